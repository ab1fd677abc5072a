"""Outlines that are told apart, and a list that stands while the pointer goes to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.pages.chromium import OpenReport

RESTS_WHEN_TOLD = """
const soon = window.setTimeout;
window.setTimeout = (action, delay, ...rest) =>
  delay === 150 ? ((window.rest = action), 0) : soon(action, delay, ...rest);
"""
"""However long a machine takes between two movements, the hand rests when the test says so."""


def test_the_list_stands_while_the_pointer_goes_to_it(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report, "#sides=from", init=RESTS_WHEN_TOLD)
    tab.hover("observer", 15)
    tab.page.evaluate("window.rest()")
    before = tab.said("observer", "strongest")
    listed = tab.page.inner_text('section[data-view="observer"] .strongest')
    start = tab.token("observer", 15).bounding_box()
    target = tab.page.locator('section[data-view="observer"] .strongest button').nth(2)
    entry = target.bounding_box()
    assert start is not None
    assert entry is not None
    x, y = start["x"] + start["width"] / 2, start["y"] + start["height"] / 2
    goal_x, goal_y = entry["x"] + entry["width"] / 2, entry["y"] + entry["height"] / 2
    for share in range(1, 151):
        tab.page.mouse.move(x + (goal_x - x) * share / 150, y + (goal_y - y) * share / 150)
        if share % 30 == 0:
            assert tab.page.inner_text('section[data-view="observer"] .strongest') == listed
    assert tab.said("observer", "strongest") == before
    assert tab.state["views"]["observer"] == {"token": 15, "frozen": False}
    key = int(str(target.get_attribute("data-goto")))
    tab.page.mouse.click(goal_x, goal_y)
    tab.wait_for("attViz.state.views.observer.frozen")
    assert tab.state["views"]["observer"] == {"token": 15, "frozen": True}
    assert f"(token {key})" in tab.said("observer")


def test_a_pointer_that_stays_in_the_text_changes_the_list(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report, "#sides=from")
    tab.hover("observer", 15)
    before = tab.said("observer", "strongest")
    box = tab.token("observer", 20).bounding_box()
    assert box is not None
    tab.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=12)
    tab.wait_for("attViz.state.views.observer.token === 20")
    assert tab.said("observer", "strongest") != before


def test_frozen_and_focused_look_different_and_a_choice_is_drawn_whole(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report, "#observer=14&sides=from")
    look = "each => { const { outline, boxShadow } = getComputedStyle(each); return [outline, boxShadow]; }"
    frozen = tab.token("observer", 14).evaluate(look)
    tab.token("observer", 10).click()
    tab.token("observer", 10).focus()
    tab.page.keyboard.press("ArrowRight")
    focused = tab.token("observer", 11).evaluate(look)
    assert frozen != focused
    assert focused[1] != "none"
    assert frozen[1] == "none"
    for radio in tab.page.locator(".segments:visible input:not(:checked) + span").all():
        assert radio.evaluate("each => getComputedStyle(each).fontWeight") == "400"
    chosen = tab.page.locator(".bar .segments:visible input:checked + span").first
    assert chosen.evaluate("each => getComputedStyle(each).zIndex") == "1"
    edge = chosen.evaluate(
        """each => {
          const box = each.getBoundingClientRect();
          const parts = document.elementsFromPoint(box.right - 0.5, box.top + box.height / 2);
          return parts.filter((part) => part.tagName === "SPAN")[0] === each;
        }"""
    )
    assert edge


@pytest.mark.parametrize(("typed", "count"), [("L1", 3), ("1.2", 1), ("H0", 2), ("nothing", 0)])
def test_heads_are_shown_by_what_is_typed(open_report: OpenReport, report: Path, typed: str, count: int) -> None:
    tab = open_report(report, "#view=heads")
    tab.page.get_by_label("Show heads by name or role").fill(typed)
    tab.wait_for(f"document.querySelectorAll('#heads .head-cell').length === {count}")
    assert ("No head" in tab.page.inner_text("#heads")) == (count == 0)
