"""Memory that is used again: fresh pages cost far more than filling them."""

from __future__ import annotations

from math import prod
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["BufferPool"]


class BufferPool:
    """Arrays that are handed out, given back and handed out again; for use by several threads.

    Args:
        kept_bytes: how much memory it keeps while nobody uses it.
    """

    def __init__(self, kept_bytes: int) -> None:
        self._kept_bytes = kept_bytes
        self._free: list[NDArray[np.uint8]] = []
        self._lock = Lock()

    def take(self, shape: tuple[int, ...], dtype: np.dtype[Any]) -> NDArray[Any]:
        """An array with unspecified contents; give it back with `give`."""
        needed = prod(shape) * dtype.itemsize
        with self._lock:
            fitting = [place for place, memory in enumerate(self._free) if needed <= memory.nbytes <= 2 * needed]
            memory = self._free.pop(fitting[-1]) if fitting else None
        if memory is None:
            memory = np.empty(needed, dtype=np.uint8)
        return memory[:needed].view(dtype).reshape(shape)

    def give(self, array: NDArray[Any]) -> None:
        """Take back an array that `take` handed out; nothing may use it any more."""
        memory = array
        while isinstance(memory.base, np.ndarray):
            memory = memory.base
        with self._lock:
            self._free.append(memory)
            while sum(kept.nbytes for kept in self._free) > self._kept_bytes:
                self._free.pop(0)
