"""Names, versions and tiles of the archive; docs/archive-format.md is the specification."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import cache

__all__ = [
    "BATCH",
    "FORMAT",
    "FORMAT_VERSION",
    "METADATA",
    "SEQUENCE",
    "Tile",
    "head_path",
    "layer_path",
    "tile_shape",
    "tiles",
    "zero_checksum",
]

FORMAT = "att_viz attention archive"
FORMAT_VERSION = 1
METADATA = "metadata"
BATCH = "batch_0"
SEQUENCE = f"sequences/{BATCH}"

Tile = tuple[int, int, int, int]
"""Row index and column index of a tile, and its first query and first key."""


def layer_path(layer: int) -> str:
    """The group of a layer's one sequence."""
    return f"layer_{layer}/{BATCH}"


def head_path(layer: int, head: int) -> str:
    """The dataset of a head."""
    return f"{layer_path(layer)}/head_{head}"


def tile_shape(num_rows: int) -> tuple[int, int]:
    """Queries and keys of a tile, which is also a chunk of the file.

    Narrow tiles leave more of the empty triangle above the diagonal unwritten; wide ones keep the number of
    chunks of a long sequence small.

    Args:
        num_rows: the number of queries and of keys.

    Returns:
        (queries, keys), both at least 1.
    """
    return min(64, num_rows), min(64 if num_rows <= 1024 else 512, num_rows)


def tiles(start: int, stop: int, shape: tuple[int, int]) -> Iterator[Tile]:
    """The tiles that hold a visible weight of the queries from `start` to `stop`.

    Args:
        start: the first query.
        stop: the query after the last.
        shape: queries and keys of a tile.

    Yields:
        Tiles, row by row.
    """
    height, width = shape
    for row in range(start // height, -(-stop // height)):
        first_query = row * height
        last_query = first_query + height - 1
        for column in range(last_query // width + 1):
            yield row, column, first_query, column * width


@cache
def zero_checksum(num_bytes: int) -> int:
    """The CRC-32 of a tile of zeros, which is not written."""
    return zlib.crc32(bytes(num_bytes))
