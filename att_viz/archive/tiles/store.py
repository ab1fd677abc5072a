"""How tiles are stored: one between an array and the bytes of an HDF5 chunk, and those of a layer's heads."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, NamedTuple

import h5py
import numpy as np
from numpy.typing import NDArray
from zlib_ng.zlib_ng import crc32

from att_viz.archive.file.chunks import read_chunk, write_chunk
from att_viz.errors import ArchiveError
from att_viz.matrix.half_precision import widen

__all__ = ["EncodedTile", "TileCodec", "TileStore"]

_DEFLATE_LEVEL = 1


class EncodedTile(NamedTuple):
    """What a chunk of the file holds.

    Attributes:
        data: the bytes of the chunk, or None where nothing needs to be stored.
        checksum: the CRC-32 of the tile's numbers.
    """

    data: Any
    checksum: int


@dataclass(frozen=True)
class TileCodec:
    """How tiles of one dataset are stored.

    Attributes:
        shape: the chunk's shape.
        dtype: of the stored numbers, little-endian.
        fill: what a tile that is not stored holds throughout: 0, or -inf for scores.
        compression: "gzip" for byte shuffling and deflate, as HDF5's filters of these names do it.
    """

    shape: tuple[int, ...]
    dtype: np.dtype[Any]
    fill: float = 0.0
    compression: Literal["gzip"] | None = None

    @cached_property
    def num_bytes(self) -> int:
        """Bytes of a tile's numbers."""
        return int(np.prod(self.shape)) * self.dtype.itemsize

    @property
    def stored_sizes(self) -> range:
        """How many bytes a tile may have in the file: deflate makes what cannot be compressed a little longer."""
        if self.compression is None:
            return range(self.num_bytes, self.num_bytes + 1)
        return range(1, self.num_bytes + self.num_bytes // 100 + 1025)

    @cached_property
    def empty(self) -> NDArray[Any]:
        """A tile that is not stored."""
        return np.full(self.shape, self.fill, dtype=self.dtype)

    @cached_property
    def empty_checksum(self) -> int:
        """The checksum of a tile that is not stored."""
        return crc32(self.empty.data)

    def encode(self, tile: NDArray[Any], *, even_if_empty: bool = False) -> EncodedTile:
        """The chunk of a tile; without compression it shares the tile's memory.

        Args:
            tile: a contiguous array of the codec's shape and dtype.
            even_if_empty: give data for an empty tile, too, to overwrite another with it.
        """
        checksum = crc32(tile.data)
        if checksum == self.empty_checksum and not even_if_empty and np.array_equal(tile, self.empty):
            return EncodedTile(None, checksum)
        if self.compression is None:
            return EncodedTile(tile, checksum)
        shuffled = np.ascontiguousarray(tile.reshape(-1).view(np.uint8).reshape(-1, self.dtype.itemsize).T)
        return EncodedTile(zlib.compress(shuffled.data, _DEFLATE_LEVEL), checksum)

    def decode(self, data: bytes, checksum: int, place: str) -> NDArray[Any]:
        """The tile in a chunk.

        Args:
            data: the chunk.
            checksum: what the tile's CRC-32 should be.
            place: where the tile belongs, for the error.

        Raises:
            ArchiveError: if the chunk is damaged.
        """
        if self.compression is not None:
            data = self._inflate(data, place)
        if len(data) != self.num_bytes or crc32(data) != checksum:
            raise ArchiveError(
                f"{place} do not match their checksum, so the file is damaged; copy it again or capture it again"
            )
        return np.frombuffer(data, dtype=self.dtype).reshape(self.shape)

    def _inflate(self, data: bytes, place: str) -> bytes:
        try:
            # One byte more than belongs there is enough to see that there is too much.
            inflated = zlib.decompressobj().decompress(data, self.num_bytes + 1)
        except zlib.error as error:
            raise ArchiveError(f"{place} cannot be decompressed, so the file is damaged ({error})") from error
        if len(inflated) != self.num_bytes:
            raise ArchiveError(f"{place} have the wrong size, so the file is damaged")
        shuffled = np.frombuffer(inflated, np.uint8).reshape(self.dtype.itemsize, -1)
        return bytes(shuffled.T.tobytes())


class TileStore:
    """Matrices of a layer's heads, kept as tiles; the last two axes of a tile are queries and keys.

    Args:
        datasets: for each head the dataset that holds its tiles; its chunks are the tiles.
        origins: for each head the offset of its tiles in the axes before queries and keys.
        codec: how a tile is stored.
        checksums: uint32 [heads, tile rows, tile columns] of what is there already.
        num_keys: how many keys there are; None for as many as queries.
    """

    def __init__(
        self,
        datasets: Sequence[h5py.Dataset],
        origins: Sequence[tuple[int, ...]],
        codec: TileCodec,
        checksums: NDArray[np.uint32] | None = None,
        *,
        num_keys: int | None = None,
    ) -> None:
        self._num_keys = num_keys
        self._datasets = tuple(datasets)
        # To ask h5py for them takes a good part of the time that writing a tile does.
        self._ids = tuple(dataset.id for dataset in self._datasets)
        self._origins = tuple(origins)
        self.codec = codec
        self.height, self.width = codec.shape[-2:]
        empty = np.empty((len(self._datasets), 0, 0), dtype=np.uint32)
        self.checksums = empty if checksums is None else checksums
        self.side = int(self._datasets[0].shape[-2])
        """Queries that the datasets hold at present."""

    def resize(self, side: int) -> None:
        """Make room for `side` queries, and as many keys where their number is not another; or drop what is beyond."""
        if side == self.side:
            return
        num_keys = side if self._num_keys is None else self._num_keys
        for dataset in dict.fromkeys(self._datasets):
            dataset.resize((*dataset.shape[:-2], side, num_keys))
        self.side = side
        rows, columns = -(-side // self.height), -(-num_keys // self.width)
        kept = self.checksums[:, :rows, :columns]
        self.checksums = np.full((len(self._datasets), rows, columns), self.codec.empty_checksum, dtype=np.uint32)
        self.checksums[:, : kept.shape[1], : kept.shape[2]] = kept

    def write_row(self, head: int, row: int, first_column: int, tiles: Iterable[EncodedTile]) -> None:
        """Put the tiles of a tile row; what the row held in other columns is emptied.

        Args:
            head: the place of the head among the stored ones.
            row: the tile row.
            first_column: the tile column of the first tile.
            tiles: neighbouring tiles.
        """
        empty, checksums = self.codec.empty_checksum, self.checksums[head, row]
        left = set((checksums != empty).nonzero()[0].tolist())
        target, origin, first_row = self._ids[head], self._origins[head], row * self.height
        for column, tile in enumerate(tiles, first_column):
            if tile.data is not None:
                write_chunk(target, (*origin, first_row, column * self.width), tile.data)
                checksums[column] = tile.checksum
                left.discard(column)
        for column in left:
            write_chunk(target, (*origin, first_row, column * self.width), self._stored_empty().data)
            checksums[column] = empty

    def _stored_empty(self) -> EncodedTile:
        return self.codec.encode(self.codec.empty, even_if_empty=True)

    def read_row(self, head: int, row: int, columns: int) -> NDArray[np.float32]:
        """The first tiles of a tile row side by side.

        Returns:
            float32 array [..., height, columns * width].

        Raises:
            ArchiveError: if a tile is damaged.
        """
        shape = (*self.codec.shape[:-1], columns * self.width)
        rows = np.full(shape, self.codec.fill, dtype=np.float32)
        for column in np.flatnonzero(self.checksums[head, row, :columns] != self.codec.empty_checksum):
            place = (*self._origins[head], row * self.height, int(column) * self.width)
            name = f"tiles of {self._datasets[head].name} in row {row}"
            stored = read_chunk(self._datasets[head], place, self.codec.stored_sizes, name)
            if stored is None:
                raise ArchiveError(f"{name} are missing, so the file is damaged; capture it again")
            tile = self.codec.decode(stored[1], int(self.checksums[head, row, column]), name)
            rows[..., column * self.width : (column + 1) * self.width] = widen(tile)
        return rows

    def holds(self, head: int, row: int) -> bool:
        """Whether any tile of a tile row is stored."""
        return bool((self.checksums[head, row] != self.codec.empty_checksum).any())
