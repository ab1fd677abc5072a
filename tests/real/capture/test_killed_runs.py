"""Runs on a real model that are killed and resumed give what an uninterrupted run gives."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from support.files.file_contents import archive_contents
from support.numbers.real_prompts import CAT_STORY, SIBLINGS, long_text


def start(*arguments: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "att_viz", *map(str, arguments)],
        env={**os.environ, "HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "2"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def finish(*arguments: object) -> None:
    process = start(*arguments)
    _, errors = process.communicate()
    assert process.returncode == 0, errors.decode()


def kill_when(process: subprocess.Popen[bytes], reached: Callable[[], bool], wait: float) -> None:
    """Kill a process a while after something has come to pass."""
    while not reached():
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)
    time.sleep(wait)
    process.kill()
    process.communicate()


def partly(path: Path, size: float) -> Callable[[], bool]:
    """Whether a file is there and larger than so many bytes."""
    return lambda: path.exists() and path.stat().st_size > size


def assert_equal(path: Path, whole: Path) -> None:
    found, expected = archive_contents(path), archive_contents(whole)
    assert found.keys() == expected.keys()
    assert [name for name in expected if found[name] != expected[name]] == []


def test_extract(real_model: Path, tmp_path: Path) -> None:
    text = tmp_path / "licence.txt"
    text.write_text(long_text(), "utf-8")
    options = ("--model", real_model, "--max-tokens", 1500, "--statistic", "entropy", "--statistic", "top_5")
    finish("extract", text, *options, "-o", tmp_path / "whole.h5")
    size = (tmp_path / "whole.h5").stat().st_size
    partial = tmp_path / "killed.h5.partial"
    chance = random.Random(15)
    resume: tuple[str, ...] = ()
    for part in (0.2, 0.6, 0.95):
        process = start("extract", text, *options, "-o", tmp_path / "killed.h5", *resume)
        kill_when(process, partly(partial, part * size), chance.uniform(0, 0.3))
        resume = ("--resume",)
    finish("extract", text, *options, "-o", tmp_path / "killed.h5", "--resume")
    assert_equal(tmp_path / "killed.h5", tmp_path / "whole.h5")
    assert not list(tmp_path.glob("*.partial*"))


def test_capture(real_model: Path, tmp_path: Path) -> None:
    prompts = [part for prompt in (SIBLINGS, CAT_STORY, "Count to ten.") for part in ("--prompt", prompt)]
    options = ("--model", real_model, *prompts, "--max-new-tokens", 12, "--temperature", 1)
    killed, whole = tmp_path / "killed", tmp_path / "whole"
    finish("capture", *options, "-o", whole)

    def samples() -> list[dict[str, Any]]:
        path = killed / "manifest.json"
        found: list[dict[str, Any]] = json.loads(path.read_text())["samples"] if path.exists() else []
        return found

    chance = random.Random(3)
    process = start("capture", *options, "-o", killed)
    kill_when(process, lambda: bool(list(killed.glob("attention_sample_0*"))), chance.uniform(0, 0.05))
    process = start("capture", *options, "-o", killed)
    kill_when(process, lambda: bool(list(killed.glob("attention_sample_1*"))), chance.uniform(0, 0.05))
    finish("capture", *options, "-o", killed)
    assert [sample["status"] for sample in samples()] == ["done"] * 3
    assert sorted(path.name for path in killed.iterdir()) == sorted(path.name for path in whole.iterdir())
    for path in whole.glob("*.h5"):
        assert_equal(killed / path.name, path)


def test_extract_killed_before_the_first_layer_is_whole(real_model: Path, tmp_path: Path) -> None:
    text = tmp_path / "story.txt"
    text.write_text(CAT_STORY, "utf-8")
    options = ("--model", real_model, "-o", tmp_path / "story.h5")
    kill_when(start("extract", text, *options), (tmp_path / "story.h5.partial").exists, 0.0)
    finish("extract", text, *options, "--resume")
    finish("verify", tmp_path / "story.h5")
