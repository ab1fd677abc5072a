"""One tile between an array and the bytes of an HDF5 chunk."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from zlib_ng.zlib_ng import crc32

from att_viz.errors import ArchiveError

__all__ = ["EncodedTile", "TileCodec"]

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
