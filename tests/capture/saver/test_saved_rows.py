"""What is stored of rows in memory that is used again: scattered heads, scores, rounding and padding at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from support.models.tiny_models import make_model

from att_viz import AttentionMatrix, AttentionSaver
from att_viz.archive.checking.verify import verify

LENGTH = 150


@pytest.fixture(scope="module", params=["gpt2", "llama"])
def model(request: pytest.FixtureRequest) -> Any:
    return make_model(request.param)


@pytest.fixture(scope="module")
def inputs() -> dict[str, torch.Tensor]:
    """Two sequences, one of them padded in front over more than a tile of queries."""
    generator = torch.Generator().manual_seed(7)
    mask = torch.ones(2, LENGTH, dtype=torch.int64)
    mask[1, :70] = 0
    return {"input_ids": torch.randint(0, 320, (2, LENGTH), generator=generator), "attention_mask": mask}


@pytest.fixture(scope="module")
def expected(model: Any, inputs: dict[str, torch.Tensor]) -> np.ndarray:
    """Eager weights, float32 [layers, batch, heads, queries, keys]."""
    model.set_attn_implementation("eager")
    with torch.no_grad():
        attentions = model(**inputs, use_cache=False, output_attentions=True).attentions
    model.set_attn_implementation("sdpa")
    return np.stack([weights.numpy() for weights in attentions])


def rounded(values: np.ndarray) -> np.ndarray:
    """What is left of float32 numbers in bfloat16."""
    return np.asarray(torch.from_numpy(values).bfloat16().float())


@pytest.mark.parametrize("head_ids", [None, [0, 2], [1, 2]])
@pytest.mark.parametrize("dtype", ["float32", "bfloat16"])
@pytest.mark.parametrize("softmax", [True, False])
@torch.no_grad()
def test_rows_are_the_models_own(
    tmp_path: Path,
    model: Any,
    inputs: dict[str, torch.Tensor],
    expected: np.ndarray,
    head_ids: list[int] | None,
    dtype: str,
    softmax: bool,
) -> None:
    file = tmp_path / "rows.h5"
    with AttentionSaver(model, output_file=file, head_ids=head_ids, dtype=dtype, compute_softmax=softmax):
        model(**inputs, use_cache=False)
    assert verify(file).is_sound
    error = 2**-8 if dtype == "bfloat16" else 0.0
    for sequence in range(2):
        real = inputs["attention_mask"][sequence].bool().numpy()
        with AttentionMatrix.open(file, sequence) as matrix:
            for layer in matrix.layers:
                assert list(matrix.heads(layer)) == (head_ids or [0, 1, 2, 3])
                for head in matrix.heads(layer):
                    rows, weights = matrix.rows(layer, head), expected[layer, sequence, head]
                    assert not rows[~real].any() if softmax else np.isneginf(rows[~real]).all()
                    rows, weights = rows[real], weights[real]
                    if dtype == "bfloat16":
                        np.testing.assert_array_equal(rows, rounded(rows))
                    if softmax:
                        np.testing.assert_allclose(rows, weights, rtol=error, atol=1e-5)
                        continue
                    np.testing.assert_array_equal(np.isneginf(rows), weights == 0)
                    # Scores are the logarithms of weights but for a number of each row.
                    logs = np.log(weights, out=np.full_like(weights, -np.inf), where=weights > 0)
                    seen = np.isfinite(logs)
                    apart = np.where(seen, rows, 0.0) - np.where(seen, logs, 0.0)
                    middle = np.array([np.median(line[where]) for line, where in zip(apart, seen, strict=True)])
                    bound = 1e-4 + 2 * error * np.abs(np.where(seen, rows, 0.0)).max()
                    assert np.abs(np.where(seen, apart - middle[:, None], 0.0)).max() <= bound


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
@pytest.mark.parametrize("statistics_only", [False, True])
@torch.no_grad()
def test_tiles_of_nothing_but_padding(tmp_path: Path, dtype: torch.dtype, statistics_only: bool) -> None:
    model = make_model("llama").to(dtype)
    ids = torch.arange(800).reshape(2, 400) % 300
    mask = torch.ones_like(ids)
    mask[1, :330] = 0
    file = tmp_path / "rows.h5"
    with AttentionSaver(model, output_file=file, save_statistic_only=statistics_only, statistics=["entropy"]):
        model(ids, attention_mask=mask)
    assert verify(file).is_sound
