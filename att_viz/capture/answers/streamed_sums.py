"""What heads bring to the logits of tokens from each key, in some rows: the arithmetic of streamed direct logits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.answers.streamed_paths import StreamedPaths
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.capture.value_norms import weight_by_head

__all__ = ["Brought", "Sums", "Values", "brought"]

FloatArray = NDArray[np.float32]


class Sums:
    """Sums of some rows, without the scales of norms that are not known yet.

    Attributes:
        positive: float32 [rows, keys], the sum of the positive parts.
        negative: float32 [rows, keys], the sum of the negative parts.
        heads: float64 [rows, layers, heads], the sum over keys.
    """

    def __init__(self, rows: int, keys: int, layers: int, heads: int) -> None:
        self.positive, self.negative = np.zeros((rows, keys), np.float32), np.zeros((rows, keys), np.float32)
        self.heads = np.zeros((rows, layers, heads))

    def scale(self, scales: FloatArray) -> Sums:
        """Multiply each row."""
        self.positive *= scales[:, None]
        self.negative *= scales[:, None]
        self.heads *= scales[:, None, None]
        return self

    def add(self, other: Sums) -> None:
        """Add what is known of the same rows."""
        self.positive += other.positive
        self.negative += other.negative
        self.heads += other.heads


@dataclass(frozen=True)
class Values:
    """The values that a layer mixes. Its queries and keys would take as much again, and are not kept.

    Attributes:
        layer: the number of the layer.
        heads: how many it has.
        first_key: the position of the first value.
        values: [key-value heads, keys, width].
    """

    layer: int
    heads: int
    first_key: int
    values: torch.Tensor

    @classmethod
    def of_call(cls, call: AttentionCall, place: int) -> Values:
        """Those of one sequence of a batch."""
        return cls(call.layer, call.query.shape[1], call.pattern.key_offset, call.value[place])

    def between(self, start: int, stop: int) -> Values:
        """The same of some positions, in memory of their own where most are left out."""
        some = self.values[:, start - self.first_key : stop - self.first_key]
        return replace(self, first_key=start, values=some.clone() if 2 * some.shape[1] < self.values.shape[1] else some)


class Brought(NamedTuple):
    """What some heads of one layer brought in some rows, without the scales of the norms behind them.

    Attributes:
        positive: float32 [rows, keys], the sum of the positive parts over these heads.
        negative: float32 [rows, keys], that of the negative ones.
        heads: float64 [rows, heads], the sum over keys.
    """

    positive: FloatArray
    negative: FloatArray
    heads: NDArray[np.float64]


@torch.no_grad()
def brought(
    found: StreamedPaths,
    source: Values,
    directions: torch.Tensor,
    first_head: int,
    keys_from: int,
    weights: torch.Tensor,
) -> Brought | None:
    """What some heads of a layer brought from each key in some rows.

    Args:
        found: how attention reaches the logits.
        source: has the values of the keys.
        directions: float32 [rows, width], what the logits of the tokens after these rows depend on before the last
            norm.
        first_head: the first of the heads.
        keys_from: the position of the first key.
        weights: float32 [heads, rows, keys].

    Returns:
        What they brought; None where the way from this layer to the logits is not known.
    """
    heads, rows, keys = weights.shape
    asked = _asked(found, source, first_head, heads, directions)
    if asked is None:
        return None
    shared = source.heads // len(source.values)
    start = keys_from - source.first_key
    positive = weights.new_zeros((rows, keys), dtype=torch.float32)
    negative, by_head = torch.zeros_like(positive), np.zeros((rows, heads))
    for place in range(heads):
        values = source.values[(first_head + place) // shared, start : start + keys].float()
        part = (asked[place].to(values.device) @ values.T).mul_(weights[place])
        by_head[:, place] = part.sum(1, dtype=torch.float64).cpu().numpy()
        negative += part.clamp(max=0.0)
        positive += part.clamp_(min=0.0)
    return Brought(positive.cpu().numpy(), negative.cpu().numpy(), by_head)


def _asked(
    found: StreamedPaths, source: Values, first_head: int, heads: int, directions: torch.Tensor
) -> torch.Tensor | None:
    """What the logits of the tokens after some rows depend on in the values of some heads: [heads, rows, width]."""
    path, projection = found.paths.layers.get(source.layer), found.projections.get(source.layer)
    if path is None or projection is None or projection not in path.ends:
        return None
    by_head = weight_by_head(projection, source.heads, source.values.shape[2])
    if by_head is None:
        return None
    if path.norm is not None:
        directions = path.norm.backwards(directions, directions.new_ones(len(directions)))
    some = by_head[first_head : first_head + heads]
    return torch.einsum("ad,hwd->haw", directions.to(some.device) * path.factor, some)
