"""`Task`: a prompt whose parts are known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

__all__ = ["Family", "Make", "Task", "tasks"]

Make = Callable[[Random, int], "Task"]
"""Makes the prompt of a place within its family from random numbers."""


@dataclass(frozen=True)
class Task:
    """What a user says, in parts.

    Attributes:
        kind: what kind of prompt of its family it is.
        before: what comes before the sources.
        sources: sentences that can be hidden; with none of them, each word of the message is hidden in turn.
        after: what comes after them: the question.
        evidence: the places of the sources that hold the answer; nothing where that is not known.
        answer: what must stand in the model's answer for the prompt to be used; None for any answer.
        between: what separates the sources.
    """

    kind: str
    before: str
    sources: tuple[str, ...]
    after: str
    evidence: tuple[int, ...] = ()
    answer: str | None = None
    between: str = " "

    @property
    def message(self) -> str:
        """What the user says."""
        return self.before + self.between.join(self.sources) + self.after

    def source_spans(self) -> Iterator[tuple[int, int]]:
        """The characters of the message that each source has, with what separates it from the next."""
        start = len(self.before)
        for place, source in enumerate(self.sources):
            last = place == len(self.sources) - 1
            end = start + len(source) + (0 if last else len(self.between))
            yield start, end
            start = end


@dataclass(frozen=True)
class Family:
    """Prompts that are alike.

    Attributes:
        name: what the family is called.
        make: makes a prompt of it.
        count: how many prompts the committed truth has.
        new_tokens: how long answers may be, in tokens.
        removals: whether random halves of the sentences are hidden, too, beside each unit by itself.
    """

    name: str
    make: Make
    count: int
    new_tokens: int
    removals: bool = True


def tasks(family: Family, seed: int) -> Iterator[Task]:
    """The prompts of a family, without end; each is made from the seed, the family and its own number alone."""
    number = 0
    while True:
        # Strings seed Random by their SHA-512, the same on every machine.
        yield family.make(Random(f"{seed} {family.name} {number}"), number)
        number += 1
