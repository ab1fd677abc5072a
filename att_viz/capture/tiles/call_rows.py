"""A part of an attention call: some of its queries, over all keys."""

from __future__ import annotations

from dataclasses import dataclass, replace

import torch

from att_viz.capture.masks.attention_pattern import HIDDEN, AttentionPattern, MaskTile
from att_viz.capture.tiles.attention_call import AttentionCall

__all__ = ["call_rows", "visible_ranges"]

ROWS_AT_ONCE = 256


@dataclass(frozen=True)
class _LaterQueries:
    """A pattern whose first query is query `start` of another."""

    pattern: AttentionPattern
    start: int

    @property
    def query_offset(self) -> int:
        """See `AttentionPattern`."""
        return self.pattern.query_offset + self.start

    @property
    def key_offset(self) -> int:
        """See `AttentionPattern`."""
        return self.pattern.key_offset

    def tile(self, batch: int, start: int, stop: int) -> MaskTile:
        """See `AttentionPattern`."""
        return self.pattern.tile(batch, start + self.start, stop + self.start)


def call_rows(call: AttentionCall, start: int, stop: int) -> AttentionCall:
    """The attention of the queries `start` to `stop` of a call.

    Args:
        call: the attention of a layer.
        start: the first query.
        stop: the one after the last.

    Returns:
        A call that computes those rows only; it shares memory with `call`.
    """
    scoring = call.scoring
    bias, sinks, selected, blocks = scoring.bias, scoring.sinks, scoring.selected, scoring.blocks
    if bias is not None and bias.shape[2] > 1:
        bias = bias[:, :, start:stop]
    if sinks is not None and sinks.ndim == 3:
        sinks = sinks[:, :, start:stop]
    if selected is not None:
        selected = selected[:, start:stop]
    if blocks is not None:
        blocks = replace(blocks, numbers=blocks.numbers[:, :, start:stop])
    return replace(
        call,
        query=call.query[:, :, start:stop],
        pattern=_LaterQueries(call.pattern, start),
        scoring=replace(scoring, bias=bias, sinks=sinks, selected=selected, blocks=blocks),
    )


def visible_ranges(call: AttentionCall) -> tuple[torch.Tensor, torch.Tensor]:
    """The first and the last key that each query of the first sequence sees, by the mask alone.

    Args:
        call: the attention of a layer.

    Returns:
        int64 tensors [queries] on the CPU: the number of keys, and -1, for a query that sees none.
    """
    queries, keys = call.query.shape[2], call.key.shape[2]
    first, last = torch.full((queries,), keys), torch.full((queries,), -1)
    for start in range(0, queries, ROWS_AT_ONCE):
        stop = min(start + ROWS_AT_ONCE, queries)
        tile = call.pattern.tile(0, start, stop)
        if tile.keys_from >= tile.keys_to:
            continue
        seen = torch.ones(stop - start, tile.keys_to - tile.keys_from, dtype=torch.bool)
        for edit_from, edit_to, edit in tile.edits:
            seen[:, edit_from - tile.keys_from : edit_to - tile.keys_from] &= (edit > HIDDEN / 2).any(0).cpu()
        some = seen.any(1)
        numbers = seen.int()
        first[start:stop] = torch.where(some, tile.keys_from + numbers.argmax(1), keys)
        last[start:stop] = torch.where(some, tile.keys_to - 1 - numbers.flip(1).argmax(1), -1)
    return first, last
