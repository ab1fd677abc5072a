"""From any format that can be read to any that can be written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.formats.document_pickle import write_document_pickle
from att_viz.formats.npz import write_npz
from att_viz.formats.opening import open_any
from att_viz.formats.safetensors_attention import write_attention
from att_viz.formats.tensor_list import write_tensor_list
from att_viz.matrix.metadata import CaptureMetadata

__all__ = ["WRITABLE_SUFFIXES", "Conversion", "convert"]

_WRITERS: dict[str, Callable[[Path, AttentionMatrix, str], None]] = {
    ".h5": lambda path, matrix, dtype: matrix.save(path, dtype),
    ".hdf5": lambda path, matrix, dtype: matrix.save(path, dtype),
    ".npz": write_npz,
    ".safetensors": write_attention,
    ".pkl": write_document_pickle,
    ".pickle": write_document_pickle,
    ".pt": write_tensor_list,
    ".pth": write_tensor_list,
}
WRITABLE_SUFFIXES = tuple(_WRITERS)
"""The endings that tell `convert` what to write."""

_ARCHIVES = frozenset({".h5", ".hdf5"})
_WEIGHTS_ONLY = frozenset({".pkl", ".pickle", ".pt", ".pth"})
_SINKS = "the mass of the learned sinks"


@dataclass(frozen=True)
class Conversion:
    """What `convert` wrote.

    Attributes:
        path: the file.
        left_out: what the source holds and the format of the file cannot.
        can_be_opened: whether `open_any` takes the file back: without the share of learned sinks rows do not sum to 1,
            and look like damage. The formats .npz, .safetensors and .h5 keep it.
    """

    path: Path
    left_out: tuple[str, ...]
    can_be_opened: bool = True


def convert(
    source: str | PathLike[str],
    destination: str | PathLike[str],
    *,
    tokens: Sequence[str] | None = None,
    dtype: str = "float32",
    batch: int = 0,
) -> Conversion:
    """Write attention in another format.

    Args:
        source: a file of any format that `open_any` reads.
        destination: the file to write; its ending says the format (see `WRITABLE_SUFFIXES`). An existing file is
            replaced once the new one is whole.
        tokens: the tokens, for a source that holds none.
        dtype: how weights are stored, "float32" (nothing is lost) or "float16".
        batch: which sequence of a source that holds several.

    Returns:
        What was written, and what the format had no place for.

    Raises:
        InvalidInputError: if the ending or the dtype is not known, or scores are to become a file of weights.
        ArchiveError: if the source cannot be read or the destination cannot be written.
        MissingExtraError: if torch tensors are involved and torch is not installed.
    """
    destination = Path(destination)
    if destination.suffix not in _WRITERS:
        raise InvalidInputError(f"{destination} should end in one of {', '.join(WRITABLE_SUFFIXES)}")
    if dtype not in ("float32", "float16"):
        raise InvalidInputError(f"weights cannot be stored as {dtype!r}; use 'float32' or 'float16'")
    with open_any(source, tokens, batch) as matrix:
        if destination.suffix in _WEIGHTS_ONLY and matrix.weights_kind != "softmax":
            raise InvalidInputError(
                f"{source} holds scores, which a reader of {destination.suffix} files would take for weights; "
                "write .npz, .safetensors or .h5"
            )
        _WRITERS[destination.suffix](destination, matrix, dtype)
        left_out = tuple(name for name, is_lost in _losses(matrix, destination.suffix) if is_lost)
    return Conversion(destination, left_out, can_be_opened=_SINKS not in left_out)


def _losses(matrix: AttentionMatrix, suffix: str) -> Iterator[tuple[str, bool]]:
    """What the matrix may hold and the format has no place for, and whether the matrix does hold it."""
    if suffix in _ARCHIVES:
        return
    yield "the influence that was measured", matrix.influence is not None
    yield "the statistics of rows", any(matrix.statistic_names(layer) for layer in matrix.layers)
    yield "the direct logits", matrix.direct_logit is not None
    if suffix not in _WEIGHTS_ONLY:
        return
    heads = [(layer, head) for layer in matrix.layers for head in matrix.heads(layer)]
    positions = tuple(str(position) for position in range(matrix.num_rows))
    yield "the tokens", matrix.tokens != positions
    yield "the length of the prompt", matrix.prompt_length != matrix.num_rows
    yield "where it came from", matrix.metadata != CaptureMetadata()
    yield "which positions are padding", not matrix.real.all()
    yield (
        "the numbers of the heads",
        any(matrix.heads(layer) != tuple(range(len(matrix.heads(layer)))) for layer in matrix.layers),
    )
    yield _SINKS, any(matrix.sink_mass(*place) is not None for place in heads)
    yield "the norms of values", any(matrix.value_norms(*place) is not None for place in heads)
