"""Interrupted and failing writers: what is kept, what is refused, and in which words."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
from support.numbers.random_attention import causal_attention, random_matrix

from att_viz.archive import count_sequences
from att_viz.archive.file.unfinished import partial_path, whole_layers
from att_viz.archive.writing.disk_space import bytes_needed, check_disk
from att_viz.archive.writing.options import LayerPlan, StreamOptions
from att_viz.archive.writing.stream import ArchiveStream, RowBatch
from att_viz.archive.writing.writer import write_archive
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, InvalidInputError, UnfinishedArchiveError
from att_viz.matrix.metadata import CaptureMetadata

ROWS, HEADS = 150, 2
WEIGHTS = {layer: causal_attention(HEADS, ROWS, layer) for layer in range(3)}


def open_stream(path: Path, options: StreamOptions | None = None, **more: Any) -> ArchiveStream:
    return ArchiveStream(path, options or StreamOptions(identity={"model": "a"}), CaptureMetadata(), **more)


def begin(
    stream: ArchiveStream,
    batch: int = 0,
    layers: Iterable[int] = WEIGHTS,
    heads: tuple[int, ...] = (0, 1),
    **more: Any,
) -> Any:
    tokens = [f"t{place}" for place in range(ROWS)]
    arguments: dict[str, Any] = {
        "num_rows": ROWS,
        "token_ids": np.arange(ROWS),
        "tokens": tokens,
        "token_texts": tokens,
        "prompt_length": ROWS,
        "identity": {"input": f"sequence {batch}"},
    }
    return stream.begin_sequence(batch, dict.fromkeys(layers, LayerPlan(heads)), **(arguments | more))


def put(stream: ArchiveStream, layer: int, batch: int = 0) -> None:
    stream.put(layer, batch, RowBatch.of(0, 0, 0, WEIGHTS[layer], WEIGHTS[layer].sum(2)))
    stream.finish_layer(layer, batch)


@pytest.fixture
def interrupted(tmp_path: Path) -> Path:
    stream = open_stream(tmp_path / "a.h5")
    begin(stream)
    put(stream, 0)
    put(stream, 1)
    stream.put(2, 0, RowBatch.of(0, 0, 0, WEIGHTS[2][:, :70, :70]))
    stream.close(False)
    return tmp_path / "a.h5"


def test_an_interrupted_archive_says_what_it_holds(interrupted: Path) -> None:
    for path in (interrupted, partial_path(interrupted)):
        with pytest.raises(UnfinishedArchiveError, match="2 layers are whole: capture it again with resume=True"):
            AttentionMatrix.open(path)


def test_an_interrupted_archive_is_not_overwritten_by_accident(interrupted: Path) -> None:
    with pytest.raises(ArchiveError, match=r"go on with resume=True .*, or delete it"):
        open_stream(interrupted)
    with pytest.raises(ArchiveError, match=r"go on with resume=True .*, or delete it"):
        random_matrix().save(interrupted)
    assert whole_layers(partial_path(interrupted)) == 2


def test_resuming_gives_the_stored_strings_and_the_whole_layers(interrupted: Path) -> None:
    stream = open_stream(interrupted, resume=True)
    assert stream.stored["model"] == "a"
    assert begin(stream) == {0, 1}
    stream.put(0, 0, RowBatch.of(0, 0, 0, np.zeros_like(WEIGHTS[0])))
    put(stream, 2)
    stream.close(True)
    with AttentionMatrix.open(interrupted) as matrix:
        for layer, weights in WEIGHTS.items():
            np.testing.assert_array_equal(matrix.rows(layer, 1), weights[1].astype(np.float16).astype(np.float32))


def test_resuming_something_else_is_refused(interrupted: Path) -> None:
    with pytest.raises(ArchiveError, match="model was 'a' and is 'b'"):
        open_stream(interrupted, StreamOptions(identity={"model": "b"}), resume=True)
    with pytest.raises(ArchiveError, match="dtype was 'float16' and is 'float32'"):
        open_stream(interrupted, StreamOptions(dtype="float32"), resume=True)
    stream = open_stream(interrupted, resume=True)
    with pytest.raises(ArchiveError, match="input was 'sequence 0' and is 'other'"):
        begin(stream, identity={"input": "other"})
    stream.close(False)
    assert whole_layers(partial_path(interrupted)) == 2


def test_layers_with_other_heads_are_written_again(interrupted: Path) -> None:
    stream = open_stream(interrupted, resume=True)
    assert begin(stream, heads=(4, 5)) == set()
    for layer in WEIGHTS:
        put(stream, layer)
    stream.close(True)
    with AttentionMatrix.open(interrupted) as matrix:
        assert matrix.heads(0) == (4, 5)


def test_a_finished_archive_needs_nothing_more(interrupted: Path) -> None:
    stream = open_stream(interrupted, resume=True)
    begin(stream)
    put(stream, 2)
    stream.close(True)
    before = interrupted.read_bytes()
    stream = open_stream(interrupted, resume=True)
    assert begin(stream) == {0, 1, 2}
    put(stream, 1)
    stream.close(True)
    assert interrupted.read_bytes() == before
    stream = open_stream(interrupted, resume=True)
    with pytest.raises(ArchiveError, match="no layer 0 of sequence 1"):
        begin(stream, batch=1)
    with pytest.raises(ArchiveError, match="complete and cannot be resumed"):
        open_stream(interrupted, StreamOptions(identity={"model": "b"}), resume=True)


def test_two_writers_of_one_file_are_refused(tmp_path: Path) -> None:
    first = open_stream(tmp_path / "a.h5")
    with pytest.raises(ArchiveError, match="written by another process"):
        open_stream(tmp_path / "a.h5")
    first.close(False)
    assert list(tmp_path.iterdir()) == []


def test_rows_that_come_again_after_their_layer_was_finished_replace_it(tmp_path: Path) -> None:
    stream = open_stream(tmp_path / "a.h5")
    begin(stream)
    for layer in (0, 1, 2, 0):
        put(stream, layer)
    stream.put(1, 0, RowBatch.of(0, 64, 0, WEIGHTS[2][:, 64:130, :130]))
    stream.close(True)
    with AttentionMatrix.open(tmp_path / "a.h5") as matrix:
        expected = np.concatenate([WEIGHTS[1][1, :64], WEIGHTS[2][1, 64:130], WEIGHTS[1][1, 130:]])
        np.testing.assert_array_equal(matrix.rows(1, 1), expected.astype(np.float16).astype(np.float32))
        np.testing.assert_array_equal(matrix.rows(0, 1), WEIGHTS[0][1].astype(np.float16).astype(np.float32))


def test_several_sequences(tmp_path: Path) -> None:
    stream = open_stream(tmp_path / "a.h5")
    for batch in range(2):
        begin(stream, batch, real=np.arange(ROWS) >= 10 * batch)
        for layer in WEIGHTS:
            put(stream, layer, batch)
    stream.close(True)
    assert count_sequences(tmp_path / "a.h5") == 2
    with AttentionMatrix.open(tmp_path / "a.h5", batch=1) as matrix:
        assert matrix.real.sum() == ROWS - 10
        assert matrix.rows(2, 1).shape == (ROWS, ROWS)
    with pytest.raises(InvalidInputError, match="no sequence 2; it holds sequences 0 to 1"):
        AttentionMatrix.open(tmp_path / "a.h5", batch=2)


def test_statistics_without_weights(tmp_path: Path) -> None:
    path = tmp_path / "a.h5"
    values = np.random.default_rng(0).random((HEADS, ROWS, 2)).astype(np.float32)
    stream = open_stream(path, StreamOptions(weights=None, statistics=("entropy", "maximum")))
    begin(stream, layers=[4])
    for start in range(0, ROWS, 40):
        stop = min(start + 40, ROWS)
        stream.put(4, 0, RowBatch.of(0, start, 0, None, None, None, values[:, start:stop]))
    stream.close(True)
    with AttentionMatrix.open(path) as matrix:
        assert (matrix.layers, matrix.heads(4), matrix.has_weights) == ((4,), (0, 1), False)
        assert matrix.statistic_names(4) == ("entropy", "maximum")
        np.testing.assert_array_equal(matrix.statistics(4), values)
        for call in (lambda: matrix.rows(4, 0), lambda: matrix.overview(4, 0)):
            with pytest.raises(ArchiveError, match="statistics and no weights"):
                call()
        matrix.save(tmp_path / "copy.h5")
    with AttentionMatrix.open(tmp_path / "copy.h5") as matrix:
        np.testing.assert_array_equal(matrix.statistics(4), values)
    with h5py.File(path) as file:
        assert file.attrs["format_version"] == 2


def test_scores_that_float16_cannot_hold_are_refused(tmp_path: Path) -> None:
    scores = np.where(np.tri(ROWS, dtype=bool), np.float32(-70_000), -np.inf).astype(np.float32)[None]
    stream = open_stream(tmp_path / "a.h5", StreamOptions(weights="scores"))
    begin(stream, heads=(0,))
    with pytest.raises(ArchiveError, match=r"70,000.*store the scores as float32"):
        stream.put(0, 0, RowBatch.of(0, 0, 0, scores))
    stream.close(False)
    stream = open_stream(tmp_path / "a.h5", StreamOptions(weights="scores", dtype="float32"))
    begin(stream, layers=[0], heads=(0,))
    stream.put(0, 0, RowBatch.of(0, 0, 0, scores))
    stream.close(True)
    with AttentionMatrix.open(tmp_path / "a.h5") as matrix:
        np.testing.assert_array_equal(matrix.rows(0, 0), scores[0])


@pytest.mark.parametrize(
    "call",
    [
        lambda stream: stream.put(0, 0, RowBatch.of(1, 0, 0, WEIGHTS[0])),
        lambda stream: stream.put(0, 0, RowBatch.of(0, 1, 0, WEIGHTS[0])),
        lambda stream: stream.put(9, 0, RowBatch.of(0, 0, 0, WEIGHTS[0])),
        lambda stream: stream.put(0, 3, RowBatch.of(0, 0, 0, WEIGHTS[0])),
        lambda stream: stream.put(0, 0, RowBatch.of(0, 0, 0, None, np.zeros((2, ROWS)))),
        lambda stream: begin(stream),
        lambda stream: begin(stream, 1, num_rows=3),
        lambda stream: begin(stream, 1, token_texts=["x"]),
        lambda stream: stream.extend_sequence(0, token_ids=None, tokens=["a"], token_texts=["a"]),
        lambda stream: stream.extend_sequence(0, token_ids=[1], tokens=["a"], token_texts=["a"], start=999),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, call: Any) -> None:
    stream = open_stream(tmp_path / "a.h5")
    begin(stream)
    with pytest.raises(InvalidInputError):
        call(stream)
    stream.close(False)


def test_after_the_end_nothing_more_is_taken(tmp_path: Path) -> None:
    stream = open_stream(tmp_path / "a.h5")
    begin(stream)
    stream.close(True)
    with pytest.raises(ArchiveError, match="has ended"):
        put(stream, 0)


def limited(num_bytes: int) -> tuple[int, int]:
    """A largest file size for this process, as a disk that is full there."""
    previous = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (num_bytes, previous[1]))
    return previous


def fill_up(stream: ArchiveStream) -> None:
    for batch in range(1, 9):
        begin(stream, batch)
        for layer in WEIGHTS:
            put(stream, layer, batch)
    stream.close(True)


def test_a_full_disk_keeps_the_whole_layers(tmp_path: Path) -> None:
    path = tmp_path / "a.h5"
    stream = open_stream(path)
    begin(stream)
    put(stream, 0)
    previous = limited(400_000)
    try:
        with pytest.raises(ArchiveError, match=r"the file has reached the largest size.*resume=True"):
            fill_up(stream)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, previous)
    stream.close(False)
    assert whole_layers(partial_path(path)) >= 1
    stream = open_stream(path, resume=True)
    whole = begin(stream)
    for layer in WEIGHTS.keys() - whole:
        put(stream, layer)
    stream.close(True)
    with AttentionMatrix.open(path) as matrix:
        for layer, weights in WEIGHTS.items():
            np.testing.assert_array_equal(matrix.rows(layer, 0), weights[0].astype(np.float16).astype(np.float32))


def test_a_disk_without_room_for_a_file_says_so(tmp_path: Path) -> None:
    previous = limited(100)
    try:
        with pytest.raises(ArchiveError, match="largest size"):
            random_matrix(tokens=100).save(tmp_path / "a.h5")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, previous)
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_cannot_be_taken_leaves_what_can_be_gone_on_with_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.h5"
    path.mkdir()
    # `save` would look first; the name may be taken while the archive is being written.
    with pytest.raises(ArchiveError, match="could not be written"):
        write_archive(path, random_matrix())
    assert list(tmp_path.iterdir()) == [path]
    stream = open_stream(path)
    begin(stream)
    for layer in WEIGHTS:
        put(stream, layer)
    with pytest.raises(ArchiveError, match=r"could not be written: .*; the 3 layers that are whole are kept in"):
        stream.close(True)
    path.rmdir()
    stream = open_stream(path, resume=True)
    assert begin(stream) == set(WEIGHTS)
    stream.close(True)
    assert path.is_file()


def test_what_will_be_needed_is_known_before(tmp_path: Path) -> None:
    rows = 1300
    weights = {0: causal_attention(2, rows)}
    AttentionMatrix(weights, ["t"] * rows).save(tmp_path / "a.h5")
    needed = bytes_needed(rows, 2, StreamOptions())
    assert 0.8 * needed < os.path.getsize(tmp_path / "a.h5") < needed + 100_000
    with pytest.raises(ArchiveError, match=r"GB free.*fewer layers or heads, or statistics only .*, or float16"):
        check_disk(tmp_path / "new" / "a.h5", 10**7, 1000, StreamOptions(dtype="float32"))
    check_disk(tmp_path / "a.h5", 100, 1, StreamOptions())
