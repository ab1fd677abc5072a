"""Paper loses nothing: every view is printed with all of its text and its tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.pages.browser_reports import report_of_tokens
from support.pages.chromium import OpenReport

CUT = """() => [...document.querySelectorAll("main .view:not([hidden]) *")].filter((each) => {
  const { overflowY, display } = getComputedStyle(each);
  const isShown = display !== "none" && each.getClientRects().length > 0;
  const mayCut = overflowY !== "visible" && !each.closest("svg, button");
  const hidden = each.matches(".visually-hidden, .lead, .panel-head *");
  return isShown && mayCut && !hidden && each.scrollHeight > each.clientHeight + 1;
}).map((each) => `${each.tagName}.${each.className}#${each.id}`)"""


@pytest.mark.parametrize("view", ["why", "looked", "heads"])
def test_no_part_of_a_view_is_cut_off_on_paper(open_report: OpenReport, report: Path, view: str) -> None:
    tab = open_report(report, f"#view={view}&pair=8-9.3-4", viewport={"width": 800, "height": 500})
    tab.page.emulate_media(media="print")
    tab.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    tab.settle()
    assert tab.page.evaluate(CUT) == []
    text = {"why": ".why-text", "looked": "[data-view=observer] .text", "heads": "#find-text"}[view]
    seen = tab.page.locator(f"{text} [data-token]").evaluate_all(
        "tokens => tokens.filter((each) => each.getClientRects().length).length"
    )
    assert seen == 24
    if view == "heads":
        assert tab.page.locator(".ranked:visible").count() == 6
        tab.wait_for("document.querySelectorAll('#roles-table tbody tr').length === 6")
        assert tab.page.locator("#roles-table tbody tr:visible").count() == 6
    tab.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert not tab.page.locator("#roles-table").evaluate("each => each.open")


def test_a_long_text_fills_its_pages(open_report: OpenReport, tmp_path: Path) -> None:
    tokens = [f" word{place}" for place in range(1200)]
    path = report_of_tokens(tokens, tmp_path, prompt_length=700)
    tab = open_report(path, "#view=why")
    # A page of A4 holds some 600 of these words; the text alone needs more than one.
    pdf = tab.page.pdf(format="A4")
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") + pdf.count(b"/Type /Page/") >= 3


@pytest.mark.parametrize("view", ["why", "matrix"])
def test_what_only_a_screen_can_use_is_not_on_paper(open_report: OpenReport, report: Path, view: str) -> None:
    tab = open_report(report, f"#view={view}")
    assert tab.page.locator("#take button").first.is_visible()
    tab.page.emulate_media(media="print")
    tab.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    tab.settle()
    for part in ("#take", "#take button", ".matrix-zoom button", "[role=tab]", ".quotes button", "#tour-begin"):
        assert tab.page.locator(f"{part}:visible").count() == 0, part
