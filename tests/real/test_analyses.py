"""Analyses of a real model against their formulas, written down again in NumPy and torch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch
from support.models.plain_attention import eager_rows, last_log_probabilities, watched
from support.models.real_model import Models, Run
from support.numbers.real_prompts import CONTINUE_STORY, SIBLINGS
from support.numbers.rollout_reference import dense_attribution, dense_rollout, dense_uniform

from att_viz.analysis import (
    Edge,
    attention_rollout,
    compute_attention_attribution,
    head_table,
    knockout,
    knockout_each,
    logit_lens,
)


@pytest.fixture(scope="module")
def eager(float32: Models, runs: Callable[[int], Run]) -> list[np.ndarray]:
    """Eager weights of the run of 300 tokens, float32 [heads, rows, rows] for each layer."""
    found: dict[int, np.ndarray] = {}
    eager_rows(float32.plain, runs(300).ids[:-1], lambda layer, _, weights: found.__setitem__(layer, weights))
    return [found[layer] for layer in range(30)]


@pytest.fixture(scope="module")
def question(float32: Models) -> list[int]:
    """The ids of a short question in the chat template."""
    ids: list[int] = float32.ours.tokenizer.apply_chat_template(
        [{"role": "user", "content": SIBLINGS}], add_generation_prompt=True, return_dict=True
    )["input_ids"]
    return ids


def test_rollout_of_archive_and_model(float32: Models, runs: Callable[[int], Run], eager: list[np.ndarray]) -> None:
    run = runs(300)
    expected = dense_rollout(eager)
    uniform = dense_uniform([np.tril(np.ones(expected.shape, dtype=bool))] * 30)
    with run.open() as matrix:
        whole = attention_rollout(matrix)
        stored = [np.stack([matrix.rows(layer, head) for head in range(9)]) for layer in range(30)]
        one = attention_rollout(matrix, target=-1)
    np.testing.assert_allclose(whole.raw, dense_rollout(stored), rtol=0, atol=1e-9)
    np.testing.assert_allclose(whole.raw, expected, rtol=0, atol=2e-3)
    np.testing.assert_allclose(one.raw, whole.raw[-1], rtol=0, atol=1e-9)
    live = attention_rollout(float32.ours.model, run.ids[:-1], target=-1)
    np.testing.assert_allclose(live.raw, expected[-1], rtol=0, atol=1e-5)
    np.testing.assert_allclose(live.baseline, uniform[-1], rtol=0, atol=1e-9)
    # A real model's raw rollout says little: what looks at itself only swallows everything.
    assert live.raw[0] > 0.99
    span = attention_rollout(float32.ours.model, run.ids[:-1], span=(100, 110), value_weighting=True)
    norms = value_norms(float32.plain, run.ids[:-1])
    np.testing.assert_allclose(span.raw, dense_rollout(eager, norms=norms)[100:110].mean(axis=0), rtol=0, atol=1e-5)


@torch.no_grad()
def value_norms(model: Any, ids: list[int]) -> list[np.ndarray]:
    """The norm of what each key brings through each head, float64 [heads, keys] for each layer."""
    found: list[torch.Tensor] = []

    def look(_: Any, __: Any, values: torch.Tensor) -> None:
        found.append(values[0].double())

    hooks = [layer.self_attn.v_proj.register_forward_hook(look) for layer in model.model.layers]
    model(torch.tensor([ids]), use_cache=False, logits_to_keep=1)
    for hook in hooks:
        hook.remove()
    norms = []
    for values, layer in zip(found, model.model.layers, strict=True):
        out = layer.self_attn.o_proj.weight.double()
        heads = [values[:, 64 * (h // 3) : 64 * (h // 3 + 1)] @ out[:, 64 * h : 64 * (h + 1)].T for h in range(9)]
        norms.append(torch.stack(heads).norm(dim=-1).numpy())
    return norms


def test_value_norms(float32: Models, runs: Callable[[int], Run]) -> None:
    run = runs(300)
    with run.open() as matrix:
        for layer, expected in enumerate(value_norms(float32.plain, run.ids[:-1])):
            for head in range(9):
                found = matrix.value_norms(layer, head)
                assert found is not None
                np.testing.assert_allclose(found, expected[head], rtol=1e-3, atol=1e-5)


def table_of(rows: np.ndarray, ids: np.ndarray) -> dict[str, float]:
    """The columns of the table of heads that need only weights, of one head, from their definitions, row by row."""
    rows = rows.astype(np.float64)
    length = len(rows)
    columns: dict[str, list[float]] = {}

    def add(name: str, value: float) -> None:
        columns.setdefault(name, []).append(value)

    for i, row in enumerate(rows):
        seen = row[: i + 1]
        positive = seen[seen > 0]
        entropy = -(positive * np.log(positive)).sum()
        add("entropy", entropy)
        add("effective_keys", np.exp(entropy))
        add("mean_distance", (seen * (i - np.arange(i + 1))).sum() / seen.sum())
        add("maximum", seen.max())
        if i > 0:
            add("previous_token", row[i - 1])
            add("first_token", row[0])
            add("uniform", np.minimum(seen, 1 / (i + 1)).sum())
        if i + 1 > 5:
            add("local", row[i - 4 : i + 1].sum())
        copies = [j for j in range(i) if ids[j] == ids[i]]
        after = [j for j in range(1, i) if ids[j - 1] == ids[i]]
        if copies:
            add("duplicate_token", row[copies].sum())
        if after:
            add("induction", row[after].sum())
    assert length == len(columns["entropy"])
    return {name: float(np.mean(values)) for name, values in columns.items()}


def test_the_table_of_heads(runs: Callable[[int], Run], eager: list[np.ndarray]) -> None:
    run = runs(300)
    with run.open() as matrix:
        table = head_table(matrix).set_index(["layer", "head"])
    assert len(table) == 270
    ids = np.array(run.ids)
    for layer in range(0, 30, 3):
        for head in range(9):
            found = table.loc[(layer, head)]
            for name, value in table_of(eager[layer][head], ids).items():
                assert found[name] == pytest.approx(value, rel=2e-3, abs=2e-4), (layer, head, name)
    # What is known of this model: heads that look for what came after an earlier copy, and many that rest.
    assert set(table["induction"].nlargest(12).index) & {(18, 6), (17, 3), (17, 4), (17, 5), (18, 7)}
    assert (table["first_token"] > 0.5).sum() > 50


def test_the_last_boundary_of_the_lens_is_the_models_own_prediction(float32: Models, question: list[int]) -> None:
    lens = logit_lens(float32.ours.model, question, float32.ours.tokenizer, top_k=10)
    assert lens.boundaries == tuple(range(31))
    with torch.no_grad():
        found = float32.plain(torch.tensor([question]), output_hidden_states=True)
        norm, head = float32.plain.model.norm, float32.plain.lm_head
        residuals = [head(norm(hidden[0])) for hidden in found.hidden_states[:30]]
    final = found.logits[0].double().log_softmax(-1)
    prediction = final.argmax(-1)
    for boundary, logits in enumerate([*residuals, found.logits[0]]):
        scores = logits.double().log_softmax(-1)
        best = scores.topk(10, dim=-1)
        np.testing.assert_allclose(lens.top_probabilities[boundary], best.values.exp().numpy(), rtol=1e-3, atol=1e-6)
        # Where two are nearly equal their order may differ, not their probabilities.
        ids = torch.from_numpy(lens.top_ids[boundary].astype(np.int64))
        np.testing.assert_allclose(scores.gather(1, ids).numpy(), best.values.numpy(), rtol=0, atol=2e-3)
        entropy = -(scores.exp() * scores).sum(-1)
        np.testing.assert_allclose(lens.entropy[boundary], entropy.numpy(), rtol=1e-3, atol=1e-4)
        own = scores.gather(1, prediction[:, None])
        low, high = (scores > own + 1e-3).sum(-1) + 1, (scores > own - 1e-3).sum(-1) + 1
        rank = torch.from_numpy(lens.rank[boundary].astype(np.int64))
        assert ((low <= rank) & (rank <= high)).all(), boundary
    assert (lens.final_ids == prediction.numpy()).all()


def test_knockout(float32: Models, question: list[int]) -> None:
    ours, plain = float32
    last = len(question) - 1
    before = last_log_probabilities(plain, question)
    token = int(before.argmax())
    for edges, cuts in (
        (Edge(last, 20, 15, 4), ((15, 4, last, 20),)),
        (Edge(last, 20), ((None, None, last, 20),)),
        (Edge(last - 1, (18, 22), 3), tuple((3, None, last - 1, key) for key in range(18, 22))),
        ([Edge(last, 0, 12, 1), Edge(25, 0)], ((12, 1, last, 0), (None, None, 25, 0))),
    ):
        found = knockout(ours.model, question, edges)
        with watched(plain, cuts=cuts):
            after = last_log_probabilities(plain, question)
        assert found.next_token == token
        assert found.before == pytest.approx(before[token], abs=1e-4)
        assert found.after == pytest.approx(after[token], abs=1e-3)
        assert found.change == pytest.approx(after[token] - before[token], abs=1e-3)


def test_the_strongest_edges_are_cut_one_at_a_time(float32: Models, question: list[int]) -> None:
    rows = np.zeros((30, 9, len(question)))
    eager_rows(float32.plain, question, lambda layer, _, weights: rows.__setitem__(layer, weights[:, -1]))
    table = knockout_each(float32.ours.model, question, top=12)
    strongest = np.sort(rows.ravel())[::-1][:12]
    np.testing.assert_allclose(table["weight"], strongest, rtol=0, atol=1e-5)
    for edge in table.itertuples():
        assert rows[edge.layer, edge.head, edge.key] == pytest.approx(edge.weight, abs=1e-5)


def test_attribution_of_a_padded_batch(float32: Models) -> None:
    tokenizer = float32.ours.tokenizer
    batch = tokenizer([SIBLINGS, CONTINUE_STORY], return_tensors="pt", padding=True)
    found = compute_attention_attribution(float32.ours.model, dict(batch), layer_idx=12)
    real = batch["attention_mask"].numpy().astype(bool)
    layers = [np.zeros((2, 9, real.shape[1], real.shape[1])) for _ in range(30)]
    for place, (ids, mask) in enumerate(zip(batch["input_ids"].tolist(), real, strict=True)):
        kept = np.flatnonzero(mask)
        # Positions shift with padding on the left, but rotary positions are relative: rows are those of the text alone.
        alone = [token for token, keep in zip(ids, mask, strict=True) if keep]

        def put(layer: int, _: int, weights: np.ndarray, place: int = place, kept: np.ndarray = kept) -> None:
            layers[layer][place][np.ix_(np.arange(9), kept, kept)] = weights

        eager_rows(float32.plain, alone, put)
    expected = dense_attribution(layers, real, 12)
    assert found.keys() == expected.keys()
    for name, value in expected.items():
        assert found[name] == pytest.approx(value, rel=1e-4, abs=1e-6), name
