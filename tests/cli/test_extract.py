"""`att-viz extract` and `att-viz doctor` as a user runs them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from support.processes.command_line import CommandLine

from att_viz import AttentionMatrix

TEXT = "The grey cat Tom is chasing after Jerry the mouse. " * 30


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(TEXT)
    return path


@pytest.mark.models
def test_statistics_of_a_text(command_line: CommandLine, text: Path, tmp_path: Path) -> None:
    output = tmp_path / "story.h5"
    options = ["--statistics-only", "--statistic", "entropy"]
    found = command_line("extract", text, "--model", "demo", *options, "-o", output)
    assert found.status == 0, found.err
    assert "tokens" in found.out
    with AttentionMatrix.open(output) as matrix:
        assert "The grey cat Tom" in "".join(matrix.token_texts)
        assert matrix.statistic_names(0) == ("entropy",)
        statistics = matrix.statistics(3)
        assert statistics is not None
        entropy = statistics[..., 0]
        assert entropy.shape == (16, len(matrix.tokens))
        assert (entropy[:, 1:] >= 0).all()
        assert (entropy <= np.log(np.arange(1, entropy.shape[1] + 1)) + 1e-4).all()


@pytest.mark.models
def test_matrices_from_standard_input_in_chunks(command_line: CommandLine, tmp_path: Path) -> None:
    whole, chunked = tmp_path / "whole.h5", tmp_path / "chunked.h5"
    options = [
        "--model",
        "demo",
        "--layers",
        "1,-1",
        "--heads",
        "0,4-5",
        "--store-as",
        "float32",
        "--max-tokens",
        "150",
    ]
    for output, more in ((whole, []), (chunked, ["--chunk", "64"])):
        found = command_line("extract", "-", *options, *more, "-o", output, stdin=TEXT)
        assert found.status == 0, found.err
    with AttentionMatrix.open(whole) as first, AttentionMatrix.open(chunked) as second:
        assert first.layers == second.layers == (1, 3)
        assert first.heads(1) == (0, 4, 5)
        assert first.num_rows == second.num_rows == 150
        for layer in first.layers:
            for head in first.heads(layer):
                np.testing.assert_allclose(first.rows(layer, head), second.rows(layer, head), rtol=0, atol=1e-5)


@pytest.mark.models
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["missing.txt", "--model", "demo"], "cannot be read"),
        (["TEXT", "--model", "demo", "--layers", "9"], "layer_ids"),
        (["TEXT", "--model", "demo", "--statistic", "entropi"], "no statistic"),
        (["TEXT", "--model", "demo", "--memory-budget", "much"], "amount of memory"),
    ],
)
def test_mistakes_are_one_sentence(
    command_line: CommandLine, text: Path, arguments: list[str], sentence: str, tmp_path: Path
) -> None:
    found = command_line("extract", *[text if one == "TEXT" else one for one in arguments], "-o", tmp_path / "x.h5")
    assert found.status == 1
    assert sentence in found.err
    assert len(found.err.strip().splitlines()) == 1


@pytest.mark.models
def test_an_archive_is_replaced_only_when_asked_to(command_line: CommandLine, text: Path, tmp_path: Path) -> None:
    output = tmp_path / "story.h5"
    output.write_bytes(b"the work of a night")
    arguments = ["extract", text, "--model", "demo", "--statistics-only", "-o", output]
    found = command_line(*arguments)
    assert found.status == 1
    assert f"{output} is there already; choose another name, or replace it with --overwrite" in found.err
    assert output.read_bytes() == b"the work of a night"
    assert command_line(*arguments, "--overwrite").status == 0
    made = output.read_bytes()
    assert command_line(*arguments, "--resume").status == 0
    assert output.read_bytes() == made


@pytest.mark.models
def test_doctor_in_words_and_as_json(command_line: CommandLine) -> None:
    found = command_line("doctor", "demo", "--tokens", "100000")
    assert found.status == 0, found.err
    assert "exact" in found.out
    assert "100,000 tokens" in found.out
    assert json.loads(command_line("doctor", "demo", "--json").out)["attention"]["heads"] == 16
