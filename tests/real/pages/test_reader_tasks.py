"""Six questions of a reader, answered on SmolLM2's reports in so many actions as were promised."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.numbers.real_prompts import FLASK, SIBLINGS
from support.pages.browser_reports import rendered
from support.pages.chromium import OpenReport
from support.pages.reader_tasks import (
    KEEP_COPIES,
    Reader,
    assert_head_between_words,
    assert_induction_head_is_found,
    assert_line_is_explained,
    assert_number_can_be_cited,
    assert_word_is_explained,
    assert_word_over_the_layers,
)

from att_viz.attention_matrix import AttentionMatrix

CASES = {"siblings": (SIBLINGS, 8), "flask": (FLASK[1], 24)}


@pytest.fixture(scope="module")
def made(float32: Any, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[Path, AttentionMatrix]]:
    known: dict[str, tuple[Path, AttentionMatrix]] = {}

    def make(name: str) -> tuple[Path, AttentionMatrix]:
        if name not in known:
            prompt, tokens = CASES[name]
            _, matrix, _ = float32.ours.generate_text(prompt, max_new_tokens=tokens, influence="words")
            known[name] = (rendered(matrix, tmp_path_factory.mktemp(name)), matrix)
        return known[name]

    return make


@pytest.fixture
def reader_of(made: Callable[[str], tuple[Path, AttentionMatrix]], open_report: OpenReport) -> Callable[[str], Reader]:
    def open_it(name: str) -> Reader:
        path, matrix = made(name)
        return Reader(open_report(path, init=KEEP_COPIES), matrix)

    return open_it


def test_what_made_it_say_alice(reader_of: Callable[[str], Reader]) -> None:
    reader = reader_of("siblings")
    alice = reader.token_of("Alice", reader.matrix.prompt_length)
    assert_word_is_explained(reader, (alice, alice + 1), "Alice")


def test_which_words_drove_the_import_line(reader_of: Callable[[str], Reader]) -> None:
    reader = reader_of("flask")
    begin = reader.token_of("import", reader.matrix.prompt_length)
    texts = reader.matrix.token_texts
    end = next(token for token in range(begin, len(texts)) if "\n" in texts[token]) + 1
    assert_line_is_explained(reader, (begin, end))
    assert "Flask" in reader.title()


def test_which_head_looks_from_sister_to_alice(reader_of: Callable[[str], Reader]) -> None:
    assert assert_head_between_words(reader_of("siblings"), "sister", "Alice") == (20, 0)


def test_an_induction_head(reader_of: Callable[[str], Reader]) -> None:
    assert_induction_head_is_found(reader_of("siblings"))


def test_one_word_over_the_layers(reader_of: Callable[[str], Reader]) -> None:
    reader = reader_of("siblings")
    assert_word_over_the_layers(reader, reader.token_of("siblings", reader.matrix.prompt_length))


def test_a_citable_number(reader_of: Callable[[str], Reader]) -> None:
    reader = reader_of("siblings")
    assert_number_can_be_cited(reader, reader.token_of("Bob", reader.matrix.prompt_length))
