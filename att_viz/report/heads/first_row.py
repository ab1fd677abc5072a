"""The row that a page opens with, beside its packed head: a page shows it before it has unpacked a long one.

A head of 4,096 rows takes a browser half a second to unpack, one of its rows nothing.
"""

from __future__ import annotations

from base64 import b64encode
from typing import TypedDict

import numpy as np
from numpy.typing import NDArray

from att_viz.report.heads.strongest import strongest_keys
from att_viz.report.heads.triangle import Band, byte_of_half

__all__ = ["WORTH_ROWS", "FirstRow", "FirstRowReader", "resting_tokens"]

WORTH_ROWS = 1024
"""A head of fewer rows is unpacked before a reader would miss it."""

_MOST_RESTING, _RESTS, _FEWEST_ROWS = 4, 0.25, 8
"""As in templates/js/report/reading/heads/resting.js."""


class FirstRow(TypedDict):
    """One row of the head that a page opens with, as the page would unpack it.

    `bytes` are those of its keys, up to its own position, in base64; `exact` each of its strongest keys and the float16
    bit pattern of its weight; `sink` is round(65535 * mass) of the learned sink; `resting` on how many of the first
    tokens the head rests.
    """

    row: int
    bytes: str
    exact: list[list[int]]
    sink: int
    resting: int


class FirstRowReader:
    """Reads it from the bands of a head."""

    def __init__(self, row: int, sink_mass: NDArray[np.float32] | None) -> None:
        self._row = row
        self._sink = 0 if sink_mass is None else round(65535 * float(sink_mass[row].clip(0, 1)))
        self._first_keys: list[NDArray[np.uint8]] = []
        self._found: tuple[str, list[list[int]]] | None = None

    def add(self, band: Band) -> None:
        """Look at the next rows, at least `_MOST_RESTING` to begin with."""
        self._first_keys.append(band.bytes[:, :_MOST_RESTING])
        place = self._row - band.first_query
        if 0 <= place < len(band.bytes):
            keys, patterns = (found[0] for found in strongest_keys(band.patterns[place : place + 1]))
            exact = [
                [int(key), int(pattern)] for key, pattern in zip(keys, patterns, strict=True) if byte_of_half()[pattern]
            ]
            self._found = b64encode(band.bytes[place, : self._row + 1].tobytes()).decode("ascii"), exact

    def finish(self) -> FirstRow:
        """The row, once all bands were added."""
        assert self._found is not None
        values, exact = self._found
        resting = resting_tokens(np.concatenate(self._first_keys))
        return FirstRow(row=self._row, bytes=values, exact=exact, sink=self._sink, resting=resting)


def resting_tokens(first_keys: NDArray[np.uint8]) -> int:
    """On how many of the first tokens a head rests.

    It is what `restingTokens` finds: the same sums in the same order.

    Args:
        first_keys: uint8 [rows, keys], its bytes, of the first `_MOST_RESTING` keys at least.
    """
    weights = ((np.arange(256) / 255) ** 2).astype(np.float32).astype(np.float64)
    rows = len(first_keys)
    for count in range(_MOST_RESTING):
        if rows - count <= _FEWEST_ROWS:
            return count
        later = weights[first_keys[count + 1 :, count]]
        if np.add.accumulate(later)[-1] / len(later) <= _RESTS:
            return count
    return _MOST_RESTING
