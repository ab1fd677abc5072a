"""The view "Matrix": every number is the archive's, from the whole text down to a single cell."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from browser.text.test_hostile_text import TOKENS as HOSTILE
from support.numbers.random_attention import causal_attention, random_matrix
from support.pages.browser_reports import rendered, report_of_tokens
from support.pages.chromium import OpenReport
from support.pages.opened_report import OpenedReport

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.metadata import CaptureMetadata

ROWS = 40


def windowed(padding: int, window: int | None) -> AttentionMatrix:
    """One layer of three heads, one of which rests, with padding before the text and a sliding window."""
    weights = np.zeros((3, ROWS, ROWS), dtype=np.float32)
    weights[:, padding:, padding:] = causal_attention(3, ROWS - padding, seed=3, window=window)
    return AttentionMatrix(
        {0: weights},
        [f" w{token}" for token in range(ROWS)],
        prompt_length=25,
        real=np.arange(ROWS) >= padding,
        metadata=CaptureMetadata(
            model="random", model_type="none", attention={"sliding_window": window} if window else {}
        ),
    )


def open_matrix(open_report: OpenReport, path: Path, fragment: str = "", **options: Any) -> OpenedReport:
    tab = open_report(path, f"#view=matrix{fragment}", **options)
    # The picture is drawn in frames of its own.
    tab.wait_for("attViz.matrix.shown().cell > 0")
    return tab


def said(tab: OpenedReport) -> str:
    tab.settle_scrolling()
    return str(tab.page.inner_text("#matrix-sentence"))


def pooled(tab: OpenedReport, level: int, rows: int) -> list[list[float | None]]:
    """What is shown at a level, row by row; None where nothing can be seen."""
    # NaN does not survive the way from the page.
    found: list[list[float | None]] = tab.page.evaluate(
        """([level, rows]) => Array.from({ length: rows }, (_, row) =>
          attViz.matrix.pooled(level, row).map((each) => Number.isNaN(each) ? null : each))""",
        [level, rows],
    )
    return found


def number_in(sentence: str) -> tuple[float, float]:
    """The first number after "gave", and how far it may be off."""
    found = re.search(r"gave (less than )?([0-9.]+?)(?: ± ([0-9.]+))? of its attention", sentence)
    assert found, sentence
    value = float(found[2])
    if found[1]:
        return 0.0, value
    last = 10.0 ** -len(found[2].partition(".")[2])
    return value, float(found[3]) if found[3] else 0.5 * last + value / 1000


@pytest.mark.parametrize(("padding", "window"), [(0, None), (4, None), (0, 9), (3, 12)])
@pytest.mark.parametrize("pool", ["max", "mean"])
def test_every_square_is_the_archives(
    open_report: OpenReport, tmp_path: Path, padding: int, window: int | None, pool: str
) -> None:
    matrix = windowed(padding, window)
    for head, hide in ((0, 0), (2, 2)):
        tab = open_matrix(open_report, rendered(matrix, tmp_path), f"&layer=0&head={head}&hide={hide}&pool={pool}")
        weights = matrix.rows(0, head).astype(np.float16).astype(np.float64)
        query, key = np.indices(weights.shape, dtype=np.int64)
        near = query - key < (window or ROWS)
        seen = np.asarray((key <= query) & (key >= padding) & (query >= padding) & (key >= hide) & near)
        for level in (0, 1, 2):
            size = 2**level
            for row, shown in enumerate(pooled(tab, level, -(-ROWS // size))):
                for column, value in enumerate(shown):
                    cells = np.s_[row * size : (row + 1) * size, column * size : (column + 1) * size]
                    there = weights[cells][seen[cells]]
                    assert (value is None) == (there.size == 0)
                    if value is not None:
                        wanted = there.max() if pool == "max" else there.mean()
                        # Of means every cell is rounded once, and the mean of them once more.
                        factor = 1 if pool == "max" else 2
                        assert value == pytest.approx(
                            wanted, abs=factor * (0.0049 * wanted**0.5 + 1e-5) + 1e-4 * factor
                        )


@pytest.mark.parametrize(("padding", "window"), [(0, None), (3, 12)])
def test_a_cell_says_its_number_or_why_it_has_none(
    open_report: OpenReport, tmp_path: Path, padding: int, window: int | None
) -> None:
    matrix = windowed(padding, window)
    tab = open_matrix(open_report, rendered(matrix, tmp_path), "&layer=0&head=2&hide=0")
    rows = matrix.rows(0, 2).astype(np.float16).astype(np.float64)
    rng = np.random.default_rng(0)
    for row, key in [(39, 39), (39, 38), *rng.integers(0, ROWS, size=(25, 2)).tolist()]:
        tab.page.evaluate("([row, key]) => attViz.matrix.point(row, key)", [row, key])
        sentence = said(tab)
        seen = key <= row and key >= padding and row >= padding and (window is None or row - key < window)
        if seen:
            value, error = number_in(sentence)
            assert abs(value - rows[row, key]) <= error + 1e-6, sentence
            assert f"(token {key})" in sentence
            number = tab.page.inner_text("#matrix-number")
            strongest = rows[row, key] > np.sort(rows[row])[-17] if row >= 17 else True
            assert ("Exact" in number) or not strongest
            assert f"Row {row}, key {key}." in number
        else:
            assert "could not see" in sentence
            assert ("cannot look ahead" in sentence) == (key > row)


def test_a_click_holds_both_tokens_and_a_chosen_token_marks_its_row(
    open_report: OpenReport, report: Path, matrix: AttentionMatrix
) -> None:
    tab = open_matrix(open_report, report, "&layer=1&head=2&hide=0")
    box = tab.page.evaluate("attViz.matrix.boxOf(14, 6)")
    tab.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    tab.wait_for("attViz.state.observer === 15")
    assert tab.state["observed"] == 6
    value, error = number_in(said(tab))
    assert abs(value - matrix.rows(1, 2)[14, 6]) <= error + 1e-6
    # The text holds the same two, and so does the address; back lets go.
    tab.page.get_by_role("tab", name="Where heads looked").click()
    tab.wait_for("attViz.state.view === 'looked'")
    assert tab.state["views"]["observer"] == {"token": 15, "frozen": True}
    tab.select(view="observer", token=10, frozen=True)
    tab.page.get_by_role("tab", name="Matrix").click()
    tab.wait_for("attViz.state.view === 'matrix'")
    value, error = number_in(said(tab))
    assert abs(value - matrix.rows(1, 2)[9, 6]) <= error + 1e-6
    tab.page.locator("#matrix").focus()
    tab.page.keyboard.press("Escape")
    tab.wait_for("attViz.state.observer === null && attViz.state.observed === null")


def test_wheel_keys_and_buttons_zoom_and_the_address_keeps_it(open_report: OpenReport, report: Path) -> None:
    tab = open_matrix(open_report, report, "&layer=0&head=1")
    whole = tab.page.evaluate("attViz.matrix.shown()")
    assert whole["cells"] == {"rows": [0, 23], "keys": [0, 23]}
    box = tab.page.evaluate("attViz.matrix.boxOf(12, 8)")
    tab.page.mouse.move(box["x"] + 3, box["y"] + 3)
    tab.page.mouse.wheel(0, -500)
    tab.wait_for(f"attViz.matrix.shown().cell > {1.5 * whole['cell']}")
    after = tab.page.evaluate("attViz.matrix.boxOf(12, 8)")
    # The cell under the hand stays there.
    assert after["x"] <= box["x"] + 3 <= after["x"] + after["width"]
    assert after["y"] <= box["y"] + 3 <= after["y"] + after["height"]
    tab.wait_for("attViz.state.area !== ''")
    again = open_matrix(open_report, report, f"&layer=0&head=1&area={tab.state['area']}")
    rows = again.page.evaluate("attViz.matrix.shown().cells.rows")
    assert rows[0] == tab.page.evaluate("attViz.matrix.shown().cells.rows[0]")

    tab.page.locator("#matrix").focus()
    cell = tab.page.evaluate("attViz.matrix.shown().cell")
    tab.page.keyboard.press("+")
    assert tab.page.evaluate("attViz.matrix.shown().cell") > cell
    tab.page.keyboard.press("0")
    tab.wait_for("attViz.state.area === ''")
    tab.page.get_by_role("button", name="Nearer").click()
    tab.wait_for("attViz.state.area !== ''")
    tab.page.get_by_role("button", name="All", exact=True).click()
    tab.wait_for("attViz.state.area === ''")
    tab.page.mouse.dblclick(box["x"], box["y"])
    tab.wait_for("attViz.state.area !== ''")


def test_arrow_keys_go_from_cell_to_cell_and_bring_them_into_sight(
    open_report: OpenReport, report: Path, matrix: AttentionMatrix
) -> None:
    tab = open_matrix(open_report, report, "&layer=0&head=0&hide=0&area=0-6.0-8")
    tab.page.evaluate("attViz.matrix.point(20, 2)")
    tab.page.evaluate("attViz.matrix.see({rows: [14, 22], keys: [0, 8]})")
    tab.page.locator("#matrix").focus()
    for key, (row, column) in [
        ("ArrowUp", (19, 2)),
        ("ArrowRight", (19, 3)),
        ("ArrowDown", (20, 3)),
        ("ArrowLeft", (20, 2)),
    ]:
        tab.page.keyboard.press(key)
        value, error = number_in(said(tab))
        assert abs(value - matrix.rows(0, 0)[row, column]) <= error + 1e-6
    for _ in range(14):
        tab.page.keyboard.press("ArrowUp")
    cells = tab.page.evaluate("attViz.matrix.shown().cells.rows")
    assert cells[0] <= 6 < cells[1]
    tab.page.keyboard.press("Enter")
    tab.wait_for("attViz.state.observed === 2 && attViz.state.observer === 7")
    before = tab.page.evaluate("attViz.matrix.shown().cells.rows[0]")
    tab.page.keyboard.press("Shift+ArrowDown")
    assert tab.page.evaluate("attViz.matrix.shown().cells.rows[0]") > before


def test_brushes_choose_spans_and_rank_heads(open_report: OpenReport, report: Path, matrix: AttentionMatrix) -> None:
    tab = open_matrix(open_report, report, "&layer=1&head=0&hide=0")

    def drag(start: tuple[int, int], end: tuple[int, int], shift: tuple[float, float] = (0, 0)) -> None:
        boxes = [
            tab.page.evaluate("([row, key]) => attViz.matrix.boxOf(row, key)", list(each)) for each in (start, end)
        ]
        points = [(box["x"] + box["width"] / 2 + shift[0], box["y"] + box["height"] / 2 + shift[1]) for box in boxes]
        tab.page.mouse.move(*points[0])
        tab.page.mouse.down()
        tab.page.mouse.move((points[0][0] + points[1][0]) / 2, (points[0][1] + points[1][1]) / 2)
        tab.page.mouse.move(*points[1])
        tab.page.mouse.up()

    origin = tab.page.evaluate("attViz.matrix.boxOf(0, 0)")
    frame = tab.page.evaluate("document.getElementById('matrix').getBoundingClientRect().toJSON()")
    # Along the words at the side: rows, shown at the tokens that they decided; then keys.
    drag((5, 0), (8, 0), (frame["x"] + 20 - origin["x"] - origin["width"] / 2, 0))
    tab.wait_for("String(attViz.state.chosen) === '6,10'")
    drag((0, 3), (0, 6), (0, frame["y"] + 30 - origin["y"] - origin["height"] / 2))
    tab.wait_for("String(attViz.state.chosen) === '3,7'")

    tab.page.keyboard.down("Shift")
    drag((18, 2), (21, 6))
    tab.page.keyboard.up("Shift")
    tab.page.mouse.move(5, 5)
    flow = matrix.rows(1, 0).astype(np.float16).astype(np.float64)[18:22, 2:7].sum(axis=1).mean()
    value, error = number_in(said(tab))
    assert abs(value - flow) <= error + 1e-6
    even = np.mean([5 / (row + 1) for row in range(18, 22)])
    assert f"an even spread would be {even:.3f}" in said(tab)
    tab.page.get_by_role("button", name="Rank all heads by these cells").click()
    tab.page.wait_for_selector(".ranked")
    assert tab.state["pair"] == "19-23.2-7.w"


def test_a_difference_of_two_heads_is_signed_and_within_its_error(
    open_report: OpenReport, report: Path, matrix: AttentionMatrix
) -> None:
    tab = open_matrix(open_report, report, "&layer=0&head=0&against=1.2&hide=0")
    one, other = (matrix.rows(*each).astype(np.float16).astype(np.float64) for each in ((0, 0), (1, 2)))
    for row, values in enumerate(pooled(tab, 0, 23)):
        wanted = (one - other)[row, : row + 1]
        shown = np.array(values, dtype=np.float64)
        assert (np.abs(shown - wanted) <= 0.02 * np.sqrt(np.abs(wanted)) + 0.006).all()
    for row, key in ((10, 2), (15, 9), (22, 21), (8, 8)):
        tab.page.evaluate("([row, key]) => attViz.matrix.point(row, key)", [row, key])
        sentence, wanted = said(tab), (one - other)[row, key]
        found = re.search(r"gave ([0-9.]+) ± ([0-9.]+) (more|less)", sentence)
        if found:
            value = float(found[1]) * (1 if found[3] == "more" else -1)
            assert abs(value - wanted) <= float(found[2]) + 1e-6
        else:
            assert "the same within what is known" in sentence
            assert abs(wanted) < 0.01
    same = open_matrix(open_report, report, "&layer=0&head=1&against=0.1&hide=0")
    assert all(value == 0 for row in pooled(same, 0, 23) for value in row)
    assert "+" in tab.page.inner_text("#matrix-legend-numbers")


def test_what_rests_is_set_aside_and_keeps_its_number(open_report: OpenReport, tmp_path: Path) -> None:
    matrix = random_matrix(1, 4, 40, seed=0)
    tab = open_matrix(open_report, rendered(matrix, tmp_path), "&layer=0&head=1")
    assert all(row[0] is None for row in pooled(tab, 0, 39))
    assert "set aside" in tab.page.inner_text("#matrix-aside")
    tab.page.evaluate("attViz.matrix.point(20, 0)")
    value, error = number_in(said(tab))
    assert abs(value - matrix.rows(0, 1)[20, 0]) <= error + 1e-6
    assert "It is set aside" in said(tab)


def test_value_shares_and_rollout_are_shown_too(
    open_report: OpenReport, value_report: Path, value_matrix: AttentionMatrix
) -> None:
    tab = open_matrix(open_report, value_report, "&layer=1&head=1&hide=0&measure=value")
    weights = value_matrix.rows(1, 1).astype(np.float16).astype(np.float64)
    norms = value_matrix.weights.value_norms(1, 1)
    assert norms is not None
    shares = weights * np.asarray(norms, dtype=np.float64)
    shares /= shares.sum(axis=1, keepdims=True)
    for row, values in enumerate(pooled(tab, 0, 23)):
        shown = np.array(values, dtype=np.float64)
        np.testing.assert_allclose(shown, shares[row, : row + 1], atol=0.02)
    rolled = open_matrix(open_report, value_report, "&layer=all&head=1")
    assert "reached the last layer" in rolled.page.evaluate("attViz.matrix.point(20, 3), ''") + said(rolled)
    assert rolled.page.locator("#matrix-against").is_disabled()


def test_the_table_lists_the_strongest_in_sight(open_report: OpenReport, report: Path, matrix: AttentionMatrix) -> None:
    tab = open_matrix(open_report, report, "&layer=1&head=1&hide=0")
    tab.page.locator("#matrix-table summary").click()
    tab.wait_for("document.querySelectorAll('#matrix-table tbody tr').length === 20")
    rows = matrix.rows(1, 1).astype(np.float16).astype(np.float64)
    numbers = [float(text.split(" ")[0]) for text in tab.page.locator("#matrix-table .detail-number").all_inner_texts()]
    assert numbers == pytest.approx(np.sort(rows.ravel())[::-1][:20].tolist(), abs=0.002)
    assert numbers == sorted(numbers, reverse=True)
    tab.page.locator("#matrix-table tbody button").first.click()
    value, error = number_in(said(tab))
    assert abs(value - rows.max()) <= error


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_it_fits_paints_and_can_be_saved(
    open_report: OpenReport, report: Path, tmp_path: Path, scheme: str, width: int
) -> None:
    tab = open_matrix(
        open_report, report, "&layer=0&head=0", viewport={"width": width, "height": 800}, color_scheme=scheme
    )
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= width
    tab.settle_scrolling()
    colours = tab.page.evaluate(
        """() => {
          const canvas = document.getElementById("matrix");
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          return new Set(new Uint32Array(data.buffer)).size;
        }"""
    )
    assert colours > 20
    if width == 1280:
        with tab.page.expect_download() as waited:
            tab.page.locator("[data-picture=svg]").click()
        waited.value.save_as(tmp_path / "matrix.svg")
        svg = (tmp_path / "matrix.svg").read_text("utf-8")
        assert svg.startswith("<svg")
        assert ">Tom</text>" in svg
        assert "<image" in svg
        with tab.page.expect_download() as waited:
            tab.page.locator("[data-picture=png]").click()
        assert waited.value.suggested_filename == "att_viz_matrix.png"


def test_hostile_tokens_stay_text(open_report: OpenReport, tmp_path: Path) -> None:
    tab = open_matrix(open_report, report_of_tokens(HOSTILE, tmp_path), "&layer=0&head=0&hide=0")
    tab.page.locator("#matrix-table summary").click()
    for row in range(len(HOSTILE) - 1):
        tab.page.evaluate("(row) => attViz.matrix.point(row, row)", row)
        tab.settle_scrolling()
    assert tab.page.evaluate("typeof window.pwned") == "undefined"
    assert tab.page.locator("main img, main script").count() == 0
