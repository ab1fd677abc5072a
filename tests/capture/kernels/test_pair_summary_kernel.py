"""What is known of rows of bfloat16 queries and keys, without rows, against their definition in float64."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from support.numbers.attention_cases import cases, dense_attention, known_of_rows, made, summaries_of
from transformers import masking_utils

pytest.importorskip("numba")

from att_viz.capture.kernels.compiling import compiles_for

if not compiles_for("avx512bf16"):
    pytest.skip("this processor does not multiply pairs of bfloat16", allow_module_level=True)

from att_viz.capture.masks.lazy_mask import lazy_mask
from att_viz.capture.tiles import online_attention
from att_viz.capture.tiles.online_attention import attend_online
from att_viz.capture.tiles.paired_keys import PairedKeys
from att_viz.capture.tiles.row_summary import RowSummary
from att_viz.capture.tiles.scoring import Scoring


def checked(
    query: torch.Tensor, key: torch.Tensor, scoring: Scoring, arguments: dict[str, Any], sets: list[NDArray[np.int64]]
) -> None:
    """Compare the summaries of bfloat16 queries and keys with those of float64; sets hold indices of keys."""
    visible = masking_utils.sdpa_mask(**arguments, allow_is_causal_skip=False)
    assert visible is not None
    weights, mass, _ = dense_attention(query, key, key, visible.numpy(), scoring)
    pattern = lazy_mask(**arguments).pattern
    positions: list[Sequence[int]] = [(some + pattern.key_offset).tolist() for some in sets]
    _, found = summaries_of(query, key, None, pattern, scoring, [*positions, []])
    expected = known_of_rows(weights, mass, [*sets, np.empty(0, np.int64)])
    np.testing.assert_allclose(found, expected, rtol=2e-5, atol=1e-5)


@settings(max_examples=100, deadline=None)
@given(case=cases())
def test_equals_the_definition(case: Any) -> None:
    """Where scores are products and nothing else; sinks come after them."""
    case.softcap, case.bias, case.selected = None, False, False
    query, key, _, scoring, arguments = made(case)
    query, key = (torch.cat([numbers, numbers.flip(-1)], -1).bfloat16() for numbers in (query, key))
    sets = [np.arange(case.keys // 2), np.array([0, case.keys // 3, case.keys // 3, case.keys - 1])]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(online_attention, "ROWS_AT_ONCE", case.tile)
        checked(query, key, scoring, arguments, sets)


@pytest.mark.parametrize("window", [None, 300])
def test_long_rows_equal_the_definition(window: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys of several panels and of more than one chunk; every tile goes this way."""
    calls: list[int] = []
    summarise = PairedKeys.summarise

    def counted(self: PairedKeys, *arguments: Any) -> None:
        calls.append(1)
        summarise(self, *arguments)

    monkeypatch.setattr(PairedKeys, "summarise", counted)
    queries, past = 1100, 37
    numbers = torch.Generator().manual_seed(0)
    query = 2 * torch.randn(1, 3, queries, 16, generator=numbers).bfloat16()
    key = 2 * torch.randn(1, 1, queries + past, 16, generator=numbers).bfloat16()
    rule = masking_utils.causal_mask_function
    if window is not None:
        rule = masking_utils.sliding_window_causal_mask_function(window)
    arguments = {
        "batch_size": 1,
        "q_length": queries,
        "kv_length": queries + past,
        "q_offset": past,
        "kv_offset": 0,
        "mask_function": rule,
        "attention_mask": None,
    }
    sets = [np.array([0]), np.arange(130, 1050), np.arange(5, 1100, 7)]
    checked(query, key, Scoring(0.25), arguments, sets)
    assert len(calls) == 5


@given(st.sampled_from([torch.nan, torch.inf, -torch.inf]), st.integers(0, 69))
@settings(max_examples=20, deadline=None)
def test_a_broken_key_breaks_the_rows_that_see_it_and_no_others(bad: float, place: int) -> None:
    query, key = torch.ones(1, 1, 70, 2).bfloat16(), torch.ones(1, 1, 70, 2).bfloat16()
    key[0, 0, place, 0] = bad
    found: list[RowSummary] = []
    attend_online(query, key, None, lazy_mask(1, 70, 70).pattern, Scoring(1.0), found.append)
    (summary,) = found
    broken = summary.moments.sum[0].isnan()
    # A key whose score is minus infinity is hidden, as anywhere else.
    first = 70 if bad == -torch.inf else place
    assert broken.tolist() == [row >= first for row in range(70)]
