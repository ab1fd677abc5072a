"""A sparse linear model of what hiding parts does, fitted to random removals."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["lasso_weights"]

_PENALTY = 0.01
_ROUNDS, _TOLERANCE = 2000, 1e-7


def lasso_weights(kept: NDArray[np.bool_], outputs: NDArray[np.floating], tokens: int) -> NDArray[np.float64]:
    """The surrogate of ContextCite (Cohen-Wang et al. 2024, https://arxiv.org/abs/2409.00729, section 3).

    The log-probability per answer token is fitted by ordinary squares with an L1 penalty of 0.01, features
    standardised, by coordinate descent (Friedman et al. 2010).

    Args:
        kept: [masks, units], the units that were left.
        outputs: [masks], the answer's log-probability then.
        tokens: how many tokens the answer has.

    Returns:
        float64 [units], in nats of the whole answer.
    """
    features = kept.astype(np.float64)
    scale = features.std(0)
    features = (features - features.mean(0)) / np.where(scale > 0, scale, 1)
    left = np.asarray(outputs, np.float64) / tokens
    left = left - left.mean()
    weights = np.zeros(features.shape[1])
    for _ in range(_ROUNDS):
        largest = 0.0
        for unit in np.flatnonzero(scale > 0):
            column, before = features[:, unit], weights[unit]
            fitted = column @ left / len(left) + before
            weights[unit] = np.sign(fitted) * max(abs(fitted) - _PENALTY, 0)
            left -= column * (weights[unit] - before)
            largest = max(largest, abs(weights[unit] - before))
        if largest < _TOLERANCE:
            break
    return weights / np.where(scale > 0, scale, 1) * tokens
