"""Changes to a few bytes of a file, at given places or at any."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

NUMBERS = (0, 1, 2, 7, 127, 128, 255, 2**15, 2**16 - 1, 2**31 - 1, 2**31, 2**32 - 1, 2**40, 2**63 - 1, 2**63, 2**64 - 1)
"""Numbers that programs get wrong."""


def interesting(rng: np.random.Generator) -> int:
    """A number that a program may get wrong."""
    return NUMBERS[int(rng.integers(len(NUMBERS)))]


def change_bytes(data: bytearray, rng: np.random.Generator, places: Sequence[int] | None = None) -> str:
    """Change a few bytes; returns how.

    Args:
        data: the file.
        rng: decides all.
        places: where to begin a change; by default anywhere.
    """
    place = (
        int(rng.integers(len(data) + 1))
        if places is None or not len(places)
        else int(places[int(rng.integers(len(places)))])
    )
    if place >= len(data):
        return "nothing"
    kinds = ("bit", "byte", "number", "span", "zeros", "cut", "insert")
    kind = kinds[rng.choice(len(kinds), p=(0.3, 0.2, 0.3, 0.08, 0.06, 0.03, 0.03))]
    width = int(rng.choice((1, 2, 4, 8)))
    if kind == "bit":
        data[place] ^= 1 << int(rng.integers(8))
    elif kind == "byte":
        data[place] = int(rng.integers(256))
    elif kind == "number":
        old = int.from_bytes(data[place : place + width], "little")
        new = interesting(rng) if rng.random() < 0.6 else old + int(rng.choice((-8, -1, 1, 8, 64, 4096)))
        data[place : place + width] = (new % 256**width).to_bytes(width, "little")
    elif kind == "span":
        source, size = int(rng.integers(len(data))), int(rng.integers(1, 64))
        part = data[source : source + size]
        data[place : place + len(part)] = part
    elif kind == "zeros":
        size = min(int(rng.integers(1, 600)), len(data) - place)
        data[place : place + size] = bytes(size)
    elif kind == "cut":
        del data[place + 1 :]
    else:
        data[place:place] = rng.bytes(width)
    return f"{kind} at {place}"
