"""Every captured row equals eager attention, prompt rows as well as decoded ones, for every architecture."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from support.models.tiny_models import TinyModel
from transformers import AutoModelForCausalLM

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.returned_attentions import layers_from_attentions
from att_viz.self_attention_model import SelfAttentionModel

PROMPT = "The grey cat Tom is chasing"
INTERFACE = ["gpt2", "llama", "mistral", "qwen3", "gemma2", "gpt_oss", "deepseek_v3"]
FALLBACK = ["gptj", "gpt_neo", "bloom", "falcon", "mpt"]
TOLERANCE = 1e-5


def eager(directory: Path) -> Any:
    return AutoModelForCausalLM.from_pretrained(directory, attn_implementation="eager")


@torch.no_grad()
def full_forward(directory: Path, ids: list[int]) -> list[np.ndarray]:
    """Eager weights of one forward pass over all tokens that have a row: layers of [heads, rows, rows]."""
    attentions = eager(directory)(torch.tensor([ids]), output_attentions=True).attentions
    return [layer[0].float().numpy() for layer in attentions]


@pytest.mark.parametrize("name", INTERFACE + FALLBACK)
@pytest.mark.usefixtures("threads")
def test_rows_of_prompt_and_completion(tiny_model: TinyModel, name: str) -> None:
    directory = tiny_model(name)
    model = SelfAttentionModel(directory)
    tokens, matrix, _ = model.generate_text(PROMPT, max_new_tokens=14)

    assert matrix.token_ids is not None
    ids = matrix.token_ids.tolist()
    assert len(tokens) == len(ids) == matrix.num_rows + 1
    assert matrix.metadata.capture == ("interface" if name in INTERFACE else "eager")
    reference = full_forward(directory, ids[:-1])
    assert matrix.layers == tuple(range(len(reference)))
    for layer, expected in enumerate(reference):
        assert matrix.heads(layer) == tuple(range(len(expected)))
        for head, rows in enumerate(expected):
            np.testing.assert_allclose(matrix.rows(layer, head), rows, rtol=0, atol=TOLERANCE)
    # The comparison means something only where attention is neither flat nor all on one token.
    assert 0.1 < np.mean([rows[:, 5:].max(-1).mean() for rows in reference]) < 0.95


@pytest.mark.parametrize("name", [name for name in INTERFACE + FALLBACK if name != "mpt"])
@torch.no_grad()
def test_rows_and_tokens_of_generate(tiny_model: TinyModel, name: str) -> None:
    directory = tiny_model(name)
    model = SelfAttentionModel(directory)
    _, matrix, prompt_length = model.generate_text(PROMPT, max_new_tokens=14)
    assert matrix.token_ids is not None
    generated = eager(directory).generate(
        torch.tensor([matrix.token_ids[:prompt_length].tolist()]),
        max_new_tokens=14,
        do_sample=False,
        output_attentions=True,
        return_dict_in_generate=True,
    )
    assert generated.sequences[0].tolist() == matrix.token_ids.tolist()
    reference, first_step = layers_from_attentions(generated.attentions, None, 0)
    assert first_step == prompt_length
    for layer in matrix.layers:
        for head in matrix.heads(layer):
            np.testing.assert_allclose(matrix.rows(layer, head), reference[layer][head], rtol=0, atol=TOLERANCE)


@pytest.mark.parametrize("name", ["gpt2", "mistral", "gemma2", "gpt_oss"])
def test_a_bfloat16_model_gives_exact_softmax_rows(tiny_model: TinyModel, name: str) -> None:
    """Scores are not rounded to bfloat16: the rows equal a float32 softmax of the model's own queries and keys."""
    directory = tiny_model(name, dtype=torch.bfloat16)
    model = SelfAttentionModel(directory)
    assert model.model.dtype == torch.bfloat16
    _, matrix, _ = model.generate_text(PROMPT, max_new_tokens=6)
    assert matrix.metadata.compute_dtype == "bfloat16"
    for layer in matrix.layers:
        for head in matrix.heads(layer):
            total = matrix.rows(layer, head).sum(-1)
            sink = matrix.sink_mass(layer, head)
            np.testing.assert_allclose(total if sink is None else total + sink, 1.0, atol=1e-6)
    if name == "gpt2":
        assert matrix.token_ids is not None
        reference = full_forward(directory, matrix.token_ids[:-1].tolist())
        assert np.abs(matrix.rows(0, 0) - reference[0][0]).max() < 0.05


def test_learned_sinks_take_the_missing_mass(tiny_model: TinyModel) -> None:
    model = SelfAttentionModel(tiny_model("gpt_oss"))
    _, matrix, _ = model.generate_text(PROMPT, max_new_tokens=10)
    for layer in matrix.layers:
        for head in matrix.heads(layer):
            sink = matrix.sink_mass(layer, head)
            assert sink is not None
            assert 0.0 < sink.min() <= sink.max() < 1.0
            np.testing.assert_allclose(matrix.rows(layer, head).sum(-1) + sink, 1.0, atol=1e-6)
    assert matrix.metadata.attention["learned_sinks"] is True


def test_models_without_sinks_report_none(tiny_model: TinyModel) -> None:
    _, matrix, _ = SelfAttentionModel(tiny_model("llama")).generate_text(PROMPT, max_new_tokens=2)
    assert matrix.sink_mass(0, 0) is None
    assert "learned_sinks" not in matrix.metadata.attention


@pytest.mark.parametrize("name", ["mistral", "gemma2", "gpt_oss", "llama"])
def test_a_static_cache_changes_nothing(tiny_model: TinyModel, name: str) -> None:
    model = SelfAttentionModel(tiny_model(name))
    tokens, dynamic, _ = model.generate_text(PROMPT, max_new_tokens=14)
    static_tokens, static, _ = model.generate_text(PROMPT, max_new_tokens=14, cache_implementation="static")
    assert tokens == static_tokens
    for layer in dynamic.layers:
        for head in dynamic.heads(layer):
            np.testing.assert_allclose(dynamic.rows(layer, head), static.rows(layer, head), rtol=0, atol=TOLERANCE)


@pytest.mark.parametrize("name", ["gptj", "llama", "gpt_oss"])
@pytest.mark.parametrize(
    "arguments", [{"use_cache": False}, {"prefill_chunk_size": 5}, {"prompt_lookup_num_tokens": 3}]
)
def test_other_ways_to_decode_give_the_same_rows(tiny_model: TinyModel, name: str, arguments: dict[str, Any]) -> None:
    model = SelfAttentionModel(tiny_model(name))
    prompt = "cat Tom cat Tom cat Tom cat"
    tokens, plain, _ = model.generate_text(prompt, max_new_tokens=12)
    other_tokens, other, _ = model.generate_text(prompt, max_new_tokens=12, **arguments)
    assert tokens == other_tokens
    for layer in plain.layers:
        for head in plain.heads(layer):
            np.testing.assert_allclose(plain.rows(layer, head), other.rows(layer, head), rtol=0, atol=TOLERANCE)


def sentences(count: int) -> str:
    return " ".join(["Tom is a cat and Jerry is a mouse."] * count)


@torch.no_grad()
def furthest_from_eager(model: SelfAttentionModel, matrix: AttentionMatrix) -> float:
    """The largest difference of a row from eager attention in one forward pass."""
    assert matrix.token_ids is not None
    ids = torch.tensor([matrix.token_ids[: matrix.num_rows].tolist()])
    assert model.model.name_or_path is not None
    reference = AutoModelForCausalLM.from_pretrained(model.model.name_or_path, attn_implementation="eager")
    # One layer after the other: all of them take gigabytes.
    found: list[float] = []

    def compare(module: Any, args: Any, output: Any) -> None:
        for head, rows in enumerate(output[1][0].numpy()):
            found.append(float(np.abs(matrix.rows(module.layer_idx, head) - rows).max()))

    for layer in reference.model.layers:
        layer.self_attn.register_forward_hook(compare)
    reference(ids, use_cache=False)
    assert len(found) == matrix.num_layers * matrix.num_heads
    return max(found)


def test_rows_of_a_prompt_whose_tiles_are_spread_over_threads(threads: int) -> None:
    """Blocks come in another order each time."""
    model = SelfAttentionModel("demo")
    for _ in range(3):
        _, matrix, prompt_length = model.generate_text(sentences(30), max_new_tokens=4)
        assert prompt_length == 304
        assert furthest_from_eager(model, matrix) < TOLERANCE


@pytest.mark.parametrize("threads", [pytest.param(1, marks=pytest.mark.slow), 2, 4], indirect=True)
def test_rows_of_a_prompt_of_ordinary_length(threads: int) -> None:
    model = SelfAttentionModel("demo")
    _, matrix, prompt_length = model.generate_text(sentences(150), max_new_tokens=4)
    assert prompt_length == 1504
    assert furthest_from_eager(model, matrix) < 2 * TOLERANCE


@pytest.mark.parametrize("arguments", [{"prompt_lookup_num_tokens": 7}, {"prefill_chunk_size": 290}])
def test_rows_of_other_ways_to_decode_on_threads(threads: int, arguments: dict[str, Any]) -> None:
    model = SelfAttentionModel("demo")
    tokens, plain, _ = model.generate_text(sentences(30), max_new_tokens=24)
    other_tokens, other, _ = model.generate_text(sentences(30), max_new_tokens=24, **arguments)
    assert other_tokens == tokens
    for layer in plain.layers:
        for head in plain.heads(layer):
            np.testing.assert_allclose(other.rows(layer, head), plain.rows(layer, head), rtol=0, atol=TOLERANCE)
