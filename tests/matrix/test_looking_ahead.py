"""Attention that looks ahead is refused at every door, with the same sentence."""

import zlib
from pathlib import Path

import h5py
import numpy as np
import pytest
import torch
from random_attention import causal_attention
from tiny_models import make_model
from transformers import BertConfig, BertModel

from att_viz.analysis import attention_rollout, head_table
from att_viz.archive.checking.verify import verify
from att_viz.attention_matrix import AttentionMatrix
from att_viz.capture.masks.attention_pattern import DensePattern
from att_viz.capture.row_collector import RowCollector
from att_viz.capture.saver.attention_saver import AttentionSaver
from att_viz.capture.session import capture_attention
from att_viz.capture.tiles.online_attention import attend_online
from att_viz.capture.tiles.row_block import DECODER_SELF, RowBlock
from att_viz.capture.tiles.row_summary import RowSummary, refuse_summary_looking_ahead
from att_viz.capture.tiles.scoring import Scoring
from att_viz.capture.tiles.softmax_tile import SoftmaxTile
from att_viz.errors import ArchiveError, AttVizError, CaptureError, InvalidInputError
from att_viz.formats.conversion import convert
from att_viz.matrix.looking_ahead import first_ahead
from att_viz.matrix.weights import InMemoryWeights
from att_viz.plots import heatmap, weight_histogram
from att_viz.renderer import Renderer

SENTENCE = r"layer \d+, head \d+, row \d+: it looks ahead, at position \d+; att_viz shows attention to earlier tokens"


def encoder(tokens: int) -> list[torch.Tensor]:
    """The attention of a tiny encoder, [1, heads, tokens, tokens] for each layer."""
    torch.manual_seed(0)
    config = BertConfig(
        hidden_size=16, num_attention_heads=2, intermediate_size=16, num_hidden_layers=2, vocab_size=90,
        max_position_embeddings=2048, attn_implementation="eager",
    )  # fmt: skip
    with torch.no_grad():
        return list(BertModel(config).eval()(torch.arange(tokens)[None] % 90, output_attentions=True).attentions)


def old_archive(path, tokens):
    """What earlier versions wrote of an encoder: a causal archive with weights above the diagonal put into it."""
    weights = np.stack([layer[0].numpy() for layer in encoder(tokens)])
    whole = AttentionMatrix(InMemoryWeights({0: np.tril(weights[0])}, rows_checked=True), ["t"] * tokens)
    whole.weights._layers[0] = weights[0]
    whole.save(path)
    return path


def test_the_rule_against_every_pair_of_a_query_and_a_key():
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


def test_an_encoders_attention_is_refused_in_memory(tmp_path):
    attentions = encoder(30)
    with pytest.raises(InvalidInputError, match=SENTENCE):
        AttentionMatrix.from_attentions(attentions, ["t"] * 30)
    np.savez(tmp_path / "a.npz", *[layer[0].numpy() for layer in attentions])
    with pytest.raises(AttVizError, match=SENTENCE):
        convert(tmp_path / "a.npz", tmp_path / "b.h5")
    scores = np.zeros((1, 4, 4), np.float32)
    with pytest.raises(InvalidInputError, match="layer 3, head 0, row 0: it looks ahead, at position 1"):
        AttentionMatrix(InMemoryWeights({3: scores}, weights_kind="scores"), list("abcd"))


@pytest.mark.parametrize("tokens", [30, 150, 1100])
def test_archives_of_encoders_are_refused_by_all_alike(tmp_path, tokens):
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
    assert (fault.check, fault.layer, fault.head, fault.row) == ("causality", 0, 0, 0)
    assert "it looks ahead, at position 1; att_viz shows attention to earlier tokens" in str(fault)
    assert sorted(found.name for found in tmp_path.iterdir()) == ["a.h5"]


def test_one_weight_above_the_diagonal_of_a_large_archive(tmp_path):
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
def test_capturing_it_is_refused(tmp_path, tokens, statistics_only):
    model = make_model("llama", is_causal=False)
    ids = torch.arange(tokens)[None] % 300
    options = {"save_statistic_only": True, "statistics": ["entropy"]} if statistics_only else {}
    saver = AttentionSaver(model, output_file=tmp_path / "a.h5", **options)
    with torch.no_grad(), pytest.raises(CaptureError, match=SENTENCE), saver:
        model(ids)
    with torch.no_grad(), pytest.raises(CaptureError, match=SENTENCE), capture_attention(model, RowCollector(8)):
        model(ids)


def test_rows_of_padding_are_told_by_the_attention_mask():
    """Eager attention spreads rows of left padding over all keys, those ahead included."""
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


def summaries_of(mask: torch.Tensor, heads: int = 2) -> list[RowSummary]:
    """What is known of the rows of random attention under a mask, bool [1 or heads, queries, keys]."""
    torch.manual_seed(0)
    tokens = mask.shape[-1]
    query, key = torch.randn(1, heads, tokens, 8), torch.randn(1, heads, tokens, 8)
    found: list[RowSummary] = []
    pattern = DensePattern(mask[None], tokens, query_offset=0, key_offset=0)
    attend_online(query, key, None, pattern, Scoring(scale=0.3), found.append)
    return found


@pytest.mark.parametrize("by_head", [False, True])
def test_every_row_that_looks_ahead_is_known_where_no_row_exists(by_head: bool) -> None:
    tokens = 700
    mask = torch.ones(2 if by_head else 1, tokens, tokens, dtype=torch.bool).tril()
    mask[0, :5] = True
    mask[-1, 640, 655] = mask[-1, 640, 690] = True
    found = summaries_of(mask)
    for summary in found:
        stop = summary.first_query + summary.masses.shape[1]
        some = mask[[summary.first_head]] if by_head else mask
        later = some[:, summary.first_query : stop].triu(summary.first_query + 1)
        expected = torch.where(later.any(-1), later.to(torch.uint8).argmax(-1), -1)
        if bool((expected >= 0).any()):
            assert summary.ahead is not None
            np.testing.assert_array_equal(summary.ahead.numpy(), expected[: len(summary.ahead)].numpy())
        else:
            assert summary.ahead is None
    real = np.arange(tokens) >= 5

    def refuse(real: np.ndarray) -> None:
        for summary in sorted(found, key=lambda one: one.first_query):
            stop = summary.first_query + summary.masses.shape[1]
            refuse_summary_looking_ahead(3, summary, real[summary.first_query : stop])

    with pytest.raises(CaptureError, match=rf"layer 3, head {int(by_head)}, row 640: it looks ahead, at position 655;"):
        refuse(real)
    with pytest.raises(CaptureError, match="layer 3, head 0, row 0: it looks ahead, at position 1;"):
        refuse(np.ones(tokens, np.bool_))
    real[640] = False
    refuse(real)


def test_statistics_alone_name_the_first_row_that_is_no_padding(tmp_path: Path) -> None:
    model = make_model("llama", is_causal=False)
    mask = torch.ones(1, 700, dtype=torch.long)
    mask[:, :5] = 0
    saver = AttentionSaver(
        model, output_file=tmp_path / "a.h5", save_statistic_only=True, statistics=["entropy"]
    )  # fmt: skip
    with torch.no_grad(), pytest.raises(CaptureError, match="layer 0, head 0, row 5: it looks ahead, at pos"), saver:
        model(torch.arange(700)[None] % 300, attention_mask=mask)


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


def test_captured_rows_of_nan_are_called_that() -> None:
    weights = torch.ones(1, 4, 4).tril()
    weights[0, 1:] = torch.nan
    tile = SoftmaxTile(batch=0, first_head=0, first_query=0, keys_from=0, weights=weights)
    block = RowBlock(
        layer=2, kind=DECODER_SELF, batch=0, first_head=0, first_query=0, keys_from=0, keys_to=4, tile=tile
    )
    with pytest.raises(CaptureError, match="the attention of layer 2 is NaN"):
        RowCollector(1)(block)
    matrix = causal_attention(1, 4)
    kept = InMemoryWeights({0: matrix})
    matrix[0, 1, 3] = np.nan
    with pytest.raises(InvalidInputError, match="not attention weights"):
        AttentionMatrix(kept, list("abcd"))


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
