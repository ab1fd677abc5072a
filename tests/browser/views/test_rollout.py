"""The layer that stands for all layers: rollout, corrected and raw."""

from __future__ import annotations

import re
from typing import Any

import pytest
from support.pages.browser_reports import assert_close

from att_viz.report.rollout_layer import roll_out

ERROR = 0.0042


def shares(matrix: Any, head: Any, view: Any, token: Any) -> Any:
    rolled = roll_out(matrix)
    rows = (rolled.corrected, rolled.raw, rolled.restless)[head]
    if view == "observer":
        return {key: rows[token - 1, key] for key in range(token)}
    return {query + 1: rows[query, token] for query in range(token, len(rows))}


def told(said: Any, matrix: Any, head: Any, wanted: Any) -> None:
    """A sentence names the strongest of the numbers, and what it says beside that is true, too."""
    name, number = (
        (r"preferred (most|most .*:),? ([\d.]+) ± ([\d.]+) times over an even spread; ([\d.]+) of what", 2)
        if (head == 0)
        else (r"(:) ([\d.]+)( ?)(?:of what reached the last layer came from it)?(?:, ([\d.]+) ± [\d.]+ times|)", 2)
    )
    found = re.search(name, said)
    assert found, said
    assert float(found[number]) == pytest.approx(max(wanted.values()), abs=2 * ERROR * max(1, *wanted.values()) + 0.005)
    assert ("(rollout without resting places)" if head == 2 else "(raw rollout)") in said


def test_a_reader_finds_where_a_token_came_from_and_went(open_looked: Any, report: Any, matrix: Any) -> None:
    tab = open_looked(report)
    tab.page.select_option("#head", "2")
    tab.page.get_by_role("combobox", name="Layer").select_option(label="All layers: rollout")
    tab.wait_for("attViz.state.layer === -1 && attViz.state.head === 0")
    assert tab.page.locator("#head").is_hidden()
    assert "biased towards early tokens" in tab.page.inner_text("#rollout-note")
    assert "1 means no preference" in tab.page.inner_text("#rollout-note")
    for head, name in enumerate(("Corrected", "Raw", "Without resting places")):
        tab.page.get_by_label(name, exact=True).check()
        tab.wait_for(f"attViz.state.head === {head}")
        for view in ("observed", "observer"):
            tab.hover(view, 14)
            wanted = shares(matrix, head, view, 14)
            largest = roll_out(matrix).corrected.max() if head == 0 else 1
            assert_close(tab.weights(view), wanted, (2 if head == 0 else 1) * ERROR * largest)
            told(tab.said(view), matrix, head, wanted)
            assert "attention" not in tab.said(view)
    assert "more than a quarter of a layer’s attention" in tab.page.inner_text("#rollout-note")
    assert "came from" in tab.page.inner_text("#observer-lead")
    assert "looked back" not in tab.page.inner_text("#observer-lead")
    tab.page.get_by_role("button", name="Previous layer").click()
    tab.wait_for("attViz.state.layer === 1 && attViz.state.head === 2")
    assert tab.page.locator("#head").is_visible()
    assert tab.page.locator("#rollout-note").is_hidden()


def test_the_keyboard_and_the_address_reach_it(open_looked: Any, report: Any) -> None:
    tab = open_looked(report, "#layer=1")
    tab.token("observer", 12).focus()
    tab.page.keyboard.press("l")
    tab.wait_for("attViz.state.layer === -1")
    tab.page.keyboard.press("h")
    tab.wait_for("location.hash.includes('layer=all&head=1')")
    again = open_looked(report, "#layer=all&head=1")
    assert again.page.get_by_label("Raw", exact=True).is_checked()
    again.page.get_by_role("tab", name="Heads", exact=True).click()
    current = again.page.locator('.head-cell[aria-current="true"]')
    current.wait_for()
    assert current.get_attribute("aria-label") == "All layers, raw rollout"


def test_it_has_a_file_of_its_own_in_a_split_report(open_looked: Any, chunked: Any) -> None:
    tab = open_looked(chunked / "my run #1 Layer-1__Chunk-1.html")
    tab.page.get_by_role("combobox", name="Layer").select_option(label="All layers: rollout")
    tab.page.wait_for_url("**/*All-layers.html*")
    tab.wait_ready()
    assert (tab.state["layer"], tab.state["head"]) == (-1, 0)
    assert tab.weights("observer")
    tab.page.select_option("#layer", "0")
    tab.page.wait_for_url("**/*Layer-0__Chunk-0.html*")
    tab.wait_ready()
    index = open_looked(chunked / "my run #1 index.html")
    index.page.get_by_role("link", name="all files of this report").click()
    index.page.get_by_role("link", name="All layers, rollout").click()
    index.wait_ready()
    assert index.state["layer"] == -1


@pytest.mark.parametrize("width", [390, 1280])
def test_it_fits_the_window(open_looked: Any, report: Any, width: Any) -> None:
    tab = open_looked(report, "#layer=all", viewport={"width": width, "height": 844})
    tab.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= width
