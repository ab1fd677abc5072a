"""The softmax of a tile: compiled where that is possible, else with torch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.attention_pattern import HIDDEN

__all__ = ["Kernels", "RowMoments", "compiled_softmax", "kernels_for", "logits_of", "named_columns", "torch_softmax"]


@dataclass(frozen=True)
class Kernels:
    """The functions of `row_kernel` and `pack_kernel`."""

    softmax_rows: Callable[[Any, Any, Any], None]
    add_keys: Callable[[Any, int, Any, Any, Any], None]
    end_rows: Callable[[Any, Any, Any, Any, Any], None]
    pack_weights: Callable[[Any, int, int, Any, Any], None]


@dataclass(frozen=True)
class RowMoments:
    """What the compiled softmax finds out about each row on the way; float64 tensors [heads, queries].

    Attributes:
        log_sum_exp: of the scores of the visible keys, without the learned sink; -inf where there are none.
        entropy: -sum p log p, in nats.
        maximum: the largest weight.
        mean_key: sum p j / sum p over the indices j of the tile's keys; NaN where nothing is visible.
        sum: of the weights.
    """

    log_sum_exp: torch.Tensor
    entropy: torch.Tensor
    maximum: torch.Tensor
    mean_key: torch.Tensor
    sum: torch.Tensor


def kernels_for(device: torch.device) -> Kernels | None:
    """The compiled functions, if tiles of this device can use them."""
    return _kernels() if device.type == "cpu" else None


@cache
def _kernels() -> Kernels | None:
    try:
        from att_viz.capture.pack_kernel import pack_weights
        from att_viz.capture.row_kernel import add_keys, end_rows, softmax_rows
    except ImportError:
        # numba comes with the models extra wherever it exists; torch gives the same numbers, more slowly.
        return None
    return Kernels(softmax_rows, add_keys, end_rows, pack_weights)


def compiled_softmax(
    kernels: Kernels, scores: torch.Tensor, sinks: torch.Tensor | None
) -> tuple[torch.Tensor | None, RowMoments]:
    """Turn scores into weights, in place, reading each row once.

    Args:
        kernels: see `kernels_for`.
        scores: float32 [heads, queries, keys] on the CPU, contiguous.
        sinks: float32 [heads, queries], the logits of learned sinks; None without sinks.

    Returns:
        The probability of the sink, float32 [heads, queries], or None; and the moments.
    """
    heads, queries, keys = scores.shape
    lines = np.empty((heads * queries, 6), dtype=np.float64)
    kernels.softmax_rows(scores.view(heads * queries, keys).numpy(), logits_of(sinks), lines)
    mass, moments = named_columns(lines, heads, queries)
    return None if sinks is None else mass, moments


def logits_of(sinks: torch.Tensor | None) -> NDArray[np.float32]:
    """Sinks [heads, queries] as the kernels take them: float32 [rows], or [0] for none."""
    return np.empty(0, dtype=np.float32) if sinks is None else sinks.reshape(-1).contiguous().numpy()


def named_columns(lines: NDArray[np.float64], heads: int, queries: int) -> tuple[torch.Tensor, RowMoments]:
    """The sink mass, float32 [heads, queries], and the moments, from `row_kernel.COLUMNS` [heads * queries, 6]."""
    mass, *moments = torch.from_numpy(lines).view(heads, queries, 6).unbind(-1)
    return mass.float(), RowMoments(*moments)


def torch_softmax(
    scores: torch.Tensor, weights: torch.Tensor, sinks: torch.Tensor | None, may_hide_all: bool
) -> torch.Tensor | None:
    """The same without moments.

    Args:
        scores: float32 [heads, queries, keys].
        weights: float32 [heads, queries, keys], written; may be `scores` itself.
        sinks: see `compiled_softmax`.
        may_hide_all: whether a query may see no key at all.

    Returns:
        The probability of the sink, float32 [heads, queries], or None.
    """
    peak = None
    if sinks is not None or may_hide_all:
        peak = scores.amax(-1) if scores.shape[2] else scores.new_full(scores.shape[:2], HIDDEN)
    torch._softmax(scores, -1, False, out=weights)
    if peak is None:
        return None
    if sinks is None:
        weights.masked_fill_(peak[..., None] <= HIDDEN / 2, 0.0)
        return None
    # The softmax without the sink, times the share that the sink leaves.
    log_sum = peak - weights.amax(-1).log() if scores.shape[2] else peak
    weights *= torch.sigmoid(log_sum - sinks)[..., None]
    return torch.sigmoid(sinks - log_sum)
