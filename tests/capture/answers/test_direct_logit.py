"""Direct logits, against the model's own logits and against loops over an eager model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
import transformers
from numpy.typing import NDArray
from support.models.tiny_models import make_model

from att_viz.capture.answers.residual_paths import find_residual_paths
from att_viz.capture.completion import Completion, complete
from att_viz.capture.hooks.attention_layers import find_attention_layers
from att_viz.matrix.direct_logit import DirectLogit

PROMPT_LENGTH, NEW_TOKENS = 19, 7
NAMES = [
    "gpt2",
    "llama",
    "mistral",
    "qwen3",
    "gemma2",
    "gpt_oss",
    "deepseek_v3",
    "jamba",
    "granite",
    "cohere",
    "gpt_neox",
]
Floats = NDArray[np.float64]

OTHERS: dict[str, Callable[[], transformers.PreTrainedConfig]] = {
    "granite": lambda: transformers.GraniteConfig(
        hidden_size=32,
        intermediate_size=48,
        num_hidden_layers=3,
        num_attention_heads=4,
        num_key_value_heads=2,
        residual_multiplier=0.3,
        logits_scaling=4.0,
        embedding_multiplier=2.0,
        attention_multiplier=0.2,
    ),
    "cohere": lambda: transformers.CohereConfig(
        hidden_size=32,
        intermediate_size=48,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        logit_scale=0.5,
    ),
    "gpt_neox": lambda: transformers.GPTNeoXConfig(
        hidden_size=32, intermediate_size=48, num_hidden_layers=2, num_attention_heads=4
    ),
}


def model_named(name: str, **changes: Any) -> Any:
    if name not in OTHERS:
        return make_model(name, **changes)
    config = OTHERS[name]()
    config.vocab_size = 320
    config.bos_token_id, config.eos_token_id, config.pad_token_id = 0, None, None
    torch.manual_seed(11)
    model = transformers.AutoModelForCausalLM.from_config(config).eval()
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.ndim > 1:
                parameter.mul_(10.0)
            else:
                parameter.add_(0.3 * torch.randn_like(parameter))
    return model


def prompt(length: int = PROMPT_LENGTH, seed: int = 5) -> torch.Tensor:
    return torch.randint(1, 320, (1, length), generator=torch.Generator().manual_seed(seed))


def completed(model: Any, **arguments: Any) -> Completion:
    return complete(model, prompt(), NEW_TOKENS, {"do_sample": False, **arguments}, show_progress=False)


def direct_logit(model: Any, **arguments: Any) -> tuple[DirectLogit, list[int]]:
    found = completed(model, **arguments)
    assert found.direct_logit is not None
    return found.direct_logit, found.ids


class Eager:
    """One eager forward pass, what every module made, in float64 where it is used."""

    def __init__(self, model: Any, ids: list[int]) -> None:
        self.made: dict[str, torch.Tensor] = {}
        self.given: dict[str, torch.Tensor] = {}
        implementation = model.config._attn_implementation
        model.set_attn_implementation("eager")

        def after(name: str) -> Callable[[Any, Any, Any, Any], None]:
            def note(_: Any, args: Any, named: Any, result: Any) -> None:
                result = result[0] if isinstance(result, tuple) else result
                entering = next((value for value in (*args, *named.values()) if isinstance(value, torch.Tensor)), None)
                if isinstance(result, torch.Tensor) and entering is not None and entering.is_floating_point():
                    self.given[name] = entering.double().reshape(len(ids), -1)
                if isinstance(result, torch.Tensor):
                    self.made[name] = result.double().reshape(len(ids), -1)

            return note

        hooks = [module.register_forward_hook(after(name), with_kwargs=True) for name, module in model.named_modules()]
        with torch.no_grad():
            output = model(torch.tensor([ids]), output_attentions=True, use_cache=False)
        for hook in hooks:
            hook.remove()
        model.set_attn_implementation(implementation)
        self.logits = output.logits[0].double()
        self.attentions = [layer[0].double() for layer in output.attentions if layer is not None]


def last_norm(model: Any, name: str, eager: Eager, rows: slice) -> tuple[Any, torch.Tensor, bool]:
    """The direction function of the last norm: (name, gain / scale [rows, width], centred)."""
    path = {"gpt2": "transformer.ln_f", "jamba": "model.final_layernorm", "gpt_neox": "gpt_neox.final_layer_norm"}
    module = model.get_submodule(path.get(name, "model.norm"))
    entering = eager.given[path.get(name, "model.norm")][rows]
    centred = name in ("gpt2", "gpt_neox", "cohere")
    if centred:
        entering = entering - entering.mean(1, keepdim=True)
    epsilon = getattr(module, "variance_epsilon", 0.0) or getattr(module, "eps", 0.0)
    gain = module.weight.double() + (1.0 if name == "gemma2" else 0.0)
    return module, gain / (entering.square().mean(1, keepdim=True) + epsilon).sqrt(), centred


def directions(model: Any, name: str, eager: Eager, ids: list[int]) -> tuple[torch.Tensor, torch.Tensor]:
    """The rows of the unembedding less their mean, and what they are before the last norm, [answer, width]."""
    rows = slice(PROMPT_LENGTH - 1, len(ids) - 1)
    weight = model.get_output_embeddings().weight.double()
    scale = {"granite": 1 / 4.0, "cohere": 0.5}.get(name, 1.0)
    unembedded = (weight[ids[PROMPT_LENGTH:]] - weight.mean(0)) * scale
    _, gain, centred = last_norm(model, name, eager, rows)
    before = unembedded * gain
    return unembedded, before - before.mean(1, keepdim=True) if centred else before


def attention_names(model: Any) -> list[str]:
    return [layer.name for layer in find_attention_layers(model)[1]]


def output_projection(model: Any, attention: str) -> tuple[torch.Tensor, torch.Tensor | None]:
    module = model.get_submodule(attention)
    for child in ("c_proj", "o_proj", "dense"):
        if hasattr(module, child):
            projection = getattr(module, child)
            weight = projection.weight.double()
            return (weight if child == "c_proj" else weight.T), projection.bias
    raise AssertionError(attention)


def values_of(model: Any, attention: str, eager: Eager, heads: int, width: int) -> torch.Tensor:
    """[heads, keys, width]."""
    module = model.get_submodule(attention)
    if hasattr(module, "c_attn"):
        made = eager.made[f"{attention}.c_attn"].chunk(3, -1)[2].reshape(-1, heads, width)
    elif hasattr(module, "query_key_value"):
        made = eager.made[f"{attention}.query_key_value"].reshape(-1, heads, 3 * width)[..., 2 * width :]
    elif hasattr(module, "kv_b_proj"):
        made = eager.made[f"{attention}.kv_b_proj"].reshape(
            -1, heads, eager.made[f"{attention}.kv_b_proj"].shape[1] // heads
        )
        made = made[..., -width:]
    else:
        made = eager.made[f"{attention}.v_proj"].reshape(len(eager.logits), -1, width)
        made = made.repeat_interleave(heads // made.shape[1], 1)
    return made.transpose(0, 1)


def attention_direction(model: Any, name: str, attention: str, eager: Eager, before: torch.Tensor) -> torch.Tensor:
    """What `before` is ahead of a norm or factor behind the attention."""
    if name == "granite":
        return before * 0.3
    if name != "gemma2":
        return before
    norm = f"{attention.rpartition('.')[0]}.post_attention_layernorm"
    module = model.get_submodule(norm)
    rows = slice(PROMPT_LENGTH - 1, PROMPT_LENGTH - 1 + len(before))
    entering = eager.given[norm][rows]
    scale = (entering.square().mean(1, keepdim=True) + module.eps).sqrt()
    ahead: torch.Tensor = before * (1.0 + module.weight.double()) / scale
    return ahead


@pytest.mark.parametrize("name", NAMES)
@torch.no_grad()
def test_against_loops_over_an_eager_model(name: str) -> None:
    model = model_named(name)
    found, ids = direct_logit(model)
    assert found.target == (PROMPT_LENGTH, PROMPT_LENGTH + NEW_TOKENS)
    eager = Eager(model, ids[:-1])
    _, before = directions(model, name, eager, ids)
    positive, negative = np.zeros_like(found.positive, np.float64), np.zeros_like(found.positive, np.float64)
    heads = np.zeros_like(found.heads, np.float64)
    for place, (attention, weights) in enumerate(zip(attention_names(model), eager.attentions, strict=True)):
        projection, _ = output_projection(model, attention)
        number = len(weights)
        width = len(projection) // number
        values = values_of(model, attention, eager, number, width)
        wanted = attention_direction(model, name, attention, eager, before)
        for head in range(number):
            brought = values[head] @ projection[head * width : (head + 1) * width]
            for token in range(NEW_TOKENS):
                row = PROMPT_LENGTH - 1 + token
                for key in range(row + 1):
                    part = float(weights[head, row, key] * (brought[key] @ wanted[token]))
                    positive[token, key] += max(part, 0.0)
                    negative[token, key] += min(part, 0.0)
                    heads[place, head, token] += part
    largest = positive.max()
    assert largest > 0.05
    for ours, expected in ((found.positive, positive), (found.negative, negative), (found.heads, heads)):
        assert ours.dtype == np.float32
        np.testing.assert_allclose(ours, expected, rtol=0, atol=1e-4 * largest)


@pytest.mark.parametrize("name", NAMES)
@torch.no_grad()
def test_with_the_other_parts_of_the_stream_they_add_up_to_the_logits(name: str) -> None:
    """Embeddings, feed-forward layers and biases, by hooks, are what is missing to logit - mean logit."""
    model = model_named(name)
    found, ids = direct_logit(model)
    eager = Eager(model, ids[:-1])
    rows = slice(PROMPT_LENGTH - 1, len(ids) - 1)
    unembedded, before = directions(model, name, eager, ids)
    module, _, _ = last_norm(model, name, eager, rows)
    total = torch.from_numpy((found.positive + found.negative).sum(1)).double()
    chain = attention_names(model)[0].rpartition(".")[0].rpartition(".")[0]
    stream = eager.given[f"{chain}.0"][rows].clone()
    for layer in range(len(model.get_submodule(chain))):
        inner = {"jamba": "feed_forward", "gemma2": "post_feedforward_layernorm"}.get(name, "mlp")
        stream += eager.made[f"{chain}.{layer}.{inner}"][rows] * (0.3 if name == "granite" else 1.0)
        if f"{chain}.{layer}.mamba" in eager.made:
            stream += eager.made[f"{chain}.{layer}.mamba"][rows]
    total += (stream * before).sum(1)
    for attention in attention_names(model):
        bias = output_projection(model, attention)[1]
        if bias is not None:
            total += attention_direction(model, name, attention, eager, before) @ bias.double()
    if getattr(module, "bias", None) is not None:
        total += unembedded @ module.bias.double()
    logits = eager.logits[rows]
    if name == "gemma2":
        cap = model.config.final_logit_softcapping
        logits = cap * torch.atanh(logits / cap)
    centred = logits - logits.mean(1, keepdim=True)
    expected = centred[torch.arange(NEW_TOKENS), torch.tensor(ids[PROMPT_LENGTH:])]
    assert float(expected.abs().max()) > 0.5
    np.testing.assert_allclose(total.numpy(), expected.numpy(), rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("name", ["gpt2", "llama", "gemma2", "gpt_oss"])
@pytest.mark.parametrize(
    "arguments",
    [
        {"cache_implementation": "static"},
        {"prompt_lookup_num_tokens": 4},
        {"use_cache": False},
        {"prefill_chunk_size": 5},
    ],
)
def test_other_ways_to_decode_give_the_same(name: str, arguments: dict[str, Any]) -> None:
    model = model_named(name)
    expected, ids = direct_logit(model)
    found, other = direct_logit(model, **arguments)
    assert ids == other
    np.testing.assert_allclose(found.positive, expected.positive, rtol=1e-3, atol=1e-4)
    np.testing.assert_allclose(found.heads, expected.heads, rtol=1e-3, atol=1e-4)


def test_a_given_answer_has_those_of_generating_it() -> None:
    model = model_named("llama")
    expected, ids = direct_logit(model)
    given = torch.tensor([ids[PROMPT_LENGTH:]])
    found = complete(model, prompt(), NEW_TOKENS, {}, show_progress=False, given=given).direct_logit
    assert found is not None
    np.testing.assert_allclose(found.positive, expected.positive, rtol=1e-3, atol=1e-5)


def test_half_precision_keeps_them() -> None:
    exact, ids = direct_logit(model_named("llama"))
    model = model_named("llama", dtype=torch.bfloat16)
    given = torch.tensor([ids[PROMPT_LENGTH:]])
    found = complete(model, prompt(), NEW_TOKENS, {}, show_progress=False, given=given).direct_logit
    assert found is not None
    assert np.corrcoef(found.positive.ravel(), exact.positive.ravel())[0, 1] > 0.95


@pytest.mark.parametrize("name", ["gptj", "bloom"])
def test_models_that_hide_their_values_have_none(name: str) -> None:
    assert completed(model_named(name)).direct_logit is None


def test_none_where_the_stream_is_normalised_between_the_layers() -> None:
    """OPT's small models normalise the sum: what attention adds reaches the next layer through something not linear."""
    config = transformers.OPTConfig(
        vocab_size=320,
        hidden_size=32,
        word_embed_proj_dim=32,
        ffn_dim=48,
        num_hidden_layers=2,
        num_attention_heads=4,
        do_layer_norm_before=False,
        eos_token_id=None,
    )
    torch.manual_seed(0)
    model = transformers.AutoModelForCausalLM.from_config(config).eval()
    assert find_residual_paths(model, find_attention_layers(model)[1]) is None
    assert completed(model).direct_logit is None


def test_nothing_is_computed_where_nothing_is_generated() -> None:
    assert complete(model_named("llama"), prompt(), 0, {}, show_progress=False).direct_logit is None


def test_nobody_who_watches_the_model_sees_other_tokens() -> None:
    model, seen = model_named("llama"), []
    expected = completed(model)
    assert expected.direct_logit is not None
    handle = model.model.register_forward_hook(lambda module, args, output: seen.append(output[0].shape[1]))
    found = completed(model)
    handle.remove()
    assert seen == [PROMPT_LENGTH, *[1] * (NEW_TOKENS - 1)]
    assert found.ids == expected.ids
    assert found.direct_logit is None
    assert completed(model).direct_logit is not None


def test_none_where_the_head_does_more_than_multiply() -> None:
    class Adapted(torch.nn.Linear):
        def forward(self, input: torch.Tensor) -> torch.Tensor:
            return super().forward(input) + 0.1 * input[..., :1]

    model = model_named("llama")
    head = Adapted(32, 320, bias=False)
    head.weight = model.lm_head.weight
    model.lm_head = head
    assert completed(model).direct_logit is None
