"""Pages of queries and keys that are known, without a model."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.neurons.layer_scores import LayerScores
from att_viz.report.neuron.page import neuron_html

__all__ = ["random_scores", "written_page"]


def random_scores(
    layer: int = 0,
    tokens: int = 9,
    heads: int = 4,
    key_heads: int = 2,
    width: int = 8,
    causal: bool = True,
    sink: bool = False,
    **more: Any,
) -> LayerScores:
    """Random queries and keys, and their softmax.

    Args:
        layer: the number of the layer.
        tokens: how many tokens there are.
        heads: how many heads.
        key_heads: how many sets of keys.
        width: how many dimensions.
        causal: whether tokens see those before them only.
        sink: whether all heads rest on the first token, by its key's dimension 5.
        **more: softcap, added and sinks of `LayerScores`.
    """
    numbers = np.random.default_rng(layer + 1)
    queries = numbers.normal(size=(heads, tokens, width)).astype(np.float32)
    keys = numbers.normal(size=(key_heads, tokens, width)).astype(np.float32)
    if sink:
        keys[:, 0, 5], queries[:, :, 5] = -12.0, -2.0
    visible = np.tri(tokens, dtype=np.bool_)[None] if causal else np.ones((1, tokens, tokens), dtype=np.bool_)
    scale = width**-0.5
    scores = scale * np.einsum("hqd,hkd->hqk", queries, np.repeat(keys, heads // key_heads, axis=0), dtype=np.float64)
    if more.get("softcap"):
        scores = more["softcap"] * np.tanh(scores / more["softcap"])
    scores = np.where(visible, scores + more.get("added", 0.0), -np.inf)
    powers = np.exp(scores)
    sinks = np.exp(more["sinks"].astype(np.float64))[..., None] if "sinks" in more else 0.0
    attention: NDArray[np.float32] = (powers / (powers.sum(-1, keepdims=True) + sinks)).astype(np.float32)
    return LayerScores(layer, queries, keys, attention, visible, scale, **more)


def written_page(
    directory: Path,
    layers: Sequence[LayerScores],
    texts: Sequence[str] | None = None,
    second_start: int | None = None,
    opening: tuple[int, int] | None = None,
) -> Path:
    """The page of some layers, in a file."""
    count = layers[0].attention.shape[1]
    texts = [f" w{place}" for place in range(count)] if texts is None else list(texts)
    pieces = neuron_html(
        layers, texts, texts, CaptureMetadata(model="a model"), second_start, opening or (layers[0].layer, 0)
    )
    path = directory / "neurons.html"
    path.write_text("".join(pieces), encoding="utf-8", errors="replace")
    return path
