"""The tile loop against dense attention in float64 NumPy."""

from types import SimpleNamespace

import numpy as np
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from transformers import masking_utils

from att_viz.capture.attention_pattern import DensePattern
from att_viz.capture.lazy_mask import lazy_mask
from att_viz.capture.scoring import Scoring
from att_viz.capture.tile_loop import attend


def dense_attention(query, key, value, visible, scoring):
    """The definition: weights [batch, heads, queries, keys], learned-sink mass and output, in float64."""
    query, key, value = (tensor.double().numpy() for tensor in (query, key, value))
    shared = query.shape[1] // key.shape[1]
    key, value = np.repeat(key, shared, 1), np.repeat(value, shared, 1)
    scores = query @ key.swapaxes(2, 3) * scoring.scale
    if scoring.softcap is not None:
        scores = np.tanh(scores / scoring.softcap) * scoring.softcap
    if scoring.bias is not None:
        scores = scores + scoring.bias.double().numpy()
    if scoring.selected is not None:
        chosen = np.zeros((scores.shape[0], 1, *scores.shape[2:]), dtype=bool)
        for batch, row in np.ndindex(*scoring.selected.shape[:2]):
            chosen[batch, 0, row, [place for place in scoring.selected[batch, row] if place >= 0]] = True
        visible = visible & chosen
    scores = np.where(visible, scores, -np.inf)
    sinks = np.full((1, scores.shape[1], 1, 1), -np.inf)
    if scoring.sinks is not None:
        sinks = scoring.sinks.double().numpy()[None, :, None, None]
    highest = np.maximum(scores.max(-1, keepdims=True), sinks)
    highest = np.where(np.isfinite(highest), highest, 0.0)
    powers, sink_power = np.exp(scores - highest), np.exp(sinks - highest)
    total = powers.sum(-1, keepdims=True) + sink_power
    safe = np.where(total > 0, total, 1.0)
    weights = powers / safe
    return weights, (sink_power / safe)[..., 0], (weights @ value).swapaxes(1, 2)


def collect(query, key, value, pattern, scoring, tile):
    """The loop's tiles put together, as `dense_attention` returns them."""
    shape = (*query.shape[:3], key.shape[2])
    weights, mass, seen = np.zeros(shape), np.zeros(shape[:3]), np.zeros(shape[:3], dtype=int)

    def keep(part):
        heads = slice(part.first_head, part.first_head + part.weights.shape[0])
        rows = slice(part.first_query, part.first_query + part.weights.shape[1])
        keys = slice(part.keys_from, part.keys_from + part.weights.shape[2])
        weights[part.batch, heads, rows, keys] = part.weights.numpy()
        seen[part.batch, heads, rows] += 1
        if part.sink_mass is not None:
            mass[part.batch, heads, rows] = part.sink_mass.numpy()

    output = attend(query, key, value, pattern, scoring, keep, tile)
    assert (seen == 1).all()
    return weights, mass, output.numpy()


@st.composite
def cases(draw):
    batch, groups, shared = draw(st.integers(1, 2)), draw(st.integers(1, 3)), draw(st.integers(1, 3))
    queries, past = draw(st.integers(1, 40)), draw(st.integers(0, 20))
    spare = draw(st.sampled_from([0, 0, 5]))
    hidden = draw(st.integers(0, past)) if spare == 0 else 0
    return SimpleNamespace(
        batch=batch,
        groups=groups,
        heads=groups * shared,
        queries=queries,
        past=past,
        keys=past + queries + spare - hidden,
        key_offset=hidden,
        width=draw(st.integers(1, 6)),
        value_width=draw(st.integers(1, 6)),
        rule=draw(st.sampled_from(["causal", "window", "chunk", "all", "packed"])),
        size=draw(st.integers(1, 12)),
        padding=[draw(st.sampled_from(["none", "left", "right", "middle", "everything"])) for _ in range(batch)],
        softcap=draw(st.sampled_from([None, 1.5])),
        sinks=draw(st.booleans()),
        bias=draw(st.booleans()),
        selected=draw(st.booleans()),
        tile=draw(st.integers(1, 45)),
        seed=draw(st.integers(0, 2**16)),
    )


def padding_mask(case):
    length = case.key_offset + case.keys
    mask = torch.ones(case.batch, length, dtype=torch.bool)
    for row, kind in zip(mask, case.padding, strict=True):
        if kind == "left":
            row[: length // 3] = False
        elif kind == "right":
            row[length - length // 3 :] = False
        elif kind == "middle":
            row[length // 3 : length // 2] = False
        elif kind == "everything":
            row[:] = False
    return None if case.padding == ["none"] * case.batch else mask


def mask_function(case):
    padding = torch.full((case.batch,), case.size // 2)
    segments = torch.arange(case.key_offset + case.keys + case.past + case.queries).expand(case.batch, -1) // 7
    return {
        "causal": masking_utils.causal_mask_function,
        "window": masking_utils.sliding_window_causal_mask_function(case.size),
        "chunk": masking_utils.chunked_causal_mask_function(case.size, padding),
        "all": masking_utils.bidirectional_mask_function,
        "packed": masking_utils.and_masks(
            masking_utils.causal_mask_function, masking_utils.packed_sequence_mask_function(segments)
        ),
    }[case.rule]


@settings(max_examples=250, deadline=None)
@given(cases())
def test_equals_the_definition(case):
    numbers = torch.Generator().manual_seed(case.seed)

    def normal(*shape):
        return torch.randn(*shape, generator=numbers)

    query = normal(case.batch, case.queries, case.heads, case.width).transpose(1, 2)
    key = normal(case.batch, case.groups, case.keys, case.width)
    value = normal(case.batch, case.groups, case.keys, case.value_width)
    scoring = Scoring(
        scale=2.0,
        softcap=case.softcap,
        bias=normal(1, case.heads, case.queries, case.keys) if case.bias else None,
        sinks=normal(case.heads) if case.sinks else None,
        selected=torch.randint(-1, case.keys, (case.batch, case.queries, 6), generator=numbers)
        if case.selected
        else None,
    )
    arguments = {
        "batch_size": case.batch,
        "q_length": case.queries,
        "kv_length": case.keys,
        "q_offset": case.past,
        "kv_offset": case.key_offset,
        "mask_function": mask_function(case),
        "attention_mask": padding_mask(case),
    }
    visible = masking_utils.sdpa_mask(**arguments, allow_is_causal_skip=False)
    expected = dense_attention(query, key, value, visible.numpy(), scoring)
    lazy = lazy_mask(**arguments)
    assert torch.equal(lazy.materialise(), visible)
    for pattern in (lazy.pattern, DensePattern(visible, case.keys, case.past, case.key_offset)):
        for got, wanted in zip(collect(query, key, value, pattern, scoring, case.tile), expected, strict=True):
            np.testing.assert_allclose(got, np.broadcast_to(wanted, got.shape), rtol=0, atol=1e-5)


@settings(max_examples=40, deadline=None)
@given(cases())
def test_an_additive_mask_equals_the_rules(case):
    numbers = torch.Generator().manual_seed(case.seed)
    query = torch.randn(case.batch, case.heads, case.queries, case.width, generator=numbers)
    key = torch.randn(case.batch, case.groups, case.keys, case.width, generator=numbers)
    bias = torch.randn(1, case.heads, 1, case.keys, generator=numbers)
    everything = np.ones((1, 1, case.queries, case.keys), dtype=bool)
    expected = dense_attention(query, key, key, everything, Scoring(1.0, bias=bias))
    pattern = DensePattern(bias, case.keys, case.past, 0)
    for got, wanted in zip(collect(query, key, key, pattern, Scoring(1.0), case.tile), expected, strict=True):
        np.testing.assert_allclose(got, np.broadcast_to(wanted, got.shape), rtol=0, atol=1e-5)


def test_keys_that_no_query_of_a_tile_sees_are_never_computed():
    """The upper triangle, and what lies before a sliding window, is left out of the tiles."""
    length, window, tile = 200, 10, 16
    query, key = torch.randn(1, 2, length, 4), torch.randn(1, 1, length, 4)
    mask = lazy_mask(1, length, length, mask_function=masking_utils.sliding_window_causal_mask_function(window))
    widths = []
    attend(query, key, key, mask.pattern, Scoring(0.5), lambda part: widths.append(part.weights.shape[-1]), tile)
    assert max(widths) == tile + window - 1


def test_bfloat16_inputs_are_scored_in_float32():
    query, key = torch.randn(1, 4, 30, 8).bfloat16(), torch.randn(1, 2, 30, 8).bfloat16()
    visible = torch.ones(30, 30).tril().bool()[None, None]
    expected, _, output = dense_attention(query, key, key, visible.numpy(), Scoring(1.0))
    parts = []
    mixed = attend(
        query, key, key, lazy_mask(1, 30, 30).pattern, Scoring(1.0), lambda part: parts.append(part.weights.clone())
    )
    assert mixed.dtype == torch.bfloat16
    np.testing.assert_allclose(torch.cat(parts).numpy(), expected[0], rtol=0, atol=2e-6)
    np.testing.assert_allclose(mixed.float().numpy(), output, rtol=0, atol=0.02)
