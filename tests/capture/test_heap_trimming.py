"""Freed memory goes back to the system after a long input, and after no other."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from att_viz.capture.heap_trimming import _malloc_trim, heap_trimmed_after

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


class _Attention(torch.nn.Module):
    def forward(self, hidden: torch.Tensor) -> tuple[torch.Tensor, None]:
        return hidden, None


@pytest.mark.parametrize(("queries", "given_back"), [(2048, True), (1, False)])
def test_freed_memory_is_given_back_after_long_inputs_only(queries: int, given_back: bool) -> None:
    module = _Attention()
    hidden = torch.zeros(1, queries, 8)
    with heap_trimmed_after([module]):
        module(hidden)
        pieces = _scattered()
        before = _resident_bytes()
        module(hidden)
        freed = before - _resident_bytes()
    assert (freed > _PIECE * _PIECES / 4) == given_back
    assert pieces[1].all()


def test_modules_are_left_as_they_were() -> None:
    module = _Attention()
    with heap_trimmed_after([module]):
        assert module._forward_hooks
    assert not module._forward_hooks
