"""Queries and keys as they enter the product, beside the attention that the model computes from them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import PreTrainedModel

from att_viz.capture.eager_products import EagerProducts, eager_products
from att_viz.capture.hooks.attention_layers import AttentionLayer, find_attention_layers
from att_viz.capture.masks.attention_pattern import HIDDEN
from att_viz.capture.row_collector import RowCollector
from att_viz.capture.session import capture_attention, capture_attention_calls
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.errors import CaptureError, InvalidInputError
from att_viz.matrix.extent import ENCODER_SELF
from att_viz.matrix.neurons.layer_scores import LayerScores
from att_viz.model.facts import total_heads
from att_viz.model.inputs import forward_arguments
from att_viz.model.live_model import in_evaluation_mode
from att_viz.system.memory import readable_bytes

__all__ = ["capture_queries_and_keys"]

_BYTES = 2
"""Of each number where it is kept for good (float16)."""


def capture_queries_and_keys(
    model: PreTrainedModel,
    inputs: Mapping[str, torch.Tensor],
    layers: Collection[int] | None = None,
    most_bytes: int | None = None,
) -> tuple[LayerScores, ...]:
    """Run a model over one sequence, once, and keep what its scores are made of.

    What is kept is what the attention function gets: after rotation (RoPE) and norms, as many heads of keys as the
    model has (GQA), with the model's own scale.

    Args:
        model: a causal language model or an encoder of transformers.
        inputs: what the tokenizer made of the text, each [1, tokens].
        layers: the numbers of the layers; by default all that attend.
        most_bytes: how much queries, keys and attention may take, at two bytes a number; by default there is no limit.

    Returns:
        The layers, in their order.

    Raises:
        CaptureError: if queries and keys cannot be seen, memory does not suffice, or the attention is not the softmax
            of the scores to 1e-5, because something else is in it.
        InvalidInputError: if there is no such layer, or they take more than `most_bytes`.
    """
    method, found = find_attention_layers(model)
    known = {layer.number + place: layer.number for layer in found for place in range(layer.repeats)}
    wanted = sorted(known if layers is None else set(layers))
    if not wanted:
        raise InvalidInputError("no layer was chosen; give at least one")
    if missing := sorted(set(wanted) - known.keys()):
        raise InvalidInputError(f"layer {missing[0]} is not there: layers that attend are {', '.join(map(str, known))}")
    length = int(inputs["input_ids"].shape[1])
    collector = RowCollector(total_heads(model, len(wanted)), looks_ahead=True)
    collector.check_memory(length)
    keeper = _Keeper(wanted, most_bytes)
    arguments = forward_arguments(model, inputs)
    with (
        in_evaluation_mode(model),
        torch.no_grad(),
        capture_attention_calls(model, keeper.on_call)
        if method == "interface"
        else _watched(model, found, keeper, length),
        capture_attention(model, collector, layers={known[layer] for layer in wanted}),
    ):
        model(**arguments)
    rows = collector.weights(length, kind=ENCODER_SELF)
    kept = []
    for layer in wanted:
        if layer not in keeper.calls:
            raise CaptureError(f"layer {layer} did not attend when the text was read, so it has no queries to show")
        call = keeper.calls[layer]
        scores = LayerScores(
            **vars(call), attention=np.stack([rows.read(layer, head, 0, length) for head in rows.heads(layer)])
        )
        _refuse_other(scores)
        kept.append(scores)
    return tuple(kept)


def _watched(
    model: PreTrainedModel, found: tuple[AttentionLayer, ...], keeper: _Keeper, length: int
) -> AbstractContextManager[None]:
    """Listen to modules that do not go through the interface.

    Raises:
        CaptureError: if they round their scores to half precision.
    """
    if model.dtype != torch.float32:
        raise CaptureError(
            f"{type(model).__name__} computes its scores itself, rounded to {str(model.dtype).removeprefix('torch.')}; "
            "load it with dtype=torch.float32 to see what they are made of"
        )
    return eager_products(tuple(layer for layer in found if layer.number in keeper.wanted), length, keeper.on_products)


def _refuse_other(scores: LayerScores) -> None:
    """Refuse attention that does not follow from the scores: the page would explain something else."""
    error, explained = scores.softmax_error()
    # A comparison with NaN is false.
    if not error <= explained:
        raise CaptureError(
            f"the attention of layer {scores.layer} is not the softmax of its scaled products (a weight differs by "
            f"{error:.2g}): the model puts something else into its scores, and what each dimension does to them cannot "
            "be told"
        )


@dataclass(frozen=True)
class _Call:
    """What is kept of a call: see `LayerScores`."""

    layer: int
    queries: NDArray[np.float32]
    keys: NDArray[np.float32]
    visible: NDArray[np.bool_]
    scale: float
    softcap: float | None
    added: NDArray[np.float32] | None
    sinks: NDArray[np.float32] | None
    chosen: bool


class _Keeper:
    """A listener that copies queries and keys."""

    def __init__(self, wanted: Collection[int], most_bytes: int | None) -> None:
        self.calls: dict[int, _Call] = {}
        self.wanted = wanted
        self._most_bytes = most_bytes

    def on_call(self, call: AttentionCall) -> None:
        """A layer is going to compute this."""
        if call.layer not in self.wanted:
            return
        _, heads, queries, width = call.query.shape
        keys = call.key.shape[2]
        if call.query.shape[0] != 1 or queries != keys:
            raise CaptureError(
                f"layer {call.layer} was given {call.query.shape[0]} sequences, {queries} queries and {keys} keys; "
                "queries and keys of one whole text are shown"
            )
        self._check_size(call.query.numel() + call.key.numel() + heads * queries * keys, queries, heads, width)
        visible, added = _beside_the_product(call)
        sinks = call.scoring.sinks_of(0, slice(0, heads), slice(0, queries))
        self.calls[call.layer] = _Call(
            call.layer,
            _copied(call.query[0]),
            _copied(call.key[0]),
            visible,
            call.scoring.scale,
            call.scoring.softcap,
            added,
            None if sinks is None else _copied(sinks),
            call.scoring.selected is not None,
        )

    def on_products(self, layer: int, found: EagerProducts) -> None:
        """A layer that goes through no interface has computed this."""
        heads, queries, width = found.queries.shape
        self._check_size(found.queries.size + found.keys.size + heads * queries**2, queries, heads, width)
        self.calls[layer] = _Call(
            layer, found.queries, found.keys, found.visible, found.scale, None, found.added, None, False
        )

    def _check_size(self, numbers: int, queries: int, heads: int, width: int) -> None:
        needed = _BYTES * numbers * len(self.wanted)
        if self._most_bytes is not None and needed > self._most_bytes:
            raise InvalidInputError(
                f"queries, keys and attention of {len(self.wanted)} layers ({heads} heads, {width} dimensions, "
                f"{queries:,} tokens) take {readable_bytes(needed)}, and a page holds "
                f"{readable_bytes(self._most_bytes)}; name fewer layers, such as include_layers=[5], or give a shorter "
                "text"
            )


def _beside_the_product(call: AttentionCall) -> tuple[NDArray[np.bool_], NDArray[np.float32] | None]:
    """What a layer hides and adds: bool and float32 [1 or heads, queries, keys]; None where nothing is added."""
    queries, keys = call.query.shape[2], call.key.shape[2]
    tile = call.pattern.tile(0, 0, queries)
    visible = torch.zeros(1, queries, keys, dtype=torch.bool)
    visible[..., tile.keys_from : tile.keys_to] = True
    added = torch.zeros(1, queries, keys)
    for first, after, edit in tile.edits:
        edit = edit.cpu()
        hidden = edit <= HIDDEN / 2
        if len(edit) > len(visible):
            visible, added = (tensor.expand(len(edit), -1, -1).clone() for tensor in (visible, added))
        visible[..., first:after] &= ~hidden
        added[..., first:after] += edit.masked_fill(hidden, 0.0)
    if call.scoring.bias is not None:
        added = added + call.scoring.bias[0].detach().float().cpu()[..., :keys]
    if call.scoring.selected is not None:
        chosen = torch.zeros(queries, keys + 1, dtype=torch.bool)
        places = call.scoring.selected[0].long().cpu()
        # Negative numbers, and those beyond, stand for no key.
        chosen.scatter_(1, torch.where((places < 0) | (places > keys), keys, places), True)
        visible = visible & chosen[:, :keys]
    found: Any = visible.numpy()
    return found, _copied(added) if bool((added != 0).any()) else None


def _copied(tensor: torch.Tensor) -> NDArray[np.float32]:
    found: NDArray[np.float32] = tensor.detach().to("cpu", torch.float32, copy=True).numpy()
    return found
