"""A checkpoint that does not hold the whole model is refused, never completed with random numbers."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
import transformers
from safetensors.torch import load_file, save_file
from support.models.tiny_models import TinyModel, byte_level_tokenizer

from att_viz import SelfAttentionModel
from att_viz.errors import ModelError


def changed(
    directory: Path, to: Path, change: Callable[[dict[str, torch.Tensor]], object] | None = None, **config: Any
) -> Path:
    """A copy of a saved model with other weights or another config."""
    shutil.copytree(directory, to)
    if change is not None:
        weights = load_file(to / "model.safetensors")
        change(weights)
        save_file(weights, to / "model.safetensors", {"format": "pt"})
    path = to / "config.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **config}))
    return to


def test_an_encoder_decoder_is_not_run_as_a_decoder_with_a_random_head(tmp_path: Path) -> None:
    tokenizer = byte_level_tokenizer()
    config = transformers.BartConfig(
        vocab_size=len(tokenizer),
        d_model=32,
        encoder_layers=1,
        decoder_layers=2,
        encoder_attention_heads=4,
        decoder_attention_heads=4,
        max_position_embeddings=128,
    )
    transformers.BartForConditionalGeneration(config).save_pretrained(tmp_path)
    tokenizer.save_pretrained(tmp_path)
    assert type(SelfAttentionModel(tmp_path).model) is transformers.BartForConditionalGeneration


def test_a_missing_weight_is_named(tiny_model: TinyModel, tmp_path: Path) -> None:
    key = "model.layers.1.self_attn.k_proj.weight"
    directory = changed(tiny_model("llama"), tmp_path / "part", lambda weights: weights.pop(key))
    with pytest.raises(ModelError, match=f"does not hold {key} of LlamaForCausalLM"):
        SelfAttentionModel(directory)


def test_more_missing_weights_are_counted(tiny_model: TinyModel, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"model\.layers\.2\.[^ ]+ and 6 more of LlamaForCausalLM"):
        SelfAttentionModel(changed(tiny_model("llama"), tmp_path / "part", num_hidden_layers=3))


def test_a_body_without_its_head(tiny_model: TinyModel, tmp_path: Path) -> None:
    directory = changed(tiny_model("llama"), tmp_path / "body", lambda weights: weights.pop("lm_head.weight"))
    with pytest.raises(ModelError, match=r"does not hold lm_head\.weight"):
        SelfAttentionModel(directory)


@pytest.mark.parametrize("name", ["gpt2", "bloom", "gemma2"])
def test_a_tied_head_is_not_missing(tiny_model: TinyModel, name: str) -> None:
    assert "lm_head.weight" not in load_file(tiny_model(name) / "model.safetensors")
    assert SelfAttentionModel(tiny_model(name)).name == name


def test_weights_of_another_shape_are_not_replaced(tiny_model: TinyModel, tmp_path: Path) -> None:
    def shorten(weights: dict[str, torch.Tensor]) -> None:
        weights["lm_head.weight"] = weights["lm_head.weight"][:100].clone()

    directory = changed(tiny_model("llama"), tmp_path / "short", shorten)
    with pytest.raises(ModelError):
        SelfAttentionModel(directory)
    with pytest.raises(ModelError, match=r"holds lm_head\.weight of LlamaForCausalLM in another shape"):
        SelfAttentionModel(directory, ignore_mismatched_sizes=True)


def test_weights_that_the_config_leaves_out(tiny_model: TinyModel, tmp_path: Path) -> None:
    def add_bias(weights: dict[str, torch.Tensor]) -> None:
        weights["model.layers.0.self_attn.q_proj.bias"] = torch.ones(32)

    with pytest.raises(ModelError, match=r"holds model\.layers\.0\.self_attn\.q_proj\.bias, which"):
        SelfAttentionModel(changed(tiny_model("llama"), tmp_path / "bias", add_bias))
    with pytest.raises(ModelError, match=r"holds model\.layers\.1\..* and 6 more, which"):
        SelfAttentionModel(changed(tiny_model("llama"), tmp_path / "fewer", num_hidden_layers=1))


def test_what_is_no_part_of_the_model_does_not_matter(tiny_model: TinyModel, tmp_path: Path) -> None:
    def add_strangers(weights: dict[str, torch.Tensor]) -> None:
        weights["vision_tower.patch.weight"] = torch.ones(3)
        weights["model.layers.0.self_attn.rotary_emb.inv_freq"] = torch.ones(4)
        weights["model.layers.0.self_attn.masked_bias"] = torch.ones(1)

    directory = changed(tiny_model("llama"), tmp_path / "more", add_strangers)
    assert SelfAttentionModel(directory).name == "more"
