"""Rows equal eager attention however the model is run: any tile size, padding, prefill in chunks, decoding."""

from __future__ import annotations

import itertools
from functools import cache
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from support.models.tiny_models import make_model
from transformers import DynamicCache

from att_viz.capture import RowBlock, capture_attention

MODELS = ["llama", "mistral", "gemma2", "gpt_oss", "gpt2", "bloom"]


@cache
def model_named(name: str) -> Any:
    return make_model(name)


@torch.no_grad()
def eager_rows(model: Any, ids: torch.Tensor, mask: torch.Tensor) -> np.ndarray:
    """Weights [layers, batch, heads, queries, keys]."""
    before = model.config._attn_implementation
    model.set_attn_implementation("eager")
    attentions = model(input_ids=ids, attention_mask=mask, use_cache=False, output_attentions=True).attentions
    model.set_attn_implementation(before)
    return np.asarray(torch.stack(attentions))


@torch.no_grad()
def captured_rows(model: Any, ids: torch.Tensor, mask: torch.Tensor, tile: int, pieces: list[int] | None) -> np.ndarray:
    """The same from our capture, feeding in pieces of these lengths through a cache."""
    layers, heads = model.config.num_hidden_layers, model.config.num_attention_heads
    length = ids.shape[1]
    found = np.full((layers, ids.shape[0], heads, length, length), np.nan, dtype=np.float32)

    def keep(block: RowBlock) -> None:
        count, rows, _ = block.weights.shape
        place = found[
            block.layer,
            block.batch,
            block.first_head : block.first_head + count,
            block.first_query : block.first_query + rows,
        ]
        assert np.isnan(place).all()
        place[...] = 0.0
        place[..., block.keys_from : block.keys_to] = block.weights.numpy()

    with capture_attention(model, keep, rows=tile):
        if pieces is None:
            model(input_ids=ids, attention_mask=mask, use_cache=False)
        else:
            cache, start = DynamicCache(config=model.config), 0
            for piece in pieces:
                stop = start + piece
                positions = (mask.cumsum(-1) - 1).clamp_min(0)[:, start:stop]
                arguments = {} if model.config.model_type == "bloom" else {"position_ids": positions}
                model(
                    input_ids=ids[:, start:stop],
                    attention_mask=mask[:, :stop],
                    past_key_values=cache,
                    use_cache=True,
                    **arguments,
                )
                start = stop
    return found


def check(
    name: str, length: int, batch: int, tile: int, padding: list[tuple[str, int]], pieces: list[int] | None, seed: int
) -> None:
    model = model_named(name)
    generator = torch.Generator().manual_seed(seed)
    ids = torch.randint(0, 320, (batch, length), generator=generator)
    mask = torch.ones_like(ids)
    for row, (side, count) in enumerate(padding[:batch]):
        count = min(count, length - 1)
        if side == "left":
            mask[row, :count] = 0
        elif count:
            mask[row, -count:] = 0
    if pieces is None:
        expected = eager_rows(model, ids, mask)
    else:
        # Decoding counts positions from the first real token, so the reference has to as well.
        positions = (mask.cumsum(-1) - 1).clamp_min(0)
        model.set_attn_implementation("eager")
        arguments = {} if model.config.model_type == "bloom" else {"position_ids": positions}
        with torch.no_grad():
            found = model(
                input_ids=ids, attention_mask=mask, use_cache=False, output_attentions=True, **arguments
            ).attentions
        expected = np.asarray(torch.stack(found))
    captured = captured_rows(model, ids, mask, tile, pieces)
    assert not np.isnan(captured).any()
    real = mask.bool().numpy()
    for row in range(batch):
        np.testing.assert_allclose(
            captured[:, row][..., real[row], :], expected[:, row][..., real[row], :], rtol=0, atol=1e-5
        )


def cuts(length: int, at: list[int]) -> list[int]:
    """The lengths of the pieces between the cuts."""
    places = sorted({0, length, *(place for place in at if place < length)})
    return [after - before for before, after in itertools.pairwise(places)]


CASES = {
    "name": st.sampled_from(MODELS),
    "length": st.one_of(st.integers(1, 3), st.integers(4, 70)),
    "batch": st.integers(1, 2),
    "tile": st.one_of(st.integers(1, 8), st.integers(9, 80)),
    "padding": st.lists(st.tuples(st.sampled_from(["left", "right"]), st.integers(0, 9)), min_size=2, max_size=2),
    "at": st.one_of(st.none(), st.lists(st.integers(1, 69), max_size=4), st.just(list(range(1, 70)))),
    "seed": st.integers(0, 2**16),
}


@settings(max_examples=60, deadline=None)
@given(**CASES)
def test_rows_equal_eager(
    name: str, length: int, batch: int, tile: int, padding: list[tuple[str, int]], at: list[int] | None, seed: int
) -> None:
    check(name, length, batch, tile, padding, None if at is None else cuts(length, at), seed)


@pytest.mark.slow
@settings(max_examples=1500, deadline=None)
@given(**CASES)
def test_rows_equal_eager_many_times(
    name: str, length: int, batch: int, tile: int, padding: list[tuple[str, int]], at: list[int] | None, seed: int
) -> None:
    check(name, length, batch, tile, padding, None if at is None else cuts(length, at), seed)
