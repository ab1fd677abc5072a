"""`attribute`: which words, lines or sentences an answer used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from os import PathLike
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.attribution.contrast import contrast, contrast_of_means, weighted_contrast
from att_viz.analysis.attribution.gathered import direct_logits_by_words
from att_viz.analysis.attribution.head_weights import HeadWeights
from att_viz.analysis.attribution.methods import METHODS, AttributionMethod, figures_of
from att_viz.analysis.attribution.question import Sources, Span, answer_span, target_span, units_before
from att_viz.analysis.attribution.result import Attribution, Substitutes, attribution_of, substitutes_of
from att_viz.analysis.attribution.scores import direct_logits, measured, of_units, weighted_attention
from att_viz.analysis.rollout.attention_rollout import attention_rollout
from att_viz.attention_matrix import AttentionMatrix
from att_viz.checked_arguments import one_of
from att_viz.errors import InvalidInputError
from att_viz.matrix.units import Unit, UnitKind, text_of_span

__all__ = ["TokenAttribution", "attribute", "attribute_tokens"]

_SINGLE_WORDS = ("token", "word")

_NAMES: tuple[AttributionMethod | Literal["auto"], ...] = (*METHODS, "auto")

AskedMethod = AttributionMethod | Literal["auto"] | HeadWeights | str | PathLike[str]
"""What `attribute` takes as a method."""


@dataclass(frozen=True, eq=False)
class TokenAttribution:
    """Which units each token of an answer used.

    Attributes:
        units: the units, in the order of the text.
        target: the positions of the answer's tokens.
        scores: float32 [units, tokens]; see `AttributedUnit.score`.
        method: how they were found.
        measured: whether the model was run without each unit.
        figures: how well the method does, as a sentence.
    """

    units: tuple[Unit, ...]
    target: Span
    scores: NDArray[np.float32]
    method: AttributionMethod
    measured: bool
    figures: str


def attribute(
    matrix: AttentionMatrix,
    target: str | int | Span | None = None,
    units: UnitKind | Mapping[str, Span] | Sequence[Unit] | None = None,
    method: AskedMethod = "auto",
    *,
    sources: Sources = "prompt",
) -> Attribution:
    """Say which units of a text an answer, or a part of it, used, and how well that is known.

    | method | score of a unit for a token | for several tokens |
    |---|---|---|
    | measured | log-probability, less that without the unit (`matrix.influence`) | sum |
    | direct_logit | the sum over layers and heads of what attention brought from it to the logit | sum |
    | contrast | sum over heads of max(0, weight in the answer's rows - in the prompt's rows after it)^2 | mean row |
    | value_norms | sum over layers and heads of p_ij ||v_j W_O^h|| | mean |
    | mean_attention | mean over layers and heads of p_ij | mean |
    | rollout | attention rollout (Abnar & Zuidema 2020) | mean |
    | head weights | sum over heads of weight x max(0, as in contrast), not squared, over all layers | mean row |

    Direct logits are of the positive parts for tokens and words, those of marks and markup handed on to the words that
    they had gathered (see `direct_logits_by_words`), and signed for longer units; contrast is of the upper half of
    the layers for tokens and words, and of all layers for longer units. That is how each did best
    (docs/why-this-word.md, with formulas, sources and figures). Only "measured" is an intervention: all others are
    estimates from one run.

    Args:
        matrix: the attention, in memory or over an archive.
        target: what to explain: a text that the answer holds (its first occurrence), a position, or the first position
            and the one after the last; by default the whole answer.
        units: what to divide the text into: "token", "word", "line", "sentence" or "turn" (see `units_of`; special
            tokens of chat templates are left out); a mapping of names to spans of positions; or units. By default those
            that were measured, where that is the method, and words otherwise.
        method: one of the above, or "auto": measured where there is a measurement of these units, else direct_logit
            where it was kept, else contrast. Or head weights that were learned for the model (`HeadWeights`, or the
            file that `att-viz fit-heads` wrote: a path, or a text that ends in ".safetensors").
        sources: "prompt", or "all" for the part of the answer before the target, too.

    Returns:
        The units, strongest first.

    Raises:
        InvalidInputError: if the answer does not hold the target, there are no such units, or the method needs what the
            matrix does not hold, or the head weights belong to a model of another shape.
        ArchiveError: if the archive, or a file of head weights, cannot be read.
    """
    question = _Question(matrix, target_span(matrix, target), units, method, sources)
    chosen = question.method
    together = chosen in ("contrast", "head_weights")
    scores = question.scores(together=together)
    if chosen in ("measured", "direct_logit"):
        scores = np.where(np.isnan(scores).all(1), np.nan, np.nansum(scores, axis=1))
    else:
        scores = scores.mean(1)
    return attribution_of(
        question.units,
        scores,
        question.target,
        text_of_span(matrix.token_texts, question.target),
        chosen,
        question.figures,
        question.stand_ins(),
    )


def attribute_tokens(
    matrix: AttentionMatrix,
    target: str | int | Span | None = None,
    units: UnitKind | Mapping[str, Span] | Sequence[Unit] | None = None,
    method: AskedMethod = "auto",
    *,
    sources: Sources = "prompt",
) -> TokenAttribution:
    """The same as `attribute`, for each token of the target by itself.

    Args:
        matrix: see `attribute`.
        target: see `attribute`.
        units: see `attribute`.
        method: see `attribute`.
        sources: "all" takes the units before the first token of the target, too.

    Returns:
        The scores of all units for each token.

    Raises:
        InvalidInputError: see `attribute`.
        ArchiveError: see `attribute`.
    """
    question = _Question(matrix, target_span(matrix, target), units, method, sources, by_token=True)
    chosen = question.method
    return TokenAttribution(
        question.units,
        question.target,
        question.scores(together=False).astype(np.float32),
        chosen,
        chosen == "measured",
        question.figures,
    )


class _Question:
    """What is asked of a matrix, checked: the units, the tokens and the method."""

    def __init__(
        self,
        matrix: AttentionMatrix,
        target: Span,
        units: UnitKind | Mapping[str, Span] | Sequence[Unit] | None,
        asked: AskedMethod,
        sources: Sources,
        by_token: bool = False,
    ) -> None:
        self._head_weights = _head_weights(asked, matrix)
        method: AttributionMethod | Literal["auto"] = "head_weights"
        if self._head_weights is None:
            method = one_of(asked, "method", _NAMES)
        one_of(sources, "sources", get_args(Sources))
        self._matrix, self.target = matrix, target
        self._by_token = by_token
        self.units, is_measured = _sources(matrix, target, units, method, sources)
        self.single_words = units in _SINGLE_WORDS if units is not None else not is_measured or _are_words(matrix)
        self.method = "measured" if is_measured else _method(matrix, target, method, by_token)
        if not self.units:
            raise InvalidInputError(f"nothing stands before token {target[0]} that it could have used")

    @property
    def figures(self) -> str:
        """How well the method does with such units, as a sentence."""
        if self._head_weights is not None:
            return self._head_weights.sentence()
        influence = self._matrix.influence
        return figures_of(self.method, None if influence is None else influence.form).sentence(self.single_words)

    def stand_ins(self) -> tuple[Substitutes, ...]:
        """The parts that stand in for each other, of the units that are asked about, as far as that was measured."""
        influence = self._matrix.influence
        if self.method != "measured" or influence is None:
            return ()
        return substitutes_of(influence, self.units, self.target)

    def scores(self, together: bool) -> NDArray[np.float64]:
        """float64 [units, tokens], or [units, 1] for rows that are taken together."""
        matrix, units, target = self._matrix, self.units, self.target
        if self.method == "measured":
            assert matrix.influence is not None
            return measured(matrix.influence, units, target)
        if self.method == "direct_logit":
            direct = matrix.direct_logit
            assert direct is not None
            if self.single_words:
                return direct_logits_by_words(matrix, direct, units, target)
            return direct_logits(direct, units, target)
        if self._head_weights is not None:
            return weighted_contrast(matrix, units, target, self._head_weights.by_head(), together=together)
        if self.method == "contrast":
            if not matrix.has_weights:
                return contrast_of_means(matrix, units, focused=self.single_words)
            return contrast(matrix, units, target, together=together, focused=self.single_words)
        if self.method == "rollout":
            spans = [(at, at + 1) for at in range(*target)] if self._by_token else [target]
            raw = [attention_rollout(matrix, span=(start - 1, stop - 1)).raw for start, stop in spans]
            return np.asarray(of_units(np.stack(raw), units).T)
        return weighted_attention(matrix, units, target, value_norms=self.method == "value_norms")


def _head_weights(asked: AskedMethod, matrix: AttentionMatrix) -> HeadWeights | None:
    """The head weights that are asked for, which fit the matrix; None where a method is named."""
    if isinstance(asked, HeadWeights):
        weights = asked
    elif isinstance(asked, PathLike) or (isinstance(asked, str) and asked.endswith(".safetensors")):
        weights = HeadWeights.open(asked)
    else:
        return None
    weights.check(matrix)
    return weights


def _sources(
    matrix: AttentionMatrix,
    target: Span,
    asked: UnitKind | Mapping[str, Span] | Sequence[Unit] | None,
    method: AttributionMethod | Literal["auto"],
    sources: Sources,
) -> tuple[tuple[Unit, ...], bool]:
    """The units to ask about, and whether what was measured answers for them."""
    influence = matrix.influence if method in ("auto", "measured") else None
    covered = influence is not None and influence.target[0] <= target[0] and target[1] <= influence.target[1]
    if influence is not None and covered and asked is None:
        last = min(matrix.prompt_length, target[0]) if sources == "prompt" else target[0]
        return tuple(unit for unit in influence.units if unit.end <= last and not unit.is_markup), True
    units = units_before(matrix, "word" if asked is None else asked, target, sources)
    if influence is not None and covered:
        known = {(unit.start, unit.end) for unit in influence.units}
        # The row before the target does not change where it is hidden itself, so such a unit cannot be measured.
        if units and all((unit.start, unit.end) in known for unit in units if unit.end < target[0]):
            return units, True
    if method == "measured":
        raise InvalidInputError(
            "nothing was measured of this attention; measure it with att_viz.analysis.measure_influence"
            if matrix.influence is None
            else f"what was measured is of {matrix.influence.level} and of the tokens {matrix.influence.target[0]} to "
            f"{matrix.influence.target[1] - 1}; ask for those, or measure again"
        )
    return units, False


def _are_words(matrix: AttentionMatrix) -> bool:
    return matrix.influence is not None and matrix.influence.level in ("words", "mixed")


def _method(
    matrix: AttentionMatrix, target: Span, asked: AttributionMethod | Literal["auto"], by_token: bool
) -> AttributionMethod:
    direct = matrix.direct_logit if asked in ("auto", "direct_logit") else None
    if asked == "direct_logit" and direct is None:
        raise InvalidInputError(
            "direct logits were not kept with this attention; capture it again with this version of att_viz, or choose "
            "method='contrast'"
        )
    if asked != "auto":
        chosen: AttributionMethod = asked
    elif direct is not None and direct.target[0] <= target[0] and target[1] <= direct.target[1]:
        chosen = "direct_logit"
    else:
        chosen = "contrast"
    if chosen != "direct_logit" and not matrix.has_weights:
        _check_means(matrix, target, chosen, by_token)
    return chosen


def _check_means(matrix: AttentionMatrix, target: Span, method: AttributionMethod, by_token: bool) -> None:
    """Refuse what an archive without attention rows cannot tell."""
    layer = matrix.layers[0]
    if method not in ("contrast", "head_weights") or matrix.key_means(layer, matrix.heads(layer)[0]) is None:
        raise InvalidInputError(
            "the archive holds statistics and no attention rows, and not what could be estimated from instead; capture "
            "it again without save_statistic_only, or with answer_from (AttentionSaver), and use method='contrast'"
        )
    if by_token or target != answer_span(matrix):
        raise InvalidInputError(
            "the archive holds no attention rows, only means over the whole answer; leave the target out"
        )
