from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any
from unittest import mock

import h5py
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.numbers.random_attention import causal_attention, random_matrix

from att_viz.archive import layout
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.weights import InMemoryWeights


def everything_comes_back(
    tmp_path: Path,
    rows: int,
    extra: int,
    heads: int,
    layers: set[int],
    dtype: str,
    window: int | None,
    sinks: bool,
    seed: int,
    data: st.DataObject,
) -> None:
    texts = st.lists(st.text(st.characters()), min_size=rows + extra, max_size=rows + extra)
    tokens, shown = data.draw(texts), data.draw(texts)
    weights = {layer: causal_attention(heads, rows, seed + layer, window) for layer in layers}
    mass = {min(layers): np.full((heads, rows), 0.25, np.float32)} if sinks else None
    if sinks:
        weights[min(layers)] *= 0.75
    numbers = {layer: tuple(range(5, 5 + heads)) for layer in layers}
    metadata = CaptureMetadata(model="m\0<b>", model_layers=41, generation={"seed": seed}, versions={"torch": "2"})
    matrix = AttentionMatrix(
        InMemoryWeights(weights, mass, numbers),
        tokens,
        prompt_length=rows // 2,
        token_ids=range(rows + extra) if seed % 2 else None,
        token_texts=shown,
        metadata=metadata,
    )
    path = tmp_path / "a.h5"
    matrix.save(path, dtype)
    with AttentionMatrix.open(path) as back:
        assert back.tokens == tuple(tokens)
        assert back.token_texts == tuple(shown)
        assert back.prompt_length == rows // 2
        assert back.metadata == metadata
        assert (back.token_ids is None) == (matrix.token_ids is None)
        assert back.layers == tuple(sorted(layers))
        for layer in layers:
            assert back.heads(layer) == numbers[layer]
            for place, head in enumerate(numbers[layer]):
                np.testing.assert_array_equal(
                    back.rows(layer, head), weights[layer][place].astype(dtype).astype(np.float32)
                )
                start = data.draw(st.integers(0, rows))
                stop = data.draw(st.integers(start, rows))
                np.testing.assert_array_equal(back.rows(layer, head, start, stop), back.rows(layer, head)[start:stop])
                stored = back.sink_mass(layer, head)
                expected = None if mass is None else mass.get(layer)
                assert (stored is None) == (expected is None)
                if stored is not None and expected is not None:
                    np.testing.assert_array_equal(stored, expected[place])


SHORT = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
LONG = settings(SHORT, max_examples=1_000)
ANYTHING = {
    "rows": st.integers(1, 150),
    "extra": st.integers(0, 1),
    "heads": st.integers(1, 3),
    "layers": st.sets(st.integers(0, 40), min_size=1, max_size=3),
    "dtype": st.sampled_from(["float16", "float32"]),
    "window": st.none() | st.integers(1, 40),
    "sinks": st.booleans(),
    "seed": st.integers(0, 9),
    "data": st.data(),
}


@SHORT
@given(**ANYTHING)
def test_everything_comes_back(tmp_path: Path, **drawn: Any) -> None:
    everything_comes_back(tmp_path, **drawn)


@pytest.mark.slow
@LONG
@given(**ANYTHING)
def test_everything_comes_back_a_thousand_times(tmp_path: Path, **drawn: Any) -> None:
    everything_comes_back(tmp_path, **drawn)


def test_the_layout_is_what_the_specification_says(tmp_path: Path) -> None:
    """Read with nothing but h5py, as somebody else's reader would."""
    path = tmp_path / "a.h5"
    matrix = random_matrix(layers=2, heads=2, tokens=201, sinks=True)
    matrix.save(path)
    with h5py.File(path, "r") as file:
        assert file.attrs["format"] == "att_viz attention archive"
        assert file.attrs["format_version"] == 1
        assert file.attrs["complete"]
        weights = file["layer_1/batch_0/head_0"][:]
        assert weights.dtype == np.float16
        np.testing.assert_array_equal(weights, matrix.rows(1, 0).astype(np.float16))
        sequence = file["sequences/batch_0"]
        assert json.loads(sequence["tokens"].asstr()[()]) == list(matrix.tokens)
        assert sequence.attrs["prompt_length"] == 100
        assert json.loads(file["metadata"].asstr()[()])["model"] == "random"
        np.testing.assert_allclose(file["layer_1/batch_0/row_sums"][1], matrix.rows(1, 1).sum(1), rtol=1e-6)
        np.testing.assert_array_equal(file["layer_0/batch_0/sink_mass"][1], matrix.sink_mass(0, 1))
        assert "sink_mass" not in file["layer_1/batch_0"]
        height, width = file["layer_1/batch_0/head_0"].chunks
        checksums = file["layer_1/batch_0/tile_crc32"][0]
        padded = np.zeros((checksums.shape[0] * height, checksums.shape[1] * width), np.float16)
        padded[:200, :200] = weights
        for row, column in np.ndindex(*checksums.shape):
            tile = padded[row * height : (row + 1) * height, column * width : (column + 1) * width]
            assert zlib.crc32(tile.tobytes()) == checksums[row, column]


def test_tiles_without_weights_take_no_space(tmp_path: Path) -> None:
    tokens = 1200
    weights = np.zeros((1, tokens, tokens), np.float32)
    weights[0, :, 0] = 1
    path = tmp_path / "sink.h5"
    AttentionMatrix({0: weights}, ["t"] * tokens).save(path)
    with h5py.File(path, "r") as file:
        head = file["layer_0/batch_0/head_0"]
        columns = {head.id.get_chunk_info(place).chunk_offset[1] for place in range(head.id.get_num_chunks())}
    assert columns == {0}
    assert path.stat().st_size < tokens * tokens * 2


def test_an_existing_file_survives_a_failed_write(tmp_path: Path) -> None:
    path = tmp_path / "a.h5"
    random_matrix(seed=1).save(path)
    before = path.read_bytes()
    broken = random_matrix(seed=2)
    with (
        mock.patch.object(broken.weights, "read", side_effect=OSError(28, "No space left on device")),
        pytest.raises(ArchiveError, match="No space left"),
    ):
        broken.save(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["a.h5"]


def test_a_disk_that_is_too_small_is_refused_before_writing(tmp_path: Path) -> None:
    usage = mock.Mock(free=100)
    with (
        mock.patch("shutil.disk_usage", return_value=usage),
        pytest.raises(ArchiveError, match="free some space"),
    ):
        random_matrix(tokens=100).save(tmp_path / "a.h5")
    assert list(tmp_path.iterdir()) == []


def test_other_dtypes_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="int8"):
        random_matrix().save(tmp_path / "a.h5", dtype="int8")


def test_a_directory_that_cannot_be_written_gives_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ArchiveError, match="could not be written"):
        random_matrix().save(tmp_path / "file" / "a.h5")


def test_every_visible_weight_is_in_a_tile() -> None:
    for rows in (1, 63, 64, 65, 700, 1500):
        shape = layout.tile_shape(rows)
        covered = np.zeros((rows, rows), bool)
        for _, _, query, key in layout.tiles(0, rows, shape):
            covered[query : query + shape[0], key : key + shape[1]] = True
        assert covered[np.tri(rows, dtype=bool)].all()
