"""Collecting the rows of one sequence in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from mmap import mmap
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.tiles.row_block import RowBlock, refuse_looking_ahead
from att_viz.errors import CaptureError
from att_viz.matrix.extent import DECODER_SELF, AttentionKind, Spans
from att_viz.matrix.weights import InMemoryWeights
from att_viz.system.memory import available_bytes, readable_bytes

__all__ = ["RowCollector"]

_GROWTH = 256
"""Memory is looked at again whenever a sequence has grown by this many rows."""
_PIECE = 2**20
"""Bytes of memory that rows of decoding steps share."""


@dataclass
class _Kept:
    call: int
    first_head: int
    first_query: int
    keys_from: int
    weights: NDArray[np.float32]
    sink_mass: NDArray[np.float32] | None

    @property
    def stop(self) -> int:
        return self.first_query + int(self.weights.shape[1])


class _Pieces:
    """Memory for many small rows, outside the heap.

    Each for itself, they would lie between the tensors of a cache that grows with every step, and keep what these leave
    from being used again: of 300 tokens of a model of 30 layers more than a gigabyte.
    """

    def __init__(self) -> None:
        self._piece: NDArray[np.float32] = np.empty(0, np.float32)
        self._used = 0

    def copied(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        """The same values, in memory of this."""
        stop = self._used + values.size
        if stop > len(self._piece):
            self._piece = np.frombuffer(mmap(-1, max(_PIECE, values.nbytes)), np.float32)
            self._used, stop = 0, values.size
        place = self._piece[self._used : stop].reshape(values.shape)
        place[...] = values
        self._used = stop
        return place


class _KeptLayer:
    """The blocks of one layer that still count.

    A call replaces all rows from its first query on, those that it does not compute again as well: they belonged to
    drafts that were rejected. What is left over at the end does not depend on the order in which a call's blocks come.
    """

    def __init__(self) -> None:
        self.blocks: list[_Kept] = []
        self.pieces = _Pieces()
        self._call = 0
        self._stop = 0
        self._earlier_stop = 0

    def keep(self, block: _Kept) -> None:
        if block.call != self._call:
            self._call = block.call
            self._earlier_stop = self._stop
        if block.first_query < self._earlier_stop:
            # The call starts here or before, and later blocks need not look again at what lies behind.
            self._earlier_stop = block.first_query
            self.blocks = [
                earlier
                for earlier in self.blocks
                if earlier.call == block.call or earlier.first_query < block.first_query
            ]
            self._stop = max((earlier.stop for earlier in self.blocks), default=0)
        self.blocks.append(block)
        self._stop = max(self._stop, block.stop)

    def calls(self) -> Iterator[tuple[int, list[_Kept]]]:
        """The first query of each call, and its blocks, in the order of the calls."""
        for _, found in groupby(self.blocks, key=lambda block: block.call):
            blocks = list(found)
            yield min(block.first_query for block in blocks), blocks


class RowCollector:
    """A consumer that keeps every row of one sequence.

    Where rows come more than once (rejected drafts of speculative decoding), the last ones count.

    Args:
        expected_heads: the number of heads of all layers together, for predicting the memory that is needed.
        looks_ahead: whether rows may look at later tokens, as those of an encoder do; otherwise that is refused.
    """

    def __init__(self, expected_heads: int, *, looks_ahead: bool = False) -> None:
        self._expected_heads = expected_heads
        self._looks_ahead = looks_ahead
        self._kept: dict[int, _KeptLayer] = {}
        self._checked_rows = 0

    def check_memory(self, rows: int) -> None:
        """Refuse a sequence whose rows would not fit in memory.

        Args:
            rows: the number of rows of each head.

        Raises:
            CaptureError: naming the sum and what to do instead.
        """
        self._checked_rows = rows + _GROWTH
        needed, free = 4 * self._expected_heads * rows**2, available_bytes()
        if free is not None and needed > free:
            raise CaptureError(
                f"the attention of {rows:,} tokens takes {readable_bytes(needed)} in memory ({self._expected_heads:,} "
                f"heads x {rows:,} x {rows:,} weights x 4 bytes), and {readable_bytes(free)} are free; "
                "use a shorter prompt, fewer new tokens, or a machine with more memory"
            )

    def __call__(self, block: RowBlock) -> None:
        """Keep a block.

        Args:
            block: rows of the only sequence of the batch.

        Raises:
            CaptureError: if there is a second sequence, or a row looks at later tokens and must not, or memory runs
                out.
        """
        stop = block.first_query + block.weights.shape[1]
        if block.batch != 0:
            raise CaptureError("the rows of one sequence are collected, but the model was run on a batch")
        if not self._looks_ahead:
            refuse_looking_ahead(block)
        if stop > self._checked_rows:
            self.check_memory(stop)
        self._layer(block.layer).keep(
            _Kept(
                block.call,
                block.first_head,
                block.first_query,
                block.keys_from,
                _copied(block.weights),
                None if block.sink_mass is None else _copied(block.sink_mass),
            )
        )

    def take_row(
        self, layer: int, call: int, query: int, keys_from: int, weights: NDArray[np.float32], sinks: Any
    ) -> None:
        """Keep the row of a decoding step; see `RowRequest.take_row`.

        Args:
            layer: the number of the layer.
            call: see `RowBlock.call`.
            query: the position of the row.
            keys_from: the position of the first key.
            weights: float32 [heads, 1, keys]; no key lies after the row.
            sinks: the mass of the learned sink, float32 tensor [heads, 1]; None without one.

        Raises:
            CaptureError: if memory runs out.
        """
        if query >= self._checked_rows:
            self.check_memory(query + 1)
        kept = self._layer(layer)
        mass = None if sinks is None else _copied(sinks)
        kept.keep(_Kept(call, 0, query, keys_from, kept.pieces.copied(weights), mass))

    def _layer(self, number: int) -> _KeptLayer:
        found = self._kept.get(number)
        if found is None:
            found = self._kept[number] = _KeptLayer()
        return found

    def weights(
        self,
        rows: int,
        value_norms: Mapping[int, NDArray[np.float32]] | None = None,
        kind: AttentionKind = DECODER_SELF,
        num_keys: int | None = None,
        both_ways: Spans = (),
    ) -> InMemoryWeights:
        """Assemble what was kept, one layer at a time, and forget it.

        Args:
            rows: how many rows belong to the sequence; later ones are dropped.
            value_norms: layer number to the norms of its values, [heads, at least `rows` keys], where they are known.
            kind: which attention it is.
            num_keys: how many keys there are; by default as many as rows.
            both_ways: spans of a decoder's tokens that look at each other both ways.

        Returns:
            The weights of all layers.

        Raises:
            CaptureError: if rows are missing.
        """
        layers: dict[int, NDArray[np.float32]] = {}
        sinks: dict[int, NDArray[np.float32]] = {}
        for layer, layers[layer], mass in self.layers(rows, rows if num_keys is None else num_keys):
            if mass is not None:
                sinks[layer] = mass
        norms = {layer: values[:, :rows] for layer, values in (value_norms or {}).items()}
        return InMemoryWeights(
            layers, sink_mass=sinks, value_norms=norms, kind=kind, rows_checked=True, both_ways=both_ways
        )

    def layers(self, rows: int, num_keys: int) -> Iterator[tuple[int, NDArray[np.float32], NDArray[np.float32] | None]]:
        """Assemble what was kept, one layer at a time, and forget it.

        Args:
            rows: how many rows belong to the sequence; later ones are dropped.
            num_keys: how many keys there are.

        Yields:
            The number of each layer, its weights float32 [heads, rows, keys], and the mass of its learned sinks float32
            [heads, rows], None without one.

        Raises:
            CaptureError: if rows are missing.
        """
        for layer in sorted(self._kept):
            yield (layer, *_assembled(layer, self._kept.pop(layer), rows, num_keys))


def _copied(tensor: torch.Tensor) -> NDArray[np.float32]:
    found: NDArray[np.float32] = tensor.to("cpu", copy=True).numpy()
    return found


def _assembled(
    layer: int, kept: _KeptLayer, rows: int, num_keys: int
) -> tuple[NDArray[np.float32], NDArray[np.float32] | None]:
    """The weights [heads, rows, keys] of a layer, and the mass of its learned sinks [heads, rows]."""
    heads = max(block.first_head + len(block.weights) for block in kept.blocks)
    dense = np.zeros((heads, rows, num_keys), dtype=np.float32)
    mass = np.zeros((heads, rows), dtype=np.float32)
    missing = np.ones((heads, rows), dtype=bool)
    for first_query, blocks in kept.calls():
        missing[:, first_query:] = True
        for block in blocks:
            count = min(block.stop, rows) - block.first_query
            if count <= 0:
                continue
            place = (
                slice(block.first_head, block.first_head + len(block.weights)),
                slice(block.first_query, block.first_query + count),
            )
            # Rejected drafts may have filled keys that the final rows do not have.
            dense[place] = 0.0
            keys = slice(block.keys_from, block.keys_from + block.weights.shape[2])
            dense[place[0], place[1], keys] = block.weights[:, :count, : num_keys - block.keys_from]
            if block.sink_mass is not None:
                mass[place] = block.sink_mass[:, :count]
            missing[place] = False
    if missing.any():
        raise CaptureError(f"the model did not compute every row of layer {layer}: {missing.sum()} are missing")
    return dense, None if kept.blocks[0].sink_mass is None else mass
