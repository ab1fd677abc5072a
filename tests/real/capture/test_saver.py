"""`AttentionSaver` on long inputs of a real model, against eager attention and formulas in NumPy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
import torch
from support.models.plain_attention import eager_rows, greedy, watched
from support.models.real_model import THREADS, Models
from support.numbers.real_prompts import CAT_STORY, SIBLINGS, long_text

from att_viz import AttentionMatrix, AttentionSaver

STATISTICS = ["entropy", "maximum", "mean_distance", "first_token", "top_5", "l1_from_uniform"]
HALF: dict[str, Any] = {"rtol": 2.0**-11, "atol": 1e-5}
"""Float16 and the tolerance of rows."""


def ids_of(tokenizer: Any, text: str, most: int) -> list[int]:
    ids: list[int] = tokenizer(text)["input_ids"][:most]
    return ids


def expected_statistics(weights: np.ndarray) -> dict[str, np.ndarray]:
    """[heads, rows] for each statistic, from float32 weights [heads, rows, keys] of a whole sequence."""
    weights = weights.astype(np.float64)
    rows = weights.shape[1]
    query, key = np.indices(weights.shape[1:])
    logarithms = np.log(np.where(weights > 0, weights, 1.0))
    even = np.tril(np.ones((rows, rows))) / np.arange(1, rows + 1)[:, None]
    largest = -np.sort(-weights, axis=-1)[..., :5]
    return {
        "entropy": -(weights * logarithms).sum(-1),
        "maximum": weights.max(-1),
        "mean_distance": (weights * (query - key)).sum(-1) / weights.sum(-1),
        "first_token": weights[..., 0],
        "l1_from_uniform": np.abs(weights - even).sum(-1),
        **{f"top_5_weight_{place + 1}": largest[..., place] for place in range(5)},
    }


def check_statistics(matrix: AttentionMatrix, layer: int, weights: np.ndarray) -> None:
    """Compare what is stored of a layer with the formulas."""
    stored, names = matrix.statistics(layer), matrix.statistic_names(layer)
    assert stored is not None
    expected = {name: values for name, values in expected_statistics(weights).items() if name in names}
    assert len(expected) >= 4
    for name, values in expected.items():
        found = stored[..., names.index(name)].astype(np.float64)
        # A row shorter than K has no K-th weight.
        known = ~np.isnan(found)
        assert known[:, 5:].all()
        most = 1e-2 if name == "mean_distance" else 2e-4
        np.testing.assert_allclose(found[known], values[known], rtol=1e-4, atol=most, err_msg=f"{layer} {name}")


@pytest.mark.parametrize("threads", THREADS)
def test_matrices_and_statistics_of_a_forward_pass(float32: Models, tmp_path: Path, threads: int) -> None:
    torch.set_num_threads(threads)
    ids = ids_of(float32.ours.tokenizer, CAT_STORY, 300)
    path = tmp_path / "story.h5"
    with (
        torch.no_grad(),
        AttentionSaver(float32.ours.model, output_file=path, statistics=STATISTICS, tokenizer=float32.ours.tokenizer),
    ):
        float32.ours.model(torch.tensor([ids]))
    with AttentionMatrix.open(path) as matrix:
        assert matrix.token_ids is not None
        assert matrix.token_ids.tolist() == ids
        assert "".join(matrix.token_texts) == float32.ours.tokenizer.decode(ids)

        def look(layer: int, _: int, weights: np.ndarray) -> None:
            check_statistics(matrix, layer, weights)
            for head in range(9):
                np.testing.assert_allclose(matrix.rows(layer, head), weights[head], **HALF)

        eager_rows(float32.plain, ids, look)


@pytest.mark.parametrize(("threads", "chunk"), [(1, None), (2, None), (4, None), (2, 512)])
def test_statistics_alone_of_1500_tokens(float32: Models, tmp_path: Path, threads: int, chunk: int | None) -> None:
    torch.set_num_threads(threads)
    ids = ids_of(float32.ours.tokenizer, long_text(), 1500)
    path = tmp_path / "long.h5"
    names = [name for name in STATISTICS if chunk or name not in ("top_5", "l1_from_uniform")]
    layers = [0, 11, 29]
    with (
        torch.no_grad(),
        AttentionSaver(float32.ours.model, layers, path, save_statistic_only=True, statistics=names, dtype="float32"),
    ):
        cache = None
        for start in range(0, len(ids), chunk or len(ids)):
            part = torch.tensor([ids[start : start + (chunk or len(ids))]])
            cache = float32.ours.model(part, past_key_values=cache, use_cache=True, logits_to_keep=1).past_key_values
    with AttentionMatrix.open(path) as matrix:
        assert matrix.layers == tuple(layers)

        def look(layer: int, _: int, weights: np.ndarray) -> None:
            if layer in layers:
                check_statistics(matrix, layer, weights)

        eager_rows(float32.plain, ids, look)


@pytest.mark.parametrize("dtype", ["float32", "bfloat16"])
def test_a_padded_batch_and_what_it_generates(models: Callable[[str], Models], tmp_path: Path, dtype: str) -> None:
    """Two prompts side by side: each sequence has the rows that it has alone, and the text is plain generate's."""
    ours, plain = models(dtype)
    tokenizer = ours.tokenizer
    tokenizer.padding_side = "left"
    batch = tokenizer([CAT_STORY, SIBLINGS], return_tensors="pt", padding=True)
    path = tmp_path / "batch.h5"
    model: Any = ours.model
    arguments = {"max_new_tokens": 8, "do_sample": False}
    with AttentionSaver(model, output_file=path, dtype="float32", tokenizer=tokenizer):
        found = model.generate(**batch, **arguments, disable_compile=True)
    assert found.tolist() == plain.generate(**batch, **arguments).tolist()
    if dtype == "bfloat16":
        return
    for place, prompt in enumerate((CAT_STORY, SIBLINGS)):
        padding = int((batch["attention_mask"][place] == 0).sum())
        ids = found[place].tolist()[padding:]
        assert ids[: len(ids) - 8] == tokenizer(prompt)["input_ids"]
        with AttentionMatrix.open(path, batch=place) as matrix:

            def look(
                layer: int, _: int, weights: np.ndarray, matrix: AttentionMatrix = matrix, padding: int = padding
            ) -> None:
                for head in range(9):
                    rows = matrix.rows(layer, head)
                    assert not rows[:padding].any()
                    assert not rows[:, :padding].any()
                    np.testing.assert_allclose(rows[padding:, padding:], weights[head], rtol=0, atol=1e-5)

            eager_rows(plain, ids[:-1], look)


def test_bfloat16_rows_while_it_generates(models: Callable[[str], Models], tmp_path: Path) -> None:
    ours, plain = models("bfloat16")
    ids = ids_of(ours.tokenizer, CAT_STORY, 200)
    path = tmp_path / "half.h5"
    model: Any = ours.model
    with AttentionSaver(model, output_file=path, dtype="float32"):
        found = model.generate(torch.tensor([ids]), max_new_tokens=10, do_sample=False, disable_compile=True)
    rows = np.zeros((30, 9, 209, 209), np.float32)

    def look(layer: int, first: int, weights: np.ndarray) -> None:
        rows[layer][:, first : first + weights.shape[1], : weights.shape[2]] = weights

    with watched(plain, look):
        assert found[0].tolist() == greedy(plain, ids, 10)
    with h5py.File(path) as file:
        for layer in range(30):
            for head in range(9):
                stored = file[f"layer_{layer}/batch_0/head_{head}"][:]
                np.testing.assert_allclose(stored, rows[layer, head], rtol=0, atol=1e-5)
