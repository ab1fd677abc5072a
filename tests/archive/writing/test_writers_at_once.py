"""Writers of one file at the same time: one of them writes it, the others are told, and what is there is whole."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pytest
from support.numbers.random_attention import random_matrix

from att_viz.archive.file.unfinished import partial_path
from att_viz.archive.writing.options import StreamOptions
from att_viz.archive.writing.stream import ArchiveStream
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, RenderError
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.renderer import Renderer
from att_viz.report.assembly import write_partial, written_by_one
from att_viz.system.atomic_file import atomic_file
from att_viz.system.file_lock import open_locked, release
from att_viz.system.tables import write_table

pytest.importorskip("fcntl")


def save_archive(path: Path, number: int) -> None:
    random_matrix(1, 2, 60, seed=number).save(path)


def check_archive(path: Path) -> None:
    with AttentionMatrix.open(path) as matrix:
        found = matrix.rows(0, 1)
    assert any(np.allclose(found, random_matrix(1, 2, 60, seed=each).rows(0, 1), atol=1e-3) for each in range(4))


def save_table(path: Path, number: int) -> None:
    write_table(path, [{"a": number}] * 1000, ["a"])


def check_table(path: Path) -> None:
    lines = path.read_text().split()
    assert len(lines) == 1001
    assert len(set(lines[1:])) == 1


@pytest.mark.parametrize(
    ("save", "check", "name"), [(save_archive, check_archive, "a.h5"), (save_table, check_table, "a.csv")]
)
def test_whoever_saves_at_the_same_time_the_file_is_whole(tmp_path: Path, save: Any, check: Any, name: str) -> None:
    path = tmp_path / name
    save(path, 0)
    wrong: list[BaseException] = []
    saved = []

    def many_times(number: int) -> None:
        for _ in range(8):
            try:
                save(path, number)
                saved.append(number)
            except ArchiveError as error:
                if "another process" not in str(error):
                    wrong.append(error)
            except BaseException as error:  # noqa: BLE001 - the test looks at it
                wrong.append(error)

    threads = [threading.Thread(target=many_times, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        check(path)
    for thread in threads:
        thread.join()
    assert wrong == []
    assert saved
    assert os.listdir(tmp_path) == [name]


def test_a_live_writer_is_not_taken_for_one_that_died(tmp_path: Path) -> None:
    path = tmp_path / "a.h5"
    stream = ArchiveStream(path, StreamOptions(identity={"model": "a"}), CaptureMetadata())
    for another in (
        lambda: random_matrix().save(path),
        lambda: ArchiveStream(path, StreamOptions(), CaptureMetadata(), resume=True),
    ):
        with pytest.raises(ArchiveError, match="being written by another process; wait for it, or end it"):
            another()
    assert partial_path(path).exists()
    stream.close(False)
    random_matrix().save(path)
    assert os.listdir(tmp_path) == ["a.h5"]


def test_a_file_that_is_being_written_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with atomic_file(path) as partial:
        partial.write_text("first")
        with pytest.raises(ArchiveError, match="another process"):
            write_table(path, [{"a": 1}], ["a"])
    assert path.read_text() == "first"


def test_what_a_dead_process_has_left_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    (tmp_path / "a.csv.partial").write_text("much longer than what is written in its place")
    with atomic_file(path) as partial:
        partial.write_text("new")
    assert path.read_text() == "new"
    assert os.listdir(tmp_path) == ["a.csv"]


def test_a_failure_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")

    def fail() -> None:
        with atomic_file(path) as partial:
            partial.write_text("half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.csv"]


def test_a_lock_is_of_the_file_that_has_the_name(tmp_path: Path) -> None:
    """The writer before renames its file and lets go: who waited in between must not write into what it renamed."""
    partial = tmp_path / "a.partial"
    first = open_locked(partial)
    release(first, lambda: os.replace(partial, tmp_path / "a"))
    second = open_locked(partial)
    assert os.path.samestat(os.fstat(second), os.stat(partial))
    assert (tmp_path / "a").exists()
    release(second, partial.unlink)
    assert os.listdir(tmp_path) == ["a"]


def save_report(path: Path, number: int) -> None:
    matrix = random_matrix(1, 2, 60, seed=number)
    Renderer().render(matrix.tokens, matrix.prompt_length, matrix, save_prefix=f"{path.parent}/")


def test_reports_that_are_written_at_the_same_time_are_whole(tmp_path: Path) -> None:
    """On two threads, as with two processes: each has a handle and so a lock of its own."""
    report = tmp_path / "report.html"
    expected = set()
    for number in range(2):
        save_report(report, number)
        expected.add(report.read_bytes())
    assert len(expected) == 2
    told: list[str] = []

    def many_times(number: int) -> None:
        for _ in range(6):
            try:
                save_report(report, number)
            except RenderError as error:
                told.append(str(error))

    threads = [threading.Thread(target=many_times, args=(number,)) for number in (0, 1)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        assert report.read_bytes() in expected
    for thread in threads:
        thread.join()
    assert all(sentence.endswith("is being written by another process; wait for it, or end it") for sentence in told)
    assert os.listdir(tmp_path) == ["report.html"]


@pytest.mark.parametrize("split", [False, "layer", True])
def test_whoever_comes_second_to_a_report_is_told_and_takes_nothing_away(
    tmp_path: Path, split: Literal["layer"] | bool
) -> None:
    matrix = random_matrix(2, 2, 12)
    name = "report.html" if split is False else "index.html"
    with written_by_one([tmp_path / "Layer-0.html", tmp_path / name]):
        write_partial(tmp_path / name, ["half of "])
        with pytest.raises(RenderError, match="is being written by another process"):
            Renderer().render(
                matrix.tokens, matrix.prompt_length, matrix, render_in_chunks=split, save_prefix=f"{tmp_path}/"
            )
        assert (tmp_path / f"{name}.partial").read_text() == "half of "
    assert os.listdir(tmp_path) == []
    Renderer().render(matrix.tokens, matrix.prompt_length, matrix, render_in_chunks=split, save_prefix=f"{tmp_path}/")
