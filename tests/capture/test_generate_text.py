"""`SelfAttentionModel.generate_text`: prompts, templates, generation arguments, what comes back."""

from __future__ import annotations

import json
import logging
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from support.models.tiny_models import TinyModel, byte_level_tokenizer
from transformers import GenerationConfig

import att_viz
from att_viz.attention_matrix import AttentionMatrix
from att_viz.capture import row_collector
from att_viz.errors import CaptureError, InvalidInputError
from att_viz.self_attention_model import SelfAttentionModel
from att_viz.system import memory


@pytest.fixture(scope="module")
def llama(tiny_model: TinyModel) -> SelfAttentionModel:
    return SelfAttentionModel(tiny_model("llama"))


@pytest.fixture(scope="module")
def chat(tiny_model: TinyModel) -> SelfAttentionModel:
    return SelfAttentionModel(tiny_model("llama", chat=True))


def test_what_comes_back(llama: SelfAttentionModel) -> None:
    tokens, matrix, prompt_length = llama.generate_text("The cat Tom", max_new_tokens=7)
    assert isinstance(matrix, AttentionMatrix)
    assert matrix.token_ids is not None
    assert list(matrix.tokens) == tokens == llama.tokenizer.convert_ids_to_tokens(matrix.token_ids.tolist())
    assert len(tokens) == prompt_length + 7
    assert matrix.prompt_length == prompt_length == len(llama.tokenizer("The cat Tom")["input_ids"])
    assert matrix.num_rows == len(tokens) - 1
    assert (matrix.num_layers, matrix.num_heads) == (2, 4)


def test_metadata(llama: SelfAttentionModel) -> None:
    _, matrix, _ = llama.generate_text("Tom", max_new_tokens=2, repetition_penalty=1.1, seed=5)
    found = matrix.metadata
    assert (found.model, found.model_type, found.model_layers) == ("llama", "llama", 2)
    assert (found.compute_dtype, found.capture, found.revision) == ("float32", "interface", "")
    assert found.attention == {"heads": 4, "kv_heads": 2, "head_dim": 8}
    assert found.generation == {"do_sample": False, "max_new_tokens": 2, "repetition_penalty": 1.1, "seed": 5}
    assert found.versions == {
        "att_viz": att_viz.__version__,
        "torch": torch.__version__,
        "transformers": __import__("transformers").__version__,
    }
    json.loads(found.to_json())


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("gemma2", {"sliding_window": 8, "softcap": 2.0, "layer_types": ["sliding_attention", "full_attention"]}),
        ("mistral", {"sliding_window": 8}),
        ("falcon", {"heads": 4, "kv_heads": 1}),
        ("gpt2", {"heads": 4, "kv_heads": 4, "head_dim": 8}),
    ],
)
def test_attention_facts(tiny_model: TinyModel, name: str, facts: dict[str, Any]) -> None:
    _, matrix, _ = SelfAttentionModel(tiny_model(name)).generate_text("Tom", max_new_tokens=1)
    assert facts.items() <= matrix.metadata.attention.items()


def test_what_json_cannot_hold_is_named_in_the_metadata(llama: SelfAttentionModel) -> None:
    _, matrix, _ = llama.generate_text("Tom", max_new_tokens=2, logits_processor=[lambda ids, scores: scores])
    assert matrix.metadata.generation["logits_processor"] == "list"


def test_no_new_tokens_gives_the_rows_of_the_prompt(llama: SelfAttentionModel) -> None:
    _, prompt_only, length = llama.generate_text("The cat Tom", max_new_tokens=0)
    assert prompt_only.num_rows == length == len(prompt_only.tokens)
    _, longer, _ = llama.generate_text("The cat Tom", max_new_tokens=3)
    np.testing.assert_allclose(prompt_only.rows(1, 2), longer.rows(1, 2, 0, length)[:, :length], atol=1e-6)


def test_save_prefix_writes_an_archive(llama: SelfAttentionModel, tmp_path: Path) -> None:
    tokens, matrix, _ = llama.generate_text("The cat", max_new_tokens=3, save_prefix=str(tmp_path / "cat"))
    with AttentionMatrix.open(tmp_path / "cat.h5") as saved:
        assert list(saved.tokens) == tokens
        np.testing.assert_allclose(saved.rows(0, 0), matrix.rows(0, 0), atol=1e-3)


def prompt_of(model: SelfAttentionModel, prompt: str, **options: Any) -> tuple[str, list[str]]:
    tokens, _, length = model.generate_text(prompt, max_new_tokens=0, **options)
    return "".join(model.tokenizer.decode(model.tokenizer.convert_tokens_to_ids(tokens))), tokens[:length]


def test_the_chat_template_is_the_default_where_there_is_one(
    chat: SelfAttentionModel, llama: SelfAttentionModel
) -> None:
    text, tokens = prompt_of(chat, "Hi")
    assert text == "<|bos|><|user|>Hi<|end|><|assistant|>"
    assert tokens.count("<|bos|>") == 1
    assert prompt_of(llama, "Hi")[0] == "Hi"


def test_none_means_the_bare_prompt(chat: SelfAttentionModel) -> None:
    assert prompt_of(chat, "Hi", prompt_template=None)[0] == "<|bos|>Hi"


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("<|user|>{p}<|assistant|>", "<|bos|><|user|>Hi {p} {x}<|assistant|>"),
        ("<|bos|><|user|>{p}", "<|bos|><|user|>Hi {p} {x}"),
        ('{"a": {0}, "p": "{p}"}', '<|bos|>{"a": {0}, "p": "Hi {p} {x}"}'),
    ],
)
def test_a_template_string_replaces_only_its_place(chat: SelfAttentionModel, template: str, text: str) -> None:
    assert prompt_of(chat, "Hi {p} {x}", prompt_template=template)[0] == text


@pytest.mark.parametrize("template", ["no place", "{}", "{0}", "", 5, b"{p}"])
def test_a_template_without_a_place_is_refused(llama: SelfAttentionModel, template: Any) -> None:
    with pytest.raises(InvalidInputError, match="prompt template"):
        llama.generate_text("Hi", prompt_template=template)


def test_special_tokens_in_a_prompt_are_read_as_transformers_does(llama: SelfAttentionModel) -> None:
    assert prompt_of(llama, "a<|end|>b")[1] == ["a", "<|end|>", "b"]


@pytest.mark.parametrize("prompt", ["{{ 7*7 }} {% raw %}", "</script>{p}%s\x00\x07", "😀 नमस्ते", " \n\t "])
def test_hostile_prompts_stay_text(chat: SelfAttentionModel, prompt: str) -> None:
    assert prompt in prompt_of(chat, prompt)[0]


@pytest.mark.parametrize("prompt", ["", ["a", "b"], None, b"bytes", "\ud800"])
def test_prompts_that_cannot_be_used(llama: SelfAttentionModel, prompt: Any) -> None:
    with pytest.raises(InvalidInputError, match="prompt"):
        llama.generate_text(prompt)


def test_a_chat_template_that_refuses(chat: SelfAttentionModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chat.tokenizer, "chat_template", "{{ raise_exception('no users here') }}")
    with pytest.raises(InvalidInputError, match="no users here"):
        chat.generate_text("Hi")


@pytest.mark.parametrize(
    "arguments",
    [
        {"num_beams": 2},
        {"num_return_sequences": 2, "do_sample": True},
        {"generation_config": GenerationConfig(num_beams=3)},
        {"assistant_model": "other"},
        {"guidance_scale": 2.0},
        {"input_ids": torch.tensor([[1]])},
        {"output_attentions": True},
        {"return_dict_in_generate": True},
        {"max_length": 20},
        {"past_key_values": ()},
        {"custom_generate": "somebody/loop"},
        {"cache_implementation": "paged"},
        {"no_such_argument": 1},
        {"do_sample": True, "temperature": -1.0},
        {"max_new_tokens": -1},
        {"max_new_tokens": 1.5},
        {"max_new_tokens": True},
    ],
    ids=lambda arguments: next(iter(arguments)),
)
def test_arguments_that_are_refused(llama: SelfAttentionModel, arguments: dict[str, Any]) -> None:
    with pytest.raises(InvalidInputError) as caught:
        llama.generate_text("Hi", **arguments)
    assert list(arguments)[-1].split("_")[0] in str(caught.value) or "num_" in str(caught.value)


def test_a_misspelt_argument_is_refused_where_nothing_is_generated(llama: SelfAttentionModel) -> None:
    with pytest.raises(InvalidInputError, match="'repetition_penalti'; did you mean 'repetition_penalty'"):
        llama.generate_text("Hi", max_new_tokens=0, repetition_penalti=1.1)
    assert llama.generate_text("Hi", max_new_tokens=0, repetition_penalty=1.1, do_sample=True, top_k=5)


def test_sampling_with_a_seed_is_reproducible_and_leaves_the_callers_numbers_alone(llama: SelfAttentionModel) -> None:
    def sample(seed: int) -> list[str]:
        return llama.generate_text("Tom", max_new_tokens=12, do_sample=True, temperature=1.5, top_k=0, seed=seed)[0]

    torch.manual_seed(3)
    state = torch.get_rng_state()
    first = sample(11)
    assert torch.equal(torch.get_rng_state(), state)
    torch.rand(5)
    assert sample(11) == first
    assert sample(12) != first


def test_stop_strings_end_the_completion(llama: SelfAttentionModel) -> None:
    tokens, _, length = llama.generate_text("The cat", max_new_tokens=20)
    stop = next(place for place in range(length + 3, length + 20) if tokens[place].isascii())
    shorter, matrix, _ = llama.generate_text("The cat", max_new_tokens=20, stop_strings=[tokens[stop]])
    assert shorter == tokens[: len(shorter)]
    assert length < len(shorter) <= stop + 1
    assert matrix.num_rows == len(shorter) - 1


def test_the_end_of_sequence_token_ends_the_completion(llama: SelfAttentionModel) -> None:
    tokens, matrix, length = llama.generate_text("The cat", max_new_tokens=20)
    assert matrix.token_ids is not None
    end = int(matrix.token_ids[length + 5])
    shorter, _, _ = llama.generate_text("The cat", max_new_tokens=20, eos_token_id=end)
    assert shorter == tokens[: tokens.index(tokens[length + 5], length) + 1]


def test_a_tokenizer_without_an_end_or_a_pad_token(tiny_model: TinyModel) -> None:
    model = SelfAttentionModel(tiny_model("gpt2", tokenizer=byte_level_tokenizer(eos=False)))
    assert model.tokenizer.eos_token is None
    assert model.tokenizer.pad_token is None
    tokens, _, length = model.generate_text("Tom", max_new_tokens=5)
    assert len(tokens) == length + 5


def test_nothing_is_said_about_the_models_own_generation_defaults(
    llama: SelfAttentionModel, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    defaults = llama.model.generation_config
    assert isinstance(defaults, GenerationConfig)
    before = defaults.to_dict()
    defaults.update(do_sample=True, temperature=0.3, top_p=0.5, max_length=50, num_beams=4)
    try:
        with warnings.catch_warnings(), caplog.at_level(logging.WARNING, logger="transformers"):
            warnings.simplefilter("error")
            first = llama.generate_text("The cat", max_new_tokens=5)[0]
            assert llama.generate_text("The cat", max_new_tokens=5)[0] == first
        assert defaults.num_beams == 4
    finally:
        defaults.update(**before)
    assert not caplog.records
    assert capfd.readouterr() == ("", "")


def test_a_prompt_longer_than_the_model_is_refused(tiny_model: TinyModel) -> None:
    model = SelfAttentionModel(tiny_model("gpt2", n_positions=16))
    with pytest.raises(InvalidInputError, match="positions for 16"):
        model.generate_text("x " * 17)
    with pytest.warns(UserWarning, match="positions"):
        tokens, matrix, _ = model.generate_text("x y", max_new_tokens=40)
    assert (len(tokens), matrix.num_rows) == (17, 16)


def test_too_long_for_memory_is_refused_before_the_model_runs(
    llama: SelfAttentionModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_collector, "available_bytes", lambda: 1000)
    with pytest.raises(CaptureError, match="1\\.0 kB are free; use a shorter prompt"):
        llama.generate_text("The cat Tom is chasing after Jerry")


def test_memory_is_watched_while_generating(llama: SelfAttentionModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_collector, "_GROWTH", 1)
    monkeypatch.setattr(row_collector, "available_bytes", lambda: 8 * 4 * 20**2)
    with pytest.raises(CaptureError, match="fewer new tokens"):
        llama.generate_text("The cat", max_new_tokens=50)


def test_free_memory_is_known_here() -> None:
    free = memory.available_bytes()
    assert free is not None
    assert free > 2**20
    assert memory.readable_bytes(512) == "512 bytes"
    assert memory.readable_bytes(3.21e9) == "3.2 GB"


def test_text_of_tokens_is_the_tokenizers_own(chat: SelfAttentionModel) -> None:
    _, matrix, _ = chat.generate_text("Tom: cat\n", max_new_tokens=0)
    assert matrix.token_ids is not None
    decoded = chat.tokenizer.decode(matrix.token_ids.tolist())
    assert "".join(matrix.token_texts) == decoded


def test_repr(llama: SelfAttentionModel) -> None:
    assert repr(llama) == "SelfAttentionModel('llama')"
