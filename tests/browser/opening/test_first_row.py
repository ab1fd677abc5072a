"""A page of long heads shows the row that it opens with before it has unpacked the head: the same as afterwards."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.numbers.random_attention import random_matrix
from support.pages.browser_reports import rendered
from support.pages.chromium import OpenReport
from support.pages.opened_report import OpenedReport

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.weights import InMemoryWeights

TOKENS, PROMPT = 1100, 1000

SHOWN = """
globalThis.shown = () => {
  const panel = document.querySelector("#view-looked section[data-view=observer]");
  const parts = ["sentence", "mass", "detail", "strongest", "scale"];
  const said = parts.map((part) => panel.querySelector(`.${part}`).textContent);
  const colours = [...panel.querySelectorAll("[data-token]")].map((token) => [token.dataset.token, token.className]);
  return { said, colours: Object.fromEntries(colours), isBusy: document.documentElement.hasAttribute("data-busy") };
};
new MutationObserver((_, watching) => {
  if (document.documentElement?.hasAttribute("data-ready")) {
    watching.disconnect();
    globalThis.shownFirst = shown();
    const other = document.querySelector("#view-looked section[data-view=observer] [data-token='990']");
    if (other && POINTS) {
      other.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
    }
    globalThis.shownWhilePointing = shown();
  }
}).observe(document, { attributes: true, childList: true, subtree: true });
"""

SAME_COLOURS = """
Object.entries(shownFirst.colours).every(
  ([token, look]) => !look.includes("level") || shown().colours[token] === look)
"""


def long_matrix(kind: str) -> AttentionMatrix:
    made = random_matrix(1, 2, TOKENS, sinks=kind == "sinks")
    rows = np.stack([made.rows(0, head) for head in range(2)])
    if kind == "resting":
        rows *= np.float32(0.5)
        rows[:, :, 0] += np.float32(0.5)
    mass = [made.sink_mass(0, head) for head in range(2)]
    sinks = {0: np.stack([each for each in mass if each is not None])} if kind == "sinks" else None
    return AttentionMatrix(InMemoryWeights({0: rows}, sink_mass=sinks), made.tokens, prompt_length=PROMPT)


@pytest.mark.parametrize("kind", ["plain", "sinks", "resting"])
def test_what_is_shown_first_is_what_is_shown_in_the_end(open_report: OpenReport, tmp_path: Path, kind: str) -> None:
    matrix = long_matrix(kind)
    address = "#view=looked" if kind == "resting" else "#view=looked&hide=0"
    tab = open_report(rendered(matrix, tmp_path), address, init=SHOWN.replace("POINTS", "false"))
    first: dict[str, Any] = tab.page.evaluate("shownFirst")
    assert first["isBusy"], "the head was unpacked before the page was shown; is there a row to begin with?"
    tab.settle()
    assert first["said"] == tab.page.evaluate("shown().said")
    assert len([look for look in first["colours"].values() if "level" in look]) >= 5
    tab.wait_for(SAME_COLOURS)
    row = matrix.rows(*tab.data()["opening"])[tab.state["views"]["observer"]["token"] - 1]
    hidden = 1 if kind == "resting" else 0
    strongest = hidden + int(row[hidden:].argmax())
    said = re.search(r"\(token (\d+)\): ([\d.]+) of its attention", first["said"][0])
    assert said
    assert int(said[1]) == strongest
    assert float(said[2]) == pytest.approx(row[strongest], abs=1e-3)
    assert ("1 token" in first["said"][1] or "first" in first["said"][1]) == (kind == "resting")


def test_no_other_row_is_shown_before_it_is_known(open_report: OpenReport, tmp_path: Path) -> None:
    matrix = long_matrix("plain")
    tab = open_report(rendered(matrix, tmp_path), "#view=looked&hide=0", init=SHOWN.replace("POINTS", "true"))
    assert tab.page.evaluate("shownWhilePointing.said") == tab.page.evaluate("shownFirst.said")
    tab.settle()
    row = matrix.rows(*tab.data()["opening"])[989]
    assert tab.state["views"]["observer"]["token"] == 990
    assert f": {row.max():.3f} of its attention" in tab.said("observer")


@pytest.mark.parametrize("damage", ["no base64!", ""])
def test_a_damaged_first_row_is_left_out(open_report: OpenReport, tmp_path: Path, damage: str) -> None:
    path = rendered(long_matrix("plain"), tmp_path)
    page = path.read_text("utf-8")
    (packed,) = re.findall(r'"bytes": ("[^"]+")', page)
    path.write_text(page.replace(packed, json.dumps(damage)), "utf-8")
    tab: OpenedReport = open_report(path, "#view=looked", init=SHOWN.replace("POINTS", "false"))
    assert not tab.page.evaluate("shownFirst.isBusy")
    assert tab.page.evaluate("shownFirst.said") == tab.page.evaluate("shown().said")
    assert "of its attention" in tab.said("observer")
