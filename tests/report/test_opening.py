"""The head that a page opens with, against sums made by hand."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest
from support.numbers.random_attention import causal_attention, random_matrix

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.influence import Alternatives, Influence
from att_viz.matrix.units import units_of
from att_viz.renderer import Renderer
from att_viz.report.opening import head_scores, leading_unit
from att_viz.report.why import why_of

TEXTS = ["Alice", " and", " Bob", " met", ".", " Who", "?", "It", " is", " Bob", "."]
PROMPT = 7


def matrix_of(effects: np.ndarray | None, seed: int = 0) -> AttentionMatrix:
    influence = None
    if effects is not None:
        answer = len(TEXTS) - PROMPT
        influence = Influence(
            units_of(TEXTS, "word", 0, PROMPT),
            (PROMPT, len(TEXTS)),
            effects.astype(np.float32),
            "whole",
            "words",
            2.0,
            "float32",
            np.full(answer, -1.0, dtype=np.float32),
            Alternatives(np.zeros((answer, 0), dtype=np.int64), (), np.zeros((answer, 0), dtype=np.float32)),
        )
    layers = {layer: causal_attention(3, len(TEXTS) - 1, 10 * seed + layer) for layer in range(4)}
    return AttentionMatrix(layers, TEXTS, prompt_length=PROMPT, token_texts=TEXTS, influence=influence)


@pytest.mark.parametrize("seed", range(5))
def test_it_is_the_head_whose_deciding_row_gave_most_to_the_leading_word(seed: int, tmp_path: Path) -> None:
    effects = np.zeros((len(units_of(TEXTS, "word", 0, PROMPT)), len(TEXTS) - PROMPT))
    effects[2, 2] = 1.5
    effects[0, 2] = 0.4
    matrix = matrix_of(effects, seed)
    why = why_of(matrix)
    assert why is not None
    assert leading_unit(why) == (2, 3)
    scores = head_scores(matrix.weights, TEXTS, PROMPT, why)
    wanted = {(layer, head): float(matrix.rows(layer, head)[8, 2]) for layer in range(4) for head in range(3)}
    assert scores.keys() == wanted.keys()
    assert all(abs(scores[head] - wanted[head]) < 0.0042 for head in wanted)
    (path,) = Renderer().render(TEXTS, PROMPT, matrix, save_prefix=f"{tmp_path}/r_")
    page = json.loads(re.search(r'id="att-viz-page">(.*?)</script>', path.read_text("utf-8"), re.DOTALL)[1])  # type: ignore[index]
    assert tuple(page["opening"]) == max(scores, key=lambda head: scores[head])


def test_each_file_of_a_split_report_opens_with_its_own(tmp_path: Path) -> None:
    matrix = matrix_of(None)
    scores = head_scores(matrix.weights, TEXTS, PROMPT, why_of(matrix))
    paths = Renderer().render(TEXTS, PROMPT, matrix, render_in_chunks="layer", save_prefix=f"{tmp_path}/r_")
    for layer in range(4):
        (path,) = [path for path in paths if path.name == f"r_Layer-{layer}.html"]
        page = json.loads(re.search(r'id="att-viz-page">(.*?)</script>', path.read_text("utf-8"), re.DOTALL)[1])  # type: ignore[index]
        assert tuple(page["opening"]) == max(
            (head for head in scores if head[0] == layer), key=lambda head: scores[head]
        )


def test_without_an_answer_it_is_the_head_with_the_largest_weight_but_for_the_first_token() -> None:
    matrix = random_matrix(3, 4, 12)
    scores = head_scores(matrix.weights, [f" w{token}" for token in range(12)], 12, None)
    for (layer, head), score in scores.items():
        assert score == pytest.approx(matrix.rows(layer, head)[10, 1:10].max(), abs=0.0042)


def test_a_text_of_one_row_has_no_scores() -> None:
    matrix = random_matrix(1, 2, 2)
    assert head_scores(matrix.weights, ["a", "b"], 1, None) == {}
