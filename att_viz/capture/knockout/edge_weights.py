"""How much attention ran through edges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch

from att_viz.capture.knockout.pattern import cut_mask
from att_viz.capture.tiles.row_block import RowBlock
from att_viz.matrix.edges import Edge

__all__ = ["EdgeWeights"]


class EdgeWeights:
    """A consumer that adds up the weights of edges, as they are and weighted with values.

    Args:
        cuts: sets of edges.
        norms: for each layer whose value norms are known, float32 tensor [heads, keys].

    Attributes:
        heads: the number of heads of each layer that was seen.
    """

    def __init__(self, cuts: Sequence[Sequence[Edge]], norms: Mapping[int, torch.Tensor]) -> None:
        self._cuts, self._norms = cuts, norms
        self._rows = [0] * len(cuts)
        self._weights = [0.0] * len(cuts)
        self._weighted: list[float | None] = [0.0] * len(cuts)
        self.heads: dict[int, int] = {}

    def __call__(self, block: RowBlock) -> None:
        """Look at a block."""
        count, queries, _ = block.weights.shape
        heads = (block.first_head, block.first_head + count)
        self.heads[block.layer] = max(self.heads.get(block.layer, 0), heads[1])
        for place, edges in enumerate(self._cuts):
            mask = cut_mask(
                edges,
                block.layer,
                heads,
                (block.first_query, block.first_query + queries),
                (block.keys_from, block.keys_to),
            )
            if mask is not None:
                self._add(place, block, mask)

    def _add(self, place: int, block: RowBlock, mask: torch.Tensor) -> None:
        mask = mask.to(block.weights.device) & block.tile.visible()
        lost = (block.weights * mask).sum(-1)
        self._rows[place] += int(mask.any(-1).sum())
        self._weights[place] += float(lost.sum())
        norms = self._norms.get(block.layer)
        before = self._weighted[place]
        if norms is None or before is None:
            self._weighted[place] = None
            return
        held = slice(block.first_head, block.first_head + len(block.weights))
        brought = block.weights * norms[held, None, block.keys_from : block.keys_to]
        everything = brought.sum(-1)
        shares = torch.where(everything > 0, (brought * mask).sum(-1) / everything, 0.0)
        self._weighted[place] = before + float(shares.sum())

    def shares(self, place: int) -> tuple[float, float | None]:
        """The weight of a cut, and its value-weighted weight: means over the rows that its edges run through."""
        rows, weighted = max(self._rows[place], 1), self._weighted[place]
        return self._weights[place] / rows, None if weighted is None else weighted / rows
