"""What the words before each answer did to it, found in the same way for both runs, so that they may be compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.attribution.attribute import TokenAttribution, attribute_tokens
from att_viz.analysis.attribution.methods import AttributionMethod
from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.units import Unit, units_of

__all__ = ["Effects", "effects_of", "summed"]

_MOST_NUMBERS = 300_000
"""One for each word of the prompt and token of the answer; estimates beyond are left out."""
_IN_NATS: tuple[AttributionMethod, ...] = ("measured", "direct_logit")


@dataclass(frozen=True, eq=False)
class Effects:
    """What words did to answers, in both runs.

    Attributes:
        a: of the first run.
        b: of the second.
    """

    a: TokenAttribution
    b: TokenAttribution

    @property
    def method(self) -> AttributionMethod:
        """How they were found; the same for both."""
        return self.a.method

    @property
    def measured(self) -> bool:
        """Whether the model was run without each word."""
        return self.a.measured and self.b.measured

    @property
    def in_nats(self) -> bool:
        """Whether scores are changes of a log-probability (measured) or shares of a logit."""
        return self.method in _IN_NATS


def effects_of(a: AttentionMatrix, b: AttentionMatrix) -> Effects | None:
    """Find what each answer hangs on: measured where both were measured, else estimated in the same way for both.

    Args:
        a: the first run.
        b: the second run.

    Returns:
        The effects; None where a run has no answer, no words before it, or nothing that an estimate could be made from.
    """
    targets = [_target(matrix) for matrix in (a, b)]
    if targets[0] is None or targets[1] is None:
        return None
    if all(_measured(matrix, target) for matrix, target in zip((a, b), targets, strict=True) if target):
        return Effects(*(attribute_tokens(matrix, _within(matrix)) for matrix in (a, b)))
    words = [_words(matrix) for matrix in (a, b)]
    direct = [_direct_target(matrix) for matrix in (a, b)]
    if not words[0] or not words[1]:
        return None
    if direct[0] is not None and direct[1] is not None:
        method: AttributionMethod = "direct_logit"
        targets = list(direct)
    elif a.has_weights and b.has_weights:
        method = "contrast"
    else:
        return None
    found = []
    for matrix, target, units in zip((a, b), targets, words, strict=True):
        assert target is not None
        last = target[0] + max(1, min(target[1] - target[0], _MOST_NUMBERS // len(units)))
        found.append(attribute_tokens(matrix, (target[0], last), "word", method))
    return Effects(*found)


def _target(matrix: AttentionMatrix) -> tuple[int, int] | None:
    first, last = matrix.prompt_length, min(len(matrix.tokens), matrix.num_rows + 1)
    return (first, last) if 0 < first < last else None


def _measured(matrix: AttentionMatrix, target: tuple[int, int]) -> bool:
    influence = matrix.influence
    return (
        influence is not None
        and influence.target[0] <= target[0]
        and target[1] <= influence.target[1]
        and any(unit.end <= target[0] and not unit.is_markup for unit in influence.units)
    )


def _within(matrix: AttentionMatrix) -> tuple[int, int]:
    target = _target(matrix)
    assert target is not None
    return target


def _direct_target(matrix: AttentionMatrix) -> tuple[int, int] | None:
    direct = matrix.direct_logit
    return None if direct is None or direct.target[0] != matrix.prompt_length else direct.target


def _words(matrix: AttentionMatrix) -> Sequence[Unit]:
    return [unit for unit in units_of(matrix.token_texts, "word", 0, matrix.prompt_length) if not unit.is_markup]


def summed(found: TokenAttribution, span: tuple[int, int], tokens: tuple[int, int]) -> float:
    """What the units in a span did to some tokens together.

    Units that hold more than the span (sentences) count by the share of their tokens that lie in it.

    Args:
        found: the effects of one run.
        span: tokens of the text.
        tokens: tokens of the answer.

    Returns:
        The sum; effects that are not known count as 0.
    """
    first, last = max(tokens[0], found.target[0]) - found.target[0], min(tokens[1], found.target[1]) - found.target[0]
    if first >= last:
        return 0.0
    scores: NDArray[np.float64] = np.nan_to_num(found.scores[:, first:last].astype(np.float64)).sum(axis=1)
    total = 0.0
    for unit, score in zip(found.units, scores.tolist(), strict=True):
        inside = min(unit.end, span[1]) - max(unit.start, span[0])
        if inside > 0:
            total += score * inside / (unit.end - unit.start)
    return total
