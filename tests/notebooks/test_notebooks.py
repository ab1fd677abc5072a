"""Both notebooks run from beginning to end, offline, as a newcomer would run them."""

from __future__ import annotations


from typing import Any
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


@pytest.mark.models
@pytest.mark.processes
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("01_first_look.ipynb", ["att_viz_report.html", "att_viz_mean_report.html"]),
        (
            "02_save_then_process.ipynb",
            ["results/story.h5", "results/story_report.html", "results/siblings_report.html"],
        ),
    ],
)
def test_it_runs(name: str, files: list[str], tmp_path: Path) -> None:
    notebook = nbformat.read(NOTEBOOKS / name, as_version=4)
    assert all(not cell.get("outputs") for cell in notebook.cells), "commit notebooks without outputs"
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(tmp_path)}}).execute()
    for file in files:
        assert (tmp_path / file).stat().st_size > 10_000
    html = [
        output["data"]["text/html"]
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if "text/html" in output.get("data", {})
    ]
    assert any(text.startswith("<iframe srcdoc=") for text in html)
    # Bars that are done leave nothing: not a line of ticks in what is exported.
    left = [output["data"]["text/plain"] for cell in notebook.cells for output in cell.get("outputs", ()) if "data" in output]
    assert not [text for text in left if "generating" in text or "rendering" in text]
    # Progress bars go to stderr as well; a warning there would be the first thing that a newcomer sees.
    stderr = "".join(
        output["text"]
        for cell in notebook.cells
        for output in cell.get("outputs", ())
        if output.get("name") == "stderr"
    )
    assert "Warning" not in stderr, stderr
