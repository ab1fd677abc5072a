"""Seeded measured influence, with what a JSON string has to escape among its texts."""

from __future__ import annotations

import numpy as np

from att_viz.matrix.influence import Alternatives, Influence, JointRemoval
from att_viz.matrix.units import Unit


def random_influence(prompt: int, tokens: int, names: bool = True) -> Influence:
    """Random effects of four units on the tokens from `prompt` (at least 7) on, of which one unit is among them.

    Args:
        prompt: the first token of the answer.
        tokens: how many tokens there are; at least three more.
        names: whether the texts of alternatives are known.
    """
    numbers = np.random.default_rng(4)
    units = (
        Unit(0, 1, "<s>", True),
        Unit(1, 4, ' "a\n\0'),
        Unit(4, 7, " ⟨E2⟩ \ud800"),
        Unit(prompt + 1, prompt + 3, " b"),
    )
    answer = np.arange(prompt, tokens)
    effects = numbers.normal(size=(4, len(answer))).astype(np.float32)
    for row, unit in zip(effects, units, strict=True):
        row[answer <= unit.end] = np.nan
    together = effects[[1, 3]].sum(axis=0)
    others = -np.sort(numbers.exponential(size=(len(answer), 3)).astype(np.float32), axis=1)
    texts = tuple(tuple(f"{row}.{column}" for column in range(3)) for row in range(len(answer))) if names else ()
    return Influence(
        units=units,
        target=(prompt, tokens),
        effects=effects,
        form="whole",
        level="mixed",
        passes=3.25,
        compute_dtype="bfloat16",
        log_probabilities=-numbers.exponential(size=len(answer)).astype(np.float32),
        alternatives=Alternatives(numbers.integers(0, 99, (len(answer), 3)), texts, others),
        joint=(JointRemoval((1, 0), effects[0] + effects[1]), JointRemoval((1, 3, 0), together)),
    )
