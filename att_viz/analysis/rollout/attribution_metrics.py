"""The figures of `compute_attention_attribution`, summed up batch by batch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["AttributionMetrics", "MatrixMetrics"]

SMALLEST_LOGARITHM_OF = 1e-12
"""Logarithms are taken of a weight, or of this where it is smaller."""


@dataclass
class MatrixMetrics:
    """Sums over the rows of some matrices.

    Attributes:
        total: the sum of all elements.
        pairs: how many elements there were.
        rows: how many rows there were.
        entropy: the sum of the rows' entropies, in nats.
        row_maxima: the sum of the rows' largest elements.
        largest: the largest element.
    """

    total: float = 0.0
    pairs: int = 0
    rows: int = 0
    entropy: float = 0.0
    row_maxima: float = 0.0
    largest: float = 0.0

    def add(self, matrix: NDArray[np.floating], real: NDArray[np.bool_]) -> None:
        """Take in one matrix [length, length]; rows and columns that are not `real` (bool [length]) are left out."""
        kept = matrix if real.all() else matrix[np.ix_(real, real)]
        kept = kept.astype(np.float64)
        if not kept.size:
            return
        self.total += float(kept.sum())
        self.pairs += kept.size
        self.rows += len(kept)
        self.entropy -= float((kept * np.log(np.maximum(kept, SMALLEST_LOGARITHM_OF))).sum())
        self.row_maxima += float(kept.max(axis=1).sum())
        self.largest = max(self.largest, float(kept.max()))

    def merge(self, other: MatrixMetrics) -> None:
        """Take in what another has summed up."""
        self.total += other.total
        self.pairs += other.pairs
        self.rows += other.rows
        self.entropy += other.entropy
        self.row_maxima += other.row_maxima
        self.largest = max(self.largest, other.largest)


class AttributionMetrics:
    """The figures of each layer's attention and of the rollout.

    Attributes:
        attention: sums over the attention of each layer that was looked at, by its place among the layers.
        rollout: sums over the rollout.
    """

    def __init__(self) -> None:
        self.attention: dict[int, MatrixMetrics] = {}
        self.rollout = MatrixMetrics()

    def merge(self, other: AttributionMetrics) -> None:
        """Take in what another has summed up."""
        for place, sums in other.attention.items():
            self.attention.setdefault(place, MatrixMetrics()).merge(sums)
        self.rollout.merge(other.rollout)

    def figures(self, place: int) -> dict[str, float]:
        """The results by name, the attention's of the layer at a place; see `compute_attention_attribution`."""
        attention, rollout = self.attention[place], self.rollout
        return {
            "mean_attention": attention.total / attention.pairs,
            "max_attention": attention.largest,
            "attention_entropy": attention.entropy / attention.rows,
            "attention_concentration": attention.row_maxima / attention.rows,
            "rollout_max": rollout.largest,
            "rollout_entropy": rollout.entropy / rollout.rows,
        }
