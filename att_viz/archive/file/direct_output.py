"""Appending to a file past the page cache, which costs a fraction of the CPU time of copying through it.

HDF5 calls `write` while its caller holds the lock of h5py. A thread that collects garbage may need that lock, to let go
of an object of h5py, at any moment and whatever other lock it holds. So `write` never waits for the thread that writes:
the two talk through queues that are made in C, and where all windows are on the way, `write` does the work itself.
"""

from __future__ import annotations

import errno
import mmap
import os
from collections import deque
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

import numpy as np
from numpy.typing import NDArray

__all__ = ["DirectOutput"]

_WINDOW_BYTES = 4 * 2**20
_NUM_WINDOWS = 3
_ALIGNMENT = 4096
_HAS_PWRITE = hasattr(os, "pwrite")
"""Where two threads can write to one file."""

Window = NDArray[np.uint8]
Job = tuple[Window, int, int]
"""A window, its address, and from where on it is to be written."""


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
        self._on_the_way: deque[tuple[int, Window]] = deque()
        self._failure: OSError | None = None
        self._through_cache = False
        self._cached = os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0))
        self._direct: int | None = None
        if hasattr(os, "O_DIRECT"):
            try:
                self._direct = os.open(path, os.O_WRONLY | os.O_DIRECT)
            except OSError:
                self._direct = None
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._done: SimpleQueue[OSError | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name="archive output", daemon=True)
        self._thread.start()

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
        """Write bytes at an address that is not before the window; a gap is filled with zeros.

        Raises:
            OSError: if an earlier window could not be written.
        """
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

    def is_on_the_way(self, address: int, stop: int) -> bool:
        """Whether something that lies at these addresses may not have been written yet.

        Raises:
            OSError: if an earlier window could not be written.
        """
        self._take_back(wait=False)
        return any(start < stop and address < start + _WINDOW_BYTES for start, _ in self._on_the_way)

    def read(self, address: int, target: memoryview) -> None:
        """Replace the parts of `target`, read from the file at `address`, that may not be there yet."""
        held = [(start, start + _WINDOW_BYTES, window) for start, window in self._on_the_way]
        for start, end, window in [*held, (self._start, self.end, self._window)]:
            first, last = max(address, start), min(address + len(target), end)
            if first < last:
                target[first - address : last - address] = window[first - start : last - start].data

    def flush(self) -> None:
        """Write all that has not been written; whole pages, the last one filled up with zeros.

        It waits for the thread that writes, so it must not be called by HDF5.

        Raises:
            OSError: if that is not possible.
        """
        while self._on_the_way:
            self._take_back(wait=True)
        start = self._written // _ALIGNMENT * _ALIGNMENT
        stop = -(-self._filled // _ALIGNMENT) * _ALIGNMENT
        if self._written < self._filled:
            self._window[self._filled : stop] = 0
            self._write_out(self._window[:stop], self._start, start)
            self._written = self._filled

    def close(self) -> None:
        """Close the file without writing what is in the window."""
        self._jobs.put(None)
        self._thread.join()
        os.close(self._cached)
        if self._direct is not None:
            os.close(self._direct)

    def _next_window(self) -> None:
        self._window[self._filled :] = 0
        first = self._written // _ALIGNMENT * _ALIGNMENT
        self._take_back(wait=False)
        if self._free and _HAS_PWRITE:
            self._jobs.put((self._window, self._start, first))
            self._on_the_way.append((self._start, self._window))
            self._window = self._free.pop()
        else:
            self._write_out(self._window, self._start, first)
        self._start += _WINDOW_BYTES
        self._filled = self._written = 0

    def _take_back(self, *, wait: bool) -> None:
        """Take back the windows that have been written, in the order in which they were given away."""
        while self._failure is None and self._on_the_way:
            try:
                self._failure = self._done.get(wait)
            except Empty:
                return
            if self._failure is None:
                self._free.append(self._on_the_way.popleft()[1])
        if self._failure is not None:
            raise self._failure

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                self._write_out(*job)
            except OSError as error:
                self._done.put(error)
            else:
                self._done.put(None)

    def _write_out(self, window: Window, address: int, start: int) -> None:
        """Write a window from `start` on; on either thread."""
        while start < len(window):
            direct = self._direct is not None and not self._through_cache
            try:
                start += self._write_some(self._direct if direct else self._cached, window[start:], address + start)
            except OSError as error:
                if not direct or error.errno != errno.EINVAL:
                    raise
                self._through_cache = True

    def _write_some(self, descriptor: int | None, part: Window, address: int) -> int:
        assert descriptor is not None
        if _HAS_PWRITE:
            return os.pwrite(descriptor, part.data, address)
        os.lseek(descriptor, address, os.SEEK_SET)
        return os.write(descriptor, part.data)
