"""Running a campaign, in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[2]


def run_script(name: str, *arguments: object, limit: float) -> str:
    """Run a campaign and return what it prints.

    Args:
        name: its module.
        arguments: its arguments.
        limit: after so many seconds it has failed.

    Raises:
        AssertionError: if it fails; nothing that it has started lives on.
    """
    with subprocess.Popen(
        [sys.executable, "-m", f"campaigns.{name}", *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(TESTS)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            output, _ = process.communicate(timeout=limit)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
    assert process.returncode == 0, output
    return output
