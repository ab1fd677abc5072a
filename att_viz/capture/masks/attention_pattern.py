"""Which keys a tile of queries can see, without a mask of the whole sequence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.masks.mask_rules import MaskFunction, MaskRules, evaluate, read_rules

__all__ = ["HIDDEN", "AttentionPattern", "DensePattern", "MaskTile", "RulePattern"]

HIDDEN = -1e30
"""What is added to the score of a hidden key. It is finite, so that a weight of 0 times a score is 0; scores below
half of it count as hidden."""

MOST_KEPT = 2**22
"""Elements of the edits of tiles that a pattern keeps for the next layer, 4 bytes each."""
QUERIES_AT_ONCE = 256
"""For how many queries a mask without a closed form is evaluated at once."""


@dataclass(frozen=True)
class MaskTile:
    """What is hidden from a tile of queries.

    Attributes:
        keys_from: the first key that any of the queries sees (an index into the key tensor).
        keys_to: the index after the last one; not greater than `keys_from` where nothing is visible.
        edits: what has to be added to the scores: (first key, key after the last, float32 tensor
            [1 or heads, queries, keys], 0 where visible and `HIDDEN` where hidden). Elsewhere all is visible.
        may_hide_all: whether a query may see no key at all.
    """

    keys_from: int
    keys_to: int
    edits: Sequence[tuple[int, int, torch.Tensor]] = ()
    may_hide_all: bool = False

    @cached_property
    def runs(self) -> tuple[NDArray[np.int64], NDArray[np.int64]] | None:
        """The first key that each query sees, and the one after the last, int64 [queries] each, the same for all heads.

        None where no edit says how many queries there are, where heads differ, where a query does not see all keys
        between, and where visible scores are changed.
        """
        if not self.edits or any(len(edit) > 1 for _, _, edit in self.edits):
            return None
        queries = self.edits[0][2].shape[1]
        place = self.keys_from
        lows, highs = np.full(queries, place), np.full(queries, place)
        for start, stop, edit in (*sorted(self.edits, key=lambda one: one[0]), (self.keys_to, self.keys_to, None)):
            pieces = [(np.full(queries, place), np.full(queries, start))]
            if edit is not None:
                found = _runs_of(edit[0].cpu().numpy(), start)
                if found is None:
                    return None
                pieces.append(found)
            place = stop
            for low, high in pieces:
                seen, before = low < high, lows < highs
                if (seen & before & (low != highs)).any():
                    return None
                lows, highs = np.where(seen & ~before, low, lows), np.where(seen, high, highs)
        return lows, highs


def _runs_of(edit: NDArray[np.float32], start: int) -> tuple[NDArray[np.int64], NDArray[np.int64]] | None:
    """See `MaskTile.runs`: of the keys of an edit [queries, keys], which begins at key `start`."""
    seen = edit > HIDDEN / 2
    counts = seen.sum(1)
    lows = np.where(counts > 0, seen.argmax(1), 0)
    highs = np.where(counts > 0, edit.shape[1] - seen[:, ::-1].argmax(1), 0)
    if (edit[seen] != 0).any() or (highs - lows != counts).any():
        return None
    return lows + start, highs + start


class AttentionPattern(Protocol):
    """A mask that can be asked for one tile at a time."""

    @property
    def query_offset(self) -> int:
        """The position of the first query."""
        ...

    @property
    def key_offset(self) -> int:
        """The position of the first key."""
        ...

    def tile(self, batch: int, start: int, stop: int) -> MaskTile:
        """What is hidden from the queries `start` to `stop` (indices into the query tensor)."""
        ...


@dataclass(frozen=True)
class RulePattern:
    """The mask that transformers describes by a function, offsets and a padding mask.

    Attributes:
        function: the mask function, over positions.
        queries: the number of queries.
        keys: the number of keys.
        query_offset: the position of the first query.
        key_offset: the position of the first key.
        padding: bool tensor [batch, keys], False for keys that are padding; None without padding.
        vectorise: see `mask_rules.evaluate`.
        device: where edits are made.
    """

    function: MaskFunction
    queries: int
    keys: int
    query_offset: int
    key_offset: int
    padding: torch.Tensor | None = None
    vectorise: bool = False
    device: torch.device = field(default_factory=lambda: torch.device("cpu"))

    @cached_property
    def rules(self) -> MaskRules:
        """The rules behind the function."""
        return read_rules(self.function)

    @cached_property
    def _tiles(self) -> dict[tuple[int, int, int], MaskTile]:
        """Tiles that were asked for: all layers of a forward pass, and all key-value groups of them, ask the same."""
        return {}

    @cached_property
    def _room(self) -> list[int]:
        """How many elements of edits may still be kept."""
        return [MOST_KEPT]

    @cached_property
    def _unpadded(self) -> list[tuple[int, int, bool]]:
        """For each sequence: its first real key, the key after its last, and whether it is padded between."""
        if self.padding is None:
            return []
        spans = []
        for row in self.padding.cpu():
            real = row.nonzero().flatten()
            first, stop = (int(real[0]), int(real[-1]) + 1) if len(real) else (0, 0)
            spans.append((first, stop, len(real) != stop - first))
        return spans

    def _lowest(self, query: int, batch: int) -> int:
        """The first key that a query (by index) may see, by the closed rules."""
        position, lowest = query + self.query_offset, 0
        if self.rules.window is not None:
            lowest = position - self.rules.window + 1
        if self.rules.chunk is not None:
            start = 0 if self.rules.chunk_starts is None else int(self.rules.chunk_starts[batch])
            lowest = max(lowest, start + (position - start) // self.rules.chunk * self.rules.chunk)
        return max(lowest - self.key_offset, 0)

    def _beyond(self, query: int, batch: int) -> int:
        """The key after the last one that a query (by index) may see, by the closed rules."""
        position, beyond = query + self.query_offset, self.key_offset + self.keys
        if self.rules.causal:
            beyond = position + 1
        if self.rules.chunk is not None:
            start = 0 if self.rules.chunk_starts is None else int(self.rules.chunk_starts[batch])
            beyond = min(beyond, start + ((position - start) // self.rules.chunk + 1) * self.rules.chunk)
        return min(max(beyond - self.key_offset, 0), self.keys)

    def tile(self, batch: int, start: int, stop: int) -> MaskTile:
        """See `AttentionPattern`."""
        found = self._tiles.get((batch, start, stop))
        if found is None:
            found = self._tile(batch, start, stop)
            elements = sum(edit.numel() for _, _, edit in found.edits)
            if elements <= self._room[0]:
                self._room[0] -= elements
                self._tiles[batch, start, stop] = found
        return found

    def _tile(self, batch: int, start: int, stop: int) -> MaskTile:
        lowest = [self._lowest(query, batch) for query in (start, stop - 1)]
        beyond = [self._beyond(query, batch) for query in (start, stop - 1)]
        first, last, holes = self._unpadded[batch] if self.padding is not None else (0, self.keys, False)
        keys_from, keys_to = max(lowest[0], first), min(beyond[1], last)
        unsure = self.padding is not None or bool(self.rules.others)
        if keys_from >= keys_to:
            return MaskTile(keys_from, keys_from, (), True)
        if holes or self.rules.others:
            return MaskTile(
                keys_from,
                keys_to,
                ((keys_from, keys_to, self._hidden(batch, start, stop, keys_from, keys_to)),),
                True,
            )
        # All queries of the tile see what lies between; they differ only at the edge of the window and at the
        # diagonal.
        ranges = [(keys_from, min(lowest[1], keys_to)), (max(beyond[0], keys_from), keys_to)]
        if ranges[0][1] >= ranges[1][0]:
            ranges = [(keys_from, keys_to)]
        edits = [(a, b, self._hidden(batch, start, stop, a, b)) for a, b in ranges if a < b]
        return MaskTile(keys_from, keys_to, edits, unsure)

    @cached_property
    def blind(self) -> torch.Tensor | None:
        """Queries that see no key at all, as those of padding: bool [batch or 1, queries]; None for none.

        It is found once for all layers.
        """
        if self.padding is None and not self.rules.others:
            return None
        batches = 1 if self.padding is None else len(self.padding)
        found = torch.zeros(batches, self.queries, dtype=torch.bool)
        for batch in range(batches):
            for start in range(0, self.queries, QUERIES_AT_ONCE):
                stop = min(start + QUERIES_AT_ONCE, self.queries)
                found[batch, start:stop] = self._blind(batch, start, stop)
        return found if bool(found.any()) else None

    def _blind(self, batch: int, start: int, stop: int) -> torch.Tensor:
        first, last, holes = self._unpadded[batch] if self.padding is not None else (0, self.keys, False)
        if holes or self.rules.others:
            seen = self.visible((batch, batch + 1), (start, stop), (0, self.keys))
            return ~seen[0, 0].any(-1).cpu()
        queries = range(start, stop)
        return torch.tensor([max(self._lowest(q, batch), first) >= min(self._beyond(q, batch), last) for q in queries])

    def _hidden(self, batch: int, start: int, stop: int, keys_from: int, keys_to: int) -> torch.Tensor:
        visible = self.visible((batch, batch + 1), (start, stop), (keys_from, keys_to))[0]
        return torch.zeros(visible.shape, device=self.device).masked_fill_(~visible, HIDDEN)

    def visible(self, batch: tuple[int, int], queries: tuple[int, int], keys: tuple[int, int]) -> torch.Tensor:
        """A part of the mask as a tensor.

        Args:
            batch: the first sequence, and the one after the last.
            queries: the first query (an index), and the one after the last.
            keys: the first key (an index), and the one after the last.

        Returns:
            bool tensor [sequences, 1, queries, keys], True where the key is visible.
        """
        seen = evaluate(
            self.function,
            torch.arange(*batch, device=self.device),
            torch.arange(*queries, device=self.device) + self.query_offset,
            torch.arange(*keys, device=self.device) + self.key_offset,
            self.vectorise,
        )
        if self.padding is not None:
            seen = seen & self.padding[batch[0] : batch[1], None, None, keys[0] : keys[1]].to(self.device)
        return seen


@dataclass(frozen=True)
class DensePattern:
    """A mask that a model made as a tensor.

    Attributes:
        mask: tensor [batch or 1, heads or 1, queries or 1, keys], either bool (True where visible) or float,
            to be added to the scores; None where all is visible.
        keys: the number of keys.
        query_offset: the position of the first query.
        key_offset: the position of the first key.
    """

    mask: torch.Tensor | None
    keys: int
    query_offset: int
    key_offset: int

    @cached_property
    def blind(self) -> torch.Tensor | None:
        """Queries that see no key at all in any head: bool [batch or 1, queries or 1]; None for none."""
        if self.mask is None:
            return None
        shown = self.mask if self.mask.dtype == torch.bool else self.mask > HIDDEN / 2
        found = ~shown[..., : self.keys].any(-1).all(1).cpu()
        return found if bool(found.any()) else None

    def tile(self, batch: int, start: int, stop: int) -> MaskTile:
        """See `AttentionPattern`."""
        if self.mask is None:
            return MaskTile(0, self.keys)
        mask = self.mask[batch if self.mask.shape[0] > 1 else 0]
        part = mask[:, start:stop, : self.keys] if mask.shape[1] > 1 else mask[..., : self.keys]
        if part.dtype == torch.bool:
            part = torch.zeros(part.shape, device=part.device).masked_fill_(~part, HIDDEN)
        return MaskTile(0, self.keys, ((0, self.keys, part.float().clamp_min(HIDDEN)),), True)
