"""`Influence`: what each part of a text did to each token of an answer, measured by hiding it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import InvalidInputError

if TYPE_CHECKING:
    # Its regular expressions take a while to be compiled, and most matrices know no influence.
    from att_viz.matrix.units import Unit

__all__ = ["REDUNDANCY", "Alternatives", "Form", "Influence", "InfluenceChoice", "JointRemoval", "Wanted"]

Wanted = Literal["auto", "sentences", "words"]
"""What to divide a text into; see `att_viz.analysis.measure_influence`."""
Form = Literal["whole", "suffix"]
"""Which rows are computed again; see `Influence.form`."""

InfluenceChoice = Literal["auto", "sentences", "words", "off"]
"""What to measure of a completion; see `SelfAttentionModel.generate_text`."""

REDUNDANCY = 1.5
"""Units stand in for each other where hiding them together does more than this, times the sum of what each does."""
_LEAST_JOINT_EFFECT = 0.2
"""In nats; less is too little to be told from what hiding anything does."""
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
        units: their places in `Influence.units`, the strongest first.
        effects: float32 [answer tokens], as in `Influence.effects`; NaN where one of them does not come before.
    """

    units: tuple[int, ...]
    effects: FloatArray


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
        joint: the strongest two and three units (by `total`) hidden together, where there are as many.

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

    def stand_in_for_each_other(self, joint: JointRemoval) -> bool:
        """Whether units hidden together cost the answer much more (`REDUNDANCY` times) than each of them on its own.

        Then each of them alone would do, and the effects of single units say too little of them.

        Args:
            joint: one of `self.joint`.
        """
        together = float(np.nansum(joint.effects, dtype=np.float64))
        apart = float(self.total[list(joint.units)].sum(dtype=np.float64))
        return together > _LEAST_JOINT_EFFECT and together > REDUNDANCY * apart

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
