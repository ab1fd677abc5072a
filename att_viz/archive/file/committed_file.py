"""The file beneath an archive that is being written: after a kill it is as it was at its last commit."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from att_viz.archive.file import page_journal
from att_viz.archive.file.direct_output import DirectOutput
from att_viz.archive.file.file_view import FileView
from att_viz.archive.file.page_journal import PAGE
from att_viz.system.file_lock import open_locked, release

__all__ = ["CommittedFile", "committed_view"]

_SUPERBLOCK_BYTES = 48
_END_OF_FILE = slice(28, 36)


def committed_view(path: Path) -> FileView:
    """The last committed state of a file, for reading: pages in its journal take the place of the file's."""
    return FileView(path, page_journal.load(page_journal.journal_of(path)))


class CommittedFile(FileView):
    """A file object for h5py whose changes take effect together, at each `commit`.

    What HDF5 writes behind the committed end goes to the file at once. What it changes before that end is kept
    in memory as pages; `commit` puts these into a journal beside the file before it puts them into the file,
    so that a kill leaves either the old state or, once the journal has been applied, the new one. HDF5 itself
    never sees an error: after the first one the file takes no more changes, and `check` raises it.

    Args:
        path: the file.
        resume: keep what was committed; otherwise begin an empty file.
        lock: the file's descriptor, from `open_locked`, which now belongs to this object; by default it is opened.

    Raises:
        ArchiveError: if another process is writing the file.
        OSError: if it cannot be opened.
    """

    def __init__(self, path: Path, *, resume: bool, lock: int | None = None) -> None:
        self._path = path
        self._journal = page_journal.journal_of(path)
        self._reading = None
        self._late: list[tuple[int, bytes]] = []
        """What goes over bytes that were on their way to the file when it came, in order."""
        self._lock = open_locked(path) if lock is None else lock
        try:
            if not resume:
                self._journal.unlink(missing_ok=True)
                os.ftruncate(self._lock, 0)
            pages = page_journal.load(self._journal)
            self._output = DirectOutput(path)
            try:
                super().__init__(path, pages)
            except BaseException:
                self._output.close()
                raise
        except BaseException:
            os.close(self._lock)
            raise
        self.failure: OSError | None = None
        self._frozen = False
        if resume:
            self._apply()
            self._end = self._committed_end()
        self._boundary = -(-self._end // PAGE) * PAGE
        self._output.move(self._boundary)

    def _committed_end(self) -> int:
        """The end of the file by its superblock (version 2); what lies behind it was never committed."""
        superblock = bytearray(_SUPERBLOCK_BYTES)
        self._fill(0, memoryview(superblock))
        return min(self._end, int.from_bytes(superblock[_END_OF_FILE], "little"))

    @property
    def size(self) -> int:
        """The size of the file so far."""
        return self._end

    @property
    def held_bytes(self) -> int:
        """How much memory the changes that wait for a commit take."""
        return len(self._pages) * PAGE + sum(len(data) for _, data in self._late)

    def check(self) -> None:
        """Raise the first error that writing met, if there was one."""
        if self.failure is not None:
            raise self.failure

    def freeze(self) -> None:
        """Take no more changes, so that the file stays as it was committed."""
        self._frozen = True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer from the position on."""
        target = memoryview(buffer).cast("B")
        self._fill(self._position, target)
        return len(target)

    def _fill(self, address: int, target: memoryview) -> None:
        super()._fill(address, target)
        self._output.read(address, target)
        for start, data in self._late:
            first, last = max(address, start), min(address + len(target), start + len(data))
            if first < last:
                target[first - address : last - address] = data[first - start : last - start]

    def write(self, buffer: Any) -> int:
        """Write at the position."""
        data = memoryview(buffer).cast("B")
        if self._frozen:
            return len(data)
        if self._output.append(self._position, data):
            # A tile, nearly always.
            self._end = max(self._end, self._position + len(data))
            return len(data)
        try:
            self._write(self._position, data)
        except OSError as error:
            self.failure, self._frozen = error, True
        return len(data)

    def _write(self, address: int, data: memoryview) -> None:
        self._end = max(self._end, address + len(data))
        if address < self._boundary:
            kept = min(len(data), self._boundary - address)
            self._keep(address, data[:kept])
            address, data = address + kept, data[kept:]
        if data and address < self._output.start:
            early = min(len(data), self._output.start - address)
            if self._late or self._output.is_on_the_way(address, address + early):
                self._late.append((address, bytes(data[:early])))
            else:
                self._overwrite(address, data[:early])
            address, data = address + early, data[early:]
        if data:
            self._output.write(address, data)

    def _keep(self, address: int, data: memoryview) -> None:
        while data:
            number, offset = divmod(address, PAGE)
            page = self._pages.get(number)
            if page is None:
                page = bytearray(PAGE)
                self._fill(number * PAGE, memoryview(page))
                self._pages[number] = page
            count = min(len(data), PAGE - offset)
            page[offset : offset + count] = data[:count]
            address, data = address + count, data[count:]

    def _overwrite(self, address: int, data: memoryview) -> None:
        os.lseek(self._lock, address, os.SEEK_SET)
        while data:
            data = data[os.write(self._lock, data) :]

    def truncate(self, size: int) -> None:
        """Take note of HDF5's end of the file."""
        if not self._frozen:
            self._end = size

    def commit(self) -> None:
        """Make everything written so far the state that survives; h5py must have flushed its file before.

        Raises:
            OSError: if a write failed, now or since the last commit; the state stays the last committed one.
        """
        self.check()
        try:
            self._output.flush()
            for address, data in self._late:
                self._overwrite(address, memoryview(data))
            self._late.clear()
            boundary = -(-self._end // PAGE) * PAGE
            if os.fstat(self._lock).st_size < boundary:
                os.ftruncate(self._lock, boundary)
            os.fsync(self._lock)
            if self._pages:
                page_journal.store(self._journal, self._pages)
                self._apply()
        except OSError as error:
            self.failure, self._frozen = error, True
            raise
        self._boundary = boundary
        self._output.move(boundary)

    def _apply(self) -> None:
        """Put the pages into the file, and forget them once they are safely there."""
        if not self._pages:
            return
        for number, page in self._pages.items():
            self._overwrite(number * PAGE, memoryview(page))
        os.fsync(self._lock)
        self._journal.unlink(missing_ok=True)
        self._pages.clear()

    def close(self, last: Callable[[], object] | None = None) -> None:
        """Close the file; what was not committed is lost.

        Args:
            last: renames or deletes the file, before another process can begin to write it.
        """
        if self._reading is not None:
            super().close()
            self._output.close()
            release(self._lock, last)

    def trim(self) -> None:
        """Cut off what lies behind the end that HDF5 gave the file."""
        os.ftruncate(self._lock, self._end)
        os.fsync(self._lock)
