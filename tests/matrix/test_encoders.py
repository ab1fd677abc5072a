"""Attention that looks both ways: told by its weights, kept, checked, counted, drawn and rolled out as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
from numpy.typing import NDArray
from support.numbers.encoder_attention import encoder_matrix, encoder_rows
from support.numbers.random_attention import causal_attention

from att_viz.analysis import attention_rollout, attribute, head_table
from att_viz.analysis.heads.roles import RoleSums, RoleTargets
from att_viz.analysis.heads.rows import head_rows
from att_viz.analysis.row_statistics import row_statistics_of
from att_viz.archive import layout
from att_viz.archive.checking.verify import verify
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.formats.conversion import convert
from att_viz.formats.opening import open_any
from att_viz.matrix.extent import KINDS
from att_viz.matrix.weights import InMemoryWeights
from att_viz.plots.pooling import pooled_map
from att_viz.plots.profile_data import distance_shares, weight_shares


def test_the_kinds_are_named_alike_everywhere() -> None:
    assert layout.KINDS == KINDS


@pytest.mark.parametrize("tokens", [2, 9, 64, 150])
def test_the_kind_is_told_by_the_weights(tokens: int) -> None:
    words = ["t"] * tokens
    assert AttentionMatrix({0: encoder_rows(2, tokens)}, words).kind == "encoder_self"
    assert AttentionMatrix({0: causal_attention(2, tokens)}, words).kind == "decoder_self"
    assert AttentionMatrix({0: encoder_rows(2, tokens, window=1)}, words).kind == "encoder_self"
    scores = InMemoryWeights({0: np.zeros((1, tokens, tokens), np.float32)}, weights_kind="scores", kind=None)
    assert AttentionMatrix(scores, words).kind == "encoder_self"


def sparse_rows(heads: int, tokens: int, share: float) -> NDArray[np.float32]:
    """An encoder's rows of which most weights became 0; some tokens look at earlier ones alone."""
    random = np.random.default_rng(1)
    weights = np.where(random.random((heads, tokens, tokens)) < share, random.random((heads, tokens, tokens)), 0.0)
    weights[:, np.arange(tokens), np.arange(tokens)] += 0.1
    weights[:, [4, 7, tokens - 2]] *= np.tri(tokens, dtype=np.float64)[[4, 7, tokens - 2]]
    rows: NDArray[np.float32] = (weights / weights.sum(-1, keepdims=True)).astype(np.float32)
    return rows


@pytest.mark.parametrize("tokens", [20, 150])
def test_an_encoder_is_told_where_most_weights_are_nothing(tokens: int) -> None:
    words = ["t"] * tokens
    rows = sparse_rows(4, tokens, 0.2)
    assert not np.triu(rows, 1)[:, [4, 7, tokens - 2]].any()
    assert AttentionMatrix({0: rows[:2], 3: rows[2:]}, words).kind == "encoder_self"
    # Nothing looks at a token in the middle, which makes it no padding.
    rows[:, :, 9] = 0.0
    rows /= rows.sum(-1, keepdims=True)
    assert AttentionMatrix({0: rows}, words).kind == "encoder_self"
    with np.errstate(divide="ignore"):
        scores = InMemoryWeights({0: np.log(rows)}, weights_kind="scores", kind=None)
    assert AttentionMatrix(scores, words).kind == "encoder_self"


@pytest.mark.parametrize("case", ["left padding", "right padding", "a prefix", "one weight"])
def test_what_looks_ahead_and_is_not_surely_an_encoders_is_refused(case: str) -> None:
    rows = causal_attention(2, 20)
    if case == "left padding":
        rows[:, 5:, :5] = 0.0
        rows[:, :5] = 1 / 20
    elif case == "right padding":
        rows = sparse_rows(2, 20, 0.9)
        rows[:, :, 15:] = 0.0
    elif case == "a prefix":
        rows[:, :12, :12] = sparse_rows(2, 12, 1.0)
    else:
        rows[1, 6, 17] = 0.1
    rows /= rows.sum(-1, keepdims=True)
    with pytest.raises(InvalidInputError, match="it looks ahead, at position"):
        AttentionMatrix({0: rows}, ["t"] * 20)


@pytest.mark.parametrize("padding", [0, 3])
def test_tensors_of_bert_are_an_encoders(padding: int) -> None:
    import torch
    from transformers import BertConfig, BertModel

    torch.manual_seed(0)
    eager: dict[str, Any] = {"attn_implementation": "eager"}
    config = BertConfig(
        hidden_size=16, num_attention_heads=2, intermediate_size=16, num_hidden_layers=2, vocab_size=90,
        **eager,
    )  # fmt: skip
    mask = torch.ones(1, 30, dtype=torch.long)
    mask[:, 30 - padding :] = 0
    with torch.no_grad():
        model = BertModel(config).eval()
        attentions = model(torch.arange(30)[None], attention_mask=mask, output_attentions=True).attentions
    if padding:
        with pytest.raises(InvalidInputError, match=r"it looks ahead.* padding is marked with real="):
            AttentionMatrix.from_attentions(attentions, ["t"] * 30)
    matrix = AttentionMatrix.from_attentions(attentions, ["t"] * 30, real=mask)
    assert matrix.kind == "encoder_self"
    real = 30 - padding
    np.testing.assert_array_equal(matrix.layer(1)[:, :real], attentions[1][0, :, :real].numpy())
    assert not matrix.layer(1)[:, real:].any()
    np.testing.assert_array_equal(matrix.extent(0).counts, [real] * real + [0] * padding)


@pytest.mark.parametrize("dtype", ["float16", "float32"])
@pytest.mark.parametrize(("tokens", "padding"), [(1, 0), (7, 0), (64, 5), (150, 0), (1100, 70)])
def test_an_archive_keeps_it(tmp_path: Path, tokens: int, padding: int, dtype: str) -> None:
    weights = InMemoryWeights({0: encoder_rows(2, tokens, padding=padding)}, kind="encoder_self")
    matrix = AttentionMatrix(weights, ["t"] * tokens, real=np.arange(tokens) < tokens - padding)
    path = tmp_path / "a.h5"
    matrix.save(path, dtype)
    assert verify(path).is_sound
    with h5py.File(path) as file:
        assert file.attrs["format_version"] == 3
        assert file["layer_0/batch_0"].attrs["kind"] == "encoder_self"
        stored = file["layer_0/batch_0/head_1"][:]
    expected = matrix.rows(0, 1).astype(dtype).astype(np.float32)
    np.testing.assert_array_equal(stored, expected)
    with AttentionMatrix.open(path) as opened:
        assert opened.kind == "encoder_self"
        np.testing.assert_array_equal(opened.rows(0, 1), expected)
        np.testing.assert_array_equal(
            opened.block(0, 1, (0, tokens), (tokens // 2, tokens)), expected[:, tokens // 2 :]
        )
        small, large = opened.overview(0, 1, 100), matrix.overview(0, 1, 100)
        # Weights near 1 are rounded to multiples of 2**-11, and cells of 8 x 8 and coarser ones once more each.
        np.testing.assert_allclose(small.mean, large.mean, atol=2**-11)
        np.testing.assert_allclose(small.max, large.max, atol=2**-11)


def test_decoders_archives_are_of_the_first_version_still(tmp_path: Path) -> None:
    AttentionMatrix({0: causal_attention(1, 20)}, ["t"] * 20).save(tmp_path / "a.h5")
    with h5py.File(tmp_path / "a.h5") as file:
        assert file.attrs["format_version"] == 1


def test_readers_that_know_no_encoders_refuse_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encoder_matrix().save(tmp_path / "a.h5")
    monkeypatch.setattr(layout, "NEWEST_VERSION", 2)
    with pytest.raises(ArchiveError, match=r"archive format 3 and this att_viz reads up to 2; run  pip install"):
        AttentionMatrix.open(tmp_path / "a.h5")


def test_a_changed_weight_above_the_diagonal_is_found(tmp_path: Path) -> None:
    path = tmp_path / "a.h5"
    encoder_matrix(1, 1, 150).save(path, "float32")
    with h5py.File(path, "a") as file:
        file["layer_0/batch_0/head_0"][3, 140] += 0.01
    fault = verify(path).fault
    assert fault is not None
    assert (fault.check, fault.row) == ("checksum", 0)


@pytest.mark.parametrize("suffix", [".npz", pytest.param(".pt", marks=pytest.mark.models), ".pkl", ".h5"])
def test_other_formats_keep_it(tmp_path: Path, suffix: str) -> None:
    matrix = encoder_matrix(2, 3, 20)
    matrix.save(tmp_path / "a.h5", "float32")
    convert(tmp_path / "a.h5", tmp_path / f"b{suffix}")
    with open_any(tmp_path / f"b{suffix}") as found:
        assert found.kind == "encoder_self"
        np.testing.assert_array_equal(found.layer(1), matrix.layer(1))


@pytest.mark.parametrize(("padding", "window"), [(0, None), (3, None), (0, 4)])
def test_statistics_are_those_of_all_keys(padding: int, window: int | None) -> None:
    matrix = encoder_matrix(1, 2, 20, padding, window)
    found: list[dict[str, NDArray[np.float64]]] = [
        row_statistics_of(rows, ["entropy", "mean_distance", "l1_from_uniform", "maximum"])
        for rows in head_rows(matrix, 0, 1)
    ]
    weights = matrix.rows(0, 1).astype(np.float64)
    count = 20 - padding
    for row in range(count):
        keys = [key for key in range(count) if window is None or abs(key - row) <= window]
        p = weights[row, keys]
        expected = {
            "entropy": -sum(w * np.log(w) for w in p),
            "mean_distance": sum(w * abs(row - key) for w, key in zip(p, keys, strict=True)) / p.sum(),
            "l1_from_uniform": sum(abs(w - 1 / len(keys)) for w in p),
            "maximum": max(p),
        }
        for name, value in expected.items():
            np.testing.assert_allclose(found[0][name][row], value, rtol=1e-9)
    assert all(np.isnan(values[count:]).all() for values in found[0].values())


def test_the_table_of_heads() -> None:
    matrix = encoder_matrix(1, 1, 12)
    (row,) = head_table(matrix, as_records=True)
    weights = matrix.rows(0, 0).astype(np.float64)
    np.testing.assert_allclose(row["previous_token"], np.mean([weights[i, i - 1] for i in range(1, 12)]))
    np.testing.assert_allclose(row["duplicate_token"], (weights[0, 3] + weights[3, 0]) / 2)
    near = [weights[i, max(0, i - 2) : i + 3].sum() for i in range(12)]
    np.testing.assert_allclose(row["local"], np.mean(near))
    np.testing.assert_allclose(row["uniform"], np.minimum(weights, 1 / 12).sum(axis=1).mean(), rtol=1e-6)
    assert np.isnan(row["induction"])


def test_roles_are_scored_as_the_table_scores_them() -> None:
    matrix = encoder_matrix(1, 1, 12, padding=2)
    extent = matrix.extent(0)
    words = np.array([0, 1, 2, 0, *range(4, 12)])
    targets = RoleTargets(words, np.ones(12, np.bool_), matrix.real, extent.first_keys, extent.after_keys)
    sums = RoleSums(targets)
    sums.add(matrix.rows(0, 0)[:5], 0)
    sums.add(matrix.rows(0, 0)[5:], 5)
    scores = sums.scores(None)
    (row,) = head_table(matrix, as_records=True)
    for name in ("previous_token", "duplicate_token", "local", "uniform", "sink_mass"):
        np.testing.assert_allclose(scores[name], row[name], rtol=1e-5)
    weights = matrix.rows(0, 0)
    np.testing.assert_allclose(scores["next_token"], np.mean([weights[i, i + 1] for i in range(9)]), rtol=1e-5)
    assert "induction" not in scores


def test_rollout_is_the_product_of_whole_layers() -> None:
    matrix = encoder_matrix(3, 2, 12)
    expected = np.eye(12)
    for layer in range(3):
        expected = (0.5 * np.eye(12) + 0.5 * matrix.layer(layer).astype(np.float64).mean(axis=0)) @ expected
    rollout = attention_rollout(matrix)
    np.testing.assert_allclose(rollout.raw, expected, atol=1e-6)
    np.testing.assert_allclose(rollout.raw.sum(axis=1), 1.0, atol=1e-6)
    np.testing.assert_allclose(attention_rollout(matrix, target=2).raw, expected[2], atol=1e-6)
    # Whoever sees everything reaches everything alike, but for what stays with a token.
    assert rollout.baseline.shape == (12, 12)
    np.testing.assert_allclose(rollout.baseline[0, 1:], rollout.baseline[0, 1])


def test_plots_draw_the_whole_square() -> None:
    matrix = encoder_matrix(1, 1, 12)
    np.testing.assert_array_equal(pooled_map(matrix, 0, 0, 100).values, matrix.rows(0, 0))
    assert not np.isnan(pooled_map(matrix, 0, 0, 4).values).any()
    assert weight_shares(matrix, 0, 0).count == 144
    shares = distance_shares(matrix, 0, 0)
    weights = matrix.rows(0, 0).astype(np.float64)
    assert shares.names[:3] == ("0", "1", "2–3")
    np.testing.assert_allclose(shares.by_head[0][0], np.trace(weights) / 12, rtol=1e-5)
    beside = np.trace(weights, 1) + np.trace(weights, -1)
    np.testing.assert_allclose(shares.by_head[0][1], beside / 12, rtol=1e-5)
    np.testing.assert_allclose(shares.uniform[1], 22 / 144)


def test_there_is_no_answer_to_explain() -> None:
    with pytest.raises(InvalidInputError, match=r"encoder_self.*no answer to explain"):
        attribute(encoder_matrix())
