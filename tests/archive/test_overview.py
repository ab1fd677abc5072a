"""Overviews: stored while writing, pooled from rows otherwise, and equal to what NumPy finds in the stored weights."""

import h5py
import numpy as np
import pytest
from random_attention import causal_attention

from att_viz.archive.stream import ArchiveStream, StreamLayer, StreamOptions
from att_viz.attention_matrix import AttentionMatrix
from att_viz.attention_weights import InMemoryWeights
from att_viz.errors import InvalidInputError
from att_viz.metadata import CaptureMetadata

ROWS = 2100


def pooled(weights, factor):
    side = -(-weights.shape[0] // factor) * factor
    padded = np.zeros((side, side))
    padded[: weights.shape[0], : weights.shape[0]] = weights
    blocks = padded.reshape(side // factor, factor, side // factor, factor)
    return blocks.mean(axis=(1, 3)), blocks.max(axis=(1, 3))


@pytest.fixture(scope="module")
def weights():
    return causal_attention(2, ROWS, seed=1)


@pytest.fixture(scope="module")
def archive(tmp_path_factory, weights):
    path = tmp_path_factory.mktemp("overview") / "a.h5"
    AttentionMatrix({0: weights}, ["t"] * ROWS).save(path, dtype="float32")
    return path


@pytest.mark.parametrize("size", [3000, 1100, 600, 300, 270, 100, 1])
def test_archives_and_memory_give_the_means_and_maxima_of_the_weights(archive, weights, size):
    in_memory = AttentionMatrix({0: weights}, ["t"] * ROWS).overview(0, 1, size)
    with AttentionMatrix.open(archive) as matrix:
        stored = matrix.overview(0, 1, size)
    mean, maximum = pooled(weights[1].astype(np.float64), stored.factor)
    assert stored.mean.shape[0] <= size
    assert stored.factor == 1 or -(-ROWS // (stored.factor // 2)) > size
    for overview in (stored, in_memory):
        np.testing.assert_array_equal(overview.max, maximum)
        np.testing.assert_allclose(overview.mean, mean, rtol=1e-5, atol=1e-9)


def test_the_stored_levels_are_those_of_the_specification(archive, weights):
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


def test_a_sequence_that_grows_long_gets_the_overview_of_its_first_rows_too(tmp_path, weights):
    path = tmp_path / "a.h5"
    stream = ArchiveStream(path, StreamOptions(dtype="float32"), CaptureMetadata())
    tokens = ["t"] * ROWS
    for start, stop in ((0, 700), (700, 1400), (1400, ROWS)):
        more = {"token_ids": None, "tokens": tokens[start:stop], "token_texts": tokens[start:stop]}
        if start:
            stream.extend_sequence(0, **more)
        else:
            stream.begin_sequence(0, {0: StreamLayer((0, 1))}, num_rows=stop, prompt_length=stop, **more)
        stream.put(0, 0, 0, start, 0, weights[:, start:stop, :stop])
        stream.finish_layer(0, 0)
    stream.close(True)
    mean, maximum = pooled(weights[1].astype(np.float64), 16)
    with AttentionMatrix.open(path) as matrix:
        np.testing.assert_array_equal(matrix.rows(0, 1), weights[1])
        overview = matrix.overview(0, 1, 200)
        np.testing.assert_array_equal(overview.max, maximum)
        np.testing.assert_allclose(overview.mean, mean, rtol=1e-5, atol=1e-30)


def test_scores_leave_out_what_cannot_be_seen():
    scores = np.where(np.tri(4, dtype=bool), np.float32(-2), -np.inf).astype(np.float32)
    scores[2, 0] = 4
    matrix = AttentionMatrix(InMemoryWeights({0: scores[None]}, weights_kind="scores"), ["t"] * 4)
    overview = matrix.overview(0, 0, 2)
    np.testing.assert_array_equal(overview.mean, [[-2, -np.inf], [-0.5, -2]])
    np.testing.assert_array_equal(overview.max, [[-2, -np.inf], [4, -2]])


def test_an_overview_without_cells_is_refused(archive):
    with AttentionMatrix.open(archive) as matrix, pytest.raises(InvalidInputError, match="at least 1"):
        matrix.overview(0, 0, 0)
