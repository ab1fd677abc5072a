"""What a page knows of its running text: turns, markers, what the template added, units, and named spans."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from typing import Any, TypedDict

import numpy as np

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.extent import DECODER_SELF, ENCODER_SELF
from att_viz.matrix.text.given import added_spans
from att_viz.matrix.text.special_tokens import is_special
from att_viz.matrix.text.turns import Turn, turns_of
from att_viz.matrix.units import UnitKind, units_of
from att_viz.report.text.spans import NamedSpan

__all__ = ["PageText", "heard_places", "input_parts", "page_text", "turn_label"]

_LABELS = {"system": "System", "user": "You", "assistant": "Model", "tool": "Tool"}
_KINDS: tuple[UnitKind, ...] = ("word", "line", "sentence")


class PageText(TypedDict):
    """The structure of a text; positions are those of tokens, spans the first and the one after the last.

    `turns` are the label, first token and the one after the last of each turn; together they hold every token.
    `markup` are the markers of a chat template, with the roles and line ends that go with them; `special` the tokens
    that are a model's own and no words (`att_viz.matrix.text.special_tokens`), markers or not. `added` is what the
    template said that nobody gave it; None where it is not known who said what. `spans` are those that somebody named:
    name, first token, the one after the last. `units` holds, for "word", "line" and "sentence", base64 of one bit for
    each token, the first in the lowest bit of the first byte: whether a unit begins with it. Units are those of
    `att_viz.matrix.units`; none reaches from the prompt into the answer.
    """

    turns: list[list[Any]]
    markup: list[list[int]]
    special: list[int]
    added: list[list[int]] | None
    spans: list[list[Any]]
    units: Mapping[str, str]


def page_text(matrix: AttentionMatrix, spans: Sequence[NamedSpan] = ()) -> PageText:
    """Find the structure of a sequence's text.

    Args:
        matrix: the attention of the sequence.
        spans: named parts of the prompt.

    Returns:
        The structure; it is the same whether the attention is in memory or in an archive.
    """
    texts, prompt = matrix.token_texts, matrix.prompt_length
    given = matrix.metadata.given
    pieces = [*units_of(texts, "turn", 0, prompt), *units_of(texts, "turn", prompt)]
    turns = [[turn_label(turn, prompt), turn.start, turn.end] for turn in turns_of(texts, prompt)]
    return PageText(
        turns=turns if matrix.kind == DECODER_SELF else _sentences(matrix),
        # An encoder's special tokens are looked at as others are, and stand in no header of a turn.
        markup=[[piece.start, piece.end] for piece in pieces if piece.is_markup and matrix.kind == DECODER_SELF],
        special=[token for token, text in enumerate(texts) if is_special(text)],
        added=None if given is None else _beside_pictures(matrix, added_spans(texts, prompt, given)),
        spans=[[span.name, span.start, span.end] for span in spans],
        units={kind: _starts(texts, kind, prompt) for kind in _KINDS},
    )


def input_parts(matrix: AttentionMatrix, name: str) -> list[list[Any]]:
    """What stands for turns in the input of an encoder and a decoder: a text; or a sound, and what is put behind it.

    Args:
        matrix: the attention of any kind of the three.
        name: what to call a text.

    Returns:
        The label, first token and the one after the last of each part; together they hold every token of the input.
    """
    count = len(matrix.tokens if matrix.kind == ENCODER_SELF else matrix.key_texts)
    heard = heard_places(matrix)
    if heard is None:
        return [[name, 0, count]]
    silence = [["Silence put behind it", heard, count]] if heard < count else []
    return [["Sound", 0, heard], *silence]


def heard_places(matrix: AttentionMatrix) -> int | None:
    """How many of the first places of the input are of a sound, without the silence behind it; None of a text."""
    heard = matrix.metadata.generation.get("audio_tokens")
    count = len(matrix.tokens if matrix.kind == ENCODER_SELF else matrix.key_texts)
    return heard if isinstance(heard, int) and 0 < heard <= count else None


def _beside_pictures(matrix: AttentionMatrix, spans: Sequence[tuple[int, int]]) -> list[list[int]]:
    """What the template added, without the pictures in it: those somebody gave."""
    seen = {int(token) for picture in matrix.pictures for token in picture.tokens.ravel()}
    left: list[list[int]] = []
    for start, end in spans:
        for token in range(start, end):
            if token in seen:
                continue
            if left and left[-1][1] == token and token > start:
                left[-1][1] = token + 1
            else:
                left.append([token, token + 1])
    return [span for span in left if "".join(matrix.token_texts[slice(*span)]).strip()]


def _sentences(matrix: AttentionMatrix) -> list[list[Any]]:
    """What stands for turns where nobody answers: the text, the two sentences of a pair, or a sound."""
    sentences: Any = matrix.metadata.generation.get("sentences")
    count = len(matrix.tokens)
    try:
        begins = int(sentences[1][0])
    except (TypeError, ValueError, IndexError, KeyError):
        begins = 0
    if matrix.pictures:
        return [["Picture", 0, count]]
    if not 0 < begins < count:
        return input_parts(matrix, "Text")
    return [["First sentence", 0, begins], ["Second sentence", begins, count]]


def turn_label(turn: Turn, prompt_length: int) -> str:
    """What to call a turn: "System", "You", "Model" or "Tool", the template's own word, or the part of the text."""
    if not turn.role:
        return "Prompt" if turn.start < prompt_length else "Answer"
    return _LABELS.get(turn.role, turn.role.capitalize())


def _starts(texts: Sequence[str], kind: UnitKind, prompt: int) -> str:
    starts = np.zeros(len(texts), dtype=bool)
    for unit in (*units_of(texts, kind, 0, prompt), *units_of(texts, kind, prompt)):
        starts[unit.start] = True
    return b64encode(np.packbits(starts, bitorder="little").tobytes()).decode("ascii")
