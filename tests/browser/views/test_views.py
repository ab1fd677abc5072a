"""The two views: what they show for which token, and that they do not disturb each other."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from support.pages.browser_reports import assert_close, expected
from support.pages.chromium import OpenReport

from att_viz.attention_matrix import AttentionMatrix

CASES = [("generation", 9), ("generation", 1), ("generation", 23), ("position", 9), ("position", 0), ("position", 22)]


def test_every_row_equals_the_matrix_within_the_stated_error(
    open_looked: OpenReport, report: Path, matrix: AttentionMatrix
) -> None:
    tab = open_looked(report)
    error = tab.data()["quantisationError"]
    assert error < 0.004
    rows = tab.page.evaluate(
        """async ([layers, heads, rows]) => {
          const all = [];
          for (let layer = 0; layer < layers; layer += 1) for (let head = 0; head < heads; head += 1)
            for (let query = 0; query < rows; query += 1) all.push([...(await attViz.row(layer, head, query))]);
          return all;
        }""",
        [2, 3, matrix.num_rows],
    )
    shown = np.array(rows).reshape(2, 3, matrix.num_rows, matrix.num_rows)
    wanted = np.stack([[matrix.rows(layer, head) for head in range(3)] for layer in range(2)])
    assert np.abs(shown - wanted).max() <= error + 2.5e-4  # the archive's float16 rounding comes first


@pytest.mark.parametrize(("alignment", "token"), CASES)
def test_hover_shows_what_the_matrix_says(
    open_looked: OpenReport, report: Path, matrix: AttentionMatrix, alignment: str, token: int
) -> None:
    tab = open_looked(report, f"#layer=1&head=2&alignment={alignment}")
    error = tab.data()["quantisationError"] + 2.5e-4
    for view in ("observed", "observer"):
        tab.hover(view, token)
        assert_close(tab.weights(view), expected(matrix, 1, 2, view, token, alignment), error)


def test_the_strongest_weight_has_the_strongest_colour_and_stands_in_the_sentence(
    open_looked: OpenReport, report: Path
) -> None:
    tab = open_looked(report)
    tab.hover("observer", 15)
    weights = tab.weights("observer")
    strongest = max(weights, key=weights.__getitem__)
    weakest = min(weights, key=weights.__getitem__)
    assert tab.colour("observer", strongest) != tab.colour("observer", weakest)
    assert tab.colour("observer", 20) == "rgba(0, 0, 0, 0)"
    sentence = tab.said("observer")
    assert "(token 15)" in sentence
    assert f"(token {strongest}): {weights[strongest]:.3f} of its attention" in sentence
    assert "an even spread would be 0.067" in sentence
    assert f"{weights[strongest]:.3f}" in tab.said("observer", "strongest")


def test_double_click_freezes_and_unfreezes_each_view_by_itself(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report)
    tab.double_click("observer", 14)
    assert tab.state["views"]["observer"] == {"token": 14, "frozen": True}
    assert not tab.state["views"]["observed"]["frozen"]
    frozen = tab.weights("observer")
    tab.hover("observer", 18)
    tab.hover("observed", 3)
    tab.hover("observed", 5)
    assert tab.weights("observer") == frozen
    assert tab.state["views"]["observed"] == {"token": 5, "frozen": False}
    tab.double_click("observed", 5)
    tab.double_click("observer", 14)
    assert tab.state["views"] == {
        "observed": {"token": 5, "frozen": True},
        "observer": {"token": 14, "frozen": False},
    }
    tab.hover("observer", 18)
    assert tab.state["views"]["observer"]["token"] == 18


def test_double_click_elsewhere_moves_the_freeze_and_release_ends_it(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report)
    tab.double_click("observer", 14)
    tab.double_click("observer", 8)
    assert tab.state["views"]["observer"] == {"token": 8, "frozen": True}
    tab.page.locator('section[data-view="observer"] .release').click()
    assert not tab.state["views"]["observer"]["frozen"]
    assert tab.page.locator('section[data-view="observer"] .release').is_hidden()


def test_pointing_in_a_frozen_view_gives_the_exact_weight_of_the_pair(
    open_looked: OpenReport, report: Path, matrix: AttentionMatrix
) -> None:
    tab = open_looked(report)
    tab.double_click("observer", 14)
    tab.hover("observer", 6)
    shown = tab.weights("observer")[6]
    assert abs(shown - matrix.rows(0, 0)[13, 6]) < 0.0042
    pair = tab.said("observer")
    assert "(token 14)" in pair
    assert "attention to “Ġchasing”" in pair or "attention to “chasing” (token 6)" in pair
    tab.double_click("observed", 6)
    tab.hover("observed", 14)
    assert tab.said("observed") == pair
    tab.hover("observer", 20)
    assert "cannot look ahead" in tab.said("observer")


def test_a_listed_connection_leads_to_its_token(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report)
    tab.hover("observer", 16)
    weights = tab.weights("observer")
    second = sorted(weights, key=weights.__getitem__, reverse=True)[1]
    tab.page.locator('section[data-view="observer"] .strongest button').nth(1).click()
    assert tab.state["views"]["observer"] == {"token": 16, "frozen": True}
    assert tab.token("observer", second).evaluate("element => element === document.activeElement")
    assert f"(token {second})" in tab.said("observer")


def test_prompt_and_completion_are_told_apart_in_words(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report)
    for view in ("observed", "observer"):
        turns = tab.page.locator(f'section[data-view="{view}"] .turn')
        assert turns.locator(".turn-label").all_inner_texts() == ["Prompt", "Answer"]
        names = turns.evaluate_all("turns => turns.map((turn) => turn.getAttribute('aria-label'))")
        assert names == ["Prompt: 12 tokens", "Answer: 12 tokens"]
        counts = [
            tab.page.locator(f'section[data-view="{view}"] .{part} [data-token]').count()
            for part in ("prompt", "completion")
        ]
        assert counts == [12, 12]


def test_the_page_opens_with_something_to_see(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report)
    assert tab.weights("observed")
    assert tab.weights("observer")
    assert not tab.state["views"]["observer"]["frozen"]
    assert "None" not in tab.said("observer")
    assert "undefined" not in tab.page.inner_text("body")
    assert "NaN" not in tab.page.inner_text("body")


def test_the_door_selects_and_reports(open_looked: OpenReport, report: Path, matrix: AttentionMatrix) -> None:
    tab = open_looked(report)
    tab.select(layer=1, head=1, view="observed", token=4, frozen=True)
    assert tab.state["layer"] == 1
    assert tab.state["head"] == 1
    assert tab.state["views"]["observed"] == {"token": 4, "frozen": True}
    assert_close(tab.weights("observed"), expected(matrix, 1, 1, "observed", 4, "generation"), 0.0042)
    message = tab.page.evaluate("attViz.select({token: 24}).catch((error) => error.message)")
    assert message == "There is no token 24; the tokens are 0 to 23."
    message = tab.page.evaluate("attViz.row(0, 0, 99).catch((error) => error.message)")
    assert message == f"There is no row 99; the rows are 0 to {matrix.num_rows - 1}."


def test_the_page_says_so_while_what_it_shows_is_older_than_its_state(
    open_looked: OpenReport, report: Path, matrix: AttentionMatrix
) -> None:
    # Without idle moments no head is unpacked before it is asked for.
    tab = open_looked(report, init="window.requestIdleCallback = () => 0;")
    busy, shown = tab.page.evaluate(
        """async () => {
          const busy = () => document.documentElement.hasAttribute("data-busy");
          const work = attViz.select({layer: 1, head: 2});
          const before = busy();
          await work;
          return [before, busy()];
        }"""
    )
    assert (busy, shown) == (True, False)
    tab.page.select_option("#head", "1")
    tab.hover("observer", 14)
    assert_close(tab.weights("observer"), expected(matrix, 1, 1, "observer", 14, "generation"), 0.0042)
