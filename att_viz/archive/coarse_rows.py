"""The second finest overview, pooled from tiles of the finest while these are at hand."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.archive.half_precision import widen
from att_viz.attention_overview import coarser

__all__ = ["CoarseRows"]

FloatArray = NDArray[np.float32]

_MOST_WAITING = 64 * 2**20
"""Bytes of rows that wait for others; beyond, the oldest are given up."""


class CoarseRows:
    """Collects cells until they fill a row of tiles.

    A row of tiles that is not seen whole, or that changes afterwards, is left to whoever reads the finest overview
    at the end.

    Args:
        height: rows of cells in a row of tiles.
        empty: what a cell holds that no query sees.
    """

    def __init__(self, height: int, empty: float) -> None:
        self._height = height
        self._empty = empty
        self._waiting: dict[tuple[int, int], dict[int, NDArray[Any]]] = {}
        self._waiting_bytes = 0
        self._over: set[tuple[int, int]] = set()
        self.whole: set[tuple[int, int]] = set()
        """Head and number of each row of tiles that was returned and has not changed since."""

    def take(self, head: int, tile_row: int, cells: NDArray[Any]) -> tuple[int, FloatArray] | None:
        """Take a row of tiles of the finest overview.

        Args:
            head: the place of the head.
            tile_row: which row of tiles.
            cells: [2, rows, keys], mean and maximum as they are stored, in memory of their own.

        Returns:
            The number of a row of tiles of the second finest overview and its cells, float32 array [2, height, keys],
            if this was the last that it needed.
        """
        per_row = 2 * self._height // cells.shape[1]
        row, place = divmod(tile_row, per_row)
        if (head, row) in self._over:
            self.whole.discard((head, row))
            return None
        parts = self._waiting.setdefault((head, row), {})
        self._waiting_bytes += cells.nbytes - (parts[place].nbytes if place in parts else 0)
        parts[place] = cells
        if len(parts) < per_row:
            self._give_up_some()
            return None
        self.whole.add((head, row))
        return row, coarser(self._side_by_side(self._forget((head, row))), self._empty)

    def _side_by_side(self, parts: dict[int, NDArray[Any]]) -> FloatArray:
        rows = 2 * self._height // len(parts)
        found = np.full((2, 2 * self._height, max(part.shape[2] for part in parts.values())), self._empty, np.float32)
        for place, part in parts.items():
            found[:, place * rows : (place + 1) * rows, : part.shape[2]] = widen(part)
        return found

    def end(self) -> None:
        """Give up what waits."""
        for key in list(self._waiting):
            self._forget(key)

    def _give_up_some(self) -> None:
        while self._waiting_bytes > _MOST_WAITING:
            self._forget(next(iter(self._waiting)))

    def _forget(self, key: tuple[int, int]) -> dict[int, NDArray[Any]]:
        parts = self._waiting.pop(key)
        self._waiting_bytes -= sum(part.nbytes for part in parts.values())
        self._over.add(key)
        return parts
