"""Drawing one map with matplotlib."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.plots.colouring import LENS_COLOUR_MAP
from att_viz.plots.lens.cell_outline import CELL, cell_outline

__all__ = ["MapContent", "draw_map"]

_MARGINS = (1.5, 0.35, 0.95, 0.75)
"""Left, right, bottom, top; all sizes in inches."""
_DPI = 100
_DARK_INK, _LIGHT_INK = "#1d1b18", "white"


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


def _whole_pixels(inches: float) -> float:
    """The nearest length of whole pixels, and a little more: some versions of matplotlib cut off parts of pixels."""
    return (round(inches * _DPI) + 0.01) / _DPI


def draw_map(path: Path, content: MapContent) -> None:
    """Draw a map and write it as PNG.

    Args:
        path: where to write, whatever it ends with.
        content: what to draw.
    """
    from matplotlib import colormaps
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    rows, columns = content.attention.shape
    left, right, bottom, top = _MARGINS
    # A narrow map still has to hold its title and its colour scale.
    width = _whole_pixels(max(left + right + columns * CELL[0], 8.0))
    height = _whole_pixels(bottom + top + rows * CELL[1])
    figure = Figure(figsize=(width, height), dpi=_DPI)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((left / width, bottom / height, columns * CELL[0] / width, rows * CELL[1] / height))
    colours = colormaps[LENS_COLOUR_MAP].with_extremes(bad="white")
    image = axes.imshow(content.attention, cmap=colours, vmin=0.0, vmax=1.0, aspect="auto", interpolation="nearest")
    _draw_grid(axes, rows, columns)
    _label(axes, content)
    _draw_texts(axes, content, colours)
    scale = figure.add_axes((left / width, 0.48 / height, min(3.2, width - left - right) / width, 0.12 / height))
    bar = figure.colorbar(image, cax=scale, orientation="horizontal")
    bar.set_label("attention of the newest token, largest of all heads", fontsize=8, loc="left")
    bar.ax.tick_params(labelsize=7, length=2)
    # Stronger compression takes longer than the drawing.
    figure.savefig(path, format="png", metadata={"Software": None}, pil_kwargs={"compress_level": 2})


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
    """Draw all texts of a colour as one outline: a text object for each of a thousand cells takes seconds."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path as Outline

    fonts = tuple(content.fonts)
    dark = _is_dark(colours(content.attention)) & ~np.isnan(content.attention)
    outlines: dict[str, list[Any]] = {}
    for row, texts in enumerate(content.texts):
        for column, text in enumerate(texts):
            ink = _LIGHT_INK if dark[row, column] else _DARK_INK
            vertices, codes = cell_outline(text, fonts)
            # Rows are counted downwards.
            outlines.setdefault(ink, []).append(Outline(vertices * (1.0, -1.0) + (column, row), codes))
    for ink, parts in outlines.items():
        # add_patch would look for the extent of every curve.
        axes.add_artist(PathPatch(Outline.make_compound_path(*parts), facecolor=ink, edgecolor="none"))


def _is_dark(colours: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Whether white text is easier to read than black on colours [..., RGBA], by their luminance in WCAG 2."""
    channels = colours[..., :3]
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    dark: NDArray[np.bool_] = linear @ (0.2126, 0.7152, 0.0722) < 0.24
    return dark
