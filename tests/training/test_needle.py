"""The tiny copying model: its text is as described, training runs, and the weights that are kept answer."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from transformers import AutoModelForCausalLM

from training.needle import BEGIN, NEEDLES, VALUES, hidden_needles, save, train

KEPT = Path(__file__).parents[1] / "gold" / "needle_model"
LARGEST = 2**20
"""Bytes of the weights that are kept."""


def test_needles_stand_nowhere_else() -> None:
    rng = np.random.default_rng(3)
    for length in (100, 128, 900):
        tokens, answers, starts = hidden_needles(rng, length, NEEDLES, 3)
        assert tokens.shape == answers.shape == (length,)
        assert tokens[0] == BEGIN
        assert answers.sum() == 3 * VALUES
        questions = tokens[-3 * (1 + VALUES) :].reshape(3, 1 + VALUES)
        for start, question in zip(starts, questions, strict=True):
            np.testing.assert_array_equal(tokens[start : start + 1 + VALUES], question)
            assert all((tokens == symbol).sum() == 2 for symbol in question)


def test_training_runs_and_what_it_saves_loads(tmp_path: Path) -> None:
    trained = train(1, ((2, 2, 100, 4), (1, 1, 120, 3)))
    save(trained, tmp_path)
    loaded = AutoModelForCausalLM.from_pretrained(tmp_path, dtype=torch.float32)
    for name, value in trained.state_dict().items():
        torch.testing.assert_close(loaded.state_dict()[name], value, rtol=1e-3, atol=1e-4)
    assert torch.equal(loaded.lm_head.weight, loaded.model.embed_tokens.weight)


@torch.no_grad()
def test_the_kept_model_copies() -> None:
    assert (KEPT / "model.safetensors").stat().st_size < LARGEST
    model = AutoModelForCausalLM.from_pretrained(KEPT, dtype=torch.float32)
    rng = np.random.default_rng(8)
    tokens, answers, _ = hidden_needles(rng, 1024, NEEDLES, NEEDLES)
    ids = torch.from_numpy(tokens)[None]
    said = model(ids[:, :-1]).logits[0].argmax(-1)
    assert torch.equal(said[answers[1:]], ids[0, 1:][answers[1:]])
