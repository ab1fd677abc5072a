"""Queries and keys of a real model: those of its projections, and the dimension that makes heads rest."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.models.module_queries import llama_pairs
from support.pages.chromium import OpenReport

from att_viz import neuron_view

TOLD = re.compile(
    r"\(token 0\): (?P<weight>[\d.]+) of its attention.*?(?:(?P<many>\d+) of 64 dimensions make|alone makes) "
    r"(?P<share>[\d.]+) of its lead of (?P<lead>[\d.]+).*In dimension (?P<first>\d+) its key is (?P<own>[−\d.]+);"
)
TEXT = "The capital of France is Paris, and the capital of Italy is Rome."


def test_one_dimension_of_the_key_makes_heads_rest(
    models: Callable[[str], Any], open_report: OpenReport, tmp_path: Path
) -> None:
    """What the page says of the heads that rest on the first token, against queries and keys from module hooks."""
    ours, plain = models("float32")
    inputs = ours.tokenizer(TEXT, return_tensors="pt")
    count = inputs["input_ids"].shape[1]
    pairs = llama_pairs(plain, inputs)
    chosen = [5, 12, 20]
    page = neuron_view.show(ours, None, TEXT, include_layers=chosen, html_action="return")
    assert page is not None
    path = tmp_path / "neurons.html"
    path.write_text(page.data, encoding="utf-8")
    opened = open_report(path)
    alone = resting = 0
    for layer in chosen:
        queries, keys = pairs[layer]
        for head in range(9):
            opened.select(layer=layer, head=head)
            opened.settle()
            own = keys[head // 3]
            scores = np.where(np.tri(count, dtype=np.bool_), queries[head] @ own.T / 8.0, -np.inf)
            weights = np.exp(scores - scores.max(1, keepdims=True))
            weights /= weights.sum(1, keepdims=True)
            text = opened.page.inner_text("#said-head").replace("\u2068", "").replace("\u2069", "")
            mean = weights[1:, 0].mean()
            if mean < 0.5:
                continue
            resting += 1
            leads = np.mean(
                [queries[head][row] * (own[0] - own[1 : row + 1].mean(0)) / 8.0 for row in range(1, count)], axis=0
            )
            shares = np.cumsum(np.sort(leads)[::-1]) / leads.sum()
            fewest = int(np.argmax(shares >= 0.8)) + 1
            found = TOLD.search(text)
            assert found is not None, text
            assert float(found["weight"]) == pytest.approx(mean, abs=0.001)
            assert int(found["many"] or 1) == fewest
            assert float(found["share"]) == pytest.approx(shares[fewest - 1], abs=0.01)
            # As many digits as float16 leaves to the layer's scores.
            digits = len(found["lead"].partition(".")[2])
            assert digits >= 1
            assert float(found["lead"]) == pytest.approx(leads.sum(), abs=0.02 + 0.5 * 10**-digits)
            first = int(leads.argmax())
            assert int(found["first"]) == first
            assert float(found["own"].replace("−", "-")) == pytest.approx(own[0, first], abs=0.02)
            alone += fewest == 1
            row = opened.page.eval_on_selector_all(
                "#key-rows .attention .number", "all => all.map((each) => Number(each.dataset.weight))"
            )
            np.testing.assert_allclose(row, weights[-1], atol=2**-11)
    assert resting >= 5
    assert alone >= 1
