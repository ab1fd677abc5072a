"""`Extent`: how far the rows of a layer reach, and which keys each query can see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["Extent"]


@dataclass(frozen=True, eq=False)
class Extent:
    """Which keys the queries of a layer of a decoder can see: none that comes later, is padding, or is out of reach.

    Attributes:
        first_keys: int64 [queries], the first key that the layer's sliding window or chunk leaves each query.
        real: bool [queries], false for padding, which sees nothing and is not seen.
    """

    first_keys: NDArray[np.int64]
    real: NDArray[np.bool_]

    @classmethod
    def of_layer(cls, layer: int, attention: Mapping[str, Any], real: NDArray[np.bool_]) -> Extent:
        """The extent of a layer, from what is known of its model.

        Chunks are counted from the first token that is no padding, as transformers does it.

        Args:
            layer: the number of the layer.
            attention: what `CaptureMetadata.attention` says: "sliding_window", "chunk" and "layer_types".
            real: bool [queries].
        """
        queries = np.arange(len(real))
        kinds = attention.get("layer_types")
        kind = str(kinds[layer]) if isinstance(kinds, (list, tuple)) and layer < len(kinds) else None
        window, chunk = attention.get("sliding_window"), attention.get("chunk")
        starts = np.zeros_like(queries)
        if isinstance(window, int) and window > 0 and kind in (None, "sliding_attention"):
            starts = np.maximum(queries - window + 1, 0)
        elif isinstance(chunk, int) and chunk > 0 and kind == "chunked_attention":
            first = int(np.argmax(real))
            starts = np.maximum(first + (queries - first) // chunk * chunk, 0)
        return cls(starts, real)

    @property
    def num_queries(self) -> int:
        """How many queries there are, and keys."""
        return len(self.real)

    def visible(self, start: int, stop: int) -> NDArray[np.bool_]:
        """Which keys some queries see.

        Args:
            start: the first query.
            stop: the one after the last.

        Returns:
            bool array [queries, keys]; nothing in the rows of padding.
        """
        keys, queries = np.arange(self.num_queries), np.arange(start, stop)
        seen = (keys <= queries[:, None]) & (keys >= self.first_keys[start:stop, None])
        return np.asarray(seen & self.real & self.real[start:stop, None])

    @cached_property
    def counts(self) -> NDArray[np.int64]:
        """How many keys each query sees, int64 [queries]; 0 for padding."""
        before = np.concatenate([[0], np.cumsum(self.real)])
        queries = np.arange(self.num_queries)
        return np.asarray((before[queries + 1] - before[self.first_keys]) * self.real)
