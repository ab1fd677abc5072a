"""Attention rollout written down densely from the paper, in float64 NumPy: no tiles, no streams, no shared code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

__all__ = ["dense_attribution", "dense_rollout", "dense_uniform", "random_layers", "without_resting"]


def random_layers(
    layers: int, heads: int = 3, length: int = 150, *, seed: int = 0, window: int | None = None, causal: bool = True
) -> list[np.ndarray]:
    """float64 [heads, length, length] for each layer, rows summing to 1, windowed in every second layer."""
    rng = np.random.default_rng(seed)
    query, key = np.indices((length, length))
    made = []
    for layer in range(layers):
        visible = (key <= query) | (not causal)
        if window is not None and layer % 2:
            visible = visible & (np.abs(query - key) < window)
        weights = rng.exponential(size=(heads, length, length)) ** 2 * visible
        made.append(weights / weights.sum(axis=-1, keepdims=True))
    return made


def dense_step(
    weights: np.ndarray,
    norms: np.ndarray | None = None,
    real: np.ndarray | None = None,
    residual: float = 0.5,
    head_fusion: str = "mean",
    discard: float = 0.0,
) -> np.ndarray:
    """The step matrix of one layer from its weights [heads, length, length]."""
    length = weights.shape[-1]
    if norms is not None:
        weights = weights * norms[:, None, :]
    fuse: dict[str, Callable[..., Any]] = {"mean": np.mean, "max": np.max, "min": np.min}
    fused = fuse[head_fusion](weights, axis=0)
    if norms is not None:
        fused = fused / np.maximum(fused.sum(axis=1, keepdims=True), 1e-10)
    fused = fused.copy()
    if real is not None:
        fused[:, ~real] = 0.0
    for row in fused:
        positive = np.flatnonzero(row > 0)
        lowest = positive[np.lexsort((positive, row[positive]))]
        row[lowest[: int(np.floor(discard * len(positive)))]] = 0.0
    step: np.ndarray = residual * np.eye(length) + (1 - residual) * fused
    step /= np.maximum(step.sum(axis=1, keepdims=True), 1e-10)
    return step


def dense_rollout(
    layers: Sequence[np.ndarray],
    norms: Sequence[np.ndarray | None] | None = None,
    real: np.ndarray | None = None,
    **options: Any,
) -> np.ndarray:
    """R_l = S_l R_{l-1}, the later layer on the left; rows and columns of padding are 0."""
    rollout = np.eye(layers[0].shape[-1])
    for place, weights in enumerate(layers):
        rollout = dense_step(weights, None if norms is None else norms[place], real, **options) @ rollout
    if real is not None:
        rollout[~real] = 0.0
        rollout[:, ~real] = 0.0
    return rollout


def dense_uniform(
    visible: Sequence[np.ndarray], real: np.ndarray | None = None, residual: float = 0.5, discard: float = 0.0
) -> np.ndarray:
    """The rollout of uniform attention over visible keys, a bool matrix for each layer."""
    length = visible[0].shape[0]
    rollout = np.eye(length)
    for seen in visible:
        seen = seen if real is None else seen & real
        count = seen.sum(axis=1, keepdims=True)
        kept = count - np.floor(discard * count)
        step = residual * np.eye(length) + (1 - residual) * seen * kept / np.maximum(count, 1) ** 2
        rollout = step / np.maximum(step.sum(axis=1, keepdims=True), 1e-10) @ rollout
    if real is not None:
        rollout[~real] = 0.0
        rollout[:, ~real] = 0.0
    return rollout


def dense_attribution(attentions: Sequence[Any], real: np.ndarray, layer_idx: int = -1) -> dict[str, Any]:
    """The figures of compute_attention_attribution, from all layers [batch, heads, length, length] at once."""
    weights = [np.asarray(layer, dtype=np.float64) for layer in attentions]
    chosen, rollouts = [], []
    for place, mask in enumerate(real):
        kept = np.ix_(mask, mask)
        chosen.append(weights[layer_idx][place].mean(axis=0)[kept])
        rollouts.append(dense_rollout([layer[place] for layer in weights], real=mask)[kept])

    def entropies(matrices: list[np.ndarray]) -> np.ndarray:
        return np.concatenate([-(m * np.log(np.clip(m, 1e-12, None))).sum(axis=1) for m in matrices])

    return {
        "mean_attention": np.concatenate([m.ravel() for m in chosen]).mean(),
        "max_attention": max(m.max() for m in chosen),
        "attention_entropy": entropies(chosen).mean(),
        "attention_concentration": np.concatenate([m.max(axis=1) for m in chosen]).mean(),
        "rollout_max": max(m.max() for m in rollouts),
        "rollout_entropy": entropies(rollouts).mean(),
        "batch_size": len(real),
        "seq_length": real.shape[1],
    }


def without_resting(fused: np.ndarray, visible: np.ndarray) -> np.ndarray:
    """A layer whose resting places are taken out, one weight at a time."""
    length = len(fused)
    taken = fused.copy()
    for key in range(length):
        others = [query for query in range(length) if query != key and visible[query, key]]
        if len(others) >= 4 and np.mean([fused[query, key] for query in others]) > 0.25:
            for query in others:
                taken[query, query] += fused[query, key]
                taken[query, key] = 0
    return np.asarray(taken)
