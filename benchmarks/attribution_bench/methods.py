"""The methods that rank from one run: the package's own, and what bounds them from below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from att_viz import AttentionMatrix, SelfAttentionModel
from att_viz.analysis import HeadWeights, attention_rollout, attribute, attribute_tokens
from att_viz.analysis.attribution.contrast import contrast, weighted_contrast
from att_viz.analysis.attribution.methods import AttributionMethod
from att_viz.analysis.attribution.scores import of_units
from att_viz.matrix.units import Unit
from attribution_bench.cases import Measured

__all__ = ["ESTIMATES", "LEARNED_HEADS", "Method", "Run", "Scores", "learned_heads"]

LEARNED_HEADS = "heads"

FloatArray = NDArray[np.floating]


@dataclass(frozen=True)
class Run:
    """A case whose attention was captured.

    Attributes:
        measured: the case and its truth.
        model: the model.
        matrix: what was captured: attention, value norms and direct logits.
        random: random numbers of this case.
        units: what is ranked.
    """

    measured: Measured
    model: SelfAttentionModel
    matrix: AttentionMatrix
    random: np.random.Generator
    units: list[Unit] = field(init=False)

    def __post_init__(self) -> None:
        texts = self.matrix.token_texts
        units = [Unit(start, end, "".join(texts[start:end])) for start, end in self.measured.case.units.tolist()]
        object.__setattr__(self, "units", units)

    @property
    def target(self) -> tuple[int, int]:
        """The positions of the answer."""
        case = self.measured.case
        return case.prompt_length, len(case.ids)


@dataclass(frozen=True)
class Scores:
    """What a method says of a case.

    Attributes:
        values: [units] for a whole answer, or [units, answer tokens].
        passes: forward passes over the whole sequence that it took beside the one that captures.
        predicted: [masks], what it predicts for each of the truth's removals where that is not the sum of the values
            of what was kept.
        stand_ins: the units that it says stand in for each other; nothing where it says so of none.
    """

    values: FloatArray
    passes: float = 0.0
    predicted: FloatArray | None = None
    stand_ins: tuple[int, ...] = ()


@dataclass(frozen=True)
class Method:
    """A way to rank units.

    Attributes:
        name: what the table calls it.
        sentences: ranks sentences for a whole answer; gives None where it lacks what it needs.
        words: ranks words for each token of an answer; None where it is not judged by words.
    """

    name: str
    sentences: Callable[[Run], Scores | None]
    words: Callable[[Run], Scores | None] | None


def _random(run: Run) -> Scores:
    return Scores(run.random.normal(size=len(run.units)))


def _random_words(run: Run) -> Scores:
    return Scores(run.random.normal(size=(len(run.units), run.measured.case.answer_length)))


def _later(run: Run) -> Scores:
    return Scores(np.arange(len(run.units), dtype=np.float64))


def _later_words(run: Run) -> Scores:
    return Scores(np.repeat(_later(run).values[:, None], run.measured.case.answer_length, 1))


def learned_heads(weights: HeadWeights) -> Method:
    """Learned head weights; the prompts that they were learned from must be others than those judged."""
    return _estimate(LEARNED_HEADS, weights)


def _estimate(name: str, method: AttributionMethod | HeadWeights) -> Method:
    def sentences(run: Run) -> Scores:
        found = attribute(run.matrix, run.target, run.units, method)
        by_place = {(unit.start, unit.end): unit.score for unit in found.units}
        return Scores(np.array([by_place[unit.start, unit.end] for unit in run.units]))

    def words(run: Run) -> Scores:
        # Asked for words, the package divides the whole prompt; the template's words were never hidden.
        found = attribute_tokens(run.matrix, run.target, "word", method)
        by_place = {(unit.start, unit.end): row for unit, row in zip(found.units, found.scores, strict=True)}
        return Scores(np.stack([by_place[unit.start, unit.end] for unit in run.units]))

    return Method(name, sentences, words)


def _contrast(name: str, *, focused_sentences: bool, focused_words: bool) -> Method:
    def sentences(run: Run) -> Scores:
        return Scores(contrast(run.matrix, run.units, run.target, together=True, focused=focused_sentences)[:, 0])

    def words(run: Run) -> Scores:
        return Scores(contrast(run.matrix, run.units, run.target, together=False, focused=focused_words))

    return Method(name, sentences, words)


def _contrast_not_squared() -> Method:
    """What learned head weights are compared with: each head has the weight 1."""

    def scores(run: Run, *, together: bool) -> Scores:
        equal = {(layer, head): 1.0 for layer in run.matrix.layers for head in run.matrix.heads(layer)}
        found = weighted_contrast(run.matrix, run.units, run.target, equal, together=together)
        return Scores(found[:, 0] if together else found)

    return Method(
        "contrast, not squared",
        lambda run: scores(run, together=True),
        lambda run: scores(run, together=False),
    )


def _direct_logit_signed() -> Method:
    def words(run: Run) -> Scores:
        # Units that are given are taken for sentences, whose parts are summed with their signs.
        return Scores(attribute_tokens(run.matrix, run.target, run.units, "direct_logit").scores)

    return Method("direct logit, signed", _estimate("", "direct_logit").sentences, words)


def _corrected_rollout() -> Method:
    def corrected(run: Run, start: int, end: int) -> FloatArray:
        # Rows decide the token after them.
        return of_units(attention_rollout(run.matrix, span=(start - 1, end - 1)).corrected, run.units)

    def sentences(run: Run) -> Scores:
        return Scores(corrected(run, *run.target))

    def words(run: Run) -> Scores:
        return Scores(np.stack([corrected(run, place, place + 1) for place in range(*run.target)], 1))

    return Method("rollout, corrected", sentences, words)


ESTIMATES = (
    Method("random", _random, _random_words),
    Method("position: the later the more", _later, _later_words),
    _estimate("mean attention", "mean_attention"),
    _estimate("rollout, raw", "rollout"),
    _corrected_rollout(),
    _estimate("value norms", "value_norms"),
    _contrast_not_squared(),
    _contrast("contrast, all layers", focused_sentences=False, focused_words=False),
    _contrast("contrast, squared, upper half", focused_sentences=True, focused_words=True),
    _direct_logit_signed(),
    _estimate("direct logit", "direct_logit"),
)
"""From nothing to the best."""
