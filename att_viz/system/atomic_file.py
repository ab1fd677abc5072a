"""Files that are written completely or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from att_viz.errors import ArchiveError
from att_viz.system.file_lock import file_lock

__all__ = ["atomic_file"]


@contextmanager
def atomic_file(final: Path) -> Iterator[Path]:
    """A path to write to; what was written there replaces the file at the end.

    What a process that died has left there is written over; a process that is still writing is left alone.

    Args:
        final: the file; its directory is made if it is missing.

    Yields:
        The path to write to: an empty file, or what such a process has left.

    Raises:
        ArchiveError: if it cannot be written, or another process is writing it; nothing is left behind.
    """
    partial = final.with_name(f"{final.name}.partial")
    try:
        final.parent.mkdir(parents=True, exist_ok=True)
        with file_lock(partial):
            try:
                yield partial
                with partial.open("rb") as written:
                    os.fsync(written.fileno())
                os.replace(partial, final)
            except BaseException:
                with suppress(OSError):
                    partial.unlink(missing_ok=True)
                raise
    except OSError as error:
        raise ArchiveError(f"{final} could not be written: {error}") from error
