"""Seeded random attention that looks like a decoder's: sinks, previous tokens, locality and diffuse heads."""

from __future__ import annotations

import numpy as np

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.weights import InMemoryWeights

WORDS = ("The", "Ġbeautiful", "Ġgrey", "Ġcat", "ĠTom", "Ġis", "Ġchasing", "Ġafter", "ĠJerry", "Ċ")


def causal_attention(heads: int, rows: int, seed: int = 0, window: int | None = None) -> np.ndarray:
    """float32 [heads, rows, rows], every row a distribution over the keys up to it."""
    rng = np.random.default_rng(seed)
    query, key = np.indices((rows, rows))
    weights = np.empty((heads, rows, rows), dtype=np.float32)
    for head in range(heads):
        scores = rng.normal(size=(rows, rows)) * 2
        kind = (seed + head) % 4
        if kind == 0:
            scores += 8 * (query - key == 1)
        elif kind == 1:
            scores += 8 * (key == 0)
        elif kind == 2:
            scores -= 0.1 * np.abs(query - key)
        visible = key <= query
        if window is not None:
            visible &= query - key < window
        scores = np.where(visible, scores, -np.inf)
        exponentials = np.exp(scores - scores.max(axis=1, keepdims=True))
        weights[head] = exponentials / exponentials.sum(axis=1, keepdims=True)
    return weights


def random_matrix(
    layers: int = 2,
    heads: int = 3,
    tokens: int = 12,
    *,
    seed: int = 0,
    sinks: bool = False,
    window: int | None = None,
    norms: bool = False,
) -> AttentionMatrix:
    """A matrix as `generate` gives it (one row fewer than tokens).

    If asked for, with a learned sink in layer 0, and with value norms in all layers but the first.
    """
    rows = max(1, tokens - 1)
    weights = {layer: causal_attention(heads, rows, seed + layer, window) for layer in range(layers)}
    mass = None
    if sinks:
        mass = {0: np.random.default_rng(seed).uniform(0, 0.9, size=(heads, rows)).astype(np.float32)}
        weights[0] = weights[0] * (1 - mass[0][:, :, None])
    sizes = {
        layer: np.random.default_rng(seed + layer).gamma(0.5, 4, size=(heads, rows)).astype(np.float32)
        for layer in range(1, layers)
        if norms
    }
    return AttentionMatrix(
        InMemoryWeights(weights, sink_mass=mass, value_norms=sizes),
        [WORDS[place % len(WORDS)] for place in range(tokens)],
        prompt_length=tokens // 2,
        token_ids=range(tokens),
        metadata=CaptureMetadata(model="random", model_type="none", generation={"do_sample": False}),
    )
