"""Six questions of a reader, answered on the demo model's report in so many actions as were promised."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
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

pytestmark = pytest.mark.models

PROMPT = "Alice and Bob are siblings. Who is Bob's sister?"


class Demo(NamedTuple):
    path: Path
    matrix: AttentionMatrix


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    from att_viz import SelfAttentionModel

    _, matrix, _ = SelfAttentionModel("demo").generate_text(PROMPT, influence="words")
    return Demo(rendered(matrix, tmp_path_factory.mktemp("demo")), matrix)


@pytest.fixture
def reader(demo: Demo, open_report: OpenReport) -> Reader:
    return Reader(open_report(demo.path, init=KEEP_COPIES), demo.matrix)


def test_what_made_it_say_its_first_word(reader: Reader) -> None:
    first = reader.matrix.prompt_length
    assert "".join(reader.matrix.token_texts[first:]).startswith(" Bob's sister is Alice.")
    assert_word_is_explained(reader, (first, first + 2), "Bob's")


def test_which_words_drove_a_line(reader: Reader) -> None:
    assert_line_is_explained(reader, (reader.matrix.prompt_length, len(reader.matrix.tokens)))


def test_which_head_looks_from_sister_to_alice(reader: Reader) -> None:
    layer, head = assert_head_between_words(reader, "sister", "Alice")
    reader.click(".ranked")
    reader.tab.wait_for("attViz.state.view === 'looked'")
    sister = reader.token_of("sister")
    assert reader.tab.said("observer").startswith(
        f"When the model read “sister” (token {sister}), head {head} of layer {layer} gave "
    )


@pytest.mark.parametrize(
    "task",
    [
        assert_induction_head_is_found,
        lambda reader: assert_word_over_the_layers(reader, reader.token_of("Alice", reader.matrix.prompt_length)),
        lambda reader: assert_number_can_be_cited(reader, reader.token_of("Alice", reader.matrix.prompt_length)),
    ],
    ids=["an induction head", "a word over the layers", "a citable number"],
)
def test_a_reader_finds(reader: Reader, task: Callable[[Reader], object]) -> None:
    task(reader)
