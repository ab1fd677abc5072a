"""The attention rows of one sequence of an open archive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

import h5py
import numpy as np
from numpy.typing import NDArray

from att_viz.archive import layout
from att_viz.archive.file.open_file import DAMAGE
from att_viz.archive.file.safe_objects import attribute, dataset, group, text, texts
from att_viz.archive.reading.row_numbers import RowNumbers
from att_viz.archive.tiles.reader import AboveDiagonalError, TileReader
from att_viz.errors import ArchiveError
from att_viz.matrix.extent import DECODER_SELF, AttentionKind, Spans, checked_kind, ends_of_cells, ends_of_sight

__all__ = ["ArchiveWeights"]

FloatArray = NDArray[np.float32]
_LAYER = re.compile(r"layer_(0|[1-9][0-9]{0,5})")


@dataclass(frozen=True)
class _Layer:
    heads: tuple[int, ...]
    statistic_names: tuple[str, ...]


class ArchiveWeights:
    """Attention rows in an open archive; every tile that is read is checked against its checksum.

    Args:
        file: an open archive; closed by `close`.
        batch: which sequence.
        num_rows: the number of queries.
        num_keys: the number of keys.
        both_ways: spans of a decoder's tokens that look at each other both ways.

    Raises:
        ArchiveError: if the layers do not have the shapes that they should have.
    """

    def __init__(self, file: h5py.File, batch: int, num_rows: int, num_keys: int, both_ways: Spans = ()) -> None:
        self._file = file
        self._batch = batch
        self._num_rows, self._num_keys = num_rows, num_keys
        self._both_ways, self._ends = both_ways, ends_of_sight(num_rows, both_ways)
        held = text(file, "weights")
        if held not in ("softmax", "scores", "none"):
            raise ArchiveError(f"{file.filename} holds weights {held!r}, which this att_viz does not know")
        self._weights_kind: Literal["softmax", "scores"] = "scores" if held == "scores" else "softmax"
        self._fill = -np.inf if held == "scores" else 0.0
        self._has_weights = held != "none"
        self._kind: AttentionKind | None = None
        self._looking_back: set[tuple[int, int]] = set()
        self._layers: dict[int, _Layer] = {}
        for layer in sorted(int(match[1]) for name in file if (match := _LAYER.fullmatch(name))):
            if f"batch_{batch}" in group(file, f"layer_{layer}"):
                self._layers[layer] = self._described(layer)
        if not self._layers:
            raise ArchiveError(f"{file.filename} holds no layer")
        if both_ways and self._kind != DECODER_SELF:
            raise ArchiveError(f"{file.filename} is damaged: only a decoder has spans of tokens that look both ways")

    def _described(self, layer: int) -> _Layer:
        place = group(self._file, layout.layer_path(layer, self._batch))
        kind = text(place, "kind")
        if kind not in layout.KINDS:
            raise ArchiveError(
                f"{self._file.filename} holds attention of the kind {kind!r} in layer {layer}, which this att_viz does "
                "not know; run  pip install --upgrade att_viz"
            )
        if self._kind not in (None, kind):
            raise ArchiveError(f"{self._file.filename} is damaged: the layers of a sequence are of different kinds")
        self._kind = checked_kind(kind)
        heads = tuple(int(head) for head in np.asarray(attribute(place, "heads")).ravel())
        if not heads or len(set(heads)) < len(heads):
            raise ArchiveError(f"{self._file.filename} is damaged: the heads of layer {layer} are no list of numbers")
        names: tuple[str, ...] = ()
        if "statistics" in place:
            names = texts(dataset(place, "statistics"), "names")
            RowNumbers(place, "statistics", (len(heads), self._num_rows, len(names)))
        if self._has_weights:
            # The first head stands for all: a layer may have very many, and each is checked when it is read.
            self._tiles(layer, heads, heads[0])
        return _Layer(heads, names)

    @property
    def layers(self) -> tuple[int, ...]:
        """The layer numbers, ascending."""
        return tuple(self._layers)

    @property
    def kind(self) -> AttentionKind:
        """Which attention it is."""
        assert self._kind is not None
        return self._kind

    @property
    def is_causal(self) -> bool:
        """Whether no query sees the keys after it."""
        return self._kind == DECODER_SELF and not self._both_ways

    @property
    def both_ways(self) -> Spans:
        """The spans of a decoder's tokens that look at each other both ways."""
        return self._both_ways

    @property
    def num_rows(self) -> int:
        """The number of queries."""
        return self._num_rows

    @property
    def num_keys(self) -> int:
        """The number of keys."""
        return self._num_keys

    @property
    def overview_factors(self) -> tuple[int, ...]:
        """How many queries and keys the cells of the overviews pool that there should be, finest first."""
        return layout.pyramid_factors(self._num_rows, self._num_keys)

    @property
    def weights_kind(self) -> Literal["softmax", "scores"]:
        """What the rows hold."""
        return self._weights_kind

    @property
    def has_weights(self) -> bool:
        """Whether there are rows, and not only statistics of them."""
        return self._has_weights

    def heads(self, layer: int) -> tuple[int, ...]:
        """The head numbers of a layer."""
        return self._layers[layer].heads

    def read(self, layer: int, head: int, start: int, stop: int) -> FloatArray:
        """Rows `start` to `stop` of a head, float32 [stop - start, num_keys].

        Raises:
            ArchiveError: if the file is closed, holds no weights, a tile is damaged, or a row looks at later tokens.
        """
        return self.block(layer, head, (start, stop), (0, self._num_keys))

    def block(self, layer: int, head: int, queries: tuple[int, int], keys: tuple[int, int]) -> FloatArray:
        """A part of a head's rows, float32 [queries, keys].

        Raises:
            ArchiveError: if the file is closed, holds no weights, a tile is damaged, or a row looks at later tokens.
        """
        with self._damage_reported():
            if not self._has_weights:
                raise ArchiveError(
                    f"{self._file.filename} holds statistics and no weights; capture it again without "
                    "save_statistic_only to look at rows"
                )
            return self._tiles(layer, self._layers[layer].heads, head).read(queries, keys)

    def stored_overview(self, layer: int, head: int, factor: int) -> tuple[int, FloatArray] | None:
        """The coarsest stored overview that pools blocks of at most `factor`.

        Returns:
            Its factor and float32 [2, cells, cells], or None if there is none.

        Raises:
            ArchiveError: if the file is closed, a tile is damaged, or a row looks at later tokens.
        """
        factors = [stored for stored in self.overview_factors if stored <= factor]
        overview = self.read_overview(layer, head, factors[-1]) if factors else None
        if overview is None:
            return None
        # A cell on the diagonal pools what may be seen with what may not: only the rows tell.
        with self._damage_reported():
            if (layer, head) not in self._looking_back:
                self._tiles(layer, self._layers[layer].heads, head).refuse_looking_ahead()
                self._looking_back.add((layer, head))
        return factors[-1], overview

    def read_overview(self, layer: int, head: int, factor: int) -> FloatArray | None:
        """A stored overview as it is.

        Args:
            layer: the number of the layer.
            head: the number of the head.
            factor: one of `overview_factors`.

        Returns:
            float32 [2, cells, cells], or None if it is not stored.

        Raises:
            ArchiveError: if the file is closed, a tile is damaged, or a row looks at later tokens in another cell.
        """
        with self._damage_reported():
            place = group(self._file, layout.layer_path(layer, self._batch))
            if f"pyramid_{factor}" not in place:
                return None
            heads = self._layers[layer].heads
            shape = (-(-self._num_rows // factor), -(-self._num_keys // factor))
            levels = TileReader(
                dataset(place, f"pyramid_{factor}"),
                dataset(place, f"pyramid_{factor}_crc32"),
                (heads.index(head), (len(heads), 2)),
                shape,
                None if self._kind != DECODER_SELF else ends_of_cells(self._ends, factor),
                self._fill,
                f"the overview of layer {layer}, head {head}",
            )
            try:
                return levels.read((0, shape[0]), (0, shape[1]))
            except AboveDiagonalError as error:
                # The rows behind the cell say which of them it is.
                first = error.query * factor
                self.block(layer, head, (first, min(first + factor, self._num_rows)), (0, self._num_keys))
                raise

    def row_sums(self, layer: int, head: int) -> FloatArray | None:
        """The sums of a head's rows before they were rounded, float32 [num_rows], or None."""
        return self._row_numbers(layer, head, "row_sums")

    def tiles(self, layer: int, head: int) -> TileReader:
        """The tiles of a head.

        Raises:
            ArchiveError: if they do not have the shape and the storage that they should have.
        """
        with self._damage_reported():
            return self._tiles(layer, self._layers[layer].heads, head)

    def sink_mass(self, layer: int, head: int) -> FloatArray | None:
        """The learned-sink mass of a head's rows, float32 [num_rows], or None."""
        return self._row_numbers(layer, head, "sink_mass")

    def value_norms(self, layer: int, head: int) -> FloatArray | None:
        """The norms of what the value vectors add to the output, float32 [num_keys], or None."""
        return self._row_numbers(layer, head, "value_norms")

    def key_means(self, layer: int, head: int) -> tuple[FloatArray, FloatArray] | None:
        """The mean attention to each key of the prompt's rows after it and of the answer's, float32 [num_rows] each."""
        prompt, answer = (self._row_numbers(layer, head, name) for name in ("prompt_mean", "answer_mean"))
        return None if prompt is None or answer is None else (prompt, answer)

    def statistic_names(self, layer: int) -> tuple[str, ...]:
        """The names of the statistics of a layer's rows."""
        return self._layers[layer].statistic_names

    def statistics(self, layer: int) -> FloatArray | None:
        """The statistics of a layer's rows, float32 [heads, num_rows, names], or None."""
        names = self._layers[layer].statistic_names
        if not names:
            return None
        with self._damage_reported():
            heads = len(self.heads(layer))
            place = group(self._file, layout.layer_path(layer, self._batch))
            return RowNumbers(place, "statistics", (heads, self._num_rows, len(names))).read(0, heads)

    def _row_numbers(self, layer: int, head: int, name: str) -> FloatArray | None:
        heads = self._layers[layer].heads
        with self._damage_reported():
            place = group(self._file, layout.layer_path(layer, self._batch))
            if name not in place:
                return None
            number = heads.index(head)
            count = self._num_keys if name in layout.OF_KEYS else self._num_rows
            values: FloatArray = RowNumbers(place, name, (len(heads), count)).read(number, number + 1)[0]
            return values

    def _tiles(self, layer: int, heads: tuple[int, ...], head: int) -> TileReader:
        return TileReader(
            dataset(self._file, layout.head_path(layer, head, self._batch)),
            dataset(self._file, f"{layout.layer_path(layer, self._batch)}/tile_crc32"),
            (heads.index(head), (len(heads),)),
            (self._num_rows, self._num_keys),
            self._ends if self._kind == DECODER_SELF else None,
            self._fill,
            f"layer {layer}, head {head}",
        )

    @contextmanager
    def _damage_reported(self) -> Iterator[None]:
        if not self._file.id.valid:
            raise ArchiveError("this archive has been closed; open it again with AttentionMatrix.open(path)")
        try:
            yield
        except DAMAGE as error:
            raise ArchiveError(f"{self._file.filename} is damaged or cannot be read: {error}") from error

    def close(self) -> None:
        """Close the file."""
        self._file.close()
