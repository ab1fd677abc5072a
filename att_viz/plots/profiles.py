"""Profiles of a layer's heads: how large weights are, how far back they reach, how spread out rows are."""

from __future__ import annotations

from typing import Any

import numpy as np

from att_viz.attention_matrix import AttentionMatrix
from att_viz.plots.canvas import figure, finish, sequence_name
from att_viz.plots.colouring import COLOUR_MAPS, check_colour_map, line_colours
from att_viz.plots.head_lines import draw_head_lines
from att_viz.plots.profile_data import distance_shares, row_entropies, weight_shares

__all__ = ["distance_profile", "entropy_profile", "weight_histogram"]

_SIZE = (8.0, 4.8)
_UNIFORM: dict[str, Any] = {"color": "#555555", "linewidth": 1.4, "zorder": 5, "label": "uniform attention"}


def weight_histogram(
    matrix: AttentionMatrix, layer: int, head: int | None = None, *, colour_map: str = COLOUR_MAPS[0]
) -> Any:
    """Draw how the weights of a layer, or of one head, are distributed over decades.

    Two steps for each part of a decade: which share of the weights has that size, and which share of the attention
    those weights carry. Keys that a query cannot see are left out.

    Args:
        matrix: the attention.
        layer: the number of a layer.
        head: the number of a head; by default all of the layer.
        colour_map: as for `heatmap`.

    Returns:
        A matplotlib Figure.

    Raises:
        InvalidInputError: if there is no such layer, head or colour map.
        MissingExtraError: without matplotlib.
    """
    shades = line_colours(colour_map, 2)
    shares = weight_shares(matrix, layer, head)
    drawn = figure(*_SIZE)
    axes = drawn.subplots()
    for values, name, shade in zip(
        (shares.of_weights, shares.of_attention), ("of the weights", "of the attention"), shades, strict=True
    ):
        axes.stairs(100 * values, shares.edges, fill=True, color=shade, alpha=0.35)
        axes.stairs(100 * values, shares.edges, color=shade, linewidth=1.6, label=name)
    axes.set_xscale("log")
    axes.set_xlabel("attention weight", fontsize=9)
    axes.set_ylabel("share (%)", fontsize=9)
    axes.legend(fontsize=9)
    _tidy(axes)
    remarks = [f"{shares.count:,} weights; {shares.below:.1%} of them are below {shares.edges[0]:.0e}, to the left."]
    return finish(drawn, f"Sizes of weights, {_heads(layer, head)}", sequence_name(matrix), remarks)


def distance_profile(
    matrix: AttentionMatrix, layer: int, head: int | None = None, *, colour_map: str = COLOUR_MAPS[0]
) -> Any:
    """Draw how far back the heads of a layer look.

    The attention of all queries is summed by distance, query minus key, in bins that double in width. The dashed line
    is what heads would do that look at all visible keys alike.

    Args:
        matrix: the attention.
        layer: the number of a layer.
        head: the number of a head; by default all of the layer.
        colour_map: as for `heatmap`.

    Returns:
        A matplotlib Figure.

    Raises:
        InvalidInputError: if there is no such layer, head or colour map.
        MissingExtraError: without matplotlib.
    """
    check_colour_map(colour_map)
    shares = distance_shares(matrix, layer, head)
    drawn = figure(*_SIZE)
    axes = drawn.subplots()
    places = np.arange(len(shares.names), dtype=np.float64)
    axes.plot(places, 100 * shares.uniform, "--", **_UNIFORM)
    lines = {number: 100 * values for number, values in shares.by_head.items()}
    remarks = draw_head_lines(axes, places, lines, colour_map)
    axes.set_xticks(places, shares.names, fontsize=8, rotation=45 if len(places) > 8 else 0)
    axes.set_xlabel("distance: how many tokens back (0 is the token itself)", fontsize=9)
    axes.set_ylabel("share of attention (%)", fontsize=9)
    axes.set_ylim(bottom=0)
    _tidy(axes)
    return finish(drawn, f"Attended distance, {_heads(layer, head)}", sequence_name(matrix), remarks)


def entropy_profile(
    matrix: AttentionMatrix, layer: int, head: int | None = None, *, colour_map: str = COLOUR_MAPS[0]
) -> Any:
    """Draw the entropy of every row of a layer's heads, in bits (Shannon 1948).

    0 bits is a query that looks at one key only; the dashed line, log2 of the number of visible keys, is one that
    looks at all alike. Beyond 100 positions a point is the mean of neighbouring rows, as the caption says.

    Args:
        matrix: the attention.
        layer: the number of a layer.
        head: the number of a head; by default all of the layer.
        colour_map: as for `heatmap`.

    Returns:
        A matplotlib Figure.

    Raises:
        InvalidInputError: if there is no such layer, head or colour map.
        MissingExtraError: without matplotlib.
    """
    check_colour_map(colour_map)
    entropies = row_entropies(matrix, layer, head)
    drawn = figure(*_SIZE)
    axes = drawn.subplots()
    axes.plot(entropies.positions, entropies.uniform, "--", **_UNIFORM)
    remarks = draw_head_lines(axes, entropies.positions, entropies.by_head, colour_map)
    axes.set_xlabel("position of the query", fontsize=9)
    axes.set_ylabel("entropy (bits)", fontsize=9)
    axes.set_ylim(bottom=0)
    _tidy(axes)
    if entropies.factor > 1:
        remarks.append(f"Each point is the mean of {entropies.factor} rows.")
    return finish(drawn, f"Entropy of rows, {_heads(layer, head)}", sequence_name(matrix), remarks)


def _heads(layer: int, head: int | None) -> str:
    return f"layer {layer}, all heads" if head is None else f"layer {layer}, head {head}"


def _tidy(axes: Any) -> None:
    axes.tick_params(labelsize=8)
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(axis="y", color="#e4e4e4", linewidth=0.6)
    axes.set_axisbelow(True)
