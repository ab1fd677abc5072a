"""The lens against the models' own logits and against a dense computation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
import transformers
from support.models.tiny_models import CONFIGS, byte_level_tokenizer, make_model

from att_viz.analysis import logit_lens
from att_viz.capture.lens import reading as lens_reading
from att_viz.capture.lens import recorder as lens_recorder
from att_viz.capture.lens.parts import find_lens_parts
from att_viz.capture.lens.recorder import recording_lens
from att_viz.errors import CaptureError, InvalidInputError

IDS = [5, 9, 17, 3, 250, 11, 9, 17, 40, 41]
SMALL: dict[str, Any] = {"hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 3, "num_attention_heads": 4}
UNUSUAL: dict[str, Callable[[], transformers.PreTrainedConfig]] = {
    "logits divided by a constant": lambda: transformers.GraniteConfig(**SMALL, logits_scaling=8.0, vocab_size=320),
    "logits times a constant": lambda: transformers.CohereConfig(
        **SMALL, logit_scale=0.0625, vocab_size=320, bos_token_id=0, eos_token_id=None, pad_token_id=None
    ),
    "a tight softcap": lambda: transformers.Gemma2Config(
        **SMALL, final_logit_softcapping=0.5, num_key_value_heads=2, head_dim=8, vocab_size=320, query_pre_attn_scalar=8
    ),
    "a projection after the final norm": lambda: transformers.OPTConfig(
        hidden_size=32, ffn_dim=48, num_hidden_layers=3, num_attention_heads=4, word_embed_proj_dim=16, vocab_size=320
    ),
    "no final norm": lambda: transformers.OpenAIGPTConfig(n_embd=32, n_layer=3, n_head=4, vocab_size=320),
    "a head with layers of its own": lambda: transformers.BertConfig(**SMALL, is_decoder=True, vocab_size=320),
}


def unusual_model(name: str) -> Any:
    torch.manual_seed(3)
    return transformers.AutoModelForCausalLM.from_config(UNUSUAL[name]()).eval()


def own_logits(model: Any, ids: list[int]) -> np.ndarray:
    with torch.no_grad():
        logits: torch.Tensor = model(input_ids=torch.tensor([ids]), use_cache=False).logits[0]
    return np.asarray(logits.double())


def dense(logits: np.ndarray, finals: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Top k, their probabilities, entropy and ranks, from float64 logits [positions, vocabulary]."""
    shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
    probabilities = shifted / shifted.sum(axis=1, keepdims=True)
    order = np.argsort(-logits, axis=1, kind="stable")
    entropy = -(probabilities * np.log(probabilities)).sum(axis=1)
    rank = 1 + np.argmax(order == finals[:, None], axis=1)
    return order[:, :k], np.take_along_axis(probabilities, order, 1)[:, :k], entropy, rank


def assert_last_boundary_is_the_model(model: Any) -> None:
    lens = logit_lens(model, IDS, top_k=7)
    logits = own_logits(model, IDS)
    ids, probabilities, entropy, rank = dense(logits, logits.argmax(axis=1), 7)
    np.testing.assert_array_equal(lens.top_ids[-1], ids)
    np.testing.assert_allclose(lens.top_probabilities[-1], probabilities, rtol=1e-4)
    np.testing.assert_allclose(lens.entropy[-1], entropy, rtol=1e-4)
    np.testing.assert_array_equal(lens.rank[-1], rank)
    np.testing.assert_array_equal(lens.rank[-1], 1)
    assert lens.boundaries == tuple(range(lens.num_layers + 1))


@pytest.mark.parametrize("name", CONFIGS)
def test_the_last_boundary_is_what_the_model_predicts(name: str) -> None:
    assert_last_boundary_is_the_model(make_model(name))


@pytest.mark.parametrize("name", UNUSUAL)
def test_the_last_boundary_is_what_a_model_predicts_that_has(name: str) -> None:
    assert_last_boundary_is_the_model(unusual_model(name))


def test_what_the_unusual_models_do_is_found() -> None:
    assert find_lens_parts(unusual_model("logits divided by a constant")).scale == pytest.approx(1 / 8)
    assert find_lens_parts(unusual_model("logits times a constant")).scale == pytest.approx(1 / 16)
    assert find_lens_parts(unusual_model("a tight softcap")).softcap == 0.5
    assert find_lens_parts(unusual_model("no final norm")).closing == ()
    closing = find_lens_parts(unusual_model("a projection after the final norm")).closing
    assert [type(module).__name__ for module in closing] == ["LayerNorm", "Linear"]


def test_every_boundary_equals_a_dense_float64_computation() -> None:
    model = make_model("llama")
    lens = logit_lens(model, IDS, top_k=12)
    with torch.no_grad():
        states = model(input_ids=torch.tensor([IDS]), output_hidden_states=True, use_cache=False).hidden_states
    finals = own_logits(model, IDS).argmax(axis=1)
    norm = model.model.norm.weight.detach().double().numpy()
    head = model.lm_head.weight.detach().double().numpy()
    # The last of the hidden states has been through the norm already.
    for boundary in range(len(states) - 1):
        residual = states[boundary][0].double().numpy()
        scaled = residual / np.sqrt((residual**2).mean(axis=1, keepdims=True) + model.config.rms_norm_eps) * norm
        ids, probabilities, entropy, rank = dense(scaled @ head.T, finals, 12)
        np.testing.assert_array_equal(lens.top_ids[boundary], ids)
        np.testing.assert_allclose(lens.top_probabilities[boundary], probabilities, rtol=2e-4)
        np.testing.assert_allclose(lens.entropy[boundary], entropy, rtol=2e-4)
        np.testing.assert_array_equal(lens.rank[boundary], rank)
    assert (lens.rank[0] > 1).any()


@pytest.mark.parametrize("name", ["llama", "gpt2", "gemma2", "jamba", "falcon", "mamba"])
def test_prefill_and_decoding_agree(name: str) -> None:
    model = make_model(name)
    decoded = logit_lens(model, IDS, max_new_tokens=6)
    sequence = decoded.token_ids.tolist()
    assert (len(sequence), decoded.num_positions, decoded.prompt_length) == (16, 15, 10)
    at_once = logit_lens(model, sequence[:-1])
    np.testing.assert_array_equal(decoded.top_ids, at_once.top_ids)
    np.testing.assert_allclose(decoded.top_probabilities, at_once.top_probabilities, atol=2e-5)
    np.testing.assert_allclose(decoded.entropy, at_once.entropy, atol=2e-4)
    np.testing.assert_array_equal(decoded.rank, at_once.rank)
    np.testing.assert_array_equal(decoded.final_ids[9:], sequence[10:])


def test_half_precision_is_read_as_the_model_computes_it() -> None:
    model = make_model("llama", dtype=torch.bfloat16)
    lens = logit_lens(model, IDS, top_k=1)
    logits = own_logits(model, IDS)
    chosen = np.take_along_axis(logits, lens.top_ids[-1].astype(int), 1)[:, 0]
    np.testing.assert_array_equal(chosen, logits.max(axis=1))


@pytest.mark.parametrize("max_new_tokens", [0, 4])
def test_a_long_prompt_is_read_in_pieces_with_the_same_result(
    max_new_tokens: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = make_model("gpt2")
    whole = logit_lens(model, IDS, max_new_tokens=max_new_tokens)
    monkeypatch.setattr(lens_recorder, "_HELD_BYTES", 0)
    monkeypatch.setattr(lens_reading, "_LOGIT_BYTES", 3 * 4 * 320)
    seen: list[int] = []
    hook = model.lm_head.register_forward_hook(lambda module, given, logits: seen.append(logits.shape[1]))
    pieces = logit_lens(model, IDS, max_new_tokens=max_new_tokens)
    hook.remove()
    # Finding the parts takes four positions; the prompt has ten.
    assert max(seen) <= 4
    for name in ("top_ids", "rank"):
        np.testing.assert_array_equal(getattr(pieces, name), getattr(whole, name))
    np.testing.assert_allclose(pieces.top_probabilities, whole.top_probabilities, rtol=1e-4)
    np.testing.assert_allclose(pieces.entropy, whole.entropy, rtol=1e-4)


def test_chosen_layers_and_the_prediction_are_kept() -> None:
    model = make_model("jamba")
    every, some = logit_lens(model, IDS), logit_lens(model, IDS, layers=[3, 1], top_k=3)
    assert some.boundaries == (1, 3, 4)
    np.testing.assert_array_equal(some.top_ids, every.top_ids[[1, 3, 4], :, :3])
    np.testing.assert_array_equal(some.rank, every.rank[[1, 3, 4]])


def test_the_model_is_left_as_it_was() -> None:
    model = make_model("llama")
    before = own_logits(model, IDS)
    with pytest.raises(RuntimeError, match="stop"), recording_lens(model, 2):
        raise RuntimeError("stop")
    logit_lens(model, IDS, max_new_tokens=2)
    assert not any(module._forward_hooks or module._forward_pre_hooks for module in model.modules())
    np.testing.assert_array_equal(own_logits(model, IDS), before)


def test_a_text_is_read_with_its_tokenizer() -> None:
    tokenizer = byte_level_tokenizer()
    model = make_model("gpt2", vocab_size=len(tokenizer))
    text = "Who is Bob's sister? 🐈"
    lens = logit_lens(model, text, tokenizer, top_k=4)
    assert lens.token_ids.tolist() == tokenizer(text)["input_ids"]
    assert set(lens.vocabulary) == set(lens.top_ids.ravel().tolist())
    for number, shown in lens.vocabulary.items():
        decoded = tokenizer.decode([number])
        assert shown == decoded or ("\ufffd" in decoded and "⟨" in shown)
    same = logit_lens(model, torch.tensor([tokenizer(text)["input_ids"]]))
    np.testing.assert_array_equal(same.top_ids[:, :, :4], lens.top_ids)
    assert same.text(7) == "<id 7>"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"prompt": "text"}, "needs the tokenizer"),
        ({"prompt": []}, "give a text, or the integer ids"),
        ({"prompt": [[1, 2], [3, 4]]}, "give a text, or the integer ids of one sequence"),
        ({"prompt": [0.5]}, "integer ids"),
        ({"prompt": IDS, "top_k": 0}, "top_k is 0; give a number from 1 to 320"),
        ({"prompt": IDS, "top_k": 321}, "top_k is 321"),
        ({"prompt": IDS, "layers": [5]}, "the model has 2 layers"),
        ({"prompt": IDS, "layers": [-1]}, "the model has 2 layers"),
        ({"prompt": IDS, "max_new_tokens": -1}, "max_new_tokens is -1"),
        ({"prompt": [1] * 1025}, "positions for 1,024 only"),
        ({"prompt": [1, 320]}, "ids from 0 to 319"),
    ],
)
def test_what_cannot_be_used_is_refused(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidInputError, match=message):
        logit_lens(make_model("gpt2"), **arguments)


def test_a_batch_is_refused() -> None:
    model = make_model("llama")
    with recording_lens(model, 2), pytest.raises(CaptureError, match="batch"):
        model(input_ids=torch.tensor([IDS, IDS]))


def test_an_encoder_decoder_is_refused() -> None:
    config = transformers.T5Config(d_model=32, d_ff=48, num_layers=2, num_heads=4, d_kv=8, vocab_size=320)
    with pytest.raises(CaptureError, match="an encoder and a decoder"):
        logit_lens(transformers.T5ForConditionalGeneration(config), IDS)


def test_a_model_without_a_head_is_refused() -> None:
    model = make_model("llama").model
    with pytest.raises(CaptureError, match="no output head"):
        logit_lens(model, IDS)


class _Whispering(transformers.LlamaForCausalLM):
    """Adds to its logits what no factor and no softcap explains."""

    def forward(self, *arguments: Any, **named: Any) -> Any:
        outputs = super().forward(*arguments, **named)
        outputs.logits = outputs.logits + torch.arange(outputs.logits.shape[-1])
        return outputs


def test_logits_that_cannot_be_reproduced_are_refused() -> None:
    model: torch.nn.Module = _Whispering(make_model("llama").config)
    model.eval()
    with pytest.raises(CaptureError, match="could not be reproduced"):
        logit_lens(model, IDS)


class _Branching(transformers.LlamaForCausalLM):
    """Puts something between its last layer and the final norm."""

    def __init__(self, config: transformers.LlamaConfig) -> None:
        super().__init__(config)
        self.model.norm.register_forward_pre_hook(lambda module, given: (given[0] + 1.0,))


def test_a_stream_that_is_changed_after_the_last_layer_is_refused() -> None:
    model: torch.nn.Module = _Branching(make_model("llama").config)
    model.eval()
    with pytest.raises(CaptureError, match="not a plain chain"):
        logit_lens(model, IDS)
