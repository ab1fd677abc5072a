"""Reading a file that may be damaged or hostile through h5py."""

from __future__ import annotations

import os
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from att_viz.archive.file.page_journal import PAGE

__all__ = ["FileView"]

_HEAP = b"GCOL\x01\0\0\0"
_HEAP_SIZE = struct.Struct("<Q")
_HEAP_OBJECT = struct.Struct("<HH4xQ")
_TREE = b"BTHD\0"
_TREE_HEAD = struct.Struct("<BIHHxx8xH")
"""Behind the signature: kind, size of a node and of a record, depth, and number of records of the root."""
_TREE_RECORDS = {5: 11, 6: 15, 8: 17, 9: 13}
"""The kinds of trees that archives have, of links and attributes, by name and by order; and the sizes of records."""
_TREE_NODE_HEAD = 10
"""Signature, version, kind and checksum of a node."""
_ADDRESS = 8
_DEEPEST_TREE = 8
_FRACTAL_HEAP = b"FRHP\0"
_FRACTAL_HEAP_HEAD = struct.Struct("<HHBI32xQQQ40xHQQHHQH")
"""Behind the signature: size of an identity, of filters, flags, largest object; managed space, that which is there,
where the next block begins; blocks in a row, sizes of the first and of the largest, bits of the largest heap, rows at
first, address, rows now."""
_FRACTAL_HEAPS = {(7, 512, 32), (8, 1024, 40)}
"""Those of links and of attributes: size of an identity, of the first block, bits of the largest heap."""
_BLOCKS_IN_A_ROW, _LARGEST_BLOCK, _LARGEST_OBJECT = 4, 2**16, 2**12
_LARGEST_HEADER_READ = 4096
"""Headers are some tens of bytes; what is read at once beyond this is numbers, which may look like one."""


class FileView:
    """A file object for h5py.

    HDF5 keeps strings in heaps, and walks through a damaged heap forever (up to its version 2.0 at least). So
    each heap is checked before HDF5 sees it; of one that is damaged it sees no signature, and refuses it. The same for
    trees (version 2) and fractal heaps that archives cannot have, such as with nodes larger than the file or blocks of
    no size: HDF5 ends the process on them.

    Args:
        path: the file.
        pages: pages that take the place of the file's, by their numbers.
    """

    def __init__(self, path: Path, pages: Mapping[int, bytearray] | None = None) -> None:
        self._reading: int | None = None
        self._path = path
        self._pages = dict(pages or {})
        self._position = 0
        self._reading = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._end = os.lseek(self._reading, 0, os.SEEK_END)

    def __repr__(self) -> str:
        # h5py takes this for the file's name.
        return str(self._path)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Set the position; relative to the end for `os.SEEK_END`, else absolute."""
        self._position = offset + (self._end if whence == os.SEEK_END else 0)
        return self._position

    def tell(self) -> int:
        """The position."""
        return self._position

    def read(self, size: int) -> bytes:
        """The next bytes; h5py takes an object with this method for a file."""
        buffer = bytearray(size)
        self.readinto(buffer)
        self._position += size
        return bytes(buffer)

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer from the position on; what lies behind the end reads as zeros."""
        target = memoryview(buffer).cast("B")
        self._fill(self._position, target)
        content = bytes(target)
        found = content.find(_HEAP)
        while found >= 0:
            if not self._is_sound_heap(self._position + found):
                target[found : found + 4] = bytes(4)
            found = content.find(_HEAP, found + 4)
        if len(content) <= _LARGEST_HEADER_READ:
            for signature, is_sound in ((_TREE, self._is_sound_tree), (_FRACTAL_HEAP, self._is_sound_fractal_heap)):
                found = content.find(signature)
                while found >= 0:
                    if not is_sound(self._position + found):
                        target[found : found + 4] = bytes(4)
                    found = content.find(signature, found + 4)
        return len(target)

    def _fill(self, address: int, target: memoryview) -> None:
        assert self._reading is not None
        size, done = len(target), 0
        os.lseek(self._reading, address, os.SEEK_SET)
        while done < size and (count := self._read(target[done:])):
            done += count
        target[done:] = bytes(size - done)
        if self._pages:
            for number in range(address // PAGE, -(-(address + size) // PAGE)):
                page = self._pages.get(number)
                if page is not None:
                    first, last = max(address, number * PAGE), min(address + size, (number + 1) * PAGE)
                    target[first - address : last - address] = page[first - number * PAGE : last - number * PAGE]

    def _read(self, target: memoryview) -> int:
        assert self._reading is not None
        if hasattr(os, "readv"):
            return os.readv(self._reading, [target])
        part = os.read(self._reading, len(target))
        target[: len(part)] = part
        return len(part)

    def _is_sound_heap(self, address: int) -> bool:
        """Whether the objects of a global heap follow each other to its end (HDF5 file format, III.E)."""
        head = bytearray(len(_HEAP) + _HEAP_SIZE.size)
        self._fill(address, memoryview(head))
        size = _HEAP_SIZE.unpack_from(head, len(_HEAP))[0]
        if size > self._end - address:
            return False
        heap = bytearray(size)
        self._fill(address, memoryview(heap))
        place = len(head)
        while place + _HEAP_OBJECT.size <= size:
            index, _, length = _HEAP_OBJECT.unpack_from(heap, place)
            # The free space, object 0, counts its own header.
            step = length if index == 0 else _HEAP_OBJECT.size + (length + 7) // 8 * 8
            if step < _HEAP_OBJECT.size:
                return False
            place += step
        return bool(place <= size)

    def _is_sound_tree(self, address: int) -> bool:
        """Whether nodes of a tree of version 2 have room in the file, and its root for its records (III.A.2)."""
        head = bytearray(len(_TREE) + _TREE_HEAD.size)
        self._fill(address, memoryview(head))
        kind, size, record, depth, count = _TREE_HEAD.unpack_from(head, len(_TREE))
        # HDF5 takes a tree of any kind for the one that it looks for.
        if record != _TREE_RECORDS.get(kind):
            return False
        if not _TREE_NODE_HEAD + record <= size <= self._end or depth > _DEEPEST_TREE:
            return False
        return bool(count <= _records_in_root(size - _TREE_NODE_HEAD, record, depth))

    def _is_sound_fractal_heap(self, address: int) -> bool:
        """Whether a heap of links or attributes is laid out as HDF5 does it (III.G)."""
        head = bytearray(len(_FRACTAL_HEAP) + _FRACTAL_HEAP_HEAD.size)
        self._fill(address, memoryview(head))
        identity, filters, _, largest, managed, there, after, width, first, block, bits, rows, _, rows_now = (
            _FRACTAL_HEAP_HEAD.unpack_from(head, len(_FRACTAL_HEAP))
        )
        if (identity, first, bits) not in _FRACTAL_HEAPS or (filters, largest) != (0, _LARGEST_OBJECT):
            return False
        if (width, block, rows) != (_BLOCKS_IN_A_ROW, _LARGEST_BLOCK, 1):
            return False
        most_rows = bits - (first * width).bit_length() + 2
        return bool(rows_now <= most_rows and max(managed, there, after) <= 2**bits)

    def flush(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """Close the file."""
        if self._reading is not None:
            os.close(self._reading)
            self._reading = None

    def __del__(self) -> None:
        # h5py lets go of a file object without closing it.
        self.close()


def _records_in_root(room: int, record: int, depth: int) -> int:
    """How many records a root of some depth has room for; a pointer holds an address and two numbers of records."""
    leaf = below = most = room // record
    for level in range(1, depth + 1):
        pointer = _ADDRESS + _bytes_for(leaf) + (_bytes_for(below) if level > 1 else 0)
        most = (room - pointer) // (record + pointer)
        below = (most + 1) * below + most
    return most


def _bytes_for(number: int) -> int:
    return max(1, -(-number.bit_length() // 8))
