"""The panel that says why: at rest, for another word, measured and estimated, and with hostile tokens."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.numbers.random_attention import causal_attention
from support.pages.browser_reports import rendered
from support.pages.chromium import OpenReport
from support.pages.opened_report import OpenedReport

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


def said(tab: OpenedReport, name: str) -> str:
    return str(tab.page.inner_text(f"#why-{name}"))


def marked(tab: OpenedReport, name: str) -> str:
    """The text of the tokens that are shaded or chosen."""
    return "|".join(tab.page.locator(f".why-text .token.{name}").all_inner_texts())


def word(tab: OpenedReport, token: int) -> Any:
    return tab.page.locator(f'.why-text [data-token="{token}"]')


def test_at_rest_the_first_content_word_is_explained(open_report: OpenReport, tmp_path: Path) -> None:
    path, _ = report_of(tmp_path, effects_of())
    tab = open_report(path)
    assert said(tab, "title") == "“Alice” hangs on “Alice”"
    assert said(tab, "sentence") == "Without “Alice”, “Alice” would have been 18 times less likely (measured)."
    assert "The model gave it 35%. Next came “Bob” 10%, “<b>x</b>” 10%" in said(tab, "chance")
    bars = tab.page.locator("#why-bars li")
    assert bars.count() == 5
    assert "Alice" in bars.nth(0).inner_text()
    assert "÷ 18 without it" in bars.nth(0).inner_text()
    assert "÷ 2.3 without it" in bars.nth(1).inner_text()
    assert "× 1.6 without it" in bars.nth(4).inner_text()
    assert marked(tab, "for") == "Alice|Bob"
    assert marked(tab, "against") == "Who"
    assert marked(tab, "chosen") == "Alice"
    assert tab.page.locator(".arcs path").count() == 2


def test_its_heads_are_those_that_looked_at_it_most_when_it_was_written(
    open_report: OpenReport, tmp_path: Path
) -> None:
    path, matrix = report_of(tmp_path, effects_of())
    tab = open_report(path)
    tab.page.wait_for_selector("#why-heads[aria-busy=false]")
    assert said(tab, "heads-title") == "Heads that looked at “Alice”"
    assert said(tab, "heads-of") == "of 4 when it wrote “Alice”"
    row = len(PROMPT) + 1
    wanted = sorted(
        ((layer, head, float(matrix.rows(layer, head)[row, 0])) for layer in range(2) for head in range(2)),
        key=lambda each: -each[2],
    )
    buttons = tab.page.locator("#why-heads button")
    for place, (layer, head, weight) in enumerate(wanted):
        name = buttons.nth(place).get_attribute("aria-label")
        found = re.match(r"Layer (\d), head (\d): ([\d.]+) ± ([\d.]+) of its attention to “Alice”", name)
        assert found, name
        assert (int(found[1]), int(found[2])) == (layer, head)
        assert abs(float(found[3]) - weight) <= float(found[4]) + 1e-9
    assert f"would be {1 / (row + 1):.3f}" in said(tab, "heads-note")
    told = tab.page.evaluate("attViz.why(12)")
    assert [(each["layer"], each["head"]) for each in told["heads"]] == [each[:2] for each in wanted]
    buttons.nth(1).click()
    tab.wait_for("attViz.state.view === 'looked'")
    state = tab.state
    assert (state["layer"], state["head"]) == wanted[1][:2]
    assert state["views"]["observer"] == {"token": 12, "frozen": True}
    assert "(token 12)" in tab.said("observer")
    assert "(token 0)" in tab.said("observer")


def test_what_the_door_says_is_what_was_measured(open_report: OpenReport, tmp_path: Path) -> None:
    effects = effects_of()
    path, _ = report_of(tmp_path, effects)
    tab = open_report(path)
    units = units_of(PROMPT, "word")
    for choice, columns in ((12, [2]), ([12, 16], [2, 3, 4, 5]), ([10, 17], list(range(7)))):
        told = tab.page.evaluate("choice => attViz.why(choice)", choice)
        assert told["measured"] is True
        assert len(told["units"]) == len(units)
        assert [each["effect"] for each in told["units"]] == sorted(
            (each["effect"] for each in told["units"]), reverse=True
        )
        for each in told["units"]:
            (place,) = [place for place, unit in enumerate(units) if unit.start == each["start"]]
            assert each["end"] == units[place].end
            assert each["text"] == units[place].text
            assert each["effect"] == pytest.approx(effects[place, columns].sum(), abs=0.005 * len(columns) + 1e-9)
    refusal = tab.page.evaluate("attViz.why(400).catch(({message}) => message)")
    assert refusal == "There is nothing to explain at 400; the tokens are 0 to 16."


def test_another_word_is_chosen_by_mouse_and_keyboard(open_report: OpenReport, tmp_path: Path) -> None:
    path, _ = report_of(tmp_path, effects_of())
    tab = open_report(path)
    word(tab, 15).click()
    assert said(tab, "sentence") == "Without “Bob”, “Bob” would have been 2.7 times less likely (measured)."
    word(tab, 15).focus()
    tab.page.keyboard.press("ArrowLeft")
    assert said(tab, "title") == "“not” hangs on no single word"
    assert said(tab, "sentence").startswith("No single word: ")
    assert "at least 0.82 times as likely (measured)" in said(tab, "sentence")
    assert marked(tab, "for") == ""
    assert tab.page.locator(".arcs path").count() == 0
    tab.page.get_by_role("button", name="Explain the word after").click()
    assert said(tab, "title") == "“Bob” hangs on “Bob”"
    tab.page.get_by_role("button", name="Explain the word before").click()
    assert said(tab, "title") == "“not” hangs on no single word"


def test_spans_are_chosen_with_shift_as_a_sentence_and_by_the_address(open_report: OpenReport, tmp_path: Path) -> None:
    path, _ = report_of(tmp_path, effects_of())
    tab = open_report(path)
    word(tab, 12).click()
    word(tab, 15).click(modifiers=["Shift"])
    assert tab.state["chosen"] == [12, 16]
    assert said(tab, "title") == "“Alice, not Bob” hangs on “Alice”"
    told = tab.page.evaluate("attViz.why([12, 16])")
    assert [each["text"].strip() for each in told["units"][:2]] == ["Alice", "Bob"]
    assert "÷ 6.2 without it" in tab.page.locator("#why-bars li").nth(1).inner_text(), "2.3 for Alice times 2.7 for Bob"
    tab.wait_for("location.hash === '#chosen=12-16'")
    word(tab, 11).dblclick()
    assert tab.state["chosen"] == [10, 17]
    again = open_report(path, "#chosen=12-16")
    assert said(again, "title") == "“Alice, not Bob” hangs on “Alice”"


def test_a_word_of_the_prompt_shows_which_words_of_the_answer_needed_it(
    open_report: OpenReport, tmp_path: Path
) -> None:
    path, _ = report_of(tmp_path, effects_of())
    tab = open_report(path)
    word(tab, 2).click()
    assert said(tab, "title") == "“Bob” needed “Bob” most"
    assert said(tab, "sentence") == "Without “Bob”, “Bob” would have been 2.7 times less likely (measured)."
    assert marked(tab, "for") == "Alice|Bob"
    assert marked(tab, "chosen") == "Bob"
    bars = tab.page.locator("#why-bars li")
    assert "Bob" in bars.nth(0).inner_text()
    assert "÷ 2.3 without it" in bars.nth(1).inner_text()
    bars.nth(1).locator("button").click()
    # What was said before stays until its heads are known.
    tab.page.locator("#why-heads-of", has_text="of 4 when it wrote “Alice”").wait_for()


def test_an_estimate_says_so_with_its_figure(open_report: OpenReport, tmp_path: Path) -> None:
    path, _ = report_of(tmp_path, None)
    tab = open_report(path)
    sentence = said(tab, "sentence")
    assert "estimated from attention" in sentence
    assert "57%" in sentence
    assert "measured" not in sentence
    assert tab.page.locator("#why .how summary").inner_text().startswith("Estimated")
    tab.page.locator("#why .how summary").click()
    assert "nothing was hidden" in said(tab, "how")
    assert "estimated" in said(tab, "lead")
    assert tab.page.evaluate("attViz.why(12).then(({measured}) => measured)") is False


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
    assert "<img src=x onerror=alert(1)>" in tab.page.inner_text(".why-text")
    assert "\u202e" not in tab.page.inner_text("#why")
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_report_without_an_answer_has_no_panel(open_report: OpenReport, tmp_path: Path) -> None:
    texts = ["Tom", " is", " a", " cat"]
    matrix = AttentionMatrix({0: causal_attention(1, 4)}, texts, token_texts=texts)
    tab = open_report(rendered(matrix, tmp_path))
    assert tab.page.locator("#why").count() == 0
