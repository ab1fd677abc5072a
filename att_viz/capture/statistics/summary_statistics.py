"""Statistics of attention rows that were not kept."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from att_viz.capture.tiles.row_summary import RowSummary

__all__ = ["SummaryStatistics"]


class SummaryStatistics:
    """The statistics of summarised rows; every method returns float32 [heads, queries].

    Args:
        summary: what is known of the rows.
        key_sets: the names of the sets that its masses are of.
    """

    def __init__(self, summary: RowSummary, key_sets: Sequence[str]) -> None:
        self.summary, self.moments = summary, summary.moments
        self.key_sets = list(key_sets)

    def log_sum_exp(self) -> torch.Tensor:
        """Log sum exp of the scores of the visible keys."""
        return self.moments.log_sum_exp.float()

    def entropy(self) -> torch.Tensor:
        """-sum p log p."""
        return self.moments.entropy.float()

    def effective_keys(self) -> torch.Tensor:
        """exp(entropy)."""
        return self.moments.entropy.exp().float()

    def maximum(self) -> torch.Tensor:
        """The largest weight."""
        return self.moments.maximum.float()

    def mean_distance(self) -> torch.Tensor:
        """Sum p (i - j) / sum p: of rows that look back, which is what there are summaries of."""
        first = self.summary.first_query - self.summary.keys_from
        places = torch.arange(first, first + self.moments.mean_key.shape[1], dtype=torch.float64)
        return (places - self.moments.mean_key).float()

    def mean_position(self) -> torch.Tensor:
        """Sum p j / sum p."""
        return (self.moments.mean_key + self.summary.keys_from).float()

    def mass(self, name: str) -> torch.Tensor:
        """The weight on a set of positions."""
        return self.summary.masses[..., self.key_sets.index(name)]
