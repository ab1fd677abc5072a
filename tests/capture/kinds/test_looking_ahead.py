"""Captured rows that look ahead, and what is said of them."""

from pathlib import Path

import numpy as np
import pytest
import torch
from support.models.tiny_models import make_model
from support.numbers.random_attention import causal_attention

from att_viz.attention_matrix import AttentionMatrix
from att_viz.capture.masks.attention_pattern import DensePattern
from att_viz.capture.row_collector import RowCollector
from att_viz.capture.saver.attention_saver import AttentionSaver
from att_viz.capture.tiles.online_attention import attend_online
from att_viz.capture.tiles.row_block import DECODER_SELF, RowBlock, SoftmaxTile
from att_viz.capture.tiles.row_summary import RowSummary, refuse_summary_looking_ahead
from att_viz.capture.tiles.scoring import Scoring
from att_viz.errors import CaptureError, InvalidInputError
from att_viz.matrix.weights import InMemoryWeights


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
        for summary in sorted(found, key=lambda one: (one.first_query, one.first_head)):
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
