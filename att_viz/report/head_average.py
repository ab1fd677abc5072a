"""The heads of each layer averaged into one, computed when its rows are read."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from att_viz.matrix.extent import AttentionKind
from att_viz.matrix.half_precision import stored_precision
from att_viz.matrix.weights import AttentionWeights

__all__ = ["HeadAverage"]

FloatArray = NDArray[np.float32]


class HeadAverage:
    """Attention weights whose only head, number 0, is the mean of the heads of the weights behind it.

    Args:
        weights: the rows to average.
    """

    def __init__(self, weights: AttentionWeights) -> None:
        self._weights = weights

    @property
    def layers(self) -> tuple[int, ...]:
        """The layer numbers, ascending."""
        return self._weights.layers

    @property
    def kind(self) -> AttentionKind:
        """Which attention it is."""
        return self._weights.kind

    @property
    def is_causal(self) -> bool:
        """Whether no query sees the keys after it."""
        return self._weights.is_causal

    @property
    def num_rows(self) -> int:
        """The number of queries."""
        return self._weights.num_rows

    @property
    def num_keys(self) -> int:
        """The number of keys."""
        return self._weights.num_keys

    def heads(self, layer: int) -> tuple[int, ...]:
        """Head 0, the mean."""
        return (0,)

    def read(self, layer: int, head: int, start: int, stop: int) -> FloatArray:
        """Rows `start` to `stop` of the mean, float32 [stop - start, num_keys]."""
        heads = self._weights.heads(layer)
        total = np.zeros((stop - start, self.num_keys), dtype=np.float32)
        for number in heads:
            total += stored_precision(self._weights.read(layer, number, start, stop))
        total /= np.float32(len(heads))
        return total

    def sink_mass(self, layer: int, head: int) -> FloatArray | None:
        """The mean learned-sink mass of the rows, float32 [num_rows], or None."""
        masses = [self._weights.sink_mass(layer, number) for number in self._weights.heads(layer)]
        known = [mass for mass in masses if mass is not None]
        return np.mean(known, axis=0, dtype=np.float32) if known else None

    def value_norms(self, layer: int, head: int) -> FloatArray | None:
        """None: the values of the heads are not of one kind."""
        return None

    def close(self) -> None:
        """Free what the weights hold."""
        self._weights.close()
