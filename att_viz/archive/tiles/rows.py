"""From attention rows, as they come, to the tiles of the file and of its finest overview."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import prod
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.archive import layout
from att_viz.archive.tiles.store import EncodedTile, TileCodec
from att_viz.matrix.overview import pool_rows

__all__ = [
    "BufferPool",
    "Converter",
    "EncodedRows",
    "Packer",
    "PooledRows",
    "RowBatch",
    "encode_rows",
    "encode_with_overview",
    "pack_rows",
    "pool_tile_rows",
]

FloatArray = NDArray[np.float32]
Converter = Callable[[NDArray[Any], FloatArray], None]
"""Copies float32 numbers (second) into an array of another dtype and of other strides (first)."""

Packer = Callable[[FloatArray, int, NDArray[np.uint16], NDArray[np.uint16]], None]
"""Fills float16 tiles of weights, and the cells of their finest overview, in one go; see `pack_rows`."""


@dataclass(frozen=True)
class RowBatch:
    """Some rows of some heads of one layer: the one form that rows have between the capture and the tiles.

    Attributes:
        first_head: the place of the first head among the layer's stored heads.
        first_query: the position of the first row.
        keys_from: the position of the first key; other keys are seen by none of these rows.
        weights: float32 [heads, queries, keys], softmax (0 where a key is not seen) or scores (-inf there). Rows of
            padding may have no keys at all.
        columns: dataset name ("row_sums", "sink_mass", "statistics") to float32 [heads, queries] or
            [heads, queries, names].
        has_weights: whether the weights are to be stored, and not only numbers of rows.
    """

    first_head: int
    first_query: int
    keys_from: int
    weights: FloatArray
    columns: Mapping[str, FloatArray] = field(default_factory=dict)
    has_weights: bool = True

    @classmethod
    def of(
        cls,
        first_head: int,
        first_query: int,
        keys_from: int,
        weights: Any,
        row_sums: Any = None,
        sink_mass: Any = None,
        statistics: Any = None,
    ) -> RowBatch:
        """Rows with what is known of each, in any dtype; what is None is not stored."""
        given = {"row_sums": row_sums, "sink_mass": sink_mass, "statistics": statistics}
        columns = {name: np.asarray(values, np.float32) for name, values in given.items() if values is not None}
        has_weights = weights is not None
        if not has_weights:
            weights = np.empty((*next(iter(columns.values()), np.empty((0, 0))).shape[:2], 0), np.float32)
        return cls(first_head, first_query, keys_from, np.asarray(weights, np.float32), columns, has_weights)

    @property
    def stop(self) -> int:
        """The position after the last row."""
        return int(self.first_query + self.weights.shape[1])


@dataclass(frozen=True)
class EncodedRows:
    """Tiles of one tile row of some heads.

    Attributes:
        first_column: the tile column of each head's first tile.
        memory: the numbers of neighbouring tiles, [heads, tiles, ...].
        tiles: for each head its tiles as they are stored. Where they are not compressed, they are made one by one:
            the thread that writes them then lets others run between any two, who would have to wait for it otherwise.
    """

    first_column: int
    memory: NDArray[Any]
    tiles: Sequence[Iterable[EncodedTile]]


@dataclass(frozen=True)
class PooledRows:
    """The finest overview of one tile row of some heads.

    Attributes:
        first_cell: the first cell of each row.
        cells: as they are stored, [heads, 2, rows, cells]: mean and maximum.
    """

    first_cell: int
    cells: NDArray[Any]


class BufferPool:
    """Arrays that are handed out, given back and handed out again; for use by several threads.

    Args:
        kept_bytes: how much memory it keeps while nobody uses it.
    """

    def __init__(self, kept_bytes: int) -> None:
        self._kept_bytes = kept_bytes
        self._free: defaultdict[int, list[NDArray[np.uint8]]] = defaultdict(list)
        self._free_bytes = 0
        self._lock = Lock()

    def take(self, shape: tuple[int, ...], dtype: np.dtype[Any]) -> NDArray[Any]:
        """An array with unspecified contents; give it back with `give`."""
        needed = prod(shape) * dtype.itemsize
        size = _rounded_up(needed)
        with self._lock:
            fitting = self._free[size]
            memory = fitting.pop() if fitting else None
            self._free_bytes -= size if memory is not None else 0
        if memory is None:
            memory = np.empty(size, dtype=np.uint8)
        return memory[:needed].view(dtype).reshape(shape)

    def give(self, array: NDArray[Any]) -> None:
        """Take back an array that `take` handed out; nothing may use it any more."""
        memory = array
        while isinstance(memory.base, np.ndarray):
            memory = memory.base
        with self._lock:
            if self._free_bytes + memory.nbytes > self._kept_bytes:
                # Sizes that were wanted earlier may not be any more.
                self._free.clear()
                self._free_bytes = 0
            self._free[memory.nbytes].append(memory)
            self._free_bytes += memory.nbytes


def encode_rows(
    rows: FloatArray, keys_from: int, codec: TileCodec, convert: Converter, pool: BufferPool
) -> EncodedRows:
    """Cut rows into tiles.

    Args:
        rows: float32 array [heads, ..., queries, keys] with the codec's number of queries.
        keys_from: the position of the first key; keys outside the array are invisible.
        codec: how a tile is stored; its shape is [..., queries, keys].
        convert: rounds into the stored dtype.
        pool: where the memory of the tiles comes from.
    """
    width = codec.shape[-1]
    heads, keys = rows.shape[0], rows.shape[-1]
    first, stop = keys_from // width, -(-(keys_from + keys) // width)
    memory = pool.take((heads, stop - first, *rows.shape[1:-1], width), codec.dtype)
    for column in _edges(keys_from, keys, width):
        low, high = column * width - keys_from, (column + 1) * width - keys_from
        target = memory[:, column - first]
        target[..., : max(0, -low)] = codec.fill
        target[..., min(high, keys) - low :] = codec.fill
        convert(target[..., max(0, -low) : min(high, keys) - low], rows[..., max(0, low) : min(high, keys)])
    whole_first, whole_stop = -(-keys_from // width), (keys_from + keys) // width
    if whole_first < whole_stop:
        inner = rows[..., whole_first * width - keys_from : whole_stop * width - keys_from]
        columns = inner.reshape(*rows.shape[:-1], whole_stop - whole_first, width)
        convert(memory[:, whole_first - first : whole_stop - first], np.moveaxis(columns, -2, 1))
    return _encoded(first, memory, codec)


def encode_with_overview(
    rows: FloatArray, keys_from: int, codec: TileCodec, convert: Converter, pool: BufferPool, pack: Packer | None = None
) -> tuple[EncodedRows, PooledRows]:
    """The tiles of a full tile row, see `encode_rows`, and its finest overview; with `pack` where that can."""
    height, width = codec.shape
    # The shape may come from a file, and compiled code must not rely on that.
    fits = rows.shape[1] == height and height % layout.POOL == width % layout.POOL == 0
    if pack is not None and fits and codec.dtype == np.float16 and codec.fill == 0.0:
        return pack_rows(rows, keys_from, codec, pack, pool)
    pooled, first_cell = pool_tile_rows(rows, keys_from, codec.fill)
    cells = pool.take(pooled.shape, codec.dtype)
    convert(cells, pooled)
    return encode_rows(rows, keys_from, codec, convert, pool), PooledRows(first_cell, cells)


def pack_rows(
    rows: FloatArray, keys_from: int, codec: TileCodec, pack: Packer, pool: BufferPool
) -> tuple[EncodedRows, PooledRows]:
    """Cut weights into float16 tiles and pool them: `encode_rows` of the rows and `pool_tile_rows` in one.

    Args:
        rows: float32 array [heads, queries, keys] with the codec's number of queries.
        keys_from: the position of the first key; other keys have the weight 0.
        codec: how a tile is stored, as float16.
        pack: called with the rows; the keys between the start of the first tile and the first key; and the memory of
            the tiles [heads, tiles, queries, keys] and of the overview of all their keys
            [heads, 2, queries / 8, cells].
        pool: where the memory comes from.
    """
    height, width = codec.shape
    first, stop = keys_from // width, -(-(keys_from + rows.shape[2]) // width)
    memory = pool.take((len(rows), stop - first, height, width), codec.dtype)
    shape = (len(rows), 2, height // layout.POOL, (stop - first) * width // layout.POOL)
    cells = pool.take(shape, codec.dtype)
    pack(np.ascontiguousarray(rows), keys_from - first * width, memory.view(np.uint16), cells.view(np.uint16))
    return _encoded(first, memory, codec), PooledRows(first * width // layout.POOL, cells)


def _encoded(first_column: int, memory: NDArray[Any], codec: TileCodec) -> EncodedRows:
    tiles: list[Iterable[EncodedTile]] = [map(codec.encode, head) for head in memory]
    if codec.compression is not None:
        tiles = [list(head) for head in tiles]
    return EncodedRows(first_column, memory, tiles)


def _edges(keys_from: int, keys: int, width: int) -> list[int]:
    """The tile columns that the keys fill only in part."""
    first, last = keys_from // width, (keys_from + keys - 1) // width
    return sorted(
        column for column in {first, last} if column * width < keys_from or (column + 1) * width > keys_from + keys
    )


def pool_tile_rows(rows: FloatArray, keys_from: int, empty: float) -> tuple[FloatArray, int]:
    """The finest overview of some rows.

    Args:
        rows: float32 array [heads, queries, keys]; the number of queries is a multiple of 8.
        keys_from: the position of the first key.
        empty: what an invisible key holds.

    Returns:
        float32 array [heads, 2, queries / 8, cells], and the position of the first cell.
    """
    side = layout.POOL
    before, after = keys_from % side, -(keys_from + rows.shape[-1]) % side
    if before or after:
        rows = np.pad(rows, ((0, 0), (0, 0), (before, after)), constant_values=empty)
    return pool_rows(rows, side, empty), keys_from // side


def _rounded_up(size: int) -> int:
    """A size that serves for this one: one of eight between two powers of two, so that few sizes are kept."""
    step = 1 << max(0, size.bit_length() - 4)
    return -(-size // step) * step
