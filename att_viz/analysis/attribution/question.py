"""What can be asked of an answer: which of its tokens, and which units of the text before them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any, Literal

import numpy as np

from att_viz.attention_matrix import AttentionMatrix
from att_viz.checked_arguments import whole_number
from att_viz.errors import InvalidInputError
from att_viz.matrix.extent import DECODER_SELF
from att_viz.matrix.text.picture import picture_units
from att_viz.matrix.units import Unit, UnitKind, units_among, units_of

__all__ = ["Sources", "Span", "answer_span", "target_span", "units_before"]

Sources = Literal["prompt", "all"]
Span = tuple[int, int]


def target_span(matrix: AttentionMatrix, asked: Any) -> Span:
    """The positions that are to be explained.

    Args:
        matrix: the attention.
        asked: see `attribute`.

    Returns:
        The first of the tokens, and the one after the last.

    Raises:
        InvalidInputError: if the answer does not hold them, or nothing decides them.
    """
    if not isinstance(matrix, AttentionMatrix):
        raise InvalidInputError(f"matrix is a {type(matrix).__name__}; give an AttentionMatrix")
    if matrix.kind != DECODER_SELF:
        raise InvalidInputError(
            "an answer is what a causal language model writes, and this attention is of another kind "
            f"({matrix.kind}); there is no answer to explain"
        )
    length, answer = len(matrix.tokens), matrix.prompt_length
    if asked is None or isinstance(asked, str):
        if answer >= length:
            raise InvalidInputError(
                "the sequence holds a prompt and no answer; let the model generate one, or name a position of the "
                "prompt as the target"
            )
        start, stop = answer_span(matrix) if asked is None else _found(matrix.token_texts, asked, answer)
    elif isinstance(asked, (tuple, list)):
        if len(asked) != 2:
            raise InvalidInputError(f"target is {asked!r}; give the first position and the one after the last")
        start, stop = (whole_number(end, "an end of target") for end in asked)
    else:
        start = whole_number(asked, "target")
        start += length if start < 0 else 0
        stop = start + 1
    # Row t - 1 decides token t, so nothing decides the first.
    if not 1 <= start < stop <= min(length, matrix.num_rows + 1):
        raise InvalidInputError(
            f"target is {start} to {stop}; give positions from 1 to {min(length, matrix.num_rows + 1)}, the first "
            "and the one after the last"
        )
    return start, stop


def answer_span(matrix: AttentionMatrix) -> Span:
    """The whole answer, without the special tokens that end it."""
    start, stop = matrix.prompt_length, len(matrix.tokens)
    for unit in reversed(units_of(matrix.token_texts, "turn", start)):
        if not unit.is_markup:
            return start, unit.end
    return start, stop


def _found(texts: Sequence[str], wanted: str, first: int) -> Span:
    """The tokens of the answer whose texts hold a text."""
    ends = list(accumulate(len(text) for text in texts[first:]))
    answer = "".join(texts[first:])
    place = answer.find(wanted)
    if not wanted.strip() or place < 0:
        raise InvalidInputError(f"the answer does not hold {wanted!r}; it reads {answer[:200]!r}")
    # The spaces around a word belong to whichever tokens they are in.
    begin = place + len(wanted) - len(wanted.lstrip())
    stop = place + len(wanted.rstrip())
    start = next(at for at, end in enumerate(ends) if end > begin)
    last = next(at for at, end in enumerate(ends) if end >= stop)
    return first + start, first + last + 1


def units_before(
    matrix: AttentionMatrix, asked: UnitKind | Mapping[str, Span] | Sequence[Unit], target: Span, sources: Sources
) -> tuple[Unit, ...]:
    """The units that the tokens of a target may have used, special tokens of chat templates left out.

    A picture in the prompt is one unit, unless single tokens are asked for.

    Args:
        matrix: the attention.
        asked: see `attribute`.
        target: the positions of the tokens.
        sources: see `attribute`.

    Raises:
        InvalidInputError: if there are no such units, or one does not stand before the target.
    """
    if isinstance(asked, str):
        begin = int(np.argmax(matrix.real))
        prompt = min(matrix.prompt_length, target[0])
        pictures = picture_units(matrix.pictures)
        found = units_among(matrix.token_texts, asked, min(begin, prompt), prompt, pictures)
        if sources == "all":
            found += units_of(matrix.token_texts, asked, prompt, target[0])
        return tuple(unit for unit in found if not unit.is_markup)
    if isinstance(asked, Mapping):
        given = [Unit(*_span(name, span), str(name)) for name, span in asked.items()]
    else:
        given = list(asked)
    for unit in given:
        if not isinstance(unit, Unit) or not 0 <= unit.start < unit.end <= target[0]:
            raise InvalidInputError(
                f"{unit!r} cannot have had an effect on token {target[0]}; give spans of tokens that end at "
                f"{target[0]} or before"
            )
    return tuple(given)


def _span(name: Any, span: Any) -> Span:
    if not isinstance(span, (tuple, list)) or len(span) != 2:
        raise InvalidInputError(f"the span {name!r} is {span!r}; give its first position and the one after its last")
    start, stop = (whole_number(end, f"an end of the span {name!r}") for end in span)
    return start, stop
