"""Writers that are killed with SIGKILL: what was whole stays, and the resumed archive equals an uninterrupted one."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest

from att_viz.archive.file.unfinished import partial_path, whole_layers
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, UnfinishedArchiveError

SCRIPT = Path(__file__).with_name("write_a_stream.py")
ROOT = Path(__file__).parents[3]


def start(path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, SCRIPT, path], stdout=subprocess.PIPE, text=True, cwd=ROOT)


def contents(path: Path) -> dict[str, Any]:
    """Every dataset and attribute of an archive but the time of writing."""
    found = {}

    def visit(name: str, item: Any) -> None:
        if isinstance(item, h5py.Dataset):
            found[name] = item[()]
        for attribute, value in item.attrs.items():
            found[f"{name}@{attribute}"] = value

    with h5py.File(path, "r") as file:
        visit("", file)
        file.visititems(visit)
    del found["@created"]
    return found


def assert_same(path: Path, truth: dict[str, Any]) -> None:
    found = contents(path)
    assert found.keys() == truth.keys()
    for name, value in truth.items():
        np.testing.assert_array_equal(found[name], value, err_msg=name)


@pytest.mark.processes
@pytest.mark.parametrize("kills", [6, pytest.param(50, marks=pytest.mark.slow)])
def test_after_each_kill_the_archive_can_be_resumed(tmp_path: Path, kills: int) -> None:
    begun = time.monotonic()
    with start(tmp_path / "truth.h5") as process:
        assert process.communicate()[0].endswith("done\n")
    duration = time.monotonic() - begun
    truth = contents(tmp_path / "truth.h5")
    rng = np.random.default_rng(kills)
    path = tmp_path / "a.h5"
    most, finished = 0, 0
    for _ in range(kills):
        with start(path) as process:
            time.sleep(rng.uniform(0.2, 1.1) * duration)
            process.kill()
        if path.exists():
            assert_same(path, truth)
            path.unlink()
            most, finished = 0, finished + 1
            continue
        with pytest.raises(UnfinishedArchiveError if partial_path(path).exists() else ArchiveError):
            AttentionMatrix.open(path)
        whole = whole_layers(partial_path(path)) if partial_path(path).exists() else 0
        assert whole >= most, "a layer that was whole is gone"
        most = whole
    with start(path) as process:
        assert process.communicate()[0].endswith("done\n")
    assert_same(path, truth)
    assert [file.name for file in sorted(tmp_path.iterdir())] == ["a.h5", "truth.h5"]
