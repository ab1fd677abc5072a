"""The softmax of attention rows and what follows from it, compiled: each row is read once while it is in the cache.

torch takes a pass through memory for the softmax and another one or two for every statistic; this takes one for all of
them, with a vectorised exponential. Importing the module needs numba and compiles the kernel, which is kept on disk.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from att_viz.capture.kernels.compiling import compiled

__all__ = ["COLUMNS", "add_keys", "add_to_row", "end_rows", "softmax_rows"]

COLUMNS = ("sink_mass", "log_sum_exp", "entropy", "maximum", "mean_key", "sum")
"""The statistics of a row, in this order. `log_sum_exp` leaves the sink out; `mean_key` is the mean index,
sum p j / sum p; `sum` is that of the weights. A row that sees nothing has the sink mass 1 if there is a sink, -inf as
`log_sum_exp`, 0 as entropy, maximum and sum, and NaN as `mean_key`."""

_BLOCK = 2048
"""Keys that are added up in float32 before they are added in float64."""
_SMALLEST = np.float32(-87.0)
"""Where exp leaves the normal float32 numbers."""
_HIDDEN = np.float32(-0.5e30)
"""Half of `attention_pattern.HIDDEN`."""
_LOG2_E, _LOG_2 = np.float32(1.44269504), np.float32(0.69314718)
_ROUNDING = np.float32(12582912.0)
"""1.5 · 2**23: a float32 number to which this is added has a whole number of units left, in its last bits."""
# The coefficients of the 1 + x + c2 x² + ... + c5 x⁵ with the least relative error (1.05e-7) against exp(x) for x
# between -log(2)/2 and log(2)/2.
_C2, _C3, _C4, _C5 = (np.float32(number) for number in (0.49999231, 0.16667114, 0.041890115, 0.0083125252))
_ONE, _ZERO = np.float32(1.0), np.float32(0.0)
_PLACES = np.arange(_BLOCK, dtype=np.float32)

_FAST = {"reassoc", "contract", "nsz", "arcp"}
"""Sums may be taken in any order; NaN and infinity keep their meaning."""


@njit(fastmath={"contract", "nsz"}, error_model="numpy")
def _exp(x: Any) -> Any:
    """Exp of a float32 number between `_SMALLEST` and 0, to 4e-7."""
    shifted = x * _LOG2_E + _ROUNDING
    rest = x - (shifted - _ROUNDING) * _LOG_2
    series = ((_C5 * rest + _C4) * rest + _C3) * rest + _C2
    series = series * rest * rest + rest + _ONE
    # Multiplied with a power of two, by an addition to the exponent.
    bits = np.float32(series).view(np.int32) + (np.float32(shifted).view(np.int32) << np.int32(23))
    return np.int32(bits).view(np.float32)


@njit(inline="always")
def _ordered(bits: Any) -> Any:
    """The bits of a float32 as an integer of the same order, and back: compilers vectorise the maximum of integers."""
    return np.int32(bits ^ ((bits >> np.int32(31)) & np.int32(0x7FFFFFFF)))


@njit(inline="always")
def _peak(values: Any) -> Any:
    """The largest of some float32 numbers."""
    bits = values.view(np.int32)
    highest = np.int32(-(2**31))
    for key in range(len(bits)):
        highest = np.int32(max(highest, _ordered(bits[key])))
    return _ordered(highest).view(np.float32)


@njit(inline="always")
def _exponentials(block: Any, peak: Any) -> Any:
    """Replace scores by e = exp(score - peak); returns the sums of e, of e log e, and of e times the index."""
    total, spread, place = _ZERO, _ZERO, _ZERO
    for key in range(len(block)):
        below = block[key] - peak
        # Written so that NaN stays NaN.
        lifted = _SMALLEST if below < _SMALLEST else below
        value = _ZERO if below < _SMALLEST else _exp(lifted)
        block[key] = value
        total += value
        spread += value * lifted
        place += value * _PLACES[key]
    return total, spread, place


@njit(inline="always")
def _scaled(block: Any, scale: Any) -> Any:
    """Multiply exponentials so that they are weights, and add these up."""
    total = _ZERO
    for key in range(len(block)):
        block[key] *= scale
        total += block[key]
    return total


@njit(inline="always")
def _nothing(line: Any, sinks: Any) -> None:
    """The statistics of a row that sees nothing."""
    line[0] = 1.0 if len(sinks) else 0.0
    line[1], line[2], line[3], line[4], line[5] = -np.inf, 0.0, 0.0, np.nan, 0.0


@njit(inline="always")
def _facts(line: Any, peak: Any, total: Any, spread: Any, place: Any, sinks: Any, row: Any) -> Any:
    """Write the statistics that follow from the sums; returns what the exponentials are to be multiplied with."""
    # Beyond exp(700) a float64 overflows, and nothing is left for the keys long before.
    sink = np.exp(min(np.float64(sinks[row]) - peak, 700.0)) if len(sinks) else 0.0
    whole = total + sink
    scale = np.float32(1.0 / whole)
    line[0] = sink / whole
    line[1] = peak + np.log(total)
    line[2] = max((np.log(whole) * total - spread) / whole, 0.0)
    line[3] = scale
    line[4] = place / total
    line[5] = total / whole
    return scale


@compiled("void(float32[:,::1],float32[::1],float64[:,::1])", _FAST)
def softmax_rows(scores: Any, sinks: Any, statistics: Any) -> None:
    """Turn rows of scores into weights, in place, and write down their statistics.

    Args:
        scores: float32 [rows, keys]; hidden keys have less than half of `attention_pattern.HIDDEN`.
        sinks: float32 [rows], or [0] without sinks: the logit that takes part in the softmax and is then dropped.
        statistics: float64 [rows, 6], written, see `COLUMNS`. The row of a query that sees nothing has weights 0.
    """
    rows, keys = scores.shape
    for row in range(rows):
        values, line = scores[row], statistics[row]
        peak = _peak(values)
        if keys == 0 or peak <= _HIDDEN:
            values[:] = _ZERO
            _nothing(line, sinks)
            continue
        total, spread, place = 0.0, 0.0, 0.0
        for start in range(0, keys, _BLOCK):
            total_here, spread_here, place_here = _exponentials(values[start : min(start + _BLOCK, keys)], peak)
            total += total_here
            spread += spread_here
            place += place_here + start * np.float64(total_here)
        scale = _facts(line, peak, total, spread, place, sinks, row)
        summed = 0.0
        for start in range(0, keys, _BLOCK):
            summed += _scaled(values[start : min(start + _BLOCK, keys)], scale)
        line[5] = summed


@njit(inline="always")
def add_to_row(values: Any, first_key: Any, line: Any, mixed: Any, masses: Any) -> None:
    """`add_keys` for one row."""
    peak = _peak(values)
    if peak <= _HIDDEN:
        values[:] = _ZERO
        return
    before = line[0]
    if peak > before and line[1] == 0.0:
        # Nothing to make fit yet.
        line[0] = peak
    elif peak > before:
        rise = before - peak
        factor = np.exp(rise)
        line[0] = peak
        line[2] = factor * (line[2] + line[1] * rise)
        line[1] *= factor
        line[3] *= factor
        shrink = np.float32(factor)
        for place in range(len(mixed)):
            mixed[place] *= shrink
        for place in range(len(masses)):
            masses[place] *= shrink
    total, spread, sum_of_places = _exponentials(values, np.float32(line[0]))
    line[1] += total
    line[2] += spread
    line[3] += sum_of_places + first_key * np.float64(total)


@compiled("void(float32[:,::1],int64,float64[:,::1],float32[:,::1],float32[:,::1])", _FAST)
def add_keys(scores: Any, first_key: Any, state: Any, mixed: Any, masses: Any) -> None:
    """Take the scores of some more keys into a softmax that goes over the keys in parts (Milakov & Gimelshein 2018).

    Args:
        scores: float32 [rows, keys], becomes exp(score - highest so far); at most 2,048 keys.
        first_key: the index of the first of these keys.
        state: float64 [rows, 4]: the highest score so far, and the sums of e = exp(score - highest), of e log e and of
            e times the index. A row begins as -1e30, 0, 0, 0.
        mixed: float32 [rows, width], sums of e times something, made to fit a new highest score.
        masses: float32 [rows, sets], likewise.
    """
    for row in range(len(scores)):
        add_to_row(scores[row], first_key, state[row], mixed[row], masses[row])


@compiled("void(float64[:,::1],float32[::1],float32[:,::1],float32[:,::1],float64[:,::1])", _FAST)
def end_rows(state: Any, sinks: Any, mixed: Any, masses: Any, statistics: Any) -> None:
    """After all keys: divide the sums by that of the exponentials, and write the statistics down.

    Args:
        state: see `add_keys`.
        sinks: see `softmax_rows`.
        mixed: see `add_keys`; becomes the output, 0 for a row that sees nothing.
        masses: likewise.
        statistics: float64 [rows, 6], written, see `COLUMNS`.
    """
    for row in range(len(state)):
        line = state[row]
        scale = _ZERO
        if line[1] == 0.0:
            _nothing(statistics[row], sinks)
        else:
            scale = _facts(statistics[row], line[0], line[1], line[2], line[3], sinks, row)
        for place in range(mixed.shape[1]):
            mixed[row, place] *= scale
        for place in range(masses.shape[1]):
            masses[row, place] *= scale
