"""`Case`: a prompt and its answer as tokens, with what can be hidden and what hiding it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import comb
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.matrix.units import units_of
from att_viz.model.token_texts import token_texts
from attribution_bench.plain_model import FloatArray, PlainAnswer, PlainModel
from attribution_bench.tasks import Family, Task, tasks

__all__ = ["Case", "Measured", "cases", "measure"]

_MASKS = 32
"""Random removals of half of the units."""
_FEW_SOURCES = 5
"""So few sources have fewer subsets than masks: all of them are taken, once."""
_MOST_TRIES = 20


@dataclass(frozen=True)
class Case:
    """A prompt and the model's answer to it.

    Attributes:
        family: the family's name.
        kind: the kind of prompt within it.
        ids: token ids of prompt and answer.
        prompt_length: how many of them are the prompt.
        units: int32 [units, 2], the tokens that can be hidden: sentences, or words.
        evidence: the places of the units that hold the answer, where that is known.
    """

    family: str
    kind: str
    ids: tuple[int, ...]
    prompt_length: int
    units: NDArray[np.int32]
    evidence: tuple[int, ...]

    @property
    def answer_length(self) -> int:
        """How many tokens the answer has."""
        return len(self.ids) - self.prompt_length


@dataclass(frozen=True)
class Measured:
    """A case with its ground truth.

    Attributes:
        case: the case.
        log_probabilities: float32 [answer tokens] with nothing hidden, in nats.
        effects: float32 [units, answer tokens]: log-probability less that with the unit hidden, in nats.
        kept: bool [masks, units]: which units random removals kept; none for words.
        masked: float32 [masks]: the answer's log-probability under each of them, in nats.
    """

    case: Case
    log_probabilities: FloatArray
    effects: FloatArray
    kept: NDArray[np.bool_]
    masked: FloatArray


def cases(plain: PlainModel, family: Family, seed: int, count: int) -> Iterator[Case]:
    """The first prompts of a family that the model answers as it should, where that is known.

    Args:
        plain: the model that answers.
        family: the family.
        seed: of the prompts.
        count: how many.

    Raises:
        SystemExit: if the model hardly ever answers right.
    """
    found = 0
    for tried, task in enumerate(tasks(family, seed)):
        if found == count:
            return
        if tried > _MOST_TRIES * count:
            raise SystemExit(
                f"the model answers {found} of {tried} prompts of {family.name!r} right; choose another one"
            )
        case = _case(plain, family, task)
        if case is not None:
            found += 1
            yield case


def _case(plain: PlainModel, family: Family, task: Task) -> Case | None:
    tokenizer = plain.tokenizer
    chat = tokenizer.apply_chat_template(
        [{"role": "user", "content": task.message}], tokenize=False, add_generation_prompt=True
    )
    encoded = tokenizer(chat, add_special_tokens=False, return_offsets_mapping=True)
    prompt: list[int] = encoded["input_ids"]
    answer = plain.answer(prompt, family.new_tokens)
    if task.answer is not None:
        answer = _until(tokenizer, answer, task.answer)
    if not answer:
        return None
    begin = chat.index(task.message)
    # A token belongs to where it ends: the space before a word goes with the word.
    ends = [end - 1 - begin for _, end in encoded["offset_mapping"]]

    def tokens_of(start: int, end: int) -> tuple[int, int]:
        inside = [place for place, last in enumerate(ends) if start <= last < end]
        return inside[0], inside[-1] + 1

    if task.sources:
        units = [tokens_of(*span) for span in task.source_spans()]
    else:
        first, last = tokens_of(0, len(task.message))
        units = [(unit.start, unit.end) for unit in units_of(token_texts(tokenizer, prompt), "word", first, last)]
    return Case(family.name, task.kind, (*prompt, *answer), len(prompt), np.array(units, np.int32), task.evidence)


def _until(tokenizer: Any, answer: list[int], wanted: str) -> list[int]:
    """The tokens of an answer until it has said what is wanted; none where it never does.

    What a small model adds after that is about something else.
    """
    for end in range(1, len(answer) + 1):
        if wanted.lower() in tokenizer.decode(answer[:end]).lower():
            return answer[:end]
    return []


def measure(plain: PlainModel, case: Case, seed: int, *, removals: bool) -> Measured:
    """Hide each unit in turn, and half of the units at random.

    Args:
        plain: the model.
        case: what it was asked and answered.
        seed: of the random removals.
        removals: whether there are to be any.
    """
    answer = PlainAnswer(plain, list(case.ids), case.prompt_length)
    spans = [(int(start), int(end)) for start, end in case.units]
    effects = np.stack([answer.log_probabilities - answer.without([span]) for span in spans])
    kept = _kept(len(spans), Random(f"{seed} {case.ids}")) if removals else np.zeros((0, len(spans)), np.bool_)
    masked = [
        answer.without([span for span, stays in zip(spans, mask, strict=True) if not stays]).sum(dtype=np.float64)
        for mask in kept
    ]
    return Measured(case, answer.log_probabilities, effects, kept, np.array(masked, np.float32))


def _kept(units: int, random: Random) -> NDArray[np.bool_]:
    """Which units stay: every proper part of a few, else random halves of them, all different where there are so many.

    Returns:
        bool [masks, units].
    """
    if units <= _FEW_SOURCES:
        parts = [part for size in range(1, units) for part in combinations(range(units), size)]
    else:
        half = units // 2
        chosen: dict[tuple[int, ...], None] = {}
        while len(chosen) < min(_MASKS, comb(units, half)):
            chosen[tuple(sorted(random.sample(range(units), half)))] = None
        parts = list(chosen)
    kept = np.zeros((len(parts), units), np.bool_)
    for mask, part in zip(kept, parts, strict=True):
        mask[list(part)] = True
    return kept
