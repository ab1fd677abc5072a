"""What is known of attention rows that were never kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.tiles.tile_softmax import RowMoments
from att_viz.errors import CaptureError
from att_viz.matrix.looking_ahead import ahead_place

__all__ = ["KeySet", "RowSummary", "SummaryRequest", "refuse_summary_looking_ahead", "spans_of"]


class KeySet:
    """Positions whose weight is added up.

    Args:
        positions: the positions; a range is summed as a whole, and any other sequence key by key.
    """

    def __init__(self, positions: Sequence[int]) -> None:
        if len(positions) == 1:
            positions = range(positions[0], positions[0] + 1)
        self._range = positions if isinstance(positions, range) and positions.step == 1 else None
        self._positions = np.sort(np.asarray([] if self._range is not None else positions, dtype=np.int64))
        if self._range is not None:
            self._low, self._high = self._range.start, self._range.stop - 1
        else:
            self._low, self._high = (int(self._positions[0]), int(self._positions[-1])) if len(positions) else (0, -1)

    def touches(self, first: int, after: int) -> bool:
        """Whether a position from `first` on, and before `after`, may be in the set."""
        return self._low < after and self._high >= first

    def runs(self) -> NDArray[np.int64]:
        """The set as runs of neighbouring positions, int64 [runs, 2]: the first, and the one after the last."""
        if self._range is not None:
            return np.array([[self._range.start, self._range.stop]], dtype=np.int64)
        # A position that is named twice counts twice.
        first = np.diff(self._positions, prepend=-2) != 1
        last = np.diff(self._positions, append=-2) != 1
        return np.column_stack([self._positions[first], self._positions[last] + 1])

    def sum(self, values: torch.Tensor, first: int) -> torch.Tensor | float:
        """The sum over the set.

        Args:
            values: [..., keys], one for each key from the position `first` on.
            first: a position.

        Returns:
            tensor [...], or 0.0 where none of the keys is in the set.
        """
        count = values.shape[-1]
        if self._range is not None:
            start, stop = max(self._range.start - first, 0), min(self._range.stop - first, count)
            return values[..., start:stop].sum(-1) if start < stop else 0.0
        start, stop = np.searchsorted(self._positions, (first, first + count))
        places = torch.from_numpy(self._positions[start:stop] - first).to(values.device)
        return values[..., places].sum(-1) if len(places) else 0.0


def spans_of(sets: Sequence[KeySet], key_offset: int) -> NDArray[np.int64]:
    """Sets of positions as runs of keys: int64 [runs, 3], the number of the set, its first key, the one after the last.

    Args:
        sets: the sets.
        key_offset: the position of key 0. Keys before it are negative, and others may be more than there are.
    """
    runs = [some.runs() - key_offset for some in sets]
    numbers = np.repeat(np.arange(len(sets)), [len(some) for some in runs])
    return np.column_stack([numbers, np.concatenate([np.empty((0, 2), np.int64), *runs])])


@dataclass(frozen=True)
class RowSummary:
    """Some rows of some heads of a layer.

    Attributes:
        batch: which sequence.
        first_head: the number of the first head.
        first_query: the position of the first row.
        keys_from: the position that `moments.mean_key` counts from.
        sink_mass: float32 [heads, queries], the probability of the learned sink; None without one.
        moments: what the softmax found out.
        masses: float32 [heads, queries, sets], the weight on each set of positions.
        ahead: int64 [1 or heads, queries], the position of the first later key that each query sees, padding's queries
            included, and -1 for none; None where all look back.
    """

    batch: int
    first_head: int
    first_query: int
    keys_from: int
    sink_mass: torch.Tensor | None
    moments: RowMoments
    masses: torch.Tensor
    ahead: torch.Tensor | None = None


def refuse_summary_looking_ahead(layer: int, summary: RowSummary, real: NDArray[np.bool_]) -> None:
    """Refuse rows that look at later tokens; see `att_viz.matrix.looking_ahead`.

    Args:
        layer: the number of the layer.
        summary: what is known of the rows.
        real: bool [queries], which rows are tokens and not padding, whose rows mean nothing.

    Raises:
        CaptureError: naming the first row that does.
    """
    if summary.ahead is None:
        return
    ahead = summary.ahead.numpy()
    places = np.argwhere((ahead >= 0) & real)
    if len(places):
        head, row = places[0].tolist()
        raise CaptureError(
            ahead_place(layer, summary.first_head + head, summary.first_query + row, int(ahead[head, row]))
        )


@dataclass(frozen=True)
class SummaryRequest:
    """Who can do without rows.

    Attributes:
        consumer: called with the number of the layer and a summary, in place of the consumer of rows.
        key_sets: the sets of positions of each sequence of the batch.
        suits: asked at each call of a layer whether summaries are enough; else rows come to the consumer of rows.
    """

    consumer: Callable[[int, RowSummary], None]
    key_sets: Callable[[int], Sequence[KeySet]]
    suits: Callable[[], bool] = lambda: True
