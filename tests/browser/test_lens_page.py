"""The lens page in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from lens.lens_samples import HOSTILE, random_lens
from support.chromium import OpenReport
from support.random_attention import random_matrix

from att_viz.attention_matrix import AttentionMatrix
from att_viz.report.lens.page import write_lens_page

LAYERS, TOKENS = 5, 301


@pytest.fixture(scope="module")
def matrix() -> AttentionMatrix:
    return random_matrix(LAYERS, 2, TOKENS)


@pytest.fixture(scope="module")
def page_file(matrix: AttentionMatrix, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_lens_page(matrix, random_lens(matrix, LAYERS), tmp_path_factory.mktemp("lens") / "lens.html")


def select(page: Any, **choice: Any) -> None:
    page.evaluate("(choice) => attViz.select(choice)", choice)


def shown_weights(page: Any) -> dict[tuple[int, int], float]:
    cells = page.eval_on_selector_all(
        ".lens-cell[data-weight]",
        "cells => cells.map((cell) => [cell.dataset.boundary, cell.dataset.position, cell.dataset.weight])",
    )
    return {(int(layer), int(position)): float(weight) for layer, position, weight in cells}


def test_cells_show_the_chosen_row_and_the_likeliest_token(
    open_report: OpenReport, page_file: Path, matrix: AttentionMatrix
) -> None:
    page = open_report(page_file).page
    lens = random_lens(matrix, LAYERS)
    assert page.evaluate("attViz.state.row") == matrix.prompt_length - 1
    for row in (matrix.prompt_length - 1, 290, 70):
        select(page, row=row, position=row)
        shown = shown_weights(page)
        assert {layer for layer, _ in shown} == set(range(LAYERS))
        for (layer, position), weight in shown.items():
            expected = max(matrix.rows(layer, head, row, row + 1)[0, position] for head in matrix.heads(layer))
            assert weight == pytest.approx(expected, abs=0.005)
    ordinary = [(boundary, 70) for boundary in range(1, LAYERS + 1) if lens.top_ids[boundary, 70, 0] >= len(HOSTILE)]
    assert ordinary
    for boundary, position in ordinary:
        text = page.inner_text(f"#cell-{boundary}-{position}").strip()
        assert text == lens.text(lens.top_ids[boundary, position, 0]).strip()


def test_only_what_is_in_sight_is_in_the_document(open_report: OpenReport, page_file: Path) -> None:
    tab = open_report(page_file)
    page = tab.page
    for scrolled in (0, 9000, 100_000):
        page.evaluate("(left) => { document.getElementById('grid').scrollLeft = left }", scrolled)
        tab.settle_scrolling()
        count = page.locator(".lens-row:first-child .lens-cell").count()
        assert 8 <= count <= 30
        columns = page.eval_on_selector_all(
            ".lens-head .lens-cell", "cells => cells.map((cell) => Number(cell.dataset.position)).sort((a, b) => a - b)"
        )
        assert columns == list(range(columns[0], columns[0] + count))
    assert columns[-1] == TOKENS - 2


def test_labels_and_tokens_stay_in_sight(open_report: OpenReport, page_file: Path) -> None:
    tab = open_report(page_file, viewport={"width": 700, "height": 360})
    page = tab.page
    page.evaluate("document.getElementById('grid').scrollTo(5000, 10000)")
    tab.settle_scrolling()
    frame = page.locator("#grid").bounding_box()
    head = page.locator(".lens-head").bounding_box()
    label = page.locator(".lens-prediction .lens-label").bounding_box()
    assert abs(head["y"] - frame["y"]) <= 1
    assert abs(label["x"] - frame["x"]) <= 1


def test_a_click_chooses_the_row_and_the_cell(open_report: OpenReport, page_file: Path) -> None:
    tab = open_report(page_file)
    page = tab.page
    select(page, row=40, position=40)
    page.locator(".lens-head [data-position='38']").click()
    tab.settle_scrolling()
    assert page.evaluate("[attViz.state.row, attViz.state.position]") == [38, 38]
    page.locator("#cell-2-36").click()
    tab.settle_scrolling()
    assert page.evaluate("[attViz.state.row, attViz.state.boundary, attViz.state.position]") == [36, 2, 36]
    assert "token 36" in page.inner_text("#row-sentence")


def test_the_keyboard_reaches_every_cell(open_report: OpenReport, page_file: Path) -> None:
    tab = open_report(page_file)
    page = tab.page
    select(page, row=20, position=20, boundary=3)
    page.locator("#grid").focus()
    for key, expected in [
        ("ArrowUp", [2, 20]), ("ArrowLeft", [2, 19]), ("ArrowDown", [3, 19]), ("ArrowRight", [3, 20]),
        ("End", [3, TOKENS - 2]), ("PageUp", [3, TOKENS - 12]), ("Home", [3, 0]), ("ArrowLeft", [3, 0]),
    ]:  # fmt: skip
        page.keyboard.press(key)
        assert page.evaluate("[attViz.state.boundary, attViz.state.position]") == expected
        active = page.get_attribute("#grid", "aria-activedescendant")
        assert active == f"cell-{expected[0]}-{expected[1]}"
        box, frame = page.locator(f"#{active}").bounding_box(), page.locator("#grid").bounding_box()
        assert frame["x"] - 1 <= box["x"]
        assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 1
    page.keyboard.press("PageDown")
    page.keyboard.press("Enter")
    tab.settle_scrolling()
    assert page.evaluate("attViz.state.row") == 10
    page.keyboard.press("]")
    assert page.evaluate("attViz.state.row") == 11


def test_pointing_names_the_likeliest_tokens(open_report: OpenReport, page_file: Path, matrix: AttentionMatrix) -> None:
    page = open_report(page_file).page
    lens = random_lens(matrix, LAYERS)
    select(page, row=60, position=60)
    page.locator("#cell-2-58").hover()
    assert "What enters layer 2" in page.inner_text("#cell-heading")
    shares = page.locator(".candidate-share").all_inner_texts()
    assert [float(share.rstrip("%")) for share in shares] == pytest.approx(
        (100 * lens.top_probabilities[2, 58]).round(1).tolist(), abs=0.051
    )
    assert page.locator(".candidate-id").all_inner_texts() == [str(number) for number in lens.top_ids[2, 58]]
    measures = page.inner_text("#cell-measures")
    assert f"Entropy {lens.entropy[2, 58]:.2f} nats" in measures
    rank = lens.rank[2, 58]
    assert f"rank {rank}" in measures or rank == 1
    expected = max(matrix.rows(2, head, 60, 61)[0, 58] for head in matrix.heads(2))
    said = float(page.inner_text("#cell-attention").split("attention of ")[1].split(" ")[0])
    assert said == pytest.approx(expected, abs=0.006)
    page.locator("#cell-2-61").hover()
    assert "could not look at it" in page.inner_text("#cell-attention")


def test_hostile_tokens_are_text(open_report: OpenReport, tmp_path: Path) -> None:
    rows = len(HOSTILE)
    even = np.tril(np.ones((1, rows, rows), np.float32)) / np.arange(1, rows + 1, dtype=np.float32)[:, None]
    matrix = AttentionMatrix({0: even}, [*HOSTILE], token_texts=HOSTILE, prompt_length=rows)
    path = write_lens_page(matrix, random_lens(matrix, 1, vocabulary=rows), tmp_path / "lens.html")
    tab = open_report(path)
    page = tab.page
    for position in range(rows):
        select(page, position=position, boundary=position % 2)
        assert page.locator(".candidates li").count() == 4
    assert page.evaluate("window.hacked") is None
    assert page.locator("main img, main script").count() == 0
    page.evaluate("document.getElementById('grid').scrollLeft = 0")
    tab.settle_scrolling()
    assert page.inner_text("#cell-0-0") == HOSTILE[0]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_and_can_be_read(open_report: OpenReport, page_file: Path, width: int, scheme: str) -> None:
    page = open_report(page_file, viewport={"width": width, "height": 800}, color_scheme=scheme).page
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.get_attribute("html", "data-theme") == scheme
    faint = page.eval_on_selector_all(
        ".lens-cell[class*='level-']",
        """cells => cells.filter((cell) => {
          const light = (colour) => {
            const [r, g, b] = colour.match(/[0-9.]+/g).map((each) => {
              const value = each / 255;
              return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const style = getComputedStyle(cell);
          const [dark, bright] = [light(style.color), light(style.backgroundColor)].sort((a, b) => a - b);
          return (bright + 0.05) / (dark + 0.05) < 4.5;
        }).length""",
    )
    assert faint == 0


def test_a_damaged_page_says_so(open_report: OpenReport, page_file: Path, tmp_path: Path) -> None:
    text = page_file.read_text("utf-8")
    start = text.index('id="att-viz-lens">') + len('id="att-viz-lens">')
    broken = tmp_path / "broken.html"
    broken.write_text(text[:start] + "AAAA" + text[start + 400 :], "utf-8")
    page = open_report(broken, ready=False).page
    page.wait_for_selector("#message:not([hidden])")
    assert "damaged" in page.inner_text("#message")
