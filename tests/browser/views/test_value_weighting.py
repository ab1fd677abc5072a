"""Weights times the sizes of the values that they bring."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest

from att_viz.analysis import value_weighted


def dense(matrix: Any, layer: Any, head: Any) -> Any:
    """a_ij n_j / sum_j a_ij n_j, in float64."""
    brought = matrix.rows(layer, head).astype(np.float64) * matrix.value_norms(layer, head)
    return brought / brought.sum(axis=1, keepdims=True)


def test_the_switch_shows_what_numpy_says(open_looked: Any, value_report: Any, value_matrix: Any) -> None:
    tab = open_looked(value_report, "#layer=1&head=2")
    rows = dense(value_matrix, 1, 2)
    np.testing.assert_allclose(value_weighted(value_matrix, 1, 2), rows, atol=1e-6)
    tab.double_click("observer", 15)
    tab.double_click("observed", 3)
    before = tab.weights("observer")
    tab.page.click("#options summary")
    tab.page.get_by_label("Weight × value").check()
    tab.wait_for("attViz.state.measure === 'value'")
    shown = tab.weights("observer")
    assert before != shown
    assert sum(shown.values()) == pytest.approx(1, abs=1e-5)
    # Weights are rounded to 0.004 and then multiplied, so that shares err by a few times as much.
    assert all(abs(shown[key] - rows[14, key]) < 0.02 for key in range(15))
    assert all(abs(share - rows[token - 1, 3]) < 0.02 for token, share in tab.weights("observed").items())
    assert "Kobayashi" in tab.page.inner_text("#value-note")
    assert "the head brought came from" in tab.page.inner_text("#observer-lead")


def test_the_sentence_names_the_weight_and_the_share(open_looked: Any, value_report: Any, value_matrix: Any) -> None:
    tab = open_looked(value_report, "#layer=1&head=2&measure=value&observer=15")
    share = tab.weights("observer")[6]
    tab.hover("observer", 6)
    raw = tab.page.evaluate("attViz.row(1, 2, 14).then((row) => row[6])")
    stated = re.search(r"([\d.]+) ± ([\d.]+) of what", tab.said("observer"))
    assert stated
    assert abs(float(stated[1]) - share) <= 5e-4
    assert abs(float(stated[1]) - dense(value_matrix, 1, 2)[14, 6]) <= float(stated[2]) + 1e-6
    said = tab.said("observer").split(" by weight alone")[0].split()[-1]
    assert float(said) == pytest.approx(raw, rel=0.05, abs=1e-3)
    assert raw == pytest.approx(value_matrix.rows(1, 2)[14, 6], abs=0.0042)


def test_layers_whose_values_are_not_known_show_weights(open_looked: Any, value_report: Any, report: Any) -> None:
    tab = open_looked(value_report, "#layer=1&measure=value&observer=15")
    tab.page.get_by_role("button", name="Previous layer").click()
    tab.wait_for("attViz.state.layer === 0")
    assert tab.page.get_by_label("Weight × value").is_hidden()
    assert tab.page.locator("#value-note").is_hidden()
    assert "of its attention" in tab.said("observer")
    assert open_looked(report).page.get_by_label("Weight × value").is_hidden()


def test_the_switch_is_reached_by_keyboard_and_kept_in_the_address(open_looked: Any, value_report: Any) -> None:
    tab = open_looked(value_report, "#layer=1")
    tab.page.click("#options summary")
    tab.page.get_by_label("Weight", exact=True).focus()
    tab.page.keyboard.press("ArrowRight")
    tab.wait_for("location.hash.includes('measure=value')")
    again = open_looked(value_report, tab.page.evaluate("location.hash"), viewport={"width": 390, "height": 844})
    assert again.state["measure"] == "value"
    assert again.page.evaluate("document.documentElement.scrollWidth") <= 390
