"""`att-viz stats`: what every head of saved attention does."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import click

from att_viz.cli.console import json_option, print_json, printable, say
from att_viz.cli.number_list import NUMBERS
from att_viz.cli.source_options import open_source, source_options

__all__ = ["command"]

_HEADINGS = {
    "effective_keys": "keys",
    "mean_distance": "distance",
    "sink_mass": "sinks",
    "learned_sink": "learned",
    "value_weighted_share": "value",
    "previous_token": "previous",
    "duplicate_token": "duplicate",
    "first_token": "first",
}
"""Shorter names of columns, for the terminal."""
_NUMBERS = ("layer", "head")


@click.command(name="stats", short_help="Tabulate what every head does.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE ...")
@click.option("--layer", "layers", type=NUMBERS, metavar="LIST", help="Layers, such as 0,3,8-11.  [default: all]")
@click.option("--sort-by", metavar="COLUMN", help="List the heads with the largest values first.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the table as .csv or .parquet instead of printing it.",
)
@source_options
@json_option
def command(
    files: tuple[Path, ...],
    layers: list[int] | None,
    sort_by: str | None,
    output: Path | None,
    tokens: Path | None,
    sequence: int,
    as_json: bool,
) -> None:
    """Tabulate what every head does: entropy, distance, sinks, and how well it follows known patterns.

    Numbers are means over attention rows; docs/head-statistics.md has every formula. It needs neither torch nor
    transformers.

    Example:  att-viz stats story.h5 --sort-by induction
    """
    from att_viz.analysis.heads.table import COLUMNS
    from att_viz.system.tables import check_table_path, write_table

    if sort_by is not None and sort_by not in COLUMNS:
        raise click.BadParameter(
            f"there is no column {sort_by!r}; there are {', '.join(COLUMNS)}", None, None, "sort-by"
        )
    if output is not None:
        check_table_path(output)
    tables = [(path, _sorted(_heads(path, layers, tokens, sequence), sort_by)) for path in files]
    if output is not None:
        records = [{"file": str(path), **record} for path, table in tables for record in table]
        write_table(output, records, ["file", *COLUMNS])
    if as_json:
        found = [{"file": str(path), "heads": [_jsonable(record) for record in table]} for path, table in tables]
        print_json({"files": found} if output is None else {"files": found, "written": str(output.resolve())})
    elif output is not None:
        say(f"Wrote {output.resolve()}")
    else:
        for path, table in tables:
            click.echo(f"{printable(str(path))}\n")
            click.echo(_text(table))


def _heads(path: Path, layers: list[int] | None, tokens: Path | None, sequence: int) -> list[dict[str, float]]:
    from att_viz.analysis.heads.table import head_table

    with open_source(path, tokens, sequence) as matrix:
        chosen = None if layers is None else [_from_end(number, matrix.layers) for number in layers]
        found: list[dict[str, float]] = head_table(matrix, as_records=True, layers=chosen)
    return found


def _from_end(number: int, layers: tuple[int, ...]) -> int:
    return layers[number] if -len(layers) <= number < 0 else number


def _sorted(table: list[dict[str, float]], column: str | None) -> list[dict[str, float]]:
    if column is None:
        return table
    last = -math.inf
    return sorted(table, key=lambda record: last if math.isnan(record[column]) else record[column], reverse=True)


def _jsonable(record: dict[str, float]) -> dict[str, float | None]:
    return {name: None if math.isnan(value) else value for name, value in record.items()}


def _text(table: list[dict[str, float]]) -> str:
    """The table in columns; those that say nothing of any head are left out."""
    told = [
        name for name in table[0] if name in _NUMBERS or any(not math.isnan(row[name]) and row[name] for row in table)
    ]
    headings = [_HEADINGS.get(name, name) for name in told]
    lines = [headings, *([_cell(name, row[name]) for name in told] for row in table)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(told))]
    return "\n".join("  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)


def _cell(name: str, value: Any) -> str:
    if name in _NUMBERS:
        return str(value)
    return "-" if math.isnan(value) else f"{value:.3f}"
