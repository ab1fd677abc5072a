"""One run at a time in a directory."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from att_viz.errors import ArchiveError
from att_viz.system.file_lock import take_lock

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
    if os.name == "nt":
        # No directory can be opened there.
        yield
        return
    handle = os.open(directory, os.O_RDONLY)
    try:
        if not take_lock(handle):
            raise ArchiveError(
                f"another run is collecting samples in {directory}; wait for it, or choose another directory"
            )
        yield
    finally:
        os.close(handle)
