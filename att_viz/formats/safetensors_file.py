"""Safetensors files, read and written without the library of that name, which comes with torch's companions.

The format is a length, a JSON header and the bytes of the arrays (https://huggingface.co/docs/safetensors, "Format").
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import ArchiveError, NotAnArchiveError
from att_viz.system.atomic_file import atomic_file

__all__ = ["parsed_safetensors", "read_safetensors", "write_arrays", "write_safetensors"]

_TYPES = {
    "F64": "<f8",
    "F32": "<f4",
    "F16": "<f2",
    "I64": "<i8",
    "I32": "<i4",
    "I16": "<i2",
    "U8": "|u1",
    "BOOL": "|b1",
}
_BFLOAT16 = "BF16"
"""The upper half of a float32; NumPy has none, so it is read as float32."""
_LARGEST_FILE = 2**28
_LARGEST_SIDE = 2**40
_LARGEST_HEADER = 2**24
_LENGTH = 8
"""Bytes of the header's length, at the beginning."""
_ALIGNMENT = 8


def write_safetensors(file: Path, arrays: Mapping[str, NDArray[Any]], metadata: Mapping[str, str]) -> None:
    """Write arrays, the whole file or none.

    Args:
        file: the file.
        arrays: arrays by name, of floats of 16, 32 or 64 bits, of integers, of flags or of bytes.
        metadata: texts by name.

    Raises:
        ArchiveError: if it cannot be written.
    """
    # The widest first, so that each begins where its numbers are aligned.
    ordered = sorted(arrays.items(), key=lambda item: (-item[1].itemsize, item[0]))
    declared = {name: (array.dtype, array.shape) for name, array in ordered}
    write_arrays(file, declared, (array for _, array in ordered), metadata)


def write_arrays(
    file: Path,
    declared: Mapping[str, tuple[np.dtype[Any], tuple[int, ...]]],
    arrays: Iterable[NDArray[Any]],
    metadata: Mapping[str, str],
) -> None:
    """Write arrays one after the other, the whole file or none; no more than one needs to be in memory.

    Args:
        file: the file.
        declared: dtype and shape of each array by its name, in the order of the file.
        arrays: the arrays, in that order.
        metadata: texts by name.

    Raises:
        ArchiveError: if it cannot be written.
    """
    names = {np.dtype(kind): name for name, kind in _TYPES.items()}
    header: dict[str, Any] = {"__metadata__": dict(metadata)}
    place = 0
    for name, (dtype, shape) in declared.items():
        size = math.prod(shape) * dtype.itemsize
        header[name] = {"dtype": names[dtype], "shape": list(shape), "data_offsets": [place, place + size]}
        place += size
    text = json.dumps(header, ensure_ascii=False).encode()
    text += b" " * (-len(text) % _ALIGNMENT)
    with atomic_file(file) as partial, partial.open("wb") as target:
        target.write(len(text).to_bytes(_LENGTH, "little") + text)
        for array, (dtype, shape) in zip(arrays, declared.values(), strict=True):
            assert (array.dtype, array.shape) == (dtype, shape)
            target.write(np.ascontiguousarray(array).data)


def read_safetensors(file: Path, largest: int | None = _LARGEST_FILE) -> tuple[dict[str, NDArray[Any]], dict[str, str]]:
    """Read a file; nothing that it says of itself is taken on trust.

    Args:
        file: the file.
        largest: how many bytes it may have at most, which are then read at once; None for any number, which stay in
            the file until an array is used.

    Returns:
        The arrays by name (bfloat16 as float32), and the metadata, texts by name.

    Raises:
        ArchiveError: if it cannot be read or is damaged; `NotAnArchiveError` if it is something else.
    """
    return parsed_safetensors(_content(file, largest), str(file))


def parsed_safetensors(content: NDArray[np.uint8], file: str) -> tuple[dict[str, NDArray[Any]], dict[str, str]]:
    """The same of bytes that are in memory.

    Args:
        content: the bytes.
        file: what to call them in messages.

    Returns:
        See `read_safetensors`.

    Raises:
        ArchiveError: if they are damaged; `NotAnArchiveError` if they are something else.
    """
    length = int.from_bytes(content[:_LENGTH].tobytes(), "little")
    if len(content) < _LENGTH or length > min(_LARGEST_HEADER, len(content) - _LENGTH):
        raise NotAnArchiveError(f"{file} is not a safetensors file, or it was cut off")
    try:
        header = json.loads(content[_LENGTH : _LENGTH + length].tobytes().decode())
    except (ValueError, RecursionError) as error:
        raise NotAnArchiveError(f"{file} is not a safetensors file: its header is not JSON") from error
    if not isinstance(header, dict):
        raise NotAnArchiveError(f"{file} is not a safetensors file: its header is not a JSON object")
    metadata = header.pop("__metadata__", {})
    if not isinstance(metadata, dict) or not all(isinstance(text, str) for text in metadata.values()):
        raise ArchiveError(f"{file} is damaged: its metadata is not texts by name")
    data = content[_LENGTH + length :]
    arrays, place = {}, 0
    for name, entry in sorted(header.items(), key=lambda item: _begin(item[1])):
        array, size = _array(entry, data, place)
        if array is None:
            raise ArchiveError(
                f"{file} is damaged: {name[:80]!r} is not said to be an array, or not where it should be"
            )
        arrays[name] = array
        place += size
    if place != len(data):
        raise ArchiveError(f"{file} is damaged: it holds {len(data)} bytes of arrays, and declares {place}")
    return arrays, metadata


def _content(file: Path, largest: int | None) -> NDArray[np.uint8]:
    try:
        size = file.stat().st_size
        if largest is not None and size > largest:
            raise NotAnArchiveError(f"{file} has more than {largest // 2**20} MiB; it is not a small safetensors file")
        if largest is None and size:
            mapped: NDArray[np.uint8] = np.memmap(file, np.uint8, "r")
            return mapped
        return np.fromfile(file, np.uint8)
    except OSError as error:
        raise ArchiveError(f"{file} could not be read: {error.strerror}") from error


def _begin(entry: Any) -> int:
    """Where an entry says that it begins; of what is no entry, anything."""
    offsets = entry.get("data_offsets") if isinstance(entry, dict) else None
    return offsets[0] if isinstance(offsets, list) and offsets and type(offsets[0]) is int else 0


def _array(entry: Any, data: NDArray[np.uint8], place: int) -> tuple[NDArray[Any] | None, int]:
    """An array that must begin at a place, and how many bytes it takes; None where its entry is wrong."""
    wrong = None, 0
    if not isinstance(entry, dict) or set(entry) != {"dtype", "shape", "data_offsets"}:
        return wrong
    kind, shape, offsets = entry["dtype"], entry["shape"], entry["data_offsets"]
    if not isinstance(kind, str) or not (kind in _TYPES or kind == _BFLOAT16):
        return wrong
    if not isinstance(shape, list) or len(shape) > 8:
        return wrong
    if not all(type(size) is int and 0 <= size <= _LARGEST_SIDE for size in shape):
        return wrong
    dtype = np.dtype(_TYPES.get(kind, "<u2"))
    size = math.prod(shape) * dtype.itemsize
    if offsets != [place, place + size] or place + size > len(data):
        return wrong
    numbers = data[place : place + size]
    if kind == _BFLOAT16:
        wide = np.frombuffer(numbers, "<u2").astype("<u4") << 16
        return wide.view("<f4").reshape(shape), size
    if kind == "BOOL":
        return (numbers != 0).reshape(shape), size
    if isinstance(data, np.memmap):
        # Aligned or not: it is copied where it is used.
        return numbers.view(np.ndarray).view(dtype).reshape(shape), size
    # A copy that may be written to, on an aligned address.
    return np.frombuffer(numbers, dtype).reshape(shape).copy(), size
