"""Attention of a decoder to the tokens of its encoder: rectangles, kept with both in one archive."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from att_viz.analysis import attribute
from att_viz.archive import count_sequences
from att_viz.archive.checking.verify import verify
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.matrix.stored_sequence import KeyTokens
from att_viz.plots import heatmap
from att_viz.plots.pooling import pooled_map
from att_viz.plots.profile_data import distance_shares, row_entropies, weight_shares
from att_viz.renderer import Renderer


def words(count: int, name: str) -> list[str]:
    return [f"{name}{place}" for place in range(count)]


def key_tokens(count: int) -> KeyTokens:
    texts = tuple(words(count, "source"))
    return KeyTokens(texts, texts, np.ones(count, np.bool_))


def rectangle(queries: int, keys: int, seed: int = 0) -> NDArray[np.float32]:
    scores = np.exp(3 * np.random.default_rng(seed).normal(size=(2, queries, keys)))
    weights: NDArray[np.float32] = (scores / scores.sum(axis=-1, keepdims=True)).astype(np.float32)
    return weights


def cross_matrix(queries: int, keys: int) -> AttentionMatrix:
    return AttentionMatrix({0: rectangle(queries, keys)}, words(queries, "target"), keys=key_tokens(keys))


def encoder_of(keys: int) -> AttentionMatrix:
    texts = words(keys, "source")
    return AttentionMatrix({0: rectangle(keys, keys, 1)}, texts, token_texts=texts, kind="encoder_self")


@pytest.mark.parametrize(
    ("queries", "keys"), [(1, 1), (3, 8), (8, 3), (20, 150), (150, 20), (1100, 1200), (1300, 1050)]
)
def test_an_archive_keeps_rectangles_beside_the_encoder(tmp_path: Path, queries: int, keys: int) -> None:
    path, cross = tmp_path / "a.h5", cross_matrix(queries, keys)
    encoder_of(keys).save(path, "float32", beside=[cross])
    report = verify(path)
    assert report.is_sound
    assert (report.sequences, report.rows) == (2, 2 * (queries + keys))
    with AttentionMatrix.open(path, 1) as found:
        assert (found.kind, found.num_rows, found.num_keys) == ("cross", queries, keys)
        assert found.key_texts == tuple(words(keys, "source"))
        assert found.token_texts == tuple(words(queries, "target"))
        np.testing.assert_array_equal(found.layer(0), cross.layer(0))
        small, large = found.overview(0, 1, 100), cross.overview(0, 1, 100)
        assert small.factor == large.factor
        np.testing.assert_allclose(small.mean, large.mean, atol=1e-6)
        np.testing.assert_array_equal(small.max, large.max)


def test_the_three_kinds_of_t5_are_kept_in_one_archive(tmp_path: Path) -> None:
    import torch
    from transformers import T5Config, T5ForConditionalGeneration

    torch.manual_seed(0)
    eager: dict[str, Any] = {"attn_implementation": "eager"}
    config = T5Config(d_model=32, d_kv=8, d_ff=48, num_layers=2, num_heads=4, vocab_size=60, **eager)
    model = T5ForConditionalGeneration(config).eval()
    source, target = torch.arange(5, 16)[None], torch.arange(20, 27)[None]
    mask = torch.ones_like(source)
    mask[:, 9:] = 0
    with torch.no_grad():
        out: Any = model(input_ids=source, attention_mask=mask, decoder_input_ids=target, output_attentions=True)
    keys = KeyTokens(tuple(words(11, "source")), tuple(words(11, "source")), mask[0].numpy().astype(np.bool_))
    texts = words(11, "source")
    encoder = AttentionMatrix.from_attentions(out.encoder_attentions, texts, token_texts=texts, real=mask)
    decoder = AttentionMatrix.from_attentions(out.decoder_attentions, words(7, "target"))
    cross = AttentionMatrix.from_attentions(out.cross_attentions, words(7, "target"), keys=keys)
    assert [each.kind for each in (encoder, decoder, cross)] == ["encoder_self", "decoder_self", "cross"]
    np.testing.assert_array_equal(cross.extent(0).counts, [9] * 7)
    path = tmp_path / "a.h5"
    encoder.save(path, "float32", beside=[decoder, cross])
    assert verify(path).is_sound
    assert count_sequences(path) == 3
    for batch, (kind, tensors) in enumerate(
        [
            ("encoder_self", out.encoder_attentions),
            ("decoder_self", out.decoder_attentions),
            ("cross", out.cross_attentions),
        ]
    ):
        with AttentionMatrix.open(path, batch) as found:
            assert found.kind == kind
            rows = 9 if kind == "encoder_self" else 7
            for layer in (0, 1):
                np.testing.assert_array_equal(found.layer(layer)[:, :rows], tensors[layer][0, :, :rows].numpy())
    with AttentionMatrix.open(path, 2) as found:
        assert found.key_real.tolist() == [True] * 9 + [False] * 2


def test_plots_draw_rectangles() -> None:
    matrix = cross_matrix(5, 12)
    np.testing.assert_array_equal(pooled_map(matrix, 0, 1, 50).values, matrix.rows(0, 1))
    assert pooled_map(matrix, 0, 1, 6).values.shape == (3, 6)
    figure = heatmap(matrix, 0, 1)
    axes = figure.axes[0]
    assert [label.get_text() for label in axes.get_xticklabels()] == words(12, "source")
    assert [label.get_text() for label in axes.get_yticklabels()] == words(5, "target")
    assert weight_shares(matrix, 0, 0).count == 60
    np.testing.assert_allclose(row_entropies(matrix, 0, 0).uniform, np.log2(12))
    with pytest.raises(InvalidInputError, match="no distance between"):
        distance_shares(matrix, 0, 0)


def test_what_makes_no_sense_is_refused(tmp_path: Path) -> None:
    cross = cross_matrix(5, 12)
    with pytest.raises(InvalidInputError, match="is one whole file"):
        Renderer().render(cross.tokens, 5, cross, save_prefix=f"{tmp_path}/a_", light=True)
    with pytest.raises(InvalidInputError, match="no answer to explain"):
        attribute(cross)
    with pytest.raises(InvalidInputError, match=r"together with the attention of its encoder.*beside=\[cross\]"):
        cross.save(tmp_path / "a.h5")
    with pytest.raises(InvalidInputError, match=r"looks at 12 tokens, but 11 key tokens"):
        AttentionMatrix({0: rectangle(5, 12)}, words(5, "t"), keys=key_tokens(11))
    with pytest.raises(InvalidInputError, match="needs the tokens that it looks at"):
        AttentionMatrix({0: rectangle(5, 12)}, words(5, "t"), kind="cross")
    assert not list(tmp_path.iterdir())
