"""How well a ranking agrees with what was measured, and how sure one can be of that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

__all__ = ["Interval", "interval", "linear_datamodelling_score", "spearman"]

FloatArray = NDArray[np.floating]


class Interval(NamedTuple):
    """A figure with the interval that holds 95% of its bootstrap resamples."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{_short(self.value)} [{_short(self.low)}, {_short(self.high)}]"


def _short(value: float) -> str:
    return f"{value:.2f}".replace("0.", ".", 1) if abs(value) < 1 else f"{value:.2f}"


def spearman(first: FloatArray, second: FloatArray) -> float:
    """The correlation of ranks, equal numbers sharing their mean rank; 0 where either is constant."""
    ranks = [_ranks(np.asarray(values, np.float64)) for values in (first, second)]
    centred = [values - values.mean() for values in ranks]
    size = float(np.sqrt((centred[0] ** 2).sum() * (centred[1] ** 2).sum()))
    return float((centred[0] * centred[1]).sum()) / size if size > 0 else 0.0


def _ranks(values: NDArray[np.float64]) -> NDArray[np.float64]:
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return (ends - (counts - 1) / 2)[place]


def linear_datamodelling_score(predicted: FloatArray, masked: FloatArray) -> float:
    """LDS (Park et al. 2023, "TRAK", https://arxiv.org/abs/2303.14186; for contexts Cohen-Wang et al. 2024).

    Args:
        predicted: [masks], what a method predicts for each removal: the sum of the scores of what was left.
        masked: [masks], the log-probability of the answer then.

    Returns:
        Their rank correlation. Predictions that differ by rounding only are taken as equal.
    """
    return spearman(np.round(predicted, 9), masked)


def interval(numerators: Sequence[float], denominators: Sequence[float] | None = None) -> Interval:
    """A mean over prompts, or a ratio of sums over prompts, with its bootstrap interval over prompts.

    Args:
        numerators: one number for each prompt.
        denominators: what the sum of them is divided by the sum of; 1 for each prompt by default.

    Returns:
        The figure, and the 2.5% and 97.5% quantiles of 4,000 resamples, always the same ones; NaN without prompts.
    """
    above = np.asarray(numerators, np.float64)
    below = np.ones_like(above) if denominators is None else np.asarray(denominators, np.float64)
    if not below.sum() > 0:
        return Interval(float("nan"), float("nan"), float("nan"))
    drawn = np.random.default_rng(15).integers(0, len(above), (4000, len(above)))
    sums = below[drawn].sum(1)
    resampled = (above[drawn].sum(1) / np.where(sums > 0, sums, np.nan))[sums > 0]
    low, high = np.quantile(resampled, [0.025, 0.975])
    return Interval(float(above.sum() / below.sum()), float(low), float(high))
