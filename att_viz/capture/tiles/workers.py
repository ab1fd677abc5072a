"""Spreading tiles over threads: each worker computes whole tiles with one thread of its own.

How many threads torch computes with is each thread's own setting, but whoever sets it also sets what threads begin with
that have not used torch yet, and keep for good. Such a thread may come at any time, a capture of its own included, so
what threads begin with is put back at once, by a thread that computes nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from threading import Barrier, Event, Lock
from typing import TypeVar

import torch

__all__ = ["run_in_workers", "thread_count"]

Unit = TypeVar("Unit")

# Held while what threads begin with is another number.
_beginning = Lock()


def thread_count() -> int:
    """How many threads torch computes with in this one, which may not have used torch before."""
    with _beginning:
        return torch.get_num_threads()


def run_in_workers(units: Sequence[Unit], make_worker: Callable[[], Callable[[Unit], None]], workers: int) -> None:
    """Do all units of work, each once, on this thread and `workers - 1` others.

    A matrix product of a tile is too small to be shared out among threads, so tiles are shared out instead.

    Args:
        units: what to do, started in this order.
        make_worker: called once for each thread; returns the function that does a unit, which may own buffers.
        workers: how many threads at most.

    Raises:
        Exception: what the first unit that failed raised, whichever thread was faster; units that had not begun when
            one failed are left out.
    """
    if workers <= 1 or len(units) <= 1:
        work = make_worker()
        for unit in units:
            work(unit)
        return
    waiting, lock = iter(enumerate(units)), Lock()
    failures: dict[int, Exception] = {}
    stopped = Event()
    inference = torch.is_inference_mode_enabled()

    def next_unit() -> tuple[int, Unit] | None:
        with lock:
            return None if stopped.is_set() else next(waiting, None)

    def run() -> None:
        place = -1
        try:
            with torch.inference_mode(inference), torch.no_grad():
                work = make_worker()
                while (taken := next_unit()) is not None:
                    place, unit = taken
                    work(unit)
        except BaseException as error:
            stopped.set()
            if place < 0 or not isinstance(error, Exception):
                raise
            # Every unit before this one has begun, so the first that fails is always among them.
            failures[place] = error

    count = min(workers, len(units)) - 1
    ready = Barrier(count + 1)

    def run_alone() -> None:
        # One that is asked first keeps what is set then; otherwise its first use would set what threads begin with.
        torch.get_num_threads()
        torch.set_num_threads(1)
        ready.wait()
        run()

    before = thread_count()
    with ThreadPoolExecutor(count, "att_viz") as pool:
        try:
            with _beginning:
                torch.set_num_threads(1)
                try:
                    others = [pool.submit(run_alone) for _ in range(count)]
                    ready.wait()
                except BaseException:
                    ready.abort()
                    raise
                finally:
                    _keeper(os.getpid()).submit(torch.set_num_threads, before).result()
            run()
            for other in others:
                other.result()
        finally:
            torch.set_num_threads(before)
    if failures:
        raise failures[min(failures)]


@lru_cache(1)
def _keeper(process: int) -> ThreadPoolExecutor:
    """The thread that computes nothing; another one after a fork, which takes no threads along."""
    return ThreadPoolExecutor(1, "att_viz_keeper")
