"""Seeded synthetic attention that packs and looks like a trained decoder's.

Every head is a causal softmax over a content score (a low-rank product of query and key features, as in a real
head) to which one of five patterns is added, in turn: the previous token, the first token as a sink, induction
(the token after the last occurrence of this token), a local window, and nothing, which leaves a diffuse head. The
token sequence repeats words at natural rates, so that induction has something to find.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from att_viz.matrix.extent import AttentionKind

__all__ = ["MadeWeights", "attention_layer", "word_sequence"]

FEATURES = 32
PATTERNS = ("previous token", "sink", "induction", "local", "diffuse")
VOCABULARY = (
    "the a of and to in is was that it Tom Jerry cat mouse grey little house garden ran saw after under behind "
    "door table cheese night morning they he she his her quickly quietly then again looked jumped laughed friend"
)


def word_sequence(length: int, seed: int = 0) -> list[str]:
    """Vocabulary pieces with word frequencies that fall as 1 / rank.

    Args:
        length: how many.
        seed: the seed of the draw.

    Returns:
        The pieces, a leading space spelled "Ġ".
    """
    words = VOCABULARY.split()
    frequencies = 1 / np.arange(1, len(words) + 1)
    drawn = np.random.default_rng(seed).choice(len(words), size=length, p=frequencies / frequencies.sum())
    return [f"Ġ{words[index]}" for index in drawn]


@dataclass(frozen=True)
class HeadRecipe:
    """What the rows of one head are made of, a few at a time.

    Attributes:
        queries: float64 [tokens, features].
        keys: float64 [features, tokens].
        pattern: which of `PATTERNS` is added.
        strength: how much of it.
        width: the tokens over which a local window falls.
        rest: what is added to the score of the first token.
        places: int64 [tokens], for each the one after the last earlier occurrence of its word, or -1.
    """

    queries: NDArray[np.float64]
    keys: NDArray[np.float64]
    pattern: str
    strength: float
    width: float
    rest: float
    places: NDArray[np.int64]

    def rows(self, start: int, stop: int) -> NDArray[np.float32]:
        """Attention rows.

        Args:
            start: the first.
            stop: the one after the last.

        Returns:
            float32 [stop - start, stop]: keys that no row of them sees are left out, the others zero above the
            diagonal; every row sums to 1.
        """
        scores: NDArray[np.float64] = self.queries[start:stop] @ self.keys[:, :stop] / FEATURES
        rows = np.arange(start, stop)
        distance = rows[:, None] - np.arange(stop)[None, :]
        if self.pattern == "previous token":
            scores += self.strength * (distance == 1)
        elif self.pattern == "sink":
            scores[:, 0] += self.strength + 2
        elif self.pattern == "induction":
            places = self.places[start:stop]
            found = places >= 0
            scores[np.flatnonzero(found), places[found]] += self.strength
            scores[~found, 0] += self.strength
        elif self.pattern == "local":
            scores -= distance / self.width
        scores[:, 0] += self.rest
        scores[distance < 0] = -np.inf
        scores -= scores.max(axis=1, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=1, keepdims=True)
        return scores.astype(np.float32)


def head_recipes(layer: int, heads: int, words: list[str], seed: int = 0) -> list[HeadRecipe]:
    """What the heads of a layer are made of.

    Args:
        layer: the number of the layer, which decides the draw and where the patterns begin.
        heads: how many heads.
        words: the sequence, as `word_sequence` gives it.
        seed: the seed of the draw.
    """
    rng = np.random.default_rng([seed, layer])
    length = len(words)
    embedding = {word: rng.normal(size=FEATURES) for word in sorted(set(words))}
    content = np.stack([embedding[word] for word in words])
    places = _after_last_occurrence(words)
    recipes = []
    for head in range(heads):
        queries = (content + rng.normal(size=(length, FEATURES))) @ rng.normal(size=(FEATURES, FEATURES))
        keys = (content + 0.5 * rng.normal(size=(length, FEATURES))).T
        strength = rng.uniform(3, 8)
        pattern = PATTERNS[(layer + head) % len(PATTERNS)]
        width = rng.uniform(4, 40) if pattern == "local" else 1.0
        recipes.append(HeadRecipe(queries, keys, pattern, strength, width, rng.uniform(0, 2), places))
    return recipes


def attention_layer(layer: int, heads: int, words: list[str], seed: int = 0) -> NDArray[np.float32]:
    """The attention of one layer.

    Args:
        layer: the number of the layer, which decides the draw and where the patterns begin.
        heads: how many heads.
        words: the sequence, as `word_sequence` gives it.
        seed: the seed of the draw.

    Returns:
        float32 [heads, queries, keys], zero above the diagonal, every row summing to 1.
    """
    weights = np.empty((heads, len(words), len(words)), dtype=np.float32)
    for head, recipe in enumerate(head_recipes(layer, heads, words, seed)):
        weights[head] = recipe.rows(0, len(words))
    return weights


class MadeWeights:
    """The same attention of any length, as `att_viz.matrix.weights.SequenceWeights`: rows are made when they are read.

    Args:
        layers: how many layers.
        heads: how many heads each of them has.
        words: the sequence.
    """

    kind: AttentionKind = "decoder_self"
    weights_kind: Literal["softmax"] = "softmax"
    has_weights = True
    is_causal = True
    both_ways: tuple[tuple[int, int], ...] = ()

    def __init__(self, layers: int, heads: int, words: list[str]) -> None:
        self.layers = tuple(range(layers))
        self.num_rows = self.num_keys = len(words)
        self._heads = tuple(range(heads))
        self._recipes = lru_cache(maxsize=2)(lambda layer: head_recipes(layer, heads, words))

    def heads(self, layer: int) -> tuple[int, ...]:
        """The head numbers of a layer."""
        return self._heads

    def read(self, layer: int, head: int, start: int, stop: int) -> NDArray[np.float32]:
        """Rows of a head, float32 [stop - start, tokens]."""
        rows = np.zeros((stop - start, self.num_keys), dtype=np.float32)
        if stop > start:
            rows[:, :stop] = self._recipes(layer)[head].rows(start, stop)
        return rows

    def block(self, layer: int, head: int, queries: tuple[int, int], keys: tuple[int, int]) -> NDArray[np.float32]:
        """A part of a head's rows."""
        return self.read(layer, head, *queries)[:, slice(*keys)]

    def stored_overview(self, layer: int, head: int, factor: int) -> None:
        """Nothing is stored."""

    def sink_mass(self, layer: int, head: int) -> None:
        """There are no learned sinks."""

    def value_norms(self, layer: int, head: int) -> None:
        """There are no values."""

    def key_means(self, layer: int, head: int) -> None:
        """Nothing was summed up."""

    def statistic_names(self, layer: int) -> tuple[str, ...]:
        """There are no statistics."""
        return ()

    def statistics(self, layer: int) -> None:
        """There are no statistics."""

    def close(self) -> None:
        """Nothing is held."""


def _after_last_occurrence(words: list[str]) -> NDArray[np.int64]:
    """For each position the one after the last earlier occurrence of its word, or -1."""
    seen: dict[str, int] = {}
    places = np.full(len(words), -1, dtype=np.int64)
    for position, word in enumerate(words):
        if word in seen:
            places[position] = seen[word] + 1
        seen[word] = position
    return places
