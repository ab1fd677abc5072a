"""Rollout of live models equals the dense reference over eager attention, streamed whole or without a matrix."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from support.models.tiny_models import TinyModel, make_model
from support.numbers.rollout_reference import dense_rollout, dense_uniform
from transformers import AutoModel, AutoModelForCausalLM, BertConfig

from att_viz.analysis import attention_rollout
from att_viz.capture import RowCollector, capture_attention
from att_viz.capture.tiles.row_block import RowBlock
from att_viz.errors import CaptureError, InvalidInputError

LENGTH = 150
INTERFACE = ["gpt2", "llama", "mistral", "qwen3", "gemma2", "gpt_oss", "deepseek_v3"]
FALLBACK = ["gptj", "gpt_neo", "bloom", "falcon", "mpt"]
ROWS = (0, 7, 77, 149)
OPTIONS: tuple[dict[str, Any], ...] = (
    {},
    {"head_fusion": "max", "discard": 0.5},
    {"head_fusion": "min", "residual": 0.2},
)


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def token_ids(length: int = LENGTH, sequences: int = 1) -> torch.Tensor:
    generator = torch.Generator().manual_seed(3)
    return torch.randint(1, 320, (sequences, length), generator=generator)


@torch.no_grad()
def eager_layers(directory: Path, **inputs: Any) -> list[np.ndarray]:
    """float64 [batch, heads, length, length] for each layer."""
    model = AutoModelForCausalLM.from_pretrained(directory, attn_implementation="eager")
    attentions = model(**inputs, output_attentions=True, use_cache=False).attentions
    return [layer.double().numpy() for layer in attentions]


@torch.no_grad()
def captured_layers(model: Any, ids: torch.Tensor, like: list[np.ndarray]) -> list[np.ndarray]:
    """The same as they are captured: `discard` depends on which of two nearly equal weights is the larger one."""
    found = [np.zeros_like(layer) for layer in like]

    def keep(block: RowBlock) -> None:
        heads, rows, _ = block.weights.shape
        place = found[block.layer][block.first_head : block.first_head + heads]
        rows_of = place[:, block.first_query : block.first_query + rows]
        rows_of[..., block.keys_from : block.keys_to] = block.weights.numpy()

    with capture_attention(model, keep):
        model(ids, use_cache=False)
    return found


def model_of(directory: Path, **arguments: Any) -> Any:
    return AutoModelForCausalLM.from_pretrained(directory, **arguments)


@pytest.mark.parametrize("name", INTERFACE + FALLBACK)
def test_the_whole_matrix(tiny_model: TinyModel, name: str) -> None:
    model, ids = model_of(tiny_model(name)), token_ids()
    layers = [layer[0] for layer in eager_layers(tiny_model(name), input_ids=ids)]
    for options in OPTIONS:
        result = attention_rollout(model, ids, **options)
        assert result.layers == tuple(range(len(layers)))
        weights = captured_layers(model, ids, layers) if "discard" in options else layers
        np.testing.assert_allclose(result.raw, dense_rollout(weights, **options), rtol=0, atol=1e-5)
    # The comparison means something only where attention has preferences.
    uniform = dense_uniform([(layer > 0).any(axis=0) for layer in layers])
    assert np.abs(dense_rollout(layers) - uniform).max() > 0.02


@pytest.mark.parametrize("name", INTERFACE)
@pytest.mark.parametrize("residual", [0.5, 0.1])
def test_one_token_without_a_matrix(tiny_model: TinyModel, name: str, residual: float) -> None:
    model, ids = model_of(tiny_model(name)), token_ids()
    layers = [layer[0] for layer in eager_layers(tiny_model(name), input_ids=ids)]
    expected = dense_rollout(layers, residual=residual)
    for target in ROWS:
        result = attention_rollout(model, ids, target=target, residual=residual)
        np.testing.assert_allclose(result.raw, expected[target], rtol=0, atol=1e-5)
        np.testing.assert_allclose(result.raw.sum(), 1.0, atol=1e-6)
    span = attention_rollout(model, ids[0].tolist(), span=(30, 90), residual=residual)
    np.testing.assert_allclose(span.raw, expected[30:90].mean(axis=0), rtol=0, atol=1e-5)


@pytest.mark.parametrize("name", ["llama", "mistral", "gpt_oss"])
def test_the_correction_knows_the_window(tiny_model: TinyModel, name: str) -> None:
    """The same baseline from the mask (one token) and from the weights (the whole matrix)."""
    model, ids = model_of(tiny_model(name)), token_ids()
    layers = eager_layers(tiny_model(name), input_ids=ids)
    expected = dense_uniform([(layer[0] > 0).any(axis=0) for layer in layers])
    whole = attention_rollout(model, ids)
    np.testing.assert_allclose(whole.baseline, expected, rtol=1e-9, atol=1e-15)
    one = attention_rollout(model, ids, target=77)
    np.testing.assert_allclose(one.baseline, expected[77], rtol=1e-9, atol=1e-15)
    np.testing.assert_allclose(one.corrected, whole.corrected[77], rtol=0, atol=1e-4)


@pytest.mark.parametrize("name", ["gpt2", "mistral", "gpt_oss", "gptj"])
@pytest.mark.parametrize("side", ["left", "right"])
def test_padding(tiny_model: TinyModel, name: str, side: str) -> None:
    model, ids = model_of(tiny_model(name)), token_ids(sequences=2)
    mask = torch.ones_like(ids)
    mask[1, slice(0, 40) if side == "left" else slice(110, LENGTH)] = 0
    inputs = {"input_ids": ids, "attention_mask": mask}
    layers = [layer[1] for layer in eager_layers(tiny_model(name), **inputs)]
    real = mask[1].bool().numpy()
    expected = dense_rollout(layers, real=real)
    result = attention_rollout(model, inputs, batch=1)
    np.testing.assert_allclose(result.raw, expected, rtol=0, atol=1e-5)
    assert not result.raw[~real].any()
    assert not result.raw[:, ~real].any()
    if name != "gptj":
        one = attention_rollout(model, inputs, batch=1, target=100)
        np.testing.assert_allclose(one.raw, expected[100], rtol=0, atol=1e-5)
        np.testing.assert_allclose(one.baseline, result.baseline[100], rtol=1e-9, atol=1e-15)


@pytest.mark.parametrize("name", ["llama", "mistral", "gpt_oss"])
@torch.no_grad()
def test_value_weighting(tiny_model: TinyModel, name: str) -> None:
    model, ids = model_of(tiny_model(name)), token_ids()
    layers = [layer[0] for layer in eager_layers(tiny_model(name), input_ids=ids)]
    values = []
    hooks = [
        layer.self_attn.v_proj.register_forward_hook(lambda module, args, output: values.append(output[0].double()))
        for layer in model.model.layers
    ]
    model(ids)
    for hook in hooks:
        hook.remove()
    norms = []
    for layer, value in zip(model.model.layers, values, strict=True):
        by_head = layer.self_attn.o_proj.weight.double().T.view(4, 8, 32)
        brought = torch.einsum("khw,hwo->hko", value.view(LENGTH, 2, 8).repeat_interleave(2, 1), by_head)
        norms.append(brought.norm(dim=-1).numpy())
    for options in OPTIONS:
        expected = dense_rollout(layers, norms, **options)
        result = attention_rollout(model, ids, value_weighting=True, **options)
        np.testing.assert_allclose(result.raw, expected, rtol=0, atol=1e-5)
    expected = dense_rollout(layers, norms)
    assert np.abs(expected - dense_rollout(layers)).max() > 0.01
    for target in ROWS:
        one = attention_rollout(model, ids, target=target, value_weighting=True)
        np.testing.assert_allclose(one.raw, expected[target], rtol=0, atol=1e-5)


def test_value_weighting_needs_the_projection() -> None:
    with pytest.raises(CaptureError, match="leave value weighting out"):
        attention_rollout(make_model("gptj"), token_ids(10), value_weighting=True)


def test_layers_without_attention_are_not_in_the_product() -> None:
    model, ids = make_model("jamba"), token_ids(60)
    collector = RowCollector(8)
    with torch.no_grad(), capture_attention(model, collector):
        model(ids, use_cache=False)
    weights = collector.weights(60)
    assert weights.layers == (1, 3)
    layers = [np.stack([weights.read(layer, head, 0, 60) for head in range(4)]).astype(float) for layer in (1, 3)]
    result = attention_rollout(model, ids)
    assert result.layers == (1, 3)
    np.testing.assert_allclose(result.raw, dense_rollout(layers), rtol=0, atol=1e-5)
    np.testing.assert_allclose(attention_rollout(model, ids, target=-1).raw, result.raw[-1], rtol=0, atol=1e-5)


def test_a_bfloat16_model_and_workers() -> None:
    """Tiles spread over threads, and keys and queries kept in the model's own dtype."""
    torch.set_num_threads(2)
    model = make_model("llama", dtype=torch.bfloat16)
    ids = token_ids(700)
    whole = attention_rollout(model, ids)
    one = attention_rollout(model, ids, target=-1)
    np.testing.assert_allclose(one.raw, whole.raw[-1], rtol=0, atol=1e-5)
    np.testing.assert_allclose(whole.raw.sum(axis=1), 1.0, atol=1e-9)


def test_an_encoder_looks_both_ways() -> None:
    config = BertConfig(
        vocab_size=320, hidden_size=32, num_hidden_layers=3, num_attention_heads=4, intermediate_size=48
    )
    torch.manual_seed(2)
    model = AutoModel.from_config(config, attn_implementation="eager").eval()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.mul_(4.0)
        ids = token_ids(70)
        layers = [layer[0].double().numpy() for layer in model(ids, output_attentions=True).attentions]
    expected = dense_rollout(layers)
    assert np.triu(expected, 1).max() > 0.01
    whole = attention_rollout(model, ids)
    np.testing.assert_allclose(whole.raw, expected, rtol=0, atol=1e-5)
    one = attention_rollout(model, ids, target=20)
    np.testing.assert_allclose(one.raw, expected[20], rtol=0, atol=1e-5)
    np.testing.assert_allclose(one.baseline, whole.baseline[20], rtol=1e-9)
    np.testing.assert_allclose(whole.baseline, dense_uniform([np.ones((70, 70), dtype=bool)] * 3), rtol=1e-9)


def test_one_token_is_its_own_origin() -> None:
    model = make_model("llama")
    np.testing.assert_allclose(attention_rollout(model, [5]).raw, [[1.0]])
    np.testing.assert_allclose(attention_rollout(model, [5], target=0).corrected, [1.0])


def test_the_model_is_left_as_it_was() -> None:
    model, ids = make_model("llama"), token_ids(20)
    before = model.config._attn_implementation, model(ids).logits
    attention_rollout(model, ids)
    attention_rollout(model, ids, target=3)
    assert model.config._attn_implementation == before[0]
    assert torch.equal(model(ids).logits, before[1])


@pytest.mark.parametrize("options", [{"head_fusion": "max"}, {"head_fusion": "min"}, {"discard": 0.1}])
def test_options_that_need_whole_rows_are_refused_without_a_matrix(options: dict[str, Any]) -> None:
    with pytest.raises(InvalidInputError, match="needs all heads of a row at once"):
        attention_rollout(make_model("llama"), token_ids(10), target=3, **options)


def test_bad_inputs_are_refused_in_a_sentence() -> None:
    model, ids = make_model("llama"), token_ids(10)
    for inputs, words in (
        (None, "needs inputs"),
        ({"attention_mask": ids}, "no 'input_ids'"),
        (torch.zeros(1, 0, dtype=torch.long), r"\[batch, length\] were expected"),
        (torch.ones(1, 4), r"\[batch, length\] were expected"),
        ({"input_ids": ids, "attention_mask": ids[:, :4]}, r"\[1, 10\] was expected"),
    ):
        with pytest.raises(InvalidInputError, match=words):
            attention_rollout(model, inputs)
    with pytest.raises(InvalidInputError, match="batch is 1"):
        attention_rollout(model, ids, batch=1)
    with pytest.raises(CaptureError, match="queries and keys cannot"):
        attention_rollout(make_model("gptj"), ids, target=3)
    with pytest.raises(CaptureError, match="no attention"):
        attention_rollout(make_model("mamba"), ids)


def test_resting_places_of_a_model_are_those_of_its_attention(tiny_model: TinyModel) -> None:
    model, ids = model_of(tiny_model("mistral")), token_ids(24)
    layers = [layer[0] for layer in eager_layers(tiny_model("mistral"), input_ids=ids)]
    whole = attention_rollout(model, ids, without_resting_places=True)
    expected = attention_rollout(layers, without_resting_places=True)
    np.testing.assert_allclose(whole.raw, expected.raw, rtol=0, atol=1e-5)
    with pytest.raises(InvalidInputError, match="without_resting_places needs all rows of a layer at once"):
        attention_rollout(model, ids, target=3, without_resting_places=True)
