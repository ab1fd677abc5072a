"""Archives that are written while their rows are computed, whatever the order in which the rows come."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.numbers.random_attention import causal_attention

from att_viz.archive.writing.options import LayerPlan, StreamOptions
from att_viz.archive.writing.stream import ArchiveStream, RowBatch
from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.metadata import CaptureMetadata

SHORT = settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
LONG = settings(SHORT, max_examples=600)


def named(count: int) -> dict[str, list[str]]:
    return {"tokens": [f"t{place}" for place in range(count)], "token_texts": [f" t{place}" for place in range(count)]}


def begin(stream: ArchiveStream, rows: int, layers: dict[int, LayerPlan], batch: int = 0, **more: Any) -> Any:
    arguments: dict[str, Any] = {"num_rows": rows, "token_ids": np.arange(rows), "prompt_length": rows}
    return stream.begin_sequence(batch, layers, **(arguments | named(rows) | more))


def scores_of(weights: np.ndarray) -> np.ndarray:
    with np.errstate(divide="ignore"):
        return np.where(weights > 0, np.log(weights) * 3, -np.inf).astype(np.float32)


def written_in_any_order(
    tmp_path: Path,
    prompt: int,
    steps: int,
    heads: int,
    dtype: Literal["float16", "float32"],
    kind: Literal["softmax", "scores"],
    gzip: bool,
    window: int | None,
    draft: bool,
    budget: int,
    seed: int,
    data: st.DataObject,
) -> None:
    rows = prompt + steps
    rng = np.random.default_rng(seed)
    weights = {layer: causal_attention(heads, rows, seed + layer, window) for layer in (0, 3)}
    if kind == "scores":
        weights = {layer: scores_of(values) for layer, values in weights.items()}
    empty = -np.inf if kind == "scores" else 0.0
    statistics = {layer: rng.normal(size=(heads, rows, 2)).astype(np.float32) for layer in weights}
    norms = {layer: rng.random((heads, rows)).astype(np.float32) for layer in weights}
    options = StreamOptions(kind, dtype, ("entropy", "maximum"), "gzip" if gzip else None)
    path = Path(tempfile.mkdtemp(dir=tmp_path)) / "a.h5"
    stream = ArchiveStream(path, options, CaptureMetadata(model="m"), queue_bytes=budget)
    plan = LayerPlan(tuple(range(2, 2 + heads)), sinks=True)
    begin(stream, prompt, dict.fromkeys(weights, plan))

    def put(layer: int, first_head: int, stop_head: int, start: int, stop: int) -> None:
        keys_from = 0 if window is None else max(0, start - window + 1)
        part = weights[layer][first_head:stop_head, start:stop, keys_from:stop].copy()
        sums = weights[layer][first_head:stop_head, start:stop].sum(2)
        stream.put(
            layer,
            0,
            RowBatch.of(
                first_head, start, keys_from, part, sums, sums / 2, statistics[layer][first_head:stop_head, start:stop]
            ),
        )
        part[:] = np.nan

    cuts = sorted({0, prompt, *data.draw(st.lists(st.integers(0, prompt), max_size=4))})
    split = data.draw(st.integers(0, heads))
    blocks = [
        (layer, first, stop, start, end)
        for layer in weights
        for first, stop in ((0, split), (split, heads))
        for start, end in itertools.pairwise(cuts)
        if first < stop
    ]
    for block in data.draw(st.permutations(blocks)):
        put(*block)
    if data.draw(st.booleans()):
        stream.finish_layer(0, 0)
    if draft and steps:
        wrong = np.full((heads, draft, prompt + draft), 0.5, np.float32)
        stream.extend_sequence(0, token_ids=[9] * draft, tokens=["x"] * draft, token_texts=["x"] * draft)
        for layer in weights:
            stream.put(layer, 0, RowBatch.of(0, prompt, 0, wrong, wrong.sum(2), None, np.zeros((heads, draft, 2))))
    for row in range(prompt, rows):
        grown = named(row + 1)
        stream.extend_sequence(
            0, token_ids=[row], tokens=grown["tokens"][row:], token_texts=grown["token_texts"][row:], start=row
        )
        for layer in weights:
            put(layer, 0, heads, row, row + 1)
    if draft and not steps:
        stream.extend_sequence(0, token_ids=[9] * draft, tokens=["x"] * draft, token_texts=["x"] * draft)
        for layer in weights:
            wrong = np.full((heads, draft, rows + draft), 0.5, np.float32)
            stream.put(layer, 0, RowBatch.of(0, rows, 0, wrong, wrong.sum(2), None, np.zeros((heads, draft, 2))))
        stream.extend_sequence(0, token_ids=[], tokens=[], token_texts=[], start=rows)
    for layer in weights:
        stream.put_value_norms(layer, 0, 0, norms[layer])
        stream.finish_layer(layer, 0)
    stream.close(True)
    with AttentionMatrix.open(path) as back:
        assert back.tokens == tuple(named(rows)["tokens"])
        assert back.token_ids is not None
        assert back.token_ids.tolist() == list(range(rows))
        assert back.weights_kind == kind
        assert back.layers == (0, 3)
        for layer in weights:
            assert back.heads(layer) == plan.heads
            assert back.statistic_names(layer) == ("entropy", "maximum")
            np.testing.assert_array_equal(back.statistics(layer), statistics[layer])
            for place, head in enumerate(plan.heads):
                truth = weights[layer][place].astype(dtype).astype(np.float32)
                np.testing.assert_array_equal(back.rows(layer, head), truth)
                np.testing.assert_array_equal(back.value_norms(layer, head), norms[layer][place])
                np.testing.assert_array_equal(back.sink_mass(layer, head), weights[layer][place].sum(1) / 2)
                first, last = sorted(data.draw(st.tuples(st.integers(0, rows), st.integers(0, rows))))
                left, right = sorted(data.draw(st.tuples(st.integers(0, rows), st.integers(0, rows))))
                part = back.block(layer, head, (first, last), (left, right))
                np.testing.assert_array_equal(part, truth[first:last, left:right])
                overview = back.overview(layer, head, 16)
                assert overview.max.shape == overview.mean.shape
                assert overview.max.max() == truth.max()
                assert np.isfinite(overview.mean).any() or empty != 0.0


ANYTHING = {
    "prompt": st.integers(1, 200),
    "steps": st.integers(0, 70),
    "heads": st.integers(1, 3),
    "dtype": st.sampled_from(["float16", "float32"]),
    "kind": st.sampled_from(["softmax", "scores"]),
    "gzip": st.booleans(),
    "window": st.none() | st.integers(1, 90),
    "draft": st.integers(0, 5),
    "budget": st.sampled_from([1, 10_000, 2**27]),
    "seed": st.integers(0, 9),
    "data": st.data(),
}


@SHORT
@given(**ANYTHING)
def test_rows_come_back_in_whatever_order_they_come(tmp_path: Path, **drawn: Any) -> None:
    written_in_any_order(tmp_path, **drawn)


@pytest.mark.slow
@LONG
@given(**ANYTHING)
def test_rows_come_back_in_whatever_order_they_come_many_times(tmp_path: Path, **drawn: Any) -> None:
    written_in_any_order(tmp_path, **drawn)
