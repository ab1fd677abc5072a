"""The notebooks and the blocks of README, run with a real model in place of the one that comes with the package."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from support.numbers.real_prompts import CAT_STORY, SIBLINGS

ROOT = Path(__file__).parents[3]
MODEL_NAMES = re.compile(r'"(?:demo|meta-llama/[\w.-]+|mistralai/[\w.-]+)"')
ENVIRONMENT = {**os.environ, "HF_HUB_OFFLINE": "1", "MPLBACKEND": "agg", "OMP_NUM_THREADS": "2"}


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
def test_notebook(name: str, files: list[str], real_model: Path, tmp_path: Path) -> None:
    notebook = nbformat.read(ROOT / "notebooks" / name, as_version=4)
    swapped = 0
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.source, count = MODEL_NAMES.subn(repr(str(real_model)), cell.source)
            swapped += count
    assert swapped == 1
    NotebookClient(notebook, timeout=600, resources={"metadata": {"path": str(tmp_path)}}).execute()
    for file in files:
        assert (tmp_path / file).stat().st_size > 10_000
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    assert any("<iframe srcdoc=" in output.get("data", {}).get("text/html", "") for output in outputs)
    stderr = "".join(output["text"] for output in outputs if output.get("name") == "stderr")
    assert "Warning" not in stderr, stderr
    printed = "".join(output["text"] for output in outputs if output.get("name") == "stdout")
    assert "Alice" in printed
    if name.startswith("01"):
        assert re.search(r"layer \d+, head +\d+: 0\.\d\d on ", printed), "the notebook's search found nothing"


def blocks(language: str) -> list[str]:
    text = (ROOT / "README.md").read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_every_python_block_of_the_readme_in_order(real_model: Path, tmp_path: Path) -> None:
    """As somebody would paste them one after the other, with the prompt and the text that README leaves open."""
    (tmp_path / "results").mkdir()
    (tmp_path / "book.txt").write_text(CAT_STORY, "utf-8")
    code, swapped = MODEL_NAMES.subn(repr(str(real_model)), "\n".join(blocks("python")))
    assert swapped >= 2
    run_python(f"prompt = {SIBLINGS!r}\n{code}", tmp_path)
    for file in ("att_viz_report.html", "results/first.h5", "results/first_report.html", "book.h5"):
        assert (tmp_path / file).stat().st_size > 10_000


def run_python(code: str, directory: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=directory, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Warning" not in done.stderr


def commands() -> list[str]:
    """The calls of att-viz that README shows, in blocks and within its text; names of commands alone are none."""
    text = (ROOT / "README.md").read_text("utf-8")
    in_blocks = [line.removeprefix("$ ") for block in blocks("console") for line in block.splitlines()]
    found = [line for line in in_blocks if line.startswith("att-viz ")]
    return found + re.findall(r"`(att-viz [^`\s]+ [^`]+)`", text)


def test_every_command_of_the_readme(real_model: Path, tmp_path: Path) -> None:
    """In the order of README, with the two files that it takes for granted."""
    (tmp_path / "book.txt").write_text(CAT_STORY, "utf-8")
    att_viz(["run", "--model", str(real_model), "--prompt", SIBLINGS, "--save-archive", "-o", "."], tmp_path)
    (tmp_path / "att_viz.h5").rename(tmp_path / "story.h5")
    done = set()
    for line in commands():
        words = shlex.split(line.replace("…", SIBLINGS))[1:]
        if words[0] != "demo":
            att_viz([str(real_model) if word in ("demo", "MODEL") else word for word in words], tmp_path)
            done.add(words[0])
    assert done >= {"run", "doctor", "extract", "stats", "rollout", "lens", "knockout", "capture", "plot", "verify"}
    for file in ("heads.csv", "attention_data/attention_sample_2.h5", "maps/lens.html", "report/att_viz_report.html"):
        assert (tmp_path / file).exists(), file


def att_viz(arguments: list[str], directory: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "att_viz", *arguments],
        cwd=directory,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{arguments}: {done.stderr}"
