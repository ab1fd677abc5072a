"""What each group of an archive holds, noted in the group itself: a part that may be absent leaves no gap behind it."""

from __future__ import annotations

import json
from collections.abc import Iterator

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
    for group in _groups(top):
        group.attrs[_PARTS] = json.dumps(sorted(name for name in group if not name.startswith(_HEAD)))


def missing_part(file: h5py.File) -> str | None:
    """The path of something that was there when the archive was written, or None; older files note nothing.

    Args:
        file: an archive.

    Raises:
        ArchiveError: if a note is no list of names.
    """
    for group in _groups(file):
        if _PARTS not in group.attrs:
            continue
        noted = json.loads(text(group, _PARTS))
        if not isinstance(noted, list) or not all(isinstance(name, str) for name in noted):
            raise ArchiveError(f"{file.filename} is damaged: the list of the parts of {group.name} is none")
        missing = sorted(set(noted) - set(group))
        if missing:
            return f"{group.name.rstrip('/')}/{missing[0]}"
    return None


def _groups(top: h5py.Group) -> Iterator[h5py.Group]:
    """A group and all in it, along hard links, each once: a damaged file may lead in circles."""
    waiting, seen = [top], set()
    while waiting:
        group = waiting.pop()
        address = h5py.h5o.get_info(group.id).addr
        if address in seen:
            continue
        seen.add(address)
        yield group
        for name in group:
            if not name.startswith(_HEAD) and isinstance(group.get(name, getlink=True), h5py.HardLink):
                found = group[name]
                if isinstance(found, h5py.Group):
                    waiting.append(found)
