"""What TransformerLens itself keeps is read as it keeps it: a recorded cache, and its own where it is installed."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import load_file

from att_viz.attention_matrix import AttentionMatrix
from att_viz.formats import open_any

if TYPE_CHECKING:
    from support.models.tiny_models import TinyModel

RECORDED = Path(__file__).parents[1] / "gold" / "transformer_lens" / "cache.safetensors"
"""What TransformerLens 4.3.0 (`TransformerBridge`) kept of a tiny random GPT-2's attention, saved by safetensors."""


def rows_anew(cache: dict[str, NDArray[np.float32]], layer: int) -> NDArray[np.float64]:
    """softmax(q k / sqrt(width)) over what a decoder sees, [heads, queries, keys]."""
    queries, keys = (cache[f"blocks.{layer}.attn.hook_{part}"][0].astype(np.float64) for part in "qk")
    scores = np.einsum("qhd,khd->hqk", queries, keys) / np.sqrt(queries.shape[-1])
    powers = np.where(np.tri(len(queries), dtype=np.bool_), np.exp(scores), 0.0)
    rows: NDArray[np.float64] = powers / powers.sum(-1, keepdims=True)
    return rows


def test_a_recorded_cache() -> None:
    cache = load_file(RECORDED)
    tokens = [str(place) for place in range(7)]
    with open_any(RECORDED, tokens) as matrix:
        assert matrix.layers == (0, 1)
        for layer in matrix.layers:
            assert matrix.heads(layer) == (0, 1, 2, 3)
            np.testing.assert_array_equal(matrix.layer(layer), cache[f"blocks.{layer}.attn.hook_pattern"][0])
            np.testing.assert_allclose(matrix.layer(layer), rows_anew(cache, layer), atol=1e-6)


@pytest.mark.models
def test_a_cache_of_the_installed_library(tiny_model: TinyModel, tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        bridge: Any = pytest.importorskip("transformer_lens.model_bridge").TransformerBridge
        model = bridge.boot_transformers(str(tiny_model("gpt2")), device="cpu")
        _, cache = model.run_with_cache("Alice is Bob's sister.")
    import torch
    from safetensors.torch import save_file

    truth = {layer: cache[f"blocks.{layer}.attn.hook_pattern"][0].numpy() for layer in (0, 1)}
    tokens = [str(place) for place in range(truth[0].shape[-1])]
    torch.save(dict(cache.items()), tmp_path / "cache.pt")
    patterns = {name: array.contiguous() for name, array in cache.items() if name.endswith("hook_pattern")}
    save_file(patterns, tmp_path / "cache.safetensors")
    found = [AttentionMatrix.from_attentions(cache, tokens)]
    found += [open_any(tmp_path / name, tokens) for name in ("cache.pt", "cache.safetensors")]
    for matrix in found:
        assert matrix.layers == (0, 1)
        for layer, rows in truth.items():
            np.testing.assert_array_equal(matrix.layer(layer), rows)
        matrix.close()
