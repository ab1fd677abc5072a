"""Statistics of attention rows, computed on a tile while it is in the cache."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import torch

from att_viz.capture.tiles.row_block import RowBlock
from att_viz.capture.tiles.row_summary import KeySet

__all__ = ["BlockStatistics"]

_SAFE = 1e-20
"""The smallest weight whose logarithm is taken: smaller ones lose digits."""


class BlockStatistics:
    """The statistics of one block, each computed at most once; every method returns float32 [heads, queries].

    Args:
        block: the rows. Its scores, if it has any, are overwritten by the entropy.
        key_sets: see `RowStatistics.key_sets`.
        looks_ahead: whether rows may look at later keys.
    """

    def __init__(self, block: RowBlock, key_sets: Mapping[str, KeySet], *, looks_ahead: bool = False) -> None:
        self.block = block
        self.weights = block.weights
        self.moments = block.tile.moments
        self.keys = range(block.keys_from, block.keys_to)
        self.key_sets = key_sets
        self._looks_ahead = looks_ahead

    @cached_property
    def _sums(self) -> torch.Tensor:
        return self.weights.sum(-1)

    @cached_property
    def _maximum(self) -> torch.Tensor:
        if self.moments is not None:
            return self.moments.maximum.float()
        return self.weights.amax(-1) if len(self.keys) else self._sums

    @cached_property
    def _log_total(self) -> torch.Tensor:
        """Log sum exp of the scores, the learned sink's included: score - log weight of any key with a weight."""
        scores = self.block.tile.scores
        if scores is None or not len(self.keys):
            return self.weights.new_full(self.weights.shape[:2], torch.nan)
        first = self.weights[..., 0]
        if bool((first > _SAFE).all()):
            return scores[..., 0] - first.log()
        return scores.amax(-1) - self._maximum.log()

    def log_sum_exp(self) -> torch.Tensor:
        """Log sum exp of the scores of the visible keys."""
        if self.moments is not None:
            return self.moments.log_sum_exp.float()
        mass = self.block.sink_mass
        return self._log_total if mass is None else self._log_total + torch.log1p(-mass)

    @cached_property
    def _entropy(self) -> torch.Tensor:
        if self.moments is not None:
            return self.moments.entropy.float()
        scores = self.block.tile.scores
        if scores is None:
            entropy: torch.Tensor = torch.special.entr(self.weights).sum(-1)
            return entropy
        log_total = self._log_total
        # Rounding must not make the entropy of a row with one key negative; rows that see nothing have no scores.
        entropy = log_total * self._sums - scores.mul_(self.weights).sum(-1)
        return entropy.clamp_min_(0.0).masked_fill_(self._sums == 0, 0.0)

    def entropy(self) -> torch.Tensor:
        """-sum p log p."""
        return self._entropy

    def effective_keys(self) -> torch.Tensor:
        """exp(entropy)."""
        return self._entropy.exp()

    def maximum(self) -> torch.Tensor:
        """The largest weight."""
        return self._maximum

    def l1_from_uniform(self) -> torch.Tensor:
        """Sum |p - 1/n| over the visible keys."""
        visible = self.block.tile.visible_counts()
        uniform = 1.0 / visible.clamp_min(1.0)
        away = (self.weights - uniform[..., None]).abs_().sum(-1)
        # Hidden keys are not part of the row.
        return away - (len(self.keys) - visible) * uniform

    @cached_property
    def _mean_back(self) -> torch.Tensor:
        """Sum p (i - j) / sum p."""
        heads, queries, keys = self.weights.shape
        first = self.block.first_query
        if self.moments is not None:
            place = torch.arange(first, first + queries, dtype=torch.float64)
            return (place - self.keys.start - self.moments.mean_key).float()
        back = first - torch.arange(self.keys.start, self.keys.stop, device=self.weights.device, dtype=torch.float32)
        # Counted from the first query of the block: positions of a long sequence would lose digits.
        mean = torch.mv(self.weights.reshape(heads * queries, keys), back).view(heads, queries) / self._sums
        return mean + torch.arange(queries, device=mean.device)

    def mean_distance(self) -> torch.Tensor:
        """Sum p |i - j| / sum p."""
        queries, first = self.weights.shape[1], self.block.first_query
        left = max(first + 1 - self.keys.start, 0)
        if not self._looks_ahead or left >= len(self.keys):
            return self._mean_back
        # |i - j| is i - j, and twice j - i more where that is above 0.
        keys = torch.arange(self.keys.start + left, self.keys.stop, device=self.weights.device)
        places = torch.arange(first, first + queries, device=self.weights.device)
        ahead = (keys - places[:, None]).clamp_min(0).float()
        return self._mean_back + 2.0 * (self.weights[..., left:] * ahead).sum(-1) / self._sums

    def mean_position(self) -> torch.Tensor:
        """Sum p j / sum p."""
        queries = self.weights.shape[1]
        return self.block.first_query + torch.arange(queries, device=self.weights.device) - self._mean_back

    def mass(self, name: str) -> torch.Tensor:
        """The weight on a set of positions."""
        mass = self.key_sets[name].sum(self.weights, self.keys.start)
        return mass if isinstance(mass, torch.Tensor) else self.weights.new_zeros(self.weights.shape[:2])

    def top(self, count: int) -> list[torch.Tensor]:
        """The keys with the largest weights and these, by turns."""
        found = min(count, len(self.keys))
        weights, places = self.weights.topk(found, -1)
        columns: list[torch.Tensor] = []
        for place in range(count):
            if place < found:
                seen = weights[..., place] > 0
                key = (places[..., place] + self.keys.start).float()
                columns += [torch.where(seen, key, torch.nan), weights[..., place]]
            else:
                nothing = self.weights.new_zeros(self.weights.shape[:2])
                columns += [torch.full_like(nothing, torch.nan), nothing]
        return columns
