"""The picture that a vision encoder saw, on its page: patches shaded by the weights of what is chosen."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from support.models.pictures import PNG, picture_matrix
from support.pages.browser_reports import rendered
from support.pages.chromium import OpenReport
from support.pages.report_page import ReportPage

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.half_precision import stored_precision
from att_viz.matrix.text.picture import Picture
from att_viz.renderer import Renderer

PATCH = 'section[data-view="{}"] [data-patch="{}"]'


def shown_on_picture(tab: Any, view: str) -> dict[int, float]:
    tab.settle()
    shown = tab.page.eval_on_selector_all(
        f'section[data-view="{view}"] [data-shows]',
        "cells => cells.map((each) => [each.dataset.patch, each.dataset.shows])",
    )
    return {int(token): float(weight) for token, weight in shown}


def test_patches_show_the_weights_of_what_is_pointed_at(open_looked: OpenReport, tmp_path: Path) -> None:
    matrix = picture_matrix()
    tab = open_looked(rendered(matrix, tmp_path), at=(1, 1))
    rows = stored_precision(matrix.rows(1, 1))
    # All of these keys are among the 16 strongest, which are exact but for what a byte makes nothing of.
    for view, expected in (("observer", rows), ("observed", rows.T)):
        for token in (1, 7, 12):
            tab.page.locator(PATCH.format(view, token)).hover()
            shown, texts = shown_on_picture(tab, view), tab.weights(view)
            assert sorted(shown) == list(range(1, 13))
            assert all(shown[patch] == pytest.approx(expected[token, patch], abs=4e-6) for patch in shown)
            if view == "observer":
                assert sum(shown.values()) + texts[0] == pytest.approx(1.0, abs=2e-3)
                assert tab.state["views"]["observer"]["token"] == token
    tab.token("observer", 0).hover()
    on_picture = rows[0, 1:].sum()
    said = tab.page.inner_text('section[data-view="observer"] .picture-says')
    assert f"gave {on_picture:.3f} of its attention to the picture; an even spread would be {12 / 13:.3f}." in said
    assert sum(shown_on_picture(tab, "observer").values()) == pytest.approx(on_picture, abs=1e-6)


def test_stronger_patches_have_stronger_colours(open_looked: OpenReport, tmp_path: Path) -> None:
    tab = open_looked(rendered(picture_matrix(), tmp_path))
    tab.page.locator(PATCH.format("observer", 5)).hover()
    shown = shown_on_picture(tab, "observer")
    classes = {token: tab.page.locator(PATCH.format("observer", token)).get_attribute("class") for token in shown}
    levels = {token: int((name.partition("level-")[2] or "0").split()[0]) for token, name in classes.items()}
    ranked = sorted(shown, key=shown.__getitem__)
    assert [levels[token] for token in ranked] == sorted(levels.values())
    assert levels[ranked[-1]] > levels[ranked[0]]


def test_the_picture_covers_its_patches_and_is_the_only_thing_loaded(open_looked: OpenReport, tmp_path: Path) -> None:
    path = rendered(picture_matrix(), tmp_path)
    page = ReportPage(path)
    assert "img-src data:;" in page.policy
    assert page.loads == []
    tab = open_looked(path)
    image = tab.page.locator('section[data-view="observer"] .picture img')
    tab.wait_for("document.querySelector('section[data-view=observer] .picture img').naturalWidth === 64")
    box, patches = image.bounding_box(), tab.page.locator('section[data-view="observer"] .patches').bounding_box()
    assert patches == pytest.approx(box, abs=0.5)
    assert box["width"] / box["height"] == pytest.approx(64 / 48, abs=0.02)
    first, last = (tab.page.locator(PATCH.format("observer", token)).bounding_box() for token in (1, 12))
    assert (first["x"], first["y"]) == pytest.approx((box["x"], box["y"]), abs=0.5)
    assert last["x"] + last["width"] == pytest.approx(box["x"] + box["width"], abs=0.5)
    assert last["width"] == pytest.approx(box["width"] / 4, abs=0.5)


def test_a_page_without_pictures_may_load_none(report: Path) -> None:
    assert "img-src" not in ReportPage(report).policy


def test_patches_are_chosen_by_keys_and_clicks(open_looked: OpenReport, tmp_path: Path) -> None:
    tab = open_looked(rendered(picture_matrix(), tmp_path))
    tab.page.locator(PATCH.format("observer", 6)).dblclick()
    tab.settle()
    assert tab.state["observer"] == 6
    assert "“patch 1,1” (token 6)" in tab.said("observer")
    tab.page.locator(PATCH.format("observer", 6)).focus()
    for key, token in (
        ("ArrowRight", 7),
        ("ArrowDown", 11),
        ("End", 12),
        ("ArrowRight", 12),
        ("Home", 9),
        ("ArrowUp", 5),
    ):
        tab.page.keyboard.press(key)
        assert tab.page.evaluate("document.activeElement.dataset.patch") == str(token)
    tab.page.keyboard.press("Escape")
    tab.settle()
    assert tab.state["observer"] is None
    tab.page.keyboard.press("Enter")
    tab.settle()
    assert tab.state["observer"] == 5


def test_patches_are_one_block_of_the_text_until_it_is_opened(open_looked: OpenReport, tmp_path: Path) -> None:
    tab = open_looked(rendered(picture_matrix(), tmp_path))
    text = tab.page.locator('section[data-view="observer"] .text')
    assert text.locator(".fold-toggle").inner_text() == "Picture, 3 × 4 patches"
    assert text.locator('[data-token="0"]').is_visible()
    assert not text.locator('[data-token="3"]').is_visible()
    text.locator(".fold-toggle").click()
    assert text.locator('[data-token="3"]').inner_text() == "patch 0,2"


def test_the_picture_can_be_seen_alone(open_looked: OpenReport, tmp_path: Path) -> None:
    tab = open_looked(rendered(picture_matrix(), tmp_path))
    section = tab.page.locator('section[data-view="observer"]')
    section.locator(".picture-plain").click()
    strongest = max(shown_on_picture(tab, "observer").items(), key=lambda item: item[1])[0]
    cell = tab.page.locator(PATCH.format("observer", strongest))
    assert cell.evaluate("each => getComputedStyle(each).backgroundColor") == "rgba(0, 0, 0, 0)"
    assert section.locator("img").evaluate("image => getComputedStyle(image).filter") == "none"


def test_a_saved_picture_of_the_view_holds_it(open_looked: OpenReport, tmp_path: Path) -> None:
    tab = open_looked(rendered(picture_matrix(), tmp_path), "#sides=from")
    tab.wait_for("document.querySelector('section[data-view=observer] .picture img').naturalWidth === 64")
    with tab.page.expect_download() as saved:
        tab.page.click('[data-picture="svg"]')
    text = Path(saved.value.path()).read_text(encoding="utf-8")
    assert text.count("<image ") >= 1
    assert 'opacity="0.6"' in text


def test_memory_and_archive_give_one_page(tmp_path: Path) -> None:
    matrix = picture_matrix()
    matrix.save(tmp_path / "a.h5")
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    with AttentionMatrix.open(tmp_path / "a.h5") as read:
        assert rendered(matrix, tmp_path / "one").read_bytes() == rendered(read, tmp_path / "two").read_bytes()


def test_a_picture_in_a_prompt_shows_what_the_answer_looked_at(
    open_looked: OpenReport, matrix: AttentionMatrix, tmp_path: Path
) -> None:
    texts = list(matrix.token_texts)
    texts[2:8] = [f" patch {row},{column}" for row in range(2) for column in range(3)]
    seen = AttentionMatrix(
        matrix.weights,
        matrix.tokens,
        prompt_length=matrix.prompt_length,
        token_texts=texts,
        pictures=[Picture(PNG, np.arange(2, 8).reshape(2, 3))],
    )
    for light, exact in ((False, 0.005), (True, 0.02)):
        (path,) = Renderer().render(seen.tokens, seen.prompt_length, seen, save_prefix=f"{tmp_path}/", light=light)
        tab = open_looked(Path(path), at=(1, 2))
        token = 20
        tab.hover("observer", token)
        shown = shown_on_picture(tab, "observer")
        row = stored_precision(matrix.rows(1, 2))[token - 1]
        assert sorted(shown) == list(range(2, 8))
        assert all(abs(shown[patch] - row[patch]) <= exact for patch in shown)
        said = tab.page.inner_text('section[data-view="observer"] .picture-says')
        assert re.search(r"gave .+ of its attention to the picture", said)
        number = re.search(r"gave (?:less than )?([\d.]+)(?: ± ([\d.]+)| to ([\d.]+))?", said)
        assert number is not None
        assert abs(float(number[1]) - row[2:8].sum()) <= float(number[2] or 0.002) + 0.002
        fold = tab.page.locator('section[data-view="observer"] .fold-toggle')
        assert fold.inner_text() == "Picture, 2 × 3 patches"
        # A patch of a prompt looks at those before it only.
        tab.page.locator(PATCH.format("observer", 5)).hover()
        assert sorted(shown_on_picture(tab, "observer")) == [2, 3, 4]


def both_ways_matrix(count: int = 16) -> AttentionMatrix:
    """A decoder whose picture, tokens 2 to 7, looks both ways; the answer begins at token 12."""
    spans = ((2, 8),)
    places = np.arange(count)
    seen = places <= places[:, None]
    seen[2:8, 2:8] = True
    layers = {}
    for layer in range(2):
        scores = np.random.default_rng(layer + 5).normal(size=(2, count, count)) * 2
        weights = np.where(seen, np.exp(scores), 0.0)
        layers[layer] = (weights / weights.sum(-1, keepdims=True)).astype(np.float32)
    texts = [" Look", ":", *(f" patch {row},{column}" for row in range(2) for column in range(3))]
    texts += [" What", " is", " it", "?", " A", " red", " cat", " sits", " here"]
    return AttentionMatrix(
        layers,
        texts,
        prompt_length=12,
        token_texts=texts,
        pictures=[Picture(PNG, np.arange(2, 8).reshape(2, 3))],
        both_ways=spans,
    )


def test_patches_that_look_both_ways_show_later_ones(open_looked: OpenReport, tmp_path: Path) -> None:
    matrix = both_ways_matrix()
    tab = open_looked(rendered(matrix, tmp_path), "#alignment=position", at=(1, 1))
    rows = stored_precision(matrix.rows(1, 1))
    for view, expected in (("observer", rows), ("observed", rows.T)):
        for token in (2, 4, 7):
            tab.page.locator(PATCH.format(view, token)).hover()
            shown = shown_on_picture(tab, view)
            assert sorted(shown) == list(range(2, 8))
            assert all(shown[patch] == pytest.approx(expected[token, patch], abs=4e-6) for patch in shown)
    # A word of the prompt looks back only.
    tab.token("observer", 9).hover()
    tab.settle()
    assert sorted(tab.weights("observer")) == list(range(10))
    footer = tab.page.inner_text("footer")
    assert "6 of the tokens look at each other both ways, in 1 span" in footer


def test_the_matrix_has_a_square_on_its_diagonal(open_report: OpenReport, tmp_path: Path) -> None:
    tab = open_report(rendered(both_ways_matrix(), tmp_path), "#view=matrix")
    tab.settle()
    assert "look at each other both ways" in tab.page.inner_text("#matrix-unseen")
    assert not tab.page.locator("#message").is_visible()


def test_why_shades_patches_and_names_the_picture(open_report: OpenReport, tmp_path: Path) -> None:
    matrix = both_ways_matrix()
    path = rendered(matrix, tmp_path)
    tab = open_report(path, "#view=why")
    tab.wait_for("document.querySelector('#why .picture-says')?.textContent")
    assert "the picture" in tab.page.inner_text("#why-bars")
    assert "Shaded by what each patch did for" in tab.page.inner_text("#why .picture-says")
    cells = tab.page.eval_on_selector_all(
        "#why [data-shows]", "cells => cells.map((each) => [each.dataset.patch, each.dataset.shows])"
    )
    shown = {int(token): float(effect) for token, effect in cells}
    assert max(shown.values()) > 0
    # Contrast of each patch (docs/why-this-word.md), squared, of the upper half of the layers, from the rows alone.
    why = ReportPage(path).data["why"]
    first, _ = why["words"][why["chosen"]]
    rows = stored_precision(matrix.layer(1)).astype(np.float64)
    for token in range(2, 8):
        baseline = rows[:, token + 1 : matrix.prompt_length - 1, token].mean(axis=1)
        expected = (np.maximum(0, rows[:, first - 1, token] - baseline) ** 2).sum()
        assert shown[token] == pytest.approx(expected, abs=why["patches"]["step"] / 2 + 1e-7)


def test_a_split_report_has_pictures(open_report: OpenReport, tmp_path: Path, matrix: AttentionMatrix) -> None:
    texts = list(matrix.token_texts)
    texts[2:8] = [f" patch {row},{column}" for row in range(2) for column in range(3)]
    seen = AttentionMatrix(
        matrix.weights,
        matrix.tokens,
        prompt_length=matrix.prompt_length,
        token_texts=texts,
        pictures=[Picture(PNG, np.arange(2, 8).reshape(2, 3))],
    )
    paths = Renderer().render(
        seen.tokens, seen.prompt_length, seen, render_in_chunks=True, save_prefix=f"{tmp_path}/att_viz_"
    )
    assert len(paths) > 2
    for path in (paths[0], paths[-1]):
        tab = open_report(Path(path), "#view=looked&sides=from")
        tab.wait_for("document.querySelector('section[data-view=observer] .picture img').naturalWidth === 2")
        tab.page.locator(PATCH.format("observer", 5)).hover()
        assert sorted(shown_on_picture(tab, "observer")) == [2, 3, 4]
