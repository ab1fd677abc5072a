"""Attention in safetensors files: the arrays of `described_arrays`, and the description in the file's metadata."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError
from att_viz.formats.described_arrays import arrays_beside, described, matrix_from_named
from att_viz.formats.queries_and_keys import is_queries_and_keys, matrix_from_queries_and_keys
from att_viz.formats.room import Room
from att_viz.formats.safetensors_file import read_safetensors, write_arrays
from att_viz.formats.stacked_layer import stacked_layer
from att_viz.matrix.returned_attentions import layers_by_name
from att_viz.system.progress import track

__all__ = ["read_attention", "write_attention"]

_DESCRIPTION = "description"
_TOKENS = "tokens"


def read_attention(path: Path, tokens: Sequence[str] | None, batch: int = 0) -> AttentionMatrix:
    """Read a safetensors file of attention weights, or of the queries and keys that vLLM-Hook keeps.

    Args:
        path: the file.
        tokens: the vocabulary pieces for a file that holds none, or None to show positions. Files of others may hold
            them as a JSON list in their metadata, under `tokens`.
        batch: which sequence, where the layers have a batch dimension.

    Raises:
        ArchiveError: if it is damaged or has another structure. The message is the reason, without the file's name.
        InvalidInputError: if shapes or values are not those of attention.
    """
    arrays, metadata = read_safetensors(path, largest=None)
    if is_queries_and_keys(arrays):
        return matrix_from_queries_and_keys(path, arrays, tokens, batch, Room(path.stat().st_size))
    description = metadata.get(_DESCRIPTION)
    if description is None and _TOKENS in metadata:
        if tokens is not None:
            raise ArchiveError("it holds its own tokens; leave --tokens away")
        tokens = _listed(metadata[_TOKENS])
    # Copies, so that the file is not needed any more; others' files hold much that is not attention.
    wanted = layers_by_name(arrays).values() if description is None else arrays
    return matrix_from_named({name: np.array(arrays[name]) for name in wanted}, description, tokens, batch)


def _listed(text: str) -> list[str]:
    try:
        tokens = json.loads(text)
    except (ValueError, RecursionError):
        tokens = None
    if not isinstance(tokens, list) or not all(isinstance(token, str) for token in tokens):
        raise ArchiveError("the tokens in its metadata are no JSON list of strings")
    return tokens


def write_attention(path: Path, matrix: AttentionMatrix, dtype: str = "float32") -> None:
    """Write a safetensors file, layer by layer.

    Args:
        path: the file.
        matrix: what to write.
        dtype: how weights are stored, "float32" or "float16".

    Raises:
        ArchiveError: if it cannot be written.
    """
    small = arrays_beside(matrix)
    # By falling width, so that each array begins where its numbers are aligned.
    order = sorted(small, key=lambda name: -small[name].itemsize)
    wide = [name for name in order if small[name].itemsize >= np.dtype(dtype).itemsize]
    narrow = [name for name in order if name not in wide]
    declared: dict[str, tuple[np.dtype[Any], tuple[int, ...]]] = {
        **{name: (small[name].dtype, small[name].shape) for name in wide},
        **{
            f"layer_{n}": (np.dtype(dtype), (len(matrix.heads(n)), matrix.num_rows, matrix.num_keys))
            for n in matrix.layers
        },
        **{name: (small[name].dtype, small[name].shape) for name in narrow},
    }

    def arrays() -> Iterator[NDArray[Any]]:
        yield from (small[name] for name in wide)
        for layer in track(matrix.layers, matrix.num_layers, f"writing {path.name}", "layer"):
            yield stacked_layer(matrix, layer, dtype)
        yield from (small[name] for name in narrow)

    write_arrays(path, declared, arrays(), {_DESCRIPTION: described(matrix), _TOKENS: json.dumps(matrix.tokens)})
