"""Exact attention of one query for each head, as in a decoding step: the tile loop without what only tiles need."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.masks.attention_pattern import AttentionPattern
from att_viz.capture.tiles.row_block import SoftmaxTile
from att_viz.capture.tiles.scoring import Scoring
from att_viz.capture.tiles.tile_softmax import NUM_COLUMNS, RowMoments, kernels_of, logits_of

__all__ = ["FEW_ROWS", "MOST_WEIGHTS", "SingleRow", "attend_single_row"]

FEW_ROWS = 8
"""Queries of all heads that share keys, up to which products with these are faster compiled than in a library."""
MOST_WEIGHTS = 2**20
"""Attention of fewer weights than this is done before threads have started."""
_HALF = (torch.bfloat16, torch.float16)
_KINDS = {torch.float32: 0, torch.bfloat16: 1, torch.float16: 2}
"""As `few_rows_kernel` numbers them, which needs numba to be imported."""
_FLOAT32_BYTES = 4


class SingleRow(NamedTuple):
    """The attention of one query of each head, in memory of its own.

    Attributes:
        keys_from: the index of the first key.
        weights: float32 [heads, 1, keys].
        moments: what the softmax found out.
        has_sinks: whether `moments.sink_mass` means something.
    """

    keys_from: int
    weights: NDArray[np.float32]
    moments: RowMoments
    has_sinks: bool

    @property
    def sink_mass(self) -> torch.Tensor | None:
        """The probability of the learned sink, float32 [heads, 1]; None without one."""
        return self.moments.sink_mass.float() if self.has_sinks else None

    def tile(self, batch: int) -> SoftmaxTile:
        """The row as the tile of a sequence."""
        return SoftmaxTile(
            batch=batch,
            first_head=0,
            first_query=0,
            keys_from=self.keys_from,
            weights=torch.from_numpy(self.weights),
            sink_mass=self.sink_mass,
            moments=self.moments,
        )


def attend_single_row(
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor | None,
    pattern: AttentionPattern,
    scoring: Scoring,
) -> tuple[torch.Tensor, list[SingleRow]] | None:
    """Compute attention where each sequence has one query.

    What it takes for a layer is one compiled call and little else, which is what counts when there is one row: see
    `tile_loop`, which gives the same numbers. Between two layers of a decoding step the model's weights have filled the
    processor's caches, so that each small call of torch or NumPy takes 5 to 10 us here, and attention itself 20.

    Args:
        query: [batch, heads, queries, width], any float dtype.
        key: [batch, key-value heads, keys, width].
        value: [batch, key-value heads, keys, value width]; None to compute the weights only.
        pattern: the mask.
        scoring: scale, cap, bias, sinks.

    Returns:
        [batch, 1, heads, value width] in the dtype of `query`, the value width 0 without values, and the row of each
        sequence; None if this is not such a call: more queries, more than a moment's work, other scoring than a scale
        and sinks, a mask with holes, no compiled functions.
    """
    batches, heads, queries, width = query.shape
    groups, all_keys = key.shape[1:3]
    shared = heads // groups
    kernels = kernels_of(query)
    if queries != 1 or kernels is None or shared > FEW_ROWS or not scoring.plain:
        return None
    if batches * heads * all_keys >= MOST_WEIGHTS:
        return None
    masks = [pattern.tile(batch, 0, 1) for batch in range(batches)]
    if any(mask.edits or mask.keys_from >= mask.keys_to for mask in masks):
        return None
    # Of one kind, as the compiled function takes them; a listener may have changed one of them.
    dtype = query.dtype if query.dtype == key.dtype and query.dtype in _HALF else torch.float32
    asked, keys = _in_one_piece(query, dtype), _in_one_piece(key, dtype)
    query_at, keys_at, size = asked.data_ptr(), keys.data_ptr(), dtype.itemsize
    if value is None:
        values_at = value_width = mixed_at = 0
        mixed = _no_output(batches, heads, query.dtype)
    else:
        values = _in_one_piece(value, torch.float32)
        value_width = values.shape[3]
        mixed = torch.empty((batches, 1, heads, value_width), dtype=torch.float32)
        values_at, mixed_at = values.data_ptr(), mixed.data_ptr()
    rows = []
    for batch, mask in enumerate(masks):
        weights = np.empty((groups, shared, mask.keys_to - mask.keys_from), np.float32)
        lines = np.empty((heads, NUM_COLUMNS))
        sinks = None if scoring.sinks is None else scoring.sinks_of(batch, slice(0, heads), slice(0, 1))
        nan = kernels.attend_at(
            _KINDS[dtype],
            query_at + batch * heads * width * size,
            keys_at + batch * groups * all_keys * width * size,
            values_at + batch * groups * all_keys * value_width * _FLOAT32_BYTES,
            width,
            all_keys,
            value_width,
            scoring.scale,
            mask.keys_from,
            logits_of(sinks),
            weights,
            lines,
            mixed_at + batch * heads * value_width * _FLOAT32_BYTES,
        )
        moments = RowMoments(lines, heads, 1, nan)
        rows.append(SingleRow(mask.keys_from, weights.reshape(heads, 1, -1), moments, sinks is not None))
    return mixed if mixed.dtype == query.dtype else mixed.to(query.dtype), rows


@cache
def _no_output(batches: int, heads: int, dtype: torch.dtype) -> torch.Tensor:
    return torch.empty((batches, 1, heads, 0), dtype=dtype)


def _in_one_piece(tensor: torch.Tensor, dtype: torch.dtype) -> torch.Tensor:
    """A tensor of a dtype without gaps, in its own memory where that is such already."""
    if tensor.dtype == dtype and tensor.is_contiguous():
        return tensor
    return tensor.detach().to(dtype).contiguous()
