"""Measured attention edges for a page: what became of a prediction without them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite, isnan
from typing import Any, TypedDict

from att_viz.attention_matrix import AttentionMatrix
from att_viz.checked_arguments import items
from att_viz.errors import InvalidInputError
from att_viz.matrix.edges import Edge, Knockout

__all__ = ["MeasuredEdge", "measured_edges"]

_NEEDED = ("layer", "head", "query", "key", "weight", "next_token", "log_probability", "change")


class MeasuredEdge(TypedDict):
    """An edge, or all edges between two spans of tokens, that was cut.

    Layer and head are None for all; spans are the first position and the one after the last. `others` is how many
    more edges were cut with it. `next` is the text of the token whose log-probability (nats) was `before`, and
    changed by `change`.
    """

    layer: int | None
    head: int | None
    queries: list[int]
    keys: list[int]
    others: int
    weight: float
    valueWeighted: float | None
    next: str
    before: float
    change: float


def measured_edges(knockouts: Any, matrix: AttentionMatrix, texts: Sequence[str]) -> list[MeasuredEdge]:
    """Bring knockouts into the form that pages show.

    Args:
        knockouts: what `att_viz.analysis.knockout_each` gives (a DataFrame or a list of records), or `Knockout`s.
        matrix: the attention of the same sequence.
        texts: the T texts to show.

    Returns:
        The edges, those that changed most first.

    Raises:
        InvalidInputError: if it is something else, or does not belong to the sequence.
    """
    given = knockouts.to_dict("records") if hasattr(knockouts, "to_dict") else knockouts
    rows = [] if given is None else items(given, "knockouts", "what knockout_each gives")
    found = [_measured(_record(row), matrix, texts) for row in rows]
    return sorted(found, key=lambda edge: -abs(edge["change"]))


def _record(row: Knockout | Mapping[str, Any]) -> dict[str, Any]:
    if isinstance(row, Knockout):
        names = ("weight", "value_weighted", "next_token", "change")
        values = {name: getattr(row, name) for name in names}
        return {"edge": row.edges[0], "others": len(row.edges) - 1, "log_probability": row.before, **values}
    if not isinstance(row, Mapping) or not set(_NEEDED) <= set(row):
        raise InvalidInputError(
            "knockouts must be what att_viz.analysis.knockout_each or knockout_strongest returns; a row of them lacks "
            f"one of the columns {', '.join(_NEEDED)}"
        )
    places = {name: _whole(row[name]) for name in ("query", "key", "layer", "head")}
    if places["query"] is None or places["key"] is None:
        raise InvalidInputError("a row of the knockouts names no query or no key")
    edge = Edge(places["query"], places["key"], places["layer"], places["head"])
    return {"edge": edge, "others": 0, **row}


def _measured(record: Mapping[str, Any], matrix: AttentionMatrix, texts: Sequence[str]) -> MeasuredEdge:
    edge: Edge = record["edge"]
    _check(edge, matrix)
    weighted = record.get("value_weighted")
    numbers = [float(record[name]) for name in ("weight", "log_probability", "change")]
    if not all(isfinite(number) for number in numbers):
        raise InvalidInputError(f"the knockout of the edge {edge} holds a number that is not finite")
    return MeasuredEdge(
        layer=edge.layer,
        head=edge.head,
        queries=list(edge.queries),
        keys=list(edge.keys),
        others=record["others"],
        weight=numbers[0],
        valueWeighted=None if weighted is None or isnan(weighted) else float(weighted),
        next=_text_of(int(record["next_token"]), edge.queries[1], matrix, texts),
        before=numbers[1],
        change=numbers[2],
    )


def _check(edge: Edge, matrix: AttentionMatrix) -> None:
    layers = matrix.layers if edge.layer is None else (edge.layer,)
    known = set(layers) <= set(matrix.layers) and (
        edge.head is None or any(edge.head in matrix.heads(layer) for layer in layers)
    )
    if not known or max(edge.queries[1], edge.keys[1]) > matrix.num_rows:
        raise InvalidInputError(
            f"the knockouts do not belong to this attention: there is no edge {edge} (layer.head:query:key)"
        )


def _text_of(token_id: int, place: int, matrix: AttentionMatrix, texts: Sequence[str]) -> str:
    """The text of a vocabulary id, as it stands in the sequence: at best where the edge's row decided it."""
    ids = [] if matrix.token_ids is None else matrix.token_ids.tolist()
    if ids[place : place + 1] == [token_id]:
        return texts[place]
    return texts[ids.index(token_id)] if token_id in ids else f"⟨id {token_id}⟩"


def _whole(value: Any) -> int | None:
    """A number of a table, where None may have become NaN and a whole number a float."""
    return None if value is None or isnan(value) else int(value)
