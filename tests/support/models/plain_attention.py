"""What a transformers model does without att_viz: its rows, layer by layer, and its text. No code is shared with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch
from transformers.integrations.sdpa_attention import sdpa_attention_forward
from transformers.masking_utils import ALL_MASK_ATTENTION_FUNCTIONS, sdpa_mask
from transformers.modeling_utils import ALL_ATTENTION_FUNCTIONS

__all__ = ["Cut", "eager_rows", "greedy", "last_log_probabilities", "watched"]

Look = Callable[[int, int, np.ndarray], None]
"""Called with a layer's number, the first query, and float32 weights [heads, queries, keys]."""

Cut = tuple[int | None, int | None, int, int]
"""Layer and head, None for all, query and key."""


@torch.no_grad()
def eager_rows(model: Any, ids: list[int], look: Look) -> None:
    """Show the weights of transformers' eager attention of one forward pass, a layer at a time.

    Args:
        model: a model whose attention modules stand in `model.model.layers`.
        ids: the tokens.
        look: gets the weights.
    """

    def show(module: Any, _: Any, output: Any) -> None:
        look(module.layer_idx, 0, output[1][0].float().numpy())

    hooks = [layer.self_attn.register_forward_hook(show) for layer in model.model.layers]
    before = model.config._attn_implementation
    model.set_attn_implementation("eager")
    try:
        model(torch.tensor([ids]), use_cache=False, logits_to_keep=1)
    finally:
        model.set_attn_implementation(before)
        for hook in hooks:
            hook.remove()


@torch.no_grad()
def greedy(model: Any, ids: list[int], new_tokens: int) -> list[int]:
    """The ids that plain `generate` gives, prompt first."""
    found: torch.Tensor = model.generate(torch.tensor([ids]), max_new_tokens=new_tokens, do_sample=False)
    return [int(token) for token in found[0]]


@contextmanager
def watched(model: Any, look: Look | None = None, cuts: tuple[Cut, ...] = ()) -> Iterator[None]:
    """Let a model run on torch's own attention, showing the weights that its queries and keys give in float32.

    Args:
        model: a decoder whose attention is causal and without padding.
        look: gets the weights.
        cuts: scores that become minus infinity; the layer's output is then made of the weights that are left.
    """

    def attention(
        module: Any,
        query: Any,
        key: Any,
        value: Any,
        attention_mask: Any,
        scaling: Any,
        dropout: float = 0.0,
        **rest: Any,
    ) -> Any:
        groups = query.shape[1] // key.shape[1]
        keys = key.float().repeat_interleave(groups, dim=1)
        scores = query.float() @ keys.transpose(2, 3) * scaling
        first = key.shape[2] - query.shape[2]
        scores += torch.full(scores.shape[2:], -torch.inf).triu(first + 1)
        for layer, head, row, column in cuts:
            if layer in (None, module.layer_idx) and first <= row < key.shape[2]:
                scores[:, slice(None) if head is None else head, row - first, column] = -torch.inf
        weights = scores.softmax(-1)
        if look is not None:
            look(module.layer_idx, first, weights[0].numpy())
        if cuts:
            values = value.float().repeat_interleave(groups, dim=1)
            return (weights @ values).transpose(1, 2).to(query.dtype).contiguous(), None
        return sdpa_attention_forward(
            module, query, key, value, attention_mask, scaling=scaling, dropout=dropout, **rest
        )

    before = model.config._attn_implementation
    ALL_ATTENTION_FUNCTIONS["watched"], ALL_MASK_ATTENTION_FUNCTIONS["watched"] = attention, sdpa_mask
    try:
        model.set_attn_implementation("watched")
        yield
    finally:
        model.set_attn_implementation(before)
        del ALL_ATTENTION_FUNCTIONS["watched"], ALL_MASK_ATTENTION_FUNCTIONS["watched"]


@torch.no_grad()
def last_log_probabilities(model: Any, ids: list[int]) -> np.ndarray:
    """What follows the last token: natural logarithms of probabilities, float64 [vocabulary]."""
    logits: torch.Tensor = model(torch.tensor([ids]), use_cache=False, logits_to_keep=1).logits[0, -1]
    return logits.double().log_softmax(-1).numpy()
