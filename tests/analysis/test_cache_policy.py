"""A replayed cache policy, against an eager model that is given the same mask as a 4-D tensor."""

from __future__ import annotations

import math
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from support.models.tiny_models import TinyModel
from transformers import AutoModelForCausalLM

from att_viz import AttentionMatrix, SelfAttentionModel
from att_viz.analysis import CachePolicy, Comparison, replay_cache_policy
from att_viz.errors import InvalidInputError

POLICIES = ["window:5", "window:1", "sink:2+4", "h2o:3+4"]
MODELS = ["llama", "mistral", "gemma2", "gpt_oss"]


@pytest.fixture
def run(tiny_model: TinyModel) -> Any:
    """A model and a run of it: 19 tokens of prompt, 6 of the answer."""

    def make(name: str) -> tuple[SelfAttentionModel, AttentionMatrix, Path]:
        model = SelfAttentionModel(str(tiny_model(name)))
        return model, model.generate_text("the cat sat on the mat", 6, influence="off")[1], tiny_model(name)

    return make


def expected_held(comparison: Comparison, layer: int) -> np.ndarray:
    """What the policy holds, [heads, rows, keys], by loops over the definition; heavy hitters from the rows."""
    policy = CachePolicy.parse(comparison.policy)
    matrix = comparison.b
    heads, rows = len(matrix.heads(layer)), matrix.num_rows
    weights = np.stack([matrix.rows(layer, head) for head in matrix.heads(layer)]).astype(np.float64)
    kv_heads = int(matrix.metadata.attention.get("kv_heads", heads))
    held = np.zeros((heads, rows, rows), dtype=bool)
    for group in np.split(np.arange(heads), kv_heads):
        heavy: list[int] = []
        for row in range(rows):
            leaving = row - policy.window
            if leaving >= 0:
                heavy.append(leaving)
                if len(heavy) > policy.heavy and not policy.sinks:
                    looked = [weights[group, :row, key].sum() for key in heavy]
                    heavy.pop(min(range(len(heavy)), key=lambda place: (looked[place], -heavy[place])))
            kept = [key for key in heavy if policy.heavy or key < policy.sinks]
            held[group, row, max(0, row - policy.window + 1) : row + 1] = True
            for key in kept:
                held[group, row, key] = True
    return held


@torch.no_grad()
def eager_run(directory: Path, ids: list[int], held: dict[int, np.ndarray]) -> tuple[np.ndarray, list[np.ndarray]]:
    """Log-probabilities and weights of an eager model that adds minus infinity where nothing is held, by layer."""
    model = AutoModelForCausalLM.from_pretrained(directory, attn_implementation="eager").eval()
    inputs = torch.tensor([ids[:-1]])
    length = len(ids) - 1
    with ExitStack() as stack:
        for name, module in model.named_modules():
            if not name.endswith(("self_attn", ".attn")):
                continue

            def cut(module: Any, args: Any, kwargs: Any) -> Any:
                mask = kwargs["attention_mask"]
                mask = torch.zeros(1, 1, length, length).masked_fill(~mask, -math.inf) if mask.dtype == bool else mask
                dropped = torch.from_numpy(~held[module.layer_idx])[None]
                mask = mask.expand(1, dropped.shape[1], -1, -1).masked_fill(dropped, torch.finfo(mask.dtype).min)
                return args, {**kwargs, "attention_mask": mask}

            stack.callback(module.register_forward_pre_hook(cut, with_kwargs=True).remove)
        outputs = model(inputs, attention_mask=torch.ones_like(inputs), output_attentions=True, use_cache=False)
    scores = outputs.logits[0].double().log_softmax(-1).gather(-1, torch.tensor(ids[1:])[:, None])[:, 0]
    return scores.numpy(), [layer[0].double().numpy() for layer in outputs.attentions]


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("name", MODELS)
def test_equals_an_eager_model_with_that_mask(run: Any, name: str, policy: str) -> None:
    model, matrix, directory = run(name)
    found = replay_cache_policy(model, matrix, policy)
    held = {layer: expected_held(found, layer) for layer in matrix.layers}
    ids = matrix.token_ids.tolist()
    scores, weights = eager_run(directory, ids, held)
    assert found.under is not None
    np.testing.assert_allclose(found.under.after, scores[matrix.prompt_length - 1 :], atol=1e-4)
    for place, layer in enumerate(matrix.layers):
        for head in matrix.heads(layer):
            np.testing.assert_allclose(found.b.rows(layer, head), weights[place][head], atol=1e-4)
    plain, _ = eager_run(directory, ids, {layer: np.ones_like(held[layer]) for layer in held})
    np.testing.assert_allclose(found.under.before, plain[matrix.prompt_length - 1 :], atol=1e-4)
    # The comparison means something only where the policy matters.
    assert np.abs(found.under.change).max() > 1e-3


@pytest.mark.parametrize("policy", POLICIES)
def test_what_is_lost(run: Any, policy: str) -> None:
    """The share of the plain run's attention, in the rows that wrote the answer, on what is not held."""
    model, matrix, _ = run("llama")
    found = replay_cache_policy(model, matrix, policy)
    for layer in matrix.layers:
        held = expected_held(found, layer)
        for head in matrix.heads(layer):
            rows = found.a.rows(layer, head)[matrix.prompt_length - 1 :].astype(np.float64)
            lost = (rows * ~held[head, matrix.prompt_length - 1 :]).sum(axis=1).mean()
            assert found.lost[layer, head] == pytest.approx(lost, abs=1e-6)


@pytest.mark.parametrize("policy", ["window:100", "sink:1+60", "h2o:20+20"])
def test_a_cache_that_is_large_enough_loses_nothing(run: Any, policy: str) -> None:
    model, matrix, _ = run("llama")
    found = replay_cache_policy(model, matrix, policy)
    assert found.under is not None
    assert not found.under.change.any()
    assert {head.distance for head in found.heads} == {0.0}
    assert set(found.lost.values()) == {0.0}


@pytest.mark.parametrize(
    ("text", "policy"),
    [
        ("window:64", CachePolicy(64)),
        ("sink:4+60", CachePolicy(60, sinks=4)),
        ("sink:4+window:60", CachePolicy(60, sinks=4)),
        ("h2o: 16 + 48", CachePolicy(48, heavy=16)),
    ],
)
def test_policies_are_read_and_written(text: str, policy: CachePolicy) -> None:
    assert CachePolicy.parse(text) == policy
    assert CachePolicy.parse(str(policy)) == policy
    assert CachePolicy.parse(policy) is policy


@pytest.mark.parametrize("text", ["64", "window", "window:0", "sink:4", "lru:4", "", None, 64])
def test_what_is_no_policy_is_refused(text: Any) -> None:
    with pytest.raises(InvalidInputError, match="window:64"):
        CachePolicy.parse(text)


def test_a_run_without_an_answer_is_refused(run: Any) -> None:
    model, matrix, _ = run("llama")
    whole = AttentionMatrix(matrix.weights, matrix.tokens, token_ids=matrix.token_ids)
    with pytest.raises(InvalidInputError, match="no answer"):
        replay_cache_policy(model, whole, "window:4")
