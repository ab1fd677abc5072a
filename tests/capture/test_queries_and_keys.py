"""Queries and keys that are captured are those of the model's projections, and explain its attention."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
import transformers
from support.models.module_queries import bert_pairs, gpt2_pairs, llama_pairs, outputs_of
from support.models.tiny_models import WINDOW, make_model

from att_viz.capture.queries_and_keys import capture_queries_and_keys
from att_viz.errors import CaptureError, InvalidInputError
from att_viz.matrix.neurons.layer_scores import LayerScores
from att_viz.report.neuron.scoring_words import scoring_words

IDS = {"input_ids": torch.arange(5, 25)[None]}


@torch.no_grad()
def eager(model: Any, inputs: dict[str, torch.Tensor] = IDS) -> list[np.ndarray]:
    """The weights that eager attention returns, one array [heads, queries, keys] for each layer."""
    before = model.config._attn_implementation
    model.config._attn_implementation_internal = "eager"
    try:
        return [layer[0].float().numpy() for layer in model(**inputs, output_attentions=True).attentions]
    finally:
        model.config._attn_implementation_internal = before


def softmax_of(scores: LayerScores) -> np.ndarray:
    """softmax(scale q.k) over what is seen, written anew, [heads, queries, keys]."""
    shared = scores.num_heads // len(scores.keys)
    keys = np.repeat(scores.keys.astype(np.float64), shared, axis=0)
    products = np.einsum("hqd,hkd->hqk", scores.queries.astype(np.float64), keys) * scores.scale
    powers = np.where(scores.visible, np.exp(products - products.max(-1, keepdims=True)), 0.0)
    weights: np.ndarray = powers / powers.sum(-1, keepdims=True)
    return weights


def encoder(pairs: bool = False) -> tuple[Any, dict[str, torch.Tensor]]:
    config = transformers.BertConfig(
        vocab_size=60, hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=48
    )
    torch.manual_seed(3)
    model = transformers.BertModel(config).eval()
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.ndim > 1:
                parameter.mul_(8.0)
    inputs = {**IDS, "attention_mask": torch.ones(1, 20, dtype=torch.long)}
    return model, {**inputs, "token_type_ids": (torch.arange(20) > 8).long()[None]} if pairs else inputs


@pytest.mark.parametrize("name", ["gpt2", "llama", "qwen3", "bert"])
def test_they_are_what_the_projections_give(name: str) -> None:
    inputs: dict[str, torch.Tensor] = IDS
    if name == "bert":
        model, inputs = encoder(pairs=True)
        expected = bert_pairs(model, inputs)
    else:
        model = make_model(name)
        ending = "norm" if name == "qwen3" else "proj"
        expected = gpt2_pairs(model, inputs) if name == "gpt2" else llama_pairs(model, inputs, ending)
    found = capture_queries_and_keys(model, inputs)
    assert [scores.layer for scores in found] == [0, 1]
    for scores, (queries, keys), weights in zip(found, expected, eager(model, inputs), strict=True):
        assert len(scores.keys) == (4 if name in ("gpt2", "bert") else 2)
        np.testing.assert_allclose(scores.queries, queries, rtol=1e-4, atol=1e-4 * np.abs(queries).max())
        np.testing.assert_allclose(scores.keys, keys, rtol=1e-4, atol=1e-4 * np.abs(keys).max())
        assert (scores.softcap, scores.added, scores.sinks) == (None, None, None)
        np.testing.assert_allclose(scores.attention, weights, atol=1e-5)
        np.testing.assert_allclose(softmax_of(scores), weights, atol=3e-5)
        assert weights.max() > 0.2
        assert bool(scores.visible[0, 0, 19]) is (name == "bert")


def test_what_else_is_in_the_score_is_kept_and_said() -> None:
    capped = capture_queries_and_keys(make_model("gemma2"), IDS)
    uncapped = capture_queries_and_keys(make_model("llama"), IDS)
    for scores, weights in zip(capped, eager(make_model("gemma2")), strict=True):
        assert scores.softcap == 2.0
        np.testing.assert_allclose(scores.attention, weights, atol=1e-5)
    windows = [f"at most {WINDOW}, itself included" in " ".join(scoring_words(scores)) for scores in capped]
    assert windows == [True, False]
    assert "s becomes 2 × tanh(s / 2), so none is beyond ±2." in " ".join(scoring_words(capped[0]))
    assert scoring_words(uncapped[0]) == ["Every 2 heads share one set of keys."]
    (first, _) = capture_queries_and_keys(make_model("gpt_oss"), IDS)
    assert first.sinks is not None
    assert first.attention.sum(-1).max() < 0.9999
    assert "learned sink" in scoring_words(first)[-1]
    (latent, _) = capture_queries_and_keys(make_model("deepseek_v3"), IDS)
    assert latent.width == 12


def test_a_bias_of_the_distance_is_kept_and_said() -> None:
    config = transformers.T5Config(
        vocab_size=60, d_model=32, d_kv=8, d_ff=48, num_layers=2, num_heads=4, relative_attention_num_buckets=8
    )
    torch.manual_seed(1)
    model = transformers.T5EncoderModel(config).eval().encoder
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.ndim > 1:
                parameter.mul_(3.0)
    for scores, weights in zip(capture_queries_and_keys(model, IDS), eager(model), strict=True):
        assert scores.added is not None
        assert scores.added.shape == (4, 20, 20)
        assert scores.scale == 1.0
        np.testing.assert_allclose(scores.attention, weights, atol=1e-5)
        assert "a learned number for the distance of the two tokens" in scoring_words(scores)[0]
        slopes = np.arange(20)[None, :] - np.arange(20)[:, None]
        even = (0.5 ** np.arange(1, 5)[:, None, None] * slopes).astype(np.float32)
        assert "(ALiBi)" in scoring_words(replace(scores, added=even))[0]
        anything = np.random.default_rng(0).normal(size=(1, 20, 20)).astype(np.float32)
        assert "the model adds a number, before" in scoring_words(replace(scores, added=anything))[0]


def test_attention_of_something_else_is_noticed() -> None:
    (scores, _) = capture_queries_and_keys(make_model("llama"), IDS)
    error, explained = scores.softmax_error()
    assert error <= explained
    for wrong in (
        replace(scores, scale=scores.scale * 1.01),
        replace(scores, keys=scores.keys[::-1]),
        replace(scores, softcap=30.0),
        replace(scores, sinks=np.zeros((4, 20), dtype=np.float32)),
        replace(scores, visible=np.ones((1, 20, 20), dtype=np.bool_)),
    ):
        error, explained = wrong.softmax_error()
        assert error > 10 * explained


def test_half_precision_is_explained_as_well() -> None:
    (scores, _) = capture_queries_and_keys(make_model("llama", dtype=torch.bfloat16), IDS)
    error, explained = scores.softmax_error()
    assert error <= explained


def test_layers_are_chosen_and_the_model_is_as_it_was() -> None:
    model = make_model("llama")
    before = model.config._attn_implementation
    (second,) = capture_queries_and_keys(model, IDS, [1])
    assert second.layer == 1
    (alone, _) = capture_queries_and_keys(model, {"input_ids": torch.tensor([[5]])})
    assert (alone.attention == 1.0).all()
    assert scoring_words(alone) == ["Every 2 heads share one set of keys."]
    assert model.config._attn_implementation == before
    numbers = (4 + 2) * 20 * 8 + 4 * 20 * 20
    capture_queries_and_keys(model, IDS, None, most_bytes=2 * 2 * numbers)
    because = r"of 2 layers \(4 heads, 8 dimensions, 20 tokens\) take .* name fewer layers"
    with pytest.raises(InvalidInputError, match=because):
        capture_queries_and_keys(model, IDS, None, most_bytes=2 * 2 * numbers - 1)
    assert model.config._attn_implementation == before
    for layers, because in (([7], "layer 7 is not there: layers that attend are 0, 1"), ([], "no layer was chosen")):
        with pytest.raises(InvalidInputError, match=because):
            capture_queries_and_keys(model, IDS, layers)


@pytest.mark.parametrize(
    ("name", "scale", "added"),
    [
        ("gptj", 8**-0.5, ""),
        ("gpt_neo", 1.0, ""),
        ("bloom", 8**-0.5, "(ALiBi)"),
        ("mpt", 8**-0.5, "(ALiBi)"),
        ("falcon", 8**-0.5, ""),
    ],
)
def test_models_that_multiply_on_their_own_are_watched(name: str, scale: float, added: str) -> None:
    """What they do to their products is solved for; the product and the softmax are theirs."""
    model = make_model(name)
    found = capture_queries_and_keys(model, IDS)
    for scores, weights in zip(found, eager(model), strict=True):
        assert scores.scale == scale
        np.testing.assert_allclose(scores.attention, weights, atol=1e-6)
        assert ("before the softmax" in " ".join(scoring_words(scores))) is bool(added)
        assert added in " ".join(scoring_words(scores))
    if name == "bloom":
        for scores, output in zip(found, outputs_of(model, IDS, ".query_key_value"), strict=True):
            query, key, _ = output.reshape(20, 4, 3, 8).transpose(2, 1, 0, 3)
            np.testing.assert_allclose(scores.queries, query, rtol=1e-5, atol=1e-5)
            np.testing.assert_allclose(scores.keys, key, rtol=1e-5, atol=1e-5)


def test_scores_that_are_not_made_of_products_alone_are_refused() -> None:
    config = transformers.DebertaConfig(
        vocab_size=60,
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=48,
        relative_attention=True,
        pos_att_type=["c2p", "p2c"],
        max_relative_positions=16,
        initializer_range=0.5,
    )
    with pytest.raises(CaptureError, match="that depends on the text"):
        capture_queries_and_keys(transformers.DebertaModel(config).eval(), IDS)
    with pytest.raises(CaptureError, match=r"load it with dtype=torch\.float32"):
        capture_queries_and_keys(make_model("gptj", dtype=torch.bfloat16), IDS)
    with pytest.raises(CaptureError, match="give one of five tokens or more"):
        capture_queries_and_keys(make_model("gptj"), {"input_ids": torch.tensor([[5, 6]])})
    with pytest.raises(InvalidInputError, match="layers that attend are 1, 3"):
        capture_queries_and_keys(make_model("jamba"), IDS, [0])
