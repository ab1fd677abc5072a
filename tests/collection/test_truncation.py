"""Prompts are cut to the length that is asked for, where it is asked for."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.models.tiny_models import TEXTS, byte_level_tokenizer, sentencepiece_tokenizer, wordpiece_tokenizer

from att_viz.collection.truncation import token_boundaries, truncate_prompt
from att_viz.errors import InvalidInputError
from att_viz.model.prompt_ids import prompt_ids
from att_viz.prompt_template import CHAT_TEMPLATE

TEXT = " ".join(TEXTS[:2])
TOKENIZERS = {
    "byte level": byte_level_tokenizer(),
    "byte level with a chat template": byte_level_tokenizer(chat=True),
    "sentencepiece": sentencepiece_tokenizer(),
    "wordpiece": wordpiece_tokenizer(),
}


def cut(tokenizer: Any, prompt: Any, max_length: Any, side: Any) -> Any:
    return truncate_prompt(
        prompt,
        max_length,
        side,
        lambda text: prompt_ids(tokenizer, text, CHAT_TEMPLATE).shape[1],
        lambda: token_boundaries(tokenizer, prompt),
    )


@pytest.mark.parametrize("max_length", [5, 8, 13, 30])
def test_what_is_left_are_the_tokens_that_slicing_the_ids_would_leave(max_length: int) -> None:
    tokenizer = TOKENIZERS["byte level"]
    ids = prompt_ids(tokenizer, TEXT, None)[0].tolist()
    half = max_length // 2
    for side, expected in (
        ("right", ids[:max_length]),
        ("left", ids[-max_length:]),
        ("middle", ids[: max_length - half] + ids[-half:]),
    ):
        shortened = cut(tokenizer, TEXT, max_length, side)
        assert prompt_ids(tokenizer, shortened.text, None)[0].tolist() == expected
        assert (shortened.tokens, shortened.whole_tokens, shortened.side) == (max_length, len(ids), side)


@pytest.mark.parametrize("kind", TOKENIZERS)
@pytest.mark.parametrize("side", ["left", "right", "middle"])
@settings(deadline=None)
@given(text=st.text(st.characters(codec="utf-8"), min_size=1, max_size=60), data=st.data())
def test_any_text_fits_afterwards(kind: str, side: str, text: str, data: st.DataObject) -> None:
    tokenizer = TOKENIZERS[kind]
    prompt = text + TEXT
    whole = prompt_ids(tokenizer, prompt, CHAT_TEMPLATE).shape[1]
    max_length = data.draw(st.integers(12, whole + 3))
    shortened = cut(tokenizer, prompt, max_length, side)
    assert shortened.whole_tokens == whole
    assert shortened.tokens == prompt_ids(tokenizer, shortened.text, CHAT_TEMPLATE).shape[1] <= max_length
    if whole <= max_length:
        assert (shortened.text, shortened.side) == (prompt, None)
    else:
        assert shortened.tokens >= max_length - 8, "more was left out than had to be"
        parts = {"right": prompt.startswith, "left": prompt.endswith}
        assert parts[side](shortened.text) if side in parts else is_made_of_both_ends(shortened.text, prompt)


def is_made_of_both_ends(text: str, prompt: str) -> bool:
    return any(prompt.startswith(text[:place]) and prompt.endswith(text[place:]) for place in range(len(text) + 1))


def test_the_chat_template_stays_whole() -> None:
    tokenizer = TOKENIZERS["byte level with a chat template"]
    empty = prompt_ids(tokenizer, "", CHAT_TEMPLATE)[0].tolist()
    ids = prompt_ids(tokenizer, cut(tokenizer, TEXT, 12, "left").text, CHAT_TEMPLATE)[0].tolist()
    assert len(ids) == 12
    assert ids[:2] == empty[:2]
    assert ids[-2:] == empty[-2:]


def test_no_room_at_all() -> None:
    with pytest.raises(InvalidInputError, match="length of 4 leaves no room"):
        cut(TOKENIZERS["byte level with a chat template"], TEXT, 4, "right")


@pytest.mark.parametrize(
    ("side", "words"),
    [
        ("left", "4 (the first 6 of 10 tokens were left out)"),
        ("right", "4 (the last 6 of 10 tokens were left out)"),
        ("middle", "4 (the middle 6 of 10 tokens were left out)"),
    ],
)
def test_it_says_what_was_left_out(side: Literal["left", "right", "middle"], words: str) -> None:
    prompt = "abcdefghij"
    shortened = truncate_prompt(prompt, 4, side, len, lambda: list(range(10)))
    assert str(shortened) == words
    assert shortened.text == {"left": "ghij", "right": "abcd", "middle": "abij"}[side]


def test_what_fits_is_not_looked_into() -> None:
    def never() -> list[int]:
        raise AssertionError

    assert str(truncate_prompt("abc", 3, "left", len, never)) == "3"
    assert str(truncate_prompt("abc", None, "left", len, never)) == "3"


def test_without_offsets_every_character_is_a_boundary() -> None:
    class Slow:
        is_fast = False

    assert token_boundaries(Slow(), "naïve") == [0, 1, 2, 3, 4]
