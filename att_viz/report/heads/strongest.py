"""The 16 strongest keys of each row, exactly as float16, in the bits that the bytes leave open.

The bytes of a row already say which keys are strongest, but for ties, and the first digits of their weights. So a
row needs two things more, one after the other:

1. Where more keys than fit share the byte of the weakest, which of them: for each chosen one, in the order of keys,
   how many of the others were passed over since the one before.
2. For each strongest key, in the order of keys, which of the float16 numbers with its byte the weight is.

A number below n is written in truncated binary (Golomb 1966, appendix): with k = floor(log2 n), the first 2^(k+1) - n
numbers x as k bits, the others as x + 2^(k+1) - n in k + 1 bits; the highest bit first. Keys whose byte is 0 are left
out: such a weight is below 0.000004. Equal weights are taken in the order of keys.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from att_viz.report.heads.triangle import Band, byte_of_half

__all__ = ["STRONGEST", "ExactBits", "exact_bits", "strongest_keys"]

STRONGEST = 16
"""How many keys of each row are kept exactly."""
ROWS_IN_INDEX = 64
"""The page knows where the bits of every so many rows begin."""

Whole = NDArray[np.int64]


class ExactBits:
    """Bits of consecutive rows, collected band by band."""

    def __init__(self) -> None:
        self._bits: list[NDArray[np.bool_]] = []
        self._row_lengths: list[Whole] = []

    def add(self, band: Band) -> None:
        """Append the rows of a band."""
        bits, lengths = exact_bits(band)
        self._bits.append(bits)
        self._row_lengths.append(lengths)

    def to_bytes(self) -> bytes:
        """The index, a little-endian uint32 for each 64 rows with the place of their first bit; then the bits."""
        lengths = np.concatenate(self._row_lengths)
        starts = (np.cumsum(lengths) - lengths)[::ROWS_IN_INDEX]
        return starts.astype("<u4").tobytes() + np.packbits(np.concatenate(self._bits)).tobytes()


def exact_bits(band: Band) -> tuple[NDArray[np.bool_], Whole]:
    """What must be added to the bytes of some rows so that the strongest weights can be told exactly.

    Args:
        band: the rows.

    Returns:
        All bits, and how many each row has, int64 [queries].
    """
    keys, patterns = strongest_keys(band.patterns)
    found = byte_of_half()[patterns].astype(np.int64)
    kept = found > 0
    weakest = np.where(kept.sum(axis=1) == STRONGEST, found.min(axis=1), 0)
    tied = kept & (found == weakest[:, None])
    gaps, choices = _gaps(band.bytes, keys, tied, weakest)
    first, count = _patterns_of_byte()
    values = np.concatenate([gaps, np.where(kept, patterns - first[found], 0)], axis=1)
    below = np.concatenate([choices, np.where(kept, count[found], 1)], axis=1)
    codes, lengths = _truncated_binary(values, below)
    written = lengths > 0
    return _bits(codes[written], lengths[written]), lengths.sum(axis=1)


def strongest_keys(patterns: NDArray[np.uint16]) -> tuple[Whole, Whole]:
    """The largest of each row, the first of equal ones: keys ascending, and their patterns; int64 [queries, 16]."""
    width = patterns.shape[1]
    # Weight and place in one number, so that a partition finds both.
    kind, room = (np.uint32, 16) if width <= 2**16 else (np.uint64, 32)
    last = 2**room - 1
    both = patterns.astype(kind) << kind(room) | (last - np.arange(width)).astype(kind)
    if width > STRONGEST:
        both = np.partition(both, width - STRONGEST, axis=1)[:, width - STRONGEST :]
    order = np.argsort(last - (both & kind(last)), axis=1)
    both = np.take_along_axis(both, order, axis=1).astype(np.int64)
    return last - (both & last), both >> room


def _gaps(values: NDArray[np.uint8], keys: Whole, tied: NDArray[np.bool_], weakest: Whole) -> tuple[Whole, Whole]:
    """For each chosen key of several that are tied: how many were passed over, of how many possible numbers."""
    gaps, choices = np.zeros_like(keys), np.ones_like(keys)
    ties = (values == weakest[:, None].astype(np.uint8)).sum(axis=1)
    chosen = tied.sum(axis=1)
    open_rows = np.flatnonzero((weakest > 0) & (ties > chosen))
    if not len(open_rows):
        return gaps, choices
    mine = tied[open_rows]
    places = np.cumsum(values[open_rows] == weakest[open_rows, None].astype(np.uint8), axis=1) - 1
    places = np.where(mine, np.take_along_axis(places, keys[open_rows], axis=1), -1)
    before = np.full_like(places, -1)
    before[:, 1:] = np.maximum.accumulate(places, axis=1)[:, :-1]
    turn = np.cumsum(mine, axis=1) - 1
    gaps[open_rows] = np.where(mine, places - before - 1, 0)
    choices[open_rows] = np.where(mine, (ties - chosen)[open_rows, None] - before + turn, 1)
    return gaps, choices


def _truncated_binary(values: Whole, below: Whole) -> tuple[Whole, Whole]:
    """The codes of numbers that are below others, and how many bits they have."""
    lengths = np.frexp(below.astype(np.float64))[1].astype(np.int64) - 1
    short = 2 ** (lengths + 1) - below
    long = values >= short
    return np.where(long, values + short, values), lengths + long


def _bits(codes: Whole, lengths: Whole) -> NDArray[np.bool_]:
    """The bits of codes, the highest of each first, one after the other."""
    kind = np.dtype(">u2" if lengths.max(initial=0) <= 16 else ">u4")
    width = 8 * kind.itemsize
    aligned = (codes << (width - lengths)).astype(kind)
    bits = np.unpackbits(aligned.view(np.uint8)).reshape(-1, width)
    return bits[np.arange(width) < lengths[:, None]].astype(np.bool_)


@cache
def _patterns_of_byte() -> tuple[Whole, Whole]:
    """For each byte the first float16 bit pattern that becomes it, and how many do; int64 [256]."""
    found = byte_of_half()[: 0x3C00 + 1]
    return np.searchsorted(found, np.arange(256)), np.bincount(found, minlength=256)
