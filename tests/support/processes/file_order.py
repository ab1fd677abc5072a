"""In which order several processes take the files of tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

__all__ = ["longest_files_first"]

_SHARES = {"processes": 60, "browser": 5}
"""About how many ordinary tests a test with a marker takes as long as; any other counts as one."""


def longest_files_first(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """Put those of the files that probably take longest at the beginning; within a file the order stays.

    pytest-xdist would begin with the files that have the most tests. Those that have few and start processes of their
    own would come last, and one process would work on such a file while all others have nothing left to do.
    """
    items = list(items)
    length: Counter[object] = Counter()
    for item in items:
        length[item.path] += max((share for name, share in _SHARES.items() if item.get_closest_marker(name)), default=1)
    return sorted(items, key=lambda item: -length[item.path])
