"""A light report of an encoder, and one in parts: every number beside the rows (padding, a window, two texts)."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from support.models.pictures import picture_matrix
from support.numbers.encoder_attention import encoder_rows
from support.pages.chromium import OpenReport

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.half_precision import stored_precision
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.renderer import RenderConfig, Renderer

TOKENS, PADDING, WINDOW, SECOND = 110, 9, 30, 50
KEPT = 0.046
"""How far a weight that is kept may be off, of itself."""
REST = 0.035
"""And what a row gives to the first token."""


@pytest.fixture(scope="module")
def matrix() -> AttentionMatrix:
    """Two texts between a model's own tokens, as BERT reads them; layer 0 looks within a window."""
    layers = {
        layer: encoder_rows(3, TOKENS, layer, PADDING, None if layer else WINDOW) for layer in range(2)
    }  # fmt: skip
    words = [f" word{place}" + "." * (place % 9 == 8) for place in range(TOKENS)]
    words[0], words[SECOND], words[TOKENS - PADDING - 1] = "[CLS]", "[SEP]", "[SEP]"
    words[TOKENS - PADDING :] = ["[PAD]"] * PADDING
    attention = {"sliding_window": WINDOW, "layer_types": ["sliding_attention", "full_attention"]}
    return AttentionMatrix(
        layers,
        words,
        token_texts=words,
        real=np.arange(TOKENS) < TOKENS - PADDING,
        metadata=CaptureMetadata(model="an encoder", attention=attention),
    )


@pytest.fixture(scope="module")
def light(matrix: AttentionMatrix, tmp_path_factory: pytest.TempPathFactory) -> Path:
    prefix = f"{tmp_path_factory.mktemp('light')}/a_"
    (path,) = Renderer().render(matrix.tokens, matrix.prompt_length, matrix, save_prefix=prefix, light=True)
    return Path(path)


def truth(matrix: AttentionMatrix, layer: int, head: int) -> NDArray[np.float64]:
    return stored_precision(matrix.rows(layer, head)).astype(np.float64)


def pooled(tab: Any) -> NDArray[np.float64]:
    found = tab.page.evaluate("(rows) => Array.from({length: rows}, (_, row) => attViz.matrix.pooled(0, row))", TOKENS)
    return np.array([[np.nan if each is None else each for each in numbers] for numbers in found])


@pytest.mark.parametrize("layer", [0, 1])
def test_the_matrix_has_the_strongest_weights_of_each_row(
    open_report: OpenReport, light: Path, matrix: AttentionMatrix, layer: int
) -> None:
    tab = open_report(light, f"#view=matrix&layer={layer}&head=1&hide=0")
    shown, rows = pooled(tab), truth(matrix, layer, 1)
    seen = matrix.extent(layer).visible(0, TOKENS)
    np.testing.assert_array_equal(~np.isnan(shown), seen)
    kept = seen & (shown > 0)
    assert (kept & np.triu(np.ones_like(kept), 1)).sum() > 300
    kept[:, 0] = False
    assert (np.abs(shown - rows)[kept] <= (KEPT * rows + 0.0045 * np.sqrt(rows))[kept]).all()
    for row in range(TOKENS - PADDING):
        others = np.delete(rows[row] * seen[row], 0)
        strongest = np.sort(others)[::-1][:16]
        assert kept[row].sum() == (strongest > 2.0**-24).sum()
        np.testing.assert_allclose(np.sort(rows[row, kept[row]])[::-1], strongest[strongest > 2.0**-24])
    assert not tab.page.locator("#message").is_visible()


def test_passages_gave_to_earlier_and_to_later_ones(
    open_report: OpenReport, light: Path, matrix: AttentionMatrix
) -> None:
    tab = open_report(light, "#view=matrix&layer=1&head=0&hide=0&pool=passages")
    rows, shown, edges = truth(matrix, 1, 0), pooled(tab), tab.data()["light"]["passages"]
    real, told = TOKENS - PADDING, 0
    for first, last in pairwise(edges):
        for start, stop in pairwise(edges):
            if first < real and start < real and not np.isnan(shown[first, start]):
                told += start > first
                mass = float(rows[first : min(last, real), start:stop].sum(axis=1).mean())
                assert abs(shown[first, start] - mass) <= 0.021 * mass**0.5 + 0.001
    assert told > 20


def test_where_tokens_looked_and_from_where(open_report: OpenReport, light: Path, matrix: AttentionMatrix) -> None:
    for layer in range(2):
        tab = open_report(light, f"#view=looked&layer={layer}&head=1&sides=both&hide=0")
        rows = truth(matrix, layer, 1)
        for view, token, expected in (("observer", 60, rows), ("observed", 40, rows.T), ("observed", SECOND, rows.T)):
            tab.hover(view, token)
            tab.settle()
            shown = {other: weight for other, weight in tab.weights(view).items() if weight > 0}
            assert any(other > token for other in shown)
            assert any(other < token for other in shown)
            assert max(shown) < TOKENS - PADDING
            for other, weight in shown.items():
                assert abs(weight - expected[token, other]) <= (KEPT * expected[token, other] if other else REST) + 1e-6
    text = tab.page.inner_text("main")
    assert "when it wrote" not in text
    assert "wrote the answer" not in text
    assert tab.state["alignment"] == "position"


def test_heads_are_found_by_what_words_gave_to_words(
    open_report: OpenReport, light: Path, matrix: AttentionMatrix
) -> None:
    tab = open_report(light, "#view=heads")
    for spans in (([20, 23], [60, 64]), ([60, 64], [20, 23]), ([SECOND, SECOND + 1], [30, 40])):
        found = tab.page.evaluate("([from, to]) => attViz.findHeads({from, to, when: 'read'})", list(spans))
        assert len(found) == 6
        (start, end), (first, last) = spans
        for each in found:
            mass = truth(matrix, each["layer"], each["head"])[start:end, first:last].sum(1).mean()
            assert each["least"] - 1e-6 <= mass <= each["most"] + 1e-6


def test_lines_and_layers(open_report: OpenReport, light: Path, matrix: AttentionMatrix) -> None:
    tab = open_report(light, "#view=lines&layer=1&lines=all")
    lines = tab.state["lines"]["weights"]
    assert any(line["key"] > line["row"] for line in lines)
    for line in lines:
        weight = truth(matrix, 1, line["head"])[line["row"], line["key"]]
        assert abs(line["weight"] - weight) <= (KEPT * weight if line["key"] else REST)
    tab = open_report(light, "#view=layers&hide=1")
    for each in tab.page.evaluate("(token) => attViz.layers(token)", 70):
        look = each["look"]
        rows = truth(matrix, each["layer"], look["head"])
        mass = rows[70, slice(*look["span"])].sum()
        assert look["bounds"][0] - 1e-6 <= mass <= look["bounds"][1] + 1e-6
        # No word of the others can be much stronger.
        assert rows[70, 1 : TOKENS - PADDING].max() <= 1.2 * max(look["bounds"][1], KEPT)


def test_patches_of_a_picture_have_the_weights_that_are_kept(open_report: OpenReport, tmp_path: Path) -> None:
    seen = picture_matrix(7, 8)
    (path,) = Renderer().render(seen.tokens, seen.prompt_length, seen, save_prefix=f"{tmp_path}/a_", light=True)
    tab = open_report(Path(path), "#view=looked&layer=1&head=1&hide=0")
    rows = truth(seen, 1, 1)
    for token in (5, 31):
        tab.page.locator(f'section[data-view="observer"] [data-patch="{token}"]').hover()
        tab.settle()
        shown = {other: weight for other, weight in tab.weights("observer").items() if weight > 0 and other}
        assert set(np.argsort(-rows[token, 1:])[:16] + 1) <= set(shown)
        assert all(abs(weight - rows[token, other]) <= KEPT * rows[token, other] for other, weight in shown.items())
    assert tab.page.locator('section[data-view="observer"] .picture img').is_visible()


def test_a_report_that_is_too_large_is_in_parts_behind_a_light_one(
    open_report: OpenReport, matrix: AttentionMatrix, tmp_path: Path
) -> None:
    whole = Renderer().render(matrix.tokens, TOKENS, matrix, save_prefix=f"{tmp_path}/whole_")
    budget = int(Path(whole[0]).stat().st_size * 0.95)
    paths = Renderer(RenderConfig(max_file_size=budget)).render(
        matrix.tokens, TOKENS, matrix, save_prefix=f"{tmp_path}/a_"
    )
    names = [path.name for path in paths]
    assert names[0] == "a_index.html"
    assert {"a_Layer-0.html", "a_Layer-1.html"} <= set(names)
    tab = open_report(paths[0], "#view=looked&layer=1&head=2&hide=0")
    linked = tab.page.eval_on_selector_all("a[href]", "links => links.map((link) => link.getAttribute('href'))")
    assert any(re.match(r"a_Layer-1\.html", link) for link in linked)
    part = open_report(
        next(path for path in paths if path.name == "a_Layer-1.html"), "#view=looked&layer=1&head=2&hide=0"
    )
    part.hover("observer", 60)
    part.settle()
    rows = truth(matrix, 1, 2)
    shown = part.weights("observer")
    assert sorted(shown) == np.flatnonzero(rows[60]).tolist()
    assert all(abs(weight - rows[60, token]) <= 0.005 for token, weight in shown.items())
