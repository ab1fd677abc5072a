"""Numbers beside the tiles, read without HDF5's filters, which trust what a damaged file says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import prod
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from att_viz.archive.file.chunks import filters_of, read_chunk
from att_viz.errors import ArchiveError

__all__ = ["FLETCHER32", "StoredNumbers", "check_byte_order", "fletcher32"]


_LARGEST_CHUNK_BYTES = 2**24
_CHECKSUM_BYTES = 4


def check_byte_order(source: h5py.Dataset) -> None:
    """Refuse numbers whose first byte is the highest: no archive has them, and checksums are of bytes.

    Raises:
        ArchiveError: if a dataset's numbers are such.
    """
    if source.dtype != source.dtype.newbyteorder("<"):
        raise ArchiveError(f"{source.file.filename} is damaged: {source.name} is not in little-endian byte order")


class StoredNumbers:
    """A dataset whose shape is known beforehand, in one piece or in chunks with Fletcher-32 checksums or without.

    HDF5's own filter of checksums reads and writes past its buffers when the index of chunks is damaged; so chunks are
    read as they lie in the file, and held against their checksums here.

    Args:
        source: the dataset.
        shape: the shape that it must have.
        kinds: the kinds of dtype that it may have, as NumPy abbreviates them.

    Raises:
        ArchiveError: if it has another shape, dtype or storage.
    """

    def __init__(self, source: h5py.Dataset, shape: tuple[int, ...], kinds: str) -> None:
        self._source = source
        self.shape = shape
        if source.shape != shape or source.dtype.kind not in kinds:
            self._damaged(f"{source.name} should have shape {shape}")
        check_byte_order(source)
        self._chunks: tuple[int, ...] | None = source.chunks
        self._filters = filters_of(source)
        if self._chunks is None:
            if self._filters or source.id.get_storage_size() != source.nbytes:
                self._damaged(f"{source.name} does not have as much data as its shape needs")
            return
        self._chunk_bytes = prod(self._chunks) * source.dtype.itemsize
        if self._filters not in ([], [FLETCHER32]):
            self._damaged(f"{source.name} is stored with HDF5 filters {self._filters}")
        if self._chunk_bytes > _LARGEST_CHUNK_BYTES:
            self._damaged(f"{source.name} has chunks of {self._chunk_bytes:,} bytes")

    def _damaged(self, what: str) -> None:
        raise ArchiveError(f"{self._source.file.filename} is damaged: {what}")

    def read(self, *bounds: tuple[int, int], may_be_missing: bool = False) -> NDArray[Any]:
        """A part of the numbers.

        Args:
            bounds: for each of the first axes the first place and the one after the last; the others are whole.
            may_be_missing: take the fill value for a chunk that is not stored.

        Returns:
            An array of the dataset's dtype.

        Raises:
            ArchiveError: if a chunk is missing, or does not match its checksum.
        """
        whole = [*bounds, *((0, side) for side in self.shape[len(bounds) :])]
        sides = [stop - start for start, stop in whole]
        # Checked before anything is allocated, because the shape may be a hostile one.
        if prod(sides) * self._source.dtype.itemsize > self._source.file.id.get_filesize():
            self._damaged(f"{self._source.name} declares more data than the file has")
        if self._chunks is None:
            return np.asarray(self._source[tuple(slice(*ends) for ends in whole)])
        found: NDArray[Any] = np.full(sides, self._source.fillvalue, dtype=self._source.dtype)
        grid = [
            range(start // side * side, stop, side) for (start, stop), side in zip(whole, self._chunks, strict=True)
        ]
        for offset in product(*grid):
            chunk = self._chunk(offset)
            if chunk is None:
                if not may_be_missing:
                    self._damaged(f"the numbers of {self._source.name} from {list(offset)} on are missing")
                continue
            target, part = _overlap(offset, self._chunks, whole)
            found[target] = chunk[part]
        return found

    def _chunk(self, offset: tuple[int, ...]) -> NDArray[Any] | None:
        size = self._chunk_bytes + (_CHECKSUM_BYTES if self._filters else 0)
        name = f"{self._source.file.filename}: the numbers of {self._source.name} from {list(offset)} on"
        stored = read_chunk(self._source, offset, range(size, size + 1), name)
        if stored is None:
            return None
        mask, data = stored
        numbers = data[: self._chunk_bytes]
        if mask or (self._filters and fletcher32(numbers) != int.from_bytes(data[self._chunk_bytes :], "little")):
            raise ArchiveError(f"{name} do not match their checksum, so the file is damaged; copy it again")
        return np.frombuffer(numbers, dtype=self._source.dtype).reshape(self._chunks)


def _overlap(
    offset: Sequence[int], chunk: Sequence[int], bounds: Sequence[tuple[int, int]]
) -> tuple[tuple[slice, ...], tuple[slice, ...]]:
    """Where a chunk lies in the wanted part, and which of its numbers these are."""
    target, part = [], []
    for place, side, (start, stop) in zip(offset, chunk, bounds, strict=True):
        first, last = max(place, start), min(place + side, stop)
        target.append(slice(first - start, last - start))
        part.append(slice(first - place, last - place))
    return tuple(target), tuple(part)


FLETCHER32 = 3
"""The filter's number."""
_MODULUS = 2**16 - 1


def fletcher32(data: bytes) -> int:
    """The Fletcher-32 checksum as HDF5 computes it, over big-endian words of two bytes.

    Args:
        data: at most 2**24 bytes.
    """
    words = np.frombuffer(data + bytes(len(data) % 2), dtype=">u2").astype(np.uint64)
    first = int(words.sum())
    second = int((words * np.arange(len(words), 0, -1, dtype=np.uint64)).sum())
    return _folded(second) << 16 | _folded(first)


def _folded(total: int) -> int:
    """A sum of words with end-around carry: all ones rather than 0, unless nothing was added."""
    return (total - 1) % _MODULUS + 1 if total else 0
