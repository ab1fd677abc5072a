"""Files that are missing, foreign, unfinished, damaged or hostile: one clear sentence each, and nothing wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
from support.numbers.random_attention import random_matrix

from att_viz.archive import layout
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, NotAnArchiveError, UnfinishedArchiveError


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "a.h5"
    random_matrix(layers=1, heads=2, tokens=100).save(path)
    return path


def read_everything(path: Path) -> None:
    with AttentionMatrix.open(path) as matrix:
        for layer in matrix.layers:
            for head in matrix.heads(layer):
                matrix.rows(layer, head)
                matrix.sink_mass(layer, head)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="there is no file"):
        AttentionMatrix.open(tmp_path / "none.h5")
    (tmp_path / "none.h5.partial").write_text("")
    with pytest.raises(ArchiveError, match="interrupted"):
        AttentionMatrix.open(tmp_path / "none.h5")


def test_foreign_files(tmp_path: Path) -> None:
    text = tmp_path / "text.h5"
    text.write_text("not hdf5")
    with pytest.raises(NotAnArchiveError, match="not an att_viz archive"):
        AttentionMatrix.open(text)
    other = tmp_path / "other.h5"
    with h5py.File(other, "w") as file:
        file["x"] = 1
    with pytest.raises(NotAnArchiveError, match="not an att_viz archive"):
        AttentionMatrix.open(other)


def test_an_unfinished_file(archive: Path) -> None:
    with h5py.File(archive, "a") as file:
        file.attrs["complete"] = False
    with pytest.raises(UnfinishedArchiveError, match="unfinished"):
        AttentionMatrix.open(archive)


def test_a_newer_format(archive: Path) -> None:
    with h5py.File(archive, "a") as file:
        file.attrs["format_version"] = layout.NEWEST_VERSION + 1
    with pytest.raises(ArchiveError, match="upgrade"):
        AttentionMatrix.open(archive)


def test_a_flipped_bit_in_a_tile_is_found(archive: Path) -> None:
    with h5py.File(archive, "r") as file:
        place = file["layer_0/batch_0/head_1"].id.get_chunk_info(0).byte_offset
    data = bytearray(archive.read_bytes())
    data[place + 3] ^= 1
    archive.write_bytes(data)
    with AttentionMatrix.open(archive) as matrix:
        matrix.rows(0, 0)
        with pytest.raises(ArchiveError, match="layer 0, head 1, queries from 0, keys from 0"):
            matrix.rows(0, 1)


def test_a_closed_archive_says_so(archive: Path) -> None:
    matrix = AttentionMatrix.open(archive)
    matrix.close()
    with pytest.raises(ArchiveError, match="closed"):
        matrix.rows(0, 0)


@pytest.mark.parametrize("kept", [0.02, 0.3, 0.6, 0.95, 0.999])
def test_truncated_files(archive: Path, kept: float) -> None:
    data = archive.read_bytes()
    archive.write_bytes(data[: int(len(data) * kept)])
    with pytest.raises(ArchiveError):
        read_everything(archive)


def test_a_file_without_its_end_says_how_much_is_there(archive: Path) -> None:
    data = archive.read_bytes()
    archive.write_bytes(data[:20_000])
    with pytest.raises(
        ArchiveError, match=f"is cut off, and 20,000 of its {len(data):,} bytes are there; copy it again"
    ):
        AttentionMatrix.open(archive)


def replace(path: Path, name: str, make: Any) -> None:
    with h5py.File(path, "a") as file:
        del file[name]
        make(file)


@pytest.mark.parametrize("link", ["soft", "external"])
def test_links_are_not_followed(archive: Path, tmp_path: Path, link: str) -> None:
    secret = tmp_path / "secret.h5"
    with h5py.File(secret, "w") as file:
        file["text"] = '["a"]'
    target = h5py.SoftLink("/metadata") if link == "soft" else h5py.ExternalLink(str(secret), "/text")
    replace(archive, "sequences/batch_0/tokens", lambda file: file.__setitem__("sequences/batch_0/tokens", target))
    with pytest.raises(ArchiveError, match="tokens is missing"):
        AttentionMatrix.open(archive)


def test_external_storage_is_not_read(archive: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.bin"
    secret.write_bytes(bytes(2 * 99 * 99))
    replace(
        archive,
        "layer_0/batch_0/head_0",
        lambda file: file.create_dataset(
            "layer_0/batch_0/head_0", (99, 99), "f2", external=[(str(secret), 0, h5py.h5f.UNLIMITED)]
        ),
    )
    with pytest.raises(ArchiveError, match="dataset of this file"):
        AttentionMatrix.open(archive)


def test_a_hostile_size_is_refused_before_memory_is_taken(archive: Path) -> None:
    with h5py.File(archive, "a") as file:
        file["sequences/batch_0"].attrs["num_rows"] = 10**12
    with pytest.raises(ArchiveError, match="1000000000000 attention rows"):
        AttentionMatrix.open(archive)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("metadata", "[]"),
        ("metadata", "{"),
        ("metadata", '{"model": 3}'),
        ("sequences/batch_0/tokens", "[1, 2]"),
        ("sequences/batch_0/tokens", '["one"]'),
        ("sequences/batch_0/token_texts", '"text"'),
        ("sequences/batch_0/token_ids", "text"),
        ("layer_0/batch_0/tile_crc32", np.zeros((1, 1, 1), np.uint32)),
        ("layer_0/batch_0/head_0", np.zeros((99, 99), np.float16)),
        ("layer_0/batch_0/head_0", np.zeros((4, 4), np.float16)),
        ("layer_0/batch_0", np.zeros(3)),
    ],
)
def test_contents_that_make_no_sense(archive: Path, name: str, value: Any) -> None:
    replace(archive, name, lambda file: file.__setitem__(name, value))
    with pytest.raises(ArchiveError):
        read_everything(archive)
