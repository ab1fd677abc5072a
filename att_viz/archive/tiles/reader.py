"""Reading a part of a tiled matrix, no more of it than was asked for."""

from __future__ import annotations

from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from att_viz.archive.file.chunks import filters_of, read_chunk
from att_viz.archive.file.stored_numbers import StoredNumbers, check_byte_order
from att_viz.archive.tiles.store import TileCodec
from att_viz.errors import ArchiveError
from att_viz.matrix.half_precision import widen
from att_viz.matrix.looking_ahead import ahead_sentence, first_ahead, not_finite

__all__ = ["AboveDiagonalError", "TileReader"]

FloatArray = NDArray[np.float32]

# The numbers of HDF5's filters: deflate, and the byte shuffling before it.
_DEFLATE, _SHUFFLE = 1, 2
_LARGEST_TILE_BYTES = 2**26


class AboveDiagonalError(ArchiveError):
    """A row holds something for later tokens.

    Args:
        place: the file and the head.
        query: the position of the row.
        check: what `verify` calls the rule that it breaks.
        sentence: what is wrong with it.
    """

    def __init__(self, place: str, query: int, check: str, sentence: str) -> None:
        super().__init__(f"{place}, row {query}: {sentence}")
        self.query, self.check, self.sentence = query, check, sentence


class TileReader:
    """One head's tiles in a dataset [queries, keys], or [heads, 2, queries, keys] for an overview.

    Args:
        source: the dataset; its chunks are the tiles.
        checksums: uint32 dataset [heads, tile rows, tile columns].
        place: the head's place, and (number of heads,) or (number of heads, 2) by the kind of dataset.
        shape: queries and keys of the matrix.
        ends: int64 [queries], never less than before, the key after the last one that each of a decoder's queries may
            see; None where all see all keys.
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
        shape: tuple[int, int],
        ends: NDArray[np.int64] | None,
        fill: float,
        name: str,
    ) -> None:
        self._source = source
        self._head, leading = place
        self._queries, self._keys = shape
        self._ends = ends
        self._name = name
        pooled = len(leading) > 1
        expected = (*leading, *shape) if pooled else shape
        chunks = source.chunks or ()
        self._origin: tuple[int, ...] = (self._head, 0) if pooled else ()
        if source.shape != expected or source.dtype.kind != "f" or not chunks or (pooled and chunks[:2] != (1, 2)):
            self._damaged(f"{source.name} should be a chunked float dataset of shape {expected}")
        check_byte_order(source)
        tile = tuple(chunks[1:] if pooled else chunks)
        self._codec = TileCodec(tile, source.dtype, fill, "gzip" if self._deflated() else None)
        if self._codec.num_bytes > _LARGEST_TILE_BYTES:
            self._damaged(f"{source.name} has chunks of {self._codec.num_bytes:,} bytes")
        self.height, self.width = tile[-2:]
        grid = (leading[0], -(-self._queries // self.height), -(-self._keys // self.width))
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
            AboveDiagonalError: if one of a decoder's queries looks at later keys, whether those were asked for or not.
            ArchiveError: if a tile does not match its checksum.
        """
        height, width = self.height, self.width
        (start, stop), (first, last) = queries, keys
        found = np.full((*self._codec.shape[:-2], stop - start, last - first), self._codec.fill, dtype=np.float32)
        if start >= stop or first >= last:
            return found
        rows = range(start // height, -(-stop // height))
        columns = range(first // width, -(-last // width))
        all_columns = range(-(-self._keys // width))
        checksums = self._stored_checksums(rows, all_columns)
        for row, of_row in zip(rows, checksums, strict=True):
            query = row * height
            # No query of a decoder sees the keys after its end of sight, so nothing is stored there.
            above = self._columns_seen(query, len(all_columns))
            for column in (above + np.flatnonzero(of_row[above:] != self._codec.empty_checksum)).tolist():
                self._refuse_above(self._tile(query, column * width, int(of_row[column])), query, column * width)
            for column in range(columns.start, min(columns.stop, above)):
                key = column * width
                tile = self._tile(query, key, int(of_row[column]))
                if tile is not None:
                    self._refuse_above(tile, query, key)
                    upper, lower = max(start, query), min(stop, query + height)
                    left, right = max(first, key), min(last, key + width)
                    part = tile[..., upper - query : lower - query, left - key : right - key]
                    found[..., upper - start : lower - start, left - first : right - first] = widen(part)
        return found

    def _refuse_above(self, tile: NDArray[Any] | None, query: int, key: int) -> None:
        """Refuse a tile, by its first query and key, that holds something a query of it cannot see."""
        if self._ends is None or tile is None or query >= len(self._ends):
            return
        left = max(int(self._ends[query]) - key, 0)
        if left >= tile.shape[-1]:
            return
        # What a tile holds beyond the edge of the matrix is nobody's attention.
        part = widen(tile[..., : self._queries - query, left : self._keys - key])
        found = first_ahead(part, query, key + left, self._codec.fill, self._ends)
        if found is None:
            return
        place = f"{self._source.file.filename}: {self._name}"
        row, column = found[-2:]
        if np.isfinite(part[..., row - query, column - key - left]).all():
            raise AboveDiagonalError(place, row, "causality", ahead_sentence(column))
        raise AboveDiagonalError(place, row, "finite values", not_finite(self._codec.fill))

    def refuse_looking_ahead(self, row: int | None = None, above: bool = False) -> None:
        """Refuse a decoder's head with something that its queries cannot see; see `att_viz.matrix.looking_ahead`.

        Args:
            row: which tile row; None for all.
            above: look only into tiles that no reader looks at, because no query of theirs sees a key of them; usually
                none is stored.

        Raises:
            AboveDiagonalError: naming the first row that looks ahead.
            ArchiveError: if a tile does not match its checksum.
        """
        if self._ends is None:
            return
        rows = range(-(-self._queries // self.height)) if row is None else range(row, row + 1)
        columns = range(-(-self._keys // self.width))
        for number, of_row in zip(rows, self._stored_checksums(rows, columns), strict=True):
            query = number * self.height
            first = self._columns_seen(query, len(columns)) if above else query // self.width
            for column in columns[first:]:
                self._refuse_above(
                    self._tile(query, column * self.width, int(of_row[column])), query, column * self.width
                )

    def _columns_seen(self, query: int, count: int) -> int:
        """How many of `count` columns of tiles the queries of the tile row that begins with one see something of."""
        if self._ends is None:
            return count
        last = min(query + self.height, len(self._ends)) - 1
        columns: int = -(-int(self._ends[last]) // self.width)
        return min(columns, count)

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
