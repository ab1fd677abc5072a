"""Row statistics in NumPy, against naive loops over dense rows, and against those that are computed on tiles."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from support.numbers.random_attention import causal_attention

from att_viz.analysis.heads.rows import head_rows
from att_viz.analysis.row_statistics import Rows, row_statistics_of, top_keys
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.weights import InMemoryWeights

NAMES = ("entropy", "effective_keys", "maximum", "l1_from_uniform", "mean_distance", "mean_position", "first_token")
SETS = {"names": [1, 4, 400], "nothing": []}
ALL = [*NAMES, "prompt", "top_3", "tokens:names", "tokens:nothing"]


def naive(weights: np.ndarray, query: int, first_visible: int, first_token: int, prompt: int) -> dict[str, float]:
    """Every statistic of one row, by loops over its visible keys."""
    row = {key: float(weights[key]) for key in range(first_visible, query + 1)}
    mass, entropy = math.fsum(row.values()), -math.fsum(p * math.log(p) for p in row.values() if p > 0)
    ranked = sorted(row, key=lambda key: (-row[key], key))[:3]
    top = {f"top_3_key_{place + 1}": float(key) for place, key in enumerate(ranked) if row[key] > 0}
    top |= {f"top_3_weight_{place + 1}": row[key] for place, key in enumerate(ranked)}
    return top | {
        "entropy": entropy,
        "effective_keys": math.exp(entropy),
        "maximum": max(row.values()),
        "l1_from_uniform": math.fsum(abs(p - 1 / len(row)) for p in row.values()),
        "mean_distance": math.fsum(p * (query - key) for key, p in row.items()) / mass,
        "mean_position": math.fsum(p * key for key, p in row.items()) / mass,
        "first_token": row.get(first_token, 0.0),
        "prompt": math.fsum(p for key, p in row.items() if key < prompt),
        "tokens:names": row.get(1, 0.0) + row.get(4, 0.0),
        "tokens:nothing": 0.0,
    }


@pytest.mark.parametrize(("length", "window", "padding"), [(1, None, 0), (2, None, 0), (40, None, 0), (40, 5, 7)])
def test_equal_naive_loops(length: int, window: int | None, padding: int) -> None:
    weights = causal_attention(1, length, seed=3, window=window)[0].astype(np.float64)
    weights[:, :padding] = 0.0
    weights[:padding] = 0.0
    weights[padding:] *= 0.7 / weights[padding:].sum(axis=1, keepdims=True)
    starts = np.maximum(np.arange(length) - (window or length) + 1, padding)
    for first, stop in ((0, length), (length // 2, length)):
        sink = np.full(stop - first, 0.3)
        sink[: max(padding - first, 0)] = 0.0
        rows = Rows(weights[first:stop, :stop], first, starts[first:stop], padding, sink)
        found = row_statistics_of(rows, ALL, prompt_length=20, token_sets=SETS)
        assert set(found) == {*ALL} - {"top_3"} | {f"top_3_{w}_{n}" for w in ("key", "weight") for n in (1, 2, 3)}
        for query in range(first, stop):
            here = {name: values[query - first] for name, values in found.items()}
            if query < padding:
                assert all(math.isnan(value) for value in here.values())
                continue
            expected = naive(weights[query], query, starts[query], padding, 20)
            for name, value in here.items():
                default = math.nan if "_key_" in name else 0.0
                np.testing.assert_allclose(value, expected.get(name, default), rtol=1e-12, atol=1e-12, err_msg=name)


def test_rows_whose_numbers_are_known() -> None:
    uniform = Rows(np.tril(1.0 / np.arange(1, 9)[:, None] * np.ones((8, 8))), 0, np.zeros(8, dtype=np.int64))
    found = row_statistics_of(uniform, NAMES)
    np.testing.assert_allclose(found["entropy"], np.log(np.arange(1, 9)), atol=1e-15)
    np.testing.assert_allclose(found["effective_keys"], np.arange(1, 9), rtol=1e-14)
    np.testing.assert_allclose(found["l1_from_uniform"], 0.0, atol=1e-15)
    np.testing.assert_allclose(found["mean_distance"], np.arange(8) / 2, atol=1e-14)
    one_hot = Rows(np.eye(8)[[2]], 7, np.zeros(1, dtype=np.int64))
    found = row_statistics_of(one_hot, NAMES)
    assert [found[name][0] for name in NAMES] == [0.0, 1.0, 1.0, 2 * 7 / 8, 5.0, 2.0, 0.0]


def test_the_earlier_of_equal_keys_comes_first() -> None:
    positions, weights = top_keys(Rows(np.array([[0.25, 0.5, 0.25, 0.0]]), 3, np.zeros(1, dtype=np.int64)), 6)
    np.testing.assert_array_equal(positions, [[1, 0, 2, np.nan, np.nan, np.nan]])
    np.testing.assert_array_equal(weights, [[0.5, 0.25, 0.25, 0, 0, 0]])


@pytest.mark.parametrize("name", ["llama", "mistral", "gemma2", "gpt_oss", "gptj"])
def test_equal_the_statistics_on_tiles(name: str) -> None:
    """The two implementations agree on what a model computes, where the window comes from the metadata."""
    import torch
    from support.models.tiny_models import WINDOW, make_model

    from att_viz.capture import RowCollector, capture_attention
    from att_viz.capture.statistics.row_statistics import RowStatistics
    from att_viz.model.facts import capture_metadata

    model, ids = make_model(name), torch.arange(1, 31)[None]
    collector, statistics = RowCollector(8), RowStatistics(ALL, SETS)
    on_tiles: dict[int, np.ndarray] = {}

    def take(block: Any) -> None:
        collector(block)
        values = statistics(block, 0, 12)
        place = (block.layer, slice(block.first_head, block.first_head + len(values)))
        on_tiles.setdefault(block.layer, np.full((4, 30, len(statistics.columns)), np.nan))
        on_tiles[place[0]][place[1], block.first_query : block.first_query + values.shape[1]] = values.numpy()

    with torch.no_grad(), capture_attention(model, take):
        model(ids, use_cache=False)
    matrix = AttentionMatrix(collector.weights(30), ["x"] * 30, metadata=capture_metadata(model))
    for layer in matrix.layers:
        for head in matrix.heads(layer):
            (rows,) = head_rows(matrix, layer, head)
            # Which keys are visible is what the weights of this float32 model show.
            np.testing.assert_array_equal(rows.visible, rows.weights > 0)
            found = row_statistics_of(rows, ALL, prompt_length=12, token_sets=SETS)
            for column, title in enumerate(statistics.columns):
                expected = on_tiles[layer][head, :, column]
                np.testing.assert_allclose(found[title], expected, rtol=2e-5, atol=2e-6, err_msg=title)
    if name == "mistral":
        assert rows.visible.sum(axis=1).max() == WINDOW


def test_scores_become_weights_again() -> None:
    rng = np.random.default_rng(0)
    weights = causal_attention(2, 20, seed=1).astype(np.float64)
    weights[:, :3] = weights[:, :, :3] = 0.0
    weights[:, 3:] /= weights[:, 3:].sum(axis=-1, keepdims=True)
    sink = np.where(np.arange(20) < 3, 0.0, rng.uniform(0, 0.9, (2, 20)))
    with np.errstate(divide="ignore"):
        scores = np.log(weights) + rng.normal(size=(2, 20, 1))
    matrix = AttentionMatrix(
        InMemoryWeights({0: scores}, {0: sink}, weights_kind="scores"), ["x"] * 20, real=np.arange(20) >= 3
    )
    for head in (0, 1):
        (rows,) = head_rows(matrix, 0, head)
        np.testing.assert_allclose(rows.weights, weights[head] * (1 - sink[head][:, None]), rtol=1e-5, atol=1e-7)
        assert rows.first_token == 3
        assert rows.empty.tolist() == [True] * 3 + [False] * 17


def test_what_weights_cannot_tell_is_refused() -> None:
    rows = Rows(np.ones((1, 1)), 0, np.zeros(1, dtype=np.int64))
    with pytest.raises(InvalidInputError, match="log_sum_exp cannot be had from weights"):
        row_statistics_of(rows, ["log_sum_exp"])
    for name in ("entropie", "top_0", "tokens:names"):
        with pytest.raises(InvalidInputError, match=f"no statistic '{name}'"):
            row_statistics_of(rows, [name])
