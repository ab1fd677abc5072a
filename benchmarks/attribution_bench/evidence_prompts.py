"""Prompts whose answer stands in one known sentence, or in two."""

# ruff: noqa: SIM905 (words read better as words than as a list of literals)
from __future__ import annotations

from dataclasses import replace
from random import Random

from attribution_bench.tasks import Task

__all__ = ["duplicates", "facts", "needles"]

_NAMES = (
    "Alice Bruno Clara Daniel Elena Felix Grace Henry Irene Jonas Kate Leo Maria Nina Oscar Paula Quentin Rosa Simon "
    "Teresa Victor Wendy".split()
)
_CITIES = (
    "Lisbon Oslo Cairo Vienna Dublin Prague Athens Madrid Warsaw Helsinki Budapest Toronto Sydney Nairobi Lima "
    "Kyoto".split()
)
_JOBS = "baker nurse pilot plumber teacher lawyer farmer painter dentist carpenter librarian gardener".split()
_PETS = "parrot rabbit turtle hamster goldfish pony donkey lizard kitten puppy snake canary".split()
_COLOURS = "red blue green yellow orange purple brown white black pink".split()
_INSTRUMENTS = "violin piano guitar flute trumpet cello harp drum clarinet banjo".split()
_FOODS = "pancakes lentils noodles dumplings mushrooms olives cherries waffles spinach pumpkin".split()
_SPORTS = "tennis hockey chess rugby volleyball badminton golf football".split()
_WORDS = (
    "lantern orchard compass thunder velvet harbor meadow copper feather glacier walnut saddle pepper ribbon anchor "
    "candle marble violet tunnel basket".split()
)

# A sentence about a person, the same said otherwise, the question it answers, and what may stand in it.
_RELATIONS: dict[str, tuple[str, str, str, list[str]]] = {
    "home": (
        "{name} lives in {value}.",
        "The home of {name} is in {value}.",
        "In which city does {name} live?",
        _CITIES,
    ),
    "job": ("{name} works as a {value}.", "By profession, {name} is a {value}.", "What is {name}'s job?", _JOBS),
    "pet": ("{name} has a pet {value}.", "The pet of {name} is a {value}.", "Which pet does {name} have?", _PETS),
    "colour": (
        "{name} painted the front door {value}.",
        "The front door of {name} is {value}.",
        "Which colour is {name}'s front door?",
        _COLOURS,
    ),
    "instrument": (
        "{name} plays the {value} every evening.",
        "The instrument that {name} plays is the {value}.",
        "Which instrument does {name} play?",
        _INSTRUMENTS,
    ),
    "food": (
        "{name} likes to eat {value} for dinner.",
        "The favourite dinner of {name} is {value}.",
        "What does {name} like to eat for dinner?",
        _FOODS,
    ),
    "sport": (
        "{name} spends every weekend on {value}.",
        "The weekend sport of {name} is {value}.",
        "Which sport does {name} spend the weekend on?",
        _SPORTS,
    ),
}
_LEAST_SOURCES, _MOST_SOURCES = 8, 12


def facts(rng: Random, number: int) -> Task:
    """Sentences about as many people, and a question about one of them."""
    return _facts("facts", rng)[0]


def duplicates(rng: Random, number: int) -> Task:
    """Facts, and the one that is asked for is given a second time, in the same words or in others by turns."""
    kind = "the same words" if number % 2 == 0 else "other words"
    task, in_other_words = _facts(kind, rng)
    sentences, place = list(task.sources), task.evidence[0]
    # Neighbouring copies would be told by their place, so one stands in each half of the text.
    middle = len(sentences) // 2
    other = rng.randrange(middle + 1, len(sentences) + 1) if place < middle else rng.randrange(0, middle)
    sentences.insert(other, sentences[place] if number % 2 == 0 else in_other_words)
    first = place if other > place else place + 1
    return replace(task, sources=tuple(sentences), evidence=tuple(sorted((first, other))))


def _facts(kind: str, rng: Random) -> tuple[Task, str]:
    """A task, and the sentence that answers it in other words."""
    count = rng.randint(_LEAST_SOURCES, _MOST_SOURCES)
    chosen = [(name, rng.choice(list(_RELATIONS))) for name in rng.sample(_NAMES, count)]
    asked = chosen[0]
    rng.shuffle(chosen)
    unused = {relation: rng.sample(values, len(values)) for relation, (*_, values) in _RELATIONS.items()}
    said = {pair: unused[pair[1]].pop() for pair in chosen}
    sentences = [_RELATIONS[relation][0].format(name=name, value=said[name, relation]) for name, relation in chosen]
    name, relation = asked
    _, in_other_words, question, _ = _RELATIONS[relation]
    task = Task(kind, "", tuple(sentences), f"\n{question.format(name=name)}", (chosen.index(asked),), said[asked])
    return task, in_other_words.format(name=name, value=said[asked])


def needles(rng: Random, number: int) -> Task:
    """Keys with numbers, one a line, and a question for one of the numbers."""
    keys = rng.sample(_WORDS, rng.randint(_LEAST_SOURCES, _MOST_SOURCES))
    numbers = [str(value) for value in rng.sample(range(1000, 10000), len(keys))]
    lines = tuple(f"The code of {key} is {value}." for key, value in zip(keys, numbers, strict=True))
    place = rng.randrange(len(keys))
    question = f"\nWhat is the code of {keys[place]}?"
    return Task("needles", "Remember these codes.\n", lines, question, (place,), numbers[place], between="\n")
