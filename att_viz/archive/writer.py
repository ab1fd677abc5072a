"""Writing an archive: completely, or not at all."""

from __future__ import annotations

import json
import os
import shutil
import zlib
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timezone
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

import h5py
import numpy as np
from numpy.typing import NDArray

from att_viz.archive import layout
from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.progress import track

if TYPE_CHECKING:
    from att_viz.attention_matrix import AttentionMatrix

__all__ = ["write_archive"]

_DTYPES: dict[str, np.dtype[Any]] = {"float16": np.dtype("<f2"), "float32": np.dtype("<f4")}
_PARTIAL_SUFFIX = ".partial"


def write_archive(path: str | PathLike[str], matrix: AttentionMatrix, *, dtype: str = "float16") -> None:
    """Write an archive under a partial name and rename it once it is whole and on disk.

    Args:
        path: the file; an existing one is replaced at the end.
        matrix: what to write.
        dtype: "float16" or "float32".

    Raises:
        InvalidInputError: if the dtype is another one.
        ArchiveError: if the disk cannot hold it or the file cannot be written; nothing is left behind.
    """
    if dtype not in _DTYPES:
        raise InvalidInputError(f"an archive cannot store {dtype!r}; use 'float16' or 'float32'")
    final = Path(path)
    partial = final.with_name(final.name + _PARTIAL_SUFFIX)
    try:
        final.parent.mkdir(parents=True, exist_ok=True)
        _check_disk(final, matrix, _DTYPES[dtype].itemsize)
        with h5py.File(partial, "w", libver=("v110", "v110")) as file:
            _write_sequence(file, matrix, dtype)
            pairs = [(layer, matrix.heads(layer)) for layer in matrix.layers]
            for layer, heads in track(pairs, len(pairs), f"writing {final.name}", "layer"):
                _write_layer(file, matrix, layer, heads, _DTYPES[dtype])
            file.attrs["complete"] = True
        with partial.open("rb") as written:
            os.fsync(written.fileno())
        os.replace(partial, final)
    except (OSError, RuntimeError) as error:
        # h5py reports a full disk as OSError while writing and as RuntimeError while closing.
        raise ArchiveError(f"{final} could not be written: {error}") from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _check_disk(final: Path, matrix: AttentionMatrix, item_bytes: int) -> None:
    num_rows = matrix.num_rows
    height, width = layout.tile_shape(num_rows)
    count = sum(1 for _ in layout.tiles(0, num_rows, (height, width)))
    heads = sum(len(matrix.heads(layer)) for layer in matrix.layers)
    needed = heads * count * height * width * item_bytes
    free = shutil.disk_usage(final.parent).free
    if needed > free:
        raise ArchiveError(
            f"{final} would take up to {needed / 2**30:,.2f} GiB and {final.parent} has {free / 2**30:,.2f} GiB free. "
            "Nothing was written: free some space, choose another directory, or capture fewer tokens"
        )


def _write_sequence(file: h5py.File, matrix: AttentionMatrix, dtype: str) -> None:
    file.attrs["format"] = layout.FORMAT
    file.attrs["format_version"] = layout.FORMAT_VERSION
    file.attrs["complete"] = False
    file.attrs["weights"] = "softmax"
    file.attrs["weights_dtype"] = dtype
    file.attrs["created"] = datetime.now(timezone.utc).isoformat(timespec="seconds")
    file[layout.METADATA] = matrix.metadata.to_json()
    sequence = file.create_group(layout.SEQUENCE)
    sequence.attrs["prompt_length"] = matrix.prompt_length
    sequence.attrs["num_tokens"] = len(matrix.tokens)
    sequence.attrs["num_rows"] = matrix.num_rows
    # JSON, because an HDF5 string ends at a NUL and must be valid Unicode, and a token need be neither.
    sequence["tokens"] = json.dumps(matrix.tokens)
    sequence["token_texts"] = json.dumps(matrix.token_texts)
    if matrix.token_ids is not None:
        sequence["token_ids"] = matrix.token_ids


def _write_layer(
    file: h5py.File, matrix: AttentionMatrix, layer: int, heads: Sequence[int], dtype: np.dtype[Any]
) -> None:
    group = file.create_group(layout.layer_path(layer))
    group.attrs["kind"] = "decoder_self"
    group.attrs["heads"] = np.asarray(heads, dtype=np.int64)
    row_sums, sink_mass, checksums = [], [], []
    for head in heads:
        rows = matrix.rows(layer, head)
        row_sums.append(rows.sum(axis=1, dtype=np.float32))
        mass = matrix.sink_mass(layer, head)
        if mass is not None:
            sink_mass.append(mass)
        checksums.append(_write_head(group, head, rows.astype(dtype)))
    group["row_sums"] = np.stack(row_sums)
    if sink_mass:
        group["sink_mass"] = np.stack(sink_mass)
    group["tile_crc32"] = np.stack(checksums)


def _write_head(group: h5py.Group, head: int, rows: NDArray[np.generic]) -> NDArray[np.uint32]:
    """Write a head tile by tile; tiles without a weight are not allocated. Returns the checksums of all tiles."""
    num_rows = rows.shape[0]
    height, width = shape = layout.tile_shape(num_rows)
    dataset = group.create_dataset(f"head_{head}", rows.shape, rows.dtype, chunks=shape, fillvalue=0)
    tile_bytes = height * width * rows.dtype.itemsize
    grid = (-(-num_rows // height), -(-num_rows // width))
    checksums = np.full(grid, layout.zero_checksum(tile_bytes), dtype=np.uint32)
    tile = np.zeros(shape, dtype=rows.dtype)
    for row, column, query, key in layout.tiles(0, num_rows, shape):
        if key >= num_rows:
            continue
        part = rows[query : query + height, key : key + width]
        if not part.any():
            continue
        tile[:] = 0
        tile[: part.shape[0], : part.shape[1]] = part
        data = tile.tobytes()
        dataset.id.write_direct_chunk((query, key), data)
        checksums[row, column] = zlib.crc32(data)
    return checksums
