"""Named parts of a prompt: a retrieved text, a tool's result, a file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from att_viz.attention_matrix import AttentionMatrix
from att_viz.checked_arguments import whole_number
from att_viz.errors import InvalidInputError
from att_viz.matrix.text.given import GivenText, prompt_text

__all__ = ["NamedSpan", "named_spans"]

_LONGEST_NAME = 80


@dataclass(frozen=True)
class NamedSpan:
    """Some neighbouring tokens of a prompt, with the name that somebody gave them.

    Attributes:
        name: the name.
        start: the position of the first token.
        end: the position after the last.
    """

    name: str
    start: int
    end: int


def named_spans(matrix: AttentionMatrix, spans: Any) -> tuple[NamedSpan, ...]:
    """Find the tokens of parts of a prompt that are given by their characters.

    Args:
        matrix: the attention of the sequence.
        spans: names with the first character and the one after the last: of the text that was given as the prompt (of
            the user's last message, where messages were given); where that is not known, of everything before the
            answer, the chat template's text included. Or names with the part's own text, which stands somewhere in the
            prompt; where it stands there several times, the first of them.

    Returns:
        For each, in the order given, the tokens that hold any of its characters.

    Raises:
        InvalidInputError: if a span is none, is empty, or is not in the prompt.
    """
    if not spans:
        return ()
    if not isinstance(spans, Mapping):
        raise InvalidInputError(
            f"spans is a {type(spans).__name__}; give names with characters of the prompt: {{'source 1': (120, 480)}}"
        )
    text, ends = prompt_text(matrix.token_texts, matrix.prompt_length)
    asked = _asked(matrix)
    found = []
    for name, span in spans.items():
        if not isinstance(name, str) or not name.strip() or len(name) > _LONGEST_NAME:
            raise InvalidInputError(
                f"{name!r} cannot be the name of a span; give a text of 1 to {_LONGEST_NAME} letters"
            )
        start, stop = _found_text(text, name, span) if isinstance(span, str) else _ends(text, name, span, asked)
        # A token belongs to the span if any character of it does.
        first, last = bisect_right(ends, start), bisect_left(ends, stop)
        found.append(NamedSpan(name, first, last + 1))
    return tuple(found)


def _asked(matrix: AttentionMatrix) -> GivenText | None:
    """The text that the caller's characters are counted in; None for the whole prompt."""
    given = matrix.metadata.given or ()
    return next((entry for entry in reversed(given) if entry.role == "user"), None)


def _found_text(text: str, name: str, wanted: str) -> tuple[int, int]:
    place = text.find(wanted) if wanted.strip() else -1
    if place < 0:
        raise InvalidInputError(f"the prompt does not hold the text of the span {name!r}: {wanted[:80]!r}")
    return place, place + len(wanted)


def _ends(text: str, name: str, span: Any, asked: GivenText | None) -> tuple[int, int]:
    if not isinstance(span, (tuple, list)) or len(span) != 2:
        raise InvalidInputError(
            f"the span {name!r} is {span!r}; give its first character and the one after its last, or its text"
        )
    start, stop = (whole_number(end, f"an end of the span {name!r}") for end in span)
    where = "the prompt" if asked is not None else "the text before the answer, the chat template's included"
    length = len(text) if asked is None else asked.length
    if not 0 <= start < stop <= length:
        raise InvalidInputError(f"the span {name!r} is {start} to {stop}, and {where} has {length:,} characters")
    if asked is None:
        return start, stop
    moved = asked.start - asked.skipped
    start, stop = max(start + moved, asked.start), min(stop + moved, asked.end)
    if start >= stop:
        raise InvalidInputError(f"the span {name!r} holds only blanks, which the chat template left out")
    return start, stop
