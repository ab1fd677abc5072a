"""A file that never gives, or makes room for, more bytes than it has."""

from __future__ import annotations

import os
from typing import BinaryIO

from att_viz.errors import ArchiveError

__all__ = ["BoundedFile"]

_LONGEST_LINE = 2**20


class BoundedFile:
    """What `pickletools.genops` reads from, with every declared length held against the bytes that are left.

    Args:
        source: a file that can be read and sought, at the place to read from.
    """

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        here = source.tell()
        self._end = source.seek(0, os.SEEK_END)
        source.seek(here)

    def tell(self) -> int:
        """The place in the file."""
        return self._source.tell()

    def read(self, size: int) -> bytes:
        """The next `size` bytes.

        Raises:
            ArchiveError: if the file does not hold as many.
        """
        if size > self._end - self._source.tell():
            raise ArchiveError("it ends too early, or declares more data than it holds")
        return self._source.read(size)

    def readline(self) -> bytes:
        """The next line, at most a mebibyte of it."""
        return self._source.readline(_LONGEST_LINE)
