"""Running a command of click within the test's own process."""

from __future__ import annotations

import inspect
from typing import Any

from click.testing import CliRunner

__all__ = ["command_runner"]


def command_runner() -> CliRunner:
    """A runner that keeps standard output and standard error apart, as click does by itself from 8.2 on."""
    apart: dict[str, Any] = {"mix_stderr": False}
    return CliRunner(**apart if "mix_stderr" in inspect.signature(CliRunner).parameters else {})
