"""bertviz' functions in a notebook: called for their effect, several in one notebook, each in a frame of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from support.pages.chromium import OpenReport

CALLS = """
import numpy as np
from att_viz import head_view, model_view
powers = np.exp(np.random.default_rng(5).normal(size=(2, 1, 3, 6, 6)))
attention = list((powers / powers.sum(-1, keepdims=True)).astype(np.float32))
tokens = "[CLS] the cat sat down [SEP]".split()
print(head_view(attention, tokens, layer=1), model_view(attention, tokens), attention[1][0, 2, 4].argmax())
page = head_view(attention, tokens, html_action="return")
"""


def test_views_are_shown_below_the_cell_and_do_not_meet(open_report: OpenReport, tmp_path: Path) -> None:
    cell: dict[str, Any] = {
        "cell_type": "code",
        "id": "calls",
        "metadata": {},
        "outputs": [],
        "execution_count": None,
        "source": CALLS,
    }
    notebook = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (tmp_path / "calls.ipynb").write_text(json.dumps(notebook), "utf-8")
    # By a process of its own: what runs notebooks has this one look like a notebook afterwards.
    command = [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--inplace", "calls.ipynb"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    outputs: list[Any] = json.loads((tmp_path / "calls.ipynb").read_text("utf-8"))["cells"][0]["outputs"]
    frames = ["".join(each["data"]["text/html"]) for each in outputs if "text/html" in each.get("data", {})]
    said = "".join("".join(each["text"]) for each in outputs if each["output_type"] == "stream")
    *returned, strongest = said.split()
    assert returned == ["None", "None"]
    assert len(frames) == 2
    host = tmp_path / "host.html"
    host.write_text(f"<!DOCTYPE html><html data-ready><meta charset=utf-8>{''.join(frames)}</html>", encoding="utf-8")
    page = open_report(host).page
    for frame, view in zip(page.frames[1:], ("lines", "heads"), strict=True):
        frame.wait_for_selector("html[data-ready]", state="attached")
        assert frame.evaluate("attViz.state.view") == view
    lines, heads = page.frames[1:]
    lines.locator("#lines-heads button").nth(2).dblclick()
    lines.locator("#lines-queries span").nth(4).hover()
    lines.locator("#lines-said p").first.wait_for()
    assert f"(token {strongest}) " in lines.inner_text("#lines-said").partition(",")[0]
    assert heads.locator(".head-cell").count() == 6
