"""Queries and keys of tiny models, computed from what their projections give. No code is shared with the capture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

__all__ = ["bert_pairs", "gpt2_pairs", "llama_pairs", "outputs_of"]

Floats = NDArray[np.float64]


@torch.no_grad()
def outputs_of(model: Any, inputs: Mapping[str, torch.Tensor], ending: str) -> list[Floats]:
    """What the modules whose names end so gave for a text, [tokens, numbers] each, in the model's order."""
    found: list[Floats] = []

    def keep(module: Any, args: Any, output: torch.Tensor) -> None:
        found.append(output[0].double().numpy())

    with ExitStack() as stack:
        for name, module in model.named_modules():
            if name.endswith(ending):
                stack.callback(module.register_forward_hook(keep).remove)
        model(**inputs)
    return found


def _by_head(numbers: Floats, heads: int) -> Floats:
    """[heads, tokens, width] of [tokens, heads x width]."""
    by_head: Floats = numbers.reshape(len(numbers), heads, -1).transpose(1, 0, 2)
    return by_head


def gpt2_pairs(model: Any, inputs: Mapping[str, torch.Tensor]) -> list[tuple[Floats, Floats]]:
    """Queries and keys of each layer: thirds of what c_attn gives."""
    thirds = [np.split(output, 3, axis=1) for output in outputs_of(model, inputs, ".attn.c_attn")]
    return [(_by_head(query, 4), _by_head(key, 4)) for query, key, _ in thirds]


def bert_pairs(model: Any, inputs: Mapping[str, torch.Tensor]) -> list[tuple[Floats, Floats]]:
    """Queries and keys of each layer: what the two projections give."""
    heads = model.config.num_attention_heads
    both = (outputs_of(model, inputs, f".attention.self.{name}") for name in ("query", "key"))
    return [(_by_head(query, heads), _by_head(key, heads)) for query, key in zip(*both, strict=True)]


def llama_pairs(model: Any, inputs: Mapping[str, torch.Tensor], ending: str = "proj") -> list[tuple[Floats, Floats]]:
    """Queries and keys of each layer: what the projections (or the norms after them) give, rotated (Su et al. 2021)."""
    config = model.config
    counts = (config.num_attention_heads, config.num_key_value_heads)
    both = [outputs_of(model, inputs, f".self_attn.{letter}_{ending}") for letter in "qk"]
    turn = _rotation(config.head_dim, float(config.rope_parameters["rope_theta"]))
    pairs = []
    for layer in zip(*both, strict=True):
        # The norms of Qwen3 come after the heads are parted: [tokens, heads, width].
        flat = (numbers.reshape(len(numbers), -1) for numbers in layer)
        query, key = (turn(_by_head(numbers, count)) for numbers, count in zip(flat, counts, strict=True))
        pairs.append((query, key))
    return pairs


def _rotation(width: int, theta: float) -> Callable[[Floats], Floats]:
    def turn(numbers: Floats) -> Floats:
        half = width // 2
        angles = np.arange(numbers.shape[1])[:, None] * theta ** (-np.arange(half) / half)
        first, second = numbers[..., :half], numbers[..., half:]
        turned = first * np.cos(angles) - second * np.sin(angles), second * np.cos(angles) + first * np.sin(angles)
        return np.concatenate(turned, axis=-1)

    return turn
