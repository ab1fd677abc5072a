"""Random attention calls with every kind of mask and scoring, and attention by its definition in float64 NumPy."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np
import torch
from hypothesis import strategies as st
from numpy.typing import NDArray
from transformers import masking_utils

from att_viz.capture.masks.attention_pattern import RulePattern
from att_viz.capture.tiles.online_attention import attend_online
from att_viz.capture.tiles.row_summary import KeySet, RowSummary
from att_viz.capture.tiles.scoring import Scoring


def dense_attention(query: Any, key: Any, value: Any, visible: Any, scoring: Scoring) -> Any:
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


def summaries_of(
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor | None,
    pattern: RulePattern,
    scoring: Scoring,
    sets: Sequence[Sequence[int]],
) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
    """The output, and for every row the sink mass, entropy, maximum, mean key and masses."""
    found = np.full((*query.shape[:3], 4 + len(sets)), 7.0)
    seen = np.zeros(query.shape[:3], dtype=int)

    def keep(summary: RowSummary) -> None:
        heads, rows = summary.moments.maximum.shape
        first = summary.first_query - pattern.query_offset
        place = (
            summary.batch,
            slice(summary.first_head, summary.first_head + heads),
            slice(first, first + rows),
        )
        moments, mass = summary.moments, summary.sink_mass
        found[place][..., 0] = 0.0 if mass is None else mass
        found[place][..., 1] = moments.entropy
        found[place][..., 2] = moments.maximum
        found[place][..., 3] = moments.mean_key
        found[place][..., 4:] = summary.masses
        seen[place] += 1

    output = attend_online(query, key, value, pattern, scoring, keep, lambda batch: [KeySet(some) for some in sets])
    assert (seen == 1).all()
    return output.float().numpy(), found


def known_of_rows(
    weights: NDArray[np.float64], mass: NDArray[np.float64], sets: Sequence[NDArray[np.int64]]
) -> NDArray[np.float64]:
    """The second part of `summaries_of`, from weights [batch, heads, queries, keys]; sets hold indices of keys."""
    with np.errstate(divide="ignore", invalid="ignore"):
        entropy = -np.where(weights > 0, weights * np.log(weights), 0.0).sum(-1)
        mean_key = (weights * np.arange(weights.shape[-1])).sum(-1) / weights.sum(-1)
    masses = [weights[..., keys].sum(-1) for keys in sets]
    return np.stack([np.broadcast_to(mass, entropy.shape), entropy, weights.max(-1), mean_key, *masses], -1)


@st.composite
def cases(draw: st.DrawFn) -> Any:
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


def padding_mask(case: Any) -> torch.Tensor | None:
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


def mask_function(case: Any) -> Any:
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


def made(case: Any) -> Any:
    """The tensors of a case, its scoring, and what transformers' masks are made from."""
    numbers = torch.Generator().manual_seed(case.seed)

    def normal(*shape: int) -> torch.Tensor:
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
    return query, key, value, scoring, arguments
