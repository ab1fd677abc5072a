"""Which words of two texts belong together, and on which common axis their attention can be laid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.units import Unit, units_of

__all__ = ["Alignment", "Piece", "PieceKind", "Span", "align"]

PieceKind = Literal["same", "changed", "removed", "added", "parted"]
Span = tuple[int, int]
"""The position of the first token, and the one after the last."""

_JUNK_FROM = 20_000
"""Words that differ, above which difflib may take frequent ones for noise: without that its time grows as a square."""


@dataclass(frozen=True)
class Piece:
    """Words of one text and what stands in their place in the other.

    Attributes:
        kind: "same" for a word that both have; "changed" for words in each other's place; "removed" and "added" for
            words that only the first, only the second text has; "parted" for what the answers said after they had
            parted.
        a: the tokens in the first text; empty where it has none.
        b: the tokens in the second text.
    """

    kind: PieceKind
    a: Span
    b: Span

    @property
    def differs(self) -> bool:
        """Whether the prompts differ here."""
        return self.kind in ("changed", "removed", "added")


@dataclass(frozen=True, eq=False)
class Alignment:
    """Two texts on one axis of slots.

    A slot is a token that both texts have, in a word that both have; a word that both have but that is cut into other
    tokens; or words that differ, as a whole: what one text has in the place of what the other has. So what a row gives
    to the slots sums up to what it gives to the tokens.

    Attributes:
        pieces: the texts, piece by piece; together they hold every token of both once, in order.
        slots: int64 [slots, 4], the first token and the one after the last in either text.
        slot_pieces: int64 [slots], the piece that each slot is in.
        rows: int64 [rows, 3], for each pair of rows that can be compared the position in either text, and the slot.
        parted: the positions at which the answers part; None where they are the same, or one is the beginning of the
            other.
        answer: how many slots come before those of the answers.
    """

    pieces: tuple[Piece, ...]
    slots: NDArray[np.int64]
    slot_pieces: NDArray[np.int64]
    rows: NDArray[np.int64]
    parted: Span | None
    answer: int

    @property
    def differing(self) -> NDArray[np.bool_]:
        """Bool [slots]: those of words that differ."""
        kinds = np.array([piece.kind != "same" for piece in self.pieces], dtype=np.bool_)
        return kinds[self.slot_pieces]

    def same_answer_tokens(self, prompt_a: int) -> int:
        """How many tokens of the first answer come before the answers part.

        Args:
            prompt_a: where the first answer begins.
        """
        return sum(piece.a[1] - piece.a[0] for piece in self.pieces if piece.kind == "same" and piece.a[0] >= prompt_a)


def align(a: AttentionMatrix, b: AttentionMatrix) -> Alignment:
    """Align two texts: the prompts word by word, the answers up to where they part.

    Words are those of Unicode's rules (`att_viz.matrix.units`), compared without the blanks around them, by Python's
    `difflib` (Ratcliff and Obershelp's matching of the longest common blocks). Where as many words stand in each
    other's place, each is taken for itself.

    Args:
        a: the first text.
        b: the second text.

    Returns:
        The alignment.
    """
    pieces = list(_prompts(a, b))
    answers, parted = _answers(a, b)
    prompts = len(pieces)
    pieces += answers
    slots: list[tuple[int, int, int, int]] = []
    owners: list[int] = []
    rows: list[tuple[int, int, int]] = []
    answer = 0
    for number, piece in enumerate(pieces):
        if number == prompts:
            answer = len(slots)
        texts_a, texts_b = a.token_texts[slice(*piece.a)], b.token_texts[slice(*piece.b)]
        together = piece.kind == "same"
        if together and [text.strip() or text for text in texts_a] == [text.strip() or text for text in texts_b]:
            spans = [(at, at + 1, other, other + 1) for at, other in zip(range(*piece.a), range(*piece.b), strict=True)]
        else:
            spans = [(*piece.a, *piece.b)]
        for span in spans:
            if together and _has_row(a, span[1] - 1) and _has_row(b, span[3] - 1):
                # A word that is cut into other tokens is read when its last token is.
                rows.append((span[1] - 1, span[3] - 1, len(slots)))
            slots.append(span)
            owners.append(number)
    return Alignment(
        tuple(pieces),
        np.array(slots, dtype=np.int64).reshape(-1, 4),
        np.array(owners, dtype=np.int64),
        np.array(rows, dtype=np.int64).reshape(-1, 3),
        parted,
        len(slots) if prompts == len(pieces) else answer,
    )


def _has_row(matrix: AttentionMatrix, position: int) -> bool:
    return position < matrix.num_rows and bool(matrix.real[position])


def _words(matrix: AttentionMatrix, first: int, last: int) -> tuple[Unit, ...]:
    return units_of(matrix.token_texts, "word", first, last)


def _key(unit: Unit) -> tuple[bool, str]:
    return unit.is_markup, unit.text.strip() or unit.text


def _prompts(a: AttentionMatrix, b: AttentionMatrix) -> Iterator[Piece]:
    words_a, words_b = _words(a, 0, a.prompt_length), _words(b, 0, b.prompt_length)
    keys_a, keys_b = [_key(word) for word in words_a], [_key(word) for word in words_b]
    head = _common(keys_a, keys_b)
    tail = _common(keys_a[head:][::-1], keys_b[head:][::-1])
    middle_a, middle_b = keys_a[head : len(keys_a) - tail], keys_b[head : len(keys_b) - tail]
    matcher = SequenceMatcher(None, middle_a, middle_b, autojunk=max(len(middle_a), len(middle_b)) > _JUNK_FROM)
    for unit, other in zip(words_a[:head], words_b[:head], strict=True):
        yield Piece("same", (unit.start, unit.end), (other.start, other.end))
    at_a, at_b = (words[head].start if head < len(words) else at for words, at in _ends(a, b, words_a, words_b))
    for tag, first_a, last_a, first_b, last_b in matcher.get_opcodes():
        units, others = words_a[head + first_a : head + last_a], words_b[head + first_b : head + last_b]
        if tag in ("equal", "replace") and len(units) == len(others):
            for unit, other in zip(units, others, strict=True):
                kind: PieceKind = "same" if tag == "equal" else "changed"
                yield Piece(kind, (unit.start, unit.end), (other.start, other.end))
        else:
            end_a, end_b = units[-1].end if units else at_a, others[-1].end if others else at_b
            named: PieceKind = "changed" if units and others else "removed" if units else "added"
            yield Piece(named, (at_a, end_a), (at_b, end_b))
        at_a, at_b = units[-1].end if units else at_a, others[-1].end if others else at_b
    for unit, other in zip(words_a[len(words_a) - tail :], words_b[len(words_b) - tail :], strict=True):
        yield Piece("same", (unit.start, unit.end), (other.start, other.end))


def _ends(
    a: AttentionMatrix, b: AttentionMatrix, words_a: Sequence[Unit], words_b: Sequence[Unit]
) -> tuple[tuple[Sequence[Unit], int], tuple[Sequence[Unit], int]]:
    """The words of either prompt, and where it ends."""
    return (words_a, a.prompt_length), (words_b, b.prompt_length)


def _common(one: Sequence[object], other: Sequence[object]) -> int:
    """How many first elements two sequences share."""
    count = 0
    for mine, yours in zip(one, other, strict=False):
        if mine != yours:
            break
        count += 1
    return count


def _answers(a: AttentionMatrix, b: AttentionMatrix) -> tuple[list[Piece], Span | None]:
    """The answers: token by token, and word by word where their tokens differ, up to where they part."""
    words_a, words_b = _words(a, a.prompt_length, len(a.tokens)), _words(b, b.prompt_length, len(b.tokens))
    texts_a, texts_b = a.token_texts[a.prompt_length :], b.token_texts[b.prompt_length :]
    words = _common([_key(word) for word in words_a], [_key(word) for word in words_b])
    pieces = [
        Piece("same", (unit.start, unit.end), (other.start, other.end))
        for unit, other in zip(words_a[:words], words_b[:words], strict=True)
    ]
    at_a = pieces[-1].a[1] if pieces else a.prompt_length
    at_b = pieces[-1].b[1] if pieces else b.prompt_length
    # Within the word at which they part, tokens may still be the same.
    tokens = _common(texts_a, texts_b)
    more = a.prompt_length + tokens - at_a
    if more > 0 and at_a - a.prompt_length == at_b - b.prompt_length:
        pieces.append(Piece("same", (at_a, at_a + more), (at_b, at_b + more)))
        at_a, at_b = at_a + more, at_b + more
    rest_a, rest_b = len(a.tokens) - at_a, len(b.tokens) - at_b
    if rest_a or rest_b:
        pieces.append(Piece("parted", (at_a, len(a.tokens)), (at_b, len(b.tokens))))
    return pieces, (at_a, at_b) if rest_a and rest_b else None
