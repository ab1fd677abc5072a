"""Pictures that a model saw, inside an archive: docs/archive-format.md specifies the group."""

from __future__ import annotations

from collections.abc import Sequence

import h5py
import numpy as np

from att_viz.archive.file.checked_objects import write_numbers
from att_viz.archive.file.safe_objects import attribute, dataset, group, integer, numbers
from att_viz.errors import ArchiveError
from att_viz.matrix.text.picture import LARGEST_FILE, MOST_PICTURES, Picture

__all__ = ["read_pictures", "write_pictures"]

_NAME = "pictures"


def write_pictures(sequence: h5py.Group, pictures: Sequence[Picture]) -> None:
    """Write pictures beside the tokens of their sequence, in place of earlier ones.

    Args:
        sequence: the group of the sequence.
        pictures: what to write.
    """
    if _NAME in sequence:
        del sequence[_NAME]
    found = sequence.create_group(_NAME)
    found.attrs["count"] = len(pictures)
    for place, picture in enumerate(pictures):
        write_numbers(found, f"file_{place}", np.frombuffer(picture.file, dtype=np.uint8))
        write_numbers(found, f"tokens_{place}", np.ascontiguousarray(picture.tokens, dtype="<i8"))


def read_pictures(sequence: h5py.Group, length: int) -> tuple[Picture, ...]:
    """Read the pictures beside the tokens of a sequence.

    Args:
        sequence: the group of the sequence.
        length: how many tokens it has.

    Returns:
        The pictures, none where none are kept. Their files are not decoded.

    Raises:
        ArchiveError: if they are damaged.
        InvalidInputError: if a file is no picture, or too large, or its patches are no tokens of the sequence.
    """
    if _NAME not in sequence:
        return ()
    found = group(sequence, _NAME)
    count = integer(found, "count")
    if not 1 <= count <= MOST_PICTURES:
        raise ArchiveError(f"{sequence.file.filename} is damaged: it declares {count} pictures")
    return tuple(_picture(found, place, length) for place in range(count))


def _picture(found: h5py.Group, place: int, length: int) -> Picture:
    file, tokens = dataset(found, f"file_{place}"), dataset(found, f"tokens_{place}")
    for each in (file, tokens):
        attribute(each, "crc32")
    # Checked before anything is allocated, because the shapes may be hostile ones.
    size, shape = (tuple(each.shape or ()) for each in (file, tokens))
    if len(size) != 1 or size[0] > LARGEST_FILE or file.dtype != np.uint8:
        raise ArchiveError(
            f"{found.file.filename} is damaged: {file.name} is no file of at most {LARGEST_FILE:,} bytes"
        )
    if len(shape) != 2 or shape[0] * shape[1] > length:
        raise ArchiveError(f"{found.file.filename} is damaged: {tokens.name} has more patches than there are tokens")
    return Picture(
        numbers(found, f"file_{place}", size, "u").tobytes(),
        numbers(found, f"tokens_{place}", shape, "iu").astype(np.int64),
    )
