"""`att-viz knockout`: did an attention edge matter for what the model says next?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from att_viz.cli.console import json_option, print_json, printable, say
from att_viz.cli.model_options import ModelChoice, model_options
from att_viz.cli.prompt_options import PromptChoice, prompt_options

if TYPE_CHECKING:
    from att_viz.matrix.edges import Knockout
    from att_viz.self_attention_model import SelfAttentionModel

__all__ = ["command"]

_COLUMNS = ("edge", "key_text", "weight", "value_weighted", "next_text", "log_probability", "without", "change")


@click.command(name="knockout", short_help="Say which attention edges mattered for the next token.")
@model_options
@prompt_options()
@click.option(
    "--edge",
    "edges",
    multiple=True,
    metavar="LAYER.HEAD:QUERY:KEY",
    help="An edge to cut, such as 2.5:12:4 or *.*:12:0-3; all that are given are cut together.",
)
@click.option(
    "--target",
    type=int,
    default=-1,
    show_default=True,
    help="Position whose prediction is looked at; negative numbers count from the end.",
)
@click.option("--query", type=int, help="Position whose strongest edges are cut.  [default: the target]")
@click.option(
    "--top", type=click.IntRange(min=1), default=20, show_default=True, help="How many of the strongest edges to cut."
)
@click.option(
    "--by",
    type=click.Choice(["weight", "value-weighted"]),
    default="weight",
    show_default=True,
    help="Which edges are the strongest.",
)
@click.option("--next-token", metavar="TEXT", help="The token to look at.  [default: what follows, or the likeliest]")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Also write a .csv or .parquet file.",
)
@json_option
def command(
    model: ModelChoice,
    prompt: PromptChoice,
    edges: tuple[str, ...],
    target: int,
    query: int | None,
    top: int,
    by: str,
    next_token: str | None,
    output: Path | None,
    as_json: bool,
) -> None:
    """Cut attention edges and say how the log-probability of the next token changes.

    Without --edge, the strongest edges of the target are cut, one at a time. A negative change means that the edge
    spoke for the token. The weight of the edge stands beside it, and its value-weighted share: a large weight on a
    small value brings little.

    Example:  att-viz knockout --model demo --prompt "Who is Bob's sister?"
    """
    from att_viz.analysis.edge_knockout import knockout, knockout_strongest
    from att_viz.matrix.edges import parse_edge
    from att_viz.system.tables import check_table_path, write_table

    if edges and query is not None:
        raise click.UsageError("--query chooses among the strongest edges; leave it out where --edge names them")
    chosen = [parse_edge(edge) for edge in edges]
    if output is not None:
        check_table_path(output)
    loaded = model.load()
    from att_viz.model.token_texts import token_texts

    ids = prompt.ids(loaded.tokenizer)
    predicted = None if next_token is None else _single_token(loaded, next_token)
    if chosen:
        found = [knockout(loaded.model, ids, chosen, target, next_token=predicted)]
    else:
        ranked: Literal["weight", "value_weighted"] = "value_weighted" if by == "value-weighted" else "weight"
        found = knockout_strongest(loaded.model, ids, target, top, query=query, by=ranked, next_token=predicted)
    texts = token_texts(loaded.tokenizer, ids[0].tolist())
    told = token_texts(loaded.tokenizer, [found[0].next_token])[0]
    records = [_record(one, texts, told) for one in found]
    if output is not None:
        write_table(output, records, _COLUMNS)
    if as_json:
        print_json({"target": found[0].target, "next_token": found[0].next_token, "knockouts": records})
    else:
        _print(records, found[0], texts)
        if output is not None:
            say(f"Wrote {output.resolve()}")


def _single_token(model: SelfAttentionModel, text: str) -> int:
    from att_viz.errors import InvalidInputError

    ids = model.tokenizer(text, add_special_tokens=False)["input_ids"]
    if len(ids) != 1:
        pieces = ", ".join(repr(model.tokenizer.decode([piece])) for piece in ids[:5])
        raise InvalidInputError(
            f"{text!r} is {len(ids)} tokens of this model ({pieces}); give the text of one, with its leading space"
        )
    return int(ids[0])


def _record(found: Knockout, texts: Sequence[str], told: str) -> dict[str, Any]:
    """One line of the table; the keys' texts are those of the first edge."""
    first, after = found.edges[0].keys
    return {
        "edge": " ".join(str(edge) for edge in found.edges),
        "key_text": "".join(texts[first:after]),
        "weight": found.weight,
        "value_weighted": found.value_weighted,
        "next_text": told,
        "log_probability": found.before,
        "without": found.after,
        "change": found.change,
    }


def _print(records: list[dict[str, Any]], first: Knockout, texts: Sequence[str]) -> None:
    place, told = f"{first.target} ({_shown(texts[first.target])})", _shown(records[0]["next_text"])
    likely = f"{math.exp(first.before):.1%} likely (log-probability {first.before:.4g})"
    click.echo(f"After position {place}, {told} is {likely}.\n")
    edges = [record["edge"] for record in records]
    width = max(len("layer.head:query:key"), *(len(edge) for edge in edges))
    click.echo(f"{'layer.head:query:key':<{width}}  {'weight':>7}  {'by value':>8}  {'change':>9}  token looked at")
    for record in records:
        weighted = "-" if record["value_weighted"] is None else _part(record["value_weighted"])
        change = record["change"]
        shown = f"{change:+.4f}" if abs(change) >= 1e-4 or not change else f"{change:+.0e}"
        numbers = f"{_part(record['weight']):>7}  {weighted:>8}  {shown:>9}"
        click.echo(f"{record['edge']:<{width}}  {numbers}  {_shown(record['key_text'])}")


def _part(number: float) -> str:
    """A part of 1; what only rounds to nothing or to all of it is not shown as that."""
    if 0 < number < 5e-5:
        return f"{number:.0e}"
    return f"{min(number, 0.9999) if number < 1 else number:.4f}"


def _shown(text: str) -> str:
    """A text in quotes, on one line, cut where it is too long."""
    escaped = printable(text)
    return f'"{escaped if len(escaped) <= 40 else escaped[:39] + "…"}"'
