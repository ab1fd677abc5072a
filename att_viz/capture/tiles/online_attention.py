"""Exact attention without rows: the output and what is known of each row, from scores that never leave the cache.

More than 300 lines because a tile, its memory and its parts are one loop that is only read together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from itertools import product
from threading import Lock

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.masks.attention_pattern import HIDDEN, AttentionPattern, MaskTile, RulePattern
from att_viz.capture.tiles.paired_keys import PairedKeys, paired_keys
from att_viz.capture.tiles.row_summary import KeySet, RowSummary, spans_of
from att_viz.capture.tiles.scoring import Scoring, finish_scores
from att_viz.capture.tiles.tile_softmax import NUM_COLUMNS, Kernels, RowMoments, kernels_for, logits_of
from att_viz.capture.tiles.workers import run_in_workers, thread_count

__all__ = ["attend_online", "can_attend_online"]

KEYS_AT_ONCE = 256
ROWS_AT_ONCE = 1024
"""Rows of all heads that share keys. Their scores take 1 MiB; fewer make more calls, which threads cannot make at the
same time."""
MOST_QUERIES = 512
"""More compute too much of the triangle that nothing sees."""
LONG = 512
"""Keys from which on whole rows are too long for the cache."""
FEWEST_QUERIES = 16
"""For fewer, such as a decoding step, whole rows are small enough."""
NOTHING = -1e30

Unit = tuple[int, slice, int]
"""A sequence, some of its key-value groups, and the first of some queries."""
UNITS_OF_A_WORKER = 4
"""At least, where there are as many; fewer leave some workers idle at the end, more are more summaries."""


def can_attend_online(query: torch.Tensor, key: torch.Tensor) -> bool:
    """Whether it is possible, and faster than whole rows.

    Args:
        query: [batch, heads, queries, width].
        key: [batch, key-value heads, keys, width].
    """
    large = query.shape[2] >= FEWEST_QUERIES and key.shape[2] > LONG
    return large and kernels_for(query.device) is not None


@torch.no_grad()
def attend_online(
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor | None,
    pattern: AttentionPattern,
    scoring: Scoring,
    emit: Callable[[RowSummary], None] | None = None,
    key_sets: Callable[[int], Sequence[KeySet]] | None = None,
    *,
    parallel: bool = False,
) -> torch.Tensor:
    """Compute attention in parts of the keys, and say what is known of each row.

    The softmax goes over the keys in parts (Milakov & Gimelshein 2018, Dao et al. 2022), in float32, so that memory
    does not depend on their number. Tiles of queries are spread over as many threads as torch uses.

    Args:
        query: [batch, heads, queries, width] on the CPU, any float dtype.
        key: [batch, key-value heads, keys, width]; consecutive query heads share one.
        value: [batch, key-value heads, keys, value width]; None to say what is known of the rows only.
        pattern: the mask.
        scoring: scale, cap, bias, sinks.
        emit: called with each summary, in no particular order; None to compute the output only.
        key_sets: the sets of positions, for each sequence, whose weight is to be added up; None for none.
        parallel: whether `emit` may be called from several threads at once.

    Returns:
        [batch, queries, heads, value width] in the dtype of `query`; the value width is 0 without values.
    """
    kernels = kernels_for(query.device)
    assert kernels is not None
    batches, heads, queries, _ = query.shape
    groups = key.shape[1]
    shared = heads // groups
    # A power of two: tiles that end where parts of the keys end need no parts of parts.
    rows = 1 << min(max(1, ROWS_AT_ONCE // shared), MOST_QUERIES).bit_length() - 1
    paired = paired_keys(query, key)
    sets = [list(key_sets(batch)) if key_sets else [] for batch in range(batches)]
    attention = _Attention(
        query,
        paired,
        None if paired is not None else _parts(key, transposed=True),
        None if value is None else _parts(value, transposed=False),
        pattern,
        scoring,
        sets,
        [spans_of(some, pattern.key_offset) for some in sets],
        query.new_empty(batches, queries, heads, 0 if value is None else value.shape[-1]),
        shared,
        kernels,
    )
    lock = nullcontext() if parallel else Lock()
    workers = thread_count()

    def make_worker() -> Callable[[Unit], None]:
        memory = _Memory(attention, shared * rows)

        def work(unit: Unit) -> None:
            batch, some_groups, start = unit
            summary = _Tile(attention, batch, some_groups, slice(start, min(start + rows, queries))).run(memory)
            if emit is not None:
                with lock:
                    emit(summary)

        return work

    # The last see most keys: a long one at the end would leave the other threads idle. What is wrong with a model shows
    # in the first, which is told before all others.
    starts = [0, *range(rows, queries, rows)[::-1]]
    together = max(1, batches * groups * len(starts) // (UNITS_OF_A_WORKER * workers))
    some = [slice(first, min(first + together, groups)) for first in range(0, groups, together)]
    with torch.autocast(query.device.type, enabled=False):
        run_in_workers(list(product(range(batches), some, starts)), make_worker, workers)
    return attention.output


def _parts(tensor: torch.Tensor, *, transposed: bool) -> list[list[list[torch.Tensor]]]:
    """Keys or values as float32, in one piece for each sequence and group, and cut into parts."""
    return [
        [[part.t() if transposed else part for part in group.split(KEYS_AT_ONCE)] for group in sequence]
        for sequence in tensor.float().contiguous()
    ]


@dataclass(frozen=True)
class _Attention:
    """What all tiles share.

    Attributes:
        query: see `attend_online`.
        paired: the keys where they are multiplied as they are.
        keys: else float32 [width, `KEYS_AT_ONCE` or fewer] for each sequence, group and part of the keys.
        values: float32 [as many, width], likewise; None for no output.
        pattern: see `attend_online`.
        scoring: see `attend_online`.
        sets: the sets of positions of each sequence.
        spans: the same as runs of keys, see `spans_of`.
        output: see `attend_online`.
        shared: heads of a group.
        kernels: the compiled functions.
    """

    query: torch.Tensor
    paired: PairedKeys | None
    keys: list[list[list[torch.Tensor]]] | None
    values: list[list[list[torch.Tensor]]] | None
    pattern: AttentionPattern
    scoring: Scoring
    sets: Sequence[Sequence[KeySet]]
    spans: Sequence[NDArray[np.int64]]
    output: torch.Tensor
    shared: int
    kernels: Kernels


class _Memory:
    """Memory that one thread uses for every part: fresh memory is slow."""

    def __init__(self, attention: _Attention, rows: int) -> None:
        self.scores = torch.empty(rows * KEYS_AT_ONCE)
        self.asked = torch.empty(0 if attention.keys is None else rows * attention.query.shape[-1])
        self.mixed = torch.empty(rows, attention.output.shape[-1])


class _Tile:
    """Some queries of the heads of some key-value groups, and what is known of their rows."""

    def __init__(self, attention: _Attention, batch: int, groups: slice, queries: slice) -> None:
        self._attention, self._batch, self._groups, self._queries = attention, batch, groups, queries
        self._heads = slice(groups.start * attention.shared, groups.stop * attention.shared)
        self._mask = attention.pattern.tile(batch, queries.start, queries.stop)
        self._shape = torch.Size((self._heads.stop - self._heads.start, queries.stop - queries.start))
        self._masses = torch.zeros(self._shape.numel(), len(attention.sets[batch]))
        self._lines = np.empty((self._shape.numel(), NUM_COLUMNS))
        # Where nobody needs scores or weights: an output does, and whatever changes scores.
        alone = attention.paired is not None and attention.values is None and attention.scoring.plain
        self._runs = self._mask.runs if alone else None

    def run(self, memory: _Memory) -> RowSummary:
        """Go over all keys that any of the queries sees, write the output, and say what is known of the rows."""
        attention = self._attention
        sinks = attention.scoring.sinks_of(self._batch, self._heads, self._queries)
        rows = attention.shared * self._shape[1]
        for place, group in enumerate(range(self._groups.start, self._groups.stop)):
            mine = slice(place * rows, (place + 1) * rows)
            heads = slice(group * attention.shared, (group + 1) * attention.shared)
            state, masses, mixed = np.zeros((rows, 4)), self._masses[mine], memory.mixed[:rows].zero_()
            state[:, 0] = NOTHING
            if attention.paired is not None and self._runs is not None:
                spans, numbers = attention.spans[self._batch], masses.numpy()
                where = (self._batch, heads, group, self._queries, self._runs)
                attention.paired.summarise(*where, attention.scoring.scale, spans, state, numbers)
            else:
                self._go_over_keys(group, heads, memory, state, mixed, masses)
            own_sinks = None if sinks is None else sinks[place * attention.shared : (place + 1) * attention.shared]
            attention.kernels.end_rows(state, logits_of(own_sinks), mixed.numpy(), masses.numpy(), self._lines[mine])
            output = mixed.view(attention.shared, self._shape[1], mixed.shape[-1])
            attention.output[self._batch, self._queries, heads].copy_(output.transpose(0, 1))
        return self._summary(sinks is not None)

    def _go_over_keys(
        self,
        group: int,
        heads: slice,
        memory: _Memory,
        state: NDArray[np.float64],
        mixed: torch.Tensor,
        masses: torch.Tensor,
    ) -> None:
        attention, mask, batch = self._attention, self._mask, self._batch
        scoring, rows = attention.scoring, len(state)
        multiply = self._product(group, heads, memory)
        values = None if attention.values is None else attention.values[batch][group]
        mixed_array, masses_array = mixed.numpy(), masses.numpy()
        edits_from = min((start for start, _, _ in mask.edits), default=mask.keys_to) if scoring.plain else 0
        edits_to = max((stop for _, stop, _ in mask.edits), default=0) if scoring.plain else mask.keys_to
        whole = memory.scores[: rows * KEYS_AT_ONCE].view(-1, KEYS_AT_ONCE)
        whole_array = whole.numpy()
        stop = -(-mask.keys_to // KEYS_AT_ONCE) if mask.keys_from < mask.keys_to else 0
        for place in range(mask.keys_from // KEYS_AT_ONCE, stop):
            start = place * KEYS_AT_ONCE
            first, last = max(start, mask.keys_from), min(start + KEYS_AT_ONCE, mask.keys_to)
            # As few calls as possible: while Python runs in one thread, it stands still in the others.
            scores, scores_array = whole, whole_array
            if last - first < KEYS_AT_ONCE:
                scores = memory.scores[: rows * (last - first)].view(-1, last - first)
                scores_array = scores.numpy()
            multiply(first, last, scores)
            if first < edits_to and last > edits_from:
                tile = scores.view(-1, self._shape[1], last - first)
                finish_scores(tile, scoring, batch, heads, self._queries, _between(mask, first, last))
            attention.kernels.add_keys(scores_array, first, state, mixed_array, masses_array)
            if values is not None:
                part = values[place]
                mixed.addmm_(scores, part if last - first == len(part) else part[first - start : last - start])
            offset = attention.pattern.key_offset
            for column, key_set in enumerate(attention.sets[batch]):
                if key_set.touches(first + offset, last + offset):
                    masses[:, column] += key_set.sum(scores, first + offset)

    def _product(self, group: int, heads: slice, memory: _Memory) -> Callable[[int, int, torch.Tensor], None]:
        """What writes the scaled products with the keys from one index to another, which lie in one part."""
        attention, batch, scale = self._attention, self._batch, self._attention.scoring.scale
        if attention.paired is not None:
            paired, pairs = attention.paired, attention.paired.asked(batch, heads, self._queries)
            return lambda first, last, scores: paired.score(pairs, batch, group, first, scale, scores.numpy())
        assert attention.keys is not None
        parts, query = attention.keys[batch][group], attention.query[batch, heads, self._queries]
        asked = memory.asked[: query.numel()].view(query.shape).copy_(query).mul_(scale).flatten(0, 1)

        def multiply(first: int, last: int, scores: torch.Tensor) -> None:
            some = parts[first // KEYS_AT_ONCE]
            whole = last - first == some.shape[1]
            torch.mm(asked, some if whole else some[:, first % KEYS_AT_ONCE :][:, : last - first], out=scores)

        return multiply

    def _summary(self, has_sinks: bool) -> RowSummary:
        pattern, moments = self._attention.pattern, RowMoments(self._lines, *self._shape)
        return RowSummary(
            batch=self._batch,
            first_head=self._heads.start,
            first_query=self._queries.start + pattern.query_offset,
            keys_from=pattern.key_offset,
            sink_mass=moments.sink_mass.float() if has_sinks else None,
            moments=moments,
            masses=self._masses.view(*self._shape, -1),
            ahead=self._ahead(),
        )

    def _ahead(self) -> torch.Tensor | None:
        """See `RowSummary.ahead`."""
        mask, pattern = self._mask, self._attention.pattern
        if isinstance(pattern, RulePattern) and pattern.rules.causal:
            return None
        first = self._queries.start + pattern.query_offset - pattern.key_offset
        left = max(first + 1, mask.keys_from)
        if left >= mask.keys_to:
            return None
        heads = max((len(edit) for _, _, edit in mask.edits), default=1)
        seen = torch.ones(heads, self._shape[1], mask.keys_to - left, dtype=torch.bool)
        for start, stop, edit in mask.edits:
            low = max(start, left)
            if low < stop:
                seen[..., low - left : stop - left] &= edit[..., low - start :] > HIDDEN / 2
        seen = (seen if heads == 1 else seen[self._heads]).triu(first + 1 - left)
        if not bool(seen.any()):
            return None
        # The first of several largest.
        keys = seen.to(torch.uint8).argmax(-1) + (left + pattern.key_offset)
        return torch.where(seen.any(-1), keys, -1)


def _between(mask: MaskTile, first: int, last: int) -> MaskTile:
    """The part of a mask for some of its keys."""
    edits = []
    for start, stop, edit in mask.edits:
        low, high = max(start, first), min(stop, last)
        if low < high:
            edits.append((low, high, edit[..., low - start : high - start]))
    return MaskTile(first, last, edits, mask.may_hide_all)
