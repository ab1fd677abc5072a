"""Another report's file, dropped on a report or chosen: read, aligned, shown beside it, and never run."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.numbers.encoder_attention import encoder_matrix
from support.numbers.random_attention import random_matrix
from support.pages.accessibility import violations
from support.pages.browser_reports import rendered
from support.pages.chromium import OpenReport
from support.pages.opened_report import OpenedReport

from att_viz.analysis import compare
from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.influence import Alternatives, Influence
from att_viz.matrix.units import units_of
from att_viz.renderer import Renderer

PAYLOAD = "</script><img src=x onerror=window.pwned=1><script>window.pwned=2</script>"


def choose(tab: OpenedReport, path: Path) -> str:
    """Choose a file; what is said of it."""
    tab.page.set_input_files("#other-report input", path)
    tab.wait_for("/^(?!Reading)./.test(document.querySelector('.beside-said').textContent)")
    return str(tab.page.inner_text(".beside-said"))


def moved(tab: OpenedReport) -> list[tuple[str, str]]:
    tab.wait_for("document.querySelector('#other-report .heads-list:not([hidden]) tr[data-head]') !== null")
    rows = tab.page.locator("#other-report tr[data-head]")
    return [(row.get_attribute("data-head"), row.locator(".number").inner_text()) for row in rows.all()]


@pytest.fixture(scope="module")
def other(matrix: AttentionMatrix) -> AttentionMatrix:
    """A run of the same shape that differs in two words of the prompt and from the third token of the answer on."""
    places = {2: "Ġblack", 5: "Ġwas", matrix.prompt_length + 2: "Ġelsewhere"}
    tokens = [places.get(place, token) for place, token in enumerate(matrix.tokens)]
    source = random_matrix(2, 3, 24, seed=7)
    return AttentionMatrix(source.weights, tokens, prompt_length=matrix.prompt_length, metadata=matrix.metadata)


@pytest.fixture(scope="module")
def other_report(other: AttentionMatrix, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return rendered(other, tmp_path_factory.mktemp("other"))


def test_two_reports_are_set_beside_each_other(
    open_report: OpenReport, report: Path, other_report: Path, matrix: AttentionMatrix, other: AttentionMatrix
) -> None:
    tab = open_report(report)
    assert choose(tab, other_report).startswith("Beside this report (A) stands")
    found = compare(matrix, other)
    lead = tab.page.inner_text(".beside-lead")
    assert lead.startswith("The prompts differ in 2 places. The answers part after 2 tokens")
    marked = tab.page.locator("#text-b [data-difference=changed]")
    assert [each.get_attribute("data-token") for each in marked.all()] == ["2", "5"]
    ranking = moved(tab)
    for name, number in ranking:
        change = next(each for each in found.heads if f"{each.layer}.{each.head}" == name)
        assert abs(float(number.rstrip("%")) / 100 - change.distance) < 0.006
    assert ranking[0][0] == f"{found.heads[0].layer}.{found.heads[0].head}"
    tab.page.locator('#text-b [data-token="5"]').click()
    tab.wait_for("document.querySelector('#text-a [data-token=\"5\"]').classList.contains('chosen')")
    tab.page.locator("#other-report .head-button").first.click()
    tab.wait_for("attViz.state.view === 'looked'")
    assert f"{tab.state['layer']}.{tab.state['head']}" == ranking[0][0]
    assert "att-viz compare A.h5 B.h5 --model" in tab.page.text_content("#other-report")


def test_a_report_beside_itself_differs_in_nothing(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report)
    data = base64.b64encode(report.read_bytes()).decode("ascii")
    tab.page.evaluate(
        """(data) => {
          const transfer = new DataTransfer();
          const bytes = Uint8Array.from(atob(data), (each) => each.charCodeAt(0));
          transfer.items.add(new File([bytes], "same.html", { type: "text/html" }));
          const options = { dataTransfer: transfer, bubbles: true, cancelable: true };
          document.body.dispatchEvent(new DragEvent("drop", options));
        }""",
        data,
    )
    assert {number for _, number in moved(tab)} == {"0.0%"}
    assert tab.page.inner_text(".beside-lead") == "The prompts are the same. The answers are the same."
    assert tab.page.locator("#other-report .running-text [data-difference]").count() == 0
    numbers = tab.page.locator("#other-report .pair-numbers").all_inner_texts()
    assert numbers
    assert all(pair.split("\n")[0][1:] == pair.split("\n")[1][1:] for pair in numbers)


def test_measured_effects_stand_on_one_scale(open_report: OpenReport, tmp_path: Path) -> None:
    paths = []
    for scale in (1, 2):
        run = random_matrix(1, 2, 16)
        texts, prompt = run.token_texts, run.prompt_length
        units = units_of(texts, "word", 0, prompt)
        effects = scale * np.random.default_rng(1).normal(size=(len(units), len(texts) - prompt)).astype(np.float32)
        count = len(texts) - prompt
        others = Alternatives(np.ones((count, 1), np.int64), (("x",),) * count, np.full((count, 1), -2, np.float32))
        sure = np.full(count, -0.5, np.float32)
        run.influence = Influence(units, (prompt, len(texts)), effects, "whole", "words", 2.0, "float32", sure, others)
        (tmp_path / str(scale)).mkdir()
        paths.append(rendered(run, tmp_path / str(scale)))
    tab = open_report(paths[0])
    choose(tab, paths[1])
    moved(tab)
    bars = tab.page.locator("#other-report .pair-bars .size")
    sizes = [float(bar.evaluate("each => each.style.getPropertyValue('--size')")) for bar in bars.all()]
    numbers = tab.page.locator("#other-report .pair-numbers .number").all_inner_texts()
    shown = [float(number[1:].replace("\u2212", "-")) for number in numbers]
    assert len(shown) >= 4
    np.testing.assert_allclose(sizes, np.abs(shown) / max(np.abs(shown)), atol=0.02)
    np.testing.assert_allclose(shown[1::2], 2 * np.array(shown[::2]), atol=0.02)


def test_what_is_no_report_of_this_version_is_refused_in_words(
    open_report: OpenReport, report: Path, matrix: AttentionMatrix, other: AttentionMatrix, tmp_path: Path
) -> None:
    text = report.read_text("utf-8")
    encoder = encoder_matrix()
    (of_encoder,) = Renderer().render(encoder.tokens, encoder.prompt_length, encoder, save_prefix=f"{tmp_path}/e_")
    (comparison,) = Renderer().compare(matrix, other, tmp_path / "compare.html")
    large = tmp_path / "large.html"
    with large.open("wb") as file:
        file.truncate(129 * 2**20)
    cases: list[tuple[bytes | Path, str]] = [
        (b"<p>hello</p>", "is no report of att_viz"),
        (b"\x00\xff\xfe", "is no report of att_viz"),
        (text.replace('"format": 1', '"format": 7', 1).encode(), "report of another version"),
        (b'<script type="application/json" id="att-viz-page">{</script>', "is damaged"),
        (text.replace('"texts": [', '"texts": [7, ', 1).encode(), "is damaged"),
        (text.replace('"markup": [', '"markup": [["x", {}], ', 1).encode(), "is damaged"),
        (Path(of_encoder), "shows an encoder’s attention"),
        (comparison, "is a comparison of two runs"),
        (large, "has 129 MiB; up to 128 MiB are read here"),
    ]
    tab = open_report(report)
    for number, (content, said) in enumerate(cases):
        path = content if isinstance(content, Path) else tmp_path / f"{number}.html"
        if isinstance(content, bytes):
            assert content != text.encode()
            path.write_bytes(content)
        assert said in choose(tab, path), said
        assert tab.page.locator(".beside-result > *").count() == 0
        tab.page.evaluate("document.querySelector('.beside-said').textContent = ''")


def test_nothing_of_a_strangers_file_runs(open_report: OpenReport, report: Path, tmp_path: Path) -> None:
    text = report.read_text("utf-8")
    begin = text.index('id="att-viz-page">') + len('id="att-viz-page">')
    end = text.index("</script>", begin)
    page: dict[str, Any] = json.loads(text[begin:end])
    page["title"] = page["model"] = PAYLOAD
    page["texts"] = [PAYLOAD if place % 3 == 0 else each for place, each in enumerate(page["texts"])]
    page["text"]["turns"] = [[PAYLOAD, *rest] for _, *rest in page["text"]["turns"]]
    page["why"]["figure"] = PAYLOAD
    page["headNames"] = {"0": PAYLOAD}
    path = tmp_path / "evil.html"
    data = json.dumps(page).replace("<", "\\u003c")
    path.write_text(PAYLOAD.removeprefix("</script>") + text[:begin] + data + text[end:], "utf-8")
    tab = open_report(report)
    choose(tab, path)
    moved(tab)
    assert tab.page.evaluate("typeof window.pwned") == "undefined"
    assert tab.page.locator("#other-report :is(img, script)").count() == 0
    assert PAYLOAD in tab.page.locator("#title-text-b").inner_text()


def test_other_heads_and_light_reports_are_said(open_report: OpenReport, report: Path, chunked: Path) -> None:
    tab = open_report(report)
    choose(tab, chunked / "my run #1 index.html")
    tab.wait_for("document.querySelector('#other-report').textContent.includes('light report keeps the strongest')")
    tab.page.evaluate("document.querySelector('.beside-said').textContent = ''")
    choose(tab, chunked / "my run #1 Layer-0__Chunk-0.html")
    tab.wait_for(
        "document.querySelector('#other-report').textContent.includes('no head of one is a head of the other')"
    )


def test_it_is_clean_by_axes_rules_and_fits_a_phone(open_report: OpenReport, report: Path, other_report: Path) -> None:
    for width in (1280, 390):
        tab = open_report(report, viewport={"width": width, "height": 844}, bypass_csp=True)
        choose(tab, other_report)
        moved(tab)
        assert violations(tab.page) == []
        assert tab.page.evaluate("document.documentElement.scrollWidth") <= width
