"""Rollout of an archive gives the same numbers where torch is not installed; a live model says what is missing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from support.numbers.random_attention import random_matrix
from support.processes.light_environment import LightEnvironment

from att_viz import AttentionMatrix
from att_viz.analysis import attention_rollout

ROLL_OUT = """
import sys
import numpy as np
from att_viz import AttentionMatrix
from att_viz.analysis import attention_rollout
with AttentionMatrix.open("story.h5") as matrix:
    whole, one = attention_rollout(matrix), attention_rollout(matrix, target=9, discard=0.3, head_fusion="max")
    np.savez("light.npz", whole=whole.raw, one=one.corrected)
assert not {"torch", "transformers", "networkx", "pandas"} & set(sys.modules)
"""

FLOW = """
from att_viz import AttentionMatrix
from att_viz.analysis import attention_flow
with AttentionMatrix.open("story.h5") as matrix:
    attention_flow(matrix)
"""

ATTRIBUTE = """
from att_viz.analysis import compute_attention_attribution
compute_attention_attribution(None, {})
"""


def test_an_archive_gives_the_same_rollout(light_environment: LightEnvironment, tmp_path: Path) -> None:
    random_matrix(layers=3, tokens=40, sinks=True).save(tmp_path / "story.h5")
    done = light_environment.run("python", "-W", "error", "-c", ROLL_OUT, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    with AttentionMatrix.open(tmp_path / "story.h5") as matrix, np.load(tmp_path / "light.npz") as light:
        np.testing.assert_allclose(light["whole"], attention_rollout(matrix).raw, rtol=1e-12)
        one = attention_rollout(matrix, target=9, discard=0.3, head_fusion="max")
        np.testing.assert_allclose(light["one"], one.corrected, rtol=1e-12)
    listed = light_environment.run("att-viz", "rollout", "story.h5", cwd=tmp_path)
    assert listed.returncode == 0, listed.stderr
    assert "comes from" in listed.stdout


def test_what_is_missing_is_named_in_one_sentence(light_environment: LightEnvironment, tmp_path: Path) -> None:
    random_matrix(tokens=8).save(tmp_path / "story.h5")
    for code, extra in ((FLOW, "analysis"), (ATTRIBUTE, "models")):
        done = light_environment.run("python", "-c", code, cwd=tmp_path)
        assert done.stderr.endswith(f"needs the '{extra}' extra: run  pip install 'att_viz[{extra}]'\n"), done.stderr
    done = light_environment.run("att-viz", "rollout", "--model", "demo", "--prompt", "x", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.endswith("needs the 'models' extra: run  pip install 'att_viz[models]'\n"), done.stderr
