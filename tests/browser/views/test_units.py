"""What heads looked at by words, lines, sentences and named parts: on the page, against the matrix."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.numbers.random_attention import causal_attention
from support.pages.chromium import OpenReport
from support.pages.opened_report import OpenedReport
from support.pages.reader_tasks import KEEP_COPIES

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.units import units_of
from att_viz.matrix.weights import InMemoryWeights
from att_viz.renderer import Renderer

TEXTS = ["One", " red", " fo", "x", ".", " It", " ran", ".", "\n", "Two", " hens", ".", " They", " hid", " well", "."]
PROMPT = 9


@pytest.fixture(scope="module")
def matrix() -> AttentionMatrix:
    rows = len(TEXTS) - 1
    sink = np.random.default_rng(3).uniform(0, 0.5, size=(2, rows)).astype(np.float32)
    weights = {0: causal_attention(2, rows, 2) * (1 - sink[:, :, None]), 1: causal_attention(2, rows, 3)}
    weights_of = InMemoryWeights(weights, sink_mass={0: sink})
    return AttentionMatrix(weights_of, TEXTS, prompt_length=PROMPT, token_texts=TEXTS)


@pytest.fixture(scope="module")
def page(matrix: AttentionMatrix, tmp_path_factory: pytest.TempPathFactory) -> Path:
    prefix = f"{tmp_path_factory.mktemp('units')}/"
    (path,) = Renderer().render(TEXTS, PROMPT, matrix, save_prefix=prefix, spans={"the fox": (4, 11)})
    return Path(path)


def spans_of(kind: str) -> list[tuple[int, int]]:
    if kind == "span":
        return [(0, 1), (1, 4), (4, PROMPT), (PROMPT, len(TEXTS))]
    parts = units_of(TEXTS, kind, 0, PROMPT), units_of(TEXTS, kind, PROMPT, len(TEXTS))  # type: ignore[arg-type]
    return [(unit.start, unit.end) for part in parts for unit in part]


def between(rows: np.ndarray, query: tuple[int, int], key: tuple[int, int], shift: int) -> float | None:
    """The sum over keys, the mean over the rows that belong to the query's tokens; None where none sees any."""
    own = [token - shift for token in range(*query) if 0 <= token - shift < len(rows)]
    if not any(row >= key[0] for row in own):
        return None
    return float(np.mean([rows[row, key[0] : min(key[1], row + 1)].astype(np.float64).sum() for row in own]))


def shown_by_unit(tab: OpenedReport, view: str, spans: list[tuple[int, int]]) -> list[float | None]:
    weights = tab.weights(view)
    found: list[float | None] = []
    for start, end in spans:
        values = {weights.get(token) for token in range(start, end)}
        assert len(values) == 1, (start, end, values)
        found.append(values.pop())
    return found


@pytest.mark.parametrize("alignment", ["generation", "position"])
@pytest.mark.parametrize("kind", ["word", "line", "sentence", "span"])
def test_units_show_sums_over_keys_and_means_over_rows(
    open_report: OpenReport, page: Path, matrix: AttentionMatrix, kind: str, alignment: str
) -> None:
    state = f"#view=looked&layer=0&head=1&sides=both&hide=0&alignment={alignment}"
    tab = open_report(page, f"{state}&observer=13&observed=2", init=KEEP_COPIES)
    tab.page.get_by_label("Unit that things are told in").select_option(kind)
    tab.wait_for(f"attViz.state.unit === '{kind}'")
    rows = matrix.rows(0, 1).astype(np.float16).astype(np.float64)
    spans, shift = spans_of(kind), int(alignment == "generation")
    for view, token in (("observer", 13), ("observed", 2)):
        subject = next(span for span in spans if span[0] <= token < span[1])
        wanted = [
            between(rows, subject, span, shift) if view == "observer" else between(rows, span, subject, shift)
            for span in spans
        ]
        shown = shown_by_unit(tab, view, spans)
        for one, other in zip(shown, wanted, strict=True):
            assert (one is None) == (other is None)
            assert other is None or one == pytest.approx(other, abs=0.006)
        tab.page.locator(f'section[data-view="{view}"]').get_by_role("button", name="Copy as CSV").click()
    tab.wait_for("window.copied.length === 2")
    for table, view, token in zip(tab.page.evaluate("window.copied"), ("observer", "observed"), (13, 2), strict=True):
        subject = next(span for span in spans if span[0] <= token < span[1])
        for line in csv.DictReader(table.splitlines()) if kind != "line" else []:
            span = int(line["first token"]), int(line["last token"]) + 1
            pair = (subject, span) if view == "observer" else (span, subject)
            truth = between(matrix.rows(0, 1), *pair, shift)
            assert truth is not None
            assert float(line["least"]) - 1e-6 <= truth <= float(line["most"]) + 1e-6


def test_the_mass_of_a_row_is_kept_whatever_the_unit(open_report: OpenReport, page: Path) -> None:
    tab = open_report(page, "#view=looked&layer=0&head=1&sides=from&hide=0&observer=13")
    tokens = tab.weights("observer")
    for kind in ("word", "line", "sentence", "turn", "span"):
        tab.page.get_by_label("Unit that things are told in").select_option(kind)
        tab.wait_for(f"attViz.state.unit === '{kind}'")
        data: Any = tab.page.evaluate("attViz.state.views.observer.token")
        assert data == 13
    # One row alone: the unit "token" is the row itself, and the sum over words is the sum over tokens.
    tab.page.goto("about:blank")
    tab.goto(f"{page.resolve().as_uri()}#view=looked&layer=0&head=1&sides=from&hide=0&observer=13&unit=word")
    spans = spans_of("word")
    assert (13, 14) in spans
    shown = [value for value in shown_by_unit(tab, "observer", spans) if value is not None]
    assert sum(shown) == pytest.approx(sum(tokens.values()), abs=1e-6)
    said = tab.said("observer")
    assert said.startswith("When the model produced “hid” (token 13), head 1 of layer 0 looked most at ")


def test_named_parts_are_called_by_their_names_and_keys_go_from_unit_to_unit(
    open_report: OpenReport, page: Path
) -> None:
    tab = open_report(page, "#view=looked&layer=1&head=0&sides=from&hide=0&unit=span&observer=12")
    strongest = tab.said("observer", "strongest")
    assert "the fox" in strongest
    tab.token("observer", 2).hover()
    assert "“the fox” (tokens 1 to 3)" in tab.said("observer")
    tab.page.get_by_label("Unit that things are told in").select_option("sentence")
    tab.token("observer", 12).click()
    tab.token("observer", 12).focus()
    tab.page.keyboard.press("ArrowLeft")
    assert tab.page.evaluate("document.activeElement.dataset.token") == "9"
