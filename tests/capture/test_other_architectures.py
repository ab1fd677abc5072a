"""Models that are no ordinary decoders: exact, or refused with a true reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import transformers
from support.architectures.decoders import small_decoder
from support.architectures.encoder_decoders import over_all_keys
from support.models.tiny_models import make_model, wordpiece_tokenizer

from att_viz import AttentionMatrix, SelfAttentionModel
from att_viz.archive.checking.verify import verify
from att_viz.capture import RowBlock
from att_viz.capture.completion import complete
from att_viz.capture.doctor.diagnosis import doctor
from att_viz.capture.hooks.attention_layers import AttentionLayer
from att_viz.capture.hooks.eager_weights import returned_weights
from att_viz.capture.session import capture_attention
from att_viz.errors import AttVizError, CaptureError
from att_viz.report.facts import facts

SMALL: dict[str, Any] = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4, "intermediate_size": 48}


def small_model(name: str, **changes: Any) -> Any:
    """A random model of an architecture, with attention that is not flat, and eager attention."""
    changes = {**SMALL, "vocab_size": 200, "num_key_value_heads": 2, "head_dim": 8, **changes}
    config = transformers.AutoConfig.for_model(name, **changes)
    config.bos_token_id, config.eos_token_id, config.pad_token_id = 0, None, None
    torch.manual_seed(0)
    model = transformers.AutoModelForCausalLM.from_config(config, attn_implementation="eager").eval()
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.ndim > 1:
                parameter.mul_(5.0)
    return model


@torch.no_grad()
def own_weights(model: Any, ids: torch.Tensor) -> list[np.ndarray]:
    """The weights that a model returns for a whole sequence, without those of layers without attention."""
    attentions = model(input_ids=ids, use_cache=False, output_attentions=True).attentions
    return [weights[0].numpy() for weights in attentions if weights.shape[-2:] == (ids.shape[1], ids.shape[1])]


def test_models_that_see_are_refused() -> None:
    config = transformers.ViTConfig(**SMALL, image_size=32, patch_size=8)
    with pytest.raises(CaptureError, match="takes pixel_values, not token ids"):
        doctor(transformers.ViTForImageClassification(config).eval(), 64)
    clip = transformers.CLIPVisionConfig(**SMALL, image_size=32, patch_size=8)
    with pytest.raises(CaptureError, match="takes pixel_values, not token ids"):
        doctor(transformers.CLIPVisionModel(clip).eval(), 64)


def test_models_that_hear_are_refused() -> None:
    config = transformers.Wav2Vec2Config(**SMALL, conv_dim=(16, 16), conv_stride=(5, 2), conv_kernel=(10, 3))
    with pytest.raises(CaptureError, match="takes input_values, not token ids"):
        doctor(transformers.Wav2Vec2ForCTC(config).eval(), 64)


def test_scores_that_are_no_weights_are_refused() -> None:
    layer = AttentionLayer(0, "layers.0.attention", torch.nn.Identity())
    scores = torch.randn(1, 2, 5, 5, generator=torch.Generator().manual_seed(1))
    with pytest.raises(CaptureError, match="does not sum to 1 over the keys: they are scores before the softmax"):
        returned_weights(layer, (torch.zeros(1, 5, 8), scores))
    weights = scores.softmax(-1)
    torch.testing.assert_close(returned_weights(layer, (torch.zeros(1, 5, 8), weights)), weights)


def test_layers_that_count_queries_and_keys_first() -> None:
    config: dict[str, Any] = {"vocab_size": 200, "d_model": 32, "n_layer": 2, "n_head": 4, "d_inner": 48}
    looking_back = transformers.XLNetLMHeadModel(transformers.XLNetConfig(**config, attn_type="uni")).eval()
    check = doctor(looking_back, 64).check
    assert check.passed
    assert check.rows < 1e-5
    with pytest.raises(CaptureError, match="computes two attentions in one forward pass"):
        complete(looking_back, torch.arange(5, 25)[None], 4, {}, show_progress=False)
    with pytest.raises(CaptureError, match="looks ahead"):
        doctor(transformers.XLNetLMHeadModel(transformers.XLNetConfig(**config)).eval(), 64)


def test_block_sparse_attention_is_refused_and_full_attention_is_exact() -> None:
    config: dict[str, Any] = {**SMALL, "vocab_size": 200, "is_decoder": True, "block_size": 4, "num_random_blocks": 1}
    sparse = transformers.BigBirdForCausalLM(transformers.BigBirdConfig(**config, attention_type="block_sparse"))
    with pytest.raises(CaptureError, match=r"block-sparse attention.*attention_type='original_full'"):
        doctor(sparse.eval(), 64)
    full = transformers.BigBirdForCausalLM(transformers.BigBirdConfig(**config, attention_type="original_full"))
    check = doctor(full.eval(), 64).check
    assert check.passed
    assert check.rows < 1e-5


def test_a_model_that_cannot_generate_says_so() -> None:
    config = transformers.SqueezeBertConfig(**SMALL, vocab_size=200, embedding_size=32)
    model = transformers.SqueezeBertForMaskedLM(config).eval()
    with pytest.raises(AttVizError, match="cannot generate text"):
        complete(model, torch.arange(5, 25)[None], 4, {}, show_progress=False)


def test_sinks_that_the_model_leaves_out_of_its_weights() -> None:
    config = transformers.AutoConfig.for_model(
        "granite_swa", **SMALL, vocab_size=200, num_key_value_heads=2, sliding_window=8
    )
    assert doctor(transformers.AutoModelForCausalLM.from_config(config).eval(), 64).check.passed


@pytest.mark.parametrize("name", ["cpmant", "deepseek_v4", "prophetnet"])
def test_rows_that_belong_to_no_tokens_are_refused(name: str) -> None:
    model, prompt = small_decoder(name), torch.arange(5, 25)[None]
    why = r"belong to no tokens of the text|are no weights of tokens|no single matrix that decided a token"
    with pytest.raises(CaptureError, match=why):
        complete(model, prompt, 2, {"do_sample": False}, show_progress=False)


def test_queries_that_choose_blocks_of_keys() -> None:
    model, prompt = small_decoder("minimax_m3_vl_text"), torch.arange(5, 25)[None]
    completion = complete(model, prompt, 4, {"do_sample": False}, show_progress=False)
    expected = own_weights(model, torch.tensor([completion.ids[:-1]]))
    sparse = [number for number, kind in enumerate(model.config.layer_types) if kind == "minimax_m3_sparse"]
    assert sparse
    for layer, rows in enumerate(expected):
        for head in range(4):
            assert abs(completion.weights.read(layer, head, 0, 23) - rows[head]).max() < 1e-5
    # Of 23 keys the last row sees two blocks of four at most.
    assert all((expected[layer][:, -1] > 0).sum(-1).max() <= 8 for layer in sparse)


MINIMAX = {
    "layer_types": ["linear_attention", "full_attention"],
    "num_local_experts": 2,
    "num_experts_per_tok": 1,
}


def test_generating_where_the_first_layer_is_linear() -> None:
    model, prompt = small_model("minimax", **MINIMAX), torch.arange(5, 25)[None]
    assert doctor(model, 64).check.rows < 1e-5
    own = model.generate(prompt, attention_mask=torch.ones_like(prompt), max_new_tokens=5, do_sample=False)[0].tolist()
    completion = complete(model, prompt, 5, {"do_sample": False}, show_progress=False)
    assert completion.ids == own
    (expected,) = own_weights(model, torch.tensor([own[:-1]]))
    for head in range(4):
        assert abs(completion.weights.read(1, head, 0, 24) - expected[head]).max() < 1e-5


def test_a_mask_of_padding_for_every_key_is_refused() -> None:
    model, prompts = small_model("minimax", **MINIMAX), torch.arange(5, 45).reshape(2, 20)
    there = torch.ones_like(prompts)
    there[0, :4] = 0
    with (
        capture_attention(model, lambda block: None),
        pytest.raises(CaptureError, match="generate from prompts without"),
    ):
        model.generate(prompts, attention_mask=there, max_new_tokens=3, do_sample=False)


GRIFFIN = {"attention_window_size": 16, "block_types": ["recurrent", "attention", "recurrent"], "num_hidden_layers": 6}
SINKS = {"sliding_window": 8, "num_local_experts": 2, "num_experts_per_tok": 1}


@pytest.mark.parametrize(
    ("name", "changes", "implementation"),
    [
        ("recurrent_gemma", {**GRIFFIN, "lru_width": 32}, "eager"),
        ("recurrent_gemma", {**GRIFFIN, "lru_width": 32}, "sdpa"),
        ("llama", {}, "eager"),
        ("gpt_oss", {**SINKS, "rope_parameters": {"rope_type": "default", "rope_theta": 10000.0}}, "eager"),
        ("doge", {"keep_window_size": 8}, "eager"),
    ],
)
@torch.no_grad()
def test_padding_gets_the_output_that_the_model_gives_it(
    name: str, changes: dict[str, Any], implementation: str
) -> None:
    model = small_model(name, **changes)
    model.set_attn_implementation(implementation)
    ids = torch.randint(5, 195, (3, 40), generator=torch.Generator().manual_seed(1))
    there = torch.ones_like(ids)
    there[0, :13], there[2, 5:9] = 0, 0
    own = model(input_ids=ids, attention_mask=there, use_cache=False).logits
    with capture_attention(model, lambda block: None):
        captured = model(input_ids=ids, attention_mask=there, use_cache=False).logits
    assert float((captured - own).abs().max() / own.abs().max()) < 1e-5


@pytest.mark.parametrize("changes", [{}, {"keep_window_size": 64}])
def test_a_mask_that_a_model_makes_for_a_static_cache(changes: dict[str, Any]) -> None:
    model, prompt = small_model("doge", **changes), torch.arange(5, 25)[None]
    choices: tuple[dict[str, Any], ...] = ({}, {"cache_implementation": "static"})
    for arguments in choices:
        completion = complete(model, prompt, 5, arguments, show_progress=False)
        expected = own_weights(model, torch.tensor([completion.ids[:-1]]))
        for layer in range(2):
            for head in range(4):
                assert abs(completion.weights.read(layer, head, 0, 24) - expected[layer][head]).max() < 1e-5


@torch.no_grad()
def test_weights_of_places_without_a_token_are_refused() -> None:
    # With a static cache GPT-Neo counts its windows from the end of the cache, and its own logits are wrong.
    model, ids = make_model("gpt_neo"), torch.randint(5, 300, (1, 24), generator=torch.Generator().manual_seed(1))
    model.set_attn_implementation("eager")
    expected = own_weights(model, ids)
    blocks: list[tuple[RowBlock, torch.Tensor]] = []
    grown = transformers.DynamicCache(config=model.config)
    model(input_ids=ids[:, :14], past_key_values=grown)
    with capture_attention(model, lambda block: blocks.append((block, block.tile.weights.clone()))):
        model(input_ids=ids[:, 14:], past_key_values=grown)
    for block, weights in blocks:
        assert (block.first_query, block.keys_from) == (14, 0)
        assert abs(weights.numpy() - expected[block.layer][:, 14:]).max() < 1e-5
    static = transformers.StaticCache(config=model.config, max_cache_len=32)
    model(input_ids=ids[:, :14], past_key_values=static)
    with capture_attention(model, lambda block: None), pytest.raises(CaptureError, match="hold no token yet"):
        model(input_ids=ids[:, 14:], past_key_values=static)


@pytest.mark.parametrize("name", ["gptj", "bloom", "falcon"])
def test_padding_before_a_static_cache_is_not_taken_for_an_error(name: str) -> None:
    model, prompts = make_model(name), torch.arange(5, 45).reshape(2, 20)
    there = torch.ones_like(prompts)
    there[0, :4] = 0
    arguments = {"max_new_tokens": 3, "do_sample": False, "cache_implementation": "static", "disable_compile": True}
    own = model.generate(prompts, attention_mask=there, **arguments)
    with capture_attention(model, lambda block: None):
        assert model.generate(prompts, attention_mask=there, **arguments).equal(own)


def test_windows_of_an_encoder_are_those_of_each_layer(tmp_path: Path) -> None:
    """Longformer returns the keys around each query; what it puts behind the text to fill a window is no token."""
    tokenizer = wordpiece_tokenizer()
    config = transformers.LongformerConfig(
        **SMALL, vocab_size=len(tokenizer), attention_window=[4, 8], max_position_embeddings=80
    )
    torch.manual_seed(0)
    model = transformers.LongformerForMaskedLM(config).eval()
    text = "Alice and Bob are siblings. Alice knows Bob."
    found = SelfAttentionModel(model, tokenizer).encode(text, save_prefix=str(tmp_path / "a"))
    count = len(found.tokens)
    assert count == len(tokenizer(text)["input_ids"]) > 9
    inputs = tokenizer(text, return_tensors="pt")
    with torch.no_grad():
        returned = model.longformer(inputs["input_ids"], output_attentions=True).attentions
    for layer, reach in enumerate((2, 4)):
        np.testing.assert_allclose(found.layer(layer), over_all_keys(returned[layer], count)[0].numpy(), atol=1e-6)
        seen = [min(place + reach, count - 1) - max(place - reach, 0) + 1 for place in range(count)]
        assert found.extent(layer).counts.tolist() == (found.layer(layer)[0] > 0).sum(1).tolist() == seen
    assert verify(tmp_path / "a.h5").is_sound
    with AttentionMatrix.open(tmp_path / "a.h5") as opened:
        assert opened.extent(0).counts.tolist() == found.extent(0).counts.tolist()
        assert "sliding windows of layers 0: 2, 1: 4" in dict(facts(opened))["Model"]
