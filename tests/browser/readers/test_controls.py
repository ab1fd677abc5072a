"""Layer, head, alignment, hiding, colour and theme."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.pages.browser_reports import assert_close, expected, rendered

from att_viz.attention_matrix import AttentionMatrix

ERROR = 0.0042


def test_layer_and_head_selectors_and_their_buttons(open_looked: Any, report: Any, matrix: Any) -> None:
    tab = open_looked(report)
    tab.double_click("observer", 12)
    tab.page.select_option("#head", "2")
    tab.wait_for("attViz.state.head === 2")
    assert_close(tab.weights("observer"), expected(matrix, 0, 2, "observer", 12, "generation"), ERROR)
    tab.page.get_by_role("button", name="Next layer").click()
    tab.wait_for("attViz.state.layer === 1")
    assert_close(tab.weights("observer"), expected(matrix, 1, 2, "observer", 12, "generation"), ERROR)
    assert "head 2 of layer 1" in tab.said("observer")
    tab.page.get_by_role("button", name="Next layer").click()
    tab.wait_for("attViz.state.layer === -1")
    at_the_end = tab.page.get_by_role("button", name="Next layer")
    assert at_the_end.get_attribute("aria-disabled") == "true"
    at_the_end.click(force=True)
    tab.page.get_by_role("button", name="Previous layer").click()
    tab.wait_for("attViz.state.layer === 1 && attViz.state.head === 2")
    tab.page.get_by_role("button", name="Previous head").click()
    tab.wait_for("attViz.state.head === 1")
    assert tab.state["layer"] == 1


def test_alignment_switches_and_explains_itself(open_looked: Any, report: Any, matrix: Any) -> None:
    tab = open_looked(report)
    tab.double_click("observer", 12)
    assert_close(tab.weights("observer"), expected(matrix, 0, 0, "observer", 12, "generation"), ERROR)
    assert "when it wrote" in tab.page.inner_text("label:has(:checked) #when-written")
    tab.page.click("#options summary")
    assert "decided it" in tab.page.inner_text("#alignment-note")
    tab.page.get_by_label("Position").check()
    assert_close(tab.weights("observer"), expected(matrix, 0, 0, "observer", 12, "position"), ERROR)
    assert "read it" in tab.page.inner_text("#alignment-note")
    assert tab.said("observer").startswith("When the model read")


@pytest.mark.parametrize("hide", [1, 3])
def test_with_first_tokens_hidden_numbers_stay_the_models_own_and_what_is_left_is_said(
    open_looked: Any, report: Any, matrix: Any, hide: Any
) -> None:
    tab = open_looked(report)
    tab.page.click("#options summary")
    for _ in range(hide):
        tab.page.get_by_role("button", name="Set one token more aside").click()
    tab.double_click("observer", 14)
    row = matrix.rows(0, 0)[13, :14]
    shown = tab.weights("observer")
    assert min(shown) == hide
    for token, weight in shown.items():
        assert weight == pytest.approx(row[token], abs=ERROR)
    strongest = hide + int(row[hide:].argmax())
    said = re.search(r"([\d.]+) of its attention \(([\d.]+) ± ([\d.]+) of what did not rest", tab.said("observer"))
    assert said
    number, left, error = map(float, said.groups())
    assert number == pytest.approx(row[strongest], abs=ERROR)
    assert abs(left - row[strongest] / row[hide:].sum()) <= error + 1e-6
    assert f"an even spread would be {1 / 14:.3f}" in tab.said("observer")
    stated = tab.said("observer", "mass")
    assert "of the attention rests on the first" in stated
    assert float(stated.split()[0]) == pytest.approx(row[:hide].sum(), abs=float(stated.split()[2]) + 1e-6)
    tab.page.locator('[data-view="observer"] .why-resting summary').click()
    assert "every number stays the model’s own" in tab.page.inner_text('[data-view="observer"] .why-resting')
    tab.hover("observer", 0)
    pair = re.search(r"([\d.]+) of its attention to .*\(token 0\).* set aside", tab.said("observer"))
    assert pair
    assert float(pair[1]) == pytest.approx(row[0], abs=ERROR), "what rests has its number, too"
    tab.hover("observed", 0)
    assert "set aside" in tab.said("observed")
    assert tab.weights("observed") == {}


def test_a_learned_sink_is_stated_apart_from_hidden_tokens(
    open_looked: Any, sink_report: Any, sink_matrix: Any
) -> None:
    tab = open_looked(sink_report, "#observer=10&hide=1")
    stated = tab.said("observer", "mass")
    assert "rests on the first token. " in stated
    assert "Learned sink: " in stated
    mass = sink_matrix.sink_mass(0, 0)[9]
    assert float(stated.split("Learned sink: ")[1].split()[0]) == pytest.approx(mass, abs=6e-4)
    row = sink_matrix.rows(0, 0)[9, :10]
    total = sum(tab.weights("observer").values())
    assert total == pytest.approx(row[1:].sum(), abs=0.02)
    left = re.search(r"\(([\d.]+) ± ([\d.]+) of what did not rest", tab.said("observer"))
    assert left
    assert abs(float(left[1]) - row[1:].max() / (row[1:].sum() + mass)) <= float(left[2]) + 1e-6


def test_what_rests_is_set_aside_by_default_and_shown_on_request(open_report: Any, tmp_path: Path) -> None:
    weights = np.zeros((2, 20, 20), dtype=np.float32)
    for query in range(20):
        weights[0, query, : query + 1] = 1 / (query + 1)
        weights[1, query, 0] = 1 if query == 0 else 0.8
        weights[1, query, 1 : query + 1] = 0.2 / max(1, query)
    matrix = AttentionMatrix({0: weights}, [f"w{token}" for token in range(21)], prompt_length=10)
    tab = open_report(rendered(matrix, tmp_path), "#layer=0&head=1&observer=15")
    assert 0 not in tab.weights("observer")
    assert tab.token("observer", 0).get_attribute("data-hidden") is not None
    assert re.match(r"0\.(80|79)\d* ± 0\.00\d* of the attention rests on the first token", tab.said("observer", "mass"))
    assert "of what did not rest" in tab.said("observer")
    tab.page.click("#options summary")
    tab.page.get_by_label("shown", exact=True).check()
    assert tab.weights("observer")[0] == pytest.approx(0.8, abs=ERROR)
    assert tab.said("observer", "mass") == ""
    tab.page.get_by_label("set aside", exact=True).check()
    tab.page.select_option("#head", "0")
    assert 0 in tab.weights("observer"), "this head does not rest"


def test_a_cleared_field_stays_clear_under_the_cursor(open_looked: Any, report: Any) -> None:
    tab = open_looked(report, "#hide=3")
    tab.page.click("#options summary")
    field = tab.page.locator("#hide")
    assert field.input_value() == "3"
    field.fill("")
    assert field.input_value() == ""
    assert tab.state["hide"] == 3
    field.type("2")
    assert (field.input_value(), tab.state["hide"]) == ("2", 2)
    field.fill("")
    field.blur()
    assert field.input_value() == "2"


def test_cut_off_takes_small_weights_away(open_looked: Any, report: Any) -> None:
    tab = open_looked(report)
    tab.double_click("observer", 20)
    before = tab.weights("observer")
    tab.page.click("#options summary")
    tab.page.locator("#cutoff").focus()
    for _ in range(7):
        tab.page.keyboard.press("ArrowRight")
    cutoff = tab.state["cutoff"]
    assert cutoff == 0.05
    assert tab.weights("observer") == {token: weight for token, weight in before.items() if weight >= cutoff}
    assert "0.05" in tab.page.inner_text("#cutoff-value")


def test_contrast_and_scale_change_colours_but_no_weight(open_looked: Any, report: Any) -> None:
    tab = open_looked(report, "#observer=20")
    weights = tab.weights("observer")
    token = sorted(weights, key=weights.get)[-3]
    colours = {tab.colour("observer", token)}
    legends = {tab.said("observer", "legend-numbers")}
    tab.page.click("#options summary")
    tab.page.locator("#gamma").fill("1.5")
    colours.add(tab.colour("observer", token))
    legends.add(tab.said("observer", "legend-numbers"))
    tab.page.get_by_label("to the largest").check()
    colours.add(tab.colour("observer", token))
    legends.add(tab.said("observer", "legend-numbers"))
    assert len(colours) >= 2
    assert len(legends) == 3
    assert "relative" in tab.said("observer", "scale")
    assert tab.weights("observer") == weights


def test_the_same_weight_has_the_same_colour_wherever_it_stands(open_looked: Any, tmp_path: Path) -> None:
    """One scale for every head and every report: before, 0.0056 was as crimson as 0.984."""
    colours = set()
    for place, strongest in enumerate((0.9, 0.09)):
        weights = np.full((1, 11, 11), 0.0)
        for query in range(11):
            weights[0, query, : query + 1] = 1 / (query + 1)
        weights[0, 10] = [strongest, 0.05, *[(0.95 - strongest) / 9] * 9]
        matrix = AttentionMatrix({0: weights.astype(np.float32)}, [f"w{token}" for token in range(12)], prompt_length=6)
        (tmp_path / str(place)).mkdir()
        tab = open_looked(rendered(matrix, tmp_path / str(place)), "#observer=11")
        assert tab.weights("observer")[1] == pytest.approx(0.05, abs=1e-3)
        assert "weight of 1, in every report" in tab.said("observer", "scale")
        colours.add(tab.colour("observer", 1))
    assert len(colours) == 1


def test_reset_undoes_how_things_are_displayed_and_no_choice(open_looked: Any, report: Any) -> None:
    tab = open_looked(
        report, "#layer=1&head=2&alignment=position&hide=2&gamma=1.2&cutoff=0.01&scale=relative&observer=9"
    )
    tab.page.click("#options summary")
    tab.page.click("#reset")
    tab.wait_for("!location.hash.includes('gamma')")
    state = tab.state
    assert (state["hide"], state["cutoff"], state["gamma"], state["scale"]) == ("resting", 0, 0.6, "absolute")
    assert (state["layer"], state["head"], state["alignment"], state["observer"]) == (1, 2, "position", 9)


def test_themes(open_looked: Any, report: Any) -> None:
    tab = open_looked(report, color_scheme="dark")
    background = "getComputedStyle(document.body).backgroundColor"
    dark = tab.page.evaluate(background)
    tab.page.get_by_label("Light").check()
    light = tab.page.evaluate(background)
    assert dark != light
    tab.page.get_by_label("Auto").check()
    assert tab.page.evaluate(background) == dark
    tab.page.emulate_media(color_scheme="light")
    tab.wait_for(f"{background} === '{light}'")
    tab.page.get_by_label("Dark").check()
    assert tab.page.evaluate(background) == dark


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_painted_text_stays_readable(open_looked: Any, report: Any, theme: Any) -> None:
    tab = open_looked(report, f"#theme={theme}&gamma=0.2&observer=20")
    contrasts = tab.page.evaluate(
        """() => {
          const luminance = (css) => css.match(/[\\d.]+/g).slice(0, 3).map((channel) => {
            const value = channel / 255;
            return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          }).reduce((sum, value, axis) => sum + value * [0.2126, 0.7152, 0.0722][axis], 0);
          const painted = [...document.querySelectorAll('[data-view=observer] [class*=level-]')].map(getComputedStyle);
          return painted.map(({color, backgroundColor}) => {
            const [dark, light] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b);
            return (light + 0.05) / (dark + 0.05);
          });
        }"""
    )
    assert len(contrasts) > 10
    assert min(contrasts) >= 4.5
