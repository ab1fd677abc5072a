"""Attention edges: who looks at whom, in which layers and heads; and what cutting them changed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from att_viz.checked_arguments import optional_number, whole_number
from att_viz.errors import InvalidInputError

__all__ = ["Edge", "EdgeLike", "Knockout", "edges_from", "parse_edge"]

Span = tuple[int, int]

_TEXT = re.compile(r"(\*|\d+)\.(\*|\d+):(\d+)(?:-(\d+))?:(\d+)(?:-(\d+))?")


@dataclass(frozen=True)
class Edge:
    """One attention edge, or all edges between two spans of tokens.

    Attributes:
        query: the position that looks, or a span of them (first, after the last).
        key: the position that is looked at, or a span of them (first, after the last).
        layer: the number of a layer; None for all.
        head: the number of a head; None for all.

    Raises:
        InvalidInputError: if a number is negative or a span is empty.
    """

    query: int | Span
    key: int | Span
    layer: int | None = None
    head: int | None = None

    def __post_init__(self) -> None:
        for name in ("query", "key"):
            object.__setattr__(self, name, _place(getattr(self, name), name))
        for name in ("layer", "head"):
            number = optional_number(getattr(self, name), f"the {name} of an edge")
            if number is not None and number < 0:
                raise InvalidInputError(f"the {name} of an edge is {number}; layers and heads are counted from 0")
            object.__setattr__(self, name, number)

    @property
    def queries(self) -> Span:
        """The positions that look: the first, and the one after the last."""
        return _span(self.query)

    @property
    def keys(self) -> Span:
        """The positions that are looked at: the first, and the one after the last."""
        return _span(self.key)

    def __str__(self) -> str:
        layer, head = ("*" if number is None else str(number) for number in (self.layer, self.head))
        return f"{layer}.{head}:{_text(self.queries)}:{_text(self.keys)}"


EdgeLike = Edge | str | tuple[Any, ...]
"""An edge, what `str` of one gives ("2.5:12:4"), or its arguments (query, key, layer, head)."""


@dataclass(frozen=True)
class Knockout:
    """What became of the prediction of a token when edges were cut.

    Attributes:
        edges: the edges that were cut.
        target: the position whose prediction was looked at.
        next_token: the vocabulary id whose probability was looked at.
        before: the log-probability (nats) of that token in the model as it is.
        after: the same without the edges.
        weight: the attention weight that the edges had: the mean, over the rows that lost something, of the weight
            lost; for a single edge its weight.
        value_weighted: the same of value-weighted rows (see `att_viz.analysis.value_weighted`); None where the norms
            of a layer's values are not known.
    """

    edges: tuple[Edge, ...]
    target: int
    next_token: int
    before: float
    after: float
    weight: float
    value_weighted: float | None

    @property
    def change(self) -> float:
        """How the log-probability changed, in nats; negative where the edges spoke for the token."""
        return self.after - self.before


def parse_edge(text: str) -> Edge:
    """Read what `str` of an edge gives: LAYER.HEAD:QUERY:KEY, such as 2.5:12:4, *.*:12:0-3 or 1.*:10-12:4.

    Args:
        text: * stands for all layers or heads; a span of positions is FIRST-LAST, the last included.

    Raises:
        InvalidInputError: if it is something else.
    """
    match = _TEXT.fullmatch(text.replace(" ", ""))
    if match is None:
        raise InvalidInputError(
            f"{text!r} is no edge; write LAYER.HEAD:QUERY:KEY, such as 2.5:12:4, with * for all layers or heads and "
            "FIRST-LAST for spans of positions"
        )
    layer, head, *positions = match.groups()
    query, query_last, key, key_last = (None if number is None else int(number) for number in positions)
    assert query is not None
    assert key is not None
    return Edge(
        query if query_last is None else (query, query_last + 1),
        key if key_last is None else (key, key_last + 1),
        None if layer == "*" else int(layer),
        None if head == "*" else int(head),
    )


def edges_from(edges: EdgeLike | Iterable[EdgeLike]) -> tuple[Edge, ...]:
    """Read the edges that a caller wrote.

    Args:
        edges: one edge, or several. A pair of numbers is an edge; a pair of pairs is two, so an edge of two spans
            stands in a list, or is written Edge((0, 3), (1, 2)).

    Returns:
        The edges.

    Raises:
        InvalidInputError: if there is none, or one cannot be read.
    """
    if isinstance(edges, (Edge, str)):
        return (_edge(edges),)
    try:
        several = tuple(edges)
    except TypeError:
        several = (edges,)
    if several and isinstance(edges, tuple) and not isinstance(several[0], (Edge, str, tuple, list)):
        return (_edge(several),)
    if not several:
        raise InvalidInputError("there is no edge to cut; give at least one Edge(query, key)")
    return tuple(_edge(edge) for edge in several)


def _edge(given: Any) -> Edge:
    if isinstance(given, Edge):
        return given
    if isinstance(given, str):
        return parse_edge(given)
    if not isinstance(given, (tuple, list)) or not 2 <= len(given) <= 4:
        raise InvalidInputError(
            f"{given!r} is no edge; write Edge(query, key, layer, head), the same as a tuple, or a text such as "
            "'2.5:12:4'"
        )
    return Edge(*given)


def _place(given: Any, name: str) -> int | Span:
    """A position or a span, checked."""
    what = f"the {name} of an edge"
    if isinstance(given, (tuple, list)) and len(given) == 2:
        first, after = (whole_number(part, what) for part in given)
        place: int | Span = (first, after)
    else:
        place = first = whole_number(given, what)
        after = first + 1
    if first < 0 or after <= first:
        raise InvalidInputError(f"{what} is {given!r}; give a position from 0, or a span (first, after the last)")
    return place


def _span(place: int | Span) -> Span:
    return (place, place + 1) if isinstance(place, int) else (place[0], place[1])


def _text(span: Span) -> str:
    return str(span[0]) if span[1] == span[0] + 1 else f"{span[0]}-{span[1] - 1}"
