"""Reading prompts from a text, JSONL or CSV file, or from standard input."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from att_viz.errors import InvalidInputError

__all__ = ["read_prompts"]

_DEFAULT_FIELD = "prompt"


def read_prompts(source: str, field: str | None = None) -> Iterator[str]:
    r"""Read prompts one by one.

    Args:
        source: a file, or "-" for standard input. `.jsonl` and `.ndjson` files hold one JSON value in each line,
            `.csv` and `.tsv` files a table with a header; of any other file each line that is not blank is a
            prompt. Standard input is read as lines of text, or as JSONL where a field is given.
        field: the key or column that holds the prompt; by default "prompt". JSONL lines may also be plain strings.

    Yields:
        The prompts, none of them empty.

    Raises:
        InvalidInputError: naming the line, if the source cannot be read or a prompt is missing.
    """
    suffix = Path(source).suffix.lower()
    try:
        if source == "-":
            yield from _read_json_lines(sys.stdin, "standard input", field) if field else _read_lines(sys.stdin)
            return
        # A byte order mark is no part of the first prompt.
        with open(source, encoding="utf-8-sig", newline="" if suffix in (".csv", ".tsv") else None) as file:
            yield from _reader(suffix, source, field)(file)
    except OSError as error:
        raise InvalidInputError(f"{source} could not be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InvalidInputError(f"{source} is not UTF-8 text: {error}") from error


def _reader(suffix: str, source: str, field: str | None) -> Callable[[TextIO], Iterator[str]]:
    if suffix in (".jsonl", ".ndjson"):
        return lambda file: _read_json_lines(file, source, field)
    if suffix in (".csv", ".tsv"):
        return lambda file: _read_table(file, source, field, "," if suffix == ".csv" else "\t")
    if field is not None:
        raise InvalidInputError(f"{source} is read as text, which has no field {field!r}; name it .jsonl, .csv or .tsv")
    return _read_lines


def _read_lines(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if line.strip():
            yield line.rstrip("\r\n")


def _read_json_lines(lines: Iterable[str], source: str, field: str | None) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"line {number} of {source}"
        try:
            value = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as error:
            raise InvalidInputError(f"{place} is not JSON: {error}") from error
        if isinstance(value, dict):
            value = _entry(value, field or _DEFAULT_FIELD, place)
        elif field is not None:
            raise InvalidInputError(f"{place} is not a JSON object, so it has no field {field!r}")
        yield _checked(value, place)


def _read_table(file: TextIO, source: str, field: str | None, delimiter: str) -> Iterator[str]:
    # The module's limit of 128 kB for a cell is less than a long prompt.
    limit = csv.field_size_limit(2**31 - 1)
    try:
        rows = csv.DictReader(file, delimiter=delimiter, strict=True)
        for row in rows:
            place = f"line {rows.line_num} of {source}"
            yield _checked(_entry(row, field or _DEFAULT_FIELD, place), place)
    except csv.Error as error:
        raise InvalidInputError(f"{source} is not a CSV table: {error}") from error
    finally:
        csv.field_size_limit(limit)


def _entry(row: dict[Any, Any], field: str, place: str) -> Any:
    if field not in row:
        names = ", ".join(repr(name) for name in row if name is not None)
        raise InvalidInputError(f"{place} has no field {field!r}; choose one with --field: {names or 'there is none'}")
    return row[field]


def _checked(prompt: Any, place: str) -> str:
    if not isinstance(prompt, str):
        raise InvalidInputError(f"the prompt in {place} is not text but {type(prompt).__name__}")
    if not prompt.strip():
        raise InvalidInputError(f"the prompt in {place} is empty")
    return prompt
