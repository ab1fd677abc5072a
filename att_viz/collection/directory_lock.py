"""One run at a time in a directory."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import ModuleType

from att_viz.errors import ArchiveError

fcntl: ModuleType | None
try:
    import fcntl
except ImportError:
    fcntl = None

__all__ = ["directory_lock"]


@contextmanager
def directory_lock(directory: Path) -> Iterator[None]:
    """Keep other runs out of a directory; where the system has no such locks, nothing is kept out.

    The lock is on the directory itself, so that no file is left behind, and ends with the process, however it ends.

    Args:
        directory: what to lock; it is made, and removed again if it was made in vain.

    Raises:
        ArchiveError: if another run has it, or it cannot be made.
    """
    existed = directory.exists()
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveError(f"the directory {directory} cannot be made: {error.strerror}") from error
    try:
        with _locked(directory):
            yield
    finally:
        if not existed:
            with suppress(OSError):
                # Fails, as it should, unless the directory is empty.
                directory.rmdir()


@contextmanager
def _locked(directory: Path) -> Iterator[None]:
    if fcntl is None:
        yield
        return
    handle = os.open(directory, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        # File systems without locks say something else.
        if error.errno in (errno.EACCES, errno.EAGAIN):
            os.close(handle)
            raise ArchiveError(
                f"another run is collecting samples in {directory}; wait for it, or choose another directory"
            ) from error
    try:
        yield
    finally:
        os.close(handle)
