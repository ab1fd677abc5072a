"""Damaged files of every kind end nothing, occupy nothing, and give no wrong number that `verify` calls sound."""

from __future__ import annotations

import re
import sys

import pytest
from support.run_script import run_script

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the campaign measures itself in /proc")


@pytest.mark.parametrize(
    ("what", "cases"),
    [
        ("archives", 70),
        ("answers", 70),
        ("objects", 130),
        pytest.param("archives", 20_000, marks=pytest.mark.slow),
        pytest.param("answers", 3_000, marks=pytest.mark.slow),
        pytest.param("objects", 5_000, marks=pytest.mark.slow),
    ],
)
def test_mutated_files(what: str, cases: int) -> None:
    if what == "objects":
        pytest.importorskip("torch")
    said = run_script("mutated_files", what, "--cases", cases, limit=60 + cases / 2)
    assert f"{what}: {cases} cases" in said
    # A campaign whose damage is always found at once, or never, tests little.
    refused = re.search(r"(\d+) refused", said)
    assert refused is not None
    assert cases / 10 < int(refused[1]) < cases * 0.95


@pytest.mark.parametrize("case", [929, 33120, 33311])
def test_files_that_the_campaign_found(case: int) -> None:
    """HDF5 failed to close the first with an error of its own, and ended the process on the others' trees."""
    said = run_script("mutated_files", "archives", "--first", case, "--cases", 1, limit=60)
    assert "1 refused" in said
