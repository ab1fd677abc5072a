"""The stored overviews of a layer: mean and maximum over ever larger blocks of weights."""

from __future__ import annotations

from collections.abc import Iterator

import h5py
import numpy as np
from numpy.typing import NDArray

from att_viz.archive import layout
from att_viz.archive.buffer_pool import BufferPool
from att_viz.archive.coarse_rows import CoarseRows
from att_viz.archive.tile_codec import TileCodec
from att_viz.archive.tile_rows import Converter, EncodedRows, encode_rows, overview_codec
from att_viz.archive.tile_store import TileStore
from att_viz.attention_overview import coarser

__all__ = ["OverviewWriter"]

_COARSE_HEIGHT = 64


class OverviewWriter:
    """Datasets `pyramid_8`, `pyramid_16` ...: float [heads, 2, queries, keys], the mean first.

    The finest one is written with the weights, a row of tiles for each of theirs; of the second what comes in one
    go, so that the finest need not be read again; the rest at the end. Each is pooled from the numbers stored for
    the one before.

    Args:
        group: the layer's group.
        num_heads: how many heads are stored.
        weights: how the weights' tiles are stored.
        convert: rounds into the stored dtype.
        pool: memory for tiles.
    """

    def __init__(
        self, group: h5py.Group, num_heads: int, weights: TileCodec, convert: Converter, pool: BufferPool
    ) -> None:
        self._group = group
        self._num_heads = num_heads
        self._convert = convert
        self._pool = pool
        self.codec = overview_codec(weights)
        self._finest: TileStore | None = None
        self._second: TileStore | None = None
        self._coarse_rows = CoarseRows(_COARSE_HEIGHT, self.codec.fill)
        self._written: set[tuple[int, int]] = set()
        self._forget_coarser()

    def begin(self, num_rows: int) -> TileStore:
        """Make the finest overview, or make it as large as the sequence has become."""
        if self._finest is None:
            self._finest = self._make(layout.POOL, self.codec)
        self._finest.resize(-(-num_rows // layout.POOL))
        return self._finest

    def write(self, first_head: int, tile_row: int, rows: EncodedRows, num_rows: int) -> None:
        """Write a tile row of some heads."""
        finest = self.begin(num_rows)
        for head, tiles in enumerate(rows.tiles, first_head):
            finest.write_row(head, tile_row, rows.first_column, tiles)
            self._written.add((head, tile_row))
        if len(layout.pyramid_factors(num_rows)) > 1:
            self._write_second(first_head, tile_row, rows, num_rows)
        self._pool.give(rows.memory)

    def _write_second(self, first_head: int, tile_row: int, rows: EncodedRows, num_rows: int) -> None:
        height, width = rows.memory.shape[-2:]
        before = rows.first_column * width
        for head, tiles in enumerate(rows.memory, first_head):
            cells = np.empty((2, height, before + len(tiles) * width), dtype=tiles.dtype)
            cells[:, :, :before] = self.codec.fill
            cells[:, :, before:].reshape(2, height, len(tiles), width)[:] = np.moveaxis(tiles, 0, 2)
            whole = self._coarse_rows.take(head, tile_row, cells)
            if whole is not None:
                self._put_row(self._begin_second(num_rows), head, *whole)

    def _begin_second(self, num_rows: int) -> TileStore:
        factor = 2 * layout.POOL
        if self._second is None:
            self._second = self._make(factor, overview_codec(self.codec, _COARSE_HEIGHT))
        self._second.resize(-(-num_rows // factor))
        return self._second

    def missing(self, num_tile_rows: int) -> Iterator[tuple[int, int]]:
        """Heads and tile rows that were written while the sequence was too short for an overview."""
        for head in range(self._num_heads):
            for tile_row in range(num_tile_rows):
                if (head, tile_row) not in self._written:
                    yield head, tile_row

    def finish(self, num_rows: int) -> None:
        """Write the coarser overviews and all checksums; drop what the sequence has become too short for."""
        factors = layout.pyramid_factors(num_rows)
        for factor in (layout.POOL, 2 * layout.POOL):
            if factor not in factors and f"pyramid_{factor}" in self._group:
                del self._group[f"pyramid_{factor}"]
        if not factors:
            return
        finer = self.begin(num_rows)
        self._save_checksums(layout.POOL, finer)
        self._coarse_rows.end()
        for factor in factors[1:]:
            second = factor == 2 * layout.POOL
            level = self._begin_second(num_rows) if second else self._make(factor, finer.codec)
            level.resize(-(-num_rows // factor))
            for head in range(self._num_heads):
                for row in range(level.checksums.shape[1]):
                    in_place = second and (row + 1) * level.height * factor <= num_rows
                    if not (in_place and (head, row) in self._coarse_rows.whole):
                        self._pool_row(finer, level, head, row)
            self._save_checksums(factor, level)
            finer = level

    def _pool_row(self, finer: TileStore, level: TileStore, head: int, row: int) -> None:
        first, stop = (line * 2 * level.height // finer.height for line in (row, row + 1))
        stop = min(stop, finer.checksums.shape[1])
        last_cell = min(stop * finer.height, finer.side)
        columns = min(-(-last_cell // finer.width), finer.checksums.shape[2])
        cells = np.concatenate([finer.read_row(head, line, columns) for line in range(first, stop)], axis=1)
        pooled = coarser(cells, level.codec.fill)
        missing = level.height - pooled.shape[1]
        self._put_row(
            level, head, row, np.pad(pooled, ((0, 0), (0, missing), (0, 0)), constant_values=level.codec.fill)
        )

    def _put_row(self, level: TileStore, head: int, row: int, cells: NDArray[np.float32]) -> None:
        keys = min(cells.shape[2], level.side)
        encoded = encode_rows(cells[None, :, :, :keys], 0, level.codec, self._convert, self._pool)
        level.write_row(head, row, 0, encoded.tiles[0])
        self._pool.give(encoded.memory)

    def _make(self, factor: int, codec: TileCodec) -> TileStore:
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
        return TileStore([dataset] * self._num_heads, [(head, 0) for head in range(self._num_heads)], codec)

    def _save_checksums(self, factor: int, store: TileStore) -> None:
        checksums: NDArray[np.uint32] = store.checksums
        self._group[f"pyramid_{factor}_crc32"] = checksums

    def _forget_coarser(self) -> None:
        """Go on with an overview that was finished: the finest stays, the others will be made again."""
        for name in list(self._group):
            if name.startswith("pyramid_") and name not in (f"pyramid_{layout.POOL}", f"pyramid_{layout.POOL}_crc32"):
                del self._group[name]
        if f"pyramid_{layout.POOL}" in self._group:
            dataset = self._group[f"pyramid_{layout.POOL}"]
            checksums = self._group[f"pyramid_{layout.POOL}_crc32"][()]
            del self._group[f"pyramid_{layout.POOL}_crc32"]
            origins = [(head, 0) for head in range(self._num_heads)]
            self._finest = TileStore([dataset] * self._num_heads, origins, self.codec, checksums)
            self._written = {(head, row) for head in range(self._num_heads) for row in range(checksums.shape[1])}
