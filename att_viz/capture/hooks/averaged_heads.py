"""Attention modules that return the mean of their heads for each of them, as WavLM's do."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

import torch

__all__ = ["averages_heads", "give_each_head"]

_ATTEND = "torch_multi_head_self_attention"


def averages_heads(module: torch.nn.Module) -> bool:
    """Whether a module leaves its attention to torch's function of all heads, which gives the mean of their weights."""
    return hasattr(module, _ATTEND)


def give_each_head(module: Any, stack: ExitStack) -> None:
    """Have such a module return the weights of each head, until a stack of contexts ends; its output stays as it is.

    The bias of positions, which WavLM gates by what it hears, is the module's own.
    """
    attend = getattr(module, _ATTEND)

    def with_weights(hidden: torch.Tensor, mask: torch.Tensor | None, bias: torch.Tensor) -> Any:
        output, _ = attend(hidden, mask, bias)
        return output, _weights(module, hidden, mask, bias)

    setattr(module, _ATTEND, with_weights)
    stack.callback(delattr, module, _ATTEND)


def _weights(module: Any, hidden: torch.Tensor, mask: torch.Tensor | None, bias: torch.Tensor) -> torch.Tensor:
    """The softmax of each head, float32 [batch, heads, queries, keys]."""
    batch, count, _ = hidden.shape
    query, key = (
        projection(hidden).float().view(batch, count, module.num_heads, module.head_dim).transpose(1, 2)
        for projection in (module.q_proj, module.k_proj)
    )
    scores = query @ key.transpose(2, 3) * module.head_dim**-0.5 + bias.float().view(batch, -1, count, count)
    if mask is not None:
        scores = scores.masked_fill(mask.ne(1)[:, None, None], -torch.inf)
    return torch.softmax(scores, -1)
