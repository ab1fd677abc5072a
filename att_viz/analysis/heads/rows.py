"""The rows of a head of an `AttentionMatrix`, a block at a time, with the keys that each query may see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.row_statistics import Rows
from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.extent import DECODER_SELF

__all__ = ["head_rows", "read_weights"]

WEIGHTS_AT_ONCE = 2**20
"""A block holds about this many weights, 8 MB in float64."""
ROW_MULTIPLE = 64
"""Blocks begin and end at tiles of an archive, so that no tile is read twice."""


def head_rows(matrix: AttentionMatrix, layer: int, head: int) -> Iterator[Rows]:
    """Read a head a block at a time.

    Padding is what the matrix says it is; where it says nothing, the first token is that of the first row that holds
    something.

    Args:
        matrix: the attention.
        layer: the number of a layer.
        head: the number of a head.

    Yields:
        All rows, in order, in blocks over the keys up to the last query, or over all keys.
    """
    count = matrix.num_rows
    at_once = max(1, WEIGHTS_AT_ONCE // count // ROW_MULTIPLE) * ROW_MULTIPLE
    sinks = matrix.sink_mass(layer, head)
    extent = matrix.extent(layer)
    starts, real = extent.first_keys, extent.real_keys
    is_causal = matrix.is_causal
    first_token = None if real.all() else int(np.argmax(real))
    for start in range(0, count, at_once):
        stop = min(start + at_once, count)
        mass = None if sinks is None else sinks[start:stop].astype(np.float64)
        weights = read_weights(matrix, layer, head, (start, stop), mass)
        rows = Rows(weights, start, starts[start:stop], sink_mass=mass)
        if first_token is None and not rows.empty.all():
            first_token = start + int(np.argmin(rows.empty))
        last = stop if is_causal else len(real)
        real_from = last if first_token is None else first_token
        holes = not real[real_from:last].all()
        yield replace(
            rows,
            first_visible=np.maximum(starts[start:stop], real_from),
            first_token=real_from,
            real=real[:last] if holes else None,
            after_visible=None if is_causal else extent.after_keys[start:stop],
            is_decoder=matrix.kind == DECODER_SELF,
        )


def read_weights(
    matrix: AttentionMatrix, layer: int, head: int, queries: tuple[int, int], sink_mass: NDArray[Any] | None
) -> NDArray[np.float64]:
    """Some rows of a head as weights, also where the matrix holds scores.

    Args:
        matrix: the attention.
        layer: the number of a layer.
        head: the number of a head.
        queries: the first query, and the one after the last.
        sink_mass: the mass of the learned sink in these rows, which scores do not hold; None without a sink.

    Returns:
        float64 [queries, keys up to the last query]; all keys where queries may look ahead.
    """
    last = queries[1] if matrix.is_causal else matrix.num_keys
    values = matrix.block(layer, head, queries, (0, last)).astype(np.float64)
    if matrix.weights_kind == "softmax":
        return values
    highest = values.max(axis=1, keepdims=True)
    # A row of padding sees nothing: its scores are all -inf.
    values = np.exp(values - np.where(np.isfinite(highest), highest, 0.0))
    sums = values.sum(axis=1, keepdims=True)
    shares = 1.0 if sink_mass is None else 1.0 - sink_mass[:, None].astype(np.float64)
    return np.asarray(np.divide(values * shares, sums, out=np.zeros_like(values), where=sums > 0))
