"""The manifest survives what happens to files, and says what it was begun with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from att_viz.collection import Manifest, SampleRecord
from att_viz.errors import ArchiveError, InvalidInputError


def record(index: int = 0, **changes: Any) -> SampleRecord:
    return SampleRecord(index, f"prompt {index}", "done", run=0, seed=index, started="2026-01-01", **changes)


@pytest.fixture
def manifest(tmp_path: Path) -> Manifest:
    begun = Manifest(tmp_path, {"model": "demo", "max_length": None}, [{"device": "cpu"}])
    begun.samples = {1: record(1, file="attention_sample_1.h5", bytes=3), 0: record(0, output="\ud800 \x1b ü")}
    begun.write()
    return begun


def test_round_trip(manifest: Manifest, tmp_path: Path) -> None:
    assert Manifest.open(tmp_path) == manifest
    assert [path.name for path in tmp_path.iterdir()] == ["manifest.json"]


def test_there_may_be_none(tmp_path: Path) -> None:
    assert Manifest.open(tmp_path / "nowhere") is None


def test_a_sample_is_done_as_long_as_its_file_is_whole(manifest: Manifest, tmp_path: Path) -> None:
    file = tmp_path / "attention_sample_1.h5"
    assert manifest.is_done(0)
    assert not manifest.is_done(1)
    file.write_bytes(b"ab")
    assert not manifest.is_done(1)
    file.write_bytes(b"abc")
    assert manifest.is_done(1)
    manifest.samples[1].status = "failed"
    assert not manifest.is_done(1)
    assert not manifest.is_done(2)


def test_what_may_change_and_what_may_not(manifest: Manifest) -> None:
    same = {"model": "demo", "max_length": None}
    manifest.check_same(same, ["prompt 0"])
    manifest.check_same(same, ["prompt 0", "prompt 1", "another"])
    with pytest.raises(InvalidInputError, match="model = demo, and now it is gpt2"):
        manifest.check_same({**same, "model": "gpt2"}, ["prompt 0"])
    with pytest.raises(InvalidInputError, match="seed = None, and now it is 1"):
        manifest.check_same({**same, "seed": 1}, ["prompt 0"])
    with pytest.raises(InvalidInputError, match="another prompt as sample 1"):
        manifest.check_same(same, ["prompt 0", "prompt 2"])


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "cannot be read as a manifest"),
        (b"\xff\xff", "cannot be read as a manifest"),
        (b"[" * 100_000, "cannot be read as a manifest"),
        (b"[]", "not a manifest of collected samples"),
        (b'{"samples": []}', "not a manifest of collected samples"),
    ],
)
def test_foreign_files(tmp_path: Path, content: Any, words: str) -> None:
    (tmp_path / "manifest.json").write_bytes(content)
    with pytest.raises(InvalidInputError, match=words):
        Manifest.open(tmp_path)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda value: value.update(format_version=2), "newer version"),
        (lambda value: value.pop("samples"), "damaged"),
        (lambda value: value.update(samples=[3]), "damaged"),
        (lambda value: value["samples"][0].pop("prompt"), "damaged"),
        (lambda value: value["samples"][0].update(index="0"), "a sample has no number"),
        (lambda value: value["samples"][0].update(file="../elsewhere.h5"), "names a file elsewhere"),
    ],
)
def test_damaged_manifests(manifest: Manifest, tmp_path: Path, change: Any, words: str) -> None:
    path = tmp_path / "manifest.json"
    value = json.loads(path.read_text())
    change(value)
    path.write_text(json.dumps(value))
    with pytest.raises(InvalidInputError, match=words):
        Manifest.open(tmp_path)


def test_fields_of_later_versions_are_ignored(manifest: Manifest, tmp_path: Path) -> None:
    path = tmp_path / "manifest.json"
    value = json.loads(path.read_text())
    value["samples"][0]["mood"] = "fine"
    path.write_text(json.dumps(value))
    assert Manifest.open(tmp_path) == manifest


def test_a_manifest_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ArchiveError, match="could not be written"):
        Manifest(tmp_path / "file", {}).write()
