"""Rows that come a few at a time, kept until they fill a row of tiles."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from att_viz.archive.layout import POOL, TILE_ROWS
from att_viz.archive.tiles.rows import RowBatch

__all__ = ["PendingRows"]


@dataclass
class _TileRow:
    came: NDArray[np.bool_]
    blocks: list[RowBatch] = field(default_factory=list)

    def num_bytes(self) -> int:
        return sum(block.weights.nbytes for block in self.blocks)

    def take_whole_groups(self, first_query: int) -> list[RowBatch]:
        """Remove the blocks whose rows lie in groups of 8 that have come entirely: what an overview pools."""
        groups = self.came.all(axis=0).reshape(-1, POOL).all(axis=1).repeat(POOL)

        taken, left = [], []
        rows_left = np.zeros(TILE_ROWS, dtype=np.bool_)
        for block in self.blocks:
            place = block.first_query - first_query
            rows = slice(place, place + block.weights.shape[1])
            # A block that replaces rows of one that stays must not be written before it.
            if groups[rows].all() and not rows_left[rows].any():
                taken.append(block)
            else:
                left.append(block)
                rows_left[rows] = True
        self.blocks = left
        return taken


class PendingRows:
    """The waiting rows of one layer of one sequence; not safe for several threads.

    Args:
        num_heads: how many heads the layer stores.
    """

    def __init__(self, num_heads: int) -> None:
        self._num_heads = num_heads
        self._rows: dict[int, _TileRow] = {}

    @property
    def num_bytes(self) -> int:
        """How much memory the waiting rows take."""
        return sum(row.num_bytes() for row in self._rows.values())

    def waits(self, tile_row: int) -> bool:
        """Whether rows of a tile row are waiting."""
        return tile_row in self._rows

    def add(self, tile_row: int, block: RowBatch) -> list[RowBatch] | None:
        """Keep a block.

        Args:
            tile_row: the tile row that it lies in.
            block: rows of this tile row, in memory of their own.

        Returns:
            The blocks of the tile row, in the order in which they came, if it is full now.
        """
        row = self._rows.get(tile_row)
        if row is None:
            row = self._rows[tile_row] = _TileRow(np.zeros((self._num_heads, TILE_ROWS), dtype=np.bool_))
        heads, queries, _ = block.weights.shape
        place = block.first_query - tile_row * TILE_ROWS
        row.came[block.first_head : block.first_head + heads, place : place + queries] = True
        row.blocks.append(block)
        if row.came.all():
            return self._rows.pop(tile_row).blocks
        return None

    def take_some(self) -> list[tuple[int, list[RowBatch]]]:
        """What can be written before its tile row is full: (tile row, blocks)."""
        taken = [(number, row.take_whole_groups(number * TILE_ROWS)) for number, row in self._rows.items()]
        return [(number, blocks) for number, blocks in taken if blocks]

    def take_all(self, num_rows: int) -> list[tuple[int, list[RowBatch]]]:
        """Everything that waits: (tile row, blocks), without rows from `num_rows` on."""
        rows, self._rows = self._rows, {}
        cut = [(number, [_until(block, num_rows) for block in row.blocks]) for number, row in sorted(rows.items())]
        kept = [(number, [block for block in blocks if block.weights.shape[1]]) for number, blocks in cut]
        return [(number, blocks) for number, blocks in kept if blocks]


def _until(block: RowBatch, num_rows: int) -> RowBatch:
    return replace(block, weights=block.weights[:, : max(0, num_rows - block.first_query)])
