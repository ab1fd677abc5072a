"""Bytes as printable ASCII, 13 bits in two letters: 8% shorter than base64, and inert in HTML.

The 91 letters are those from "!" to "~" without `"`, `&` and `<`, so that no text made of them ends a script element.
Two letters x, y stand for the number 91 x + y, of which the first 8,192 are used: 13 bits, the highest first, as in
basE91 (Joachim Henke, 2005), but always 13 of them, so that NumPy makes all at once. At the end, up to 6 bits become
one letter. What is missing to a whole group is filled with zeros, never a byte of them: so the number of letters says
that of the bytes.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

__all__ = ["in_letters", "letters_for"]

LETTERS = bytes(code for code in range(0x21, 0x7F) if chr(code) not in '"&<')
_BITS = 13
_LAST_BITS = 6


def letters_for(num_bytes: int) -> int:
    """How many letters that many bytes become."""
    pairs, rest = divmod(8 * num_bytes, _BITS)
    return 2 * pairs + (0 if rest == 0 else 1 if rest <= _LAST_BITS else 2)


def in_letters(data: bytes) -> str:
    """Write bytes as letters.

    Args:
        data: any bytes.

    Returns:
        ASCII text without white space.
    """
    groups, blocks = -(-8 * len(data) // _BITS), -(-len(data) // _BITS)
    padded = np.zeros(blocks * _BITS, dtype=np.uint8)
    padded[: len(data)] = np.frombuffer(data, dtype=np.uint8)
    # The bytes of each block one under the other, and a row of zeros: 13 bytes are 8 groups of 13 bits.
    under = np.zeros((_BITS + 1, blocks), dtype=np.uint32)
    under[:_BITS] = padded.reshape(blocks, _BITS).T
    numbers = np.empty((blocks, 8), dtype=np.uint16)
    for place in range(8):
        byte, bit = divmod(_BITS * place, 8)
        three = under[byte] << 16 | under[byte + 1] << 8 | under[min(byte + 2, _BITS)]
        numbers[:, place] = three >> (24 - _BITS - bit) & (2**_BITS - 1)
    used = numbers.reshape(-1)[:groups]
    rest = 8 * len(data) % _BITS
    if 0 < rest <= _LAST_BITS:
        last = bytes([LETTERS[int(used[-1]) >> (_BITS - _LAST_BITS)]])
        used = used[:-1]
    else:
        last = b""
    return (_pairs()[used].tobytes() + last).decode("ascii")


@cache
def _pairs() -> NDArray[np.uint16]:
    """The two letters of each number, as they lie in memory."""
    letters = np.frombuffer(LETTERS, dtype=np.uint8)
    numbers = np.arange(2**_BITS)
    pairs = np.stack([letters[numbers // len(letters)], letters[numbers % len(letters)]], axis=1)
    return pairs.view(np.uint16).reshape(-1)
