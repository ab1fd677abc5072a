"""The running text of a page by itself: the viewer's own modules and styles in a real Chromium, without a report."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from att_viz.matrix.extent import DECODER_SELF
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.text.given import find_given
from att_viz.report.page_parts import stylesheet
from att_viz.report.text.page_text import page_text
from att_viz.report.text.spans import named_spans

__all__ = ["OpenText", "open_text", "text_data"]

OpenText = Callable[..., Any]

TEMPLATES = Path(__file__).resolve().parents[3] / "templates"
ADDRESS = "http://text.test/"
HTML = """<!DOCTYPE html><html lang="en" data-theme="light"><meta charset="utf-8"><title>text</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="style.css">
<body><main><h1>text</h1><div class="text-frame"><div class="text" ROLE></div></div></main>
<script type="module" src="start.js"></script>"""
START = """
import { RunningText } from "./js/report/views/text/running_text.js";
import { listenForPicks } from "./js/report/views/text/picking.js";
import { UnitPicker } from "./js/report/views/text/unit_picker.js";
import { textModel } from "./js/report/reading/text/text_model.js";
import { paintSheet } from "./js/shared/paint.js";
import * as units from "./js/report/reading/units/units.js";
document.adoptedStyleSheets = [paintSheet()];
const page = await (await fetch("page.json")).json();
const begun = performance.now();
const model = textModel(page);
const text = new RunningText(document.querySelector(".text"), model);
const picks = [];
let kind = "word";
listenForPicks(text, () => units.unitsOf(page, kind), (span, by) => picks.push([...span, by]));
new UnitPicker(document.querySelector("main"), page, (chosen) => { kind = chosen; });
const built = performance.now() - begun;
Object.assign(window, { page, model, text, picks, units, built });
document.documentElement.dataset.ready = "";
"""
TYPES = {".js": "text/javascript", ".css": "text/css"}


def text_data(
    texts: Sequence[str],
    prompt_length: int,
    *,
    tokens: Sequence[str] | None = None,
    given: list[tuple[str, str]] | None = None,
    spans: Any = None,
    why: Any = None,
) -> dict[str, Any]:
    """What of a page's data its running text needs."""
    found = None if given is None else find_given(texts, prompt_length, given)
    whole = _Text(texts, prompt_length, CaptureMetadata(given=found))
    return {
        "texts": list(texts),
        "tokens": list(texts if tokens is None else tokens),
        "promptLength": prompt_length,
        "text": page_text(whole, named_spans(whole, spans)),  # type: ignore[arg-type]
        "why": why,
    }


class _Text:
    """Of a matrix only what is known of its text: that of 100,000 tokens has no place in memory."""

    def __init__(self, texts: Sequence[str], prompt_length: int, metadata: CaptureMetadata) -> None:
        self.token_texts = tuple(texts)
        self.prompt_length = prompt_length
        self.metadata = metadata
        self.kind = DECODER_SELF
        self.pictures = ()


@pytest.fixture
def open_text(chromium: Any) -> Iterator[OpenText]:
    """Opens `open_text(data, role="listbox", **context_options)`, a playwright page; complaints fail the test."""
    contexts: list[Any] = []
    complaints: list[str] = []

    def open_it(data: dict[str, Any], role: str = "listbox", **options: Any) -> Any:
        context = chromium.new_context(**{"viewport": {"width": 1000, "height": 800}, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        attributes = f'role="{role}" aria-label="Text"' if role else ""
        bodies = {
            "": ("text/html", HTML.replace("ROLE", attributes)),
            "style.css": ("text/css", str(stylesheet())),
            "start.js": ("text/javascript", START),
            "page.json": ("application/json", json.dumps(data)),
            "favicon.ico": ("image/x-icon", ""),
        }

        def answer(route: Any) -> None:
            name = route.request.url.removeprefix(ADDRESS)
            kind, body = bodies.get(name, ("", ""))
            if not kind:
                path = TEMPLATES / name
                kind, body = TYPES[path.suffix], path.read_text("utf-8")
            route.fulfill(content_type=f"{kind}; charset=utf-8", body=body)

        page.route("**/*", answer)
        page.goto(ADDRESS)
        page.wait_for_selector("html[data-ready]", state="attached")
        return page

    try:
        yield open_it
    finally:
        for context in contexts:
            context.close()
    assert complaints == []
