"""The benchmark of a report's views runs, and measures what it says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.pages.chromium import BROWSERS

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks/report_browser.py"


@pytest.mark.browser
@pytest.mark.processes
def test_every_line_of_the_table_is_measured() -> None:
    pytest.importorskip("playwright.sync_api")
    browser = os.environ.get("ATT_VIZ_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), "")
    environment = {**os.environ, "ATT_VIZ_CHROMIUM": browser} if browser else None
    command = [sys.executable, str(SCRIPT), "--without-peer", "--only", "2x3x96", "--light", "2x3x97"]
    command += ["--events", "3", "--openings", "1", "--rest", "0.5"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300, env=environment)
    measured = lines_of(done.stdout, "2x3x96")
    assert len(measured) >= 9
    light = lines_of(done.stdout, "2x3x97")
    for name, value in [*measured.items(), *light.items()]:
        assert re.fullmatch(r"[0-9.,]+(e[+-][0-9]+)?( / [0-9.,]+)? (s|ms|MB)", value), (name, value)
    assert 0.1 < float(light["file of att_viz light"].removesuffix(" MB")) < 1
    assert {"Where heads looked: scroll to paint", "Memory of the page's process"} <= set(light)
    megabytes = float(measured["file of att_viz"].removesuffix(" MB"))
    assert 0.1 < megabytes < 1
    assert {"Why this word?: until usable", "Heads: hover to paint", "All heads ranked for a pair"} <= set(measured)


def lines_of(table: str, configuration: str) -> dict[str, str]:
    lines = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in table.splitlines()
        if f"{configuration} |" in line
    ]
    return {name: value for _, name, value, _ in lines}
