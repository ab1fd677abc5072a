"""From bfloat16 queries and keys to what is known of attention rows, compiled: scores never leave the first cache.

`pair_kernel.score_pairs` and `row_kernel.add_keys` in one, for rows that nobody is shown: a single call for each tile,
without the interpreter's lock, and no products with keys that none of some rows sees. It holds copies of
`pair_kernel.multiply_block` and `row_kernel.add_to_row`, which numba renews only when this file changes. Importing the
module needs numba and a processor as `pair_kernel` does.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from att_viz.capture.kernels.compiling import compiled
from att_viz.capture.kernels.pair_kernel import BYTES, PANEL, ROWS, multiply_block
from att_viz.capture.kernels.row_kernel import add_to_row

__all__ = ["summarise_pairs"]

_PANELS = 16
"""Taken together: the scores of `ROWS` rows, and a panel, fit into a cache of 32 KiB."""
_CHUNK = _PANELS * PANEL
_HIDDEN = np.float32(-1e30)
"""`attention_pattern.HIDDEN`."""

_FAST = {"reassoc", "contract", "nsz", "arcp"}


@compiled(
    "void(int32[:,::1],int32[:,:,::1],int64[::1],int64[::1],float32,int64[:,::1],float64[:,::1],float32[:,::1])", _FAST
)
def summarise_pairs(
    asked: Any, panels: Any, lows: Any, highs: Any, scale: Any, spans: Any, state: Any, masses: Any
) -> None:
    """Take the scores of some queries with all keys that they see into a softmax that goes over the keys in parts.

    Args:
        asked: int32 [rows, pairs], see `pair_kernel.score_pairs`.
        panels: int32 [panels, pairs, `PANEL`], see there.
        lows: int64 [rows], the first key that each row sees.
        highs: int64 [rows], the one after the last; not larger where it sees none.
        scale: what the products are multiplied with.
        spans: int64 [spans, 3]: a column of `masses`, the first key whose weight is added to it, and the one after the
            last.
        state: float64 [rows, 4], see `row_kernel.add_keys`.
        masses: float32 [rows, sets], the weights of the spans are added, as of `state`.
    """
    rows, pairs = asked.shape
    room, some = np.empty((ROWS, _CHUNK), np.float32), np.zeros((ROWS, pairs), np.int32)
    nothing = np.empty(0, np.float32)
    held = np.empty_like(spans)
    for chunk in range(lows.min() // _CHUNK * _CHUNK, highs.max(), _CHUNK):
        here = 0
        for span in spans:
            if span[1] < chunk + _CHUNK and span[2] > chunk:
                held[here] = span
                here += 1
        for row in range(0, rows, ROWS):
            count = min(ROWS, rows - row)
            first, after = chunk + _CHUNK, chunk
            for place in range(row, row + count):
                if lows[place] < highs[place]:
                    first, after = min(first, lows[place]), max(after, highs[place])
            first, after = max(first, chunk), min(after, chunk + _CHUNK)
            if first >= after:
                continue
            asked_at = asked[row:].ctypes.data
            if count < ROWS:
                some[:count] = asked[row:]
                asked_at = some.ctypes.data
            for number in range(first // PANEL, (after + PANEL - 1) // PANEL):
                panel, target = panels[number].ctypes.data, room[:, number * PANEL - chunk :].ctypes.data
                multiply_block(asked_at, pairs * BYTES, panel, pairs, scale, target, _CHUNK * BYTES)
            for place in range(count):
                low, high = max(lows[row + place] - chunk, 0), min(highs[row + place] - chunk, _CHUNK)
                if low >= high:
                    continue
                # Whole panels: what is left over of a vectorised loop is slow.
                begin, end = low // PANEL * PANEL, (high + PANEL - 1) // PANEL * PANEL
                scores = room[place]
                scores[begin:low] = _HIDDEN
                scores[high:end] = _HIDDEN
                add_to_row(scores[begin:end], chunk + begin, state[row + place], nothing, masses[row + place])
                for number in range(here):
                    mass = np.float32(0.0)
                    for key in range(max(held[number, 1] - chunk, begin), min(held[number, 2] - chunk, end)):
                        mass += scores[key]
                    masses[row + place, held[number, 0]] += mass
