"""Reading an archive lazily, trusting nothing in it."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from att_viz.archive import layout
from att_viz.archive.safe_objects import attribute, dataset, group, scalar_text
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, AttVizError, InvalidInputError, NotAnArchiveError, UnfinishedArchiveError
from att_viz.metadata import CaptureMetadata

__all__ = ["ArchiveWeights", "open_archive"]

FloatArray = NDArray[np.float32]
# What h5py and the parsing of what it returns raise, depending on where a file is damaged.
_DAMAGE = (KeyError, OSError, RuntimeError, TypeError, ValueError)
_LAYER = re.compile(r"layer_(0|[1-9][0-9]{0,5})")


def open_archive(path: str | PathLike[str]) -> AttentionMatrix:
    """Open an archive; its rows stay on disk.

    Args:
        path: the file.

    Returns:
        The attention matrix over the file.

    Raises:
        ArchiveError: if the file is missing, foreign, damaged, unfinished or of a newer format.
    """
    file = _open(Path(path))
    try:
        _check_format(file, path)
        sequence = group(file, layout.SEQUENCE)
        tokens = _texts(sequence, "tokens")
        num_rows = int(attribute(sequence, "num_rows"))
        # Checked before anything is allocated, because the number may be a hostile one.
        if not max(1, len(tokens) - 1) <= num_rows <= len(tokens):
            raise ArchiveError(f"{path} is damaged: it has {len(tokens)} tokens and {num_rows} attention rows")
        matrix = AttentionMatrix(
            ArchiveWeights(file, num_rows),
            tokens,
            prompt_length=int(attribute(sequence, "prompt_length")),
            token_ids=_ids(sequence),
            token_texts=_texts(sequence, "token_texts"),
            metadata=CaptureMetadata.from_json(scalar_text(file, layout.METADATA)),
        )
    except (*_DAMAGE, AttVizError) as error:
        file.close()
        if isinstance(error, ArchiveError):
            raise
        raise ArchiveError(f"{path} is damaged: {error}") from error
    return matrix


def _open(path: Path) -> h5py.File:
    if not path.is_file():
        partial = path.with_name(path.name + ".partial")
        hint = f" ({partial.name} is there: its writing was interrupted)" if partial.exists() else ""
        raise ArchiveError(f"there is no file {path}{hint}")
    try:
        if not h5py.is_hdf5(path):
            raise NotAnArchiveError(
                f"{path} is not an att_viz archive: it is no HDF5 file, or its beginning is damaged"
            )
        return h5py.File(path, "r")
    except OSError as error:
        raise ArchiveError(f"{path} is damaged or cannot be read: {error}") from error


def _check_format(file: h5py.File, path: str | PathLike[str]) -> None:
    if file.attrs.get("format") != layout.FORMAT:
        raise NotAnArchiveError(f"{path} is an HDF5 file, but not an att_viz archive")
    version = int(attribute(file, "format_version"))
    if version > layout.FORMAT_VERSION:
        raise ArchiveError(
            f"{path} has archive format {version} and this att_viz reads up to {layout.FORMAT_VERSION}; "
            "run  pip install --upgrade att_viz"
        )
    if not bool(attribute(file, "complete")):
        raise UnfinishedArchiveError(f"{path} is unfinished: its writing was interrupted; capture it again")


def _texts(sequence: h5py.Group, name: str) -> list[str]:
    texts = json.loads(scalar_text(sequence, name))
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise InvalidInputError(f"{name} is no list of strings")
    return texts


def _ids(sequence: h5py.Group) -> NDArray[np.int64] | None:
    if "token_ids" not in sequence:
        return None
    ids = dataset(sequence, "token_ids")
    if ids.ndim != 1 or ids.dtype.kind not in "iu":
        raise InvalidInputError("token_ids is no list of integers")
    return np.asarray(ids[()], dtype=np.int64)


class ArchiveWeights:
    """Attention rows in an open archive; every tile that is read is checked against its checksum.

    Args:
        file: an open archive; closed by `close`.
        num_rows: the number of queries and of keys.

    Raises:
        ArchiveError: if the layers do not have the shapes that they should have.
    """

    def __init__(self, file: h5py.File, num_rows: int) -> None:
        self._file = file
        self._num_rows = num_rows
        self._heads: dict[int, tuple[int, ...]] = {}
        self._checksums: dict[int, NDArray[np.uint32]] = {}
        names = sorted(int(match[1]) for name in file if (match := _LAYER.fullmatch(name)))
        for layer in names:
            place = group(file, layout.layer_path(layer))
            heads = tuple(int(head) for head in np.asarray(attribute(place, "heads")).ravel())
            if not heads:
                raise ArchiveError(f"{file.filename} is damaged: layer {layer} has no heads")
            first = self._dataset(layer, heads[0])
            grid = (len(heads), *(-(-num_rows // side) for side in first.chunks or (num_rows, num_rows)))
            self._heads[layer] = heads
            self._checksums[layer] = self._array(layer, "tile_crc32", grid).astype(np.uint32)
        if not self._heads:
            raise ArchiveError(f"{file.filename} holds no layer")

    @property
    def layers(self) -> tuple[int, ...]:
        """The layer numbers, ascending."""
        return tuple(self._heads)

    @property
    def num_rows(self) -> int:
        """The number of queries and of keys."""
        return self._num_rows

    def heads(self, layer: int) -> tuple[int, ...]:
        """The head numbers of a layer."""
        return self._heads[layer]

    def read(self, layer: int, head: int, start: int, stop: int) -> FloatArray:
        """Rows `start` to `stop` of a head, float32 [stop - start, num_rows].

        Raises:
            ArchiveError: if the file is closed or a tile is damaged.
        """
        with self._damage_reported():
            return self._read(self._dataset(layer, head), layer, head, start, stop)

    def _read(self, source: h5py.Dataset, layer: int, head: int, start: int, stop: int) -> FloatArray:
        height, width = shape = source.chunks
        checksums = self._checksums[layer][self._heads[layer].index(head)]
        zeros = layout.zero_checksum(height * width * source.dtype.itemsize)
        rows = np.zeros((stop - start, self._num_rows), dtype=np.float32)
        for row, column, query, key in layout.tiles(start, stop, shape):
            if key >= self._num_rows:
                continue
            stored = source.id.get_chunk_info_by_coord((query, key)).byte_offset is not None
            data = source.id.read_direct_chunk((query, key))[1] if stored else b""
            if (zlib.crc32(data) if stored else zeros) != checksums[row, column]:
                raise ArchiveError(
                    f"{self._file.filename} is damaged: layer {layer}, head {head}, queries from {query}, keys from "
                    f"{key} do not match their checksum; copy the file again or capture it again"
                )
            if stored:
                tile = np.frombuffer(data, dtype=source.dtype).reshape(shape)
                first, last = max(start, query), min(stop, query + height)
                part = tile[first - query : last - query, : self._num_rows - key]
                rows[first - start : last - start, key : key + width] = part
        return rows

    def sink_mass(self, layer: int, head: int) -> FloatArray | None:
        """The learned-sink mass of a head's rows, float32 [num_rows], or None."""
        heads = self._heads[layer]
        with self._damage_reported():
            if "sink_mass" not in group(self._file, layout.layer_path(layer)):
                return None
            values = self._array(layer, "sink_mass", (len(heads), self._num_rows))
        mass: FloatArray = values[heads.index(head)].astype(np.float32)
        return mass

    @contextmanager
    def _damage_reported(self) -> Iterator[None]:
        if not self._file.id.valid:
            raise ArchiveError("this archive has been closed; open it again with AttentionMatrix.open(path)")
        try:
            yield
        except _DAMAGE as error:
            raise ArchiveError(f"{self._file.filename} is damaged or cannot be read: {error}") from error

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _dataset(self, layer: int, head: int) -> h5py.Dataset:
        found = dataset(self._file, layout.head_path(layer, head))
        expected = (self._num_rows, self._num_rows)
        if found.shape != expected or found.dtype.kind != "f" or found.chunks is None or found.compression:
            raise ArchiveError(
                f"{self._file.filename} is damaged: {found.name} should be a chunked float dataset of shape {expected}"
            )
        return found

    def _array(self, layer: int, name: str, shape: tuple[int, ...]) -> NDArray[Any]:
        found = dataset(self._file, f"{layout.layer_path(layer)}/{name}")
        if found.shape != shape or found.dtype.kind not in "fu":
            raise ArchiveError(f"{self._file.filename} is damaged: {found.name} should have shape {shape}")
        return np.asarray(found[()])
