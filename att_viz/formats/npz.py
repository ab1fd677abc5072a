"""NumPy's own container: one array for each layer, and a description.

    layer_{l}       float [heads, queries, keys]
    heads_{l}       int64 [heads]: the head numbers, where they are not 0, 1, 2 ...
    sink_mass_{l}   float32 [heads, queries]: for layers with a learned sink
    value_norms_{l} float32 [heads, keys]: where they are known
    token_ids       int64 [tokens]
    real            bool [tokens]: where some are padding
    description     a string: JSON with tokens, token_texts, prompt_length, weights ("softmax" or "scores"), metadata
                    and, where it is no decoder's attention to its own tokens, kind

Files of others need only the layers, named `layer_3`, `arr_3` or `3`, with or without a leading batch dimension.
"""

from __future__ import annotations

import json
import math
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError
from att_viz.formats.damage import DAMAGE
from att_viz.formats.room import Room
from att_viz.formats.stacked_layer import stacked_layer
from att_viz.formats.token_source import matrix_with_tokens
from att_viz.matrix.extent import DECODER_SELF, checked_kind
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.weights import InMemoryWeights
from att_viz.system.atomic_file import atomic_file
from att_viz.system.progress import track

__all__ = ["read_npz", "write_npz"]

_LAYER = re.compile(r"(?:layer_|arr_)?(0|[1-9][0-9]{0,5})")
_DESCRIPTION = "description"
_NAMES = ("tokens", "token_texts", "prompt_length", "weights", "metadata", "kind")
_HEADER = 2**16
_KINDS = frozenset("fiubU")


def read_npz(path: Path, tokens: Sequence[str] | None, batch: int = 0) -> AttentionMatrix:
    """Read an .npz file, by att_viz or by others.

    Args:
        path: the file.
        tokens: the vocabulary pieces for a file that holds none, or None to show positions.
        batch: which sequence, where the layers have a batch dimension.

    Raises:
        ArchiveError: if it is damaged or has another structure. The message is the reason, without the file's name.
        InvalidInputError: if shapes or values are not those of attention.
    """
    arrays = _read_arrays(path)
    layers = {int(match[1]): _sequence(arrays[name], batch) for name in arrays if (match := _LAYER.fullmatch(name))}
    if not layers:
        raise ArchiveError("it holds no array that is named like a layer: layer_0, layer_1 ...")
    if _DESCRIPTION not in arrays:
        return matrix_with_tokens(layers, tokens)
    if tokens is not None:
        raise ArchiveError("it holds its own tokens; leave --tokens away")
    description = _description(arrays[_DESCRIPTION])
    ids, real = arrays.get("token_ids"), arrays.get("real")
    weights = InMemoryWeights(
        layers,
        sink_mass=_by_layer(arrays, layers, "sink_mass"),
        head_numbers={layer: tuple(n.ravel().tolist()) for layer, n in _by_layer(arrays, layers, "heads").items()},
        value_norms=_by_layer(arrays, layers, "value_norms"),
        weights_kind="scores" if description["weights"] == "scores" else "softmax",
        kind=checked_kind(description.get("kind", DECODER_SELF)),
    )
    return AttentionMatrix(
        weights,
        description["tokens"],
        token_texts=description["token_texts"],
        prompt_length=description["prompt_length"],
        token_ids=None if ids is None else ids.ravel(),
        real=None if real is None else real.ravel(),
        metadata=CaptureMetadata.from_json(json.dumps(description["metadata"])),
    )


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


def _description(array: NDArray[Any]) -> dict[str, Any]:
    try:
        description = json.loads(str(array[()]))
        texts = (description["tokens"], description["token_texts"])
        if all(isinstance(text, list) for text in texts) and type(description["prompt_length"]) is int:
            return {"kind": DECODER_SELF, **{name: description[name] for name in _NAMES if name in description}}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ArchiveError("its description is damaged") from error
    raise ArchiveError("its description is damaged")


def write_npz(path: Path, matrix: AttentionMatrix, dtype: str = "float32") -> None:
    """Write an .npz file, layer by layer.

    Args:
        path: the file.
        matrix: what to write.
        dtype: how weights are stored, "float32" or "float16".

    Raises:
        ArchiveError: if it cannot be written.
    """
    with atomic_file(path) as partial, zipfile.ZipFile(partial, "w") as archive:
        for name, array in _arrays(path, matrix, dtype):
            with archive.open(f"{name}.npy", "w", force_zip64=True) as entry:
                np.lib.format.write_array(entry, array, allow_pickle=False)


def _arrays(path: Path, matrix: AttentionMatrix, dtype: str) -> Iterator[tuple[str, NDArray[Any]]]:
    for layer in track(matrix.layers, matrix.num_layers, f"writing {path.name}", "layer"):
        yield f"layer_{layer}", stacked_layer(matrix, layer, dtype)
        heads = matrix.heads(layer)
        if heads != tuple(range(len(heads))):
            yield f"heads_{layer}", np.array(heads, dtype=np.int64)
        for name, of_head in (("sink_mass", matrix.sink_mass), ("value_norms", matrix.value_norms)):
            known = [values for head in heads if (values := of_head(layer, head)) is not None]
            if known:
                yield f"{name}_{layer}", np.stack(known)
    if matrix.token_ids is not None:
        yield "token_ids", matrix.token_ids
    if not matrix.real.all():
        yield "real", matrix.real
    description = {
        "weights": matrix.weights_kind,
        "tokens": matrix.tokens,
        "token_texts": matrix.token_texts,
        "prompt_length": matrix.prompt_length,
        "metadata": json.loads(matrix.metadata.to_json()),
    }
    if matrix.kind != DECODER_SELF:
        description["kind"] = matrix.kind
    yield _DESCRIPTION, np.array(json.dumps(description))


def _read_arrays(path: Path) -> dict[str, NDArray[Any]]:
    """Read all arrays of numbers and strings.

    Args:
        path: the .npz file.

    Returns:
        The arrays by name.

    Raises:
        ArchiveError: if it is damaged, holds Python objects, or would unpack to far more than it has. The message
            is the reason, without the file's name.
    """
    room = Room(path.stat().st_size)
    try:
        with zipfile.ZipFile(path) as archive, warnings.catch_warnings():
            # NumPy warns of headers by Python 2, and Python of headers that are no literal.
            warnings.simplefilter("ignore")
            entries = [entry for entry in archive.infolist() if entry.filename.endswith(".npy")]
            return {entry.filename.removesuffix(".npy"): _read_array(archive, entry, room) for entry in entries}
    except DAMAGE as error:
        raise ArchiveError(f"it is damaged ({error})") from error


def _read_array(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, room: Room) -> NDArray[Any]:
    with archive.open(entry) as file:
        version = np.lib.format.read_magic(file)
        read_header = {(1, 0): np.lib.format.read_array_header_1_0, (2, 0): np.lib.format.read_array_header_2_0}
        if version not in read_header:
            raise ArchiveError(f"{entry.filename} is of a newer NumPy format")
        shape, _, dtype = read_header[version](file)
    if dtype.kind not in _KINDS:
        raise ArchiveError(f"{entry.filename} holds something else than numbers or a string")
    # NumPy makes room for what the header declares before it reads, so the header is held against the entry first.
    if not 0 <= entry.file_size - math.prod(shape) * dtype.itemsize <= _HEADER:
        raise ArchiveError(f"{entry.filename} declares more or less data than it holds")
    room.take_numbers(math.prod(shape), dtype.itemsize)
    with archive.open(entry) as file:
        array: NDArray[Any] = np.lib.format.read_array(file, allow_pickle=False)
    return array
