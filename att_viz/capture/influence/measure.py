"""Measuring influence: what is hidden, in what order, and what is kept of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import PreTrainedModel

from att_viz.capture.influence.batches import Removal
from att_viz.capture.influence.hidden_runs import HiddenRuns
from att_viz.capture.influence.plan import Plan, affordable, after_question, divided, plans
from att_viz.capture.influence.stand_ins import Group, others_hidden, pairs_of, parts_of, strongest_together
from att_viz.errors import InvalidInputError
from att_viz.matrix.influence import Alternatives, Form, Influence, JointRemoval, Wanted
from att_viz.matrix.units import Unit, UnitKind
from att_viz.model.live_model import in_evaluation_mode
from att_viz.model.token_texts import vocabulary_texts
from att_viz.system.progress import progress_bar

__all__ = ["Measuring"]

FloatArray = NDArray[np.float32]


class Measuring:
    """A sequence whose answer is to be explained.

    Args:
        model: a causal language model of transformers.
        ids: int64 tensor [1, tokens].
        texts: the texts of the tokens, by which they are divided; None where units are given.
        target: the first answer token, and the position after the last.
        tokenizer: names the alternatives; None to leave their texts out.
        suffix_from: where the suffix form begins; by default see `plan.after_question`.
        show_progress: whether a person should see how far it is.
        beside: what the model reads besides, see `HiddenRuns`.
        pictures: the units that pictures among the tokens are, one each, in order.
    """

    def __init__(
        self,
        model: PreTrainedModel,
        ids: torch.Tensor,
        texts: Sequence[str] | None,
        target: tuple[int, int],
        tokenizer: Any = None,
        suffix_from: int | None = None,
        show_progress: bool = True,
        beside: Mapping[str, torch.Tensor] | None = None,
        pictures: Sequence[Unit] = (),
    ) -> None:
        self._model, self._texts, self._target = model, texts, target
        self._tokenizer, self._show, self._pictures = tokenizer, show_progress, tuple(pictures)
        self._runs = HiddenRuns(model, ids, target, beside=beside)
        if suffix_from is None and texts is not None:
            suffix_from = after_question(texts, target[0])
        self._suffix_from = suffix_from

    def seconds(self) -> float:
        """How long one pass over the sequence takes."""
        with in_evaluation_mode(self._model):
            return self._runs.plain.seconds

    def of_texts(
        self, wanted: Wanted, form: Form | None = None, passes: float | None = None, first: int = 0
    ) -> Influence | None:
        """Measure the influence of words or sentences before the answer.

        Args:
            wanted: see `plan.plans`.
            form: the form; None for the whole form, or, where the budget does not allow it, the suffix form.
            passes: how many forward passes it may take, about; None for any number.
            first: the first token that is hidden.

        Returns:
            The influence; None where the budget allows none.
        """
        assert self._texts is not None
        units = {kind: self._divided(kind, first) for kind in ("word", "sentence")}

        def cost(plan: Plan) -> float:
            return self._cost(units[plan.kind], plan.form)

        chosen = affordable(plans(wanted, self.forms if form is None else (self._checked(form),)), cost, passes)
        if chosen is None:
            return None
        plan, spent = chosen
        with in_evaluation_mode(self._model):
            hidden = units[plan.kind]
            effects = self._effects(hidden, plan.form)
            level = f"{plan.kind}s"
            if plan.refine:
                left = None if passes is None else passes - spent
                hidden, effects, refined = self._refined(hidden, effects, units["word"], plan.form, left)
                level = "mixed" if refined else level
            return self._result(hidden, effects, plan.form, level, self._left(passes))

    def of_units(
        self, units: Sequence[Unit], form: Form | None = None, passes: float | None = None
    ) -> Influence | None:
        """Measure the influence of given units.

        Args:
            units: they do not overlap, and lie before the last answer token.
            form: see `of_texts`.
            passes: see `of_texts`.
        """
        ordered = tuple(sorted(units, key=lambda unit: unit.start))
        for chosen in self.forms if form is None else (self._checked(form),):
            if passes is None or self._cost(ordered, chosen) <= passes:
                with in_evaluation_mode(self._model):
                    return self._result(ordered, self._effects(ordered, chosen), chosen, "given", self._left(passes))
        return None

    def cost(self, kind: Literal["word", "sentence"], first: int = 0) -> float:
        """About how many forward passes the whole form takes for all words or sentences before the answer.

        What is hidden together after them is counted, too, as if it were as dear as can be: which units these are is
        not known before.
        """
        assert self._texts is not None
        units = self._divided(kind, first)
        parts = parts_of(units, self._divided("sentence", first))
        shown = self._cost_of([_spans(units, group) for group in others_hidden(parts)], "whole") if parts else 0.0
        pairs = sum(1 for _ in pairs_of(parts, np.arange(len(parts), dtype=np.float64), 0)) if parts else 0
        return 1.0 + self._cost(units, "whole") + min(2.0, len(units) - 1.0) + shown + pairs

    @property
    def forms(self) -> tuple[Form, ...]:
        """The forms that this prompt and model have, the dearest first."""
        return ("whole",) if self._suffix_from is None or not self._runs.shares_prefix else ("whole", "suffix")

    def units(self, kind: UnitKind, form: Form) -> tuple[Unit, ...]:
        """The units before the answer, in suffix form those before what is run again."""
        assert self._texts is not None
        end = self._suffix_from if form == "suffix" and self._suffix_from is not None else self._target[0]
        return tuple(unit for unit in self._divided(kind) if unit.end <= end)

    def _divided(self, kind: UnitKind, first: int = 0) -> tuple[Unit, ...]:
        assert self._texts is not None
        return divided(self._texts, kind, first, self._target[0], self._pictures)

    def _checked(self, form: Form) -> Form:
        if form not in self.forms:
            raise InvalidInputError(
                "this prompt or model has no suffix form: the prompt needs a last turn, line or sentence that is at "
                "most half of it (or say suffix_from=), and the model a cache of keys and values; use form='whole'"
            )
        return form

    def _cost(self, units: Sequence[Unit], form: Form) -> float:
        return self._cost_of([((unit.start, unit.end),) for unit in units], form)

    def _cost_of(self, removals: Sequence[Removal], form: Form) -> float:
        rows = self._runs.rows
        suffix_from = self._suffix_from if form == "suffix" else None
        return sum(max(0, rows - self._runs.first_row(removal, suffix_from)) for removal in removals) / rows

    def _effects(self, units: Sequence[Unit], form: Form) -> FloatArray:
        return self.hidden([((unit.start, unit.end),) for unit in units], form)

    def hidden(self, removals: Sequence[Removal], form: Form) -> FloatArray:
        """What hiding spans together does to each answer token; see `HiddenRuns.effects`."""
        self._runs.suffix_from = self._suffix_from if form == "suffix" else None
        with progress_bar(len(removals), "hiding one after the other", "unit", show=self._show) as bar:
            return self._runs.effects(removals, bar.update)

    def _left(self, passes: float | None) -> float | None:
        return None if passes is None else passes - self._runs.passes

    def _together(
        self, units: Sequence[Unit], effects: FloatArray, form: Form, left: float | None
    ) -> list[tuple[Group, FloatArray]]:
        """What is hidden together, and what it does: the strongest units, and parts that say much by themselves.

        In suffix form, which is chosen because it is cheap, only the strongest ones are.
        """
        totals = _totals(effects)
        known: dict[frozenset[int], tuple[Group, FloatArray]] = {}

        def hide(groups: Sequence[Group]) -> None:
            new = list({frozenset(group): group for group in groups if frozenset(group) not in known}.values())
            found = self.hidden([_spans(units, group) for group in new], form)
            known.update(zip(map(frozenset, new), zip(new, found, strict=True), strict=True))

        hide(strongest_together(totals, np.asarray(np.isfinite(effects).any(axis=1))))
        before = [unit for unit in units if unit.end < self._target[0]]
        sentences = () if self._texts is None else self._divided("sentence")
        parts = parts_of(before, sentences) if form == "whole" else []
        shown = others_hidden(parts) if parts else []
        if parts and (left is None or self._cost_of([_spans(units, group) for group in shown], form) <= left):
            hide(shown)
            alone = -_totals(np.stack([known[frozenset(group)][1] for group in shown[:-1]]))
            single = [totals[part[0]] for part in parts if len(part) == 1]
            hide(pairs_of(parts, alone, int(np.argmax(single)) if len(single) == len(parts) else None))
        return list(known.values())

    def _refined(
        self, sentences: Sequence[Unit], effects: FloatArray, words: Sequence[Unit], form: Form, left: float | None
    ) -> tuple[tuple[Unit, ...], FloatArray, bool]:
        """The words of the strongest sentences in the place of these, as many as the budget still allows."""
        chosen: dict[int, list[Unit]] = {}
        for place in np.argsort(-_totals(effects), kind="stable").tolist():
            sentence = sentences[place]
            inside = [word for word in words if sentence.start <= word.start and word.end <= sentence.end]
            if len(inside) < 2:
                continue
            cost = self._cost(inside, form)
            if left is not None:
                if cost > left:
                    break
                left -= cost
            chosen[place] = inside
        extra = [word for inside in chosen.values() for word in inside]
        rows = dict(zip([word.start for word in extra], self._effects(extra, form), strict=True)) if extra else {}
        units: list[Unit] = []
        kept: list[FloatArray] = []
        for place, sentence in enumerate(sentences):
            inside = chosen.get(place, [])
            units += inside or [sentence]
            kept += [rows[word.start] for word in inside] if inside else [effects[place]]
        return tuple(units), np.stack(kept), bool(chosen)

    def _result(
        self, units: Sequence[Unit], effects: FloatArray, form: Form, level: str, left: float | None
    ) -> Influence:
        together = self._together(units, effects, form, left)
        plain = self._runs.plain
        names: tuple[tuple[str, ...], ...] = ()
        if self._tokenizer is not None:
            distinct: list[int] = np.unique(plain.alternative_ids).tolist()
            texts = dict(zip(distinct, vocabulary_texts(self._tokenizer, distinct), strict=True))
            names = tuple(tuple(texts[number] for number in row) for row in plain.alternative_ids.tolist())
        return Influence(
            units=tuple(units),
            target=self._target,
            effects=effects,
            form=form,
            level=level,
            passes=round(self._runs.passes, 3),
            compute_dtype=str(self._model.dtype).removeprefix("torch."),
            log_probabilities=plain.log_probabilities,
            alternatives=Alternatives(plain.alternative_ids, names, plain.alternative_log_probabilities),
            joint=tuple(JointRemoval(group, row) for group, row in together),
        )


def _spans(units: Sequence[Unit], places: Group) -> Removal:
    return tuple((units[place].start, units[place].end) for place in places)


def _totals(effects: FloatArray) -> NDArray[np.float64]:
    totals: NDArray[np.float64] = np.nansum(effects, axis=1, dtype=np.float64)
    return totals
