"""The matrix of a long text: it zooms over the overviews that the archive stores, and its numbers are the archive's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import h5py
import numpy as np
import pytest
from numpy.typing import NDArray
from support.pages.chromium import OpenReport

from att_viz import AttentionMatrix, RenderConfig, Renderer

ROWS = 4101
"""No multiple of a block: the last ones reach over the edge."""


@dataclass(frozen=True)
class Long:
    """A long text's light page, beside what it was made from.

    Attributes:
        path: the page, with all overviews.
        small: one without room for the finest.
        rows: the weights.
        stored: what the archive stores, by the side of the blocks: [2, blocks, blocks], mean and largest.
    """

    path: Path
    small: Path
    rows: NDArray[np.float32]
    stored: dict[int, NDArray[np.float16]]


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Long:
    directory = tmp_path_factory.mktemp("long")
    scores = np.random.default_rng(3).normal(size=(ROWS, ROWS)).astype(np.float32)
    rows = np.tril(np.exp(3 * scores))
    rows /= rows.sum(axis=1, keepdims=True)
    tokens = [f" w{place}" for place in range(ROWS)]
    AttentionMatrix({2: rows[None]}, tokens, prompt_length=4000, token_texts=tokens).save(directory / "long.h5")
    with h5py.File(directory / "long.h5") as file:
        place = file["layer_2/batch_0"]
        stored = {int(name[8:]): place[name][0] for name in place if re.fullmatch(r"pyramid_\d+", name)}
    paths = []
    with AttentionMatrix.open(directory / "long.h5") as matrix:
        for name, budget in (("a", 32_000_000), ("b", 700_000)):
            renderer = Renderer(RenderConfig(max_file_size=budget))
            (path,) = renderer.render(matrix.tokens, 4000, matrix, save_prefix=f"{directory}/{name}_", light=True)
            assert Path(path).stat().st_size <= budget
            paths.append(Path(path))
    return Long(paths[0], paths[1], rows, stored)


@pytest.mark.parametrize("pool", ["max", "mean"])
def test_squares_are_the_archives_at_every_level(open_report: OpenReport, long: Long, pool: str) -> None:
    tab = open_report(long.path, f"#view=matrix&pool={pool}", viewport={"width": 1280, "height": 900})
    assert tab.data()["light"]["overviews"] == {"factors": [8, 16], "stored": 8}
    assert sorted(long.stored) == [8, 16, 32]
    for (row, key), seen in (((4100, 4096), (0, ROWS)), ((3001, 77), (2950, 3100)), ((4098, 17), (4070, ROWS))):
        cells = {"rows": list(seen), "keys": [max(0, key - 40), max(0, key - 40) + seen[1] - seen[0]]}
        cells["keys"][1] = min(ROWS, cells["keys"][1])
        tab.page.evaluate("(cells) => attViz.matrix.see(cells)", cells)
        tab.settle_scrolling()
        square = tab.page.evaluate("([row, key]) => attViz.matrix.square(row, key)", [row, key])
        side = 2 ** tab.page.evaluate("attViz.matrix.shown().level")
        rows, keys = slice(*square["rows"]), slice(*square["keys"])
        assert (rows.start, keys.start) == (row // side * side, key // side * side)
        assert rows.stop == min(ROWS, rows.start + side)
        mean, largest = long.stored[side][:, row // side, key // side]
        assert (square["mean"], square["largest"]) == (float(mean), float(largest))
        block = long.rows[rows, keys].astype(np.float64)
        assert square["largest"] == pytest.approx(block.max(), rel=1e-3)
        # The smallest step of a float16 is 6e-8.
        assert square["mean"] == pytest.approx(block.sum() / side**2, rel=2e-3, abs=6e-8)
        drawn = tab.page.evaluate(
            "([level, row]) => attViz.matrix.pooled(level, row)", [side.bit_length() - 1, row // side]
        )
        wanted = largest if pool == "max" else mean
        assert drawn[key // side] == pytest.approx(float(wanted), abs=0.004 * float(wanted) ** 0.5 + 1e-5)


def test_it_says_what_it_shows_and_where_it_ends(open_report: OpenReport, long: Long) -> None:
    tab = open_report(long.path, "#view=matrix")
    tab.page.evaluate("attViz.matrix.see({rows: [3000, 3060], keys: [1000, 1060]})")
    tab.page.evaluate("attViz.matrix.point(3003, 1005)")
    tab.settle_scrolling()
    assert tab.page.evaluate("attViz.matrix.shown()")["level"] == 3
    mean, largest = (float(each) for each in long.stored[8][:, 375, 125])
    said = re.sub("[\u2068\u2069]", "", tab.page.inner_text("#matrix-sentence"))
    assert "(rows 3000 to 3007), head 0 of layer 2 gave one token of" in said
    found = re.search(r"\(keys 1000 to 1007\) at most (\S+) of its attention, and each on average (\S+)\.$", said)
    assert found
    assert (float(found[1]), float(found[2])) == pytest.approx((largest, mean), rel=5e-4)
    assert "Here it ends: the archive stores no finer overview." in tab.page.inner_text("#matrix-pool")
    # Nothing is nearer than the smallest square.
    for _ in range(20):
        tab.page.click("[data-zoom=in]")
    tab.settle_scrolling()
    assert tab.page.evaluate("attViz.matrix.shown()")["cell"] == 12
    small = open_report(long.small, "#view=matrix")
    finest = small.data()["light"]["overviews"]["factors"][0]
    assert finest == 16
    small.page.evaluate("attViz.matrix.see({rows: [3000, 3060], keys: [1000, 1060]})")
    small.settle_scrolling()
    assert "Here this file ends; the archive stores 8 × 8" in small.page.inner_text("#matrix-pool")
    diagonal = tab.page.evaluate(
        "attViz.matrix.point(3003, 3001), document.getElementById('matrix-sentence').textContent"
    )
    assert "28 pairs that cannot be seen count as 0" in diagonal


def test_a_damaged_overview_is_said_to_be_damaged(open_report: OpenReport, long: Long, tmp_path: Path) -> None:
    path = tmp_path / "damaged.html"
    text = long.small.read_text("utf-8")
    path.write_text(re.sub(r'(id="att-viz-light-overview-2-0-16">)..', r"\1!!", text), "utf-8")
    tab = open_report(path, "#view=matrix")
    tab.page.wait_for_selector("#message:not([hidden])")
    assert "The overview of layer 2, head 0 in this file is damaged" in tab.page.inner_text("#message")
