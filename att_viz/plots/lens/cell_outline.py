"""The outline of a text that fits a cell."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["CELL", "cell_outline"]

CELL = (0.8, 0.3)
"""Width and height of a cell, in inches."""
_FONT_SIZE = 9.0
_SMALLEST_FONT = 6.0
_PADDING = 4.0
"""Points that are kept free in a cell, left and right together."""
_MIDDLE = 0.36
"""Half the height of a capital letter, as a share of the font size."""


@lru_cache(maxsize=50_000)
def cell_outline(text: str, fonts: tuple[str, ...]) -> tuple[NDArray[np.float64], NDArray[np.uint8]]:
    """Set a text so that it fits a cell: smaller where it has to be, then cut.

    Args:
        text: one line.
        fonts: names of fonts, in the order in which they are tried.

    Returns:
        Vertices [n, 2] in units of a cell, around its middle, and their codes, as matplotlib's `Path` takes them.
    """
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    unit: float = text_to_path.FONT_SCALE
    # At this size the numbers of text_to_path are not scaled.
    properties: Any = FontProperties(family=list(fonts), size=unit)
    room = CELL[0] * 72.0 - _PADDING
    while True:
        width, _, _ = text_to_path.get_text_width_height_descent(text, properties, ismath=False)
        size = min(_FONT_SIZE, room * unit / max(width, 1.0))
        if size >= _SMALLEST_FONT or len(text) <= 2:
            break
        text = f"{text[:-2]}…"
    vertices, codes = text_to_path.get_text_path(properties, text, ismath=False)
    if not len(vertices):
        return np.zeros((0, 2)), np.zeros(0, dtype=np.uint8)
    points = (np.asarray(vertices, dtype=np.float64) - (width / 2, _MIDDLE * unit)) * (size / unit)
    return points / (CELL[0] * 72.0, CELL[1] * 72.0), np.asarray(codes, dtype=np.uint8)
