"""What a page answers a script that asks for a view: it shows it, or says why it has none; never an unhandled error."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from browser.kinds.test_compare import A, B, run_of
from lens.lens_samples import random_lens
from report.test_kinds import three_kinds
from support.numbers.encoder_attention import encoder_matrix
from support.numbers.random_attention import causal_attention, random_matrix
from support.pages.browser_reports import rendered, report_of_tokens
from support.pages.chromium import OpenReport
from support.pages.neuron_pages import random_scores, written_page

from att_viz import AttentionMatrix, Renderer

ALL = ["why", "looked", "heads", "matrix", "layers", "lines"]


def light(directory: Path) -> Path:
    matrix = random_matrix(2, 2, 20)
    (path,) = Renderer().render(matrix.tokens, 10, matrix, save_prefix=f"{directory}/", light=True)
    return Path(path)


def split(name: str) -> Callable[[Path], Path]:
    def write(directory: Path) -> Path:
        matrix = random_matrix(2, 10, 12)
        Renderer().render(matrix.tokens, 6, matrix, save_prefix=f"{directory}/", render_in_chunks=True)
        return directory / f"{name}.html"

    return write


def with_lens(directory: Path) -> Path:
    matrix = random_matrix(3, 2, 20)
    (path,) = Renderer().render(matrix.tokens, 10, matrix, save_prefix=f"{directory}/", lens=random_lens(matrix, 3))
    return Path(path)


def compared(directory: Path) -> Path:
    return Path(Renderer().compare(run_of(A, 8, 1), run_of(B, 9, 2), directory / "compare.html")[0])


def without_answer(directory: Path) -> Path:
    texts = ["Tom", " is", " a", " cat"]
    return rendered(AttentionMatrix({0: causal_attention(1, 4)}, texts, token_texts=texts), directory)


PAGES: dict[str, tuple[Callable[[Path], Path], dict[str, str]]] = {
    "full": (lambda directory: rendered(random_matrix(2, 2, 20), directory), {}),
    "light": (light, {}),
    "index": (split("index"), {}),
    "all layers": (split("All-layers"), {"lines": "this file holds all layers as one"}),
    "chunk": (split("Layer-0__Chunk-1"), {}),
    "lens": (with_lens, {}),
    "encoder": (lambda directory: rendered(encoder_matrix(), directory), {"why": "nothing is known here"}),
    "three kinds": (
        lambda directory: rendered(three_kinds(), directory),
        {"why": "nothing is known here", "layers": "from one text to another"},
    ),
    "no answer": (without_answer, {"why": "nothing is known here"}),
    "long": (
        lambda directory: report_of_tokens([f" w{place}" for place in range(1025)], directory, 500),
        {"lines": "texts of up to 1,024 tokens, and this one has 1,025"},
    ),
    "comparison": (compared, dict.fromkeys(ALL, "it is a comparison of two runs")),
    "queries and keys": (
        lambda directory: written_page(directory, [random_scores()]),
        dict.fromkeys(ALL, "it shows queries and keys"),
    ),
}


@pytest.mark.parametrize("kind", list(PAGES))
def test_each_view_is_shown_or_its_absence_explained(open_report: OpenReport, tmp_path: Path, kind: str) -> None:
    write, absent = PAGES[kind]
    tab = open_report(write(tmp_path))
    here = tab.page.evaluate("(attViz.views ?? []).map(({id}) => id)")
    assert sorted(here) == sorted(set(ALL) - set(absent))
    for view in ALL:
        answer = tab.page.evaluate("(view) => attViz.show(view)", view)
        tab.settle()
        message = tab.page.inner_text("#message") if tab.page.locator("#message").is_visible() else ""
        assert answer == message
        if view in absent:
            assert answer.startswith(f"The view “{view}” is not on this page: ")
            assert absent[view] in answer
            # Nobody waits for this one; the browser would complain of an error that nobody takes.
            tab.page.evaluate("(view) => { attViz.show(view); }", view)
        else:
            assert answer == ""
            assert tab.page.locator(f"#view-{view}").is_visible()
            assert tab.state["view"] == view
    answer = tab.page.evaluate("attViz.show('<b>nothing</b>')")
    assert answer == tab.page.inner_text("#message")
    assert "view “<b>nothing</b>”" in answer
    assert answer.startswith("There is no view") == bool(here)


@pytest.mark.parametrize("kind", ["long", "no answer", "all layers"])
def test_an_address_of_an_absent_view_says_so_and_shows_another(
    open_report: OpenReport, tmp_path: Path, kind: str
) -> None:
    write, absent = PAGES[kind]
    path = write(tmp_path)
    for view, reason in [*absent.items(), ("<b>none</b>", "")]:
        tab = open_report(path, f"#view={quote(view)}")
        shown = tab.page.evaluate("attViz.views.find(({id}) => id === attViz.state.view).title")
        said = tab.page.inner_text("#message")
        assert reason in said
        assert f"view “{view}”" in said
        assert said.endswith(f". “{shown}” is shown instead.")
        tab.page.evaluate("attViz.show('heads')")
        assert not tab.page.locator("#message").is_visible()
        # What was chosen is written into the address a little later.
        tab.wait_for(f"!location.hash.includes('view={quote(view)}')")
        tab.page.evaluate("(view) => { location.hash = `view=${view}`; }", quote(view))
        tab.page.wait_for_selector("#message:not([hidden])")
        assert f"view “{view}”" in tab.page.inner_text("#message")


def test_a_page_that_was_to_open_with_an_absent_view_opens_with_another(
    open_report: OpenReport, tmp_path: Path
) -> None:
    path = without_answer(tmp_path)
    text = path.read_text(encoding="utf-8")
    assert text.count('"view": ""') == 1
    path.write_text(text.replace('"view": ""', '"view": "why"'), encoding="utf-8")
    tab = open_report(path)
    assert tab.state["view"] == "looked"
    assert "“Where heads looked” is shown instead." in tab.page.inner_text("#message")
