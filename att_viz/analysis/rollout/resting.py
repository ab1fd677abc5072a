"""Resting places: tokens on which heads rest whatever they are, and a layer without what went there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.rollout.baseline import LayerReach

if TYPE_CHECKING:
    from att_viz.analysis.rollout.step import FusedRows

__all__ = ["RestingPlaces", "take_out"]

RESTING = 0.25
"""A key rests the heads of a layer where it gets more than this of the attention of the other queries that see it."""
_FEWEST_QUERIES = 4
"""Of fewer queries no mean is taken: the last words of a text would count as resting places by chance."""


class RestingPlaces:
    """Finds the keys that get more than a quarter of the attention of all other queries that see them, on average.

    In causal attention those are the queries after them.

    Heads that have nothing to do rest there ("attention sinks": Xiao et al. 2024, https://arxiv.org/abs/2309.17453).

    Args:
        length: the number of rows of the layer.
        real: bool [length], False for padding; None without padding.
    """

    def __init__(self, length: int, real: NDArray[np.bool_] | None) -> None:
        self._real = real
        self._given = np.zeros(length)
        self._reach = LayerReach(length)

    def note(self, start: int, fused: FusedRows) -> None:
        """Take note of some rows, each once.

        Args:
            start: the position of the first row.
            fused: the rows, not changed yet.
        """
        self._reach.note(start, fused.first_seen, fused.last_seen)
        weights = fused.weights
        rows = weights if self._real is None else weights * self._real[start : start + len(weights), None]
        self._given += rows.sum(axis=0)
        # What a query keeps for itself is no resting.
        places = np.arange(len(rows))
        self._given[start + places] -= rows[places, start + places]

    def found(self) -> NDArray[np.bool_]:
        """The resting places, bool [length], after all rows; none that fewer than four other queries see."""
        length = len(self._given)
        first, after = self._reach.ranges()
        looking = np.ones(length, dtype=np.bool_) if self._real is None else self._real
        # What a query sees is a range, which begins and ends once.
        edges = np.zeros(length + 1, dtype=np.int64)
        np.add.at(edges, first[looking], 1)
        np.subtract.at(edges, after[looking], 1)
        own = looking & (first <= np.arange(length)) & (np.arange(length) < after)
        queries = np.cumsum(edges)[:length] - own
        return np.asarray((queries >= _FEWEST_QUERIES) & (self._given > RESTING * queries))


def take_out(fused: NDArray[np.float64], start: int, resting: NDArray[np.bool_]) -> None:
    """Let what was given to resting places stay with the token that gave it, in place.

    Args:
        fused: float64 [queries, keys].
        start: the position of the first row.
        resting: bool [keys].
    """
    rows = np.arange(len(fused))
    others = np.broadcast_to(resting, fused.shape).copy()
    others[rows, start + rows] = False
    stays = np.where(others, fused, 0.0).sum(axis=1)
    fused[others] = 0.0
    fused[rows, start + rows] += stays
