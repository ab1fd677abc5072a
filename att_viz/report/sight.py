"""What each query of a page's layers can see: the keys that an even spread is over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.extent import Extent

__all__ = ["Sight", "sight_of"]


class _Causal(TypedDict):
    padding: list[list[int]]
    starts: list[list[list[int]]]
    layers: dict[str, int]


class Sight(_Causal, total=False):
    """Which keys queries see: those that are no padding, not before the layer's first key, and not after its last.

    `padding` holds spans of rows, the first and the one after the last. `starts` holds, for each kind of layer with a
    window or chunks, runs [query, first key, step]: from that query on the first key grows by the step with each query.
    `layers` says which of them a layer has, by its number; the others see from the beginning. A decoder's queries see
    no further than themselves, but where tokens look both ways; of that and of other attention `ends` holds the runs of
    the key after the last one, for each of `starts`, and those of the layers that see all there is to see last. A
    layer in which tokens look back only, while they look both ways in others, has a kind of its own.
    """

    ends: list[list[list[int]]]


def sight_of(matrix: AttentionMatrix, layers: Sequence[int]) -> Sight:
    """Say what the queries of some layers see.

    Args:
        matrix: the attention.
        layers: the numbers of the layers.
    """
    sight = Sight(padding=_spans(~matrix.key_real), starts=[], layers={})
    kinds: list[tuple[list[list[int]], list[list[int]]]] = []
    whole = Extent.of_layer(0, {}, matrix.real[: matrix.num_rows], matrix.kind, matrix.key_real, matrix.both_ways)
    for layer in layers:
        extent = matrix.extent(layer)
        if extent.first_keys.any() or (extent.after_keys != whole.after_keys).any():
            kind = _runs(extent.first_keys), _runs(extent.after_keys)
            if kind not in kinds:
                kinds.append(kind)
            sight["layers"][str(layer)] = kinds.index(kind)
    sight["starts"] = [starts for starts, _ in kinds]
    if not matrix.is_causal:
        sight["ends"] = [*(ends for _, ends in kinds), _runs(whole.after_keys)]
    return sight


def _spans(chosen: NDArray[np.bool_]) -> list[list[int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], chosen, [False]]).astype(np.int8)))
    return [[int(start), int(stop)] for start, stop in edges.reshape(-1, 2)]


def _runs(first: NDArray[np.int64]) -> list[list[int]]:
    """Whole numbers as runs of steps of 0 or 1; any other step begins a new run."""
    runs: list[list[int]] = []
    for query, key in enumerate(first.tolist()):
        if runs:
            start, begun, step = runs[-1]
            if key == begun + step * (query - start):
                continue
            if query == start + 1 and key == begun + 1:
                runs[-1][2] = 1
                continue
        runs.append([query, key, 0])
    return runs
