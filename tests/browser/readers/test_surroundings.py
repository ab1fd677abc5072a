"""Damaged files, old browsers, notebooks and paper."""

from __future__ import annotations

import re
import zlib
from pathlib import Path
from typing import Any

import pytest
from support.pages.browser_reports import report_of_tokens
from support.pages.chromium import OpenReport
from support.pages.opened_report import OpenedReport

from att_viz.report.heads.letters import in_letters


def test_a_damaged_head_is_reported_on_the_page_and_others_still_work(
    open_looked: OpenReport, report: Path, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.html"
    text = report.read_text(encoding="utf-8")
    damaged.write_text(re.sub(r'(id="att-viz-head-0-0"[^>]*>).{40}', r"\g<1>" + "A" * 40, text), encoding="utf-8")
    tab = open_looked(damaged)
    assert "layer 0, head 0 in this file are damaged" in tab.page.inner_text("#message")
    assert tab.weights("observer") == {}
    tab.hover("observer", 14)
    tab.page.select_option("#head", "1")
    tab.page.wait_for_selector("#message", state="hidden")
    tab.hover("observer", 15)
    assert tab.weights("observer")


def test_a_page_without_its_data_says_so(open_looked: OpenReport, report: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.html"
    text = report.read_text(encoding="utf-8")
    damaged.write_text(text.replace('"format": 1', '"format": 99'), encoding="utf-8")
    tab = open_looked(damaged, ready=False)
    tab.page.wait_for_selector("#message:not([hidden])")
    assert "make it again" in tab.page.inner_text("#message")


def test_a_browser_that_cannot_inflate_is_told(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report, init="delete window.DecompressionStream;", ready=False)
    tab.page.wait_for_selector("#message:not([hidden])")
    assert "too old" in tab.page.inner_text("#message")
    assert "Firefox 113" in tab.page.inner_text("#message")


PACKED_VIEWER = re.compile(r'(id="att-viz-viewer">)([^<]*)')


def test_no_other_program_runs_in_its_place(chromium: Any, report: Path, tmp_path: Path) -> None:
    packed = in_letters(zlib.compress(b"body { display: none }\0window.pwned = 1;\0window.pwned = 1;"))
    changed, count = PACKED_VIEWER.subn(lambda found: found[1] + packed, report.read_text(encoding="utf-8"))
    assert count == 1
    (tmp_path / "changed.html").write_text(changed, encoding="utf-8")
    context = chromium.new_context()
    try:
        page = OpenedReport(context).page
        page.goto((tmp_path / "changed.html").as_uri())
        page.wait_for_selector("#message:not([hidden])")
        assert "the file is damaged" in page.inner_text("#message")
        assert page.evaluate("window.pwned") is None
        violations = page.evaluate("window.seenViolations")
        assert sorted(each.partition(":")[0] for each in violations) == ["script-src-elem", "style-src-elem"]
    finally:
        context.close()


@pytest.mark.parametrize("keep", [0, 1000, 20_000])
def test_a_page_whose_viewer_is_cut_says_so(open_looked: OpenReport, report: Path, tmp_path: Path, keep: int) -> None:
    cut = PACKED_VIEWER.sub(lambda found: found[1] + found[2][:keep], report.read_text(encoding="utf-8"))
    (tmp_path / "cut.html").write_text(cut, encoding="utf-8")
    tab = open_looked(tmp_path / "cut.html", ready=False)
    tab.page.wait_for_selector("#message:not([hidden])")
    assert "the file is damaged" in tab.page.inner_text("#message")


def test_it_works_in_the_isolated_frame_of_a_notebook(open_looked: OpenReport, report: Path, tmp_path: Path) -> None:
    host = tmp_path / "host.html"
    source = report.read_text(encoding="utf-8").replace("&", "&amp;").replace('"', "&quot;")
    frame = f'<iframe sandbox="allow-scripts" srcdoc="{source}" width="1000" height="640"></iframe>'
    host.write_text(f"<!DOCTYPE html><meta charset=utf-8>{frame}{frame}", encoding="utf-8")
    tab = open_looked(host, ready=False)
    for frame in tab.page.frames[1:]:
        frame.wait_for_selector("html[data-ready]", state="attached")
        frame.click("#tab-looked")
        frame.locator('[data-view="observer"] [data-token="14"]').dblclick()
        frame.select_option("#head", "1")
        frame.wait_for_selector(".held button:not([hidden])")
        assert frame.evaluate("attViz.state.head") == 1
        assert frame.locator('[data-view="observer"] [data-weight]').count() == 14


def test_paper_has_the_colours_and_not_the_controls(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report, "#theme=dark&observer=20")
    tab.page.emulate_media(media="print")
    for hidden in (".theme", "#options", ".stepper button"):
        assert tab.page.locator(hidden).first.is_hidden()
    assert tab.page.locator(".legend-bar").first.is_visible()
    weights = tab.weights("observer")
    strongest = max(weights, key=weights.__getitem__)
    assert tab.colour("observer", strongest) not in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")
    assert tab.token("observer", strongest).evaluate("each => getComputedStyle(each).printColorAdjust") == "exact"
    assert tab.token("observer", 22).evaluate("each => getComputedStyle(each).color") == "rgb(29, 27, 24)"
    assert (
        tab.page.locator('[data-view="observer"] .text').evaluate("each => getComputedStyle(each).maxHeight") == "none"
    )


def test_nothing_moves_for_those_who_ask_for_it(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report, reduced_motion="reduce")
    assert tab.page.locator(".text").first.evaluate("each => getComputedStyle(each).scrollBehavior") == "auto"


def test_the_shortest_texts_have_a_page_too(open_looked: OpenReport, tmp_path: Path) -> None:
    tab = open_looked(report_of_tokens(["a", "b"], tmp_path, prompt_length=1))
    tab.hover("observer", 1)
    assert tab.weights("observer") == {0: 1}
    tab.hover("observer", 0)
    assert "nothing came before it" in tab.said("observer")
    tab.hover("observed", 1)
    assert "last token" in tab.said("observed")


def test_what_is_in_the_page_of_a_long_text_is_painted_whole(open_looked: OpenReport, tmp_path: Path) -> None:
    tokens = [f" word{place}" for place in range(1500)]
    tab = open_looked(report_of_tokens(tokens, tmp_path, prompt_length=700))
    here = "document.querySelectorAll('[data-view=%s] %s').length"
    tab.hover("observed", 0)
    # The turn of the prompt, without the token itself, which nothing later than itself looks at.
    tab.wait_for(f"{here % ('observed', '[data-weight]')} >= 699")
    assert len(tab.weights("observed")) == tab.page.evaluate(here % ("observed", "[data-token]")) - 1
    tab.select(view="observer", token=1499, frozen=True)
    weights = tab.weights("observer")
    assert len(weights) >= 799
    assert len(weights) == tab.page.evaluate(here % ("observer", "[data-token]")) - 1


def test_the_precision_is_stated(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report)
    assert "±(0.0049 · √w + 0.00001)" in tab.page.inner_text("footer")


def test_without_scripts_there_are_the_sentence_and_the_text(open_report: OpenReport, report: Path) -> None:
    for scheme in ("light", "dark"):
        tab = open_report(report, ready=False, java_script_enabled=False, color_scheme=scheme)
        assert tab.page.locator("noscript .notice").is_visible()
        said = tab.page.inner_text("main")
        assert "estimated" in said or "measured" in said
        assert "Tom" in said


def test_the_dark_theme_is_the_same_with_and_without_scripts() -> None:
    style = (Path(__file__).parents[3] / "templates" / "css" / "report" / "base.css").read_text("utf-8")
    dark = re.findall(r":root(?:\[data-theme=\"dark\"\]|:not\(\[data-theme\]\)) \{(.*?)\}", style, re.DOTALL)
    chosen, unscripted = (set(re.findall(r"(--[\w-]+: [^;]+);", block)) for block in dark)
    assert chosen == unscripted
    assert any(name.startswith("--notice") for name in chosen)


def test_paper_has_every_measured_edge_and_the_whole_text(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report)
    tab.page.emulate_media(media="print")
    for part in (".why-text", ".why-answer", ".edges-list"):
        style = tab.page.locator(part).first.evaluate(
            "each => { const {maxHeight, overflowY} = getComputedStyle(each); return [maxHeight, overflowY]; }"
        )
        assert style == ["none", "visible"], part


@pytest.mark.parametrize("view", ["why", "looked"])
def test_a_laptop_shows_eighteen_lines_of_text(open_report: OpenReport, tmp_path: Path, view: str) -> None:
    tokens = [f" word{place}" for place in range(900)]
    tab = open_report(
        report_of_tokens(tokens, tmp_path, prompt_length=400), f"#view={view}", viewport={"width": 1366, "height": 650}
    )
    lines = tab.page.locator(f"#view-{view} .text:visible").first.evaluate(
        """each => {
          const style = getComputedStyle(each);
          const box = each.getBoundingClientRect();
          const seen = Math.min(box.bottom, innerHeight) - box.top - parseFloat(style.paddingTop);
          return seen / parseFloat(style.lineHeight);
        }"""
    )
    assert lines >= 18
