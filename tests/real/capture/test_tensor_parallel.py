"""Three processes that share the real model, with three of its nine heads each, give what one gives."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from support.processes.rank_program import generate
from support.processes.torchrun import torchrun

from att_viz import AttentionMatrix, SelfAttentionModel


def test_three_processes_give_what_one_gives(real_model: Path, tmp_path: Path) -> None:
    shared, alone = tmp_path / "shared", tmp_path / "alone"
    shared.mkdir()
    alone.mkdir()
    ended = torchrun(3, "complete", shared, real_model, limit=420)
    assert ended.returncode == 0, ended.stdout
    generate(SelfAttentionModel(real_model, dtype="float32", progress=False), alone)
    with AttentionMatrix.open(shared / "generated.h5") as one, AttentionMatrix.open(alone / "generated.h5") as other:
        assert one.tokens == other.tokens
        assert one.metadata == other.metadata
        for layer in other.layers:
            assert one.heads(layer) == other.heads(layer) == tuple(range(9))
            for head in other.heads(layer):
                np.testing.assert_allclose(one.rows(layer, head), other.rows(layer, head), rtol=2e-3, atol=1e-5)
                np.testing.assert_allclose(
                    np.asarray(one.value_norms(layer, head)), np.asarray(other.value_norms(layer, head)), rtol=1e-4
                )
