"""Spans of tokens that no later position sees: a mask for a batch whose members hide different ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch

from att_viz.capture.masks.attention_pattern import HIDDEN, AttentionPattern, MaskTile
from att_viz.capture.tiles.attention_call import AttentionCall, OnCall

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

    def hide(call: AttentionCall) -> AttentionCall:
        return replace(call, pattern=HiddenSpansPattern(call.pattern, spans, call.query.device))

    return hide
