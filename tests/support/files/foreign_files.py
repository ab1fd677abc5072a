"""What other programs save, made as those programs make it."""

from __future__ import annotations

from typing import Any

import numpy as np

from support.numbers.random_attention import causal_attention


def document(layers: int = 2, heads: int = 3, rows: int = 6, batch: int = 1) -> dict[int, dict[str, Any]]:
    """What the document's script writes, a different sequence in each place of the batch."""
    tensors = {
        layer: np.stack([causal_attention(heads, rows, seed=layer + 10 * place) for place in range(batch)])
        for layer in range(layers)
    }
    return {layer: {"shape": list(tensor.shape), "tensor": tensor} for layer, tensor in tensors.items()}


class AncestorMatrix:
    """The attributes that an object of the ancestor's class has."""

    def __init__(self, attentions: Any, is_formatted: bool = False) -> None:
        self.attention_matrix = attentions
        self.num_layers = len(attentions[0])
        self.num_heads = len(attentions[0][0][0])
        self.is_formatted = is_formatted


AncestorMatrix.__module__ = "att_viz.attention_matrix"
AncestorMatrix.__qualname__ = AncestorMatrix.__name__ = "AttentionMatrix"


def generated(weights: np.ndarray, prompt: int, dtype: str = "float32") -> tuple[Any, ...]:
    """Weights [layers, heads, rows, rows] as `generate` returns them: a tuple of tuples of tensors."""
    import torch

    spans = [(0, prompt), *((row, row + 1) for row in range(prompt, weights.shape[2]))]
    return tuple(
        tuple(torch.from_numpy(layer[None, :, start:stop, :stop].copy()).to(getattr(torch, dtype)) for layer in weights)
        for start, stop in spans
    )
