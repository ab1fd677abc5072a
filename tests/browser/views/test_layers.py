"""The view "Layers": the strongest look of each layer, and what the logit lens read there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from lens.lens_samples import HOSTILE, random_lens
from support.numbers.random_attention import random_matrix
from support.pages.chromium import OpenReport
from support.pages.opened_report import OpenedReport

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.logit_lens import LogitLens
from att_viz.matrix.units import units_of
from att_viz.renderer import Renderer

LAYERS, HEADS, TOKENS = 4, 3, 40


@pytest.fixture(scope="module")
def deep() -> AttentionMatrix:
    return random_matrix(LAYERS, HEADS, TOKENS, seed=2)


@pytest.fixture(scope="module")
def lens(deep: AttentionMatrix) -> LogitLens:
    return random_lens(deep, LAYERS)


@pytest.fixture(scope="module")
def page_file(deep: AttentionMatrix, lens: LogitLens, tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("layers")
    (path,) = Renderer().render(
        deep.tokens, deep.prompt_length, deep, save_prefix=f"{directory}/a_", lens=lens, view="layers"
    )
    return path


def layers(tab: OpenedReport, token: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tab.page.evaluate("(token) => attViz.layers(token)", token)
    return found


def word_sums(matrix: AttentionMatrix, layer: int, head: int, rows: range, hide: int) -> dict[tuple[int, int], float]:
    """What each word gets, summed over its tokens, the mean over the rows; from the archive's float16."""
    weights = matrix.rows(layer, head).astype(np.float16).astype(np.float64)
    return {
        (unit.start, unit.end): float(
            weights[rows.start : rows.stop, max(hide, unit.start) : unit.end].sum(axis=1).mean()
        )
        for unit in units_of(matrix.token_texts, "word", 0, len(matrix.tokens))
        if max(hide, unit.start) < min(unit.end, rows.stop)
    }


@pytest.mark.parametrize("alignment", ["generation", "position"])
@pytest.mark.parametrize("hide", [0, 2])
def test_looks_are_the_archives(
    open_report: OpenReport, page_file: Path, deep: AttentionMatrix, alignment: str, hide: int
) -> None:
    tab = open_report(page_file, f"#view=layers&alignment={alignment}&hide={hide}")
    for token in (5, 20, 21, 38):
        found = layers(tab, token)
        assert [each["layer"] for each in found] == list(range(LAYERS, -1, -1))
        start, end = tab.state["chosen"]
        assert start <= token < end
        shift = 1 if alignment == "generation" else 0
        rows = range(start - shift, min(end - shift, TOKENS - 1))
        for each in found[1:]:
            sums = {head: word_sums(deep, each["layer"], head, rows, hide) for head in range(HEADS)}
            best = max(max(values.values()) for values in sums.values())
            look = each["look"]
            truth = sums[look["head"]][tuple(look["span"])]
            assert look["bounds"][0] - 1e-6 <= truth <= look["bounds"][1] + 1e-6
            assert truth == pytest.approx(best, abs=0.01)
            seen = [row + 1 for row in rows]
            width = [max(0, min(look["span"][1], row + 1) - max(hide, look["span"][0])) for row in rows]
            assert look["even"] == pytest.approx(np.mean([w / s for w, s in zip(width, seen, strict=True)]))
    assert found[0]["look"] is None


def test_what_was_read_stands_beside_it(
    open_report: OpenReport, page_file: Path, lens: LogitLens, deep: AttentionMatrix
) -> None:
    tab = open_report(page_file)
    assert tab.state["view"] == "layers"
    for alignment in ("generation", "position"):
        tab.page.locator(f"input[name=layers-moment][value={alignment}]").check(force=True)
        tab.wait_for(f"attViz.state.alignment === '{alignment}'")
        found = layers(tab, 22)
        start, end = tab.state["chosen"]
        position = start - 1 if alignment == "generation" else end - 1
        for each in found:
            boundary, reading = each["layer"], each["reading"]
            assert [one["id"] for one in reading["candidates"]] == lens.top_ids[boundary, position].tolist()
            assert [one["probability"] for one in reading["candidates"]] == lens.top_probabilities[
                boundary, position
            ].tolist()
            assert [one["text"] for one in reading["candidates"]] == [
                # A lone half of a surrogate pair has no place in a file.
                lens.text(number).encode("utf-8", "replace").decode() if lens.text(number) != "\ud800" else one["text"]
                for number, one in zip(lens.top_ids[boundary, position], reading["candidates"], strict=True)
            ]
            assert reading["entropy"] == pytest.approx(float(lens.entropy[boundary, position]))
            assert reading["rank"] == lens.rank[boundary, position]
        row = tab.page.locator('#layers-table tr[data-layer="2"]')
        row.locator("[data-part=lens]").hover()
        assert "What enters layer 2" in tab.page.inner_text("#layers-detail-title")
        shares = tab.page.locator("#layers-candidates .candidate-share").all_inner_texts()
        assert [float(share.rstrip("%")) for share in shares] == pytest.approx(
            (100 * lens.top_probabilities[2, position]).round(1).tolist(), abs=0.051
        )
        note = tab.page.inner_text("#layers-detail-note")
        assert f"Entropy {lens.entropy[2, position]:.2f} nats" in note
        assert lens.rank[2, position] == 1 or f"rank {lens.rank[2, position]}" in note


def test_layers_by_keyboard_and_the_way_to_the_text(open_report: OpenReport, page_file: Path) -> None:
    tab = open_report(page_file)
    tab.page.locator('#layers-table tr[data-layer="3"] [data-part=lens]').focus()
    assert "What enters layer 3" in tab.page.inner_text("#layers-detail-title")
    tab.page.keyboard.press("ArrowDown")
    assert "What enters layer 2" in tab.page.inner_text("#layers-detail-title")
    chosen = tab.page.inner_text("#layers-title")
    tab.page.get_by_role("button", name="The word after").click()
    tab.wait_for("attViz.state.chosen !== null")
    assert tab.page.inner_text("#layers-title") != chosen
    button = tab.page.locator('#layers-table tr[data-layer="1"] [data-part=look]')
    head = int(button.inner_text().removeprefix("head "))
    button.click()
    tab.wait_for("attViz.state.view === 'looked'")
    assert (tab.state["layer"], tab.state["head"]) == (1, head)


def test_a_report_without_a_lens_shows_the_looks_alone(open_report: OpenReport, report: Path) -> None:
    tab = open_report(report, "#view=layers")
    found = layers(tab, 15)
    assert [each["layer"] for each in found] == [1, 0]
    assert all(each["reading"] is None and each["look"] for each in found)
    assert not tab.page.locator("#layers-lens-head").is_visible()
    assert tab.page.locator("#layers-table tbody tr").count() == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_it_fits_and_hostile_words_stay_text(open_report: OpenReport, tmp_path: Path, scheme: str, width: int) -> None:
    rows = len(HOSTILE)
    even = np.tril(np.ones((1, rows, rows), np.float32)) / np.arange(1, rows + 1, dtype=np.float32)[:, None]
    matrix = AttentionMatrix({0: even}, [*HOSTILE], token_texts=HOSTILE, prompt_length=rows // 2)
    (path,) = Renderer().render(
        matrix.tokens,
        matrix.prompt_length,
        matrix,
        save_prefix=f"{tmp_path}/a_",
        lens=random_lens(matrix, 1, vocabulary=rows),
        view="layers",
    )
    tab = open_report(path, viewport={"width": width, "height": 800}, color_scheme=scheme)
    for token in range(rows):
        layers(tab, token)
        for layer in (0, 1):
            tab.page.locator(f'#layers-table tr[data-layer="{layer}"] th').hover()
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.page.evaluate("window.hacked") is None
    assert tab.page.locator("main img, main script").count() == 0


def test_damaged_readings_say_so(open_report: OpenReport, page_file: Path, tmp_path: Path) -> None:
    text = page_file.read_text("utf-8")
    start = text.index('"readings": "') + len('"readings": "')
    broken = tmp_path / "broken.html"
    broken.write_text(text[:start] + "AAAA" + text[start + 400 :], "utf-8")
    tab = open_report(broken)
    tab.page.wait_for_selector("#message:not([hidden])")
    assert "damaged" in tab.page.inner_text("#message")


def test_every_view_can_be_saved_as_a_picture_with_its_texts(
    open_report: OpenReport, page_file: Path, tmp_path: Path
) -> None:
    tab = open_report(page_file)
    for view, word in (("layers", "attention"), ("heads", "All heads"), ("looked", "Strongest"), ("why", "Estimated")):
        tab.page.evaluate("(view) => attViz.show(view)", view)
        tab.settle()
        with tab.page.expect_download() as waited:
            tab.page.locator("[data-picture=svg]").click()
        assert waited.value.suggested_filename == f"att_viz_{view}.svg"
        waited.value.save_as(tmp_path / "view.svg")
        svg = (tmp_path / "view.svg").read_text("utf-8")
        assert word in svg
        assert "<script" not in svg
        with tab.page.expect_download() as waited:
            tab.page.locator("[data-picture=png]").click()
        waited.value.save_as(tmp_path / "view.png")
        assert (tmp_path / "view.png").read_bytes().startswith(b"\x89PNG")
