"""Attention rollout as one more layer of a report: corrected, raw, and with the resting places taken out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.rollout.baseline import LayerReach
from att_viz.analysis.rollout.layers import real_rows
from att_viz.analysis.rollout.options import RolloutOptions
from att_viz.analysis.rollout.product import apply_step, identity
from att_viz.analysis.rollout.result import Rollout
from att_viz.analysis.rollout.step import FusedRows, fuse_heads, step_rows
from att_viz.attention_matrix import AttentionMatrix
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
    "resting_places",
    "roll_out",
    "rollout_heads",
]

ALL_LAYERS = -1
"""The layer number that stands for all layers in a page."""

CORRECTED, RAW, RESTLESS = 0, 1, 2
ROLLOUT_HEADS = ((ALL_LAYERS, CORRECTED), (ALL_LAYERS, RAW), (ALL_LAYERS, RESTLESS))

RESTING = 0.25
"""A key rests the heads of a layer where it gets more than this of the attention of the queries after it."""
_FEWEST_QUERIES = 4
"""Of fewer queries no mean is taken: the last words of a text would count as resting places by chance."""
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
    raw = identity(length, real)
    restless = raw.copy()
    reaches = []
    for layer in matrix.weights.layers:
        fused = _fused(matrix.weights, layer, options)
        reach = LayerReach(length)
        reach.note(0, fused.first_seen, fused.last_seen)
        reaches.append(reach)
        _multiply(raw, fused.weights, options, real)
        _take_out(fused.weights, resting_places(fused.weights, reach, real))
        _multiply(restless, fused.weights, options, real)
    rollout = Rollout(raw, matrix.weights.layers, None, options, real, reaches)
    return RolledOut(rollout.corrected, raw, restless)


def resting_places(fused: NDArray[np.float64], reach: LayerReach, real: NDArray[np.bool_] | None) -> NDArray[np.bool_]:
    """The keys that get more than a quarter of the attention of all queries after them, on average.

    Heads that have nothing to do rest there ("attention sinks": Xiao et al. 2024, https://arxiv.org/abs/2309.17453).

    Args:
        fused: float64 [queries, keys], the mean of a layer's heads.
        reach: which keys its queries see.
        real: bool [keys], False for padding; None without padding.

    Returns:
        bool [keys]; none that fewer than four later queries see.
    """
    length = len(fused)
    first, after = reach.ranges()
    keys = np.arange(length)
    looking = np.ones(length, dtype=np.bool_) if real is None else real
    seen = (keys >= first[:, None]) & (keys < np.minimum(after, keys)[:, None]) & looking[:, None]
    queries = seen.sum(axis=0)
    given = np.where(seen, fused, 0.0).sum(axis=0)
    return np.asarray((queries >= _FEWEST_QUERIES) & (given > RESTING * queries))


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
    scales = _HEADROOM * rolled.corrected.max(axis=1, initial=0.0)
    ratios = np.divide(
        rolled.corrected, scales[:, None], out=np.zeros_like(rolled.corrected), where=scales[:, None] > 0
    )
    kept = [_Rows(ratios, scales.astype(np.float32)), _Rows(rolled.raw), _Rows(rolled.restless)]
    return [pack_head(rows, *place) for place, rows in zip(ROLLOUT_HEADS, kept, strict=True)]


class _Rows:
    """Numbers between 0 and 1 that are packed as attention weights are."""

    layers = (ALL_LAYERS,)

    def __init__(self, rows: NDArray[np.float64], scales: NDArray[np.float32] | None = None) -> None:
        self._rows, self._scales = rows, scales
        self.num_rows = len(rows)

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
    """What a page shows of a layer, fused over its heads: the archive's precision, none above the diagonal."""
    heads = (
        np.tril(stored_precision(weights.read(layer, head, 0, weights.num_rows)).astype(np.float64))
        for head in weights.heads(layer)
    )
    return fuse_heads(heads, options.head_fusion)


def _multiply(
    rollout: NDArray[np.float64],
    fused: NDArray[np.float64],
    options: RolloutOptions,
    real: NDArray[np.bool_] | None,
) -> None:
    apply_step(rollout, lambda start, stop: step_rows(fused[start:stop].copy(), start, options, real), causal=True)


def _take_out(fused: NDArray[np.float64], resting: NDArray[np.bool_]) -> None:
    """Let what was given to resting places stay with the token that gave it, in place."""
    places = np.arange(len(fused))
    others = resting & (places != places[:, None])
    stays = np.where(others, fused, 0.0).sum(axis=1)
    fused[others] = 0.0
    fused[places, places] += stays
