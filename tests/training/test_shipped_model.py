"""The demo model that the package ships."""

from __future__ import annotations

import pytest
import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, BatchEncoding, PreTrainedTokenizerFast

from training.chat import ASSISTANT, END, USER, chat
from training.export import DEMO_MODEL, MAX_BYTES
from training.names import NAMES


@pytest.fixture(scope="module")
def tokenizer() -> PreTrainedTokenizerFast:
    loaded = AutoTokenizer.from_pretrained(DEMO_MODEL)
    assert isinstance(loaded, PreTrainedTokenizerFast)
    return loaded


def test_all_files_are_there_and_small() -> None:
    names = ["config.json", "generation_config.json", "model.safetensors", "tokenizer.json"]
    names += ["tokenizer_config.json", "chat_template.jinja", "README.md"]
    assert not [name for name in names if not (DEMO_MODEL / name).is_file()]
    assert sum(path.stat().st_size for path in DEMO_MODEL.iterdir() if path.is_file()) <= MAX_BYTES


def test_the_model_computes_in_float32_and_shows_groups_of_heads() -> None:
    model = AutoModelForCausalLM.from_pretrained(DEMO_MODEL, dtype="auto")
    assert {parameter.dtype for parameter in model.parameters()} == {torch.float32}
    assert (model.config.num_hidden_layers, model.config.num_attention_heads) == (4, 16)
    assert model.config.num_key_value_heads < model.config.num_attention_heads
    assert model.generation_config.do_sample is False
    assert model.generation_config.eos_token_id == [2]


def test_a_chat_has_one_beginning_and_is_written_as_in_training(tokenizer: PreTrainedTokenizerFast) -> None:
    messages = [{"role": "user", "content": "Who is Bob?"}]
    encoded = tokenizer.apply_chat_template(messages, tokenize=True, add_generation_prompt=True)
    assert isinstance(encoded, BatchEncoding)
    ids: list[int] = encoded["input_ids"]
    assert ids.count(tokenizer.bos_token_id) == 1
    assert tokenizer.convert_ids_to_tokens(ids)[:3] == ["<s>", USER, "ĠWho"]
    assert tokenizer.convert_ids_to_tokens(ids)[-2:] == [END, ASSISTANT]
    whole = tokenizer.apply_chat_template([*messages, {"role": "assistant", "content": "A man."}], tokenize=False)
    assert whole == tokenizer.bos_token + chat([("Who is Bob?", "A man.")]).text


def test_plain_text_begins_with_the_beginning_mark(tokenizer: PreTrainedTokenizerFast) -> None:
    assert tokenizer("A cat").input_ids[0] == tokenizer.bos_token_id


@pytest.mark.parametrize(
    "text", ["Hé 日本語 مرحبا 🙂\n\tx  y ", "</script><script>window.pwned=1</script>", "<b>&amp;</b>", " lead", ""]
)
def test_any_text_round_trips(tokenizer: PreTrainedTokenizerFast, text: str) -> None:
    assert tokenizer.decode(tokenizer(text).input_ids, skip_special_tokens=True) == text


def test_every_name_is_one_token(tokenizer: PreTrainedTokenizerFast) -> None:
    assert not [name for name in NAMES if len(tokenizer.tokenize(f" {name}")) != 1]
