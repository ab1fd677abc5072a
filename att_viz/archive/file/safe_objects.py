"""HDF5 objects of a file that may be hostile: only what lies in the file itself is followed."""

from __future__ import annotations

import zlib
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from att_viz.archive.file.stored_numbers import StoredNumbers
from att_viz.errors import ArchiveError

__all__ = ["attribute", "check_sum", "dataset", "group", "integer", "numbers", "scalar_text", "text", "texts"]

_LONGEST_TEXT = 2**30
_PLAIN_TYPES = (h5py.h5t.TypeStringID, h5py.h5t.TypeIntegerID, h5py.h5t.TypeFloatID, h5py.h5t.TypeEnumID)


def group(parent: h5py.Group, path: str) -> h5py.Group:
    """A group by path.

    Raises:
        ArchiveError: if it is missing or something else.
    """
    found = _follow(parent, path)
    if not isinstance(found, h5py.Group):
        raise ArchiveError(f"{parent.file.filename} is damaged: {path} should be a group")
    return found


def dataset(parent: h5py.Group, path: str) -> h5py.Dataset:
    """A dataset by path, whose data lies in this file.

    Raises:
        ArchiveError: if it is missing, something else, or points to another file.
    """
    found = _follow(parent, path)
    if not isinstance(found, h5py.Dataset) or found.external or found.is_virtual:
        raise ArchiveError(f"{parent.file.filename} is damaged: {path} should be a dataset of this file")
    return found


def attribute(parent: h5py.HLObject, name: str) -> Any:
    """An attribute: numbers, booleans or strings; h5py can be made to crash by others.

    Raises:
        ArchiveError: if it is missing or something else.
    """
    if name not in parent.attrs:
        _damaged(parent, f"the attribute {name!r} of {parent.name} is missing")
    if not isinstance(parent.attrs.get_id(name).get_type(), _PLAIN_TYPES):
        _damaged(parent, f"the attribute {name!r} of {parent.name} is neither numbers nor strings")
    return parent.attrs[name]


def integer(parent: h5py.HLObject, name: str) -> int:
    """An attribute that is one whole number, or a boolean.

    Raises:
        ArchiveError: if it is missing or something else.
    """
    value = np.asarray(attribute(parent, name))
    if value.shape != () or value.dtype.kind not in "iub":
        _damaged(parent, f"the attribute {name!r} of {parent.name} should be a number")
    return int(value)


def text(parent: h5py.HLObject, name: str) -> str:
    """An attribute that is one string.

    Raises:
        ArchiveError: if it is missing or something else.
    """
    (only,) = texts(parent, name)
    return only


def texts(parent: h5py.HLObject, name: str) -> tuple[str, ...]:
    """An attribute that is one string or several.

    Raises:
        ArchiveError: if it is missing or something else.
    """
    values = np.asarray(attribute(parent, name)).ravel().tolist()
    return tuple(value.decode("utf-8") if isinstance(value, bytes) else str(value) for value in values)


def scalar_text(parent: h5py.Group, path: str) -> str:
    """A dataset that holds one string.

    Raises:
        ArchiveError: if it holds something else, or does not match its checksum.
    """
    found = dataset(parent, path)
    described = h5py.check_string_dtype(found.dtype)
    if found.shape != () or described is None or found.nbytes > _LONGEST_TEXT:
        _damaged(parent, f"{path} should be one string")
    if described.length is not None and (found.chunks is not None or found.id.get_storage_size() != found.nbytes):
        _damaged(parent, f"{path} does not have as much data as it declares")
    data = found[()]
    check_sum(found, data)
    return str(data.decode("utf-8"))


def numbers(parent: h5py.Group, path: str, shape: tuple[int, ...], kinds: str) -> NDArray[Any]:
    """A dataset of numbers.

    Args:
        parent: the group to begin at.
        path: the way from there.
        shape: the shape that it must have.
        kinds: the kinds of dtype that it may have, as NumPy abbreviates them.

    Raises:
        ArchiveError: if it has another shape, dtype or storage, or does not match its checksum.
    """
    found = dataset(parent, path)
    values = StoredNumbers(found, shape, kinds).read()
    check_sum(found, values.tobytes())
    return values


def check_sum(found: h5py.Dataset, data: bytes) -> None:
    """Hold what a dataset holds against the checksum beside it; older files have none.

    Raises:
        ArchiveError: if it does not match.
    """
    if "crc32" in found.attrs and zlib.crc32(data) != integer(found, "crc32"):
        _damaged(found, f"{found.name} does not match its checksum; copy it again or capture it again")


def _damaged(parent: h5py.HLObject, what: str) -> None:
    raise ArchiveError(f"{parent.file.filename} is damaged: {what}")


def _follow(parent: h5py.Group, path: str) -> Any:
    """Go down hard links only: a soft or external link could lead out of the file."""
    here: Any = parent
    for name in path.split("/"):
        if not isinstance(here, h5py.Group) or not isinstance(here.get(name, getlink=True), h5py.HardLink):
            raise ArchiveError(f"{parent.file.filename} is damaged: {path} is missing")
        here = here[name]
    return here
