"""Reading prompts from a text, JSONL or CSV file, or from standard input."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from att_viz.errors import InvalidInputError

__all__ = ["read_prompts", "read_prompts_of_families"]

_DEFAULT_FIELD = "prompt"

Entry = tuple[str, dict[Any, Any], str]
"""A prompt, the other fields beside it, and the place where it was read, for messages."""


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
    for prompt, _, _ in _read(source, field):
        yield prompt


def read_prompts_of_families(
    source: str, field: str | None = None, family_field: str | None = None
) -> dict[str | None, list[str]]:
    """Read all prompts of a file that may say which family, or kind, each belongs to.

    Args:
        source: see `read_prompts`.
        field: see `read_prompts`.
        family_field: the key or column that names the family; by default "family", where there is one.

    Returns:
        Prompts by family, in the order of the file; None for those that name none.

    Raises:
        InvalidInputError: as `read_prompts`, and if a family is missing though its field was named, or is not text.
    """
    families: dict[str | None, list[str]] = {}
    for prompt, row, place in _read(source, field):
        name = row.get("family") if family_field is None else _entry(row, family_field, place, "--family-field")
        if name is not None and not (isinstance(name, str) and name.strip() and name.isprintable()):
            raise InvalidInputError(f"the family in {place} is no name in printable letters: {str(name)[:80]!r}")
        families.setdefault(name, []).append(prompt)
    return families


def _read(source: str, field: str | None) -> Iterator[Entry]:
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


def _reader(suffix: str, source: str, field: str | None) -> Callable[[TextIO], Iterator[Entry]]:
    if suffix in (".jsonl", ".ndjson"):
        return lambda file: _read_json_lines(file, source, field)
    if suffix in (".csv", ".tsv"):
        return lambda file: _read_table(file, source, field, "," if suffix == ".csv" else "\t")
    if field is not None:
        raise InvalidInputError(f"{source} is read as text, which has no field {field!r}; name it .jsonl, .csv or .tsv")
    return _read_lines


def _read_lines(lines: Iterable[str]) -> Iterator[Entry]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield line.rstrip("\r\n"), {}, f"line {number}"


def _read_json_lines(lines: Iterable[str], source: str, field: str | None) -> Iterator[Entry]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"line {number} of {source}"
        try:
            value = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as error:
            raise InvalidInputError(f"{place} is not JSON: {error}") from error
        row: dict[Any, Any] = {}
        if isinstance(value, dict):
            row, value = value, _entry(value, field or _DEFAULT_FIELD, place)
        elif field is not None:
            raise InvalidInputError(f"{place} is not a JSON object, so it has no field {field!r}")
        yield _checked(value, place), row, place


def _read_table(file: TextIO, source: str, field: str | None, delimiter: str) -> Iterator[Entry]:
    # The module's limit of 128 kB for a cell is less than a long prompt.
    limit = csv.field_size_limit(2**31 - 1)
    try:
        rows = csv.DictReader(file, delimiter=delimiter, strict=True)
        for row in rows:
            place = f"line {rows.line_num} of {source}"
            yield _checked(_entry(row, field or _DEFAULT_FIELD, place), place), row, place
    except csv.Error as error:
        raise InvalidInputError(f"{source} is not a CSV table: {error}") from error
    finally:
        csv.field_size_limit(limit)


def _entry(row: dict[Any, Any], field: str, place: str, option: str = "--field") -> Any:
    if field not in row:
        names = ", ".join(repr(name) for name in row if name is not None)
        raise InvalidInputError(f"{place} has no field {field!r}; choose one with {option}: {names or 'there is none'}")
    return row[field]


def _checked(prompt: Any, place: str) -> str:
    if not isinstance(prompt, str):
        raise InvalidInputError(f"the prompt in {place} is not text but {type(prompt).__name__}")
    if not prompt.strip():
        raise InvalidInputError(f"the prompt in {place} is empty")
    return prompt
