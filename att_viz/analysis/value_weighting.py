"""Attention weighted with the norms of the values that it brings (Kobayashi et al. 2020)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.heads.rows import read_weights
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError

__all__ = ["value_weighted"]


def value_weighted(
    matrix: AttentionMatrix,
    layer: int,
    head: int,
    start: int = 0,
    stop: int | None = None,
    *,
    normalise: bool = True,
) -> NDArray[np.float32]:
    """How much of what a head writes at each position comes from each key.

    A large weight on a value that is nearly zero brings nothing. Head h adds sum_j a_ij v_j W_O^h to the residual
    stream at position i, so key j brings a vector of norm a_ij n_j, with n_j = ||v_j W_O^h|| (Kobayashi et al. 2020,
    Attention is Not Only a Weight: Analyzing Transformers with Vector Norms). Contributions of several keys may
    cancel, which norms do not show.

    Args:
        matrix: the attention, captured with its value norms.
        layer: the number of a layer.
        head: the number of a head.
        start: the first query.
        stop: the query after the last; by default the end.
        normalise: True for shares a_ij n_j / sum_j a_ij n_j, False for the norms a_ij n_j themselves, which can be
            compared between the heads of a layer.

    Returns:
        float32 array [queries, keys]. Normalised rows sum to 1; rows that bring nothing are 0.

    Raises:
        InvalidInputError: if there is no such layer, head or row, or the value norms are not known.
    """
    if not isinstance(matrix, AttentionMatrix):
        raise InvalidInputError(f"matrix is a {type(matrix).__name__}; give an AttentionMatrix")
    stop = matrix.num_rows if stop is None else stop
    norms, sinks = matrix.value_norms(layer, head), matrix.sink_mass(layer, head)
    if norms is None:
        raise InvalidInputError(
            f"the norms of the values of layer {layer} are not known: the archive was written without them, or the "
            "projection behind the attention could not be found; capture it again from the model"
        )
    weights = read_weights(matrix, layer, head, (start, stop), None if sinks is None else sinks[start:stop])
    last = weights.shape[1]
    weighted = weights * norms[:last]
    if normalise:
        sums = weighted.sum(axis=1, keepdims=True)
        np.divide(weighted, sums, out=weighted, where=sums > 0)
    found = np.zeros((stop - start, matrix.num_keys), dtype=np.float32)
    found[:, :last] = weighted
    return found
