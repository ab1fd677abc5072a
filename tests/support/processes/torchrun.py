"""Starting a program in several processes, as torchrun does."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

PROGRAM = Path(__file__).with_name("rank_program.py")
_TESTS = Path(__file__).parents[2]
_LIMIT = 600.0
"""Seconds; most of it is three imports of torch and transformers, beside whatever else the machine does."""


def torchrun(count: int, *arguments: object, limit: float = _LIMIT) -> subprocess.CompletedProcess[str]:
    """Run the program in several processes by PyTorch's own launcher.

    Args:
        count: how many.
        *arguments: what it is given.
        limit: after so many seconds it has failed, and nothing that it has started lives on.
    """
    launcher = ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", str(count), str(PROGRAM)]
    return _run([sys.executable, *launcher, *map(str, arguments)], {}, limit)


def by_hand(count: int, *arguments: object, limit: float = _LIMIT) -> list[subprocess.CompletedProcess[str]]:
    """Run the same without a launcher, which would end the others when one has ended."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    shared = {"WORLD_SIZE": str(count), "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port)}
    command = [sys.executable, str(PROGRAM), *map(str, arguments)]
    running = [_start(command, {**shared, "RANK": str(rank), "LOCAL_RANK": str(rank)}) for rank in range(count)]
    return [_ended(process, command, limit) for process in running]


def _run(command: list[str], environment: dict[str, str], limit: float) -> subprocess.CompletedProcess[str]:
    return _ended(_start(command, environment), command, limit)


def _start(command: list[str], environment: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command,
        env={**os.environ, "PYTHONPATH": str(_TESTS), "OMP_NUM_THREADS": "1", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def _ended(process: subprocess.Popen[str], command: list[str], limit: float) -> subprocess.CompletedProcess[str]:
    try:
        output, _ = process.communicate(timeout=limit)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
    return subprocess.CompletedProcess(command, process.returncode, output)
