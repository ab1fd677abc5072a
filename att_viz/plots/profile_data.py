"""The numbers behind the profiles, gathered band by band."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.extent import CROSS
from att_viz.system.progress import track

__all__ = [
    "DistanceShares",
    "RowEntropies",
    "WeightShares",
    "distance_shares",
    "row_entropies",
    "weight_shares",
]

FloatArray = NDArray[np.float64]

_BAND = 256
_MOST_POINTS = 100
_EDGES = np.logspace(-6, 0, 49)


@dataclass(frozen=True)
class WeightShares:
    """Weights by size.

    Attributes:
        edges: the ends of the bins, [bins + 1].
        of_weights: the share of all visible weights in each bin, [bins].
        of_attention: the share of all attention that they carry, [bins].
        count: how many visible weights there are: in a decoder no later keys, no padding, none outside a window or
            chunk.
        below: the share of them that is smaller than the first edge.
    """

    edges: FloatArray
    of_weights: FloatArray
    of_attention: FloatArray
    count: int
    below: float


@dataclass(frozen=True)
class DistanceShares:
    """Attention by distance.

    Attributes:
        names: the bins, such as "0", "1", "2-3", "4-7".
        by_head: head number to the share of its attention in each bin.
        uniform: the shares if every query looked at all visible keys alike.
    """

    names: tuple[str, ...]
    by_head: dict[int, FloatArray]
    uniform: FloatArray


@dataclass(frozen=True)
class RowEntropies:
    """Entropy by position, in bits.

    Attributes:
        positions: the positions of the points.
        by_head: head number to the entropies.
        uniform: the entropy of a row that looks at all visible keys alike.
        factor: how many rows a point is the mean of.
    """

    positions: FloatArray
    by_head: dict[int, FloatArray]
    uniform: FloatArray
    factor: int


def weight_shares(matrix: AttentionMatrix, layer: int, head: int | None) -> WeightShares:
    """Count the weights of a layer, or of one head, by size; see `WeightShares`."""
    counts = np.zeros(len(_EDGES) - 1)
    masses = np.zeros_like(counts)
    total, extent = 0, matrix.extent(layer)
    for number in _chosen(matrix, layer, head):
        for start, rows in _bands(matrix, layer, number):
            visible = rows[extent.visible(start, start + len(rows))]
            # Rounding may leave a weight a little above 1.
            clipped = np.minimum(visible, 1.0)
            counts += np.histogram(clipped, _EDGES)[0]
            masses += np.histogram(clipped, _EDGES, weights=visible.astype(np.float64))[0]
            total += visible.size
    shares = counts / max(total, 1)
    return WeightShares(_EDGES, shares, masses / (masses.sum() or 1.0), total, 1 - counts.sum() / max(total, 1))


def distance_shares(matrix: AttentionMatrix, layer: int, head: int | None) -> DistanceShares:
    """Sum the attention of a layer's heads by distance; see `DistanceShares`."""
    if matrix.kind == CROSS:
        raise InvalidInputError("queries and keys of cross attention are of different texts, with no distance between")
    count = matrix.num_rows
    starts = [0, *(2**power for power in range(count.bit_length()) if 2**power < count)]
    by_head = {}
    for number in _chosen(matrix, layer, head):
        by_distance = np.zeros(count)
        for start, rows in _bands(matrix, layer, number):
            queries = np.arange(start, start + len(rows))[:, None]
            distances = queries - np.arange(count)
            if not matrix.is_causal:
                distances = np.abs(distances)
            seen = distances >= 0
            by_distance += np.bincount(distances[seen], rows[seen].astype(np.float64), minlength=count)
        by_head[number] = np.add.reduceat(by_distance, starts) / (by_distance.sum() or 1.0)
    uniform = np.zeros(count)
    for start, visible in _visible_bands(matrix, layer):
        places, keys = np.nonzero(visible)
        evenly = 1.0 / np.maximum(visible.sum(axis=1), 1)
        uniform += np.bincount(np.abs(start + places - keys), evenly[places], minlength=count)
    uniform /= uniform.sum() or 1.0
    ends = [*starts[1:], count]
    names = tuple(str(low) if high - low == 1 else f"{low}–{high - 1}" for low, high in zip(starts, ends, strict=True))
    return DistanceShares(names, by_head, np.add.reduceat(uniform, starts))


def row_entropies(matrix: AttentionMatrix, layer: int, head: int | None) -> RowEntropies:
    """The entropy of each row of a layer's heads; see `RowEntropies`.

    A row that a learned sink takes part of is renormalised to what it gives to visible keys.
    """
    count = matrix.num_rows
    factor = -(-count // _MOST_POINTS)
    by_head = {
        number: _means(np.concatenate([_entropy(rows) for _, rows in _bands(matrix, layer, number)]), factor)
        for number in _chosen(matrix, layer, head)
    }
    seen = np.concatenate([visible.sum(axis=1) for _, visible in _visible_bands(matrix, layer)])
    uniform = _means(np.log2(np.maximum(seen, 1)), factor)
    return RowEntropies(_means(np.arange(count, dtype=np.float64), factor), by_head, uniform, factor)


def _entropy(rows: NDArray[np.float32]) -> FloatArray:
    weights = rows.astype(np.float64)
    sums = weights.sum(axis=1, keepdims=True)
    weights = np.divide(weights, sums, out=np.zeros_like(weights), where=sums > 0)
    logs = np.log2(weights, out=np.zeros_like(weights), where=weights > 0)
    entropies: FloatArray = np.maximum(0.0, -(weights * logs).sum(axis=1))
    return entropies


def _means(values: FloatArray, factor: int) -> FloatArray:
    starts = np.arange(0, len(values), factor)
    means: FloatArray = np.add.reduceat(values, starts) / np.diff(np.append(starts, len(values)))
    return means


def _chosen(matrix: AttentionMatrix, layer: int, head: int | None) -> Iterator[int]:
    if matrix.weights_kind != "softmax":
        raise InvalidInputError("this file holds scores; profiles are of the softmax of scores")
    heads = matrix.heads(layer) if head is None else (head,)
    return track(heads, len(heads), "reading", "head")


def _bands(matrix: AttentionMatrix, layer: int, head: int) -> Iterator[tuple[int, NDArray[np.float32]]]:
    for start in range(0, matrix.num_rows, _BAND):
        yield start, matrix.rows(layer, head, start, min(matrix.num_rows, start + _BAND))


def _visible_bands(matrix: AttentionMatrix, layer: int) -> Iterator[tuple[int, NDArray[np.bool_]]]:
    extent = matrix.extent(layer)
    for start in range(0, matrix.num_rows, _BAND):
        yield start, extent.visible(start, min(matrix.num_rows, start + _BAND))
