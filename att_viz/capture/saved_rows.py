"""Turning a block of rows into what the archive stores of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.attention_pattern import HIDDEN
from att_viz.capture.row_block import RowBlock
from att_viz.capture.row_summary import RowSummary
from att_viz.capture.saved_sequence import SavedSequence
from att_viz.capture.saver_options import SaverOptions

__all__ = ["RowExtractor", "SavedRows"]

FloatArray = NDArray[np.float32]


@dataclass(frozen=True)
class SavedRows:
    """What is stored of a block; the arrays may be reused memory.

    Attributes:
        first_head: the place of the first head among the stored ones.
        num_rows: how many rows there are, all heads together.
        matrix: float32 [heads, queries, keys], weights or scores; None where only statistics are stored.
        row_sums: float32 [heads, queries]; None without a matrix of weights.
        sink_mass: float32 [heads, queries]; None without a learned sink.
        statistics: float32 [heads, queries, columns]; None where there are none.
    """

    first_head: int
    num_rows: int
    matrix: FloatArray | None
    row_sums: FloatArray | None
    sink_mass: FloatArray | None
    statistics: FloatArray | None


class RowExtractor:
    """Takes the chosen heads of a block, computes their statistics and clears the rows of padding.

    Args:
        options: what to save.
        heads: the numbers of the heads to save, ascending.
    """

    def __init__(self, options: SaverOptions, heads: Sequence[int]) -> None:
        self._options = options
        self._heads = tuple(heads)

    def __call__(self, block: RowBlock, sequence: SavedSequence) -> SavedRows | None:
        """What is stored of a block; None where none of its heads is wanted. Its scores are overwritten."""
        chosen = self._chosen(block.first_head, len(block.weights))
        if not chosen:
            return None
        padding = ~sequence.real[block.first_query : block.first_query + block.weights.shape[1]]
        matrix = self._matrix(block, chosen, padding) if self._options.matrices else None
        sums = _some(_sums(block), chosen) if matrix is not None and self._options.compute_softmax else None
        sinks = block.sink_mass
        return SavedRows(
            self._heads.index(block.first_head + chosen[0]),
            len(chosen) * block.weights.shape[1],
            matrix,
            None if sums is None else _cleared(sums, padding, 0.0),
            None if sinks is None else _cleared(sinks[chosen], padding, 0.0),
            self._statistics(block, sequence, chosen, padding),
        )

    def of_summary(self, summary: RowSummary, sequence: SavedSequence) -> SavedRows | None:
        """The same of rows that were not kept."""
        heads, queries = summary.moments.shape
        chosen = self._chosen(summary.first_head, heads)
        if not chosen:
            return None
        padding = ~sequence.real[summary.first_query : summary.first_query + queries]
        sinks, found = summary.sink_mass, self._options.built_in.of_summary(summary)
        return SavedRows(
            self._heads.index(summary.first_head + chosen[0]),
            len(chosen) * queries,
            None,
            None,
            None if sinks is None else _cleared(sinks[chosen], padding, 0.0),
            _cleared(found[chosen], padding, np.nan),
        )

    def _chosen(self, first_head: int, heads: int) -> list[int]:
        """Which of some heads are stored."""
        held = range(first_head, first_head + heads)
        return [head - first_head for head in self._heads if head in held]

    def _matrix(self, block: RowBlock, chosen: list[int], padding: NDArray[np.bool_]) -> FloatArray:
        values = block.weights if self._options.compute_softmax else block.tile.scores
        assert values is not None
        values = _some(values, chosen)
        if not self._options.compute_softmax:
            values = values.masked_fill(values < HIDDEN / 2, -torch.inf)
        if self._options.dtype == "bfloat16":
            values = values.bfloat16().float()
        if padding.any():
            values = values.clone()
        return _cleared(values, padding, 0.0 if self._options.compute_softmax else -np.inf)

    def _statistics(
        self, block: RowBlock, sequence: SavedSequence, chosen: list[int], padding: NDArray[np.bool_]
    ) -> FloatArray | None:
        if not self._options.columns:
            return None
        # The built-in statistics overwrite the scores, so they come last.
        user = self._options.user(block).to(block.weights.device) if self._options.user.columns else None
        parts = [self._options.built_in(block, sequence.first_token, sequence.prompt_length)]
        values = torch.cat(parts if user is None else [*parts, user], -1)
        return _cleared(values[chosen], padding, np.nan)


def _some(values: torch.Tensor, chosen: list[int]) -> torch.Tensor:
    """Some heads, in the same memory if they are neighbours: copies that grow from tile to tile break memory up."""
    first, last = chosen[0], chosen[-1]
    return values[first : last + 1] if last - first + 1 == len(chosen) else values[chosen]


def _sums(block: RowBlock) -> torch.Tensor:
    moments = block.tile.moments
    return block.weights.sum(-1) if moments is None else moments.sum.float()


def _cleared(values: torch.Tensor, padding: NDArray[np.bool_], fill: float) -> FloatArray:
    """On the CPU, with `fill` in the rows of padding."""
    found: FloatArray = values.cpu().numpy()
    if padding.any():
        found[:, padding] = fill
    return found
