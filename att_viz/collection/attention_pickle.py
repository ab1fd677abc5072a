"""Writing attention as a pickle of plain NumPy arrays, for tools that expect one."""

from __future__ import annotations

import pickle
from os import PathLike
from pathlib import Path
from typing import Any

import numpy as np

from att_viz.attention_matrix import AttentionMatrix
from att_viz.collection.atomic_file import atomic_file

__all__ = ["write_attention_pickle"]


def write_attention_pickle(path: str | PathLike[str], matrix: AttentionMatrix) -> None:
    """Write `{layer: {"shape": [batch, heads, queries, keys], "tensor": array}}`, completely or not at all.

    The arrays are float32 and exact, of a batch of one; the pickle's protocol is 4. It holds no tokens.

    Args:
        path: where to write; an existing file is replaced once the new one is whole.
        matrix: what to write.

    Raises:
        ArchiveError: if it cannot be written.
    """
    layers: dict[int, dict[str, Any]] = {}
    for layer in matrix.layers:
        tensor = np.stack([matrix.rows(layer, head) for head in matrix.heads(layer)])[np.newaxis]
        layers[layer] = {"shape": list(tensor.shape), "tensor": tensor}
    with atomic_file(Path(path)) as file:
        pickle.dump(layers, file, protocol=4)
