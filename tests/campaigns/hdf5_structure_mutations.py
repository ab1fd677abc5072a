"""Changes to what HDF5 has a checksum of, which is set right afterwards, so that HDF5 believes what it reads."""

from __future__ import annotations

import struct

import numpy as np

from campaigns.byte_mutations import change_bytes

_LONGEST_STRUCTURE = 700
_WORD = 2**32 - 1


def change_checked(data: bytearray, checked: list[tuple[int, int]], rng: np.random.Generator) -> str:
    """Change what HDF5 has a checksum of, and set that right: sizes, shapes, dtypes, filters, attributes, links."""
    start, stop = checked[rng.integers(len(checked))]
    part = bytearray(data[start:stop])
    said = []
    for _ in range(rng.integers(1, 3)):
        place = int(rng.integers(5, len(part)))
        size = len(part)
        said.append(change_bytes(part, rng, [place]))
        part = (part + bytes(size))[:size]
    data[start:stop] = part
    data[stop : stop + 4] = _lookup3(bytes(part)).to_bytes(4, "little")
    return f"the structure at {start}: {'; '.join(said)}"


def checked_structure(data: bytes, start: int) -> tuple[int, int] | None:
    """Where the structure at a place begins, and where its checksum does."""
    if data[start : start + 4] == b"OHDR":
        flags = data[start + 5]
        place = start + 6 + (16 if flags & 0x20 else 0) + (4 if flags & 0x10 else 0)
        width = 1 << (flags & 3)
        sizes = [place + width + int.from_bytes(data[place : place + width], "little") - start]
    elif data[start : start + 4] in (b"OCHK", b"BTHD", b"FRHP"):
        sizes = list(range(8, min(_LONGEST_STRUCTURE, len(data) - start - 4)))
    else:
        return None
    for size in sizes:
        stop = start + size
        if _lookup3(data[start:stop]) == int.from_bytes(data[stop : stop + 4], "little"):
            return start, stop
    return None


def _lookup3(data: bytes) -> int:
    """The checksum of HDF5's structures: Bob Jenkins' lookup3, `hashlittle` with 0."""

    def rotated(value: int, by: int) -> int:
        return ((value << by) | (value >> (32 - by))) & _WORD

    a = b = c = (0xDEADBEEF + len(data)) & _WORD
    if not data:
        return c
    blocks = (len(data) - 1) // 12
    padded = data + bytes(12 * (blocks + 1) - len(data))
    words: tuple[int, ...] = struct.unpack(f"<{3 * (blocks + 1)}I", padded)
    for block in range(blocks):
        x, y, z = words[3 * block : 3 * block + 3]
        a, b, c = (a + x) & _WORD, (b + y) & _WORD, (c + z) & _WORD
        for by in (4, 6, 8, 16, 19, 4):
            a, c, b = ((a - c) & _WORD) ^ rotated(c, by), (c + b) & _WORD, b
            a, b, c = b, c, a
    a, b, c = (a + words[-3]) & _WORD, (b + words[-2]) & _WORD, (c + words[-1]) & _WORD
    for by in (14, 11, 25, 16, 4, 14, 24):
        c = ((c ^ b) - rotated(b, by)) & _WORD
        a, b, c = b, c, a
    return b
