"""A page that opens with the lines of many heads draws the strongest before it has unpacked any head."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from support.bertviz.bertviz_arguments import returned
from support.pages.chromium import OpenReport
from support.pages.opened_report import OpenedReport

from att_viz.bertviz.views import head_view
from att_viz.matrix.half_precision import stored_precision

TOKENS, HEADS = 300, 3

FIRST = """
globalThis.shown = () => {
  const canvas = document.querySelector("#lines-canvas");
  const picture = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
  picture.drawImage(canvas, 0, 0);
  const pixels = picture.getImageData(0, 0, canvas.width, canvas.height).data;
  return {
    said: [...document.querySelectorAll("#lines-said p")].map((each) => each.textContent),
    isBusy: document.documentElement.hasAttribute("data-busy"),
    weights: attViz.state.lines.weights.length,
    ink: pixels.filter((_, place) => place % 4 === 3),
    size: [canvas.width, canvas.height],
  };
};
new MutationObserver((_, watching) => {
  if (document.documentElement?.hasAttribute("data-ready")) {
    watching.disconnect();
    const token = document.querySelector("#lines-queries [data-token='3']");
    token.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
    globalThis.shownFirst = shown();
    document.querySelector("#lines-queries").dispatchEvent(new PointerEvent("pointerleave"));
  }
}).observe(document, { attributes: true, childList: true, subtree: true });
"""


def attention(kind: str) -> NDArray[np.float32]:
    """[heads, queries, keys]: a few strong lines on many faint ones, and a head that rests on the first token."""
    random = np.random.default_rng(7)
    weights = random.random((HEADS, TOKENS, TOKENS)).astype(np.float32) ** 100
    if kind == "decoder":
        weights *= np.tri(TOKENS, dtype=np.float32)
        weights[1, :, 0] += weights[1].sum(axis=1) * 3
    weights += np.eye(TOKENS, dtype=np.float32) * 1e-3
    shares: NDArray[np.float32] = weights / weights.sum(axis=2, keepdims=True)
    return shares


def opened(open_report: OpenReport, tmp_path: Path, weights: NDArray[np.float32], change: Any = None) -> OpenedReport:
    texts = [f"w{place}" for place in range(TOKENS)]
    page = returned(head_view, [weights[None]], texts).data
    (tmp_path / "view.html").write_text(change(page) if change else page, encoding="utf-8")
    return open_report(tmp_path / "view.html", init=FIRST)


@pytest.mark.parametrize("kind", ["decoder", "encoder"])
def test_the_first_lines_are_lines_of_the_end(open_report: OpenReport, tmp_path: Path, kind: str) -> None:
    weights = attention(kind)
    tab = opened(open_report, tmp_path, weights)
    first = tab.page.evaluate("({...shownFirst, ink: [...shownFirst.ink]})")
    assert first["isBusy"], "all heads were unpacked before anything was drawn"
    # Nothing is told of a token of which not all lines are known.
    assert first["weights"] == 0
    assert len([said for said in first["said"] if said.startswith("Head ")]) == HEADS
    tab.settle()
    last = tab.page.evaluate("(() => { const now = shown(); return {...now, ink: [...now.ink]}; })()")
    assert first["said"][:HEADS] == last["said"][:HEADS]
    assert "weights under 0.02 are not drawn" in last["said"][-1]
    assert last["weights"] == (stored_precision(weights) >= 0.02).sum()
    for head, said in enumerate(first["said"][:HEADS]):
        resting = 1 if "it rests on the first token" in said else 0
        telling = np.where(np.arange(TOKENS) >= resting, stored_precision(weights[head]), 0)
        if kind == "decoder":
            telling[0, 0] = 0
        row, key = divmod(int(telling.argmax()), TOKENS)
        assert re.search(rf"\(token {row}\) to .*\(token {key}\), {telling[row, key]:.3f}\.", said), said
    assert ("rests" in first["said"][1]) == (kind == "decoder")
    assert ("but for the first token's to itself" in first["said"][0]) == (kind == "decoder")
    # What was drawn first is a part of what is drawn in the end: no pixel has lost any of its ink.
    width, height = first["size"]
    inks = [
        np.array(each["ink"], dtype=int).reshape(each["size"][1], width)[: min(height, last["size"][1])]
        for each in (first, last)
    ]
    assert (inks[0] > 20).sum() > 1000
    assert (inks[1] >= inks[0] - 3).mean() > 0.999


def test_they_are_the_strongest_of_what_is_in_sight(tmp_path: Path) -> None:
    weights = stored_precision(attention("decoder"))
    page = returned(head_view, [weights[None]], [f"w{place}" for place in range(TOKENS)]).data
    (data,) = re.findall(r'id="att-viz-page">(.*?)</script>', page)
    given = json.loads(data)["firstLines"]
    assert [(each["layer"], each["head"]) for each in given] == [(0, head) for head in range(HEADS)]
    near = np.minimum(np.arange(TOKENS)[:, None], np.arange(TOKENS)) < 64
    for each in given:
        packed = b64decode(each["lines"])
        count = len(packed) // 5
        rows, keys = np.frombuffer(packed, "<u2", 2 * count).reshape(2, count)
        values = np.frombuffer(packed, "u1", count, 4 * count)
        expected = np.rint(255 * np.sqrt(weights[each["head"]].astype(np.float64)))
        np.testing.assert_array_equal(values, expected[rows, keys])
        assert (np.diff(values.astype(int)) >= 0).all()
        # Of one head of three: as strong as 2 of 255 levels or more.
        found = np.zeros_like(near)
        found[rows, keys] = True
        np.testing.assert_array_equal(found, (expected >= round(255 * sqrt(3 * 2 / 255))) & near)


@pytest.mark.parametrize("damage", ["no base64!", "AAAA", "////////"])
def test_damaged_first_lines_are_left_out(open_report: OpenReport, tmp_path: Path, damage: str) -> None:
    def damaged(page: str) -> str:
        return re.sub(r'"lines": "[^"]{40,}"', f'"lines": "{damage}"', page, count=1)

    weights = attention("decoder")
    tab = opened(open_report, tmp_path, weights, damaged)
    assert tab.page.evaluate("shownFirst.weights") > 0
    tab.settle()
    assert len(tab.page.evaluate("attViz.state.lines.weights")) == (stored_precision(weights) >= 0.02).sum()
