"""SmolLM2's longest experiment in a notebook, in JupyterLab, Notebook 7 and nbconvert's HTML, as a reader meets it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import nbformat
import pytest
from nbclient import NotebookClient
from support.numbers.real_prompts import FLASK

EXPERIMENT = """\
from att_viz import Experiment, Renderer, SelfAttentionModel
Experiment(SelfAttentionModel({model!r}), Renderer()).basic_experiment({prompt!r}, max_new_tokens=400)
"""
FRAME = ".jp-OutputArea-output iframe"
FIRST_OUTPUT = ".jp-OutputArea-output.jp-RenderedHTMLCommon"


@pytest.fixture(scope="session")
def notebook(real_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A notebook that was run and saved, and is not trusted."""
    directory = tmp_path_factory.mktemp("notebook")
    cell = nbformat.v4.new_code_cell(EXPERIMENT.format(model=str(real_model), prompt=FLASK[0]))
    made = nbformat.v4.new_notebook(cells=[cell])
    made.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    resources = {"metadata": {"path": str(directory)}}
    NotebookClient(made, timeout=900, kernel_name="python3", resources=resources).execute()
    nbformat.write(made, directory / "experiment.ipynb")
    return directory / "experiment.ipynb"


@contextmanager
def served(program: str, notebook: Path, home: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """A server of JupyterLab or of Notebook, and the environment that it runs in."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    names = ("JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR")
    environment = {**os.environ, **{name: str(home / name) for name in names}}
    command = [sys.executable, "-m", program, "--no-browser", f"--port={port}", "--ServerApp.ip=127.0.0.1"]
    command += ["--IdentityProvider.token=", "--ServerApp.password=", f"--ServerApp.root_dir={notebook.parent}"]
    command += ["--LabApp.news_url=None"] if program == "jupyterlab" else []
    command += ["--allow-root"] if os.geteuid() == 0 else []
    with (home / "log").open("w") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
        try:
            address, end = f"http://127.0.0.1:{port}", monotonic() + 90
            while True:
                try:
                    with urlopen(f"{address}/api"):
                        break
                except (URLError, ConnectionError):
                    assert server.poll() is None, (home / "log").read_text()
                    assert monotonic() < end, (home / "log").read_text()
                    sleep(0.3)
            yield address, environment
        finally:
            server.terminate()
            server.wait(60)


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize(("program", "way"), [("jupyterlab", "lab/tree"), ("notebook", "notebooks")])
def test_a_saved_notebook(program: str, way: str, notebook: Path, chromium: Any, tmp_path: Path) -> None:
    """Not trusted, it has a sentence and a link; trusted, a live report in the theme of its surroundings."""
    with served(program, notebook, tmp_path) as (address, environment):
        page = chromium.new_page(viewport={"width": 1280, "height": 1100})
        page.set_default_timeout(90_000)
        try:
            page.goto(f"{address}/{way}/{notebook.name}")
            page.wait_for_selector(FIRST_OUTPUT)
            assert page.locator(FRAME).count() == 0
            said = page.inner_text(FIRST_OUTPUT)
            assert "In Python, create a Flask web application" in said
            assert "times less likely (measured)" in said or "no single word" in said
            assert page.locator(f"{FIRST_OUTPUT} a", has_text="att_viz_report.html").count() == 1
            page.goto("about:blank")
            sign = [sys.executable, "-m", "nbformat.sign", str(notebook)]
            subprocess.run(sign, env=environment, check=True, capture_output=True)
            page.goto(f"{address}/{way}/{notebook.name}")
            page.wait_for_selector(FRAME)
            check_frame(page)
            page.evaluate("document.body.dataset.jpThemeLight = 'false'")
            frame = page.query_selector(FRAME).content_frame()
            frame.wait_for_selector("html[data-theme=dark]", state="attached")
        finally:
            page.close()


def test_an_exported_notebook(notebook: Path, chromium: Any, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "nbconvert", "--to", "html", "--output-dir", str(tmp_path), str(notebook)]
    subprocess.run(command, check=True, capture_output=True, text=True)
    exported = tmp_path / "experiment.html"
    before = exported.read_text("utf-8").partition("<iframe")[0]
    bars = ("generating", "rendering", "hiding one after the other")  # a slow machine also says what hiding would take
    assert not [bar for bar in bars if bar in before.partition("<body")[2]]
    page = chromium.new_page()
    page.set_default_timeout(90_000)
    try:
        page.goto(exported.as_uri())
        page.wait_for_selector("iframe[title='attention report']")
        check_frame(page, "iframe[title='attention report']")
    finally:
        page.close()


def check_frame(page: Any, selector: str = FRAME) -> None:
    """The report of 479 tokens and 270 heads in the frame is a light one, and answers."""
    frame = page.query_selector(selector).content_frame()
    frame.wait_for_selector("html[data-ready]", state="attached")
    assert "embedded" in frame.evaluate("document.documentElement.className")
    assert frame.evaluate("attViz.views.map(({id}) => id)")[:3] == ["why", "looked", "heads"]
    assert frame.evaluate("attViz.state.view") == "why"
    assert "Flask" in frame.inner_text("#view-why")
    assert frame.evaluate("attViz.findHeads({from: [20, 21], to: [5, 6]}).then((heads) => heads.length)") == 270
