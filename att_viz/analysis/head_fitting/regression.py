"""Ridge regression of what hiding does on what heads look at, drawn towards equal weights."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

__all__ = ["PENALTIES", "Labelled", "Weighing", "fitted", "rank_correlation", "weights_of"]

FloatArray = NDArray[np.float64]

PENALTIES = (math.inf, 30.0, 10.0, 3.0, 1.0, 0.3, 0.1, 0.03)
"""The strongest first, so that of equally good ones the simplest is taken; infinity gives equal weights."""
_FOLDS = 8


class Labelled(NamedTuple):
    """A prompt: what heads look at in it, and what hiding does.

    Attributes:
        features: float64 [units, heads].
        effects: float64 [units], in nats.
    """

    features: FloatArray
    effects: FloatArray


class Weighing(NamedTuple):
    """Weights that were learned.

    Attributes:
        weights: float64 [heads].
        penalty: which of `PENALTIES`.
    """

    weights: FloatArray
    penalty: float


def fitted(prompts: Sequence[Labelled]) -> Weighing:
    """Learn weights with the penalty that does best on prompts left out, an eighth of them at a time.

    Args:
        prompts: at least one.

    Returns:
        The weights; equal ones where no others predict better, or there is only one prompt.
    """
    folds = min(_FOLDS, len(prompts))
    if folds < 2:
        return Weighing(weights_of(prompts, math.inf), math.inf)

    def score(penalty: float) -> float:
        found = []
        for fold in range(folds):
            weights = weights_of([one for place, one in enumerate(prompts) if place % folds != fold], penalty)
            found += [rank_correlation(one.features @ weights, one.effects) for one in prompts[fold::folds]]
        return float(np.mean(found))

    best = max(PENALTIES, key=score)
    return Weighing(weights_of(prompts, best), best)


def weights_of(prompts: Sequence[Labelled], penalty: float) -> FloatArray:
    """Weights that predict effects within each prompt.

    Features and effects of a prompt are centred, since only the differences of its units are asked for, and divided by
    their spread (that of the features' sum), so that a prompt with a long answer does not count for more. Of all
    weights a + d, with one number a for all heads, they are those with the least mean squared error plus the penalty
    times |d|², in units of the mean square of the features' norms.

    Args:
        prompts: the prompts.
        penalty: one of `PENALTIES`.

    Returns:
        float64 [heads]; 1 for each head where the prompts say nothing.
    """
    heads = prompts[0].features.shape[1] if prompts else 0
    rows, labels = [np.zeros((0, heads))], [np.zeros(0)]
    for one in prompts:
        features = one.features - one.features.mean(0)
        spread, effect = features.sum(1).std(), one.effects.std()
        if spread > 0 and effect > 0:
            rows.append(features / spread)
            labels.append((one.effects - one.effects.mean()) / effect)
    features, wanted = np.concatenate(rows), np.concatenate(labels)
    together = features.sum(1)
    size = float(together @ together)
    # Heads that look at what counts less than at the rest are no reason to turn all of them round.
    common = max(float(together @ wanted), 0.0) / size if size > 0 else 0.0
    weights = np.full(heads, common if common > 0 else 1.0)
    if math.isfinite(penalty) and len(wanted):
        products = features @ features.T
        scale = penalty * np.trace(products) / len(products)
        rest = np.linalg.solve(products + scale * np.eye(len(products)), wanted - features @ weights)
        weights = weights + features.T @ rest
    return weights


def rank_correlation(first: FloatArray, second: FloatArray) -> float:
    """Spearman's correlation, equal numbers sharing their mean rank; 0 where either is constant."""
    ranks = [_ranks(values) for values in (first, second)]
    centred = [values - values.mean() for values in ranks]
    size = math.sqrt(float((centred[0] ** 2).sum() * (centred[1] ** 2).sum()))
    return float(centred[0] @ centred[1]) / size if size > 0 else 0.0


def _ranks(values: FloatArray) -> FloatArray:
    # Sums of the same numbers in another order are equal.
    _, place, counts = np.unique(np.round(values, 9), return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return np.asarray((ends - (counts - 1) / 2)[place], dtype=np.float64)
