"""Saving that is killed at any moment does not stop the next saving."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.processes.run_script import run_script


@pytest.mark.processes
def test_whatever_moment_saving_is_killed_at_the_next_call_writes_the_file(tmp_path: Path) -> None:
    lines = run_script("killed_savers", tmp_path, limit=600).splitlines()
    assert len(lines) == 8
    assert all("the next call gave the whole file each time" in line for line in lines)
