"""Products with weights by oneDNN, and sums over a vocabulary in parts, against the same in float64."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from support.models.tiny_models import make_model
from transformers.pytorch_utils import Conv1D

from att_viz.capture.influence import vocabulary_sums, weight_products
from att_viz.capture.influence.vocabulary_sums import sums_of_exponentials
from att_viz.capture.influence.weight_products import products_by_onednn

needs_onednn = pytest.mark.skipif(weight_products._onednn() is None, reason="torch without oneDNN's linear product")


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, ...]]:
    """The shapes of the weights that oneDNN is given, whatever the processor."""
    product, shapes = weight_products._onednn(), []
    assert product is not None

    def counting(inputs: torch.Tensor, weights: torch.Tensor, bias: torch.Tensor | None) -> torch.Tensor:
        shapes.append(tuple(weights.shape))
        return product(inputs, weights, bias)

    monkeypatch.setattr(weight_products, "_mkl_is_slow", lambda: True)
    monkeypatch.setattr(weight_products, "_onednn", lambda: counting)
    return shapes


@needs_onednn
@torch.no_grad()
@pytest.mark.parametrize("bias", [True, False])
def test_layers_give_what_they_always_do(counted: list[tuple[int, ...]], bias: bool) -> None:
    torch.manual_seed(5)
    layer, inputs = torch.nn.Linear(33, 47, bias=bias), torch.randn(2, 19, 33)
    with products_by_onednn():
        # Views of larger memory, and rows that lie apart, are inputs of real models.
        found = [layer(inputs), layer(inputs[:, 1:]), layer(inputs.transpose(0, 1)), layer(inputs[0])]
    expected = layer.double()(inputs.double())
    for each, right in zip(found, [expected, expected[:, 1:], expected.transpose(0, 1), expected[0]], strict=True):
        torch.testing.assert_close(each.double(), right, atol=1e-5, rtol=0)
    assert counted == [(47, 33)] * 4


@needs_onednn
@torch.no_grad()
def test_the_layers_of_gpt_2_are_products_with_weights_too(counted: list[tuple[int, ...]]) -> None:
    torch.manual_seed(6)
    layer, inputs = Conv1D(47, 33), torch.randn(2, 19, 33)
    layer.bias.normal_()
    with products_by_onednn():
        found = layer(inputs)
    torch.testing.assert_close(found.double(), layer.double()(inputs.double()), atol=1e-5, rtol=0)
    assert counted == [(47, 33)]


@needs_onednn
def test_what_does_not_fit_is_left_to_torch(counted: list[tuple[int, ...]]) -> None:
    """Half precision, few rows, gradients, autocast, and sums that are no layer's."""
    layer, inputs = torch.nn.Linear(8, 8), torch.ones(20, 8)
    with products_by_onednn():
        assert layer(inputs).requires_grad
        with torch.no_grad():
            layer(inputs[:15])
            layer.bfloat16()(inputs.bfloat16())
            torch.addmm(torch.ones(20, 8), inputs, torch.ones(8, 8))
            torch.addmm(torch.ones(8), inputs, torch.ones(8, 8), alpha=2)
            torch.nn.functional.linear(inputs, torch.ones(8))
            with torch.autocast("cpu", dtype=torch.bfloat16):
                assert layer.float()(inputs).dtype == torch.bfloat16
    assert counted == []


@needs_onednn
@torch.no_grad()
def test_a_whole_model_goes_through_it(counted: list[tuple[int, ...]]) -> None:
    for name in ("llama", "gpt2"):
        model, ids = make_model(name), torch.arange(20)[None]
        expected = model(ids).logits
        counted.clear()
        with products_by_onednn():
            found = model(ids).logits
        assert len(counted) > 4 * model.config.num_hidden_layers
        torch.testing.assert_close(found, expected, atol=1e-4, rtol=0)


def test_processors_that_mkl_knows_keep_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> Any:
        raise AssertionError

    monkeypatch.setattr(weight_products, "_mkl_is_slow", lambda: False)
    monkeypatch.setattr(weight_products, "_onednn", refused)
    with products_by_onednn(), torch.no_grad():
        torch.nn.Linear(4, 4)(torch.ones(20, 4))


@pytest.mark.parametrize("compiled", [True, False])
def test_sums_over_a_vocabulary_in_parts(compiled: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Logits that grow from part to part, that are all the same, and that a model forbids."""
    if not compiled:
        monkeypatch.setattr(vocabulary_sums, "kernels_for", lambda device: None)
        monkeypatch.setattr(vocabulary_sums, "_IN_CACHE", 1000)
    numbers = np.random.default_rng(3)
    logits = numbers.normal(0.0, 5.0, (6, 5000)).astype(np.float32)
    logits[1] += np.linspace(0.0, 200.0, 5000, dtype=np.float32)
    logits[2] -= np.linspace(0.0, 200.0, 5000, dtype=np.float32)
    logits[3] = -7.5
    logits[4, ::3] = -np.inf
    logits[5, 4000] = np.nan
    peaks = np.nanmax(logits, axis=1).astype(np.float64)
    expected = peaks + np.log(np.exp(logits - peaks[:, None]).sum(axis=1))
    sums = sums_of_exponentials(len(logits), torch.device("cpu"))
    for start in range(0, 5000, 2048):
        sums.add(torch.from_numpy(logits[:, start : start + 2048].copy()))
    np.testing.assert_allclose(sums.logarithm().numpy(), expected, atol=2e-6, rtol=2e-7)
