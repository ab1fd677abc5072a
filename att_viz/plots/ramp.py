"""The colours of the reports, for figures: even steps of lightness in OKLCH (Björn Ottosson, 2020).

The stops are those of `RAMPS.light` in templates/js/shared/colour.js, and a test compares the two.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["GAMMA", "report_colour_map", "swatches"]

GAMMA = 0.6
"""A report paints a weight with the strength that is its power of this."""

_LEVELS = 64
_PAPER = "#ffffff"
_STOPS = (
    (0.975, 0.025, 95),
    (0.851, 0.125, 85),
    (0.727, 0.165, 58),
    (0.604, 0.185, 36),
    (0.48, 0.165, 22),
)
_STEPS = 20 * (_LEVELS - 1)
"""Colours of the map: a level of a report begins half a step before its number."""

FloatArray = NDArray[np.float64]


def swatches() -> list[str]:
    """The colours of a report's levels above 0, "#rrggbb", from the faintest to the strongest."""
    places = np.linspace(0, len(_STOPS) - 1, _LEVELS - 1)
    angles = np.radians([hue for _, _, hue in _STOPS])
    chroma = np.array([chroma for _, chroma, _ in _STOPS])
    stops = np.column_stack(
        [[lightness for lightness, _, _ in _STOPS], chroma * np.cos(angles), chroma * np.sin(angles)]
    )
    lab = np.column_stack([np.interp(places, np.arange(len(_STOPS)), axis) for axis in stops.T])
    return ["#" + "".join(f"{channel:02x}" for channel in colour) for colour in _rgb_of_lab(lab)]


def report_colour_map() -> Any:
    """A matplotlib colour map of strengths from 0 to 1, whose colours are those of a report in a light theme.

    Raises:
        ImportError: without matplotlib.
    """
    from matplotlib.colors import ListedColormap

    levels = [_PAPER, *swatches()]
    strengths = (np.arange(_STEPS) + 0.5) / _STEPS
    return ListedColormap([levels[round((_LEVELS - 1) * strength)] for strength in strengths], name="att_viz")


def _rgb_of_lab(lab: FloatArray) -> NDArray[np.int64]:
    lightness, a, b = lab.T
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
    linear = np.column_stack(
        [
            4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
        ]
    ).clip(0, 1)
    curved = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    rounded: NDArray[np.int64] = np.floor(255 * curved + 0.5).astype(np.int64)
    return rounded
