"""Knockouts on the page: beside the weight under the cursor, and as a list that leads into the text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.pages.chromium import OpenReport

from att_viz.analysis import knockout_each
from att_viz.renderer import Renderer
from att_viz.self_attention_model import SelfAttentionModel

pytestmark = pytest.mark.models

TARGET = 30


@pytest.fixture(scope="module")
def knocked(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A report of the demo model with its six strongest edges cut, and the records of that."""
    model = SelfAttentionModel("demo")
    story = "Continue this story: The beautiful grey cat Tom is chasing after Jerry the mouse."
    tokens, matrix, prompt_length = model.generate_text(story, 20)
    records = knockout_each(model.model, matrix.token_ids, TARGET, 6, as_records=True)
    prefix = f"{tmp_path_factory.mktemp('knocked')}/r_"
    report = Renderer().render(tokens, prompt_length, matrix, save_prefix=prefix, knockouts=records)
    return report[0], sorted(records, key=lambda record: -abs(record["change"]))


def signed(change: float) -> str:
    size = f"{abs(change):.3f}" if abs(change) >= 0.00995 else f"{abs(change):.2g}"
    return f"{'−' if change < 0 else '+'}{size}"


def test_the_list_names_the_edges_that_changed_most_first(open_report: OpenReport, knocked: Any) -> None:
    path, records = knocked
    tab = open_report(path)
    rows = tab.page.locator("#edges tbody tr")
    assert rows.count() == len(records) == 6
    word = tab.data()["texts"][TARGET + 1].strip()
    assert word in tab.page.inner_text("#edges-title")
    assert "What mattered for" in tab.page.inner_text("#edges-title")
    assert "into the row that wrote" in tab.page.inner_text("#edges .note")
    for place, record in enumerate(records):
        cells = rows.nth(place).locator("td").all_inner_texts()
        assert cells[0].strip() == signed(record["change"])
        assert cells[1:3] == [str(record["layer"]), str(record["head"])]
        assert cells[3].startswith(f"{TARGET + 1} ")
        assert cells[4].startswith(f"{record['key']} ")
        assert float(cells[5]) == pytest.approx(record["weight"], abs=6e-4)
        assert float(cells[6]) == pytest.approx(record["value_weighted"], abs=6e-4)


def test_an_edge_leads_to_its_place_and_says_what_it_did(open_report: OpenReport, knocked: Any) -> None:
    path, records = knocked
    tab = open_report(path)
    for place in (0, 3):
        record = records[place]
        tab.page.evaluate("attViz.show('why')")
        tab.page.locator("#edges tbody button").nth(place).focus()
        tab.page.keyboard.press("Enter")
        tab.wait_for(f"attViz.state.layer === {record['layer']} && attViz.state.head === {record['head']}")
        assert tab.state["views"]["observer"] == {"token": TARGET + 1, "frozen": True}
        said = tab.said("observer")
        assert f"(token {TARGET + 1})" in said
        assert f"(token {record['key']})" in said
        assert f"changes by {signed(record['change'])} " in said
        focused = tab.token("observer", record["key"]).evaluate("element => element === document.activeElement")
        assert focused
    other = next(key for key in range(TARGET) if all(key != record["key"] for record in records))
    tab.hover("observer", other)
    assert "Without this edge" not in tab.said("observer")


def test_reports_without_measurements_do_not_mention_them(open_report: OpenReport, report: Path) -> None:
    assert open_report(report).page.locator("#edges").is_hidden()


def test_the_list_fits_a_phone(open_report: OpenReport, knocked: Any) -> None:
    tab = open_report(knocked[0], viewport={"width": 390, "height": 844})
    assert tab.page.locator("#edges tbody button").first.is_visible()
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 390
