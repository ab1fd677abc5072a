"""Benchmarks that take something from other folders find it there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
REACHING_OUT = sorted(path.name for path in BENCHMARKS.glob("*.py") if "sys.path.insert" in path.read_text("utf-8"))


@pytest.mark.models
@pytest.mark.parametrize("name", REACHING_OUT)
def test_it_says_what_it_takes(name: str) -> None:
    done = subprocess.run(
        [sys.executable, str(BENCHMARKS / name), "--help"], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert "usage:" in done.stdout
