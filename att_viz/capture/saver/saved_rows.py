"""Turning a block of rows into what the archive stores of it."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from threading import local
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.archive.writing.stream import RowBatch
from att_viz.capture.masks.attention_pattern import HIDDEN
from att_viz.capture.saver.options import SaverOptions
from att_viz.capture.saver.saved_sequence import SavedSequence
from att_viz.capture.tiles.row_block import RowBlock
from att_viz.capture.tiles.row_summary import RowSummary
from att_viz.matrix.half_precision import in_blocks

__all__ = ["RowExtractor", "convert_with_torch"]

FloatArray = NDArray[np.float32]


class RowExtractor:
    """Takes the chosen heads of a block, computes their statistics and clears the rows of padding.

    Args:
        options: what to save.
        heads: the numbers of the heads to save, ascending.
        here: the numbers of the heads whose rows come, where several processes share the model; the first of them is
            head 0 of a block. By default all.
    """

    def __init__(self, options: SaverOptions, heads: Sequence[int], here: range | None = None) -> None:
        self._options = options
        self._heads = tuple(heads)
        self._first = 0 if here is None else here.start
        # Of the block's heads.
        self._own = [head - self._first for head in heads if here is None or head in here]
        self._scratch = _Scratch()

    def __call__(self, block: RowBlock, sequence: SavedSequence) -> RowBatch | None:
        """What is stored of a block; None where none of its heads is wanted. Its scores are overwritten."""
        chosen = self._chosen(block.first_head, len(block.weights))
        if not chosen:
            return None
        padding = ~sequence.real[block.first_query : block.first_query + block.weights.shape[1]]
        matrix = self._matrix(block, chosen, padding) if self._options.matrices else None
        sums = _sums(block)[chosen] if matrix is not None and self._options.compute_softmax else None
        sinks = block.sink_mass
        return RowBatch.of(
            self._heads.index(self._first + block.first_head + chosen[0]),
            block.first_query,
            block.keys_from,
            matrix,
            None if sums is None else _cleared(sums, padding, 0.0),
            None if sinks is None else _cleared(sinks[chosen], padding, 0.0),
            self._statistics(block, sequence, chosen, padding),
        )

    def of_summary(self, summary: RowSummary, sequence: SavedSequence) -> RowBatch | None:
        """The same of rows that were not kept."""
        heads, queries = summary.moments.shape
        chosen = self._chosen(summary.first_head, heads)
        if not chosen:
            return None
        padding = ~sequence.real[summary.first_query : summary.first_query + queries]
        sinks, found = summary.sink_mass, self._options.built_in.of_summary(summary)
        # A slice of its own memory where that is enough.
        of_heads = found[chosen[0] : chosen[-1] + 1] if _are_neighbours(chosen) else found[chosen]
        return RowBatch.of(
            self._heads.index(self._first + summary.first_head + chosen[0]),
            summary.first_query,
            summary.keys_from,
            None,
            None,
            None if sinks is None else _cleared(sinks[chosen], padding, 0.0),
            _cleared(of_heads, padding, np.nan),
        )

    def _chosen(self, first_head: int, heads: int) -> list[int]:
        """Which of some heads are stored."""
        held = range(first_head, first_head + heads)
        return [head - first_head for head in self._own if head in held]

    def _matrix(self, block: RowBlock, chosen: list[int], padding: NDArray[np.bool_]) -> FloatArray:
        scores = not self._options.compute_softmax
        values = block.tile.scores if scores else block.weights
        assert values is not None
        rounded = self._options.dtype == "bfloat16"
        if _are_neighbours(chosen) and not (scores or rounded or padding.any()):
            return _on_cpu(values[chosen[0] : chosen[-1] + 1])
        copy = self._scratch.take((len(chosen), *values.shape[1:]), values.dtype, values.device)
        torch.index_select(values, 0, torch.tensor(chosen, device=values.device), out=copy)
        if scores:
            torch.threshold_(copy, HIDDEN / 2, -torch.inf)
        if rounded:
            copy.copy_(self._scratch.take(copy.shape, torch.bfloat16, copy.device).copy_(copy))
        return _cleared(copy, padding, -np.inf if scores else 0.0)

    def _statistics(
        self, block: RowBlock, sequence: SavedSequence, chosen: list[int], padding: NDArray[np.bool_]
    ) -> FloatArray | None:
        if not self._options.columns:
            return None
        # The built-in statistics overwrite the scores, so they come last.
        user = self._options.user(block).to(block.weights.device) if self._options.user.columns else None
        parts = [
            self._options.built_in(
                block, sequence.first_token, sequence.prompt_length, looks_ahead=bool(sequence.both_ways.spans)
            )
        ]
        values = torch.cat(parts if user is None else [*parts, user], -1)
        return _cleared(values[chosen], padding, np.nan)


class _Scratch(local):
    """Memory of each thread for copies of tiles: fresh memory that grows from tile to tile breaks the heap up."""

    def __init__(self) -> None:
        self._memory: dict[tuple[torch.dtype, torch.device], torch.Tensor] = {}

    def take(self, shape: tuple[int, ...], dtype: torch.dtype, device: torch.device) -> torch.Tensor:
        """A tensor with unspecified contents; the next one of the same dtype and device takes its place."""
        needed = prod(shape)
        memory = self._memory.get((dtype, device))
        if memory is None or memory.numel() < needed:
            memory = self._memory[dtype, device] = torch.empty(1 << needed.bit_length(), dtype=dtype, device=device)
        return memory[:needed].view(shape)


def _are_neighbours(heads: list[int]) -> bool:
    return heads[-1] - heads[0] + 1 == len(heads)


def _sums(block: RowBlock) -> torch.Tensor:
    moments = block.tile.moments
    return block.weights.sum(-1) if moments is None else moments.sum.float()


def _cleared(values: torch.Tensor, padding: NDArray[np.bool_], fill: float) -> FloatArray:
    """On the CPU, with `fill` in the rows of padding."""
    found = _on_cpu(values)
    if padding.any():
        found[:, padding] = fill
    return found


def _on_cpu(values: torch.Tensor) -> FloatArray:
    found: FloatArray = values.cpu().numpy()
    return found


def convert_with_torch(target: NDArray[Any], source: NDArray[Any]) -> None:
    """Copy to another dtype; torch does it several times faster than NumPy."""
    # So few at once that torch wakes no threads of its own, which would be in the way of those that compute.
    in_blocks(target, source, lambda part, numbers: torch.from_numpy(part).copy_(torch.from_numpy(numbers)))
