"""The numbers of the profiles, against plain loops over dense float64 matrices."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from support.numbers.random_attention import causal_attention, random_matrix

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.weights import InMemoryWeights
from att_viz.plots import distance_profile, entropy_profile, weight_histogram
from att_viz.plots.profile_data import distance_shares, row_entropies, weight_shares

MATRIX = random_matrix(layers=2, heads=3, tokens=601)


@pytest.mark.parametrize("head", [None, 1])
def test_sizes_of_weights(head: int | None) -> None:
    shares = weight_shares(MATRIX, 1, head)
    heads = range(3) if head is None else [head]
    rows, keys = np.tril_indices(600)
    weights = np.concatenate([MATRIX.rows(1, number)[rows, keys] for number in heads]).astype(np.float64)
    assert shares.count == len(weights) == len(heads) * 600 * 601 // 2
    assert shares.below == pytest.approx((weights < 1e-6).mean())
    assert shares.of_weights.sum() + shares.below == pytest.approx(1)
    assert shares.of_attention.sum() == pytest.approx(1)
    place = 20
    inside = (weights >= shares.edges[place]) & (weights < shares.edges[place + 1])
    assert shares.of_weights[place] == pytest.approx(inside.mean(), abs=1e-6)
    assert shares.of_attention[place] == pytest.approx(weights[inside].sum() / weights.sum(), abs=1e-5)


def test_the_histogram_draws_them() -> None:
    shares = weight_shares(MATRIX, 0, 2)
    figure = weight_histogram(MATRIX, 0, 2)
    drawn = [patch for patch in figure.axes[0].patches if patch.get_label() == "of the weights"]
    np.testing.assert_allclose(drawn[0].get_data().values, 100 * shares.of_weights)
    texts = [text.get_text() for text in figure.texts]
    assert "Sizes of weights, layer 0, head 2\nrandom, 600 positions" in texts


def test_distances() -> None:
    shares = distance_shares(MATRIX, 0, None)
    assert shares.names == ("0", "1", "2–3", "4–7", "8–15", "16–31", "32–63", "64–127", "128–255", "256–511", "512–599")
    query, key = np.indices((600, 600))
    distance = query - key
    uniform = np.where(distance >= 0, 1 / (query + 1), 0)
    for head in range(3):
        rows = MATRIX.rows(0, head).astype(np.float64)
        for place, (low, high) in enumerate([(0, 0), (1, 1), (2, 3), (4, 7)]):
            inside = (distance >= low) & (distance <= high)
            assert shares.by_head[head][place] == pytest.approx(rows[inside].sum() / rows.sum(), rel=1e-5)
            assert shares.uniform[place] == pytest.approx(uniform[inside].sum() / 600)
        assert shares.by_head[head].sum() == pytest.approx(1)
    assert shares.uniform.sum() == pytest.approx(1)


def test_uniform_attention_lies_on_the_dashed_line() -> None:
    weights = np.tri(50) / np.arange(1, 51)[:, None]
    matrix = AttentionMatrix({0: weights[None].astype(np.float32)}, ["a"] * 50)
    shares = distance_shares(matrix, 0, 0)
    np.testing.assert_allclose(shares.by_head[0], shares.uniform, rtol=1e-5)
    entropies = row_entropies(matrix, 0, 0)
    np.testing.assert_allclose(entropies.by_head[0], entropies.uniform, atol=1e-5)
    np.testing.assert_allclose(entropies.uniform, np.log2(np.arange(1, 51)))
    figure = distance_profile(matrix, 0)
    dashed, line = figure.axes[0].lines
    np.testing.assert_allclose(line.get_ydata(), dashed.get_ydata(), rtol=1e-5)


def test_entropies() -> None:
    entropies = row_entropies(MATRIX, 1, 2)
    assert entropies.factor == 6
    rows = MATRIX.rows(1, 2).astype(np.float64)
    exact = [-sum(w * np.log2(w) for w in row if w > 0) for row in rows]
    np.testing.assert_allclose(entropies.by_head[2], np.reshape(exact, (100, 6)).mean(axis=1), atol=1e-4)
    np.testing.assert_allclose(entropies.positions[:2], [2.5, 8.5])
    line = entropy_profile(MATRIX, 1, 2).axes[0].lines[1]
    np.testing.assert_allclose(line.get_ydata(), entropies.by_head[2])


def test_a_learned_sink_does_not_count() -> None:
    weights = causal_attention(1, 20)
    with_sink = InMemoryWeights({0: weights / 2}, {0: np.full((1, 20), 0.5, np.float32)})
    tokens = ["a"] * 20
    np.testing.assert_allclose(
        row_entropies(AttentionMatrix(with_sink, tokens), 0, 0).by_head[0],
        row_entropies(AttentionMatrix({0: weights}, tokens), 0, 0).by_head[0],
        atol=1e-6,
    )


@pytest.mark.parametrize(("heads", "named"), [(3, 4), (12, 13), (13, 2)])
def test_many_heads_have_a_mean_instead_of_names(heads: int, named: int) -> None:
    matrix = random_matrix(layers=1, heads=heads, tokens=20)
    axes = distance_profile(matrix, 0).axes[0]
    assert len(axes.get_legend().get_texts()) == named
    if heads > 12:
        by_head = distance_shares(matrix, 0, None).by_head
        np.testing.assert_allclose(axes.lines[-1].get_ydata(), 100 * np.mean(list(by_head.values()), axis=0))


def test_scores_have_no_profiles() -> None:
    values = np.where(np.tri(5) > 0, 1.0, -np.inf).astype(np.float32)
    matrix = AttentionMatrix(InMemoryWeights({0: values[None]}, weights_kind="scores"), list("abcde"))
    for draw in (weight_histogram, distance_profile, entropy_profile):
        with pytest.raises(InvalidInputError, match="holds scores"):
            draw(matrix, 0)


@pytest.mark.parametrize(
    ("attention", "padding", "count"),
    [
        ({"sliding_window": 3}, 0, 177),
        ({"sliding_window": 3}, 10, 147),
        ({"chunk": 8, "layer_types": ["chunked_attention"]}, 5, 6 * 36 + 28),
        ({"sliding_window": 3, "layer_types": ["full_attention"]}, 0, 1830),
    ],
)
def test_only_keys_that_can_be_seen_count(attention: dict[str, Any], padding: int, count: int) -> None:
    """60 rows, against a loop over every pair of a query and a key."""
    visible = np.zeros((60, 60), bool)
    for query in range(padding, 60):
        for key in range(padding, query + 1):
            in_window = "layer_types" in attention or query - key < 3
            in_chunk = "chunk" not in attention or (query - padding) // 8 == (key - padding) // 8
            visible[query, key] = in_window and in_chunk
    assert visible.sum() == count
    weights = np.random.default_rng(0).uniform(0.1, 1, size=(60, 60)) * visible
    weights /= np.maximum(weights.sum(axis=1, keepdims=True), 1e-9)
    matrix = AttentionMatrix(
        {0: weights[None]}, ["a"] * 60, metadata=CaptureMetadata(attention=attention), real=np.arange(60) >= padding
    )
    assert weight_shares(matrix, 0, 0).count == count
    even = visible / np.maximum(visible.sum(axis=1, keepdims=True), 1)
    by_distance = np.array([np.trace(even, -distance) for distance in range(60)])
    starts = [0, 1, 2, 4, 8, 16, 32]
    np.testing.assert_allclose(distance_shares(matrix, 0, 0).uniform, np.add.reduceat(by_distance, starts) / even.sum())
    np.testing.assert_allclose(row_entropies(matrix, 0, 0).uniform, np.log2(np.maximum(visible.sum(axis=1), 1)))
