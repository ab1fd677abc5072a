"""Fusing the heads of each layer while a model runs: one matrix for each sequence, one layer at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Lock
from typing import Literal

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import PreTrainedModel

from att_viz.capture.hooks.attention_layers import find_attention_layers
from att_viz.capture.session import capture_attention
from att_viz.capture.tiles.row_block import RowBlock
from att_viz.capture.value_norms import ValueNorms, capture_value_norms
from att_viz.errors import CaptureError
from att_viz.model.forward_passes import Batch, run_without_head

__all__ = ["OnLayer", "known_norms", "stream_fused_layers"]

OnLayer = Callable[[int, NDArray[np.float32]], None]
"""Called with the number of a layer and its fused weights, float32 [batch, length, length], in reused memory."""

SMALLEST_ROW_SUM = 1e-10
"""Value-weighted rows are divided by their sum, or by this where it is smaller."""

_FUSE: dict[str, Callable[[torch.Tensor], torch.Tensor]] = {
    "mean": lambda weights: weights.sum(0),
    "max": lambda weights: weights.amax(0),
    "min": lambda weights: weights.amin(0),
}


def stream_fused_layers(
    model: PreTrainedModel,
    batch: Batch,
    how: Literal["mean", "max", "min"],
    on_layer: OnLayer,
    value_weighting: bool = False,
) -> None:
    """Run a model, and hand over each layer's attention, fused over its heads, when the layer is done.

    Args:
        model: a transformers model.
        batch: see `headless_forward.batch_of`.
        how: the mean, or the elementwise maximum or minimum over the heads.
        on_layer: called for each layer, in the order in which the model computes them.
        value_weighting: whether weights are multiplied with the norms of the values that they bring before heads are
            fused, and fused rows divided by their sums. The model is run twice then, once for the norms.

    Raises:
        CaptureError: if the attention of this model cannot be captured exactly, or norms are not known.
    """
    norms = _value_norms(model, batch) if value_weighting else None
    sequences, length = batch["input_ids"].shape
    fuser = _HeadFuser(sequences, length, how, on_layer, norms)
    with capture_attention(model, fuser, parallel=True):
        run_without_head(model, batch)
    fuser.finish_layer()


def _value_norms(model: PreTrainedModel, batch: Batch) -> dict[int, torch.Tensor]:
    _, layers = find_attention_layers(model)
    with capture_value_norms(model) as norms:
        run_without_head(model, batch)
    return {layer.number: known_norms(norms, layer.number) for layer in layers}


def known_norms(norms: ValueNorms, layer: int) -> torch.Tensor:
    """The norms of a layer's values, float32 [batch, heads, keys].

    Raises:
        CaptureError: if they are not known.
    """
    known = norms.norms(layer)
    if known is None:
        raise CaptureError(
            f"the projection that layer {layer} applies to its attention's output was not found, or is quantized, so "
            "its values cannot be weighted; leave value weighting out"
        )
    return known


class _HeadFuser:
    """A consumer of row blocks that holds one fused layer."""

    def __init__(
        self, sequences: int, length: int, how: str, on_layer: OnLayer, norms: Mapping[int, torch.Tensor] | None
    ) -> None:
        self._shape = (sequences, length, length)
        self._how = how
        self._on_layer = on_layer
        self._norms = norms
        self._fused: torch.Tensor | None = None
        self._layer: int | None = None
        self._heads = 0
        self._lock = Lock()

    def __call__(self, block: RowBlock) -> None:
        with self._lock:
            fused = self._matrix_of(block)
            self._heads = max(self._heads, block.first_head + len(block.weights))
        weights = block.weights
        if self._norms is not None:
            heads = slice(block.first_head, block.first_head + len(weights))
            norms = self._norms[block.layer][block.batch, heads, None, block.keys_from : block.keys_to]
            weights = weights * norms
        part = _FUSE[self._how](weights)
        rows = fused[block.batch, block.first_query : block.first_query + len(part)]
        place = rows[:, block.keys_from : block.keys_to]
        with self._lock:
            if self._how == "mean":
                place += part
            elif self._how == "max":
                torch.maximum(place, part, out=place)
            else:
                rows[:, : block.keys_from] = 0.0
                rows[:, block.keys_to :] = 0.0
                torch.minimum(place, part, out=place)

    def _matrix_of(self, block: RowBlock) -> torch.Tensor:
        if self._fused is None or block.layer != self._layer:
            self.finish_layer()
            self._layer, self._heads = block.layer, 0
            if self._fused is None or self._fused.device != block.weights.device:
                self._fused = block.weights.new_empty(self._shape)
            self._fused.fill_(torch.inf if self._how == "min" else 0.0)
        return self._fused

    def finish_layer(self) -> None:
        """Hand over the layer whose blocks came last, if there was one."""
        if self._fused is None or self._layer is None:
            return
        if self._how == "mean":
            self._fused /= self._heads
        elif self._how == "min":
            self._fused.masked_fill_(self._fused.isinf(), 0.0)
        if self._norms is not None:
            self._fused /= self._fused.sum(-1, keepdim=True).clamp_min_(SMALLEST_ROW_SUM)
        self._on_layer(self._layer, self._fused.cpu().numpy())
