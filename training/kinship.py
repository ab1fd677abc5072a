"""Facts about who is whose relative, and questions about them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from training.names import Cast

# (what the first is to the second, what the second is to the first), by the first's and the second's sex.
_FAMILIES: dict[str, dict[bool, str]] = {
    "sibling": {True: "sister", False: "brother"},
    "spouse": {True: "wife", False: "husband"},
    "parent": {True: "mother", False: "father"},
    "child": {True: "daughter", False: "son"},
    "grandparent": {True: "grandmother", False: "grandfather"},
    "grandchild": {True: "granddaughter", False: "grandson"},
    "elder": {True: "aunt", False: "uncle"},
    "younger": {True: "niece", False: "nephew"},
    "friend": {True: "friend", False: "friend"},
}
_SYMMETRIC = {"sibling": ["siblings"], "spouse": ["married"], "friend": ["friends", "good friends"]}
_INVERSE = {"parent": "child", "grandparent": "grandchild", "elder": "younger"}
_INVERSE.update({value: key for key, value in _INVERSE.items()})
_KINDS = (
    ("sibling",) * 4 + ("spouse",) * 2 + ("parent",) * 2 + ("child", "grandparent", "grandchild", "elder", "friend")
)


@dataclass(frozen=True)
class Fact:
    """A statement about two people and the two questions it answers.

    Attributes:
        text: The statement.
        questions: For each direction: the person asked about, the relation, the answer's name.
    """

    text: str
    questions: tuple[tuple[str, str, str], ...]


def fact(rng: Random, first: str, second: str, *, girls: tuple[bool, bool], kind: str) -> Fact:
    """States what the first person is to the second.

    Args:
        rng: Chooses among the wordings.
        first: One name.
        second: The other name.
        girls: Whether each of the two is a girl.
        kind: The kind of relation, one of the families above.
    """
    forward = _FAMILIES[kind][girls[0]]
    backward = _FAMILIES[_INVERSE.get(kind, kind)][girls[1]]
    wordings = [f"{first} is the {forward} of {second}.", f"{first} is {second}'s {forward}."]
    wordings += [f"{second}'s {forward} is {first}.", f"{second} has a {forward} named {first}."]
    wordings += [f"{second} has {'an' if forward[0] in 'aeiou' else 'a'} {forward} called {first}."]
    if kind in _SYMMETRIC:
        word = rng.choice(_SYMMETRIC[kind])
        wordings += [f"{first} and {second} are {word}.", f"{second} and {first} are {word}."] * 3
    wordings = [wording.replace(" a aunt", " an aunt").replace(" a uncle", " an uncle") for wording in wordings]
    return Fact(rng.choice(wordings), ((second, forward, first), (first, backward, second)))


def _related(rng: Random, cast: Cast) -> Fact:
    kind = rng.choice(_KINDS)
    first_girl = rng.random() < 0.5
    second_girl = not first_girl if kind == "spouse" else rng.random() < 0.5
    invented = 0.06
    first, second = cast.draw(girl=first_girl, invented=invented), cast.draw(girl=second_girl, invented=invented)
    return fact(rng, first, second, girls=(first_girl, second_girl), kind=kind)


def _ask(rng: Random, fact_asked: Fact) -> tuple[str, str, str]:
    person, relation, name = rng.choice(fact_asked.questions)
    ask = rng.choice([f"Who is {person}'s {relation}?"] * 3 + [f"Who is the {relation} of {person}?"])
    return ask, f"{person}'s {relation} is {name}.", name


def question(rng: Random, facts: list[Fact], asked: Fact) -> tuple[str, str, str]:
    """A prompt that states all facts and asks about one, its answer, and the name that answers it."""
    stated = [item.text for item in facts]
    rng.shuffle(stated)
    ask, answer, name = _ask(rng, asked)
    return " ".join([*stated, ask]), answer, name


def kinship_turns(rng: Random, cast: Cast) -> list[tuple[str, str]]:
    """One to four stated facts with a question about one of them, sometimes more questions, and the answers."""
    facts = [_related(rng, cast) for _ in range(rng.choices([1, 2, 3, 4], weights=[2, 5, 3, 1])[0])]
    prompt, answer, _ = question(rng, facts, facts[0])
    later = [_ask(rng, rng.choice(facts))[:2] for _ in range(rng.choice([0, 0, 1, 2]))]
    return [(prompt, answer), *later]


def held_out_question(
    rng: Random, pair: tuple[str, str], *, girls: tuple[bool, bool], cast: Cast
) -> tuple[str, str, str]:
    """A test question about a pair that training never saw together, beside one unrelated pair.

    Returns:
        The prompt, the expected answer, and the name that answers it.
    """
    kind = rng.choice(_KINDS if girls[0] != girls[1] else [kind for kind in _KINDS if kind != "spouse"])
    asked = fact(rng, *pair, girls=girls, kind=kind)
    cast.drawn.extend(pair)
    return question(rng, [asked, _related(rng, cast)], asked)
