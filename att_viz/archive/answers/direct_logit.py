"""Direct logits inside an archive: docs/archive-format.md specifies the group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from att_viz.archive.file.checked_objects import write_numbers
from att_viz.archive.file.open_file import DAMAGE
from att_viz.archive.file.safe_objects import attribute, dataset, group, numbers
from att_viz.errors import ArchiveError
from att_viz.matrix.direct_logit import DirectLogit

__all__ = ["fault_in_direct_logit", "read_direct_logit", "write_direct_logit"]

_NAME = "direct_logit"
_LARGEST_DIFFERENCE = 1e-3
"""How far sums of float32 numbers may be from each other, relative to the numbers that are added."""


def write_direct_logit(sequence: h5py.Group, direct_logit: DirectLogit) -> None:
    """Write direct logits beside the tokens of their sequence, in place of earlier ones.

    Args:
        sequence: the group of the sequence.
        direct_logit: what to write.
    """
    if _NAME in sequence:
        del sequence[_NAME]
    found = sequence.create_group(_NAME)
    found.attrs["target"] = np.asarray(direct_logit.target, dtype=np.int64)
    for name in ("positive", "negative", "heads"):
        write_numbers(found, name, np.ascontiguousarray(getattr(direct_logit, name), dtype="<f4"))


def read_direct_logit(sequence: h5py.Group, num_tokens: int, num_rows: int, heads: Sequence[int]) -> DirectLogit | None:
    """Read the direct logits beside the tokens of a sequence.

    Args:
        sequence: the group of the sequence.
        num_tokens: how many tokens it has.
        num_rows: how many attention rows.
        heads: for each of its layers how many heads it has.

    Returns:
        The direct logits; None where none are kept.

    Raises:
        ArchiveError: if the file is closed, or they are damaged.
    """
    if not sequence:
        raise ArchiveError("this archive has been closed; open it again with AttentionMatrix.open(path)")
    try:
        if _NAME not in sequence:
            return None
        found = group(sequence, _NAME)
        target = np.asarray(attribute(found, "target"))
        if target.shape != (2,) or target.dtype.kind not in "iu" or not 0 < target[0] < target[1] <= num_tokens:
            raise ArchiveError(f"{sequence.file.filename} is damaged: its direct logits are of no answer")
        start, stop = (int(position) for position in target)
        answer = stop - start
        return DirectLogit(
            (start, stop),
            _floats(found, "positive", (answer, num_rows)),
            _floats(found, "negative", (answer, num_rows)),
            _floats(found, "heads", (len(heads), max(heads), answer)),
        )
    except DAMAGE as error:
        raise ArchiveError(f"the direct logits in {sequence.file.filename} are damaged: {error}") from error


def fault_in_direct_logit(direct_logit: DirectLogit) -> str | None:
    """What cannot be in direct logits that were computed, as one sentence; None where all is well."""
    positive, negative, heads = direct_logit.positive, direct_logit.negative, direct_logit.heads
    # Comparisons with NaN are false.
    if not ((positive >= 0) & (positive < np.inf)).all() or not ((negative <= 0) & (negative > -np.inf)).all():
        return "positive parts of direct logits are below 0, negative ones above, or either not numbers"
    keys, rows = np.arange(positive.shape[1]), np.arange(*direct_logit.target) - 1
    ahead = keys > rows[:, None]
    if positive[ahead].any() or negative[ahead].any():
        return "a direct logit is of a key after the row that decides its token"
    by_key = positive.sum(1, dtype=np.float64) + negative.sum(1, dtype=np.float64)
    largest = positive.sum(1, dtype=np.float64) - negative.sum(1, dtype=np.float64)
    by_head = heads.sum((0, 1), dtype=np.float64)
    if not (np.abs(by_key - by_head) <= _LARGEST_DIFFERENCE * largest + 1e-6).all():
        return "the direct logits of keys and those of heads do not have the same sum"
    return None


def _floats(parent: h5py.Group, name: str, shape: tuple[int, ...]) -> NDArray[np.float32]:
    found = dataset(parent, name)
    attribute(found, "crc32")
    if found.dtype != np.dtype("<f4"):
        raise ArchiveError(f"{found.file.filename} is damaged: {found.name} should be float32")
    values: NDArray[Any] = numbers(parent, name, shape, "f")
    return np.asarray(values, dtype=np.float32)
