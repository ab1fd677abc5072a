"""The roles of heads, against `head_table` and naive loops."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.numbers.random_attention import causal_attention

from att_viz.analysis import head_table
from att_viz.analysis.heads import roles
from att_viz.analysis.heads.roles import ROLES, RoleSums, RoleTargets, clearest_role
from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.weights import InMemoryWeights
from att_viz.report.heads.role_scores import RoleReader
from att_viz.report.packing import pack_head


def naive_copying(
    weights: np.ndarray, tokens: np.ndarray, content: np.ndarray, real: np.ndarray, window: int | None
) -> float:
    """The definition, by loops over positions counted without padding."""
    places = np.flatnonzero(real).tolist()
    found = []
    for number, row in enumerate(places):
        after = places[number + 1] if number + 1 < len(places) else row + 1
        if after >= len(tokens) or not content[after]:
            continue
        keys = [
            (earlier, key)
            for earlier, key in enumerate(places[: number + 1])
            if tokens[key] == tokens[after] and (window is None or row - key < window)
        ]
        keys = [(n, key) for n, key in keys if n == 0 or tokens[places[n - 1]] != tokens[row]]
        if keys:
            found.append(math.fsum(weights[row, key] for _, key in keys))
    return math.fsum(found) / len(found) if found else math.nan


@settings(deadline=None, max_examples=40)
@given(
    rows=st.integers(1, 70),
    seed=st.integers(0, 99),
    vocabulary=st.integers(1, 12),
    padding=st.integers(0, 8),
    window=st.sampled_from([None, 3, 9]),
    one_more=st.booleans(),
    sinks=st.booleans(),
    at_once=st.sampled_from([1, 400, 2**22]),
)
def test_scores_are_those_of_the_table(
    rows: int,
    seed: int,
    vocabulary: int,
    padding: int,
    window: int | None,
    one_more: bool,
    sinks: bool,
    at_once: int,
) -> None:
    rng = np.random.default_rng(seed)
    tokens = rng.integers(0, vocabulary, size=rows + one_more)
    real = np.arange(rows + one_more) >= min(padding, rows - 1)
    weights = causal_attention(3, rows, seed, window).astype(np.float16).astype(np.float32)
    visible = real[:rows]
    weights *= visible[:, None] & visible
    sums = weights.sum(axis=2, keepdims=True)
    weights = np.divide(weights, sums, out=np.zeros_like(weights), where=sums > 0)
    mass = rng.uniform(0, 0.5, size=(3, rows)).astype(np.float32) * visible if sinks else None
    if mass is not None:
        weights *= 1 - mass[:, :, None]
    weights = weights.astype(np.float16).astype(np.float32)
    attention = {} if window is None else {"sliding_window": window}
    matrix = AttentionMatrix(
        InMemoryWeights({0: weights}, sink_mass=None if mass is None else {0: mass}),
        [f"t{token}" for token in tokens],
        token_ids=tokens,
        real=real,
        metadata=CaptureMetadata(attention=attention),
    )
    content = rng.random(rows + one_more) < 0.7
    reader = RoleReader(matrix, set(np.flatnonzero(content).tolist()))
    for record in head_table(matrix, as_records=True):
        head = int(record["head"])
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("att_viz.report.packing._VALUES_AT_ONCE", at_once)
            role, *scores = pack_head(matrix.weights, 0, head, reader).roles.split()
        wanted = record | {"copying": naive_copying(weights[head], tokens, content, real, window)}
        for each, text in zip(ROLES, scores, strict=True):
            if text == "-":
                assert math.isnan(wanted[each.name]), each
            else:
                assert int(text) / 1000 == pytest.approx(wanted[each.name], abs=0.000501), each
        shown = {each.name: math.nan if t == "-" else int(t) / 1000 for each, t in zip(ROLES, scores, strict=True)}
        # The page chose before it rounded: with roundings in its favour, the role is the one that stands out.
        named = None if role == "-" else ROLES[int(role)].name
        favoured = {name: score + (0.001 if name == named else -0.001) for name, score in shown.items()}
        assert clearest_role(favoured) == named


SCORES: dict[str, Any] = dict.fromkeys([role.name for role in ROLES], 0.0)


@pytest.mark.parametrize(
    ("scores", "role"),
    [
        ({}, None),
        ({"induction": math.nan, "uniform": 0.44}, None),
        ({"induction": 0.2, "sink_mass": 0.99}, "induction"),
        ({"previous_token": 0.8, "local": 0.95}, "previous_token"),
        ({"previous_token": 0.31, "induction": 0.3}, "induction"),
        ({"sink_mass": 0.5}, "sink_mass"),
        ({"sink_mass": 0.55, "uniform": 0.55}, "uniform"),
    ],
)
def test_the_clearest_role(scores: dict[str, float], role: str | None) -> None:
    assert clearest_role(SCORES | scores) == role


def test_of_a_long_text_some_rows_are_scored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roles, "MOST_ROWS", 10)
    rows = 35
    targets = RoleTargets(
        np.arange(rows), np.zeros(rows, np.bool_), np.ones(rows, np.bool_), np.zeros(rows, dtype=np.int64)
    )
    assert targets.rows.tolist() == list(range(0, rows, 4))
    weights = causal_attention(1, rows)[0]
    sums = RoleSums(targets)
    sums.add(weights[:7, :7], 0)
    sums.add(weights[7:], 7)
    scores = sums.scores(None)
    assert scores["previous_token"] == pytest.approx(np.mean([weights[i, i - 1] for i in range(4, rows, 4)]))
    overlaps = [np.minimum(weights[i, : i + 1], 1 / (i + 1)).sum() for i in range(4, rows, 4)]
    assert scores["uniform"] == pytest.approx(np.mean(overlaps))
