"""bertviz' own notebooks with the import line changed: Chromium shows, offline, the weights of bertviz' pages."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from support.bertviz.bertviz_notebooks import NOTEBOOKS, Arguments, arguments_of
from support.bertviz.bertviz_pages import Filter, read_page
from support.pages.chromium import OpenReport
from support.pages.opened_report import OpenedReport

import att_viz

KINDS = {"Encoder": "encoder_self", "Decoder": "decoder_self", "Cross": "cross"}
READ = """async ([layer, heads, first, count]) => {
    const read = (head, row) => attViz.row(layer, head, row).then((weights) => Array.from(weights));
    const rows = Array.from({length: count}, (_, place) => first + place);
    return Promise.all(heads.map((head) => Promise.all(rows.map((row) => read(head, row)))));
}"""
PRECISION = (
    "The 16 strongest weights w of each row are exactly those of an archive (float16: to within "
    "±(0.001 · w + 0.0000001)), but for those that are less than 0.000004, which count as 0. Any other weight w is "
    "kept as one byte, round(255 · √w), and is shown to within ±(0.0049 · √w + 0.00001) of what the model computed"
)
"""What stands at the foot of a page."""
FAINTEST = 0.02
"""Weights under this are counted and not drawn, as the page says."""

Weights = NDArray[np.float64]


@pytest.fixture(scope="module")
def bertviz() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # tests/bertviz is called so, too.
        pytest.importorskip("bertviz.head_view")
        return pytest.importorskip("bertviz")


def stated_error(truth: Weights) -> Weights:
    """What `PRECISION` states for each weight; which are the 16 strongest is told by what archives keep."""
    kept = truth.astype(np.float16)
    last = np.sort(kept, axis=-1)[..., -17][..., None] if truth.shape[-1] > 16 else -1.0
    exact = np.where(truth < 0.000004, 0.000004, 0.001 * truth + 0.0000001)
    error: Weights = np.where(kept > last, exact, 0.0049 * np.sqrt(truth) + 0.00001)
    return error


def rows_of(tab: OpenedReport, layer: int, filtered: Filter, first_row: int) -> Weights:
    """All weights of a layer that the page has, [heads, queries, keys]."""
    heads, queries, keys = filtered.layers[layer].shape
    rows = np.array(tab.page.evaluate(READ, [layer, list(range(heads)), first_row, queries]))
    assert not rows[..., keys:].any()
    return rows[..., :keys]


def lines_of(tab: OpenedReport, layer: int, ends: Sequence[str], expected: int) -> dict[tuple[int, int, int], float]:
    """What the view "Lines" draws of a layer, between some parts of the text."""
    tab.page.select_option("#lines-layer", str(layer))
    for part, label in zip(("from", "to"), ends, strict=True):
        if tab.page.locator("#lines-between").is_visible():
            tab.page.select_option(f"#lines-{part}", label=label)
    tab.wait_for(f"attViz.state.lines.layer === {layer} && attViz.state.lines.weights.length === {expected}")
    return {
        (line["head"], line["row"], line["key"]): line["weight"]
        for line in tab.page.evaluate("attViz.state.lines.weights")
    }


def ends_of(filtered: Filter) -> tuple[list[str], list[bool]]:
    """Our names of the two ends of a filter of sentences, and whether each is the second sentence."""
    parts = filtered.name.split(" -> ") if "->" in filtered.name else []
    names = [part.replace("Sentence", "sentence") for part in parts] or ["all of the text"] * 2
    return names, [name == "sentence B" for name in names]


def readable(texts: Sequence[str]) -> list[str]:
    """Without what tells where words begin, and without blanks: both show these in ways of their own."""
    return [text.strip(" ·").removeprefix("##") for text in texts]


def check_lines(tab: OpenedReport, filters: Sequence[Filter], shown: dict[int, Weights], first_row: int = 0) -> None:
    """In each filter every line that bertviz' page has, where it is strong enough to be seen, with its weight."""
    whole = filters[0]
    start = next((len(each.left) for each in filters if each.name == "Sentence A -> Sentence A"), 0)
    assert readable(tab.page.locator("#lines-queries span").all_inner_texts()) == readable(whole.left)
    assert readable(tab.page.locator("#lines-keys span").all_inner_texts()) == readable(whole.right)
    for filtered in filters:
        ends, second = ends_of(filtered)
        row, key = (start if each else 0 for each in second)
        for layer, truth in filtered.layers.items():
            part = shown[layer][:, row : row + truth.shape[1], key : key + truth.shape[2]]
            drawn = lines_of(tab, layer, ends, int((part >= FAINTEST).sum()))
            assert {(head, at - first_row - row, to - key) for head, at, to in drawn} == {
                (int(head), int(at), int(to)) for head, at, to in np.argwhere(part >= FAINTEST)
            }
            for (head, at, to), weight in drawn.items():
                assert weight == pytest.approx(
                    truth[head, at - first_row - row, to - key],
                    abs=float(stated_error(whole.layers[layer])[head, at - first_row, to]),
                )


def check_page(tab: OpenedReport, filters: Sequence[Filter], first_row: int = 0, *, lines: bool = True) -> None:
    """A page of one kind of attention, against what bertviz has of it."""
    whole = filters[0]
    shown = {layer: rows_of(tab, layer, whole, first_row) for layer in whole.layers}
    for layer, truth in whole.layers.items():
        assert (np.abs(shown[layer] - truth) <= stated_error(truth)).all()
    assert tab.page.inner_text("#precision").startswith(PRECISION)
    if lines:
        check_lines(tab, filters, shown, first_row)


def written(directory: Path, view: str, arguments: Arguments) -> Path:
    path = directory / f"{view}.html"
    path.write_text(arguments.html_of(getattr(att_viz, view)), encoding="utf-8")
    return path


def check(bertviz: Any, open_report: OpenReport, directory: Path, name: str, view: str) -> None:
    """One notebook, both ways."""
    arguments = arguments_of(name)
    filters = read_page(arguments.html_of(getattr(bertviz, view)))
    path = written(directory, view, arguments)
    if filters[0].name not in KINDS:
        tab = open_report(path)
        check_page(tab, filters, lines=view == "head_view")
        if view == "model_view":
            assert tab.page.locator(".head-cell").count() == sum(len(each) for each in filters[0].layers.values())
        return
    inputs = len(filters[0].left)
    assert [each.name for each in filters] == list(KINDS)
    for filtered in filters:
        kind = KINDS[filtered.name]
        tab = open_report(path, f"#kind={kind}&view=lines&lines=all")
        assert tab.state["kind"] == kind
        check_page(tab, [filtered], inputs if kind == "cross" else 0)


@pytest.mark.parametrize(
    ("name", "view"),
    [
        ("bert", "head_view"),
        ("gpt2", "model_view"),
        ("xlm", "head_view"),
        ("bart", "head_view"),
        ("t5", "head_view"),
    ],
)
def test_notebooks_show_the_same_weights(
    bertviz: Any, open_report: OpenReport, tmp_path: Path, name: str, view: str
) -> None:
    check(bertviz, open_report, tmp_path, name, view)


# Of a decoder with fewer heads than its encoder, as BART's here, bertviz' model view ends in an IndexError.
@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "view"),
    [
        (name, view)
        for name in NOTEBOOKS
        for view in ("head_view", "model_view")
        if (name, view) != ("bart", "model_view")
    ],
)
def test_all_notebooks_show_the_same_weights(
    bertviz: Any, open_report: OpenReport, tmp_path: Path, name: str, view: str
) -> None:
    check(bertviz, open_report, tmp_path, name, view)
