"""A run that is killed at any moment and goes on gives the files of one that was left alone."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest


def start(model: Path, directory: Path, count: int, *options: str) -> subprocess.Popen[str]:
    prompts = [part for index in range(count) for part in ("--prompt", f"Tom number {index} is a cat")]
    return subprocess.Popen(
        [sys.executable, "-m", "att_viz", "capture", "--model", str(model), *prompts, *options,
         "--temperature", "1", "--max-new-tokens", "12", "--output-dir", str(directory)],
        env={**os.environ, "HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip


def finished(directory: Path) -> int:
    """How many samples the manifest knows; it must be readable at any time."""
    path = directory / "manifest.json"
    return len(json.loads(path.read_text())["samples"]) if path.exists() else 0


def stop_between(process: subprocess.Popen[str], directory: Path, samples: int, number: int, wait: float) -> None:
    """Send a signal a while after so many samples were finished."""
    while finished(directory) < samples:
        assert process.poll() is None, process.communicate()
        time.sleep(0.005)
    time.sleep(wait)
    process.send_signal(number)


def contents(directory: Path) -> dict[str, Any]:
    """What is in every file, the times and numbers of runs left out."""
    found: dict[str, Any] = {}
    for path in sorted(directory.iterdir()):
        if path.name == "manifest.json":
            value = json.loads(path.read_text())
            kept = [{**sample, "seconds": 0, "started": "", "run": 0, "bytes": 0} for sample in value["samples"]]
            found[path.name] = (value["options"], kept)
        elif path.suffix == ".h5":
            found[path.name] = archive_contents(path)
        else:
            found[path.name] = path.read_bytes()
    return found


def archive_contents(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = {}

    def visit(name: str, item: h5py.Group | h5py.Dataset) -> None:
        attributes = {key: np.asarray(value).tolist() for key, value in item.attrs.items() if key != "created"}
        data = item[()] if isinstance(item, h5py.Dataset) else b""
        found[name] = (attributes, data.tobytes() if isinstance(data, np.ndarray) else data)

    with h5py.File(path) as file:
        visit("", file)
        file.visititems(visit)
    return found


@pytest.mark.parametrize(
    ("count", "kills", "options"),
    [
        (8, 1, ()),
        pytest.param(50, 3, (), marks=pytest.mark.slow),
        pytest.param(50, 3, ("--format", "pickle"), marks=pytest.mark.slow),
    ],
)
def test_killed_and_resumed(tiny_model, tmp_path, count, kills, options):
    model = tiny_model("llama")
    chance = random.Random(count)
    places = sorted(chance.sample(range(1, count - 2), kills))
    for place in places:
        process = start(model, tmp_path / "killed", count, *options)
        stop_between(process, tmp_path / "killed", place, signal.SIGKILL, chance.uniform(0, 0.1))
        process.communicate()
        assert process.returncode == -signal.SIGKILL
        assert place <= finished(tmp_path / "killed") < count
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "killed").glob("attention_sample_*")}
    done = finished(tmp_path / "killed")
    last, whole = start(model, tmp_path / "killed", count, *options), start(model, tmp_path / "whole", count, *options)
    for process in (last, whole):
        _, errors = process.communicate()
        assert process.returncode == 0, errors
    found, expected = contents(tmp_path / "killed"), contents(tmp_path / "whole")
    assert list(found) == list(expected)
    assert len(found) == count + 1
    for name, content in expected.items():
        assert found[name] == content, name
    suffix = ".pkl" if options else ".h5"
    for index in range(done):
        name = f"attention_sample_{index}{suffix}"
        assert (tmp_path / "killed" / name).stat().st_mtime_ns == before[name], "a finished sample was made again"


def test_interrupted(tiny_model, tmp_path):
    process = start(tiny_model("llama"), tmp_path / "data", 200)
    stop_between(process, tmp_path / "data", 2, signal.SIGINT, 0.02)
    out, errors = process.communicate()
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert errors.endswith("Interrupted.\n")
    assert out.endswith("Stopped. The same command goes on after the last sample that was finished.\n")
    assert not list((tmp_path / "data").glob("*.partial"))
    assert 2 <= finished(tmp_path / "data") < 200
