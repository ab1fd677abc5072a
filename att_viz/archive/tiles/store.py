"""The tiles of a layer's heads in the file, with their checksums."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import h5py
import numpy as np
from numpy.typing import NDArray

from att_viz.archive.file.chunks import read_chunk, write_chunk
from att_viz.archive.tiles.codec import EncodedTile, TileCodec
from att_viz.errors import ArchiveError
from att_viz.matrix.half_precision import widen

__all__ = ["TileStore"]


class TileStore:
    """Square matrices of a layer's heads, kept as tiles; the last two axes of a tile are queries and keys.

    Args:
        datasets: for each head the dataset that holds its tiles; its chunks are the tiles.
        origins: for each head the offset of its tiles in the axes before queries and keys.
        codec: how a tile is stored.
        checksums: uint32 [heads, tile rows, tile columns] of what is there already.
    """

    def __init__(
        self,
        datasets: Sequence[h5py.Dataset],
        origins: Sequence[tuple[int, ...]],
        codec: TileCodec,
        checksums: NDArray[np.uint32] | None = None,
    ) -> None:
        self._datasets = tuple(datasets)
        # To ask h5py for them takes a good part of the time that writing a tile does.
        self._ids = tuple(dataset.id for dataset in self._datasets)
        self._origins = tuple(origins)
        self.codec = codec
        self.height, self.width = codec.shape[-2:]
        empty = np.empty((len(self._datasets), 0, 0), dtype=np.uint32)
        self.checksums = empty if checksums is None else checksums
        self.side = int(self._datasets[0].shape[-1])
        """Queries and keys that the datasets hold at present."""

    def resize(self, side: int) -> None:
        """Make room for `side` queries and keys, or drop what is beyond."""
        if side == self.side:
            return
        for dataset in dict.fromkeys(self._datasets):
            dataset.resize((*dataset.shape[:-2], side, side))
        self.side = side
        rows, columns = -(-side // self.height), -(-side // self.width)
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
