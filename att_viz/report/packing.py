"""Weights as bytes: the encoding of a head in a report page.

A head of R rows becomes R * (R + 1) / 2 bytes, its lower triangle row by row (row i holds keys 0 to i). A
weight w is stored as round(255 * sqrt(w)) and read back as (byte / 255) ** 2: the square root spends the
bytes where attention lives, on small weights, and errs by less than 0.004 everywhere. Where the layer has a
learned sink, R little-endian uint16 follow, round(65535 * mass) for each row; where the sizes of the head's
values are known (`AttentionMatrix.value_norms`), R little-endian float32, one for each key. The whole is deflated
(zlib format) and written as base64.
"""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from att_viz.matrix.half_precision import half
from att_viz.matrix.weights import AttentionWeights

__all__ = [
    "QUANTISATION_ERROR",
    "PackedHead",
    "ReportWeights",
    "as_packed",
    "pack_head",
    "predict_packed_bytes",
]

FloatArray = NDArray[np.float32]

QUANTISATION_ERROR = 1.0 - (1.0 - 0.5 / 255.0) ** 2
"""The largest absolute difference between a weight in a page and in the archive: half a step at weight 1."""

_COMPRESSION_LEVEL = 4
_VALUES_AT_ONCE = 4_000_000


class ReportWeights(AttentionWeights, Protocol):
    """Attention rows of one sequence, with what else a page shows of them."""

    def value_norms(self, layer: int, head: int) -> FloatArray | None:
        """See `AttentionMatrix.value_norms`."""
        ...


@dataclass(frozen=True)
class PackedHead:
    """One head, ready for a page.

    Attributes:
        layer: the layer number.
        head: the head number.
        data: the deflated bytes in base64.
    """

    layer: int
    head: int
    data: str


def pack_head(weights: ReportWeights, layer: int, head: int) -> PackedHead:
    """Pack one head; never more than a few million weights are held at once.

    Args:
        weights: the rows.
        layer: the layer number.
        head: the head number.

    Returns:
        The packed head.
    """
    deflate = zlib.compressobj(_COMPRESSION_LEVEL)
    chunks: list[bytes] = []
    for start, stop in _bands(weights.num_rows):
        triangle = _quantise(weights.read(layer, head, start, stop), start)
        chunks.append(deflate.compress(triangle.tobytes()))
    chunks.append(deflate.compress(_tail(weights, layer, head)))
    chunks.append(deflate.flush())
    return PackedHead(layer, head, b64encode(b"".join(chunks)).decode("ascii"))


def as_packed(weights: FloatArray) -> NDArray[np.float64]:
    """Weights as a page has them: kept as one byte each, and read back.

    Args:
        weights: any array of weights.

    Returns:
        What is read back, of the same shape.
    """
    quantised = _byte_of_float16()[half(weights).view(np.uint16)]
    return (quantised / 255.0) ** 2


def predict_packed_bytes(weights: ReportWeights, layer: int, head: int) -> int:
    """Estimate the base64 bytes of a packed head from a few bands of its rows.

    Args:
        weights: the rows.
        layer: the layer number.
        head: the head number.

    Returns:
        The predicted number of bytes; exact packing is used up to 256 rows.
    """
    rows = weights.num_rows
    if rows <= 256:
        return len(pack_head(weights, layer, head).data)
    height, bands = 16, 12
    raw = packed = 0
    for place in range(bands):
        start = round(place * (rows - height) / (bands - 1))
        triangle = _quantise(weights.read(layer, head, start, start + height), start)
        raw += triangle.size
        packed += len(zlib.compress(triangle.tobytes(), _COMPRESSION_LEVEL))
    return round((packed / raw * rows * (rows + 1) / 2 + len(_tail(weights, layer, head))) * 4 / 3)


def _tail(weights: ReportWeights, layer: int, head: int) -> bytes:
    """What follows the triangle."""
    sink_mass, norms = weights.sink_mass(layer, head), weights.value_norms(layer, head)
    sinks = b"" if sink_mass is None else np.rint(sink_mass.clip(0, 1) * 65535).astype("<u2").tobytes()
    return sinks + (b"" if norms is None else norms.astype("<f4").tobytes())


def _bands(num_rows: int) -> Iterator[tuple[int, int]]:
    height = max(1, _VALUES_AT_ONCE // num_rows)
    for start in range(0, num_rows, height):
        yield start, min(num_rows, start + height)


def _quantise(rows: FloatArray, first_query: int) -> NDArray[np.uint8]:
    """The bytes of a band's lower triangle, in order."""
    height, width = rows.shape[0], first_query + rows.shape[0]
    visible = rows[:, :width][np.tri(height, width, first_query, dtype=np.bool_)]
    quantised: NDArray[np.uint8] = _byte_of_float16()[half(visible).view(np.uint16)]
    return quantised


@cache
def _byte_of_float16() -> NDArray[np.uint8]:
    """The byte for each of the 65,536 float16 bit patterns; what is no weight is clipped, NaN to 0."""
    values = np.arange(2**16, dtype=np.uint16).view(np.float16).astype(np.float64)
    roots = np.sqrt(np.nan_to_num(values, nan=0.0, posinf=1.0).clip(0.0, 1.0))
    quantised: NDArray[np.uint8] = np.rint(roots * 255.0).astype(np.uint8)
    return quantised
