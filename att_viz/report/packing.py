"""Weights as text: the encoding of a head in a report page.

A head of R rows becomes, before it is deflated (zlib format) and written in letters (`att_viz.report.heads.letters`):

1. a byte for the format, 2; a byte of flags, 1 for sinks and 2 for norms;
2. where the layer has a learned sink, R little-endian uint16, round(65535 * mass) for each row; where the sizes of the
   head's values are known (`AttentionMatrix.value_norms`), R little-endian float32, one for each key;
3. its lower triangle as bytes, round(255 * sqrt(w)), in bands of max(1, 2^22 // R) rows: for each band six
   little-endian uint32, how many bytes are in each class, and the classes (`att_viz.report.heads.triangle`);
4. what is missing to the exact float16 of the 16 strongest keys of each row (`att_viz.report.heads.strongest`).

A weight is read back as (byte / 255) ** 2, which errs by less than 0.004 everywhere; the 16 strongest of each row are
read back as archives keep them.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from att_viz.matrix.weights import AttentionWeights
from att_viz.report.heads.letters import in_letters, letters_for
from att_viz.report.heads.role_scores import RoleReader, role_text
from att_viz.report.heads.strongest import ExactBits
from att_viz.report.heads.triangle import Band, read_band

__all__ = [
    "HEAD_FORMAT",
    "QUANTISATION_ERROR",
    "Deflate",
    "PackedHead",
    "ReportWeights",
    "bands",
    "pack_head",
    "predict_packed_bytes",
]

FloatArray = NDArray[np.float32]

HEAD_FORMAT = 2
"""The format of a head's data; 1 was deflated rows in base64, without exact weights."""
QUANTISATION_ERROR = 1.0 - (1.0 - 0.5 / 255.0) ** 2
"""The largest absolute difference between a weight in a page and in the archive: half a step at weight 1."""

_SINKS, _NORMS = 1, 2
_COMPRESSION_LEVEL = 4
_VALUES_AT_ONCE = 2**22


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
        data: its text.
        roles: what it does (`att_viz.report.heads.role_scores`); "" where that was not asked.
    """

    layer: int
    head: int
    data: str
    roles: str = ""


def pack_head(weights: ReportWeights, layer: int, head: int, reader: RoleReader | None = None) -> PackedHead:
    """Pack one head; never more than a few million weights are held at once.

    Args:
        weights: the rows.
        layer: the layer number.
        head: the head number.
        reader: what its roles are read with; None to leave them out.

    Returns:
        The packed head.
    """
    roles = reader.sums(layer) if reader else None
    deflate = Deflate()
    deflate.add(_beginning(weights, layer, head))
    exact = ExactBits()
    above: NDArray[np.uint8] | None = None
    for start, stop in bands(weights.num_rows):
        band = read_band(weights.read(layer, head, start, stop), start, above)
        deflate.add_classes(band.classes())
        exact.add(band)
        above = band.bytes[-1]
        if roles:
            roles.add(band.weights(), start)
    deflate.add(exact.to_bytes())
    return PackedHead(layer, head, in_letters(deflate.finish()), role_text(roles, weights.sink_mass(layer, head)))


def predict_packed_bytes(weights: ReportWeights, layer: int, head: int) -> int:
    """Estimate the letters of a packed head from a few bands of its rows.

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
    sample: list[list[NDArray[np.uint8]]] = []
    exact = ExactBits()
    for place in range(bands):
        start = round(place * (rows - height) / (bands - 1))
        band = read_band(weights.read(layer, head, start, start + height), start)
        # The first row has nothing above it in the sample.
        rest = Band(band.patterns[1:], band.bytes[1:], start + 1, band.bytes[0])
        sample.append(rest.classes())
        exact.add(rest)
    deflate = Deflate()
    deflate.add_classes([np.concatenate(each) for each in zip(*sample, strict=True)])
    packed = len(deflate.finish())
    raw = sum(each.size for classes in sample for each in classes)
    triangle = packed / raw * rows * (rows + 1) / 2
    strongest = len(exact.to_bytes()) / (bands * (height - 1)) * rows
    return letters_for(round(triangle + strongest) + len(_beginning(weights, layer, head)))


class Deflate:
    """A zlib stream of parts that want codes of their own."""

    def __init__(self) -> None:
        # Nothing but runs of one byte is worth a reference in such data: looking for more costs time and size.
        self._stream = zlib.compressobj(_COMPRESSION_LEVEL, zlib.DEFLATED, zlib.MAX_WBITS, 9, zlib.Z_RLE)
        self._parts: list[bytes] = []

    def add(self, data: bytes) -> None:
        """Append bytes."""
        self._parts += [self._stream.compress(data), self._stream.flush(zlib.Z_PARTIAL_FLUSH)]

    def add_classes(self, classes: list[NDArray[np.uint8]]) -> None:
        """Append the sizes of classes and the classes."""
        self.add(np.array([len(each) for each in classes], dtype="<u4").tobytes())
        for each in classes:
            self.add(each.tobytes())

    def finish(self) -> bytes:
        """The whole stream; nothing can be appended any more."""
        return b"".join([*self._parts, self._stream.flush()])


def _beginning(weights: ReportWeights, layer: int, head: int) -> bytes:
    """What stands before the triangle."""
    sink_mass, norms = weights.sink_mass(layer, head), weights.value_norms(layer, head)
    flags = (0 if sink_mass is None else _SINKS) | (0 if norms is None else _NORMS)
    sinks = b"" if sink_mass is None else np.rint(sink_mass.clip(0, 1) * 65535).astype("<u2").tobytes()
    return bytes([HEAD_FORMAT, flags]) + sinks + (b"" if norms is None else norms.astype("<f4").tobytes())


def bands(num_rows: int) -> Iterator[tuple[int, int]]:
    """The rows that are packed at once: the first of each band, and the one after its last."""
    height = max(1, _VALUES_AT_ONCE // num_rows)
    for start in range(0, num_rows, height):
        yield start, min(num_rows, start + height)
