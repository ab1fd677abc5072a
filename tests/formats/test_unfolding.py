"""Small files that name a large array again and again: what they unfold to in memory is limited."""

from __future__ import annotations

import collections
import io
import pickle
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from att_viz.errors import ArchiveError
from att_viz.formats import open_any
from att_viz.formats.room import LIMIT_VARIABLE, Room

HEADS = np.ones((1, 500, 1, 1), np.float16)


class Called:
    """Pickled as a call of a function; the pickler notes it once, however often it is named."""

    def __init__(self, function: Any, *arguments: Any) -> None:
        self._call = (function, arguments)

    def __reduce__(self) -> Any:
        return self._call


def views_of_one_storage(count: int) -> bytes:
    data = io.BytesIO()
    torch.save(torch.ones(500, dtype=torch.float16)._typed_storage(), data, _use_new_zipfile_serialization=False)
    storage = Called(torch.storage._load_from_bytes, data.getvalue())
    hooks: dict[int, Any] = collections.OrderedDict()
    view = (0, (1, 500, 1, 1), (500, 1, 1, 1), False, hooks)
    return pickle.dumps([Called(torch._utils._rebuild_tensor_v2, storage, *view) for _ in range(count)])


def storages_of_the_same_bytes(count: int) -> bytes:
    data = io.BytesIO()
    torch.save(torch.ones(2_500, dtype=torch.float16)._typed_storage(), data, _use_new_zipfile_serialization=False)
    shared = data.getvalue()
    return pickle.dumps([Called(torch.storage._load_from_bytes, shared) for _ in range(count)])


def one_array_under_many_layers(count: int) -> bytes:
    entry = {"tensor": HEADS}
    return pickle.dumps(dict.fromkeys(range(count), entry))


def many_steps(count: int) -> bytes:
    step = [HEADS] * 20
    return pickle.dumps([step] * count)


def one_text_encoded_again_and_again(count: int) -> bytes:
    text = "a" * 10_000
    return pickle.dumps([Called(__import__("_codecs").encode, text, "latin1") for _ in range(count)])


def arrays_of_a_zip_file(count: int) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for layer in range(count):
            with archive.open(f"layer_{layer}.npy", "w") as entry:
                np.save(entry, np.zeros((1, 300, 300), np.uint8))
    return data.getvalue()


@pytest.mark.parametrize(
    ("made", "count", "largest", "layers"),
    [
        (views_of_one_storage, 3_000, 200_000, 3_000),
        (one_array_under_many_layers, 3_000, 20_000, 3_000),
        (many_steps, 40, 2_000, 20),
        (storages_of_the_same_bytes, 900, 40_000, None),
        (one_text_encoded_again_and_again, 1_000, 40_000, None),
        (arrays_of_a_zip_file, 60, 40_000, None),
    ],
)
def test_a_file_that_unfolds_is_refused_and_may_be_trusted(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    made: Callable[[int], bytes],
    count: int,
    largest: int,
    layers: int | None,
) -> None:
    path = tmp_path / ("a.npz" if made is arrays_of_a_zip_file else "a.pkl")
    path.write_bytes(made(count))
    assert path.stat().st_size < largest
    monkeypatch.setenv(LIMIT_VARIABLE, "0.004")
    with pytest.raises(ArchiveError, match=rf"more than 4\.0 MB in memory; .* environment variable {LIMIT_VARIABLE}"):
        open_any(path)
    monkeypatch.setenv(LIMIT_VARIABLE, "20")
    if layers is not None:
        assert open_any(path).num_layers == layers
        return
    # With room enough, what is wrong with it otherwise is said.
    with pytest.raises(ArchiveError) as caught:
        open_any(path)
    assert LIMIT_VARIABLE not in str(caught.value)


def test_two_kilobytes_never_take_gigabytes(tmp_path: Path) -> None:
    path = tmp_path / "a.pkl"
    # 20 layers of 500 heads of 95 x 95 weights: 361 MB.
    path.write_bytes(many_steps(95))
    assert path.stat().st_size < 2_000
    with pytest.raises(ArchiveError, match=r"kB on disk, and more than 268\.4 MB in memory"):
        open_any(path)


def test_the_share_of_a_large_file() -> None:
    Room(10**9).take(200 * 10**9)
    with pytest.raises(ArchiveError, match=r"1\.0 GB on disk, and more than 200\.0 GB in memory"):
        Room(10**9).take(200 * 10**9 + 1)
    room = Room(1)
    room.take_numbers(2**25, 2)
    room.take_numbers(2**24, 8)
    with pytest.raises(ArchiveError, match=r"268\.4 MB"):
        room.take(1)


@pytest.mark.parametrize("text", ["much", "nan", "0", "-1", "inf"])
def test_a_limit_that_is_no_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    path = tmp_path / "a.pkl"
    path.write_bytes(one_array_under_many_layers(1))
    monkeypatch.setenv(LIMIT_VARIABLE, text)
    with pytest.raises(ArchiveError, match=f"{LIMIT_VARIABLE} is '{text}'; give a number of GB, such as 20"):
        open_any(path)


def test_steps_of_generate_are_opened_as_before(tmp_path: Path) -> None:
    """A window of 8 keys over 300 tokens unfolds to 40 times what is stored."""
    random = np.random.default_rng(0)
    steps = []
    for stop in range(4, 300):
        queries = 4 if stop == 4 else 1
        width = min(stop, 8)
        rows = random.random((1, 2, queries, width)) * np.tri(queries, width, width - queries)
        steps.append([(rows / rows.sum(-1, keepdims=True)).astype(np.float16)])
    path = tmp_path / "a.pkl"
    path.write_bytes(pickle.dumps(steps))
    matrix = open_any(path)
    assert matrix.num_rows == 299
    np.testing.assert_array_equal(matrix.rows(0, 1)[200, 193:201], steps[197][0][0, 1, 0].astype(np.float32))
