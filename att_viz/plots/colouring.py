"""Colours of attention maps: perceptually uniform, on a report's scale or on one that says where it ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import InvalidInputError
from att_viz.plots.ramp import GAMMA, report_colour_map
from att_viz.system.extras import needs_extra

__all__ = [
    "COLOUR_MAPS",
    "LENS_COLOUR_MAP",
    "SCALES",
    "Colouring",
    "add_colour_bar",
    "check_colour_map",
    "colours",
    "draw_map",
    "line_colours",
]

COLOUR_MAPS = ("att_viz", "viridis", "cividis", "inferno", "magma", "plasma")
"""Perceptually uniform colour maps, the one that is used by default first: that of the reports (`att_viz.plots.ramp`);
the others are matplotlib's (Smith and van der Walt 2015; cividis: Nuñez, Anderton and Renslow 2018)."""
LENS_COLOUR_MAP = "YlOrRd"
"""Of attention under the words of a logit lens, which have to be legible on it."""

SCALES = ("text", "linear", "log")

_FLOOR = 1e-4
"""Where a logarithmic scale begins, as a part of the largest value."""
_BRIGHT_QUANTILE = 0.999
_UNSEEN = "#ececec"
_WEIGHT = "attention weight"


@dataclass(frozen=True)
class Colouring:
    """How values become colours.

    Attributes:
        norm: a matplotlib norm.
        colour_map: a matplotlib colour map.
        label: what the values are.
        extend: which end of the colour bar stands for more than its value.
        remarks: what a caption has to say about it.
    """

    norm: Any
    colour_map: Any
    label: str
    extend: str
    remarks: list[str]


def check_colour_map(name: str) -> Any:
    """The matplotlib colour map of a name.

    Raises:
        InvalidInputError: if it is none of `COLOUR_MAPS`.
        MissingExtraError: without matplotlib.
    """
    if name not in COLOUR_MAPS:
        raise InvalidInputError(f"there is no colour map {name!r}; use one of {', '.join(COLOUR_MAPS)}")
    with needs_extra("drawing figures", "plots"):
        from matplotlib import colormaps
    return report_colour_map() if name == COLOUR_MAPS[0] else colormaps[name]


def line_colours(name: str, count: int) -> Any:
    """Colours of lines on white, for as many lines: the ends of the maps that vanish there are left out.

    Args:
        name: one of `COLOUR_MAPS`.
        count: how many.

    Returns:
        RGBA, [count, 4].
    """
    faint, strong = (0.35, 1.0) if name == COLOUR_MAPS[0] else (0.0, 0.85)
    return check_colour_map(name)(np.linspace(faint, strong, count))


def colours(values: NDArray[np.float32], scale: str, colour_map: str, kind: str = "softmax") -> Colouring:
    """Colours for values that are to be compared with each other.

    The scale of the reports, "text", goes from 0 to 1 with the number to the power of 0.6, so that figures can be
    compared with pages and with each other. A linear scale of weights begins at 0. It ends at the largest value, or,
    where fewer than one cell in a thousand is more than half as large, at that thousandth, so that a few first
    positions do not darken everything. A logarithmic scale spans four decades up to the largest value. Scores have a
    linear scale over all that there are.

    Args:
        values: all values that will be drawn; NaN is left out.
        scale: "text", "linear" or "log"; scores have a linear one where "text" is asked for.
        colour_map: one of `COLOUR_MAPS`.
        kind: "softmax" or "scores".

    Raises:
        InvalidInputError: if the scale or the colour map is not known, or scores are to be drawn on a log scale.
    """
    from matplotlib.colors import LogNorm, Normalize, PowerNorm

    chosen = check_colour_map(colour_map).with_extremes(bad=_UNSEEN)
    if scale not in SCALES:
        raise InvalidInputError(f"there is no scale {scale!r}; use 'text', 'linear' or 'log'")
    if kind == "scores":
        if scale == "log":
            raise InvalidInputError("scores may be negative and have no logarithm; use the linear scale")
        return Colouring(Normalize(float(np.nanmin(values)), float(np.nanmax(values))), chosen, "score", "neither", [])
    if scale == "text":
        remark = f"Colours as in a report: from 0 to 1, with the weight to the power of {GAMMA}."
        return Colouring(PowerNorm(GAMMA, 0.0, 1.0, clip=True), chosen, _WEIGHT, "neither", [remark])
    largest = float(np.nanmax(values)) or 1.0
    if scale == "log":
        return Colouring(LogNorm(largest * _FLOOR, largest, clip=True), chosen, _WEIGHT, "min", [])
    bright = float(np.nanquantile(values, _BRIGHT_QUANTILE))
    if not 0 < bright < largest / 2:
        return Colouring(Normalize(0.0, largest), chosen, _WEIGHT, "neither", [])
    remark = f"Colours end at {bright:.2g}, which one cell in a thousand exceeds; the largest is {largest:.2g}."
    return Colouring(Normalize(0.0, bright, clip=True), chosen, _WEIGHT, "max", [remark])


def draw_map(axes: Any, values: NDArray[np.float32], colouring: Colouring) -> Any:
    """Draw values as an image.

    Args:
        axes: matplotlib axes.
        values: float32 [queries, keys]; NaN is grey.
        colouring: the colours.

    Returns:
        The image.
    """
    # A zero has no logarithm and would be grey; it belongs to the darkest colour.
    shown = np.maximum(values, colouring.norm.vmin)
    return axes.imshow(shown, interpolation="nearest", norm=colouring.norm, cmap=colouring.colour_map)


def add_colour_bar(drawn: Any, image: Any, axes: Any, colouring: Colouring, **layout: Any) -> None:
    """Put a colour bar beside axes.

    Args:
        drawn: the figure.
        image: an image that was drawn with the colouring.
        axes: the axes to put it beside.
        colouring: the colours.
        layout: further arguments of matplotlib's `colorbar`.
    """
    bar = drawn.colorbar(image, ax=axes, extend=colouring.extend, **layout)
    bar.set_label(colouring.label, fontsize=9)
    bar.ax.tick_params(labelsize=8)
