"""The unfinished file of an archive and the one thread that changes it."""

from __future__ import annotations

import errno
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import h5py

from att_viz.archive.file.unfinished import resumable_layers
from att_viz.archive.writing.options import StreamOptions
from att_viz.archive.writing.partial_archive import PartialArchive
from att_viz.archive.writing.queue import Job, WriteQueue
from att_viz.errors import ArchiveError, AttVizError
from att_viz.matrix.metadata import CaptureMetadata

__all__ = ["WritingThread"]

Result = TypeVar("Result")

_MOST_HELD_BYTES = 64 * 2**20
_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "the file has reached the largest size that is allowed here",
}


class WritingThread:
    """Does what changes the file, in order and on one thread, and makes it survive a kill after each whole layer.

    Args:
        final: the name that the archive shall have in the end.
        options: what is stored.
        metadata: where the attention comes from.
        resume: go on with the whole layers of an interrupted run.
        queue_bytes: how much memory jobs that wait may hold.
        write_tokens: called on the thread before each commit: writes what has changed of the tokens.

    Attributes:
        stored: the identity of what an earlier run left, if it is gone on with.

    Raises:
        ArchiveError: if the file cannot be made, or what is there cannot be gone on with.
    """

    def __init__(
        self,
        final: Path,
        options: StreamOptions,
        metadata: CaptureMetadata,
        *,
        resume: bool,
        queue_bytes: int,
        write_tokens: Callable[[h5py.File], object],
    ) -> None:
        self._final = final
        self._write_tokens = write_tokens
        self._queue = WriteQueue(queue_bytes)
        self._archive = self._made(options, metadata, resume)
        self.stored = self._archive.stored

    @property
    def file(self) -> h5py.File:
        """The file, for jobs."""
        return self._archive.file

    @property
    def size(self) -> int:
        """The size of the file so far."""
        return self._archive.size

    def keep_tile_rows(self, rows: int) -> None:
        """See `PartialArchive`."""
        self.submit(partial(self._archive.keep_tile_rows, rows), 0)

    def _made(self, options: StreamOptions, metadata: CaptureMetadata, resume: bool) -> PartialArchive:
        made: list[PartialArchive] = []

        def make() -> None:
            made.append(PartialArchive(self._final, options, metadata, resume=resume))

        def abandon() -> None:
            for archive in made:
                archive.abandon()

        try:
            self._queue.run(make)
        except BaseException as error:
            self._queue.end(abandon)
            if isinstance(error, (OSError, RuntimeError)):
                raise ArchiveError(f"{self._final} could not be written: {_reason(error)}") from error
            raise
        return made[0]

    def submit(self, job: Job, num_bytes: int) -> None:
        """Have a job done; the number is the memory that it holds.

        Raises:
            ArchiveError: if the file cannot be written any more.
        """
        if not self._queue.add(partial(self._checked, job), num_bytes) and self._queue.failure is not None:
            raise self._explained(self._queue.failure) from self._queue.failure

    def run(self, job: Callable[[], Result]) -> Result:
        """Have a job done behind those that wait, and return what it returns.

        Raises:
            AttVizError: what the job raised, or that the file cannot be written any more.
        """
        try:
            return self._queue.run(job)
        except AttVizError:
            raise
        except Exception as error:
            raise self._explained(error) from error

    def _checked(self, job: Job) -> None:
        """On the writing thread: do a job, and keep what waits for a commit small."""
        job()
        self._archive.check()
        if self._archive.held_bytes > _MOST_HELD_BYTES:
            self._archive.commit()

    def finish_layer(self, jobs: list[Job]) -> None:
        """On the thread: make a layer whole and safe from kills, unless the next job is of this kind and will do so."""
        for job in jobs:
            job()
        # What waits is `_checked` with the job that was submitted.
        following = getattr(self._queue.next_job(), "args", (None,))[0]
        if getattr(following, "func", None) != self.finish_layer:
            self._write_tokens(self._archive.file)
            self._archive.commit()

    def end(self, complete: bool) -> None:
        """Do what waits, and close the file: as an archive, or unfinished as it was at its last commit.

        Raises:
            ArchiveError: if it was to be completed and cannot be written.
        """
        self._queue.end(partial(self._close, complete))

    def _close(self, complete: bool) -> None:
        failure = self._queue.failure
        if failure is None:
            try:
                self._write_tokens(self._archive.file)
                if complete:
                    self._archive.complete()
                    return
                self._archive.commit()
            except (OSError, RuntimeError) as error:
                failure = error
        self._archive.abandon()
        if complete and failure is not None:
            raise self._explained(failure) from failure

    def _explained(self, error: BaseException) -> ArchiveError:
        kept = resumable_layers(self._archive.path)
        rest = (
            f"; the {kept} layers that are whole are kept in {self._archive.path.name}, go on with resume=True"
            if kept
            else ""
        )
        return ArchiveError(f"{self._final} could not be written: {_reason(error)}{rest}")


def _reason(error: BaseException) -> str:
    number = error.errno if isinstance(error, OSError) else None
    return _REASONS.get(number, str(error)) if number is not None else str(error) or type(error).__name__
