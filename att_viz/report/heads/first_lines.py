"""The lines that a page opens with, beside its packed heads: a page draws them before it has unpacked any of these.

The view "Lines" draws all heads of a layer at once. A browser shows nothing for a quarter of a second before it has
unpacked twelve heads of 512 rows and found their lines.
"""

from __future__ import annotations

from base64 import b64encode
from math import sqrt
from typing import TypedDict

import numpy as np

from att_viz.report.heads.first_row import resting_tokens
from att_viz.report.heads.triangle import Band

__all__ = ["FirstLines", "first_lines"]

_FIRST_TOKENS = 64
"""Lines that touch none of the first so many tokens of either side are out of sight when a page opens."""

_SEEN = 37
"""The least byte of which no weight is too faint to be drawn: ceil(255 * sqrt(0.02) + 0.5), as in lines_data.js."""
_LEAST_STRENGTH = 2 / 255
"""A line of one of n heads is as strong as its weight / n; by weaker ones, alone, no screen changes by two levels."""


class FirstLines(TypedDict):
    """Lines of one head, as the page would find them.

    `lines` are uint16 rows, then uint16 keys, then bytes of weights, each in the order in which they are drawn: from
    the faintest byte up, and of equal ones in reading order; little-endian, in base64. `resting` is on how many of the
    first tokens the head rests; `strongest` the row, the key and the float16 bit pattern of the strongest of all its
    lines but for those of rest, nothing where none is surely drawn.
    """

    layer: int
    head: int
    resting: int
    lines: str
    strongest: list[int]


def first_lines(band: Band, layer: int, head: int, together: int) -> FirstLines:
    """Find them.

    Args:
        band: all rows of a head.
        layer: the layer number.
        head: the head number.
        together: how many heads are drawn at once.
    """
    resting = resting_tokens(band.bytes)
    queries, keys = np.ogrid[: band.bytes.shape[0], : band.bytes.shape[1]]
    least = max(_SEEN, round(255 * sqrt(together * _LEAST_STRENGTH)))
    rows, columns = np.nonzero((band.bytes >= least) & ((queries < _FIRST_TOKENS) | (keys < _FIRST_TOKENS)))
    values = band.bytes[rows, columns]
    order = np.argsort(values, kind="stable")
    packed = b"".join(
        each[order].astype(kind).tobytes() for each, kind in ((rows, "<u2"), (columns, "<u2"), (values, "u1"))
    )
    telling = np.where(keys >= resting, band.patterns, 0)
    if band.is_causal:
        # A first token that sees nothing but itself tells nothing.
        telling[0, 0] = 0
    row, key = np.unravel_index(int(telling.argmax()), telling.shape)
    is_drawn = telling[row, key] > 0 and band.bytes[row, key] >= _SEEN
    strongest = [int(row), int(key), int(telling[row, key])] if is_drawn else []
    lines = b64encode(packed).decode("ascii")
    return FirstLines(layer=layer, head=head, resting=resting, lines=lines, strongest=strongest)
