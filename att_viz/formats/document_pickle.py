"""Pickles of all layers, `{layer: {'shape': [batch, heads, queries, keys], 'tensor': array}}`.

Scripts that collect attention with `output_attentions=True` write them; they hold weights and nothing else.
"""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError
from att_viz.formats.room import Room
from att_viz.formats.stacked_layer import stacked_layer
from att_viz.formats.token_source import matrix_with_tokens
from att_viz.system.atomic_file import atomic_file
from att_viz.system.progress import track

__all__ = ["matrix_from_layers", "write_document_pickle"]

_PROTOCOL = 4
"""The newest that every supported Python and NumPy 1 read."""


def matrix_from_layers(
    layers: dict[Any, Any], tokens: Sequence[str] | None, room: Room, batch: int = 0
) -> AttentionMatrix:
    """The attention matrix of what the pickle holds.

    Args:
        layers: layer number to {'shape': ..., 'tensor': array [batch, heads, queries, keys]}.
        tokens: the vocabulary pieces, or None to show positions.
        room: what the matrix may take: one array may be named for any number of layers.
        batch: which sequence of the batch.

    Raises:
        ArchiveError: if it has another structure.
        InvalidInputError: if shapes or values are not those of attention.
    """
    if not layers:
        raise ArchiveError("it holds no layers")
    weights = {}
    for layer, entry in layers.items():
        if type(layer) is not int or layer < 0 or not isinstance(entry, dict) or "tensor" not in entry:
            raise ArchiveError("its entries are not of the form  layer number: {'shape': ..., 'tensor': ...}")
        tensor, shape = entry["tensor"], entry.get("shape")
        if not isinstance(tensor, np.ndarray) or tensor.dtype.kind != "f" or tensor.ndim != 4:
            raise ArchiveError(f"the tensor of layer {layer} is no array [batch, heads, queries, keys]")
        if shape is not None and (not isinstance(shape, (list, tuple)) or list(shape) != list(tensor.shape)):
            raise ArchiveError(f"the tensor of layer {layer} does not have the shape that is written beside it")
        if not 0 <= batch < tensor.shape[0]:
            raise ArchiveError(f"there is no sequence {batch}; it holds {tensor.shape[0]}, counted from 0")
        room.take_numbers(tensor[batch].size, tensor.itemsize)
        weights[layer] = tensor[batch]
    return matrix_with_tokens(weights, tokens)


def write_document_pickle(path: Path, matrix: AttentionMatrix, dtype: str = "float32") -> None:
    """Write the pickle; all layers are in memory while it is written.

    Args:
        path: the file.
        matrix: what to write, as a batch of one sequence.
        dtype: "float32" or "float16".

    Raises:
        ArchiveError: if it cannot be written.
    """
    layers = {}
    for layer in track(matrix.layers, matrix.num_layers, f"writing {path.name}", "layer"):
        tensor = stacked_layer(matrix, layer, dtype)[None]
        layers[layer] = {"shape": list(tensor.shape), "tensor": tensor}
    with atomic_file(path) as partial, partial.open("wb") as file:
        pickle.dump(layers, file, protocol=_PROTOCOL)
