"""What each group of an archive holds, noted in the group itself: a part that may be absent leaves no gap behind it."""

from __future__ import annotations

import json

import h5py

from att_viz.archive.file.safe_objects import text
from att_viz.errors import ArchiveError

__all__ = ["missing_part", "note_parts"]

_PARTS = "parts"
_HEAD = "head_"
"""Heads are listed as the attribute `heads` of their layer."""


def note_parts(top: h5py.Group) -> None:
    """Note the names of what a group and the groups in it hold now.

    Args:
        top: a group of a file that is being written.
    """
    names = sorted(name for name in top if not name.startswith(_HEAD))
    for name in names:
        if isinstance(top[name], h5py.Group):
            note_parts(top[name])
    top.attrs[_PARTS] = json.dumps(names)


def missing_part(top: h5py.Group) -> str | None:
    """The path of something that was there when the archive was written, or None; older files note nothing.

    Names are looked up one by one, and those that are there are not listed: HDF5 crashes on some damaged lists.

    Args:
        top: an archive, or a group in it.

    Raises:
        ArchiveError: if a note is no list of names.
    """
    waiting, seen = [top], set()
    while waiting:
        group = waiting.pop()
        address = h5py.h5o.get_info(group.id).addr
        if address in seen or _PARTS not in group.attrs:
            continue
        # A damaged file may lead in circles.
        seen.add(address)
        noted = json.loads(text(group, _PARTS))
        if not isinstance(noted, list) or not all(isinstance(name, str) for name in noted):
            raise ArchiveError(f"{top.file.filename} is damaged: the list of the parts of {group.name} is none")
        for name in noted:
            if name not in group:
                return f"{group.name.rstrip('/')}/{name}"
            if isinstance(group.get(name, getlink=True), h5py.HardLink):
                found = group[name]
                if isinstance(found, h5py.Group):
                    waiting.append(found)
    return None
