"""Token labels that stay legible: shortened, rotated, and thinned, then with the position of each that is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.extent import DECODER_SELF
from att_viz.matrix.token_text import WHITE_SPACE_SIGNS
from att_viz.plots.fonts import lettering_for

__all__ = ["NO_LABELS", "PLAIN_TEXT", "AxisLabels", "axis_labels", "put_labels", "query_labels"]

PLAIN_TEXT: dict[str, Any] = {"parse_math": False, "usetex": False}
"""For every text that comes from a file: a $ in it is a $, not the beginning of a formula."""

_POINTS = 7.0
_LINE = _POINTS * 1.2 / 72
_LONGEST = 14
_STEPS = (1, 2, 5)


@dataclass(frozen=True)
class AxisLabels:
    """What stands along an axis of tokens.

    Attributes:
        places: where the labels stand, in cells.
        texts: their labels.
        families: the fonts to write them in.
        step: how many tokens lie between labels; 1 where every token has one.
    """

    places: tuple[float, ...]
    texts: tuple[str, ...]
    families: tuple[str, ...]
    step: int


NO_LABELS = AxisLabels((), (), ("DejaVu Sans",), 1)


def axis_labels(texts: Sequence[str], factor: int, inches: float, first: int = 0) -> AxisLabels:
    """Choose which tokens of an axis get a label.

    Args:
        texts: the texts of all tokens of the axis.
        factor: how many tokens a cell stands for.
        inches: the length of the axis.
        first: the position of the first token.

    Returns:
        The labels. Where tokens are left out, each begins with its position.
    """
    step = _round_step(len(texts) * _LINE / inches)
    places = range(0, len(texts), step)
    lettering = lettering_for(texts[place] for place in places)
    labels = [_shortened(lettering.legible(_visible(texts[place]))) for place in places]
    if step > 1:
        labels = [f"{first + place}  {label}" for place, label in zip(places, labels, strict=True)]
    centres = tuple((place + 0.5) / factor - 0.5 for place in places)
    return AxisLabels(centres, tuple(labels), lettering.families, step)


def query_labels(matrix: AttentionMatrix, factor: int, inches: float) -> tuple[AxisLabels, str]:
    """Label the rows of a map as the page of a report does: of a decoder by the tokens that they decided.

    Args:
        matrix: the attention.
        factor: how many rows a cell stands for.
        inches: the length of the axis.

    Returns:
        The labels, and what the axis is called.
    """
    rows = matrix.num_rows
    if matrix.kind != DECODER_SELF or len(matrix.tokens) < 2:
        return axis_labels(matrix.token_texts[:rows], factor, inches), "the token that looks (query)"
    # The last row may have decided a token that the text does not have.
    texts = [*matrix.token_texts[1 : rows + 1], *("…" for _ in range(rows + 1 - len(matrix.token_texts)))]
    return axis_labels(texts, factor, inches, 1), "deciding: the token that the query decided"


def put_labels(axis: Any, labels: AxisLabels, rotation: float) -> None:
    """Write labels along an axis.

    Args:
        axis: a matplotlib XAxis or YAxis.
        labels: the labels.
        rotation: in degrees.
    """
    slanted = {"ha": "right", "rotation_mode": "anchor"} if 0 < rotation < 90 else {}
    axis.set_ticks(
        labels.places,
        labels.texts,
        rotation=rotation,
        fontsize=_POINTS,
        fontfamily=list(labels.families),
        **slanted,
        **PLAIN_TEXT,
    )
    axis.set_tick_params(length=2, pad=2)


def _round_step(ratio: float) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50 ... that is not below a ratio."""
    power = 1
    while True:
        for step in _STEPS:
            if step * power >= ratio:
                return step * power
        power *= 10


def _visible(text: str) -> str:
    """A token without the space before it, and its white space as symbols."""
    bare = text.strip(" ") or text
    return "".join(WHITE_SPACE_SIGNS.get(c, c) if c in "\n\t\r" or not bare.strip(" ") else c for c in bare) or "∅"


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
