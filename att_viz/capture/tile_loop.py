"""Exact attention, one tile of queries at a time: the weights and the output from the same numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch

from att_viz.capture.attention_pattern import AttentionPattern, MaskTile

__all__ = ["HeadTile", "Scoring", "attend"]

QUERIES_PER_TILE = 64
SCORES_AT_ONCE = 2**18
"""Key-value groups are taken together until a tile holds this many scores (1 MiB): it stays in the cache."""


@dataclass(frozen=True)
class Scoring:
    """How a layer turns queries and keys into scores.

    Attributes:
        scale: what q·k is multiplied with.
        softcap: scores become softcap * tanh(score / softcap), before the mask; None for no cap.
        bias: tensor [batch or 1, heads or 1, queries or 1, keys] added to the scores; None for none.
        sinks: tensor [heads] or [batch, heads, queries], an extra logit that is dropped after the softmax.
        selected: int tensor [batch, queries, n], the only keys (by index) that a query may see.
    """

    scale: float
    softcap: float | None = None
    bias: torch.Tensor | None = None
    sinks: torch.Tensor | None = None
    selected: torch.Tensor | None = None


@dataclass(frozen=True)
class HeadTile:
    """What the loop hands out: the weights of consecutive heads and queries (all numbers are indices).

    Attributes:
        batch: which sequence.
        first_head: the first head.
        first_query: the first query.
        keys_from: the first key.
        weights: float32 [heads, queries, keys]; the memory is used again for the next tile.
        sink_mass: float32 [heads, queries], or None.
    """

    batch: int
    first_head: int
    first_query: int
    keys_from: int
    weights: torch.Tensor
    sink_mass: torch.Tensor | None


@torch.no_grad()
def attend(
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor,
    pattern: AttentionPattern,
    scoring: Scoring,
    emit: Callable[[HeadTile], None] | None = None,
    queries_per_tile: int = QUERIES_PER_TILE,
) -> torch.Tensor:
    """Compute attention and show every weight on the way.

    Scores and softmax are float32 whatever the model computes in; keys that a tile cannot see are left out.

    Args:
        query: [batch, heads, queries, width], any float dtype.
        key: [batch, key-value heads, keys, width]; consecutive query heads share one.
        value: [batch, key-value heads, keys, value width].
        pattern: the mask.
        scoring: scale, cap, bias, sinks.
        emit: called with the weights of each tile; None to compute the output only.
        queries_per_tile: how many queries are taken together.

    Returns:
        [batch, queries, heads, value width] in the dtype of `query`.
    """
    batches, heads, queries, _ = query.shape
    groups = key.shape[1]
    shared = heads // groups
    keys, values = key.float(), value.float()
    output = query.new_zeros(batches, queries, heads, value.shape[-1])
    buffer = query.new_empty(0, dtype=torch.float32)
    extra = 0 if scoring.sinks is None else 1

    for batch in range(batches):
        for start in range(0, queries, queries_per_tile):
            stop = min(start + queries_per_tile, queries)
            tile = pattern.tile(batch, start, stop)
            width = tile.keys_to - tile.keys_from
            one_group = shared * (stop - start) * (width + extra)
            together = min(groups, max(1, SCORES_AT_ONCE // max(1, one_group)))
            if buffer.numel() < together * one_group:
                buffer = buffer.new_empty(together * one_group)
            for group in range(0, groups, together):
                part = slice(group, min(group + together, groups))
                members = slice(part.start * shared, part.stop * shared)
                taken = members.stop - members.start
                room = buffer[: taken * (stop - start) * (width + extra)].view(taken, stop - start, width + extra)
                packed = room.view(part.stop - part.start, -1, width + extra)
                asked = (query[batch, members, start:stop].float() * scoring.scale).reshape(
                    packed.shape[0], packed.shape[1], -1
                )
                seen = slice(tile.keys_from, tile.keys_to)
                torch.bmm(asked, keys[batch, part, seen].transpose(1, 2), out=packed[..., :width])
                _finish_scores(room[..., :width], scoring, tile, batch, members, start, stop)
                if scoring.sinks is not None:
                    room[..., width] = _sinks(scoring.sinks, batch, members, start, stop)
                torch._softmax(room, -1, False, out=room)
                if tile.may_hide_all and not extra:
                    room.nan_to_num_(0.0)
                weights = room[..., :width]
                if emit is not None:
                    mass = room[..., width] if extra else None
                    emit(HeadTile(batch, members.start, start, tile.keys_from, weights, mass))
                mixed = torch.bmm(packed[..., :width], values[batch, part, seen])
                output[batch, start:stop, members] = mixed.view(taken, stop - start, -1).transpose(0, 1)
    return output


def _finish_scores(
    scores: torch.Tensor,
    scoring: Scoring,
    tile: MaskTile,
    batch: int,
    members: slice,
    start: int,
    stop: int,
) -> None:
    """Cap, bias and mask scores [heads, queries, keys] in place."""
    seen = slice(tile.keys_from, tile.keys_to)
    if scoring.softcap is not None:
        scores.div_(scoring.softcap).tanh_().mul_(scoring.softcap)
    if scoring.bias is not None:
        bias = scoring.bias[batch if scoring.bias.shape[0] > 1 else 0]
        bias = bias[members] if bias.shape[0] > 1 else bias
        bias = bias[:, start:stop] if bias.shape[1] > 1 else bias
        scores += bias[..., seen]
    for keys_from, keys_to, edit in tile.edits:
        part = edit[members] if edit.shape[0] > 1 else edit
        scores[..., keys_from - tile.keys_from : keys_to - tile.keys_from] += part
    if scoring.selected is not None:
        chosen = scoring.selected[batch, start:stop].long()
        hidden = scores.new_full((chosen.shape[0], tile.keys_to), -torch.inf)
        # Keys after the tile are hidden by the mask; a negative number stands for "no key".
        rows, places = ((chosen >= 0) & (chosen < tile.keys_to)).nonzero(as_tuple=True)
        hidden[rows, chosen[rows, places]] = 0.0
        scores += hidden[:, seen]


def _sinks(sinks: torch.Tensor, batch: int, members: slice, start: int, stop: int) -> torch.Tensor:
    if sinks.ndim == 1:
        return sinks[members].float()[:, None]
    return sinks[batch, members, start:stop].float()
