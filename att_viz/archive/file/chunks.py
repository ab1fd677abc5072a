"""HDF5's calls for single chunks, under the lock of h5py.

HDF5 must be entered by one thread at a time. h5py takes a lock for that in nearly all of its calls, but before its
version 3.16 not in `read_direct_chunk` and `write_direct_chunk`; and while HDF5 reads through a `FileView`, which is
Python, other threads get their turn. It has to be this very lock: one of our own would not keep out h5py's other calls.
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

import h5py
from h5py import _objects

from att_viz.errors import ArchiveError

__all__ = ["filters_of", "read_chunk", "write_chunk"]

# An h5py that hides it takes it by itself.
_LOCK: Any = getattr(_objects, "phil", nullcontext())


def filters_of(source: h5py.Dataset) -> list[int]:
    """The numbers of the HDF5 filters that chunks have gone through, in this order."""
    with _LOCK:
        properties = source.id.get_create_plist()
        return [int(properties.get_filter(place)[0]) for place in range(properties.get_nfilters())]


def read_chunk(source: h5py.Dataset, offset: tuple[int, ...], sizes: range, name: str) -> tuple[int, bytes] | None:
    """A chunk as it lies in the file.

    HDF5 (2.0 and older) writes past its buffer when the index of chunks claims another size for an unfiltered chunk
    than its shape has, so the size is checked before it reads.

    Args:
        source: a chunked dataset.
        offset: the place of the chunk's first number.
        sizes: how many bytes it may have.
        name: what is read, for the error.

    Returns:
        Which filters were left out, one bit for each, and its bytes; None if it is not stored.

    Raises:
        ArchiveError: if the index of chunks claims another size.
    """
    with _LOCK:
        info = source.id.get_chunk_info_by_coord(offset)
        if info.byte_offset is None:
            return None
        if info.size not in sizes:
            raise ArchiveError(f"{name} have {info.size:,} bytes, so the file is damaged; copy it again")
        mask, data = source.id.read_direct_chunk(offset)
        return int(mask), bytes(data)


def write_chunk(target: h5py.h5d.DatasetID, offset: tuple[int, ...], data: Any) -> None:
    """Put a chunk into the file as it is.

    Args:
        target: the identifier of a chunked dataset.
        offset: the place of the chunk's first number.
        data: a buffer of what the filters would have made.
    """
    with _LOCK:
        target.write_direct_chunk(offset, data)
