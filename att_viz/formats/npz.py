"""NumPy's own files: .npz, one array for each layer and a description, and .npy, layers stacked in one array."""

from __future__ import annotations

import math
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError
from att_viz.formats.damage import DAMAGE
from att_viz.formats.described_arrays import arrays_beside, described, matrix_from_named
from att_viz.formats.room import Room
from att_viz.formats.stacked_layer import layers_of_stack, stacked_layer
from att_viz.formats.token_source import matrix_with_tokens
from att_viz.system.atomic_file import atomic_file
from att_viz.system.progress import track

__all__ = ["read_npy", "read_npz", "write_npz"]

_DESCRIPTION = "description"
_HEADER = 2**16
_KINDS = frozenset("fiubU")


def read_npz(path: Path, tokens: Sequence[str] | None, batch: int = 0) -> AttentionMatrix:
    """Read an .npz file, by att_viz (`described_arrays` says what it holds) or by others.

    Args:
        path: the file.
        tokens: the vocabulary pieces for a file that holds none, or None to show positions.
        batch: which sequence, where the layers have a batch dimension.

    Raises:
        ArchiveError: if it is damaged or has another structure. The message is the reason, without the file's name.
        InvalidInputError: if shapes or values are not those of attention.
    """
    arrays = _read_arrays(path)
    description = arrays.get(_DESCRIPTION)
    if description is not None and description.ndim != 0:
        raise ArchiveError("its description is damaged")
    return matrix_from_named(arrays, None if description is None else str(description[()]), tokens, batch)


def read_npy(path: Path, tokens: Sequence[str] | None, batch: int = 0) -> AttentionMatrix:
    """Read a .npy file: one array [layers, heads, queries, keys], or with a batch after the layers, or one layer.

    Args:
        path: the file.
        tokens: the vocabulary pieces, or None to show positions.
        batch: which sequence, where there is a batch.

    Raises:
        ArchiveError: if it is damaged or holds something else. The message is the reason, without the file's name.
        InvalidInputError: if shapes or values are not those of attention.
    """
    size = path.stat().st_size
    try:
        with path.open("rb") as file, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            _check_header(file, size, path.name, Room(size))
            file.seek(0)
            array: NDArray[Any] = np.lib.format.read_array(file, allow_pickle=False)
    except DAMAGE as error:
        raise ArchiveError(f"it is damaged ({error})") from error
    return matrix_with_tokens(layers_of_stack(array, batch), tokens)


def write_npz(path: Path, matrix: AttentionMatrix, dtype: str = "float32") -> None:
    """Write an .npz file, layer by layer.

    Args:
        path: the file.
        matrix: what to write.
        dtype: how weights are stored, "float32" or "float16".

    Raises:
        ArchiveError: if it cannot be written.
    """
    with atomic_file(path) as partial, zipfile.ZipFile(partial, "w") as archive:
        for name, array in _arrays(path, matrix, dtype):
            with archive.open(f"{name}.npy", "w", force_zip64=True) as entry:
                np.lib.format.write_array(entry, array, allow_pickle=False)


def _arrays(path: Path, matrix: AttentionMatrix, dtype: str) -> Iterator[tuple[str, NDArray[Any]]]:
    for layer in track(matrix.layers, matrix.num_layers, f"writing {path.name}", "layer"):
        yield f"layer_{layer}", stacked_layer(matrix, layer, dtype)
    yield from arrays_beside(matrix).items()
    yield _DESCRIPTION, np.array(described(matrix))


def _read_arrays(path: Path) -> dict[str, NDArray[Any]]:
    """Read all arrays of numbers and strings.

    Args:
        path: the .npz file.

    Returns:
        The arrays by name.

    Raises:
        ArchiveError: if it is damaged, holds Python objects, or would unpack to far more than it has. The message
            is the reason, without the file's name.
    """
    room = Room(path.stat().st_size)
    try:
        with zipfile.ZipFile(path) as archive, warnings.catch_warnings():
            # NumPy warns of headers by Python 2, and Python of headers that are no literal.
            warnings.simplefilter("ignore")
            entries = [entry for entry in archive.infolist() if entry.filename.endswith(".npy")]
            return {entry.filename.removesuffix(".npy"): _read_array(archive, entry, room) for entry in entries}
    except DAMAGE as error:
        raise ArchiveError(f"it is damaged ({error})") from error


def _read_array(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, room: Room) -> NDArray[Any]:
    with archive.open(entry) as file:
        _check_header(file, entry.file_size, entry.filename, room)
    with archive.open(entry) as file:
        array: NDArray[Any] = np.lib.format.read_array(file, allow_pickle=False)
    return array


def _check_header(file: IO[bytes], size: int, name: str, room: Room) -> None:
    """Hold what a header declares against the bytes that there are: NumPy makes room for it before it reads."""
    version = np.lib.format.read_magic(file)
    read_header = {(1, 0): np.lib.format.read_array_header_1_0, (2, 0): np.lib.format.read_array_header_2_0}
    if version not in read_header:
        raise ArchiveError(f"{name} is of a newer NumPy format")
    shape, _, dtype = read_header[version](file)
    if dtype.kind not in _KINDS:
        raise ArchiveError(f"{name} holds something else than numbers or a string")
    if not 0 <= size - math.prod(shape) * dtype.itemsize <= _HEADER:
        raise ArchiveError(f"{name} declares more or less data than it holds")
    room.take_numbers(math.prod(shape), dtype.itemsize)
