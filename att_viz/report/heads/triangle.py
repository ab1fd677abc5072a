"""What the rows of a head can see as bytes, sorted by what stands beside them so that deflate's codes fit.

That is the lower triangle of a decoder's head, and all keys of the rows of others.

A weight w becomes round(255 * sqrt(w)): the square root spends the bytes where attention lives, on small weights. A
byte looks like that above it (the same key, one query earlier) and that to its left (the key before): so the bytes
of a band of rows are written in six classes by a mean of the two, each in reading order and each with codes of its
own. That takes 9 to 17% off what deflate makes of rows, since there is nothing to find in them but how frequent each
byte is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from att_viz.matrix.half_precision import half, widen

__all__ = ["CLASSES", "Band", "byte_of_half", "read_band"]

Bytes = NDArray[np.uint8]

CLASS_LIMITS = (3, 6, 12, 24, 48)
"""Twice the byte above plus the byte to the left, at which the next class begins."""
CLASSES = len(CLASS_LIMITS) + 1

_ONE = 0x3C00
"""The bit pattern of 1 in float16, the largest weight."""


@dataclass(frozen=True, eq=False)
class Band:
    """Some rows of a head.

    Attributes:
        patterns: uint16 [queries, keys up to the last query, or all], the float16 bit patterns of weights between 0
            and 1; 0 above the diagonal.
        bytes: uint8 of the same shape, what they are in a page.
        first_query: the number of the first row.
        above: uint8 [keys], the bytes of the row before the first; zeros where there is none.
        is_causal: whether no query sees the keys after it.
    """

    patterns: NDArray[np.uint16]
    bytes: Bytes
    first_query: int
    above: Bytes
    is_causal: bool = True

    def weights(self) -> NDArray[np.float32]:
        """The weights of the patterns, as archives keep them."""
        return widen(self.patterns.view(np.float16))

    def classes(self) -> list[Bytes]:
        """The bytes that can be seen in the order of a page: `CLASSES` arrays, each in reading order."""
        height, width = self.bytes.shape
        beside = np.zeros((height, width), dtype=np.uint16)
        beside[0, : len(self.above)] = self.above
        beside[1:] = self.bytes[:-1]
        beside += beside
        beside[:, 1:] += self.bytes[:, :-1]
        if self.is_causal:
            visible = _visible(height, self.first_query)
            kinds, found = _class_of()[beside[visible]], self.bytes[visible]
        else:
            kinds, found = _class_of()[beside.reshape(-1)], self.bytes.reshape(-1)
        # A stable sort of bytes is a radix sort.
        ordered = found[np.argsort(kinds, kind="stable")]
        return np.split(ordered, np.cumsum(np.bincount(kinds, minlength=CLASSES))[:-1])


def read_band(
    rows: NDArray[np.float32], first_query: int, above: Bytes | None = None, *, is_causal: bool = True
) -> Band:
    """Round some rows of a head to what a page keeps of them.

    Args:
        rows: float32 [queries, keys]; what is no weight is clipped, NaN to 0.
        first_query: the number of the first row.
        above: the bytes of the row before; none where it is not known.
        is_causal: whether no query sees the keys after it.

    Returns:
        The band, over the keys up to its last query, or over all.
    """
    height = rows.shape[0]
    if is_causal:
        patterns = half(rows[:, : first_query + height]).view(np.uint16)
        patterns *= _visible(height, first_query)
    else:
        patterns = half(rows).view(np.uint16)
    if patterns.max(initial=0) > _ONE:
        patterns = _pattern_of_weight()[patterns]
    before = np.zeros(0, np.uint8) if above is None else above
    return Band(patterns, byte_of_half()[patterns], first_query, before, is_causal)


@lru_cache(maxsize=4)
def _visible(height: int, first_query: int) -> NDArray[np.bool_]:
    """What some rows hold up to the diagonal; the same for every head of a report."""
    return np.tri(height, first_query + height, first_query, dtype=np.bool_)


@cache
def byte_of_half() -> Bytes:
    """The byte for each float16 bit pattern; those of no weights are clipped, NaN to 0."""
    roots = np.sqrt(_pattern_of_weight().view(np.float16).astype(np.float64))
    quantised: Bytes = np.rint(roots * 255.0).astype(np.uint8)
    return quantised


@cache
def _pattern_of_weight() -> NDArray[np.uint16]:
    """The bit pattern of the nearest number between 0 and 1 for each float16 bit pattern, 0 for NaN."""
    values = np.arange(2**16, dtype=np.uint16).view(np.float16)
    weights = np.nan_to_num(values, nan=0.0, posinf=1.0, neginf=0.0).clip(
        np.float16(0.0), np.float16(1.0)
    ) + np.float16(0)
    return np.asarray(weights).view(np.uint16)


@cache
def _class_of() -> Bytes:
    """The class for twice the byte above plus the byte to the left."""
    return np.digitize(np.arange(3 * 255 + 1), CLASS_LIMITS).astype(np.uint8)
