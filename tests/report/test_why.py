"""What a page says that an answer hangs on, against what was measured and what `attribute` estimates."""

from __future__ import annotations

import base64
import zlib
from pathlib import Path

import numpy as np
import pytest
from support.numbers.random_attention import causal_attention
from support.pages.report_page import ReportPage

from att_viz.analysis import attribute
from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.direct_logit import DirectLogit
from att_viz.matrix.influence import Alternatives, Influence
from att_viz.matrix.units import units_of
from att_viz.renderer import Renderer
from att_viz.report.why import Why, why_of

PROMPT = ["<|im_start|>", "user", "\n", "Alice", " and", " Bob", ".", " Who", "?", "<|im_end|>", "\n"]
ANSWER = ["<|im_start|>", "assistant", "\n", "It", " is", " Al", "ice", ".", "<|im_end|>"]
TEXTS = [*PROMPT, *ANSWER[:3], *ANSWER[3:]]
LENGTH = len(PROMPT) + 3


def matrix_of(influence: bool = False, direct: bool = False, texts: list[str] = TEXTS) -> AttentionMatrix:
    rows, tokens = len(texts) - 1, len(texts) - LENGTH
    rng = np.random.default_rng(3)
    measured = logits = None
    if influence:
        units = tuple(unit for unit in units_of(texts, "word", 0, LENGTH) if not unit.is_markup)
        effects = rng.normal(0, 2, (len(units), tokens)).astype(np.float32)
        effects[1, 0] = np.nan
        others = Alternatives(
            np.ones((tokens, 3), dtype=np.int64),
            (("a", "b", "<script>"),) * tokens,
            np.full((tokens, 3), -2.0, dtype=np.float32),
        )
        chances = np.log(np.linspace(0.1, 1, tokens)).astype(np.float32)
        span = (LENGTH, len(texts))
        measured = Influence(units, span, effects, "whole", "words", 3.0, "float32", chances, others)
    if direct:
        positive = rng.gamma(0.5, 2, (tokens, rows)).astype(np.float32)
        logits = DirectLogit((LENGTH, len(texts)), positive, -positive, np.zeros((2, 2, tokens), dtype=np.float32))
    return AttentionMatrix(
        {layer: causal_attention(2, rows, layer) for layer in range(2)},
        texts,
        prompt_length=LENGTH,
        token_texts=texts,
        direct_logit=logits,
        influence=measured,
    )


def read(why: Why) -> np.ndarray:
    """An independent reader of the effects, float64 [units, answer tokens]."""
    whole = np.frombuffer(zlib.decompress(base64.b64decode(why["effects"])), "<i2").astype(np.float64)
    whole[whole == -(2**15)] = np.nan
    return whole.reshape(len(why["units"]), -1) * why["step"]


def test_what_was_measured_is_told_as_it_was_measured() -> None:
    matrix = matrix_of(influence=True, direct=True)
    influence = matrix.influence
    assert influence is not None
    why = why_of(matrix)
    assert why is not None
    assert (why["measured"], why["method"], why["target"]) == (True, "measured", list(influence.target))
    assert why["units"] == [[unit.start, unit.end] for unit in influence.units]
    np.testing.assert_allclose(read(why), influence.effects, atol=0.0051)
    assert why["probabilities"] == pytest.approx(np.exp(influence.log_probabilities), rel=0.006)
    assert why["alternatives"] is not None
    assert why["alternatives"][0] == [["a", 0.135], ["b", 0.135], ["<script>", 0.135]]


@pytest.mark.parametrize("direct", [True, False])
def test_what_was_not_measured_is_estimated_word_by_word(direct: bool) -> None:
    matrix = matrix_of(direct=direct)
    why = why_of(matrix)
    assert why is not None
    assert (why["measured"], why["method"]) == (False, "direct_logit" if direct else "contrast")
    assert why["probabilities"] is None
    assert why["alternatives"] is None
    assert "66%" in why["figure"] if direct else "57%" in why["figure"]
    found = read(why)
    for token in range(*why["target"]):
        wanted = attribute(matrix, token)
        scores = {(unit.start, unit.end): unit.score for unit in wanted.units}
        for span, score in zip(why["units"], found[:, token - why["target"][0]], strict=True):
            assert score == pytest.approx(scores[span[0], span[1]], rel=0.01, abs=1.5 * why["step"])


def test_the_page_begins_at_the_first_content_word_and_knows_the_turns() -> None:
    why = why_of(matrix_of())
    assert why is not None
    assert why["parts"] == [["You", 3, 9], ["Model", 14, 19]]
    first, last = why["words"][why["chosen"]]
    assert "".join(TEXTS[first:last]) == " Alice"
    assert all(any(letter.isalnum() for letter in "".join(TEXTS[slice(*span)])) for span in why["words"])


@pytest.mark.parametrize("texts", [TEXTS[:LENGTH], [*TEXTS[:LENGTH], ".", "<|im_end|>"]])
def test_without_a_word_of_an_answer_there_is_no_panel(texts: list[str]) -> None:
    assert why_of(matrix_of(texts=texts)) is None


@pytest.mark.parametrize(("influence", "direct"), [(True, True), (False, True), (False, False)])
def test_memory_and_archive_give_the_same_page(tmp_path: Path, influence: bool, direct: bool) -> None:
    matrix = matrix_of(influence, direct)
    matrix.save(tmp_path / "a.h5")
    pages = []
    with AttentionMatrix.open(tmp_path / "a.h5") as archive:
        for name, each in (("saved", archive), ("direct", matrix)):
            report = Renderer().render(each.tokens, each.prompt_length, each, save_prefix=f"{tmp_path}/{name}_")
            pages.append(report[0].read_bytes())
    assert pages[0] == pages[1]
    why = ReportPage(tmp_path / "saved_report.html").data["why"]
    assert why["method"] == ("measured" if influence else "direct_logit" if direct else "contrast")


def test_of_a_long_answer_the_beginning_is_estimated(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = why_of(matrix_of(direct=True))
    assert whole is not None
    monkeypatch.setattr("att_viz.report.why._MOST_ESTIMATES", 5 * len(whole["units"]))
    some = why_of(matrix_of(direct=True))
    assert some is not None
    assert some["target"] == [LENGTH, LENGTH + 5]
    assert some["words"] == [span for span in whole["words"] if span[1] <= LENGTH + 5]
    np.testing.assert_allclose(read(some), read(whole)[:, :5], atol=whole["step"] + some["step"])
