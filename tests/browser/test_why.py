"""The panel that says why: at rest, for another word, measured and estimated, and with hostile tokens."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from support.browser_reports import rendered
from support.chromium import OpenReport
from support.random_attention import causal_attention

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.influence import Alternatives, Influence
from att_viz.matrix.units import units_of

PROMPT = ["Alice", " and", " Bob", ".", " Who", " is", " Bob", "'s", " sister", "?"]
ANSWER = ["It", " is", " Alice", ",", " not", " Bob", "."]


def report_of(directory: Path, effects: np.ndarray | None, prompt: list[str] = PROMPT) -> tuple[Path, AttentionMatrix]:
    texts = [*prompt, *ANSWER]
    influence = None
    if effects is not None:
        influence = Influence(
            units_of(texts, "word", 0, len(prompt)),
            (len(prompt), len(texts)),
            effects.astype(np.float32),
            "whole",
            "words",
            2.0,
            "float32",
            np.full(len(ANSWER), np.log(0.35), dtype=np.float32),
            Alternatives(
                np.ones((len(ANSWER), 3), dtype=np.int64),
                ((" Bob", "<b>x</b>", " The"),) * len(ANSWER),
                np.log(np.full((len(ANSWER), 3), 0.1)).astype(np.float32),
            ),
        )
    matrix = AttentionMatrix(
        {0: causal_attention(2, len(texts) - 1), 1: causal_attention(2, len(texts) - 1, 5)},
        texts,
        prompt_length=len(prompt),
        token_texts=texts,
        influence=influence,
    )
    return rendered(matrix, directory), matrix


def effects_of(prompt: list[str] = PROMPT) -> np.ndarray:
    effects = np.zeros((len(units_of(prompt, "word")), len(ANSWER)))
    effects[0, 2] = np.log(18.2)
    effects[2, 2] = np.log(2.3)
    effects[4, 2] = -0.5
    effects[2, 5] = 1.0
    effects[1, 4] = 0.19
    return effects


def said(tab: object, name: str) -> str:
    text: str = tab.page.inner_text(f"#why-{name}")  # type: ignore[attr-defined]
    return text.replace("\u2068", "").replace("\u2069", "")


def test_at_rest_the_first_content_word_is_explained(open_report: OpenReport, tmp_path: Path) -> None:
    path, _ = report_of(tmp_path, effects_of())
    tab = open_report(path)
    assert said(tab, "title") == "Why “Alice”?"
    assert said(tab, "sentence") == "Without “Alice”, “Alice” would have been 18 times less likely (measured)."
    assert "The model gave it 35%. Next came “Bob” 10%, “<b>x</b>” 10%" in said(tab, "chance")
    bars = tab.page.locator("#why-bars li")
    assert bars.count() == 5
    assert "Alice" in bars.nth(0).inner_text()
    assert "18 × less likely" in bars.nth(0).inner_text()
    assert "2.3 ×" in bars.nth(1).inner_text()
    shaded = tab.page.locator(".why-unit.shaded").all_inner_texts()
    assert shaded == ["Alice", "Bob"]
    assert tab.page.locator(".why-word[aria-selected=true]").inner_text() == "Alice"


def test_another_word_is_chosen_by_mouse_and_keyboard(open_report: OpenReport, tmp_path: Path) -> None:
    path, _ = report_of(tmp_path, effects_of())
    tab = open_report(path)
    tab.page.locator(".why-word", has_text="Bob").click()
    assert said(tab, "sentence") == "Without “Bob”, “Bob” would have been 2.7 times less likely (measured)."
    tab.page.keyboard.press("Tab")
    tab.page.locator(".why-word[aria-selected=true]").focus()
    tab.page.keyboard.press("ArrowLeft")
    assert said(tab, "title") == "Why “not”?"
    assert said(tab, "sentence").startswith("No single word: ")
    assert "at least 0.82 times as likely (measured)" in said(tab, "sentence")
    assert tab.page.locator(".why-unit.shaded").count() == 0
    tab.page.keyboard.press("Home")
    assert said(tab, "title") == "Why “It”?"


def test_an_estimate_says_so_with_its_figure(open_report: OpenReport, tmp_path: Path) -> None:
    path, _ = report_of(tmp_path, None)
    tab = open_report(path)
    sentence = said(tab, "sentence")
    assert "estimated from attention" in sentence
    assert "61%" in sentence
    assert "measured" not in sentence
    assert tab.page.locator("#why summary").inner_text().startswith("Estimated")
    tab.page.locator("#why summary").click()
    assert "nothing was hidden" in said(tab, "how")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280, 1920])
def test_it_fits_and_hostile_tokens_stay_text(open_report: OpenReport, tmp_path: Path, width: int, scheme: str) -> None:
    hostile = [
        "<img src=x onerror=alert(1)>",
        " \u202eevil",
        " </script><script>window.hit=1</script>",
        " " + "w" * 300,
        " Who",
        "\u0000",
    ]
    path, _ = report_of(tmp_path, effects_of(hostile), hostile)
    tab = open_report(path, viewport={"width": width, "height": 800}, color_scheme=scheme)
    assert tab.page.evaluate("window.hit") is None
    assert tab.page.locator("#why img, #why script").count() == 0
    assert "<img src=x onerror=alert(1)>" in tab.page.inner_text("#why-text")
    assert "\u202e" not in tab.page.inner_text("#why")
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_report_without_an_answer_has_no_panel(open_report: OpenReport, tmp_path: Path) -> None:
    texts = ["Tom", " is", " a", " cat"]
    matrix = AttentionMatrix({0: causal_attention(1, 4)}, texts, token_texts=texts)
    tab = open_report(rendered(matrix, tmp_path))
    assert tab.page.locator("#why").count() == 0
