"""What a report is called: the first words of the question that was put to the model."""

from __future__ import annotations

import re
from collections.abc import Sequence

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.extent import ENCODER_SELF
from att_viz.matrix.text.given import added_spans, prompt_text
from att_viz.matrix.text.turns import turns_of
from att_viz.matrix.units import units_of

__all__ = ["one_line", "output_title", "report_title"]

_LONGEST = 72
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\ud800-\udfff\s]+")
"""Blanks, and what a browser's tab would hide or be misled by."""


def report_title(matrix: AttentionMatrix) -> str:
    """The first words of what the user asked last; where nobody is named, the first words of the prompt.

    Args:
        matrix: the attention of the sequence.

    Returns:
        One line of at most 72 characters, ending in "…" where words are left out; "" for a prompt without words.
    """
    texts, prompt = matrix.token_texts, matrix.prompt_length
    given = matrix.metadata.given
    left_out = {
        token
        for first, last in ([] if given is None else added_spans(texts, prompt, given))
        for token in range(first, last)
    }
    left_out.update(
        token for unit in units_of(texts, "turn", 0, prompt) if unit.is_markup for token in range(unit.start, unit.end)
    )
    left_out.update(int(token) for picture in matrix.pictures for token in picture.tokens.ravel())
    if matrix.pictures and matrix.kind == ENCODER_SELF:
        return ""
    asked = [turn for turn in turns_of(texts, prompt) if turn.role == "user" and turn.start < prompt]
    for first, last in [(turn.start, min(turn.end, prompt)) for turn in reversed(asked)] + [(0, prompt)]:
        if title := one_line(_said(texts, [token for token in range(first, last) if token not in left_out])):
            return title
    return ""


def output_title(matrix: AttentionMatrix) -> str:
    """The first words of what a decoder wrote, where its input has none: a sound.

    Args:
        matrix: the attention of the decoder, or from it to its encoder.

    Returns:
        One line, as `report_title` gives it; "" for an output without words.
    """
    texts, start = matrix.token_texts, matrix.prompt_length
    words = [unit for unit in units_of(texts, "turn", start) if not unit.is_markup]
    return one_line(_said(texts, [token for unit in words for token in range(unit.start, unit.end)]))


def _said(texts: Sequence[str], tokens: Sequence[int]) -> str:
    return prompt_text([texts[token] for token in tokens[: 4 * _LONGEST]], len(tokens))[0]


def one_line(text: str, longest: int = _LONGEST) -> str:
    """A text as one line without what cannot be seen, cut between words and with an ellipsis where it is longer."""
    line = _UNSEEN.sub(" ", text).strip()
    if len(line) <= longest:
        return line
    words = line[:longest].rpartition(" ")[0]
    # Without spaces, as in Chinese, or with very long words, the line is cut where it must be.
    kept = words if len(words) > longest // 2 else line[: longest - 1]
    return kept.rstrip(" ,;:.-—(") + "…"
