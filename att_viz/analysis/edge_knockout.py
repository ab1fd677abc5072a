"""Did it matter? The prediction of a token without some attention edges (Geva et al. 2023)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal

from att_viz.checked_arguments import items, one_of, optional_number, whole_number
from att_viz.errors import InvalidInputError
from att_viz.matrix.edges import EdgeLike, Knockout, edges_from
from att_viz.system.extras import needs_extra

if TYPE_CHECKING:
    from transformers import PreTrainedModel

__all__ = ["COLUMNS", "knockout", "knockout_each", "knockout_strongest"]

COLUMNS = (
    "layer",
    "head",
    "query",
    "key",
    "weight",
    "value_weighted",
    "next_token",
    "log_probability",
    "without",
    "change",
)
"""The columns of `knockout_each`."""


def knockout(
    model: Any,
    input_ids: Any,
    edges: EdgeLike | Iterable[EdgeLike],
    target: int = -1,
    *,
    next_token: int | None = None,
) -> Knockout:
    """Cut attention edges and see how the probability of the next token changes.

    The scores of the edges become minus infinity before the softmax, so that the rest of each row is renormalised
    (attention knockout: Geva et al. 2023, Dissecting Recall of Factual Associations in Auto-Regressive Language
    Models). All edges are cut at once; everything else is computed as ever, so later layers may make up for the loss.

    Args:
        model: a causal language model of transformers that goes through its attention interface, or what holds one
            (a `SelfAttentionModel`, a pipeline, a compiled model, a model with an adapter).
        input_ids: token ids [length] or [1, length]; or a text, where `model` holds a tokenizer, too.
        edges: the edges; each may stand for spans of queries and keys, and for all layers or heads. An edge may also
            be written as the arguments of `Edge`, such as (12, 4) or (12, 4, 2, 5), or as the text "2.5:12:4".
        target: the position whose prediction is looked at; negative numbers count from the end. Later tokens are left
            out.
        next_token: the vocabulary id whose probability is looked at; by default the token that follows the target,
            and after the last token the one that the model finds likeliest.

    Returns:
        The log-probability with and without the edges, and the weight that the edges had.

    Raises:
        MissingExtraError: if torch or transformers is not installed.
        InvalidInputError: if an edge or the target does not exist, or a query would have no key left.
        CaptureError: if the model does not go through transformers' attention interface.
    """
    chosen = edges_from(edges)
    target, next_token = whole_number(target, "target"), optional_number(next_token, "next_token")
    capture, (running, ids) = _capture(), _model_and_ids(model, input_ids)
    with capture.in_evaluation_mode(running):
        found: list[Knockout] = capture.cut_each(running, capture.target_of(running, ids, target, next_token), [chosen])
    return found[0]


def knockout_strongest(
    model: Any,
    input_ids: Any,
    target: int = -1,
    top: int = 20,
    *,
    query: int | None = None,
    by: Literal["weight", "value_weighted"] = "weight",
    next_token: int | None = None,
    left_out: Iterable[int] = (),
) -> list[Knockout]:
    """Cut the strongest attention edges of a token, one at a time; `knockout_each` gives the same as a table.

    Args:
        model: see `knockout`.
        input_ids: see `knockout`.
        target: see `knockout`.
        top: how many edges, out of those of all layers and heads.
        query: the position whose edges are cut; by default the target.
        by: what is strong: the weight, or the weight times the norm of the value (Kobayashi et al. 2020).
        next_token: see `knockout`.
        left_out: positions of keys whose edges are not cut, such as those where heads rest.

    Returns:
        One result for each edge, the strongest edge first.

    Raises:
        MissingExtraError: if torch or transformers is not installed.
        InvalidInputError: if the target or the query does not exist, or the query sees itself only.
        CaptureError: see `knockout`.
    """
    top = whole_number(top, "top", least=1)
    by = one_of(by, "by", ("weight", "value_weighted"))
    target, next_token = whole_number(target, "target"), optional_number(next_token, "next_token")
    query = optional_number(query, "query")
    skipped = {whole_number(key, "a key that is left out") for key in items(left_out, "left_out", "positions of keys")}
    capture, (running, ids) = _capture(), _model_and_ids(model, input_ids)
    with capture.in_evaluation_mode(running):
        before = capture.target_of(running, ids, target, next_token)
        looking = before.position if query is None else query
        if not 0 < looking <= before.position:
            raise InvalidInputError(
                f"the query is position {looking}; it must lie between 1 (position 0 sees only itself) and the target "
                f"{before.position}"
            )
        edges = capture.strongest_edges(running, before, looking, top, by == "value_weighted", skipped)
        found: list[Knockout] = capture.cut_each(running, before, [(edge,) for edge in edges])
    return found


def knockout_each(
    model: Any,
    input_ids: Any,
    target: int = -1,
    top: int = 20,
    *,
    query: int | None = None,
    by: Literal["weight", "value_weighted"] = "weight",
    next_token: int | None = None,
    left_out: Iterable[int] = (),
    as_records: bool = False,
) -> Any:
    """Cut the strongest attention edges of a token, one at a time, and tabulate what that changed.

    Args:
        model: see `knockout_strongest`, also for the arguments that follow.
        input_ids: token ids.
        target: the position whose prediction is looked at.
        top: how many edges.
        query: the position whose edges are cut.
        by: what is strong.
        next_token: the vocabulary id whose probability is looked at.
        left_out: positions of keys whose edges are not cut.
        as_records: True for a list of dicts, which needs no pandas.

    Returns:
        A pandas DataFrame with the columns `COLUMNS`, the strongest edge first, or the same as a list of dicts:
        `log_probability` and `without` are the log-probabilities (nats) of `next_token` with and without the edge,
        `change` their difference, negative where the edge spoke for the token; `value_weighted` is the edge's share
        in its value-weighted row, None where the norms of values are not known.

    Raises:
        MissingExtraError: if torch or transformers is not installed, or pandas where a DataFrame is asked for.
        InvalidInputError: see `knockout_strongest`.
        CaptureError: see `knockout`.
    """
    table = None if as_records else _pandas()
    found = knockout_strongest(
        model, input_ids, target, top, query=query, by=by, next_token=next_token, left_out=left_out
    )
    records = [_record(one) for one in found]
    return records if table is None else table.DataFrame.from_records(records, columns=list(COLUMNS))


def _record(found: Knockout) -> dict[str, Any]:
    edge = found.edges[0]
    return {
        "layer": edge.layer,
        "head": edge.head,
        "query": edge.queries[0],
        "key": edge.keys[0],
        "weight": found.weight,
        "value_weighted": found.value_weighted,
        "next_token": found.next_token,
        "log_probability": found.before,
        "without": found.after,
        "change": found.change,
    }


def _model_and_ids(given: Any, input_ids: Any) -> tuple[PreTrainedModel, Any]:
    _capture()
    from att_viz.model.forward_passes import batch_of
    from att_viz.model.given_ids import check_vocabulary
    from att_viz.model.live_model import live_model, tokenizer_with
    from att_viz.model.prompt_ids import prompt_ids

    model = live_model(given, "knockout")
    if isinstance(input_ids, str):
        tokenizer = tokenizer_with(given)
        if tokenizer is None:
            raise InvalidInputError("input_ids is a text, which needs a SelfAttentionModel or a pipeline; give ids")
        return model, prompt_ids(tokenizer, input_ids, None)
    ids = batch_of(input_ids)["input_ids"]
    if len(ids) != 1:
        raise InvalidInputError(f"input_ids holds {len(ids)} sequences; edges are cut in one at a time")
    return model, check_vocabulary(model, ids)


def _capture() -> Any:
    from att_viz.capture.knockout import cuts as capture

    return capture


def _pandas() -> Any:
    with needs_extra("a table of edges as a DataFrame", "analysis"):
        import pandas
    return pandas
