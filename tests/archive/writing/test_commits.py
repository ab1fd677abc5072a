"""The file beneath an archive: whatever moment a process dies at, it is as it was at some commit."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest

from att_viz.archive.file import page_journal
from att_viz.archive.file.committed_file import CommittedFile, committed_view

CALLS = ("write", "pwrite", "fsync", "ftruncate")


def write_versions(path: Path) -> None:
    """Three commits; each changes what the one before wrote, and adds to it."""
    storage = CommittedFile(path, resume=False)
    with h5py.File(storage, "w", libver=("v108", "v108")) as file:
        for version in range(1, 4):
            file.attrs["version"] = version
            for name in ("a", "b", "c")[:version]:
                group = file.require_group(name)
                group.attrs["version"] = version
                group.create_dataset(f"x{version}", data=np.full(5000, version))
            file.flush()
            storage.commit()
        storage.freeze()
    storage.close()


def version_of(path: Path) -> int:
    """The version that a file holds, after checking that it holds all of it and nothing else."""
    view = committed_view(path)
    with h5py.File(view, "r") as file:
        version = int(file.attrs["version"])
        assert list(file) == ["a", "b", "c"][:version]
        for place, group in enumerate(file.values(), 1):
            assert group.attrs["version"] == version
            assert list(group) == [f"x{number}" for number in range(place, version + 1)]
            for number in range(place, version + 1):
                assert (group[f"x{number}"][()] == number).all()
    view.close()
    return version


def dies_at(path: Path, moment: int) -> bool:
    """Whether a child process that writes the versions dies at its `moment`-th call of the system."""
    child = os.fork()
    if not child:
        left = moment

        def counted(function: Callable[..., Any]) -> Callable[..., Any]:
            def call(*arguments: Any) -> Any:
                nonlocal left
                left -= 1
                if left < 0:
                    os._exit(9)
                return function(*arguments)

            return call

        for name in CALLS:
            setattr(os, name, counted(getattr(os, name)))
        write_versions(path)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


def test_a_process_that_dies_at_any_call_leaves_a_committed_state(tmp_path: Path) -> None:
    seen, moment = [], 0
    path = tmp_path / "a.h5"
    while dies_at(path, moment):
        try:
            version = version_of(path)
        except OSError:
            # Before the first commit there is nothing to come back to.
            version = 0
        seen.append(version)
        for file in tmp_path.iterdir():
            file.unlink()
        moment += 1
    assert version_of(path) == 3
    assert seen == sorted(seen)
    assert set(seen) == {0, 1, 2, 3} or set(seen) == {0, 1, 2}
    assert moment > 15


def test_a_torn_journal_is_ignored(tmp_path: Path) -> None:
    path = tmp_path / "j"
    pages = {3: bytes([1]) * page_journal.PAGE, 9: bytes([2]) * page_journal.PAGE}
    page_journal.store(path, pages)
    whole = path.read_bytes()
    assert page_journal.load(path) == pages
    rng = np.random.default_rng(0)
    for length in (0, 10, 24, 4000, len(whole) - 1):
        path.write_bytes(whole[:length])
        assert page_journal.load(path) == {}
    for place in rng.integers(0, len(whole), size=50):
        torn = bytearray(whole)
        torn[place] ^= 4
        path.write_bytes(torn)
        assert page_journal.load(path) == {}
    assert page_journal.load(tmp_path / "none") == {}


def test_the_first_error_stops_all_changes(tmp_path: Path) -> None:
    path = tmp_path / "a.h5"
    storage = CommittedFile(path, resume=False)
    with h5py.File(storage, "w", libver=("v108", "v108")) as file:
        file["x"] = 1
        file.flush()
        storage.commit()
        os.close(storage._lock)
        storage._lock = os.open(os.devnull, os.O_RDONLY)
        file["x"][()] = 2
        file.flush()
        with pytest.raises(OSError, match=r"Invalid argument|Bad file|not permitted"):
            storage.commit()
        with pytest.raises(OSError, match=r"Invalid argument|Bad file|not permitted"):
            storage.check()
    storage.close()
    with h5py.File(path) as file:
        assert file["x"][()] == 1
