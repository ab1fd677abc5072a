"""Multiplying the steps of a rollout, with one tile of one layer in memory at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.rollout.baseline import LayerReach
from att_viz.analysis.rollout.layers import LayerSource
from att_viz.analysis.rollout.options import RolloutOptions
from att_viz.analysis.rollout.resting import RestingPlaces
from att_viz.analysis.rollout.step import step_rows
from att_viz.errors import InvalidInputError
from att_viz.system.progress import track

__all__ = ["apply_step", "identity", "rollout_matrix", "rollout_vector"]

ROWS_AT_ONCE = 128
"""Enough for the matrix product to be fast; 128 rows of 32,768 float64 take 32 MB."""

Matrix = NDArray[np.float64]


def identity(length: int, real: NDArray[np.bool_] | None = None) -> Matrix:
    """The rollout before the first layer, float64 [length, length]: every position is itself; padding is nothing.

    Raises:
        InvalidInputError: if the machine has not that much memory.
    """
    _check_matrix_fits(length)
    matrix = np.zeros((length, length))
    np.fill_diagonal(matrix, 1.0 if real is None else real)
    return matrix


def apply_step(rollout: Matrix, rows: Callable[[int, int], Matrix], causal: bool) -> None:
    """Multiply a rollout with the next layer's step matrix from the left, in place.

    In a causal model row i of the product needs only rows 0 to i of the rollout, so the rows are made from the
    last to the first, each where its predecessor was.

    Args:
        rollout: float64 [length, length].
        rows: gives rows `start` to `stop` of the step matrix, float64 [stop - start, length].
        causal: whether the step matrix is zero above the diagonal; otherwise a copy of `rollout` is made.
    """
    length = len(rollout)
    if not causal:
        before = rollout.copy()
        for start, stop in _blocks(length):
            rollout[start:stop] = rows(start, stop) @ before
        return
    for start, stop in reversed(list(_blocks(length))):
        rollout[start:stop, :stop] = rows(start, stop)[:, :stop] @ rollout[:stop, :stop]


def rollout_matrix(source: LayerSource, options: RolloutOptions) -> tuple[Matrix, list[LayerReach]]:
    """The rollout of every position.

    Args:
        source: the attention.
        options: how it is turned into steps.

    Returns:
        float64 [length, length], row i for position i; and what each layer could see.
    """
    rollout = identity(source.length, source.real)
    reaches = []
    for layer in track(source.layers, len(source.layers), "Rolling out", "layer"):
        reach = LayerReach(source.length)
        apply_step(rollout, _stepped(source, layer, options, reach), source.causal)
        reaches.append(reach)
    return rollout, reaches


def rollout_vector(
    source: LayerSource, shares: NDArray[np.float64], options: RolloutOptions
) -> tuple[NDArray[np.float64], list[LayerReach]]:
    """A weighted mean of rows of the rollout, without the matrix: from the last layer back to the first.

    Args:
        source: the attention.
        shares: float64 [length], the weight of each row.
        options: how it is turned into steps.

    Returns:
        float64 [length]; and what each layer could see, first layer first. Rows that no share reaches are not read,
        and nothing is known of what they could see.
    """
    reaches = []
    for layer in track(reversed(source.layers), len(source.layers), "Rolling out", "layer"):
        reach = LayerReach(source.length)
        rows = _stepped(source, layer, options, reach)
        moved = np.zeros(source.length)
        for start, stop in _blocks(source.length):
            if shares[start:stop].any():
                moved += shares[start:stop] @ rows(start, stop)
        shares = moved
        reaches.append(reach)
    return shares, reaches[::-1]


def _stepped(
    source: LayerSource, layer: int, options: RolloutOptions, reach: LayerReach
) -> Callable[[int, int], Matrix]:
    resting = None
    if options.without_resting_places:
        places = RestingPlaces(source.length, source.real)
        for start, stop in _blocks(source.length):
            places.note(start, source.fused(layer, start, stop, options))
        resting = places.found()

    def rows(start: int, stop: int) -> Matrix:
        fused = source.fused(layer, start, stop, options)
        reach.note(start, fused.first_seen, fused.last_seen)
        return step_rows(fused.weights, start, options, source.real, resting)

    return rows


def _blocks(length: int) -> Iterator[tuple[int, int]]:
    for start in range(0, length, ROWS_AT_ONCE):
        yield start, min(start + ROWS_AT_ONCE, length)


def _check_matrix_fits(length: int) -> None:
    """Refuse a matrix that cannot be held.

    Raises:
        InvalidInputError: if a float64 [length, length] is more than the machine's memory.
    """
    try:
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        # Not every system says how much it has.
        return
    if 8 * length**2 > memory:
        raise InvalidInputError(
            f"the rollout of {length:,} tokens is a matrix of {8 * length**2 / 1e9:,.1f} GB, more than this machine's "
            "memory; ask for one token or span (target= or span=)"
        )
