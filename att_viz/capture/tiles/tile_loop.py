"""Exact attention, one tile of queries at a time: the weights and the output from the same numbers."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from threading import Lock
from typing import Any

import numpy as np
import torch

from att_viz.capture.masks.attention_pattern import AttentionPattern, MaskTile
from att_viz.capture.tiles.paired_keys import paired_keys
from att_viz.capture.tiles.row_block import SoftmaxTile
from att_viz.capture.tiles.scoring import Scoring, finish_scores
from att_viz.capture.tiles.single_row import FEW_ROWS, MOST_WEIGHTS, attend_single_row
from att_viz.capture.tiles.tile_size import queries_per_tile
from att_viz.capture.tiles.tile_softmax import compiled_softmax, kernels_for, torch_softmax
from att_viz.capture.tiles.workers import run_in_workers, thread_count

__all__ = ["attend"]

SCORES_AT_ONCE = 2**16
"""Key-value groups are taken together while a tile holds no more scores than this, so that a decoding step is not
a loop over groups; larger tiles are fastest one group at a time."""
LARGEST_KEPT_MASK = 2**16
"""Masks of tiles with no more elements than this are made once for all groups."""

Emit = Callable[[SoftmaxTile], None]
Numbers = Any
"""A NumPy array of float32 numbers on the CPU, else a tensor. Whenever torch takes a part of a tensor it lets other
threads run and then has to wait for them; NumPy does not."""
Unit = tuple[int, slice, int]
"""A sequence, some of its key-value groups, and the first of some queries."""


def attend(
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor | None,
    pattern: AttentionPattern,
    scoring: Scoring,
    emit: Emit | None = None,
    rows: int | None = None,
    *,
    scores: bool = False,
    moments: bool = False,
    parallel: bool = False,
    memory_budget: int | None = None,
) -> torch.Tensor:
    """Compute attention and show every weight on the way.

    Scores and softmax are float32 whatever the model computes in; keys that a tile cannot see are left out. On a
    CPU, tiles are spread over as many threads as torch uses.

    Args:
        query: [batch, heads, queries, width], any float dtype.
        key: [batch, key-value heads, keys, width]; consecutive query heads share one.
        value: [batch, key-value heads, keys, value width]; None to show the weights only.
        pattern: the mask.
        scoring: scale, cap, bias, sinks.
        emit: called with each tile, in no particular order; None to compute the output only.
        rows: how many queries are taken together, if they fit the memory budget; by default what is fastest.
        scores: whether tiles carry their scores.
        moments: whether tiles carry their moments, or else the scores to compute them from.
        parallel: whether `emit` may be called from several threads at once.
        memory_budget: bytes for the tiles of all threads; see `tile_size`.

    Returns:
        [batch, queries, heads, value width] in the dtype of `query`; the value width is 0 without values.
    """
    if query.shape[2] == 1 and not scores and memory_budget is None:
        # What follows costs more than the row of a decoding step.
        single = attend_single_row(query, key, value, pattern, scoring)
        if single is not None:
            output, found = single
            for batch, row in enumerate(found):
                if emit is not None:
                    emit(row.tile(batch))
            return output
    with torch.no_grad() if torch.is_grad_enabled() else nullcontext():
        scores = scores or (moments and kernels_for(query.device) is None)
        return _attend(query, key, value, pattern, scoring, emit, rows, scores, parallel, memory_budget)


def _attend(
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor | None,
    pattern: AttentionPattern,
    scoring: Scoring,
    emit: Emit | None,
    rows: int | None,
    scores: bool,
    parallel: bool,
    memory_budget: int | None,
) -> torch.Tensor:
    batches, heads, queries, _ = query.shape
    few = batches * heads * queries * key.shape[2] < MOST_WEIGHTS
    workers = 1 if few or query.device.type != "cpu" else thread_count()
    rows = queries_per_tile(query, key, workers, 2 if scores else 1, memory_budget, rows, seen=emit is not None)
    groups = _group_slices(key.shape[1], heads // key.shape[1] * min(rows, queries) * key.shape[2])
    # All queries of some heads before the next heads: their keys and values stay in the cache.
    units = [(batch, some, start) for batch in range(batches) for some in groups for start in range(0, queries, rows)]
    output = query.new_zeros(batches, queries, heads, 0 if value is None else value.shape[-1])
    loop = _TileLoop(query, key, value, pattern, scoring, scores, output)
    lock = nullcontext() if parallel or workers == 1 else Lock()

    def make_worker() -> Callable[[Unit], None]:
        buffers = loop.buffers(groups[0].stop * (heads // key.shape[1]) * min(rows, queries))

        def work(unit: Unit) -> None:
            batch, some, start = unit
            tile = loop.tile(batch, some, slice(start, min(start + rows, queries)), buffers)
            if emit is not None:
                with lock:
                    emit(tile)
            loop.mix(tile, buffers)

        return work

    with torch.autocast(query.device.type, enabled=False):
        run_in_workers(units, make_worker, workers)
    return output


class _Buffers:
    """Memory that one thread uses for every tile, as large as the largest of them from the beginning.

    Args:
        like: a tensor of the same device.
        sizes: how many numbers each array has room for.
    """

    def __init__(self, like: torch.Tensor, *sizes: int) -> None:
        self._memory = [_numbers(like.new_empty(size, dtype=torch.float32)) for size in sizes]

    def take(self, place: int, *shape: int) -> Numbers:
        return self._memory[place][: shape[0] * shape[1] * shape[2]].reshape(shape)


class _TileLoop:
    """The tiles of one attention, and its output."""

    def __init__(
        self,
        query: torch.Tensor,
        key: torch.Tensor,
        value: torch.Tensor | None,
        pattern: AttentionPattern,
        scoring: Scoring,
        keep_scores: bool,
        output: torch.Tensor,
    ) -> None:
        self.query, self.output = _numbers(query), _numbers(output)
        self.shared = query.shape[1] // key.shape[1]
        self.few = FEW_ROWS // self.shared
        self.num_keys = key.shape[2]
        self.paired = paired_keys(query, key) if query.shape[2] > self.few else None
        # Models hand over views of [batch, keys, heads, width], whose rows lie far apart.
        self.keys: Numbers | None = None if self.paired is not None else _numbers(key.float().contiguous())
        self.values = None if value is None else _numbers(value.float().contiguous())
        self.pattern, self.scoring, self.keep_scores = pattern, scoring, keep_scores
        self.kernels = kernels_for(query.device)
        self._like = query
        self._masks: dict[tuple[int, int], MaskTile] = {}

    def buffers(self, rows: int) -> _Buffers:
        """Memory for tiles of so many rows, all heads together."""
        scores = rows * self.num_keys
        asked = 0 if self.keys is None else rows * self.query.shape[-1]
        return _Buffers(self._like, scores, scores if self.keep_scores else 0, asked, rows * self.output.shape[-1])

    def tile(self, batch: int, groups: slice, rows: slice, buffers: _Buffers) -> SoftmaxTile:
        """The tile of some queries and key-value groups, in the memory of the buffers."""
        mask = self._mask(batch, rows)
        heads = slice(groups.start * self.shared, groups.stop * self.shared)
        shape = heads.stop - heads.start, rows.stop - rows.start, mask.keys_to - mask.keys_from
        scores = buffers.take(0, *shape)
        self._score(batch, groups, rows, mask.keys_from, scores, buffers)
        found = _tensor(scores)
        edits = finish_scores(found, self.scoring, batch, heads, rows, mask)
        sinks = self.scoring.sinks_of(batch, heads, rows)
        weights, moments = found, None
        if self.keep_scores:
            weights = _tensor(buffers.take(1, *scores.shape))
        if self.kernels is not None:
            if self.keep_scores:
                weights.copy_(found)
            mass, moments = compiled_softmax(self.kernels, weights.numpy(), sinks)
        else:
            mass = torch_softmax(found, weights, sinks, mask.may_hide_all or self.scoring.selects)
        return SoftmaxTile(
            batch=batch,
            first_head=heads.start,
            first_query=rows.start,
            keys_from=mask.keys_from,
            weights=weights,
            sink_mass=mass,
            scores=found if self.keep_scores else None,
            moments=moments,
            edits=edits,
        )

    def _score(
        self, batch: int, groups: slice, rows: slice, first_key: int, scores: Numbers, buffers: _Buffers
    ) -> None:
        """Write the scaled products of some queries with as many keys as there is room for."""
        heads = slice(groups.start * self.shared, groups.stop * self.shared)
        if self.paired is not None:
            # The size of each part is said, for queries that are all padding see no keys.
            by_group = scores.reshape(groups.stop - groups.start, self.shared * scores.shape[1], scores.shape[2])
            for group, scores_of_group in enumerate(by_group, groups.start):
                some_heads = slice(group * self.shared, (group + 1) * self.shared)
                asked = self.paired.asked(batch, some_heads, rows)
                self.paired.score(asked, batch, group, first_key, self.scoring.scale, scores_of_group)
            return
        assert self.keys is not None
        part, keys = self.query[batch, heads, rows], self.keys[batch, groups]
        asked = buffers.take(2, *part.shape)
        torch.mul(_tensor(part).float(), self.scoring.scale, out=_tensor(asked))
        if self.kernels is not None and asked.shape[1] <= self.few:
            self.kernels.score_few(_by_group(keys, asked), keys, first_key, _by_group(keys, scores))
        else:
            _product(asked, keys[:, first_key : first_key + scores.shape[2]].swapaxes(1, 2), scores)

    def _mask(self, batch: int, rows: slice) -> MaskTile:
        """What the queries see; it is the same for all groups."""
        found = self._masks.get((batch, rows.start))
        if found is None:
            found = self.pattern.tile(batch, rows.start, rows.stop)
            if sum(edit.numel() for _, _, edit in found.edits) <= LARGEST_KEPT_MASK:
                self._masks[batch, rows.start] = found
        return found

    def mix(self, tile: SoftmaxTile, buffers: _Buffers) -> None:
        """Put a tile's part of the layer's output in its place."""
        if self.values is None:
            return
        weights = _numbers(tile.weights)
        heads, rows, keys = weights.shape
        first = tile.first_head // self.shared
        values = self.values[tile.batch, first : first + heads // self.shared]
        mixed = buffers.take(3, heads, rows, values.shape[-1])
        if self.kernels is not None and rows <= self.few:
            self.kernels.mix_few(_by_group(values, weights), values, tile.keys_from, _by_group(values, mixed))
        else:
            _product(weights, values[:, tile.keys_from : tile.keys_from + keys], mixed)
        place = slice(tile.first_head, tile.first_head + heads)
        queries = slice(tile.first_query, tile.first_query + rows)
        _tensor(self.output[tile.batch, queries, place]).copy_(_tensor(mixed.swapaxes(0, 1)))


def _numbers(tensor: torch.Tensor) -> Numbers:
    """A tensor, or the same memory as an array where NumPy knows its kind of number."""
    known = tensor.device.type == "cpu" and tensor.dtype == torch.float32
    return tensor.detach().numpy() if known else tensor


def _group_slices(groups: int, scores_of_one: int) -> list[slice]:
    together = max(1, SCORES_AT_ONCE // max(1, scores_of_one))
    return [slice(start, min(start + together, groups)) for start in range(0, groups, together)]


def _tensor(numbers: Numbers) -> torch.Tensor:
    """The same memory as a tensor."""
    return torch.from_numpy(numbers) if isinstance(numbers, np.ndarray) else numbers


def _product(left: Numbers, right: Numbers, out: Numbers) -> None:
    """Multiply left [heads, n, k] by right [groups, k, m] into out [heads, n, m]; consecutive heads share a group."""
    left, out = _by_group(right, left), _by_group(right, out)
    if len(right) == 1:
        left, right, out = left[0], right[0], out[0]
    multiply = torch.mm if left.ndim == 2 else torch.bmm
    multiply(_tensor(left), _tensor(right), out=_tensor(out))


def _by_group(groups: Numbers, rows: Numbers) -> Numbers:
    """[heads, n, k] as [groups, heads of a group * n, k]."""
    heads, count, width = rows.shape
    return rows.reshape(len(groups), heads // len(groups) * count, width)
