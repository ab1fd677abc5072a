"""Attention edges: who looks at whom, in which layers and heads; and what cutting them changed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from att_viz.errors import InvalidInputError

__all__ = ["Edge", "Knockout", "parse_edge"]

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
        for name, (start, stop) in (("query", self.queries), ("key", self.keys)):
            if start < 0 or stop <= start:
                raise InvalidInputError(
                    f"the {name} of an edge is {getattr(self, name)!r}; give a position from 0, or a span (first, "
                    "after the last)"
                )
        for name in ("layer", "head"):
            number = getattr(self, name)
            if number is not None and number < 0:
                raise InvalidInputError(f"the {name} of an edge is {number}; layers and heads are counted from 0")

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


def _span(place: int | Span) -> Span:
    return (place, place + 1) if isinstance(place, int) else (place[0], place[1])


def _text(span: Span) -> str:
    return str(span[0]) if span[1] == span[0] + 1 else f"{span[0]}-{span[1] - 1}"
