"""Exact attention, one tile of queries at a time: the weights and the output from the same numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch

from att_viz.capture.attention_pattern import AttentionPattern, MaskTile

__all__ = ["HeadTile", "Scoring", "attend"]

QUERIES_PER_TILE = 64
SCORES_AT_ONCE = 2**16
"""Key-value groups are taken together while a tile holds no more scores than this, so that a decoding step is not
a loop over groups; larger tiles are fastest one group at a time."""


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
    shared = heads // key.shape[1]
    keys, values = key.float(), value.float()
    output = query.new_zeros(batches, queries, heads, value.shape[-1])
    buffer = query.new_empty(0, dtype=torch.float32)

    for batch in range(batches):
        for start in range(0, queries, queries_per_tile):
            rows = slice(start, min(start + queries_per_tile, queries))
            tile = pattern.tile(batch, rows.start, rows.stop)
            columns = tile.keys_to - tile.keys_from + (0 if scoring.sinks is None else 1)
            for groups in _group_slices(key.shape[1], shared * (rows.stop - rows.start) * columns):
                place = _Place(batch, groups, slice(groups.start * shared, groups.stop * shared), rows, tile)
                size = (groups.stop - groups.start) * shared * (rows.stop - rows.start) * columns
                if buffer.numel() < size:
                    buffer = buffer.new_empty(size)
                softmax = _softmax(buffer[:size], query, keys, scoring, place)
                weights = softmax[..., : tile.keys_to - tile.keys_from]
                if emit is not None:
                    mass = None if scoring.sinks is None else softmax[..., -1]
                    emit(HeadTile(batch, place.heads.start, start, tile.keys_from, weights, mass))
                packed = weights.view(groups.stop - groups.start, shared * weights.shape[1], weights.shape[2])
                mixed = torch.bmm(packed, values[batch, groups, tile.keys_from : tile.keys_to])
                output[batch, rows, place.heads] = mixed.view(*weights.shape[:2], -1).transpose(0, 1)
    return output


@dataclass(frozen=True)
class _Place:
    """Where in the attention a tile of some heads lies."""

    batch: int
    groups: slice
    heads: slice
    queries: slice
    tile: MaskTile

    @property
    def keys(self) -> slice:
        return slice(self.tile.keys_from, self.tile.keys_to)


def _group_slices(groups: int, scores_of_one: int) -> Iterator[slice]:
    together = max(1, SCORES_AT_ONCE // max(1, scores_of_one))
    for start in range(0, groups, together):
        yield slice(start, min(start + together, groups))


def _softmax(
    memory: torch.Tensor, query: torch.Tensor, keys: torch.Tensor, scoring: Scoring, place: _Place
) -> torch.Tensor:
    """The softmax [heads, queries, keys] of a tile in the given memory; a sink's mass is its last column."""
    asked = query[place.batch, place.heads, place.queries].float() * scoring.scale
    groups, width = place.groups.stop - place.groups.start, place.tile.keys_to - place.tile.keys_from
    columns = width + (0 if scoring.sinks is None else 1)
    softmax = memory.view(*asked.shape[:2], columns)
    scores = softmax[..., :width]
    packed = memory.view(groups, asked.shape[0] // groups * asked.shape[1], columns)[..., :width]
    torch.bmm(
        asked.reshape(*packed.shape[:2], -1), keys[place.batch, place.groups, place.keys].transpose(1, 2), out=packed
    )
    _finish_scores(scores, scoring, place)
    if scoring.sinks is not None:
        per_head = scoring.sinks.ndim == 1
        softmax[..., width] = (
            scoring.sinks[place.heads, None] if per_head else scoring.sinks[place.batch, place.heads, place.queries]
        )
    torch._softmax(softmax, -1, False, out=softmax)
    if scoring.sinks is None and (place.tile.may_hide_all or scoring.selected is not None):
        softmax.nan_to_num_(0.0)
    return softmax


def _finish_scores(scores: torch.Tensor, scoring: Scoring, place: _Place) -> None:
    """Cap, bias and mask scores [heads, queries, keys] in place."""
    if scoring.softcap is not None:
        scores.div_(scoring.softcap).tanh_().mul_(scoring.softcap)
    if scoring.bias is not None:
        bias = scoring.bias[place.batch if scoring.bias.shape[0] > 1 else 0]
        bias = bias[place.heads] if bias.shape[0] > 1 else bias
        bias = bias[:, place.queries] if bias.shape[1] > 1 else bias
        scores += bias[..., place.keys]
    for first, after, edit in place.tile.edits:
        part = edit[place.heads] if edit.shape[0] > 1 else edit
        scores[..., first - place.keys.start : after - place.keys.start] += part
    if scoring.selected is not None:
        chosen = scoring.selected[place.batch, place.queries].long()
        hidden = scores.new_full((chosen.shape[0], place.keys.stop), -torch.inf)
        # Keys after the tile are hidden by the mask; a negative number stands for "no key".
        rows, places = ((chosen >= 0) & (chosen < place.keys.stop)).nonzero(as_tuple=True)
        hidden[rows, chosen[rows, places]] = 0.0
        scores += hidden[:, place.keys]
