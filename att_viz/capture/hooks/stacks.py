"""Finding the three kinds of attention of a model with an encoder and a decoder, and how each can be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import torch

from att_viz.capture.hooks.attention_layers import (
    PREDICTING_STREAMS,
    AttentionLayer,
    Method,
    calls_interface,
    returns_weights,
)
from att_viz.errors import CaptureError
from att_viz.matrix.extent import CROSS, DECODER_SELF, ENCODER_SELF, KINDS, AttentionKind

__all__ = ["Stack", "find_stacks"]

_CROSS = re.compile(
    r"(^|[._])(encoder_attn|encdecattention|crossattention|cross_attn|cross_attention)([._]|$)", re.IGNORECASE
)
_ENCODER = re.compile(r"(^|[._])encoder\.")

_NO_MATRIX: Mapping[str, str] = {
    "GlobalLocalAttention": "its encoder also looks at tokens of its own (PEGASUS-X's global tokens), which belong to "
    "no token of the text, so rows of tokens are not whole",
    "TransientGlobalAttention": "its encoder also looks at means of 16 tokens each (LongT5's transient global "
    "attention), so its rows are no weights of tokens; models with local attention can be shown",
    "MergedAttention": "its decoder looks at both texts in one softmax (T5Gemma 2's merged attention), so neither its "
    "self-attention nor its cross attention has rows that sum to 1",
    "NgramSelfAttention": PREDICTING_STREAMS,
    "BlockSparseAttention": "its encoder computes block-sparse attention, several softmaxes over blocks of keys, some "
    "chosen at random, and not one matrix; load it with attention_type='original_full', whose attention can be shown",
}
"""By how the class of a module's name ends: why its attention is no matrix over the tokens of a text."""


@dataclass(frozen=True)
class Stack:
    """The layers of one kind of attention.

    Attributes:
        method: how their weights can be read: "interface", inside the model's own computation; or "eager": the modules
            return them when asked.
        layers: the layers, in the model's order, numbered from 0.
    """

    method: Method
    layers: tuple[AttentionLayer, ...]


def find_stacks(model: torch.nn.Module) -> dict[AttentionKind, Stack]:
    """Find the three kinds of attention of a model with an encoder and a decoder.

    Args:
        model: a transformers model.

    Returns:
        For each kind its layers.

    Raises:
        CaptureError: if one of them is missing, or is no matrix over the tokens of its texts.
    """
    calling: dict[AttentionKind, list[tuple[str, torch.nn.Module]]] = {kind: [] for kind in KINDS}
    returning: dict[AttentionKind, list[tuple[str, torch.nn.Module]]] = {kind: [] for kind in KINDS}
    for name, module in model.named_modules():
        reason = next((why for end, why in _NO_MATRIX.items() if type(module).__name__.endswith(end)), None)
        if reason:
            raise CaptureError(f"the attention of {type(model).__name__} cannot be shown: {reason}")
        kind = CROSS if _CROSS.search(name) else ENCODER_SELF if _ENCODER.search(name) else DECODER_SELF
        if calls_interface(module):
            calling[kind].append((name, module))
        elif returns_weights(module):
            returning[kind].append((name, module))
    found = {
        kind: Stack("interface" if calling[kind] else "eager", _numbered(calling[kind] or _innermost(returning[kind])))
        for kind in KINDS
    }
    for kind, stack in found.items():
        if not stack.layers:
            raise CaptureError(
                f"the attention of {type(model).__name__} cannot be captured: no module computes weights of the kind "
                f"{kind}"
            )
    return found


def _numbered(named: list[tuple[str, torch.nn.Module]]) -> tuple[AttentionLayer, ...]:
    return tuple(AttentionLayer(number, *one) for number, one in enumerate(named))


def _innermost(named: list[tuple[str, torch.nn.Module]]) -> list[tuple[str, torch.nn.Module]]:
    """Those within which none of the others is: the ones that compute the weights, and do not pass them on."""
    return [(name, module) for name, module in named if not any(other.startswith(f"{name}.") for other, _ in named)]
