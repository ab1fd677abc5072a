"""HDF5 objects of a file that may be hostile: only what lies in the file itself is followed."""

from __future__ import annotations

from typing import Any

import h5py

from att_viz.errors import ArchiveError

__all__ = ["attribute", "dataset", "group", "scalar_text"]

_LONGEST_TEXT = 2**30


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


def attribute(parent: h5py.Group, name: str) -> Any:
    """An attribute.

    Raises:
        ArchiveError: if it is missing.
    """
    if name not in parent.attrs:
        raise ArchiveError(f"{parent.file.filename} is damaged: the attribute {name!r} of {parent.name} is missing")
    return parent.attrs[name]


def scalar_text(parent: h5py.Group, path: str) -> str:
    """A dataset that holds one string.

    Raises:
        ArchiveError: if it holds something else.
    """
    found = dataset(parent, path)
    if found.shape != () or h5py.check_string_dtype(found.dtype) is None or found.nbytes > _LONGEST_TEXT:
        raise ArchiveError(f"{parent.file.filename} is damaged: {path} should be one string")
    return str(found.asstr()[()])


def _follow(parent: h5py.Group, path: str) -> Any:
    """Go down hard links only: a soft or external link could lead out of the file."""
    here: Any = parent
    for name in path.split("/"):
        if not isinstance(here, h5py.Group) or not isinstance(here.get(name, getlink=True), h5py.HardLink):
            raise ArchiveError(f"{parent.file.filename} is damaged: {path} is missing")
        here = here[name]
    return here
