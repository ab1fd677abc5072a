"""The command line as a person uses it: whole processes, real files."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from support.numbers.random_attention import random_matrix
from support.pages.report_page import ReportPage
from support.processes.command_line import CommandLine

from att_viz.attention_matrix import AttentionMatrix
from att_viz.cli import _COMMANDS

if TYPE_CHECKING:
    from support.models.tiny_models import TinyModel


def att_viz(*arguments: str, cwd: Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "att_viz", *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "HF_HUB_OFFLINE": "1"},
        check=False,
    )


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "story.h5"
    random_matrix(layers=2, heads=3, tokens=30).save(path)
    return path


def test_help_names_every_command(tmp_path: Path) -> None:
    done = att_viz("--help", cwd=tmp_path)
    assert done.returncode == 0
    for command in _COMMANDS:
        assert re.search(rf"^  {command} +[A-Z].*\.$", done.stdout, re.MULTILINE), command


def test_help_and_files_need_no_heavy_library(tmp_path: Path, archive: Path) -> None:
    program = (
        "import sys\n"
        "from att_viz.cli import main\n"
        "sys.argv = ['att-viz', *sys.argv[1:]]\n"
        "heavy = ('torch', 'transformers', 'matplotlib', 'pandas')\n"
        "try:\n    main()\n"
        "finally:\n    print([name for name in heavy if name in sys.modules])\n"
    )
    for arguments in (["--help"], ["render", str(archive), "-o", str(tmp_path)], ["info", str(archive)]):
        done = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=False)
        assert done.stdout.endswith("\n[]\n"), done


def test_a_command_imports_little_until_it_runs() -> None:
    program = (
        "import sys\n"
        "from importlib import import_module\n"
        "from att_viz.cli import _COMMANDS\n"
        "for name in _COMMANDS: import_module('att_viz.cli.' + name.replace('-', '_'))\n"
        "heavy = ('numpy', 'h5py', 'jinja2', 'torch', 'transformers', 'matplotlib', 'pandas')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_info_says_what_is_in_an_archive(tmp_path: Path, archive: Path) -> None:
    done = att_viz("info", archive.name, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "random: none, 2 layers × 3 heads" in done.stdout
    assert "15 prompt tokens, 15 generated; 29 attention rows" in done.stdout


@pytest.mark.models
@pytest.mark.parametrize(
    ("options", "words", "weights"),
    [
        ((), "attention weights", "softmax"),
        (("--scores",), "scores before the softmax", "scores"),
        (("--statistics-only", "--statistic", "entropy", "--statistic", "top_3"),
         "no matrices, row statistics (entropy, top_3", None),
    ],
)  # fmt: skip
def test_info_says_what_an_archive_holds(
    command_line: CommandLine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: Any,
    words: str,
    weights: str | None,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.txt").write_text("The cat sat on the mat.")
    assert command_line("extract", "text.txt", "--model", "demo", "-o", "text.h5", *options).status == 0
    assert f"Holds     {words}" in command_line("info", "text.h5").out
    assert json.loads(command_line("info", "text.h5", "--json").out)["weights"] == weights


def test_info_reads_other_formats(
    command_line: CommandLine, tmp_path: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command_line("convert", "story.h5", "story.pkl").status == 0
    (tmp_path / "words.txt").write_text("\n".join(f"word{number} " for number in range(29)))
    done = command_line("info", "story.pkl", "--tokens", "words.txt")
    assert done.status == 0, done.err
    assert "2 layers × 3 heads" in done.out
    assert "word0 word1" in done.out


def test_info_shows_no_control_characters(tmp_path: Path) -> None:
    matrix = random_matrix(tokens=3)
    AttentionMatrix(matrix.weights, ["\x1b[2J", "b", "\x07"]).save(tmp_path / "hostile.h5")
    done = att_viz("info", "hostile.h5", cwd=tmp_path)
    assert r"\x1b[2Jb\x07" in done.stdout
    assert "\x1b" not in done.stdout


def test_render_writes_a_report_for_each_archive(tmp_path: Path, archive: Path) -> None:
    random_matrix(seed=5).save(tmp_path / "other.h5")
    done = att_viz("render", "story.h5", "other.h5", "-o", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["other_report.html", "story_report.html"]
    assert str(tmp_path / "out" / "story_report.html") in done.stdout


def test_render_options(tmp_path: Path, archive: Path) -> None:
    done = att_viz("render", "story.h5", "--split", "layer", "--average-heads", "--raw-tokens", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    page = ReportPage(tmp_path / "story_Layer-1.html")
    assert page.data["headNames"] == {"0": "mean of 3 heads"}
    assert page.data["texts"][1] == "Ġbeautiful"


def test_render_names_parts_of_the_prompt(tmp_path: Path, archive: Path) -> None:
    done = att_viz("render", "story.h5", "--span", "the start=0:3", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert ReportPage(tmp_path / "story_report.html").data["text"]["spans"] == [["the start", 0, 1]]
    twice = att_viz("render", "story.h5", "story.h5", "--span", "a=0:3", cwd=tmp_path)
    assert twice.returncode != 0
    beyond = att_viz("render", "story.h5", "--span", "a=0:99999", cwd=tmp_path)
    assert beyond.returncode == 1
    assert "the span 'a' is 0 to 99999" in beyond.stderr


def test_an_error_is_one_sentence_and_an_exit_status(
    command_line: CommandLine, tmp_path: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments, words in (
        (["info", "none.h5"], "there is no file none.h5"),
        (["render", "story.h5", "--max-file-size", "0.001"], "max_file_size"),
        (["render", "story.h5", "story.h5"], "two of the files are named story"),
    ):
        done = command_line(*arguments)
        assert done.status == 1
        assert done.err.startswith("Error: ")
        assert words in done.err
    assert "Traceback" in att_viz("--debug", "info", "none.h5", cwd=tmp_path).stderr


@pytest.mark.models
def test_a_model_that_is_not_there_is_named(command_line: CommandLine) -> None:
    done = command_line("run", "--model", "no/such-model", "--prompt", "x")
    assert done.status == 1
    assert done.err.startswith("Error: ")
    assert "no/such-model" in done.err


def test_run_completes_a_prompt_and_saves_it(
    command_line: CommandLine, tiny_model: TinyModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    model = tiny_model("llama", chat=True)
    done = command_line(
        "run", "--model", model, "--prompt", "-", "--max-new-tokens", "4", "-o", "out", "--save-archive",
        stdin="a prompt from standard input\n",
    )  # fmt: skip
    assert done.status == 0, done.err
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["att_viz.h5", "att_viz_report.html"]
    with AttentionMatrix.open(tmp_path / "out" / "att_viz.h5") as matrix:
        assert "from standard input<|end|>" in "".join(matrix.token_texts)


@pytest.mark.models
def test_demo_names_the_file_to_open(tmp_path: Path) -> None:
    done = att_viz("demo", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    last = Path(done.stdout.strip().splitlines()[-1])
    assert last == tmp_path / "demo_report" / "att_viz_demo_report.html"
    texts = "".join(ReportPage(last).data["texts"])
    assert "Tom is chasing after Jerry" in texts


@pytest.mark.models
def test_run_measures_influence_and_keeps_it(tmp_path: Path) -> None:
    """By default, of a short prompt word by word; not where it is off."""
    arguments = (
        "run",
        "--model",
        "demo",
        "--prompt",
        "Who is Bob's sister?",
        "--max-new-tokens",
        "3",
        "--save-archive",
    )
    for choice, level in ((), "words"), (("--influence", "sentences"), "sentences"), (("--influence", "off"), None):
        done = att_viz(*arguments, *choice, "-o", str(tmp_path / str(level)), cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert "influence" not in done.stderr
        with AttentionMatrix.open(tmp_path / str(level) / "att_viz.h5") as matrix:
            assert (None if matrix.influence is None else matrix.influence.level) == level


def test_verify_names_each_damaged_file_once(command_line: CommandLine, tmp_path: Path) -> None:
    random_matrix(2, 3, 14).save(tmp_path / "a.h5")
    for name, kept in {"short.h5": 5_000, "none.h5": 0}.items():
        (tmp_path / name).write_bytes((tmp_path / "a.h5").read_bytes()[:kept])
    done = command_line("verify", *(tmp_path / name for name in ("a.h5", "short.h5", "none.h5")))
    assert done.status == 1
    lines = done.err.splitlines()
    assert [line.count(str(tmp_path)) for line in lines] == [1, 1], lines
