"""A tile of attention: the softmax of some queries of some heads over every key that they can see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import torch

from att_viz.capture.attention_pattern import HIDDEN

__all__ = ["SoftmaxTile"]

Edit = tuple[int, int, torch.Tensor]


@dataclass
class SoftmaxTile:
    """The attention of consecutive heads and queries of one sequence; its memory is used again for the next tile.

    Positions are indices into the tensors of the call. The softmax is kept as exp(score - peak) until somebody
    asks for `weights`: the layer's output and most statistics need no division of every element.

    Attributes:
        batch: which sequence.
        first_head: the first head.
        first_query: the first query.
        keys_from: the first key.
        powers: float32 [heads, queries, keys], exp(score - peak), 0 where hidden.
        peak: float32 [heads, queries], what was subtracted; None where scores are not known.
        total: float32 [heads, queries], the sum of the powers and of the learned sink's; 1 where all is hidden.
        sink_power: float32 [heads, queries], the learned sink's share of `total`; None without a sink.
        scores: float32 [heads, queries, keys], scaled, capped and masked, `HIDDEN` or less where hidden; None
            where they were not asked for.
        edits: see `attention_pattern.MaskTile`.
        normalised: whether `powers` have been divided by `total`.
    """

    batch: int
    first_head: int
    first_query: int
    keys_from: int
    powers: torch.Tensor
    peak: torch.Tensor | None
    total: torch.Tensor
    sink_power: torch.Tensor | None = None
    scores: torch.Tensor | None = None
    edits: Sequence[Edit] = ()
    normalised: bool = field(default=False)

    @property
    def weights(self) -> torch.Tensor:
        """The softmax, float32 [heads, queries, keys]."""
        if not self.normalised:
            self.powers.div_(self.total[..., None])
            self.normalised = True
        return self.powers

    @property
    def sink_mass(self) -> torch.Tensor | None:
        """The probability of the learned sink, float32 [heads, queries]."""
        return None if self.sink_power is None else self.sink_power / self.total

    @property
    def row_sums(self) -> torch.Tensor:
        """What the weights of each row sum to, float32 [heads, queries]."""
        return self.powers.sum(-1) if self.normalised else self.powers.sum(-1) / self.total

    def over_total(self, sums: torch.Tensor) -> torch.Tensor:
        """Turn what was computed linearly from `powers`, [heads, queries, ...], into what `weights` would give."""
        if self.normalised:
            return sums
        return sums / self.total.view(*self.total.shape, *[1] * (sums.ndim - 2))

    def visible(self) -> torch.Tensor:
        """Which keys each query sees, bool [1 or heads, queries, keys]."""
        seen = self.powers.new_ones((1, *self.powers.shape[1:]), dtype=torch.bool)
        for first, after, edit in self.edits:
            shown = edit > HIDDEN / 2
            if shown.shape[0] > seen.shape[0]:
                seen = seen.expand(shown.shape[0], -1, -1).clone()
            seen[..., first - self.keys_from : after - self.keys_from] &= shown
        return seen

    def visible_counts(self) -> torch.Tensor:
        """How many keys each query sees, float32 [1 or heads, queries]."""
        counts = self.powers.new_full((1, self.powers.shape[1]), self.powers.shape[2])
        for _, _, edit in self.edits:
            counts = counts - (edit <= HIDDEN / 2).sum(-1)
        return counts
