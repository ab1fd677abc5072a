"""Finding the attention layers of a model, and how each can be read."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

import torch

from att_viz.capture.hooks.averaged_heads import averages_heads
from att_viz.errors import CaptureError

__all__ = [
    "PREDICTING_STREAMS",
    "AttentionLayer",
    "Method",
    "calls_interface",
    "find_attention_layers",
    "forward_source",
    "returns_weights",
]

Method = Literal["interface", "eager"]

PREDICTING_STREAMS = (
    "its decoder predicts with further streams of queries beside the one that reads (ProphetNet's n-gram streams), so "
    "a layer has no single matrix that decided a token"
)
"""Why the attention of modules called `NgramSelfAttention` cannot be shown."""

_OTHER_STACKS = re.compile(
    r"(^|[._])(encoder_attn|encdecattention|crossattention|cross_attn|cross_attention|"
    r"vision\w*|visual|image\w*|audio\w*|video\w*|speech\w*|connector|\w*resampler|qformer)([._]|$)",
    re.IGNORECASE,
)
"""Names of cross-attention, and of the towers of models that also see or hear and of what stands between."""
_CROSS = re.compile(
    r"(^|[._])(encoder_attn|encdecattention|crossattention|cross_attn|cross_attention)([._]|$)", re.IGNORECASE
)


@dataclass(frozen=True)
class AttentionLayer:
    """One layer's self-attention.

    Attributes:
        number: the number of the layer, as the model counts from 0.
        name: the name of the module.
        module: the module that computes the attention.
        repeats: how many layers it computes, one after the other in a forward pass; 1 but where layers share weights.
    """

    number: int
    name: str
    module: torch.nn.Module
    repeats: int = 1


def find_attention_layers(model: torch.nn.Module) -> tuple[Method, tuple[AttentionLayer, ...]]:
    """Find the self-attention of a model: of the decoder where it also sees or hears.

    Args:
        model: a transformers model: a causal language model, or an encoder of text, images or sounds.

    Returns:
        How its weights can be read ("interface": the modules call transformers' attention interface; "eager":
        they return their weights when asked), and the layers, in the model's order.

    Raises:
        CaptureError: if the model has an encoder, or no attention whose weights can be read.
    """
    if getattr(getattr(model, "config", None), "is_encoder_decoder", False):
        raise CaptureError(
            f"{type(model).__name__} has an encoder and a decoder, and this is for causal language models (decoders) "
            "only; SelfAttentionModel(model, tokenizer).generate_text(text) captures its three kinds of attention"
        )
    named = [(name, module) for name, module in model.named_modules() if not _OTHER_STACKS.search(name)]
    if getattr(model, "main_input_name", "input_ids") != "input_ids" and not _any_attention(named):
        # A tower by itself: there is no text whose decoder it serves.
        named = [(name, module) for name, module in model.named_modules() if not _CROSS.search(name)]
    calling = [(name, module) for name, module in named if calls_interface(module)]
    returning = [] if calling else _outermost((name, module) for name, module in named if returns_weights(module))
    if not calling and not returning:
        raise CaptureError(f"{type(model).__name__} has no attention to show: {_why_nothing(model)}")
    if any(type(module).__name__.endswith("NgramSelfAttention") for _, module in named):
        raise CaptureError(f"the attention of {type(model).__name__} cannot be shown: {PREDICTING_STREAMS}")
    for name, module in calling:
        if getattr(module, "compressor", None) is not None:
            raise CaptureError(
                f"{name} looks at summaries of many tokens beside the tokens themselves (DeepSeek V4's compressed "
                "attention), so its rows are no weights of tokens and cannot be shown"
            )
    numbered = _numbered(calling or returning)
    repeats = _repeats(getattr(model, "config", None), len(numbered))
    if repeats > 1:
        numbered = tuple(replace(layer, number=layer.number * repeats, repeats=repeats) for layer in numbered)
    return ("interface" if calling else "eager"), numbered


def _any_attention(named: list[tuple[str, torch.nn.Module]]) -> bool:
    return any(calls_interface(module) or returns_weights(module) for _, module in named)


def _repeats(config: Any, modules: int) -> int:
    """How many layers share each attention module (ALBERT: Lan et al. 2020, section 3.1)."""
    groups, layers = getattr(config, "num_hidden_groups", None), getattr(config, "num_hidden_layers", None)
    if groups != modules or not isinstance(layers, int) or getattr(config, "inner_group_num", 1) != 1:
        return 1
    return layers // modules if layers % modules == 0 else 1


def _why_nothing(model: Any) -> str:
    if getattr(getattr(model, "config", None), "attention_type", None) == "block_sparse":
        return (
            "it computes block-sparse attention, several softmaxes over blocks of keys, some chosen at random, and "
            "not one matrix; load it with attention_type='original_full', whose attention can be shown"
        )
    return "none of its modules computes attention weights (state-space and other recurrent models have none)"


def calls_interface(module: torch.nn.Module) -> bool:
    """Whether a module computes its attention through transformers' `AttentionInterface`."""
    source = forward_source(type(module).forward)
    return "get_interface(" in source or "ALL_ATTENTION_FUNCTIONS[" in source


def returns_weights(module: torch.nn.Module) -> bool:
    """Whether a module computes attention, and returns its weights when it is asked to."""
    if "attention" not in type(module).__name__.lower():
        return False
    parameters = inspect.signature(inspect.unwrap(type(module).forward)).parameters
    if "output_attentions" in parameters or averages_heads(module):
        return True
    return "softmax" in forward_source(type(module).forward)


@cache
def forward_source(forward: Callable[..., Any]) -> str:
    """The source of a module's `forward`; empty if it cannot be had."""
    try:
        return inspect.getsource(inspect.unwrap(forward))
    except (OSError, TypeError):
        return ""


def _outermost(named: Iterable[tuple[str, torch.nn.Module]]) -> list[tuple[str, torch.nn.Module]]:
    kept: list[tuple[str, torch.nn.Module]] = []
    for name, module in named:
        if not any(name.startswith(f"{other}.") for other, _ in kept):
            kept.append((name, module))
    return kept


def _numbered(named: list[tuple[str, torch.nn.Module]]) -> tuple[AttentionLayer, ...]:
    claimed = [getattr(module, "layer_idx", None) for _, module in named]
    if all(isinstance(number, int) for number in claimed) and len(set(claimed)) == len(claimed):
        numbers = [int(number) for number in claimed if number is not None]
    else:
        numbers = list(range(len(named)))
    return tuple(AttentionLayer(number, *pair) for number, pair in zip(numbers, named, strict=True))
