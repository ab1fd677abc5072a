"""The command line, run in this process: the real `main`, with its arguments, standard input and exit status."""

from __future__ import annotations

import io
import sys

import pytest
from support.processes.command_line import CommandLine, Outcome
from support.processes.one_command import as_in_a_process_of_its_own

from att_viz.cli import main


@pytest.fixture
def command_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """Runs `att-viz` with arguments, in the current directory; called as `command_line("info", path, stdin="")`."""

    def run(*arguments: object, stdin: str | bytes = "") -> Outcome:
        capsys.readouterr()
        data = stdin if isinstance(stdin, bytes) else stdin.encode()
        with as_in_a_process_of_its_own(), monkeypatch.context() as patch:
            patch.setattr(sys, "argv", ["att-viz", *map(str, arguments)])
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
            with pytest.raises(SystemExit) as end:
                main()
        code = end.value.code
        return Outcome(code if isinstance(code, int) else 0, *capsys.readouterr())

    return run
