"""Attention in parts of the keys, against dense attention in float64 NumPy."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import h5py
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from support.models.tiny_models import make_model
from support.numbers.attention_cases import cases, dense_attention, known_of_rows, made, summaries_of
from transformers import masking_utils

from att_viz import AttentionSaver
from att_viz.capture import kernels
from att_viz.capture.kernels.row_kernel import COLUMNS, softmax_rows
from att_viz.capture.masks.lazy_mask import lazy_mask
from att_viz.capture.tiles import online_attention, tile_softmax
from att_viz.capture.tiles.online_attention import attend_online, can_attend_online
from att_viz.capture.tiles.scoring import Scoring
from att_viz.capture.tiles.tile_softmax import NUM_COLUMNS


@settings(max_examples=250, deadline=None)
@given(case=cases(), keys_at_once=st.integers(1, 50))
def test_equals_the_definition(case: Any, keys_at_once: int) -> None:
    query, key, value, scoring, arguments = made(case)
    visible = masking_utils.sdpa_mask(**arguments, allow_is_causal_skip=False)
    assert visible is not None
    weights, mass, output = dense_attention(query, key, value, visible.numpy(), scoring)
    offset = case.key_offset
    sets: list[Sequence[int]] = [[offset], range(offset, offset + case.keys // 2), [offset + 3, offset, 10**6]]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(online_attention, "KEYS_AT_ONCE", keys_at_once)
        patch.setattr(online_attention, "ROWS_AT_ONCE", case.tile)
        mixed, found = summaries_of(query, key, value, lazy_mask(**arguments).pattern, scoring, sets)
    expected = known_of_rows(
        weights, mass, [np.arange(1), np.arange(case.keys // 2), np.array([0, 3][: 1 + (case.keys > 3)])]
    )
    np.testing.assert_allclose(mixed, output, rtol=0, atol=1e-5)
    np.testing.assert_allclose(found, expected, rtol=2e-5, atol=1e-5)


@pytest.mark.parametrize("keys", [1, 2, 7, 2047, 2049, 5000])
@pytest.mark.parametrize("spread", [0.0, 3.0, 200.0])
def test_the_compiled_softmax_is_as_exact_as_float32_is(keys: int, spread: float) -> None:
    assert len(COLUMNS) == NUM_COLUMNS
    scores = torch.randn(6, keys, generator=torch.Generator().manual_seed(keys)) * spread
    scores[1:, keys // 2 :] += 1e4
    exact = scores.double().softmax(-1).numpy()
    weights, facts = scores.clone(), np.empty((6, len(COLUMNS)))
    softmax_rows(weights.numpy(), np.empty(0, np.float32), facts)
    # A score of 1e4 is only known to 1e-3 of a unit in the last place times 1e4.
    np.testing.assert_allclose(weights, exact, rtol=2e-5, atol=1e-37)
    with np.errstate(divide="ignore", invalid="ignore"):
        entropy = -np.where(exact > 0, exact * np.log(exact), 0.0).sum(-1)
    np.testing.assert_allclose(facts[:, 2], entropy, rtol=2e-5, atol=1e-6)
    np.testing.assert_allclose(facts[:, 1], scores.double().logsumexp(-1).numpy(), rtol=1e-6)
    np.testing.assert_allclose(facts[:, 3], exact.max(-1), rtol=2e-5)
    np.testing.assert_allclose(facts[:, 4], (exact * np.arange(keys)).sum(-1), rtol=2e-5, atol=1e-5)
    np.testing.assert_allclose(facts[:, 5], weights.double().sum(-1), rtol=2e-7 * keys**0.5)


@pytest.mark.parametrize("bad", [np.nan, -np.nan, np.inf])
def test_a_broken_score_breaks_its_row_and_no_other(bad: float) -> None:
    scores = np.zeros((3, 40), dtype=np.float32)
    scores[1, 17] = bad
    facts = np.empty((3, len(COLUMNS)))
    softmax_rows(scores, np.empty(0, np.float32), facts)
    assert np.isnan(scores[1]).all()
    np.testing.assert_allclose(scores[[0, 2]], 1 / 40)
    query = torch.ones(1, 1, 3, 2)
    query[0, 0, 1, 0] = float(bad)
    key = torch.zeros(1, 1, 40, 2)
    output = attend_online(query, key, torch.ones(1, 1, 40, 2), lazy_mask(1, 3, 40, 37).pattern, Scoring(1.0))
    assert torch.isnan(output[0, 1]).all()
    np.testing.assert_allclose(output[0, [0, 2]], 1.0)


def test_short_inputs_and_decoding_steps_keep_whole_rows() -> None:
    long = torch.zeros(1, 1, 600, 4)
    assert can_attend_online(long, long)
    assert not can_attend_online(long[:, :, :1], long)
    assert not can_attend_online(long[:, :, :500], long[:, :, :500])
    assert not can_attend_online(long.to("meta"), long.to("meta"))


@pytest.mark.parametrize("name", ["llama", "mistral", "gemma2", "gpt_oss"])
def test_saved_statistics_are_those_of_whole_rows(name: str, tmp_path: Path) -> None:
    """Statistics alone, of an input long enough to do without rows, equal those saved beside matrices."""
    model = make_model(name)
    generator = torch.Generator().manual_seed(0)
    ids = torch.randint(0, 320, (2, 600), generator=generator)
    mask = torch.ones_like(ids)
    mask[1, :30] = 0
    chosen = ["entropy", "effective_keys", "maximum", "mean_distance", "mean_position", "first_token", "log_sum_exp"]
    options: dict[str, Any] = {
        "statistics": [*chosen, "tokens:few"],
        "token_sets": {"few": [40, 41, 599]},
        "head_ids": [1, 3],
    }
    for file, only in (("rows.h5", False), ("summaries.h5", True)):
        with (
            AttentionSaver(model, output_file=tmp_path / file, save_statistic_only=only, **options),
            torch.no_grad(),
        ):
            model(input_ids=ids, attention_mask=mask, use_cache=False)
    with h5py.File(tmp_path / "rows.h5") as rows, h5py.File(tmp_path / "summaries.h5") as summaries:
        pairs: list[str] = []
        rows.visititems(lambda place, node: pairs.append(place) if place.endswith("statistics") else None)
        assert len(pairs) == 2 * model.config.num_hidden_layers
        for place in pairs:
            np.testing.assert_allclose(summaries[place][:], rows[place][:], rtol=2e-5, atol=2e-5)
            assert np.isfinite(summaries[place][:, 40:]).all()


def test_without_numba_the_numbers_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = make_model("gpt_oss")
    ids = torch.randint(0, 320, (1, 540), generator=torch.Generator().manual_seed(1))
    found = []
    for file in ("with.h5", "without.h5"):
        with (
            AttentionSaver(
                model,
                output_file=tmp_path / file,
                save_statistic_only=True,
                statistics=["entropy", "log_sum_exp", "maximum", "mean_position", "prompt", "top_2"],
            ),
            torch.no_grad(),
        ):
            model(ids, use_cache=False)
        with h5py.File(tmp_path / file) as archive:
            found.append(archive["layer_1/batch_0/statistics"][:])
        monkeypatch.setitem(sys.modules, "numba", None)
        monkeypatch.delitem(sys.modules, "att_viz.capture.kernels.row_kernel", raising=False)
        tile_softmax._kernels.cache_clear()
    assert tile_softmax.kernels_for(torch.device("cpu")) is None
    monkeypatch.undo()
    tile_softmax._kernels.cache_clear()
    assert tile_softmax.kernels_for(torch.device("cpu")) is not None
    np.testing.assert_allclose(found[1], found[0], rtol=2e-5, atol=2e-5)


@pytest.mark.parametrize("module", ["numba", "att_viz.capture.kernels.row_kernel"])
def test_a_broken_numba_is_said_once(monkeypatch: pytest.MonkeyPatch, module: str) -> None:
    for name in ("row_kernel", "few_rows_kernel", "pack_kernel", "compiling"):
        monkeypatch.delitem(sys.modules, f"att_viz.capture.kernels.{name}", raising=False)
        # The package would keep those that are imported again beside the first ones.
        monkeypatch.delattr(kernels, name, raising=False)
    # Importing names from it fails, as from a numba that does not fit its NumPy.
    monkeypatch.setitem(sys.modules, module, ModuleType(module))
    tile_softmax._kernels.cache_clear()
    with pytest.warns(RuntimeWarning, match="numba is installed and does not work .*cannot import name"):
        assert tile_softmax.kernels_for(torch.device("cpu")) is None
    # A warning would be an error here.
    assert tile_softmax.kernels_for(torch.device("cpu")) is None
    monkeypatch.undo()
    tile_softmax._kernels.cache_clear()
    assert tile_softmax.kernels_for(torch.device("cpu")) is not None
