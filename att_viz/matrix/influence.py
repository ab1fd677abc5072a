"""`Influence`: what each part of a text did to each token of an answer, measured by hiding it.

More than 300 lines because which parts stand in for each other is read off the same effects.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import InvalidInputError

if TYPE_CHECKING:
    # Its regular expressions take a while to be compiled, and most matrices know no influence.
    from att_viz.matrix.units import Unit

__all__ = [
    "REDUNDANCY",
    "Alternatives",
    "Form",
    "Influence",
    "InfluenceChoice",
    "JointRemoval",
    "StandIns",
    "Wanted",
]

Wanted = Literal["auto", "sentences", "words"]
"""What to divide a text into; see `att_viz.analysis.measure_influence`."""
Form = Literal["whole", "suffix"]
"""Which rows are computed again; see `Influence.form`."""

InfluenceChoice = Literal["auto", "sentences", "words", "off"]
"""What to measure of a completion; see `SelfAttentionModel.generate_text`."""

REDUNDANCY = 1.5
"""Units stand in for each other where hiding them together does more than this, times what they do apart."""
_LEAST_JOINT_EFFECT = 0.2
"""In nats; less is too little to be told from what hiding anything does."""
_MOST_SINGLE = 3
"""More units than these are no group of single ones, but the words of sentences."""
_ENOUGH_ALONE = 0.4
"""Of what the best part does by itself: two that both do as much say the same, whatever hiding one of them does."""
_SHAPES = {"effects": "units and answer tokens", "log_probabilities": "answer tokens"}

FloatArray = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Alternatives:
    """What the model would have said instead of each answer token.

    Attributes:
        ids: int64 [answer tokens, k], the k likeliest other tokens, likeliest first.
        texts: for each answer token the k texts; empty where no tokenizer was known.
        log_probabilities: float32 [answer tokens, k], in nats.
    """

    ids: NDArray[np.int64]
    texts: tuple[tuple[str, ...], ...]
    log_probabilities: FloatArray


@dataclass(frozen=True, eq=False)
class JointRemoval:
    """Several units hidden together.

    Attributes:
        units: their places in `Influence.units`; what is stronger by itself comes first.
        effects: float32 [answer tokens], as in `Influence.effects`; NaN where one of them does not come before.
    """

    units: tuple[int, ...]
    effects: FloatArray


@dataclass(frozen=True, eq=False)
class StandIns:
    """Parts of a text that stand in for each other: without either of them alone little changes, without all much.

    Attributes:
        places: the places of their units in `Influence.units`, in the order of the text.
        parts: the same units; where these are words of sentences that were hidden as wholes, the sentences.
        together: float32 [answer tokens], in nats: what hiding all of them does, as in `Influence.effects`.
        apart: float32 [answer tokens], the sum of what hiding them one after the other does; words of a sentence count
            as one where the sentence was hidden as a whole.
    """

    places: tuple[int, ...]
    parts: tuple[Unit, ...]
    together: FloatArray
    apart: FloatArray


@dataclass(frozen=True, eq=False)
class Influence:
    """What each unit of a text did to each token of an answer.

    A unit is hidden by cutting the attention edges from every position after it to its tokens, in all layers and heads;
    positions stay as they are, and the softmax shares the weight out among the keys that are left (attention knockout,
    Geva et al. 2023, https://arxiv.org/abs/2304.14767, over spans). Its own tokens still see it. A hidden word is
    something that the model never met in training; effects of several units do not add up.

    Attributes:
        units: the units that were hidden, one at a time, in the order of the text; no two overlap.
        target: the first token of the answer, and the position after its last.
        effects: float32 [units, answer tokens], in nats: the token's log-probability less that without the unit, so
            positive where the unit spoke for the token, and 18 times less likely is 2.9. NaN where the unit does not
            end before the row that decides the token, which is the one before it.
        form: "whole" where all rows after the unit were computed again; "suffix" where only the end of the text was
            (what follows the question, and the answer), over a context that had still seen the unit.
        level: "words", "sentences", "mixed" (the words of the strongest sentences, the other sentences whole), or
            "given" (the caller's own units).
        passes: what was computed, as a number of forward passes over the whole sequence.
        compute_dtype: what the model computed in. Float32 is exact to some 1e-5 nats; in bfloat16 and float16 effects
            smaller than some 0.1 nats are rounding.
        log_probabilities: float32 [answer tokens], with nothing hidden, in nats.
        alternatives: what the model would have said instead.
        joint: what was hidden together to notice units that stand in for each other (see `stand_ins`): the strongest
            two and three (by `total`); where there are few parts, also all of them, all but each, and pairs of those
            that say most by themselves.

    Raises:
        InvalidInputError: if shapes do not belong together.
    """

    units: tuple[Unit, ...]
    target: tuple[int, int]
    effects: FloatArray
    form: str
    level: str
    passes: float
    compute_dtype: str
    log_probabilities: FloatArray
    alternatives: Alternatives
    joint: tuple[JointRemoval, ...] = ()

    def __post_init__(self) -> None:
        start, stop = self.target
        if not 0 < start < stop:
            raise InvalidInputError(f"the answer is said to be tokens {start} to {stop}; it needs a token before it")
        answer = stop - start
        shapes = {"effects": (len(self.units), answer), "log_probabilities": (answer,)}
        for name, shape in shapes.items():
            found = getattr(self, name).shape
            if found != shape:
                raise InvalidInputError(f"{name} has shape {found}; {shape} was expected, for {_SHAPES[name]}")
        others = self.alternatives
        if others.ids.ndim != 2 or len(others.ids) != answer or others.log_probabilities.shape != others.ids.shape:
            raise InvalidInputError(
                f"the alternatives have ids of shape {others.ids.shape} and log-probabilities of shape "
                f"{others.log_probabilities.shape} for {answer} answer tokens"
            )
        if others.texts and [len(texts) for texts in others.texts] != [others.ids.shape[1]] * answer:
            raise InvalidInputError("the alternatives need one text for each id, or none at all")
        place = 0
        for unit in self.units:
            if not place <= unit.start < unit.end:
                raise InvalidInputError(
                    f"the units {unit.start} to {unit.end} and before it overlap, are empty or not in order"
                )
            place = unit.end
        for joint in self.joint:
            if joint.effects.shape != (answer,) or not all(0 <= unit < len(self.units) for unit in joint.units):
                raise InvalidInputError("a joint removal is of units that there are not, or of other answer tokens")

    @property
    def total(self) -> FloatArray:
        """Float32 [units], the effect on the whole answer: the sum over its tokens, in nats."""
        return np.asarray(np.nansum(self.effects, axis=1, dtype=np.float64), dtype=np.float32)

    def strongest(self, token: int | None = None, count: int | None = None) -> list[tuple[Unit, float]]:
        """The units that spoke most for a token of the answer, or for all of it.

        Args:
            token: the position of an answer token; None for the whole answer.
            count: how many at most; None for all that were measured.

        Returns:
            Units and their effects in nats, largest first; of equal ones the first in the text.

        Raises:
            InvalidInputError: if the token is not one of the answer.
        """
        if token is None:
            effects = self.total
        else:
            start, stop = self.target
            if not start <= token < stop:
                raise InvalidInputError(f"token {token} is not in the answer, which is tokens {start} to {stop - 1}")
            effects = self.effects[:, token - start]
        places = [int(place) for place in np.argsort(-effects, kind="stable") if effects[place] == effects[place]]
        return [(self.units[place], float(effects[place])) for place in places[:count]]

    def stand_ins(self, span: tuple[int, int] | None = None) -> tuple[StandIns, ...]:
        """The parts of the text that stand in for each other, as far as they were hidden together.

        These are units that do more than `REDUNDANCY` times as much when they are hidden together as they do apart, and
        after them two parts each of which does much of what any part does by itself, all others hidden: at least 0.4 of
        the best one.

        Args:
            span: the first token of the answer that is asked about, and the one after the last; None for all of it.

        Returns:
            Groups without a unit in common, those first that do most together.

        Raises:
            InvalidInputError: if the tokens are not of the answer.
        """
        first, last = self.target if span is None else span
        start, stop = self.target
        if not start <= first < last <= stop:
            raise InvalidInputError(f"tokens {first} to {last} are not in the answer, which is {start} to {stop - 1}")
        asked = slice(first - start, last - start)
        alone = {part: _sum(gain[asked]) for part, gain in self._alone().items()}
        least = max(_ENOUGH_ALONE * max(alone.values(), default=0.0), _LEAST_JOINT_EFFECT)
        ranked: list[tuple[bool, float, JointRemoval]] = []
        for joint in self.joint:
            together = _sum(joint.effects[asked])
            halves = self._halves(frozenset(joint.units))
            if self._stand_in(joint, asked):
                ranked.append((False, -together, joint))
            elif together > _LEAST_JOINT_EFFECT and halves and all(alone.get(half, 0.0) >= least for half in halves):
                ranked.append((True, -sum(alone[half] for half in halves), joint))
        taken: set[int] = set()
        found: list[StandIns] = []
        for _, _, joint in sorted(ranked, key=lambda each: each[:2]):
            places = frozenset(joint.units)
            parts = self._parts(places)
            if parts and taken.isdisjoint(places):
                taken.update(places)
                found.append(StandIns(tuple(sorted(places)), parts, joint.effects, self._apart(places, asked)))
        return tuple(found)

    def _alone(self) -> dict[frozenset[int], FloatArray]:
        """What each part does by itself, all others hidden, against everything hidden: float32 [answer tokens]."""
        shown = frozenset(place for place, unit in enumerate(self.units) if unit.end < self.target[0])
        nothing = next((joint.effects for joint in self.joint if frozenset(joint.units) == shown), None)
        if nothing is None:
            return {}
        left = {shown - frozenset(joint.units): joint.effects for joint in self.joint if shown > frozenset(joint.units)}
        # What is left by hiding a pair are several parts, if others were hidden to leave each of these.
        single = [part for part in left if not any(other < part for other in left)]
        return {part: _known(nothing) - _known(left[part]) for part in single}

    def _halves(self, units: frozenset[int]) -> tuple[frozenset[int], ...]:
        """Two units, or two runs of neighbours that were each hidden as a whole; nothing for others."""
        if len(units) == 2:
            return tuple(frozenset((place,)) for place in sorted(units))
        known = {frozenset(joint.units) for joint in self.joint if len(joint.units) < len(units)}
        for half in known:
            other = units - half
            if half < units and other in known and _is_run(half) and _is_run(other):
                return tuple(sorted((half, other), key=min))
        return ()

    def stand_in_for_each_other(self, joint: JointRemoval) -> bool:
        """Whether units hidden together cost the answer much more (`REDUNDANCY` times) than apart.

        Then each of them alone would do, and the effects of single units say too little of them.

        Args:
            joint: one of `self.joint`.
        """
        return self._stand_in(joint, slice(None))

    def _stand_in(self, joint: JointRemoval, tokens: slice) -> bool:
        together = _sum(joint.effects[tokens])
        apart = _sum(self._apart(frozenset(joint.units), tokens)[tokens])
        return together > _LEAST_JOINT_EFFECT and together > REDUNDANCY * apart

    def _apart(self, units: frozenset[int], tokens: slice) -> FloatArray:
        """The most that hiding some units does where they are not all hidden at once, float32 [answer tokens].

        Units that speak against the answer count as nothing: they would hide what another one does for it.
        """
        single = _known(self.effects[sorted(units)])
        apart: list[FloatArray] = [single[[_sum(row[tokens]) > 0 for row in single]].sum(axis=0)]
        for joint in self.joint:
            part = frozenset(joint.units)
            if part < units:
                apart.append(_known(joint.effects) + self._of(units - part, tokens))
        return max(apart, key=lambda effects: _sum(effects[tokens]))

    def _of(self, units: frozenset[int], tokens: slice) -> FloatArray:
        measured = next((joint.effects for joint in self.joint if frozenset(joint.units) == units), None)
        return self._apart(units, tokens) if measured is None else _known(measured)

    def _parts(self, units: frozenset[int]) -> tuple[Unit, ...]:
        """Units as a reader would name them: two sentences where these were hidden; nothing where they are many."""
        if len(units) <= _MOST_SINGLE:
            return tuple(self.units[place] for place in sorted(units))
        return tuple(map(self._whole, self._halves(units)))

    def _whole(self, places: frozenset[int]) -> Unit:
        units = [self.units[place] for place in sorted(places)]
        return replace(units[0], end=units[-1].end, text="".join(unit.text for unit in units))

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> NDArray[Any]:
        """The effects, as NumPy takes them."""
        found = np.array(self.effects, dtype=dtype)
        return found

    def __repr__(self) -> str:
        start, stop = self.target
        return (
            f"<Influence of {len(self.units)} units ({self.level}, {self.form} form) on tokens {start} to {stop - 1}, "
            f"{self.passes:.1f} forward passes>"
        )


def _sum(effects: FloatArray) -> float:
    return float(np.nansum(effects, dtype=np.float64))


def _is_run(places: frozenset[int]) -> bool:
    return max(places) - min(places) == len(places) - 1


def _known(effects: FloatArray) -> FloatArray:
    return np.nan_to_num(effects, nan=0.0)
