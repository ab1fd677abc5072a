"""The checksum behind each chunk that went through HDF5's filter `fletcher32`."""

from __future__ import annotations

import numpy as np

__all__ = ["FLETCHER32", "fletcher32"]

FLETCHER32 = 3
"""The filter's number."""
_MODULUS = 2**16 - 1


def fletcher32(data: bytes) -> int:
    """The Fletcher-32 checksum as HDF5 computes it, over big-endian words of two bytes.

    Args:
        data: at most 2**24 bytes.
    """
    words = np.frombuffer(data + bytes(len(data) % 2), dtype=">u2").astype(np.uint64)
    first = int(words.sum())
    second = int((words * np.arange(len(words), 0, -1, dtype=np.uint64)).sum())
    return _folded(second) << 16 | _folded(first)


def _folded(total: int) -> int:
    """A sum of words with end-around carry: all ones rather than 0, unless nothing was added."""
    return (total - 1) % _MODULUS + 1 if total else 0
