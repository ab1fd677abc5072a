"""Which keys a cache policy still holds when a row is computed."""

from __future__ import annotations

import torch

from att_viz.cache_policy import CachePolicy
from att_viz.capture.masks.attention_pattern import HIDDEN
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.capture.tiles.scoring import finish_scores

__all__ = ["held_keys"]

_ROWS_AT_ONCE = 128


def held_keys(policy: CachePolicy, call: AttentionCall) -> torch.Tensor:
    """Find the keys that each row of a layer may look at.

    Args:
        policy: the policy.
        call: the layer's queries and keys, of one whole sequence.

    Returns:
        bool tensor [heads or 1, queries, keys] on the CPU; True for a key that is held.
    """
    queries = call.query.shape[2]
    position = torch.arange(queries)
    behind = position[:, None] - position[None, :]
    recent = (behind >= 0) & (behind < policy.window)
    if not policy.heavy:
        return (recent | ((behind >= 0) & (position < policy.sinks)))[None]
    return _with_heavy_hitters(policy, call, recent)


def _with_heavy_hitters(policy: CachePolicy, call: AttentionCall, recent: torch.Tensor) -> torch.Tensor:
    """Greedy eviction (Zhang et al. 2023, algorithm 1): a key that leaves the window stays if it was looked at more.

    What counts is the sum of the weights that earlier rows gave to a key, under the policy itself, over the query heads
    that share the key-value head: a cache drops keys for all of them.
    """
    heads, queries = call.query.shape[1], call.query.shape[2]
    groups = heads // call.key.shape[1]
    kept = torch.zeros(heads, queries, queries, dtype=torch.bool)
    heavy = torch.zeros(heads // groups, queries, dtype=torch.bool)
    looked = torch.zeros(heads // groups, queries)
    for start in range(0, queries, _ROWS_AT_ONCE):
        stop = min(start + _ROWS_AT_ONCE, queries)
        scores = _scores(call, start, stop)
        sinks = call.scoring.sinks_of(0, slice(0, heads), slice(start, stop))
        for row in range(start, stop):
            leaving = row - policy.window
            if leaving >= 0:
                heavy[:, leaving] = True
                over = heavy.sum(1) > policy.heavy
                # Of equal ones the later goes.
                weakest = looked.masked_fill(~heavy, torch.inf).flip(1).argmin(1)
                heavy[over, queries - 1 - weakest[over]] = False
            held = (heavy | recent[row]).repeat_interleave(groups, 0)
            kept[:, row] = held
            scored = scores[:, row - start].masked_fill(~held, HIDDEN)
            if sinks is not None:
                scored = torch.cat([scored, sinks[:, row - start, None].cpu()], 1)
            weights = scored.softmax(-1)[:, :queries]
            looked += weights.reshape(-1, groups, queries).sum(1)
    return kept


def _scores(call: AttentionCall, start: int, stop: int) -> torch.Tensor:
    """Masked scores of some rows, float32 [heads, rows, keys] on the CPU."""
    heads, keys = call.query.shape[1], call.key.shape[2]
    groups = heads // call.key.shape[1]
    key = call.key[0].float().repeat_interleave(groups, 0)
    tile = call.pattern.tile(0, start, stop)
    scores = torch.full((heads, stop - start, keys), HIDDEN, device=call.query.device)
    part = call.query[0, :, start:stop].float() @ key[:, tile.keys_from : tile.keys_to].transpose(1, 2)
    part *= call.scoring.scale
    finish_scores(part, call.scoring, 0, slice(0, heads), slice(start, stop), tile)
    scores[..., tile.keys_from : tile.keys_to] = part
    return scores.cpu()
