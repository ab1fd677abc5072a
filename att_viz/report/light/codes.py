"""The numbers of a light page: weights in eighths of an octave, shares by their square root."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

__all__ = ["NOTHING", "REST_LEVELS", "SHARE_LEVELS", "STEPS", "code_of_half", "rest_levels", "share_levels"]

Bytes = NDArray[np.uint8]

STEPS = 8
"""A code is one of so many to an octave: a weight is known to within 4.6%."""
NOTHING = 24 * STEPS
"""The code of weights below 2^-24, the smallest number of float16."""
SHARE_LEVELS = 63
"""Shares of attention between passages are kept as round(63 * sqrt(share))."""
REST_LEVELS = 15
"""What rests on the first token is kept as round(15 * weight)."""


@cache
def code_of_half() -> Bytes:
    """The code of each float16 bit pattern of a weight: floor(-8 log2 w), 0 for 1 and above, `NOTHING` for 0."""
    weights = np.nan_to_num(np.arange(2**16, dtype=np.uint16).view(np.float16).astype(np.float64), nan=0.0)
    codes: Bytes = np.floor(-STEPS * np.log2(weights.clip(2.0**-25, 1.0))).clip(0, NOTHING).astype(np.uint8)
    return codes


def share_levels(shares: NDArray[np.float64]) -> Bytes:
    """The levels of shares between 0 and 1."""
    levels: Bytes = np.rint(SHARE_LEVELS * np.sqrt(shares.clip(0, 1))).astype(np.uint8)
    return levels


def rest_levels(weights: NDArray[np.float64]) -> Bytes:
    """The levels of weights between 0 and 1."""
    levels: Bytes = np.rint(REST_LEVELS * weights.clip(0, 1)).astype(np.uint8)
    return levels
