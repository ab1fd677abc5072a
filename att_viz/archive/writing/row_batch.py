"""`RowBatch`: the one form that rows have between the tile that they come from and the tiles of the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["RowBatch"]

FloatArray = NDArray[np.float32]


@dataclass(frozen=True)
class RowBatch:
    """Some rows of some heads of one layer.

    Attributes:
        first_head: the place of the first head among the layer's stored heads.
        first_query: the position of the first row.
        keys_from: the position of the first key; other keys are seen by none of these rows.
        weights: float32 [heads, queries, keys], softmax (0 where a key is not seen) or scores (-inf there). Rows of
            padding may have no keys at all.
        columns: dataset name ("row_sums", "sink_mass", "statistics") to float32 [heads, queries] or
            [heads, queries, names].
        has_weights: whether the weights are to be stored, and not only numbers of rows.
    """

    first_head: int
    first_query: int
    keys_from: int
    weights: FloatArray
    columns: Mapping[str, FloatArray] = field(default_factory=dict)
    has_weights: bool = True

    @classmethod
    def of(
        cls,
        first_head: int,
        first_query: int,
        keys_from: int,
        weights: Any,
        row_sums: Any = None,
        sink_mass: Any = None,
        statistics: Any = None,
    ) -> RowBatch:
        """Rows with what is known of each, in any dtype; what is None is not stored."""
        given = {"row_sums": row_sums, "sink_mass": sink_mass, "statistics": statistics}
        columns = {name: np.asarray(values, np.float32) for name, values in given.items() if values is not None}
        has_weights = weights is not None
        if not has_weights:
            weights = np.empty((*next(iter(columns.values()), np.empty((0, 0))).shape[:2], 0), np.float32)
        return cls(first_head, first_query, keys_from, np.asarray(weights, np.float32), columns, has_weights)

    @property
    def stop(self) -> int:
        """The position after the last row."""
        return int(self.first_query + self.weights.shape[1])
