"""`att-viz plot`: the files that it writes, and what it says."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import Result
from support.files.foreign_files import document
from support.numbers.random_attention import random_matrix
from support.processes.command_runner import command_runner

from att_viz.cli import _att_viz
from att_viz.cli.plot import command
from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.plots.colouring import COLOUR_MAPS
from att_viz.system.byte_sizes import readable_bytes

BEGINNINGS = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}


def run(*arguments: object) -> Result:
    return command_runner().invoke(_att_viz, ["plot", *map(str, arguments)])


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_arguments(here: Path) -> None:
    (here / "attention_data").mkdir()
    samples = [Path("attention_data", f"attention_sample_{number}.h5") for number in (9, 10)]
    for path in reversed(samples):
        random_matrix().save(path)
    (here / "attention_data" / "manifest.json").write_text("{}")
    done = run()
    assert done.exit_code == 0, done.exception
    assert done.stdout.splitlines() == [
        "attention_data holds:",
        *(f"  {path.name} ({readable_bytes(path.stat().st_size)})" for path in samples),
        "attention_sample_9_heatmap_layer_0_head_0.png",
        "attention_sample_9_layers_head_0.png",
        "attention_sample_9_heads_layer_0.png",
    ]
    for name in done.stdout.splitlines()[3:]:
        assert (here / name).read_bytes().startswith(BEGINNINGS["png"])


def test_without_arguments_and_without_data(here: Path) -> None:
    done = run()
    assert isinstance(done.exception, InvalidInputError)
    assert "att-viz capture" in str(done.exception)


@pytest.mark.parametrize("file_format", BEGINNINGS)
def test_every_kind_and_format(here: Path, file_format: str) -> None:
    (here / "a.pkl").write_bytes(pickle.dumps(document()))
    kinds = ["heatmap", "layers", "heads", "histogram", "distance", "entropy"]
    options = [option for kind in kinds for option in ("--kind", kind)]
    done = run("a.pkl", *options, "--layer", 1, "--head", 2, "--format", file_format, "-o", "out", "--json")
    assert done.exit_code == 0, done.exception
    expected = ["heatmap_layer_1_head_2", "layers_head_2", "heads_layer_1"]
    expected += [f"{kind}_layer_1_head_2" for kind in kinds[3:]]
    files = json.loads(done.stdout)["files"]
    assert files == [str(here / "out" / f"a_{name}.{file_format}") for name in expected]
    for name in files:
        with open(name, "rb") as file:
            assert file.read(5).startswith(BEGINNINGS[file_format])
    assert len(list((here / "out").iterdir())) == len(files)


def test_profiles_are_of_all_heads_by_default(here: Path) -> None:
    random_matrix().save(here / "a.h5")
    done = run("a.h5", "--kind", "entropy", "--colour-map", "cividis", "--quiet")
    assert done.stdout == "a_entropy_layer_0.png\n"


@pytest.mark.parametrize(
    ("arguments", "error", "because"),
    [
        (["a.h5", "--layer", 7], InvalidInputError, "no layer 7"),
        (["a.h5", "--head", 9], InvalidInputError, "no head 9"),
        (["a.h5", "--sequence", 1], InvalidInputError, "no sequence 1"),
        (["b.h5"], ArchiveError, "no file"),
        (["a.h5", "c/a.npz"], InvalidInputError, "two of the files are named a"),
    ],
)
def test_one_sentence_for_what_cannot_be_drawn(here: Path, arguments: Any, error: Any, because: str) -> None:
    random_matrix().save(here / "a.h5")
    done = run(*arguments)
    assert isinstance(done.exception, error)
    assert because in str(done.exception)
    assert not list(here.glob("*.png"))


def test_the_colour_maps_are_those_of_the_figures() -> None:
    (option,) = (parameter for parameter in command.params if parameter.name == "colour_map")
    assert isinstance(option.type, click.Choice)
    assert (tuple(option.type.choices), option.default) == (COLOUR_MAPS, COLOUR_MAPS[0])
