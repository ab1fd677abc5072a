"""The queries and keys of a layer, and the softmax that its own numbers make of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["LayerScores"]

_TOLERANCE = 1e-5
_FLOAT32_SUM = 2.0**-22
"""What rounding to float32 can do to a sum of products, as a part of the sum of their sizes."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class LayerScores:
    """What the scores of a layer are made of, for one sequence.

    A score is scale x q.k; where there is a softcap, softcap x tanh(score / softcap); then what is added to it. The
    softmax is over the keys that the query sees, and over the learned sink, where there is one.

    Attributes:
        layer: the number of the layer.
        queries: [heads, queries, width], as they enter the product: positions are encoded, norms applied.
        keys: [key-value heads, keys, width]; each serves heads / key-value heads consecutive heads.
        attention: [heads, queries, keys], the captured softmax, 0 where hidden.
        visible: bool [1 or heads, queries, keys], which keys each query sees.
        scale: what q.k is multiplied with.
        softcap: see above; None for none.
        added: [1 or heads, queries, keys], what is added to the scores; None for nothing.
        sinks: [heads, queries], the score of the learned sink, which is dropped after the softmax; None for none.
        chosen: whether the keys that are seen were chosen by the model (an index), not by their places.
    """

    layer: int
    queries: Floats
    keys: Floats
    attention: Floats
    visible: NDArray[np.bool_]
    scale: float
    softcap: float | None = None
    added: Floats | None = None
    sinks: Floats | None = None
    chosen: bool = False

    @property
    def num_heads(self) -> int:
        """How many heads there are."""
        return len(self.queries)

    @property
    def width(self) -> int:
        """How many dimensions a query has."""
        return int(self.queries.shape[2])

    def keys_of(self, head: int) -> Floats:
        """The keys that a head uses, [keys, width]."""
        found: Floats = self.keys[head * len(self.keys) // self.num_heads]
        return found

    def seen(self, head: int) -> NDArray[np.bool_]:
        """Which keys each query of a head sees, bool [queries, keys]."""
        return np.asarray(self.visible[head if len(self.visible) > 1 else 0])

    def products(self) -> Iterator[NDArray[np.float64]]:
        """For each head scale x q.k in float64, [queries, keys], before cap, mask and what is added."""
        for head in range(self.num_heads):
            yield self.scale * (self.queries[head].astype(np.float64) @ self.keys_of(head).T.astype(np.float64))

    def softmax_error(self) -> tuple[float, float]:
        """How far the captured attention is from the softmax of these numbers, computed anew in float64.

        Returns:
            The largest difference of a weight; and the largest that rounding explains: 1e-5, or more where scores are
            so large that float32 leaves more open.
        """
        largest, size = 0.0, 0.0
        for head, scores in enumerate(self.products()):
            if self.softcap is not None:
                scores = self.softcap * np.tanh(scores / self.softcap)
            if self.added is not None:
                scores = scores + self.added[head if len(self.added) > 1 else 0]
            scores = np.where(self.seen(head), scores, -np.inf)
            sink = None if self.sinks is None else self.sinks[head].astype(np.float64)[:, None]
            top = scores.max(axis=1, keepdims=True)
            top = np.where(np.isfinite(top), top, 0.0) if sink is None else np.maximum(top, sink)
            powers = np.exp(scores - top)
            sums = powers.sum(axis=1, keepdims=True) + (0.0 if sink is None else np.exp(sink - top))
            expected = np.divide(powers, sums, out=np.zeros_like(powers), where=sums > 0)
            largest = max(largest, float(np.abs(expected - self.attention[head]).max()))
            sizes = np.linalg.norm(self.queries[head], axis=1).max() * np.linalg.norm(self.keys_of(head), axis=1).max()
            size = max(size, abs(self.scale) * float(sizes))
        return largest, max(_TOLERANCE, _FLOAT32_SUM * size)
