"""Limits on what a pickle built: neither too deep, nor holding itself, nor unfolding into more than was written."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from att_viz.errors import ArchiveError

__all__ = ["check_extent"]

_DEEPEST = 32


def check_extent(value: Any, most_visits: int) -> None:
    """Go through nested containers once for each way that leads to them.

    Args:
        value: what was built.
        most_visits: how many objects there may be, those that are held in several places counted each time.

    Raises:
        ArchiveError: if containers are nested too deeply, hold themselves, or unfold into too many.
    """
    waiting: list[tuple[Collection[Any], int]] = [((value,), 0)]
    visits = 0
    while waiting:
        container, depth = waiting.pop()
        visits += len(container)
        if depth > _DEEPEST:
            raise ArchiveError("its containers are nested too deeply")
        # Counted before the items are looked at, so that no more of them wait than may be visited.
        if visits > most_visits:
            raise ArchiveError("its containers unfold into more than a file of attention holds")
        for item in container:
            if isinstance(item, dict):
                waiting.append((item.values(), depth + 1))
            elif isinstance(item, (list, tuple)):
                waiting.append((item, depth + 1))
