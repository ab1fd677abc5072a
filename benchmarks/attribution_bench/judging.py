"""Judge methods: what each says of each case, compared with what was measured, and the table of it."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from att_viz import SelfAttentionModel
from attribution_bench.cases import Measured
from attribution_bench.figures import Interval, interval, linear_datamodelling_score
from attribution_bench.methods import Method, Run, Scores

__all__ = ["HANGS_ON_A_WORD", "Judgement", "Judgements", "judge"]

HANGS_ON_A_WORD = 0.7
"""Nats that hiding some word costs an answer token for it to be judged: it becomes half as likely."""


@dataclass(frozen=True)
class Judgement:
    """One method on one prompt; figures that the prompt does not have are None.

    Attributes:
        method: the method's name.
        family: the prompt's family.
        number: the prompt's number among all that were judged.
        lds: the linear datamodelling score.
        evidence: whether the units known to hold the answer come first, all of them; where there are several and the
            method names units that stand in for each other, whether these are they.
        tokens: how many answer tokens hang on a word.
        hits: for how many of them the word that costs most comes first.
        drop: what hiding the first words costs them together, in nats.
        most: what hiding the dearest words costs them together.
        passes: forward passes.
        seconds: CPU seconds.
    """

    method: str
    family: str
    number: int
    lds: float | None
    evidence: bool | None
    tokens: int
    hits: int
    drop: float
    most: float
    passes: float
    seconds: float


def judge(
    model: SelfAttentionModel, everything: Iterable[Measured], methods: Sequence[Method], seed: int = 0
) -> Iterator[Judgement]:
    """Capture each case once and ask every method.

    Args:
        model: the model that the truth is of, in float32.
        everything: the cases.
        methods: the methods.
        seed: of the method that draws at random.
    """
    for number, measured in enumerate(everything):
        case = measured.case
        start = case.prompt_length
        _, matrix, _ = model.generate_text(
            list(case.ids[:start]), prompt_template=None, completion=list(case.ids[start:])
        )
        by_words = not case.evidence and not len(measured.kept)
        for method in methods:
            ask = method.words if by_words else method.sentences
            if ask is None:
                continue
            run = Run(measured, model, matrix, np.random.default_rng([seed, number]))
            before = time.process_time()
            scores = ask(run)
            if scores is None:
                continue
            seconds = time.process_time() - before
            judged = _words(measured, scores) if by_words else _sentences(measured, scores)
            yield Judgement(method.name, case.family, number, *judged, scores.passes, seconds)


def _sentences(measured: Measured, scores: Scores) -> tuple[float | None, bool | None, int, int, float, float]:
    lds = None
    if len(measured.kept):
        predicted = measured.kept @ scores.values.astype(np.float64) if scores.predicted is None else scores.predicted
        lds = linear_datamodelling_score(predicted, measured.masked)
    evidence = measured.case.evidence
    first = np.argsort(-scores.values, kind="stable")[: len(evidence)].tolist()
    if len(evidence) > 1 and scores.stand_ins:
        first = list(scores.stand_ins)
    return lds, set(first) == set(evidence) if evidence else None, 0, 0, 0.0, 0.0


def _words(measured: Measured, scores: Scores) -> tuple[None, None, int, int, float, float]:
    effects = measured.effects
    hang = np.flatnonzero(effects.max(0) > HANGS_ON_A_WORD)
    first, dearest = scores.values[:, hang].argmax(0), effects[:, hang].argmax(0)
    drop, most = effects[first, hang].sum(), effects[dearest, hang].sum()
    return None, None, len(hang), int((first == dearest).sum()), float(drop), float(most)


class Judgements:
    """What methods did, in figures over prompts."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self._all = list(judgements)

    @property
    def methods(self) -> list[str]:
        """The names of the methods, in the order in which they were judged."""
        return list(dict.fromkeys(one.method for one in self._all))

    def of(self, method: str, *families: str) -> list[Judgement]:
        """What a method did on some families, prompt by prompt; without families on all."""
        return [one for one in self._all if one.method == method and (not families or one.family in families)]

    def lds(self, method: str, *families: str) -> Interval:
        """The mean LDS."""
        return interval([one.lds for one in self.of(method, *families) if one.lds is not None])

    def lds_over(self, method: str, other: str, *families: str) -> Interval:
        """The mean difference of the LDS of two methods on the same prompts."""
        theirs = {one.number: one.lds for one in self.of(other, *families)}
        pairs = [(one.lds, theirs[one.number]) for one in self.of(method, *families) if one.number in theirs]
        return interval([ours - others for ours, others in pairs if ours is not None and others is not None])

    def evidence(self, method: str, *families: str) -> Interval:
        """How often all evidence comes first."""
        return interval([one.evidence for one in self.of(method, *families) if one.evidence is not None])

    def words(self, method: str) -> Interval:
        """How often the word that costs a token most comes first."""
        judged = [one for one in self.of(method) if one.tokens]
        return interval([one.hits for one in judged], [one.tokens for one in judged])

    def drop(self, method: str) -> Interval:
        """What hiding the first word costs, as a share of the most."""
        judged = [one for one in self.of(method) if one.tokens]
        return interval([one.drop for one in judged], [one.most for one in judged])

    def passes(self, method: str) -> float:
        """The mean number of forward passes for a prompt with sentences."""
        judged = [one.passes for one in self.of(method) if one.lds is not None]
        return float(np.mean(judged)) if judged else float("nan")

    def seconds(self, method: str) -> float:
        """The mean CPU seconds for a prompt."""
        return float(np.mean([one.seconds for one in self.of(method)]))
