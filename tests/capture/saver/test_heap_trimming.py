"""Freed memory goes back to the system after a long input, and after no other."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from att_viz.capture.saver.heap_trimming import _malloc_trim, heap_trimmed_beside

pytestmark = pytest.mark.skipif(_malloc_trim() is None, reason="only glibc can give memory back")

_PIECE = 64 * 1024
_PIECES = 1024


def _resident_bytes() -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS:"))


def _scattered() -> list[Any]:
    """Leave 32 MiB of free memory between pieces that are in use."""
    pieces: list[Any] = [np.ones(_PIECE, dtype=np.uint8) for _ in range(_PIECES)]
    gc.collect()
    pieces[::2] = [None] * (_PIECES // 2)
    return pieces


class _Layer(torch.nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.attention, self.rest = torch.nn.Identity(), torch.nn.Identity()

    def forward(self, hidden: torch.Tensor) -> torch.Tensor:
        found: torch.Tensor = self.rest(self.attention(hidden))
        return found


@pytest.mark.parametrize(("positions", "given_back"), [(4096, True), (2048, False), (1, False)])
def test_freed_memory_is_given_back_after_the_attention_of_long_inputs(positions: int, given_back: bool) -> None:
    layer = _Layer()
    hidden = torch.zeros(1, positions, 8)
    with heap_trimmed_beside(layer, {layer.attention}):
        layer(hidden)
        pieces = _scattered()
        before = _resident_bytes()
        layer(hidden)
        freed = before - _resident_bytes()
    assert (freed > _PIECE * _PIECES / 4) == given_back
    assert pieces[1].all()


def test_modules_are_left_as_they_were() -> None:
    layer = _Layer()
    with heap_trimmed_beside(layer, {layer.attention}):
        assert layer.rest._forward_pre_hooks
        assert not layer.attention._forward_pre_hooks
    assert not layer.rest._forward_pre_hooks
