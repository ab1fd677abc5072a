"""A mask from which dropped keys are taken."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from att_viz.capture.masks.attention_pattern import HIDDEN, AttentionPattern, MaskTile

__all__ = ["CachePattern"]


@dataclass(frozen=True)
class CachePattern:
    """The mask of a layer without the keys that a cache no longer holds, for one whole sequence.

    Attributes:
        pattern: the layer's own mask.
        held: bool tensor [heads or 1, queries, keys] on the CPU.
        device: where edits are made.
    """

    pattern: AttentionPattern
    held: torch.Tensor
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
        """See `AttentionPattern`."""
        tile = self.pattern.tile(batch, start, stop)
        dropped = ~self.held[:, start:stop, tile.keys_from : tile.keys_to]
        for first, after, edit in tile.edits:
            # What is hidden already is not hidden twice: the edits of a tile count hidden keys.
            seen = (edit > HIDDEN / 2).cpu()
            inside = slice(first - tile.keys_from, after - tile.keys_from)
            dropped = dropped.expand(max(len(dropped), len(seen)), -1, -1).clone()
            dropped[..., inside] &= seen
        if not dropped.any():
            return tile
        edit = torch.zeros(dropped.shape).masked_fill_(dropped, HIDDEN).to(self.device)
        return MaskTile(
            tile.keys_from, tile.keys_to, (*tile.edits, (tile.keys_from, tile.keys_to, edit)), tile.may_hide_all
        )
