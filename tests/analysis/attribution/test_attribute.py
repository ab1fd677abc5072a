"""What an answer used, against explicit loops; and what callers can ask."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from support.numbers.random_attention import causal_attention

from att_viz.analysis import Attribution, attention_rollout, attribute, attribute_tokens
from att_viz.analysis.attribution import scores as unit_scores
from att_viz.analysis.attribution.methods import METHODS, figures_of
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.direct_logit import DirectLogit
from att_viz.matrix.influence import Alternatives, Influence
from att_viz.matrix.units import Unit, units_of
from att_viz.matrix.weights import InMemoryWeights
from att_viz.report.text.given_tokens import under_tokens

TEXTS = [
    *("<|im_start|>", "user", "\n", "Who", " is", " Bob", "'s", " sister", "?", " Say", " it", ".", "<|im_end|>", "\n"),
    *("<|im_start|>", "assistant", "\n", "Bob", "'s", " sister", " is", " Al", "ice", ".", "<|im_end|>"),
]
PROMPT, LENGTH, LAYERS, HEADS = 17, 25, 4, 3
ROWS = LENGTH - 1
WORDS = [(3, 4), (4, 5), (5, 7), (7, 8), (8, 9), (9, 10), (10, 11), (11, 12)]
SENTENCES = [(3, 9), (9, 12)]
Floats = NDArray[np.float64]


def norms() -> dict[int, NDArray[np.float32]]:
    return {
        layer: np.random.default_rng(50 + layer).uniform(0.1, 2, (HEADS, ROWS)).astype(np.float32)
        for layer in range(LAYERS)
    }


def attention(real: NDArray[np.bool_] | None = None) -> dict[int, NDArray[np.float32]]:
    layers = {layer: causal_attention(HEADS, ROWS, seed=layer) for layer in range(LAYERS)}
    if real is not None:
        for weights in layers.values():
            weights[:, ~real[:ROWS]] = 0
            weights[..., ~real[:ROWS]] = 0
    return layers


def direct() -> DirectLogit:
    answer = LENGTH - PROMPT
    parts = np.random.default_rng(1).normal(size=(LAYERS, HEADS, answer, ROWS))
    parts *= np.arange(ROWS) <= PROMPT - 1 + np.arange(answer)[:, None]
    return DirectLogit(
        (PROMPT, LENGTH),
        np.maximum(parts, 0).sum((0, 1)).astype(np.float32),
        np.minimum(parts, 0).sum((0, 1)).astype(np.float32),
        parts.sum(3).astype(np.float32),
    )


def matrix(**changes: Any) -> AttentionMatrix:
    given: dict[str, Any] = {"prompt_length": PROMPT, "token_texts": TEXTS, "direct_logit": direct(), **changes}
    return AttentionMatrix(
        InMemoryWeights(attention(given.get("real")), value_norms=norms(), rows_checked=True), TEXTS, **given
    )


def weights_of(source: AttentionMatrix) -> Floats:
    return np.stack([source.layer(layer) for layer in source.layers]).astype(np.float64)


def scores_of(found: Attribution, spans: list[tuple[int, int]]) -> list[float]:
    by_span = {(unit.start, unit.end): unit.score for unit in found.units}
    assert set(by_span) == set(spans)
    return [by_span[span] for span in spans]


def looped_contrast(source: AttentionMatrix, span: tuple[int, int], rows: range, focused: bool) -> float:
    """By the formula, for a unit of the prompt."""
    weights, total = weights_of(source), 0.0
    between = [row for row in range(span[1], PROMPT - 1) if source.real[row]]
    for layer, head in product(range(LAYERS // 2 if focused else 0, LAYERS), range(HEADS)):
        here = weights[layer, head]
        answer = sum(here[row, key] for row in rows for key in range(*span)) / len(rows)
        if between:
            prompt = sum(here[row, key] for row in between for key in range(*span)) / len(between)
            total += max(0.0, answer - prompt) ** 2
    return float(total)


@pytest.mark.parametrize(("kind", "spans"), [("word", WORDS), ("sentence", SENTENCES)])
@pytest.mark.parametrize("target", [None, (19, 22), 21])
def test_contrast(kind: Any, spans: list[tuple[int, int]], target: Any) -> None:
    source = matrix()
    start, stop = {None: (PROMPT, LENGTH - 1), 21: (21, 22)}.get(target, target)
    rows = range(start - 1, stop - 1)
    expected = [looped_contrast(source, span, rows, focused=kind == "word") for span in spans]
    found = attribute(source, target, kind, "contrast")
    assert found.target == (start, stop)
    np.testing.assert_allclose(scores_of(found, spans), expected, rtol=1e-6)
    assert max(expected) > 0


def test_contrast_leaves_padding_out() -> None:
    real = np.ones(LENGTH, bool)
    real[:3] = real[13] = False
    source = matrix(real=real, direct_logit=None)
    expected = [looped_contrast(source, span, range(PROMPT - 1, LENGTH - 2), True) for span in WORDS]
    np.testing.assert_allclose(scores_of(attribute(source), WORDS), expected, rtol=1e-6)


def test_contrast_of_what_nothing_stands_behind_is_nothing() -> None:
    found = attribute(matrix(), 18, {"last": (PROMPT - 1, PROMPT), "first": (3, 5)}, "contrast")
    scores = {unit.text: unit.score for unit in found.units}
    assert scores["last"] == 0
    np.testing.assert_allclose(scores["first"], looped_contrast(matrix(), (3, 5), range(17, 18), focused=False))


def test_contrast_of_the_answer_compares_with_the_rows_between() -> None:
    source = matrix()
    found = attribute(source, 22, "word", "contrast", sources="all")
    weights, span = weights_of(source), (17, 19)
    assert any((unit.start, unit.end) == span for unit in found.units)
    expected = 0.0
    for layer, head in product(range(LAYERS // 2, LAYERS), range(HEADS)):
        here = weights[layer, head]
        expected += max(0.0, here[21, 17:19].sum() - here[19:21, 17:19].sum(1).mean()) ** 2
    (score,) = [unit.score for unit in found.units if (unit.start, unit.end) == span]
    np.testing.assert_allclose(score, expected, rtol=1e-6)


def test_contrast_over_many_blocks_of_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unit_scores, "WEIGHTS_AT_ONCE", 1)
    rows, prompt = 300, 260
    weights = {layer: causal_attention(2, rows, seed=layer) for layer in range(2)}
    source = AttentionMatrix(weights, [" a"] * rows, prompt_length=prompt)
    spans = {"first": (0, 1), "to a block's end": (5, 64), "over it": (60, 70), "late": (200, 259), "last": (258, 260)}
    found = {unit.text: unit.score for unit in attribute(source, units=spans, method="contrast").units}
    for name, (start, stop) in spans.items():
        expected = 0.0
        for layer, head in product(range(2), range(2)):
            mass = weights[layer][head, :, start:stop].sum(1, dtype=np.float64)
            if stop < prompt - 1:
                expected += max(0.0, mass[prompt - 1 : rows - 1].mean() - mass[stop : prompt - 1].mean()) ** 2
        np.testing.assert_allclose(found[name], expected, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("method", ["mean_attention", "value_norms"])
def test_weighted_attention(method: Any) -> None:
    source, rows = matrix(), range(PROMPT - 1, LENGTH - 2)
    weights = weights_of(source)
    if method == "value_norms":
        weights = weights * np.stack([norms()[layer] for layer in range(LAYERS)])[:, :, None]
        expected = [sum(weights[:, :, row, start:stop].sum() for row in rows) / len(rows) for start, stop in WORDS]
    else:
        expected = [weights[:, :, rows, start:stop].sum(-1).mean() for start, stop in WORDS]
    np.testing.assert_allclose(scores_of(attribute(source, method=method), WORDS), expected, rtol=1e-5)


def test_direct_logits_of_sentences_are_summed_over_tokens() -> None:
    given = direct()
    part = given.positive.astype(np.float64) + given.negative
    expected = [part[: LENGTH - 1 - PROMPT, start:stop].sum() for start, stop in SENTENCES]
    found = attribute(matrix(), units="sentence")
    assert found.method == "direct_logit"
    assert not found.measured
    np.testing.assert_allclose(scores_of(found, SENTENCES), expected, rtol=1e-5)


def test_rollout() -> None:
    source = matrix()
    raw = attention_rollout(source, span=(PROMPT - 1, LENGTH - 2)).raw
    expected = [raw[start:stop].sum() for start, stop in WORDS]
    np.testing.assert_allclose(scores_of(attribute(source, method="rollout"), WORDS), expected, rtol=1e-9)


@pytest.mark.parametrize("method", [method for method in METHODS if method != "measured"])
def test_each_token_by_itself(method: Any) -> None:
    source = matrix()
    found = attribute_tokens(source, method=method)
    assert found.scores.shape == (len(WORDS), LENGTH - 1 - PROMPT)
    assert [(unit.start, unit.end) for unit in found.units] == WORDS
    for place, token in enumerate(range(*found.target)):
        one = attribute(source, token, method=method)
        np.testing.assert_allclose(scores_of(one, WORDS), found.scores[:, place], rtol=1e-4, atol=1e-6)
        assert one.figures == found.figures


@pytest.mark.parametrize("method", [method for method in METHODS if method != "measured"])
def test_an_archive_gives_the_same(tmp_path: Path, method: Any) -> None:
    source = matrix()
    source.save(tmp_path / "a.h5", dtype="float32")
    with AttentionMatrix.open(tmp_path / "a.h5") as opened:
        expected, found = (attribute(one, method=method) for one in (source, opened))
    assert found.to_json() == expected.to_json()


@pytest.mark.parametrize(
    ("asked", "target"),
    [
        (" Alice", (21, 23)),
        ("Alice", (21, 23)),
        ("lic", (21, 23)),
        ("Bob's", (17, 19)),
        ("sister is", (19, 21)),
        ("is", (19, 20)),
        (-4, (21, 22)),
        (20, (20, 21)),
        ((19, 21), (19, 21)),
        (None, (17, 24)),
    ],
)
def test_targets(asked: Any, target: tuple[int, int]) -> None:
    found = attribute(matrix(), asked)
    assert found.target == target
    assert found.target_text == "".join(TEXTS[slice(*target)])


@pytest.mark.parametrize("asked", ["Alan", "", "  ", 0, LENGTH, (20, 20), (21, 20), (20, LENGTH + 1), (1, 2, 3), 1.5])
def test_other_targets_are_refused(asked: Any) -> None:
    with pytest.raises(InvalidInputError):
        attribute(matrix(), asked)


@pytest.mark.parametrize(
    "arguments",
    [
        {"method": "attention"},
        {"units": "words"},
        {"sources": "answer"},
        {"units": {"a": (3, 30)}},
        {"units": {"a": (5, 5)}},
        {"units": {"a": 5}},
        {"units": [(3, 4)]},
        {"units": []},
        {"target": 2},
        {"target": 5, "method": "direct_logit"},
        {"method": "measured"},
    ],
)
def test_wrong_calls_are_refused(arguments: dict[str, Any]) -> None:
    with pytest.raises(InvalidInputError):
        attribute(matrix(), **arguments)


def test_what_is_not_there_is_said() -> None:
    with pytest.raises(InvalidInputError, match="no answer"):
        attribute(matrix(prompt_length=LENGTH, direct_logit=None))
    with pytest.raises(InvalidInputError, match="direct logits were not kept"):
        attribute(matrix(direct_logit=None), method="direct_logit")
    bare = AttentionMatrix(attention(), TEXTS, prompt_length=PROMPT, token_texts=TEXTS)
    with pytest.raises(InvalidInputError, match="norms"):
        attribute(bare, method="value_norms")
    with pytest.raises(InvalidInputError, match="AttentionMatrix"):
        attribute(weights_of(bare))  # type: ignore[arg-type]


def test_auto_takes_the_best_that_is_there() -> None:
    assert attribute(matrix()).method == "direct_logit"
    assert attribute(matrix(direct_logit=None)).method == "contrast"
    # What decided a token of the prompt was not kept.
    assert attribute(matrix(), 12).method == "contrast"


def test_own_units() -> None:
    units = (Unit(4, 5, " is"), Unit(7, 9, " sister?"))
    found = attribute(matrix(), units=units)
    assert sorted(unit.text for unit in found.units) == ["is", "sister?"]
    named = attribute(matrix(), units={"question": (3, 9), "order": (9, 12)})
    assert {unit.text: (unit.start, unit.end) for unit in named.units} == {"question": (3, 9), "order": (9, 12)}


def test_shares_and_ranks() -> None:
    found = attribute(matrix())
    scores = [unit.score for unit in found.units]
    assert scores == sorted(scores, reverse=True)
    assert [unit.rank for unit in found.units] == list(range(1, len(WORDS) + 1))
    np.testing.assert_allclose(sum(unit.share for unit in found.units), 1.0)
    np.testing.assert_allclose(found.units[0].share, scores[0] / sum(scores))
    assert np.asarray(found).tolist() == scores
    assert len(found) == len(WORDS)
    assert found.leading == found.units[0]


def test_of_equal_units_the_first_in_the_text_comes_first_and_zero_has_no_share() -> None:
    given = direct()
    nothing = DirectLogit(given.target, given.positive * 0, given.negative * 0, given.heads * 0)
    found = attribute(matrix(direct_logit=nothing))
    assert [(unit.start, unit.end) for unit in found.units] == WORDS
    assert {unit.share for unit in found.units} == {0.0}
    assert found.leading is None


def test_negative_scores_have_no_share() -> None:
    given = direct()
    against = DirectLogit(given.target, given.positive * 0, given.negative, given.heads)
    found = attribute(matrix(direct_logit=against), units="sentence")
    assert all(unit.score < 0 and unit.share == 0 for unit in found.units)


def test_json_and_tables() -> None:
    found = attribute(matrix(), "Alice", "sentence")
    said = json.loads(json.dumps(found.to_json()))
    assert list(said) == ["method", "measured", "target", "units"]
    assert said["target"] == {"text": " Alice", "start": 21, "end": 23}
    assert [list(unit) for unit in said["units"]] == [["text", "start", "end", "score", "share"]] * 2
    assert {unit["text"] for unit in said["units"]} == {"Who is Bob's sister?", "Say it."}
    table = found.to_dataframe()
    assert list(table.columns) == ["text", "start", "end", "score", "share", "rank"]
    assert table.to_dict("records") == found.to_records()


def test_what_it_says_of_itself() -> None:
    found = attribute(matrix(), "Alice")
    assert repr(found).startswith("<Attribution of ' Alice' (tokens 21 to 22), estimated by direct_logit: ")
    assert "(token 20)" in repr(attribute(matrix(), 20))
    assert "66%" in found.figures
    assert "0.65" in attribute(matrix(), units="sentence", method="contrast").figures
    assert "57%" in attribute(matrix(), method="contrast").figures


def test_no_token_becomes_markup() -> None:
    texts = list(TEXTS)
    texts[5] = " <img src=x onerror=alert(1)>"
    texts[21] = " <b>"
    shown = attribute(matrix(token_texts=texts))._repr_html_()
    assert "<img" not in shown
    assert "<b>" not in shown
    assert "&lt;img" in shown


def influence(units: tuple[Unit, ...] | None = None, form: str = "whole", level: str = "words") -> Influence:
    """Random effects of the words of the prompt on the answer."""
    if units is None:
        units = tuple(unit for unit in units_of(TEXTS, "word", 0, PROMPT) if not unit.is_markup)
    answer = LENGTH - PROMPT
    effects = np.random.default_rng(9).normal(size=(len(units), answer)).astype(np.float32)
    for row, unit in enumerate(units):
        effects[row, : max(0, unit.end + 1 - PROMPT)] = np.nan
    others = Alternatives(np.zeros((answer, 3), np.int64), (), np.zeros((answer, 3), np.float32))
    return Influence(
        units, (PROMPT, LENGTH), effects, form, level, 3.0, "float32", np.zeros(answer, np.float32), others
    )


def test_what_was_measured_comes_first() -> None:
    given = influence()
    found = attribute(matrix(influence=given))
    assert found.measured
    assert found.method == "measured"
    expected = given.effects[:, : LENGTH - 1 - PROMPT].astype(np.float64).sum(1)
    np.testing.assert_allclose(scores_of(found, WORDS), expected, rtol=1e-6)
    assert "judged by" in found.figures
    one = attribute(matrix(influence=given), "Alice", "word")
    assert one.measured
    np.testing.assert_allclose(scores_of(one, WORDS), given.effects[:, 4:6].astype(np.float64).sum(1), rtol=1e-6)
    each = attribute_tokens(matrix(influence=given))
    np.testing.assert_array_equal(each.scores, given.effects[:, :-1])
    assert "measured: " in repr(found)


def test_other_units_and_tokens_than_were_measured_are_estimated() -> None:
    source = matrix(influence=influence())
    assert attribute(source, units="sentence").method == "direct_logit"
    assert attribute(source, 12).method == "contrast"
    assert attribute(source, method="contrast").method == "contrast"
    with pytest.raises(InvalidInputError, match="measured is of words"):
        attribute(source, units="sentence", method="measured")
    assert attribute(source, units=[Unit(3, 4, "Who")], method="measured").measured


def test_measured_sentences_are_what_is_shown_by_default() -> None:
    units = (Unit(3, 9, "Who is Bob's sister?"), Unit(9, 12, " Say it."))
    found = attribute(matrix(influence=influence(units, "suffix", "sentences")))
    assert {(unit.start, unit.end) for unit in found.units} == set(SENTENCES)
    assert found.measured
    assert "0.81" in found.figures


def test_a_unit_that_cannot_be_measured_is_left_out() -> None:
    units = (Unit(3, 9, "question"), Unit(9, PROMPT, "rest"))
    source = matrix(influence=influence(units))
    first = attribute(source, PROMPT, units)
    assert first.measured
    assert [unit.text for unit in first.units] == ["question"]
    assert len(attribute(source, PROMPT + 1, units)) == 2


def test_no_single_word_where_the_largest_effect_is_small() -> None:
    given = influence()
    small = replace(given, effects=np.where(np.isnan(given.effects), np.nan, np.float32(0.19)).astype(np.float32))
    assert attribute(matrix(influence=small), 20).leading is None
    large = replace(given, effects=np.where(np.isnan(given.effects), np.nan, np.float32(0.21)).astype(np.float32))
    assert attribute(matrix(influence=large), 20).leading is not None


def test_tokens_of_other_names_keep_what_is_known_of_the_answer() -> None:
    source = matrix(influence=influence())
    renamed, _ = under_tokens(source, [f"t{place}" for place in range(LENGTH)], PROMPT, prettify=True)
    assert renamed is not source
    assert renamed.direct_logit is source.direct_logit
    assert renamed.influence is source.influence


def test_figures_say_which_form_was_measured() -> None:
    assert "0.85" in figures_of("measured").sentence(words=False)
    assert "0.81" in figures_of("measured", "suffix").sentence(words=False)


def test_units_of_the_answer_before_the_target() -> None:
    found = attribute(matrix(), "Alice", sources="all")
    spans = {(unit.start, unit.end) for unit in found.units}
    assert spans == {*WORDS, *((unit.start, unit.end) for unit in units_of(TEXTS, "word", PROMPT, 21))}
