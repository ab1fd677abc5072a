"""Keys of bfloat16, laid out for products with queries of bfloat16 that are as exact as those of float32 numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.tiles.tile_softmax import PairKernels, kernels_for

__all__ = ["PairedKeys", "paired_keys"]

PANEL = 64
"""Keys of a panel, as `pair_kernel` has them, which cannot be imported everywhere."""
Bits = NDArray[np.int32]
"""Of two neighbouring bfloat16 numbers."""


class PairedKeys:
    """The keys of an attention, in panels as `pair_kernel.score_pairs` takes them.

    Args:
        query: bfloat16 [batch, heads, queries, width] on the CPU, the width even.
        key: bfloat16 [batch, key-value heads, keys, width].
        kernels: the compiled functions.
    """

    def __init__(self, query: torch.Tensor, key: torch.Tensor, kernels: PairKernels) -> None:
        batches, groups, keys, width = key.shape
        self._panels: Bits = np.empty((batches, groups, -(-keys // PANEL), width // 2, PANEL), np.int32)
        kernels.pack_keys(_bits(key), self._panels)
        self._query = _bits(query)
        self._kernels = kernels

    def asked(self, batch: int, heads: slice, queries: slice) -> Bits:
        """Some queries as `score` takes them: [heads * queries, width / 2]."""
        some = self._query[batch, heads, queries]
        pairs: Bits = np.ascontiguousarray(some).view(np.int32)
        return pairs.reshape(-1, pairs.shape[-1])

    def score(
        self, asked: Bits, batch: int, group: int, first_key: int, scale: float, scores: NDArray[np.float32]
    ) -> None:
        """Write the scaled products of queries with as many keys as there is room for.

        Args:
            asked: see the method; of heads that share a key-value head.
            batch: which sequence.
            group: which key-value head.
            first_key: the first key.
            scale: what the products are multiplied with.
            scores: float32 [heads * queries, keys], contiguous.
        """
        self._kernels.score_pairs(asked, self._panels[batch, group], first_key, scale, scores)

    def summarise(
        self,
        batch: int,
        heads: slice,
        group: int,
        queries: slice,
        runs: tuple[NDArray[np.int64], NDArray[np.int64]],
        scale: float,
        spans: NDArray[np.int64],
        state: NDArray[np.float64],
        masses: NDArray[np.float32],
    ) -> None:
        """Add up what is known of some rows, which exist nowhere; see `pair_summary_kernel.summarise_pairs`.

        Args:
            batch: which sequence.
            heads: which heads, which share a key-value head.
            group: that key-value head.
            queries: which queries.
            runs: int64 [queries] each, the first key that each of them sees, and the one after the last.
            scale: what the products are multiplied with.
            spans: the keys whose weight is added up, see there.
            state: float64 [heads * queries, 4], see there; as rows begin.
            masses: float32 [heads * queries, sets], see there; 0.
        """
        lows, highs = (np.tile(ends, heads.stop - heads.start) for ends in runs)
        asked, panels = self.asked(batch, heads, queries), self._panels[batch, group]
        self._kernels.summarise_pairs(asked, panels, lows, highs, scale, spans, state, masses)


def paired_keys(query: torch.Tensor, key: torch.Tensor) -> PairedKeys | None:
    """The keys laid out in pairs, if they and the queries are bfloat16 and the processor multiplies pairs of these.

    Args:
        query: [batch, heads, queries, width].
        key: [batch, key-value heads, keys, width].
    """
    kernels = kernels_for(query.device)
    if kernels is None or kernels.pairs is None:
        return None
    if query.dtype != torch.bfloat16 or key.dtype != torch.bfloat16 or key.shape[3] % 2:
        return None
    return PairedKeys(query, key, kernels.pairs)


def _bits(tensor: torch.Tensor) -> NDArray[Any]:
    return tensor.detach().view(torch.int16).numpy()
