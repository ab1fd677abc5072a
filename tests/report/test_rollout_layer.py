"""Rollout in a report, against a dense computation, and what it does to the files."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from support.numbers.random_attention import causal_attention, random_matrix
from support.numbers.rollout_reference import dense_rollout, dense_uniform, without_resting
from support.pages.report_page import ReportPage, unpack, unpack_norms

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ReportTooLargeError
from att_viz.matrix.weights import AttentionWeights
from att_viz.renderer import RenderConfig, Renderer
from att_viz.report.rollout_layer import is_cheap, roll_out
from att_viz.report.text.given_tokens import under_tokens


def render(matrix: Any, directory: Any, rollout: Any = None, budget: Any = 32 * 2**20, **options: Any) -> Any:
    renderer = Renderer(RenderConfig(max_file_size=budget, rollout=rollout))
    return renderer.render(matrix.tokens, matrix.prompt_length, matrix, save_prefix=f"{directory}/r_", **options)


def expected(matrix: Any, window: Any = None) -> Any:
    """The corrected and raw rollout, and that without resting places, from float16 weights, in float64."""
    rows = matrix.num_rows
    layers = [
        np.stack([matrix.rows(layer, head) for head in matrix.heads(layer)]).astype(np.float16).astype(np.float64)
        for layer in matrix.layers
    ]
    raw = dense_rollout(layers)
    query, key = np.indices((rows, rows))
    visible = (key <= query) & (True if window is None else query - key < window)
    uniform = dense_uniform([visible] * len(layers))
    ratio = np.divide(raw, uniform, out=np.zeros_like(raw), where=uniform > 0)
    return ratio, raw, dense_rollout([without_resting(layer.mean(axis=0), visible)[None] for layer in layers])


@pytest.mark.parametrize("sinks", [False, True])
@pytest.mark.parametrize("layers", [2, 5])
def test_the_page_shows_the_rollout(tmp_path: Path, layers: Any, sinks: Any) -> None:
    matrix = random_matrix(layers=layers, heads=3, tokens=40, sinks=sinks)
    page = ReportPage(render(matrix, tmp_path)[0])
    assert page.head_ids[-3:] == ["att-viz-head--1-0", "att-viz-head--1-1", "att-viz-head--1-2"]
    assert page.data["layers"][-1] == page.data["allLayers"][-1] == {"layer": -1, "heads": [0, 1, 2]}
    rolled = roll_out(matrix)
    for head, wanted in enumerate(expected(matrix)):
        shown, _ = unpack(page.head(-1, head), matrix.num_rows)
        norms = unpack_norms(page.head(-1, head), matrix.num_rows)
        assert len(norms) == (matrix.num_rows if head == 0 else 0)
        scales = norms[:, None] if head == 0 else 1.0
        error = page.data["quantisationError"] + 2.5e-4  # float16 comes first
        assert (np.abs(shown * scales - wanted) <= error * scales).all()
        np.testing.assert_allclose((rolled.corrected, rolled.raw, rolled.restless)[head], wanted, rtol=1e-9, atol=1e-15)
    np.testing.assert_allclose(rolled.restless.sum(axis=1), 1)


def test_a_resting_place_takes_nearly_all_of_the_raw_rollout_and_none_of_the_one_without() -> None:
    rows = 24
    weights = np.zeros((1, rows, rows), dtype=np.float32)
    weights[0, :, 0] = 0.98
    weights[0, 0, 0] = 1
    for query in range(1, rows):
        weights[0, query, query - 1] += 0.02
    rolled = roll_out(AttentionMatrix(dict.fromkeys(range(12), weights), ["x"] * rows))
    last = rows - 1
    assert rolled.raw[last, 0] > 0.98
    assert rolled.restless[last, 0] < 1e-6
    assert rolled.restless[last, last - 1] > 0.1 > 50 * rolled.raw[last, last - 1]


def test_a_window_has_a_baseline_of_its_own() -> None:
    matrix = random_matrix(layers=3, tokens=40, window=6)
    np.testing.assert_allclose(roll_out(matrix).corrected, expected(matrix, window=6)[0], rtol=1e-9, atol=1e-15)


def test_attention_without_preference_is_an_even_spread_once_corrected() -> None:
    rows = 30
    even = np.tril(np.ones((2, rows, rows))) / np.arange(1, rows + 1)[:, None]
    rolled = roll_out(AttentionMatrix({0: even, 1: even, 2: even}, ["x"] * rows))
    np.testing.assert_allclose(rolled.corrected, np.tril(np.ones((rows, rows))), atol=2e-3)
    assert rolled.raw[-1, 0] > 3 * rolled.raw[-1, -2]


def test_memory_and_archive_give_the_same_rollout(tmp_path: Path) -> None:
    matrix = random_matrix(layers=3, tokens=60, sinks=True)
    matrix.save(tmp_path / "a.h5")
    with AttentionMatrix.open(tmp_path / "a.h5") as archive:
        saved = render(archive, tmp_path / "saved")[0].read_bytes()
    assert saved == render(matrix, tmp_path / "direct")[0].read_bytes()


def test_a_split_report_has_a_file_for_it(tmp_path: Path) -> None:
    report = render(random_matrix(), tmp_path, render_in_chunks="layer")
    page = ReportPage(report[-1])
    assert report[-1].name == "r_All-layers.html"
    assert page.data["layers"] == [{"layer": -1, "heads": [0, 1, 2]}]
    assert ReportPage(report[1]).data["allLayers"] == page.data["allLayers"]
    assert "r_All-layers.html" in ReportPage(report[0]).links


def test_it_can_be_left_out_or_asked_for(tmp_path: Path) -> None:
    several, one = random_matrix(), random_matrix(layers=1)
    assert "att-viz-head--1-0" not in ReportPage(render(several, tmp_path, rollout=False)[0]).head_ids
    assert "att-viz-head--1-0" not in ReportPage(render(one, tmp_path)[0]).head_ids
    assert "att-viz-head--1-0" in ReportPage(render(one, tmp_path, rollout=True)[0]).head_ids


def test_it_is_left_out_rather_than_refused_where_nobody_asked(tmp_path: Path) -> None:
    matrix = random_matrix(layers=2, heads=1, tokens=300)
    size = render(matrix, tmp_path, rollout=False)[0].stat().st_size
    budget = int(1.15 * size)
    report = render(matrix, tmp_path, budget=budget, render_in_chunks=False)
    assert report[0].stat().st_size == size
    with pytest.raises(ReportTooLargeError):
        render(matrix, tmp_path, rollout=True, budget=budget, render_in_chunks=False)


class Shape:
    """Weights of which only the shape is known."""

    def __init__(self, layers: int, heads: int, rows: int) -> None:
        self.layers, self.num_rows = tuple(range(layers)), rows
        self.heads = lambda layer: tuple(range(heads))


@pytest.mark.parametrize(("shape", "cheap"), [((12, 12, 1024), True), ((32, 32, 1024), True), ((12, 12, 4096), False)])
def test_long_texts_are_not_rolled_out_unasked(shape: tuple[int, int, int], cheap: bool) -> None:
    assert is_cheap(cast(AttentionWeights, Shape(*shape))) is cheap


def test_padding_is_left_out_under_other_tokens_too() -> None:
    real = np.arange(30) >= 7
    matrix = AttentionMatrix({layer: causal_attention(2, 30, seed=layer) for layer in range(2)}, ["x"] * 30, real=real)
    rolled = roll_out(matrix)
    for shares in (rolled.corrected, rolled.raw, rolled.restless):
        assert not shares[:7].any()
        assert not shares[:, :7].any()
    for shares in (rolled.raw, rolled.restless):
        np.testing.assert_allclose(shares[7:].sum(axis=1), 1)
    renamed, _ = under_tokens(matrix, ["y"] * 30, 3, prettify=True)
    np.testing.assert_array_equal(renamed.real, real)
