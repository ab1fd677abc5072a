"""Attention rollout as one more layer of a report: corrected, raw, and with the resting places taken out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.rollout.baseline import LayerReach
from att_viz.analysis.rollout.layers import real_rows
from att_viz.analysis.rollout.options import RolloutOptions
from att_viz.analysis.rollout.product import apply_step, identity
from att_viz.analysis.rollout.resting import RestingPlaces
from att_viz.analysis.rollout.result import Rollout
from att_viz.analysis.rollout.step import FusedRows, fuse_heads, step_rows
from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.extent import AttentionKind
from att_viz.matrix.half_precision import stored_precision
from att_viz.matrix.weights import AttentionWeights
from att_viz.report.packing import PackedHead, pack_head

__all__ = [
    "ALL_LAYERS",
    "CORRECTED",
    "RAW",
    "RESTLESS",
    "ROLLOUT_HEADS",
    "RolledOut",
    "is_cheap",
    "packed_rollouts",
    "roll_out",
    "rollout_heads",
]

ALL_LAYERS = -1
"""The layer number that stands for all layers in a page."""

CORRECTED, RAW, RESTLESS = 0, 1, 2
ROLLOUT_HEADS = ((ALL_LAYERS, CORRECTED), (ALL_LAYERS, RAW), (ALL_LAYERS, RESTLESS))

_HEADROOM = 4.0

_CHEAP_STEPS = 4e10


def is_cheap(weights: AttentionWeights) -> bool:
    """Whether a rollout takes little time beside the packing of the heads.

    The steps counted are one for each weight, which is read once, and one for each multiplication of the matrix
    products: 12 layers x 12 heads x 1,024 tokens are 1.3e10 steps, 32 x 32 x 1,024 are 3.5e10.

    Args:
        weights: the rows.

    Returns:
        Whether the steps are at most 4e10.
    """
    rows = weights.num_rows
    return sum(rows**2 * (len(weights.heads(layer)) + rows) for layer in weights.layers) <= _CHEAP_STEPS


@dataclass(frozen=True, eq=False)
class RolledOut:
    """The rollouts that a page shows, each float64 [queries, keys]; rows and columns of padding are 0.

    Attributes:
        corrected: how many times more of each position came from each than attention without preference would have
            brought (`Rollout.corrected`): a ratio, whose rows sum to nothing in particular.
        raw: how much of each position came from each: shares of 1 (`Rollout.raw`).
        restless: the same with the resting places of each layer taken out before the layers are multiplied: what they
            were given counts as staying with the token that gave it.
    """

    corrected: NDArray[np.float64]
    raw: NDArray[np.float64]
    restless: NDArray[np.float64]


def roll_out(matrix: AttentionMatrix) -> RolledOut:
    """What each position is made of, over all layers: `attention_rollout` with its defaults, and without resting.

    Weights are rounded to the archive's precision first, so that memory and archive give the same. One layer's fused
    weights are in memory at a time, as large as each of the results.

    Args:
        matrix: the attention.
    """
    options, real, length = RolloutOptions(), real_rows(matrix), matrix.num_rows
    causal = matrix.is_causal
    raw = identity(length, real)
    restless = raw.copy()
    reaches = []
    for layer in matrix.weights.layers:
        fused = _fused(matrix.weights, layer, options)
        reach = LayerReach(length)
        reach.note(0, fused.first_seen, fused.last_seen)
        reaches.append(reach)
        _multiply(raw, fused.weights, options, real, causal=causal)
        places = RestingPlaces(length, real)
        places.note(0, fused)
        _multiply(restless, fused.weights, options, real, places.found(), causal=causal)
    rollout = Rollout(raw, matrix.weights.layers, None, options, real, reaches)
    return RolledOut(rollout.corrected, raw, restless)


def rollout_heads(matrix: AttentionMatrix) -> list[PackedHead]:
    """The heads of the layer that stands for all layers, ready for a page.

    Args:
        matrix: the attention.

    Returns:
        Head 0, corrected: each row divided by four times its largest number, which is kept beside it where other heads
        have value norms (ratios are spread over all bytes otherwise, and take twice the place of a head of weights);
        head 1, raw; head 2, without resting places.
    """
    rolled = roll_out(matrix)
    return packed_rollouts(rolled.corrected, [rolled.raw, rolled.restless], matrix.kind, is_causal=matrix.is_causal)


def packed_rollouts(
    corrected: NDArray[np.float64],
    shares: Sequence[NDArray[np.float64]],
    kind: AttentionKind,
    *,
    is_causal: bool,
) -> list[PackedHead]:
    """Pack rollouts as heads of the layer that stands for all layers; see `rollout_heads`.

    Args:
        corrected: the ratios, [queries, keys].
        shares: the raw shares, [queries, keys]; and those without resting places, where there are any.
        kind: which attention it is.
        is_causal: whether no row holds anything of later tokens.
    """
    scales = _HEADROOM * corrected.max(axis=1, initial=0.0)
    ratios = np.divide(corrected, scales[:, None], out=np.zeros_like(corrected), where=scales[:, None] > 0)
    kept = [
        _Rows(ratios, kind, scales.astype(np.float32), is_causal=is_causal),
        *(_Rows(rows, kind, is_causal=is_causal) for rows in shares),
    ]
    return [pack_head(rows, *place) for place, rows in zip(ROLLOUT_HEADS, kept, strict=False)]


class _Rows:
    """Numbers between 0 and 1 that are packed as attention weights are."""

    layers = (ALL_LAYERS,)

    def __init__(
        self,
        rows: NDArray[np.float64],
        kind: AttentionKind,
        scales: NDArray[np.float32] | None = None,
        *,
        is_causal: bool,
    ) -> None:
        self._rows, self._scales = rows, scales
        self.kind, self.is_causal = kind, is_causal
        self.num_rows, self.num_keys = rows.shape

    def close(self) -> None:
        """There is nothing to close."""

    def heads(self, layer: int) -> tuple[int, ...]:
        return (CORRECTED, RAW, RESTLESS)

    def read(self, layer: int, head: int, start: int, stop: int) -> NDArray[np.float32]:
        return self._rows[start:stop].astype(np.float32)

    def sink_mass(self, layer: int, head: int) -> None:
        return None

    def value_norms(self, layer: int, head: int) -> NDArray[np.float32] | None:
        return self._scales


def _fused(weights: AttentionWeights, layer: int, options: RolloutOptions) -> FusedRows:
    """What a page shows of a layer, fused over its heads, in the archive's precision.

    Where no row looks ahead, that is the lower triangle.
    """
    heads = (
        stored_precision(weights.read(layer, head, 0, weights.num_rows)).astype(np.float64)
        for head in weights.heads(layer)
    )
    if weights.is_causal:
        heads = (np.tril(rows) for rows in heads)
    return fuse_heads(heads, options.head_fusion)


def _multiply(
    rollout: NDArray[np.float64],
    fused: NDArray[np.float64],
    options: RolloutOptions,
    real: NDArray[np.bool_] | None,
    resting: NDArray[np.bool_] | None = None,
    *,
    causal: bool,
) -> None:
    def rows(start: int, stop: int) -> NDArray[np.float64]:
        return step_rows(fused[start:stop].copy(), start, options, real, resting)

    apply_step(rollout, rows, causal)
