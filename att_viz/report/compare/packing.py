"""The attention of a head in two runs, on one axis, as text.

Both runs are laid on the slots of their alignment (`att_viz.analysis.comparison.alignment`): row s and key k of an
S × S lower triangle is what the row of slot s gave to slot k (of all S × S where tokens look both ways); rows that are
not compared are empty. A weight w becomes
a byte, round(255 * sqrt(w)), as in `att_viz.report.packing`, and may be off by as much. For each band of
max(1, 2^22 // S) rows there are, each as six little-endian uint32 and six classes of bytes
(`att_viz.report.heads.triangle`): the bytes of the first run; and those of the second less those of the first, modulo
256, with the sign moved into the lowest bit (0, -1, 1, -2 become 0, 1, 2, 3), so that what did not change costs
nearly nothing. All is deflated (zlib format) and written in letters (`att_viz.report.heads.letters`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.comparison.compare import Comparison
from att_viz.analysis.comparison.head_changes import slot_masses
from att_viz.report.heads.letters import in_letters
from att_viz.report.heads.triangle import read_band
from att_viz.report.packing import Deflate, bands

__all__ = ["PackedPair", "pack_pair", "slot_triangles"]


@dataclass(frozen=True)
class PackedPair:
    """A head of both runs.

    Attributes:
        layer: the layer number.
        head: the head number.
        data: its text.
    """

    layer: int
    head: int
    data: str


def pack_pair(comparison: Comparison, layer: int, head: int) -> PackedPair:
    """Pack a head of both runs.

    Args:
        comparison: the comparison.
        layer: the layer number.
        head: the head number.

    Returns:
        The packed pair.
    """
    first, second = slot_triangles(comparison, layer, head)
    causal = comparison.looks_back
    deflate = Deflate()
    above: list[NDArray[np.uint8] | None] = [None, None]
    for start, stop in bands(len(first), len(first)):
        band = read_band(first[start:stop], start, above[0], is_causal=causal)
        other = read_band(second[start:stop], start, is_causal=causal)
        moved = (other.bytes - band.bytes).view(np.int8)
        signs = ((moved << 1) ^ (moved >> 7)).view(np.uint8)
        difference = replace(band, bytes=signs, above=np.zeros(0, np.uint8) if above[1] is None else above[1])
        deflate.add_classes(band.classes())
        deflate.add_classes(difference.classes())
        above = [band.bytes[-1], signs[-1]]
    return PackedPair(layer, head, in_letters(deflate.finish()))


def slot_triangles(comparison: Comparison, layer: int, head: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """What the row of each slot gave to each slot, in either run.

    Args:
        comparison: the comparison.
        layer: the layer number.
        head: the head number.

    Returns:
        float32 [slots, slots] each; rows of slots that are not compared are 0.
    """
    alignment = comparison.alignment
    count = len(alignment.slots)
    found = np.zeros((2, count, count), dtype=np.float32)
    place = 0
    for mass_a, mass_b, _ in slot_masses(comparison.a, comparison.b, alignment, layer, head):
        slots = alignment.rows[place : place + len(mass_a), 2]
        found[0, slots], found[1, slots] = mass_a, mass_b
        place += len(mass_a)
    return found[0], found[1]
