"""`verify` finds each kind of planted fault, in its place, and nothing in what is sound."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import h5py
import numpy as np
import pytest
from click.testing import Result
from lens.lens_samples import random_lens
from support.numbers.random_attention import causal_attention, random_matrix
from support.processes.command_runner import command_runner

from att_viz.archive.checking.row_checks import bounds_for, check_rows
from att_viz.archive.checking.verify import Fault, verify
from att_viz.archive.lens import save_lens
from att_viz.archive.writing.options import LayerPlan, StreamOptions
from att_viz.archive.writing.stream import ArchiveStream, RowBatch
from att_viz.attention_matrix import AttentionMatrix
from att_viz.cli import _att_viz
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.weights import InMemoryWeights

GOLD = Path(__file__).parents[1] / "gold" / "archive_version_1.h5"
ROWS = 199


@pytest.fixture(params=["float16", "float32"])
def archive(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """2 layers x 3 heads x 199 rows, in tiles of 64 x 64; layer 0 has learned sinks."""
    path = tmp_path / "a.h5"
    matrix = random_matrix(layers=2, heads=3, tokens=ROWS + 1, sinks=True)
    matrix.metadata = CaptureMetadata(capture="interface", compute_dtype="bfloat16")
    matrix.save(path, request.param)
    return path


def plant(path: Path, layer: int, head: int, row: int, key: int, value: float) -> None:
    """Change a weight, and the checksum of its tile with it."""
    with h5py.File(path, "a") as file:
        group = file[f"layer_{layer}/batch_0"]
        source = group[f"head_{head}"]
        source[row, key] = value
        height, width = source.chunks
        file.flush()
        data = source.id.read_direct_chunk((row // height * height, key // width * width))[1]
        group["tile_crc32"][head, row // height, key // width] = zlib.crc32(data)


def forget_parts(file: h5py.File) -> None:
    for path in ("/", "sequences", "sequences/batch_0", "layer_0", "layer_0/batch_0", "layer_1", "layer_1/batch_0"):
        del file[path].attrs["parts"]


def as_older(path: Path, *names: str) -> None:
    """Drop the checksums of numbers beside the rows and the notes of parts, which older files do not have."""
    with h5py.File(path, "a") as file:
        forget_parts(file)
        for name in names:
            del file[f"{name}_crc32"]


def fault_of(path: Path, check: str) -> Fault:
    report = verify(path)
    assert not report.is_sound
    assert report.fault is not None
    assert report.fault.check == check, report.fault
    assert "\n" not in str(report.fault)
    return report.fault


def at(fault: Fault) -> tuple[int | None, int | None, int | None]:
    return fault.layer, fault.head, fault.row


def test_what_is_sound(archive: Path) -> None:
    report = verify(archive)
    assert report.fault is None
    assert (report.sequences, report.heads, report.rows) == (1, 6, 6 * ROWS)
    assert report.largest_mass_error is not None
    assert 0 < report.largest_mass_error < 1e-6
    assert verify(GOLD).is_sound


@pytest.mark.parametrize("window", [None, 7])
@pytest.mark.parametrize("tokens", [1, 2, 64, 65, 130])
def test_what_is_sound_of_any_size(tmp_path: Path, window: int | None, tokens: int) -> None:
    random_matrix(layers=1, heads=2, tokens=tokens, window=window).save(tmp_path / "a.h5")
    report = verify(tmp_path / "a.h5")
    assert report.is_sound, report.fault


def test_a_flipped_bit(archive: Path) -> None:
    with h5py.File(archive) as file:
        place = file["layer_1/batch_0/head_2"].id.get_chunk_info_by_coord((128, 64)).byte_offset
    data = bytearray(archive.read_bytes())
    data[place + 100] ^= 4
    archive.write_bytes(data)
    assert at(fault_of(archive, "checksum")) == (1, 2, 128)


def test_a_weight_that_was_changed(archive: Path) -> None:
    with AttentionMatrix.open(archive) as matrix:
        weight = matrix.rows(1, 0)[150, 80]
    plant(archive, 1, 0, 150, 80, weight + 0.01)
    fault = fault_of(archive, "row sum")
    assert at(fault) == (1, 0, 150)
    assert "its weights sum to 1.0" in str(fault)


def test_a_row_that_never_summed_to_1(archive: Path) -> None:
    with AttentionMatrix.open(archive) as matrix:
        row = matrix.rows(1, 2)[70]
    key = int(np.argmax(row))
    plant(archive, 1, 2, 70, key, row[key] / 2)
    with h5py.File(archive, "a") as file:
        file["layer_1/batch_0/row_sums"][2, 70] = 1 - row[key] / 2
    as_older(archive, "layer_1/batch_0/row_sums")
    assert at(fault_of(archive, "total mass")) == (1, 2, 70)


def test_a_sink_that_does_not_fit(archive: Path) -> None:
    with h5py.File(archive, "a") as file:
        file["layer_0/batch_0/sink_mass"][1, 33] += 0.001
    as_older(archive, "layer_0/batch_0/sink_mass")
    assert at(fault_of(archive, "total mass")) == (0, 1, 33)


@pytest.mark.parametrize(
    ("value", "check"),
    [(np.nan, "finite values"), (np.inf, "finite values"), (-0.01, "range"), (1.5, "range")],
)
def test_values_that_are_no_weights(archive: Path, value: float, check: str) -> None:
    plant(archive, 0, 2, 101, 5, value)
    assert at(fault_of(archive, check)) == (0, 2, 101)


@pytest.mark.parametrize(("row", "key"), [(70, 71), (130, 191), (10, 100), (63, 198)])
def test_a_look_ahead(archive: Path, row: int, key: int) -> None:
    plant(archive, 1, 1, row, key, 0.25)
    fault = fault_of(archive, "causality")
    assert at(fault) == (1, 1, row)
    assert f"position {key}" in str(fault)


def test_zeros_above_the_diagonal_are_no_fault(archive: Path) -> None:
    plant(archive, 1, 1, 10, 150, 0.0)
    assert verify(archive).is_sound


def test_a_count_of_tokens_that_is_wrong(archive: Path) -> None:
    with h5py.File(archive, "a") as file:
        file["sequences/batch_0"].attrs["num_tokens"] = 17
    assert "17 tokens" in str(fault_of(archive, "structure"))


@pytest.mark.parametrize("change", ["missing", "another shape", "text"])
def test_sums_that_are_not_there(archive: Path, change: str) -> None:
    with h5py.File(archive, "a") as file:
        group = file["layer_1/batch_0"]
        del group["row_sums"]
        if change != "missing":
            group["row_sums"] = np.ones((3, 5), np.float32) if change == "another shape" else "text"
    assert "row_sums" in str(fault_of(archive, "structure"))


def test_files_that_cannot_be_opened(archive: Path, tmp_path: Path) -> None:
    assert "no file" in str(fault_of(tmp_path / "none.h5", "structure"))
    (tmp_path / "text.h5").write_text("text")
    assert "not an att_viz archive" in str(fault_of(tmp_path / "text.h5", "structure"))
    data = archive.read_bytes()
    archive.write_bytes(data[: len(data) // 2])
    assert "damaged" in str(fault_of(archive, "structure"))


def test_an_unfinished_file(archive: Path) -> None:
    with h5py.File(archive, "a") as file:
        file.attrs["complete"] = False
    assert "unfinished" in str(fault_of(archive, "structure"))


@pytest.mark.parametrize(
    ("metadata", "is_sound"),
    [
        (CaptureMetadata(capture="interface", compute_dtype="bfloat16"), False),
        (CaptureMetadata(capture="eager", compute_dtype="bfloat16"), True),
        (CaptureMetadata(capture="eager", compute_dtype="float32"), False),
        (CaptureMetadata(capture="given"), True),
    ],
)
def test_modules_that_round_to_the_dtype_of_the_model(tmp_path: Path, metadata: Any, is_sound: bool) -> None:
    import torch

    weights = torch.from_numpy(causal_attention(4, 90)).to(torch.bfloat16).float().numpy()
    assert 5e-4 < np.abs(weights.sum(axis=2) - 1).max() < 2**-8
    AttentionMatrix({0: weights}, ["a"] * 90, metadata=metadata).save(tmp_path / "a.h5", "float32")
    assert verify(tmp_path / "a.h5").is_sound == is_sound


def test_rows_that_were_float16_before_are_sound(tmp_path: Path) -> None:
    weights = causal_attention(4, 300).astype(np.float16).astype(np.float32)
    assert np.abs(weights.sum(axis=2) - 1).max() > 1e-4
    matrix = AttentionMatrix({0: weights}, ["a"] * 300, metadata=CaptureMetadata(capture="interface"))
    for dtype in ("float16", "float32"):
        matrix.save(tmp_path / "a.h5", dtype)
        assert verify(tmp_path / "a.h5").is_sound


def test_padding(tmp_path: Path) -> None:
    real = np.arange(20) >= 6
    weights = causal_attention(2, 14)
    whole = np.zeros((2, 20, 20), np.float32)
    whole[:, 6:, 6:] = weights
    path = tmp_path / "a.h5"
    AttentionMatrix({0: whole}, ["a"] * 20, real=real).save(path)
    assert verify(path).is_sound
    plant(path, 0, 1, 3, 2, 0.5)
    assert at(fault_of(path, "padding")) == (0, 1, 3)


def test_a_row_without_weights_that_is_no_padding(archive: Path) -> None:
    with AttentionMatrix.open(archive) as matrix:
        layers = {layer: np.stack([matrix.rows(layer, head) for head in range(3)]) for layer in matrix.layers}
    layers[1][2, 44] = 0
    layers[0] = layers[1][:2]
    AttentionMatrix(InMemoryWeights(layers, rows_checked=True), ["a"] * ROWS).save(archive)
    assert at(fault_of(archive, "total mass")) == (1, 2, 44)


def scores(tmp_path: Path) -> Path:
    values = np.random.default_rng(0).normal(size=(2, 100, 100)).astype(np.float32)
    values[:, np.triu(np.ones((100, 100), bool), k=1)] = -np.inf
    values[0, 50, :20] = -np.inf
    AttentionMatrix(InMemoryWeights({3: values}, weights_kind="scores"), ["a"] * 100).save(tmp_path / "a.h5")
    return tmp_path / "a.h5"


def test_scores(tmp_path: Path) -> None:
    assert verify(scores(tmp_path)).is_sound


@pytest.mark.parametrize(
    ("row", "key", "value", "check"),
    [
        (60, 3, np.nan, "finite values"),
        (60, 3, np.inf, "finite values"),
        (60, 61, 0.0, "causality"),
        (6, 99, 1.0, "causality"),
    ],
)
def test_faults_of_scores(tmp_path: Path, row: int, key: int, value: float, check: str) -> None:
    path = scores(tmp_path)
    plant(path, 3, 1, row, key, value)
    assert at(fault_of(path, check)) == (3, 1, row)


def stream(
    path: Path,
    sequences: list[tuple[np.ndarray, np.ndarray | None]],
    *,
    weights: Literal["softmax"] | None = "softmax",
    statistics: tuple[str, ...] = (),
    compression: Literal["gzip"] | None = None,
) -> None:
    """An archive of several sequences (one layer, two heads each), as a capture streams it."""
    options = StreamOptions(weights=weights, statistics=statistics, compression=compression)
    writer = ArchiveStream(path, options, CaptureMetadata(capture="interface"))
    for batch, (rows, values) in enumerate(sequences):
        num_rows = rows.shape[1]
        tokens = ["a"] * num_rows
        writer.begin_sequence(
            batch,
            {0: LayerPlan((0, 1), False)},
            num_rows=num_rows,
            token_ids=None,
            tokens=tokens,
            token_texts=tokens,
            prompt_length=num_rows,
            real=None,
        )
        kept = rows if weights else None
        writer.put(0, batch, RowBatch.of(0, 0, 0, kept, rows.sum(axis=2) if weights else None, None, values))
        writer.finish_layer(0, batch)
    writer.close(True)


@pytest.mark.parametrize("compression", [None, "gzip"])
def test_every_sequence_is_checked(tmp_path: Path, compression: Literal["gzip"] | None) -> None:
    first, second = causal_attention(2, 70), causal_attention(2, 90, seed=1)
    path = tmp_path / "a.h5"
    stream(path, [(first, None), (second, None)], compression=compression)
    report = verify(path)
    assert report.is_sound, report.fault
    assert (report.sequences, report.rows) == (2, 2 * 160)
    second[1, 80, 3] += 0.5
    stream(path, [(first, None), (second, None)], compression=compression)
    fault = fault_of(path, "total mass")
    assert (fault.sequence, *at(fault)) == (1, 0, 1, 80)
    assert str(fault).startswith("sequence 1, layer 0, head 1, row 80: ")


def test_statistics_alone(tmp_path: Path) -> None:
    rows = causal_attention(2, 30)
    values = np.random.default_rng(0).normal(size=(2, 30, 2)).astype(np.float32)
    path = tmp_path / "a.h5"
    stream(path, [(rows, values)], weights=None, statistics=("entropy", "max"))
    report = verify(path)
    assert report.is_sound, report.fault
    assert (report.heads, report.rows) == (2, 0)
    values[1, 7, 0] = np.inf
    stream(path, [(rows, values)], weights=None, statistics=("entropy", "max"))
    fault = fault_of(path, "statistics")
    assert at(fault) == (0, 1, 7)
    assert "entropy is infinite" in str(fault)


def test_overviews_are_checked(tmp_path: Path) -> None:
    path = tmp_path / "a.h5"
    random_matrix(layers=1, heads=2, tokens=1100).save(path)
    assert verify(path).is_sound
    with h5py.File(path) as file:
        place = file["layer_0/batch_0/pyramid_8"].id.get_chunk_info_by_coord((1, 0, 64, 0)).byte_offset
    data = bytearray(path.read_bytes())
    data[place + 9] ^= 4
    path.write_bytes(data)
    fault = fault_of(path, "checksum")
    assert (fault.layer, fault.head) == (0, 1)
    assert "overview of layer 0, head 1" in str(fault)


def test_norms_of_values_that_are_no_numbers(archive: Path) -> None:
    with h5py.File(archive, "a") as file:
        norms = np.ones((3, ROWS), np.float32)
        norms[1, 20] = np.nan
        file["layer_1/batch_0/value_norms"] = norms
    assert at(fault_of(archive, "finite values")) == (1, 1, 20)


def run(*arguments: object) -> Result:
    return command_runner().invoke(_att_viz, ["verify", *map(str, arguments)])


def test_the_command(archive: Path, tmp_path: Path) -> None:
    done = run(archive)
    assert done.exit_code == 0
    assert done.stdout.startswith(f"{archive}: sound (1,194 rows of 6 heads; their mass is 1 within ")
    assert run(archive, "--quiet").output == ""
    plant(archive, 0, 2, 101, 5, 0.9)
    bad = run(archive, GOLD)
    assert bad.exit_code == 1
    assert bad.stderr.startswith(f"{archive}: layer 0, head 2, row 101: its weights sum to ")
    assert bad.stderr.count("\n") == 1
    assert bad.stdout.startswith(f"{GOLD}: sound")
    done = run(archive, GOLD, "--json")
    assert done.exit_code == 1
    first, second = json.loads(done.stdout)
    assert (first["sound"], second["sound"]) == (False, True)
    assert first["fault"] | {"message": ""} == {
        "check": "row sum",
        "message": "",
        "sequence": 0,
        "layer": 0,
        "head": 2,
        "row": 101,
    }


@pytest.mark.parametrize(
    "part",
    [
        "layer_1/batch_0/value_norms",
        "layer_0/batch_0/sink_mass",
        "layer_0/batch_0/row_sums_crc32",
        "layer_1",
        "sequences/batch_0/token_ids",
        "sequences/batch_0/logit_lens",
    ],
)
def test_a_part_that_may_be_absent_and_was_there(tmp_path: Path, part: str) -> None:
    path = tmp_path / "a.h5"
    matrix = random_matrix(layers=2, heads=3, tokens=30, sinks=True)
    norms = {layer: np.ones((3, 29), np.float32) for layer in range(2)}
    sinks = [mass for head in range(3) if (mass := matrix.sink_mass(0, head)) is not None]
    kept = InMemoryWeights(
        {layer: matrix.layer(layer) for layer in range(2)}, {0: np.stack(sinks)},
        value_norms=norms,
    )  # fmt: skip
    AttentionMatrix(kept, matrix.tokens, prompt_length=10, token_ids=range(30)).save(path)
    save_lens(path, random_lens(AttentionMatrix.open(path), 2))
    assert verify(path).is_sound
    with h5py.File(path, "a") as file:
        del file[part]
    fault = fault_of(path, "structure")
    assert f"/{part} is missing" in fault.message
    with h5py.File(path, "a") as file:
        file["sequences/batch_0"].attrs["parts"] = "{}"
    assert not verify(path).is_sound


@pytest.mark.parametrize(
    ("name", "change", "message"),
    [
        ("top_probabilities", lambda values: -values, "probability is not between 0 and 1"),
        ("top_probabilities", lambda values: values * np.nan, "probability is not between 0 and 1"),
        ("top_probabilities", lambda values: values[..., ::-1], "not in the order"),
        ("top_probabilities", lambda values: np.ones_like(values), "sum to more than 1"),
        ("entropy", lambda values: values - 10, "entropy is no number, or negative"),
        ("rank", lambda values: values * 0, "rank is less than 1"),
        ("top_ids", lambda values: values - 100, "token id is negative"),
    ],
)
def test_a_lens_whose_numbers_make_no_sense(
    tmp_path: Path, name: str, change: Callable[[Any], Any], message: str
) -> None:
    path = tmp_path / "a.h5"
    matrix = random_matrix(layers=2, heads=3, tokens=30)
    matrix.save(path)
    lens = random_lens(AttentionMatrix.open(path), 2)
    save_lens(path, lens)
    assert verify(path).is_sound
    changed: dict[str, Any] = {name: np.ascontiguousarray(change(getattr(lens, name)))}
    save_lens(path, replace(lens, **changed))
    assert message in fault_of(path, "logit lens").message


def test_a_lens_with_a_changed_number(tmp_path: Path) -> None:
    path = tmp_path / "a.h5"
    matrix = random_matrix(layers=2, heads=3, tokens=30)
    matrix.save(path)
    save_lens(path, random_lens(AttentionMatrix.open(path), 2))
    with h5py.File(path, "a") as file:
        file["sequences/batch_0/logit_lens/entropy"][1, 3] += 0.5
    assert "does not match its checksum" in fault_of(path, "logit lens").message


def test_it_says_what_it_checked(archive: Path, tmp_path: Path) -> None:
    """Scores have no mass, and statistics alone no rows: neither is said to be 1."""
    values = np.random.default_rng(0).normal(size=(2, 30, 1)).astype(np.float32)
    stream(tmp_path / "statistics.h5", [(causal_attention(2, 30), values)], weights=None, statistics=("entropy",))
    (tmp_path / "scores").mkdir()
    scored = scores(tmp_path / "scores")
    for path, words in (
        (archive, rf"{6 * ROWS:,} rows of 6 heads; their mass is 1 within \d\.\de-\d\d"),
        (scored, "200 rows of 2 heads, scores before the softmax"),
        (tmp_path / "statistics.h5", "statistics of 2 heads, no rows"),
    ):
        assert re.fullmatch(rf"{re.escape(str(path))}: sound \({words}\)\n", run(path).stdout)
    assert json.loads(run(scored, "--json").stdout)[0]["largest_mass_error"] is None


def test_rows_kept_as_bfloat16_are_sound_and_a_changed_one_is_not() -> None:
    weights = causal_attention(1, 300)[0]
    bits = weights.view(np.uint32)
    # Rounded to the nearest, ties to even.
    kept = ((bits + 0x7FFF + ((bits >> 16) & 1)) & np.uint32(0xFFFF0000)).view(np.float32)
    sums = weights.sum(axis=1)
    assert np.abs(kept.sum(axis=1) - sums).max() > 5e-4
    bounds = bounds_for(np.dtype(np.float32), CaptureMetadata(capture="interface"))
    real = np.ones(300, dtype=bool)
    assert check_rows(kept, 0, real, sums, None, bounds)[0] is None
    changed = kept.copy()
    changed[70, 5] += 0.0625
    fault = check_rows(changed, 0, real, sums, None, bounds)[0]
    assert fault is not None
    assert (fault.row, fault.check) == (70, "row sum")
    # Rounding of that size in a row that is float32 is damage.
    mixed = kept.copy()
    mixed[:, 0] = weights[:, 0]
    assert check_rows(mixed, 0, real, sums, None, bounds)[0] is not None
