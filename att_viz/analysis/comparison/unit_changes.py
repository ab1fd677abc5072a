"""Which words changed most: those that differ, by what they did; those that stayed, by how their effect changed."""

from __future__ import annotations

from dataclasses import dataclass

from att_viz.analysis.comparison.alignment import Alignment, Piece, Span
from att_viz.analysis.comparison.answer_under import AnswerUnder
from att_viz.analysis.comparison.effects import Effects, summed
from att_viz.attention_matrix import AttentionMatrix

__all__ = ["UnitChange", "compared_tokens", "unit_changes"]


@dataclass(frozen=True)
class UnitChange:
    """A word, or words that differ, and how much they changed.

    Attributes:
        piece: its place in the alignment.
        text_a: what the first text says.
        text_b: what the second text says.
        differs: whether the texts differ here.
        score: what it is ranked by, 0 or more.
        effect_a: what the words did to the first answer, up to where the answers part; None where that is not known.
        effect_b: the same of the second.
        swap: how much this edit alone changes the log-probability of the first answer (nats); None where no model was
            asked, or nothing differs.
    """

    piece: int
    text_a: str
    text_b: str
    differs: bool
    score: float
    effect_a: float | None
    effect_b: float | None
    swap: float | None


def compared_tokens(alignment: Alignment, a: AttentionMatrix, b: AttentionMatrix) -> tuple[Span, Span]:
    """The tokens of the answers that effects are summed over: up to where they part, and the first on which they do.

    Where one answer is the beginning of the other, or both are the same, these are the tokens that both have.

    Args:
        alignment: of the two.
        a: the first run.
        b: the second run.
    """
    ends = []
    for place, matrix in enumerate((a, b)):
        same = [piece.b if place else piece.a for piece in alignment.pieces if piece.kind == "same"]
        end = max([matrix.prompt_length, *(span[1] for span in same)])
        ends.append((matrix.prompt_length, end if alignment.parted is None else alignment.parted[place] + 1))
    return ends[0], ends[1]


def unit_changes(
    a: AttentionMatrix,
    b: AttentionMatrix,
    alignment: Alignment,
    effects: Effects | None,
    under: AnswerUnder | None,
) -> tuple[UnitChange, ...]:
    """Rank the words of two prompts by how much they changed: words that differ first, then those that stayed.

    Words that differ are ranked by |swap| where a model was asked: the change of the first answer's log-probability
    when this edit alone is made. Else by what they did: ½ (|effect in A| + |effect in B|), where the effects of
    single words are summed over the tokens of `compared_tokens`. Words that stayed are ranked by |effect in A −
    effect in B|.

    Args:
        a: the first run.
        b: the second run.
        alignment: of the two.
        effects: what words did; None where that is not known.
        under: the first answer after single edits; None where no model was asked.

    Returns:
        The words, most changed first; of equal ones the first in the text. Markup of chat templates that stayed is left
        out.
    """
    tokens_a, tokens_b = compared_tokens(alignment, a, b)
    found = []
    for place, piece in enumerate(alignment.pieces):
        if piece.kind == "parted" or (not piece.differs and piece.a[0] >= a.prompt_length):
            continue
        effect_a = effect_b = None
        if effects is not None:
            effect_a, effect_b = summed(effects.a, piece.a, tokens_a), summed(effects.b, piece.b, tokens_b)
        elif not piece.differs:
            continue
        swap = under.of_edit(place) if under is not None and place in under.edits else None
        found.append(
            UnitChange(
                place,
                "".join(a.token_texts[slice(*piece.a)]),
                "".join(b.token_texts[slice(*piece.b)]),
                piece.differs,
                _score(piece, effect_a, effect_b, swap),
                effect_a,
                effect_b,
                swap,
            )
        )
    return tuple(sorted(found, key=lambda one: (not one.differs, -one.score)))


def _score(piece: Piece, effect_a: float | None, effect_b: float | None, swap: float | None) -> float:
    if swap is not None:
        return abs(swap)
    if effect_a is None or effect_b is None:
        return 0.0
    return (abs(effect_a) + abs(effect_b)) / 2 if piece.differs else abs(effect_a - effect_b)
