"""A matrix as arrays with names, and a description: what .npz and safetensors files by att_viz hold.

    layer_{l}       float [heads, queries, keys]
    heads_{l}       int64 [heads]: the head numbers, where they are not 0, 1, 2 ...
    sink_mass_{l}   float32 [heads, queries]: for layers with a learned sink
    value_norms_{l} float32 [heads, keys]: where they are known
    token_ids       int64 [tokens]
    real            bool [tokens]: where some are padding
    description     JSON with tokens, token_texts, prompt_length, weights ("softmax" or "scores"), metadata and,
                    where it is no decoder's attention to its own tokens, kind

Files of others need only the layers, with or without a leading batch dimension, by any name that `layers_by_name`
knows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError
from att_viz.formats.room import Room
from att_viz.formats.token_source import matrix_with_tokens
from att_viz.matrix.extent import DECODER_SELF, checked_kind
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.returned_attentions import layers_by_name
from att_viz.matrix.weights import InMemoryWeights

__all__ = ["arrays_beside", "described", "matrix_from_named"]


def matrix_from_named(
    arrays: Mapping[str, NDArray[Any]],
    description: str | None,
    tokens: Sequence[str] | None,
    batch: int,
    room: Room | None = None,
) -> AttentionMatrix:
    """The attention matrix of arrays by name.

    Args:
        arrays: everything that the file holds; what has another name is left out.
        description: JSON, of a file by att_viz; None for a file of others.
        tokens: the vocabulary pieces for a file that holds none, or None to show positions.
        batch: which sequence, where the layers have a batch dimension.
        room: what the layers may take as float32; None where that was taken when they were read.

    Raises:
        ArchiveError: if there are no layers, or the description is damaged. The message is the reason, without the
            file's name.
        InvalidInputError: if shapes or values are not those of attention.
    """
    names = layers_by_name(arrays)
    if not names:
        raise ArchiveError(
            "it holds no array that is named like a layer: layer_0, layer_1 ..., or as TransformerLens names them "
            "(blocks.0.attn.hook_pattern), or modules of transformers (model.layers.0.self_attn)"
        )
    layers = {layer: _sequence(arrays[name], batch) for layer, name in names.items()}
    if room is not None:
        for array in layers.values():
            room.take_numbers(array.size, array.itemsize)
    if description is None:
        return matrix_with_tokens(layers, tokens)
    if tokens is not None:
        raise ArchiveError("it holds its own tokens; leave --tokens away")
    said = _read_description(description)
    ids, real = arrays.get("token_ids"), arrays.get("real")
    weights = InMemoryWeights(
        layers,
        sink_mass=_by_layer(arrays, layers, "sink_mass"),
        head_numbers={layer: tuple(n.ravel().tolist()) for layer, n in _by_layer(arrays, layers, "heads").items()},
        value_norms=_by_layer(arrays, layers, "value_norms"),
        weights_kind="scores" if said["weights"] == "scores" else "softmax",
        kind=checked_kind(said["kind"]),
        both_ways=said["both_ways"],
    )
    return AttentionMatrix(
        weights,
        said["tokens"],
        token_texts=said["token_texts"],
        prompt_length=said["prompt_length"],
        token_ids=None if ids is None else ids.ravel(),
        real=None if real is None else real.ravel(),
        metadata=CaptureMetadata.from_json(json.dumps(said["metadata"])),
    )


def arrays_beside(matrix: AttentionMatrix) -> dict[str, NDArray[Any]]:
    """What a matrix holds beside its weights and its description, by the names above; each is small."""
    arrays: dict[str, NDArray[Any]] = {}
    for layer in matrix.layers:
        heads = matrix.heads(layer)
        if heads != tuple(range(len(heads))):
            arrays[f"heads_{layer}"] = np.array(heads, dtype=np.int64)
        for name, of_head in (("sink_mass", matrix.sink_mass), ("value_norms", matrix.value_norms)):
            known = [values for head in heads if (values := of_head(layer, head)) is not None]
            if known:
                arrays[f"{name}_{layer}"] = np.stack(known)
    if matrix.token_ids is not None:
        arrays["token_ids"] = matrix.token_ids
    if not matrix.real.all():
        arrays["real"] = matrix.real
    return arrays


def described(matrix: AttentionMatrix) -> str:
    """The description of a matrix, JSON."""
    description = {
        "weights": matrix.weights_kind,
        "tokens": matrix.tokens,
        "token_texts": matrix.token_texts,
        "prompt_length": matrix.prompt_length,
        "metadata": json.loads(matrix.metadata.to_json()),
    }
    if matrix.kind != DECODER_SELF:
        description["kind"] = matrix.kind
    if matrix.both_ways:
        description["both_ways"] = matrix.both_ways
    return json.dumps(description)


def _by_layer(arrays: Mapping[str, NDArray[Any]], layers: Iterable[int], name: str) -> dict[int, NDArray[Any]]:
    return {layer: arrays[f"{name}_{layer}"] for layer in layers if f"{name}_{layer}" in arrays}


def _sequence(array: NDArray[Any], batch: int) -> NDArray[Any]:
    if array.ndim == 4 and 0 <= batch < array.shape[0]:
        return np.asarray(array[batch])
    if array.ndim != 3 or batch != 0:
        raise ArchiveError(
            f"a layer has shape {list(array.shape)}; [heads, queries, keys], or the same with a batch before it that "
            f"has a sequence {batch}, was expected"
        )
    return array


def _read_description(text: str) -> dict[str, Any]:
    try:
        description = json.loads(text)
        texts = (description["tokens"], description["token_texts"])
        if all(isinstance(text, list) for text in texts) and type(description["prompt_length"]) is int:
            names = ("tokens", "token_texts", "prompt_length", "weights", "metadata")
            others = {"kind": DECODER_SELF, "both_ways": ()}
            return {
                **{name: description[name] for name in names},
                **{name: description.get(name, usual) for name, usual in others.items()},
            }
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ArchiveError("its description is damaged") from error
    raise ArchiveError("its description is damaged")
