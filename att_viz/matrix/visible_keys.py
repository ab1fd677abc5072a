"""Which keys a query can see, from what is known of a model: its windows, its chunks and the padding of a batch."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix

__all__ = ["first_keys", "visible_keys"]


def first_keys(matrix: AttentionMatrix, layer: int) -> NDArray[np.int64]:
    """The first key that the layer's sliding window or chunk leaves each query, int64 [queries].

    Chunks are counted from the first token that is no padding, as transformers does it.

    Args:
        matrix: the attention.
        layer: the number of a layer.
    """
    queries = np.arange(matrix.num_rows)
    attention = matrix.metadata.attention
    kinds = attention.get("layer_types")
    kind = str(kinds[layer]) if isinstance(kinds, (list, tuple)) and layer < len(kinds) else None
    window, chunk = attention.get("sliding_window"), attention.get("chunk")
    starts = np.zeros_like(queries)
    if isinstance(window, int) and window > 0 and kind in (None, "sliding_attention"):
        starts = np.maximum(queries - window + 1, 0)
    elif isinstance(chunk, int) and chunk > 0 and kind == "chunked_attention":
        first = int(np.argmax(matrix.real))
        starts = np.maximum(first + (queries - first) // chunk * chunk, 0)
    return starts


def visible_keys(matrix: AttentionMatrix, layer: int, start: int, stop: int) -> NDArray[np.bool_]:
    """Which keys some queries see: none that comes later, is padding, or is outside the window or chunk.

    Args:
        matrix: the attention.
        layer: the number of a layer.
        start: the first query.
        stop: the one after the last.

    Returns:
        bool array [queries, keys]; nothing in the rows of padding.
    """
    keys, queries = np.arange(matrix.num_rows), np.arange(start, stop)
    seen = (keys <= queries[:, None]) & (keys >= first_keys(matrix, layer)[start:stop, None])
    real = matrix.real[: matrix.num_rows]
    return np.asarray(seen & real & real[start:stop, None])
