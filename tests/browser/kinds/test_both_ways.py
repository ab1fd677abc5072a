"""A light report, and one in parts, of tokens that look both ways: every number beside the rows."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from support.numbers.both_ways import rows_of, seen_by
from support.pages.chromium import OpenReport

from att_viz.analysis import compare
from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.half_precision import stored_precision
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.renderer import RenderConfig, Renderer

ROWS, PROMPT, WINDOW = 110, 100, 40
SPANS = ((0, 30), (45, 80))
"""The first longer than some passages, and at the very start."""
KEPT = 0.046


@pytest.fixture(scope="module")
def matrix() -> AttentionMatrix:
    attention = {"sliding_window": WINDOW, "layer_types": ["sliding_attention", "full_attention"]}
    layers = {layer: rows_of(ROWS, SPANS, layer, window=None if layer else WINDOW) for layer in range(2)}
    tokens = [f" word{place}" + "." * (place % 9 == 8) for place in range(ROWS + 1)]
    metadata = CaptureMetadata(attention=attention)
    return AttentionMatrix(layers, tokens, prompt_length=PROMPT, both_ways=SPANS, metadata=metadata)


@pytest.fixture(scope="module")
def pages(matrix: AttentionMatrix, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A light index, and a page for each layer."""
    prefix = f"{tmp_path_factory.mktemp('both')}/a_"
    paths = Renderer(RenderConfig(max_file_size=330_000)).render(
        matrix.tokens, PROMPT, matrix, save_prefix=prefix, render_in_chunks="layer"
    )
    return [Path(path) for path in paths]


def truth(matrix: AttentionMatrix, layer: int, head: int) -> NDArray[np.float64]:
    return stored_precision(matrix.rows(layer, head)).astype(np.float64)


def pooled(tab: Any) -> NDArray[np.float64]:
    found = tab.page.evaluate("(rows) => Array.from({length: rows}, (_, row) => attViz.matrix.pooled(0, row))", ROWS)
    return np.array([[np.nan if each is None else each for each in numbers] for numbers in found])


def said(tab: Any, place: str) -> str:
    return re.sub("[\u2068\u2069]", "", tab.page.inner_text(place))


@pytest.mark.parametrize("layer", [0, 1])
def test_the_light_matrix_has_weights_of_later_tokens(
    open_report: OpenReport, pages: list[Path], matrix: AttentionMatrix, layer: int
) -> None:
    tab = open_report(pages[0], f"#view=matrix&layer={layer}&head=1&hide=0&alignment=position")
    shown, rows = pooled(tab), truth(matrix, layer, 1)
    seen = seen_by(ROWS, SPANS, None if layer else WINDOW)
    np.testing.assert_array_equal(~np.isnan(shown), seen)
    kept = seen & (shown > 0)
    assert (kept & np.triu(np.ones_like(kept), 1)).sum() > 100
    first = np.zeros_like(kept)
    first[:, 0] = True
    assert (np.abs(shown - rows)[kept & ~first] <= (KEPT * rows + 0.0045 * np.sqrt(rows))[kept & ~first]).all()
    # With room for all, what is left out is weaker than the 16 of its row.
    for row in range(ROWS):
        weakest = min(rows[row, (kept & ~first)[row]], default=1.0)
        assert rows[row, (seen & ~kept & ~first)[row]].max(initial=0) <= weakest * 1.001
    row, key = (int(each) for each in np.argwhere(np.triu(kept, 1) & (rows == np.triu(rows * kept, 1).max()))[0])
    tab.page.evaluate("([row, key]) => attViz.matrix.point(row, key)", [row, key])
    number = re.search(r"(\d\.\d+) ± (\d\.\d+) of its attention", said(tab, "#matrix-sentence"))
    assert number
    assert abs(float(number[1]) - rows[row, key]) <= float(number[2])
    assert not tab.page.locator("#message").is_visible()


def test_passages_of_the_light_matrix_look_at_later_ones(
    open_report: OpenReport, pages: list[Path], matrix: AttentionMatrix
) -> None:
    tab = open_report(pages[0], "#view=matrix&layer=1&head=0&hide=0&pool=passages&alignment=position")
    rows, shown, edges = truth(matrix, 1, 0), pooled(tab), tab.data()["light"]["passages"]
    assert {edge for span in SPANS for edge in span} <= set(edges)
    ahead = []
    for first, last in pairwise(edges):
        for start, stop in pairwise(edges):
            mass = float(rows[first:last, start:stop].sum(axis=1).mean())
            if mass > 0 and start > last and not np.isnan(shown[first, start]):
                ahead.append((mass, first, last, start, stop))
                assert abs(shown[first, start] - mass) <= 0.021 * mass**0.5 + 0.001
    mass, first, _, start, _ = max(ahead)
    tab.page.evaluate("([row, key]) => attViz.matrix.point(row, key)", [first, start])
    number = re.search(r"gave (\d\.\d+) ± (\d\.\d+) of (?:its|their) attention", said(tab, "#matrix-sentence"))
    assert number
    assert abs(float(number[1]) - mass) <= float(number[2])


def test_where_a_head_looked_and_which_head_did(
    open_report: OpenReport, pages: list[Path], matrix: AttentionMatrix
) -> None:
    tab = open_report(pages[0], "#view=looked&layer=1&head=1&alignment=position&sides=both&hide=0&unit=token")
    rows = truth(matrix, 1, 1)
    for view, token, expected in (("observer", 50, rows), ("observed", 70, rows.T)):
        tab.hover(view, token)
        tab.settle()
        shown = {other: weight for other, weight in tab.weights(view).items() if weight > 0}
        assert any(other > token for other in shown)
        assert any(other < token for other in shown)
        for other, weight in shown.items():
            far = KEPT * expected[token, other] if other else 0.035
            assert abs(weight - expected[token, other]) <= far + 1e-6
    notes = said(tab, 'section[data-view="observed"]')
    # Earlier rows looked at it, too.
    assert re.search(r"of 65 rows are kept that looked at it", notes), notes
    for start, end in ((50, 53), (20, 22)):
        later = (start + 5, start + 8)
        found = tab.page.evaluate(
            "([from, to]) => attViz.findHeads({from, to, when: 'read'})", [[start, end], list(later)]
        )
        assert len(found) == 4
        for each in found:
            weights = truth(matrix, each["layer"], each["head"])[start:end, later[0] : later[1]]
            assert each["least"] - 1e-6 <= weights.sum(1).mean() <= each["most"] + 1e-6


def test_pages_of_layers_have_every_weight(open_looked: OpenReport, pages: list[Path], matrix: AttentionMatrix) -> None:
    names = ["a_index.html", "a_Layer-0.html", "a_Layer-1.html", "a_All-layers.html"]
    assert [path.name for path in pages] == names
    tab = open_looked(pages[1], "#alignment=position", at=(0, 1))
    rows = truth(matrix, 0, 1)
    for view, expected in (("observer", rows), ("observed", rows.T)):
        tab.hover(view, 50)
        tab.settle()
        shown = tab.weights(view)
        assert sorted(shown) == np.flatnonzero(expected[50]).tolist()
        # A byte, or exactly where it is among the 16 strongest of its row.
        assert all(abs(weight - expected[50, token]) <= 0.005 for token, weight in shown.items())


def test_lines_and_layers_of_the_light_page(
    open_report: OpenReport, pages: list[Path], matrix: AttentionMatrix
) -> None:
    tab = open_report(pages[0], "#view=lines&layer=1&lines=all")
    lines = tab.state["lines"]["weights"]
    assert any(line["key"] > line["row"] for line in lines)
    for line in lines:
        weight = truth(matrix, 1, line["head"])[line["row"], line["key"]]
        assert abs(line["weight"] - weight) <= (KEPT * weight if line["key"] else 0.0345)
    tab = open_report(pages[0], "#view=layers&hide=1")
    found = tab.page.evaluate("(token) => attViz.layers(token)", PROMPT + 3)
    start, end = tab.state["chosen"]
    for each in found[1:]:
        look = each["look"]
        weights = truth(matrix, each["layer"], look["head"])[start - 1 : end - 1, slice(*look["span"])]
        assert look["bounds"][0] - 1e-6 <= weights.sum(1).mean() <= look["bounds"][1] + 1e-6


def test_a_comparison_shows_what_later_words_got(
    open_report: OpenReport, matrix: AttentionMatrix, tmp_path: Path
) -> None:
    spans = ((40, 60),)
    tokens = [*matrix.tokens[:10], " another", *matrix.tokens[11:]]
    layers = {layer: rows_of(ROWS, spans, layer + 5, window=None if layer else WINDOW) for layer in range(2)}
    other = AttentionMatrix(layers, tokens, prompt_length=PROMPT, both_ways=spans)
    comparison = compare(matrix, other)
    (path,) = Renderer().compare(comparison, path=tmp_path / "compare.html")
    tab = open_report(Path(path))
    tab.page.click("#text-a [data-token='50']")
    later = 0
    for place, head in enumerate(comparison.heads):
        tab.page.evaluate("(head) => attViz.select({ head })", place)
        tab.wait_for(f"document.getElementById('map-title').textContent === 'Layer {head.layer}, head {head.head}'")
        cells = tab.page.eval_on_selector_all(
            "#row-keys tbody tr", "rows => rows.map((row) => [...row.children].map((cell) => cell.textContent))"
        )
        first, second = (truth(run, head.layer, head.head)[50] for run in (matrix, other))
        strongest = np.argsort(-np.abs(first - second), kind="stable")
        assert len(cells) == 8
        later += sum(f"word{key}" in "".join(name for name, *_ in cells) for key in range(51, 80))
        for key, (_, a, b, apart) in zip(strongest[:1], cells, strict=False):
            for text, weight in ((a, first[key]), (b, second[key])):
                value, _, error = text.removeprefix("less than ").partition(" ± ")
                assert abs(float(value) - weight) <= float(error or value) + 1e-9
            assert abs(float(apart.replace("−", "-")) - (second - first)[key]) <= 0.015
    assert later > 0
