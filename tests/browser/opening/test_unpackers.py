"""Heads are unpacked by workers where there are many, or large ones, and by the page where no worker runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.numbers.random_attention import random_matrix
from support.pages.browser_reports import rendered
from support.pages.chromium import OpenReport

TWO_CORES = "Object.defineProperty(navigator, 'hardwareConcurrency', {value: 3});"
WITHOUT_WORKERS = {
    "none": "delete window.Worker;",
    "forbidden": "window.Worker = class { constructor() { throw new DOMException('no', 'SecurityError'); } };",
    "failing": """window.Worker = class extends EventTarget {
        postMessage() { setTimeout(() => this.dispatchEvent(new Event("error", {cancelable: true}))); }
    };""",
}
FIND = "() => attViz.findHeads({from: [30, 32], to: [4, 6]})"


@pytest.fixture(scope="module")
def many_heads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """3 layers x 5 heads, of which one is damaged."""
    path = rendered(random_matrix(3, 5, 40, seed=3), tmp_path_factory.mktemp("many"))
    text = path.read_text(encoding="utf-8")
    start = text.index(">", text.index('id="att-viz-head-2-1"')) + 1
    path.write_text(text[:start] + "!!!!" + text[text.index("</script>", start) :], encoding="utf-8")
    return path


def found(open_report: OpenReport, path: Path, init: str = "") -> tuple[Any, int]:
    tab = open_report(path, init=init)
    heads = tab.page.evaluate(FIND)
    return heads, len(tab.page.workers)


def test_workers_unpack_what_the_page_does(open_report: OpenReport, many_heads: Path) -> None:
    heads, workers = found(open_report, many_heads, TWO_CORES)
    # The second is started where the first is still at work.
    assert workers in (1, 2)
    assert len(heads) == 14
    for init in WITHOUT_WORKERS.values():
        assert found(open_report, many_heads, TWO_CORES + init) == (heads, 0)


def test_a_large_head_is_unpacked_by_a_worker(open_looked: OpenReport, tmp_path: Path) -> None:
    matrix = random_matrix(1, 2, 1100, seed=4)
    tab = open_looked(rendered(matrix, tmp_path), init=TWO_CORES)
    assert len(tab.page.workers) == 1
    row = tab.page.evaluate("() => attViz.row(0, 0, 500)")
    assert row == pytest.approx(list(matrix.rows(0, 0)[500]), abs=0.005)


def test_one_head_of_a_short_text_starts_no_worker(open_looked: OpenReport, report: Path) -> None:
    tab = open_looked(report, init=TWO_CORES)
    assert tab.page.workers == []
