"""One stored overview of a layer: its cells come a few rows at a time and are written as whole rows of tiles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.archive.tiles.store import TileStore

__all__ = ["CellRows", "OverviewLevel"]

CellRows = tuple[int, int, NDArray[Any]]
"""Head, number of a row of tiles, and its cells as they are stored: [2, queries, keys], mean and maximum."""

_MOST_WAITING = 64 * 2**20
"""Bytes of rows of tiles that wait for more cells; beyond, those go to the file that have waited longest."""


class OverviewLevel:
    """Cells of all heads of a layer.

    Args:
        store: their tiles.
        num_heads: how many heads there are.
        is_filled: whether the tiles hold all rows of the store already, or none.
        num_keys: how many cells each row has; None for those up to itself.
    """

    def __init__(self, store: TileStore, num_heads: int, *, is_filled: bool, num_keys: int | None = None) -> None:
        self.store = store
        self._num_keys, self._looks_ahead = num_keys, False
        self._num_heads = num_heads
        self._dtype, self._fill = store.codec.dtype, store.codec.fill
        self._waiting: dict[tuple[int, int], NDArray[Any]] = {}
        self._waiting_bytes = 0
        # For each row of tiles of a head a bit for each of its rows of cells that has come.
        self._come: dict[tuple[int, int], int] = {}
        if is_filled:
            self._note_rows(store.side)
        self.passed_on: set[tuple[int, int]] = set()
        """Head and number of each row of tiles that is in the coarser level as it is here."""

    def look_ahead(self) -> None:
        """Queries of a decoder may see cells behind their own from now on."""
        self._looks_ahead = True

    def _note_rows(self, side: int) -> None:
        height = self.store.height
        for row in range(-(-side // height)):
            for head in range(self._num_heads):
                self._come[head, row] = _bits(0, min(height, side - row * height))

    def has(self, head: int, first_line: int, lines: int) -> bool:
        """Whether some rows of cells have come."""
        return all(
            self._come.get((head, row), 0) & bits == bits
            for row, _, bits in self._touched(first_line, first_line + lines)
        )

    def put(self, head: int, first_line: int, first_cell: int, cells: NDArray[Any]) -> list[CellRows]:
        """Take rows of cells in the place of what was there.

        Args:
            head: the place of the head.
            first_line: the first of the rows.
            first_cell: the first cell of each; the others are empty.
            cells: [2, rows, keys] as they are stored; they are copied.

        Returns:
            The rows of tiles that are whole now.
        """
        whole: list[CellRows] = []
        for row, lines, bits in self._touched(first_line, first_line + cells.shape[1]):
            place, start = (head, row), row * self.store.height
            target = self._cells(place)[:, lines]
            if self._come.get(place, 0) & bits:
                target[:] = self._fill
            part = cells[:, start + lines.start - first_line : start + lines.stop - first_line]
            target[..., first_cell : first_cell + part.shape[2]] = part[..., : max(0, target.shape[2] - first_cell)]
            self._come[place] = self._come.get(place, 0) | bits
            self.passed_on.discard(place)
            if self._come[place] == _bits(0, self.store.height):
                whole.append(self._write(place))
        self._write_some()
        return whole

    def flush(self) -> Iterator[CellRows]:
        """Write what waits, and return it."""
        for place in list(self._waiting):
            yield self._write(place)

    def not_passed_on(self) -> Iterator[CellRows]:
        """What the coarser level has to be told, from the file; nothing may wait."""
        for head, row in sorted(self._come):
            if (head, row) not in self.passed_on:
                yield head, row, self._stored((head, row))

    def resize(self, side: int) -> None:
        """Make room for `side` rows and columns of cells, or drop what is beyond."""
        if side < self.store.side:
            last, kept = divmod(side, self.store.height)
            for place in [place for place in self._come if place[1] >= last]:
                if place[1] == last and kept:
                    self._cells(place)[:, kept:] = self._fill
                    self._come[place] &= _bits(0, kept)
                else:
                    if place in self._waiting:
                        self._waiting_bytes -= self._waiting.pop(place).nbytes
                    del self._come[place]
                self.passed_on.discard(place)
        self.store.resize(side)

    def _touched(self, first_line: int, stop: int) -> Iterator[tuple[int, slice, int]]:
        """The rows of tiles that some rows of cells lie in: number, which of its rows they are, and their bits."""
        height = self.store.height
        for row in range(first_line // height, -(-stop // height)):
            low, high = max(0, first_line - row * height), min(height, stop - row * height)
            yield row, slice(low, high), _bits(low, high)

    def _cells(self, place: tuple[int, int]) -> NDArray[Any]:
        """The cells of a row of tiles in memory, the last of those that wait from now on."""
        cells = self._waiting.pop(place, None)
        if cells is None:
            cells = self._stored(place) if self._come.get(place) else self._empty(place[1])
            self._waiting_bytes += cells.nbytes
        elif self._looks_ahead and cells.shape[2] < self._columns(place[1]) * self.store.width:
            # They began to wait before there was so much to see.
            self._waiting_bytes -= cells.nbytes
            narrow, cells = cells, self._empty(place[1])
            cells[..., : narrow.shape[2]] = narrow
            self._waiting_bytes += cells.nbytes
        self._waiting[place] = cells
        return cells

    def _empty(self, row: int) -> NDArray[Any]:
        shape = (2, self.store.height, self._columns(row) * self.store.width)
        return np.full(shape, self._fill, dtype=self._dtype)

    def _columns(self, row: int) -> int:
        """How many columns of tiles a row of them may hold something in."""
        # None of a decoder's queries sees a key behind the last of them, where they look back.
        cells = (row + 1) * self.store.height
        if self._num_keys is not None:
            cells = self._num_keys
        elif self._looks_ahead:
            cells = max(cells, self.store.side)
        return -(-cells // self.store.width)

    def _stored(self, place: tuple[int, int]) -> NDArray[Any]:
        cells = self._empty(place[1])
        columns = min(cells.shape[2] // self.store.width, self.store.checksums.shape[2])
        found = self.store.read_row(*place, columns)
        # They were numbers of the stored dtype.
        with np.errstate(over="ignore"):
            cells[..., : found.shape[2]] = found
        return cells

    def _write(self, place: tuple[int, int]) -> CellRows:
        cells = self._waiting.pop(place)
        self._waiting_bytes -= cells.nbytes
        width = self.store.width
        columns = min(cells.shape[2] // width, self.store.checksums.shape[2])
        tiles = cells[..., : columns * width].reshape(2, self.store.height, columns, width)
        encoded = map(self.store.codec.encode, np.ascontiguousarray(tiles.transpose(2, 0, 1, 3)))
        self.store.write_row(*place, 0, encoded)
        return (*place, cells)

    def _write_some(self) -> None:
        while self._waiting_bytes > _MOST_WAITING:
            self._write(next(iter(self._waiting)))


def _bits(start: int, stop: int) -> int:
    return (1 << stop) - (1 << start)
