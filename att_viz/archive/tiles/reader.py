"""Reading a part of a tiled matrix, no more of it than was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from att_viz.archive.file.chunks import filters_of, read_chunk
from att_viz.archive.file.stored_numbers import StoredNumbers, check_byte_order
from att_viz.archive.tiles.codec import TileCodec
from att_viz.errors import ArchiveError
from att_viz.matrix.half_precision import widen
from att_viz.matrix.looking_ahead import ahead_sentence, first_ahead

__all__ = ["AheadError", "TileReader"]

FloatArray = NDArray[np.float32]

# The numbers of HDF5's filters: deflate, and the byte shuffling before it.
_DEFLATE, _SHUFFLE = 1, 2
_LARGEST_TILE_BYTES = 2**26


class AheadError(ArchiveError):
    """A row looks at later tokens.

    Args:
        place: the file and the head.
        query: the position of the row.
        key: the position of a token after it.
    """

    def __init__(self, place: str, query: int, key: int) -> None:
        super().__init__(f"{place}, row {query}: {ahead_sentence(key)}")
        self.query = query
        self.key = key


class TileReader:
    """One head's tiles in a dataset [queries, keys], or [heads, 2, queries, keys] for an overview.

    Args:
        source: the dataset; its chunks are the tiles.
        checksums: uint32 dataset [heads, tile rows, tile columns].
        place: the head's place, and (number of heads,) or (number of heads, 2) by the kind of dataset.
        side: queries and keys of the matrix.
        fill: what a tile holds that is not stored.
        name: what is read, for errors.

    Raises:
        ArchiveError: if the datasets do not have the shapes and the storage that they should have.
    """

    def __init__(
        self,
        source: h5py.Dataset,
        checksums: h5py.Dataset,
        place: tuple[int, tuple[int, ...]],
        side: int,
        fill: float,
        name: str,
    ) -> None:
        self._source = source
        self._head, leading = place
        self._side = side
        self._name = name
        pooled = len(leading) > 1
        expected = (*leading, side, side) if pooled else (side, side)
        chunks = source.chunks or ()
        self._origin: tuple[int, ...] = (self._head, 0) if pooled else ()
        if source.shape != expected or source.dtype.kind != "f" or not chunks or (pooled and chunks[:2] != (1, 2)):
            self._damaged(f"{source.name} should be a chunked float dataset of shape {expected}")
        check_byte_order(source)
        shape = tuple(chunks[1:] if pooled else chunks)
        self._codec = TileCodec(shape, source.dtype, fill, "gzip" if self._deflated() else None)
        if self._codec.num_bytes > _LARGEST_TILE_BYTES:
            self._damaged(f"{source.name} has chunks of {self._codec.num_bytes:,} bytes")
        self.height, self.width = shape[-2:]
        grid = (leading[0], -(-side // self.height), -(-side // self.width))
        self._checksums = StoredNumbers(checksums, grid, "u")

    @property
    def dtype(self) -> np.dtype[Any]:
        """What the numbers are stored as."""
        return self._codec.dtype

    def _deflated(self) -> bool:
        filters = filters_of(self._source)
        if filters not in ([], [_SHUFFLE, _DEFLATE]):
            self._damaged(f"{self._source.name} is stored with HDF5 filters {filters}")
        return bool(filters)

    def _damaged(self, what: str) -> None:
        raise ArchiveError(f"{self._source.file.filename} is damaged: {what}")

    def read(self, queries: tuple[int, int], keys: tuple[int, int]) -> FloatArray:
        """The numbers of some queries and keys, from the first to the last (exclusive).

        Returns:
            float32 array [queries, keys], or [2, queries, keys] for an overview.

        Raises:
            AheadError: if one of the queries looks at later keys, whether those were asked for or not.
            ArchiveError: if a tile does not match its checksum.
        """
        height, width = self.height, self.width
        (start, stop), (first, last) = queries, keys
        found = np.full((*self._codec.shape[:-2], stop - start, last - first), self._codec.fill, dtype=np.float32)
        if start >= stop or first >= last:
            return found
        rows = range(start // height, -(-stop // height))
        columns = range(first // width, -(-last // width))
        checksums = self._stored_checksums(rows, range(-(-self._side // width)))
        for row, of_row in zip(rows, checksums, strict=True):
            query = row * height
            # No query sees the keys after it, so nothing is stored there.
            above = (query + height - 1) // width + 1
            for column in (above + np.flatnonzero(of_row[above:] != self._codec.empty_checksum)).tolist():
                self._refuse_looking_ahead(self._tile(query, column * width, int(of_row[column])), query, column)
            for column in range(columns.start, min(columns.stop, above)):
                key = column * width
                tile = self._tile(query, key, int(of_row[column]))
                if tile is not None:
                    if key + width > query + 1:
                        self._refuse_looking_ahead(tile, query, column)
                    upper, lower = max(start, query), min(stop, query + height)
                    left, right = max(first, key), min(last, key + width)
                    part = tile[..., upper - query : lower - query, left - key : right - key]
                    found[..., upper - start : lower - start, left - first : right - first] = widen(part)
        return found

    def _refuse_looking_ahead(self, tile: NDArray[Any] | None, query: int, column: int) -> None:
        found = None if tile is None else first_ahead(widen(tile), query, column * tile.shape[-1], self._codec.fill)
        if found is not None:
            raise AheadError(f"{self._source.file.filename}: {self._name}", *found[-2:])

    def tiles_ahead(self, row: int) -> Iterator[tuple[int, NDArray[Any]]]:
        """The tiles of a tile row that are stored though no query of theirs sees a key of them; usually none.

        Args:
            row: which tile row.

        Yields:
            The first key of the tile, and its numbers within the matrix, [queries, keys].

        Raises:
            ArchiveError: if a tile does not match its checksum.
        """
        query = row * self.height
        first = (query + self.height - 1) // self.width + 1
        columns = range(first, -(-self._side // self.width))
        for column, checksum in zip(columns, self._stored_checksums(range(row, row + 1), columns)[0], strict=True):
            tile = self._tile(query, column * self.width, int(checksum))
            if tile is not None:
                yield column * self.width, tile[..., : self._side - query, : self._side - column * self.width]

    def _stored_checksums(self, rows: range, columns: range) -> NDArray[Any]:
        bounds = ((self._head, self._head + 1), (rows.start, rows.stop), (columns.start, columns.stop))
        return np.asarray(self._checksums.read(*bounds)[0])

    def _tile(self, query: int, key: int, checksum: int) -> NDArray[Any] | None:
        offset = (*self._origin, query, key)
        place = f"{self._source.file.filename}: {self._name}, queries from {query}, keys from {key}"
        stored = read_chunk(self._source, offset, self._codec.stored_sizes, place)
        if stored is None:
            if checksum != self._codec.empty_checksum:
                raise ArchiveError(f"{place} are missing, so the file is damaged; copy it again or capture it again")
            return None
        mask, data = stored
        if mask:
            raise ArchiveError(f"{place} are stored in another way than the rest, so the file is damaged")
        return self._codec.decode(data, checksum, place)
