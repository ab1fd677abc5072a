"""Random attention of a decoder with tokens that look at each other both ways."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from att_viz.matrix.extent import Spans

__all__ = ["rows_of", "seen_by"]


def seen_by(count: int, spans: Spans, window: int | None = None) -> NDArray[np.bool_]:
    """Which keys each query sees, as transformers' Gemma 3 has it: (causal or in one block), and in the window."""
    blocks = np.full(count, -1)
    for number, (start, stop) in enumerate(spans):
        blocks[start:stop] = number
    places = np.arange(count)
    seen = (places <= places[:, None]) | ((blocks == blocks[:, None]) & (blocks >= 0))
    if window is not None:
        seen &= places > places[:, None] - window
    return np.asarray(seen)


def rows_of(count: int, spans: Spans, seed: int = 0, heads: int = 2, window: int | None = None) -> NDArray[np.float32]:
    """Weights of some heads, float32 [heads, queries, keys], 0 where a key is not seen."""
    scores = np.random.default_rng(seed).normal(size=(heads, count, count)) * 2
    weights = np.where(seen_by(count, spans, window), np.exp(scores), 0.0)
    return np.asarray(weights / weights.sum(-1, keepdims=True), np.float32)
