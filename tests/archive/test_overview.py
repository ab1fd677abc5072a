"""Overviews: stored while writing, pooled from rows otherwise, and equal to what NumPy finds in the stored weights."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any, Literal

import h5py
import numpy as np
import pytest
from support.numbers.random_attention import causal_attention

from att_viz.archive import layout
from att_viz.archive.writing.options import LayerPlan, StreamOptions
from att_viz.archive.writing.stream import ArchiveStream, RowBatch
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.overview import coarser
from att_viz.matrix.weights import InMemoryWeights

ROWS = 2100


def pooled(weights: np.ndarray, factor: int) -> tuple[np.ndarray, np.ndarray]:
    side = -(-weights.shape[0] // factor) * factor
    padded = np.zeros((side, side))
    padded[: weights.shape[0], : weights.shape[0]] = weights
    blocks = padded.reshape(side // factor, factor, side // factor, factor)
    return blocks.mean(axis=(1, 3)), blocks.max(axis=(1, 3))


@pytest.fixture(scope="module")
def weights() -> np.ndarray:
    return causal_attention(2, ROWS, seed=1)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, weights: np.ndarray) -> Path:
    path = tmp_path_factory.mktemp("overview") / "a.h5"
    AttentionMatrix({0: weights}, ["t"] * ROWS).save(path, dtype="float32")
    return path


@pytest.mark.parametrize("size", [3000, 1100, 600, 300, 270, 100, 1])
def test_archives_and_memory_give_the_means_and_maxima_of_the_weights(
    archive: Path, weights: np.ndarray, size: int
) -> None:
    in_memory = AttentionMatrix({0: weights}, ["t"] * ROWS).overview(0, 1, size)
    with AttentionMatrix.open(archive) as matrix:
        stored = matrix.overview(0, 1, size)
    mean, maximum = pooled(weights[1].astype(np.float64), stored.factor)
    assert stored.mean.shape[0] <= size
    assert stored.factor == 1 or -(-ROWS // (stored.factor // 2)) > size
    for overview in (stored, in_memory):
        np.testing.assert_array_equal(overview.max, maximum)
        np.testing.assert_allclose(overview.mean, mean, rtol=1e-5, atol=1e-9)


def test_the_stored_levels_are_those_of_the_specification(archive: Path, weights: np.ndarray) -> None:
    with h5py.File(archive) as file:
        place = file["layer_0/batch_0"]
        assert sorted(name for name in place if name.startswith("pyramid") and "crc" not in name) == [
            "pyramid_16",
            "pyramid_8",
        ]
        mean, maximum = pooled(weights[0].astype(np.float64), 8)
        np.testing.assert_allclose(place["pyramid_8"][0, 0], mean, rtol=1e-5, atol=1e-30)
        np.testing.assert_array_equal(place["pyramid_8"][0, 1], maximum)
        stored = sum(place[name].id.get_storage_size() for name in ("head_0", "head_1"))
        overviews = sum(place[name].id.get_storage_size() for name in place if name.startswith("pyramid"))
        assert overviews < 0.1 * stored


@pytest.mark.parametrize("height_before", [8, 32, 64])
def test_a_sequence_that_grows_long_gets_the_overview_of_its_first_rows_too(
    tmp_path: Path, weights: np.ndarray, monkeypatch: pytest.MonkeyPatch, height_before: int
) -> None:
    path = tmp_path / "a.h5"
    stream = ArchiveStream(path, StreamOptions(dtype="float32"), CaptureMetadata())
    tokens = ["t"] * ROWS
    for start, stop in ((0, 700), (700, 1400), (1400, ROWS)):
        # Other versions wrote other tiles, and an interrupted file goes on with its own.
        monkeypatch.setattr(layout, "OVERVIEW_TILE", (2, 32 if stop == ROWS else height_before, 256))
        more: dict[str, Any] = {"token_ids": None, "tokens": tokens[start:stop], "token_texts": tokens[start:stop]}
        if start:
            stream.extend_sequence(0, **more)
        else:
            stream.begin_sequence(0, {0: LayerPlan((0, 1))}, num_rows=stop, prompt_length=stop, **more)
        stream.put(0, 0, RowBatch.of(0, start, 0, weights[:, start:stop, :stop]))
        stream.finish_layer(0, 0)
    stream.close(True)
    mean, maximum = pooled(weights[1].astype(np.float64), 16)
    with AttentionMatrix.open(path) as matrix:
        np.testing.assert_array_equal(matrix.rows(0, 1), weights[1])
        overview = matrix.overview(0, 1, 200)
        np.testing.assert_array_equal(overview.max, maximum)
        np.testing.assert_allclose(overview.mean, mean, rtol=1e-5, atol=1e-30)
        np.testing.assert_array_equal(matrix.overview(0, 1, 300).max, pooled(weights[1].astype(np.float64), 8)[1])
    with h5py.File(path) as file:
        assert file["layer_0/batch_0/pyramid_8"].chunks == (1, 2, height_before, 256)
        assert file["layer_0/batch_0/pyramid_16"].chunks == (1, 2, 32, 256)


@pytest.mark.parametrize("weights_kind", ["softmax", "scores"])
@pytest.mark.parametrize("seed", range(6))
def test_each_overview_is_pooled_from_the_finer_one_in_whatever_order_rows_come(
    tmp_path: Path, seed: int, weights_kind: Literal["softmax", "scores"]
) -> None:
    rng = np.random.default_rng(seed)
    empty = 0.0 if weights_kind == "softmax" else -np.inf
    final = int(rng.integers(2049, 4400)) if seed < 5 else 3072 - 64
    path = tmp_path / "a.h5"
    stream = ArchiveStream(path, StreamOptions(weights=weights_kind), CaptureMetadata())
    longest = final + (int(rng.integers(0, 900)) if seed < 5 else 900)

    def put(head: int, first: int, count: int, stop: int) -> None:
        window = int(rng.integers(1, stop))
        keys_from = max(0, first - window)
        rows = rng.random((1, count, stop - keys_from), dtype=np.float32)
        position = np.arange(keys_from, stop)
        rows[:, position > np.arange(first, first + count)[:, None]] = empty
        stream.put(0, 0, RowBatch.of(head, first, keys_from, rows))

    text: dict[str, Any] = {"token_ids": None, "tokens": ["t"] * longest, "token_texts": ["t"] * longest}
    stream.begin_sequence(0, {0: LayerPlan((0, 1))}, num_rows=longest, prompt_length=longest, **text)
    for head in (0, 1):
        starts = list(range(0, longest, 64))
        if seed % 2:
            rng.shuffle(starts)
        for start in starts:
            put(head, start, min(64, longest - start), longest)
    if seed > 2:
        # Rows that come again, some of them after the sequence was cut.
        for head in rng.integers(0, 2, 5).tolist():
            start = int(rng.integers(0, final - 64))
            put(head, start, int(rng.integers(1, 64)), longest)
    # The sequence is cut: within a tile, with other rows before the end, or between two tiles.
    cut = final - 40 if seed < 5 else final
    again: dict[str, Any] = {name: None if values is None else values[cut:final] for name, values in text.items()}
    stream.extend_sequence(0, start=cut, **again)
    for head in (0, 1) if cut < final else ():
        put(head, cut, final - cut, final)
    stream.close(True)
    with h5py.File(path) as file:
        levels = [name for name in file["layer_0/batch_0"] if name.startswith("pyramid") and "crc" not in name]
        levels = [
            file["layer_0/batch_0"][name][()].astype(np.float32) for name in sorted(levels, key=lambda n: int(n[8:]))
        ]
    assert len(levels) == (2 if final <= 4096 else 3)
    for finer, level in itertools.pairwise(levels):
        for head in (0, 1):
            with np.errstate(over="ignore"):
                expected = coarser(finer[head], empty).astype(np.float16)
            np.testing.assert_array_equal(level[head], expected)
    with AttentionMatrix.open(path) as matrix:
        for head, factor in itertools.product((0, 1), (8, 16)):
            # Reading checks the checksums.
            read = matrix.overview(0, head, -(-final // factor))
            np.testing.assert_array_equal(read.mean, levels[factor // 16][head, 0])


@pytest.mark.parametrize(("rows", "levels"), [(2000, ["pyramid_8"]), (900, [])])
def test_a_sequence_that_is_cut_short_keeps_the_overviews_of_its_length_only(
    tmp_path: Path, weights: np.ndarray, rows: int, levels: list[str]
) -> None:
    path = tmp_path / "a.h5"
    stream = ArchiveStream(path, StreamOptions(), CaptureMetadata())
    text: dict[str, Any] = {"token_ids": None, "tokens": ["t"] * ROWS, "token_texts": ["t"] * ROWS}
    stream.begin_sequence(0, {0: LayerPlan((0, 1))}, num_rows=ROWS, prompt_length=100, **text)
    for start in range(0, ROWS, 64):
        stop = min(start + 64, ROWS)
        stream.put(0, 0, RowBatch.of(0, start, 0, weights[:, start:stop, :stop]))
    stream.extend_sequence(0, start=rows, token_ids=None, tokens=[], token_texts=[])
    stream.close(True)
    with h5py.File(path) as file:
        stored = sorted(name for name in file["layer_0/batch_0"] if name.startswith("pyramid"))
    assert stored == sorted([*levels, *(f"{name}_crc32" for name in levels)])
    with AttentionMatrix.open(path) as matrix:
        np.testing.assert_array_equal(matrix.rows(0, 1), weights[1, :rows, :rows].astype(np.float16))
        matrix.overview(0, 1, 130)


def test_scores_leave_out_what_cannot_be_seen() -> None:
    scores = np.where(np.tri(4, dtype=bool), np.float32(-2), -np.inf).astype(np.float32)
    scores[2, 0] = 4
    matrix = AttentionMatrix(InMemoryWeights({0: scores[None]}, weights_kind="scores"), ["t"] * 4)
    overview = matrix.overview(0, 0, 2)
    np.testing.assert_array_equal(overview.mean, [[-2, -np.inf], [-0.5, -2]])
    np.testing.assert_array_equal(overview.max, [[-2, -np.inf], [4, -2]])


def test_an_overview_without_cells_is_refused(archive: Path) -> None:
    with AttentionMatrix.open(archive) as matrix, pytest.raises(InvalidInputError, match="at least 1"):
        matrix.overview(0, 0, 0)
