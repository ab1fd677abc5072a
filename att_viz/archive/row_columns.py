"""The numbers that each row of a layer has besides its weights: sums, sink mass, statistics."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

__all__ = ["RowColumns"]

FloatArray = NDArray[np.float32]

_SEGMENT = 1024
_KEPT_SEGMENTS = 4


class RowColumns:
    """Datasets [heads, rows] and [heads, rows, columns] that are filled in any order.

    A few segments of 1,024 rows of each are kept in memory, the others in the file.

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

    def finish(self, num_rows: int) -> None:
        """Write everything; the datasets then have `num_rows` rows."""
        for name, segments in self._segments.items():
            if segments or name in self._group:
                dataset = self._dataset(name, num_rows)
                if dataset.shape[1] != num_rows:
                    dataset.resize(num_rows, axis=1)
                for number in sorted(segments):
                    self._write(dataset, number, segments[number])
                segments.clear()

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
            self._write(dataset, oldest, segments.pop(oldest))
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

    @staticmethod
    def _write(dataset: h5py.Dataset, number: int, segment: FloatArray) -> None:
        start = number * _SEGMENT
        stop = min(start + _SEGMENT, dataset.shape[1])
        if start < stop:
            dataset[:, start:stop] = segment[:, : stop - start]
