"""The attention that lens views show: of all heads of a layer, the one that looked hardest."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.half_precision import stored_precision

__all__ = ["strongest_head"]


def strongest_head(matrix: AttentionMatrix, layer: int, start: int, stop: int) -> NDArray[np.float32]:
    """The maximum over the heads of a layer, in the precision of archives.

    Args:
        matrix: the attention.
        layer: the number of a layer.
        start: the first query.
        stop: the query after the last.

    Returns:
        float32 [stop - start, keys].
    """
    first, *others = matrix.heads(layer)
    strongest = matrix.rows(layer, first, start, stop).copy()
    for head in others:
        np.maximum(strongest, matrix.rows(layer, head, start, stop), out=strongest)
    return stored_precision(strongest)
