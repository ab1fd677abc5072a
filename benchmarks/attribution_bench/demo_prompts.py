"""What the bundled demo model can answer: who is whose relative, and how a story goes on."""

# ruff: noqa: SIM905 (words read better as words than as a list of literals)
from __future__ import annotations

from random import Random

from attribution_bench.tasks import Task

__all__ = ["kinship", "kinship_duplicates", "small_prompts"]

_GIRLS = (
    "Alice Anna Betty Carol Clara Diana Emma Grace Helen Julia Laura Lucy Maria Molly Nora Ruth Sara Sophie".split()
)
_BOYS = (
    "Adam Ben Bob Charlie Daniel David Eric Frank George Henry Jack James Kevin Luke Martin Oscar Paul Peter".split()
)
_ANIMALS = "cat dog fox rabbit horse bear".split()
_ADJECTIVES = "grey brown little old clever beautiful".split()

# What a girl or woman is to a boy or man, and what he is to her.
_RELATIONS = {"sister": "brother", "wife": "husband", "mother": "son", "daughter": "father", "aunt": "nephew"}


def kinship(rng: Random, number: int) -> Task:
    """Four or five statements about pairs of people, and a question about one of them."""
    statements, question, name, place = _statements(rng, rng.randint(4, 5))
    return Task("kinship", "", tuple(statements), f" {question}", (place,), name)


def kinship_duplicates(rng: Random, number: int) -> Task:
    """Four statements, and the one that is asked for a second time."""
    statements, question, name, place = _statements(rng, 4)
    other = 4 if place < 2 else 0
    statements.insert(other, statements[place])
    first = place if other > place else place + 1
    return Task("kinship", "", tuple(statements), f" {question}", tuple(sorted((first, other))), name)


def small_prompts(rng: Random, number: int) -> Task:
    """A question about two pairs, or a story to go on with, in turn; each word is hidden in turn."""
    if number % 2 == 0:
        statements, question, name, _ = _statements(rng, 2)
        return Task("kinship", f"{' '.join(statements)} {question}", (), "", (), name)
    girl, boy = rng.choice(_GIRLS), rng.choice(_BOYS)
    prey = rng.choice(["mouse", "bird", "frog"])
    opening = f"The {rng.choice(_ADJECTIVES)} {rng.choice(_ANIMALS)} {boy} is chasing after {girl} the {prey}."
    return Task("story", f"Continue this story: {opening}", (), "")


def _statements(rng: Random, count: int) -> tuple[list[str], str, str, int]:
    """Statements, a question, the name that answers it, and the place of the statement asked for."""
    girls, boys = rng.sample(_GIRLS, count), rng.sample(_BOYS, count)
    kinds = [rng.choice(list(_RELATIONS)) for _ in range(count)]
    statements = [
        rng.choice([f"{girl} is the {kind} of {boy}.", f"{girl} is {boy}'s {kind}.", f"{boy}'s {kind} is {girl}."])
        for girl, boy, kind in zip(girls, boys, kinds, strict=True)
    ]
    place = rng.randrange(count)
    if rng.random() < 0.5:
        return statements, f"Who is {boys[place]}'s {kinds[place]}?", girls[place], place
    return statements, f"Who is {girls[place]}'s {_RELATIONS[kinds[place]]}?", boys[place], place
