"""Attention maps small enough to draw: means over square blocks of positions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix

__all__ = ["PooledMap", "pool_rows", "pooled_map"]

FloatArray = NDArray[np.float32]


@dataclass(frozen=True)
class PooledMap:
    """The weights of a head, pooled.

    Attributes:
        values: float32 [cells, cells]; the mean of the weights of each block of factor x factor positions. Blocks
            at the end average over the positions that there are.
        factor: how many positions a cell stands for, in each direction; 1 where nothing was pooled.
        is_causal: whether no weight lies above the diagonal.
    """

    values: FloatArray
    factor: int
    is_causal: bool


def pooled_map(matrix: AttentionMatrix, layer: int, head: int, size: int) -> PooledMap:
    """Read a head and pool it to at most size x size cells.

    Args:
        matrix: where to read; at most one band of rows is in memory beside the result.
        layer: the number of a layer.
        head: the number of a head.
        size: the largest number of cells in each direction.

    Raises:
        InvalidInputError: if there is no such layer or head.
        ArchiveError: if the weights are not there or damaged.
    """
    count = matrix.num_rows
    factor = -(-count // size)
    band = factor * max(1, 256 // factor)
    pooled, is_causal = [], True
    for start in range(0, count, band):
        rows = matrix.rows(layer, head, start, min(count, start + band))
        is_causal = is_causal and not np.triu(rows, k=start + 1).any()
        pooled.append(pool_rows(rows, factor))
    return PooledMap(np.concatenate(pooled), factor, is_causal)


def pool_rows(rows: FloatArray, factor: int) -> FloatArray:
    """Average blocks of factor x factor; the last block of each direction may be smaller.

    Args:
        rows: float32 [queries, keys].
        factor: the side of a block.

    Returns:
        float32 [ceil(queries / factor), ceil(keys / factor)].
    """
    if factor == 1:
        return rows
    starts = [np.arange(0, length, factor) for length in rows.shape]
    sums = np.add.reduceat(np.add.reduceat(rows, starts[0], axis=0, dtype=np.float64), starts[1], axis=1)
    heights, widths = (np.diff(np.append(start, length)) for start, length in zip(starts, rows.shape, strict=True))
    means: FloatArray = (sums / np.outer(heights, widths)).astype(np.float32)
    return means
