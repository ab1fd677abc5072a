"""Attention rollout as one more layer of a report, with two heads: corrected and raw."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.rollout.layers import real_rows
from att_viz.analysis.rollout.options import RolloutOptions
from att_viz.analysis.rollout.product import rollout_matrix
from att_viz.analysis.rollout.result import Rollout
from att_viz.analysis.rollout.step import FusedRows, fuse_heads
from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.half_precision import stored_precision
from att_viz.matrix.weights import AttentionWeights, InMemoryWeights
from att_viz.report.packing import PackedHead, pack_head

__all__ = ["ALL_LAYERS", "CORRECTED", "RAW", "ROLLOUT_HEADS", "is_cheap", "rollout_heads", "rollout_shares"]

ALL_LAYERS = -1
"""The layer number that stands for all layers in a page."""

CORRECTED, RAW = 0, 1
ROLLOUT_HEADS = ((ALL_LAYERS, CORRECTED), (ALL_LAYERS, RAW))

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


def rollout_shares(matrix: AttentionMatrix) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """What each position is made of, over all layers: `attention_rollout` with its defaults.

    Weights are rounded to the archive's precision first, so that memory and archive give the same.

    Args:
        matrix: the attention.

    Returns:
        The corrected rollout, each row divided by its sum, because what is corrected may exceed 1: a share is then
        compared with the even spread 1 / (i + 1), which attention without preference gives. And the raw rollout.
        Both float64 [queries, keys], with rows that sum to 1, or to 0 where they are padding.
    """
    layers, options = _StoredLayers(matrix.weights, real_rows(matrix)), RolloutOptions()
    raw, reaches = rollout_matrix(layers, options)
    rollout = Rollout(raw, layers.layers, None, options, layers.real, reaches)
    corrected = rollout.corrected
    sums = corrected.sum(axis=1, keepdims=True)
    np.divide(corrected, sums, out=corrected, where=sums > 0)
    return corrected, rollout.raw


def rollout_heads(matrix: AttentionMatrix) -> list[PackedHead]:
    """The two heads of the layer that stands for all layers, ready for a page.

    Args:
        matrix: the attention.

    Returns:
        Head 0, corrected, and head 1, raw.
    """
    shares = rollout_shares(matrix)
    return [
        pack_head(InMemoryWeights({layer: share[None]}, head_numbers={layer: (head,)}), layer, head)
        for (layer, head), share in zip(ROLLOUT_HEADS, shares, strict=True)
    ]


class _StoredLayers:
    """What a page shows of the layers: weights in the archive's precision, none above the diagonal."""

    causal = True

    def __init__(self, weights: AttentionWeights, real: NDArray[np.bool_] | None) -> None:
        self._weights = weights
        self.real = real
        self.layers = weights.layers
        self.length = weights.num_rows

    def fused(self, layer: int, start: int, stop: int, options: RolloutOptions) -> FusedRows:
        """See `att_viz.analysis.rollout.layers.LayerSource`."""
        fused = fuse_heads(
            (self._seen(layer, head, start, stop) for head in self._weights.heads(layer)), options.head_fusion
        )
        whole = np.zeros((stop - start, self.length))
        whole[:, :stop] = fused.weights
        return FusedRows(whole)

    def _seen(self, layer: int, head: int, start: int, stop: int) -> NDArray[np.float64]:
        return stored_precision(self._weights.read(layer, head, start, stop)[:, :stop]).astype(np.float64)
