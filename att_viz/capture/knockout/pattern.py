"""A mask from which attention edges are cut, head by head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch

from att_viz.capture.masks.attention_pattern import HIDDEN, AttentionPattern, MaskTile
from att_viz.errors import InvalidInputError
from att_viz.matrix.edges import Edge

__all__ = ["KnockoutPattern", "cut_mask"]


def cut_mask(
    edges: Sequence[Edge], layer: int, heads: tuple[int, int], queries: tuple[int, int], keys: tuple[int, int]
) -> torch.Tensor | None:
    """Which weights of a block belong to edges.

    Args:
        edges: the edges.
        layer: the number of the layer.
        heads: the first head, and the one after the last.
        queries: the position of the first query, and the one after the last.
        keys: the position of the first key, and the one after the last.

    Returns:
        bool tensor [heads, queries, keys] on the CPU; None where no edge runs through the block.
    """
    mask: torch.Tensor | None = None
    for edge in edges:
        places = [
            slice(max(first - start, 0), min(after, stop) - start)
            for (first, after), (start, stop) in (
                (heads if edge.head is None else (edge.head, edge.head + 1), heads),
                (edge.queries, queries),
                (edge.keys, keys),
            )
        ]
        if edge.layer in (None, layer) and all(place.start < place.stop for place in places):
            if mask is None:
                mask = torch.zeros([stop - start for start, stop in (heads, queries, keys)], dtype=torch.bool)
            mask[tuple(places)] = True
    return mask


@dataclass(frozen=True)
class KnockoutPattern:
    """The mask of a layer without some edges; the rows that lose edges are renormalised by the softmax.

    Attributes:
        pattern: the layer's own mask.
        edges: for each sequence of the batch, the edges to cut.
        layer: the number of the layer.
        heads: the number of its heads.
        device: where edits are made.
    """

    pattern: AttentionPattern
    edges: Sequence[Sequence[Edge]]
    layer: int
    heads: int
    device: torch.device

    @property
    def query_offset(self) -> int:
        """See `AttentionPattern`."""
        return self.pattern.query_offset

    @property
    def key_offset(self) -> int:
        """See `AttentionPattern`."""
        return self.pattern.key_offset

    def tile(self, batch: int, start: int, stop: int) -> MaskTile:
        """See `AttentionPattern`.

        Raises:
            InvalidInputError: if a query would have no key left.
        """
        tile = self.pattern.tile(batch, start, stop)
        cut = cut_mask(
            self.edges[batch],
            self.layer,
            (0, self.heads),
            (start + self.query_offset, stop + self.query_offset),
            (tile.keys_from + self.key_offset, tile.keys_to + self.key_offset),
        )
        if cut is None:
            return tile
        seen = torch.ones_like(cut)
        for first, after, edit in tile.edits:
            seen[..., first - tile.keys_from : after - tile.keys_from] &= (edit > HIDDEN / 2).cpu()
        # What is hidden already is not hidden twice: the edits of a tile count hidden keys.
        cut &= seen
        robbed = cut.any(-1) & ~(seen & ~cut).any(-1)
        if robbed.any():
            head, query = (int(number) for number in robbed.nonzero()[0])
            raise InvalidInputError(
                f"query {start + self.query_offset + query} of layer {self.layer}, head {head} would have no key left; "
                "leave it at least one (its own position, or the first)"
            )
        edit = torch.zeros(cut.shape).masked_fill_(cut, HIDDEN).to(self.device)
        return MaskTile(
            tile.keys_from, tile.keys_to, (*tile.edits, (tile.keys_from, tile.keys_to, edit)), tile.may_hide_all
        )
