"""A decoder with spans of tokens that look at each other both ways: in memory, on disk, and what is computed of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
from support.models.pictures import PNG
from support.numbers.both_ways import rows_of, seen_by

from att_viz.analysis import attention_rollout, head_table
from att_viz.archive import layout
from att_viz.archive.checking.verify import verify
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, AttVizError, InvalidInputError
from att_viz.formats.safetensors_attention import read_attention, write_attention
from att_viz.matrix.extent import Extent, Spans
from att_viz.matrix.half_precision import stored_precision
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.text.picture import Picture

SPANS = ((2, 8), (9, 11))


def matrix_of(count: int = 14, spans: Spans = SPANS, **others: Any) -> AttentionMatrix:
    tokens = [f" w{place % 9}" for place in range(count + 1)]
    return AttentionMatrix(
        {layer: rows_of(count, spans, layer) for layer in range(2)},
        tokens,
        prompt_length=count - 2,
        both_ways=spans,
        **others,
    )


@pytest.mark.parametrize("window", [None, 4])
def test_the_extent_is_what_the_mask_of_gemma_3_shows(window: int | None) -> None:
    attention = {} if window is None else {"sliding_window": window}
    real = np.ones(14, np.bool_)
    extent = Extent.of_layer(0, attention, real, both_ways=SPANS)
    expected = seen_by(14, SPANS, window)
    np.testing.assert_array_equal(extent.visible(0, 14), expected)
    np.testing.assert_array_equal(extent.counts, expected.sum(1))


@pytest.mark.parametrize("spans", [((3, 3),), ((3, 4),), ((5, 8), (7, 9)), ((12, 15),), ((-1, 4),), (3,), ("ab",)])
def test_spans_that_are_none_are_refused(spans: Any) -> None:
    with pytest.raises(InvalidInputError, match="both_ways"):
        AttentionMatrix({0: rows_of(14, ())}, ["a"] * 14, both_ways=spans)


def test_what_a_span_does_not_allow_is_refused() -> None:
    rows = rows_of(14, SPANS)
    with pytest.raises(InvalidInputError, match="head 0, row 2: it looks ahead, at position 7"):
        AttentionMatrix({0: rows}, ["a"] * 14, both_ways=((2, 7), (9, 11)))
    with pytest.raises(InvalidInputError, match="looks ahead, at position 3"):
        AttentionMatrix({0: rows}, ["a"] * 14)
    with pytest.raises(InvalidInputError, match="both_ways is of a decoder's own tokens"):
        AttentionMatrix({0: rows}, ["a"] * 14, both_ways=SPANS, kind="encoder_self")
    with pytest.raises(InvalidInputError, match="leave both_ways out"):
        AttentionMatrix(matrix_of().weights, ["a"] * 15, both_ways=SPANS)
    own = AttentionMatrix.from_attentions([rows[None]], ["a"] * 14, both_ways=SPANS)
    assert own.kind == "decoder_self"
    assert not own.is_causal


@pytest.mark.parametrize("count", [14, 1200])
def test_archives_keep_them(count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The second span lies across tiles, and reaches over many of them.
    spans = SPANS if count == 14 else ((2, 8), (60, 700))
    matrix = matrix_of(count, spans)
    matrix.save(tmp_path / "a.h5")
    assert verify(tmp_path / "a.h5").is_sound
    with h5py.File(tmp_path / "a.h5") as file:
        assert file.attrs["format_version"] == 4
    with AttentionMatrix.open(tmp_path / "a.h5") as read:
        assert (read.both_ways, read.kind, read.is_causal) == (spans, "decoder_self", False)
        for head in (0, 1):
            np.testing.assert_array_equal(read.rows(1, head), stored_precision(matrix.rows(1, head)))
            np.testing.assert_allclose(
                read.overview(1, head, 64).mean, matrix.overview(1, head, 64).mean, atol=2e-4 if count > 14 else 1e-3
            )
    monkeypatch.setattr(layout, "NEWEST_VERSION", 3)
    with pytest.raises(ArchiveError, match="has archive format 4 and this att_viz reads up to 3"):
        AttentionMatrix.open(tmp_path / "a.h5")


@pytest.mark.parametrize("spans", [None, [[2, 7], [9, 11]], [[2, 8, 9]], [[9, 11], [2, 8]], [[2, 20]]])
def test_damaged_spans_are_found(spans: list[list[int]] | None, tmp_path: Path) -> None:
    matrix_of().save(tmp_path / "a.h5")
    with h5py.File(tmp_path / "a.h5", "r+") as file:
        group = file["sequences/batch_0"]
        checksum = group["both_ways"].attrs["crc32"]
        del group["both_ways"]
        if spans is not None:
            group["both_ways"] = np.array(spans, "<i8")
            group["both_ways"].attrs["crc32"] = checksum
    assert not verify(tmp_path / "a.h5").is_sound
    with pytest.raises(AttVizError), AttentionMatrix.open(tmp_path / "a.h5") as read:
        read.rows(0, 0)


def test_other_formats_keep_them(tmp_path: Path) -> None:
    write_attention(tmp_path / "a.safetensors", matrix_of())
    read = read_attention(tmp_path / "a.safetensors", None)
    assert read.both_ways == SPANS
    np.testing.assert_array_equal(read.rows(1, 1), matrix_of().rows(1, 1))


def test_statistics_of_heads_count_what_is_seen() -> None:
    matrix = matrix_of()
    seen, rows = seen_by(14, SPANS), matrix.rows(1, 1).astype(np.float64)
    (found,) = [row for row in head_table(matrix, as_records=True) if (row["layer"], row["head"]) == (1, 1)]
    places = np.arange(14)
    distances = np.abs(places[:, None] - places)
    even = seen / seen.sum(1, keepdims=True)
    assert found["mean_distance"] == pytest.approx((rows * distances).sum(1).mean(), rel=1e-6)
    assert found["uniform"] == pytest.approx(np.minimum(rows, even)[1:].sum(1).mean(), rel=1e-6)
    # Roles are of earlier keys: the five nearest are the token and the four before it.
    near = (distances < 5) & (places <= places[:, None])
    counted = seen.sum(1) > (near & seen).sum(1)
    assert found["local"] == pytest.approx((rows * near).sum(1)[counted].mean(), rel=1e-6)
    assert found["previous_token"] == pytest.approx(np.diag(rows, -1).mean(), rel=1e-6)


def test_no_patch_is_a_copy_of_another() -> None:
    texts = ["a", "<image>", "<image>", "<image>", "<image>", "b", "c"]
    rows = np.full((1, 6, 6), 0.0, np.float32)
    rows[0] = np.tril(np.ones((6, 6))) / np.arange(1, 7)[:, None]
    picture = Picture(PNG, np.arange(1, 5).reshape(2, 2))
    with_picture, without = (
        head_table(AttentionMatrix({0: rows}, texts, pictures=seen), as_records=True)[0] for seen in ((picture,), ())
    )
    assert without["duplicate_token"] > 0.2
    assert np.isnan(with_picture["duplicate_token"])
    assert np.isnan(with_picture["induction"])


def test_rollout_goes_both_ways() -> None:
    matrix = matrix_of()
    rolled = np.eye(14)
    for layer in (0, 1):
        step = 0.5 * np.eye(14) + 0.5 * matrix.layer(layer).astype(np.float64).mean(0)
        rolled = step / step.sum(1, keepdims=True) @ rolled
    found = attention_rollout(matrix, residual=0.5)
    np.testing.assert_allclose(found.raw, rolled, atol=1e-6)
    assert found.raw[2, 7] > 0
    even = np.eye(14)
    for _ in (0, 1):
        step = 0.5 * np.eye(14) + 0.5 * seen_by(14, SPANS) / seen_by(14, SPANS).sum(1, keepdims=True)
        even = step @ even
    expected = np.divide(rolled, even, out=np.zeros_like(rolled), where=even > 0)
    np.testing.assert_allclose(found.corrected, expected, rtol=1e-5)


def test_a_captured_model_says_which_layers_have_windows() -> None:
    attention = {"sliding_window": 4, "layer_types": ["sliding_attention", "full_attention"]}
    matrix = AttentionMatrix(
        {layer: rows_of(14, SPANS, layer, window=4 if layer == 0 else None) for layer in range(2)},
        ["a"] * 14,
        both_ways=SPANS,
        metadata=CaptureMetadata(attention=attention),
    )
    for layer, window in ((0, 4), (1, None)):
        np.testing.assert_array_equal(matrix.extent(layer).visible(0, 14), seen_by(14, SPANS, window))
