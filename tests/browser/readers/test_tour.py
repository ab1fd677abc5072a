"""The guided tour: true numbers of this report, a state of the page for each step, offered once, never in the way."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
from support.numbers.encoder_attention import encoder_matrix
from support.numbers.random_attention import causal_attention, random_matrix
from support.pages.accessibility import violations
from support.pages.browser_reports import rendered, report_of_tokens
from support.pages.chromium import OpenReport
from support.pages.opened_report import OpenedReport

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.influence import Alternatives, Influence
from att_viz.matrix.units import units_of
from att_viz.renderer import Renderer

ALL_STEPS = ["word", "hide", "heads", "rests", "cause", "yours"]
NO_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("not for files", "SecurityError"); },
});"""
IN_SIGHT = """(selector) => {
  const [first] = [...document.querySelectorAll(selector)].filter((each) => each.getClientRects().length);
  const box = first.getClientRects()[0];
  const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 12)];
  const hit = document.elementFromPoint(x, y);
  return hit !== null && (first.contains(hit) || hit.contains(first)) && !document.getElementById("tour").contains(hit);
}"""
ABOUT = {
    "word": [".why-text .chosen", "#why-chance"],
    "hide": [".why-text .chosen", "#why-sentence"],
    "heads": ["[data-view=observer] .text .subject", "[data-view=observer] .sentence"],
    "rests": ["[data-view=observer] .text .subject", "[data-view=observer] .sentence"],
    "cause": [".why-text .chosen", "#why-sentence"],
}


class Demo(NamedTuple):
    path: Path
    matrix: AttentionMatrix


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    from att_viz import SelfAttentionModel

    prompt = "Alice and Bob are siblings. Who is Bob's sister?"
    _, matrix, _ = SelfAttentionModel("demo").generate_text(prompt, influence="words")
    return Demo(rendered(matrix, tmp_path_factory.mktemp("demo")), matrix)


def step(tab: OpenedReport) -> str:
    tab.settle()
    return str(tab.page.evaluate("attViz.state.tour"))


def said(tab: OpenedReport) -> str:
    tab.settle()
    return str(tab.page.inner_text("#tour-text"))


def begin(tab: OpenedReport) -> None:
    tab.page.click("#tour-begin")
    tab.wait_for("!document.getElementById('tour').hidden")


def press(tab: OpenedReport, action: str) -> None:
    """Press a button of the tour, and wait until the next step is there."""
    before = tab.page.inner_text("#tour-step")
    tab.page.click(f"[data-tour-act={action}]")
    tab.wait_for(f"document.getElementById('tour-step').textContent !== {before!r}")


def steps_of(tab: OpenedReport) -> dict[str, str]:
    """Go through the whole tour; what each step says."""
    begin(tab)
    found = {step(tab): said(tab)}
    count = int(str(tab.page.inner_text("#tour-step")).split()[-1])
    for _ in range(count - 1):
        press(tab, "next")
        found[step(tab)] = said(tab)
    assert tab.page.locator("[data-tour-act=next]").is_hidden()
    return found


def percent(share: float) -> str:
    """As the page rounds it."""
    if 100 * share < 0.1:
        return "less than 0.1%"
    return "more than 99%" if share >= 0.995 else f"{100 * share:.{0 if share >= 0.01 else 1}f}%"


def numbers(text: str) -> list[tuple[float, float]]:
    """The weights of a sentence, with how far each may be off as it is written."""
    found = re.findall(r"\b(0\.\d+)(?: ± (0\.\d+))?", text)
    return [(float(value), float(error) if error else 0.6 * 10 ** -(len(value) - 2)) for value, error in found]


class Truth(NamedTuple):
    """What the tour should say of the demo report, from the matrix and what was measured alone."""

    word: tuple[int, int]
    cause: tuple[int, int]
    before: float
    after: float
    rows: list[int]


def truth_of(matrix: AttentionMatrix, word: tuple[int, int]) -> Truth:
    influence = matrix.influence
    assert influence is not None
    first, last = (token - influence.target[0] for token in word)
    sums = np.nansum(influence.effects[:, first:last], axis=1)
    best = int(sums.argmax())
    unit = influence.units[best]
    before = float(np.exp(influence.log_probabilities[first:last].sum()))
    after = before * float(np.exp(-sums[best]))
    return Truth(word, (unit.start, unit.end), before, after, [row - 1 for row in range(*word)])


@pytest.fixture(scope="module")
def parted(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """A report in which most attention goes to another word than the one without which the answer is gone."""
    prompt = ["Once", " Alice", " and", " Bob", ".", " Who", " is", " Bob", "'s", " sister", "?"]
    texts = [*prompt, "It", " is", " Alice", ",", " not", " Bob", "."]
    units = units_of(texts, "word", 0, len(prompt))
    effects = np.zeros((len(units), len(texts) - len(prompt)), dtype=np.float32)
    effects[3, 2], effects[0, 2], effects[5, 2], effects[2, 5] = 2.89, -0.1, 0.19, 1.0
    influence = Influence(
        units,
        (len(prompt), len(texts)),
        effects,
        "whole",
        "words",
        2.0,
        "float32",
        np.full(effects.shape[1], np.log(0.35), dtype=np.float32),
        Alternatives(np.zeros((effects.shape[1], 0), dtype=np.int64), (), np.zeros((effects.shape[1], 0), np.float32)),
    )
    matrix = AttentionMatrix(
        {layer: causal_attention(3, len(texts) - 1, layer) for layer in range(2)},
        texts,
        prompt_length=len(prompt),
        token_texts=texts,
        influence=influence,
    )
    return Demo(rendered(matrix, tmp_path_factory.mktemp("parted")), matrix)


@pytest.mark.parametrize("of", [pytest.param("demo", marks=pytest.mark.models), "parted"])
def test_every_number_is_one_of_the_report(open_report: OpenReport, request: pytest.FixtureRequest, of: str) -> None:
    demo: Demo = request.getfixturevalue(of)
    tab = open_report(demo.path)
    begin(tab)
    tab.settle()
    first = tab.page.evaluate(
        """[...document.querySelectorAll(".why-text .chosen")].map((each) => Number(each.dataset.token))"""
    )
    matrix = demo.matrix
    truth = truth_of(matrix, (first[0], first[-1] + 1))
    word = "".join(matrix.token_texts[slice(*truth.word)]).strip()
    cause = "".join(matrix.token_texts[slice(*truth.cause)]).strip()
    assert tab.page.inner_text("#tour-name") == f"This word: “{word}”"
    assert f"The model gave it {percent(truth.before)}." in said(tab)

    press(tab, "next")
    fell = f"fell from {percent(truth.before)} to {percent(truth.after)} (measured)"
    assert f"“{cause}” in the prompt was hidden from everything after it" in said(tab)
    assert f"the probability of “{word}” {fell}" in said(tab)
    assert (truth.after < 0.1 * truth.before) == tab.page.inner_text("#tour-name").endswith("is all but gone")
    chosen = tab.page.evaluate("attViz.state.chosen")
    assert tuple(chosen) == truth.cause

    press(tab, "next")
    given = {
        (layer, head): float(matrix.rows(layer, head)[truth.rows, slice(*truth.cause)].sum(axis=1).mean())
        for layer in matrix.layers
        for head in matrix.heads(layer)
    }
    text = said(tab)
    told = re.findall(r"head (\d+) of layer (\d+) (?:gave (?:on average )?|with )(0\.\d+)(?: ± (0\.\d+))?", text)
    assert len(told) == 3
    assert f"of its attention to “{cause}”" in text
    for head, layer, value, error in told:
        assert abs(given[int(layer), int(head)] - float(value)) <= (float(error) if error else 0.0006)
    assert [float(each[2]) for each in told] == sorted((float(each[2]) for each in told), reverse=True)
    if "rest on it" not in text:
        assert (int(told[0][1]), int(told[0][0])) == max(given, key=lambda each: given[each])
    state = tab.state
    assert (state["layer"], state["head"], state["observer"]) == (int(told[0][1]), int(told[0][0]), truth.word[0])
    assert cause in tab.said("observer")
    shown = re.search(r"gave (0\.\d+)", tab.said("observer")) or re.search(r"(0\.\d+)", tab.said("observer"))
    assert shown
    assert abs(float(shown[1]) - given[state["layer"], state["head"]]) <= 0.01

    press(tab, "next")
    state = tab.state
    rows = matrix.rows(state["layer"], state["head"])
    (here, here_error), (mean, mean_error) = numbers(said(tab))[:2]
    assert abs(float(rows[truth.rows[0], 0]) - here) <= here_error
    assert abs(float(rows[1:, 0].mean()) - mean) <= mean_error
    assert state["hide"] == 0

    press(tab, "next")
    influence = matrix.influence
    assert influence is not None
    over = [matrix.rows(*head)[truth.rows].mean(axis=0) for head in given]
    means = [float(np.mean([row[unit.start : unit.end].sum() for row in over])) for unit in influence.units]
    most = int(np.argmax(means))
    attended = influence.units[most]
    text = said(tab)
    assert f"“{attended.text.strip()}” got most attention when “{word}” was written" in text
    value, error = numbers(text)[0]
    assert abs(means[most] - value) <= error
    assert f"the mean over {len(given)} heads" in text
    assert of == "demo" or (attended.start, attended.end) != truth.cause
    if (attended.start, attended.end) == truth.cause:
        assert "Here it is also what" in text
    else:
        first_token = truth.word[0] - influence.target[0]
        effect = float(influence.effects[most, first_token : truth.word[1] - influence.target[0]].sum())
        without = percent(min(1.0, truth.before * float(np.exp(-effect))))
        same = without == percent(truth.before)
        assert (f"is at {without} instead of {percent(truth.before)}" in text) != same
        assert tuple(tab.page.evaluate("attViz.state.chosen")) == (attended.start, attended.end)


@pytest.mark.models
def test_back_the_link_and_the_keyboard(open_report: OpenReport, demo: Demo) -> None:
    tab = open_report(demo.path)
    begin(tab)
    assert step(tab) == "word"
    assert tab.page.evaluate("document.activeElement.id") == "tour-title"
    assert "This word" in tab.page.inner_text("#live")
    for wanted in ALL_STEPS[1:4]:
        tab.page.keyboard.press("ArrowRight")
        tab.wait_for(f"attViz.state.tour === '{wanted}' && location.hash.includes('tour={wanted}')")
        tab.wait_for("document.activeElement.id === 'tour-title'")
    rests = {key: tab.state[key] for key in ("view", "layer", "head", "observer", "hide", "tour")}
    text = said(tab)
    tab.page.keyboard.press("ArrowLeft")
    tab.wait_for("attViz.state.tour === 'heads' && location.hash.includes('tour=heads')")
    tab.page.go_back()
    tab.wait_for("attViz.state.tour === 'rests'")
    assert said(tab) == text
    again = open_report(demo.path, tab.page.evaluate("location.hash"))
    again.wait_for("!document.getElementById('tour').hidden")
    assert {key: again.state[key] for key in rests} == rests
    assert said(again) == text
    assert again.page.locator("[data-tour-act=again]").is_hidden()
    tab.page.locator("#tour-title").focus()
    tab.page.keyboard.press("Escape")
    tab.wait_for("document.getElementById('tour').hidden")
    assert tab.page.evaluate("document.activeElement.id") == "tour-begin"
    assert tab.page.evaluate("attViz.state.layer") == rests["layer"]


@pytest.mark.models
def test_a_reader_who_goes_elsewhere_can_come_back_to_the_step(open_report: OpenReport, demo: Demo) -> None:
    tab = open_report(demo.path)
    begin(tab)
    tab.page.locator(".why-text [data-token='5']").click()
    tab.wait_for("!document.querySelector('[data-tour-act=again]').hidden")
    assert "something else" in tab.page.inner_text("#tour-away")
    tab.page.click("[data-tour-act=again]")
    tab.wait_for("document.querySelector('[data-tour-act=again]').hidden")
    assert step(tab) == "word"
    assert tab.page.evaluate("attViz.state.chosen") is None


@pytest.mark.models
@pytest.mark.parametrize(("width", "height", "scheme"), [(1280, 760, "light"), (390, 844, "dark")])
def test_nothing_that_a_step_is_about_is_covered(
    open_report: OpenReport, demo: Demo, width: int, height: int, scheme: str
) -> None:
    tab = open_report(demo.path, viewport={"width": width, "height": height}, color_scheme=scheme)
    begin(tab)
    for place, wanted in enumerate(ALL_STEPS):
        if place:
            press(tab, "next")
        tab.settle_scrolling()
        assert step(tab) == wanted
        for selector in ABOUT.get(wanted, []):
            tab.wait_for(f"({IN_SIGHT})({selector!r})")
        assert tab.page.evaluate("document.documentElement.scrollWidth") <= width
        assert tab.page.locator("[data-tour-act=end]").is_visible()
        if wanted in ("hide", "heads"):
            assert violations(tab.page) == []


def test_in_a_long_text_each_word_is_brought_into_sight(open_report: OpenReport, tmp_path: Path) -> None:
    """Of such a text only what is in sight has elements, and on a small screen the page itself scrolls."""
    tokens = [f" word{place}" if place % 12 else "\n" for place in range(1100)]
    path = report_of_tokens(tokens, tmp_path, prompt_length=900)
    tab = open_report(path, viewport={"width": 390, "height": 844})
    begin(tab)
    for wanted in ("word", "hide", "heads", "cause"):
        tab.wait_for(f"attViz.state.tour === {wanted!r}")
        tab.wait_for(f"({IN_SIGHT})({ABOUT[wanted][0]!r})")
        press(tab, "next")


def test_it_is_offered_once(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report)
    assert tab.page.inner_text("#tour-begin") == "New here? Take the tour"
    assert tab.page.locator("#tour").is_hidden()
    tab.page.click("#tour-decline")
    assert tab.page.inner_text("#tour-begin") == "Tour"
    assert tab.page.evaluate("document.activeElement.id") == "tour-begin"
    tab.page.reload()
    tab.wait_ready()
    assert tab.page.inner_text("#tour-begin") == "Tour"
    assert tab.page.locator("#tour-decline").is_hidden()
    begin(tab)
    assert step(tab) == "word"


def test_where_nothing_is_remembered_it_is_only_a_button(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report, init=NO_STORAGE)
    assert tab.page.inner_text("#tour-begin") == "Tour"
    assert tab.page.locator("#tour-decline").is_hidden()
    begin(tab)
    assert step(tab) == "word"


def test_what_is_estimated_is_said_to_be(open_report: OpenReport, report: Path) -> None:
    found = steps_of(open_report(report))
    assert list(found) == ALL_STEPS
    assert "an estimate" in found["word"]
    assert "That was not measured" in found["hide"]
    assert not any("(measured)" in text for text in found.values())
    assert "depended on is estimated here, not measured" in found["cause"]


def reports(kind: str, directory: Path) -> Path:
    """Reports of which some steps cannot be shown."""
    if kind == "encoder":
        return rendered(encoder_matrix(2, 2, 24), directory)
    if kind == "light":
        matrix = random_matrix(2, 3, 40)
        return Renderer().render(matrix.tokens, matrix.prompt_length, matrix, save_prefix=f"{directory}/", light=True)[
            0
        ]
    if kind == "no answer":
        matrix = random_matrix(2, 3, 24)
        whole = AttentionMatrix(
            {layer: np.stack([matrix.rows(layer, head) for head in range(3)]) for layer in range(2)},
            matrix.tokens,
            prompt_length=24,
        )
        return rendered(whole, directory)
    return report_of_tokens([f" word{place}" for place in range(20)], directory, prompt_length=10)


@pytest.mark.parametrize(
    ("kind", "steps"),
    [
        ("encoder", ["heads", "cause", "yours"]),
        ("light", ALL_STEPS),
        ("no answer", ["heads", "rests", "cause", "yours"]),
        ("one head", ["word", "hide", "heads", "cause", "yours"]),
    ],
)
def test_steps_that_a_report_cannot_show_are_left_out(
    open_report: OpenReport, tmp_path: Path, kind: str, steps: list[str]
) -> None:
    tab = open_report(reports(kind, tmp_path))
    found = steps_of(tab)
    assert list(found) == steps
    assert not any(re.search(r"NaN|undefined|null|\(measured\)", text) for text in found.values())
    assert tab.page.locator("[data-tour-act=end]").inner_text() == "Done"
    tab.page.click("[data-tour-act=end]")
    tab.wait_for("document.getElementById('tour').hidden")


def test_a_step_that_is_not_there_shows_no_tour(open_report: OpenReport, tmp_path: Path) -> None:
    tab: Any = open_report(reports("encoder", tmp_path), "#tour=hide")
    tab.settle()
    assert tab.page.locator("#tour").is_hidden()
