"""The arrays of an .npz file, none of which may be larger than the file makes plausible."""

from __future__ import annotations

import math
import warnings
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import ArchiveError
from att_viz.formats.damage import DAMAGE
from att_viz.formats.room import Room

__all__ = ["read_arrays"]

_HEADER = 2**16
_KINDS = frozenset("fiubU")


def read_arrays(path: Path) -> dict[str, NDArray[Any]]:
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
            return {entry.filename.removesuffix(".npy"): _read(archive, entry, room) for entry in entries}
    except DAMAGE as error:
        raise ArchiveError(f"it is damaged ({error})") from error


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, room: Room) -> NDArray[Any]:
    with archive.open(entry) as file:
        version = np.lib.format.read_magic(file)
        read_header = {(1, 0): np.lib.format.read_array_header_1_0, (2, 0): np.lib.format.read_array_header_2_0}
        if version not in read_header:
            raise ArchiveError(f"{entry.filename} is of a newer NumPy format")
        shape, _, dtype = read_header[version](file)
    if dtype.kind not in _KINDS:
        raise ArchiveError(f"{entry.filename} holds something else than numbers or a string")
    # NumPy makes room for what the header declares before it reads, so the header is held against the entry first.
    if not 0 <= entry.file_size - math.prod(shape) * dtype.itemsize <= _HEADER:
        raise ArchiveError(f"{entry.filename} declares more or less data than it holds")
    room.take_numbers(math.prod(shape), dtype.itemsize)
    with archive.open(entry) as file:
        array: NDArray[Any] = np.lib.format.read_array(file, allow_pickle=False)
    return array
