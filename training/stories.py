"""Short stories about animals and people whose names recur."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from training.names import Cast
from training.plots import BEATS, OPENINGS
from training.words import (
    ADJECTIVES,
    ANIMALS,
    COLOURS,
    FOODS,
    HIDING_PLACES,
    PEOPLE,
    PLACES,
    THINGS,
    TIMES,
    conjugate,
    ing,
    with_article,
)

_VERB = re.compile(r"\[(\w+)(?::(\w+))?\]")
_PRONOUNS = {True: ("she", "her", "her"), False: ("he", "his", "him")}
_PLOT_WEIGHTS = {"chase": 3.0, "friends": 1.5}
_REQUESTS = ["Continue this story: {}"] * 6 + ["Continue the story: {}", "What happens next? {}"]


@dataclass(frozen=True)
class Story:
    """A story in two parts, so that one can be asked for the second.

    Attributes:
        opening: The first sentence or two, which introduce everybody.
        rest: What happens then.
        summary: "a cat named Tom and a mouse named Jerry".
    """

    opening: str
    rest: str
    summary: str


def _adjectives(rng: Random, *, most: int) -> str:
    return "".join(word + " " for word in rng.sample(ADJECTIVES, rng.randint(0, most)))


def _kind(rng: Random, *, girl: bool) -> str:
    return rng.choice(ANIMALS) if rng.random() < 0.85 else rng.choice(PEOPLE[girl])


def _slots(rng: Random, cast: Cast) -> dict[str, str]:
    slots: dict[str, str] = {}
    kinds: list[str] = []
    for letter, suffix in (("A", ""), ("B", "2")):
        name = cast.draw(invented=0.08)
        girl = cast.girl(name)
        kind = _kind(rng, girl=girl)
        while kind in kinds:
            kind = _kind(rng, girl=girl)
        kinds.append(kind)
        slots[letter], slots["kind" + letter], slots["adj" + letter] = name, kind, _adjectives(rng, most=2)
        pronouns = zip(("he", "his", "him"), _PRONOUNS[girl], strict=True)
        slots.update({word + suffix: pronoun for word, pronoun in pronouns})
    slots["adjAn"] = with_article(slots["adjA"] + slots["kindA"])[: -len(slots["kindA"])]
    slots["adjBn"] = with_article(slots["adjB"] + slots["kindB"])[: -len(slots["kindB"])]
    slots["He"] = slots["he"].capitalize()
    slots["kindC"] = rng.choice([animal for animal in ANIMALS if animal[0] not in "aeiou"])
    slots["thing"], slots["food"], slots["colour"] = rng.choice(THINGS), rng.choice(FOODS), rng.choice(COLOURS)
    slots["thingAn"], slots["colourAn"] = with_article(slots["thing"]), with_article(slots["colour"])
    slots["place"], slots["hiding"], slots["time"] = rng.choice(PLACES), rng.choice(HIDING_PLACES), rng.choice(TIMES)
    slots["under"] = slots["hiding"].replace("into", "in")
    return slots


def _write(template: str, slots: dict[str, str], *, past_tense: bool) -> str:
    def verb(match: re.Match[str]) -> str:
        if match[2] == "ing":
            return ing(match[1])
        return conjugate(match[1], past_tense=past_tense, plural=match[2] == "pl")

    return _VERB.sub(verb, template).format(**slots)


def story(rng: Random, cast: Cast) -> Story:
    """Makes up a story of two characters, in the present or the past tense throughout."""
    plot = rng.choices(list(OPENINGS), weights=[_PLOT_WEIGHTS.get(plot, 1.0) for plot in OPENINGS])[0]
    slots = _slots(rng, cast)
    past_tense = rng.random() < 0.5
    opening = rng.choice(OPENINGS[plot])
    if opening.startswith("Last"):
        past_tense = True
    beats = [rng.choice(alternatives) for alternatives in BEATS[plot]]
    if len(beats) > 4 and rng.random() < 0.3:
        del beats[rng.choice([1, 3])]
    return Story(
        opening=_write(opening, slots, past_tense=past_tense),
        rest=" ".join(_write(beat, slots, past_tense=past_tense) for beat in beats),
        summary=f"{with_article(slots['kindA'])} named {slots['A']} and "
        f"{with_article(slots['kindB'])} named {slots['B']}",
    )


def story_turn(rng: Random, cast: Cast) -> tuple[str, str]:
    """A request for a story, mostly to continue one, and the answer."""
    told = story(rng, cast)
    if rng.random() < 0.88:
        return rng.choice(_REQUESTS).format(told.opening), told.rest
    request = rng.choice(["Tell me a story about {}.", "Write a story about {}."])
    return request.format(told.summary), f"{told.opening} {told.rest}"


def plain_story(rng: Random, cast: Cast) -> str:
    """A story without a request."""
    told = story(rng, cast)
    return f"{told.opening} {told.rest}"
