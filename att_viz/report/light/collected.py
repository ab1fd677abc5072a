"""What a light page needs to know of every head, taken from rows as they are read."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.extent import ENCODER_SELF
from att_viz.report.heads.triangle import Band
from att_viz.report.light.codes import rest_levels, share_levels
from att_viz.report.light.kept import KeptBands, KeptWeights
from att_viz.report.light.passages import Span, passages_of

__all__ = ["LightHead", "LightHeads", "LightLayout"]

FloatArray = NDArray[np.float64]
Bytes = NDArray[np.uint8]

_MOST_RESTS = 2_500_000
"""Rows of all heads, of the prompt or of the answer, of which it is told one by one what rests; of more, the mean of
some that are neighbours."""


class LightLayout:
    """How the rows of a text are divided.

    Args:
        matrix: the attention of the text.
        num_heads: how many heads there are.
        spans: named parts of the prompt, which passages do not mix.
    """

    def __init__(self, matrix: AttentionMatrix, num_heads: int, spans: Sequence[Span] = ()) -> None:
        self.num_rows = matrix.num_rows
        self.is_causal = matrix.is_causal
        """Whether no row sees later keys."""
        real = matrix.real[: self.num_rows]
        self.passages = passages_of(matrix, spans)
        self.starts = np.array([start for start, _ in self.passages])
        self.real_in = np.maximum(1, [int(real[start:stop].sum()) for start, stop in self.passages])
        self.first = int(real.argmax())
        """The first token that is no padding."""
        written = self.num_rows if matrix.kind == ENCODER_SELF else matrix.prompt_length - 1
        self.answer_row = min(self.num_rows, max(0, written))
        """The row that wrote the first token of the answer; after all of them where nothing was written."""
        self.group_sides = tuple(
            max(1, -(-count * num_heads // _MOST_RESTS)) for count in (self.answer_row, self.num_rows - self.answer_row)
        )
        """How many rows of the prompt, and of the answer, share one number for what rests."""

    def means(self, values: FloatArray) -> FloatArray:
        """The mean of each group of rows."""
        prompt, answer = self.group_sides
        starts = np.r_[0 : self.answer_row : prompt, self.answer_row : self.num_rows : answer]
        means: FloatArray = np.add.reduceat(values, starts) / np.diff(starts, append=self.num_rows)
        return means


class LightHead:
    """Collects one head from bands of its rows.

    Args:
        layout: how rows are divided.
        kept: which weights are strong enough.
    """

    def __init__(self, layout: LightLayout, kept: KeptBands) -> None:
        self.kept = kept
        self.sums = np.zeros((len(layout.passages), len(layout.passages)))
        """What the queries of each passage gave to the keys of each, summed over both."""
        self.rest = np.zeros(layout.num_rows)
        """What each row gave to the first token."""
        self.mass = np.zeros(layout.num_rows)
        """What each row gave to all tokens."""
        self._layout = layout

    def add(self, band: Band) -> None:
        """Take the next rows."""
        self.kept.add(band)
        layout, weights = self._layout, band.weights()
        by_key = np.add.reduceat(weights, layout.starts[layout.starts < weights.shape[1]], axis=1, dtype=np.float64)
        queries = np.arange(band.first_query, band.first_query + len(weights))
        passages = np.searchsorted(layout.starts, queries, side="right") - 1
        begins = np.flatnonzero(np.diff(passages, prepend=-1))
        self.sums[passages[begins], : by_key.shape[1]] += np.add.reduceat(by_key, begins, axis=0)
        self.mass[queries] = by_key.sum(axis=1)
        if layout.first < weights.shape[1]:
            self.rest[queries] = weights[:, layout.first]


class LightHeads:
    """What was collected of the heads of a report, in order.

    Args:
        layout: how rows are divided.
    """

    def __init__(self, layout: LightLayout) -> None:
        self.layout = layout
        self.kept = KeptWeights(layout.first, layout.answer_row)
        self.shares: list[Bytes] = []
        self.rests: list[Bytes] = []
        self.sinks: list[Bytes] = []
        self.rest_mass = np.zeros(2)
        """What the prompt's rows of all heads, and the answer's, gave to the first token."""
        self.weight_mass = np.zeros(2)
        """The same to all tokens."""

    def begin(self) -> LightHead:
        """A head, which another thread may collect."""
        return LightHead(self.layout, self.kept.begin())

    def take(self, head: LightHead, sink_mass: NDArray[np.float32] | None) -> None:
        """Add the next head.

        Args:
            head: all of its rows.
            sink_mass: float32 [queries], the mass of its learned sink; None without one.
        """
        layout = self.layout
        self.kept.take(head.kept)
        for masses, values in ((self.rest_mass, head.rest), (self.weight_mass, head.mass)):
            masses += [values[: layout.answer_row].sum(), values[layout.answer_row :].sum()]
        shares = head.sums / layout.real_in[:, None]
        told = shares[np.tril_indices(len(shares))] if layout.is_causal else shares.reshape(-1)
        self.shares.append(share_levels(told))
        self.rests.append(rest_levels(layout.means(head.rest)))
        if sink_mass is not None:
            self.sinks.append(rest_levels(layout.means(sink_mass.astype(np.float64))))
