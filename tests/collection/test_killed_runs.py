"""A run that is killed at any moment and goes on gives the files of one that was left alone."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.processes.run_script import run_script

if TYPE_CHECKING:
    from support.models.tiny_models import TinyModel


@contextmanager
def started(model: Path, directory: Path, count: int) -> Iterator[subprocess.Popen[str]]:
    """A run that does not outlive the test."""
    prompts = [part for index in range(count) for part in ("--prompt", f"Tom number {index} is a cat")]
    with subprocess.Popen(
        [sys.executable, "-m", "att_viz", "capture", "--model", str(model), *prompts,
         "--temperature", "1", "--max-new-tokens", "12", "--output-dir", str(directory)],
        env={**os.environ, "HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            process.kill()


def finished(directory: Path) -> int:
    """How many samples the manifest knows; it must be readable at any time."""
    path = directory / "manifest.json"
    return len(json.loads(path.read_text())["samples"]) if path.exists() else 0


def kill(tmp_path: Path, *arguments: object, kills: int) -> list[str]:
    return run_script(
        "killed_commands", *arguments, "--kills", kills, "--directory", tmp_path, limit=300 + 30 * kills
    ).splitlines()


@pytest.mark.processes
def test_killed_and_resumed(tiny_model: TinyModel, tmp_path: Path) -> None:
    """A few kills of each command, in one process: most of its time is importing torch."""
    commands = ("capture", "capture-pickles", "extract")
    said = kill(tmp_path, *commands, "--model", tiny_model("llama"), kills=4)
    assert [line.partition(" kills")[0] for line in said] == [f"{command}: 4" for command in commands]


@pytest.mark.slow
@pytest.mark.parametrize(("command", "kills"), [("capture", 200), ("capture-pickles", 50), ("extract", 100)])
def test_killed_many_times_and_resumed(tmp_path: Path, command: str, kills: int) -> None:
    assert kill(tmp_path, command, kills=kills)[0].startswith(f"{command}: {kills} kills")


@pytest.mark.slow
@pytest.mark.parametrize("command", ["capture", "extract"])
def test_killed_at_every_moment_and_resumed(tmp_path: Path, command: str) -> None:
    run_script("killed_commands", command, "--all-moments", "--directory", tmp_path, limit=3600)


def test_interrupted(tiny_model: TinyModel, tmp_path: Path) -> None:
    data = tmp_path / "data"
    with started(tiny_model("llama"), data, 200) as process:
        while finished(data) < 2:
            assert process.poll() is None, process.communicate()
            time.sleep(0.005)
        process.send_signal(signal.SIGINT)
        out, errors = process.communicate()
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert errors.endswith("Interrupted.\n")
    assert out.endswith("Stopped. The same command goes on after the last sample that was finished.\n")
    assert not list(data.glob("*.partial"))
    assert 2 <= finished(data) < 200
