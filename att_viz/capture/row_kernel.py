"""The softmax of attention rows and what follows from it, compiled: each row is read once while it is in the cache.

torch takes a pass through memory for the softmax and another one or two for every statistic; this takes one for all of
them, with a vectorised exponential. Importing the module needs numba and compiles the kernel, which is kept on disk.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

__all__ = ["COLUMNS", "softmax_rows"]

COLUMNS = ("sink_mass", "log_sum_exp", "entropy", "maximum", "mean_key")
"""The statistics that the kernel returns, in this order."""

_BLOCK = 2048
"""Keys that are added up in float32 before they are added in float64."""
_SMALLEST = np.float32(-87.0)
"""Where exp leaves the normal float32 numbers."""
_HIDDEN = np.float32(-0.5e30)
"""Half of `attention_pattern.HIDDEN`."""
_LOG2_E = np.float32(1.44269504)
# The logarithm of 2 in two parts, so that a multiple of it is subtracted without losing digits (Cody & Waite 1980), and
# the coefficients of the 1 + x + c2 x² + ... + c5 x⁵ with the least relative error (1.05e-7) against exp(x) for x
# between -log(2)/2 and log(2)/2.
_LOG2_HIGH, _LOG2_LOW = np.float32(0.693359375), np.float32(-2.12194440e-4)
_C2, _C3, _C4, _C5 = (np.float32(number) for number in (0.49999231, 0.16667114, 0.041890115, 0.0083125252))
_ONE, _HALF, _ZERO = np.float32(1.0), np.float32(0.5), np.float32(0.0)

_FAST = {"reassoc", "contract", "nsz", "arcp"}
"""Sums may be taken in any order; NaN and infinity keep their meaning."""
_SIGNATURE = "void(float32[:,::1],float32[::1],float64[:,::1])"


def _compiled(function: Any) -> Any:
    options: Any = {"nogil": True, "fastmath": _FAST, "error_model": "numpy"}
    try:
        return njit(_SIGNATURE, cache=True, **options)(function)
    except RuntimeError:
        # No folder to keep it in can be written.
        return njit(_SIGNATURE, **options)(function)


@njit(fastmath={"contract", "nsz"}, error_model="numpy")
def _exp(x: Any) -> Any:
    """Exp of a float32 number between `_SMALLEST` and 0, to 2e-7."""
    power = np.floor(x * _LOG2_E + _HALF)
    rest = x - power * _LOG2_HIGH - power * _LOG2_LOW
    series = ((_C5 * rest + _C4) * rest + _C3) * rest + _C2
    series = series * rest * rest + rest + _ONE
    bits = (np.int32(power) + np.int32(127)) << np.int32(23)
    return series * np.int32(bits).view(np.float32)


@njit(inline="always")
def _ordered(bits: Any) -> Any:
    """The bits of a float32 as an integer of the same order, and back: compilers vectorise the maximum of integers."""
    return np.int32(bits ^ ((bits >> np.int32(31)) & np.int32(0x7FFFFFFF)))


@_compiled
def softmax_rows(scores: Any, sinks: Any, statistics: Any) -> None:
    """Turn rows of scores into weights, in place, and write down their statistics.

    Args:
        scores: float32 [rows, keys]; hidden keys have less than half of `attention_pattern.HIDDEN`.
        sinks: float32 [rows], or [0] without sinks: the logit that takes part in the softmax and is then dropped.
        statistics: float64 [rows, 5], written: see `COLUMNS`. `log_sum_exp` leaves the sink out; `mean_key` is the
            mean index, sum p j / sum p. The row of a query that sees nothing has weights 0, the mass of the sink 1 if
            there is one, -inf as `log_sum_exp`, 0 as entropy and maximum, and NaN as `mean_key`.
    """
    rows, keys = scores.shape
    for row in range(rows):
        values, line = scores[row], statistics[row]
        bits = values.view(np.int32)
        highest = np.int32(-(2**31))
        for key in range(keys):
            highest = np.int32(max(highest, _ordered(bits[key])))
        peak = _ordered(highest).view(np.float32)
        if keys == 0 or peak <= _HIDDEN:
            values[:] = _ZERO
            line[0] = 1.0 if len(sinks) else 0.0
            line[1], line[2], line[3], line[4] = -np.inf, 0.0, 0.0, np.nan
            continue
        total, spread, place = 0.0, 0.0, 0.0
        for start in range(0, keys, _BLOCK):
            count = min(_BLOCK, keys - start)
            block = values[start : start + count]
            total_here, spread_here, place_here = _ZERO, _ZERO, _ZERO
            for key in range(count):
                below = block[key] - peak
                # Written so that NaN stays NaN.
                lifted = _SMALLEST if below < _SMALLEST else below
                value = _ZERO if below < _SMALLEST else _exp(lifted)
                block[key] = value
                total_here += value
                spread_here += value * lifted
                place_here += value * np.float32(np.int32(key))
            total += total_here
            spread += spread_here
            place += place_here + start * np.float64(total_here)
        # Beyond exp(700) a float64 overflows, and nothing is left for the keys long before.
        sink = np.exp(min(np.float64(sinks[row]) - peak, 700.0)) if len(sinks) else 0.0
        all_of_it = total + sink
        scale = np.float32(1.0 / all_of_it)
        for key in range(keys):
            values[key] *= scale
        line[0] = sink / all_of_it
        line[1] = peak + np.log(total)
        line[2] = max((np.log(all_of_it) * total - spread) / all_of_it, 0.0)
        line[3] = scale
        line[4] = place / total
