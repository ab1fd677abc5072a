"""What an attention layer is about to compute."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch

from att_viz.capture.masks.attention_pattern import AttentionPattern
from att_viz.capture.tiles.scoring import Scoring

__all__ = ["AttentionCall", "OnCall"]


@dataclass(frozen=True)
class AttentionCall:
    """One call of an attention layer: everything that its weights and its output depend on.

    Attributes:
        layer: the number of the layer, as the model counts from 0.
        module: the attention module.
        query: [batch, heads, queries, width], with positions already encoded, in the model's dtype.
        key: [batch, key-value heads, keys, width], cached keys included.
        value: [batch, key-value heads, keys, value width].
        pattern: the mask; its offsets say which positions the queries and keys have.
        scoring: scale, softcap, bias, sinks.
    """

    layer: int
    module: torch.nn.Module
    query: torch.Tensor
    key: torch.Tensor
    value: torch.Tensor
    pattern: AttentionPattern
    scoring: Scoring


OnCall = Callable[[AttentionCall], AttentionCall | None]
