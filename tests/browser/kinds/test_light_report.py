"""A light report in the browser: the same views, true bounds, and a way to every weight."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from support.numbers.random_attention import random_matrix
from support.pages.chromium import OpenReport

from att_viz.attention_matrix import AttentionMatrix
from att_viz.renderer import RenderConfig, Renderer

BUDGET = 260_000


@pytest.fixture(scope="module")
def matrix() -> AttentionMatrix:
    return random_matrix(layers=3, heads=6, tokens=300)


@pytest.fixture(scope="module")
def light(matrix: AttentionMatrix, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A light report without room for all strongest weights."""
    prefix = f"{tmp_path_factory.mktemp('light')}/a_"
    renderer = Renderer(RenderConfig(max_file_size=BUDGET))
    (path,) = renderer.render(matrix.tokens, matrix.prompt_length, matrix, save_prefix=prefix, light=True)
    return Path(path)


def test_it_says_how_much_it_keeps(open_report: OpenReport, light: Path) -> None:
    tab = open_report(light)
    assert light.stat().st_size <= BUDGET
    short = tab.page.inner_text("#light-short")
    tab.page.click("#light-short")
    said = tab.page.inner_text("#light-sentence")
    kept, rests, between = (float(number) for number in re.findall(r"\d\.\d\d", said))
    assert kept + rests + between == pytest.approx(1, abs=0.011)
    assert float(re.findall(r"\d\.\d\d", short)[0]) == pytest.approx(kept + rests, abs=0.011)
    assert "16 of the strongest weights" in tab.page.inner_text("#precision")
    assert not tab.page.locator("#full-link").is_visible()


@pytest.mark.parametrize("token", [40, 180, 250])
def test_every_sentence_of_a_hovered_token_is_true(
    open_looked: OpenReport, light: Path, matrix: AttentionMatrix, token: int
) -> None:
    layer, head = 1, 2
    tab = open_looked(light, "#hide=0&alignment=position", at=(layer, head))
    row = matrix.rows(layer, head)[token]
    # The first time brings it into sight, and what comes into sight with it may move it.
    for _ in range(2):
        tab.hover("observer", token)
        tab.settle_scrolling()
    shown = tab.weights("observer")
    listed = [key for key, weight in shown.items() if weight > 0 and key]
    assert all(abs(shown[key] - row[key]) <= 0.046 * shown[key] for key in listed)
    limit = max((float(row[key]) for key in range(1, token + 1) if key not in listed), default=0)
    said = tab.page.inner_text("[data-view=observer] .mass")
    numbers = re.findall(r"(?<![\w.])\d+(?:\.\d+)?(?![\w.]*\w)", said)
    assert said.startswith("In this light report the ")
    count = 1 if "the strongest key holds" in said else int(numbers[0])
    assert count == len(listed) <= 16
    assert float(numbers[-1]) >= limit
    others = 1 - row[listed].sum() - row[0]
    middle, error = re.search(r"what is left, (\S+) ± (\S+),", said).groups()  # type: ignore[union-attr]
    assert abs(float(middle) - others) <= float(error) + 1e-3


@pytest.mark.parametrize("token", [180, 250])
def test_what_did_not_rest_is_within_its_error(
    open_looked: OpenReport, light: Path, matrix: AttentionMatrix, token: int
) -> None:
    resting = 0
    for layer in range(3):
        for head in range(6):
            tab = open_looked(light, "#hide=1&alignment=position", at=(layer, head))
            row = matrix.rows(layer, head)[token]
            # The first time brings it into sight, and what comes into sight with it may move it.
            for _ in range(2):
                tab.hover("observer", token)
                tab.settle_scrolling()
            sentence = tab.page.inner_text("[data-view=observer] .sentence")
            found = re.search(
                r"(?:\(token (\d+)\)|itself): (\S+) ± (\S+) of its attention \((\S+) ± (\S+) of", sentence
            )
            if found:
                resting += 1
                key = token if found[1] is None else int(found[1])
                value, error, left, left_error = map(float, found.groups()[1:])
                assert abs(value - row[key]) <= error + 1e-3, (layer, head, sentence, row.argmax(), row.max())
                assert abs(left - row[key] / row[1:].sum()) <= left_error + 1e-3
    assert resting >= 6


def test_heads_between_spans_are_found_within_their_bounds(
    open_report: OpenReport, light: Path, matrix: AttentionMatrix
) -> None:
    tab = open_report(light)
    for first, last, start, stop in [(200, 230, 10, 60), (260, 261, 100, 130), (150, 299, 0, 150)]:
        found = tab.page.evaluate(f"attViz.findHeads({{from: [{first}, {last}], to: [{start}, {stop}]}})")
        assert len(found) == 18
        for each in found:
            rows = matrix.rows(each["layer"], each["head"])[first:last]
            mean = float(rows[:, start:stop].sum() / len(rows))
            assert each["least"] - 2e-3 <= mean <= each["most"] + 2e-3
            assert each["least"] <= each["weight"] <= each["most"]
        assert [each["weight"] for each in found] == sorted((each["weight"] for each in found), reverse=True)


def test_all_views_can_be_shown(open_report: OpenReport, light: Path) -> None:
    tab = open_report(light)
    for view in tab.page.evaluate("attViz.views.map((view) => view.id)"):
        tab.page.evaluate(f"attViz.show('{view}')")
        tab.settle()
        assert tab.page.locator(f"#view-{view}").is_visible()
    tab.page.evaluate("attViz.show('heads')")
    tab.page.wait_for_selector(".head-cell canvas[width='48']")
    assert tab.page.locator(".head-cell .damaged").count() == 0
    tab.page.locator(".head-cell").first.hover()
    tab.wait_for("document.getElementById('head-detail').innerText.includes('weight by weight')")


def test_rows_for_scripts_hold_what_is_kept(open_report: OpenReport, light: Path, matrix: AttentionMatrix) -> None:
    row = np.array(open_report(light).page.evaluate("attViz.row(2, 1, 200).then((row) => [...row])"))
    exact = matrix.rows(2, 1)[200]
    kept = np.flatnonzero(row)
    assert 1 <= len(kept) <= 17
    assert (np.abs(row[kept] - exact[kept]) <= np.where(kept > 0, 0.046 * row[kept], 0.034)).all()


def test_damaged_numbers_are_said_to_be_damaged(open_report: OpenReport, light: Path, tmp_path: Path) -> None:
    text = light.read_text("utf-8")
    damaged = tmp_path / "damaged.html"
    damaged.write_text(re.sub(r'(id="att-viz-light-codes">)..', r"\1!!", text), "utf-8")
    tab = open_report(damaged, "#view=looked&layer=0&head=0", ready=False)
    tab.page.wait_for_selector("#message:not([hidden])")
    assert "damaged" in tab.page.inner_text("#message")
