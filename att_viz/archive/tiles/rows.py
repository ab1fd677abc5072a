"""From attention rows to the tiles of the file and of its finest overview."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.archive import layout
from att_viz.archive.tiles.buffer_pool import BufferPool
from att_viz.archive.tiles.codec import EncodedTile, TileCodec
from att_viz.matrix.overview import pool_rows

__all__ = [
    "Converter",
    "EncodedRows",
    "Packer",
    "PooledRows",
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
