"""What the page of a comparison knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypedDict

import numpy as np

from att_viz.analysis.attribution.attribute import TokenAttribution
from att_viz.analysis.comparison.compare import Comparison
from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.units import Unit, units_of
from att_viz.report.answer_word import content_words, first_content_word
from att_viz.report.compare.sentences import lead_sentences
from att_viz.report.facts import facts
from att_viz.report.packing import QUANTISATION_ERROR
from att_viz.report.text.page_text import PageText, page_text
from att_viz.report.text.title import report_title
from att_viz.report.why import Why, why_from

__all__ = ["COMPARE_FORMAT", "ComparePageData", "Side", "compare_page_data"]

COMPARE_FORMAT = 1
_DIGITS = 6


class Side(TypedDict):
    """One of the two runs; `text` and `why` are as in a report."""

    title: str
    model: str
    numLayers: int
    numHeads: int
    texts: list[str]
    tokens: list[str]
    promptLength: int
    numRows: int
    text: PageText
    why: Why | None
    words: list[list[int]]
    facts: list[list[str]]


class ComparePageData(TypedDict):
    """The JSON in the page; templates/js/compare/page.js reads it.

    `pieces` are kind, tokens of A, tokens of B; `slots` the tokens of A and of B of each; `rows` the position in A, in
    B, and the slot, of each pair of rows that is compared. `units` are, ranked, the piece, whether it differs, score,
    effect in A, effect in B, and what the edit alone does to A's answer. `heads` are, ranked, layer, head, distance,
    its part on words that differ, the share on these in A and in B, and what a cache policy lost of it (null without
    one). `under` holds log-probabilities of A's answer. `looksAhead` says whether rows have weights of later slots, as
    where tokens look both ways. `opening` are the tokens of the words that the page begins with.
    """

    format: int
    sides: list[Side]
    pieces: list[list[Any]]
    slots: list[list[int]]
    rows: list[list[int]]
    units: list[list[Any]]
    heads: list[list[Any]]
    maps: int
    looksAhead: bool
    under: dict[str, list[float]] | None
    opening: list[list[int] | None]
    policy: str
    sentences: list[str]
    quantisationError: float


def compare_page_data(comparison: Comparison, maps: int) -> ComparePageData:
    """Collect the data of the page.

    Args:
        comparison: the comparison.
        maps: of how many heads, the most changed first, the maps are in the page.

    Returns:
        The data, ready for JSON. Nothing in it depends on the time or the machine.
    """
    alignment, effects = comparison.alignment, comparison.effects
    under = comparison.under
    found = (None, None) if effects is None else (effects.a, effects.b)
    return ComparePageData(
        format=COMPARE_FORMAT,
        sides=[_side(matrix, each) for matrix, each in zip((comparison.a, comparison.b), found, strict=True)],
        pieces=[[piece.kind, *piece.a, *piece.b] for piece in alignment.pieces],
        slots=alignment.slots.tolist(),
        rows=alignment.rows.tolist(),
        units=[
            [
                unit.piece,
                unit.differs,
                *(_rounded(each) for each in (unit.score, unit.effect_a, unit.effect_b, unit.swap)),
            ]
            for unit in comparison.units
        ],
        heads=[
            [
                head.layer,
                head.head,
                *(_rounded(each) for each in (head.distance, head.on_edits, head.edits_a, head.edits_b)),
                _rounded(comparison.lost.get((head.layer, head.head))),
            ]
            for head in comparison.heads
        ],
        maps=maps,
        looksAhead=not comparison.looks_back,
        under=None
        if under is None
        else {
            "before": [round(each, _DIGITS) for each in under.before.tolist()],
            "after": [round(each, _DIGITS) for each in under.after.tolist()],
        },
        opening=_opening(comparison),
        policy=comparison.policy,
        sentences=lead_sentences(comparison),
        quantisationError=QUANTISATION_ERROR,
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)


def _side(matrix: AttentionMatrix, found: TokenAttribution | None) -> Side:
    chosen = first_content_word(matrix.token_texts, matrix.prompt_length)
    texts = matrix.token_texts
    return Side(
        title=report_title(matrix),
        model=matrix.metadata.model,
        numLayers=matrix.num_layers,
        numHeads=matrix.num_heads,
        texts=list(texts),
        tokens=list(matrix.tokens),
        promptLength=matrix.prompt_length,
        numRows=matrix.num_rows,
        text=page_text(matrix),
        why=None if found is None else why_from(matrix, found, chosen or Unit(matrix.prompt_length, len(texts), "")),
        words=[[unit.start, unit.end] for unit in units_of(texts, "word", matrix.prompt_length)],
        facts=facts(matrix),
    )


def _opening(comparison: Comparison) -> list[list[int] | None]:
    """The words that the page begins with: the first that carry content, where the answers part or else in them."""
    if comparison.policy and comparison.under is not None:
        a = comparison.a
        hardest = a.prompt_length + int(np.abs(comparison.under.change).argmax())
        words = units_of(a.token_texts, "word", a.prompt_length)
        span = next([word.start, word.end] for word in words if word.end > hardest)
        return [span, span]
    parted = comparison.alignment.parted
    sides = (comparison.a, comparison.b)
    if parted is not None:
        first = [_first(content_words(m.token_texts, m.prompt_length), at) for m, at in zip(sides, parted, strict=True)]
        if first[0] is not None and first[1] is not None:
            return first
    same = [piece for piece in comparison.alignment.pieces if piece.kind == "same"]
    word = first_content_word(comparison.a.token_texts, comparison.a.prompt_length)
    if word is None:
        return [None, None]
    other = [list(piece.b) for piece in same if piece.a[0] <= word.start < piece.a[1]]
    return [[word.start, word.end], other[0] if other else None]


def _first(words: Sequence[Unit], at: int) -> list[int] | None:
    return next(([word.start, word.end] for word in words if word.end > at), None)
