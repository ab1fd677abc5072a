"""All heads of a layer in one array, as the formats of others keep them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix

__all__ = ["stacked_layer"]


def stacked_layer(matrix: AttentionMatrix, layer: int, dtype: str) -> NDArray[Any]:
    """The weights of a layer, [heads, queries, keys], heads in ascending order.

    Args:
        matrix: where to read.
        layer: the number of a layer.
        dtype: "float32" or "float16".
    """
    heads = matrix.heads(layer)
    weights = np.empty((len(heads), matrix.num_rows, matrix.num_keys), dtype=dtype)
    for place, head in enumerate(heads):
        weights[place] = matrix.rows(layer, head)
    return weights
