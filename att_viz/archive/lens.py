"""A logit lens inside an archive: docs/logit-lens.md specifies the group."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from os import PathLike
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from att_viz.archive import layout
from att_viz.archive.file.checked_objects import write_numbers, write_text
from att_viz.archive.file.open_file import DAMAGE, checked_file
from att_viz.archive.file.parts import note_parts
from att_viz.archive.file.safe_objects import attribute, dataset, group, numbers, scalar_text
from att_viz.archive.reading.reader import read_sequence
from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.matrix.logit_lens import LogitLens
from att_viz.matrix.stored_sequence import StoredSequence
from att_viz.system.file_lock import file_lock

__all__ = ["lens_in", "read_lens", "save_lens"]

_NAME = "logit_lens"
_GROUP = f"{layout.SEQUENCE}/{_NAME}"
_ARRAYS: dict[str, np.dtype[Any]] = {
    "top_ids": np.dtype("<i4"),
    "top_probabilities": np.dtype("<f4"),
    "entropy": np.dtype("<f4"),
    "rank": np.dtype("<i4"),
}
_LENS_SUFFIX = ".with-lens.partial"


def save_lens(path: str | PathLike[str], lens: LogitLens) -> None:
    """Add a logit lens to a finished archive; one that is there already is replaced.

    HDF5 marks a file that is open for writing, and one whose writer died can no longer be opened. So the archive is
    copied, the copy is changed and takes the archive's place when it is whole: until then the archive stays as it is.

    Args:
        path: the archive.
        lens: the lens of the same sequence.

    Raises:
        InvalidInputError: if the lens is of another sequence.
        ArchiveError: if the archive cannot be read, or the disk cannot hold a second copy of it.
    """
    final = Path(path)
    with checked_file(final) as file:
        _check_same_sequence(final, lens, read_sequence(file, 0))
    copy = final.with_name(final.name + _LENS_SUFFIX)
    try:
        with file_lock(copy):
            try:
                _write_copy(final, copy, lens)
                os.replace(copy, final)
            except BaseException:
                with suppress(OSError):
                    copy.unlink(missing_ok=True)
                raise
    except (OSError, RuntimeError) as error:
        raise ArchiveError(f"the logit lens could not be added to {final}, which is as it was: {error}") from error


def _write_copy(final: Path, copy: Path, lens: LogitLens) -> None:
    shutil.copyfile(final, copy)
    # HDF5's own lock would be refused, because `file_lock` has it.
    with h5py.File(copy, "r+", locking=False, libver=layout.HDF5_BOUNDS) as file:
        sequence = group(file, layout.SEQUENCE)
        if _NAME in sequence:
            del sequence[_NAME]
        _write(sequence.create_group(_NAME), lens)
        note_parts(sequence)
    with copy.open("rb") as written:
        os.fsync(written.fileno())
    shutil.copymode(final, copy)


def read_lens(path: str | PathLike[str]) -> LogitLens | None:
    """Read the logit lens of an archive.

    Args:
        path: the archive.

    Returns:
        The lens, or None if the archive holds none.

    Raises:
        ArchiveError: if the file is no archive, or the lens in it is damaged.
    """
    with checked_file(path) as file:
        return lens_in(file)


def lens_in(file: h5py.File) -> LogitLens | None:
    """The logit lens of an open archive; see `read_lens`."""
    stored = read_sequence(file, 0)
    num_rows = stored.weights.num_rows
    try:
        if _NAME not in group(file, layout.SEQUENCE):
            return None
        found = group(file, _GROUP)
        arrays = {name: _array(found, name, dtype) for name, dtype in _ARRAYS.items()}
        lens = LogitLens(
            boundaries=tuple(int(number) for number in np.asarray(attribute(found, "boundaries")).ravel()),
            token_ids=np.zeros(num_rows, dtype=np.int64) if stored.token_ids is None else stored.token_ids,
            prompt_length=stored.prompt_length,
            vocabulary=_vocabulary(scalar_text(found, "vocabulary")),
            **arrays,
        )
    except DAMAGE as error:
        raise ArchiveError(f"the logit lens in {file.filename} is damaged: {error}") from error
    if lens.num_positions != num_rows:
        raise ArchiveError(
            f"the logit lens in {file.filename} is damaged: it has {lens.num_positions} positions and the archive has "
            f"{num_rows} rows"
        )
    return lens


def _check_same_sequence(path: Path, lens: LogitLens, stored: StoredSequence) -> None:
    ids, num_tokens, num_rows = stored.token_ids, len(stored.tokens), stored.weights.num_rows
    other = len(lens.token_ids) != num_tokens if ids is None else not np.array_equal(lens.token_ids, ids)
    if other or lens.num_positions != num_rows:
        raise InvalidInputError(
            f"the lens is of another sequence than {path}: it has {len(lens.token_ids)} tokens and "
            f"{lens.num_positions} positions, and the archive {num_tokens} tokens and {num_rows} rows"
            + ("" if len(lens.token_ids) != num_tokens else "; the token ids differ" if other else "")
        )


def _write(target: h5py.Group, lens: LogitLens) -> None:
    target.attrs["boundaries"] = np.asarray(lens.boundaries, dtype=np.int64)
    for name, dtype in _ARRAYS.items():
        values = np.ascontiguousarray(getattr(lens, name), dtype=dtype)
        write_numbers(target, name, values)
    write_text(target, "vocabulary", json.dumps({str(number): text for number, text in lens.vocabulary.items()}))


def _array(parent: h5py.Group, name: str, dtype: np.dtype[Any]) -> NDArray[Any]:
    found = dataset(parent, name)
    if found.dtype != dtype:
        raise ArchiveError(f"{found.file.filename} is damaged: {found.name} should be of dtype {dtype}")
    attribute(found, "crc32")
    # Its shape is whatever the lens has; no more is read than there is.
    return numbers(parent, name, found.shape, dtype.kind)


def _vocabulary(text: str) -> dict[int, str]:
    parsed = json.loads(text)
    if not isinstance(parsed, dict) or not all(isinstance(value, str) for value in parsed.values()):
        raise InvalidInputError("its vocabulary is no mapping of ids to texts")
    return {int(number): value for number, value in parsed.items()}
