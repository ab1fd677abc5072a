"""Knockouts on their way into a page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.numbers.random_attention import random_matrix
from support.pages.report_page import ReportPage
from support.processes.command_runner import command_runner

from att_viz.analysis.edge_knockout import knockout_strongest
from att_viz.cli.run import command as run
from att_viz.errors import InvalidInputError
from att_viz.matrix.edges import Edge, Knockout
from att_viz.renderer import Renderer
from att_viz.report.answer_word import first_content_word
from att_viz.report.knockouts import measured_edges
from att_viz.self_attention_model import SelfAttentionModel

MATRIX = random_matrix(layers=2, heads=3, tokens=24)


def record(**parts: Any) -> Any:
    known = {"layer": 1, "head": 2, "query": 14, "key": 6, "weight": 0.3, "value_weighted": 0.2, "next_token": 15}
    return {**known, "log_probability": -0.5, "without": -1.0, "change": -0.5, **parts}


def edges_of(knockouts: Any) -> Any:
    return measured_edges(knockouts, MATRIX, MATRIX.token_texts)


def test_records_knockouts_and_a_data_frame_say_the_same() -> None:
    import pandas

    records = [record(change=0.1), record(key=3, value_weighted=None), record(head=0, change=-2.0)]
    wanted = edges_of(records)
    assert [edge["change"] for edge in wanted] == [-2.0, -0.5, 0.1]
    assert wanted[1] == {
        "layer": 1,
        "head": 2,
        "queries": [14, 15],
        "keys": [3, 4],
        "others": 0,
        "weight": 0.3,
        "valueWeighted": None,
        "next": MATRIX.token_texts[15],
        "before": -0.5,
        "change": -0.5,
    }
    assert edges_of(pandas.DataFrame.from_records(records)) == wanted
    knockouts = [
        Knockout(
            (Edge(one["query"], one["key"], one["layer"], one["head"]),),
            one["query"],
            one["next_token"],
            one["log_probability"],
            one["log_probability"] + one["change"],
            one["weight"],
            one["value_weighted"],
        )
        for one in records
    ]
    assert [edge["keys"] for edge in edges_of(knockouts)] == [edge["keys"] for edge in wanted]
    assert edges_of(knockouts)[1] == wanted[1]


def test_spans_and_several_edges_are_told_apart() -> None:
    edges = (Edge((10, 12), (2, 5)), Edge(11, 1, 0, 1))
    (found,) = edges_of([Knockout(edges, 11, 999, -1.0, -1.5, 0.1, None)])
    assert (found["layer"], found["head"], found["queries"], found["keys"]) == (None, None, [10, 12], [2, 5])
    assert found["others"] == 1
    assert found["next"] == "⟨id 999⟩"


@pytest.mark.parametrize(
    "parts", [{"layer": 2}, {"head": 3}, {"query": 23}, {"change": float("nan")}, {"log_probability": -float("inf")}]
)
def test_what_does_not_belong_to_the_sequence_is_refused(parts: Any) -> None:
    with pytest.raises(InvalidInputError, match="knockout"):
        edges_of([record(**parts)])


def test_something_else_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="knockout_each"):
        edges_of([{"layer": 1}])
    with pytest.raises(InvalidInputError, match="knockout_each"):
        edges_of("edges")


def test_every_page_of_a_report_holds_them(tmp_path: Path) -> None:
    report = Renderer().render(
        MATRIX.tokens,
        MATRIX.prompt_length,
        MATRIX,
        render_in_chunks="layer",
        save_prefix=f"{tmp_path}/r_",
        knockouts=[record(next_token=3)],
    )
    for path in report[1:]:
        assert [edge["keys"] for edge in ReportPage(path).data["measuredEdges"]] == [[6, 7]]


@pytest.mark.models
def test_run_measures_edges_into_the_row_that_wrote_the_first_content_word(tmp_path: Path) -> None:
    arguments = ["--model", "demo", "--prompt", "Tom is a cat. Tom", "--max-new-tokens", "8", "--knockout", "3"]
    done = command_runner().invoke(run, [*arguments, "-o", str(tmp_path)])
    assert done.exit_code == 0, done.output
    data = ReportPage(tmp_path / "att_viz_report.html").data
    word = first_content_word(data["texts"], data["promptLength"])
    assert word is not None
    assert len(data["measuredEdges"]) == 3
    assert {tuple(edge["queries"]) for edge in data["measuredEdges"]} == {(word.start - 1, word.start)}
    assert {edge["next"] for edge in data["measuredEdges"]} == {data["texts"][word.start]}
    assert all(edge["keys"][0] > 0 for edge in data["measuredEdges"])
    assert all(0 < edge["weight"] <= 1.001 for edge in data["measuredEdges"])


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        (["Alice", " and", " Bob", ".", "<|im_end|>"], "Alice"),
        (["The", " answer", " is", " 42", "<|im_end|>", "\n"], " answer"),
        (["```", "python", "\n", "import", " fl", "ask", "\n", "```"], " flask"),
        (["<|im_start|>", "assistant", "\n", "Sure", "!", " It", "'s", " Tom"], " Tom"),
        ([" 我", "喜欢"], " 我"),
        ([" is", " the", "."], " is"),
        (["<|im_end|>"], None),
        ([".", " ..."], None),
        ([], None),
    ],
)
def test_the_first_content_word_is_no_markup_no_function_word_and_no_fence(answer: Any, wanted: Any) -> None:
    word = first_content_word([*["Tom", " the", " cat"], *answer], 3)
    assert (None if word is None else word.text) == wanted


@pytest.mark.models
def test_the_edges_that_are_left_out_are_not_cut() -> None:
    model = SelfAttentionModel("demo")
    _, matrix, _ = model.generate_text("Tom is a cat. Tom", 4)
    every = knockout_strongest(model, matrix.token_ids, 5, 400)
    some = knockout_strongest(model, matrix.token_ids, 5, 400, left_out=[0, 3])
    kept = [found for found in every if found.edges[0].keys[0] not in (0, 3)]
    assert [found.edges for found in some] == [found.edges for found in kept]
    assert len(some) < len(every)
