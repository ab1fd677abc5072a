"""Which removals are run together: those that begin near each other, as many as there is room for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from att_viz.capture.influence.hidden_spans import Span
from att_viz.capture.influence.room import Room

__all__ = ["Batch", "Removal", "batches_of", "first_row"]

Removal = tuple[Span, ...]
"""Spans that are hidden together."""

_MOST_WASTE = 0.125
"""The share of a batch's rows before the end of what a member hides: they are computed again for nothing."""


@dataclass(frozen=True)
class Batch:
    """Removals that are run together.

    Attributes:
        start: the first row that is computed for all of them.
        members: their numbers.
    """

    start: int
    members: tuple[int, ...]

    def halves(self) -> tuple[Batch, Batch]:
        """The same in two batches."""
        half = len(self.members) // 2
        return Batch(self.start, self.members[:half]), Batch(self.start, self.members[half:])


def first_row(removal: Removal) -> int:
    """The first row that what is hidden changes: the one after the first of its spans."""
    return min(after for _, after in removal)


def batches_of(starts: Iterable[tuple[int, int]], rows: int, room: Room) -> Iterator[Batch]:
    """Divide removals into batches.

    Args:
        starts: for each removal the first row that has to be computed, and its number.
        rows: how many rows the sequence has.
        room: how many may be run at once.

    Yields:
        Batches, the earliest rows first.
    """
    start = 0
    members: list[int] = []
    for first, number in sorted(starts):
        if members and (len(members) >= room.members(rows - start) or first - start > _MOST_WASTE * (rows - start)):
            yield Batch(start, tuple(members))
            members = []
        if not members:
            start = first
        members.append(number)
    if members:
        yield Batch(start, tuple(members))
