"""Heads, and layers, stacked in one array, as the formats of others keep them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError

__all__ = ["layers_of_stack", "stacked_layer"]


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


def layers_of_stack(array: NDArray[Any], batch: int) -> dict[int, NDArray[Any]]:
    """The layers that are stacked in one array.

    Args:
        array: [layers, heads, queries, keys], or [layers, batch, heads, queries, keys], or one layer [heads, queries,
            keys].
        batch: which sequence, where there is a batch.

    Returns:
        Layer number, counted from 0, to array [heads, queries, keys].

    Raises:
        ArchiveError: if it has another shape, or no such sequence. The message is the reason, without the file's name.
    """
    if array.ndim == 5:
        if not 0 <= batch < array.shape[1]:
            raise ArchiveError(f"there is no sequence {batch}; it holds {array.shape[1]}, counted from 0")
        array = array[:, batch]
    elif batch != 0:
        raise ArchiveError(f"there is no sequence {batch}; it holds one")
    elif array.ndim == 3:
        array = array[None]
    if array.ndim != 4 or array.dtype.kind != "f" or not array.shape[0]:
        raise ArchiveError(
            f"it is an array {list(array.shape)} of {array.dtype}; floats [layers, heads, queries, keys] were expected"
        )
    return dict(enumerate(array))
