"""The view "Heads": which head looks from one word to another, roles, and numbers to be quoted."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.numbers.random_attention import random_matrix
from support.pages.browser_reports import rendered
from support.pages.chromium import OpenReport
from support.pages.opened_report import OpenedReport

from att_viz.attention_matrix import AttentionMatrix

KEEP_COPIES = """
window.copied = [];
Object.defineProperty(navigator, "clipboard", {value: {writeText: async (text) => void window.copied.push(text)}});
"""


def flow(matrix: AttentionMatrix, rows: tuple[int, int], keys: tuple[int, int]) -> dict[tuple[int, int], float]:
    """What flows in each head, from the archive's float16 weights: the sum over keys, the mean over queries."""
    return {
        (layer, head): float(
            matrix.rows(layer, head)[rows[0] : rows[1], keys[0] : keys[1]]
            .astype(np.float16)
            .astype(np.float64)
            .sum(axis=1)
            .mean()
        )
        for layer in matrix.layers
        for head in matrix.heads(layer)
    }


@pytest.mark.parametrize("kind", ["plain", "sinks"])
def test_heads_are_found_by_what_flows(open_report: OpenReport, tmp_path: Path, kind: str) -> None:
    matrix = random_matrix(3, 4, 40, sinks=kind == "sinks", seed=5)
    tab = open_report(rendered(matrix, tmp_path))
    for source, target in (((30, 31), (4, 5)), ((20, 26), (3, 9)), ((10, 30), (0, 1)), ((12, 14), (20, 22))):
        found: Any = tab.page.evaluate("([from, to]) => attViz.findHeads({from, to})", [list(source), list(target)])
        wanted = flow(matrix, source, target)
        assert [each["weight"] for each in found] == sorted((each["weight"] for each in found), reverse=True)
        assert {(each["layer"], each["head"]) for each in found} == set(wanted)
        for each in found:
            assert set(each) == {"layer", "head", "weight", "even"}
            assert each["weight"] == pytest.approx(wanted[each["layer"], each["head"]], abs=0.002)
        even = np.mean([max(0, min(target[1], row + 1) - target[0]) / (row + 1) for row in range(*source)])
        assert found[0]["even"] == pytest.approx(even)


def choose(tab: OpenedReport, *places: int) -> None:
    for place in places:
        tab.page.locator("#find-text [role=option]").nth(place).click()


def test_two_words_rank_all_heads(open_report: OpenReport, report: Path, matrix: AttentionMatrix) -> None:
    tab = open_report(report, "#view=heads", init=KEEP_COPIES)
    # The words of this text are its tokens; in whichever order they are chosen, the later one looks.
    choose(tab, 3, 8)
    tab.page.wait_for_selector(".ranked")
    wanted = flow(matrix, (8, 9), (3, 4))
    (layer, head), weight = max(wanted.items(), key=lambda each: each[1])
    sentence = tab.page.inner_text("#find-sentence")
    assert f"head {head} of layer {layer} gave {weight:.3f} of its attention" in sentence
    assert "an even spread would be 0.111" in sentence
    assert tab.page.locator(".ranked").first.inner_text().startswith(f"L{layer}·H{head}")
    assert "pair=8-9.3-4" in tab.page.evaluate("attViz.state.pair && 'pair=' + attViz.state.pair")

    tab.page.locator("#find-actions").get_by_role("button", name="Copy as citation").click()
    tab.page.locator("#find-actions").get_by_role("button", name="Copy as CSV").click()
    tab.wait_for("window.copied.length === 2")
    citation, table = tab.page.evaluate("window.copied")
    assert citation.isascii()
    prompt = hashlib.sha256("".join(matrix.token_texts[: matrix.prompt_length]).encode()).hexdigest()
    for part in (f"L{layer}.H{head}", "row 8", f"prompt sha256 {prompt[:16]}", "model random", "+-", "report.html#"):
        assert part in citation
    rows = list(csv.DictReader(table.splitlines()))
    assert len(rows) == 6
    for row in rows:
        truth = wanted[int(row["layer"]), int(row["head"])]
        assert float(row["least"]) - 1e-6 <= truth <= float(row["most"]) + 1e-6
        assert float(row["even"]) == pytest.approx(1 / 9)

    tab.page.locator(".ranked").first.click()
    tab.wait_for("attViz.state.view === 'looked'")
    assert (tab.state["layer"], tab.state["head"]) == (layer, head)


def test_a_pair_comes_back_from_its_address_and_words_that_wrote_can_be_asked(
    open_report: OpenReport, report: Path, matrix: AttentionMatrix
) -> None:
    tab = open_report(report, "#view=heads&pair=15-16.2-4.w")
    tab.page.wait_for_selector(".ranked")
    weight = max(flow(matrix, (14, 15), (2, 4)).values())
    assert f"gave {weight:.3f} of its attention" in tab.page.inner_text("#find-sentence")
    tab.page.get_by_role("button", name="Instead: when it read it").click()
    read = max(flow(matrix, (15, 16), (2, 4)).values())
    tab.wait_for(f"document.getElementById('find-sentence').textContent.includes('{read:.3f}')")
    tab.page.get_by_role("button", name="Clear", exact=True).click()
    tab.wait_for("document.getElementById('find-result').hidden")


def test_roles_are_filtered_and_resting_heads_are_folded(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report, "#view=heads")
    chips = tab.page.locator("#role-chips .chip")
    counts = [int(text) for text in tab.page.locator(".chip-count").all_inner_texts()]
    assert counts[0] == 6 == sum(counts[1:])
    resting = tab.page.locator(".heads-group.folded")
    assert "rest" in resting.inner_text()
    shown = tab.page.locator("#heads .head-cell:not([aria-label^=All])").count()
    assert shown < 6
    resting.get_by_role("button").click()
    assert tab.page.locator("#heads .head-cell:not([aria-label^=All])").count() == 6
    chips.nth(1).click()
    assert tab.page.locator("#heads .head-cell").count() == counts[1]
    assert chips.nth(1).get_attribute("aria-pressed") == "true"
    tab.page.locator("#roles-table summary").click()
    # Browsers tell that details were opened a moment after they were.
    tab.wait_for("document.querySelectorAll('#roles-table tbody tr').length === 6")


def test_a_head_is_described_and_put_beside_another(
    open_report: OpenReport, report: Path, matrix: AttentionMatrix
) -> None:
    tab = open_report(report, "#view=heads&order=layer")
    for head in (0, 1):
        tab.page.locator(f'#heads [aria-label^="Layer 1, head {head}"]').hover()
        tab.wait_for(f"document.querySelector('#head-detail h3')?.textContent === 'Layer 1, head {head}'")
        rows = matrix.rows(1, head).astype(np.float16).astype(np.float64)[1:, 1:]
        hardest = tab.page.locator("#head-detail ol").first.locator(".detail-number").first.inner_text()
        assert hardest == f"{rows.max():.3f}"
        shares = [float(text) for text in tab.page.locator(".detail-distances .detail-number").all_inner_texts()]
        assert shares[1] == pytest.approx(np.diagonal(rows, -1).sum() / len(rows), abs=0.011)
        tab.page.get_by_role("button", name="Put beside others").click()
    assert tab.page.locator("#beside figure").count() == 2
    tab.wait_for("[...document.querySelectorAll('#beside canvas')].every((each) => each.width > 1)")
