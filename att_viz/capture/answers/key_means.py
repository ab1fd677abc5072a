"""Mean attention to each key, of the prompt's rows and of the answer's, summed up while rows stream."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.tiles.row_block import RowBlock

__all__ = ["KeyMeans"]

FloatArray = NDArray[np.float32]


class KeyMeans:
    """Mean attention to each key of a sequence, by layer and head: two numbers for each key and head, never a matrix.

    Args:
        heads: the numbers of the heads, ascending.
        answer_from: the position of the first token of the answer. The row before it decides it, so rows from
            `answer_from` - 1 on are the answer's.
    """

    def __init__(self, heads: Sequence[int], answer_from: int) -> None:
        self._heads = list(heads)
        self._first = answer_from - 1
        self._lock = Lock()
        self._prompt: dict[int, FloatArray] = {}
        self._answer: dict[int, FloatArray] = {}

    def add(self, block: RowBlock, real: NDArray[np.bool_], *, looks_ahead: bool = False) -> None:
        """Take some rows; may be called from several threads at once.

        Args:
            block: the rows.
            real: bool [rows of the sequence so far], False for padding.
            looks_ahead: whether rows may look at later keys, which those of the prompt's mean do not count.
        """
        held = range(block.first_head, block.first_head + len(block.weights))
        chosen = [head for head in self._heads if head in held]
        if not chosen:
            return
        start, count = block.first_query, block.weights.shape[1]
        weights = block.weights if len(chosen) == len(held) else block.weights[[head - held.start for head in chosen]]
        padding = ~real[start : start + count]
        if padding.any():
            weights = weights.clone()
            weights[:, torch.from_numpy(padding)] = 0.0
        cut = min(max(self._first - start, 0), count)
        heads = [self._heads.index(head) for head in chosen]
        keys = slice(block.keys_from, block.keys_from + weights.shape[2])
        for sums, rows, own in ((self._prompt, weights[:, :cut], True), (self._answer, weights[:, cut:], False)):
            if rows.shape[1]:
                if own and looks_ahead:
                    rows = rows.tril(start - block.keys_from - 1)
                by_key = rows.sum(1).cpu().numpy()
                if own and not looks_ahead:
                    # A key is compared by what later rows think of it.
                    by_key -= _own(rows, start - block.keys_from, by_key.shape[1])
                with self._lock:
                    self._of(sums, block.layer, keys.stop)[heads, keys] += by_key

    def _of(self, sums: dict[int, FloatArray], layer: int, keys: int) -> FloatArray:
        found = sums.get(layer)
        if found is None or found.shape[1] < keys:
            grown = np.zeros((len(self._heads), keys), dtype=np.float32)
            if found is not None:
                grown[:, : found.shape[1]] = found
            found = sums[layer] = grown
        return found

    @property
    def layers(self) -> tuple[int, ...]:
        """The layers of which rows have come."""
        return tuple(sorted({*self._prompt, *self._answer}))

    def prompt(self, layer: int, real: NDArray[np.bool_]) -> FloatArray:
        """The mean over the prompt's rows after each key, float32 [heads, rows]; 0 where there are none."""
        rows = np.arange(len(real))
        counted = real & (rows < self._first)
        after: NDArray[np.int64] = np.cumsum(counted[::-1])[::-1] - counted
        return self._mean(self._prompt, layer, after)

    def answer(self, layer: int, real: NDArray[np.bool_]) -> FloatArray:
        """The mean over the answer's rows, float32 [heads, rows]."""
        count = int(real[self._first :].sum())
        return self._mean(self._answer, layer, np.full(len(real), count))

    def _mean(self, sums: dict[int, FloatArray], layer: int, counts: NDArray[np.int64]) -> FloatArray:
        means = np.zeros((len(self._heads), len(counts)), dtype=np.float32)
        found = sums.get(layer)
        if found is not None:
            kept = found[:, : len(counts)]
            np.divide(kept, counts[: kept.shape[1]], out=means[:, : kept.shape[1]], where=counts[: kept.shape[1]] > 0)
        return means


def _own(rows: torch.Tensor, first: int, keys: int) -> FloatArray:
    """What each row gives to its own token, where that key is: float32 [heads, keys]."""
    found = np.zeros((len(rows), keys), dtype=np.float32)
    skipped = max(-first, 0)
    diagonal = torch.diagonal(rows[:, skipped:], max(first, 0), 1, 2).cpu().numpy()
    place = first + skipped
    found[:, place : place + diagonal.shape[1]] = diagonal
    return found
