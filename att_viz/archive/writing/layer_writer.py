"""One layer of one sequence in a file that is being written; used by the writing thread alone."""

from __future__ import annotations

from collections.abc import Sequence

import h5py
import numpy as np
from numpy.typing import NDArray

from att_viz.archive import layout
from att_viz.archive.file.checked_objects import write_texts
from att_viz.archive.tiles.overview_writer import OverviewWriter
from att_viz.archive.tiles.rows import (
    BufferPool,
    Converter,
    EncodedRows,
    PooledRows,
    RowBatch,
    encode_rows,
    encode_with_overview,
)
from att_viz.archive.tiles.store import TileCodec, TileStore
from att_viz.archive.writing.options import LayerPlan, StreamOptions
from att_viz.archive.writing.row_columns import RowColumns

__all__ = ["LayerWriter", "weights_codec"]

FloatArray = NDArray[np.float32]


def weights_codec(options: StreamOptions, shape: tuple[int, int]) -> TileCodec:
    """How the weights of an archive are stored."""
    fill = -np.inf if options.weights == "scores" else 0.0
    return TileCodec(shape, np.dtype("<f2" if options.dtype == "float16" else "<f4"), fill, options.compression)


class LayerWriter:
    """The datasets of a layer of a sequence.

    Args:
        file: the open file.
        layer: the number of the layer.
        batch: which sequence.
        plan: the layer's heads; its group is made anew unless it is there.
        options: what is stored.
        convert: rounds into the stored dtype.
        pool: memory for tiles.
    """

    def __init__(
        self,
        file: h5py.File,
        layer: int,
        batch: int,
        plan: LayerPlan,
        options: StreamOptions,
        convert: Converter,
        pool: BufferPool,
    ) -> None:
        path = layout.layer_path(layer, batch)
        self._group = group = file.require_group(path)
        self._heads = plan.heads
        self._num_keys, self._looks_ahead = plan.num_keys, plan.looks_ahead
        self._options = options
        self._convert = convert
        self._pool = pool
        self._store: TileStore | None = None
        self._overview: OverviewWriter | None = None
        self._carried: list[RowBatch] = []
        self._columns = RowColumns(
            group,
            len(plan.heads),
            {
                "row_sums": None,
                "sink_mass": None,
                "statistics": len(options.statistics),
                "value_norms": None,
                "prompt_mean": None,
                "answer_mean": None,
            },
            {"statistics": np.nan},
        )
        if "complete" in group.attrs:
            self._take_up()
        group.attrs["complete"] = False
        group.attrs["kind"] = plan.kind
        group.attrs["heads"] = np.asarray(plan.heads, dtype=np.int64)

    @property
    def tile_shape(self) -> tuple[int, int] | None:
        """The shape of the tiles, once it has been settled."""
        return None if self._store is None else (self._store.height, self._store.width)

    def settle(self, shape: tuple[int, int]) -> None:
        """Make the heads' datasets, the first time that it is called."""
        if self._store is not None:
            return
        codec = weights_codec(self._options, shape)
        datasets = [
            self._group.create_dataset(
                f"head_{head}",
                (0, 0),
                codec.dtype,
                maxshape=(None, None),
                chunks=shape,
                fillvalue=codec.fill,
                compression=codec.compression,
                compression_opts=1 if codec.compression else None,
                shuffle=codec.compression is not None,
            )
            for head in self._heads
        ]
        self._store = TileStore(datasets, [()] * len(datasets), codec, num_keys=self._num_keys)
        if self._options.pyramid:
            self._overview = self._new_overview(codec)
        if self._carried:
            self.merge(0, self._carried, self._carried[0].weights.shape[1])
            self._carried = []

    def look_ahead(self) -> None:
        """Rows may see later ones from now on; see `LayerPlan.looks_ahead`."""
        self._looks_ahead = True
        if self._overview is not None:
            self._overview.look_ahead()

    def _new_overview(self, codec: TileCodec) -> OverviewWriter:
        overview = OverviewWriter(self._group, len(self._heads), codec, self._convert, self._num_keys)
        if self._looks_ahead:
            overview.look_ahead()
        return overview

    def write(
        self, first_head: int, tile_row: int, rows: EncodedRows, overview: PooledRows | None, num_rows: int
    ) -> None:
        """Write whole tile rows of some heads.

        Args:
            first_head: the place of the first head.
            tile_row: which tile row.
            rows: its tiles.
            overview: its overview, where there is one.
            num_rows: how many rows the sequence has now.
        """
        assert self._store is not None
        self._store.resize(max(num_rows, self._store.side))
        for head, tiles in enumerate(rows.tiles, first_head):
            self._store.write_row(head, tile_row, rows.first_column, tiles)
        self._pool.give(rows.memory)
        if overview is not None and self._overview is not None:
            self._overview.write(first_head, tile_row, overview, num_rows)
            self._pool.give(overview.cells)

    def merge(self, tile_row: int, blocks: Sequence[RowBatch], num_rows: int) -> None:
        """Put rows into a tile row, whose other rows stay as they are; later blocks go over earlier ones."""
        assert self._store is not None
        store = self._store
        store.resize(max(num_rows, store.side))
        first_query = tile_row * store.height
        for head in range(len(self._heads)):
            mine = [b for b in blocks if b.first_head <= head < b.first_head + b.weights.shape[0]]
            if mine:
                rows = store.read_row(head, tile_row, self._visible_columns(tile_row))
                for block in mine:
                    place = block.first_query - first_query
                    target = rows[place : place + block.weights.shape[1]]
                    target[:] = store.codec.fill
                    keys = min(block.weights.shape[2], rows.shape[1] - block.keys_from)
                    target[:, block.keys_from : block.keys_from + keys] = block.weights[
                        head - block.first_head, :, :keys
                    ]
                self._write_rows(head, tile_row, rows, num_rows)

    def _visible_columns(self, tile_row: int) -> int:
        assert self._store is not None
        if self._num_keys is not None or self._looks_ahead:
            return int(self._store.checksums.shape[2])
        last_query = (tile_row + 1) * self._store.height - 1
        return min(last_query // self._store.width + 1, int(self._store.checksums.shape[2]))

    def _write_rows(self, head: int, tile_row: int, rows: FloatArray, num_rows: int) -> None:
        assert self._store is not None
        codec = self._store.codec
        if self._overview is not None and layout.pyramid_factors(num_rows, self._num_keys):
            encoded, overview = encode_with_overview(rows[None], 0, codec, self._convert, self._pool)
            self.write(head, tile_row, encoded, overview, num_rows)
        else:
            self.write(head, tile_row, encode_rows(rows[None], 0, codec, self._convert, self._pool), None, num_rows)

    def put_columns(self, name: str, first_head: int, first_row: int, values: FloatArray) -> None:
        """Fill in a column of some rows: `row_sums`, `sink_mass`, `statistics`, or of some keys: the others."""
        self._columns.put(name, first_head, first_row, values)

    def finish(self, num_rows: int) -> None:
        """Everything has come: write what is held back, and say that the layer is whole."""
        if self._options.weights is not None:
            self.settle(layout.tile_shape(num_rows, self._num_keys))
            self._finish_tiles(num_rows)
        self._columns.finish(num_rows, self._num_keys)
        if self._options.statistics and "statistics" in self._group:
            write_texts(self._group["statistics"], "names", self._options.statistics)
        self._group.attrs["complete"] = True

    def _finish_tiles(self, num_rows: int) -> None:
        assert self._store is not None
        store = self._store
        if store.side > num_rows and num_rows % store.height:
            self._empty_rows(num_rows)
        store.resize(num_rows)
        if self._overview is not None:
            pooled = layout.pyramid_factors(num_rows, self._num_keys)
            for head, tile_row in self._overview.missing(store.checksums.shape[1]) if pooled else ():
                if store.holds(head, tile_row):
                    self._write_rows(
                        head, tile_row, store.read_row(head, tile_row, self._visible_columns(tile_row)), num_rows
                    )
            self._overview.finish(num_rows)
        self._group["tile_crc32"] = store.checksums

    def _empty_rows(self, num_rows: int) -> None:
        """Forget the rows of a tile row that are no longer part of the sequence (rejected drafts)."""
        assert self._store is not None
        tile_row, kept = divmod(num_rows, self._store.height)
        gone = np.full((len(self._heads), self._store.height - kept, 1), self._store.codec.fill, dtype=np.float32)
        self.merge(tile_row, [RowBatch(0, num_rows, 0, gone)], num_rows)

    def _take_up(self) -> None:
        """Go on with a layer that was whole."""
        group = self._group
        if "tile_crc32" not in group:
            return
        checksums = group["tile_crc32"][()]
        del group["tile_crc32"]
        datasets = [group[f"head_{head}"] for head in self._heads]
        height, width = datasets[0].chunks
        codec = weights_codec(self._options, (height, width))
        store = TileStore(datasets, [()] * len(datasets), codec, checksums, num_keys=self._num_keys)
        if datasets[0].shape[0] >= layout.TILE_ROWS:
            self._store = store
            if self._options.pyramid:
                self._overview = self._new_overview(store.codec)
            return
        # Tiles as small as the sequence was do not suit the one that it becomes.
        rows = np.stack([store.read_row(head, 0, 1) for head in range(len(self._heads))])
        self._carried = [RowBatch(0, 0, 0, rows)]
        for head in self._heads:
            del group[f"head_{head}"]
