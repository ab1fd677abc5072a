"""More than 200 payloads in every place that a text can come from, walked through in every view: they stay text."""

from __future__ import annotations

import json
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

import numpy as np
import pytest
from lens.lens_samples import random_lens
from support.numbers.encoder_attention import encoder_rows
from support.numbers.random_attention import causal_attention
from support.pages.chromium import OpenReport
from support.pages.hostile_text import (
    ADDRESS_KEYS,
    PAYLOADS,
    assert_nothing_ran,
    plain_places,
    walk,
    walk_addresses,
)
from support.pages.opened_report import OpenedReport

from att_viz import head_view
from att_viz.analysis import compare
from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.influence import Alternatives, Influence
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.units import units_of
from att_viz.renderer import Renderer
from att_viz.report.written_report import WrittenReport

TEXTS = [*PAYLOADS, " end"]
PROMPT = len(TEXTS) // 2
FILE = "\"><img src=x onerror=pwned=1>'&amp; "


def hostile_matrix(texts: list[str]) -> AttentionMatrix:
    """The payloads as prompt and answer, as what else it might have said, and as what made it."""
    rows, answer = len(texts) - 1, len(texts) - PROMPT
    units = units_of(texts, "word", 0, PROMPT)
    effects = np.random.default_rng(0).normal(size=(len(units), answer)).astype(np.float32)
    others = np.log(np.full((answer, 2), 0.1)).astype(np.float32)
    said = tuple((texts[place % len(texts)], texts[-place - 1]) for place in range(answer))
    influence = Influence(
        units,
        (PROMPT, len(texts)),
        effects,
        "whole",
        "words",
        2.0,
        texts[1],
        np.full(answer, -1.0, dtype=np.float32),
        Alternatives(np.ones((answer, 2), dtype=np.int64), said, others),
    )
    return AttentionMatrix(
        {layer: causal_attention(2, rows, layer) for layer in range(2)},
        texts,
        prompt_length=PROMPT,
        token_ids=range(len(texts)),
        token_texts=texts,
        metadata=CaptureMetadata(
            model="".join(texts[:40]),
            revision=texts[3],
            model_type=texts[5],
            capture=texts[7],
            generation={text: text for text in texts[8:30]},
            versions={text: text for text in texts[30:50]},
        ),
        influence=influence,
    )


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same hostile run as one file, as a light report, and split behind an index."""
    directory = tmp_path_factory.mktemp("hostile")
    matrix = hostile_matrix(TEXTS)
    names = [text for text in PAYLOADS if text.strip() and len(text) <= 80]
    given: dict[str, Any] = {
        "spans": {name: (3 * place, 3 * place + 3) for place, name in enumerate(names[:180])},
        "lens": replace(random_lens(matrix, 2, vocabulary=len(PAYLOADS)), vocabulary=dict(enumerate(PAYLOADS))),
        "knockouts": [
            {
                "layer": place % 2,
                "head": 0,
                "query": PROMPT + place,
                "key": place,
                "weight": 0.2,
                "value_weighted": 0.1,
                "next_token": place,
                "log_probability": -1.0,
                "change": -0.7,
            }
            for place in range(60)
        ],
    }

    def render(name: str, **options: Any) -> Path:
        prefix = f"{directory}/{name}"
        return Renderer().render(matrix.tokens, PROMPT, matrix, save_prefix=prefix, **given, **options)[0]

    return {
        "whole": render("whole_"),
        "light": render("light_", light=True),
        "split": render(FILE, render_in_chunks="layer"),
    }


def watched(tab: OpenedReport) -> list[str]:
    """What dialogs a page opens; requests and refusals of the policy fail a test by themselves."""
    dialogs: list[str] = []

    def note(dialog: Any) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    tab.page.on("dialog", note)
    return dialogs


def take_the_tour(tab: OpenedReport) -> None:
    """Through all of its steps."""
    tab.page.evaluate("document.getElementById('tour-begin').click()")
    tab.wait_for("!document.getElementById('tour').hidden")
    following = tab.page.locator("[data-tour-act=next]")
    while following.is_visible():
        before = json.dumps(tab.page.inner_text("#tour-step"))
        following.click()
        tab.wait_for(f"document.getElementById('tour-step').textContent !== {before}")


def assert_shown(frame: Any, selector: str, texts: list[str]) -> None:
    """Every token is there, and what is plain is written letter by letter; blanks at its ends may stand beside it."""
    shown: list[str] = frame.evaluate(
        """(selector) => [...document.querySelectorAll(selector + " [data-token]")]
          .sort((one, other) => one.dataset.token - other.dataset.token).map((each) => each.textContent.trim())""",
        selector,
    )
    assert len(shown) == len(texts)
    assert [shown[place] for place in plain_places(texts)] == [texts[place].strip() for place in plain_places(texts)]


def test_what_runs_would_be_found(chromium: Any) -> None:
    """The net itself: the same payloads as markup, where nothing stops them."""
    context = chromium.new_context()
    try:
        page = context.new_page()
        context.set_offline(True)
        for payload in (
            "<script>pwned=1</script>",
            "<img src=x onerror=pwned=1>",
            "<svg><a xlink:href='javascript:pwned=1'><text>x</text></a></svg>",
            "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
            "<b onmouseover=pwned=1>x</b>",
            "<a href='&#106;avascript:pwned=1'>x</a>",
        ):
            page.set_content(f"<main>{payload}</main>", wait_until="commit")
            with pytest.raises(AssertionError):
                assert_nothing_ran(page)
    finally:
        context.close()


def test_saved_pictures_are_well_formed_and_hold_no_markup(
    open_report: OpenReport, written: dict[str, Path], tmp_path: Path
) -> None:
    tab = open_report(written["whole"])
    for view in ("why", "looked"):
        tab.page.evaluate("(view) => attViz.show(view)", view)
        tab.settle()
        with tab.page.expect_download() as waited:
            tab.page.locator("[data-picture=svg]").click()
        waited.value.save_as(tmp_path / "view.svg")
        names = {element.tag.rpartition("}")[2] for element in ElementTree.parse(tmp_path / "view.svg").iter()}
        assert names <= {"svg", "title", "rect", "text", "tspan", "path", "line", "g", "image", "defs", "clipPath"}


@pytest.mark.parametrize(("kind", "every"), [("whole", 2), ("light", 9), ("split", 9)])
def test_every_view_shows_them_as_text(
    open_report: OpenReport, written: dict[str, Path], kind: str, every: int
) -> None:
    tab = open_report(written[kind])
    dialogs = watched(tab)
    walk(tab.page, every=every)
    take_the_tour(tab)
    for view in ("#view-why", "#view-looked [data-view=observer]", "#find-text"):
        assert_shown(tab.page, view, TEXTS)
    assert_nothing_ran(tab.page)
    assert dialogs == []


def test_no_address_is_more_than_an_address(open_report: OpenReport, written: dict[str, Path]) -> None:
    tab = open_report(written["whole"])
    dialogs = watched(tab)
    views = tab.page.evaluate("attViz.views.map((view) => view.id)")
    for place, view in enumerate(views):
        own = PAYLOADS[place :: len(views)]
        quoted = [quote(payload, errors="surrogatepass") for payload in own]
        addresses = [
            f"view={view}&" + "&".join(f"{key}={text}" for key in ADDRESS_KEYS)
            for text in quoted[:: 8 if view == "lines" else 2]
        ]
        state = walk_addresses(tab.page, [*addresses, *own[1::4], *quoted[3::4]])
        assert "pwned" not in state
        assert "<" not in state
        assert json.loads(state)["layer"] in (-1, 0, 1)
    tab.settle()
    assert_nothing_ran(tab.page)
    assert dialogs == []


def test_both_sides_of_a_comparison_show_them_as_text(open_report: OpenReport, tmp_path: Path) -> None:
    other = ["a", *reversed(PAYLOADS[:PROMPT]), *PAYLOADS[PROMPT:], " other"]
    prompts = (PROMPT, PROMPT + 1)
    runs = [
        AttentionMatrix(
            {0: causal_attention(2, len(texts) - 1, seed)},
            texts,
            prompt_length=prompt,
            token_texts=texts,
            metadata=CaptureMetadata(model="".join(texts[:60])),
        )
        for seed, (texts, prompt) in enumerate(zip((TEXTS, other), prompts, strict=True))
    ]
    (path,) = Renderer().compare(compare(*runs), path=tmp_path / "c.html")
    tab = open_report(path)
    dialogs = watched(tab)
    tab.page.evaluate(
        """async () => {
          const places = document.querySelectorAll("#text-a [data-token], #text-b [data-token], #effects button");
          for (let place = 0; place < places.length; place += 6) {
            places[place].click();
            await new Promise((done) => setTimeout(done, 0));
          }
        }"""
    )
    for side, texts in (("a", TEXTS), ("b", other)):
        assert_shown(tab.page, f"#text-{side}", texts)
    assert_nothing_ran(tab.page)
    assert dialogs == []


def test_frames_in_notebooks_hold_them(open_report: OpenReport, written: dict[str, Path], tmp_path: Path) -> None:
    """An encoder's lines and a report with hostile title and sentence, as a notebook puts them into its own page."""
    attention = [encoder_rows(2, len(TEXTS), layer)[None] for layer in range(2)]
    lines = head_view(attention, TEXTS, prettify_tokens=False, html_action="return", sentence_b_start=9)
    report = WrittenReport([written["whole"]], "".join(PAYLOADS), "".join(PAYLOADS[::-1]), len(TEXTS))
    missing = WrittenReport([tmp_path / f"{FILE}.html"])
    assert lines is not None
    pieces = "".join(each._repr_html_() for each in (lines, report, missing))
    notebook = tmp_path / "notebook.html"
    notebook.write_text(
        f"<!DOCTYPE html><html><meta charset='utf-8'><title>{escape('notebook')}</title><body>{pieces}</body></html>",
        encoding="utf-8",
    )
    tab = open_report(notebook, ready=False)
    dialogs = watched(tab)
    frames = tab.page.frames[1:]
    assert len(frames) == 2
    for frame, views in zip(frames, (["lines", "looked"], ["why"]), strict=True):
        frame.wait_for_selector("html[data-ready]", state="attached")
        walk(frame, views, every=9)
        assert_nothing_ran(frame)
    tab.page.evaluate(
        """(attVizTheme) => document.querySelectorAll("iframe").forEach((frame) =>
          frame.contentWindow.postMessage({ attVizTheme }, "*"))""",
        FILE,
    )
    assert_shown(frames[0], "#view-looked [data-view=observer]", TEXTS)
    assert tab.page.evaluate("'pwned' in window") is False
    assert tab.page.locator("img, script, svg").count() == 0
    assert dialogs == []
