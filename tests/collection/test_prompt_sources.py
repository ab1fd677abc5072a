"""Prompts are read from files as they stand there, and what cannot be read is named with its line."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from att_viz.collection import read_prompts
from att_viz.errors import InvalidInputError

PROMPTS = st.lists(st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip), min_size=1)
CELLS = (
    PROMPTS if sys.version_info >= (3, 11) else PROMPTS.map(lambda texts: [text.replace("\0", "a") for text in texts])
)
"""Python 3.10 can neither write nor read a table that has the character NUL in it."""


WriteFile = Callable[[str, str | bytes], str]


@pytest.fixture
def file(tmp_path: Path) -> WriteFile:
    def write(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


def test_text_has_a_prompt_in_each_line_that_is_not_blank(file: WriteFile) -> None:
    source = file("prompts.txt", "\ufefffirst line\r\n\n  \n  東京 \nlast")
    assert list(read_prompts(source)) == ["first line", "  東京 ", "last"]


@settings(deadline=None)
@given(PROMPTS)
def test_jsonl_round_trip(tmp_path_factory: pytest.TempPathFactory, prompts: list[str]) -> None:
    path = tmp_path_factory.getbasetemp() / "prompts.jsonl"
    path.write_text("".join(json.dumps({"id": 1, "question": prompt}) + "\n" for prompt in prompts), "utf-8")
    assert list(read_prompts(str(path), "question")) == prompts
    path.write_text("".join(json.dumps(prompt, ensure_ascii=False) + "\n" for prompt in prompts), "utf-8")
    assert list(read_prompts(str(path))) == prompts


@pytest.mark.parametrize(("suffix", "delimiter"), [("csv", ","), ("tsv", "\t")])
@settings(deadline=None)
@given(prompts=CELLS)
def test_table_round_trip(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, delimiter: str, prompts: list[str]
) -> None:
    path = tmp_path_factory.getbasetemp() / f"prompts.{suffix}"
    with path.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream, delimiter=delimiter)
        rows.writerow(["id", "prompt"])
        rows.writerows([number, prompt] for number, prompt in enumerate(prompts))
    assert list(read_prompts(str(path))) == prompts


def test_a_character_that_python_does_not_read_in_a_table_is_said(file: WriteFile) -> None:
    prompts = read_prompts(file("nul.csv", "prompt\na\0b\n"))
    if sys.version_info >= (3, 11):
        assert list(prompts) == ["a\0b"]
    else:
        with pytest.raises(InvalidInputError, match="not a CSV table: line contains NUL"):
            list(prompts)


def test_a_cell_may_be_longer_than_the_csv_module_thinks(file: WriteFile) -> None:
    limit = csv.field_size_limit()
    long = "word " * 40_000
    assert list(read_prompts(file("long.csv", f"prompt\n{long}\n"))) == [long]
    assert csv.field_size_limit() == limit


def test_no_more_is_read_than_is_taken(file: WriteFile) -> None:
    prompts = read_prompts(file("half.jsonl", '"first"\n{broken'))
    assert next(prompts) == "first"
    with pytest.raises(InvalidInputError, match="line 2"):
        next(prompts)


@pytest.mark.parametrize(
    ("field", "content", "expected"), [(None, "one\n\ntwo\n", ["one", "two"]), ("q", '{"q": "one\\n"}\n', ["one\n"])]
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, field: str | None, content: str, expected: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(content))
    assert list(read_prompts("-", field)) == expected


@pytest.mark.parametrize(
    ("name", "content", "field", "words"),
    [
        ("a.jsonl", '"x"\n\n{"text": "x"}', None, "line 3 of .*no field 'prompt'; choose one with --field: 'text'"),
        ("a.jsonl", '"x"', "q", "line 1 of .*not a JSON object"),
        ("a.jsonl", "{}", None, "there is none"),
        ("a.jsonl", "[1]", None, "not text but list"),
        ("a.jsonl", '{"prompt": 7}', None, "not text but int"),
        ("a.jsonl", '{"prompt": " "}', None, "line 1 of .*is empty"),
        ("a.jsonl", "[" * 100_000, None, "is not JSON"),
        ("a.csv", "id,question\n1,x\n", None, "line 2 of .*no field 'prompt'.*'id', 'question'"),
        ("a.csv", "prompt,id\n,1\n", None, "is empty"),
        ("a.csv", "id,prompt\n1\n", None, "not text but NoneType"),
        ("a.csv", 'prompt\n"open', None, "not a CSV table"),
        ("a.txt", "x", "q", "no field 'q'; name it .jsonl, .csv or .tsv"),
        ("a.txt", b"\xff\xfe", None, "not UTF-8"),
    ],
)
def test_what_cannot_be_read(file: WriteFile, name: str, content: str | bytes, field: str | None, words: str) -> None:
    with pytest.raises(InvalidInputError, match=words):
        list(read_prompts(file(name, content), field))


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="No such file"):
        list(read_prompts(str(tmp_path / "none.txt")))
