"""A lens in an archive: written without ever harming it, and read trusting nothing."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lens.lens_samples import random_lens
from support.numbers.random_attention import random_matrix

from att_viz.analysis import LogitLens
from att_viz.archive import lens as lens_archive
from att_viz.archive.lens import read_lens, save_lens
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, InvalidInputError

GROUP = "sequences/batch_0/logit_lens"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "story.h5"
    random_matrix(2, 3, 12).save(path)
    return path


@pytest.fixture
def lens() -> LogitLens:
    return random_lens(random_matrix(2, 3, 12), 2)


def assert_equal(one: LogitLens | None, other: LogitLens) -> None:
    assert one is not None
    for item in fields(LogitLens):
        left, right = getattr(one, item.name), getattr(other, item.name)
        if isinstance(left, np.ndarray):
            assert left.dtype == right.dtype
            np.testing.assert_array_equal(left, right)
        else:
            assert left == right


def test_a_lens_comes_back_as_it_was_and_the_rows_stay(archive: Path, lens: LogitLens) -> None:
    assert read_lens(archive) is None
    before = AttentionMatrix.open(archive).rows(1, 2)
    save_lens(archive, lens)
    found = read_lens(archive)
    assert found is not None
    assert_equal(found, lens)
    np.testing.assert_array_equal(AttentionMatrix.open(archive).rows(1, 2), before)
    assert os.listdir(archive.parent) == [archive.name]


def test_a_second_lens_replaces_the_first(archive: Path, lens: LogitLens) -> None:
    save_lens(archive, lens)
    other = random_lens(random_matrix(2, 3, 12), 2, k=1, seed=5)
    save_lens(archive, other)
    found = read_lens(archive)
    assert found is not None
    assert_equal(found, other)


@settings(max_examples=25, deadline=None)
@given(
    texts=st.lists(st.text(st.characters()), min_size=1, max_size=8),
    k=st.integers(1, 6),
    seed=st.integers(0, 2**16),
)
def test_any_texts_and_sizes_survive(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], k: int, seed: int
) -> None:
    path = tmp_path_factory.mktemp("any") / "any.h5"
    matrix = random_matrix(1, 1, 5)
    matrix.save(path)
    lens = replace(random_lens(matrix, 1, k=k, seed=seed), vocabulary=dict(enumerate(texts)))
    save_lens(path, lens)
    found = read_lens(path)
    assert found is not None
    assert_equal(found, lens)


def test_a_lens_of_another_sequence_is_refused(archive: Path, lens: LogitLens) -> None:
    before = archive.read_bytes()
    with pytest.raises(InvalidInputError, match="9 tokens and 8 positions, and the archive 12 tokens and 11 rows"):
        save_lens(archive, random_lens(random_matrix(2, 3, 9), 2))
    with pytest.raises(InvalidInputError, match="the token ids differ"):
        save_lens(archive, replace(lens, token_ids=lens.token_ids + 1))
    assert archive.read_bytes() == before


def test_a_failure_leaves_the_archive_as_it_was(
    archive: Path, lens: LogitLens, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*_: Any) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(lens_archive, "_write", full_disk)
    before = archive.read_bytes()
    with pytest.raises(ArchiveError, match=r"story\.h5, which is as it was: no space left"):
        save_lens(archive, lens)
    assert archive.read_bytes() == before
    assert os.listdir(archive.parent) == [archive.name]


def test_a_writer_that_dies_leaves_the_archive_whole(archive: Path) -> None:
    before = archive.read_bytes()
    program = (
        "import os, sys\n"
        "from att_viz.archive import lens\n"
        "from support.numbers.random_attention import random_matrix\n"
        "from lens.lens_samples import random_lens\n"
        "write = lens._write\n"
        "def die(group, value):\n"
        "    write(group, value); group.file.flush(); os._exit(9)\n"
        "lens._write = die\n"
        "lens.save_lens(sys.argv[1], random_lens(random_matrix(2, 3, 12), 2))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    done = subprocess.run([sys.executable, "-c", program, str(archive)], env=environment, check=False)
    assert done.returncode == 9
    assert archive.read_bytes() == before
    assert read_lens(archive) is None


def _damage(change: Callable[[h5py.Group], None]) -> Callable[[h5py.File], None]:
    return lambda file: change(file[GROUP])


def _replace(group: h5py.Group, name: str, values: Any, **options: Any) -> None:
    checksum = np.uint32(zlib.crc32(np.ascontiguousarray(values).tobytes()))
    del group[name]
    group.create_dataset(name, data=values, **options).attrs["crc32"] = checksum


def _flip(group: h5py.Group) -> None:
    group["entropy"][0, 0] = 99.0


def _claim_much(group: h5py.Group) -> None:
    del group["top_ids"]
    group.create_dataset("top_ids", (2**20, 2**20, 2**10), "<i4", chunks=(1, 1, 1024)).attrs["crc32"] = 0


def _claim_much_unchunked(group: h5py.Group) -> None:
    del group["top_ids"]
    group.create_dataset("top_ids", (2**10, 2**20, 2**6), "<i4").attrs["crc32"] = 0


def _leave(file: h5py.File) -> None:
    del file[GROUP]
    file[GROUP] = h5py.SoftLink("/layer_0")


def _look_elsewhere(group: h5py.Group) -> None:
    del group["rank"]
    group["rank"] = h5py.ExternalLink("/etc/passwd", "/rank")


HOSTILE = {
    "a changed number": _damage(_flip),
    "a shape without numbers": _damage(_claim_much),
    "a large shape without numbers": _damage(_claim_much_unchunked),
    "a link instead of the group": _leave,
    "a link to another file": _damage(_look_elsewhere),
    "a missing array": _damage(lambda group: group.__delitem__("entropy")),
    "a missing checksum": _damage(lambda group: group["rank"].attrs.__delitem__("crc32")),
    "another type": _damage(lambda group: _replace(group, "rank", np.ones((3, 11)))),
    "another shape": _damage(lambda group: _replace(group, "rank", np.ones((3, 10), "<i4"))),
    "missing boundaries": _damage(lambda group: group.attrs.__delitem__("boundaries")),
    "too many boundaries": _damage(lambda group: group.attrs.__setitem__("boundaries", [0, 1, 2, 3])),
    "boundaries that are no numbers": _damage(lambda group: group.attrs.__setitem__("boundaries", "abc")),
    "negative boundaries": _damage(lambda group: group.attrs.__setitem__("boundaries", [-1, 0, 1])),
    "a vocabulary that is no JSON": _damage(lambda group: group["vocabulary"].__setitem__((), "{")),
    "a vocabulary that is a list": _damage(lambda group: group["vocabulary"].__setitem__((), "[]")),
    "a vocabulary of numbers": _damage(lambda group: group["vocabulary"].__setitem__((), json.dumps({"1": 2}))),
    "a vocabulary without ids": _damage(lambda group: group["vocabulary"].__setitem__((), json.dumps({"a": "b"}))),
    "a vocabulary that is nested deeply": _damage(lambda group: group["vocabulary"].__setitem__((), "[" * 10**5)),
}


@pytest.mark.parametrize("damage", HOSTILE)
def test_a_hostile_lens_is_refused_in_one_sentence(archive: Path, lens: LogitLens, damage: str) -> None:
    save_lens(archive, lens)
    with h5py.File(archive, "r+") as file:
        HOSTILE[damage](file)
    with pytest.raises(ArchiveError, match=r"story\.h5 is damaged"):
        read_lens(archive)
    # The rows have nothing to do with it.
    assert AttentionMatrix.open(archive).num_rows == 11


def test_fewer_positions_than_rows_are_damage(archive: Path, lens: LogitLens) -> None:
    save_lens(archive, lens)
    with h5py.File(archive, "r+") as file:
        group = file[GROUP]
        for name in ("top_ids", "top_probabilities", "entropy", "rank"):
            _replace(group, name, group[name][:, :3])
    with pytest.raises(ArchiveError, match="is damaged"):
        read_lens(archive)


def test_neither_lens_nor_maps_nor_page_need_torch(archive: Path, lens: LogitLens, tmp_path: Path) -> None:
    save_lens(archive, lens)
    program = (
        "import sys\n"
        "for name in ('torch', 'transformers'):\n"
        "    sys.modules[name] = None\n"
        "sys.argv = ['att-viz', 'lens', sys.argv[1], '-o', sys.argv[2], '--tokens', '0']\n"
        "from att_viz.cli import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program, str(archive), str(tmp_path / "maps")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert sorted(os.listdir(tmp_path / "maps")) == ["attn_0_0.png", "lens.html"]


def _read_and_save(path: Path, lens: LogitLens) -> None:
    signal.alarm(20)
    with pytest.raises(ArchiveError, match="damaged"):
        read_lens(path)
    save_lens(path, lens)
    assert_equal(read_lens(path), lens)


def test_a_damaged_heap_is_not_walked_for_ever(archive: Path, lens: LogitLens) -> None:
    """HDF5 goes round and round in a heap with an object of no size, where older files keep the vocabulary."""
    save_lens(archive, lens)
    with h5py.File(archive, "r+") as file:
        text = file[f"{GROUP}/vocabulary"].asstr()[()]
        del file[f"{GROUP}/vocabulary"]
        file[f"{GROUP}/vocabulary"] = text
    assert_equal(read_lens(archive), lens)
    data = bytearray(archive.read_bytes())
    place = data.index(text.encode()[:40], data.rindex(b"GCOL")) - 8
    data[place : place + 8] = struct.pack("<Q", 2**64 - 16)
    archive.write_bytes(data)
    process = multiprocessing.get_context("fork").Process(target=_read_and_save, args=(archive, lens))
    process.start()
    process.join()
    assert process.exitcode == 0


def test_hdf5_checks_the_descriptions_of_its_numbers(tmp_path: Path) -> None:
    matrix = random_matrix()
    matrix.save(tmp_path / "a.h5")
    save_lens(tmp_path / "a.h5", random_lens(matrix, 2))
    data = (tmp_path / "a.h5").read_bytes()
    with h5py.File(tmp_path / "a.h5") as file:
        group = file["sequences/batch_0/logit_lens"]
        for item in (group, *group.values()):
            # Headers of the second version have this signature and end with a checksum.
            address = h5py.h5o.get_info(item.id).addr
            assert data[address : address + 4] == b"OHDR", item.name
