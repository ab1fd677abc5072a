"""One layer of one sequence on its way into an archive, as the threads that compute its rows see it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.archive import layout
from att_viz.archive.layout import TILE_ROWS
from att_viz.archive.tiles.rows import (
    BufferPool,
    Converter,
    EncodedRows,
    Packer,
    PooledRows,
    RowBatch,
    encode_rows,
    encode_with_overview,
)
from att_viz.archive.tiles.store import TileCodec
from att_viz.archive.writing.layer_writer import LayerWriter, weights_codec
from att_viz.archive.writing.options import LayerPlan, StreamOptions
from att_viz.archive.writing.pending_rows import PendingRows
from att_viz.archive.writing.thread import Job
from att_viz.errors import ArchiveError, InvalidInputError

__all__ = ["LayerStream", "StreamContext"]

FloatArray = NDArray[np.float32]

_LARGEST_HALF = np.float32(65519.0)


@dataclass(frozen=True)
class StreamContext:
    """What the layers of a stream share.

    Attributes:
        options: what is stored.
        convert: rounds into the stored dtype.
        pack: a faster way to the tiles of float16 weights with an overview, or None.
        pool: memory for tiles.
        submit: has a job done on the writing thread; the number is the memory that it holds.
        open_layer: makes or takes up a layer's datasets, and returns once that is done.
    """

    options: StreamOptions
    convert: Converter
    pack: Packer | None
    pool: BufferPool
    submit: Callable[[Job, int], None]
    open_layer: Callable[[int, int, LayerPlan], LayerWriter]


class LayerStream:
    """Cuts rows into tiles in the threads that bring them, and has the tiles written.

    Args:
        layer: the number of the layer.
        batch: which sequence.
        plan: the layer's heads.
        context: what all layers share.
        writer: the layer's datasets, or None for a layer that is whole.
        stored_rows: how many rows of a whole layer are in the file.
    """

    def __init__(
        self,
        layer: int,
        batch: int,
        plan: LayerPlan,
        context: StreamContext,
        writer: LayerWriter | None,
        stored_rows: int = 0,
    ) -> None:
        self._layer = layer
        self._batch = batch
        self.plan = plan
        self._context = context
        self._writer = writer
        self._earlier_rows = self._finished_rows = stored_rows
        self._shape = None if writer is None else writer.tile_shape
        self._pending = PendingRows(len(plan.heads))
        self._lock = Lock()
        self.pending_bytes = 0

    def replace_from(self, row: int) -> None:
        """Rows from this one on will come again and replace what is stored."""
        with self._lock:
            self._earlier_rows = min(self._earlier_rows, row)

    def look_ahead(self) -> None:
        """Rows may see later ones from now on; see `LayerPlan.looks_ahead`."""
        with self._lock:
            self.plan = replace(self.plan, looks_ahead=True)
            if self._writer is not None:
                self._context.submit(self._writer.look_ahead, 0)

    def stored_before(self, stop: int) -> bool:
        """Whether rows (or keys) up to `stop` lie in the file since an earlier run."""
        return self._writer is None and stop <= self._earlier_rows

    def put(self, rows: RowBatch, num_rows: int) -> int:
        """Take rows; the weights' memory may be used again afterwards.

        Args:
            rows: the rows.
            num_rows: how many rows the sequence has now.

        Returns:
            By how many bytes the waiting rows have grown.
        """
        self._check(rows, num_rows)
        writer = self._open()
        jobs: list[Job] = [
            partial(writer.put_columns, name, rows.first_head, rows.first_query, values.copy())
            for name, values in rows.columns.items()
        ]
        num_bytes, before = 0, self.pending_bytes
        if rows.has_weights:
            first, stop = rows.first_query, rows.stop
            for tile_row in range(first // TILE_ROWS, -(-stop // TILE_ROWS)):
                start, end = max(first, tile_row * TILE_ROWS), min(stop, (tile_row + 1) * TILE_ROWS)
                beyond = self.plan.num_keys
                if beyond is None:
                    # Keys after the tile row's last query are seen by none of a decoder's rows that look back.
                    beyond = num_rows if self.plan.looks_ahead else (tile_row + 1) * TILE_ROWS
                keys = max(0, beyond - rows.keys_from)
                part = rows.weights[:, start - first : end - first, :keys]
                block = RowBatch(rows.first_head, start, rows.keys_from, part)
                job, held = self._place(writer, tile_row, block, num_rows)
                num_bytes += held
                if job is not None:
                    jobs.append(job)
        if jobs:
            self._context.submit(partial(_do_all, jobs), num_bytes)
        return self.pending_bytes - before

    def _place(self, writer: LayerWriter, tile_row: int, block: RowBatch, num_rows: int) -> tuple[Job | None, int]:
        """Make tiles of a full tile row; let other rows wait. Returns what is to be written, and its memory."""
        with self._lock:
            if self._shape is None and num_rows >= TILE_ROWS:
                self._shape = layout.tile_shape(num_rows, self.plan.num_keys)
            direct = block.weights.shape[1] == TILE_ROWS and not self._pending.waits(tile_row)
        if direct and self._shape is not None:
            return self._encode(writer, tile_row, block, num_rows)
        waiting = replace(block, weights=block.weights.copy())
        with self._lock:
            self.pending_bytes += waiting.weights.nbytes
            full = self._pending.add(tile_row, waiting)
            if full is None:
                return None, 0
            held = sum(block.weights.nbytes for block in full)
            self.pending_bytes -= held
        return partial(self._merge, writer, tile_row, full, num_rows), held

    def _encode(self, writer: LayerWriter, tile_row: int, block: RowBatch, num_rows: int) -> tuple[Job | None, int]:
        assert self._shape is not None
        rows, overview = self._tiles(block, weights_codec(self._context.options, self._shape), num_rows)
        held = rows.memory.nbytes + (0 if overview is None else overview.cells.nbytes)
        # The rows themselves are not to be kept until their tiles are written.
        shape, first_head = self._shape, block.first_head

        def write() -> None:
            writer.settle(shape)
            writer.write(first_head, tile_row, rows, overview, num_rows)

        return write, held

    def _tiles(self, block: RowBatch, codec: TileCodec, num_rows: int) -> tuple[EncodedRows, PooledRows | None]:
        """The tiles of a full tile row, and its overview."""
        convert, pack, pool = self._context.convert, self._context.pack, self._context.pool
        if self._context.options.pyramid and layout.pyramid_factors(num_rows, self.plan.num_keys):
            return encode_with_overview(block.weights, block.keys_from, codec, convert, pool, pack)
        return encode_rows(block.weights, block.keys_from, codec, convert, pool), None

    def _merge(self, writer: LayerWriter, tile_row: int, blocks: list[RowBatch], num_rows: int) -> None:
        writer.settle(self._shape or layout.tile_shape(num_rows, self.plan.num_keys))
        writer.merge(tile_row, blocks, num_rows)

    def put_of_keys(self, name: str, first_head: int, first_key: int, values: FloatArray) -> None:
        """Take the numbers of some keys, float32 [heads, keys]."""
        put = self._open().put_columns
        self._context.submit(partial(put, name, first_head, first_key, values.copy()), values.nbytes)

    def write_some(self, num_rows: int) -> int:
        """Have waiting rows written before their tile rows are full; returns how many bytes that frees."""
        if num_rows < TILE_ROWS:
            # Too little to matter, and too early to settle on tiles.
            return 0
        with self._lock:
            self._shape = self._shape or layout.tile_shape(num_rows, self.plan.num_keys)
            taken = self._pending.take_some()
            held = sum(block.weights.nbytes for _, blocks in taken for block in blocks)
            self.pending_bytes -= held
        if taken and self._writer is not None:
            jobs: list[Job] = [partial(self._merge, self._writer, row, blocks, num_rows) for row, blocks in taken]
            self._context.submit(partial(_do_all, jobs), held)
        return held

    def finish(self, num_rows: int, do_last: Callable[[list[Job]], object]) -> None:
        """Have everything written that has come.

        Args:
            num_rows: how many rows the sequence has.
            do_last: called on the writing thread with the jobs that make the layer whole.
        """
        if self._writer is None and self._finished_rows == num_rows:
            return
        writer = self._open()
        with self._lock:
            taken = self._pending.take_all(num_rows)
            held, self.pending_bytes = self.pending_bytes, 0
        jobs: list[Job] = [partial(self._merge, writer, row, blocks, num_rows) for row, blocks in taken]
        self._context.submit(partial(do_last, [*jobs, partial(writer.finish, num_rows)]), held)
        self._writer, self._finished_rows = None, num_rows

    def _open(self) -> LayerWriter:
        with self._lock:
            if self._writer is None:
                self._writer = self._context.open_layer(self._layer, self._batch, self.plan)
                self._shape = self._writer.tile_shape
                self._earlier_rows = 0
            return self._writer

    def _check(self, rows: RowBatch, num_rows: int) -> None:
        heads = rows.weights.shape[0]
        if not 0 <= rows.first_head <= rows.first_head + heads <= len(self.plan.heads):
            raise InvalidInputError(
                f"layer {self._layer} stores {len(self.plan.heads)} heads, but heads from {rows.first_head} to "
                f"{rows.first_head + heads} were given"
            )
        if not 0 <= rows.first_query <= rows.stop <= num_rows:
            raise InvalidInputError(
                f"the sequence has {num_rows} rows, but rows {rows.first_query} to {rows.stop} of "
                f"layer {self._layer} were given; extend the sequence first"
            )
        options = self._context.options
        if rows.has_weights == (options.weights is None):
            raise InvalidInputError(
                f"the archive stores {options.weights or 'no weights'}, so weights must "
                f"{'not ' if options.weights is None else ''}be given"
            )
        if options.weights == "scores" and options.dtype == "float16":
            self._refuse_overflow(rows.weights)

    def _refuse_overflow(self, scores: FloatArray) -> None:
        if not scores.size or (scores.max() <= _LARGEST_HALF and scores.min() >= -_LARGEST_HALF):
            return
        finite = np.abs(scores[np.isfinite(scores)])
        if finite.size and finite.max() > _LARGEST_HALF:
            raise ArchiveError(
                f"layer {self._layer} has a score of {finite.max():,.0f}, and float16 holds none beyond 65,504; "
                "store the scores as float32"
            )


def _do_all(jobs: list[Any]) -> None:
    for job in jobs:
        job()
