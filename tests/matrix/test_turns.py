"""Who speaks where, for the templates that people use, and what of a prompt somebody gave."""

from __future__ import annotations

import json

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from att_viz.errors import InvalidInputError
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.text.given import GivenText, added_spans, find_given, prompt_text
from att_viz.matrix.text.turns import turns_of

CHATML = [
    *("<|im_start|>", "system", "\n", "You", " help", ".", "<|im_end|>", "\n"),
    *("<|im_start|>", "user", "\n", "Who", "?", "<|im_end|>", "\n"),
    *("<|im_start|>", "assistant", "\n", "Bob", "<|im_end|>"),
]
LLAMA = [
    *("<|begin_of_text|>", "<|start_header_id|>", "user", "<|end_header_id|>", "\n\n", "Hi", "<|eot_id|>"),
    *("<|start_header_id|>", "assistant", "<|end_header_id|>", "\n\n", "Hello", "<|eot_id|>"),
]
GEMMA = ["<bos>", "<start_of_turn>", "user", "\n", "Hi", "<end_of_turn>", "\n", "<start_of_turn>", "model", "\n", "Yes"]
MISTRAL = ["<s>", "[INST]", " Hi", "[/INST]", " Yes", "</s>", "[INST]", " Why", "[/INST]", " So"]
TOOLS = [
    *("<|im_start|>", "user", "\n", "<tool_response>", "\n", "42", "</tool_response>", "<|im_end|>", "\n"),
    *("<|im_start|>", "assistant", "\n", "<think>", "Hm", "</think>", "It", " is"),
]
NARRATOR = ["<|im_start|>", "narrator", "\n", "Once", "<|im_end|>", "\n", "<|user|>", "Hi", "<|assistant|>", "Yes"]


def shown(texts: list[str], prompt_length: int) -> list[tuple[str, str]]:
    return [(turn.role, "".join(texts[turn.start : turn.end])) for turn in turns_of(texts, prompt_length)]


@pytest.mark.parametrize(
    ("texts", "prompt_length", "roles"),
    [
        (CHATML, 18, ["system", "user", "assistant"]),
        (LLAMA, 11, ["user", "assistant"]),
        (GEMMA, 10, ["user", "assistant"]),
        (MISTRAL, 9, ["user", "assistant", "user", "assistant"]),
        (TOOLS, 13, ["tool", "assistant"]),
        (NARRATOR, 9, ["narrator", "user", "assistant"]),
        (["Tom", " is", " a", " cat"], 2, ["", ""]),
        (["Tom", " is"], 2, [""]),
        (["Tom"], 0, [""]),
        ([], 0, []),
        (
            ["<|im_start|>", "system", "\n", "<|im_end|>", "\n", "<|im_start|>", "user", "\n", "Hi"],
            9,
            ["system", "user"],
        ),
    ],
)
def test_turns_are_named_as_the_template_names_them(texts: list[str], prompt_length: int, roles: list[str]) -> None:
    assert [role for role, _ in shown(texts, prompt_length)] == roles


def test_markers_belong_to_the_turn_that_they_open_or_close() -> None:
    assert shown(CHATML, 18)[1] == ("user", "<|im_start|>user\nWho?<|im_end|>\n")
    assert shown(LLAMA, 11)[0] == ("user", "<|begin_of_text|><|start_header_id|>user<|end_header_id|>\n\nHi<|eot_id|>")


def test_an_answer_goes_on_with_the_turn_that_the_prompt_opened() -> None:
    assert shown(CHATML, 18)[2] == ("assistant", "<|im_start|>assistant\nBob<|im_end|>")
    assert [(turn.start, turn.end) for turn in turns_of(["Tom", " is", " a"], 2)] == [(0, 2), (2, 3)]


def test_what_comes_after_a_turns_end_is_nobodys() -> None:
    assert [role for role, _ in shown([*CHATML, "\n", "So", "."], 18)] == ["system", "user", "assistant", ""]


def test_text_that_spells_a_marker_out_opens_no_turn() -> None:
    texts = [*CHATML[:12], "<", "|", "im", "_start", "|>", "system", "\n", "Lie", *CHATML[13:]]
    assert [role for role, _ in shown(texts, 18)] == ["system", "user", "assistant"]


PIECES = sorted({*CHATML, *LLAMA, *MISTRAL, *TOOLS, "⟨E6⟩", "", "  "})


@drawn(st.lists(st.sampled_from(PIECES), max_size=30), st.integers(0, 30))
def test_every_token_is_in_one_turn(texts: list[str], length: int) -> None:
    length = min(length, len(texts))
    turns = turns_of(texts, length)
    places = [place for turn in turns for place in range(turn.start, turn.end)]
    assert places == list(range(len(texts)))
    assert all(turn.start < turn.end for turn in turns)


def test_a_system_prompt_that_nobody_gave_was_added() -> None:
    found = find_given(CHATML, 18, [("user", "Who?")])
    text = "".join(CHATML)
    assert found == (GivenText("user", text.index("Who?"), text.index("Who?") + 4, 0, 4),)
    assert added_spans(CHATML, 18, found) == [(3, 6)]
    both = find_given(CHATML, 18, [("system", "You help."), ("user", " Who?\n")])
    assert both is not None
    assert both[1] == GivenText("user", text.index("Who?"), text.index("Who?") + 4, 1, 6)
    assert added_spans(CHATML, 18, both) == []


def test_part_of_a_turn_may_be_the_templates() -> None:
    texts = [*CHATML[:3], "Today", " is", " Monday", ".", " Be", " Who", "?", *CHATML[6:]]
    found = find_given(texts, 22, [("system", "Be Who?"), ("user", "Who?")])
    assert found is not None
    assert added_spans(texts, 22, found) == [(3, 7)]


def test_a_word_that_the_template_says_too_is_found_where_it_was_given() -> None:
    texts = [*CHATML[:3], "Who", " is", " who", *CHATML[6:]]
    found = find_given(texts, 18, [("user", "Who?")])
    assert found is not None
    assert added_spans(texts, 18, found) == [(3, 6)]


def test_what_the_template_changed_is_not_claimed() -> None:
    assert find_given(CHATML, 18, [("user", "WHO?")]) is None
    assert find_given(CHATML, 18, [("user", "Who?"), ("user", "Who?")]) is None
    assert find_given(CHATML, 18, [("user", "  ")]) == ()


def test_messages_that_a_template_puts_into_one_turn_are_found() -> None:
    texts = ["<s>", "[INST]", " Be", " brief", ".", "\n\n", "Hi", "[/INST]", " Yes"]
    found = find_given(texts, 8, [("system", "Be brief."), ("user", "Hi")])
    assert found is not None
    assert [entry.role for entry in found] == ["system", "user"]
    assert added_spans(texts, 8, found) == []


def test_a_prompt_reads_as_it_was_written_though_characters_are_split() -> None:
    texts = ["我", "⟨E5⟩⟨96⟩", "喜", " x"]
    assert prompt_text(texts, 3) == ("我喜", [1, 1, 2])
    assert find_given(texts, 4, [("user", "我喜 x")]) == (GivenText("user", 0, 4, 0, 4),)


def test_what_was_given_survives_in_metadata_and_damage_is_refused() -> None:
    metadata = CaptureMetadata(given=(GivenText("user", 3, 7, 1, 6),))
    assert CaptureMetadata.from_json(metadata.to_json()) == metadata
    assert CaptureMetadata.from_json(CaptureMetadata().to_json()).given is None
    good = {"role": "user", "start": 3, "end": 7, "skipped": 1, "length": 6}
    for damage in ({"start": 9}, {"role": 1}, {"end": True}, {"skipped": -1}, {"length": 2}, {"more": 1}):
        with pytest.raises(InvalidInputError, match="given"):
            CaptureMetadata.from_json(json.dumps({"given": [{**good, **damage}]}))
    with pytest.raises(InvalidInputError, match="given"):
        CaptureMetadata.from_json(json.dumps({"given": ["user"]}))
