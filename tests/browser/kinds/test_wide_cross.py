"""Cross attention from 200 tokens to 2,000, more than its matrix has pixels for: numbers are those of the archive."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from support.pages.browser_reports import rendered
from support.pages.chromium import OpenReport
from support.pages.opened_report import OpenedReport

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.stored_sequence import KeyTokens

INPUTS, ROWS = 2000, 200


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, NDArray[np.float64]]:
    """A report of an archive, and the archive's rows [heads, rows, keys]; padding is at the end of the input."""
    directory = tmp_path_factory.mktemp("wide")
    random = np.random.default_rng(7)
    scores = random.normal(size=(2, ROWS, INPUTS)) * 2.5
    # A translation goes along its input.
    scores -= 0.02 * np.abs(np.arange(INPUTS) - np.arange(ROWS)[:, None] * (INPUTS / ROWS))
    real = np.arange(INPUTS) < INPUTS - 40
    weights = np.exp(scores) * real
    weights /= weights.sum(-1, keepdims=True)
    source = tuple(f" source{place}" for place in range(INPUTS))
    target = ["<pad>", *(f" target{place}" for place in range(1, ROWS + 1))]
    cross = AttentionMatrix(
        {0: weights.astype(np.float32)},
        target,
        prompt_length=1,
        token_texts=target,
        keys=KeyTokens(source, source, real),
        metadata=CaptureMetadata(model="wide", model_type="marian"),
    )
    itself = np.eye(INPUTS, dtype=np.float32)[None] * real
    AttentionMatrix({0: itself}, source, token_texts=source, real=real, kind="encoder_self").save(
        directory / "wide.h5", beside=[cross]
    )
    with AttentionMatrix.open(directory / "wide.h5", 1) as archive:
        rows = np.stack([archive.rows(0, head) for head in range(2)]).astype(np.float64)
        return rendered(archive, directory), rows


@pytest.fixture
def matrix(open_report: OpenReport, wide: tuple[Path, NDArray[np.float64]]) -> OpenedReport:
    return open_report(wide[0], "#view=matrix&layer=0&head=1")


def pointed(tab: OpenedReport, row: int, key: int) -> tuple[str, str]:
    """What is said of a cell, and how good its number is."""
    tab.page.evaluate(f"attViz.matrix.point({INPUTS + row}, {key})")
    return tab.page.inner_text("#matrix-sentence"), tab.page.inner_text("#matrix-number")


def test_cells_have_the_numbers_of_the_archive(matrix: OpenedReport, wide: tuple[Path, NDArray[np.float64]]) -> None:
    truth = wide[1][1]
    random = np.random.default_rng(3)
    cells = [*zip(random.integers(0, ROWS, 12), random.integers(0, INPUTS - 40, 12), strict=True)]
    cells += [(row, int(truth[row].argmax())) for row in random.integers(0, ROWS, 4)]
    for row, key in cells:
        said, quality = pointed(matrix, int(row), int(key))
        found = re.search(r"gave (less than )?([0-9.]+)(?: ± ([0-9.]+))? of its attention to “source(\d+)”", said)
        assert found, said
        number, weight = float(found[2]), truth[row, key]
        if found[1]:
            assert weight <= number
        elif found[3]:
            assert abs(number - weight) <= float(found[3]) + 1e-6
        else:
            assert number == pytest.approx(weight, rel=0.006, abs=5e-7)
        assert int(found[4]) == key
        assert f"“target{row + 1}” (token {INPUTS + row + 1})" in said
        assert quality.startswith(f"Row {row} of the output, key {key} of the input.")
    assert "padding" in pointed(matrix, 5, INPUTS - 1)[0]
    assert "only the output looks" in pointed(matrix, -5, 3)[0]


def test_it_begins_with_what_has_room_and_shows_all_when_asked(matrix: OpenedReport) -> None:
    width = matrix.page.evaluate("attViz.matrix.shown()")
    assert width["cells"] == {"rows": [INPUTS, INPUTS + ROWS], "keys": [0, 6 * ROWS]}
    matrix.page.click("[data-zoom=all]")
    shown = matrix.page.evaluate("attViz.matrix.shown()")
    assert shown["cells"] == {"rows": [INPUTS, INPUTS + ROWS], "keys": [0, INPUTS]}
    assert shown["cell"] < width["cell"]
    side = 2 ** shown["level"]
    matrix.page.get_by_text(f"Each square shows the largest of {side} × {side} cells").wait_for()


def test_squares_hold_the_largest_of_their_cells(matrix: OpenedReport, wide: tuple[Path, NDArray[np.float64]]) -> None:
    truth = np.zeros((INPUTS + ROWS, INPUTS + ROWS))
    truth[INPUTS:, :INPUTS] = wide[1][1]
    for level, block in ((1, 1010), (3, 262)):
        side = 2**level
        pooled = np.array(matrix.page.evaluate(f"attViz.matrix.pooled({level}, {block})"), dtype=float)
        rows = truth[block * side : (block + 1) * side]
        wanted = rows.reshape(len(rows), -1, side).max(axis=(0, 2))[: len(pooled)]
        seen = ~np.isnan(pooled)
        assert seen.sum() == -(-(INPUTS - 40) // side)
        np.testing.assert_allclose(pooled[seen], wanted[seen], atol=0.005)


def test_a_brush_says_the_mean_of_sums_and_ranks_heads(
    matrix: OpenedReport, wide: tuple[Path, NDArray[np.float64]]
) -> None:
    rows, keys = (50, 60), (480, 640)
    matrix.page.evaluate(f"attViz.matrix.see({{rows: [{INPUTS + 40}, {INPUTS + 80}], keys: [400, 700]}})")
    first, last = (
        matrix.page.evaluate(f"attViz.matrix.boxOf({INPUTS + row}, {key})")
        for row, key in ((rows[0], keys[0]), (rows[1] - 1, keys[1] - 1))
    )
    mouse = matrix.page.mouse
    matrix.page.keyboard.down("Shift")
    mouse.move(first["x"] + first["width"] / 2, first["y"] + first["height"] / 2)
    mouse.down()
    mouse.move(last["x"] + last["width"] / 2, last["y"] + last["height"] / 2, steps=4)
    mouse.up()
    matrix.page.keyboard.up("Shift")
    mouse.move(2, 2)
    said = matrix.page.inner_text("#matrix-sentence")
    found = re.search(r"gave ([0-9.]+)(?: ± ([0-9.]+))? of its attention to", said)
    assert found, said
    wanted = wide[1][1, rows[0] : rows[1], keys[0] : keys[1]].sum(-1).mean()
    assert abs(float(found[1]) - wanted) <= float(found[2] or 0.0005) + 1e-6
    assert f"an even spread would be {160 / (INPUTS - 40):.3f}." in said
    matrix.page.click("#matrix-actions button")
    matrix.wait_for("attViz.state.view === 'heads'")
    best = wide[1][:, rows[0] : rows[1], keys[0] : keys[1]].sum(-1).mean(-1)
    listed = matrix.page.evaluate(
        f"attViz.findHeads({{from: [{INPUTS + rows[0] + 1}, {INPUTS + rows[1] + 1}], to: [480, 640], when: 'wrote'}})"
    )
    assert {one["head"]: pytest.approx(one["weight"], abs=0.02) for one in listed} == dict(enumerate(best))
