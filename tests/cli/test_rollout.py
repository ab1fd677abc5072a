"""att-viz rollout: from archives and from models, as a table and for machines."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from support.numbers.random_attention import random_matrix
from support.numbers.rollout_reference import dense_rollout, without_resting
from support.processes.command_line import CommandLine

from att_viz.attention_matrix import AttentionMatrix

if TYPE_CHECKING:
    from support.models.tiny_models import TinyModel


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> np.ndarray:
    """An archive, and its rollout by the dense reference."""
    monkeypatch.chdir(tmp_path)
    matrix = random_matrix(layers=3, tokens=20)
    matrix.save("story.h5", dtype="float32")
    layers = [np.stack([matrix.rows(layer, head) for head in range(3)]).astype(float) for layer in range(3)]
    return dense_rollout(layers)


def test_the_table(story: np.ndarray, command_line: CommandLine) -> None:
    done = command_line("rollout", "story.h5", "--target", 12, "--top", 3)
    assert done.status == 0, done.err
    lines = done.out.splitlines()
    assert lines[0] == 'Position 12, which read " grey" and decided on " cat", comes from:'
    places = np.argsort(-story[12])[:3]
    for line, place in zip(lines[3:6], places, strict=True):
        share, ratio, position, token = line.split(maxsplit=3)
        assert float(share.rstrip("%")) == pytest.approx(100 * story[12, place], abs=0.006)
        assert ratio.endswith("x")
        assert int(position) == place
        assert token.startswith('"')


def test_a_share_that_is_no_nothing_is_not_shown_as_nothing(tmp_path: Path, command_line: CommandLine) -> None:
    weights = np.tril(np.full((1, 4, 4), 1e-6, np.float32))
    weights[0, :, 0] = 1 - 1e-6 * np.arange(4)
    weights[0, 3, 2] = 0
    AttentionMatrix({0: weights}, list("abcd")).save(tmp_path / "sink.h5", dtype="float32")
    done = command_line("rollout", tmp_path / "sink.h5")
    assert [line.split()[0] for line in done.out.splitlines()[3:7]] == ["50.00%", "50.00%", "<0.0001%", "0.00%"]


def test_a_token_that_took_nearly_all_is_named_and_can_be_left_out(tmp_path: Path, command_line: CommandLine) -> None:
    weights = np.zeros((1, 24, 24), np.float32)
    weights[0, :, 0] = 0.98
    weights[0, 0, 0] = 1
    for query in range(1, 24):
        weights[0, query, query - 1] += 0.02
    matrix = AttentionMatrix(dict.fromkeys(range(12), weights), [f"w{place}" for place in range(24)])
    matrix.save(tmp_path / "sink.h5", dtype="float32")
    lines = command_line("rollout", tmp_path / "sink.h5").out.splitlines()
    assert lines[0] == 'Position 23, which read "w23", comes from:'
    assert lines[3].split()[2:] == ["0", '"w0"']
    assert lines[-1].startswith('Nearly all came from "w0": ')
    done = command_line("rollout", tmp_path / "sink.h5", "--without-resting-places", "--json")
    shares = {record["position"]: record["raw"] for record in json.loads(done.out)["contributions"]}
    assert shares.get(0, 0) < 1e-6
    dense = dense_rollout([without_resting(weights[0].astype(float), np.tri(24, dtype=bool))[None]] * 12)[23]
    for position, share in shares.items():
        assert share == pytest.approx(dense[position], rel=1e-6, abs=1e-12)


def test_machines_get_all_tokens(story: np.ndarray, command_line: CommandLine) -> None:
    done = command_line("rollout", "story.h5", "--span", "5:9", "--csv", "out.csv", "-o", "out.npz", "--json")
    assert done.status == 0, done.err
    expected = story[5:9].mean(axis=0)
    printed = json.loads(done.out)
    assert printed["span"] == [5, 9]
    assert [record["position"] for record in printed["contributions"][:5]] == np.argsort(-expected)[:5].tolist()
    with open("out.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    np.testing.assert_allclose([float(row["raw"]) for row in rows], expected, rtol=1e-6, atol=1e-12)
    assert [row["token"] for row in rows[:2]] == ["The", " beautiful"]
    with np.load("out.npz", allow_pickle=False) as stored:
        np.testing.assert_allclose(stored["raw"], expected, rtol=1e-6, atol=1e-12)
        np.testing.assert_allclose(stored["corrected"] * stored["baseline"], stored["raw"], rtol=1e-9, atol=1e-15)
        assert json.loads(str(stored["options"]))["residual"] == 0.5
        assert len(json.loads(str(stored["tokens"]))) == 20


def test_options_and_order(story: np.ndarray, command_line: CommandLine) -> None:
    arguments = ("--residual", 0.2, "--head-fusion", "max", "--discard", 0.5, "--sort", "corrected", "--json")
    printed = json.loads(command_line("rollout", "story.h5", *arguments).out)
    assert printed["span"] == [18, 19]
    ratios = [record["corrected"] for record in printed["contributions"]]
    assert ratios == sorted(ratios, reverse=True)
    assert sum(record["raw"] for record in printed["contributions"]) <= 1 + 1e-9


def test_hostile_tokens_cannot_write_to_the_terminal(tmp_path: Path, command_line: CommandLine) -> None:
    matrix = random_matrix(layers=1, tokens=3)
    AttentionMatrix(matrix.weights, ["\x1b[2J", "b\x07", "c"]).save(tmp_path / "hostile.h5")
    done = command_line("rollout", tmp_path / "hostile.h5")
    assert r"\x1b[2J" in done.out
    assert "\x1b" not in done.out


def test_from_a_model(tiny_model: TinyModel, tmp_path: Path, command_line: CommandLine) -> None:
    directory = tiny_model("llama", chat=True)
    (tmp_path / "text.txt").write_text("Tom is chasing after Jerry the mouse. " * 30)
    done = command_line("rollout", "--model", directory, "--text-file", tmp_path / "text.txt", "--json", "--top", 2000)
    assert done.status == 0, done.err
    shares = [record["raw"] for record in json.loads(done.out)["contributions"]]
    assert len(shares) > 200
    assert sum(shares) == pytest.approx(1, abs=1e-6)
    prompted = command_line("rollout", "--model", directory, "--prompt", "-", "--json", stdin="Tom and Jerry")
    bare = command_line("rollout", "--model", directory, "--prompt", "Tom and Jerry", "--bare-prompt", "--json")
    assert json.loads(prompted.out)["span"][1] > json.loads(bare.out)["span"][1]


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        ((), 2, "either the archive FILE.h5 or --model"),
        (("story.h5", "--model", "demo"), 2, "either the archive FILE.h5 or --model"),
        (("--model", "demo"), 2, "--prompt, --messages or --text-file"),
        (("story.h5", "--target", "1", "--span", "1:2"), 2, "either --target or --span"),
        (("story.h5", "--span", "1-2"), 2, "10:20"),
        (("story.h5", "--target", "19"), 1, "positions are 0 to 18"),
        (("story.h5", "--residual", "1"), 1, "residual is 1.0"),
        (("story.h5", "--value-weighting"), 1, "no value norms"),
        (("none.h5",), 1, "none.h5"),
        (("story.h5", "-o", "story.h5/out.npz"), 1, "could not be written"),
    ],
)
def test_errors_are_one_sentence(
    story: np.ndarray, command_line: CommandLine, arguments: list[str], status: int, words: str
) -> None:
    done = command_line("rollout", *arguments)
    assert done.status == status
    assert words in done.err
    assert "Traceback" not in done.err


def test_an_archive_needs_no_torch(story: np.ndarray) -> None:
    code = (
        "import sys\nsys.argv = ['att-viz', 'rollout', 'story.h5', '--csv', 'out.csv', '-o', 'out.npz']\n"
        "from att_viz.cli import main\n"
        "try:\n    main()\nfinally:\n    print('torch' in sys.modules, 'transformers' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.endswith("False False\n"), done
