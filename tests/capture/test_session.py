"""`capture_attention`: what it touches is put back, and it refuses what it cannot show exactly."""

from __future__ import annotations

import threading
from typing import Any

import pytest
import torch
from support.models.captured_blocks import IDS, Blocks, assert_close, eager_rows, state
from support.models.tiny_models import make_model
from transformers import StaticCache

from att_viz.capture import RowBlock, RowCollector, capture_attention
from att_viz.capture.hooks.attention_function import IMPLEMENTATION, attention_function
from att_viz.capture.hooks.attention_layers import find_attention_layers
from att_viz.errors import CaptureError


@pytest.mark.parametrize("name", ["llama", "gemma2", "gptj", "falcon"])
@pytest.mark.parametrize("implementation", ["sdpa", "eager"])
def test_the_model_is_left_as_it_was_found(name: str, implementation: str) -> None:
    model = make_model(name)
    for module in model.modules():
        if hasattr(module, "config"):
            module.config._attn_implementation_internal = implementation
    before = state(model)
    with torch.no_grad(), capture_attention(model, Blocks()) as capture:
        model(IDS)
        assert capture.method == ("eager" if name in ("gptj", "falcon") else "interface")
    assert state(model) == before

    def broken(block: RowBlock) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), torch.no_grad(), capture_attention(model, broken):
        model(IDS)
    assert state(model) == before


def test_a_model_is_captured_once_at_a_time() -> None:
    model = make_model("llama")
    before = state(model)
    with (
        pytest.raises(CaptureError, match="already"),
        capture_attention(model, Blocks()),
        capture_attention(model, Blocks()),
    ):
        pass
    assert state(model) == before


@torch.no_grad()
def test_another_model_that_shares_the_configuration_is_not_captured() -> None:
    first = make_model("gemma2")
    second = type(first)(first.config).eval()
    expected = second(IDS).logits
    blocks = Blocks()
    with capture_attention(first, blocks):
        logits = second(IDS).logits
    assert not blocks
    assert_close(logits, expected)


@torch.no_grad()
def test_two_models_in_two_threads() -> None:
    models = [make_model("llama"), make_model("mistral")]
    found = [Blocks(), Blocks()]

    def run(model: Any, blocks: Blocks) -> None:
        with torch.no_grad(), capture_attention(model, blocks):
            for _ in range(3):
                model(IDS)

    threads = [threading.Thread(target=run, args=pair) for pair in zip(models, found, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for model, blocks in zip(models, found, strict=True):
        for layer, expected in enumerate(eager_rows(model, IDS)):
            assert_close(blocks.dense(layer, 0, 20), expected[0])


@pytest.mark.parametrize("name", ["llama", "mistral", "gpt_oss"])
@pytest.mark.parametrize("side", ["left", "right"])
@torch.no_grad()
def test_batches_with_padding(name: str, side: str) -> None:
    model = make_model(name)
    ids = torch.cat([IDS, IDS.flip(1)])
    mask = torch.ones_like(ids)
    padded = slice(0, 6) if side == "left" else slice(14, 20)
    mask[1, padded] = 0
    blocks = Blocks()
    with capture_attention(model, blocks):
        model(ids, attention_mask=mask)
    real = slice(6, 20) if side == "left" else slice(0, 14)
    for layer, expected in enumerate(eager_rows(model, ids, attention_mask=mask)):
        assert_close(blocks.dense(layer, 0, 20), expected[0])
        rows = blocks.dense(layer, 1, 20)
        assert_close(rows[:, real], expected[1][:, real])
        if side == "left":
            assert not rows[:, padded].any()


@torch.no_grad()
def test_packed_sequences_do_not_see_each_other() -> None:
    model = make_model("llama")
    positions = torch.cat([torch.arange(12), torch.arange(8)])[None]
    blocks = Blocks()
    with capture_attention(model, blocks):
        model(IDS, position_ids=positions, use_cache=False)
    for layer, expected in enumerate(eager_rows(model, IDS, position_ids=positions, use_cache=False)):
        assert_close(blocks.dense(layer, 0, 20), expected[0])
        assert not expected[0][:, 12:, :12].any()


@pytest.mark.parametrize("name", ["llama", "mistral", "gpt_oss"])
@pytest.mark.parametrize("static", [False, True])
@torch.no_grad()
def test_a_prompt_in_chunks_through_a_cache(name: str, static: bool) -> None:
    model = make_model(name)
    cache = StaticCache(config=model.config, max_cache_len=32) if static else None
    blocks = Blocks()
    with capture_attention(model, blocks):
        for start, stop in ((0, 7), (7, 8), (8, 20)):
            cache = model(IDS[:, start:stop], past_key_values=cache, use_cache=True).past_key_values
    for layer, expected in enumerate(eager_rows(model, IDS)):
        assert_close(blocks.dense(layer, 0, 20), expected[0])


def test_inference_mode() -> None:
    model, blocks = make_model("gpt_oss"), Blocks()
    with torch.inference_mode(), capture_attention(model, blocks):
        model(IDS)
    for layer, expected in enumerate(eager_rows(model, IDS)):
        assert_close(blocks.dense(layer, 0, 20), expected[0])


@torch.no_grad()
def test_a_mask_that_the_caller_made() -> None:
    model = make_model("llama")
    visible = torch.ones(20, 20).tril().bool()
    visible[10:, 3] = False
    additive = torch.zeros(20, 20).masked_fill(~visible, torch.finfo(torch.float32).min)[None, None]
    for mask in (additive, visible[None, None]):
        blocks = Blocks()
        with capture_attention(model, blocks):
            model(IDS, attention_mask=mask)
        for layer, expected in enumerate(eager_rows(model, IDS, attention_mask=additive)):
            assert_close(blocks.dense(layer, 0, 20), expected[0])


@torch.no_grad()
def test_a_compiled_model_runs_uncompiled() -> None:
    model = make_model("llama")
    model.compile(backend="eager")
    expected = model(IDS).logits
    blocks = Blocks()
    with capture_attention(model, blocks):
        logits = model(IDS).logits
    assert_close(logits, expected)
    for layer, rows in enumerate(eager_rows(make_model("llama"), IDS)):
        assert_close(blocks.dense(layer, 0, 20), rows[0])


def test_dropping_weights_at_random_is_refused() -> None:
    for name in ("gpt2", "gptj"):
        model = make_model(name, attn_pdrop=0.5).train()
        with pytest.raises(CaptureError, match=r"model\.eval"), capture_attention(model, Blocks()):
            model(IDS)


def test_gradients_through_captured_attention_are_refused() -> None:
    model = make_model("llama")
    with capture_attention(model, Blocks()):
        loss = model(IDS, labels=IDS).loss
    with pytest.raises(CaptureError, match="gradient"):
        loss.backward()


def test_attention_that_looks_ahead_is_refused() -> None:
    model = make_model("llama", is_causal=False)
    with torch.no_grad(), pytest.raises(CaptureError, match="looks ahead"), capture_attention(model, RowCollector(8)):
        model(IDS)


def test_a_batch_is_not_collected_as_one_sequence() -> None:
    model = make_model("llama")
    with torch.no_grad(), pytest.raises(CaptureError, match="batch"), capture_attention(model, RowCollector(8)):
        model(IDS.repeat(2, 1))


def test_a_layer_that_attends_twice_is_refused() -> None:
    model = make_model("llama")
    model.model.layers[1].self_attn = model.model.layers[0].self_attn
    with torch.no_grad(), pytest.raises(CaptureError, match="twice"), capture_attention(model, Blocks()):
        model(IDS, use_cache=False)


def test_unknown_ingredients_are_refused() -> None:
    tensor = torch.zeros(1, 1, 2, 2)
    with pytest.raises(CaptureError, match="block_indices"):
        attention_function(torch.nn.Identity(), tensor, tensor, tensor, None, block_indices=tensor)


def test_an_encoder_and_a_decoder_are_refused() -> None:
    from transformers import T5Config, T5ForConditionalGeneration

    model = T5ForConditionalGeneration(T5Config(d_model=8, d_kv=4, d_ff=8, num_layers=1, num_heads=2, vocab_size=30))
    with pytest.raises(CaptureError, match="encoder and a decoder"):
        find_attention_layers(model)


def test_missing_rows_are_noticed() -> None:
    model = make_model("llama")
    collector = RowCollector(8)
    cache = model(IDS[:, :8], use_cache=True).past_key_values
    with torch.no_grad(), capture_attention(model, collector):
        model(IDS[:, 8:], past_key_values=cache)
    with pytest.raises(CaptureError, match="missing"):
        collector.weights(20)


def test_layers_are_numbered_as_the_model_numbers_them() -> None:
    _, layers = find_attention_layers(make_model("llama"))
    assert [(layer.number, layer.name) for layer in layers] == [
        (0, "model.layers.0.self_attn"),
        (1, "model.layers.1.self_attn"),
    ]
    hybrid = make_model("jamba")
    method, layers = find_attention_layers(hybrid)
    assert (method, [layer.number for layer in layers]) == ("interface", [1, 3])


def test_the_implementation_is_known_by_its_name() -> None:
    model = make_model("llama")
    with capture_attention(model, Blocks()):
        assert model.config._attn_implementation == IMPLEMENTATION
    assert model.config._attn_implementation != IMPLEMENTATION


@torch.no_grad()
@pytest.mark.parametrize(
    ("name", "static"),
    [("llama", False), ("llama", True), ("gptj", False), ("gptj", True), ("bloom", False), ("gpt_neo", False)],
)
def test_rows_after_a_cache_that_was_filled_before(name: str, static: bool) -> None:
    model = make_model(name)
    cache = StaticCache(config=model.config, max_cache_len=24) if static else None
    cache = model(IDS[:, :8], past_key_values=cache, use_cache=True).past_key_values
    with capture_attention(model, blocks := Blocks()):
        model(IDS[:, 8:15], past_key_values=cache)
        model(IDS[:, 15:], past_key_values=cache)
    assert {block.first_query for block, _ in blocks} == {8, 15}
    for layer, expected in enumerate(eager_rows(model, IDS)):
        assert_close(blocks.dense(layer, 0, 20)[:, 8:], expected[0][:, 8:])
