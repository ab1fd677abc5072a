"""Which units to hide together, to notice those that stand in for each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from att_viz.matrix.units import Unit

__all__ = ["MOST_PARTS", "Group", "others_hidden", "pairs_of", "parts_of", "strongest_together"]

Group = tuple[int, ...]
"""Places of units that are hidden together."""

MOST_PARTS = 16
"""Each part by itself costs a run of nearly the whole text: with more parts, nobody looks."""
_LEAST_PARTS = 3
_TOGETHER = (2, 3)
"""How many of the strongest units are hidden together."""
_BEST_ALONE = 3
"""Of so many parts that say most by themselves, pairs are hidden."""


def strongest_together(totals: NDArray[np.float64], known: NDArray[np.bool_]) -> list[Group]:
    """The strongest two units, and the strongest three.

    Args:
        totals: [units], what hiding each does to the whole answer.
        known: bool [units], whether it was hidden from anything.
    """
    order = [place for place in np.argsort(-totals, kind="stable").tolist() if known[place]]
    return [tuple(order[:count]) for count in _TOGETHER if count <= len(order)]


def parts_of(units: Sequence[Unit], sentences: Sequence[Unit]) -> list[Group]:
    """What is shown alone, one after the other: the units, or the sentences that they are in where they are many.

    Args:
        units: the units that were hidden one at a time.
        sentences: the sentences of the text; none where they are not known.

    Returns:
        The units of each part; nothing where there are too few or too many parts to look.
    """
    parts: list[Group] = [(place,) for place in range(len(units))]
    if len(parts) > MOST_PARTS:
        inside = [
            tuple(
                place for place, unit in enumerate(units) if sentence.start <= unit.start and unit.end <= sentence.end
            )
            for sentence in sentences
        ]
        parts = [places for places in inside if places]
    return parts if _LEAST_PARTS <= len(parts) <= MOST_PARTS else []


def others_hidden(parts: Sequence[Group]) -> list[Group]:
    """For each part the units of all others, and last all units."""
    shown = [tuple(place for other in parts if other is not part for place in other) for part in parts]
    return [*shown, tuple(place for part in parts for place in part)]


def pairs_of(parts: Sequence[Group], alone: NDArray[np.float64], strongest: int | None) -> list[Group]:
    """What to hide together: parts that each say much where they are all that is seen.

    A copy of another part does nothing when it is hidden, but as much as the other one when it is all that is left.

    Args:
        parts: see `parts_of`.
        alone: [parts], the answer's log-probability when nothing but this part is seen, or that less a constant.
        strongest: the part that does most when it is hidden; None where that is not known.

    Returns:
        Parts of several units by themselves, then pairs of parts; the part first that says more.
    """
    order: list[int] = np.argsort(-alone, kind="stable").tolist()
    chosen = order[:_BEST_ALONE]
    if strongest is not None and strongest not in chosen:
        chosen.append(strongest)
    wholes = [parts[place] for place in chosen if len(parts[place]) > 1]
    return wholes + [parts[one] + parts[other] for one, other in combinations(chosen, 2)]
