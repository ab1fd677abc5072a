"""The logarithm of the sum of exponentials of logits that come a part of the vocabulary at a time."""

from __future__ import annotations

from typing import Protocol

import numpy as np
import torch

from att_viz.capture.tiles.tile_softmax import Kernels, kernels_for

__all__ = ["MOST_LOGITS", "Sums", "sums_of_exponentials"]

MOST_LOGITS = 2048
"""Of a row in one part; see `row_kernel.add_keys`."""
_IN_CACHE = 2**18
"""More do not stay in a processor's own cache between torch's passes over them."""
_NOTHING = -1e30


class Sums(Protocol):
    """Sums of exponentials of some rows."""

    def add(self, logits: torch.Tensor) -> None:
        """Add float32 logits [rows, part of the vocabulary], which are overwritten."""
        ...

    def logarithm(self) -> torch.Tensor:
        """The logarithms of the sums so far, float32 [rows]."""
        ...


def sums_of_exponentials(rows: int, device: torch.device) -> Sums:
    """Sums that begin with nothing.

    Args:
        rows: how many.
        device: where the logits are.
    """
    kernels = kernels_for(device)
    return _TorchSums(rows, device) if kernels is None else _CompiledSums(rows, kernels)


class _CompiledSums:
    """Each logit is read once: the softmax of attention over keys in parts is the same sum."""

    def __init__(self, rows: int, kernels: Kernels) -> None:
        self._kernels = kernels
        self._state = np.zeros((rows, 4))
        self._state[:, 0] = _NOTHING
        self._nothing = np.empty((rows, 0), np.float32)

    def add(self, logits: torch.Tensor) -> None:
        self._kernels.add_keys(logits.numpy(), 0, self._state, self._nothing, self._nothing)

    def logarithm(self) -> torch.Tensor:
        return torch.from_numpy(self._state[:, 0] + np.log(self._state[:, 1])).float()


class _TorchSums:
    def __init__(self, rows: int, device: torch.device) -> None:
        self._total = torch.full((rows,), -torch.inf, device=device)

    def add(self, logits: torch.Tensor) -> None:
        parts = logits.split(max(1, _IN_CACHE // logits.shape[1]))
        torch.logaddexp(self._total, torch.cat([part.logsumexp(-1) for part in parts]), out=self._total)

    def logarithm(self) -> torch.Tensor:
        return self._total
