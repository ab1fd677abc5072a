"""The rollout of uniform attention: what the shape of the attention alone would give."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.rollout.options import SMALLEST_ROW_SUM, RolloutOptions

__all__ = ["LayerReach", "uniform_matrix", "uniform_vector"]

Vector = NDArray[np.float64]

COLUMNS_AT_ONCE = 64
"""Columns of a rollout do not depend on each other."""


class LayerReach:
    """Which keys each row of a layer could see: a range that never moves back from one row to the next.

    It is read off the weights. A key that a row could see may have got a weight of 0 (small weights vanish in
    float16), so a row also counts as seeing what a later row reaches back to, or an earlier one ahead to: causal
    attention, sliding windows, chunks and bidirectional attention are all of that form.

    Args:
        length: the number of rows.
    """

    def __init__(self, length: int) -> None:
        self._first = np.full(length, length, dtype=np.int64)
        self._last = np.full(length, -1, dtype=np.int64)

    def note(self, start: int, first: NDArray[np.int64], last: NDArray[np.int64]) -> None:
        """Take note of the first and the last key that some rows gave weight to.

        Args:
            start: the first of the rows.
            first: int64 [rows], the length where a row gave weight to nothing.
            last: int64 [rows], -1 where a row gave weight to nothing.
        """
        place = slice(start, start + len(first))
        self._first[place] = np.minimum(self._first[place], first)
        self._last[place] = np.maximum(self._last[place], last)

    def ranges(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The first key, and the key after the last, of each row; int64 [length] each. A range may be empty."""
        first = np.minimum.accumulate(self._first[::-1])[::-1]
        after = np.maximum.accumulate(self._last) + 1
        return first, np.maximum(after, first)


def uniform_matrix(
    reaches: Sequence[LayerReach], length: int, options: RolloutOptions, real: NDArray[np.bool_] | None
) -> NDArray[np.float64]:
    """The rollout of attention that is uniform over the keys that each row can see.

    Row i of a layer sees n keys that are no padding, and gives each (1 - floor(discard * n) / n) / n: that is what
    discarding leaves of n equal weights on average. Residual weight and normalisation are as in the rollout; head
    fusion and value weighting do not change uniform attention.

    Args:
        reaches: what each layer could see, first layer first.
        length: the number of rows.
        options: as in the rollout.
        real: bool [length], False for padding; None without padding.

    Returns:
        float64 [length, length].
    """
    rollout = np.diag(np.ones(length) if real is None else real.astype(np.float64))
    sums = np.zeros((length + 1, min(length, COLUMNS_AT_ONCE)))
    for start in range(0, length, COLUMNS_AT_ONCE):
        columns = rollout[:, start : start + COLUMNS_AT_ONCE]
        for reach in reaches:
            own, each, first, after = _uniform_step(reach, options, real)
            summed = sums[:, : columns.shape[1]]
            np.cumsum(columns, axis=0, out=summed[1:])
            columns *= own[:, None]
            columns += each[:, None] * (summed[after] - summed[first])
    return rollout


def uniform_vector(
    reaches: Sequence[LayerReach], shares: Vector, options: RolloutOptions, real: NDArray[np.bool_] | None
) -> Vector:
    """A weighted mean of rows of `uniform_matrix`, in memory proportional to the length.

    Args:
        reaches: what each layer could see, first layer first.
        shares: float64 [length], the weight of each row.
        options: as in the rollout.
        real: bool [length], False for padding; None without padding.

    Returns:
        float64 [length].
    """
    for reach in reversed(reaches):
        own, each, first, after = _uniform_step(reach, options, real)
        edges = np.zeros(len(shares) + 1)
        np.add.at(edges, first, shares * each)
        np.subtract.at(edges, after, shares * each)
        spread = np.cumsum(edges)[:-1]
        # A difference of sums may be a rounding error below 0.
        shares = shares * own + (np.maximum(spread, 0.0) if real is None else np.maximum(spread, 0.0) * real)
    return shares


def _uniform_step(
    reach: LayerReach, options: RolloutOptions, real: NDArray[np.bool_] | None
) -> tuple[Vector, Vector, NDArray[np.int64], NDArray[np.int64]]:
    """The diagonal of a layer's step, the weight of each visible key, and the range of visible keys."""
    first, after = reach.ranges()
    counted = np.concatenate([[0], np.cumsum(np.ones(len(first)) if real is None else real)])
    visible = counted[after] - counted[first]
    kept = visible - np.floor(options.discard * visible)
    mass = (1.0 - options.residual) * kept / np.maximum(visible, 1)
    total = np.maximum(options.residual + mass, SMALLEST_ROW_SUM)
    each = mass / np.maximum(visible, 1) / total
    own = options.residual / total
    if real is not None:
        each, own = each * real, own * real
    return own, each, first, after
