"""What a page knows of its text: title, turns, units, named spans; the same from memory and from an archive."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.numbers.random_attention import causal_attention
from support.pages.report_page import ReportPage

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.text.given import find_given
from att_viz.matrix.units import UnitKind, units_of
from att_viz.renderer import Renderer
from att_viz.report.text.page_text import page_text
from att_viz.report.text.spans import named_spans
from att_viz.report.text.title import report_title

QUESTION = [" Alice", " knows", " Bob", ".", "\n", "Who", " is", " she", "?"]
CHAT = [
    *("<|im_start|>", "system", "\n", "You", " help", ".", "<|im_end|>", "\n"),
    *("<|im_start|>", "user", "\n", *QUESTION, "<|im_end|>", "\n"),
    *("<|im_start|>", "assistant", "\n", "She", " is", " Bob", "'s", " sister", ".", "<|im_end|>"),
]
PROMPT = CHAT.index("She")


def matrix_of(texts: list[str], prompt_length: int, given: list[tuple[str, str]] | None = None) -> AttentionMatrix:
    found = None if given is None else find_given(texts, prompt_length, given)
    return AttentionMatrix(
        {0: causal_attention(2, len(texts) - 1)},
        texts,
        prompt_length=prompt_length,
        token_texts=texts,
        metadata=CaptureMetadata(model="owner/model", given=found),
    )


def starts(packed: str, count: int) -> list[int]:
    """An independent reader of the units."""
    data = base64.b64decode(packed)
    return [token for token in range(count) if data[token // 8] >> (token % 8) & 1]


def test_a_page_knows_turns_markers_and_what_was_added() -> None:
    text = page_text(matrix_of(CHAT, PROMPT, [("user", "".join(QUESTION))]))
    assert [label for label, _, _ in text["turns"]] == ["System", "You", "Model"]
    assert text["turns"][2][1:] == [CHAT.index("assistant") - 1, len(CHAT)]
    assert text["markup"][0] == [0, 3]
    assert text["special"] == [token for token, said in enumerate(CHAT) if said.startswith("<|")]
    assert text["added"] == [[3, 6]]
    assert page_text(matrix_of(CHAT, PROMPT))["added"] is None


@pytest.mark.parametrize("kind", ["word", "line", "sentence"])
@pytest.mark.parametrize(("texts", "length"), [(CHAT, PROMPT), (QUESTION, 4), (["x"] * 17, 0), (["a", " b"], 2)])
def test_units_are_those_of_the_package(texts: list[str], length: int, kind: UnitKind) -> None:
    packed = page_text(matrix_of(texts, length))["units"][kind]
    wanted = [unit.start for unit in (*units_of(texts, kind, 0, length), *units_of(texts, kind, length))]
    assert starts(packed, len(texts)) == wanted


@pytest.mark.parametrize(
    ("texts", "length", "given", "title"),
    [
        (CHAT, PROMPT, None, "Alice knows Bob. Who is she?"),
        (CHAT, PROMPT, [("user", "Alice knows Bob.\nWho is she?")], "Alice knows Bob. Who is she?"),
        (["Tom", " is", " a", " cat", "."], 3, None, "Tom is a"),
        ([*CHAT[:7], *CHAT[-4:]], 7, None, "You help."),
        (["<|im_start|>", "user", "\n", "<b>\x00\u202e x", "<|im_end|>", " y"], 5, None, "<b> x"),
        (["⟨E6⟩⟨88⟩", "我", "喜欢", "。"], 3, None, "我喜欢"),
        (["<s>", "x"], 1, None, ""),
        (["A"], 0, None, ""),
    ],
)
def test_a_report_is_called_by_the_question(
    texts: list[str], length: int, given: list[tuple[str, str]] | None, title: str
) -> None:
    assert report_title(matrix_of([*texts, "."], length, given)) == title


def test_what_the_template_added_to_a_question_is_no_title() -> None:
    texts = ["<|im_start|>", "user", "\n", "Today", ":", " Monday", ".", " Who", "?", "<|im_end|>", " I"]
    assert report_title(matrix_of(texts, 10, [("user", "Who?")])) == "Who?"
    assert report_title(matrix_of(texts, 10)) == "Today: Monday. Who?"


def test_a_long_question_is_cut_between_words() -> None:
    words = ["Develop", *[" a", " Flask", " web", " application", ",", " in", " Python"] * 9, "."]
    title = report_title(matrix_of(words, len(words) - 1))
    assert title.endswith("…")
    assert len(title) <= 72
    assert "".join(words).startswith(title[:-1])
    assert "".join(words)[len(title) - 1] in " ,"
    solid = report_title(matrix_of(["喜" * 50, "欢" * 50, "."], 2))
    assert solid == "喜" * 50 + "欢" * 21 + "…"


def test_spans_are_counted_in_what_was_given() -> None:
    question = "".join(QUESTION).lstrip()
    matrix = matrix_of(CHAT, PROMPT, [("user", f"\n{question} ")])
    begin = CHAT.index(" Alice")
    spans: dict[str, Any] = {
        "all": (0, len(question) + 2),
        "Bob": (1 + question.index("Bob"), 1 + question.index("Bob") + 3),
        "inside": (1 + question.index("now"), 1 + question.index("now") + 1),
        "text": "Bob.\nWho",
        "template": "You help.",
    }
    found = {span.name: (span.start, span.end) for span in named_spans(matrix, spans)}
    assert found == {
        "all": (begin, begin + len(QUESTION)),
        "Bob": (begin + 2, begin + 3),
        "inside": (begin + 1, begin + 2),
        "text": (begin + 2, begin + 6),
        "template": (3, 6),
    }


def test_spans_are_counted_in_the_whole_prompt_where_nobody_knows_what_was_given() -> None:
    whole = "".join(CHAT[:PROMPT])
    place = whole.index("Bob")
    (span,) = named_spans(matrix_of(CHAT, PROMPT), {"Bob": (place, place + 3)})
    assert CHAT[span.start : span.end] == [" Bob"]
    texts = ["a", "⟨E6⟩⟨88⟩", "我", " b", "."]
    (character,) = named_spans(matrix_of(texts, 4), {"it": (1, 2)})
    assert "我" in texts[character.start : character.end]
    assert " b" not in texts[character.start : character.end]


@pytest.mark.parametrize(
    ("spans", "message"),
    [
        ([("a", (0, 1))], "spans is a list"),
        ({"": (0, 1)}, "cannot be the name"),
        ({3: (0, 1)}, "cannot be the name"),
        ({"a": (0, 1, 2)}, "first character"),
        ({"a": (0.5, 1)}, "an end of the span 'a'"),
        ({"a": (3, 3)}, "3 to 3, and the prompt has 29 characters"),
        ({"a": (0, 300)}, "0 to 300, and the prompt has 29 characters"),
        ({"a": (28, 29)}, "only blanks"),
        ({"a": "Eve"}, "does not hold the text of the span 'a'"),
        ({"a": " "}, "does not hold"),
    ],
)
def test_spans_that_are_none_are_refused(spans: Any, message: str) -> None:
    question = "".join(QUESTION).lstrip()
    assert len(question) == 28
    with pytest.raises(InvalidInputError, match=message):
        named_spans(matrix_of(CHAT, PROMPT, [("user", f"{question} ")]), spans)


def test_memory_and_archive_give_the_same_page(tmp_path: Path) -> None:
    matrix = matrix_of(CHAT, PROMPT, [("user", "".join(QUESTION))])
    matrix.save(tmp_path / "a.h5")
    pages = []
    with AttentionMatrix.open(tmp_path / "a.h5") as archive:
        for name, each in (("saved", archive), ("direct", matrix)):
            report = Renderer().render(
                each.tokens, PROMPT, each, save_prefix=f"{tmp_path}/{name}_", spans={"<script>": (7, 10)}
            )
            pages.append(report[0].read_bytes())
    assert pages[0] == pages[1]
    data = ReportPage(tmp_path / "saved_report.html").data
    assert (data["title"], data["model"], data["numLayers"], data["numHeads"]) == (
        "Alice knows Bob. Who is she?",
        "owner/model",
        1,
        2,
    )
    assert data["text"]["spans"] == [["<script>", 12, 13]]
    assert data["text"]["added"] == [[3, 6]]


def test_other_tokens_than_those_that_were_given_are_nobodys(tmp_path: Path) -> None:
    matrix = matrix_of(CHAT, PROMPT, [("user", "".join(QUESTION))])
    other = [*CHAT[:-1], "!"]
    Renderer().render(other, PROMPT, matrix, save_prefix=f"{tmp_path}/other_")
    assert ReportPage(tmp_path / "other_report.html").data["text"]["added"] is None


def test_bits_of_many_tokens_are_small() -> None:
    packed = page_text(matrix_of([" word"] * 1001, 500))["units"]
    assert sum(map(len, packed.values())) < 600
    assert np.all(np.diff(starts(packed["word"], 1001)) == 1)
