"""Drawing one map with matplotlib."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["MapContent", "draw_map"]

_CELL = (0.8, 0.3)
_MARGINS = (1.5, 0.35, 0.95, 0.75)
"""Left, right, bottom, top; all sizes in inches."""
_DPI = 100
_FONT_SIZE = 9.0
_SMALLEST_FONT = 6.0
_PADDING = 4.0
"""Points that are kept free in a cell, left and right together."""
_COLOURS = "YlOrRd"


@dataclass(frozen=True)
class MapContent:
    """What a map shows.

    Attributes:
        title: what is above it.
        row_labels: one for each row, the uppermost first.
        column_labels: one for each column.
        texts: [rows][columns], ready to be drawn.
        attention: float32 [rows, columns], NaN where there is none to show.
        fonts: names of fonts, in the order in which they are tried.
    """

    title: str
    row_labels: Sequence[str]
    column_labels: Sequence[str]
    texts: Sequence[Sequence[str]]
    attention: NDArray[np.float32]
    fonts: Sequence[str]


def draw_map(path: Path, content: MapContent) -> None:
    """Draw a map and write it as PNG.

    Args:
        path: where to write.
        content: what to draw.
    """
    from matplotlib import colormaps
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    rows, columns = content.attention.shape
    left, right, bottom, top = _MARGINS
    # A narrow map still has to hold its title and its colour scale.
    width = max(left + right + columns * _CELL[0], 8.0)
    height = bottom + top + rows * _CELL[1]
    figure = Figure(figsize=(width, height), dpi=_DPI)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((left / width, bottom / height, columns * _CELL[0] / width, rows * _CELL[1] / height))
    colours = colormaps[_COLOURS].with_extremes(bad="white")
    image = axes.imshow(content.attention, cmap=colours, vmin=0.0, vmax=1.0, aspect="auto", interpolation="nearest")
    _draw_grid(axes, rows, columns)
    _label(axes, content)
    _draw_texts(axes, content, colours)
    scale = figure.add_axes((left / width, 0.48 / height, min(3.2, width - left - right) / width, 0.12 / height))
    bar = figure.colorbar(image, cax=scale, orientation="horizontal")
    bar.set_label("attention of the newest token, largest of all heads", fontsize=8, loc="left")
    bar.ax.tick_params(labelsize=7, length=2)
    figure.savefig(path, metadata={"Software": None})


def _draw_grid(axes: Any, rows: int, columns: int) -> None:
    axes.set_xticks(np.arange(columns + 1) - 0.5, minor=True)
    axes.set_yticks(np.arange(rows + 1) - 0.5, minor=True)
    axes.grid(which="minor", color="#d9d4ca", linewidth=0.6)
    axes.tick_params(which="both", length=0)
    for spine in axes.spines.values():
        spine.set_color("#8f897f")
    # The last row is a prediction, with no layer of its own.
    axes.axhline(rows - 1.5, color="#3c3832", linewidth=1.4)


def _label(axes: Any, content: MapContent) -> None:
    axes.set_xticks(range(len(content.column_labels)), content.column_labels, fontsize=7.5, color="#4a463f")
    axes.xaxis.tick_top()
    axes.set_yticks(range(len(content.row_labels)), content.row_labels, fontsize=8, color="#4a463f")
    axes.set_title(
        content.title, fontsize=10, loc="left", pad=8, family=list(content.fonts), color="#1d1b18", parse_math=False
    )


def _draw_texts(axes: Any, content: MapContent, colours: Any) -> None:
    fitted = {text: _fitted(text, content.fonts) for text in {text for texts in content.texts for text in texts}}
    for row, texts in enumerate(content.texts):
        for column, text in enumerate(texts):
            shown, size = fitted[text]
            weight = float(content.attention[row, column])
            axes.text(
                column,
                row,
                shown,
                ha="center",
                va="center_baseline",
                family=list(content.fonts),
                fontsize=size,
                color="white" if weight == weight and _is_dark(colours(weight)) else "#1d1b18",
                parse_math=False,
                clip_on=True,
            )


def _fitted(text: str, fonts: Sequence[str]) -> tuple[str, float]:
    """A text and a font size in which it fits a cell: smaller first, then cut."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    properties = FontProperties(family=list(fonts), size=_FONT_SIZE)

    def size_of(shown: str) -> float:
        width, _, _ = text_to_path.get_text_width_height_descent(shown, properties, ismath=False)
        return _FONT_SIZE * min(1.0, (_CELL[0] * 72 - _PADDING) / max(width, 1.0))

    shown = text
    while size_of(shown) < _SMALLEST_FONT and len(shown) > 2:
        shown = f"{shown[:-2]}…"
    return shown, max(size_of(shown), _SMALLEST_FONT)


def _is_dark(colour: Sequence[float]) -> bool:
    """Whether white text is easier to read on a colour than black (by its WCAG 2 relative luminance)."""
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in colour[:3]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.24
