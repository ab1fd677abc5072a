"""Child processes that are killed at a certain moment; for scripts whose own process has a single thread."""

from __future__ import annotations

import mmap
import os
import signal
import struct
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

# What changes files, but for `write`: dying before each of these calls, and before what follows the last one, covers
# every state in which a kill can leave the files.
_CHANGING = ("fsync", "ftruncate", "truncate", "rename", "replace", "unlink", "remove", "mkdir", "rmdir", "sendfile")
_COUNT = struct.Struct("q")


class Ended(NamedTuple):
    """How a child ended.

    Attributes:
        status: its exit status, or minus the signal that ended it.
        moments: how many moments it lived through at which it could have been killed.
        seconds: how long it lived.
    """

    status: int
    moments: int
    seconds: float


def run(
    work: Callable[[], object],
    log: Path,
    *,
    moment: int | None = None,
    seconds: float | None = None,
    limit: float = 600,
) -> Ended:
    """Run a function in a forked child, and kill that with SIGKILL.

    Args:
        work: what to run; the status is 0 if it returns, the code of a SystemExit, and 99 for any other exception.
        log: where the child's standard output and error go.
        moment: kill it just before its so-many-th call that changes a file, counted from 0. A write is two of them:
            before it, and when half of it has been written.
        seconds: kill it after so many seconds.
        limit: kill it after so many seconds in any case.

    Returns:
        How it ended.
    """
    lived = mmap.mmap(-1, _COUNT.size)
    begun = time.monotonic()
    child = os.fork()
    if not child:
        _become(work, log, lived, -1 if moment is None else moment)
    end = begun + (limit if seconds is None else seconds)
    while (ended := os.waitpid(child, os.WNOHANG))[0] == 0:
        if time.monotonic() >= end:
            os.kill(child, signal.SIGKILL)
            ended = os.waitpid(child, 0)
            break
        time.sleep(0.001)
    return Ended(os.waitstatus_to_exitcode(ended[1]), _COUNT.unpack(lived[:])[0], time.monotonic() - begun)


def _become(work: Callable[[], object], log: Path, lived: mmap.mmap, moment: int) -> None:
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    for descriptor in (1, 2):
        os.dup2(output, descriptor)
    _count_moments(lived, moment)
    status = 99
    try:
        work()
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - the child ends here, and its log says why
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _count_moments(lived: mmap.mmap, moment: int) -> None:
    def is_due() -> bool:
        count = _COUNT.unpack(lived[:])[0]
        lived[:] = _COUNT.pack(count + 1)
        return bool(count == moment)

    def die() -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def counted(function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            if is_due():
                die()
            return function(*arguments, **options)

        return call

    for name in _CHANGING:
        setattr(os, name, counted(getattr(os, name)))
    whole_write = counted(os.write)
    part_write = os.write

    def write(descriptor: int, data: Any) -> int:
        if is_due():
            part_write(descriptor, memoryview(data)[: len(data) // 2])
            die()
        return int(whole_write(descriptor, data))

    os.write = write
    if hasattr(os, "pwrite"):
        whole_pwrite, part_pwrite = counted(os.pwrite), os.pwrite

        def pwrite(descriptor: int, data: Any, offset: int) -> int:
            if is_due():
                part_pwrite(descriptor, memoryview(data)[: len(data) // 2], offset)
                die()
            return int(whole_pwrite(descriptor, data, offset))

        os.pwrite = pwrite

    def opened(event: str, arguments: tuple[Any, ...]) -> None:
        # Files that are written by others than `os.write`.
        if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+") and is_due():
            die()

    sys.addaudithook(opened)
