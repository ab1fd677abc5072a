"""`att-viz stats` and `att-viz knockout`: what they print, write and refuse."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pandas
import pytest
from support.numbers.random_attention import random_matrix
from support.processes.command_line import CommandLine

from att_viz.analysis import head_table

PROMPT = ("--model", "demo", "--bare-prompt", "--prompt", "The cat and the dog and the")


@pytest.fixture
def archive(tmp_path: Path) -> tuple[Path, pandas.DataFrame]:
    matrix = random_matrix(tokens=30, sinks=True)
    matrix.save(tmp_path / "story.h5", dtype="float32")
    return tmp_path / "story.h5", head_table(matrix)


def test_stats_prints_a_table(command_line: CommandLine, archive: tuple[Path, pandas.DataFrame]) -> None:
    path, table = archive
    lines = command_line("stats", path, "--sort-by", "entropy").out.splitlines()
    assert lines[0] == str(path)
    headings, *rows = [line.split() for line in lines[2:]]
    assert "induction" not in headings
    assert "-" not in {cell for row in rows for cell in row}
    ordered = table.sort_values("entropy", ascending=False)
    assert [row[headings.index("entropy")] for row in rows] == [f"{value:.3f}" for value in ordered["entropy"]]
    assert [row[0] for row in rows] == [str(layer) for layer in ordered["layer"]]


def test_stats_as_json(command_line: CommandLine, archive: tuple[Path, pandas.DataFrame]) -> None:
    path, table = archive
    (found,) = json.loads(command_line("stats", path, "--layer", "-1", "--json").out)["files"]
    assert found["file"] == str(path)
    assert [record["layer"] for record in found["heads"]] == [1, 1, 1]
    assert [record["local"] for record in found["heads"]] == table["local"][3:].tolist()
    assert {record["induction"] for record in found["heads"]} == {None}


def test_stats_as_files(command_line: CommandLine, archive: tuple[Path, pandas.DataFrame], tmp_path: Path) -> None:
    path, table = archive
    for name in ("heads.csv", "heads.parquet"):
        assert command_line("stats", path, path, "-o", tmp_path / name).out == f"Wrote {tmp_path / name}\n"
    with (tmp_path / "heads.csv").open(newline="") as file:
        records = list(csv.DictReader(file))
    assert [record["file"] for record in records] == [str(path)] * 12
    assert [float(record["uniform"]) for record in records] == table["uniform"].tolist() * 2
    assert {record["induction"] for record in records} == {""}
    parquet = pandas.read_parquet(tmp_path / "heads.parquet")
    pandas.testing.assert_frame_equal(parquet[:6].drop(columns="file"), table)


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["--sort-by", "entropie"], 2, "no column 'entropie'; there are layer, head"),
        (["-o", "heads.xls"], 1, "let it end with .csv or .parquet"),
        (["--layer", "5"], 1, "there is no layer 5"),
        (["missing.h5"], 1, "there is no file missing.h5"),
    ],
)
def test_stats_refuses_in_a_sentence(
    command_line: CommandLine, archive: tuple[Path, pandas.DataFrame], arguments: list[str], status: int, words: str
) -> None:
    done = command_line("stats", archive[0], *arguments)
    assert done.status == status
    assert words in done.err.replace("\n", " ")


@pytest.mark.models
def test_knockout_of_the_strongest_edges(command_line: CommandLine, tmp_path: Path) -> None:
    output = tmp_path / "cut.csv"
    lines = command_line("knockout", *PROMPT, "--top", 3, "--by", "value-weighted", "-o", output).out.splitlines()
    assert lines[0].startswith('After position 7 (" the"), "')
    assert len(lines) == 7
    with output.open(newline="") as file:
        records = list(csv.DictReader(file))
    assert [line.split()[0] for line in lines[3:6]] == [record["edge"] for record in records]
    assert [line.split()[1] for line in lines[3:6]] == [f"{float(record['weight']):.4f}" for record in records]
    assert all(record["edge"].split(":")[1] == "7" for record in records)


@pytest.mark.models
def test_knockout_of_chosen_edges(command_line: CommandLine) -> None:
    edges = ("--edge", "1.*:7:0", "--edge", "*.3:7:4-5")
    answer = command_line("knockout", *PROMPT, *edges, "--next-token", " dog", "--json").out
    (found,) = json.loads(answer)["knockouts"]
    assert (found["edge"], found["key_text"], found["next_text"]) == ("1.*:7:0 *.3:7:4-5", "<s>", " dog")
    assert found["change"] == found["without"] - found["log_probability"]


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["--edge", "7:0"], 1, "is no edge"),
        (["--edge", "1.1:7:0", "--query", "3"], 2, "--query chooses among the strongest edges"),
        pytest.param(["--next-token", "zz top"], 1, "tokens of this model", marks=pytest.mark.models),
        pytest.param(["--target", "99"], 1, "the input has positions 0 to 7", marks=pytest.mark.models),
        (["-o", "cut.xls"], 1, "let it end with .csv or .parquet"),
    ],
)
def test_knockout_refuses_in_a_sentence(
    command_line: CommandLine, arguments: list[str], status: int, words: str
) -> None:
    done = command_line("knockout", *PROMPT, *arguments)
    assert done.status == status
    assert words in done.err
