"""Several processes that share the files of tests begin with those that take longest."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest
from support.processes.file_order import longest_files_first

ROOT = Path(__file__).resolve().parents[2]


class Item:
    """What the order asks of a test."""

    def __init__(self, file: str, number: int, marker: str = "") -> None:
        self.path, self.number, self.marker = Path(file), number, marker

    def get_closest_marker(self, name: str) -> str | None:
        return name if name == self.marker else None


def test_markers_count_and_tests_of_a_file_stay_in_their_order() -> None:
    items = [
        *(Item("ordinary", number) for number in range(9)),
        *(Item("browser", number, "browser") for number in range(2)),
        *(Item("few", number) for number in range(3)),
        Item("starts", 0),
        Item("starts", 1, "processes"),
    ]
    found = longest_files_first(cast(Any, items))
    assert [(item.path.name, item.number) for item in cast(Any, found)] == [
        *(("starts", number) for number in range(2)),
        *(("browser", number) for number in range(2)),
        *(("ordinary", number) for number in range(9)),
        *(("few", number) for number in range(3)),
    ]


def test_make_lets_pytest_xdist_leave_that_order() -> None:
    """Its own, which it would make of it otherwise, begins with the files that have the most tests."""
    assert "--dist loadfile --no-loadscope-reorder" in (ROOT / "Makefile").read_text("utf-8")


def test_a_process_beside_others_takes_the_files_in_this_order(request: pytest.FixtureRequest) -> None:
    """Where several share the work: the tests of this session are in the order that the function gives."""
    if not hasattr(request.config, "workerinput"):
        pytest.skip("one process runs all tests")
    assert longest_files_first(request.session.items) == request.session.items
