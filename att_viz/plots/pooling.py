"""Attention maps small enough to draw: means over square blocks of positions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.extent import DECODER_SELF

__all__ = ["PooledMap", "pooled_map"]


@dataclass(frozen=True)
class PooledMap:
    """A head, pooled.

    Attributes:
        values: float32 [queries, keys] of cells; the mean of each block of factor x factor positions, NaN where nothing
            can be seen. Blocks at the end average over the positions that there are.
        factor: how many positions a cell stands for, in each direction; 1 where nothing was pooled.
        is_causal: whether no query sees the keys after it.
    """

    values: NDArray[np.float32]
    factor: int
    is_causal: bool


def pooled_map(matrix: AttentionMatrix, layer: int, head: int, size: int) -> PooledMap:
    """Pool a head to at most size x size cells.

    Args:
        matrix: where to read; of long archives only the stored overviews are read.
        layer: the number of a layer.
        head: the number of a head.
        size: the largest number of cells in each direction.

    Raises:
        InvalidInputError: if there is no such layer or head.
        ArchiveError: if the weights are not there or damaged.
    """
    overview = matrix.overview(layer, head, size)
    values, is_causal = np.array(overview.mean), matrix.kind == DECODER_SELF
    if matrix.weights_kind == "scores":
        values[~np.isfinite(values)] = np.nan
        return PooledMap(values, overview.factor, is_causal)
    # An overview counts what lies over the edge as zeros.
    scales = [
        overview.factor / np.minimum(overview.factor, count - overview.factor * np.arange(cells))
        for count, cells in zip((matrix.num_rows, matrix.num_keys), values.shape, strict=True)
    ]
    values *= np.outer(*scales)
    if is_causal:
        values[np.triu_indices_from(values, k=1)] = np.nan
    return PooledMap(values, overview.factor, is_causal)
