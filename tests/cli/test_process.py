"""How the process ends: exit statuses, one sentence for every error, and nothing for a reader that went away."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import warnings
from importlib.resources import files
from pathlib import Path
from typing import Any

import click
import pytest
from support.numbers.random_attention import random_matrix
from support.processes.command_line import CommandLine
from support.processes.one_command import as_in_a_process_of_its_own

from att_viz.cli.process import run_to_exit
from att_viz.errors import ArchiveError
from att_viz.model_aliases import MODEL_ALIASES


def run(function: Any, *arguments: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command of one function; returns its exit status and what it said on standard error."""
    monkeypatch.setattr(sys, "argv", ["att-viz", *arguments])
    group = click.Group("att-viz", params=[click.Option(["--debug"], is_flag=True, expose_value=False)])
    group.command("do")(function)
    with as_in_a_process_of_its_own(), pytest.raises(SystemExit) as end:
        run_to_exit(group)
    return end.value.code, capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (ArchiveError("it is damaged"), 1, "Error: it is damaged\n"),
        (ArchiveError("token \x1b[2J"), 1, "Error: token \\x1b[2J\n"),
        (PermissionError(13, "Permission denied", "out/x"), 1, "Error: out/x: Permission denied\n"),
        (OSError(28, "No space left on device"), 1, "Error: No space left on device\n"),
        (MemoryError(), 1, "Error: there is not enough memory\n"),
        (KeyError("x"), 1, "Error: unexpected KeyError: 'x' (this is a defect of att-viz; --debug shows where it came "
         "from)\n"),
        (KeyboardInterrupt(), 130, "Interrupted.\n"),
        (click.Abort(), 130, "Interrupted.\n"),
    ],
)  # fmt: skip
def test_every_error_is_one_sentence(
    error: Any, status: int, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise error

    assert run(fail, "do", monkeypatch=monkeypatch, capsys=capsys) == (status, words)


@pytest.mark.usefixtures("capsys")
def test_debug_shows_where_an_error_came_from(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ArchiveError("it is damaged")

    monkeypatch.setattr(sys, "argv", ["att-viz", "--debug", "do"])
    group = click.Group("att-viz", params=[click.Option(["--debug"], is_flag=True, expose_value=False)])
    group.command("do")(fail)
    with as_in_a_process_of_its_own(), pytest.raises(ArchiveError):
        run_to_exit(group)


@pytest.mark.filterwarnings("always")
def test_a_warning_is_one_sentence_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def warn() -> None:
        warnings.warn("take care\x07", stacklevel=1)

    assert run(warn, "do", monkeypatch=monkeypatch, capsys=capsys) == (0, "Warning: take care\\x07\n")


def test_statuses(command_line: CommandLine, tmp_path: Path) -> None:
    random_matrix(tokens=5).save(tmp_path / "story.h5")
    assert command_line("info", tmp_path / "story.h5").status == 0
    assert command_line("info", tmp_path / "none.h5").status == 1
    for arguments in ((), ("nonsense",), ("info",), ("info", "--nonsense"), ("render", "x.h5", "--split", "x")):
        done = command_line(*arguments)
        assert done.status == 2
        assert "Traceback" not in done.err
        assert done.out == ""
    assert command_line("--help").status == command_line("info", "-h").status == command_line("--version").status == 0


def test_debug_and_quiet_are_taken_before_and_after_the_command(command_line: CommandLine, tmp_path: Path) -> None:
    random_matrix(tokens=5).save(tmp_path / "story.h5")
    for arguments in (("-q", "render"), ("render", "--quiet")):
        done = command_line(*arguments, tmp_path / "story.h5", "-o", tmp_path)
        assert done.out == f"{tmp_path / 'story_report.html'}\n"


def test_json_of_reports_and_archives(command_line: CommandLine, tmp_path: Path) -> None:
    random_matrix(layers=2, heads=3, tokens=30).save(tmp_path / "story.h5")
    done = command_line("render", "--json", tmp_path / "story.h5", "-o", tmp_path, "--split", "layer")
    (report,) = json.loads(done.out)
    assert report["open"] == report["files"][0] == str(tmp_path / "story_index.html")
    assert report["bytes"] == sum(Path(name).stat().st_size for name in report["files"])
    info = json.loads(command_line("info", tmp_path / "story.h5", "--json").out)
    assert (info["layers"], info["heads"], info["tokens"]) == ([0, 1], {"0": 3, "1": 3}, 30)
    assert info["metadata"]["model"] == "random"


def test_a_light_report_is_written_alone(command_line: CommandLine, tmp_path: Path) -> None:
    random_matrix(layers=2, heads=3, tokens=30).save(tmp_path / "story.h5")
    done = command_line("render", "--light", "--quiet", tmp_path / "story.h5", "-o", tmp_path / "out")
    assert done.out == f"{tmp_path / 'out' / 'story_light.html'}\n"
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["story_light.html"]
    refused = command_line("render", "--light", "--split", "layer", tmp_path / "story.h5", "-o", tmp_path / "none")
    assert refused.status == 2
    assert "leave --split out" in refused.err


def test_a_reader_that_goes_away(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "att_viz", "models"], stdout=write, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (141, "")


def test_text_that_the_terminal_cannot_show(tmp_path: Path) -> None:
    random_matrix(layers=2, tokens=5).save(tmp_path / "story.h5")
    done = subprocess.run(
        [sys.executable, "-m", "att_viz", "info", str(tmp_path / "story.h5")],
        env={**os.environ, "PYTHONIOENCODING": "iso8859-5"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert rb"layers \xd7 " in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(command_line: CommandLine, shell: str) -> None:
    if shell == "bash" and shutil.which("bash") is None:
        pytest.skip("click asks bash for its version")
    done = command_line("completion", shell)
    assert done.status == 0
    assert "_ATT_VIZ_COMPLETE" in done.out


@pytest.mark.parametrize(
    ("words", "expected"),
    [("att-viz ren", "render"), ("att-viz capture --max-l", "--max-length"), ("att-viz capture --model qw", "qwen2.5")],
)
def test_completion_of_commands_options_and_models(
    command_line: CommandLine, monkeypatch: pytest.MonkeyPatch, words: str, expected: str
) -> None:
    monkeypatch.setenv("_ATT_VIZ_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) - 1))
    assert expected in command_line().out


def test_models_are_listed(command_line: CommandLine) -> None:
    listed = command_line("models").out
    models = json.loads(command_line("models", "--json").out)
    assert [model["name"] for model in models] == ["demo", *MODEL_ALIASES]
    for name, alias in MODEL_ALIASES.items():
        assert f"{name} " in listed
        assert alias.hub_name in listed
    assert models[0]["context"] == demo_context()


def demo_context() -> int:
    return int(json.loads(files("att_viz.demo_model").joinpath("config.json").read_text())["max_position_embeddings"])
