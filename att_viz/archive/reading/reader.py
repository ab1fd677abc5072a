"""Opening a sequence of an archive, with rows that stay on disk."""

from __future__ import annotations

import json
from functools import partial
from os import PathLike

import h5py
import numpy as np
from numpy.typing import NDArray

from att_viz.archive import layout
from att_viz.archive.answers.direct_logit import read_direct_logit
from att_viz.archive.answers.influence import read_influence
from att_viz.archive.answers.pictures import read_pictures
from att_viz.archive.file.open_file import DAMAGE, checked_file
from att_viz.archive.file.safe_objects import dataset, group, integer, numbers, scalar_text
from att_viz.archive.reading.archive_weights import ArchiveWeights
from att_viz.errors import ArchiveError, AttVizError, InvalidInputError
from att_viz.matrix.extent import CROSS, Spans, checked_spans
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.stored_sequence import KeyTokens, StoredSequence

__all__ = ["count_sequences", "open_sequence", "read_sequence", "sequences_in"]


def open_sequence(path: str | PathLike[str], batch: int = 0) -> StoredSequence:
    """Open a sequence of an archive; its rows stay on disk, and the file stays open until its weights are closed.

    Args:
        path: the file.
        batch: which sequence, from 0 to `count_sequences(path)` - 1.

    Returns:
        The sequence.

    Raises:
        InvalidInputError: if there is no such sequence.
        ArchiveError: if the file is missing, foreign, damaged, unfinished or of a newer format.
    """
    file = checked_file(path)
    try:
        return read_sequence(file, batch)
    except BaseException:
        file.close()
        raise


def read_sequence(file: h5py.File, batch: int) -> StoredSequence:
    """A sequence of an open archive; closing its weights closes the file.

    Raises:
        InvalidInputError: if there is no such sequence.
        ArchiveError: if the sequence is damaged.
    """
    count = sequences_in(file)
    if not 0 <= batch < count:
        last = "only sequence 0" if count == 1 else f"sequences 0 to {count - 1}"
        raise InvalidInputError(f"{file.filename} has no sequence {batch}; it holds {last}")
    try:
        return _sequence(file, batch)
    except (*DAMAGE, AttVizError) as error:
        if isinstance(error, ArchiveError):
            raise
        raise ArchiveError(f"{file.filename} is damaged: {error}") from error


def count_sequences(path: str | PathLike[str]) -> int:
    """How many sequences an archive holds.

    Args:
        path: the file.

    Returns:
        Their number; `open_archive` takes each by its index.

    Raises:
        ArchiveError: if the file is missing, foreign, damaged, unfinished or of a newer format.
    """
    with checked_file(path) as file:
        return sequences_in(file)


def sequences_in(file: h5py.File) -> int:
    """How many sequences an open archive holds; see `count_sequences`."""
    try:
        sequences = group(file, "sequences")
        count = 0
        while f"batch_{count}" in sequences:
            count += 1
    except DAMAGE as error:
        raise ArchiveError(f"{file.filename} is damaged: {error}") from error
    if not count:
        raise ArchiveError(f"{file.filename} is damaged: it holds no sequence")
    return count


def _sequence(file: h5py.File, batch: int) -> StoredSequence:
    sequence = group(file, layout.sequence_path(batch))
    tokens = _texts(sequence, "tokens")
    declared, num_rows = integer(sequence, "num_tokens"), integer(sequence, "num_rows")
    # Checked before anything is allocated, because the numbers may be hostile ones.
    if declared != len(tokens):
        raise ArchiveError(f"{file.filename} is damaged: {declared} tokens are declared and {len(tokens)} are there")
    if not max(1, len(tokens) - 1) <= num_rows <= len(tokens):
        raise ArchiveError(f"{file.filename} is damaged: it has {len(tokens)} tokens and {num_rows} attention rows")
    real = _for_each_token(sequence, "real", len(tokens), "biu")
    keys = _key_tokens(file, sequence)
    both_ways = _both_ways(sequence, num_rows)
    weights = ArchiveWeights(file, batch, num_rows, num_rows if keys is None else len(keys.tokens), both_ways)
    if (weights.kind == CROSS) != (keys is not None):
        raise ArchiveError(f"{file.filename} is damaged: it does not say which tokens its cross attention looks at")
    heads = [len(weights.heads(layer)) for layer in weights.layers]
    return StoredSequence(
        weights,
        tuple(tokens),
        integer(sequence, "prompt_length"),
        tuple(_texts(sequence, "token_texts")),
        np.ones(len(tokens), np.bool_) if real is None else real.astype(np.bool_),
        _for_each_token(sequence, "token_ids", len(tokens), "iu"),
        keys,
        CaptureMetadata.from_json(scalar_text(file, layout.METADATA)),
        read_influence(sequence),
        read_pictures(sequence, len(tokens)),
        partial(read_direct_logit, sequence, len(tokens), num_rows, heads),
    )


def _both_ways(sequence: h5py.Group, num_rows: int) -> Spans:
    """The spans of a decoder's tokens that look at each other both ways."""
    if layout.BOTH_WAYS not in sequence:
        return ()
    shape = tuple(dataset(sequence, layout.BOTH_WAYS).shape or ())
    # Checked before anything is allocated, because the shape may be a hostile one.
    if len(shape) != 2 or shape[1] != 2 or not 0 < shape[0] <= num_rows:
        raise ArchiveError(f"{sequence.file.filename} is damaged: {layout.BOTH_WAYS} should be a list of spans")
    return checked_spans(numbers(sequence, layout.BOTH_WAYS, shape, "iu").tolist(), num_rows)


def _key_tokens(file: h5py.File, sequence: h5py.Group) -> KeyTokens | None:
    """The tokens that a sequence of cross attention looks at: those of another sequence of the file."""
    if "keys_of" not in sequence.attrs:
        return None
    batch = integer(sequence, "keys_of")
    if not 0 <= batch < sequences_in(file):
        raise ArchiveError(f"{file.filename} is damaged: cross attention looks at a sequence {batch} that is not there")
    other = group(file, layout.sequence_path(batch))
    tokens = _texts(other, "tokens")
    real = _for_each_token(other, "real", len(tokens), "biu")
    return KeyTokens(
        tuple(tokens),
        tuple(_texts(other, "token_texts")),
        np.ones(len(tokens), np.bool_) if real is None else real.astype(np.bool_),
        _for_each_token(other, "token_ids", len(tokens), "iu"),
    )


def _texts(sequence: h5py.Group, name: str) -> list[str]:
    texts = json.loads(scalar_text(sequence, name))
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise InvalidInputError(f"{name} is no list of strings")
    return texts


def _for_each_token(sequence: h5py.Group, name: str, count: int, kinds: str) -> NDArray[np.int64] | None:
    return np.asarray(numbers(sequence, name, (count,), kinds), dtype=np.int64) if name in sequence else None
