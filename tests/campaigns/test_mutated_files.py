"""Damaged files of every kind end nothing, occupy nothing, and give no wrong number that `verify` calls sound."""

from __future__ import annotations

import gzip
import re
import subprocess
import sys
from pathlib import Path

import pytest
from support.processes.run_script import run_script

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the campaign measures itself in /proc")


@pytest.mark.processes
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
    said = run_script("mutated_files", what, "--cases", cases, limit=900 + cases)
    assert f"{what}: {cases} cases" in said
    # A campaign whose damage is always found at once, or never, tests little.
    refused = re.search(r"(\d+) refused", said)
    assert refused is not None
    assert cases / 10 < int(refused[1]) < cases * 0.95


DAMAGED = sorted((Path(__file__).parents[1] / "gold" / "damaged").glob("*.h5.gz"))
PROGRAM = """
import sys
from att_viz.archive.checking.verify import verify
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import AttVizError
verify(sys.argv[1])
try:
    with AttentionMatrix.open(sys.argv[1]) as matrix:
        for layer in matrix.layers:
            for head in matrix.heads(layer):
                matrix.rows(layer, head)
except AttVizError:
    pass
"""


@pytest.mark.parametrize("damaged", DAMAGED, ids=lambda path: path.name)
def test_files_that_the_campaign_found(damaged: Path, tmp_path: Path) -> None:
    """HDF5 failed to close one of them with an error of its own, and ended the process on the others."""
    path = tmp_path / "a.h5"
    path.write_bytes(gzip.decompress(damaged.read_bytes()))
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, path], capture_output=True, text=True, check=False, timeout=600
    )
    assert done.returncode == 0, done.stderr


def test_there_are_such_files() -> None:
    assert len(DAMAGED) >= 5
