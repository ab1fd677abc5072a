"""Statistics computed on tiles, against their definitions in float64 on dense rows."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from att_viz.capture.masks.attention_pattern import HIDDEN
from att_viz.capture.masks.lazy_mask import lazy_mask
from att_viz.capture.statistics.row_statistics import STATISTICS, RowStatistics
from att_viz.capture.tiles.row_block import DECODER_SELF, RowBlock, SoftmaxTile
from att_viz.capture.tiles.scoring import Scoring
from att_viz.capture.tiles.tile_loop import attend
from att_viz.errors import InvalidInputError

SETS: dict[str, list[int]] = {"names": [1, 4, 4000], "nothing": []}
NAMES = [*STATISTICS, "top_3", "tokens:names", "tokens:nothing"]


def definition(score: dict[int, float], sink: float | None, place: int, first: int, prompt: int) -> list[float]:
    """The statistics of one row from its visible keys: weights and scores are dicts of position to number."""
    total = np.logaddexp.reduce([*score.values(), *([] if sink is None else [sink])])
    weights = {key: np.exp(value - total) for key, value in score.items()}
    entropy = -sum(value * np.log(value) for value in weights.values() if value > 0)
    mass = sum(weights.values())
    ranked = sorted(weights, key=lambda key: -weights[key])
    top = [number for key in ranked[:3] for number in (key, weights[key])]
    top += [np.nan, 0.0] * (3 - len(ranked))
    return [
        entropy,
        np.exp(entropy),
        max(weights.values()),
        sum(abs(value - 1 / len(weights)) for value in weights.values()),
        sum(value * (place - key) for key, value in weights.items()) / mass,
        sum(value * key for key, value in weights.items()) / mass,
        weights.get(first, 0.0),
        sum(value for key, value in weights.items() if key < prompt),
        np.logaddexp.reduce(list(score.values())),
        *top,
        weights.get(1, 0.0) + weights.get(4, 0.0),
        0.0,
    ]


@settings(max_examples=60, deadline=None)
@given(
    length=st.integers(1, 30),
    past=st.integers(0, 10),
    window=st.sampled_from([None, 3]),
    padding=st.integers(0, 4),
    sinks=st.booleans(),
    tile=st.integers(1, 33),
    seed=st.integers(0, 1000),
)
def test_equal_their_definitions(
    length: int, past: int, window: int | None, padding: int, sinks: bool, tile: int, seed: int
) -> None:
    from transformers import masking_utils

    generator = torch.Generator().manual_seed(seed)
    keys = past + length
    query = torch.randn(1, 4, length, 5, generator=generator)
    key = torch.randn(1, 2, keys, 5, generator=generator)
    logits = torch.randn(4, generator=generator) if sinks else None
    rule = masking_utils.causal_mask_function
    if window is not None:
        rule = masking_utils.sliding_window_causal_mask_function(window)
    real = torch.ones(1, keys, dtype=torch.bool)
    real[:, :padding] = False
    pattern = lazy_mask(1, length, keys, past, 0, rule, real).pattern
    statistics = RowStatistics(NAMES, SETS)
    found = np.full((4, length, len(statistics.columns)), -1.0)
    prompt = keys // 2

    def take(part: SoftmaxTile) -> None:
        block = RowBlock(
            0,
            DECODER_SELF,
            0,
            part.first_head,
            past + part.first_query,
            part.keys_from,
            part.keys_from + part.weights.shape[2],
            part,
        )
        heads, rows, _ = part.weights.shape
        values = statistics(block, padding, prompt).numpy()
        found[part.first_head : part.first_head + heads, part.first_query : part.first_query + rows] = values

    attend(query, key, None, pattern, Scoring(0.7, sinks=logits), take, tile, scores=True)
    scores = 0.7 * query[0].double().numpy() @ key[0].double().numpy().repeat(2, 0).swapaxes(1, 2)
    for head, row in np.ndindex(4, length):
        place = past + row
        visible = [
            place_of_key
            for place_of_key in range(padding, min(place, keys - 1) + 1)
            if window is None or place_of_key > place - window
        ]
        if not visible:
            continue
        sink = None if logits is None else float(logits[head])
        expected = definition({k: scores[head, row, k] for k in visible}, sink, place, padding, prompt)
        np.testing.assert_allclose(found[head, row], expected, rtol=2e-5, atol=1e-5)


def test_long_rows_keep_their_digits() -> None:
    """A row that looks one token back at position 100,000 has a mean distance of 1, not of 0.99."""
    keys = 100_001
    weights = torch.zeros(1, 1, keys)
    weights[0, 0, keys - 2] = 1.0
    block = RowBlock(0, DECODER_SELF, 0, 0, keys - 1, 0, keys, SoftmaxTile(0, 0, 0, 0, weights))
    distance, position = RowStatistics(["mean_distance", "mean_position"])(block, 0, 1)[0, 0].tolist()
    assert distance == 1.0
    assert position == keys - 2


def test_a_model_that_returns_weights_only_has_no_log_sum() -> None:
    weights = torch.tensor([[[0.25, 0.75, 0.0]]])
    edit = torch.tensor([[[0.0, 0.0, HIDDEN]]])
    block = RowBlock(0, DECODER_SELF, 0, 0, 1, 0, 3, SoftmaxTile(0, 0, 0, 0, weights, edits=((0, 3, edit),)))
    entropy, log_sum, away = RowStatistics(["entropy", "log_sum_exp", "l1_from_uniform"])(block, 0, 2)[0, 0].tolist()
    assert entropy == pytest.approx(-(0.25 * np.log(0.25) + 0.75 * np.log(0.75)), rel=1e-6)
    assert np.isnan(log_sum)
    assert away == pytest.approx(0.5)


@pytest.mark.parametrize("name", ["entropi", "top_0", "top_x", "tokens:missing", ""])
def test_unknown_statistics_are_named(name: str) -> None:
    with pytest.raises(InvalidInputError, match="there is no statistic"):
        RowStatistics([name], SETS)


def test_columns() -> None:
    assert RowStatistics(["top_2", "entropy"]).columns == (
        "top_2_key_1",
        "top_2_weight_1",
        "top_2_key_2",
        "top_2_weight_2",
        "entropy",
    )
