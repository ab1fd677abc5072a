"""What must hold for the rows of a head, with bounds that follow from how they were stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.matrix.looking_ahead import not_finite
from att_viz.matrix.metadata import CaptureMetadata

__all__ = ["RowBounds", "RowFault", "bounds_for", "check_padding", "check_rows", "check_scores"]

FloatArray = NDArray[np.float32]

_FLOAT32_SUM = 5e-5
"""For sums of float32 weights, whatever the order in which they were added."""
_HALF = (2.0**-11, 2.0**-25)
"""float16: half a unit in the last place, of a weight and of one below the smallest normal number."""
_BFLOAT16 = 2.0**-8
"""The same of bfloat16, whose smallest normal number is that of float32; HDF5 has no such type and keeps float32."""
_CAPTURED = {"float32": 0.0, "float64": 0.0, "float16": 2.0**-11}
_COARSEST = 2.0**-8
"""bfloat16, and whatever is not known: how far from 1 the sum of a row may be that a model rounded to its dtype."""


@dataclass(frozen=True)
class RowBounds:
    """How far sums may be off.

    Attributes:
        relative: of the stored weights from the sum before rounding, as a part of that sum.
        absolute: the same for each visible weight.
        total: of visible mass and learned-sink mass from 1.
    """

    relative: float
    absolute: float
    total: float


@dataclass(frozen=True)
class RowFault:
    """The first row that is wrong.

    Attributes:
        row: its position.
        check: which check found it.
        message: what is wrong.
    """

    row: int
    check: str
    message: str


def bounds_for(dtype: np.dtype[Any], metadata: CaptureMetadata) -> RowBounds:
    """The bounds of an archive.

    Args:
        dtype: how its weights are stored.
        metadata: how they were captured: in float32, or by modules that round to the model's dtype.
    """
    relative, absolute = _HALF if dtype.itemsize == 2 else (0.0, 0.0)
    rounded = 0.0 if metadata.capture == "interface" else _CAPTURED.get(metadata.compute_dtype, _COARSEST)
    return RowBounds(relative, absolute, _FLOAT32_SUM + rounded)


def check_rows(
    rows: FloatArray,
    start: int,
    real: NDArray[np.bool_],
    row_sums: FloatArray,
    sink_mass: FloatArray | None,
    bounds: RowBounds,
    num_keys: int | None = None,
) -> tuple[RowFault | None, float]:
    """Check the softmax of some queries.

    Args:
        rows: float32 [queries, keys] as they are stored.
        start: the position of the first.
        real: for each query whether it is a token, and not padding, whose row has no mass.
        row_sums: float32 [queries], stored before the weights were rounded.
        sink_mass: float32 [queries], or None without a learned sink.
        bounds: how far sums may be off.
        num_keys: how many keys each may see; None for those up to itself.

    Returns:
        The first fault, or None; and how far the total mass of a row is from 1 at most.
    """
    sums = row_sums.astype(np.float64)
    up_to_itself = np.arange(start + 1, start + len(rows) + 1)
    visible = up_to_itself if num_keys is None else np.full(len(rows), num_keys)
    with np.errstate(invalid="ignore", over="ignore"):
        stored = rows.sum(axis=1, dtype=np.float64)
        total = sums if sink_mass is None else sums + sink_mass
        sum_error, total_error = np.abs(stored - sums), np.abs(total - 1.0)
        smallest, largest = rows.min(axis=1), rows.max(axis=1)
    sum_bound = _FLOAT32_SUM + bounds.relative * np.abs(sums) + bounds.absolute * visible
    for row in np.flatnonzero(sum_error > sum_bound):
        if not (np.ascontiguousarray(rows[row]).view(np.uint32) & 0xFFFF).any():
            sum_bound[row] += _BFLOAT16 * abs(sums[row])
    total_bound = np.full(len(rows), bounds.total)
    # Weights that were float16 before they came here add up to what they add up to, also if kept as they are.
    for row in np.flatnonzero((total_error > bounds.total) & (sum_error <= _FLOAT32_SUM / 10)):
        if np.array_equal(rows[row], rows[row].astype(np.float16)):
            total_bound[row] += _HALF[0] + _HALF[1] * visible[row]
    # A comparison with NaN is false, so every test says what must hold; NaN is also the smallest and the largest.
    fault = _first(
        start,
        {
            "finite values": (
                np.isfinite(smallest) & np.isfinite(largest),
                lambda row: not_finite(0.0),
            ),
            "range": (
                (smallest >= 0) & (largest <= 1.001),
                lambda row: f"a weight is {_outside(smallest[row], largest[row]):.6g}, which is not between 0 and 1",
            ),
            "row sum": (
                sum_error <= sum_bound,
                lambda row: f"its weights sum to {stored[row]:.7g}, but did to {sums[row]:.7g} when they were stored",
            ),
            "total mass": (
                (total_error <= total_bound) | ~real,
                lambda row: f"its weights and the learned sink hold {total[row]:.7g} of the attention together, not 1",
            ),
        },
    )
    return fault, float(total_error[real].max(initial=0.0)) if fault is None else 0.0


def _outside(smallest: np.float32, largest: np.float32) -> float:
    return float(smallest if smallest < 0 else largest)


def check_scores(rows: FloatArray, start: int) -> RowFault | None:
    """Check the scores of some queries: numbers, or minus infinity for keys that are not seen.

    Args:
        rows: float32 [queries, keys].
        start: the position of the first.
    """
    return _first(
        start,
        {
            "finite values": ((rows < np.inf).all(axis=1), lambda row: not_finite(-np.inf)),
        },
    )


def check_padding(rows: FloatArray, positions: NDArray[np.int64], empty: float) -> RowFault | None:
    """Check the rows of padding, which must be empty.

    Args:
        rows: float32 [queries, keys].
        positions: where they are.
        empty: what they must hold throughout.
    """
    wrong = (rows != empty).any(axis=1)
    if not wrong.any():
        return None
    return RowFault(int(positions[np.argmax(wrong)]), "padding", "it is padding, but has weights")


def _first(start: int, checks: dict[str, tuple[Any, Callable[[int], str]]]) -> RowFault | None:
    """The first row that fails a check, and the first check that it fails."""
    holds = np.logical_and.reduce([where for where, _ in checks.values()])
    if holds.all():
        return None
    row = int(np.argmin(holds))
    check, (_, explain) = next((name, value) for name, value in checks.items() if not value[0][row])
    return RowFault(start + row, check, explain(row))
