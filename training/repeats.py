"""Repeated sequences: what previous-token and induction heads are learned from."""

from __future__ import annotations

from random import Random

import numpy as np

from training.names import Cast, is_held_out
from training.words import ADJECTIVES, ANIMALS, COLOURS, FOODS, THINGS

_WORDS = tuple(dict.fromkeys([*ADJECTIVES, *ANIMALS, *COLOURS, *FOODS, *THINGS]))


def word_list(rng: Random, cast: Cast) -> list[str]:
    """A few different words, sometimes names, in random order."""
    words = rng.sample(_WORDS, rng.randint(3, 10))
    words += [cast.draw(invented=0.1) for _ in range(rng.choice([0, 0, 1, 3]))]
    rng.shuffle(words)
    return words


def repeat_turn(rng: Random, cast: Cast) -> tuple[str, str]:
    """A request to repeat words, and the words."""
    words = " ".join(word_list(rng, cast))
    return rng.choice(["Repeat these words: {}", "Repeat: {}", "Say it again: {}"]).format(words), words


def plain_repeats(rng: Random, cast: Cast) -> tuple[str, str]:
    """A word list, and the same list some more times."""
    words = word_list(rng, cast)
    return " ".join(words), "".join(" " + " ".join(words) for _ in range(rng.randint(1, 4)))


def periodic_tokens(
    rng: np.random.Generator, rows: int, length: int, periods: tuple[int, int], *, vocabulary: tuple[int, int]
) -> tuple[np.ndarray, np.ndarray]:
    """Random different tokens, repeated until the row is full.

    Args:
        rng: The source of chance.
        rows: How many sequences.
        length: Tokens in each.
        periods: The shortest and the longest stretch that repeats.
        vocabulary: First token and one past the last token to draw from.

    Returns:
        The tokens [rows, length] and each row's period.
    """
    tokens = np.empty((rows, length), dtype=np.int64)
    drawn = rng.integers(periods[0], periods[1] + 1, size=rows)
    for row, period in enumerate(drawn):
        stretch = rng.choice(vocabulary[1] - vocabulary[0], size=period, replace=False) + vocabulary[0]
        tokens[row] = np.resize(stretch, length)
    return tokens, drawn


def without_held_out_pairs(tokens: np.ndarray, names: dict[int, str], spare: int) -> None:
    """Replaces names, in place, so that no row holds a pair that is kept for the test.

    Args:
        tokens: Sequences of token ids, one a row.
        names: The name that each name token stands for.
        spare: The token that takes a removed name's place.
    """
    name_ids = np.fromiter(names, dtype=np.int64)
    for row in np.flatnonzero(np.isin(tokens, name_ids).sum(axis=1) > 1):
        kept: list[str] = []
        for token in np.unique(tokens[row]):
            name = names.get(int(token))
            if name is None:
                continue
            if any(is_held_out(name, other) for other in kept):
                tokens[row][tokens[row] == token] = spare
            else:
                kept.append(name)
