"""Names, versions and tiles of the archive; docs/archive-format.md is the specification."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

__all__ = [
    "BOTH_WAYS",
    "BOTH_WAYS_VERSION",
    "CHECKED_ROWS",
    "FORMAT",
    "FORMAT_VERSION",
    "FORMS_VERSION",
    "FORM_IDENTITY",
    "HDF5_BOUNDS",
    "KINDS",
    "KINDS_VERSION",
    "METADATA",
    "NEWEST_VERSION",
    "OF_KEYS",
    "OVERVIEW_TILE",
    "PARTIAL_SUFFIX",
    "POOL",
    "SEQUENCE",
    "TILE_ROWS",
    "TILE_ROWS_ATTRIBUTE",
    "Tile",
    "checksums_of",
    "head_path",
    "layer_path",
    "pyramid_factors",
    "sequence_path",
    "tile_shape",
    "tiles",
]

FORMAT = "att_viz attention archive"
FORMAT_VERSION: Final = 1
"""The version of archives that the first readers understand: uncompressed softmax weights."""
FORMS_VERSION: Final = 2
"""The version of archives of scores, of statistics alone, and with compression."""
KINDS_VERSION: Final = 3
"""The version of archives of other attention than that of a decoder to its own tokens."""
BOTH_WAYS_VERSION: Final = 4
"""The version of archives of decoders with tokens that look at each other both ways."""
NEWEST_VERSION: Final = BOTH_WAYS_VERSION
"""The newest version that is read."""
KINDS = ("decoder_self", "encoder_self", "cross")
"""The kinds of attention: of a decoder to its own tokens, none of them ahead but within spans that look both ways; of
an encoder to all of its tokens; of a decoder to the tokens of its encoder."""
BOTH_WAYS = "both_ways"
"""The dataset, beside a decoder's tokens, of the spans that look at each other both ways."""
METADATA = "metadata"
PARTIAL_SUFFIX = ".partial"
SEQUENCE = "sequences/batch_0"
CHECKED_ROWS = 1024
"""How many rows of a head's sums, sink mass, value norms or statistics have a checksum together."""
OF_KEYS = frozenset({"value_norms", "prompt_mean", "answer_mean"})
"""The datasets of a layer that have a number for each key, and not for each query."""
POOL = 8
"""Queries and keys of the blocks of the finest overview."""
TILE_ROWS = 64
"""Queries of a full row of tiles."""
FORM_IDENTITY = frozenset({"weights", "dtype", "statistics", "compression", "pyramid"})
"""The strings of an identity that say in what form an archive is; the others say of what it is."""
TILE_ROWS_ATTRIBUTE = "tile_rows"
"""An attribute that an archive has until it is finished: how many queries the writer computes together."""
HDF5_BOUNDS = ("v108", "v108")
"""HDF5 1.8's format: newer ones mark a file that is open for writing, and refuse it after a kill."""
OVERVIEW_TILE: Final = (2, 32, 256)
"""Mean and maximum, queries and keys of a tile of an overview."""

_MOST_ROWS_WITHOUT_PYRAMID = 1024
_SMALLEST_OVERVIEW = 256
_TILE_WIDTHS = ((1024, 64), (8191, 512), (32767, 1024))
"""The longest sequence that has tiles of so many keys."""
_WIDEST_TILE = 2048

Tile = tuple[int, int, int, int]
"""Row index and column index of a tile, and its first query and first key."""


def sequence_path(batch: int) -> str:
    """The group of a sequence's tokens."""
    return f"sequences/batch_{batch}"


def layer_path(layer: int, batch: int = 0) -> str:
    """The group of a layer of a sequence."""
    return f"layer_{layer}/batch_{batch}"


def head_path(layer: int, head: int, batch: int = 0) -> str:
    """The dataset of a head."""
    return f"{layer_path(layer, batch)}/head_{head}"


def checksums_of(name: str) -> str:
    """The dataset that holds the checksums of another one in the group of a layer."""
    return f"{name}_crc32"


def tile_shape(num_rows: int, num_keys: int | None = None) -> tuple[int, int]:
    """Queries and keys of a tile, which is also a chunk of the file.

    Narrow tiles leave more of the empty triangle above the diagonal unwritten; wide ones keep the number of
    chunks of a long sequence small, and the time to write them, most of which is spent once for each chunk.

    Args:
        num_rows: the number of queries.
        num_keys: the number of keys; None for as many.

    Returns:
        (queries, keys), both at least 1.
    """
    num_keys = num_rows if num_keys is None else num_keys
    width = next((width for longest, width in _TILE_WIDTHS if num_keys <= longest), _WIDEST_TILE)
    return min(TILE_ROWS, num_rows), min(width, num_keys)


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


def pyramid_factors(num_rows: int, num_keys: int | None = None) -> tuple[int, ...]:
    """How many queries and keys a cell of each stored overview pools, finest first; none for short sequences.

    Args:
        num_rows: the number of queries.
        num_keys: the number of keys; None for as many. The smaller of the two counts.
    """
    num_rows = num_rows if num_keys is None else min(num_rows, num_keys)
    if num_rows <= _MOST_ROWS_WITHOUT_PYRAMID:
        return ()
    factors = [POOL]
    while -(-num_rows // factors[-1]) > _SMALLEST_OVERVIEW:
        factors.append(factors[-1] * 2)
    return tuple(factors)
