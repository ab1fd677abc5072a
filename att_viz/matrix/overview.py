"""A whole attention matrix at a glance: mean and maximum over square blocks of weights."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

__all__ = [
    "FINEST_STORED",
    "MAX",
    "MEAN",
    "Overview",
    "array_of",
    "coarser",
    "overview_factor",
    "overview_of_rows",
    "pool_rows",
]

FloatArray = NDArray[np.float32]

MEAN, MAX = 0, 1
"""Where the two stand in a pooled array."""

FINEST_STORED = 8
"""Queries and keys of the blocks of the finest overview that an archive stores."""
_STRIP_ROWS = 64


def array_of(values: NDArray[Any], dtype: DTypeLike | None = None, copy: bool | None = None) -> NDArray[Any]:
    """What `__array__` has to give for some values, by the rules of NumPy 2; NumPy 1 asks for a dtype at most.

    Args:
        values: an array.
        dtype: what its numbers are to be; None for as they are.
        copy: True for a copy, False for the values themselves, None for a copy where the dtype needs one.

    Raises:
        ValueError: if there must be no copy, and the dtype needs one (as NumPy has it).
    """
    wanted = values.dtype if dtype is None else np.dtype(dtype)
    if copy is False and wanted != values.dtype:
        raise ValueError(f"these numbers are {values.dtype}; as {wanted} they need a copy")
    return values.astype(wanted, copy=bool(copy))


@dataclass(frozen=True, repr=False)
class Overview:
    """A pooled attention matrix; as an array it is `mean`.

    Attributes:
        mean: float32 array [queries, keys] of cells: the mean over blocks of `factor` queries and keys. Keys that a
            query cannot see, and what lies over the edge, count as 0; with scores they do not count, and a block
            without a visible key is -inf.
        max: float32 array of the same shape: the largest number of each block.
        factor: queries and keys of a block, a power of two.
    """

    mean: FloatArray
    max: FloatArray
    factor: int

    def __array__(self, dtype: DTypeLike | None = None, copy: bool | None = None) -> NDArray[Any]:
        """`mean`, for NumPy."""
        return array_of(self.mean, dtype, copy)

    def __repr__(self) -> str:
        cells = " x ".join(str(size) for size in self.mean.shape)
        return f"<Overview: mean and maximum weight of {cells} cells of {self.factor} x {self.factor} positions>"


def overview_factor(num_rows: int, size: int) -> int:
    """The smallest power of two that pools `num_rows` rows into at most `size` cells."""
    factor = 1
    while -(-num_rows // factor) > size:
        factor *= 2
    return factor


def pool_rows(weights: FloatArray, side: int, empty: float) -> FloatArray:
    """Pool blocks of `side` queries and `side` keys.

    Args:
        weights: float32 array [heads, queries, keys]; both counts are multiples of `side`.
        side: queries and keys of a block, at least 2.
        empty: what an invisible key holds. With 0 (softmax weights) it counts as 0 in the mean; with -inf
            (scores) the mean is that of the visible keys, and -inf for a block without any.

    Returns:
        float32 array [heads, 2, queries / side, keys / side]: mean and maximum.
    """
    heads, queries, keys = weights.shape
    pooled = np.empty((heads, 2, queries // side, keys // side), dtype=np.float32)
    _pool_maxima(weights, side, pooled[:, MAX])
    _pool_means(weights, side, empty, pooled[:, MEAN])
    return pooled


# Rows first, because neighbouring keys of many rows add up in whole vectors; then the few columns.


def _pool_maxima(weights: FloatArray, side: int, target: FloatArray) -> None:
    _fold(np.maximum, np.maximum.reduce(_blocks(weights, side), axis=-2), side, target)


def _pool_means(weights: FloatArray, side: int, empty: float, target: FloatArray) -> None:
    blocks = _blocks(weights, side)
    if empty == 0.0:
        _fold(np.add, np.add.reduce(blocks, axis=-2), side, target)
        target *= np.float32(1.0 / side**2)
        return
    visible = np.isfinite(blocks)
    count = np.empty(target.shape, dtype=np.float32)
    _fold(np.add, np.add.reduce(np.where(visible, blocks, np.float32(0.0)), axis=-2), side, target)
    _fold(np.add, np.add.reduce(visible, axis=-2, dtype=np.float32), side, count)
    with np.errstate(invalid="ignore", divide="ignore"):
        target /= count
    target[count == 0] = empty


def _blocks(weights: FloatArray, side: int) -> FloatArray:
    """[..., queries, keys] as [..., queries / side, side, keys]."""
    *heads, queries, keys = weights.shape
    return weights.reshape(*heads, queries // side, side, keys)


def _fold(operation: np.ufunc, rows: FloatArray, side: int, target: FloatArray) -> None:
    """Combine each `side` neighbours of the last axis."""
    groups = rows.reshape(*rows.shape[:-1], -1, side)
    operation(groups[..., 0], groups[..., 1], out=target)
    for place in range(2, side):
        operation(target, groups[..., place], out=target)


def coarser(level: FloatArray, empty: float) -> FloatArray:
    """The next level: each cell pools 2 x 2 cells of this one.

    Args:
        level: float32 array [2, queries, keys]: mean and maximum; cells over the edge count as `empty`.
        empty: see `pool_rows`.

    Returns:
        float32 array [2, ceil(queries / 2), ceil(keys / 2)].
    """
    _, queries, keys = level.shape
    if queries % 2 or keys % 2:
        level = np.pad(level, ((0, 0), (0, queries % 2), (0, keys % 2)), constant_values=empty)
    pooled = np.empty((2, -(-queries // 2), -(-keys // 2)), dtype=np.float32)
    _pool_means(level[MEAN], 2, empty, pooled[MEAN])
    _pool_maxima(level[MAX], 2, pooled[MAX])
    return pooled


def overview_of_rows(
    read: Callable[[int, int], FloatArray], shape: tuple[int, int], factor: int, empty: float
) -> FloatArray:
    """Pool a matrix from its rows, a strip at a time.

    Args:
        read: gives the rows from a first to a last (exclusive), float32 [queries, keys].
        shape: queries and keys of the matrix.
        factor: queries and keys of a block, a power of two.
        empty: see `pool_rows`.

    Returns:
        float32 array [2, queries, keys] of cells: mean and maximum.
    """
    num_rows = shape[0]
    pooled = np.full((2, *(-(-count // factor) for count in shape)), empty, dtype=np.float32)
    height = max(factor, _STRIP_ROWS)
    for first in range(0, num_rows, height):
        strip = read(first, min(first + height, num_rows))
        if factor == 1:
            pooled[:, first : first + strip.shape[0]] = strip
            continue
        side = min(factor, FINEST_STORED)
        over = [(0, -length % side) for length in strip.shape]
        level = pool_rows(np.pad(strip, over, constant_values=empty)[None], side, empty)[0]
        while side < factor:
            level, side = coarser(level, empty), side * 2
        pooled[:, first // factor : first // factor + level.shape[1]] = level
    return pooled
