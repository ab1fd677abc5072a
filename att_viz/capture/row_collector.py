"""Collecting the rows of one sequence in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_weights import InMemoryWeights
from att_viz.capture.memory import available_bytes, readable_bytes
from att_viz.capture.row_block import RowBlock, refuse_looking_ahead
from att_viz.errors import CaptureError

__all__ = ["RowCollector"]

_GROWTH = 256
"""Memory is looked at again whenever a sequence has grown by this many rows."""


@dataclass
class _Kept:
    first_head: int
    first_query: int
    keys_from: int
    weights: NDArray[np.float32]
    sink_mass: NDArray[np.float32] | None


class RowCollector:
    """A consumer that keeps every row of one sequence.

    Where rows come more than once (rejected drafts of speculative decoding), the last ones count.

    Args:
        expected_heads: the number of heads of all layers together, for predicting the memory that is needed.
    """

    def __init__(self, expected_heads: int) -> None:
        self._expected_heads = expected_heads
        self._kept: dict[int, list[_Kept]] = {}
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
            CaptureError: if there is a second sequence, or a row looks at later tokens, or memory runs out.
        """
        stop = block.first_query + block.weights.shape[1]
        if block.batch != 0:
            raise CaptureError("the rows of one sequence are collected, but the model was run on a batch")
        refuse_looking_ahead(block)
        if stop > self._checked_rows:
            self.check_memory(stop)
        kept = self._kept.setdefault(block.layer, [])
        if block.first_head == 0 and kept and kept[-1].first_query + kept[-1].weights.shape[1] > block.first_query:
            kept[:] = [earlier for earlier in kept if earlier.first_query < block.first_query]
        kept.append(
            _Kept(
                block.first_head,
                block.first_query,
                block.keys_from,
                block.weights.to("cpu", copy=True).numpy(),
                None if block.sink_mass is None else block.sink_mass.to("cpu", copy=True).numpy(),
            )
        )

    def weights(self, rows: int, value_norms: Mapping[int, NDArray[np.float32]] | None = None) -> InMemoryWeights:
        """Assemble what was kept, one layer at a time, and forget it.

        Args:
            rows: how many rows belong to the sequence; later ones are dropped.
            value_norms: layer number to the norms of its values, [heads, at least `rows` keys], where they are known.

        Returns:
            The weights of all layers.

        Raises:
            CaptureError: if rows are missing.
        """
        layers: dict[int, NDArray[np.float32]] = {}
        sinks: dict[int, NDArray[np.float32]] = {}
        for layer in sorted(self._kept):
            blocks = self._kept.pop(layer)
            heads = max(block.first_head + len(block.weights) for block in blocks)
            dense = np.zeros((heads, rows, rows), dtype=np.float32)
            mass = np.zeros((heads, rows), dtype=np.float32)
            missing = np.ones((heads, rows), dtype=bool)
            for block in blocks:
                count = min(block.weights.shape[1], rows - block.first_query)
                if count <= 0:
                    continue
                place = (
                    slice(block.first_head, block.first_head + len(block.weights)),
                    slice(block.first_query, block.first_query + count),
                )
                # Rejected drafts may have filled keys that the final rows do not have.
                dense[place] = 0.0
                keys = slice(block.keys_from, block.keys_from + block.weights.shape[2])
                dense[place[0], place[1], keys] = block.weights[:, :count, : rows - block.keys_from]
                if block.sink_mass is not None:
                    mass[place] = block.sink_mass[:, :count]
                missing[place] = False
            if missing.any():
                raise CaptureError(f"the model did not compute every row of layer {layer}: {missing.sum()} are missing")
            layers[layer] = dense
            if blocks[0].sink_mass is not None:
                sinks[layer] = mass
        norms = {layer: values[:, :rows] for layer, values in (value_norms or {}).items()}
        return InMemoryWeights(layers, sink_mass=sinks, value_norms=norms)
