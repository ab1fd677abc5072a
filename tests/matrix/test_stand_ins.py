"""Parts of a text that stand in for each other, from effects that were made up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

from att_viz.errors import InvalidInputError
from att_viz.matrix.influence import Alternatives, Influence, JointRemoval
from att_viz.matrix.units import Unit

START, ANSWER = 20, 3


def influence(effects: Any, joint: Mapping[Any, Any]) -> Influence:
    """Units of one token each, their effects on three answer tokens, and those of units hidden together."""
    return Influence(
        units=tuple(Unit(place, place + 1, f" w{place}") for place in range(len(effects))),
        target=(START, START + ANSWER),
        effects=np.array(effects, np.float32),
        form="whole",
        level="given",
        passes=1.0,
        compute_dtype="float32",
        log_probabilities=np.zeros(ANSWER, np.float32),
        alternatives=Alternatives(np.zeros((ANSWER, 0), np.int64), (), np.zeros((ANSWER, 0), np.float32)),
        joint=tuple(JointRemoval(units, np.array(row, np.float32)) for units, row in joint.items()),
    )


def named(found: Influence, span: tuple[int, int] | None = None) -> list[tuple[int, ...]]:
    return [group.places for group in found.stand_ins(span)]


def test_two_copies_of_which_one_would_do() -> None:
    found = influence([[0.1, 0, 0], [0, 0, 0], [0, 0.1, 0]], {(2, 0): [3, 1, 0], (0, 1): [0.1, 0, 0]})
    (group,) = found.stand_ins()
    assert group.places == (0, 2)
    assert [part.text for part in group.parts] == [" w0", " w2"]
    assert group.together.tolist() == [3, 1, 0]
    np.testing.assert_allclose(group.apart, [0.1, 0.1, 0], atol=1e-7)
    # For the last token alone nothing does anything.
    assert named(found, (START + 2, START + 3)) == []
    assert named(found, (START, START + 1)) == [(0, 2)]
    with pytest.raises(InvalidInputError, match="not in the answer"):
        found.stand_ins((START - 1, START + 1))


def test_effects_that_only_add_up_are_not_named() -> None:
    assert named(influence([[1, 0, 0], [1, 0, 0]], {(0, 1): [2.9, 0, 0]})) == []
    assert named(influence([[1, 0, 0], [1, 0, 0]], {(0, 1): [3.1, 0, 0]})) == [(0, 1)]
    # A fifth of a nat is too little, however little each does.
    assert named(influence([[0, 0, 0], [0, 0, 0]], {(0, 1): [0.19, 0, 0]})) == []


def test_a_unit_that_speaks_against_the_answer_does_not_make_another_a_copy() -> None:
    effects, pair = [[3, 0, 0], [-2.5, 0, 0]], {(0, 1): [1.8, 0, 0]}
    # 1.8 is more than one and a half times 3 - 2.5, and less than what the first unit does by itself.
    assert named(influence(effects, pair)) == []


def test_a_third_unit_that_adds_nothing_is_not_named_with_the_two() -> None:
    effects = [[0, 0, 0], [0, 0, 0], [0, 0, 0.5]]
    joint = {(0, 1): [4, 0, 0], (2, 0, 1): [4, 0, 0.6]}
    assert named(influence(effects, joint)) == [(0, 1)]
    # Three copies: any two leave one.
    three = {(0, 1): [0.1, 0, 0], (0, 1, 2): [5, 0, 0]}
    assert named(influence([[0, 0, 0]] * 3, three)) == [(0, 1, 2)]


def test_groups_have_no_unit_in_common_and_the_strongest_is_first() -> None:
    joint = {(0, 1): [2, 0, 0], (1, 2): [4, 0, 0], (3, 4): [1, 0, 0]}
    assert named(influence([[0, 0, 0]] * 5, joint)) == [(1, 2), (3, 4)]


def test_words_of_sentences_are_named_as_sentences() -> None:
    """Two sentences of four words: what hiding a whole sentence does counts, not what its words do one at a time."""
    first, second = (0, 1, 2, 3), (4, 5, 6, 7)
    effects = [[0.1, 0, 0]] * 9
    joint = {first: [1, 0, 0], second: [1.5, 0, 0], first + second: [6, 0, 0]}
    (group,) = influence(effects, joint).stand_ins()
    assert [part.text for part in group.parts] == [" w0 w1 w2 w3", " w4 w5 w6 w7"]
    assert [(part.start, part.end) for part in group.parts] == [(0, 4), (4, 8)]
    assert group.apart.tolist() == [2.5, 0, 0]
    # 3.5 is less than one and a half times what the sentences do one after the other. A sentence is no group.
    assert named(influence(effects, {**joint, first + second: [3.5, 0, 0]})) == []


def test_parts_that_each_say_it_by_themselves_are_named_after_them() -> None:
    """Hidden together they do hardly more than the first alone, but either will do where nothing else is seen."""
    effects = [[9, 0, 0], [0, 0, 0], [0.5, 0, 0], [0, 0, 0]]
    everything = {(0, 1, 2, 3): [16, 0, 0]}
    all_but_one = {(1, 2, 3): [0, 0, 0], (0, 2, 3): [15, 0, 0], (0, 1, 3): [9, 0, 0], (0, 1, 2): [16, 0, 0]}
    pair = {(0, 2): [11, 0, 0]}
    found = influence(effects, {**everything, **all_but_one, **pair})
    # By themselves they bring back 16, 1, 7 and 0 nats.
    assert named(found) == [(0, 2)]
    # Below two fifths of the best.
    less = {**all_but_one, (0, 1, 3): [9.7, 0, 0]}
    assert named(influence(effects, {**everything, **less, **pair})) == []
    # Without a run in which nothing is seen nobody knows what a part brings back.
    assert named(influence(effects, {**all_but_one, **pair})) == []
