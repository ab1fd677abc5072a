"""Spans of tokens that no later position sees: a mask for a batch whose members hide different ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import torch

from att_viz.capture.masks.attention_pattern import HIDDEN, AttentionPattern, MaskTile
from att_viz.capture.tiles.attention_call import AttentionCall, OnCall
from att_viz.capture.tiles.tile_loop import LARGEST_KEPT_MASK

__all__ = ["HiddenSpansPattern", "Span", "hiding"]

Span = tuple[int, int]
"""The position of the first token, and the one after the last."""


@dataclass(frozen=True)
class HiddenSpansPattern:
    """The mask of a layer from which spans are hidden, the same in all heads; for output only, no rows are shown.

    A query that is in a span, or before it, sees what it always does, and every query sees itself, so none is left
    without keys.

    Attributes:
        pattern: the layer's own mask.
        spans: for each sequence of the batch, the spans to hide.
        device: where edits are made.
    """

    pattern: AttentionPattern
    spans: Sequence[Sequence[Span]]
    device: torch.device
    _made: dict[tuple[int, int, int], MaskTile] = field(default_factory=dict, compare=False, repr=False)

    @property
    def query_offset(self) -> int:
        """See `AttentionPattern`."""
        return self.pattern.query_offset

    @property
    def key_offset(self) -> int:
        """See `AttentionPattern`."""
        return self.pattern.key_offset

    def tile(self, batch: int, start: int, stop: int) -> MaskTile:
        """See `AttentionPattern`; it is made once for all layers that share the mask."""
        place = batch, start, stop
        tile = self._made.get(place)
        if tile is None:
            tile = self._tile(batch, start, stop)
            if sum(edit.numel() for _, _, edit in tile.edits) <= LARGEST_KEPT_MASK:
                self._made[place] = tile
        return tile

    def _tile(self, batch: int, start: int, stop: int) -> MaskTile:
        tile = self.pattern.tile(batch, start, stop)
        edits = list(tile.edits)
        for first, after in self.spans[batch]:
            keys_from = max(first - self.key_offset, tile.keys_from)
            keys_to = min(after - self.key_offset, tile.keys_to)
            seeing = min(max(after - self.query_offset - start, 0), stop - start)
            if keys_from >= keys_to or seeing == stop - start:
                continue
            edit = torch.full((1, 1, keys_to - keys_from), HIDDEN, device=self.device).expand(1, stop - start, -1)
            if seeing:
                edit = edit.clone()
                edit[:, :seeing] = 0.0
            edits.append((keys_from, keys_to, edit))
        return replace(tile, edits=edits)


def hiding(spans: Sequence[Sequence[Span]]) -> OnCall:
    """What hides spans from a batch, for `capture_attention_calls`.

    Args:
        spans: for each sequence of the batch, the spans to hide; none leaves the sequence as it is.
    """
    # By `id` of the layer's own mask, which each of them keeps alive.
    known: dict[int, HiddenSpansPattern] = {}

    def hide(call: AttentionCall) -> AttentionCall:
        pattern = known.get(id(call.pattern))
        if pattern is None or pattern.device != call.query.device:
            pattern = known[id(call.pattern)] = HiddenSpansPattern(call.pattern, spans, call.query.device)
        return replace(call, pattern=pattern)

    return hide
