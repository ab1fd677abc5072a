"""The page of a comparison, as Python writes it."""

from __future__ import annotations

import json
from html import unescape
from pathlib import Path

import numpy as np
import pytest
from support.numbers.both_ways import rows_of
from support.numbers.random_attention import random_matrix

from att_viz import AttentionMatrix, RenderConfig, Renderer
from att_viz.analysis import compare
from att_viz.errors import InvalidInputError, ReportTooLargeError
from att_viz.matrix.extent import Spans
from att_viz.report.compare.packing import slot_triangles
from att_viz.report.compare.page_data import compare_page_data
from att_viz.report.compare.sentences import lead_sentences, quoted, sentence_parts, times


def other_words(matrix: AttentionMatrix, places: dict[int, str], seed: int) -> AttentionMatrix:
    """A run of the same shape with other words and other attention."""
    tokens = [places.get(place, token) for place, token in enumerate(matrix.tokens)]
    other = random_matrix(matrix.num_layers, matrix.num_heads, len(tokens), seed=seed)
    return AttentionMatrix(other.weights, tokens, prompt_length=matrix.prompt_length, metadata=matrix.metadata)


def test_rows_on_the_axis_sum_to_what_the_rows_sum_to() -> None:
    one = random_matrix(2, 2, 20)
    other = other_words(one, {2: "Ġblack", 5: "Ġwas"}, 3)
    found = compare(one, other)
    for triangle, matrix, side in zip(slot_triangles(found, 1, 1), (one, other), (0, 1), strict=True):
        rows = found.alignment.rows
        np.testing.assert_allclose(
            triangle[rows[:, 2]].sum(axis=1), matrix.rows(1, 1)[rows[:, side]].sum(axis=1), atol=1e-6
        )
        empty = np.setdiff1d(np.arange(len(triangle)), rows[:, 2])
        assert not triangle[empty].any()
        assert not np.triu(triangle, 1).any()


def both_ways_runs() -> tuple[AttentionMatrix, AttentionMatrix]:
    """Two texts that differ in two words; in the first a span looks both ways, in the second two do."""
    texts = [f" w{place}" for place in range(25)]
    other = [*texts[:4], " new", *texts[5:14], " other", *texts[15:]]
    spans: tuple[Spans, Spans] = (((0, 9),), ((2, 6), (8, 12)))
    one, two = (
        AttentionMatrix(
            {layer: rows_of(24, own, layer + 7 * seed) for layer in range(2)}, tokens, prompt_length=18, both_ways=own
        )
        for seed, (own, tokens) in enumerate(zip(spans, (texts, other), strict=True))
    )
    return one, two


def test_tokens_that_look_both_ways_are_compared_with_all_that_they_see() -> None:
    one, two = both_ways_runs()
    found = compare(one, two)
    rows = found.alignment.rows
    # Each word is one token here, and stands in the place of one: the rows themselves are the reference.
    assert found.alignment.slots[:24].tolist() == [[place, place + 1] * 2 for place in range(24)]
    for head in found.heads:
        p, q = (matrix.rows(head.layer, head.head).astype(np.float64)[rows[:, 0]] for matrix in (one, two))
        assert head.distance == pytest.approx(0.5 * np.abs(p - q).sum(1).mean(), rel=1e-6)
    first, second = slot_triangles(found, 1, 0)
    assert np.triu(first, 1).any()
    for triangle, matrix in ((first, one), (second, two)):
        np.testing.assert_allclose(triangle[rows[:, 2], :24], matrix.rows(1, 0)[rows[:, 0]], atol=1e-7)
    assert all(head.distance == 0 for head in compare(one, one).heads)
    assert compare_page_data(found, 0)["looksAhead"]


@pytest.mark.parametrize("changed", [{}, {40: "Ġblack"}, {place: f"Ġnew{place}" for place in range(10, 200, 3)}])
def test_the_file_is_hardly_larger_than_one_report(changed: dict[int, str], tmp_path: Path) -> None:
    """At most 1.3 times, even where all weights differ."""
    one = random_matrix(3, 8, 400)
    other = other_words(one, changed, 9)
    (page,) = Renderer().compare(one, other, tmp_path / "compare.html")
    report = Renderer().render(one.tokens, one.prompt_length, one, save_prefix=f"{tmp_path}/one_")
    assert page.stat().st_size <= 1.3 * sum(path.stat().st_size for path in report)


def test_nothing_depends_on_where_runs_come_from(tmp_path: Path) -> None:
    """Two archives give the page twice, byte for byte; a comparison that was made already gives the same."""
    for seed in (1, 2):
        random_matrix(2, 2, 16, seed=seed).save(tmp_path / f"{seed}.h5")
    paths = tmp_path / "1.h5", tmp_path / "2.h5"
    (first,) = Renderer().compare(*paths, tmp_path / "x" / "a.html")
    with AttentionMatrix.open(paths[0]) as one, AttentionMatrix.open(paths[1]) as other:
        (second,) = Renderer().compare(compare(one, other), path=tmp_path / "b.html")
    assert first.read_bytes() == second.read_bytes()


def test_the_policy_allows_its_own_script_and_style_only(tmp_path: Path) -> None:
    (page,) = Renderer().compare(random_matrix(), random_matrix(seed=1), tmp_path / "a.html")
    text = page.read_text("utf-8")
    assert "default-src 'none'; script-src 'sha256-" in unescape(text)
    assert "http://" not in text
    assert "https://" not in text
    data = json.loads(text.split('id="att-viz-page">')[1].split("</script>")[0])
    assert [side["numHeads"] for side in data["sides"]] == [3, 3]


def test_too_little_room_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportTooLargeError, match="max_file_size"):
        Renderer(RenderConfig(max_file_size=1000)).compare(random_matrix(), random_matrix(), tmp_path / "a.html")
    assert list(tmp_path.iterdir()) == []


def test_one_run_is_no_comparison(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="give two"):
        Renderer().compare(random_matrix(), path=tmp_path / "a.html")
    found = compare(random_matrix(), random_matrix())
    with pytest.raises(InvalidInputError, match="given already"):
        Renderer().compare(found, random_matrix(), tmp_path / "a.html")


def test_sentences() -> None:
    one = random_matrix(2, 3, 12)
    assert lead_sentences(compare(one, random_matrix(2, 3, 12))) == [
        "Both prompts are the same.",
        "Both answers are the same.",
        "No head changed: in all 6 heads, every one of the 11 rows that can be compared is the same.",
    ]
    other = other_words(one, {2: "Ġblack", 8: "ĠSpike"}, 0)
    found = lead_sentences(compare(one, other))
    assert found[0] == "The prompts differ in one place: “\u2068grey\u2069” in A, “\u2068black\u2069” in B."
    assert found[1] == (
        "The answers begin with the same 2 tokens; then A goes on with “\u2068Jerry\u2069”, B with “\u2068Spike\u2069”."
    )
    assert sentence_parts(found[0])[1::2] == ["grey", "black"]
    assert quoted("\n") == "a line break"
    assert quoted("\u202ex\u2069") == "“\u2068x\u2069”"


@pytest.mark.parametrize(
    ("nats", "words"),
    [
        (-2.302585, "10 times less likely"),
        (0.6931472, "2 times more likely"),
        (-9, "more than 1,000 times less likely"),
    ],
)
def test_log_probabilities_in_words(nats: float, words: str) -> None:
    assert times(nats) == words
