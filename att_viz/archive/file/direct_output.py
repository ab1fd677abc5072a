"""Appending to a file past the page cache, which costs a fraction of the CPU time of copying through it."""

from __future__ import annotations

import errno
import mmap
import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

__all__ = ["DirectOutput"]

_WINDOW_BYTES = 4 * 2**20
_NUM_WINDOWS = 3
_ALIGNMENT = 4096

Window = NDArray[np.uint8]


class DirectOutput:
    """Collects what is appended in an aligned window, and has full windows written while the next one fills.

    Where the file system does not allow writes past the page cache, the same windows go through it. If a window cannot
    be written, what comes after it raises the error, `flush` at the latest; its bytes can still be read.

    Args:
        path: an existing file.
    """

    def __init__(self, path: Path) -> None:
        # Memory of its own pages, as writing past the page cache demands.
        self._free = [np.frombuffer(mmap.mmap(-1, _WINDOW_BYTES), dtype=np.uint8) for _ in range(_NUM_WINDOWS)]
        self._window = self._free.pop()
        self._start = self._filled = self._written = 0
        self._on_the_way: deque[tuple[int, Window, Future[None]]] = deque()
        self._thread = ThreadPoolExecutor(1, "archive output")
        self._cached = os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0))
        self._direct: int | None = None
        if hasattr(os, "O_DIRECT"):
            try:
                self._direct = os.open(path, os.O_WRONLY | os.O_DIRECT)
            except OSError:
                self._direct = None

    @property
    def start(self) -> int:
        """The address of the window; what lies before it has been written or is on the way."""
        return self._start

    @property
    def end(self) -> int:
        """The address after the last byte in the window."""
        return self._start + self._filled

    def move(self, address: int) -> None:
        """Empty the window and let it begin at `address`, a multiple of 4,096."""
        self.flush()
        self._start, self._filled, self._written = address, 0, 0

    def append(self, address: int, data: memoryview) -> bool:
        """Write bytes if they follow on what is in the window and fit in it; returns whether they did."""
        offset, after = address - self._start, address - self._start + len(data)
        if offset != self._filled or after > _WINDOW_BYTES:
            return False
        # NumPy lets other threads run meanwhile.
        np.copyto(self._window[offset:after], np.frombuffer(data, dtype=np.uint8))
        self._filled = after
        return True

    def write(self, address: int, data: memoryview) -> None:
        """Write bytes at an address that is not before the window; a gap is filled with zeros."""
        while data:
            offset = address - self._start
            if offset >= _WINDOW_BYTES:
                self._next_window()
                continue
            if offset > self._filled:
                self._window[self._filled : offset] = 0
            count = min(len(data), _WINDOW_BYTES - offset)
            self._window[offset : offset + count] = np.frombuffer(data[:count], dtype=np.uint8)
            self._filled = max(self._filled, offset + count)
            self._written = min(self._written, offset)
            data, address = data[count:], address + count

    def wait_for(self, address: int, stop: int) -> None:
        """Return when nothing that lies at these addresses is on the way.

        Raises:
            OSError: if it could not be written.
        """
        while any(start < stop and address < start + _WINDOW_BYTES for start, _, _ in self._on_the_way):
            self._await_one()

    def read(self, address: int, target: memoryview) -> None:
        """Replace the parts of `target`, read from the file at `address`, that may not be there yet."""
        held = [(start, start + _WINDOW_BYTES, window) for start, window, _ in self._on_the_way]
        for start, end, window in [*held, (self._start, self.end, self._window)]:
            first, last = max(address, start), min(address + len(target), end)
            if first < last:
                target[first - address : last - address] = window[first - start : last - start].data

    def flush(self) -> None:
        """Write all that has not been written; whole pages, the last one filled up with zeros.

        Raises:
            OSError: if that is not possible.
        """
        while self._on_the_way:
            self._await_one()
        start = self._written // _ALIGNMENT * _ALIGNMENT
        stop = -(-self._filled // _ALIGNMENT) * _ALIGNMENT
        if self._written < self._filled:
            self._window[self._filled : stop] = 0
            self._write_out(self._window, self._start, start, stop)
            self._written = self._filled

    def close(self) -> None:
        """Close the file without writing what is in the window."""
        self._thread.shutdown()
        os.close(self._cached)
        if self._direct is not None:
            os.close(self._direct)

    def _next_window(self) -> None:
        self._window[self._filled :] = 0
        first = self._written // _ALIGNMENT * _ALIGNMENT
        if not self._free:
            self._await_one()
        job = self._thread.submit(self._write_out, self._window, self._start, first, _WINDOW_BYTES)
        self._on_the_way.append((self._start, self._window, job))
        self._window = self._free.pop()
        self._start += _WINDOW_BYTES
        self._filled = self._written = 0

    def _await_one(self) -> None:
        _, window, job = self._on_the_way[0]
        job.result()
        self._on_the_way.popleft()
        self._free.append(window)

    def _write_out(self, window: Window, address: int, start: int, stop: int) -> None:
        while start < stop:
            try:
                descriptor = self._cached if self._direct is None else self._direct
                os.lseek(descriptor, address + start, os.SEEK_SET)
                start += os.write(descriptor, window[start:stop].data)
            except OSError as error:
                if self._direct is None or error.errno != errno.EINVAL:
                    raise
                os.close(self._direct)
                self._direct = None
