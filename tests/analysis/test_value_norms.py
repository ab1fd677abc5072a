"""Norms of v_j W_O, against the explicit products in float64."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import transformers
from support.models.tiny_models import TinyModel, make_model

from att_viz.analysis import value_weighted
from att_viz.attention_matrix import AttentionMatrix
from att_viz.capture.layer_values import KEYS_AT_ONCE
from att_viz.capture.value_norms import capture_value_norms
from att_viz.errors import InvalidInputError
from att_viz.matrix.weights import InMemoryWeights
from att_viz.self_attention_model import SelfAttentionModel

HEADS = 4
INTERFACE = ["gpt2", "llama", "mistral", "qwen3", "gemma2", "gpt_oss", "deepseek_v3", "jamba"]


def token_ids(length: int, sequences: int = 1, seed: int = 3) -> torch.Tensor:
    return torch.randint(1, 320, (sequences, length), generator=torch.Generator().manual_seed(seed))


def explicit_norms(model: Any, **inputs: Any) -> Any:
    """By layer, float64 [batch, heads, keys]: values from the module that makes them, times its own W_O."""
    found, hooks = {}, []
    attention = [module for name, module in model.named_modules() if name.endswith(("self_attn", ".attn"))]
    for module in attention:

        def values_made(_: Any, __: Any, output: Any, module: Any = module) -> None:
            output = output.double()
            batch, length = output.shape[0], output.shape[-2]
            if hasattr(module, "c_attn"):
                values = output.chunk(3, -1)[2].reshape(batch, length, HEADS, -1)
                weight = module.c_proj.weight.double()
            else:
                weight = module.o_proj.weight.double().T
                width = len(weight) // HEADS
                if hasattr(module, "kv_b_proj"):
                    values = output.reshape(batch, length, HEADS, -1)[..., -width:]
                else:
                    values = output.reshape(batch, length, -1, width)
                    values = values.repeat_interleave(HEADS // values.shape[2], 2)
            brought = torch.einsum("bkhw,hwo->bhko", values, weight.reshape(HEADS, -1, weight.shape[1]))
            found[module.layer_idx] = brought.norm(dim=-1).numpy()

        maker = next(getattr(module, name) for name in ("c_attn", "kv_b_proj", "v_proj") if hasattr(module, name))
        hooks.append(maker.register_forward_hook(values_made))
    with torch.no_grad():
        model(**inputs, use_cache=False)
    for hook in hooks:
        hook.remove()
    assert found
    return found


def assert_equal(norms: Any, expected: Any, rtol: float = 2e-5) -> None:
    assert set(norms.layers) == set(expected)
    for layer, values in expected.items():
        found = norms.norms(layer)
        assert found.dtype == torch.float32
        np.testing.assert_allclose(found.numpy(), values, rtol=rtol, err_msg=f"layer {layer}")
        assert values.std() > 0.01 * values.mean()


@pytest.mark.parametrize("name", INTERFACE)
def test_a_forward_pass_over_a_batch(name: str) -> None:
    model, ids = make_model(name), token_ids(23, sequences=2)
    expected = explicit_norms(model, input_ids=ids)
    with torch.no_grad(), capture_value_norms(model) as norms:
        model(ids)
    assert_equal(norms, expected)


@pytest.mark.parametrize("side", ["left", "right"])
def test_padding(side: str) -> None:
    model, ids = make_model("llama"), token_ids(23, sequences=2)
    mask = torch.ones_like(ids)
    mask[1, slice(0, 9) if side == "left" else slice(14, 23)] = 0
    expected = explicit_norms(model, input_ids=ids, attention_mask=mask)
    with torch.no_grad(), capture_value_norms(model) as norms:
        model(ids, attention_mask=mask)
    real = mask.bool()[:, None].expand(-1, HEADS, -1).numpy()
    for layer, values in expected.items():
        found = norms.norms(layer)
        assert found is not None
        np.testing.assert_allclose(found.numpy()[real], values[real], rtol=2e-5)


@pytest.mark.parametrize("name", ["gpt2", "llama", "gemma2", "gpt_oss", "deepseek_v3"])
@pytest.mark.parametrize(
    "arguments", [{}, {"cache_implementation": "static"}, {"prompt_lookup_num_tokens": 4}, {"use_cache": False}]
)
def test_generate(name: str, arguments: dict[str, Any]) -> None:
    """Prefill and decoding, with rejected drafts and a cache that is changed in place."""
    model = make_model(name)
    prompt = token_ids(6).repeat(1, 3)
    with torch.no_grad(), capture_value_norms(model) as norms:
        ids = model.generate(
            prompt,
            attention_mask=torch.ones_like(prompt),
            max_new_tokens=20,
            do_sample=False,
            disable_compile=True,
            **arguments,
        )
    rows = ids.shape[1] - 1
    expected = explicit_norms(model, input_ids=ids[:, :-1])
    for layer, values in expected.items():
        found = norms.norms(layer)
        assert found is not None
        np.testing.assert_allclose(found.numpy()[..., :rows], values, rtol=1e-4)


def test_prefill_in_chunks_and_more_keys_than_are_taken_at_once() -> None:
    model, ids = make_model("llama"), token_ids(2 * KEYS_AT_ONCE + 30)
    expected = explicit_norms(model, input_ids=ids)
    with torch.no_grad(), capture_value_norms(model) as norms:
        cache = None
        for part in ids.split([1, 40, KEYS_AT_ONCE + 7, KEYS_AT_ONCE - 18], dim=1):
            cache = model(part, past_key_values=cache, use_cache=True).past_key_values
    assert_equal(norms, expected)


def test_a_new_sequence_replaces_the_one_before() -> None:
    model, ids = make_model("llama"), token_ids(12, seed=5)
    with torch.no_grad(), capture_value_norms(model) as norms:
        model(token_ids(30, sequences=2))
        first = norms.norms(0)
        assert first is not None
        assert first.shape == (2, HEADS, 30)
        model(ids)
    assert_equal(norms, explicit_norms(model, input_ids=ids))


def test_a_cache_that_was_filled_before() -> None:
    model, ids = make_model("llama"), token_ids(20)
    with torch.no_grad():
        cache = model(ids[:, :15], use_cache=True).past_key_values
        with capture_value_norms(model) as norms:
            model(ids[:, 15:], past_key_values=cache)
    assert_equal(norms, explicit_norms(model, input_ids=ids))


def test_a_bfloat16_model() -> None:
    """The products are made in float32 from the weights and values that the model has in bfloat16."""
    model, ids = make_model("llama", dtype=torch.bfloat16), token_ids(23)
    with capture_value_norms(model) as norms:
        # In the same pass: the kernels of another one would round differently.
        expected = explicit_norms(model, input_ids=ids)
    assert_equal(norms, expected)


@pytest.mark.parametrize("name", ["gptj", "bloom", "falcon"])
def test_models_outside_the_interface_have_none(name: str) -> None:
    model = make_model(name)
    with torch.no_grad(), capture_value_norms(model) as norms:
        model(token_ids(5))
    assert norms.layers == ()
    assert norms.norms(0) is None


def test_no_norms_where_something_stands_between_attention_and_projection() -> None:
    """BitNet normalises the attention's output before the projection, so that the values are not what it is given."""
    config = transformers.BitNetConfig(
        vocab_size=320,
        hidden_size=32,
        intermediate_size=48,
        num_hidden_layers=2,
        num_attention_heads=HEADS,
        num_key_value_heads=2,
        bos_token_id=0,
        eos_token_id=None,
    )
    torch.manual_seed(0)
    model = transformers.AutoModelForCausalLM.from_config(config).eval()
    with torch.no_grad(), capture_value_norms(model) as norms:
        model(token_ids(9))
        model(token_ids(7))
    assert norms.layers == ()


def test_generated_text_comes_with_norms_and_archives_keep_them(tiny_model: TinyModel, tmp_path: Path) -> None:
    model = SelfAttentionModel(tiny_model("llama"))
    _, matrix, _ = model.generate_text("The grey cat", 8, save_prefix=str(tmp_path / "story"))
    assert matrix.token_ids is not None
    ids = torch.from_numpy(matrix.token_ids[None, :-1])
    expected = explicit_norms(model.model, input_ids=ids)
    with AttentionMatrix.open(tmp_path / "story.h5") as archive:
        for source in (matrix, archive):
            for layer in source.layers:
                for head in source.heads(layer):
                    found = source.value_norms(layer, head)
                    assert found is not None
                    np.testing.assert_allclose(found, expected[layer][0, head], rtol=2e-5)


def test_value_weighted_rows(tiny_model: TinyModel) -> None:
    """Shares of ||a_ij v_j W_O||, each norm taken of the explicit vector."""
    model = SelfAttentionModel(tiny_model("gpt_oss"))
    _, matrix, _ = model.generate_text("The grey cat", 8)
    assert matrix.token_ids is not None
    expected = explicit_norms(model.model, input_ids=torch.from_numpy(matrix.token_ids[None, :-1]))
    for layer in matrix.layers:
        for head in matrix.heads(layer):
            brought = matrix.rows(layer, head).astype(np.float64) * expected[layer][0, head]
            found = value_weighted(matrix, layer, head, normalise=False)
            assert found.dtype == np.float32
            np.testing.assert_allclose(found, brought, rtol=5e-5, atol=1e-7)
            shares = brought / brought.sum(axis=1, keepdims=True)
            np.testing.assert_allclose(value_weighted(matrix, layer, head), shares, rtol=5e-5, atol=1e-7)
            np.testing.assert_allclose(value_weighted(matrix, layer, head, 3, 5), shares[3:5], rtol=5e-5, atol=1e-7)


def test_value_weighting_without_norms_is_refused() -> None:
    matrix = AttentionMatrix(InMemoryWeights({0: np.eye(3)[None]}), ["a", "b", "c"])
    with pytest.raises(InvalidInputError, match="norms of the values of layer 0 are not known"):
        value_weighted(matrix, 0, 0)
