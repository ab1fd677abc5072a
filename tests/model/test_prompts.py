"""Prompts of every form, and completions that are given."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
from support.models.tiny_models import byte_level_tokenizer, sentencepiece_tokenizer, wordpiece_tokenizer
from transformers import PreTrainedTokenizerFast

from att_viz import AttentionMatrix, SelfAttentionModel
from att_viz.errors import InvalidInputError
from att_viz.matrix.text.given import prompt_text
from att_viz.model.completion_ids import completion_ids
from att_viz.model.prompt_ids import given_messages, prompt_ids
from att_viz.prompt_template import CHAT_TEMPLATE

USER = {"role": "user", "content": "Who is Bob's sister?"}
THINKING = "{{ messages[-1]['content'] }}{% if enable_thinking is not defined or enable_thinking %}<think>{% endif %}"


@pytest.fixture(scope="module")
def chat() -> PreTrainedTokenizerFast:
    return byte_level_tokenizer(chat=True)


@pytest.fixture(scope="module")
def demo() -> SelfAttentionModel:
    return SelfAttentionModel("demo")


def text_of(tokenizer: Any, prompt: Any, **options: Any) -> str:
    return str(tokenizer.decode(prompt_ids(tokenizer, prompt, CHAT_TEMPLATE, **options)[0]))


def test_messages_go_through_the_chat_template(chat: PreTrainedTokenizerFast) -> None:
    assert text_of(chat, [USER]) == text_of(chat, USER["content"])
    several = [{"role": "system", "content": "Be brief."}, USER, {"role": "assistant", "content": "Alice."}, USER]
    assert text_of(chat, several) == (
        "<|bos|><|system|>Be brief.<|end|><|user|>Who is Bob's sister?<|end|><|assistant|>Alice.<|end|>"
        "<|user|>Who is Bob's sister?<|end|><|assistant|>"
    )


def test_the_assistants_last_message_is_gone_on_with(chat: PreTrainedTokenizerFast) -> None:
    begun = [USER, {"role": "assistant", "content": "It is"}]
    assert text_of(chat, begun).endswith("<|assistant|>It is")


def test_a_system_message_stands_before_a_text_and_before_messages(chat: PreTrainedTokenizerFast) -> None:
    told = "<|bos|><|system|>Be brief.<|end|><|user|>Who is Bob's sister?<|end|><|assistant|>"
    assert text_of(chat, USER["content"], system="Be brief.") == told
    assert text_of(chat, [USER], system="Be brief.") == told


def test_the_template_is_told_what_it_asks_for() -> None:
    tokenizer = byte_level_tokenizer()
    tokenizer.chat_template = THINKING
    assert text_of(tokenizer, "Hello") == "Hello<think>"
    assert text_of(tokenizer, "Hello", chat_template_kwargs={"enable_thinking": False}) == "Hello"
    other = {"chat_template": "[{{ messages[0]['content'] }}]"}
    assert text_of(byte_level_tokenizer(), [USER], chat_template_kwargs=other) == "[Who is Bob's sister?]"


@pytest.mark.parametrize(
    "given",
    [
        [3, 4, 5],
        (3, 4, 5),
        range(3, 6),
        np.array([3, 4, 5]),
        torch.tensor([3, 4, 5]),
        torch.tensor([[3, 4, 5]]),
        [[3, 4, 5]],
        {"input_ids": [[3, 4, 5]], "attention_mask": [[1, 1, 1]]},
    ],
)
def test_token_ids_are_taken_as_they_are(chat: PreTrainedTokenizerFast, given: Any) -> None:
    for template in (CHAT_TEMPLATE, None):
        assert prompt_ids(chat, given, template).tolist() == [[3, 4, 5]]


@pytest.mark.parametrize(
    ("prompt", "options", "message"),
    [
        ([], {}, "holds no messages"),
        (USER, {}, "put messages in a list"),
        ([USER, "Hello"], {}, "a list with a str in it"),
        (["a", "b"], {}, "a list with a str in it.*several prompts"),
        ([{"role": "user"}], {}, "needs 'role' and 'content'; this one has 'role'"),
        ([{"content": "Hello"}], {}, "needs 'role' and 'content'"),
        ([{"role": "user", "content": "\ud800"}], {}, "user's message is not valid Unicode"),
        (None, {}, "the prompt is a NoneType"),
        (b"Hello", {}, "the prompt is a bytes"),
        ([1.5, 2.0], {}, "type float64"),
        ([[1, 2], [3, 4]], {}, "of one sequence"),
        ([[1, 2], [3]], {}, "ids of one sequence"),
        ([True, False], {}, "type bool"),
        (torch.zeros(0, dtype=torch.long), {}, r"shape \[0\]"),
        ({"input_ids": [[1, 2]], "attention_mask": [[0, 1]]}, {}, "holds padding"),
        ([1, 2], {"system": "Be brief."}, "system has no place to go"),
        ("Hello", {"template": None, "system": "Be brief."}, "system has no place to go"),
        ("Hello", {"template": "Q: {p}", "chat_template_kwargs": {"x": 1}}, "chat_template_kwargs has no place to go"),
        ([USER], {"template": None}, "prompt_template takes its place"),
        ([1, 2], {"template": "Q: {p}"}, "token ids already"),
        ([{"role": "system", "content": "A"}, USER], {"system": "B"}, "begin with a system message"),
        ("Hello", {"system": 3}, "system is a int"),
        ("Hello", {"chat_template_kwargs": [1]}, "chat_template_kwargs is a list"),
        ("Hello", {"chat_template_kwargs": {"tokenize": False}}, "'tokenize' cannot be passed"),
        ([{"role": "user", "content": None}], {}, "content of a chat message is a NoneType"),
        (
            "Hello",
            {"chat_template_kwargs": {"chat_template": "{{ raise_exception('no') }}"}},
            "refused the prompt .no.",
        ),
    ],
)
def test_prompts_that_cannot_be_used(
    chat: PreTrainedTokenizerFast, prompt: Any, options: dict[str, Any], message: str
) -> None:
    template = options.pop("template", CHAT_TEMPLATE)
    with pytest.raises(InvalidInputError, match=message):
        prompt_ids(chat, prompt, template, **options)


def test_messages_need_a_chat_template() -> None:
    with pytest.raises(InvalidInputError, match="this tokenizer has none"):
        prompt_ids(byte_level_tokenizer(), [USER], CHAT_TEMPLATE)
    with pytest.raises(InvalidInputError, match="system has no place to go"):
        prompt_ids(byte_level_tokenizer(), "Hello", CHAT_TEMPLATE, system="Be brief.")


@pytest.mark.parametrize("make", [byte_level_tokenizer, sentencepiece_tokenizer, wordpiece_tokenizer])
@pytest.mark.parametrize("completion", ["Alice is", " Alice is", "\nTom"])
def test_a_token_begins_where_the_prompt_ends(make: Callable[[], PreTrainedTokenizerFast], completion: str) -> None:
    tokenizer = make()
    prompt = prompt_ids(tokenizer, "Who is Bob's sister", None)[0].tolist()
    ids = completion_ids(tokenizer, completion)[0].tolist()
    before, together = str(tokenizer.decode(prompt)), str(tokenizer.decode(prompt + ids))
    if make is wordpiece_tokenizer:
        # It knows words only, and no space between them.
        assert together.split() == (before + " " + completion).split()
    else:
        assert together == before + completion


def rows(matrix: AttentionMatrix) -> np.ndarray:
    return np.concatenate([matrix.rows(layer, head) for layer in matrix.layers for head in matrix.heads(layer)])


@pytest.mark.parametrize("as_text", [True, False])
def test_a_given_completion_has_the_rows_that_generating_it_has(demo: SelfAttentionModel, as_text: bool) -> None:
    prompt = "Continue this story: The beautiful grey cat Tom is chasing after Jerry the mouse."
    tokens, generated, length = demo.generate_text(prompt, 20)
    assert generated.token_ids is not None
    ids = generated.token_ids[length:].tolist()
    completion = demo.tokenizer.decode(ids) if as_text else ids
    again, given, given_length = demo.generate_text(prompt, completion=completion)
    assert again == tokens
    assert given_length == given.prompt_length == length
    assert given.num_rows == generated.num_rows
    assert np.abs(rows(given) - rows(generated)).max() < 1e-5
    for layer in given.layers:
        norms, expected = given.value_norms(layer, 0), generated.value_norms(layer, 0)
        assert norms is not None
        assert expected is not None
        assert np.allclose(norms, expected, rtol=1e-4)
    assert given.metadata.generation == {"completion": "given"}


def test_a_completion_of_one_token(demo: SelfAttentionModel) -> None:
    tokens, matrix, length = demo.generate_text([5, 6, 7], completion=[8])
    assert (len(tokens), matrix.num_rows, length) == (4, 3, 3)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"completion": ""}, "the completion has no tokens"),
        ({"completion": 3}, "the completion is not the ids"),
        ({"completion": [10**6]}, "this model has ids from 0 to"),
        ({"completion": "\ud800"}, "the completion is not valid Unicode"),
        ({"completion": "Alice", "do_sample": True}, "do_sample cannot be used: with completion="),
        ({"completion": "Alice", "seed": 3}, "seed cannot be used"),
        ({"completion": [5] * 3000}, "prompt and completion have 3,0.. tokens"),
    ],
)
def test_completions_that_cannot_be_used(demo: SelfAttentionModel, options: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidInputError, match=message):
        demo.generate_text("Who is Bob's sister?", **options)


def test_ids_that_the_model_does_not_know(demo: SelfAttentionModel) -> None:
    with pytest.raises(InvalidInputError, match="this model has ids from 0 to 1535"):
        demo.generate_text([1, 1536])


def test_what_somebody_gave_is_kept_beside_the_attention(demo: SelfAttentionModel) -> None:
    def given_of(prompt: Any, **options: Any) -> list[tuple[str, str]] | None:
        _, matrix, length = demo.generate_text(prompt, max_new_tokens=1, **options)
        text, _ = prompt_text(matrix.token_texts, length)
        given = matrix.metadata.given
        return None if given is None else [(entry.role, text[entry.start : entry.end]) for entry in given]

    assert given_of("Who is Bob's sister?") == [("user", "Who is Bob's sister?")]
    assert given_of("Tom", prompt_template=None) == [("user", "Tom")]
    assert given_of("Tom", prompt_template="Say {p} twice:") == [("user", "Tom")]
    assert given_of([USER, {"role": "assistant", "content": "It is"}]) == [
        ("user", "Who is Bob's sister?"),
        ("assistant", "It is"),
    ]
    assert given_of([3, 4, 5]) is None


def test_what_is_more_than_text_is_not_said_to_be_given() -> None:
    parts = {"role": "user", "content": [{"type": "text", "text": "Who?"}, {"type": "text", "text": "Bob"}]}
    image = {"role": "user", "content": [{"type": "image"}]}
    assert given_messages([parts], "Be brief.") == [("system", "Be brief."), ("user", "Who?"), ("user", "Bob")]
    assert given_messages([image]) is None
    assert given_messages([USER, {"role": "assistant", "tool_calls": [{}]}]) is None
    assert given_messages("Who?", None, {"tools": [{}]}) is None
    assert given_messages("Who?", None, {"enable_thinking": False, "chat_template": "{{ x }}"}) == [("user", "Who?")]
