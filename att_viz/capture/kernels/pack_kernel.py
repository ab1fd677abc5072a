"""From a row of attention weights to what the archive stores of it, compiled: rounding and pooling in one pass.

Importing the module needs numba and compiles the kernel, which is kept on disk.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from att_viz.capture.kernels.compiling import compiled

__all__ = ["pack_weights"]

_POOL = 8
"""Queries and keys of a block of the finest overview: `archive.layout.POOL`, once more, since the loops below are
written for it, and numba would not compile them anew when it changed there. Their test compares the two."""
_ONE_64TH = np.float32(1 / 64)
_INFINITE = np.int32(0x7F800000)
_TOO_LARGE = np.int32(0x47800000)
"""2**16, which rounds to infinity, as everything from 65,520 on does by itself."""
_NORMAL = np.int32(0x38800000)
"""2**-14, the smallest number of full precision in float16."""
_HALF = np.float32(0.5)


@njit(inline="always")
def _half(number: Any) -> Any:
    """The bits of a float32 number that is not negative, rounded to float16: to the nearest, ties to even."""
    bits = np.float32(number).view(np.int32)
    # What float32 keeps of a small number that 1/2 is added to are just float16's bits of it.
    small = np.int32(np.float32(number + _HALF).view(np.int32) - np.int32(0x3F000000))
    odd = np.int32((bits >> np.int32(13)) & np.int32(1))
    large = np.int32((bits - np.int32(0x38000000) + np.int32(0xFFF) + odd) >> np.int32(13))
    rounded = small if bits < _NORMAL else large
    rounded = np.int32(0x7C00) if bits >= _TOO_LARGE else rounded
    return np.uint16(np.int32(0x7E00) if bits > _INFINITE else rounded)


@njit(inline="always")
def _round(numbers: Any, target: Any) -> None:
    for key in range(len(numbers)):
        target[key] = _half(numbers[key])


@njit(inline="always")
def _pool(first: Any, second: Any, third: Any, fourth: Any, sums: Any, largest: Any) -> None:
    """Add rows to the sums, one after the other, and take them into the maxima, whose order is that of their bits."""
    for key in range(len(sums)):
        sums[key] = (((sums[key] + first[key]) + second[key]) + third[key]) + fourth[key]
        one = max(_bits(first[key]), _bits(second[key]))
        other = max(_bits(third[key]), _bits(fourth[key]))
        largest[key] = max(largest[key], max(one, other))


@njit(inline="always")
def _bits(number: Any) -> Any:
    return np.float32(number).view(np.int32)


@njit(inline="always")
def _folded(sums: Any, largest: Any, first: Any) -> Any:
    """Combine 8 neighbours."""
    total, peak = sums[first], largest[first]
    for place in range(first + 1, first + _POOL):
        total += sums[place]
        peak = np.int32(max(peak, largest[place]))
    return total, np.int32(peak).view(np.float32)


@compiled("void(float32[:,:,::1],int64,uint16[:,:,:,::1],uint16[:,:,:,::1])", fastmath=set())
def pack_weights(rows: Any, keys_before: Any, tiles: Any, overview: Any) -> None:
    """Cut rows into float16 tiles, and pool blocks of 8 x 8 weights.

    Args:
        rows: float32 [heads, queries, keys], weights: 0 or more, or NaN; a multiple of 8 queries.
        keys_before: how many keys of the first tile lie before the rows' first key.
        tiles: [heads, tiles, queries, width], written: the bits of float16 numbers, 0 outside the rows' keys; the
            width is a multiple of 8.
        overview: [heads, 2, queries / 8, tiles * width / 8], written likewise: mean and maximum of each block.
    """
    heads, queries, keys = rows.shape
    number, width = tiles.shape[1], tiles.shape[3]
    sums, largest = np.empty(width, np.float32), np.empty(width, np.int32)
    for head in range(heads):
        for band in range(queries // _POOL):
            for tile in range(number):
                start = tile * width - keys_before
                low, high = max(0, start), min(keys, start + width)
                sums[:] = np.float32(0.0)
                largest[:] = np.int32(0)
                for row in range(band * _POOL, (band + 1) * _POOL):
                    target = tiles[head, tile, row]
                    target[: low - start] = 0
                    target[high - start :] = 0
                    _round(rows[head, row, low:high], target[low - start : high - start])
                for row in range(band * _POOL, (band + 1) * _POOL, 4):
                    _pool(
                        rows[head, row, low:high],
                        rows[head, row + 1, low:high],
                        rows[head, row + 2, low:high],
                        rows[head, row + 3, low:high],
                        sums[low - start : high - start],
                        largest[low - start : high - start],
                    )
                first_cell = tile * (width // _POOL)
                for block in range(width // _POOL):
                    total, peak = _folded(sums, largest, block * _POOL)
                    overview[head, 0, band, first_cell + block] = _half(total * _ONE_64TH)
                    overview[head, 1, band, first_cell + block] = _half(peak)
