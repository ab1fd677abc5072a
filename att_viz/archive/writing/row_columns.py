"""The numbers that each row of a layer has besides its weights: sums, sink mass, statistics."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray
from zlib_ng.zlib_ng import crc32

from att_viz.archive import layout

__all__ = ["RowColumns"]

FloatArray = NDArray[np.float32]

_SEGMENT = layout.CHECKED_ROWS
_KEPT_SEGMENTS = 4


class RowColumns:
    """Datasets [heads, rows] and [heads, rows, columns] that are filled in any order.

    A few segments of 1,024 rows of each are kept in memory, the others in the file. Beside each dataset goes another
    with a checksum for each segment of each head.

    Args:
        group: where the datasets are, or will be once they are written.
        num_heads: the first dimension.
        widths: for each dataset the third dimension, or None where there is none.
        empty: for each dataset what a row holds that never came; 0 where it is not named.
    """

    def __init__(
        self, group: h5py.Group, num_heads: int, widths: Mapping[str, int | None], empty: Mapping[str, float]
    ) -> None:
        self._group = group
        self._num_heads = num_heads
        self._widths = widths
        self._empty = empty
        self._segments: dict[str, dict[int, FloatArray]] = {name: {} for name in widths}
        # For each segment in the file the number of rows that its checksums are of, and these.
        self._checksums: dict[str, dict[int, tuple[int, list[int]]]] = {name: self._stored(name) for name in widths}

    def put(self, name: str, first_head: int, first_row: int, values: FloatArray) -> None:
        """Fill in the rows of some heads.

        Args:
            name: the dataset.
            first_head: the place of the first head.
            first_row: the first row.
            values: float32 array [heads, rows] or [heads, rows, columns].
        """
        heads = slice(first_head, first_head + values.shape[0])
        done = 0
        while done < values.shape[1]:
            number, offset = divmod(first_row + done, _SEGMENT)
            count = min(values.shape[1] - done, _SEGMENT - offset)
            self._segment(name, number)[heads, offset : offset + count] = values[:, done : done + count]
            done += count

    def finish(self, num_rows: int, num_keys: int | None = None) -> None:
        """Write everything; the datasets then have `num_rows` rows, those of keys `num_keys` where it is another."""
        for name, segments in self._segments.items():
            if segments or name in self._group:
                count = num_rows if num_keys is None or name not in layout.OF_KEYS else num_keys
                dataset = self._dataset(name, count)
                if dataset.shape[1] != count:
                    dataset.resize(count, axis=1)
                for number in sorted(segments):
                    self._write(name, number, segments[number])
                segments.clear()
                self._write_checksums(name, count)

    def _stored(self, name: str) -> dict[int, tuple[int, list[int]]]:
        if layout.checksums_of(name) not in self._group:
            return {}
        num_rows = self._group[name].shape[1]
        columns = self._group[layout.checksums_of(name)][()].T.tolist()
        return {number: (min(_SEGMENT, num_rows - number * _SEGMENT), sums) for number, sums in enumerate(columns)}

    def _write_checksums(self, name: str, num_rows: int) -> None:
        checksums = np.empty((self._num_heads, -(-num_rows // _SEGMENT)), dtype=np.uint32)
        for number in range(checksums.shape[1]):
            count = min(_SEGMENT, num_rows - number * _SEGMENT)
            rows, found = self._checksums[name].get(number, (0, []))
            checksums[:, number] = found if rows == count else _checksums(self._load(name, number), count)
        target = layout.checksums_of(name)
        if target in self._group:
            del self._group[target]
        self._group[target] = checksums

    def _segment(self, name: str, number: int) -> FloatArray:
        segments = self._segments[name]
        found = segments.pop(number, None)
        if found is None:
            found = self._load(name, number)
        # Python's dictionaries keep their order: the last one is the one used last.
        segments[number] = found
        if len(segments) > _KEPT_SEGMENTS:
            oldest = next(iter(segments))
            dataset = self._dataset(name, (oldest + 1) * _SEGMENT)
            if dataset.shape[1] < (oldest + 1) * _SEGMENT:
                dataset.resize((oldest + 1) * _SEGMENT, axis=1)
            self._write(name, oldest, segments.pop(oldest))
        return found

    def _load(self, name: str, number: int) -> FloatArray:
        width = self._widths[name]
        shape = (self._num_heads, _SEGMENT) + (() if width is None else (width,))
        segment = np.full(shape, self._empty.get(name, 0.0), dtype=np.float32)
        if name in self._group:
            stored = self._group[name][:, number * _SEGMENT : (number + 1) * _SEGMENT]
            segment[:, : stored.shape[1]] = stored
        return segment

    def _dataset(self, name: str, num_rows: int) -> h5py.Dataset:
        if name not in self._group:
            width = self._widths[name]
            columns = () if width is None else (width,)
            options: dict[str, Any] = {"fillvalue": self._empty.get(name, 0.0), "fletcher32": True}
            self._group.create_dataset(
                name,
                (self._num_heads, num_rows, *columns),
                "<f4",
                maxshape=(self._num_heads, None, *columns),
                chunks=(1, min(_SEGMENT, num_rows), *columns),
                **options,
            )
        return self._group[name]

    def _write(self, name: str, number: int, segment: FloatArray) -> None:
        dataset, start = self._group[name], number * _SEGMENT
        stop = min(start + _SEGMENT, dataset.shape[1])
        if start < stop:
            dataset[:, start:stop] = segment[:, : stop - start]
            self._checksums[name][number] = (stop - start, _checksums(segment, stop - start))


def _checksums(segment: FloatArray, count: int) -> list[int]:
    """The checksum of the first rows of each head of a segment."""
    return [crc32(np.ascontiguousarray(head[:count])) for head in segment]
