"""bertviz' neuron notebooks with the import lines changed: Chromium shows the numbers that bertviz' pages hold."""

from __future__ import annotations

import warnings
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from support.bertviz.bertviz_notebooks import html_of, of_bertviz, tiny
from support.bertviz.bertviz_pages import Neurons, neurons_of_page
from support.pages.chromium import OpenReport
from support.pages.opened_report import OpenedReport

from att_viz import neuron_view

TEXTS = {
    "bert": ("The cat sat on the mat", "The cat lay on the rug"),
    "gpt2": ("At the store, she bought apples, oranges, bananas,",),
    "roberta": ("The cat sat", "A cat lay"),
}
ROWS = """async ([between, layer, heads, queries]) => {
    const texts = (of) => [...document.querySelectorAll(of)].map((each) => each.textContent);
    const found = [];
    for (const head of heads) {
        for (const query of queries) {
            await attViz.select({between, layer, head, query, key: null});
            const weights = [...document.querySelectorAll("#key-rows tr:not([hidden]) .attention .number")];
            found.push({
                query: attViz.state.query,
                weights: weights.map((each) => (each.dataset.weight ? Number(each.dataset.weight) : null)),
                scores: texts("#key-rows tr:not([hidden]) .score"),
            });
        }
    }
    return found;
}"""
VECTORS = """async ([layer, heads, tokens]) => {
    const found = [];
    for (const head of heads) {
        for (const token of tokens) {
            await attViz.select({between: "", layer, head, query: token, key: token});
            const rows = [...document.querySelectorAll("#dimension-rows tr")];
            found.push(rows.map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent)));
        }
    }
    return found;
}"""


@pytest.fixture(scope="module")
def classes() -> Any:
    """bertviz' copies of old models."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pytest.importorskip("boto3")
        pytest.importorskip("bertviz.neuron_view")
        return import_module("bertviz.transformers_neuron_view")


def number(text: str) -> float:
    return float(text.replace("−", "-"))


def check_filter(tab: OpenedReport, name: str, theirs: Neurons, start: int) -> None:
    """Attention and scores of one filter, in every layer and head, of every token."""
    rows, keys = (start if name != "all" and side == "b" else 0 for side in (name[0], name[1]))
    facts = tab.data()["layers"]
    for layer, weights in enumerate(theirs.layers):
        heads, queries, seen = weights.shape
        places = [rows + place for place in range(queries)]
        between = "" if name == "all" else name
        found = tab.page.evaluate(ROWS, [between, layer, list(range(heads)), places])
        assert [each["query"] for each in found] == places * heads
        products = facts[layer]["scale"] * np.einsum("hqd,hkd->hqk", theirs.queries[layer], theirs.keys[layer])
        for place, each in enumerate(found):
            head, query = divmod(place, queries)
            assert len(each["weights"]) == len(each["scores"]) == seen
            for key, (weight, score) in enumerate(zip(each["weights"], each["scores"], strict=True)):
                truth = weights[head, query, key]
                if weight is None:
                    # What a decoder does not see has no weight; bertviz' page holds a 0.
                    assert keys + key > rows + query
                    assert (truth, score) == (0, "–")
                    continue
                assert weight == pytest.approx(truth, rel=0.001, abs=1e-7)
                half = 0.5 * 10 ** -len(score.partition(".")[2])
                error = facts[layer]["scoreError"] + half + 1e-6
                assert number(score) == pytest.approx(products[head, query, key], abs=error)


def check_vectors(tab: OpenedReport, theirs: Neurons) -> None:
    """Every dimension of every query and key, in the table of numbers."""
    for layer, (queries, keys) in enumerate(zip(theirs.queries, theirs.keys, strict=True)):
        heads, tokens, width = queries.shape
        found = tab.page.evaluate(VECTORS, [layer, list(range(heads)), list(range(tokens))])
        for place, rows in enumerate(found):
            head, token = divmod(place, tokens)
            assert sorted(int(name) for name, _, _ in rows) == list(range(width))
            for name, query, key in rows:
                for shown, truth in ((query, queries[head, token]), (key, keys[head, token])):
                    value = truth[int(name)]
                    assert number(shown) == pytest.approx(value, abs=0.00501 + 0.001 * abs(value))


def check(classes: Any, open_report: OpenReport, directory: Path, name: str) -> None:
    ours, tokenizer = tiny(name)
    peer: Any = import_module("bertviz.neuron_view")
    asked = (name, tokenizer, *TEXTS[name])
    named = {"display_mode": "dark", "layer": 1, "head": 2}
    filters = neurons_of_page(html_of(peer.show, of_bertviz(classes, name), *asked, **named))
    path = directory / "neurons.html"
    path.write_text(html_of(neuron_view.show, ours, *asked, **named), encoding="utf-8")
    tab = open_report(path)
    assert (tab.state["layer"], tab.state["head"]) == (1, 2)
    assert list(filters) == (["all", "aa", "bb", "ab", "ba"] if len(TEXTS[name]) == 2 else ["all"])
    start = len(filters["aa"].left) if "aa" in filters else len(filters["all"].left)
    for filtered, theirs in filters.items():
        check_filter(tab, filtered, theirs, start)
    check_vectors(tab, filters["all"])


@pytest.mark.parametrize("name", ["bert", "gpt2", "roberta"])
def test_neuron_notebooks_show_the_same_numbers(
    classes: Any, open_report: OpenReport, tmp_path: Path, name: str
) -> None:
    check(classes, open_report, tmp_path, name)


def test_positions_of_roberta_begin_after_its_own_padding_token(
    classes: Any, open_report: OpenReport, tmp_path: Path
) -> None:
    """bertviz' copy counts from 2, as if the padding token were 1 in every RoBERTa; the page shows the model's own."""
    model, tokenizer = tiny("roberta", pad_token_id=0)
    text = TEXTS["roberta"][0]
    with torch.no_grad():
        own = [layer[0].numpy() for layer in model(**tokenizer(text, return_tensors="pt")).attentions]
    copy = of_bertviz(classes, "roberta", pad_token_id=0)
    show: Any = import_module("bertviz.neuron_view").show

    def furthest() -> tuple[Neurons, float]:
        theirs = neurons_of_page(html_of(show, copy, "roberta", tokenizer, text))["all"]
        return theirs, max(float(np.abs(one - other).max()) for one, other in zip(theirs.layers, own, strict=True))

    assert furthest()[1] > 0.01
    copy.embeddings.padding_idx = model.config.pad_token_id
    theirs, error = furthest()
    assert error < 1e-6
    path = tmp_path / "neurons.html"
    path.write_text(html_of(neuron_view.show, model, "roberta", tokenizer, text), encoding="utf-8")
    check_filter(open_report(path), "all", theirs, 0)
