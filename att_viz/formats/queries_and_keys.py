"""Queries and keys of a served model, as vLLM-Hook keeps them, made into the rows that the model computed from them.

`qk.safetensors` holds, for each layer, the rotated queries and keys of each request: `{module}__q` and `{module}__k`,
[requests, tokens, heads x head size], the dots of the module's name written as two underscores. `qk.json` beside it
names the layers and the lengths, and tells heads and scale. Under tensor parallelism each rank has a folder
`tp_rank_{r}` with its own heads. (vLLM-Hook, https://github.com/IBM/vLLM-Hook, its worker for queries and keys.)

A row is softmax(scale x q k^T) over the keys up to the query: nothing in the files tells of a sliding window, a softcap
or learned sinks, so rows are those of models without.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.formats.room import Room
from att_viz.formats.safetensors_file import read_safetensors
from att_viz.formats.token_source import matrix_with_tokens
from att_viz.system.progress import track

__all__ = ["is_queries_and_keys", "matrix_from_queries_and_keys"]

_RANK = re.compile(r"tp_rank_(0|[1-9][0-9]{0,3})")
_LARGEST_SIDECAR = 2**26
_ROWS_AT_ONCE = 256

Arrays = Mapping[str, NDArray[Any]]


def is_queries_and_keys(arrays: Arrays) -> bool:
    """Whether the names of arrays are those of queries and keys."""
    return bool(arrays) and all(name.endswith(("__q", "__k")) for name in arrays)


def matrix_from_queries_and_keys(
    path: Path, arrays: Arrays, tokens: Sequence[str] | None, batch: int, room: Room
) -> AttentionMatrix:
    """The attention matrix of one request.

    Args:
        path: `qk.safetensors`; its sidecar and the folders of other ranks are found from it.
        arrays: what it holds.
        tokens: the vocabulary pieces, or None to show positions.
        batch: which request.
        room: what the rows may take.

    Raises:
        ArchiveError: if the sidecar is missing or does not fit. The message is the reason, without the file's name.
        InvalidInputError: if only the last token's query was kept, or there is no such request.
    """
    sidecar = _sidecar(path)
    shards = _shards(path, arrays)
    layers: dict[int, NDArray[np.float32]] = {}
    entries = sidecar.layers
    for layer, (query_name, key_name, mode) in track(entries.items(), len(entries), f"reading {path.name}", "layer"):
        if mode != "all_tokens":
            raise InvalidInputError(
                f"it holds the query of the last token only (hookq_mode {mode!r}); serve with "
                "VLLM_HOOKQ_MODE=all_tokens to keep every row"
            )
        queries = _joined(shards, query_name, batch, sidecar.query_lengths)
        keys = _joined(shards, key_name, batch, sidecar.key_lengths)
        if len(queries) != len(keys):
            raise InvalidInputError(
                f"layer {layer} has {len(queries)} queries and {len(keys)} keys: a part of the prompt came from the "
                "prefix cache, so its rows are not there; serve with enable_prefix_caching=False"
            )
        room.take(4 * sidecar.heads * len(queries) ** 2)
        layers[layer] = _rows(queries, keys, sidecar)
    return matrix_with_tokens(layers, tokens)


class _Sidecar:
    """What `qk.json` says.

    Attributes:
        heads: how many heads a layer has.
        key_value_heads: how many heads of keys.
        head_size: the numbers of a head, as the plugin reckons it.
        scale: what scores are multiplied with, as the plugin reckons it.
        layers: layer number to the names of its queries and keys, and how they were kept.
        query_lengths: for each request how many queries are real, or None if all are.
        key_lengths: the same of keys.
    """

    def __init__(self, content: Any) -> None:
        config, order = content["config"], content["layer_order"]
        self.heads = _count(config["num_attention_heads"])
        self.key_value_heads = _count(config["num_key_value_heads"])
        self.head_size = _count(config["head_dim"])
        self.scale = float(config["attention_multiplier"])
        if self.heads % self.key_value_heads or not 0 < self.scale < math.inf:
            raise ValueError
        mode = content.get("hookq_mode", "all_tokens")
        self.layers: dict[int, tuple[str, str, str]] = {}
        for entry in order:
            layer = entry["layer_num"]
            if type(layer) is not int or not 0 <= layer < 10**6 or layer in self.layers:
                raise ValueError
            self.layers[layer] = str(entry["key_q"]), str(entry["key_k"]), str(entry.get("hookq_mode", mode))
        both = content.get("seq_lens")
        self.query_lengths = _lengths(content.get("q_seq_lens", both))
        self.key_lengths = _lengths(content.get("k_seq_lens", both))
        if not self.layers:
            raise ValueError


def _count(value: Any) -> int:
    if type(value) is not int or not 0 < value < 10**6:
        raise ValueError
    return value


def _lengths(value: Any) -> list[int] | None:
    return None if value is None else [_count(length) for length in value]


def _sidecar(path: Path) -> _Sidecar:
    file = path.with_suffix(".json")
    try:
        with file.open("rb") as source:
            return _Sidecar(json.loads(source.read(_LARGEST_SIDECAR).decode()))
    except OSError as error:
        raise ArchiveError(
            f"it holds queries and keys, and {file.name}, which tells their heads, is not beside it"
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ArchiveError(f"{file.name} beside it is damaged, or of another version of vLLM-Hook") from error


def _shards(path: Path, arrays: Arrays) -> list[Arrays]:
    """The arrays of all ranks, by rank; those of the file alone if it does not lie in a rank's folder."""
    if _RANK.fullmatch(path.parent.name) is None:
        return [arrays]
    ranks = {
        int(match[1]): folder / path.name
        for folder in path.parent.parent.iterdir()
        if (match := _RANK.fullmatch(folder.name)) and (folder / path.name).is_file()
    }
    if sorted(ranks) != list(range(len(ranks))):
        raise ArchiveError(
            f"of the ranks' folders beside {path.parent.name} some are missing: there are {sorted(ranks)}"
        )
    own = int(path.parent.name.removeprefix("tp_rank_"))
    return [arrays if rank == own else read_safetensors(ranks[rank], None)[0] for rank in sorted(ranks)]


def _joined(shards: list[Arrays], name: str, batch: int, lengths: list[int] | None) -> NDArray[np.float32]:
    """The queries or keys of a request, [tokens, heads x head size], with the heads of all ranks, float32."""
    parts = []
    for shard in shards:
        array = shard.get(name)
        if array is None or array.ndim != 3 or array.dtype.kind != "f":
            raise ArchiveError(f"{name!r}, which its sidecar names, is not in it, or not [requests, tokens, numbers]")
        if not 0 <= batch < len(array) or (lengths is not None and batch >= len(lengths)):
            raise InvalidInputError(f"there is no sequence {batch}; it holds {len(array)}, counted from 0")
        parts.append(np.asarray(array[batch][: None if lengths is None else lengths[batch]], dtype=np.float32))
    if len({len(part) for part in parts}) != 1 or (lengths is not None and len(parts[0]) != lengths[batch]):
        raise ArchiveError(f"{name!r} has another number of tokens than its sidecar or another rank says")
    return np.concatenate(parts, axis=1)


def _rows(queries: NDArray[np.float32], keys: NDArray[np.float32], sidecar: _Sidecar) -> NDArray[np.float32]:
    """softmax(scale x q k^T), [heads, queries, keys]."""
    head_size, rest = divmod(queries.shape[1], sidecar.heads)
    if rest or head_size < sidecar.head_size or keys.shape[1] != sidecar.key_value_heads * head_size:
        raise ArchiveError(
            f"queries of {queries.shape[1]} and keys of {keys.shape[1]} numbers do not make {sidecar.heads} and "
            f"{sidecar.key_value_heads} heads of {sidecar.head_size}; are the files of some ranks missing?"
        )
    scale = sidecar.scale
    # The plugin takes hidden size / heads for the size of a head, which that of Qwen3 and others is not.
    if head_size != sidecar.head_size and math.isclose(scale, sidecar.head_size**-0.5):
        scale = head_size**-0.5
    count, group = len(queries), sidecar.heads // sidecar.key_value_heads
    rows = np.zeros((sidecar.heads, count, count), dtype=np.float32)
    for head in range(sidecar.heads):
        own, shared = (slice(n * head_size, (n + 1) * head_size) for n in (head, head // group))
        _fill(rows[head], queries[:, own] * np.float32(scale), keys[:, shared].T)
    return rows


def _fill(rows: NDArray[np.float32], queries: NDArray[np.float32], keys: NDArray[np.float32]) -> None:
    """Fill the rows of a head, [queries, keys], a band at a time."""
    count = len(queries)
    for start in range(0, count, _ROWS_AT_ONCE):
        stop = min(start + _ROWS_AT_ONCE, count)
        # What is not a number is found where the matrix is made, and told as such.
        with np.errstate(invalid="ignore", over="ignore"):
            scores = queries[start:stop] @ keys[:, :stop]
            scores[~np.tri(stop - start, stop, start, dtype=np.bool_)] = -np.inf
            scores -= scores.max(axis=1, keepdims=True)
            np.exp(scores, out=scores)
            rows[start:stop, :stop] = scores / scores.sum(axis=1, keepdims=True)
