"""The views: which one a page opens with, and how a reader goes from one to another."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.numbers.random_attention import causal_attention
from support.pages.browser_reports import rendered
from support.pages.chromium import OpenReport

from att_viz.attention_matrix import AttentionMatrix

VIEWS = {
    "why": "Why this word?",
    "looked": "Where heads looked",
    "heads": "Heads",
    "matrix": "Matrix",
    "layers": "Layers",
    "lines": "Lines",
}
TITLES, LAST = list(VIEWS.values()), list(VIEWS)[-1]


def test_a_page_opens_with_why_and_tabs_lead_to_the_rest(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report)
    tabs = tab.page.get_by_role("tab")
    assert tabs.all_inner_texts() == TITLES
    assert tab.page.evaluate("attViz.views.map(({title}) => title)") == TITLES
    for view, title in VIEWS.items():
        tab.page.get_by_role("tab", name=title, exact=True).click()
        assert tab.state["view"] == view
        assert tab.page.get_by_role("tab", selected=True).all_inner_texts() == [title]
        assert tab.page.get_by_role("tabpanel").count() == 1
        assert tab.page.get_by_role("tabpanel", name=title, exact=True).is_visible()


def test_tabs_are_reached_and_chosen_by_keyboard(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report)
    tab.page.get_by_role("tab", selected=True).focus()
    for key, view in [("ArrowRight", "looked"), ("End", LAST), ("ArrowRight", "why"), ("ArrowLeft", LAST)]:
        tab.page.keyboard.press(key)
        tab.wait_for(f"attViz.state.view === '{view}'")
        assert tab.page.evaluate("document.activeElement.id") == f"tab-{view}"


def test_the_door_shows_a_view_and_refuses_others(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report)
    tab.page.evaluate("attViz.show('heads')")
    assert tab.state["view"] == "heads"
    refusal = tab.page.evaluate("attViz.show('nothing').catch(({message}) => message)")
    assert refusal == f"There is no view “nothing”; the views are {', '.join(VIEWS)}."


@pytest.mark.parametrize(
    ("fragment", "view"),
    [
        ("", "why"),
        ("#theme=dark", "why"),
        ("#layer=1&head=2", "looked"),
        ("#observed=3", "looked"),
        ("#view=heads", "heads"),
    ],
)
def test_an_address_opens_its_view_and_old_ones_what_heads_looked_at(
    open_report: OpenReport, report: Path, fragment: str, view: str
) -> None:
    assert open_report(report, fragment).state["view"] == view


def test_a_text_without_an_answer_opens_with_what_heads_looked_at(open_report: OpenReport, tmp_path: Path) -> None:
    texts = ["Tom", " is", " a", " cat"]
    matrix = AttentionMatrix({0: causal_attention(1, 4)}, texts, token_texts=texts)
    path = rendered(matrix, tmp_path)
    for fragment in ("", "#view=why"):
        tab = open_report(path, fragment)
        assert tab.state["view"] == "looked"
        assert tab.page.get_by_role("tab").all_inner_texts() == TITLES[1:]
