"""The pages of a file that shall change together, kept beside it until all of them have changed."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

__all__ = ["PAGE", "journal_of", "load", "store"]

PAGE = 4096
_MAGIC = b"attviz-journal-1"
_HEAD = struct.Struct("<16sQ")
_ADDRESS = struct.Struct("<Q")
_CHECKSUM = struct.Struct("<I")


def journal_of(path: Path) -> Path:
    """Where the journal of a file lies."""
    return path.with_name(path.name + ".journal")


def store(path: Path, pages: Mapping[int, bytes | bytearray]) -> None:
    """Put pages on disk, so that `load` finds either all of them or none.

    Args:
        path: the journal.
        pages: page number to the page's 4,096 bytes.
    """
    content = bytearray(_HEAD.pack(_MAGIC, len(pages)))
    for number, page in pages.items():
        content += _ADDRESS.pack(number)
        content += page
    content += _CHECKSUM.pack(zlib.crc32(content))
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def load(path: Path) -> dict[int, bytearray]:
    """The pages of a journal; none if there is no journal or its own writing was interrupted.

    Args:
        path: the journal.

    Returns:
        Page number to the page's bytes.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return {}
    if len(content) < _HEAD.size + _CHECKSUM.size:
        return {}
    magic, count = _HEAD.unpack_from(content)
    entry = _ADDRESS.size + PAGE
    if magic != _MAGIC or len(content) != _HEAD.size + count * entry + _CHECKSUM.size:
        return {}
    if zlib.crc32(memoryview(content)[: -_CHECKSUM.size]) != _CHECKSUM.unpack_from(content, len(content) - 4)[0]:
        return {}
    pages = {}
    for place in range(_HEAD.size, len(content) - _CHECKSUM.size, entry):
        start = place + _ADDRESS.size
        pages[_ADDRESS.unpack_from(content, place)[0]] = bytearray(content[start : start + PAGE])
    return pages
