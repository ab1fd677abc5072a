"""The generated text as an endless row of documents, each made from a seed and its number alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from training.chat import END, PROMPT_WEIGHT, Document, Segment, chat, plain
from training.kinship import kinship_turns
from training.names import Cast
from training.python_functions import function_turn, plain_function
from training.repeats import plain_repeats, repeat_turn
from training.stories import plain_story, story_turn

# Two or three tokens of an answer carry all it teaches, where a story has a hundred.
KINSHIP_WEIGHT = 3.0


@dataclass(frozen=True)
class Mixture:
    """How often each kind of document is drawn (any positive numbers)."""

    story: float = 3.0
    plain_story: float = 0.6
    kinship: float = 5.0
    function: float = 0.5
    plain_function: float = 0.2
    repeat: float = 0.6
    plain_repeat: float = 0.6
    conversation: float = 0.4


def _turns(rng: Random, cast: Cast, mixture: Mixture) -> list[tuple[str, str]]:
    weights = [mixture.story, mixture.kinship, mixture.function, mixture.repeat]
    kind = rng.choices(["story", "kinship", "function", "repeat"], weights=weights)[0]
    if kind == "story":
        return [story_turn(rng, cast)]
    if kind == "kinship":
        return kinship_turns(rng, cast)
    return [function_turn(rng) if kind == "function" else repeat_turn(rng, cast)]


def document(seed: int, number: int, mixture: Mixture) -> Document:
    """The document of that number; the same arguments always give the same text."""
    rng = Random(f"{seed}/{number}")
    cast = Cast(rng)
    kinds = list(vars(mixture))
    kind = rng.choices(kinds, weights=[getattr(mixture, name) for name in kinds])[0]
    if kind == "story":
        return chat([story_turn(rng, cast)])
    if kind == "kinship":
        return chat(kinship_turns(rng, cast), KINSHIP_WEIGHT)
    if kind == "function":
        return chat([function_turn(rng)])
    if kind == "repeat":
        return chat([repeat_turn(rng, cast)])
    if kind == "conversation":
        return chat([turn for _ in range(rng.randint(2, 4)) for turn in _turns(rng, cast, mixture)])
    if kind == "plain_story":
        return plain(plain_story(rng, cast))
    if kind == "plain_function":
        return plain(plain_function(rng))
    first, again = plain_repeats(rng, cast)
    return Document((Segment(first, PROMPT_WEIGHT), Segment(again, 1.0), Segment(END, PROMPT_WEIGHT)))


def documents(seed: int, start: int, mixture: Mixture) -> Iterator[Document]:
    """All documents from a number on."""
    number = start
    while True:
        yield document(seed, number, mixture)
        number += 1
