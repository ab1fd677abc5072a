"""Writing texts and numbers with a checksum beside them: a file system and a copy may change what they keep."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

__all__ = ["write_numbers", "write_text", "write_texts"]


def write_text(group: h5py.Group, name: str, text: str) -> None:
    """Write a dataset that holds one string, of fixed length: HDF5 does not check the lengths of variable ones."""
    data = text.encode("utf-8")
    written = group.create_dataset(name, data=data, dtype=h5py.string_dtype("utf-8", max(1, len(data))))
    written.attrs["crc32"] = np.uint32(zlib.crc32(data))


def write_numbers(group: h5py.Group, name: str, numbers: NDArray[Any]) -> None:
    """Write a dataset of numbers in one piece."""
    written = group.create_dataset(name, data=numbers)
    written.attrs["crc32"] = np.uint32(zlib.crc32(np.ascontiguousarray(numbers).tobytes()))


def write_texts(target: h5py.HLObject, name: str, texts: Sequence[str]) -> None:
    """Write an attribute that holds several strings, of fixed length: HDF5 checks these as a part of the object."""
    data = [text.encode("utf-8") for text in texts]
    dtype = h5py.string_dtype("utf-8", max([1, *map(len, data)]))
    target.attrs.create(name, np.array(data, dtype=dtype))
