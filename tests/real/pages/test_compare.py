"""The seed paper's Flask pair on a real model, and a replayed window, against plain eager forwards."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from support.numbers.real_prompts import FLASK

from att_viz import AttentionMatrix, Renderer
from att_viz.analysis import Comparison, compare, replay_cache_policy

NEW_TOKENS = 40


@torch.no_grad()
def naive(model: Any, prompt: list[int], answer: list[int], window: int | None = None) -> NDArray[np.float64]:
    """The answer's log-probabilities in one eager forward, with a mask [1, 1, tokens, tokens] written by hand."""
    inputs = torch.tensor([[*prompt, *answer]])
    length = inputs.shape[1] - 1
    mask = torch.full((length, length), -math.inf).triu(1)
    if window is not None:
        mask += torch.full((length, length), -math.inf).tril(-window)
    before = model.config._attn_implementation
    model.set_attn_implementation("eager")
    try:
        logits = model(inputs[:, :-1], attention_mask=mask[None, None], use_cache=False).logits[0, len(prompt) - 1 :]
    finally:
        model.set_attn_implementation(before)
    found: NDArray[np.float64] = logits.double().log_softmax(-1).gather(-1, torch.tensor(answer)[:, None])[:, 0].numpy()
    return found


@pytest.fixture(scope="module")
def runs(models: Any) -> list[AttentionMatrix]:
    return [models("float32").ours.generate_text(prompt, NEW_TOKENS, influence="off")[1] for prompt in FLASK]


def divided(run: AttentionMatrix) -> tuple[list[int], list[int]]:
    assert run.token_ids is not None
    ids: list[int] = run.token_ids.tolist()
    return ids[: run.prompt_length], ids[run.prompt_length :]


def test_the_flask_pair(float32: Any, runs: list[AttentionMatrix], tmp_path: Path) -> None:
    """Log-probabilities equal plain forwards; "incorporates" for "includes" is by far not what matters most."""
    found: Comparison = compare(*runs, model=float32.ours)
    assert found.under is not None
    (prompt_a, answer), (prompt_b, _) = divided(runs[0]), divided(runs[1])
    np.testing.assert_allclose(found.under.before, naive(float32.plain, prompt_a, answer), atol=1e-4)
    np.testing.assert_allclose(found.under.after, naive(float32.plain, prompt_b, answer), atol=1e-4)
    edits = {(unit.text_a.strip(), unit.text_b.strip()): unit.swap for unit in found.units if unit.swap is not None}
    verb = edits["includes", "incorporates"]
    assert abs(verb) < 0.25
    assert max(map(abs, edits.values())) > 1
    (page,) = Renderer().compare(found, path=tmp_path / "flask.html")
    report = Renderer().render(runs[0].tokens, runs[0].prompt_length, runs[0], save_prefix=f"{tmp_path}/one_")
    assert page.stat().st_size <= 1.3 * sum(path.stat().st_size for path in report)


def test_a_window(float32: Any, runs: list[AttentionMatrix]) -> None:
    found = replay_cache_policy(float32.ours, runs[0], "window:24")
    assert found.under is not None
    prompt, answer = divided(runs[0])
    # Without the first tokens this model is far from what it knows: eager attention in float32 is itself off by 1.2e-4
    # from float64, at a log-probability of -4.5.
    expected = naive(float32.plain, prompt, answer, window=24)
    np.testing.assert_allclose(found.under.after, expected, atol=1e-4, rtol=1e-4)
    assert found.under.change.sum() < -1
