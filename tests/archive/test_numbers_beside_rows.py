"""Statistics, sums, sink mass, value norms, tokens and their ids: damage to any of them is found, and ends nothing."""

from __future__ import annotations

import multiprocessing
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

import h5py
import numpy as np
import pytest
from support.numbers.random_attention import causal_attention

from att_viz.archive.checking.verify import verify
from att_viz.archive.file.stored_numbers import fletcher32
from att_viz.archive.reading.row_numbers import RowNumbers
from att_viz.archive.writing.options import LayerPlan, StreamOptions
from att_viz.archive.writing.stream import ArchiveStream, RowBatch
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError
from att_viz.matrix.metadata import CaptureMetadata

ROWS = 90
BESIDE = ("statistics", "row_sums", "sink_mass", "value_norms")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """2 layers of 2 heads, with all that can stand beside rows."""
    path = tmp_path / "a.h5"
    options = StreamOptions(statistics=("entropy", "größte"))
    stream = ArchiveStream(path, options, CaptureMetadata(capture="interface"))
    tokens = ["a"] * ROWS
    plans = {layer: LayerPlan((0, 1), True) for layer in (0, 1)}
    stream.begin_sequence(
        0,
        plans,
        num_rows=ROWS,
        token_ids=range(ROWS),
        tokens=tokens,
        token_texts=tokens,
        prompt_length=ROWS,
        real=np.arange(ROWS) > 0,
    )
    for layer in plans:
        rows = causal_attention(2, ROWS, seed=layer) * np.float32(0.75)
        rows[:, 0] = 0
        mass = np.full((2, ROWS), 0.25, np.float32)
        sums = rows.sum(axis=2)
        values = np.random.default_rng(layer).normal(size=(2, ROWS, 2)).astype(np.float32)
        stream.put(layer, 0, RowBatch.of(0, 0, 0, rows, sums, mass, values))
        stream.put_value_norms(layer, 0, 0, np.abs(values[..., 0]))
        stream.finish_layer(layer, 0)
    stream.close(True)
    return path


def test_all_of_it_is_read(archive: Path) -> None:
    assert verify(archive).is_sound
    with AttentionMatrix.open(archive) as matrix:
        assert matrix.statistic_names(1) == ("entropy", "größte")
        expected = np.random.default_rng(1).normal(size=(2, ROWS, 2)).astype(np.float32)
        np.testing.assert_array_equal(matrix.statistics(1), expected)
        np.testing.assert_array_equal(matrix.value_norms(1, 1), np.abs(expected[1, :, 0]))


@pytest.mark.parametrize("length", [1, 2, 3, 100, 4097])
@pytest.mark.parametrize("byte", [0, 255, None])
def test_the_checksum_is_the_one_of_hdf5(tmp_path: Path, length: int, byte: int | None) -> None:
    data = np.random.default_rng(length).integers(0, 256, length) if byte is None else np.full(length, byte)
    with h5py.File(tmp_path / "a.h5", "w") as file:
        made = file.create_dataset("a", data=data.astype(np.uint8), chunks=(length,), fletcher32=True)
        file.flush()
        stored = made.id.read_direct_chunk((0,))[1]
    assert fletcher32(stored[:-4]) == int.from_bytes(stored[-4:], "little")


def tree_entries(data: bytes) -> Iterator[tuple[int, int]]:
    """Where the sizes of chunks stand in the trees (version 1) that index them."""
    place = data.find(b"TREE\x01")
    while place >= 0:
        (count,) = struct.unpack_from("<H", data, place + 6)
        yield place, count
        place = data.find(b"TREE\x01", place + 4)


def examine(path: Path, data: bytes, places: Iterable[tuple[int, int]]) -> None:
    for place, value in places:
        damaged = bytearray(data)
        damaged[place] = value
        path.write_bytes(damaged)
        assert not verify(path).is_sound, f"byte {place}"


def test_sizes_in_an_index_of_chunks_end_no_process_and_are_found(archive: Path) -> None:
    data = archive.read_bytes()
    places = [
        (tree + 24 + offset, value) for tree, _ in tree_entries(data) for offset in (0, 1, 2) for value in (0, 3, 255)
    ]
    places = [(place, value) for place, value in places if data[place] != value]
    assert len(places) > 20
    context = multiprocessing.get_context("fork")
    process = context.Process(target=examine, args=(archive, data, places))
    process.start()
    process.join(60)
    assert process.exitcode == 0


@pytest.mark.parametrize("name", BESIDE)
def test_a_changed_number(archive: Path, name: str) -> None:
    with h5py.File(archive) as file:
        found = file[f"layer_1/batch_0/{name}"]
        offset = (0,) * found.ndim
        place = found.id.get_chunk_info_by_coord(offset).byte_offset
    data = bytearray(archive.read_bytes())
    data[place + 5] ^= 1
    archive.write_bytes(data)
    fault = verify(archive).fault
    assert fault is not None
    assert name in str(fault)
    assert fault.layer == 1


@pytest.mark.parametrize("is_older", [False, True])
@pytest.mark.parametrize("name", BESIDE)
def test_numbers_whose_chunk_is_not_indexed_any_more(archive: Path, name: str, is_older: bool) -> None:
    with h5py.File(archive, "a") as file:
        group = file["layer_1/batch_0"]
        source = group[name]
        attributes = dict(source.attrs)
        whole = source[()]
        del group[name]
        made = group.create_dataset(
            name, whole.shape, "<f4", chunks=(1, *whole.shape[1:]), fillvalue=source.fillvalue, fletcher32=True
        )
        made.attrs.update(attributes)
        made[0] = whole[0]
        if is_older:
            del group[f"{name}_crc32"]
    fault = verify(archive).fault
    assert name in str(fault)


@pytest.mark.parametrize("name", ["tokens", "token_texts", "token_ids", "real"])
def test_a_changed_byte_of_the_tokens(archive: Path, name: str) -> None:
    with h5py.File(archive) as file:
        place = file[f"sequences/batch_0/{name}"].id.get_offset()
    data = bytearray(archive.read_bytes())
    data[place + 2] ^= 1
    archive.write_bytes(data)
    with pytest.raises(ArchiveError, match=f"{name} does not match its checksum"):
        AttentionMatrix.open(archive)


@pytest.mark.parametrize("chunks", [None, (1000,)])
@pytest.mark.parametrize("name", ["token_ids", "real"])
def test_a_hostile_shape(archive: Path, name: str, chunks: tuple[int] | None) -> None:
    with h5py.File(archive, "a") as file:
        group = file["sequences/batch_0"]
        del group[name]
        group.create_dataset(name, (10**12,), "i8", chunks=chunks)
    with pytest.raises(ArchiveError, match="should have shape"):
        AttentionMatrix.open(archive)


def test_a_kind_of_attention_that_is_not_known(archive: Path) -> None:
    with h5py.File(archive, "a") as file:
        file["layer_1/batch_0"].attrs["kind"] = "image_self"
    with pytest.raises(ArchiveError, match="of the kind 'image_self' in layer 1, which this att_viz does not know"):
        AttentionMatrix.open(archive)
    assert "image_self" in str(verify(archive).fault)


def test_statistics_alone_are_checked_with_what_is_beside_them(archive: Path) -> None:
    with h5py.File(archive, "a") as file:
        file.attrs["weights"] = "none"
        file["layer_1/batch_0/value_norms"][1, 5] = np.nan
        del file["layer_1/batch_0/value_norms_crc32"]
        # As in older files, which say of no part that it should be there.
        del file["layer_1/batch_0"].attrs["parts"]
    fault = verify(archive).fault
    assert fault is not None
    assert (fault.layer, fault.head, fault.row) == (1, 1, 5)


def test_rows_that_were_dropped_and_came_again(tmp_path: Path) -> None:
    """The checksums are of what the file holds in the end, also where segments were written before."""
    from att_viz.archive.writing.row_columns import RowColumns

    rng = np.random.default_rng(0)
    values = rng.normal(size=(2, 9_000)).astype(np.float32)
    with h5py.File(tmp_path / "a.h5", "w") as file:
        columns = RowColumns(file, 2, {"row_sums": None}, {})
        for start in range(0, 9_000, 500):
            columns.put("row_sums", 0, start, values[:, start : start + 500])
        columns.finish(1_500)
        np.testing.assert_array_equal(RowNumbers(file, "row_sums", (2, 1_500)).read(0, 2), values[:, :1_500])
        again = RowColumns(file, 2, {"row_sums": None}, {})
        again.put("row_sums", 1, 1_500, values[1:, 1_500:7_000])
        again.finish(7_000)
        expected = values[:, :7_000].copy()
        expected[0, 1_500:] = 0
        np.testing.assert_array_equal(RowNumbers(file, "row_sums", (2, 7_000)).read(0, 2), expected)


@pytest.mark.parametrize(
    "name", ["layer_0/batch_0/row_sums", "layer_1/batch_0/statistics", "sequences/batch_0/token_ids"]
)
def test_the_same_bytes_in_the_other_order_are_refused(archive: Path, name: str) -> None:
    with h5py.File(archive, "r+") as file:
        old = file[name]
        values, attributes = old[()], dict(old.attrs)
        options = {"chunks": old.chunks, "fletcher32": old.fletcher32}
        del file[name]
        made = file.create_dataset(name, data=values.view(values.dtype.newbyteorder()), **options)
        made.attrs.update(attributes)
    report = verify(archive)
    assert not report.is_sound
    assert "little-endian" in str(report.fault)
