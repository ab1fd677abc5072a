"""Which of a prompt's characters somebody gave; the rest was added by the chat template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from att_viz.matrix.text.turns import named_role, turns_of
from att_viz.matrix.units import BYTE_MARKS, Unit, units_of

__all__ = ["GivenText", "added_spans", "find_given", "given_markup", "prompt_text"]


@dataclass(frozen=True)
class GivenText:
    """Where a text that somebody gave stands in the prompt.

    Attributes:
        role: whose it is, as in `Turn`.
        start: its first character in `prompt_text`.
        end: the character after its last.
        skipped: how many characters at its beginning the template left out, as blanks often are.
        length: how many characters it had when it was given.
    """

    role: str
    start: int
    end: int
    skipped: int
    length: int


def prompt_text(token_texts: Sequence[str], prompt_length: int) -> tuple[str, list[int]]:
    """The text of a prompt, and where its tokens end in it.

    Args:
        token_texts: the texts of a sequence's tokens.
        prompt_length: how many of them are the prompt.

    Returns:
        The text, in which a character that is split over several tokens stands once; and for each token of the prompt
        the character after its last.
    """
    pieces = ["" if BYTE_MARKS.fullmatch(text) else text for text in token_texts[:prompt_length]]
    return "".join(pieces), list(accumulate(len(piece) for piece in pieces))


def find_given(
    token_texts: Sequence[str], prompt_length: int, messages: Sequence[tuple[str, str]]
) -> tuple[GivenText, ...] | None:
    """Find in a prompt what its author gave; the rest was added by the template.

    Args:
        token_texts: the texts of a sequence's tokens.
        prompt_length: how many of them are the prompt.
        messages: roles and texts, in order.

    Returns:
        Where each text that is not blank stands; None where one of them is not to be found as it was given, because
        the template or the tokenizer changed it.
    """
    text, ends = prompt_text(token_texts, prompt_length)
    starts = [0, *ends]
    turns = [turn for turn in turns_of(token_texts, prompt_length) if turn.start < prompt_length]
    parts = [(turn.role, starts[turn.start], starts[min(turn.end, prompt_length)]) for turn in turns]
    found: list[GivenText] = []
    place = 0
    for said_by, said in messages:
        if not said.strip():
            continue
        role = named_role(said_by) or said_by.lower()
        own = [(start, end) for named, start, end in parts if named == role and end > place]
        spot = next((spot for part in [*own, (place, len(text))] if (spot := _spot(text, part, place, said))), None)
        if spot is None:
            return None
        found.append(GivenText(role, *spot, len(said)))
        place = spot[1]
    return tuple(found)


def _spot(text: str, part: tuple[int, int], place: int, said: str) -> tuple[int, int, int] | None:
    """Where a text stands in a part of another: its ends, and how much of its beginning is missing."""
    begin = max(part[0], place)
    for wanted in (said, said.strip()):
        # What a template adds to a message stands before it.
        at = text.rfind(wanted, begin, part[1]) if text[begin : part[1]].rstrip().endswith(wanted) else -1
        at = text.find(wanted, begin, part[1]) if at < 0 else at
        if at >= 0:
            return at, at + len(wanted), said.index(wanted)
    return None


def added_spans(token_texts: Sequence[str], prompt_length: int, given: Sequence[GivenText]) -> list[tuple[int, int]]:
    """The runs of a prompt's tokens that say something and that nobody gave.

    Args:
        token_texts: the texts of a sequence's tokens.
        prompt_length: how many of them are the prompt.
        given: what was given.

    Returns:
        For each the first position and the one after the last; template markers are never among them.
    """
    text, ends = prompt_text(token_texts, prompt_length)
    starts = [0, *ends]
    runs: list[tuple[int, int]] = []
    for piece in units_of(token_texts, "turn", 0, prompt_length):
        if piece.is_markup:
            continue
        begun: int | None = None
        for token in range(piece.start, piece.end + 1):
            ours = token == piece.end or any(starts[token] < entry.end and entry.start < ends[token] for entry in given)
            if not ours:
                begun = token if begun is None else begun
            elif begun is not None:
                if text[starts[begun] : starts[token]].strip():
                    runs.append((begun, token))
                begun = None
    return runs


def given_markup(token_texts: Sequence[str], prompt_length: int, given: Sequence[GivenText]) -> list[Unit]:
    """What somebody gave that reads as markup of a chat template all the same, such as `<|im_start|>` in a question.

    Args:
        token_texts: the texts of a sequence's tokens.
        prompt_length: how many of them are the prompt.
        given: what was given.
    """
    _, ends = prompt_text(token_texts, prompt_length)
    starts = [0, *ends]
    return [
        unit
        for unit in units_of(token_texts, "word", 0, prompt_length)
        if unit.is_markup and any(entry.start <= starts[unit.start] < entry.end for entry in given)
    ]
