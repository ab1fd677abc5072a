"""The tool that a format comes from reads what `convert` writes, to the last bit, and the other way round."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file
from support.numbers.random_attention import causal_attention

from att_viz.attention_matrix import AttentionMatrix
from att_viz.formats import convert, open_any

LAYERS = {layer: causal_attention(3, 6, seed=layer) for layer in (0, 2)}
TOKENS = list("abcdef")

Layers = dict[int, NDArray[Any]]


def of_h5py(path: Path) -> Layers:
    with h5py.File(path, "r") as file:
        return {
            layer: np.stack([file[f"layer_{layer}/batch_0/head_{head}"][()] for head in range(3)]) for layer in LAYERS
        }


def of_numpy(path: Path) -> Layers:
    with np.load(path, allow_pickle=False) as file:
        return {layer: file[f"layer_{layer}"] for layer in LAYERS}


def of_safetensors(path: Path) -> Layers:
    arrays = load_file(path)
    return {layer: arrays[f"layer_{layer}"] for layer in LAYERS}


def of_pickle(path: Path) -> Layers:
    with path.open("rb") as file:
        layers = pickle.load(file)
    assert [entry["shape"] for entry in layers.values()] == [[1, 3, 6, 6]] * 2
    return {layer: entry["tensor"][0] for layer, entry in layers.items()}


def of_torch(path: Path) -> Layers:
    import torch

    layers = torch.load(path, weights_only=True)
    assert layers[1] is None
    return {layer: layers[layer][0].numpy() for layer in LAYERS}


READERS: dict[str, Callable[[Path], Layers]] = {
    "h5": of_h5py,
    "npz": of_numpy,
    "safetensors": of_safetensors,
    "pkl": of_pickle,
    "pt": of_torch,
}


@pytest.mark.parametrize("dtype", ["float32", "float16"])
@pytest.mark.parametrize(
    "kind", [pytest.param(kind, marks=[pytest.mark.models] if kind == "pt" else []) for kind in READERS]
)
def test_what_is_written_is_read_by_its_tool(tmp_path: Path, kind: str, dtype: str) -> None:
    AttentionMatrix(LAYERS, TOKENS).save(tmp_path / "a.h5", "float32")
    found = READERS[kind](convert(tmp_path / "a.h5", tmp_path / f"b.{kind}", dtype=dtype).path)
    for layer, weights in LAYERS.items():
        assert found[layer].dtype == dtype
        np.testing.assert_array_equal(found[layer], weights.astype(dtype))


@pytest.mark.parametrize("dtype", ["float32", "float16", "float64"])
def test_what_numpy_and_safetensors_write_is_read(tmp_path: Path, dtype: str) -> None:
    arrays = {f"layer_{layer}": weights.astype(dtype) for layer, weights in LAYERS.items()}
    np.savez(tmp_path / "a.npz", **arrays)  # type: ignore[arg-type]
    np.savez_compressed(tmp_path / "b.npz", **arrays)  # type: ignore[arg-type]
    np.save(tmp_path / "c.npy", np.stack([arrays["layer_0"], arrays["layer_2"]]))
    save_file(arrays, tmp_path / "d.safetensors")
    for name, layers in (("a.npz", (0, 2)), ("b.npz", (0, 2)), ("c.npy", (0, 1)), ("d.safetensors", (0, 2))):
        with open_any(tmp_path / name, TOKENS) as matrix:
            assert matrix.layers == layers
            for place, weights in zip(layers, LAYERS.values(), strict=True):
                np.testing.assert_array_equal(matrix.layer(place), weights.astype(dtype).astype(np.float32))
