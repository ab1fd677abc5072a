"""Memory that is used again: fresh pages cost far more than filling them."""

from __future__ import annotations

from collections import defaultdict
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
        self._free: defaultdict[int, list[NDArray[np.uint8]]] = defaultdict(list)
        self._free_bytes = 0
        self._lock = Lock()

    def take(self, shape: tuple[int, ...], dtype: np.dtype[Any]) -> NDArray[Any]:
        """An array with unspecified contents; give it back with `give`."""
        needed = prod(shape) * dtype.itemsize
        size = _rounded_up(needed)
        with self._lock:
            fitting = self._free[size]
            memory = fitting.pop() if fitting else None
            self._free_bytes -= size if memory is not None else 0
        if memory is None:
            memory = np.empty(size, dtype=np.uint8)
        return memory[:needed].view(dtype).reshape(shape)

    def give(self, array: NDArray[Any]) -> None:
        """Take back an array that `take` handed out; nothing may use it any more."""
        memory = array
        while isinstance(memory.base, np.ndarray):
            memory = memory.base
        with self._lock:
            if self._free_bytes + memory.nbytes > self._kept_bytes:
                # Sizes that were wanted earlier may not be any more.
                self._free.clear()
                self._free_bytes = 0
            self._free[memory.nbytes].append(memory)
            self._free_bytes += memory.nbytes


def _rounded_up(size: int) -> int:
    """A size that serves for this one: one of eight between two powers of two, so that few sizes are kept."""
    step = 1 << max(0, size.bit_length() - 4)
    return -(-size // step) * step
