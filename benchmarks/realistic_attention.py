"""Seeded synthetic attention that packs and looks like a trained decoder's.

Every head is a causal softmax over a content score (a low-rank product of query and key features, as in a real
head) to which one of five patterns is added, in turn: the previous token, the first token as a sink, induction
(the token after the last occurrence of this token), a local window, and nothing, which leaves a diffuse head. The
token sequence repeats words at natural rates, so that induction has something to find.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["attention_layer", "word_sequence"]

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
    rng = np.random.default_rng([seed, layer])
    length = len(words)
    weights = np.empty((heads, length, length), dtype=np.float32)
    embedding = {word: rng.normal(size=FEATURES) for word in sorted(set(words))}
    content = np.stack([embedding[word] for word in words])
    after_last_occurrence = _after_last_occurrence(words)
    rows = np.arange(length)
    distance = rows[:, None] - rows[None, :]
    for head in range(heads):
        queries = (content + rng.normal(size=(length, FEATURES))) @ rng.normal(size=(FEATURES, FEATURES))
        scores = queries @ (content + 0.5 * rng.normal(size=(length, FEATURES))).T / FEATURES
        strength = rng.uniform(3, 8)
        pattern = PATTERNS[(layer + head) % len(PATTERNS)]
        if pattern == "previous token":
            scores += strength * (distance == 1)
        elif pattern == "sink":
            scores[:, 0] += strength + 2
        elif pattern == "induction":
            found = after_last_occurrence >= 0
            scores[rows[found], after_last_occurrence[found]] += strength
            scores[~found, 0] += strength
        elif pattern == "local":
            scores -= distance / rng.uniform(4, 40)
        scores[:, 0] += rng.uniform(0, 2)
        scores[distance < 0] = -np.inf
        scores -= scores.max(axis=1, keepdims=True)
        np.exp(scores, out=scores)
        weights[head] = scores / scores.sum(axis=1, keepdims=True)
    return weights


def _after_last_occurrence(words: list[str]) -> NDArray[np.int64]:
    """For each position the one after the last earlier occurrence of its word, or -1."""
    seen: dict[str, int] = {}
    places = np.full(len(words), -1, dtype=np.int64)
    for position, word in enumerate(words):
        if word in seen:
            places[position] = seen[word] + 1
        seen[word] = position
    return places
