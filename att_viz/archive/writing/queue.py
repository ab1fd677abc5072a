"""A thread that does jobs in order, behind a queue that is bounded in bytes.

All work on a file that is being written belongs there, its making and its closing included: Ctrl-C reaches the main
thread alone, and an exception in the midst of HDF5's calls would leave the library broken.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Condition, Event, Thread
from typing import TypeVar

__all__ = ["Job", "WriteQueue"]

Result = TypeVar("Result")
Job = Callable[[], object]


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
