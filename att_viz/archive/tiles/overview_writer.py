"""The stored overviews of a layer: mean and maximum over ever larger blocks of weights."""

from __future__ import annotations

from collections.abc import Iterator

import h5py
import numpy as np
from numpy.typing import NDArray

from att_viz.archive import layout
from att_viz.archive.tiles.overview_level import CellRows, OverviewLevel
from att_viz.archive.tiles.rows import Converter, PooledRows
from att_viz.archive.tiles.store import TileCodec, TileStore
from att_viz.matrix.half_precision import widen
from att_viz.matrix.overview import coarser

__all__ = ["OverviewWriter"]


class OverviewWriter:
    """Datasets `pyramid_8`, `pyramid_16` ...: float [heads, 2, queries, keys], the mean first.

    Each is pooled from the numbers stored for the one before, as soon as a row of its tiles is whole, so that these
    need not be read again.

    Args:
        group: the layer's group.
        num_heads: how many heads are stored.
        weights: how the weights' tiles are stored.
        convert: rounds into the stored dtype.
        num_keys: how many keys each row may see; None for those up to itself.
    """

    def __init__(
        self,
        group: h5py.Group,
        num_heads: int,
        weights: TileCodec,
        convert: Converter,
        num_keys: int | None = None,
    ) -> None:
        self._group = group
        self._num_keys = num_keys
        self._num_heads = num_heads
        self._convert = convert
        self._codec = TileCodec(layout.OVERVIEW_TILE, weights.dtype, weights.fill, weights.compression)
        self._lines = weights.shape[0] // layout.POOL
        self._looks_ahead = False
        self._levels: list[OverviewLevel] = []
        self._take_up()

    def look_ahead(self) -> None:
        """Rows may see later keys from now on."""
        self._looks_ahead = True
        for level in self._levels:
            level.look_ahead()

    def write(self, first_head: int, tile_row: int, overview: PooledRows, num_rows: int) -> None:
        """Take the finest overview of a tile row of some heads; its memory may be used again afterwards."""
        self._make_levels(num_rows)
        for head, cells in enumerate(overview.cells, first_head):
            for whole in self._levels[0].put(head, tile_row * self._lines, overview.first_cell, cells):
                self._pass_on(0, whole)

    def missing(self, num_tile_rows: int) -> Iterator[tuple[int, int]]:
        """Heads and tile rows that were written while the sequence was too short for an overview."""
        for head in range(self._num_heads):
            for tile_row in range(num_tile_rows):
                if not self._levels or not self._levels[0].has(head, tile_row * self._lines, self._lines):
                    yield head, tile_row

    def finish(self, num_rows: int) -> None:
        """Write what waits and all checksums; drop what the sequence has become too short for."""
        factors = layout.pyramid_factors(num_rows, self._num_keys)
        for number in range(len(factors), len(self._levels)):
            del self._group[f"pyramid_{layout.POOL << number}"]
        del self._levels[len(factors) :]
        self._make_levels(num_rows)
        for number, (factor, level) in enumerate(zip(factors, self._levels, strict=True)):
            level.resize(-(-num_rows // factor))
            for rows in level.flush():
                self._pass_on(number, rows)
            if number + 1 < len(factors):
                for rows in level.not_passed_on():
                    self._pass_on(number, rows)
            self._group[f"pyramid_{factor}_crc32"] = level.store.checksums

    def _make_levels(self, num_rows: int) -> None:
        """Have a level for each overview of so long a sequence, and room in it."""
        for number, factor in enumerate(layout.pyramid_factors(num_rows, self._num_keys)):
            if number == len(self._levels):
                self._levels.append(self._level(self._make(factor), factor, is_filled=False))
            level, side = self._levels[number], -(-num_rows // factor)
            if side > level.store.side:
                level.resize(side)

    def _pass_on(self, number: int, rows: CellRows) -> None:
        """Pool a row of tiles for the next level, if there is one."""
        if number + 1 == len(self._levels):
            return
        head, row, cells = rows
        level = self._levels[number]
        pooled = coarser(widen(cells), self._codec.fill)
        stored = np.empty(pooled.shape, dtype=self._codec.dtype)
        self._convert(stored, pooled)
        level.passed_on.add((head, row))
        for whole in self._levels[number + 1].put(head, row * level.store.height // 2, 0, stored):
            self._pass_on(number + 1, whole)

    def _make(self, factor: int) -> TileStore:
        codec = self._codec
        dataset = self._group.create_dataset(
            f"pyramid_{factor}",
            (self._num_heads, 2, 0, 0),
            codec.dtype,
            maxshape=(self._num_heads, 2, None, None),
            chunks=(1, *codec.shape),
            fillvalue=codec.fill,
            compression=codec.compression,
            compression_opts=1 if codec.compression else None,
            shuffle=codec.compression is not None,
        )
        return self._store(dataset, codec, factor)

    def _store(
        self, dataset: h5py.Dataset, codec: TileCodec, factor: int, checksums: NDArray[np.uint32] | None = None
    ) -> TileStore:
        places = [(head, 0) for head in range(self._num_heads)]
        return TileStore([dataset] * self._num_heads, places, codec, checksums, num_keys=self._cells(factor))

    def _level(self, store: TileStore, factor: int, *, is_filled: bool) -> OverviewLevel:
        level = OverviewLevel(store, self._num_heads, is_filled=is_filled, num_keys=self._cells(factor))
        if self._looks_ahead:
            level.look_ahead()
        return level

    def _cells(self, factor: int) -> int | None:
        return None if self._num_keys is None else -(-self._num_keys // factor)

    def _take_up(self) -> None:
        """Go on with overviews that were finished: the finest stays, the others will be made again."""
        finest = f"pyramid_{layout.POOL}"
        for name in list(self._group):
            if name.startswith("pyramid_") and name not in (finest, f"{finest}_crc32"):
                del self._group[name]
        if finest in self._group:
            dataset = self._group[finest]
            checksums = self._group[f"{finest}_crc32"][()]
            del self._group[f"{finest}_crc32"]
            shape = (2, *dataset.chunks[2:])
            codec = TileCodec(shape, self._codec.dtype, self._codec.fill, self._codec.compression)
            store = self._store(dataset, codec, layout.POOL, checksums)
            self._levels.append(self._level(store, layout.POOL, is_filled=True))
