"""The view "Lines", as `head_view` opens it: bertviz' two columns, and what its squares and tokens do."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.bertviz.bertviz_arguments import ATTENTION, TOKENS, encoder_attention, returned
from support.pages.chromium import OpenReport
from support.pages.opened_report import OpenedReport

from att_viz.bertviz.views import Page, head_view, model_view
from att_viz.matrix.half_precision import stored_precision


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
    # Before anything is pointed at: the largest of all, without the first token where heads rest on it.
    resting = next((count for count in range(4) if weights[count + 1 :, count].mean() <= 0.25), 4)
    telling = np.where(np.arange(len(weights)) >= resting, weights, 0)
    begin, end = divmod(int(telling.argmax()), len(weights))
    said = page.inner_text("#lines-said")
    assert re.search(rf"\(token {begin}\) to .*\(token {end}\), {weights[begin, end]:.3f}\.", said), said
    assert ("it rests on the first" in said) == (resting > 0)
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


def strength_at(report: OpenedReport, row: float, tokens: int) -> float:
    """Of the line that goes straight from a token to itself, 0 to 1."""
    alpha = report.page.eval_on_selector(
        "#lines-canvas",
        """(canvas, share) => {
            const [{top, height}, drawn] = [canvas.parentElement, canvas].map((each) => each.getBoundingClientRect());
            const down = Math.floor((top + share * height - drawn.top) * canvas.height / drawn.height);
            // In a picture of its own: a canvas that is read again and again would be kept in another way.
            const context = new OffscreenCanvas(1, 1).getContext("2d");
            context.drawImage(canvas, -Math.floor(canvas.width / 2), -down);
            return context.getImageData(0, 0, 1, 1).data[3];
        }""",
        (row + 0.5) / tokens,
    )
    return float(alpha) / 255


def test_a_line_is_as_strong_as_its_weight_shared_by_the_heads(open_report: OpenReport, tmp_path: Path) -> None:
    """bertviz' rule, read from the pixels half-way between the columns, where only a token's line to itself passes."""
    own, shifted = np.eye(9), np.roll(np.eye(9), 1, axis=1)
    heads = np.stack([0.6 * own + 0.4 * shifted, shifted]).astype(np.float32)[None]
    report = opened(open_report, tmp_path, returned(head_view, [heads], TOKENS))

    assert strength_at(report, 2, 9) == pytest.approx(0.6 / 2, abs=0.01)
    report.page.locator("#lines-heads button").nth(1).click()
    report.wait_for("attViz.state.lines.heads.join() === '0'")
    assert strength_at(report, 2, 9) == pytest.approx(0.6, abs=0.01)
    # Those of one token alone: nothing is left of the others.
    report.page.locator("#lines-queries span").nth(5).hover()
    assert strength_at(report, 2, 9) == 0
    assert strength_at(report, 5, 9) == pytest.approx(0.6, abs=0.01)
    report.page.locator("#lines-keys span").nth(2).hover()
    assert strength_at(report, 2, 9) == pytest.approx(0.6, abs=0.01)
    assert strength_at(report, 5, 9) == 0


def test_lines_to_where_a_head_rests_are_thin_until_a_token_is_pointed_at(
    open_report: OpenReport, tmp_path: Path
) -> None:
    resting = 0.5 * np.eye(20, dtype=np.float32)
    resting[:, 0] += 0.5
    report = opened(open_report, tmp_path, returned(head_view, [resting[None, None]], [f"w{n}" for n in range(20)]))
    assert "it rests on the first token (thin lines)" in report.page.inner_text(".lines-said")
    assert strength_at(report, 5, 20) == pytest.approx(0.5, abs=0.01)
    # Half-way between the rows of tokens 0 and 9, where no line of a token to itself passes.
    assert 0 < strength_at(report, 4.5, 20) < 0.3
    report.page.locator("#lines-queries span").nth(9).hover()
    assert strength_at(report, 4.5, 20) > 0.35


def test_lines_of_a_long_text_are_painted_where_they_are_seen(open_report: OpenReport, tmp_path: Path) -> None:
    count = 400
    itself = np.eye(count, dtype=np.float32)[None, None]
    report = opened(open_report, tmp_path, returned(head_view, [itself], [f"w{place}" for place in range(count)]))
    assert strength_at(report, 0, count) == pytest.approx(1.0, abs=0.01)
    assert strength_at(report, 399, count) == 0
    report.page.locator("#lines-queries span").nth(399).scroll_into_view_if_needed()
    assert report.page.evaluate("document.querySelector('#lines-area').scrollTop") > 5000
    for _ in range(2):
        report.page.evaluate("() => new Promise(requestAnimationFrame)")
    assert strength_at(report, 399, count) == pytest.approx(1.0, abs=0.01)
    assert strength_at(report, 0, count) == 0
    report.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert min(strength_at(report, row, count) for row in (0, 200, 399)) == pytest.approx(1.0, abs=0.01)


def test_twelve_heads_are_told_apart_by_their_numbers(open_report: OpenReport, tmp_path: Path) -> None:
    """Colours begin again after eight heads; what tells heads is a number, and what tells weights are numbers, too."""
    attention = encoder_attention(1, 12)
    report = opened(open_report, tmp_path, returned(head_view, attention, TOKENS))
    numbers = [str(head) for head in range(12)]
    assert report.page.locator("#lines-heads button").all_inner_texts() == numbers
    report.page.locator("#lines-queries span").nth(4).hover()
    told = report.page.locator("#lines-said p").all_inner_texts()
    for head, text in enumerate(told):
        row = stored_precision(attention[0][0, head])[4]
        assert text.startswith(f"Head {head}: "), text
        assert f"(token {row.argmax()}) {row.max():.3f}," in text
    assert len(told) == 12


def test_layers_with_other_heads_and_without_attention_are_passed_over(open_report: OpenReport, tmp_path: Path) -> None:
    shown = returned(head_view, [ATTENTION[0], None, ATTENTION[2][:, :2]], TOKENS)
    report = opened(open_report, tmp_path, shown)
    assert report.page.locator("#lines-layer option").all_inner_texts() == ["0", "2"]
    report.page.select_option("#lines-layer", "2")
    report.wait_for("attViz.state.lines.layer === 2")
    assert report.page.locator("#lines-heads button").all_inner_texts() == ["0", "1"]


def test_a_picture_of_a_head_opens_it_and_back_closes_it(open_report: OpenReport, tmp_path: Path) -> None:
    report = opened(open_report, tmp_path, returned(model_view, ATTENTION, TOKENS))
    assert report.page.locator(".head-cell").count() == 12
    report.page.locator('.head-cell[aria-label^="Layer 1, head 2"]').click()
    report.wait_for("attViz.state.view === 'looked' && attViz.state.layer === 1 && attViz.state.head === 2")
    report.wait_for("location.hash.includes('layer=1&head=2')")
    report.page.go_back()
    report.wait_for("attViz.state.view === 'heads'")


def test_lines_are_saved_as_a_picture(open_report: OpenReport, tmp_path: Path) -> None:
    report = opened(open_report, tmp_path, returned(head_view, encoder_attention(1, 8), TOKENS))
    with report.page.expect_download() as waited:
        report.page.locator("[data-picture=svg]").click()
    waited.value.save_as(tmp_path / "lines.svg")
    svg = (tmp_path / "lines.svg").read_text("utf-8")
    chips = report.page.eval_on_selector_all(
        "#lines-said .of-head", "(chips) => chips.map((chip) => getComputedStyle(chip).backgroundColor)"
    )
    # Some of them have no blue at all, which is not the same as being transparent.
    assert len(set(chips)) == 8
    assert [chip for chip in chips if chip not in svg] == []
    assert all(len(re.findall(rf">\s*{re.escape(token)}\s*<", svg)) >= 2 for token in TOKENS)
    assert "data:image/png" in svg


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
