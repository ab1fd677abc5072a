"""`att-viz compare`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support.numbers.random_attention import random_matrix
from support.processes.command_line import CommandLine

PROMPTS = ("Alice and Bob are siblings. Who is Bob's sister?", "Carol and Bob are siblings. Who is Bob's sister?")


def page_of(path: Path) -> dict[str, Any]:
    text = path.read_text("utf-8")
    found: dict[str, Any] = json.loads(text.split('id="att-viz-page">')[1].split("</script>")[0])
    return found


def test_two_files_need_no_torch(tmp_path: Path) -> None:
    for seed in (1, 2):
        random_matrix(2, 3, 14, seed=seed).save(tmp_path / f"{seed}.h5")
    code = (
        "import sys; sys.modules.update(torch=None, transformers=None); sys.argv[0] = 'att-viz';"
        "from att_viz.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "compare", "1.h5", "2.h5", "-o", "out/c.html", "--json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["open"] == str((tmp_path / "out" / "c.html").resolve())
    page = page_of(tmp_path / "out" / "c.html")
    assert len(page["heads"]) == 6
    assert page["under"] is None


def test_the_page_is_named_as_one(command_line: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for seed in (1, 2):
        random_matrix(2, 3, 14, seed=seed).save(tmp_path / f"{seed}.h5")
    (tmp_path / "there").mkdir()
    for output, expected in {
        "page": "page.html",
        "v1.5": "v1.5.html",
        "there": "there/att_viz_compare.html",
        "old.HTM": "old.HTM",
    }.items():
        done = command_line("compare", "1.h5", "2.h5", "-o", output, "--json")
        assert done.status == 0, done.err
        assert json.loads(done.out)["open"] == str((tmp_path / expected).resolve())
        assert len(page_of(tmp_path / expected)["heads"]) == 6


@pytest.mark.models
def test_two_prompts_take_one_command(command_line: CommandLine, tmp_path: Path) -> None:
    output = tmp_path / "c.html"
    options = [option for prompt in PROMPTS for option in ("--prompt", prompt)]
    done = command_line("compare", "--model", "demo", *options, "--influence", "words", "-o", output)
    assert done.status == 0, done.err
    page = page_of(output)
    piece, differs, score, _, _, swap = page["units"][0]
    assert differs
    kind, first, last, *_ = page["pieces"][piece]
    assert (kind, page["sides"][0]["texts"][first:last]) == ("changed", [" Alice"])
    assert score == -swap > 10
    assert len(page["under"]["before"]) == len(page["sides"][0]["texts"]) - page["sides"][0]["promptLength"]


@pytest.mark.models
def test_a_cache_policy(command_line: CommandLine, tmp_path: Path) -> None:
    output = tmp_path / "c.html"
    done = command_line(
        "compare",
        "--model",
        "demo",
        "--prompt",
        PROMPTS[0],
        "--cache-policy",
        "window:6",
        "--influence",
        "off",
        "-o",
        output,
    )
    assert done.status == 0, done.err
    page = page_of(output)
    assert page["policy"] == "window:6"
    assert max(head[6] for head in page["heads"]) > 0.5
    assert page["sentences"][0].startswith("With the cache policy window:6, the model finds A’s answer ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "a comparison is of two"),
        (["a.h5"], "a comparison is of two"),
        (["a.h5", "b.h5", "--prompt", "x"], "either saved files or --prompt"),
        (["--prompt", "x", "--prompt", "y"], "--prompt needs --model"),
        (["a.h5", "--cache-policy", "window:4"], "--cache-policy needs --model"),
        (["--model", "demo", "--prompt", "x", "--prompt", "y", "--cache-policy", "window:4"], "one run with itself"),
        (["--model", "demo", "--prompt", "x", "--cache-policy", "lru:4"], "is no cache policy"),
        (["--model", "demo", "--prompt", "-", "--prompt", "-"], "standard input can be read once only"),
    ],
)
def test_what_is_no_comparison_is_refused(command_line: CommandLine, arguments: list[str], message: str) -> None:
    done = command_line("compare", *arguments)
    assert done.status != 0
    assert message in done.err
