"""The passages of a text: some dozens of parts that turns, named spans, lines and sentences bound."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.text.turns import turns_of
from att_viz.matrix.units import UnitKind, units_of

__all__ = ["MOST_PASSAGES", "Span", "passages_of"]

Span = tuple[int, int]

MOST_PASSAGES = 48
"""How many passages a text is divided into at most, the first token included."""
_MIDDLE = 0.25
"""How much of a passage must lie on each side of where it is divided."""
_FINER: tuple[tuple[UnitKind, ...], ...] = (("line", "sentence"), ("word",), ("token",))


def passages_of(matrix: AttentionMatrix, spans: Sequence[Span] = (), most: int = MOST_PASSAGES) -> list[Span]:
    """Divide the rows of a text into passages.

    A passage never reaches from one turn, named span or span that looks both ways into another while there is room for
    all of these. What room is
    left goes to the longest passages: each is divided near its middle, where a line or a sentence ends, else between
    words. The first token that is no padding, on which heads rest, is a passage of its own, and so is the padding
    before it.

    Args:
        matrix: the attention of the text.
        spans: named parts of the prompt, the first token of each and the one after its last.
        most: how many passages there may be.

    Returns:
        Spans, each beginning where the one before ends; together they hold every row.
    """
    texts, prompt, rows = matrix.token_texts, matrix.prompt_length, matrix.num_rows
    first = int(matrix.real[:rows].argmax())
    named = {place for span in spans for place in span} | {prompt}
    named |= {turn.start for turn in turns_of(texts, prompt)}
    named |= {place for span in matrix.both_ways for place in span}
    finer = [sorted({unit.start for kind in kinds for unit in units_of(texts, kind)}) for kinds in _FINER]
    edges = sorted({0, first, min(first + 1, rows), rows})
    edges = _divided(edges, [sorted(named)], most, 0.0)
    return list(pairwise(_divided(edges, finer, most, _MIDDLE)))


def _divided(edges: list[int], candidates: Sequence[Sequence[int]], most: int, apart: float) -> list[int]:
    """Divide the longest span again and again, at the candidate nearest its middle; finer ones where there is none.

    Args:
        edges: where spans begin, and the end.
        candidates: places, the coarsest kind first.
        most: how many spans there may be.
        apart: how much of a span must lie on each side of where it is divided.

    Returns:
        The edges, with those that were added.
    """
    edges, whole = list(edges), set()
    while len(edges) <= most:
        longest = max(
            (span for span in pairwise(edges) if span not in whole), key=lambda span: span[1] - span[0], default=None
        )
        if longest is None:
            break
        place = next(
            (found for each in candidates if (found := _near_the_middle(each, longest, apart)) is not None), None
        )
        if place is None:
            whole.add(longest)
        else:
            edges.insert(bisect_left(edges, place), place)
    return edges


def _near_the_middle(candidates: Sequence[int], span: Span, apart: float) -> int | None:
    start, stop = span
    margin = int(apart * (stop - start))
    inside = candidates[bisect_right(candidates, start + margin) : bisect_left(candidates, stop - margin)]
    return min(inside, key=lambda place: abs(2 * place - start - stop), default=None)
