"""A tile of attention: the softmax of some queries of some heads over every key that they can see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch

from att_viz.capture.masks.attention_pattern import HIDDEN
from att_viz.capture.tiles.tile_softmax import RowMoments

__all__ = ["SoftmaxTile"]

Edit = tuple[int, int, torch.Tensor]


@dataclass(frozen=True)
class SoftmaxTile:
    """The attention of consecutive heads and queries of one sequence; its memory is used again for the next tile.

    Positions are indices into the tensors of the call.

    Attributes:
        batch: which sequence.
        first_head: the first head.
        first_query: the first query.
        keys_from: the first key.
        weights: float32 [heads, queries, keys], the softmax, 0 where hidden.
        sink_mass: float32 [heads, queries], the probability of the learned sink; None without a sink.
        scores: float32 [heads, queries, keys], scaled, capped and masked, less than half of `HIDDEN` where hidden;
            None where they were not asked for.
        moments: what the softmax found out about the rows; None where it was not compiled.
        edits: see `attention_pattern.MaskTile`.
    """

    batch: int
    first_head: int
    first_query: int
    keys_from: int
    weights: torch.Tensor
    sink_mass: torch.Tensor | None = None
    scores: torch.Tensor | None = None
    moments: RowMoments | None = None
    edits: Sequence[Edit] = ()

    def visible(self) -> torch.Tensor:
        """Which keys each query sees, bool [1 or heads, queries, keys]."""
        seen = self.weights.new_ones((1, *self.weights.shape[1:]), dtype=torch.bool)
        for first, after, edit in self.edits:
            shown = edit > HIDDEN / 2
            if shown.shape[0] > seen.shape[0]:
                seen = seen.expand(shown.shape[0], -1, -1).clone()
            seen[..., first - self.keys_from : after - self.keys_from] &= shown
        return seen

    def visible_counts(self) -> torch.Tensor:
        """How many keys each query sees, float32 [1 or heads, queries]."""
        counts = self.weights.new_full((1, self.weights.shape[1]), self.weights.shape[2])
        for _, _, edit in self.edits:
            counts = counts - (edit <= HIDDEN / 2).sum(-1)
        return counts
