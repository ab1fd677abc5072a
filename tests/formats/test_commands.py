"""`att-viz convert` and `att-viz render` on files of others."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import Result
from support.files.foreign_files import document, generated
from support.numbers.random_attention import causal_attention, random_matrix
from support.processes.command_runner import command_runner

from att_viz.attention_matrix import AttentionMatrix
from att_viz.cli import _att_viz
from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.formats import open_any
from att_viz.system.byte_sizes import readable_bytes


def run(*arguments: object) -> Result:
    return command_runner().invoke(_att_viz, list(map(str, arguments)), catch_exceptions=True)


@pytest.fixture
def layers(tmp_path: Path) -> Path:
    """A pickle of layers, and a file of its tokens."""
    path = tmp_path / "attention_sample_0.pkl"
    path.write_bytes(pickle.dumps(document(rows=4, batch=2)))
    (tmp_path / "tokens.json").write_text(json.dumps(["<b>", "cat", "\n", "!"]))
    return path


def test_convert(layers: Path, tmp_path: Path) -> None:
    target = tmp_path / "made" / "story.h5"
    done = run("convert", layers, target, "--tokens", tmp_path / "tokens.json", "--sequence", 1)
    assert done.exit_code == 0, done.exception
    assert done.stdout == f"Wrote {target}, {readable_bytes(target.stat().st_size)}.\n"
    with AttentionMatrix.open(target) as matrix:
        assert matrix.tokens == ("<b>", "cat", "\n", "!")
        np.testing.assert_array_equal(matrix.rows(1, 2), document(rows=4, batch=2)[1]["tensor"][1, 2])
    done = run("convert", target, tmp_path / "back.pkl", "--json", "--dtype", "float16")
    said = json.loads(done.stdout)
    assert said["left_out"] == ["the tokens"]
    assert said["bytes"] == (tmp_path / "back.pkl").stat().st_size
    assert "Its format has no place for the tokens." in done.stderr
    with open(tmp_path / "back.pkl", "rb") as file:
        plain = pickle.load(file)
    assert plain[1]["shape"] == list(plain[1]["tensor"].shape) == [1, 3, 4, 4]
    assert plain[1]["tensor"].dtype == np.float16


def test_convert_replaces_no_file_unasked(tmp_path: Path) -> None:
    random_matrix(seed=1).save(tmp_path / "a.h5")
    (tmp_path / "b.npz").write_bytes(b"precious")
    done = run("convert", tmp_path / "a.h5", tmp_path / "b.npz")
    assert isinstance(done.exception, InvalidInputError)
    assert "is there already; choose another name, or replace it with --overwrite" in str(done.exception)
    assert (tmp_path / "b.npz").read_bytes() == b"precious"
    assert run("convert", tmp_path / "a.h5", tmp_path / "b.npz", "--overwrite").exit_code == 0
    with open_any(tmp_path / "b.npz") as matrix:
        assert matrix.num_layers == random_matrix().num_layers


def test_convert_says_what_it_could_not_open_again(tmp_path: Path) -> None:
    matrix = random_matrix(sinks=True)
    matrix.save(tmp_path / "a.h5")
    done = run("convert", tmp_path / "a.h5", tmp_path / "a.pkl", "--json")
    assert json.loads(done.stdout)["can_be_opened"] is False
    assert "rows do not sum to 1, so att_viz cannot open it again; .npz, .safetensors and .h5 keep it." in done.stderr
    assert run("render", tmp_path / "a.pkl", "-o", tmp_path).exit_code
    done = run("convert", tmp_path / "a.h5", tmp_path / "a.npz", "--json")
    assert json.loads(done.stdout)["can_be_opened"] is True
    assert "cannot open" not in done.stderr


def test_convert_refuses_what_it_cannot_read(tmp_path: Path, command: Any) -> None:
    (tmp_path / "a.pkl").write_bytes(pickle.dumps(command))
    done = run("convert", tmp_path / "a.pkl", tmp_path / "a.h5")
    assert isinstance(done.exception, ArchiveError)
    assert not (tmp_path / "a.h5").exists()


def test_a_sequence_of_an_archive(tmp_path: Path) -> None:
    random_matrix().save(tmp_path / "a.h5")
    done = run("convert", tmp_path / "a.h5", tmp_path / "a.npz", "--sequence", 1)
    assert isinstance(done.exception, InvalidInputError)
    assert "no sequence 1" in str(done.exception)


def test_render_accepts_any_format(layers: Path, tmp_path: Path, save_ancestor: Callable[..., str]) -> None:
    prefix = save_ancestor(generated(np.stack([causal_attention(2, 4)]), 3), ["<i>x", "b", "c", "d", "e"], 3)
    done = run("render", layers, prefix, "-o", tmp_path / "out", "--json")
    assert done.exit_code == 0, done.exception
    first, second = (report["open"] for report in json.loads(done.stdout))
    assert first.endswith("attention_sample_0_report.html")
    assert second.endswith("story_report.html")
    page = Path(second).read_text("utf-8")
    assert "<i>x" not in page
    assert "\\u003ci\\u003ex" in page


def test_render_refuses_names_that_would_collide(layers: Path, tmp_path: Path) -> None:
    done = run("render", layers, tmp_path / "attention_sample_0.h5")
    assert isinstance(done.exception, InvalidInputError)
    assert "two of the files are named attention_sample_0" in str(done.exception)


def test_positions_are_shown(layers: Path) -> None:
    with open_any(layers) as matrix:
        assert "".join(matrix.token_texts) == "0 1 2 3 "
