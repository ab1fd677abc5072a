"""The unfinished file of an archive and the one thread that changes it, behind a queue that is bounded in bytes.

All work on a file that is being written belongs there, its making and its closing included: Ctrl-C reaches the main
thread alone, and an exception in the midst of HDF5's calls would leave the library broken.

More than 300 lines because the queue and who puts jobs into it are only read together.
"""

from __future__ import annotations

import errno
from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Condition, Event, Thread
from typing import TypeVar

import h5py

from att_viz.archive.file.unfinished import resumable_layers
from att_viz.archive.writing.options import StreamOptions
from att_viz.archive.writing.partial_archive import PartialArchive
from att_viz.errors import ArchiveError, AttVizError
from att_viz.matrix.metadata import CaptureMetadata

__all__ = ["Job", "WriteQueue", "WritingThread"]

Result = TypeVar("Result")
Job = Callable[[], object]

_MOST_HELD_BYTES = 64 * 2**20
_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "the file has reached the largest size that is allowed here",
}


class WriteQueue:
    """Runs jobs on one thread of its own, in the order in which they come.

    After a job has raised, `failure` holds the exception and the jobs behind it are dropped.

    Args:
        limit: how many bytes may wait; `add` blocks beyond.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._jobs: deque[tuple[Job | None, int]] = deque()
        self._waiting_bytes = 0
        self._changed = Condition()
        self.failure: BaseException | None = None
        self._last: Job = _nothing
        self._ended = Event()
        self._thread = Thread(target=self._work, name="archive writer", daemon=True)
        self._thread.start()

    def add(self, job: Job, num_bytes: int = 0) -> bool:
        """Have a job done; waits while too many bytes are waiting.

        Args:
            job: what to do.
            num_bytes: how much memory it holds until it is done.

        Returns:
            Whether the job will be done: not after an earlier one has failed.
        """
        with self._changed:
            while self._waiting_bytes and self._waiting_bytes + num_bytes > self._limit and self.failure is None:
                self._changed.wait()
            if self.failure is not None:
                return False
            self._jobs.append((job, num_bytes))
            self._waiting_bytes += num_bytes
            self._changed.notify_all()
        return True

    def run(self, job: Callable[[], Result]) -> Result:
        """Have a job done behind those that wait, and return what it returns.

        Raises:
            BaseException: what the job raised (which ends nothing else), or what an earlier one did.
        """
        results: list[Result] = []
        errors: list[Exception] = []
        done = Event()

        def reporting() -> None:
            try:
                results.append(job())
            except Exception as error:  # noqa: BLE001 - `run` raises it
                errors.append(error)
            done.set()

        self.add(reporting)
        _wait_until(lambda: done.wait(0.1) or self.failure is not None)
        if not done.is_set() and self.failure is not None:
            raise self.failure
        if errors:
            raise errors[0]
        return results[0]

    def next_job(self) -> Job | None:
        """The job that waits next, if there is one."""
        with self._changed:
            return self._jobs[0][0] if self._jobs else None

    def end(self, last: Job) -> None:
        """Do what waits, then `last` even if a job has failed, and end the thread.

        Raises:
            BaseException: what `last` raised.
        """
        errors: list[BaseException] = []

        def reporting() -> None:
            try:
                last()
            except BaseException as error:  # noqa: BLE001 - `end` raises it
                errors.append(error)

        self._last = reporting
        with self._changed:
            self._jobs.append((None, 0))
            self._changed.notify_all()
        # Not `join`: Python takes a thread for dead when Ctrl-C interrupts that.
        _wait_until(lambda: self._ended.wait(0.1))
        if errors:
            raise errors[0]

    def _work(self) -> None:
        while True:
            with self._changed:
                while not self._jobs:
                    self._changed.wait()
                job, num_bytes = self._jobs.popleft()
            if job is None:
                self._last()
                self._ended.set()
                return
            try:
                if self.failure is None:
                    job()
            except BaseException as error:  # noqa: BLE001 - whoever adds the next job raises it
                self.failure = error
            # The job's memory is free before others are told that there is room.
            del job
            with self._changed:
                self._waiting_bytes -= num_bytes
                self._changed.notify_all()


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


def _wait_until(happened: Callable[[], bool]) -> None:
    """Call a function that waits until it returns True; Ctrl-C is raised only then.

    Whoever left earlier would take files away from a thread that is still writing them.
    """
    interrupt: KeyboardInterrupt | None = None
    waiting = True
    while waiting:
        try:
            waiting = not happened()
        except KeyboardInterrupt as error:
            interrupt = error
    if interrupt is not None:
        raise interrupt


def _nothing() -> None:
    """The last job of a queue that nobody ends."""
