"""An encoder's page: full squares, each row at its own token, and nothing said of earlier or later ones."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from support.numbers.encoder_attention import encoder_matrix, encoder_rows
from support.pages.browser_reports import rendered
from support.pages.chromium import OpenReport

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.half_precision import stored_precision


@pytest.fixture(scope="module", params=[(0, None), (3, None), (0, 4)], ids=["all keys", "padding", "window"])
def encoder(request: pytest.FixtureRequest) -> AttentionMatrix:
    return encoder_matrix(2, 2, 24, *request.param)


@pytest.mark.parametrize("token", [0, 9, 20])
def test_both_directions_are_those_of_the_matrix(
    open_looked: OpenReport, encoder: AttentionMatrix, tmp_path: Path, token: int
) -> None:
    tab = open_looked(rendered(encoder, tmp_path), at=(1, 1))
    rows, seen = stored_precision(encoder.rows(1, 1)), encoder.extent(1).visible(0, 24)
    tab.hover("observer", token)
    came = tab.weights("observer")
    tab.hover("observed", token)
    went = tab.weights("observed")
    error = tab.data()["quantisationError"]
    assert sorted(came) == np.flatnonzero(seen[token]).tolist()
    assert sorted(went) == np.flatnonzero(seen[:, token]).tolist()
    assert all(abs(weight - rows[token, key]) <= error for key, weight in came.items())
    assert all(abs(weight - rows[query, token]) <= error for query, weight in went.items())
    assert sum(came.values()) == pytest.approx(1.0, abs=0.02)
    even = f"{1 / seen[token].sum():.3f}"
    assert tab.said("observer").startswith(
        f"When the model read “word{token or 0}” (token {token}), head 1 of layer 1 "
    )
    assert f"an even spread would be {even}" in tab.said("observer")


def test_nothing_is_said_of_a_decoder(open_looked: OpenReport, tmp_path: Path) -> None:
    tab = open_looked(rendered(encoder_matrix(2, 2, 24), tmp_path))
    shown = tab.page.inner_text("main")
    assert "when it wrote" not in shown
    assert "looked back" not in shown
    assert "those before it, those after it" in shown
    assert tab.page.locator("input[name=moment]").first.is_hidden()
    assert tab.state["alignment"] == "position"
    tab.page.evaluate("attViz.show('heads')")
    tab.settle()
    assert "then the word that it looked at" in tab.page.inner_text("#find-how")
    found = tab.page.evaluate("attViz.findHeads({from: [2, 3], to: [9, 11]})")
    matrix = encoder_matrix(2, 2, 24)
    for one in found:
        wanted = matrix.rows(one["layer"], one["head"])[2, 9:11].sum()
        assert one["weight"] == pytest.approx(wanted, abs=0.01)
        assert one["even"] == pytest.approx(2 / 24)


def test_the_rollout_has_what_comes_from_later_tokens(open_looked: OpenReport, tmp_path: Path) -> None:
    matrix = encoder_matrix(3, 2, 24)
    tab = open_looked(rendered(matrix, tmp_path), "#layer=all&head=1", at=None)
    expected = np.eye(24)
    for layer in range(3):
        fused = stored_precision(matrix.layer(layer)).astype(np.float64).mean(axis=0)
        step = 0.5 * np.eye(24) + 0.5 * fused
        expected = step / step.sum(axis=1, keepdims=True) @ expected
    tab.hover("observer", 5)
    shown = tab.weights("observer")
    assert sorted(shown) == list(range(24))
    assert all(abs(weight - expected[5, key]) < 0.005 for key, weight in shown.items())


def test_layers_look_both_ways(open_report: OpenReport, encoder: AttentionMatrix, tmp_path: Path) -> None:
    tab = open_report(rendered(encoder, tmp_path), "#view=layers&hide=0")
    assert tab.page.locator(".layers-moment").is_hidden()
    for token in (0, 9, 20):
        found = tab.page.evaluate("(token) => attViz.layers(token)", token)
        assert [each["layer"] for each in found] == [1, 0]
        for each in found:
            # The words of this text are its tokens.
            rows = np.stack([stored_precision(encoder.rows(each["layer"], head))[token] for head in range(2)])
            look = each["look"]
            assert rows[look["head"], look["span"][0]] == pytest.approx(rows.max(), abs=1e-6)
            assert look["weight"] == pytest.approx(rows.max(), abs=1e-3)


def test_a_models_own_tokens_are_marked_and_code_is_not(open_looked: OpenReport, tmp_path: Path) -> None:
    special = ["[CLS]", "<mask>", "[SEP]", "</s>", "<extra_id_0>", "[unused3]", "[PAD]"]
    words = [*special[:2], " open", "<div>", "[1]", "<T>", *special[2:]]
    matrix = AttentionMatrix({0: encoder_rows(2, len(words))}, words, token_texts=words)
    tab = open_looked(rendered(matrix, tmp_path))
    marked = tab.page.locator('section[data-view="observer"] [data-special]').all_inner_texts()
    assert marked == special
