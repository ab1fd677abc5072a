"""Appending to a file past the page cache, which costs a fraction of the CPU time of copying through it."""

from __future__ import annotations

import errno
import mmap
import os
from pathlib import Path

import numpy as np

__all__ = ["DirectOutput"]

_WINDOW_BYTES = 4 * 2**20
_ALIGNMENT = 4096


class DirectOutput:
    """Collects what is appended in one aligned window and writes the window when it is full.

    Where the file system does not allow writes past the page cache, the same windows go through it.

    Args:
        path: an existing file.
    """

    def __init__(self, path: Path) -> None:
        self._buffer = mmap.mmap(-1, _WINDOW_BYTES)
        self._view = memoryview(self._buffer)
        self._bytes = np.frombuffer(self._buffer, dtype=np.uint8)
        self._start = self._filled = self._written = 0
        self._cached = os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0))
        self._direct: int | None = None
        if hasattr(os, "O_DIRECT"):
            try:
                self._direct = os.open(path, os.O_WRONLY | os.O_DIRECT)
            except OSError:
                self._direct = None

    @property
    def start(self) -> int:
        """The address of the window; what lies before it has been written."""
        return self._start

    @property
    def end(self) -> int:
        """The address after the last byte in the window."""
        return self._start + self._filled

    def move(self, address: int) -> None:
        """Empty the window and let it begin at `address`, a multiple of 4,096."""
        self.flush()
        self._start, self._filled, self._written = address, 0, 0

    def write(self, address: int, data: memoryview) -> None:
        """Write bytes at an address that is not before the window; a gap is filled with zeros."""
        offset, after = address - self._start, address - self._start + len(data)
        if offset == self._filled and after <= _WINDOW_BYTES:
            # NumPy lets other threads run meanwhile.
            np.copyto(self._bytes[offset:after], np.frombuffer(data, dtype=np.uint8))
            self._filled = after
            return
        while data:
            offset = address - self._start
            if offset >= _WINDOW_BYTES:
                self._next_window()
                continue
            if offset > self._filled:
                self._view[self._filled : offset] = bytes(offset - self._filled)
            count = min(len(data), _WINDOW_BYTES - offset)
            self._view[offset : offset + count] = data[:count]
            self._filled = max(self._filled, offset + count)
            self._written = min(self._written, offset)
            data, address = data[count:], address + count

    def read(self, address: int, target: memoryview) -> None:
        """Replace the part of `target`, read from the file at `address`, that the window still holds."""
        first, last = max(address, self._start), min(address + len(target), self.end)
        if first < last:
            target[first - address : last - address] = self._view[first - self._start : last - self._start]

    def flush(self) -> None:
        """Write what is in the window and has not been written; whole pages, the last one filled up with zeros."""
        start = self._written // _ALIGNMENT * _ALIGNMENT
        stop = -(-self._filled // _ALIGNMENT) * _ALIGNMENT
        if self._written < self._filled:
            self._view[self._filled : stop] = bytes(stop - self._filled)
            self._write_out(start, stop)
            self._written = self._filled

    def close(self) -> None:
        """Close the file without writing what is in the window."""
        os.close(self._cached)
        if self._direct is not None:
            os.close(self._direct)
        self._view.release()
        del self._bytes
        self._buffer.close()

    def _next_window(self) -> None:
        self._view[self._filled :] = bytes(_WINDOW_BYTES - self._filled)
        self._filled = _WINDOW_BYTES
        self.flush()
        self._start += _WINDOW_BYTES
        self._filled = self._written = 0

    def _write_out(self, start: int, stop: int) -> None:
        while start < stop:
            try:
                descriptor = self._cached if self._direct is None else self._direct
                os.lseek(descriptor, self._start + start, os.SEEK_SET)
                start += os.write(descriptor, self._view[start:stop])
            except OSError as error:
                if self._direct is None or error.errno != errno.EINVAL:
                    raise
                os.close(self._direct)
                self._direct = None
