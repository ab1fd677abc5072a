"""Exact attention without rows: the output and what is known of each row, from scores that never leave the cache."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from itertools import product
from threading import Lock

import numpy as np
import torch

from att_viz.capture.masks.attention_pattern import HIDDEN, AttentionPattern, MaskTile, RulePattern
from att_viz.capture.tiles.row_summary import KeySet, RowSummary
from att_viz.capture.tiles.scoring import Scoring, finish_scores
from att_viz.capture.tiles.tile_softmax import NUM_COLUMNS, Kernels, RowMoments, kernels_for, logits_of
from att_viz.capture.tiles.workers import run_in_workers

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

Unit = tuple[int, int, int]
"""A sequence, a key-value group, and the first of some queries."""


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
    value_width = 0 if value is None else value.shape[-1]
    output = query.new_empty(batches, queries, heads, value_width)
    keys = _parts(key, transposed=True)
    values = None if value is None else _parts(value, transposed=False)
    sets = [list(key_sets(batch)) if key_sets else [] for batch in range(batches)]
    lock = nullcontext() if parallel else Lock()

    def make_worker() -> Callable[[Unit], None]:
        memory = _Memory(shared * rows, query.shape[-1], value_width)

        def work(unit: Unit) -> None:
            batch, group, start = unit
            some_heads = slice(group * shared, (group + 1) * shared)
            some_queries = slice(start, min(start + rows, queries))
            part = _Part(query, pattern, scoring, batch, some_heads, some_queries, sets[batch], memory)
            part.run(keys[batch][group], None if values is None else values[batch][group], kernels)
            summary = part.finish(output[batch, some_queries, some_heads], kernels)
            if emit is not None:
                with lock:
                    emit(summary)

        return work

    units = list(product(range(batches), range(groups), range(0, queries, rows)))
    with torch.autocast(query.device.type, enabled=False):
        run_in_workers(units, make_worker, torch.get_num_threads())
    return output


def _parts(tensor: torch.Tensor, *, transposed: bool) -> list[list[list[torch.Tensor]]]:
    """Keys or values as float32, in one piece for each sequence and group, and cut into parts."""
    return [
        [[part.t() if transposed else part for part in group.split(KEYS_AT_ONCE)] for group in sequence]
        for sequence in tensor.float().contiguous()
    ]


class _Memory:
    """Memory that one thread uses for every part: fresh memory is slow."""

    def __init__(self, rows: int, width: int, value_width: int) -> None:
        self.scores = torch.empty(rows * KEYS_AT_ONCE)
        self.asked = torch.empty(rows * width)
        self.mixed = torch.empty(rows, value_width)


class _Part:
    """Some queries of the heads that share a key-value group, with the sums over the keys that they have seen."""

    def __init__(
        self,
        query: torch.Tensor,
        pattern: AttentionPattern,
        scoring: Scoring,
        batch: int,
        heads: slice,
        queries: slice,
        sets: Sequence[KeySet],
        memory: _Memory,
    ) -> None:
        self._batch, self._heads, self._queries = batch, heads, queries
        self._pattern, self._scoring, self._sets = pattern, scoring, sets
        self._mask = pattern.tile(batch, queries.start, queries.stop)
        asked = query[batch, heads, queries]
        self._shape = asked.shape[:2]
        rows = self._shape.numel()
        self._scores = memory.scores
        self._asked = memory.asked[: asked.numel()].view(asked.shape).copy_(asked).mul_(scoring.scale).flatten(0, 1)
        self._mixed = memory.mixed[:rows].zero_()
        self._masses = torch.zeros(rows, len(sets))
        self._state = np.zeros((rows, 4))
        self._state[:, 0] = NOTHING

    def run(self, keys: Sequence[torch.Tensor], values: Sequence[torch.Tensor] | None, kernels: Kernels) -> None:
        """Go over all keys that any of the queries sees.

        Args:
            keys: float32 [width, `KEYS_AT_ONCE` or fewer] for each part of the keys.
            values: float32 [as many, width] for each part of the keys; None for no output.
            kernels: the compiled functions.
        """
        mask, state, mixed = self._mask, self._state, self._mixed
        mixed_array, masses_array = mixed.numpy(), self._masses.numpy()
        edits_from = min((start for start, _, _ in mask.edits), default=mask.keys_to) if self._scoring.plain else 0
        edits_to = max((stop for _, stop, _ in mask.edits), default=0) if self._scoring.plain else mask.keys_to
        whole = self._scores[: len(self._asked) * KEYS_AT_ONCE].view(-1, KEYS_AT_ONCE)
        whole_array = whole.numpy()
        stop = -(-mask.keys_to // KEYS_AT_ONCE) if mask.keys_from < mask.keys_to else 0
        for place in range(mask.keys_from // KEYS_AT_ONCE, stop):
            start = place * KEYS_AT_ONCE
            first, last = max(start, mask.keys_from), min(start + KEYS_AT_ONCE, mask.keys_to)
            if last - first == KEYS_AT_ONCE:
                # As few calls as possible: while Python runs in one thread, it stands still in the others.
                some_keys, scores, scores_array = keys[place], whole, whole_array
            else:
                some_keys = keys[place][:, first - start : last - start]
                scores = self._scores[: len(self._asked) * (last - first)].view(-1, last - first)
                scores_array = scores.numpy()
            torch.mm(self._asked, some_keys, out=scores)
            if first < edits_to and last > edits_from:
                tile = scores.view(*self._shape, last - first)
                part = _between(mask, first, last)
                finish_scores(tile, self._scoring, self._batch, self._heads, self._queries, part)
            kernels.add_keys(scores_array, first, state, mixed_array, masses_array)
            if values is not None:
                some_values = values[place]
                if last - first < len(some_values):
                    some_values = some_values[first - start : last - start]
                mixed.addmm_(scores, some_values)
            for column, key_set in enumerate(self._sets):
                if key_set.touches(first + self._pattern.key_offset, last + self._pattern.key_offset):
                    self._masses[:, column] += key_set.sum(scores, first + self._pattern.key_offset)

    def finish(self, output: torch.Tensor, kernels: Kernels) -> RowSummary:
        """Write the output, [queries, heads, width], and return the summary."""
        sinks = self._scoring.sinks_of(self._batch, self._heads, self._queries)
        lines = np.empty((len(self._state), NUM_COLUMNS))
        kernels.end_rows(self._state, logits_of(sinks), self._mixed.numpy(), self._masses.numpy(), lines)
        output.copy_(self._mixed.view(*self._shape, self._mixed.shape[-1]).transpose(0, 1))
        moments = RowMoments(lines, *self._shape)
        return RowSummary(
            batch=self._batch,
            first_head=self._heads.start,
            first_query=self._queries.start + self._pattern.query_offset,
            keys_from=self._pattern.key_offset,
            sink_mass=None if sinks is None else moments.sink_mass.float(),
            moments=moments,
            masses=self._masses.view(*self._shape, -1),
            ahead=self._ahead(),
        )

    def _ahead(self) -> torch.Tensor | None:
        """See `RowSummary.ahead`."""
        mask, pattern = self._mask, self._pattern
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
