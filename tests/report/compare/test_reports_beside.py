"""Two reports that a page sets beside each other: its modules against what `att-viz compare` computes."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.numbers.random_attention import causal_attention, random_matrix
from support.processes.node import ROOT, node

from att_viz.analysis.comparison.alignment import align
from att_viz.analysis.comparison.head_changes import head_changes
from att_viz.attention_matrix import AttentionMatrix
from att_viz.report.packing import pack_head
from att_viz.report.sight import sight_of
from att_viz.report.text.page_text import page_text

Compare = Callable[..., Any]


@pytest.fixture(scope="module")
def compare_in_page() -> Iterator[Compare]:
    """What the viewer's modules make of two pages, in one Node.js for all tests."""
    command = [node(), str(ROOT / "tests" / "js" / "read_beside.js")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        sent, received = process.stdin, process.stdout

        def compare(a: AttentionMatrix, b: AttentionMatrix, heads: list[str] | None = None) -> Any:
            sent.write(json.dumps({"a": page_of(a), "b": page_of(b), "heads": heads}) + "\n")
            sent.flush()
            return json.loads(received.readline())

        yield compare
        sent.close()


def page_of(matrix: AttentionMatrix) -> dict[str, Any]:
    """What of a page's data is read to align it."""
    return {
        "texts": list(matrix.token_texts),
        "promptLength": matrix.prompt_length,
        "numRows": matrix.num_rows,
        "text": page_text(matrix),
        "sight": sight_of(matrix, []),
    }


def run_of(tokens: list[str], prompt_length: int, seed: int = 0, heads: int = 1) -> AttentionMatrix:
    rows = causal_attention(heads, len(tokens) - 1, seed)
    return AttentionMatrix({0: rows}, tokens, prompt_length=prompt_length, token_texts=tokens)


WORDS = st.sampled_from(["a", " a", " b", " bc", "d", "'s", "\n", ".", "  ", " e f", "<|im_start|>", "user", "é", "猫"])


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    prompts=st.tuples(st.lists(WORDS, min_size=1, max_size=14), st.lists(WORDS, min_size=1, max_size=14)),
    answers=st.tuples(st.lists(WORDS, max_size=6), st.lists(WORDS, max_size=6)),
    shared=st.lists(WORDS, max_size=4),
)
def test_the_page_aligns_texts_as_the_command_does(
    compare_in_page: Compare,
    prompts: tuple[list[str], list[str]],
    answers: tuple[list[str], list[str]],
    shared: list[str],
) -> None:
    a, b = (
        run_of([*prompt, *shared, *answer, " end"], len(prompt))
        for prompt, answer in zip(prompts, answers, strict=True)
    )
    found, wanted = compare_in_page(a, b), align(a, b)
    assert found["pieces"] == [[piece.kind, *piece.a, *piece.b] for piece in wanted.pieces]
    assert found["slots"] == wanted.slots.tolist()
    assert found["rows"] == wanted.rows.tolist()
    assert found["differing"] == wanted.differing.tolist()
    assert found["parted"] == (None if wanted.parted is None else list(wanted.parted))


@pytest.mark.parametrize("sinks", [False, True])
def test_heads_move_as_far_as_the_command_says(compare_in_page: Compare, sinks: bool) -> None:
    a = random_matrix(1, 3, 60, sinks=sinks)
    tokens = [{2: "Ġblack", 5: "Ġwas", 9: "Ġnew"}.get(place, token) for place, token in enumerate(a.tokens)]
    source = random_matrix(1, 3, 60, seed=5, sinks=sinks)
    b = AttentionMatrix(source.weights, tokens, prompt_length=a.prompt_length, metadata=a.metadata)
    for change in head_changes(a, b, align(a, b)):
        packed = [pack_head(matrix.weights, change.layer, change.head).data for matrix in (a, b)]
        move = compare_in_page(a, b, packed)["move"]
        # A page keeps one byte of most weights: a share of attention is off by less than half a percent.
        assert abs(move["distance"] - change.distance) < 0.005
        assert abs(move["onEdits"] - change.on_edits) < 0.005
        assert change.distance > 0.1


def test_a_report_beside_itself_has_not_changed(compare_in_page: Compare) -> None:
    matrix = random_matrix(1, 2, 40, sinks=True)
    letters = pack_head(matrix.weights, 0, 1).data
    found = compare_in_page(matrix, matrix, [letters, letters])
    assert found["move"] == {"distance": 0, "onEdits": 0}
    assert {piece[0] for piece in found["pieces"]} == {"same"}
    assert found["sentence"] == "The prompts are the same. The answers are the same."


def test_it_is_said_how_texts_differ(compare_in_page: Compare) -> None:
    a = run_of(["Who", " is", " red", "?", " It", " is", " Tom"], 4)
    b = run_of(["Who", " is", " blue", "?", " It", " was", " Tom"], 4)
    sentence = "The prompts differ in one place. The answers part after 1 token: A goes on with “is”, B with “was”."
    assert compare_in_page(a, b)["sentence"].replace("\u2068", "").replace("\u2069", "") == sentence
