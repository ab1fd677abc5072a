"""Token texts joined are what the tokenizer decodes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.models.tiny_models import byte_level_tokenizer, sentencepiece_tokenizer, wordpiece_tokenizer

from att_viz.matrix.token_text import Spelling, prettify
from att_viz.model.token_texts import raw_tokens, token_texts

TOKENIZERS = {
    "byte_level": byte_level_tokenizer(),
    "chat": byte_level_tokenizer(chat=True),
    "sentencepiece": sentencepiece_tokenizer(),
    "wordpiece": wordpiece_tokenizer(),
}


def decoded(tokenizer: Any, ids: list[int]) -> str:
    return str(tokenizer.decode(ids, skip_special_tokens=False, clean_up_tokenization_spaces=False))


@pytest.mark.parametrize("name", TOKENIZERS)
@pytest.mark.parametrize(
    "text",
    [
        "The beautiful grey cat Tom is chasing after Jerry the mouse.",
        "def add(first, second):\n    return first + second\n",
        "  leading  and double spaces ",
        "Größe, naïve, café",
        "▁ and Ġ are letters here",
        "<s> <|end|> </s>",
    ],
)
def test_joined_texts_are_the_decoded_text(name: str, text: str) -> None:
    tokenizer = TOKENIZERS[name]
    ids = tokenizer(text)["input_ids"]
    texts = token_texts(tokenizer, ids)
    assert len(texts) == len(ids)
    assert "".join(text for text in texts if not text.startswith("⟨")) == decoded(tokenizer, ids)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(TOKENIZERS)), st.lists(st.integers(0, 150), max_size=12))
def test_any_ids_have_as_many_texts(name: str, ids: list[int]) -> None:
    tokenizer = TOKENIZERS[name]
    assert len(token_texts(tokenizer, ids)) == len(raw_tokens(tokenizer, ids)) == len(ids)


@pytest.mark.parametrize("name", ["byte_level", "sentencepiece"])
def test_a_split_character_is_shown_once_on_its_last_token(name: str) -> None:
    tokenizer = TOKENIZERS[name]
    ids = tokenizer("a猫b", add_special_tokens=False)["input_ids"]
    assert "".join(token_texts(tokenizer, ids)) == "a⟨E7⟩⟨8C⟩猫b"


def test_ids_beyond_the_vocabulary_are_named() -> None:
    tokenizer = TOKENIZERS["byte_level"]
    unknown = len(tokenizer) + 3
    assert raw_tokens(tokenizer, [unknown]) == [f"<id {unknown}>"]
    assert token_texts(tokenizer, [unknown]) == [f"<id {unknown}>"]


def test_a_broken_character_is_not_shown_twice() -> None:
    assert prettify(["ô", "P", "Ġx"], Spelling.BYTE_LEVEL) == ("⟨F4⟩", "P", " x")
    assert prettify(["Pô", "P", "Pô"], Spelling.BYTE_LEVEL) == ("P", "⟨F4⟩P", "P⟨F4⟩")


def test_special_tokens_of_a_byte_level_vocabulary_may_hold_a_sentencepiece_space() -> None:
    assert prettify(["<｜begin▁of▁sentence｜>", "The", "Ġcat"])[1:] == ("The", " cat")
    assert prettify(["▁Il", "▁Ġgantija"]) == (" Il", " Ġgantija")
