"""Lists of tensors, one for each layer, as transformers returns them, bertviz takes them and torch.save keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError
from att_viz.formats.described_arrays import matrix_from_named
from att_viz.formats.document_pickle import matrix_from_layers
from att_viz.formats.pickles.torch_streams import torch_library
from att_viz.formats.room import Room
from att_viz.formats.stacked_layer import layers_of_stack, stacked_layer
from att_viz.formats.token_source import matrix_with_tokens
from att_viz.matrix.returned_attentions import layers_from_attentions
from att_viz.system.atomic_file import atomic_file
from att_viz.system.progress import track

__all__ = ["matrix_from_arrays", "matrix_from_container", "write_tensor_list"]


def matrix_from_container(value: Any, tokens: Sequence[str] | None, room: Room, batch: int) -> AttentionMatrix:
    """The attention matrix of whatever containers a file held.

    Args:
        value: a list as `matrix_from_arrays` takes it; `{'attentions': such a list, 'tokens': ...}`, as the outputs of
            a model are kept; arrays by the names of layers, as TransformerLens' cache; a pickle of layers; or one
            array of stacked layers.
        tokens: the vocabulary pieces, or None to show positions.
        room: what the matrix may take.
        batch: which sequence of the batch.

    Raises:
        ArchiveError: if it is something else.
        InvalidInputError: if shapes or values are not those of attention.
    """
    if isinstance(value, np.ndarray):
        layers = layers_of_stack(value, batch)
        room.take(sum(4 * layer.size for layer in layers.values()))
        return matrix_with_tokens(layers, tokens)
    if not isinstance(value, dict):
        return matrix_from_arrays(value, tokens, room, batch=batch)
    if "attentions" in value:
        own = value.get("tokens")
        if isinstance(own, (list, tuple)) and own and all(isinstance(token, str) for token in own):
            if tokens is not None:
                raise ArchiveError("it holds its own tokens; leave --tokens away")
            tokens = list(own)
        attentions = value["attentions"]
        if isinstance(attentions, np.ndarray):
            return matrix_from_container(attentions, tokens, room, batch)
        return matrix_from_arrays(attentions, tokens, room, batch=batch)
    if value and all(isinstance(entry, np.ndarray) for entry in value.values()):
        return matrix_from_named({str(name): array for name, array in value.items()}, None, tokens, batch, room)
    return matrix_from_layers(value, tokens, room, batch)


def matrix_from_arrays(
    attentions: Any, tokens: Sequence[str] | None, room: Room, prompt_length: int | None = None, batch: int = 0
) -> AttentionMatrix:
    """The attention matrix of what a model returned, once its tensors are arrays.

    Args:
        attentions: for each layer an array [batch, heads, queries, keys], or None for a layer without attention;
            or such a list for each step of `generate`.
        tokens: the vocabulary pieces, or None to show positions.
        room: what the matrix may take: one array may be named for any number of layers and steps.
        prompt_length: how many of the tokens are the prompt; by default the length of the first step.
        batch: which sequence of the batch.

    Raises:
        ArchiveError: if it is no such list.
        InvalidInputError: if shapes or values are not those of attention.
    """
    if not isinstance(attentions, (list, tuple)) or not attentions:
        raise ArchiveError("it holds no list of tensors, one for each layer")
    steps = attentions if isinstance(attentions[0], (list, tuple)) else [attentions]
    for step in steps:
        if not isinstance(step, (list, tuple)) or not all(_is_weights(item) for item in step):
            raise ArchiveError("it holds something else than a tensor for each layer")
    _take_room(steps, room)
    weights, first_step = layers_from_attentions(attentions, None, batch)
    return matrix_with_tokens(weights, tokens, first_step if prompt_length is None else prompt_length)


def _take_room(steps: Sequence[Sequence[Any]], room: Room) -> None:
    """Take room for every step as float32, and for the square matrices that they become."""
    shapes: dict[int, tuple[int, int]] = {}
    for step in steps:
        for layer, item in enumerate(step):
            if item is not None:
                room.take_numbers(item.size, item.itemsize)
                heads, queries = shapes.get(layer, (0, 0))
                shapes[layer] = (max(heads, item.shape[-3]), queries + item.shape[-2])
    for heads, queries in shapes.values():
        room.take(4 * heads * queries**2)


def _is_weights(item: Any) -> bool:
    return item is None or (isinstance(item, np.ndarray) and item.dtype.kind == "f" and item.ndim in (3, 4))


def write_tensor_list(path: Path, matrix: AttentionMatrix, dtype: str = "float32") -> None:
    """Write a list with a tensor [1, heads, queries, keys] for each layer, with torch.save.

    Layers are told by their place in the list: a layer that the matrix does not have is None.

    Args:
        path: the file.
        matrix: what to write.
        dtype: "float32" or "float16".

    Raises:
        MissingExtraError: without torch.
        ArchiveError: if it cannot be written.
    """
    torch = torch_library("writing torch tensors")
    tensors: list[Any] = [None] * (max(matrix.layers) + 1)
    for layer in track(matrix.layers, matrix.num_layers, f"writing {path.name}", "layer"):
        tensors[layer] = torch.from_numpy(stacked_layer(matrix, layer, dtype))[None]
    with atomic_file(path) as partial:
        torch.save(tensors, partial)
