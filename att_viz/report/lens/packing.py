"""Attention rows and lens readings as bytes, for the interactive page.

Rows: a band of 64 queries becomes one element. Row r of a band is, for every layer that has attention, one byte for
each of the keys 0 to r: round(255 * sqrt(w)) of the largest weight of all heads. Readings: for every boundary,
position and place, the index of the token in the page's vocabulary (uint32), then all probabilities (float32), then
for every boundary and position the entropy (float32, nats) and the rank (uint32), all little-endian. Both are
deflated (zlib format) and written as base64.
"""

from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.heads.strongest_head import strongest_head
from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.logit_lens import LogitLens
from att_viz.system.progress import track

__all__ = ["BAND", "PackedBand", "bands", "pack_lens", "pack_rows"]

BAND = 64
_COMPRESSION_LEVEL = 4


@dataclass(frozen=True)
class PackedBand:
    """Some rows of all layers.

    Attributes:
        first: the first query.
        data: the deflated bytes in base64.
    """

    first: int
    data: str


def bands(first_row: int, num_rows: int) -> list[tuple[int, int]]:
    """The (first, one after the last) query of each band."""
    return [(start, min(start + BAND, num_rows)) for start in range(first_row, num_rows, BAND)]


def pack_rows(matrix: AttentionMatrix, first_row: int) -> Iterator[PackedBand]:
    """Pack the attention from a row on, one band at a time.

    Args:
        matrix: the attention.
        first_row: the first query to pack.

    Yields:
        Bands, in order.
    """
    spans = bands(first_row, matrix.num_rows)
    for start, stop in track(spans, len(spans), "writing the page", "band"):
        quantised = np.stack([_quantised(matrix, layer, start, stop) for layer in matrix.layers])
        rows = (quantised[:, row - start, : row + 1].tobytes() for row in range(start, stop))
        yield PackedBand(start, _packed(b"".join(rows)))


def _quantised(matrix: AttentionMatrix, layer: int, start: int, stop: int) -> NDArray[np.uint8]:
    weights = strongest_head(matrix, layer, start, stop)[:, :stop]
    roots = np.sqrt(np.nan_to_num(weights, nan=0.0).clip(0.0, 1.0))
    quantised: NDArray[np.uint8] = np.rint(roots * 255.0).astype(np.uint8)
    return quantised


def pack_lens(lens: LogitLens, vocabulary: NDArray[np.int64]) -> str:
    """Pack a lens.

    Args:
        lens: the lens.
        vocabulary: the distinct ids in it, ascending.

    Returns:
        The deflated bytes in base64.
    """
    return _packed(
        np.searchsorted(vocabulary, lens.top_ids).astype("<u4").tobytes()
        + lens.top_probabilities.astype("<f4").tobytes()
        + lens.entropy.astype("<f4").tobytes()
        + lens.rank.clip(0).astype("<u4").tobytes()
    )


def _packed(data: bytes) -> str:
    return b64encode(zlib.compress(data, _COMPRESSION_LEVEL)).decode("ascii")
