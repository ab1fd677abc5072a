"""Text that would like to be markup, script or chaos."""

from __future__ import annotations

import json
from pathlib import Path

from support.pages.browser_reports import report_of_tokens
from support.pages.chromium import OpenReport

SCRIPT = "</script><script>window.pwned=1</script>"
TOKENS = [
    SCRIPT,
    "<img src=x onerror=window.pwned=2>",
    "<!--",
    "<script>",
    "{{ 7 * 7 }}",
    "&lt;b&gt;",
    "\u202eevil\u202c",
    "שלום",
    "مرحبا",
    "e\u0301\u0301\u0301",
    "\u0301",
    "👩‍👩‍👧‍👦",
    "\x00",
    "\ud800",
    "",
    "   ",
    "\n",
    "\t",
    "]]>",
    "javascript:alert(1)",
    "__proto__",
    "end",
]


def test_hostile_tokens_stay_text(open_looked: OpenReport, tmp_path: Path) -> None:
    tab = open_looked(report_of_tokens(TOKENS, tmp_path))
    for view in ("observed", "observer"):
        for token in range(len(TOKENS)):
            tab.select(view=view, token=token, frozen=True)
    assert tab.page.evaluate("typeof window.pwned") == "undefined"
    assert tab.page.locator("img").count() == 0
    assert tab.page.locator('[data-view="observer"] [data-token] script').count() == 0
    plain = [token for token, text in enumerate(TOKENS) if text.isascii() and text.isprintable() and text.strip()]
    assert [tab.token("observer", token).text_content() for token in plain] == [TOKENS[token] for token in plain]
    assert SCRIPT[:16] in tab.said("observer", "strongest")


def test_markup_in_the_title_and_facts_stays_text(open_looked: OpenReport, report: Path, tmp_path: Path) -> None:
    text = report.read_text(encoding="utf-8")
    assert text.count("</script>") == text.count("<script")
    tab = open_looked(report_of_tokens(TOKENS, tmp_path))
    assert tab.data()["texts"][0] == SCRIPT


def test_what_is_invisible_is_marked(open_looked: OpenReport, tmp_path: Path) -> None:
    tab = open_looked(report_of_tokens(TOKENS, tmp_path))
    marks = tab.page.evaluate(
        """[...document.querySelectorAll("[data-view=observer] [data-token]")].map((token) =>
          [...token.querySelectorAll("[data-mark]")].map((mark) => mark.dataset.mark).join(""))"""
    )
    assert marks[6] == "⟨202E⟩⟨202C⟩"
    assert marks[10] == "◌"
    assert marks[12] == "␀"
    assert marks[13] == "⟨D800⟩"
    assert marks[14] == "∅"
    assert marks[15] == "···"
    assert marks[16] == "↵"
    assert marks[0] == ""
    widths = tab.page.evaluate(
        """[...document.querySelectorAll("[data-view=observer] [data-token]")].map((each) =>
          each.getBoundingClientRect().width)"""
    )
    assert min(widths) > 2


def test_every_token_stays_inside_its_view(open_looked: OpenReport, tmp_path: Path) -> None:
    tokens = ["start", "x" * 100_000, "y" * 900, " end", "."]
    tab = open_looked(report_of_tokens(tokens, tmp_path), viewport={"width": 390, "height": 844})
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert "characters not shown" in tab.page.locator('[data-view="observer"] [data-token="1"] .mark').get_attribute(
        "data-mark"
    )
    tab.select(view="observer", token=4, frozen=True)
    assert len(tab.said("observer")) < 400


def test_a_hostile_address_is_ignored(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report, "#layer=%3Cscript%3E&theme=%22%3E%3Cimg%3E&observer=-1&hide=1e9&constructor=1")
    assert json.dumps(tab.state).count("<") == 0
    assert tab.state["views"]["observer"]["frozen"] is False
