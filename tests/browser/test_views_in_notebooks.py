"""bertviz' functions in a notebook: called for their effect, several in one notebook, each in a frame of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from support.chromium import OpenReport

CALLS = """
import numpy as np
from att_viz import head_view, model_view
powers = np.exp(np.random.default_rng(5).normal(size=(2, 1, 3, 6, 6)))
attention = list((powers / powers.sum(-1, keepdims=True)).astype(np.float32))
tokens = "[CLS] the cat sat down [SEP]".split()
print(head_view(attention, tokens, layer=1), model_view(attention, tokens), attention[1][0, 2, 4].argmax())
page = head_view(attention, tokens, html_action="return")
"""


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_views_are_shown_below_the_cell_and_do_not_meet(open_report: OpenReport, tmp_path: Path) -> None:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CALLS)])
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(tmp_path)}}).execute()
    outputs: list[Any] = notebook.cells[0].outputs
    frames = [each["data"]["text/html"] for each in outputs if each["output_type"] == "display_data"]
    said = "".join(each["text"] for each in outputs if each["output_type"] == "stream")
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
