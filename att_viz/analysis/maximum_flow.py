"""`attention_flow`: how much can flow from each input token to a position, as a maximum flow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.rollout.attention_rollout import layer_source
from att_viz.analysis.rollout.layers import LayerSource
from att_viz.analysis.rollout.live import holds_model, model_layers
from att_viz.analysis.rollout.options import HeadFusion, RolloutOptions
from att_viz.analysis.rollout.result import span_of
from att_viz.analysis.rollout.step import step_rows
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.system.extras import needs_extra
from att_viz.system.progress import track

__all__ = ["MOST_EDGES", "attention_flow"]

MOST_EDGES = 100_000
"""The largest graph that is solved, such as 12 layers x 128 tokens: about 0.2 s for each token."""
UNIT = 2**40
"""Capacities are whole multiples of 1 / UNIT: with floats, rounding can keep a maximum flow from being found."""

Node = tuple[int, int]


def attention_flow(
    source: AttentionMatrix | Sequence[Any] | Mapping[int, Any] | Any,
    target: int = -1,
    inputs: Any = None,
    *,
    residual: float = 0.5,
    head_fusion: HeadFusion = "mean",
    discard: float = 0.0,
    value_weighting: bool = False,
    attention_mask: Any = None,
    batch: int = 0,
) -> NDArray[np.float64]:
    """Attention flow (Abnar & Zuidema 2020, "Quantifying Attention Flow in Transformers", section 3).

    A graph has a node for each position in each layer, and an edge from position i of layer l to position j of the
    layer below with capacity S_l[i, j], the step matrix of `attention_rollout`. For each input token, by itself, the
    result is the maximum flow from the target in the last layer to that token. Where rollout multiplies along paths
    and adds them up, a flow is limited by the narrowest edge of each path and by what paths share. The flows of
    different tokens compete for nothing, so they do not sum to 1; divide by their sum for shares.

    The size of the graph grows with layers x length^2 and the work faster, so this is for short inputs.

    Args:
        source: see `attention_rollout`.
        target: the position of the row; negative numbers count from the end.
        inputs: see `attention_rollout`.
        residual: see `attention_rollout`.
        head_fusion: see `attention_rollout`.
        discard: see `attention_rollout`.
        value_weighting: see `attention_rollout`.
        attention_mask: see `attention_rollout`.
        batch: see `attention_rollout`.

    Returns:
        float64 [length], each between 0 and 1, to about 1e-9.

    Raises:
        InvalidInputError: if an argument does not fit, or the graph has more than `MOST_EDGES` edges.
        CaptureError: if the attention of a model cannot be captured.
        MissingExtraError: if networkx is not installed, or, for a model, torch or transformers.
    """
    options = RolloutOptions(residual, head_fusion, discard, value_weighting)
    with needs_extra("attention flow", "analysis"):
        from networkx import DiGraph
        from networkx.algorithms.flow import build_residual_network, shortest_augmenting_path
    if holds_model(source):
        layers: LayerSource = model_layers(source, inputs, batch, options, most_pairs=MOST_EDGES)
        options = replace(options, value_weighting=False)
    else:
        layers = layer_source(source, inputs, batch, attention_mask)
    chosen = span_of(target, None, layers.length)
    assert chosen is not None
    graph = DiGraph()
    for upper, lower, capacity in _edges(layers, chosen[0], options):
        graph.add_edge(upper, lower, capacity=capacity)
        if graph.number_of_edges() > MOST_EDGES:
            raise InvalidInputError(
                f"the attention of {len(layers.layers)} layers over {layers.length:,} tokens is a graph of more than "
                f"{MOST_EDGES:,} edges, too large for maximum flows; use fewer tokens or layers, or attention_rollout"
            )
    top = (len(layers.layers), chosen[0])
    tokens = sorted(node for node in graph if node[0] == 0)
    shared = build_residual_network(graph, "capacity")
    flows = np.zeros(layers.length)
    for token in track(tokens, len(tokens), "Computing flows", "token"):
        solved = shortest_augmenting_path(graph, top, token, residual=shared, value_only=True)
        flows[token[1]] = solved.graph["flow_value"] / UNIT
    return flows


def _edges(layers: LayerSource, target: int, options: RolloutOptions) -> Iterator[tuple[Node, Node, int]]:
    """The edges that can be reached from the target in the last layer: upper node, lower node, capacity."""
    reached = np.array([target])
    for height, layer in reversed(list(enumerate(layers.layers, 1))):
        start, stop = int(reached[0]), int(reached[-1]) + 1
        fused = layers.fused(layer, start, stop, options).weights
        capacities = np.rint(step_rows(fused, start, options, layers.real) * UNIT).astype(np.int64)
        for row in reached:
            for column in np.flatnonzero(capacities[row - start]):
                yield (height, int(row)), (height - 1, int(column)), int(capacities[row - start, column])
        reached = np.flatnonzero(capacities[reached - start].any(axis=0))
        if not len(reached):
            return
