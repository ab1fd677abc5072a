"""The names of the generated text, and the pairs of names that training never sees together."""

# ruff: noqa: SIM905 (a page of words reads better as words than as a list of literals)
from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from random import Random

GIRLS = (
    "Alice Anna Bella Betty Carol Chloe Clara Daisy Diana Ella Emma Erin Eve Fiona Freya Gina Grace Hannah "
    "Heidi Helen Holly Iris Jane Jenny Julia Judy Kate Laura Lena Lily Lisa Lucy Luna Maria Mary Mia Molly "
    "Nina Nora Olivia Peggy Penny Rosa Ruby Ruth Sara Sarah Sofia Sophie Stella Sue Susan Tina Vera Zoe"
).split()
BOYS = (
    "Adam Alan Alex Ben Bill Bob Bruno Charlie Chris Daniel Dave David Eric Felix Frank Fred George Greg Harry "
    "Henry Hugo Ivan Jack Jake James Jerry Jim Joe John Karl Kevin Leo Luke Mark Martin Max Mike Milo Nick "
    "Noah Oliver Oscar Otto Paul Peter Ray Rex Robert Sam Simon Steve Theo Tim Tom Victor Walter Will"
).split()
NAMES = tuple(GIRLS + BOYS)
_GIRLS = frozenset(GIRLS)
_HELD_OUT_ONE_IN = 16


def is_girl(name: str) -> bool:
    """Whether the stories and questions speak of this name as "she"."""
    return name in _GIRLS


def is_held_out(first: str, second: str) -> bool:
    """Whether two names are kept apart in everything that training sees.

    A hash decides, so the answer depends on neither a seed nor the order of the list.
    """
    pair = "&".join(sorted((first, second)))
    return zlib.crc32(pair.encode()) % _HELD_OUT_ONE_IN == 0


def held_out_pairs() -> list[tuple[str, str]]:
    """Every unordered pair of known names that training never sees in one document."""
    ordered = sorted(NAMES)
    return [
        (first, second)
        for index, first in enumerate(ordered)
        for second in ordered[index + 1 :]
        if is_held_out(first, second)
    ]


def invented_name(rng: Random) -> str:
    """A name nobody has, so that copying is learned for names of several tokens too."""
    syllables = ("ba", "do", "fi", "gu", "ka", "lo", "mi", "nu", "pa", "ri", "so", "ta", "vu", "wi", "xe", "zo")
    return "".join(rng.choice(syllables) for _ in range(rng.randint(2, 3))).capitalize() + rng.choice(
        ["", "n", "r", "s", "x"]
    )


@dataclass
class Cast:
    """The names of one document: drawn one by one, never two of a held-out pair.

    Attributes:
        rng: The document's source of chance.
        drawn: The names handed out so far.
        girls: Names that were invented for this document as girls' names.
    """

    rng: Random
    drawn: list[str] = field(default_factory=list)
    girls: set[str] = field(default_factory=set)

    def draw(self, *, girl: bool | None = None, invented: float = 0.0) -> str:
        """Hands out a name that this document has not used yet.

        Args:
            girl: Ask for a girl's or a boy's name; None takes either.
            invented: The chance of a name that is on no list.
        """
        pool = NAMES if girl is None else GIRLS if girl else BOYS
        while True:
            name = invented_name(self.rng) if self.rng.random() < invented else self.rng.choice(pool)
            if self.allows(name):
                break
        if name not in NAMES and (girl if girl is not None else self.rng.random() < 0.5):
            self.girls.add(name)
        self.drawn.append(name)
        return name

    def allows(self, name: str) -> bool:
        """Whether a name is new here and may stand beside the names already drawn."""
        return name not in self.drawn and not any(is_held_out(name, other) for other in self.drawn)

    def girl(self, name: str) -> bool:
        """Whether a drawn name is a girl's."""
        return is_girl(name) or name in self.girls
