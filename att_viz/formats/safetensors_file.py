"""Small safetensors files, read and written without the library of that name, which comes with torch's companions.

The format is a length, a JSON header and the bytes of the arrays (https://huggingface.co/docs/safetensors, "Format").
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import ArchiveError, NotAnArchiveError
from att_viz.system.atomic_file import atomic_file

__all__ = ["read_safetensors", "write_safetensors"]

_TYPES = {"F64": "<f8", "F32": "<f4", "I64": "<i8", "I32": "<i4", "I16": "<i2", "U8": "|u1"}
_LARGEST_FILE = 2**28
_LARGEST_HEADER = 2**22
_LENGTH = 8
"""Bytes of the header's length, at the beginning."""
_ALIGNMENT = 8


def write_safetensors(file: Path, arrays: Mapping[str, NDArray[Any]], metadata: Mapping[str, str]) -> None:
    """Write arrays, the whole file or none.

    Args:
        file: the file.
        arrays: arrays by name, of 64-bit or 32-bit floats or integers, or of bytes.
        metadata: texts by name.

    Raises:
        ArchiveError: if it cannot be written.
    """
    names = {np.dtype(kind): name for name, kind in _TYPES.items()}
    header: dict[str, Any] = {"__metadata__": dict(metadata)}
    parts, place = [], 0
    # The widest first, so that each begins where its numbers are aligned.
    for name, array in sorted(arrays.items(), key=lambda item: (-item[1].itemsize, item[0])):
        content = np.ascontiguousarray(array)
        header[name] = {
            "dtype": names[content.dtype],
            "shape": list(content.shape),
            "data_offsets": [place, place + content.nbytes],
        }
        parts.append(content.tobytes())
        place += content.nbytes
    text = json.dumps(header, ensure_ascii=False).encode()
    text += b" " * (-len(text) % _ALIGNMENT)
    with atomic_file(file) as partial:
        partial.write_bytes(b"".join((len(text).to_bytes(_LENGTH, "little"), text, *parts)))


def read_safetensors(file: Path) -> tuple[dict[str, NDArray[Any]], dict[str, str]]:
    """Read a file of up to 256 MiB; nothing that it says of itself is taken on trust.

    Args:
        file: the file.

    Returns:
        The arrays by name, and the metadata, texts by name.

    Raises:
        ArchiveError: if it cannot be read or is damaged; `NotAnArchiveError` if it is something else.
    """
    try:
        with file.open("rb") as source:
            content = source.read(_LARGEST_FILE + 1)
    except OSError as error:
        raise ArchiveError(f"{file} could not be read: {error.strerror}") from error
    if len(content) > _LARGEST_FILE:
        raise NotAnArchiveError(
            f"{file} has more than {_LARGEST_FILE // 2**20} MiB; it is not a small safetensors file"
        )
    length = int.from_bytes(content[:_LENGTH], "little")
    if len(content) < _LENGTH or length > min(_LARGEST_HEADER, len(content) - _LENGTH):
        raise NotAnArchiveError(f"{file} is not a safetensors file, or it was cut off")
    try:
        header = json.loads(content[_LENGTH : _LENGTH + length].decode())
    except (ValueError, RecursionError) as error:
        raise NotAnArchiveError(f"{file} is not a safetensors file: its header is not JSON") from error
    if not isinstance(header, dict):
        raise NotAnArchiveError(f"{file} is not a safetensors file: its header is not a JSON object")
    metadata = header.pop("__metadata__", {})
    if not isinstance(metadata, dict) or not all(isinstance(text, str) for text in metadata.values()):
        raise ArchiveError(f"{file} is damaged: its metadata is not texts by name")
    data = memoryview(content)[_LENGTH + length :]
    arrays, place = {}, 0
    for name, entry in sorted(header.items(), key=lambda item: _begin(item[1])):
        array = _array(entry, data, place)
        if array is None:
            raise ArchiveError(
                f"{file} is damaged: {name[:80]!r} is not said to be an array, or not where it should be"
            )
        arrays[name] = array
        place += array.nbytes
    if place != len(data):
        raise ArchiveError(f"{file} is damaged: it holds {len(data)} bytes of arrays, and declares {place}")
    return arrays, metadata


def _begin(entry: Any) -> int:
    """Where an entry says that it begins; of what is no entry, anything."""
    offsets = entry.get("data_offsets") if isinstance(entry, dict) else None
    return offsets[0] if isinstance(offsets, list) and offsets and type(offsets[0]) is int else 0


def _array(entry: Any, data: memoryview, place: int) -> NDArray[Any] | None:
    """The array of an entry of the header, which must begin at a place; None where the entry is wrong."""
    if not isinstance(entry, dict) or set(entry) != {"dtype", "shape", "data_offsets"}:
        return None
    kind, shape, offsets = entry["dtype"], entry["shape"], entry["data_offsets"]
    if not isinstance(kind, str) or kind not in _TYPES or not isinstance(shape, list) or len(shape) > 8:
        return None
    if not all(type(size) is int and 0 <= size <= _LARGEST_FILE for size in shape):
        return None
    dtype = np.dtype(_TYPES[kind])
    size = math.prod(shape) * dtype.itemsize
    if offsets != [place, place + size] or place + size > len(data):
        return None
    # A copy that may be written to, on an aligned address.
    array: NDArray[Any] = np.frombuffer(data[place : place + size], dtype).reshape(shape).copy()
    return array
