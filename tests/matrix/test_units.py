"""Units are a partition of the tokens, cut where a person would cut them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.models.tiny_models import byte_level_tokenizer, sentencepiece_tokenizer

from att_viz.errors import InvalidInputError
from att_viz.matrix.text.picture import named
from att_viz.matrix.token_text import prettify
from att_viz.matrix.units import Unit, UnitKind, units_among, units_of
from att_viz.model.token_texts import token_texts
from att_viz.self_attention_model import SelfAttentionModel

KINDS: tuple[UnitKind, ...] = ("token", "word", "line", "sentence", "turn")

ALICE = "Alice has 4 brothers, and she also has 1 sister. How many sisters does Alice's brother have?"
WORDS_OF_ALICE = [
    *("Alice", " has", " 4", " brothers", ",", " and", " she", " also", " has", " 1", " sister", "."),
    *(" How", " many", " sisters", " does", " Alice's", " brother", " have", "?"),
]

CHAT = [
    *("<|im_start|>", "system", "\n", "You", " help", ".", "<|im_end|>", "\n"),
    *("<|im_start|>", "user", "\n", "Who", "?", " Me", ".", "<|im_end|>", "\n"),
    *("<|im_start|>", "assistant", "\n", "Bob", "<|im_end|>"),
]


def texts_of(units: tuple[Unit, ...]) -> list[str]:
    return [unit.text for unit in units]


def test_a_tokenizer_without_long_words_still_gives_words() -> None:
    for tokenizer in (byte_level_tokenizer(), sentencepiece_tokenizer()):
        ids = tokenizer("Who's Zoë? Quite 42 (naïve)", add_special_tokens=False)["input_ids"]
        texts = token_texts(tokenizer, ids)
        assert len(texts) > 15
        assert texts_of(units_of(texts)) == ["Who's", " Zoë", "?", " Quite", " 42", " (", "naïve", ")"]
        assert texts_of(units_of(texts, "sentence")) == ["Who's Zoë?", " Quite 42 (naïve)"]


def test_words_of_the_demo_model() -> None:
    tokenizer = SelfAttentionModel("demo").tokenizer
    texts = token_texts(tokenizer, tokenizer(ALICE, add_special_tokens=False)["input_ids"])
    assert texts_of(units_of(texts)) == WORDS_OF_ALICE


@pytest.mark.parametrize(
    ("tokens", "words"),
    [
        (["3", ".", "14", " don", "'t", " e", ".g", "."], ["3.14", " don't", " e.g", "."]),
        (["a", "  ", " b", "  "], ["a", "   b  "]),
        (["  ", "a"], ["  a"]),
        (["  "], ["  "]),
        (["a", "\n", "\n", "   ", " b"], ["a", "\n\n", "    b"]),
        (["a", "!", "?", "\n", "b"], ["a", "!?\n", "b"]),
        (["a", " \"", "(", "b", ")", " ", ")"], ["a", ' "(', "b", ")", " )"]),
        (["@", "app", ".route", '("/', '")', "\n", "def", " in", "dex", "():"],
         ["@", "app.route", '("/")\n', "def", " index", "():"]),
        (["x", "_y", "=f", "(", "z", ").", "get", "()"], ["x_y", "=f", "(", "z", ").", "get", "()"]),
        (["ab", "c d", "ef"], ["abc def"]),
        (["東京", "タ", "ワー", "。", "今日", "は"], ["東京", "タワー", "。", "今日", "は"]),
        (["👩", "\u200d", "👧", " 🇩", "🇪", "🇫🇷", "👍", "🏽"], ["👩\u200d👧", " 🇩🇪", "🇫🇷", "👍🏽"]),
        (["cafe", "\u0301", " x"], ["cafe\u0301", " x"]),
        (["l", "'", "eau", " ", "'", "a", "'"], ["l'eau", " '", "a", "'"]),
        (["שלום", " ג", "'", "ק"], ["שלום", " ג'ק"]),
        ([], []),
    ],
)  # fmt: skip
def test_words(tokens: list[str], words: list[str]) -> None:
    assert texts_of(units_of(tokens)) == words


def test_tokens_that_are_part_of_a_character_belong_to_the_one_that_shows_it() -> None:
    texts = list(prettify(["▁I", "<0xF0>", "<0x9F>", "<0x98>", "<0x80>", "▁am"]))
    assert texts == [" I", "⟨F0⟩", "⟨9F⟩", "⟨98⟩", "😀", " am"]
    assert [(unit.start, unit.end, unit.text) for unit in units_of(texts)] == [
        (0, 1, " I"),
        (1, 5, "😀"),
        (5, 6, " am"),
    ]
    assert texts_of(units_of(texts, "token")) == texts
    assert [(unit.start, unit.end, unit.text) for unit in units_of(["x", "⟨F0⟩"])] == [(0, 2, "x")]
    assert texts_of(units_of(["⟨F0⟩", "⟨9F⟩"])) == ["⟨F0⟩⟨9F⟩"]


@pytest.mark.parametrize(
    ("tokens", "sentences"),
    [
        (["A", ".", " B", "?", " c"], ["A.", " B?", " c"]),
        (["He", " said", " \"", "Hi", ".\"", " Then", " left", "."], ['He said "Hi."', " Then left."]),
        (["Pi", " is", " 3", ".", "14", ".", " Good"], ["Pi is 3.14.", " Good"]),
        (["see", " e", ".g", ".", " this"], ["see e.g. this"]),
        (["a", "\n", "b", ".", "\n\n", "c"], ["a\n", "b.\n\n", "c"]),
        (["今日", "は", "。", "東京", "！"], ["今日は。", "東京！"]),
        (["A", ". B", " c"], ["A. B c"]),
        (["U", ".", "S", ".", "A", ".", " is"], ["U.S.A. is"]),
    ],
)  # fmt: skip
def test_sentences(tokens: list[str], sentences: list[str]) -> None:
    assert texts_of(units_of(tokens, "sentence")) == sentences


@pytest.mark.parametrize(
    ("tokens", "lines"),
    [
        (["def", " f", "():", "\n", "    ", "return", "\n\n", "x"], ["def f():\n", "    return\n\n", "x"]),
        (["\n", "a", "\r\n", "b"], ["\na\r\n", "b"]),
        (["a\nb", "c", "\n"], ["a\nbc\n"]),
        (["\n", "\n"], ["\n\n"]),
    ],
)  # fmt: skip
def test_lines(tokens: list[str], lines: list[str]) -> None:
    assert texts_of(units_of(tokens, "line")) == lines


@pytest.mark.parametrize(
    ("tokens", "markup"),
    [
        (CHAT, ["<|im_start|>system\n", "<|im_end|>\n", "<|im_start|>user\n", "<|im_end|>\n",
                "<|im_start|>assistant\n", "<|im_end|>"]),
        (["<|begin_of_text|>", "<|start_header_id|>", "user", "<|end_header_id|>", "\n\n", "Hi", "<|eot_id|>"],
         ["<|begin_of_text|>", "<|start_header_id|>user<|end_header_id|>\n\n", "<|eot_id|>"]),
        (["<bos>", "<start_of_turn>", "user", "\n", "Hi", "<end_of_turn>", "\n"],
         ["<bos>", "<start_of_turn>user\n", "<end_of_turn>\n"]),
        (["<s>", "[INST]", " Hi", " [", "x", "[/INST]", "</s>"], ["<s>", "[INST]", "[/INST]", "</s>"]),
        (["<|user|>", "\n", "Hi", "<|end|>", "\n"], ["<|user|>\n", "<|end|>\n"]),
        (["<｜begin▁of▁sentence｜>", "<｜User｜>", "Hi", "<｜Assistant｜>", "<think>", "\n"],
         ["<｜begin▁of▁sentence｜>", "<｜User｜>", "<｜Assistant｜>", "<think>\n"]),
        (["<|start|>", "assistant", "<|channel|>", "analysis", "<|message|>", "Hi", "<|end|>"],
         ["<|start|>assistant", "<|channel|>analysis<|message|>", "<|end|>"]),
        (["<|im_start|>", "Hi", " you", " all", " there", " and", "\n"], ["<|im_start|>"]),
        (["<|im_start|>", "assistant"], ["<|im_start|>assistant"]),
        (["<", "|im_start|", ">", "<|>", "|>", "<|", "<b>", "<a|b"], []),
    ],
)  # fmt: skip
def test_markup_of_chat_templates(tokens: list[str], markup: list[str]) -> None:
    for kind in ("word", "line", "sentence", "turn"):
        assert [unit.text for unit in units_of(tokens, kind) if unit.is_markup] == markup


def test_turns() -> None:
    turns = [unit.text for unit in units_of(CHAT, "turn") if not unit.is_markup]
    assert turns == ["You help.", "Who? Me.", "Bob"]
    assert [unit.is_markup for unit in units_of(CHAT, "token")][:5] == [True, True, True, False, False]


def test_a_range_is_divided_as_if_nothing_stood_around_it() -> None:
    tokens = ["sun", "flow", "er", " seeds"]
    assert [(unit.start, unit.end) for unit in units_of(tokens, "word", 1, 3)] == [(1, 3)]
    assert units_of(tokens, "word", 2, 2) == ()


@pytest.mark.parametrize(("kind", "first", "last"), [("words", 0, 1), ("word", -1, 1), ("word", 2, 1), ("word", 0, 3)])
def test_wrong_calls_are_refused(kind: UnitKind, first: int, last: int) -> None:
    with pytest.raises(InvalidInputError):
        units_of(["a", "b"], kind, first, last)


@settings(deadline=None, max_examples=300)
@given(
    st.lists(
        st.text(alphabet="aB1 .?'\n\"東é\u0301👍\u200d<|>⟨F0⟩", max_size=4)
        | st.sampled_from(["<|im_start|>", "<|im_end|>", "\n", "⟨F0⟩", "<s>"]),
        max_size=12,
    ),
    st.sampled_from(KINDS),
    st.data(),
)
def test_every_token_belongs_to_one_unit(texts: list[str], kind: UnitKind, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(texts)))
    last = data.draw(st.integers(first, len(texts)))
    units = units_of(texts, kind, first, last)
    assert [place for unit in units for place in range(unit.start, unit.end)] == list(range(first, last))
    assert all(unit.start < unit.end for unit in units)


def test_a_picture_is_one_unit_among_words() -> None:
    texts = [" Look", " at", " patch 0,0", " patch 0,1", " It", " is", " red", "."]
    picture = Unit(2, 4, "the picture")
    found = units_among(texts, "word", 0, 8, [picture])
    assert [unit.text for unit in found] == [" Look", " at", "the picture", " It", " is", " red", "."]
    assert [unit.text for unit in units_among(texts, "sentence", 0, 8, [picture])] == [
        *(" Look at", "the picture", " It is red."),
    ]
    assert [unit.start for unit in units_among(texts, "token", 0, 8, [picture])] == list(range(8))
    # What lies in the range in part only is no unit of it.
    assert picture not in units_among(texts, "word", 3, 8, [picture])
    assert named(texts[2:4]) == "the picture"
    assert named([" patch 0,0 of 2", " patch 0,1 of 2"]) == "picture 2"
    assert named(texts[2:3]) == "“patch 0,0”"
    assert named(texts[4:6]) == "“It is”"


@pytest.mark.parametrize(
    ("texts", "markup"),
    [
        (["<|im_start|>", "user", "\n", "Hi"], [(0, 3)]),
        (
            ["<|start|>", "assistant", " to", "=functions", ".get", "<|channel|>", "analysis", "<|message|>"],
            [(0, 5), (5, 8)],
        ),
        (["What", " does", " ", "<|im_start|>", " mean", "?", "<|im_end|>", "\n"], [(3, 4), (6, 8)]),
        (["Why", " ", "<|im_start|>", "?", "\n", "Say"], [(2, 3)]),
    ],
)
def test_what_somebody_asks_about_a_marker_is_no_role(texts: list[str], markup: list[tuple[int, int]]) -> None:
    found = units_of(texts, "word", 0, len(texts))
    assert [(unit.start, unit.end) for unit in found if unit.is_markup] == markup
