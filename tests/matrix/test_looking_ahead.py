"""Causal attention that looks ahead is refused at every door, with the same sentence."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
from support.numbers.random_attention import causal_attention

from att_viz.analysis import attention_rollout, head_table
from att_viz.archive.checking.verify import verify
from att_viz.attention_matrix import AttentionMatrix
from att_viz.capture.row_collector import RowCollector
from att_viz.capture.saver.attention_saver import AttentionSaver
from att_viz.capture.session import capture_attention
from att_viz.errors import ArchiveError, CaptureError, InvalidInputError
from att_viz.formats.conversion import convert
from att_viz.matrix.looking_ahead import first_ahead
from att_viz.matrix.weights import InMemoryWeights
from att_viz.plots import heatmap, weight_histogram
from att_viz.renderer import Renderer

SENTENCE = r"layer \d+, head \d+, row \d+: it looks ahead, at position \d+; attention of a causal language model is to"


def looking_ahead(tokens: int) -> np.ndarray:
    """Attention as an encoder has it, [heads, tokens, tokens]."""
    draws = np.random.default_rng(3).exponential(size=(2, tokens, tokens)).astype(np.float32)
    weights: np.ndarray = draws / draws.sum(axis=-1, keepdims=True)
    return weights


def old_archive(path: Path, tokens: int) -> Path:
    """What earlier versions wrote of an encoder: a causal archive with weights above the diagonal put into it."""
    weights = looking_ahead(tokens)
    kept = InMemoryWeights({0: np.tril(weights)}, rows_checked=True)
    whole = AttentionMatrix(kept, ["t"] * tokens)
    kept._layers[0] = weights
    whole.save(path)
    return path


def test_the_rule_against_every_pair_of_a_query_and_a_key() -> None:
    random = np.random.default_rng(0)
    for _ in range(300):
        first_query, first_key, queries, keys = (int(number) for number in random.integers(1, 140, size=4))
        visible = first_key + np.arange(keys) <= first_query + np.arange(queries)[:, None]
        rows = np.where(visible, 0.5, 0.0)[None]
        assert first_ahead(rows, first_query, first_key) is None
        row, column = int(random.integers(queries)), int(random.integers(keys))
        rows[0, row, column] = 1e-30
        expected = None if visible[row, column] else (0, first_query + row, first_key + column)
        assert first_ahead(rows, first_query, first_key) == expected


def test_it_is_refused_in_memory() -> None:
    attentions = [looking_ahead(30)] * 2
    with pytest.raises(InvalidInputError, match=SENTENCE):
        AttentionMatrix.from_attentions([layer[None] for layer in attentions], ["t"] * 30, kind="decoder_self")
    with pytest.raises(InvalidInputError, match=SENTENCE):
        AttentionMatrix(InMemoryWeights(dict(enumerate(attentions))), ["t"] * 30)
    scores = np.zeros((1, 4, 4), np.float32)
    with pytest.raises(InvalidInputError, match="layer 3, head 0, row 0: it looks ahead, at position 1"):
        AttentionMatrix(InMemoryWeights({3: scores}, weights_kind="scores"), list("abcd"))


@pytest.mark.parametrize("tokens", [30, 150, 1100])
def test_archives_of_encoders_are_refused_by_all_alike(tmp_path: Path, tokens: int) -> None:
    path = old_archive(tmp_path / "a.h5", tokens)
    with AttentionMatrix.open(path) as matrix:
        for read in (
            lambda: Renderer().render(matrix.tokens, matrix.prompt_length, matrix, save_prefix=f"{tmp_path}/r_"),
            lambda: heatmap(matrix, 0, 0),
            lambda: weight_histogram(matrix, 0),
            lambda: head_table(matrix, as_records=True),
            lambda: attention_rollout(matrix, target=-1),
            lambda: attention_rollout(matrix, target=3),
            lambda: matrix.save(tmp_path / "again.h5"),
            lambda: matrix.block(0, 1, (10, 20), (0, 5)),
        ):
            with pytest.raises(ArchiveError, match=SENTENCE):
                read()
    with pytest.raises(ArchiveError, match=SENTENCE):
        convert(path, tmp_path / "a.npz")
    fault = verify(path).fault
    assert fault is not None
    assert (fault.check, fault.layer, fault.head, fault.row) == ("causality", 0, 0, 0)
    assert "it looks ahead, at position 1; attention of a causal language model is to earlier tokens" in str(fault)
    assert sorted(found.name for found in tmp_path.iterdir()) == ["a.h5"]


def test_one_weight_above_the_diagonal_of_a_large_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.h5"
    weights = causal_attention(1, 1200)
    matrix = AttentionMatrix({0: weights}, ["t"] * 1200)
    weights[0, 660, 702] = 0.25
    matrix.save(path)
    with AttentionMatrix.open(path) as matrix, pytest.raises(ArchiveError, match=r"row 660: it looks ahead.* 702;"):
        matrix.rows(0, 0)
    with AttentionMatrix.open(path) as matrix, pytest.raises(ArchiveError, match=r"row 660: it looks ahead.* 702;"):
        matrix.overview(0, 0, 150)
    with h5py.File(path) as file:
        assert file["layer_0/batch_0/head_0"].chunks == (64, 512)


@pytest.mark.parametrize("statistics_only", [False, True])
@pytest.mark.parametrize("tokens", [20, 700])
def test_capturing_it_is_refused(tmp_path: Path, tokens: int, statistics_only: bool) -> None:
    import torch
    from support.models.tiny_models import make_model

    model = make_model("llama", is_causal=False)
    ids = torch.arange(tokens)[None] % 300
    options: dict[str, Any] = {"save_statistic_only": True, "statistics": ["entropy"]} if statistics_only else {}
    saver = AttentionSaver(model, output_file=tmp_path / "a.h5", **options)
    with torch.no_grad(), pytest.raises(CaptureError, match=SENTENCE), saver:
        model(ids)
    with torch.no_grad(), pytest.raises(CaptureError, match=SENTENCE), capture_attention(model, RowCollector(8)):
        model(ids)


def test_rows_of_padding_are_told_by_the_attention_mask() -> None:
    """Eager attention spreads rows of left padding over all keys, those ahead included."""
    import torch
    from support.models.tiny_models import make_model

    model = make_model("llama")
    model.set_attn_implementation("eager")
    ids = torch.arange(24).view(2, 12) + 5
    mask = torch.ones_like(ids)
    mask[1, :5] = 0
    with torch.no_grad():
        attentions = model(ids, attention_mask=mask, output_attentions=True).attentions
    tokens = ["t"] * 12
    with pytest.raises(InvalidInputError, match=SENTENCE):
        AttentionMatrix.from_attentions(attentions, tokens, batch_index=1)
    matrix = AttentionMatrix.from_attentions(attentions, tokens, batch_index=1, real=mask)
    assert matrix.real.tolist() == [False] * 5 + [True] * 7
    assert not matrix.rows(0, 0)[:5].any()
    np.testing.assert_array_equal(matrix.rows(0, 0)[5:], attentions[0][1, 0, 5:].numpy())
    assert attentions[0][1, 0, 0, 5:].any()
    with torch.no_grad():
        generated = model.generate(
            ids, attention_mask=mask, max_new_tokens=4, do_sample=False, pad_token_id=0,
            output_attentions=True, return_dict_in_generate=True,
        )  # fmt: skip
    matrix = AttentionMatrix.from_attentions(generated.attentions, ["t"] * 16, batch_index=1, real=mask)
    assert matrix.num_rows == 15
    np.testing.assert_array_equal(matrix.rows(1, 2)[13, :14], generated.attentions[2][1][1, 2, 0].numpy())
    with pytest.raises(InvalidInputError, match="one flag for each"):
        AttentionMatrix.from_attentions(attentions, tokens, real=mask[0, :7])


def change_tile(path: Path, row: int, key: int, value: float) -> None:
    """Write a number of a stored tile, in its place in the matrix or beyond its edge, and the tile's checksum."""
    with h5py.File(path, "a") as file:
        source, checksums = file["layer_0/batch_0/head_0"], file["layer_0/batch_0/tile_crc32"]
        height, width = source.chunks
        offset = (row // height * height, key // width * width)
        tile = np.frombuffer(source.id.read_direct_chunk(offset)[1], source.dtype).reshape(height, width).copy()
        tile[row - offset[0], key - offset[1]] = value
        source.id.write_direct_chunk(offset, tile.tobytes())
        checksums[0, row // height, key // width] = zlib.crc32(tile.tobytes())


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_what_is_no_number_is_called_that(tmp_path: Path, value: float) -> None:
    path = tmp_path / "a.h5"
    AttentionMatrix({0: causal_attention(1, 150)}, ["t"] * 150).save(path)
    change_tile(path, 70, 90, value)
    with AttentionMatrix.open(path) as matrix, pytest.raises(ArchiveError, match="row 70: a weight is infinite or not"):
        matrix.rows(0, 0)
    fault = verify(path).fault
    assert fault is not None
    assert (fault.check, fault.row, fault.message) == ("finite values", 70, "a weight is infinite or not a number")


def test_what_lies_beyond_the_edge_of_the_matrix_is_nobodys_attention(tmp_path: Path) -> None:
    path = tmp_path / "a.h5"
    matrix = AttentionMatrix({0: causal_attention(1, 150)}, ["t"] * 150)
    matrix.save(path)
    rows = AttentionMatrix.open(path).rows(0, 0)
    change_tile(path, 149, 155, 0.5)
    change_tile(path, 155, 157, 0.5)
    with AttentionMatrix.open(path) as matrix:
        np.testing.assert_array_equal(matrix.rows(0, 0), rows)
    assert verify(path).is_sound


def test_one_weight_within_a_cell_of_the_overview(tmp_path: Path) -> None:
    path = tmp_path / "a.h5"
    AttentionMatrix({0: causal_attention(1, 1200)}, ["t"] * 1200).save(path)
    with AttentionMatrix.open(path) as matrix:
        assert matrix.overview(0, 0, 150).mean.shape == (150, 150)
    # 656 to 663 are one cell.
    change_tile(path, 657, 660, 0.25)
    with AttentionMatrix.open(path) as matrix, pytest.raises(ArchiveError, match=r"row 657: it looks ahead.* 660;"):
        matrix.overview(0, 0, 150)
