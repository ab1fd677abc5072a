"""Running a command of click within the test's own process."""

from __future__ import annotations

import inspect
from typing import Any

from click.testing import CliRunner, Result

from support.processes.one_command import as_in_a_process_of_its_own

__all__ = ["command_runner"]


class _Runner(CliRunner):
    def invoke(self, *arguments: Any, **others: Any) -> Result:
        """Run a command by itself, but with `att-viz`' names of --help: click keeps those that it is first run with."""
        with as_in_a_process_of_its_own():
            return super().invoke(*arguments, **{"help_option_names": ["-h", "--help"], **others})


def command_runner() -> CliRunner:
    """A runner that keeps standard output and standard error apart, as click does by itself from 8.2 on."""
    apart: dict[str, Any] = {"mix_stderr": False}
    return _Runner(**apart if "mix_stderr" in inspect.signature(CliRunner).parameters else {})
