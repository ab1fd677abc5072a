"""NaN in a model, autocast, and lengths that only arithmetic can reach."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from support.models.captured_blocks import IDS, Blocks
from support.models.tiny_models import make_model

from att_viz import AttentionSaver
from att_viz.archive.writing.disk_space import _tiles
from att_viz.capture import RowCollector, capture_attention
from att_viz.capture.doctor.capture_cost import estimate_cost
from att_viz.capture.value_norms import capture_value_norms
from att_viz.errors import CaptureError


@torch.no_grad()
def with_nan(name: str) -> Any:
    """A model with one NaN among the query weights of layer 1."""
    model = make_model(name)
    [weight] = [parameter for key, parameter in model.named_parameters() if "1" in key and "q_proj" in key]
    weight[3, 5] = float("nan")
    return model


@torch.no_grad()
@pytest.mark.parametrize("name", ["llama", "gptj"])
def test_nan_in_a_models_weights_is_refused(name: str) -> None:
    model = with_nan(name)
    with pytest.raises(CaptureError, match="attention of layer 1 is NaN"), capture_attention(model, RowCollector(8)):
        model(IDS)


@torch.no_grad()
@pytest.mark.parametrize("length", [20, 600])
def test_nan_is_not_saved(tmp_path: Path, length: int) -> None:
    model = with_nan("llama")
    with (
        pytest.raises(CaptureError, match="attention of layer 1 is NaN"),
        AttentionSaver(model, output_file=tmp_path / "nan.h5", save_statistic_only=True, statistics=["entropy"]),
    ):
        model(torch.arange(length)[None] % 300)
    assert not (tmp_path / "nan.h5").exists()


@torch.no_grad()
def test_autocast_changes_the_models_numbers_only() -> None:
    model = make_model("llama")
    found: list[tuple[torch.Tensor, np.ndarray]] = []
    for dtype in (torch.bfloat16, None):
        with (
            torch.autocast("cpu", dtype=dtype, enabled=dtype is not None),
            capture_value_norms(model) as norms,
            capture_attention(model, blocks := Blocks()),
        ):
            model(IDS)
            of_layer = norms.norms(1)
            assert of_layer is not None
            found.append((of_layer, blocks.dense(1, 0, 20)))
    (rounded, rows), (exact, expected) = found
    assert rounded.dtype == torch.float32
    np.testing.assert_allclose(rows.sum(-1), 1.0, atol=1e-6)
    assert np.abs(rows - expected).max() < 0.5
    np.testing.assert_allclose(rounded, exact, rtol=0.1, atol=0.1 * float(exact.max()))


def test_the_cost_of_a_thousand_million_tokens_is_known_at_once() -> None:
    began = time.process_time()
    cost = estimate_cost(make_model("llama"), 10**9)
    assert time.process_time() - began < 10
    assert cost.on_disk > 8 * 10**18


@pytest.mark.parametrize("shape", [(64, 128), (128, 64), (64, 64), (3, 7), (12, 8)])
def test_tiles_are_counted_without_a_loop(shape: tuple[int, int]) -> None:
    height, width = shape
    for side in range(1, 700):
        ends = range(height, side + height, height)
        assert _tiles(side, shape) == sum((min(end, side) - 1) // width + 1 for end in ends)
