"""Matrix, layers and lines of a light report: what it has, within true bounds, and the way to what it has not."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import numpy as np
import pytest
from lens.lens_samples import random_lens
from numpy.typing import NDArray
from support.numbers.random_attention import random_matrix
from support.pages.chromium import OpenReport

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.half_precision import stored_precision
from att_viz.matrix.units import units_of
from att_viz.renderer import RenderConfig, Renderer

LAYERS, HEADS, TOKENS, PROMPT = 3, 4, 220, 110
ROWS = TOKENS - 1
KEPT = 0.046
"""What a kept weight may be off, as a part of it."""


@pytest.fixture(scope="module")
def matrix() -> AttentionMatrix:
    return random_matrix(layers=LAYERS, heads=HEADS, tokens=TOKENS)


@pytest.fixture(scope="module")
def light(matrix: AttentionMatrix, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of a split report without room for all strongest weights, with a lens."""
    prefix = f"{tmp_path_factory.mktemp('views')}/a_"
    renderer = Renderer(RenderConfig(max_file_size=330_000))
    paths = renderer.render(
        matrix.tokens, PROMPT, matrix, save_prefix=prefix, render_in_chunks="layer", lens=random_lens(matrix, LAYERS)
    )
    return Path(paths[0])


def truth(matrix: AttentionMatrix, layer: int, head: int) -> NDArray[np.float64]:
    return stored_precision(matrix.rows(layer, head)).astype(np.float64)


def pooled(tab: Any, rows: int = ROWS) -> NDArray[np.float64]:
    found = tab.page.evaluate("(rows) => Array.from({length: rows}, (_, row) => attViz.matrix.pooled(0, row))", rows)
    shown = np.full((rows, rows), np.nan)
    for row, numbers in enumerate(found):
        shown[row, : len(numbers)] = [np.nan if each is None else each for each in numbers]
    return shown


@pytest.mark.parametrize("hide", [0, 1])
def test_the_matrix_has_the_weights_that_are_kept(
    open_report: OpenReport, light: Path, matrix: AttentionMatrix, hide: int
) -> None:
    tab = open_report(light, f"#view=matrix&layer=1&head=2&hide={hide}")
    shown, rows, facts = pooled(tab), truth(matrix, 1, 2), tab.data()["light"]
    seen = np.tril(np.ones_like(rows, dtype=bool))
    seen[:, :hide] = False
    assert np.array_equal(~np.isnan(shown), seen)
    kept = seen & (shown > 0)
    kept[:, 0] = False
    # A byte on top: what is painted is one of 256 steps.
    assert (np.abs(shown - rows)[kept] <= KEPT * rows[kept] + 0.0045 * np.sqrt(rows[kept])).all()
    assert 1 <= kept.sum(axis=1).max() <= 16
    least = 2 ** (-(np.array(facts["worst"]) + 1) / 8)
    limits = np.where(np.arange(ROWS) < facts["answerRow"], *least)
    left_out = seen & ~kept
    left_out[:, 0] = False
    for row in range(ROWS):
        weakest = min(rows[row, kept[row]], default=1.0) if kept[row].sum() == 16 else 0.0
        assert rows[row, left_out[row]].max(initial=0) <= max(limits[row] * 1.001, weakest * 1.001)
    row, key = (int(each) for each in np.argwhere(kept & (rows > 0.3))[-1])
    tab.page.evaluate("([row, key]) => attViz.matrix.point(row, key)", [row, key])
    number = re.search(r"(\d\.\d+) ± (\d\.\d+) of its attention", tab.page.inner_text("#matrix-sentence"))
    assert number
    assert abs(float(number[1]) - rows[row, key]) <= float(number[2])
    assert "Kept to within ±4.6%" in tab.page.inner_text("#matrix-number")
    assert "Blank: not kept weight by weight" in tab.page.inner_text("#matrix-pool")


@pytest.mark.parametrize("pool", ["passages", "heads"])
def test_the_matrix_has_what_passages_gave_to_each_other(
    open_report: OpenReport, light: Path, matrix: AttentionMatrix, pool: str
) -> None:
    tab = open_report(light, f"#view=matrix&layer=2&head=0&hide=0&pool={pool}")
    heads = [(2, 0)] if pool == "passages" else [(layer, head) for layer in range(LAYERS) for head in range(HEADS)]
    rows = np.mean([truth(matrix, *head) for head in heads], axis=0)
    edges = tab.data()["light"]["passages"]
    shown = pooled(tab)
    for query, (first, last) in enumerate(pairwise(edges)):
        for start, stop in pairwise(edges[: query + 2]):
            mass = float(rows[first:last, start:stop].sum(axis=1).mean())
            assert abs(shown[last - 1, start] - mass) <= 0.021 * mass**0.5 + 0.001
    before = [(*late, *early) for late in pairwise(edges) for early in pairwise(edges[1:]) if early[1] <= late[0]]
    first, last, start, stop = max(
        before, key=lambda each: rows[each[0] : each[1], each[2] : each[3]].sum(axis=1).mean()
    )
    tab.page.evaluate("([row, key]) => attViz.matrix.point(row, key)", [last - 1, start])
    said = re.sub("[\u2068\u2069]", "", tab.page.inner_text("#matrix-sentence"))
    mass = float(rows[first:last, start:stop].sum(axis=1).mean())
    number = re.search(r"gave (\d\.\d+) ± (\d\.\d+) of (?:its|their) attention", said)
    assert number, said
    assert abs(float(number[1]) - mass) <= float(number[2])
    assert ("the model’s 12 heads gave" in said) == (pool == "heads")


def test_layers_find_the_strongest_look_that_is_kept(
    open_report: OpenReport, light: Path, matrix: AttentionMatrix
) -> None:
    tab = open_report(light, "#view=layers&hide=1")
    words = [(unit.start, unit.end) for unit in units_of(matrix.token_texts, "word", 0, TOKENS)]
    shown = 0
    for token in (60, 180, 215):
        found = tab.page.evaluate("(token) => attViz.layers(token)", token)
        start, end = tab.state["chosen"]
        rows = slice(start - 1, end - 1)
        for each in found[1:]:
            sums = {
                head: {
                    word: truth(matrix, each["layer"], head)[rows, max(1, word[0]) : word[1]].sum(axis=1).mean()
                    for word in words
                    if word[1] > 1
                }
                for head in range(HEADS)
            }
            look = each["look"]
            if look is None:
                continue
            shown += 1
            here = sums[look["head"]][tuple(look["span"])]
            assert look["bounds"][0] - 1e-6 <= here <= look["bounds"][1] + 1e-6
            best = max(max(values.values()) for values in sums.values())
            assert here == pytest.approx(best, rel=0.1)
    assert shown >= 6
    assert "A layer that shows none may have had weaker ones" in tab.page.inner_text("#not-here-layers")
    # The lens was kept for the rows that wrote the answer.
    answer, prompt = (tab.page.evaluate("(token) => attViz.layers(token)", token) for token in (180, 60))
    lens = random_lens(matrix, LAYERS)
    for each in answer:
        place = lens.boundaries.index(each["layer"])
        assert each["reading"]["candidates"][0]["id"] == int(lens.top_ids[place, 179, 0])
        assert each["reading"]["rank"] == int(lens.rank[place, 179])
    assert all(each["reading"] is None for each in prompt)


def test_lines_are_the_weights_that_are_kept(open_report: OpenReport, light: Path, matrix: AttentionMatrix) -> None:
    tab = open_report(light, "#view=lines&layer=0&lines=all")
    lines = tab.state["lines"]["weights"]
    assert {line["head"] for line in lines} == set(range(HEADS))
    for line in lines:
        weight = truth(matrix, 0, line["head"])[line["row"], line["key"]]
        assert abs(line["weight"] - weight) <= (KEPT * weight if line["key"] else 0.0345)
    tab.page.locator("#lines-queries span").nth(200).hover()
    said = re.sub("[\u2068\u2069]", "", tab.page.inner_text("#lines-said"))
    named = re.findall(r"\(token (\d+)\) (\d\.\d+) ± (\d\.\d+)", said.splitlines()[0])
    assert named
    for key, value, error in named:
        assert abs(float(value) - truth(matrix, 0, 0)[200, int(key)]) <= float(error)


def test_each_view_says_what_is_elsewhere_and_leads_there(open_report: OpenReport, light: Path) -> None:
    for view in ("matrix", "layers", "lines"):
        tab = open_report(light, f"#view={view}&layer=2&head=3&chosen=150-152")
        assert tab.page.inner_text(f"#not-here-{view}").startswith("Not in this file: ")
        link = tab.page.locator(f"#view-{view} .full-link")
        assert link.inner_text() == "Every weight of layer 2, head 3"
        address = urlsplit(link.get_attribute("href"))
        assert address.path == "./a_Layer-2.html"
        asked = parse_qs(address.fragment)
        assert (asked["view"], asked["layer"], asked["head"], asked["chosen"]) == ([view], ["2"], ["3"], ["150-152"])
    link.click()
    tab.page.wait_for_url("**/a_Layer-2.html**")
    tab.wait_ready()
    assert (tab.state["view"], tab.state["layer"], tab.state["head"]) == ("lines", 2, 3)
