"""Reading the numbers that each row of a layer has besides its weights, as `row_columns` writes them."""

from __future__ import annotations

import h5py
import numpy as np
from numpy.typing import NDArray
from zlib_ng.zlib_ng import crc32

from att_viz.archive import layout
from att_viz.archive.file.safe_objects import dataset
from att_viz.archive.file.stored_numbers import StoredNumbers
from att_viz.errors import ArchiveError

__all__ = ["RowNumbers"]


class RowNumbers:
    """A dataset [heads, rows] or [heads, rows, columns], and the checksums beside it.

    Args:
        group: the group of the layer.
        name: the dataset.
        shape: the shape that it must have.

    Raises:
        ArchiveError: if it is missing or has another shape, dtype or storage.
    """

    def __init__(self, group: h5py.Group, name: str, shape: tuple[int, ...]) -> None:
        self._name = f"{group.file.filename}: {name} of {group.name}"
        self._numbers = StoredNumbers(dataset(group, name), shape, "f")
        self._checksums: StoredNumbers | None = None
        if layout.checksums_of(name) in group:
            grid = (shape[0], -(-shape[1] // layout.CHECKED_ROWS))
            self._checksums = StoredNumbers(dataset(group, layout.checksums_of(name)), grid, "u")

    def read(self, first_head: int, stop_head: int) -> NDArray[np.float32]:
        """The numbers of some heads, float32 [heads, rows] or [heads, rows, columns].

        Args:
            first_head: the place of the first head.
            stop_head: the place after the last one.

        Raises:
            ArchiveError: if numbers are missing or do not match their checksum.
        """
        heads = (first_head, stop_head)
        # Files older than the checksums have a number for each row.
        values = self._numbers.read(heads, may_be_missing=self._checksums is not None)
        if self._checksums is not None:
            for head, (numbers, checksums) in enumerate(zip(values, self._checksums.read(heads), strict=True)):
                for place, checksum in enumerate(checksums.tolist()):
                    start = place * layout.CHECKED_ROWS
                    if crc32(np.ascontiguousarray(numbers[start : start + layout.CHECKED_ROWS])) != checksum:
                        raise ArchiveError(
                            f"{self._name}, head {first_head + head} of the layer's, rows from {start} do not match "
                            "their checksum, so the file is damaged; copy it again or capture it again"
                        )
        return values.astype(np.float32, copy=False)
