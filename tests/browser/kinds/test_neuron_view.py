"""The page of queries and keys in a real browser: its numbers against the layers it was made from."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from browser.kinds.test_compare import HOSTILE
from support.pages.accessibility import violations
from support.pages.chromium import OpenReport
from support.pages.neuron_pages import random_scores, written_page

from att_viz.matrix.neurons.layer_scores import LayerScores

TEXTS = ["<s>", " the", " cat", " sat", " on", " the", " mat", "\n", "!"]


@pytest.fixture(scope="module")
def layers() -> list[LayerScores]:
    """A decoder's layer that rests on its first token, and one of six heads with a softcap and a bias."""
    distance = (np.arange(9)[None, :] - np.arange(9)[:, None]).astype(np.float32)[None]
    return [random_scores(3, sink=True), random_scores(5, heads=6, key_heads=6, softcap=2.0, added=0.1 * distance)]


@pytest.fixture(scope="module")
def page_file(layers: list[LayerScores], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written_page(tmp_path_factory.mktemp("neurons"), layers, TEXTS, second_start=5)


def said(page: Any, part: str) -> str:
    text: str = page.inner_text(f"#said-{part}")
    return text.replace("\u2068", "").replace("\u2069", "")


def parts_of(scores: LayerScores, head: int, query: int, key: int) -> np.ndarray:
    """What each dimension adds to a score, written anew."""
    own = scores.keys[head // (scores.num_heads // len(scores.keys)), key].astype(np.float64)
    found: np.ndarray = scores.scale * scores.queries[head, query].astype(np.float64) * own
    return found


def number(text: str) -> float:
    return float(text.replace("−", "-"))


@pytest.mark.parametrize(("place", "head", "query"), [(0, 1, 6), (0, 3, 8), (1, 5, 4)])
def test_numbers_are_those_of_the_layer(
    open_report: OpenReport, page_file: Path, layers: list[LayerScores], place: int, head: int, query: int
) -> None:
    scores = layers[place]
    opened = open_report(page_file)
    opened.select(layer=scores.layer, head=head, query=query)
    opened.settle()
    page = opened.page
    rows = page.eval_on_selector_all(
        "#key-rows tr",
        "rows => rows.map((row) => [...row.querySelectorAll('.attention .number, .score')].map((e) => e.textContent))",
    )
    assert len(rows) == 9
    for key, (weight, score) in enumerate(rows):
        if key > query:
            assert (weight, score) == ("not seen", "–")
            continue
        assert float(weight.removeprefix("<")) == pytest.approx(scores.attention[head, query, key], abs=0.0011)
        expected = float(parts_of(scores, head, query, key).sum())
        if scores.softcap:
            assert scores.added is not None
            expected = scores.softcap * np.tanh(expected / scores.softcap) + float(scores.added[0, query, key])
        assert number(score) == pytest.approx(expected, abs=0.02)
    strongest = int(scores.attention[head, query].argmax())
    assert opened.state["shownKey"] == strongest
    parts = parts_of(scores, head, query, strongest)
    table = page.eval_on_selector_all(
        "#dimension-rows tr", "rows => rows.map((row) => [...row.children].map((cell) => cell.textContent))"
    )
    assert [int(row[0]) for row in table] == np.argsort(-np.abs(parts), kind="stable").tolist()
    own = scores.keys[head // (scores.num_heads // len(scores.keys)), strongest]
    for name, q, k, product in table:
        place = int(name)
        assert number(q) == pytest.approx(scores.queries[head, query, place], abs=0.011)
        assert number(k) == pytest.approx(own[place], abs=0.011)
        assert number(product) == pytest.approx(parts[place], abs=0.02)


def test_words_name_the_dimensions_that_made_the_score(
    open_report: OpenReport, page_file: Path, layers: list[LayerScores]
) -> None:
    """Of every pair of a head: the fewest dimensions that make 0.8 of the score, and of its lead, found anew."""
    opened, scores = open_report(page_file), layers[0]
    told = re.compile(r"(\d+) of 8 dimensions makes? ([\d.]+) of (?:it|this)(?:, as the others are against it)?: (\d+)")
    checked = 0
    for query in range(2, 9):
        for key in range(query + 1):
            opened.select(layer=3, head=2, query=query, key=key)
            opened.settle()
            parts = parts_of(scores, 2, query, key)
            others = np.mean([parts_of(scores, 2, query, other) for other in range(query + 1) if other != key], axis=0)
            for part, values in (("score", parts), ("lead", parts - others)):
                text, total = said(opened.page, part), float(values.sum())
                if abs(total) < 0.1 * np.abs(values).sum():
                    assert "cancel each other" in text
                    continue
                ordered = np.sort(values * np.sign(total))[::-1]
                fewest = int(np.argmax(np.cumsum(ordered) >= 0.8 * abs(total))) + 1
                found = told.search(text)
                assert found is not None, text
                shares = np.cumsum(ordered) / abs(total)
                # Where a share is nearly 0.8, rounding decides.
                if np.abs(shares - 0.8).min() > 0.01:
                    assert int(found[1]) == fewest
                    assert float(found[2]) == pytest.approx(shares[fewest - 1], abs=0.02)
                    assert int(found[3]) == int(np.argmax(values * np.sign(total)))
                    checked += 1
    assert checked > 40


def test_the_dimension_of_a_resting_place_is_told(
    open_report: OpenReport, page_file: Path, layers: list[LayerScores]
) -> None:
    opened, scores = open_report(page_file), layers[0]
    opened.select(layer=3, head=1)
    opened.settle()
    text = said(opened.page, "head")
    weights = scores.attention[1, 1:, 0]
    assert text.startswith(f"This head rests on “<s>” (token 0): {weights.mean():.3f} of its attention, the mean of 8 ")
    leads = [
        parts_of(scores, 1, query, 0)
        - np.mean([parts_of(scores, 1, query, other) for other in range(1, query + 1)], axis=0)
        for query in range(1, 9)
    ]
    mean = np.mean(leads, axis=0)
    found = re.search(r"Dimension 5 alone makes ([\d.]+) of its lead of ([\d.]+) over other keys", text)
    assert found is not None, text
    assert float(found[1]) == pytest.approx(mean[5] / mean.sum(), abs=0.011)
    assert float(found[2]) == pytest.approx(mean.sum(), abs=0.02)
    others = scores.keys[0, 1:, 5]
    end = f"its key is −12.00; those of the other tokens lie between {others.min():.2f} and {others.max():.2f}."
    assert text.endswith(end.replace("-", "−"))
    opened.select(layer=5, head=0)
    opened.settle()
    assert "Scores are capped before the softmax" in said(opened.page, "layer")
    assert "ALiBi" in said(opened.page, "layer")


def test_both_columns_are_gone_through_with_keys_and_pointer(open_report: OpenReport, page_file: Path) -> None:
    opened = open_report(page_file)
    page = opened.page
    assert opened.state["query"] == 8
    page.click("#queries [data-token='4']")
    page.press("#queries [data-token='4']", "ArrowDown")
    opened.settle()
    assert (opened.state["query"], opened.state["key"]) == (5, None)
    page.click("#key-rows [data-token='2'] button")
    page.press("#key-rows [data-token='2'] button", "ArrowUp")
    opened.settle()
    assert opened.state["key"] == 1
    assert said(page, "attention").startswith("“the” (token 5) gives “the” (token 1) ")
    assert page.evaluate("document.activeElement.closest('tr').dataset.token") == "1"
    page.press("#queries [aria-selected=true]", "Home")
    opened.settle()
    assert opened.state["query"] == 0
    page.click("#head-after")
    page.click("#layer-after")
    opened.settle()
    assert (opened.state["layer"], opened.state["head"]) == (5, 1)
    page.select_option("#head", "5")
    page.click("#layer-before")
    opened.settle()
    assert (opened.state["layer"], opened.state["head"]) == (3, 3)
    opened.select(query=6)
    opened.settle()
    page.hover("#key-rows [data-token='1'] .strip-frame:last-child canvas", position={"x": 2, "y": 2})
    assert page.inner_text("#pointed").startswith("Dimension 0, to token 1: query ")


def test_sentences_are_shown_apart(open_report: OpenReport, page_file: Path, layers: list[LayerScores]) -> None:
    opened = open_report(page_file)
    page = opened.page
    page.select_option("#between", "ba")
    opened.settle()
    for part, tokens in (("#queries li", [5, 6, 7, 8]), ("#key-rows tr", [0, 1, 2, 3, 4])):
        shown = page.eval_on_selector_all(
            f"{part}:not([hidden])", "all => all.map((each) => Number(each.dataset.token))"
        )
        assert shown == tokens
    left = float(layers[0].attention[0, 8, 5:].sum())
    assert float(said(page, "left-out").split()[0]) == pytest.approx(left, abs=0.002)
    page.select_option("#between", "ab")
    opened.settle()
    assert "does not see" in said(page, "attention")


def test_hostile_text_stays_text(open_report: OpenReport, tmp_path: Path) -> None:
    texts = ["a", *HOSTILE, "end"]
    path = written_page(tmp_path, [random_scores(tokens=len(texts))], texts)
    text = path.read_text(encoding="utf-8")
    assert text.count("</script>") == text.count("<script")
    opened = open_report(path)
    for token in range(len(texts)):
        opened.select(query=len(texts) - 1, key=token)
        opened.settle()
    assert opened.page.evaluate("typeof window.pwned") == "undefined"
    assert opened.page.locator("main :is(img, svg, iframe, script, b)").count() == 0
    assert HOSTILE[1] in opened.page.inner_text("#queries")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_clean_and_nothing_stands_out(
    open_report: OpenReport, tmp_path: Path, width: int, scheme: str, layers: list[LayerScores]
) -> None:
    path = written_page(tmp_path, layers, ["w" * 4000, *TEXTS[1:]], second_start=5)
    opened = open_report(path, viewport={"width": width, "height": 800}, color_scheme=scheme)
    assert violations(opened.page) == []
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    colours = opened.page.eval_on_selector(
        "#key-rows tr canvas", "canvas => [...canvas.getContext('2d').getImageData(0, 0, 8, 1).data]"
    )
    assert len(set(zip(*(colours[channel::4] for channel in range(3)), strict=True))) > 3


def test_signs_are_told_by_colour_and_sizes_by_its_strength(
    open_report: OpenReport, page_file: Path, layers: list[LayerScores]
) -> None:
    scores, head, query, key = layers[0], 1, 6, 2
    opened = open_report(page_file, color_scheme="light")
    opened.select(layer=scores.layer, head=head, query=query)
    opened.settle()
    pixels = opened.page.eval_on_selector_all(
        f"#key-rows [data-token='{key}'] canvas",
        "strips => strips.map((strip) => [...strip.getContext('2d').getImageData(0, 0, strip.width, 1).data])",
    )
    own = scores.keys[head // (scores.num_heads // len(scores.keys)), key].astype(np.float64)
    for strip, values in zip(pixels, (own, parts_of(scores, head, query, key)), strict=True):
        red, green, blue, _ = np.array(strip).reshape(len(values), 4).T.astype(int)
        visible = np.abs(values) > 0.01 * np.abs(values).max()
        assert ((red > blue) == (values > 0))[visible].all()
        for sign in (values > 0, values < 0):
            darker = (red + green + blue)[sign][np.argsort(np.abs(values[sign]))]
            assert (np.diff(darker) <= 0).all()


def test_strips_of_a_long_text_are_painted_where_they_are_seen(open_report: OpenReport, tmp_path: Path) -> None:
    opened = open_report(written_page(tmp_path, [random_scores(tokens=300)]))
    page = opened.page

    def width(token: int) -> str:
        """Of a strip, in pixels: one for each of 8 dimensions once it is painted."""
        return f"document.querySelector(\"#key-rows [data-token='{token}'] canvas\").width"

    assert (page.evaluate(width(0)), page.evaluate(width(150)), page.evaluate(width(299))) == (8, 300, 300)
    strip = page.locator("#key-rows [data-token='299'] canvas").last
    strip.scroll_into_view_if_needed()
    opened.wait_for(f"{width(299)} === 8")
    strip.hover(position={"x": 2, "y": 2})
    assert page.inner_text("#pointed").startswith("Dimension 0, to token 299: query ")
    marked = "#key-rows tr[data-marked]"
    assert "299" in page.eval_on_selector_all(marked, "rows => rows.map((row) => row.dataset.token)")
    assert page.evaluate(width(150)) == 300
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(width(150)) == 8
