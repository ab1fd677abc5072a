"""`att-viz extract` and `att-viz doctor` as a user runs them."""

import json
import os
import random
import signal
import subprocess
import sys
import time

import h5py
import numpy as np
import pytest

from att_viz import AttentionMatrix
from att_viz.errors import ArchiveError

TEXT = "The grey cat Tom is chasing after Jerry the mouse. " * 30


def att_viz(*arguments, **options):
    command = [sys.executable, "-m", "att_viz", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(TEXT)
    return path


def test_statistics_of_a_text(text, tmp_path):
    output = tmp_path / "story.h5"
    found = att_viz("extract", text, "--model", "demo", "--statistics-only", "--statistic", "entropy", "-o", output)
    assert found.returncode == 0, found.stderr
    with AttentionMatrix.open(output) as matrix:
        assert "".join(matrix.token_texts).startswith("The grey cat") or "The" in matrix.token_texts[1]
        assert matrix.statistic_names(0) == ("entropy",)
        entropy = matrix.statistics(3)[..., 0]
        assert entropy.shape == (16, len(matrix.tokens))
        assert (entropy[:, 1:] >= 0).all()
        assert (entropy <= np.log(np.arange(1, entropy.shape[1] + 1)) + 1e-4).all()


def test_matrices_from_standard_input_in_chunks(tmp_path):
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
        found = att_viz("extract", "-", *options, *more, "-o", output, input=TEXT)
        assert found.returncode == 0, found.stderr
    with AttentionMatrix.open(whole) as first, AttentionMatrix.open(chunked) as second:
        assert first.layers == second.layers == (1, 3)
        assert first.heads(1) == (0, 4, 5)
        assert first.num_rows == second.num_rows == 150
        for layer in first.layers:
            for head in first.heads(layer):
                np.testing.assert_allclose(first.rows(layer, head), second.rows(layer, head), rtol=0, atol=1e-5)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["missing.txt", "--model", "demo"], "cannot be read"),
        (["TEXT", "--model", "demo", "--layers", "9"], "layer_ids"),
        (["TEXT", "--model", "demo", "--statistic", "entropi"], "no statistic"),
        (["TEXT", "--model", "demo", "--memory-budget", "much"], "amount of memory"),
    ],
)
def test_mistakes_are_one_sentence(text, arguments, sentence, tmp_path):
    found = att_viz("extract", *[text if one == "TEXT" else one for one in arguments], "-o", tmp_path / "x.h5")
    assert found.returncode == 1
    assert sentence in found.stderr
    assert "Traceback" not in found.stderr


def test_doctor_in_words_and_as_json():
    found = att_viz("doctor", "demo", "--tokens", "100000")
    assert found.returncode == 0, found.stderr
    assert "exact" in found.stdout
    assert "100,000 tokens" in found.stdout
    assert json.loads(att_viz("doctor", "demo", "--json").stdout)["attention"]["heads"] == 16


def kill_and_resume(text, tmp_path, rounds, seed):
    """Kill runs at random moments; each is resumed, possibly to be killed again, and ends up as if never killed."""
    options = ["--model", "demo", "--statistic", "entropy", "--store-as", "float32"]
    whole = tmp_path / "whole.h5"
    began = time.monotonic()
    assert att_viz("extract", text, *options, "-o", whole).returncode == 0
    duration = time.monotonic() - began
    expected = contents(whole)
    chance, killed, path = random.Random(seed), 0, tmp_path / "killed.h5"
    while killed < rounds:
        command = [sys.executable, "-m", "att_viz", "extract", str(text), *options, "--resume", "-o", str(path)]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        # Most of a short run is importing torch, so most moments are drawn from its end.
        time.sleep(duration * chance.uniform(0.5, 1.1))
        finished = process.poll() is not None
        os.kill(process.pid, signal.SIGKILL) if not finished else None
        message = process.communicate()[1]
        if finished:
            assert process.returncode == 0, message
            assert contents(path) == expected
            path.unlink()
        else:
            killed += 1
            if not path.exists():
                with pytest.raises(ArchiveError):
                    AttentionMatrix.open(path)
    assert att_viz("extract", text, *options, "--resume", "-o", path).returncode == 0
    assert contents(path) == expected
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted({"killed.h5", "whole.h5", text.name})


def contents(path):
    with h5py.File(path, "r") as file:
        found = {}
        file.visititems(
            lambda name, item: (
                found.update({name: np.asarray(item[()]).tobytes()})
                if isinstance(item, h5py.Dataset) and item.dtype.kind in "fiub"
                else None
            )
        )
    return found


def test_killed_runs_are_resumed_exactly(text, tmp_path):
    kill_and_resume(text, tmp_path, 3, seed=0)


@pytest.mark.slow
def test_fifty_killed_runs_are_resumed_exactly(text, tmp_path):
    text.write_text(TEXT * 4)
    kill_and_resume(text, tmp_path, 50, seed=1)
