"""Attention maps small enough to draw: the largest weight, or the mean, of square blocks of positions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError

__all__ = ["POOLS", "PooledMap", "pooled_map"]

POOLS = ("max", "mean")
"""What stands for several weights; the first by default, as on the page of a report."""


@dataclass(frozen=True)
class PooledMap:
    """A head, pooled.

    Attributes:
        values: float32 [queries, keys] of cells; the largest weight, or the mean, of each block of factor x factor
            positions, NaN where nothing can be seen. Blocks at the end average over the positions that there are.
        factor: how many positions a cell stands for, in each direction; 1 where nothing was pooled.
        is_causal: whether no query sees the keys after it.
        pool: "max" or "mean".
    """

    values: NDArray[np.float32]
    factor: int
    is_causal: bool
    pool: str = POOLS[0]


def pooled_map(matrix: AttentionMatrix, layer: int, head: int, size: int, pool: str = POOLS[0]) -> PooledMap:
    """Pool a head to at most size x size cells.

    Args:
        matrix: where to read; of long archives only the stored overviews are read.
        layer: the number of a layer.
        head: the number of a head.
        size: the largest number of cells in each direction.
        pool: "max" or "mean".

    Raises:
        InvalidInputError: if there is no such layer or head, or no such way to pool.
        ArchiveError: if the weights are not there or damaged.
    """
    if pool not in POOLS:
        raise InvalidInputError(f"pool is {pool!r}; use 'max' or 'mean'")
    overview = matrix.overview(layer, head, size)
    values, is_causal = np.array(overview.max if pool == "max" else overview.mean), matrix.is_causal
    if matrix.weights_kind == "scores":
        values[~np.isfinite(values)] = np.nan
        return PooledMap(values, overview.factor, is_causal, pool)
    if pool == "max":
        if is_causal:
            values[np.triu_indices_from(values, k=1)] = np.nan
        return PooledMap(values, overview.factor, is_causal, pool)
    # An overview counts what lies over the edge as zeros.
    scales = [
        overview.factor / np.minimum(overview.factor, count - overview.factor * np.arange(cells))
        for count, cells in zip((matrix.num_rows, matrix.num_keys), values.shape, strict=True)
    ]
    values *= np.outer(*scales)
    if is_causal:
        values[np.triu_indices_from(values, k=1)] = np.nan
    return PooledMap(values, overview.factor, is_causal, pool)
