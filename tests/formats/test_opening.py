"""Formats are told by their contents; what is missing, foreign or damaged gives one sentence."""

from __future__ import annotations

import io
import json
import pickle
import sys
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.files.foreign_files import document, generated
from support.numbers.random_attention import causal_attention, random_matrix

from att_viz.errors import ArchiveError, InvalidInputError, MissingExtraError, NotAnArchiveError
from att_viz.formats import convert, open_any, read_tokens

WEIGHTS = np.stack([causal_attention(3, 5, seed=layer) for layer in range(2)])


def write(path: Path, value: Any, protocol: int = 4) -> Path:
    path.write_bytes(pickle.dumps(value, protocol))
    return path


def refused(path: Path, because: str, **options: Any) -> None:
    with pytest.raises(ArchiveError, match=because) as caught:
        open_any(path, **options)
    assert "\n" not in str(caught.value)


def test_a_pickle_of_layers(tmp_path: Path) -> None:
    layers = document(layers=2, heads=3, rows=6, batch=2)
    path = write(tmp_path / "a.pkl", layers)
    for batch in (0, 1):
        with open_any(path, batch=batch) as matrix:
            assert matrix.layers == (0, 1)
            assert matrix.tokens == ("0", "1", "2", "3", "4", "5")
            assert matrix.token_texts[:2] == ("0 ", "1 ")
            np.testing.assert_array_equal(matrix.rows(1, 2), layers[1]["tensor"][batch, 2])
    refused(path, "there is no sequence 2; it holds 2", batch=2)


def test_tokens_are_given(tmp_path: Path) -> None:
    path = write(tmp_path / "a.pkl", document(rows=4))
    with open_any(path, ["a", "b", "c", "d", "e"]) as matrix:
        assert matrix.tokens == ("a", "b", "c", "d", "e")
    refused(path, "2 tokens need 2 attention rows", tokens=["a", "b"])


@pytest.mark.parametrize(
    ("value", "because"),
    [
        ({}, "no layers"),
        ({"0": {"tensor": np.ones((1, 1, 1, 1))}}, "not of the form"),
        ({-1: {"tensor": np.ones((1, 1, 1, 1))}}, "not of the form"),
        ({0: np.ones((1, 1, 1, 1)), 1: 5}, "not of the form"),
        ({0: {"shape": [1, 1, 1, 1]}}, "not of the form"),
        ({0: {"tensor": np.ones((1, 1, 1))}}, "no array"),
        ({0: {"tensor": [1.0]}}, "no array"),
        ({0: {"tensor": np.ones((1, 1, 1, 1), int)}}, "no array"),
        ({0: {"shape": [1, 1, 2, 2], "tensor": np.ones((1, 1, 1, 1))}}, "written beside it"),
        ({0: {"tensor": np.ones((1, 1, 2, 3))}}, "shape"),
        ({0: {"tensor": np.full((1, 1, 1, 1), np.nan)}}, "not attention weights"),
        ({0: {"tensor": np.full((1, 1, 1, 1), 7.0)}}, "not attention weights"),
        ([], "no list of tensors"),
        ("text", "no list of tensors"),
        ([1, 2], "something else than a tensor"),
        ([None], "no attention weights"),
        ([[np.ones((1, 1, 1, 1))], 5], "something else than a tensor"),
    ],
)
def test_pickles_of_something_else(tmp_path: Path, value: Any, because: str) -> None:
    refused(write(tmp_path / "a.pkl", value), because)


@pytest.mark.parametrize("zipped", [True, False])
def test_a_list_of_tensors(tmp_path: Path, zipped: bool) -> None:
    import torch

    path = tmp_path / "attentions.bin"
    torch.save([torch.from_numpy(layer)[None] for layer in WEIGHTS], path, _use_new_zipfile_serialization=zipped)
    with open_any(path) as matrix:
        np.testing.assert_array_equal(matrix.rows(1, 2), WEIGHTS[1, 2])
    torch.save(generated(WEIGHTS, 3), path, _use_new_zipfile_serialization=zipped)
    with open_any(path, ["a"] * 6) as matrix:
        assert matrix.prompt_length == 3
        np.testing.assert_array_equal(matrix.rows(0, 1), WEIGHTS[0, 1])


def test_a_layer_without_attention_keeps_its_place(tmp_path: Path) -> None:
    import torch

    torch.save([None, torch.from_numpy(WEIGHTS[0])[None]], tmp_path / "a.pt")
    with open_any(tmp_path / "a.pt") as matrix:
        assert matrix.layers == (1,)


@pytest.mark.parametrize("zipped", [True, False])
def test_a_payload_in_a_list_of_tensors(tmp_path: Path, command: Any, zipped: bool) -> None:
    import torch

    torch.save([command], tmp_path / "a.pt", _use_new_zipfile_serialization=zipped)
    refused(tmp_path / "a.pt", "it names")


def test_a_compressed_bomb_in_a_list_of_tensors(tmp_path: Path) -> None:
    import torch

    torch.save([torch.zeros(1, 1, 64, 64)], tmp_path / "a.pt")
    with zipfile.ZipFile(tmp_path / "a.pt") as whole, zipfile.ZipFile(tmp_path / "b.pt", "w", 8) as packed:
        for entry in whole.infolist():
            packed.writestr(entry.filename, whole.read(entry))
    refused(tmp_path / "b.pt", "compressed")


@pytest.mark.parametrize("is_zip", [True, False])
def test_a_tensor_that_unfolds(tmp_path: Path, is_zip: bool) -> None:
    import torch

    path = tmp_path / "a.pt"
    torch.save([torch.ones(1).expand(1, 4, 1_000_000, 2_000)], path, _use_new_zipfile_serialization=is_zip)
    assert path.stat().st_size < 3_000
    refused(path, r"tensor of shape \[1, 4, 1000000, 2000\] with less data than that")
    whole = torch.zeros(1, 1, 500, 500)
    torch.save([whole] * 1_000, path, _use_new_zipfile_serialization=is_zip)
    refused(path, "far more data")
    # Views that share a storage, as a slice of a batch does, are what they are.
    weights = torch.from_numpy(WEIGHTS)
    torch.save([weights[:1], weights[1:]], path, _use_new_zipfile_serialization=is_zip)
    with open_any(path) as matrix:
        np.testing.assert_array_equal(matrix.rows(1, 2), WEIGHTS[1, 2])


def test_arrays_of_others(tmp_path: Path) -> None:
    path = tmp_path / "a.npz"
    for arrays in ({"layer_4": WEIGHTS[0]}, {"4": WEIGHTS[0][None]}, {"arr_4": WEIGHTS[0].astype(np.float16)}):
        np.savez_compressed(path, **arrays)
        with open_any(path, ["a", "b", "c", "d", "e"]) as matrix:
            assert matrix.layers == (4,)
            np.testing.assert_allclose(matrix.rows(4, 1), WEIGHTS[0, 1], atol=1e-3)
    np.savez(path, weights=WEIGHTS[0])
    refused(path, "named like a layer")
    np.savez(path, layer_0=WEIGHTS)
    refused(path, "sequence 5", batch=5)


def npz(path: Path, **contents: bytes) -> Path:
    with zipfile.ZipFile(path, "w", 8) as archive:
        for name, data in contents.items():
            archive.writestr(f"{name}.npy", data)
    return path


def npy(array: np.ndarray) -> bytes:
    stream = io.BytesIO()
    np.lib.format.write_array(stream, array, allow_pickle=True)
    return stream.getvalue()


def test_hostile_arrays(tmp_path: Path, command: Any) -> None:
    path = tmp_path / "a.npz"
    refused(npz(path, layer_0=npy(np.array([command], dtype=object))), "something else than numbers")
    refused(npz(path, layer_0=npy(np.zeros(1, [("a", "O")]))), "something else than numbers")
    refused(npz(path, layer_0=npy(WEIGHTS[0]).replace(b"(3, 5, 5)", b"(3, 5, 9)")), "more or less data")
    refused(npz(path, layer_0=npy(WEIGHTS[0]).replace(b"(3, 5, 5), }", b"(3, 5, 5555(")), "damaged")
    refused(npz(path, layer_0=b"\x93NUMPY\x01\x00"), "damaged")
    refused(npz(path, layer_0=b"text"), "damaged")
    refused(npz(path, layer_0=npy(WEIGHTS[0]), description=npy(np.array("{"))), "description is damaged")
    deep = json.dumps({"tokens": []}) + "[" * 100_000
    refused(npz(path, layer_0=npy(WEIGHTS[0]), description=npy(np.array(deep))), "description is damaged")
    # 81 MB, and 324 MB as float32.
    refused(npz(path, layer_0=npy(np.zeros((1, 9000, 9000), np.uint8))), "far more data")


def test_its_own_tokens_are_not_replaced(tmp_path: Path) -> None:
    matrix = random_matrix(tokens=5)
    matrix.save(tmp_path / "a.h5")
    with pytest.raises(InvalidInputError, match="leave --tokens away"):
        open_any(tmp_path / "a.h5", ["a"] * 5)


@pytest.mark.parametrize("name", ["a.h5", "a.txt", "a"])
def test_foreign_files(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    for data in (b"", b"text", b"\x00" * 100, b"%PDF-1.7"):
        path.write_bytes(data)
        with pytest.raises(NotAnArchiveError, match="an att_viz archive"):
            open_any(path)
    for data in (b"<!DOCTYPE html>\n<html>", b"<!doctype html>"):
        path.write_bytes(data)
        with pytest.raises(NotAnArchiveError, match=r"it is a page \(HTML\).*give the archive \(.h5\)"):
            open_any(path)
    refused(tmp_path / "none", "there is no file")
    refused(tmp_path, "there is no file")


@pytest.mark.parametrize("kind", ["npz", "safetensors", "pkl", pytest.param("pt", marks=pytest.mark.models)])
def test_truncated_files(tmp_path: Path, kind: str) -> None:
    random_matrix(tokens=30).save(tmp_path / "a.h5")
    path = convert(tmp_path / "a.h5", tmp_path / f"a.{kind}").path
    data = path.read_bytes()
    for kept in (0.01, 0.3, 0.7, 0.999):
        path.write_bytes(data[: int(len(data) * kept)])
        refused(path, "cannot be opened: ")


def test_without_torch_tensors_need_the_models_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    path = write(tmp_path / "a.pkl", {0: {"tensor": torch.from_numpy(WEIGHTS[:1])}})
    torch.save([torch.from_numpy(WEIGHTS[:1])], tmp_path / "a.pt")
    arrays = write(tmp_path / "b.pkl", document())
    monkeypatch.setitem(sys.modules, "torch", None)
    for file in (path, tmp_path / "a.pt"):
        with pytest.raises(MissingExtraError, match=r"reading torch tensors needs the 'models' extra"):
            open_any(file)
    open_any(arrays).close()


def test_files_of_tokens(tmp_path: Path) -> None:
    path = tmp_path / "tokens"
    for text, expected in [
        ('["a", "b\\n"]', ["a", "b\n"]),
        ("a\n b\n\n[\n", ["a", " b", "", "["]),
        ("a\x0cb\u2028", ["a\x0cb\u2028"]),
        ("123", ["123"]),
    ]:
        path.write_text(text, "utf-8")
        assert read_tokens(path) == expected
    for data, because in [(b"\xff", "cannot be read"), (b"[1]", "something else than strings"), (b"", "no tokens")]:
        path.write_bytes(data)
        with pytest.raises(InvalidInputError, match=because):
            read_tokens(path)
    with pytest.raises(InvalidInputError, match="cannot be read"):
        read_tokens(tmp_path / "none")
