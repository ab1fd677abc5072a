"""Where torch and transformers are not installed, everything but running a model works."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from support.processes.light_environment import LightEnvironment

from att_viz import AttentionAggregationMethod, AttentionMatrix, RenderConfig, process_saved_completions

WALK = """
import importlib, pkgutil, sys
import att_viz
assert "site-packages" in att_viz.__file__, att_viz.__file__
names = [module.name for module in pkgutil.walk_packages(att_viz.__path__, "att_viz.", onerror=lambda name: None)]
for name in names:
    if name.split(".")[1] not in ("__main__", "capture", "model"):
        importlib.import_module(name)
assert not {"torch", "transformers", "accelerate"} & set(sys.modules)
print(len(names))
"""

PROCESS = """
from att_viz import AttentionAggregationMethod, RenderConfig, process_saved_completions
(report,) = process_saved_completions(RenderConfig(), AttentionAggregationMethod.NONE, ["story"])
print(report[0])
"""

LOAD_A_MODEL = """
from att_viz import SelfAttentionModel
SelfAttentionModel("demo")
"""

ONE_SENTENCE = re.compile(r"[^\n]* needs the 'models' extra: run  pip install 'att_viz\[models\]'\n")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive of 2 layers x 3 heads over 12 tokens, as `story.h5`."""
    draws = np.random.default_rng(7).exponential(size=(2, 3, 12, 12)) * np.tri(12)
    layers = dict(enumerate((draws / draws.sum(axis=-1, keepdims=True)).astype(np.float32)))
    tokens = ["<s>", "Tom", "</script>", "chases", "Ġ<b>", "é", "Ċ", "Jerry", ".", "He", "runs", "!"]
    path = tmp_path / "story.h5"
    AttentionMatrix(layers, tokens, prompt_length=8).save(path)
    return path


def test_torch_is_not_there(light_environment: LightEnvironment) -> None:
    for name in ("torch", "transformers"):
        done = light_environment.run("python", "-c", f"import {name}")
        assert f"No module named '{name}'" in done.stderr


def test_every_module_but_those_of_capture_can_be_imported(light_environment: LightEnvironment) -> None:
    done = light_environment.run("python", "-W", "error", "-c", WALK)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 20


def test_a_saved_archive_renders_to_the_same_bytes(light_environment: LightEnvironment, archive: Path) -> None:
    (here,) = process_saved_completions(RenderConfig(), AttentionAggregationMethod.NONE, [str(archive.with_suffix(""))])
    expected = Path(here[0]).read_bytes()
    Path(here[0]).unlink()
    done = light_environment.run("python", "-W", "error", "-c", PROCESS, cwd=archive.parent)
    assert done.returncode == 0, done.stderr
    assert (archive.parent / done.stdout.strip()).read_bytes() == expected


def test_the_command_line_renders_and_informs(light_environment: LightEnvironment, archive: Path) -> None:
    informed = light_environment.run("att-viz", "info", archive)
    assert informed.returncode == 0, informed.stderr
    rendered = light_environment.run("att-viz", "render", archive, "-o", archive.parent / "out")
    assert rendered.returncode == 0, rendered.stderr
    assert list((archive.parent / "out").glob("*.html"))


@pytest.mark.parametrize("command", [(), ("demo",), ("run",), ("render",), ("info",)], ids=" ".join)
def test_help_answers(light_environment: LightEnvironment, command: tuple[str, ...]) -> None:
    done = light_environment.run("att-viz", *command, "--help")
    assert done.returncode == 0, done.stderr
    assert "Usage: att-viz" in done.stdout


def test_loading_a_model_says_in_one_sentence_what_to_install(light_environment: LightEnvironment) -> None:
    done = light_environment.run("python", "-c", LOAD_A_MODEL)
    last_line = done.stderr.rpartition("MissingExtraError: ")[2]
    assert ONE_SENTENCE.fullmatch(last_line), done.stderr


def test_the_demo_says_in_one_sentence_what_to_install(light_environment: LightEnvironment, tmp_path: Path) -> None:
    done = light_environment.run("att-viz", "demo", "-o", tmp_path)
    assert done.returncode == 1
    assert ONE_SENTENCE.fullmatch(done.stderr.removeprefix("Error: ")), done.stderr
    assert not list(tmp_path.iterdir())
