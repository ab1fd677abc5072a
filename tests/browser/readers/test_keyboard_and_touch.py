"""Everything without a mouse."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from support.pages.chromium import OpenReport
from support.pages.opened_report import OpenedReport


def focused_token(tab: OpenedReport) -> Any:
    return tab.page.evaluate("document.activeElement.closest('[data-token]')?.dataset.token ?? null")


def test_one_tab_stop_for_each_view_and_arrows_inside(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report)
    stops = tab.page.locator('[data-token][tabindex="0"]')
    assert stops.count() == 2
    tab.page.locator("#options summary").focus()
    tab.page.keyboard.press("Tab")
    assert focused_token(tab) == "12"
    tab.page.keyboard.press("ArrowRight")
    assert focused_token(tab) == "13"
    assert tab.state["views"]["observed"]["token"] == 13
    tab.page.keyboard.press("ArrowLeft")
    tab.page.keyboard.press("ArrowLeft")
    assert focused_token(tab) == "11"
    tab.page.keyboard.press("ArrowUp")
    assert int(focused_token(tab)) < 11
    tab.page.keyboard.press("End")
    assert focused_token(tab) == "23"
    tab.page.keyboard.press("ArrowRight")
    assert focused_token(tab) == "23"
    tab.page.keyboard.press("Home")
    assert focused_token(tab) == "0"
    assert stops.count() == 2


def test_enter_and_space_freeze_and_escape_releases(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report)
    tab.token("observer", 12).focus()
    tab.page.keyboard.press("ArrowRight")
    tab.page.keyboard.press("Enter")
    assert tab.state["views"]["observer"] == {"token": 13, "frozen": True}
    tab.page.keyboard.press("ArrowLeft")
    assert "(token 12)" in tab.said("observer")
    assert tab.state["views"]["observer"]["token"] == 13
    tab.page.keyboard.press("Escape")
    assert not tab.state["views"]["observer"]["frozen"]
    scrolled = tab.page.evaluate("scrollY")
    tab.page.keyboard.press(" ")
    assert tab.state["views"]["observer"] == {"token": 12, "frozen": True}
    assert tab.page.evaluate("scrollY") == scrolled


def test_keys_change_head_and_layer(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report)
    tab.token("observer", 12).focus()
    tab.page.keyboard.press("h")
    tab.wait_for("attViz.state.head === 1")
    tab.page.keyboard.press("l")
    tab.wait_for("attViz.state.layer === 1")
    tab.page.keyboard.press("Shift+L")
    tab.page.keyboard.press("Shift+H")
    tab.wait_for("attViz.state.layer === 0 && attViz.state.head === 0")


def test_what_the_keyboard_finds_is_announced_once_it_rests(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report)
    tab.hover("observer", 16)
    tab.page.wait_for_timeout(700)
    assert tab.page.inner_text("#live") == ""
    tab.token("observer", 12).focus()
    tab.page.keyboard.press("ArrowRight")
    tab.wait_for("document.getElementById('live').textContent.includes('(token 13)')")


def test_names_and_roles(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report)
    for view in ("Observed", "Observer"):
        assert tab.page.get_by_role("listbox", name=view, exact=True).count() == 1
        assert tab.page.get_by_role("region", name=view, exact=True).count() == 1
    nameless = tab.page.evaluate(
        """[...document.querySelectorAll("button, select, input, canvas")].filter((each) =>
          !each.disabled && !each.closest("[hidden], [aria-hidden=true]") && !each.getAttribute("aria-label") &&
          !each.labels?.length && !each.textContent.trim()).map((each) => each.outerHTML)"""
    )
    assert nameless == []


def test_a_tap_pins_another_compares_and_one_on_the_pinned_token_releases(
    open_looked: OpenReport, report: Path
) -> None:
    tab = open_looked(report, has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844})
    tab.token("observer", 14).tap()
    tab.wait_for("attViz.state.views.observer.frozen")
    assert tab.state["views"]["observer"]["token"] == 14
    tab.token("observer", 8).tap()
    tab.wait_for("document.querySelector('[data-view=observer] .sentence').textContent.includes('(token 8)')")
    assert "(token 14)" in tab.said("observer"), "a pair of any two tokens"
    assert tab.state["views"]["observer"] == {"token": 14, "frozen": True}
    tab.token("observer", 8).tap()
    tab.wait_for("attViz.state.views.observer.token === 8")
    assert tab.state["views"]["observer"]["frozen"]
    tab.token("observer", 8).tap()
    tab.wait_for("!attViz.state.views.observer.frozen")


def test_a_phone_stacks_the_views_and_scrolls_one_way_only(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report, viewport={"width": 390, "height": 844})
    boxes = [tab.page.locator(f'section[data-view="{view}"]').bounding_box() for view in ("observed", "observer")]
    assert boxes[0]["x"] == boxes[1]["x"]
    assert boxes[1]["y"] >= boxes[0]["y"] + boxes[0]["height"]
    tab.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_wide_window_has_the_views_side_by_side(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report, viewport={"width": 900, "height": 700})
    boxes = [tab.page.locator(f'section[data-view="{view}"]').bounding_box() for view in ("observed", "observer")]
    assert boxes[0]["y"] == boxes[1]["y"]


def test_hovering_moves_no_token(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report)
    places = (
        "[...document.querySelectorAll('[data-token]')].map((each) => Math.round(each.getBoundingClientRect().top))"
    )
    tab.page.evaluate("document.querySelector('.panels').scrollIntoView({behavior: 'instant'})")
    before = tab.page.evaluate(places)
    tab.hover("observed", 20)
    tab.double_click("observer", 16)
    tab.hover("observer", 2)
    assert tab.page.evaluate(places) == before


def test_another_head_is_announced_however_it_was_chosen(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report)
    assert tab.page.inner_text("#live") == ""
    tab.page.keyboard.press("h")
    tab.wait_for("document.getElementById('live').textContent.startsWith('Layer 0, head 1. ')")
    tab.page.select_option("#layer", "1")
    tab.wait_for("document.getElementById('live').textContent.startsWith('Layer 1, head 1. ')")


def test_h_runs_on_through_all_heads(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report, "#layer=0&head=2")
    tab.page.keyboard.press("h")
    tab.wait_for("attViz.state.layer === 1 && attViz.state.head === 0")
    tab.page.keyboard.press("Shift+H")
    tab.wait_for("attViz.state.layer === 0 && attViz.state.head === 2")
    tab.page.get_by_role("button", name="Next head").click()
    tab.wait_for("attViz.state.layer === 1 && attViz.state.head === 0")
