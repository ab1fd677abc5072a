"""Ctrl-C while another thread is writing: nobody leaves before that has ended."""

from __future__ import annotations

import signal
import sys
import threading
import time
from types import FrameType
from typing import cast

import pytest

from att_viz.archive.writing.thread import WriteQueue

MAIN = cast(int, threading.main_thread().ident)


def wait_until_the_main_thread_waits() -> None:
    """Return when the main thread is where Ctrl-C shall be held back, however slow the machine is."""
    while True:
        frame: FrameType | None = sys._current_frames()[MAIN]
        names = set()
        while frame is not None:
            names.add(frame.f_code.co_name)
            frame = frame.f_back
        # In the wait that `_wait_until` repeats.
        if {"_wait_until", "wait"} <= names:
            return
        time.sleep(0.005)


class SlowJob:
    """Presses Ctrl-C in the midst of its work."""

    def __init__(self) -> None:
        self.done = False

    def __call__(self) -> None:
        for _ in range(3):
            wait_until_the_main_thread_waits()
            signal.pthread_kill(MAIN, signal.SIGINT)
            time.sleep(0.15)
        self.done = True


def test_ctrl_c_is_raised_when_a_job_has_ended() -> None:
    queue, job = WriteQueue(100), SlowJob()
    with pytest.raises(KeyboardInterrupt):
        queue.run(job)
    assert job.done
    assert queue.run(lambda: 5) == 5
    queue.end(lambda: None)


def test_ctrl_c_is_raised_when_the_queue_has_ended() -> None:
    queue, job, last = WriteQueue(100), SlowJob(), []
    queue.add(job)
    with pytest.raises(KeyboardInterrupt):
        queue.end(lambda: last.append(job.done))
    assert last == [True]


def test_the_last_job_is_done_after_a_failure_and_may_fail_itself() -> None:
    queue, dropped = WriteQueue(100), []

    def fail() -> None:
        raise OSError("the disk is gone")

    queue.add(fail)
    queue.add(lambda: dropped.append(1))
    with pytest.raises(ValueError, match="the last"):
        queue.end(lambda: int("the last"))
    assert isinstance(queue.failure, OSError)
    assert not dropped
