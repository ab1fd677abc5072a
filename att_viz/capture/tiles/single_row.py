"""Exact attention of one query for each head, as in a decoding step: the tile loop without what only tiles need."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.masks.attention_pattern import AttentionPattern
from att_viz.capture.tiles.row_block import SoftmaxTile
from att_viz.capture.tiles.scoring import Scoring
from att_viz.capture.tiles.tile_softmax import NUM_COLUMNS, RowMoments, kernels_for, logits_of

__all__ = ["FEW_ROWS", "attend_single_row"]

FEW_ROWS = 8
"""Queries of all heads that share keys, up to which products with these are faster compiled than in a library."""
_HALF = (torch.bfloat16, torch.float16)
_NOTHING = np.empty((0, 0, 0), np.float32)


def attend_single_row(
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor | None,
    pattern: AttentionPattern,
    scoring: Scoring,
    emit: Callable[[SoftmaxTile], None] | None,
) -> torch.Tensor | None:
    """Compute attention where each sequence has one query, and show its weights.

    What it takes for a layer is a few function calls, which is what counts when there is one row: see `tile_loop`,
    which gives the same numbers.

    Args:
        query: [batch, heads, queries, width], any float dtype.
        key: [batch, key-value heads, keys, width].
        value: [batch, key-value heads, keys, value width]; None to show the weights only.
        pattern: the mask.
        scoring: scale, cap, bias, sinks.
        emit: called with the tile of each sequence; None to compute the output only.

    Returns:
        [batch, 1, heads, value width] in the dtype of `query`, the value width 0 without values; None if this is not
        such a call: more queries, other scoring than a scale and sinks, a mask with holes, no compiled functions.
    """
    batches, heads, queries, width = query.shape
    groups = key.shape[1]
    shared = heads // groups
    kernels = kernels_for(query.device)
    if queries != 1 or kernels is None or shared > FEW_ROWS or not scoring.plain:
        return None
    masks = [pattern.tile(batch, 0, 1) for batch in range(batches)]
    for mask in masks:
        if mask.edits or mask.keys_from >= mask.keys_to:
            return None
    # Of one kind, as the compiled function takes them; a listener may have changed one of them.
    dtype = query.dtype if query.dtype == key.dtype else torch.float32
    asked = _numbers_or_bits(query, dtype).reshape(batches, groups, shared, width)
    keys = _numbers_or_bits(key, dtype)
    values = None if value is None else _numbers_or_bits(value, torch.float32)
    mixed = np.empty((batches, groups, shared, 0 if values is None else values.shape[3]), np.float32)
    for batch, mask in enumerate(masks):
        weights = np.empty((groups, shared, mask.keys_to - mask.keys_from), np.float32)
        lines = np.empty((heads, NUM_COLUMNS))
        sinks = None if scoring.sinks is None else scoring.sinks_of(batch, slice(0, heads), slice(0, 1))
        nan = kernels.attend_few(
            asked[batch],
            keys[batch],
            _NOTHING if values is None else values[batch],
            scoring.scale,
            mask.keys_from,
            logits_of(sinks),
            weights,
            lines,
            mixed[batch],
        )
        if emit is not None:
            moments = RowMoments(lines, heads, 1, nan)
            emit(
                SoftmaxTile(
                    batch=batch,
                    first_head=0,
                    first_query=0,
                    keys_from=mask.keys_from,
                    weights=torch.from_numpy(weights.reshape(heads, 1, -1)),
                    sink_mass=None if sinks is None else moments.sink_mass.float(),
                    moments=moments,
                    used_again=False,
                )
            )
    return torch.from_numpy(mixed.reshape(batches, 1, heads, -1)).to(query.dtype)


def _numbers_or_bits(tensor: torch.Tensor, dtype: torch.dtype) -> NDArray[Any]:
    """The memory of a tensor as `few_rows_kernel` takes it: in half precision its bits, so that nothing is copied."""
    if tensor.requires_grad:
        tensor = tensor.detach()
    if dtype not in _HALF:
        return np.ascontiguousarray(tensor.float().numpy())
    bits = tensor.view(torch.int16).numpy()
    return np.ascontiguousarray(bits.view(np.uint16) if dtype == torch.bfloat16 else bits)
