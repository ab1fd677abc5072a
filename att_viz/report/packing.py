"""Weights as text: the encoding of a head in a report page.

A head of R rows becomes, before it is deflated (zlib format) and written in letters (`att_viz.report.heads.letters`):

1. a byte for the format, 2; a byte of flags, 1 for sinks, 2 for norms and 4 for rows of all keys;
2. where the layer has a learned sink, R little-endian uint16, round(65535 * mass) for each row; where the sizes of the
   head's values are known (`AttentionMatrix.value_norms`), K little-endian float32, one for each key;
3. its lower triangle (with flag 4 its K keys in each row) as bytes, round(255 * sqrt(w)), in bands of
   max(1, 2^22 // K) rows, where K is R but in cross attention: for each band six
   little-endian uint32, how many bytes are in each class, and the classes (`att_viz.report.heads.triangle`);
4. what is missing to the exact float16 of the 16 strongest keys of each row (`att_viz.report.heads.strongest`).

A weight is read back as (byte / 255) ** 2, which errs by less than 0.004 everywhere; the 16 strongest of each row are
read back as archives keep them, but for those whose byte is 0 (below 0.000004), which are read back as 0.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from att_viz.matrix.weights import AttentionWeights
from att_viz.report.heads.first_lines import FirstLines, first_lines
from att_viz.report.heads.first_row import FirstRow, FirstRowReader
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
    "bands_of",
    "pack_head",
    "predict_packed_bytes",
]

FloatArray = NDArray[np.float32]

HEAD_FORMAT = 2
"""The format of a head's data; 1 was deflated rows in base64, without exact weights."""
QUANTISATION_ERROR = 1.0 - (1.0 - 0.5 / 255.0) ** 2
"""The largest absolute difference between a weight in a page and in the archive: half a step at weight 1."""

_SINKS, _NORMS, _ALL_KEYS = 1, 2, 4
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
        first: the row that the page opens with, where it was asked for.
        lines: the lines of this head that the page opens with, where they were asked for.
    """

    layer: int
    head: int
    data: str
    roles: str = ""
    first: FirstRow | None = None
    lines: FirstLines | None = None


def pack_head(
    weights: ReportWeights,
    layer: int,
    head: int,
    reader: RoleReader | None = None,
    watch: Callable[[Band], None] | None = None,
    first_row: int | None = None,
    together: int = 0,
) -> PackedHead:
    """Pack one head; never more than a few million weights are held at once.

    Args:
        weights: the rows.
        layer: the layer number.
        head: the head number.
        reader: what its roles are read with; None to leave them out.
        watch: what else is given every band.
        first_row: the row that the page opens with; None to give none beside the head.
        together: how many heads' lines the page opens with, this one's among them; 0 to give none beside the head. Only
            for heads that are packed as one band.

    Returns:
        The packed head.
    """
    roles = reader.sums(layer) if reader else None
    deflate = Deflate()
    deflate.add(_beginning(weights, layer, head))
    exact = ExactBits()
    first = None if first_row is None else FirstRowReader(first_row, weights.sink_mass(layer, head))
    lines = None
    for band in bands_of(weights, layer, head):
        deflate.add_classes(band.classes())
        exact.add(band)
        if roles:
            roles.add(band.weights(), band.first_query)
        if watch:
            watch(band)
        if first:
            first.add(band)
        if together:
            lines = first_lines(band, layer, head, together)
    deflate.add(exact.to_bytes())
    role_scores = role_text(roles, weights.sink_mass(layer, head))
    beside = first.finish() if first else None, lines
    return PackedHead(layer, head, in_letters(deflate.finish()), role_scores, *beside)


def predict_packed_bytes(weights: ReportWeights, layer: int, head: int, bands: int = 12) -> int:
    """Estimate the letters of a packed head from a few bands of its rows.

    Args:
        weights: the rows.
        layer: the layer number.
        head: the head number.
        bands: how many bands of 16 rows to look at, at least 2; of rows that are not twice as many, all are packed.

    Returns:
        The predicted number of bytes.
    """
    rows, height, is_causal = weights.num_rows, 16, weights.is_causal
    if rows <= 2 * height * bands:
        return len(pack_head(weights, layer, head).data)
    sample: list[list[NDArray[np.uint8]]] = []
    exact = ExactBits()
    for place in range(bands):
        start = round((place + 0.5) * rows / bands - height / 2)
        band = read_band(weights.read(layer, head, start, start + height), start, is_causal=is_causal)
        # The first row has nothing above it in the sample.
        rest = Band(band.patterns[1:], band.bytes[1:], start + 1, band.bytes[0], is_causal)
        sample.append(rest.classes())
        exact.add(rest)
    deflate = Deflate()
    deflate.add_classes([np.concatenate(each) for each in zip(*sample, strict=True)])
    packed = len(deflate.finish())
    raw = sum(each.size for classes in sample for each in classes)
    count = rows * (rows + 1) / 2 if is_causal else rows * weights.num_keys
    strongest = len(exact.to_bytes()) / (bands * (height - 1)) * rows
    return letters_for(round(packed / raw * count + strongest) + len(_beginning(weights, layer, head)))


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
    """What stands before the weights."""
    sink_mass, norms = weights.sink_mass(layer, head), weights.value_norms(layer, head)
    flags = (0 if sink_mass is None else _SINKS) | (0 if norms is None else _NORMS)
    flags |= 0 if weights.is_causal else _ALL_KEYS
    sinks = b"" if sink_mass is None else np.rint(sink_mass.clip(0, 1) * 65535).astype("<u2").tobytes()
    return bytes([HEAD_FORMAT, flags]) + sinks + (b"" if norms is None else norms.astype("<f4").tobytes())


def bands_of(weights: ReportWeights, layer: int, head: int) -> Iterator[Band]:
    """All rows of a head, a few million weights at a time.

    Args:
        weights: the rows.
        layer: the layer number.
        head: the head number.

    Yields:
        Bands, each beginning where the one before ends.
    """
    above, is_causal = None, weights.is_causal
    for start, stop in bands(weights.num_rows, weights.num_keys):
        band = read_band(weights.read(layer, head, start, stop), start, above, is_causal=is_causal)
        above = band.bytes[-1]
        yield band


def bands(num_rows: int, num_keys: int) -> Iterator[tuple[int, int]]:
    """The rows that are packed at once: the first of each band, and the one after its last."""
    height = max(1, _VALUES_AT_ONCE // num_keys)
    for start in range(0, num_rows, height):
        yield start, min(num_rows, start + height)
