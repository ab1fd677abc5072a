"""Exact attention of one query for each head, as in a decoding step: the tile loop without what only tiles need."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.masks.attention_pattern import AttentionPattern
from att_viz.capture.tiles.scoring import Scoring
from att_viz.capture.tiles.softmax_tile import SoftmaxTile
from att_viz.capture.tiles.tile_softmax import Kernels, compiled_softmax, kernels_for

__all__ = ["FEW_ROWS", "attend_single_row"]

FEW_ROWS = 8
"""Queries of all heads that share keys, up to which products with these are faster compiled than in a library."""


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
    if any(mask.edits or mask.keys_from >= mask.keys_to for mask in masks):
        return None
    asked = np.ascontiguousarray(_array(query)).reshape(batches, groups, shared, width) * np.float32(scoring.scale)
    keys = np.ascontiguousarray(_array(key))
    values = None if value is None else np.ascontiguousarray(_array(value))
    mixed = np.empty((batches, 1, heads, 0 if values is None else values.shape[3]), np.float32)
    for batch, mask in enumerate(masks):
        scores = np.empty((groups, shared, mask.keys_to - mask.keys_from), np.float32)
        kernels.score_few(asked[batch], keys[batch], mask.keys_from, scores)
        tile = _tile(kernels, batch, mask.keys_from, scores, scoring)
        if emit is not None:
            emit(tile)
        if values is not None:
            kernels.mix_few(scores, values[batch], mask.keys_from, mixed[batch].reshape(groups, shared, -1))
    return torch.from_numpy(mixed).to(query.dtype)


def _tile(kernels: Kernels, batch: int, keys_from: int, scores: NDArray[np.float32], scoring: Scoring) -> SoftmaxTile:
    """Turn the scores of a sequence into weights, in place."""
    groups, shared, count = scores.shape
    heads = slice(0, groups * shared)
    weights = scores.reshape(heads.stop, 1, count)
    mass, moments = compiled_softmax(kernels, weights, scoring.sinks_of(batch, heads, slice(0, 1)))
    return SoftmaxTile(
        batch=batch,
        first_head=0,
        first_query=0,
        keys_from=keys_from,
        weights=torch.from_numpy(weights),
        sink_mass=mass,
        moments=moments,
    )


def _array(tensor: torch.Tensor) -> NDArray[np.float32]:
    found: NDArray[np.float32] = tensor.detach().float().numpy()
    return found
