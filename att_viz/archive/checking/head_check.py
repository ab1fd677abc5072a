"""Checking the rows of one head of an archive, band by band."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from att_viz.archive.checking.row_checks import RowFault, bounds_for, check_padding, check_rows, check_scores
from att_viz.archive.reading.archive_weights import ArchiveWeights
from att_viz.archive.tiles.reader import AboveDiagonalError
from att_viz.errors import ArchiveError
from att_viz.matrix.stored_sequence import StoredSequence

__all__ = ["HeadCheck"]

FloatArray = NDArray[np.float32]


class HeadCheck:
    """The rows of a head, with what was stored about them.

    Args:
        sequence: a sequence of an open archive.
        weights: its weights.
        layer: the number of the layer.
        head: the number of the head.

    Attributes:
        largest_mass_error: how far the visible mass and learned-sink mass of a row are from 1 at most, so far; None
            for scores, which have no mass.

    Raises:
        ArchiveError: if the sums of the rows are not there.
    """

    def __init__(self, sequence: StoredSequence, weights: ArchiveWeights, layer: int, head: int) -> None:
        self._real, self._weights = sequence.real, weights
        self._place = (layer, head)
        self._tiles = weights.tiles(layer, head)
        self._is_softmax = weights.weights_kind == "softmax"
        self.largest_mass_error = 0.0 if self._is_softmax else None
        self._empty = 0.0 if self._is_softmax else -np.inf
        self._sinks = weights.sink_mass(layer, head)
        self._bounds = bounds_for(self._tiles.dtype, sequence.metadata)
        if self._is_softmax:
            sums = weights.row_sums(layer, head)
            if sums is None:
                raise ArchiveError(f"the row_sums of layer {layer} are missing, so the file is damaged; copy it again")
            self._sums: FloatArray = sums

    def bands(self) -> Iterator[tuple[int, int]]:
        """The first row of each tile row, and the row after its last."""
        height = self._tiles.height
        for start in range(0, self._weights.num_rows, height):
            yield start, min(self._weights.num_rows, start + height)

    def fault(self, start: int, stop: int) -> RowFault | None:
        """The first fault of a band, or None."""
        try:
            keys = self._weights.num_keys
            if self._weights.is_causal:
                # To the end of the tile on the diagonal; beyond it lies nothing that a reader looks at.
                keys = min(keys, -(-stop // self._tiles.width) * self._tiles.width)
            rows = self._weights.block(*self._place, (start, stop), (0, keys))
            self._tiles.refuse_looking_ahead(start // self._tiles.height, above=True)
        except AboveDiagonalError as error:
            return RowFault(error.query, error.check, error.sentence)
        except ArchiveError as error:
            return RowFault(start, "checksum", str(error))
        return self._in_rows(rows, start, stop)

    def fault_in_overviews(self) -> RowFault | None:
        """The first fault of the overviews of long sequences."""
        for factor in self._weights.overview_factors:
            try:
                # The rows have been looked at.
                self._weights.read_overview(*self._place, factor)
            except ArchiveError as error:
                return RowFault(0, "checksum", str(error))
        return None

    def _in_rows(self, rows: FloatArray, start: int, stop: int) -> RowFault | None:
        real = self._real[start:stop]
        fault = check_padding(rows[~real], np.arange(start, stop)[~real], self._empty)
        if fault is not None:
            return fault
        if not self._is_softmax:
            return check_scores(rows, start)
        sinks = None if self._sinks is None else self._sinks[start:stop]
        num_keys = None if self._weights.is_causal else self._weights.num_keys
        fault, error = check_rows(rows, start, real, self._sums[start:stop], sinks, self._bounds, num_keys)
        self.largest_mass_error = max(self.largest_mass_error or 0.0, error)
        return fault
