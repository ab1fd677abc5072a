"""Figures without pyplot, and what all of them share: a title and a caption."""

from __future__ import annotations

import textwrap
from typing import Any

from att_viz.attention_matrix import AttentionMatrix
from att_viz.plots.fonts import lettering_for
from att_viz.plots.token_labels import PLAIN_TEXT
from att_viz.system.extras import needs_extra

__all__ = ["figure", "finish", "sequence_name"]

_CAPTION_POINTS = 7.5


def figure(width: float, height: float) -> Any:
    """An empty matplotlib Figure, in inches, that no global state knows of.

    Raises:
        MissingExtraError: without matplotlib.
    """
    with needs_extra("drawing figures", "plots"):
        from matplotlib.figure import Figure
    return Figure(figsize=(width, height), layout="constrained", dpi=150)


def sequence_name(matrix: AttentionMatrix) -> str:
    """What the sequence is, for the second line of a title."""
    return f"{matrix.metadata.model or 'unknown model'}, {matrix.num_rows:,} positions"


def finish(drawn: Any, title: str, subtitle: str, remarks: list[str]) -> Any:
    """Give a figure its title, and below it what a reader has to know.

    Args:
        drawn: the figure.
        title: what it shows.
        subtitle: of what.
        remarks: sentences of the caption.

    Returns:
        The figure.
    """
    # Text may hold anything, such as a model's name.
    lettering = lettering_for([subtitle])
    fonts = {"fontfamily": list(lettering.families), **PLAIN_TEXT}
    drawn.suptitle(f"{title}\n{lettering.legible(subtitle)}", fontsize=10, **fonts)
    if remarks:
        drawn.supxlabel(
            _wrapped(remarks, drawn.get_figwidth()),
            fontsize=_CAPTION_POINTS,
            color="#555555",
            x=0.01,
            ha="left",
            **fonts,
        )
    return drawn


def _wrapped(remarks: list[str], width: float) -> str:
    letters = int(width * 72 / (_CAPTION_POINTS * 0.56))
    return "\n".join(textwrap.wrap(" ".join(remarks), letters))
