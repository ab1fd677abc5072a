"""The softmax of a tile: compiled where that is possible, else with torch."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.masks.attention_pattern import HIDDEN

__all__ = [
    "NUM_COLUMNS",
    "Kernels",
    "PairKernels",
    "RowMoments",
    "compiled_softmax",
    "kernels_for",
    "kernels_of",
    "logits_of",
    "torch_softmax",
]


NUM_COLUMNS = 6
"""Of `row_kernel.COLUMNS`, which needs numba to be imported."""
_NO_SINKS = np.empty(0, dtype=np.float32)


@dataclass(frozen=True)
class PairKernels:
    """The functions of `pair_kernel` and `pair_summary_kernel`."""

    pack_keys: Callable[[Any, Any], None]
    score_pairs: Callable[[Any, Any, int, float, Any], None]
    summarise_pairs: Callable[..., None]


@dataclass(frozen=True)
class Kernels:
    """The functions of `row_kernel`, `pack_kernel`, `few_rows_kernel` and, where it can be, of those for pairs."""

    softmax_rows: Callable[[Any, Any, Any], None]
    add_keys: Callable[[Any, int, Any, Any, Any], None]
    end_rows: Callable[[Any, Any, Any, Any, Any], None]
    pack_weights: Callable[[Any, int, Any, Any], None]
    score_few: Callable[[Any, Any, int, Any], None]
    mix_few: Callable[[Any, Any, int, Any], None]
    attend_at: Callable[..., bool]
    pairs: PairKernels | None


class RowMoments:
    """What the compiled softmax finds out about each row on the way; float64 tensors [heads, queries].

    Args:
        lines: float64 [heads * queries, 6], see `row_kernel.COLUMNS`.
        heads: the number of heads.
        queries: the number of queries of each.
        nan: whether a row is NaN, where that is known.
    """

    def __init__(self, lines: NDArray[np.float64], heads: int, queries: int, nan: bool | None = None) -> None:
        self._lines, self._nan = lines, nan
        self.shape = (heads, queries)

    # Tensors are made when they are asked for: a decoding step has many small blocks, and most ask for none.

    def _column(self, number: int) -> torch.Tensor:
        return torch.from_numpy(self._lines[:, number].reshape(self.shape))

    def any_nan(self) -> bool:
        """Whether a row is NaN, which makes its sum NaN."""
        if self._nan is None:
            self._nan = bool(np.isnan(self._lines[:, 5]).any())
        return self._nan

    @property
    def sink_mass(self) -> torch.Tensor:
        """The probability of the learned sink."""
        return self._column(0)

    @property
    def log_sum_exp(self) -> torch.Tensor:
        """Of the scores of the visible keys, without the learned sink; -inf where there are none."""
        return self._column(1)

    @property
    def entropy(self) -> torch.Tensor:
        """-sum p log p, in nats."""
        return self._column(2)

    @property
    def maximum(self) -> torch.Tensor:
        """The largest weight."""
        return self._column(3)

    @property
    def mean_key(self) -> torch.Tensor:
        """Sum p j / sum p over the indices j of the tile's keys; NaN where nothing is visible."""
        return self._column(4)

    @property
    def sum(self) -> torch.Tensor:
        """Of the weights."""
        return self._column(5)


def kernels_for(device: torch.device) -> Kernels | None:
    """The compiled functions, if tiles of this device can use them."""
    return _kernels() if device.type == "cpu" else None


def kernels_of(tensor: torch.Tensor) -> Kernels | None:
    """The same for the device of a tensor, without asking for that, which counts in a decoding step."""
    return _kernels() if tensor.is_cpu else None


@cache
def _kernels() -> Kernels | None:
    pairs: PairKernels | None = None
    try:
        from att_viz.capture.kernels.compiling import compiles_for
        from att_viz.capture.kernels.few_rows_kernel import attend_at, mix_few, score_few
        from att_viz.capture.kernels.pack_kernel import pack_weights
        from att_viz.capture.kernels.row_kernel import add_keys, end_rows, softmax_rows

        if compiles_for("avx512bf16"):
            from att_viz.capture.kernels.pair_kernel import pack_keys, score_pairs
            from att_viz.capture.kernels.pair_summary_kernel import summarise_pairs

            pairs = PairKernels(pack_keys, score_pairs, summarise_pairs)
    except Exception as error:  # noqa: BLE001 - what a broken library raises cannot be known
        # numba comes with the models extra wherever it exists; torch gives the same numbers, more slowly.
        if not (isinstance(error, ModuleNotFoundError) and error.name == "numba"):
            warnings.warn(
                f"numba is installed and does not work ({type(error).__name__}: {error}), so torch computes attention, "
                "which takes longer; install it again:  pip install --force-reinstall numba",
                RuntimeWarning,
                stacklevel=2,
            )
        return None
    return Kernels(softmax_rows, add_keys, end_rows, pack_weights, score_few, mix_few, attend_at, pairs)


def compiled_softmax(
    kernels: Kernels, scores: NDArray[np.float32], sinks: torch.Tensor | None
) -> tuple[torch.Tensor | None, RowMoments]:
    """Turn scores into weights, in place, reading each row once.

    Args:
        kernels: see `kernels_for`.
        scores: float32 [heads, queries, keys], contiguous.
        sinks: float32 [heads, queries], the logits of learned sinks; None without sinks.

    Returns:
        The probability of the sink, float32 [heads, queries], or None; and the moments.
    """
    heads, queries, keys = scores.shape
    lines = np.empty((heads * queries, NUM_COLUMNS), dtype=np.float64)
    kernels.softmax_rows(scores.reshape(heads * queries, keys), logits_of(sinks), lines)
    moments = RowMoments(lines, heads, queries)
    return None if sinks is None else moments.sink_mass.float(), moments


def logits_of(sinks: torch.Tensor | None) -> NDArray[np.float32]:
    """Sinks [heads, queries] as the kernels take them: float32 [rows], or [0] for none."""
    return _NO_SINKS if sinks is None else sinks.reshape(-1).contiguous().numpy()


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
