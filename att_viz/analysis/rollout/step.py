"""One step of a rollout: the heads of a layer fused, thinned, and mixed with the residual connection."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.rollout.options import SMALLEST_ROW_SUM, HeadFusion, RolloutOptions
from att_viz.analysis.rollout.resting import take_out

__all__ = ["FusedRows", "discard_lowest", "fuse_heads", "step_rows"]

Rows = NDArray[np.float64]


class FusedRows:
    """Some rows of a layer, fused over its heads.

    Attributes:
        weights: float64 [queries, keys].
        first_seen: int64 [queries], the first key that any head gives weight to; the number of keys where none does.
        last_seen: int64 [queries], the last one; -1 where there is none.
    """

    def __init__(self, weights: Rows, support: NDArray[np.bool_] | None = None) -> None:
        """Take over fused weights, and where any head's weight is positive, if that is not where they are."""
        self.weights = weights
        support = weights > 0 if support is None else support
        keys, some = support.shape[1], support.any(axis=1)
        self.first_seen = np.where(some, support.argmax(axis=1), keys)
        self.last_seen = np.where(some, keys - 1 - support[:, ::-1].argmax(axis=1), -1)


def fuse_heads(heads: Iterable[Rows], how: HeadFusion, normalise: bool = False) -> FusedRows:
    """Fuse the heads of a layer.

    Args:
        heads: float64 [queries, keys] for each head; the first is overwritten.
        how: see `RolloutOptions.head_fusion`.
        normalise: whether the fused rows are divided by their sums (see `SMALLEST_ROW_SUM`).

    Returns:
        The fused rows.
    """
    waiting = iter(heads)
    fused = next(waiting)
    support = fused > 0
    count = 1
    for head in waiting:
        count += 1
        if how == "mean":
            fused += head
        elif how == "max":
            np.maximum(fused, head, out=fused)
        else:
            np.minimum(fused, head, out=fused)
            support |= head > 0
    if how == "mean":
        fused /= count
    if normalise:
        fused /= np.maximum(fused.sum(axis=1, keepdims=True), SMALLEST_ROW_SUM)
    return FusedRows(fused, support if how == "min" else None)


def discard_lowest(rows: Rows, fraction: float) -> None:
    """Set the lowest weights of each row to 0, in place.

    Of n positive weights, floor(fraction * n) are set to 0; where weights are equal, those of earlier keys go
    first.

    Args:
        rows: float64 [queries, keys].
        fraction: see `RolloutOptions.discard`.
    """
    positive = (rows > 0).sum(axis=1)
    discarded = np.floor(fraction * positive).astype(np.int64)
    order = np.argsort(np.where(rows > 0, rows, np.inf), axis=1, kind="stable")
    doomed = np.arange(rows.shape[1]) < discarded[:, None]
    np.put_along_axis(rows, order, np.where(doomed, 0.0, np.take_along_axis(rows, order, axis=1)), axis=1)


def step_rows(
    fused: Rows,
    start: int,
    options: RolloutOptions,
    real: NDArray[np.bool_] | None,
    resting: NDArray[np.bool_] | None = None,
) -> Rows:
    """Turn fused rows into rows of the step matrix, in place.

    With w = `options.residual`, row i becomes (w * e_i + (1 - w) * a_i) / s, where e_i is the row of the identity
    matrix, a_i the fused row without its lowest weights and resting places, and s the sum of the numerator. Where a_i
    sums to 1, s is 1; where it sums to less (a learned sink took the rest, or weights were discarded), the residual
    connection's share grows accordingly. Rows of padding become 0.

    Args:
        fused: float64 [queries, keys].
        start: the position of the first row.
        options: what to do.
        real: bool [keys], False for padding; None without padding.
        resting: bool [keys], which are taken out; None for none.

    Returns:
        The same array.
    """
    if real is not None:
        fused *= real
    if options.discard:
        discard_lowest(fused, options.discard)
    if resting is not None:
        take_out(fused, start, resting)
    fused *= 1.0 - options.residual
    places = np.arange(len(fused))
    fused[places, start + places] += options.residual
    fused /= np.maximum(fused.sum(axis=1, keepdims=True), SMALLEST_ROW_SUM)
    if real is not None:
        fused *= real[start : start + len(fused), None]
    return fused
