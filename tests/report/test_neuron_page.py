"""The page of queries and keys, read as its documentation says and without its viewer."""

from __future__ import annotations

import zlib
from pathlib import Path

import numpy as np
from support.pages.neuron_pages import random_scores, written_page
from support.pages.report_page import ReportPage, digest, read_letters

from att_viz.matrix.neurons.layer_scores import LayerScores
from att_viz.report.neuron.packing import pack_layer


def numbers_of(data: str) -> np.ndarray:
    """The float16 numbers of a layer's text."""
    planes = np.frombuffer(zlib.decompress(read_letters(data)), dtype=np.uint8).reshape(2, -1)
    return np.ascontiguousarray(planes.T).view("<f2").reshape(-1)


def test_a_layer_comes_back_as_float16() -> None:
    scores = random_scores(softcap=3.0, added=np.full((1, 9, 9), 0.5, dtype=np.float32))
    facts, data = pack_layer(scores)
    numbers = numbers_of(data)
    sizes = np.cumsum([4 * 9 * 8, 2 * 9 * 8, 4 * 9 * 9])
    queries, keys, attention, added = np.split(numbers, sizes)
    np.testing.assert_array_equal(queries.reshape(4, 9, 8), scores.queries.astype(np.float16))
    np.testing.assert_array_equal(keys.reshape(2, 9, 8), scores.keys.astype(np.float16))
    seen = np.broadcast_to(np.tri(9, dtype=np.bool_), (4, 9, 9))
    np.testing.assert_array_equal(np.isnan(attention.reshape(4, 9, 9)), ~seen)
    np.testing.assert_array_equal(attention.reshape(4, 9, 9)[seen], scores.attention[seen].astype(np.float16))
    np.testing.assert_array_equal(added.reshape(9, 9), np.where(seen[0], 0.5, 0.0))
    assert (facts["heads"], facts["keyHeads"], facts["width"], facts["added"], facts["unit"]) == (4, 2, 8, 1, 1.0)
    shared = np.repeat(scores.keys, 2, axis=0)
    true = np.einsum("hqd,hkd->hqk", scores.queries.astype(float), shared.astype(float))
    kept = np.einsum("hqd,hkd->hqk", *(each.astype(np.float16).astype(float) for each in (scores.queries, shared)))
    error = scores.scale * np.abs(true - kept)[seen].max()
    assert abs(facts["scoreError"] - error) <= 0.05 * error


def test_numbers_beyond_float16_are_counted_in_a_unit() -> None:
    scores = random_scores()
    # Before NumPy 2 float32 numbers times an integer as large as that were float64.
    queries = scores.queries * np.float32(2**17)
    large = LayerScores(0, queries, scores.keys, scores.attention, scores.visible, scores.scale / 2**17)
    facts, data = pack_layer(large)
    assert facts["unit"] >= 4.0
    queries = numbers_of(data)[: 4 * 9 * 8].astype(np.float64) * facts["unit"]
    np.testing.assert_allclose(queries, large.queries.reshape(-1), rtol=2**-11)


def test_the_page_holds_what_it_needs_and_asks_for_nothing(tmp_path: Path) -> None:
    path = written_page(tmp_path, [random_scores(2), random_scores(5)], second_start=4, opening=(5, 3))
    page = ReportPage(path)
    assert page.data["opening"] == [5, 3]
    assert [layer["layer"] for layer in page.data["layers"]] == [2, 5]
    assert (page.data["secondStart"], page.data["query"]) == (4, 8)
    both = written_page(tmp_path, [random_scores(causal=False)])
    assert ReportPage(both).data["query"] == 1
    assert (page.loads, page.handlers, page.links) == ([], [], [])
    assert all(digest(text) in page.policy for text in (*page.executable, *page.styles))
    assert page.policy.startswith("default-src 'none'; script-src 'sha256-")
    again = written_page(tmp_path, [random_scores(2), random_scores(5)], second_start=4, opening=(5, 3))
    assert again.read_text("utf-8") == page.text
