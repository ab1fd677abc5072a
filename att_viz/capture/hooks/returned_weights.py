"""Taking attention weights from modules that return them, chosen by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any

import torch
from transformers import PreTrainedModel

from att_viz.capture.hooks.attention_layers import AttentionLayer
from att_viz.capture.hooks.eager_weights import ask_for_weights
from att_viz.capture.hooks.implementation_switch import switched_implementation
from att_viz.errors import InvalidInputError

__all__ = ["fused_weights_returned", "modules_matching"]

ROW_SUM_TOLERANCE = 0.02
"""Rows in bfloat16 sum to 1 within 1%."""


def modules_matching(model: torch.nn.Module, pattern: str) -> tuple[AttentionLayer, ...]:
    """The modules whose whole name matches a regular expression.

    Args:
        model: any module.
        pattern: a regular expression over the names that `model.named_modules()` gives.

    Returns:
        The modules, numbered in the model's order.

    Raises:
        InvalidInputError: if it is no regular expression, or matches nothing.
    """
    try:
        expression = re.compile(pattern)
    except re.error as error:
        raise InvalidInputError(f"attention_layer_pattern {pattern!r} is no regular expression: {error}") from error
    named = [(name, module) for name, module in model.named_modules() if expression.fullmatch(name)]
    if not named:
        names = ", ".join(name for name, _ in model.named_modules() if "attn" in name or "attention" in name.lower())
        raise InvalidInputError(
            f"no module's name matches {pattern!r} from beginning to end; names with attention in them are: "
            f"{names or 'none'}"
        )
    return tuple(AttentionLayer(number, name, module) for number, (name, module) in enumerate(named))


@contextmanager
def fused_weights_returned(
    model: torch.nn.Module,
    modules: tuple[AttentionLayer, ...],
    size: tuple[int, int],
    on_weights: Callable[[torch.Tensor], None],
) -> Iterator[None]:
    """Hand over the weights that modules return, averaged over heads, while the context lasts.

    What counts as weights is the first floating-point tensor in a module's output (itself, or an item of a tuple,
    list or mapping) of shape [batch, heads, length, length], [batch, length, length] or [length, length] (one
    sequence) that holds distributions: nothing below 0, and rows that sum to 1 or less. Modules without one, and
    modules that pass on what a module within them returned, are left out.

    Args:
        model: the model; where it is one of transformers, it runs with eager attention.
        modules: see `modules_matching`.
        size: the number of sequences, and of tokens in each.
        on_weights: called with float32 [batch, length, length] for each layer, in the order of the computation.

    Yields:
        Nothing.
    """
    last_seen: list[torch.Tensor] = []

    def read(module: torch.nn.Module, args: Any, output: Any) -> None:
        weights = _weights_in(output, size)
        if weights is None or any(weights is earlier for earlier in last_seen):
            return
        last_seen[:] = [weights]
        on_weights(_fused(weights.detach()))

    with ExitStack() as stack:
        for layer in modules:
            ask_for_weights(layer.module, stack)
            stack.callback(layer.module.register_forward_hook(read).remove)
        if isinstance(model, PreTrainedModel):
            stack.enter_context(switched_implementation(model, "eager", modules))
        yield


def _weights_in(output: Any, size: tuple[int, int]) -> torch.Tensor | None:
    if isinstance(output, Mapping):
        items: Any = output.values()
    else:
        items = output if isinstance(output, (tuple, list)) else (output,)
    return next((item for item in items if isinstance(item, torch.Tensor) and _is_attention(item, size)), None)


def _is_attention(tensor: torch.Tensor, size: tuple[int, int]) -> bool:
    sequences, length = size
    if not tensor.is_floating_point() or tensor.shape[-2:] != (length, length):
        return False
    if tensor.ndim not in (2, 3, 4) or (tensor.shape[0] if tensor.ndim > 2 else 1) != sequences:
        return False
    sums = tensor.sum(-1, dtype=torch.float32)
    return bool((tensor >= 0).all() and (sums <= 1 + ROW_SUM_TOLERANCE).all() and (sums > 0.0).any())


def _fused(weights: torch.Tensor) -> torch.Tensor:
    if weights.ndim == 4:
        return weights.mean(1, dtype=torch.float32)
    return weights.float() if weights.ndim == 3 else weights.float()[None]
