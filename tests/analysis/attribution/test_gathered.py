"""Direct logits by words, with what marks and markup hand on, against explicit loops."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from support.numbers.random_attention import causal_attention

from att_viz.analysis import attribute, attribute_tokens
from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.direct_logit import DirectLogit
from att_viz.matrix.weights import InMemoryWeights

# The markup, the words and the marks of a prompt and its answer, which each test may read off here.
TEXTS = [
    *("<|im_start|>", "user", "\n", "Who", " is", " Bob", "'s", " sister", "?", " Say", " it", ".", "<|im_end|>", "\n"),
    *("<|im_start|>", "assistant", "\n", "Bob", "'s", ".", " Al", "ice", ".", "<|im_end|>"),
]
WORDS = [(3, 4), (4, 5), (5, 7), (7, 8), (9, 10), (10, 11)]
MARKS = [(8, 9), (11, 12)]
MARKUP = [0, 1, 2, 12, 13, 14, 15, 16]
PROMPT, ROWS, HEADS = 17, 23, 3
SPANS = sorted(WORDS + MARKS)
Floats = NDArray[np.float64]


def brought() -> Floats:
    answer = ROWS + 1 - PROMPT
    parts = np.random.default_rng(1).gamma(0.5, 2, (answer, ROWS)).astype(np.float32)
    parts *= np.arange(ROWS) <= PROMPT - 1 + np.arange(answer)[:, None]
    return parts.astype(np.float64)


def attention(layers: int) -> dict[int, NDArray[np.float32]]:
    return {layer: causal_attention(HEADS, ROWS, seed=layer) for layer in range(layers)}


def norms(layers: int) -> dict[int, NDArray[np.float32]]:
    rng = np.random.default_rng(2)
    return {layer: rng.uniform(0.1, 2, (HEADS, ROWS)).astype(np.float32) for layer in range(layers)}


def matrix(layers: int, with_norms: bool = True) -> AttentionMatrix:
    positive = brought().astype(np.float32)
    heads = np.zeros((layers, HEADS, len(positive)), np.float32)
    return AttentionMatrix(
        InMemoryWeights(attention(layers), value_norms=norms(layers) if with_norms else None, rows_checked=True),
        TEXTS,
        prompt_length=PROMPT,
        token_texts=TEXTS,
        direct_logit=DirectLogit((PROMPT, ROWS + 1), positive, -positive, heads),
    )


def looped(layers: range, weights: dict[int, NDArray[np.float32]], by: dict[int, NDArray[np.float32]] | None) -> Floats:
    """The scores of SPANS for each token of the answer, by the formula, token by token."""
    parts, found = brought(), np.zeros((len(SPANS), ROWS + 1 - PROMPT))

    def taken(row: int, span: tuple[int, int]) -> float:
        return sum(
            float(weights[layer][head, row, key]) * (1.0 if by is None else float(by[layer][head, key]))
            for layer in layers
            for head in range(HEADS)
            for key in range(*span)
        )

    marks = [place for span in MARKS for place in range(*span)]
    for token in range(len(parts)):
        for place, span in enumerate(SPANS):
            found[place, token] += sum(parts[token, key] for key in range(*span)) * (0.5 if span in MARKS else 1.0)
        for row in marks + MARKUP:
            every = sum(taken(row, span) for span in WORDS)
            for span in WORDS:
                if every > 0:
                    share = taken(row, span) / every
                    found[SPANS.index(span), token] += 2 * (0.5 if row in marks else 1.0) * parts[token, row] * share
    return found


def scores(source: AttentionMatrix, spans: Sequence[tuple[int, int]] = SPANS) -> Floats:
    found = attribute_tokens(source, (PROMPT, ROWS + 1), "word", "direct_logit")
    assert [(unit.start, unit.end) for unit in found.units] == list(spans)
    return found.scores.astype(np.float64)


@pytest.mark.parametrize(
    ("layers", "middle"), [(1, range(1)), (2, range(2)), (3, range(1, 2)), (4, range(1, 3)), (7, range(2, 5))]
)
@pytest.mark.parametrize("with_norms", [True, False])
def test_marks_and_markup_hand_on_what_they_gathered(layers: int, middle: range, with_norms: bool) -> None:
    expected = looped(middle, attention(layers), norms(layers) if with_norms else None)
    np.testing.assert_allclose(scores(matrix(layers, with_norms)), expected, rtol=1e-3)
    found = attribute(matrix(layers, with_norms), (PROMPT, PROMPT + 2), "word", "direct_logit")
    by_span = {(unit.start, unit.end): unit.score for unit in found.units}
    np.testing.assert_allclose([by_span[span] for span in SPANS], expected[:, :2].sum(1), rtol=1e-3)


def test_prompts_of_several_blocks_of_rows_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = scores(matrix(4))
    monkeypatch.setattr("att_viz.analysis.attribution.gathered.rows_at_once", lambda _: 5)
    np.testing.assert_allclose(scores(matrix(4)), whole, rtol=1e-6)


def test_what_words_of_the_answer_bring_is_their_own() -> None:
    found = attribute_tokens(matrix(4), ROWS - 1, "word", "direct_logit", sources="all")
    row = brought()[ROWS - 1 - PROMPT]
    by_span = {
        (unit.start, unit.end): float(score) for unit, score in zip(found.units, found.scores[:, 0], strict=True)
    }
    np.testing.assert_allclose([by_span[17, 19], by_span[19, 20]], [row[17:19].sum(), row[19] / 2], rtol=1e-5)
    np.testing.assert_allclose([by_span[span] for span in SPANS], scores(matrix(4))[:, ROWS - 1 - PROMPT], rtol=1e-5)


def test_of_very_long_prompts_marks_count_half_and_nothing_is_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("att_viz.analysis.attribution.gathered.MOST_WEIGHTS", 2 * HEADS * PROMPT**2 - 1)
    sums = np.stack([brought()[:, slice(*span)].sum(1) * (0.5 if span in MARKS else 1.0) for span in SPANS])
    np.testing.assert_allclose(scores(matrix(4)), sums, rtol=1e-5)
    monkeypatch.setattr("att_viz.analysis.attribution.gathered.MOST_WEIGHTS", 2 * HEADS * PROMPT**2)
    assert (scores(matrix(4)) > sums * (1 - 1e-6)).all()
    assert not np.allclose(scores(matrix(4)), sums)


def test_archives_say_the_same_as_memory(tmp_path: Path) -> None:
    source = matrix(4)
    source.save(tmp_path / "a.h5")
    with AttentionMatrix.open(tmp_path / "a.h5") as archive:
        np.testing.assert_array_equal(scores(archive), scores(source))
