"""Axes with one line for each head of a layer, and a legend as long as it stays readable."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.plots.colouring import line_colours

__all__ = ["draw_head_lines"]

_MOST_NAMED = 12
FloatArray = NDArray[np.float64]


def draw_head_lines(axes: Any, places: FloatArray, lines: Mapping[int, FloatArray], colour_map: str) -> list[str]:
    """Draw the heads in colours that follow their numbers; beyond 12, only the mean has a name.

    Args:
        axes: matplotlib axes.
        places: where the values stand, [values].
        lines: head number to values [values].
        colour_map: the colours.

    Returns:
        What the caption has to say.
    """
    shades = line_colours(colour_map, len(lines))
    are_named = len(lines) <= _MOST_NAMED
    for shade, (head, values) in zip(shades, lines.items(), strict=True):
        # Matplotlib leaves labels that begin with an underscore out of the legend.
        name = f"head {head}" if are_named else f"_head {head}"
        axes.plot(places, values, color=shade, linewidth=1.4 if are_named else 0.6, label=name)
    if not are_named:
        mean = np.mean(list(lines.values()), axis=0)
        axes.plot(places, mean, color="black", linewidth=2, label="mean of all heads")
    # Beside the axes, where it covers no line.
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5), frameon=False, fontsize=8)
    return [] if are_named else [f"Thin lines: the {len(lines)} heads, in order of their numbers."]
