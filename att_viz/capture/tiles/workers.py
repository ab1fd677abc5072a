"""Spreading tiles over threads: each worker computes whole tiles with one thread of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event, Lock
from typing import TypeVar

import torch

__all__ = ["run_in_workers"]

Unit = TypeVar("Unit")


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

    def run_alone() -> None:
        torch.set_num_threads(1)
        run()

    with _one_thread(), ThreadPoolExecutor(min(workers, len(units)) - 1, "att_viz") as pool:
        others = [pool.submit(run_alone) for _ in range(min(workers, len(units)) - 1)]
        run()
        for other in others:
            other.result()
    if failures:
        raise failures[min(failures)]


@contextmanager
def _one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)
