"""The state in the URL, and the way to the other files of a report."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import unquote

from support.pages.chromium import OpenReport


def test_the_state_comes_back_from_the_address(open_looked: OpenReport, open_report: OpenReport, report: Path) -> None:
    tab = open_looked(report)
    tab.select(layer=1, head=2, view="observer", token=15, frozen=True)
    tab.page.locator("input[name=moment][value=position]").check()
    tab.wait_for("location.hash.includes('position') && location.hash.includes('observer=15')")
    again = open_report(report, tab.page.evaluate("location.hash"))
    state = again.state
    assert (state["layer"], state["head"], state["alignment"]) == (1, 2, "position")
    assert state["views"]["observer"] == {"token": 15, "frozen": True}
    assert again.weights("observer") == tab.weights("observer")


def test_a_changed_address_changes_the_page(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report)
    tab.page.evaluate("location.hash = '#layer=1&observed=3'")
    tab.wait_for("attViz.state.layer === 1 && attViz.state.views.observed.frozen")
    assert tab.state["views"]["observed"]["token"] == 3


def test_hovering_leaves_the_address_alone(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report, "#layer=1")
    before = tab.page.evaluate("location.hash")
    tab.hover("observer", 15)
    tab.page.wait_for_timeout(300)
    assert tab.page.evaluate("location.hash") == before


def test_a_head_in_another_file_leads_there_with_the_state(open_looked: OpenReport, chunked: Path) -> None:
    tab = open_looked(chunked / "my run #1 Layer-0__Chunk-0.html".replace("#", "#"))
    tab.select(view="observer", token=8, frozen=True)
    tab.page.select_option("#head", "9")
    tab.page.wait_for_url("**/*Layer-0__Chunk-1.html*")
    tab.wait_ready()
    assert unquote(tab.page.url.split("/")[-1]).startswith("my run #1 Layer-0__Chunk-1.html")
    assert (tab.state["layer"], tab.state["head"]) == (0, 9)
    assert tab.state["views"]["observer"] == {"token": 8, "frozen": True}
    tab.page.select_option("#layer", "1")
    tab.page.wait_for_url("**/*Layer-1__Chunk-1.html*")
    tab.wait_ready()
    assert (tab.state["layer"], tab.state["head"]) == (1, 9)


def test_an_address_of_a_head_elsewhere_is_followed(open_looked: OpenReport, chunked: Path) -> None:
    tab = open_looked(chunked / "my run #1 Layer-0__Chunk-0.html", "#layer=1&head=8", ready=False)
    tab.page.wait_for_url("**/*Layer-1__Chunk-1.html*")
    tab.wait_ready()
    assert (tab.state["layer"], tab.state["head"]) == (1, 8)


def test_a_renamed_file_says_which_file_to_open(open_looked: OpenReport, chunked: Path, tmp_path: Path) -> None:
    renamed = tmp_path / "renamed.html"
    shutil.copy(chunked / "my run #1 Layer-0__Chunk-0.html", renamed)
    tab = open_looked(renamed)
    tab.page.select_option("#head", "9")
    tab.page.wait_for_selector("#message:not([hidden])")
    assert "Layer-0__Chunk-1.html" in tab.page.inner_text("#message")
    assert tab.page.input_value("#head") == "0"


def test_the_index_leads_to_every_file(open_report: OpenReport, chunked: Path) -> None:
    tab = open_report(chunked / "my run #1 index.html")
    assert tab.page.locator("#full-files a").count() == 5
    tab.page.get_by_role("link", name="all files of this report").click()
    assert not tab.page.evaluate("location.hash")
    tab.page.get_by_role("link", name="Layer 1, heads 8 to 9").click()
    tab.wait_for("document.title && location.pathname.endsWith('Chunk-1.html')")
    tab.wait_ready()
    assert tab.state["layer"] == 1
    assert tab.state["head"] in (8, 9)
    tab.page.get_by_role("link", name="all heads and files").click()
    tab.page.wait_for_url("**/*index.html*")


def test_a_light_page_and_the_full_ones_lead_to_the_same_head_and_words(open_report: OpenReport, chunked: Path) -> None:
    tab = open_report(chunked / "my run #1 index.html", "#layer=1&head=8&observer=5&alignment=position")
    assert (tab.state["layer"], tab.state["head"], tab.state["observer"]) == (1, 8, 5)
    tab.page.get_by_role("link", name="Every weight of layer 1, head 8").click()
    tab.page.wait_for_url("**/*Layer-1__Chunk-1.html*")
    tab.wait_ready()
    wanted = {"layer": 1, "head": 8, "observer": 5, "alignment": "position", "view": "looked"}
    assert wanted.items() <= tab.state.items()
    tab.page.get_by_role("link", name="all heads and files").click()
    tab.page.wait_for_url("**/*index.html*")
    tab.wait_ready()
    assert wanted.items() <= tab.state.items()


def test_back_undoes_choices_one_by_one_and_no_pointing(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report)
    tab.page.get_by_role("tab", name="Where heads looked").click()
    tab.wait_for("location.hash.includes('view=looked')")
    tab.page.select_option("#layer", "0")
    tab.page.select_option("#head", "1")
    tab.wait_for("location.hash.includes('layer=0&head=1')")
    tab.hover("observer", 15)
    tab.double_click("observer", 15)
    tab.wait_for("location.hash.includes('observer=15')")
    tab.page.click("#options summary")
    tab.page.locator("#gamma").fill("1.5")
    tab.wait_for("location.hash.includes('gamma=1.5')")
    tab.page.go_back()
    tab.wait_for("attViz.state.observer === null")
    assert (tab.state["layer"], tab.state["head"]) == (0, 1)
    tab.page.go_back()
    tab.wait_for("!location.hash.includes('head=1')")
    assert tab.state["view"] == "looked"
    tab.page.go_back()
    tab.wait_for("attViz.state.view === 'why'")
    tab.page.go_forward()
    tab.wait_for("attViz.state.view === 'looked'")
