"""Layers that wait on the CPU or on disk until their turn are captured as those that do not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from support.models.tiny_models import TinyModel

from att_viz import AttentionMatrix, AttentionSaver, SelfAttentionModel

PLACES = {
    "model.embed_tokens": "cpu",
    "model.layers.0": "cpu",
    "model.layers.1": "disk",
    "model.norm": "disk",
    "model.rotary_emb": "cpu",
    "lm_head": "cpu",
}


@pytest.fixture
def offloaded(tiny_model: TinyModel, tmp_path: Path) -> SelfAttentionModel:
    return SelfAttentionModel(
        tiny_model("llama"), dtype="float32", device_map=PLACES, offload_folder=str(tmp_path / "offload")
    )


def test_rows_and_text_are_those_of_the_whole_model(
    offloaded: SelfAttentionModel, tiny_model: TinyModel, tmp_path: Path
) -> None:
    whole = SelfAttentionModel(tiny_model("llama"), dtype="float32")
    prompt = "Alice and Bob are siblings."
    (tokens, matrix, _), (expected, plain, _) = (each.generate_text(prompt, 5) for each in (offloaded, whole))
    assert tokens == expected
    with AttentionSaver(offloaded, output_file=tmp_path / "saved.h5", dtype="float32"):
        offloaded(**offloaded.tokenizer(prompt, return_tensors="pt"))
    with AttentionMatrix.open(tmp_path / "saved.h5") as saved:
        for layer in plain.layers:
            for head in plain.heads(layer):
                rows = plain.rows(layer, head)
                np.testing.assert_allclose(matrix.rows(layer, head), rows, atol=1e-6)
                prefill = saved.rows(layer, head)
                np.testing.assert_allclose(prefill, rows[: len(prefill), : len(prefill)], atol=1e-6)


def test_what_needs_weights_beforehand_is_left_out(offloaded: SelfAttentionModel) -> None:
    matrix = offloaded.generate_text("Alice and Bob are siblings.", 5)[1]
    assert matrix.value_norms(0, 0) is not None
    assert matrix.value_norms(1, 0) is None
    assert matrix.direct_logit is None
