"""What to measure within a budget: words or sentences, and whether the context is run again for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from att_viz.matrix.influence import Form, Wanted
from att_viz.matrix.units import Unit, UnitKind, units_among

__all__ = ["Plan", "affordable", "after_question", "divided", "last_question", "plans"]

_LONGEST_SUFFIX = 0.5
"""Of the prompt: with a longer one the suffix form would save nothing."""


@dataclass(frozen=True)
class Plan:
    """A way to measure influence.

    Attributes:
        kind: the units to hide first.
        refine: whether the words of the strongest sentences are hidden after them.
        form: see `att_viz.matrix.influence.Influence.form`.
    """

    kind: Literal["word", "sentence"]
    refine: bool
    form: Form


def plans(wanted: Wanted, forms: Sequence[Form]) -> list[Plan]:
    """The ways to measure, the most telling first.

    Args:
        wanted: "auto" for words, or sentences where words cost too much; so for "words", which also goes to sentences
            when the budget ends.
        forms: the forms that are allowed, in order of preference.
    """
    if wanted == "sentences":
        return [Plan("sentence", False, form) for form in forms]
    return [plan for form in forms for plan in (Plan("word", False, form), Plan("sentence", True, form))]


def affordable(
    candidates: Sequence[Plan], cost: Callable[[Plan], float], allowed: float | None
) -> tuple[Plan, float] | None:
    """The first plan that the budget allows.

    Args:
        candidates: see `plans`.
        cost: how many passes a plan takes.
        allowed: how many there may be; None for any number.

    Returns:
        The plan and its cost; None where even the cheapest is too dear.
    """
    for plan in candidates:
        passes = cost(plan)
        if allowed is None or passes <= allowed:
            return plan, passes
    return None


def divided(
    texts: Sequence[str], kind: UnitKind, first: int, last: int, pictures: Sequence[Unit] = ()
) -> tuple[Unit, ...]:
    """The units of some tokens; the markup of chat templates is left out.

    Hiding markup says nothing of what an answer used: models rest their attention there, and come apart without it.

    Args:
        texts: the texts of the tokens.
        kind: how text is divided.
        first: the first token.
        last: the one after the last.
        pictures: what is one unit each, in order, and no text.
    """
    found = units_among(texts, kind, first, last, pictures)
    return tuple(unit for unit in found if not unit.is_markup and unit.text.strip())


def last_question(texts: Sequence[str], prompt: int) -> int | None:
    """Where the question at the end of a prompt begins.

    It is the last turn; where that is more than half of the prompt, its last line, and else its last sentence.

    Args:
        texts: the texts of the tokens.
        prompt: how many of them come before the answer.

    Returns:
        A position; None where the prompt has no short end.
    """
    kinds: tuple[UnitKind, ...] = ("turn", "line", "sentence")
    for kind in kinds:
        units = divided(texts, kind, 0, prompt)
        if units and 0 < prompt - units[-1].start <= _LONGEST_SUFFIX * prompt:
            return units[-1].start
    return None


def after_question(texts: Sequence[str], prompt: int) -> int | None:
    """Where the end of a text begins that is run again in suffix form: after the last word of the question.

    The rows of the question itself would be as many again, and say little more (docs/why-this-word.md).

    Args:
        texts: the texts of the tokens.
        prompt: how many of them come before the answer.

    Returns:
        A position before the answer; None where the prompt has no short end.
    """
    question = last_question(texts, prompt)
    if question is None:
        return None
    words = divided(texts, "word", question, prompt)
    # The row before the answer decides its first token.
    return min(words[-1].end if words else prompt, prompt - 1)
