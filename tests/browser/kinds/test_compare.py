"""The page of a comparison in a real browser."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.numbers.random_attention import causal_attention
from support.numbers.random_influence import random_influence
from support.pages.chromium import OpenReport

from att_viz import AttentionMatrix, Renderer
from att_viz.analysis import compare
from att_viz.analysis.comparison.answer_under import AnswerUnder
from att_viz.analysis.comparison.compare import Comparison
from att_viz.report.compare.packing import slot_triangles
from att_viz.report.compare.page import write_compare_page

A = ["Who", " is", " the", " red", " cat", "'s", " friend", "?", " It", " is", " Tom", "."]
B = ["Who", " is", " a", " blue", " big", " cat", "'s", " friend", "?", " It", " is", " Jerry", "!"]
HOSTILE = [
    "</script><script>window.pwned=1</script>",
    "<img src=x onerror=window.pwned=2>",
    "<svg/onload=window.pwned=3>",
    "<!--",
    "{{ 7 * 7 }}",
    "\u202eevil\u202c",
    "\u2068<b>x</b>\u2069",
    "\u0301",
    "\x00",
    "\ud800",
    "",
    "\n",
    "]]>",
    "javascript:alert(1)",
    "__proto__",
    '" onmouseover="window.pwned=4',
    "’><iframe srcdoc='<script>parent.pwned=5</script>'>",
]


def run_of(texts: Sequence[str], prompt: int, seed: int, layers: int = 2, heads: int = 3) -> AttentionMatrix:
    weights = {layer: causal_attention(heads, len(texts) - 1, seed + layer) for layer in range(layers)}
    return AttentionMatrix(weights, list(texts), prompt_length=prompt, token_texts=list(texts))


def written(comparison: Comparison, directory: Path) -> Path:
    return write_compare_page(comparison, directory / "compare.html", 32_000_000)


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    found = compare(run_of(A, 8, 1), run_of(B, 9, 2))
    numbers = np.random.default_rng(0)
    before, after = (-numbers.exponential(size=4).astype(np.float32) for _ in range(2))
    return Comparison(**{**vars(found), "under": AnswerUnder(before, after, {})})


@pytest.fixture(scope="module")
def page_file(comparison: Comparison, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(comparison, tmp_path_factory.mktemp("compare"))


def chosen(page: Any, side: str) -> str:
    texts: list[str] = page.eval_on_selector_all(
        f"#text-{side} .token.chosen", "tokens => tokens.map((token) => token.textContent)"
    )
    return "".join(texts)


def test_all_stands_there_at_rest(open_report: OpenReport, page_file: Path, comparison: Comparison) -> None:
    page = open_report(page_file).page
    differing = page.eval_on_selector_all(
        "#text-a [data-difference=changed], #text-a [data-difference=removed]",
        "tokens => tokens.map((token) => token.textContent)",
    )
    assert differing == ["the", "red"]
    marks = page.eval_on_selector_all(
        "#text-b [data-difference]", "tokens => tokens.map((token) => [token.textContent, token.dataset.difference])"
    )
    assert marks[:3] == [["a", "changed"], ["blue", "changed"], ["big", "changed"]]
    assert marks[3:] == [["Jerry", "parted"], ["!", "parted"]]
    assert (chosen(page, "a"), chosen(page, "b")) == ("Tom", "Jerry")
    assert "begin with the same 2 tokens; then A goes on with “Tom”, B with “Jerry”" in page.inner_text(".lead")
    ranked = page.eval_on_selector_all("#heads tr", "rows => rows.map((row) => row.dataset.head)")
    assert ranked == [f"{head.layer}.{head.head}" for head in comparison.heads]
    assert page.eval_on_selector("#map-difference", "canvas => canvas.width") == len(comparison.alignment.slots)
    assert page.locator("#effects li").count() > 0
    assert page.locator("#under li").count() == 4


def test_effects_stand_on_one_scale(open_report: OpenReport, page_file: Path, comparison: Comparison) -> None:
    """In percent of the largest on either side, strongest first; those below half a percent are left out."""
    page = open_report(page_file).page
    assert comparison.effects is not None
    found = comparison.effects.a, comparison.effects.b
    tokens = 10 - 8, 11 - 9
    sums = []
    for piece in comparison.alignment.pieces:
        if piece.kind != "parted" and piece.a[0] < 8:
            spans = piece.a, piece.b
            sums.append(
                [
                    sum(
                        float(each.scores[number, token])
                        for number, unit in enumerate(each.units)
                        if span[0] <= unit.start < span[1]
                    )
                    for each, span, token in zip(found, spans, tokens, strict=True)
                ]
            )
    largest = max(abs(effect) for pair in sums for effect in pair)
    expected = sorted((pair for pair in sums if max(map(abs, pair)) >= 0.005 * largest), key=lambda pair: -max(pair))[
        :8
    ]
    shown = page.eval_on_selector_all(
        "#effects li", "rows => rows.map((row) => [...row.querySelectorAll('.number')].map((each) => each.textContent))"
    )
    assert [[float(text[2:-1]) for text in row] for row in shown] == [
        [pytest.approx(100 * effect / largest, abs=0.75) for effect in pair] for pair in expected
    ]


def test_a_word_that_is_chosen_is_chosen_on_both_sides(open_report: OpenReport, page_file: Path) -> None:
    page = open_report(page_file).page
    page.click("#text-a [data-token='6']")
    assert (chosen(page, "a"), chosen(page, "b")) == ("friend", "friend")
    page.click("#text-b [data-token='4']")
    assert (chosen(page, "a"), chosen(page, "b")) == ("thered", "abluebig")
    page.click("#text-b [data-token='12']")
    assert (chosen(page, "a"), chosen(page, "b")) == ("", "!")
    page.press("#text-b [data-token='12']", "ArrowLeft")
    assert (chosen(page, "a"), chosen(page, "b")) == ("Tom", "Jerry")


def test_numbers_of_the_lists(open_report: OpenReport, page_file: Path, comparison: Comparison) -> None:
    page = open_report(page_file).page
    for head in comparison.heads:
        cells = page.eval_on_selector_all(
            f"#heads tr[data-head='{head.layer}.{head.head}'] .number", "cells => cells.map((cell) => cell.textContent)"
        )
        numbers = [float(cell.removesuffix("%")) / 100 for cell in cells]
        expected = [head.distance, head.on_edits, head.edits_a, head.edits_b]
        np.testing.assert_allclose(numbers, expected, atol=0.00051)
    assert comparison.under is not None
    changes = page.eval_on_selector_all("#under .number", "cells => cells.map((cell) => cell.textContent)")
    shown = [float(text.replace("−", "-")) for text in changes]
    np.testing.assert_allclose(shown, comparison.under.change, atol=0.00501)


def test_numbers_of_the_maps(open_report: OpenReport, page_file: Path, comparison: Comparison) -> None:
    """The chosen row's strongest changes, of every head, against the runs; each within the error that it states."""
    page = open_report(page_file).page
    slot = next(row for row in comparison.alignment.rows.tolist() if row[0] == 6)[2]
    page.click("#text-a [data-token='6']")
    for place, head in enumerate(comparison.heads):
        page.evaluate("(head) => attViz.select({ head })", place)
        first, second = slot_triangles(comparison, head.layer, head.head)
        rows = page.eval_on_selector_all(
            "#row-keys tbody tr", "rows => rows.map((row) => [...row.children].map((cell) => cell.textContent))"
        )
        assert page.inner_text("#map-title") == f"Layer {head.layer}, head {head.head}"
        apart = np.abs(first[slot] - second[slot])
        assert len(rows) == min(8, int(((first[slot] > 0) | (second[slot] > 0)).sum()))
        strongest = int(apart.argmax())
        shown = [number(text) for text in rows[0][1:3]]
        for (value, error), expected in zip(shown, (first[slot, strongest], second[slot, strongest]), strict=True):
            assert abs(value - expected) <= error + 1e-9
        assert abs(float(rows[0][3].replace("−", "-")) - (second - first)[slot, strongest]) <= 0.015


def number(text: str) -> tuple[float, float]:
    """A number and the error that it states."""
    if text.startswith("less than"):
        return 0.0, float(text.split()[-1])
    value, _, error = text.partition(" ± ")
    return float(value), float(error or 0)


def test_maps_are_drawn_on_one_scale(open_report: OpenReport, page_file: Path) -> None:
    """The same weight has the same colour in A and B, and no difference is the colour of paper."""
    page = open_report(page_file).page
    corner = "canvas => [...canvas.getContext('2d').getImageData(0, 0, 1, 1).data]"
    a, b, difference = (page.eval_on_selector(f"#map-{kind}", corner) for kind in ("a", "b", "difference"))
    assert a == b
    assert difference == [255, 255, 255, 255]


def test_identical_runs_show_nothing_but_zeros(open_report: OpenReport, tmp_path: Path) -> None:
    run, again = run_of(A, 8, 1), run_of(A, 8, 1)
    run.influence = again.influence = random_influence(8, 12)
    page = open_report(written(compare(run, again), tmp_path)).page
    lead = page.inner_text(".lead")
    assert "Both prompts are the same." in lead
    assert "Both answers are the same." in lead
    assert "No head changed" in lead
    moved = page.eval_on_selector_all("#heads .number", "cells => cells.map((cell) => cell.textContent)")
    assert set(moved) == {"0.0%"}
    assert set(page.eval_on_selector_all("#row-keys td:last-child", "all => all.map((cell) => cell.textContent)")) == {
        "0.00"
    }
    image = """canvas => [...new Uint32Array(
      canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.buffer)]"""
    assert len(set(page.eval_on_selector("#map-difference", image))) == 1
    assert page.locator("[data-difference]:not(.difference-legend *)").count() == 0


def test_hostile_text_stays_text(open_report: OpenReport, tmp_path: Path) -> None:
    texts = ["a", *HOSTILE, "b", *HOSTILE, "end"]
    other = ["a", *reversed(HOSTILE), "c", *HOSTILE[3:], "end"]
    runs = run_of(texts, 20, 1), run_of(other, 19, 2)
    found = compare(*runs)
    path = written(found, tmp_path)
    text = path.read_text(encoding="utf-8")
    assert text.count("</script>") == text.count("<script")
    page = open_report(path).page
    for side, count in (("a", len(texts)), ("b", len(other))):
        for token in range(count):
            page.locator(f"#text-{side} [data-token='{token}']").dispatch_event("click")
    for head in range(len(found.heads)):
        page.evaluate("(head) => attViz.select({ head })", head)
    page.hover("#map-a")
    assert page.evaluate("typeof window.pwned") == "undefined"
    assert page.locator("main :is(img, svg, iframe, script, b)").count() == 0
    assert HOSTILE[1] in page.inner_text("#text-a")


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_stands_out_at_the_side(open_report: OpenReport, tmp_path: Path, width: int) -> None:
    long = ["w" * 4000, *A[1:]]
    page = open_report(
        written(compare(run_of(long, 8, 1), run_of(B, 9, 2)), tmp_path), viewport={"width": width, "height": 800}
    ).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_runs_that_cannot_be_compared_head_by_head(open_report: OpenReport, tmp_path: Path) -> None:
    (path,) = Renderer().compare(run_of(A, 8, 1), run_of(B, 9, 2, heads=2), tmp_path / "c.html")
    page = open_report(path).page
    assert "Heads are not compared: the models have 2 layers × 3 heads and 2 × 2" in page.inner_text(".lead")
    assert page.locator("#heads").count() == 0


def test_only_maps_that_changed_most_are_kept_where_there_is_little_room(
    open_report: OpenReport, tmp_path: Path
) -> None:
    runs = [run_of([f" w{place}" for place in range(300)], 280, seed, heads=24) for seed in (1, 5)]
    (path,) = Renderer().compare(runs[0], runs[1], tmp_path / "c.html")
    page = open_report(path).page
    maps = page.evaluate("JSON.parse(document.getElementById('att-viz-page').textContent).maps")
    assert 8 <= maps < 48
    assert page.locator("script[type='text/plain']").count() == maps
    assert f"The maps of the {maps} that changed most are in this file." in page.inner_text(".compare-heads")
    page.evaluate("attViz.select({ head: 47 })")
    assert page.evaluate("attViz.state.head") == maps - 1


@pytest.mark.parametrize(("theme", "nothing"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(27, 28, 31)")])
def test_the_legends_have_the_colours_of_the_maps(
    open_report: OpenReport, page_file: Path, theme: str, nothing: str
) -> None:
    page = open_report(page_file).page
    page.evaluate("(theme) => attViz.select({theme})", theme)
    for name in (".legend-bar", ".legend-difference"):
        drawn = page.evaluate("(name) => getComputedStyle(document.querySelector(name)).backgroundImage", name)
        assert drawn.startswith("linear-gradient(to right, rgb(")
        colours = re.findall(r"rgb\([0-9, ]+\)", drawn)
        assert colours.count(nothing) <= 1
        assert len(set(colours)) > 10
    # Nothing stands at the left of weights; blue, more in B, at the right of differences, and orange at the left.
    first, *_, last = (list(map(int, re.findall(r"[0-9]+", colour))) for colour in colours)
    assert first[0] > first[2]
    assert last[2] > last[0]
