"""Attention that looks both ways, as an encoder's does."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.metadata import CaptureMetadata

__all__ = ["encoder_matrix", "encoder_rows"]


def encoder_rows(
    heads: int, tokens: int, seed: int = 0, padding: int = 0, window: int | None = None
) -> NDArray[np.float32]:
    """Random softmax rows, float32 [heads, tokens, tokens]; the last `padding` tokens see nothing and are not seen."""
    scores = np.random.default_rng(seed).normal(size=(heads, tokens, tokens)) * 3
    real = np.arange(tokens) < tokens - padding
    seen = real & real[:, None]
    if window is not None:
        seen &= np.abs(np.arange(tokens) - np.arange(tokens)[:, None]) <= window
    weights = np.where(seen, np.exp(scores), 0.0)
    sums = weights.sum(axis=-1, keepdims=True)
    rows: NDArray[np.float32] = np.divide(weights, sums, out=np.zeros_like(weights), where=sums > 0).astype(np.float32)
    return rows


def encoder_matrix(
    layers: int = 2, heads: int = 2, tokens: int = 12, padding: int = 0, window: int | None = None
) -> AttentionMatrix:
    """An encoder's attention over words, of which the first is repeated at the fourth place."""
    words = [f" word{place}" for place in range(tokens)]
    words[min(3, tokens - 1)] = words[0]
    attention: dict[str, Any] = {} if window is None else {"sliding_window": window}
    return AttentionMatrix(
        {layer: encoder_rows(heads, tokens, layer, padding, window) for layer in range(layers)},
        words,
        token_texts=words,
        real=np.arange(tokens) < tokens - padding,
        metadata=CaptureMetadata(model="an encoder", attention=attention),
    )
