"""The view "Lines", as `head_view` opens it: bertviz' two columns, and what its squares and tokens do."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
from support.bertviz_arguments import ATTENTION, TOKENS, returned
from support.chromium import OpenReport
from support.opened_report import OpenedReport

from att_viz.bertviz.views import Page, head_view, model_view


def opened(open_report: OpenReport, tmp_path: Path, shown: Page) -> OpenedReport:
    (tmp_path / "view.html").write_text(shown.data, encoding="utf-8")
    return open_report(tmp_path / "view.html")


def lines(report: OpenedReport) -> Any:
    return report.page.evaluate("attViz.state.lines")


def test_the_lines_are_the_weights(open_report: OpenReport, tmp_path: Path) -> None:
    """All heads at first, then as the squares say; weights to within the error that the page states."""
    report = opened(open_report, tmp_path, returned(head_view, ATTENTION, TOKENS, layer=1))
    drawn = lines(report)
    assert report.page.evaluate("attViz.state.view") == "lines"
    assert (drawn["layer"], drawn["heads"]) == (1, [0, 1, 2, 3])
    weights = np.zeros_like(ATTENTION[1][0])
    for line in drawn["weights"]:
        weights[line["head"], line["row"], line["key"]] = line["weight"]
    truth = ATTENTION[1][0]
    assert ((weights > 0) | (truth < 0.0205)).all()
    np.testing.assert_allclose(weights[weights > 0], truth[weights > 0], rtol=1e-3, atol=1e-6)
    squares = report.page.locator("#lines-heads button")
    squares.nth(2).dblclick()
    report.wait_for("attViz.state.lines.heads.join() === '2'")
    squares.nth(2).dblclick()
    report.wait_for("attViz.state.lines.heads.join() === '0,1,2,3'")
    squares.nth(0).click()
    report.wait_for("attViz.state.lines.heads.join() === '1,2,3'")
    assert squares.nth(0).get_attribute("aria-pressed") == "false"
    report.page.select_option("#lines-layer", "2")
    report.wait_for("attViz.state.lines.layer === 2")


def test_either_side_tells_its_strongest(open_report: OpenReport, tmp_path: Path) -> None:
    report = opened(open_report, tmp_path, returned(head_view, ATTENTION, TOKENS, 5, heads=[2]))
    weights, page = ATTENTION[0][0, 2], report.page
    page.locator("#lines-queries span").nth(3).hover()
    key = int(weights[3].argmax())
    said = page.inner_text("#lines-said")
    assert re.search(
        rf"Head 2: .*\(token 3\) looked at .*{TOKENS[key]}.*\(token {key}\) {weights[3, key]:.3f},", said
    ), said
    page.locator("#lines-keys span").nth(6).click()
    page.locator("#lines-queries span").nth(1).hover()
    row = int(weights[:, 6].argmax())
    said = page.inner_text("#lines-said")
    assert re.search(rf"\(token 6\) was looked at by .*\(token {row}\) {weights[row, 6]:.3f},", said), said
    page.keyboard.press("Escape")
    page.select_option("#lines-from", label="sentence A")
    page.select_option("#lines-to", label="sentence B")
    report.wait_for("attViz.state.lines.weights.every(({row, key}) => row < 5 && key >= 5)")
    found = {(line["row"], line["key"]) for line in lines(report)["weights"]}
    assert found == {(q, k) for q in range(5) for k in range(5, 9) if weights[q, k] >= 0.02}


def test_layers_and_heads_keep_their_numbers(open_report: OpenReport, tmp_path: Path) -> None:
    shown = returned(model_view, ATTENTION, TOKENS, include_layers=[0, 2], include_heads=[1, 3])
    report = opened(open_report, tmp_path, shown)
    assert report.page.evaluate("attViz.state.view") == "heads"
    names = [cell.get_attribute("aria-label") for cell in report.page.query_selector_all(".head-cell")]
    found = sorted(re.findall(r"\d+", str(name))[:2] for name in names)
    assert found == [["0", "1"], ["0", "3"], ["2", "1"], ["2", "3"]], names


def test_lines_by_keyboard(open_report: OpenReport, tmp_path: Path) -> None:
    report = opened(open_report, tmp_path, returned(head_view, ATTENTION, TOKENS, heads=[0]))
    page = report.page
    page.locator("#lines-queries span").nth(0).focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator("#lines-queries [aria-selected=true]").inner_text().strip() == TOKENS[2]
    page.keyboard.press("Escape")
    assert page.locator("#lines-queries [aria-selected=true]").count() == 0
