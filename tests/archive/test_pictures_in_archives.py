"""Pictures in an archive: kept as they are, read without a decoder, and refused where they are damaged or hostile."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np
import pytest
from support.models.pictures import PNG, jpeg, picture_matrix

from att_viz.archive.checking.verify import verify
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.matrix.text.picture import LARGEST_FILE, MOST_PICTURES, Picture

GROUP = "sequences/batch_0/pictures"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    picture_matrix().save(tmp_path / "a.h5")
    return tmp_path / "a.h5"


def replaced(name: str, values: np.ndarray) -> Callable[[h5py.Group], None]:
    """Write other numbers, with a checksum that fits them."""

    def change(group: h5py.Group) -> None:
        del group[name]
        group[name] = values
        group[name].attrs["crc32"] = np.uint32(zlib.crc32(values.tobytes()))

    return change


def bomb(width: int, height: int) -> np.ndarray:
    """A small PNG file that says it is very large."""
    return np.frombuffer(PNG[:16] + width.to_bytes(4, "big") + height.to_bytes(4, "big") + PNG[24:], np.uint8)


def test_what_is_saved_is_read(archive: Path, tmp_path: Path) -> None:
    (given,) = picture_matrix().pictures
    with AttentionMatrix.open(archive) as read:
        read.save(tmp_path / "b.h5")
    with AttentionMatrix.open(tmp_path / "b.h5") as again:
        (found,) = again.pictures
    assert (found.file, found.media_type, found.size, found.grid) == (given.file, "image/jpeg", (64, 48), (3, 4))
    np.testing.assert_array_equal(found.tokens, given.tokens)
    assert verify(tmp_path / "b.h5").is_sound


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda group: group["file_0"].__setitem__(30, 7), "does not match its checksum"),
        (lambda group: group["tokens_0"].__setitem__((0, 0), 2), "does not match its checksum"),
        (lambda group: group.__delitem__("tokens_0"), "tokens_0 is missing"),
        (lambda group: group.attrs.__setitem__("count", MOST_PICTURES + 1), "declares 65 pictures"),
        (lambda group: group.attrs.__setitem__("count", 0), "declares 0 pictures"),
        (lambda group: group["file_0"].attrs.__delitem__("crc32"), "crc32"),
        (replaced("file_0", np.frombuffer(b"<svg onload='alert(1)'/>", np.uint8)), "neither a PNG nor a JPEG"),
        (replaced("file_0", bomb(60_000, 60_000)), "60000 x 60000 pixels"),
        (replaced("file_0", bomb(0, 5)), "0 x 5 pixels"),
        (replaced("file_0", np.zeros(LARGEST_FILE + 1, np.uint8)), "no file of at most 262,144 bytes"),
        (replaced("file_0", np.zeros(30, np.float64)), "no file of at most"),
        (replaced("tokens_0", np.ones((4, 4), np.int64)), "more patches than there are tokens"),
        (replaced("tokens_0", np.ones((3, 4), np.int64)), "two patches"),
        (replaced("tokens_0", np.arange(2, 14).reshape(3, 4)), "none of the 13"),
        (replaced("tokens_0", np.arange(-1, 11).reshape(3, 4)), "none of the 13"),
    ],
)
def test_damage_is_found(archive: Path, change: Callable[[h5py.Group], None], message: str) -> None:
    with h5py.File(archive, "a") as file:
        change(file[GROUP])
    with pytest.raises(ArchiveError, match=message):
        AttentionMatrix.open(archive)
    report = verify(archive)
    assert report.fault is not None
    assert message in str(report.fault)


def test_sizes_are_read_from_headers_alone() -> None:
    grid = np.zeros((1, 1), np.int64)
    assert (Picture(PNG, grid).size, Picture(PNG, grid).media_type) == ((2, 1), "image/png")
    # A comment before, and bytes that fill up.
    comment = b"\xff\xfe\x00\x06abcd\xff"
    file = jpeg(5, 9)
    assert Picture(file[:2] + comment + file[2:], grid).size == (9, 5)


@pytest.mark.parametrize(
    "file", [b"", PNG[:20], jpeg(5, 9)[:40], b"\xff\xd8\xff\xe0\x00\x00" + bytes(40), b"GIF89a" + bytes(40)]
)
def test_what_is_cut_off_or_something_else_is_no_picture(file: bytes) -> None:
    with pytest.raises(InvalidInputError, match="neither a PNG nor a JPEG"):
        Picture(file, np.zeros((1, 1), np.int64))


def test_pictures_belong_to_their_sequence() -> None:
    rows = np.eye(3, dtype=np.float32)[None]
    for tokens, message in (([[0, 3]], "none of the 3"), ([[1, 1]], "two patches")):
        with pytest.raises(InvalidInputError, match=message):
            AttentionMatrix({0: rows}, ["a", "b", "c"], pictures=[Picture(PNG, np.array(tokens))])
