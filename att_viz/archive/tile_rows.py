"""From attention rows to the tiles of the file and of its finest overview."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.archive import layout
from att_viz.archive.buffer_pool import BufferPool
from att_viz.archive.tile_codec import EncodedTile, TileCodec
from att_viz.attention_overview import pool_rows

__all__ = ["Converter", "EncodedRows", "encode_rows", "overview_codec", "pool_tile_rows"]

FloatArray = NDArray[np.float32]
Converter = Callable[[NDArray[Any], FloatArray], None]
"""Copies float32 numbers (second) into an array of another dtype and of other strides (first)."""

_OVERVIEW_WIDTH = 256


@dataclass(frozen=True)
class EncodedRows:
    """Tiles of one tile row of some heads.

    Attributes:
        first_column: the tile column of each head's first tile.
        tiles: for each head, neighbouring tiles.
        memory: what the tiles' bytes lie in.
    """

    first_column: int
    tiles: Sequence[Sequence[EncodedTile]]
    memory: NDArray[Any]


def overview_codec(codec: TileCodec, height: int = layout.POOL) -> TileCodec:
    """How an overview of such tiles is stored: mean and maximum in one tile."""
    return TileCodec((2, height, _OVERVIEW_WIDTH), codec.dtype, codec.fill, codec.compression)


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
    tiles = [[codec.encode(tile) for tile in head] for head in memory]
    return EncodedRows(first, tiles, memory)


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
