"""Small safetensors files: what the library of that name reads and writes, and nothing that is damaged."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

from att_viz.errors import ArchiveError, NotAnArchiveError
from att_viz.formats.safetensors_file import read_safetensors, write_safetensors

ARRAYS: dict[str, NDArray[Any]] = {
    "bytes": np.arange(7, dtype=np.uint8),
    "weights": np.linspace(-1, 1, 6, dtype=np.float32).reshape(2, 3),
    "double": np.array([[0.1]], dtype=np.float64),
    "places": np.array([[1, 2], [3, 4]], dtype=np.int32),
    "none": np.zeros((0, 5), dtype=np.float32),
}


def written(tmp_path: Path) -> Path:
    write_safetensors(tmp_path / "own.safetensors", ARRAYS, {"what": "ein Wörtchen"})
    return tmp_path / "own.safetensors"


def file_of(tmp_path: Path, header: Any, data: bytes = b"") -> Path:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    file = tmp_path / "made.safetensors"
    file.write_bytes(len(text).to_bytes(8, "little") + text + data)
    return file


def entry(**changes: Any) -> dict[str, Any]:
    return {"dtype": "F32", "shape": [2], "data_offsets": [0, 8], **changes}


def test_the_library_reads_what_is_written(tmp_path: Path) -> None:
    file = written(tmp_path)
    read = load_file(file)
    assert set(read) == set(ARRAYS)
    for name, array in ARRAYS.items():
        np.testing.assert_array_equal(read[name], array)
        assert read[name].dtype == array.dtype
    with safe_open(file, framework="numpy") as opened:
        assert opened.metadata() == {"what": "ein Wörtchen"}


def test_what_is_written_is_read(tmp_path: Path) -> None:
    save_file(ARRAYS, tmp_path / "theirs.safetensors", {"a": "b"})
    for file, expected in (
        (written(tmp_path), {"what": "ein Wörtchen"}),
        (tmp_path / "theirs.safetensors", {"a": "b"}),
    ):
        arrays, metadata = read_safetensors(file)
        assert metadata == expected
        assert set(arrays) == set(ARRAYS)
        for name, array in ARRAYS.items():
            np.testing.assert_array_equal(arrays[name], array)
            assert arrays[name].flags.writeable


@pytest.mark.parametrize(
    "entries",
    [
        {"a": entry(data_offsets=[0, 4])},
        {"a": entry(data_offsets=[4, 12])},
        {"a": entry(data_offsets=[-8, 0])},
        {"a": entry(data_offsets="08")},
        {"a": entry(shape=[-2])},
        {"a": entry(shape=[2**62, 2**62])},
        {"a": entry(shape=[True, 2])},
        {"a": entry(shape=2)},
        {"a": entry(shape=[1] * 100 + [2])},
        {"a": entry(dtype="BF16")},
        {"a": entry(dtype=["F32"])},
        {"a": entry(), "b": entry()},
        {"a": {**entry(), "more": 1}},
        {"a": None},
        {"a": [1, 2]},
        {},
    ],
)
def test_entries_that_are_wrong_are_refused(tmp_path: Path, entries: dict[str, Any]) -> None:
    with pytest.raises(ArchiveError, match="damaged"):
        read_safetensors(file_of(tmp_path, entries, bytes(8)))


@pytest.mark.parametrize("header", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b"3"])
def test_headers_that_are_no_objects_are_refused(tmp_path: Path, header: bytes) -> None:
    with pytest.raises(NotAnArchiveError, match="not a safetensors file"):
        read_safetensors(file_of(tmp_path, header))


def test_metadata_is_texts(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="metadata"):
        read_safetensors(file_of(tmp_path, {"__metadata__": {"a": 1}}))


def test_a_length_beyond_the_file_is_refused(tmp_path: Path) -> None:
    for content in (b"", b"\x01", (2**63).to_bytes(8, "little"), (100).to_bytes(8, "little") + b"{}"):
        (tmp_path / "short").write_bytes(content)
        with pytest.raises(NotAnArchiveError, match="cut off"):
            read_safetensors(tmp_path / "short")
    with pytest.raises(ArchiveError, match="could not be read"):
        read_safetensors(tmp_path / "missing")


@settings(max_examples=200, deadline=None)
@given(place=st.integers(0, 10_000), value=st.integers(0, 255), cut=st.booleans())
def test_any_damage_is_an_error_of_ours_or_none(
    tmp_path_factory: pytest.TempPathFactory, place: int, value: int, cut: bool
) -> None:
    file = written(tmp_path_factory.mktemp("damaged"))
    content = bytearray(file.read_bytes())
    place %= len(content)
    content[place] = value
    file.write_bytes(content[:place] if cut else content)
    with suppress(ArchiveError):
        arrays, _ = read_safetensors(file)
        assert sum(array.nbytes for array in arrays.values()) <= len(content)
