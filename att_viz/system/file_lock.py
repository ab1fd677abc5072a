"""One writer at a time of a file: a lock that ends with the process, however it ends."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from att_viz.errors import ArchiveError

fcntl: ModuleType | None
try:
    import fcntl
except ImportError:
    fcntl = None

__all__ = ["file_lock", "open_locked", "release", "take_lock"]


def take_lock(handle: int) -> bool:
    """Take the lock of an open file or directory; it lasts until the handle is closed.

    Where the system or the file system has no locks, everybody gets it.

    Args:
        handle: an open file descriptor.

    Returns:
        False if somebody else has it, in another process or in this one.
    """
    if fcntl is not None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            # File systems without locks say something else.
            return error.errno not in (errno.EACCES, errno.EAGAIN)
    return True


def open_locked(path: Path) -> int:
    """Open a file for reading and writing, and keep other writers out of it; it is made if it is missing.

    What is in the file stays: whoever has the lock may judge what a writer that died has left.

    Args:
        path: the file, under the name that it has while it is being written.

    Returns:
        The file descriptor, for `release`.

    Raises:
        ArchiveError: if somebody else is writing it.
        OSError: if it cannot be opened.
    """
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        try:
            if not take_lock(handle):
                raise ArchiveError(f"{path} is being written by another process; wait for it, or end it")
            if _is_still(path, handle):
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _is_still(path: Path, handle: int) -> bool:
    """Whether an open file has its name; the writer before may have renamed it just before it let go of the lock."""
    try:
        return os.path.samestat(os.stat(path), os.fstat(handle))
    except FileNotFoundError:
        return False


def release(handle: int, last: Callable[[], object] | None = None) -> None:
    """Close a file of `open_locked`.

    Args:
        handle: its descriptor.
        last: renames or deletes the file, before another writer can get hold of it.
    """
    if fcntl is None:
        # Systems without these locks rename no file that is open.
        os.close(handle)
        if last is not None:
            last()
        return
    try:
        if last is not None:
            last()
    finally:
        os.close(handle)


@contextmanager
def file_lock(path: Path) -> Iterator[None]:
    """Keep other writers out of a file that is written through handles of their own, and renamed at the end.

    Args:
        path: the file; it is made if it is missing, where there are locks.

    Raises:
        ArchiveError: if somebody else is writing it.
        OSError: if it cannot be opened.
    """
    if fcntl is None:
        yield
        return
    handle = open_locked(path)
    try:
        yield
    finally:
        os.close(handle)
