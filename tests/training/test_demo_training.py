"""Training goes on after an interruption as if there had been none; what is exported loads."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, PreTrainedTokenizerFast

from training.batches import BatchMaker, Curriculum, Stage, shares
from training.export import DEMO_MODEL, export
from training.optimizer import orthogonalised
from training.trainer import Outlet, Settings, train

_TINY = Settings(
    steps=6,
    decay_steps=2,
    hidden=32,
    layers=1,
    warmup=1,
    curriculum=Curriculum(stages=(Stage(1, 4, 24, (4, 9)), Stage(1, 2, 64, (8, 28))), documents=3, batch_tokens=200),
)


@pytest.fixture(scope="module")
def tokenizer() -> PreTrainedTokenizerFast:
    loaded = AutoTokenizer.from_pretrained(DEMO_MODEL)
    assert isinstance(loaded, PreTrainedTokenizerFast)
    return loaded


def test_a_resumed_run_ends_with_the_same_weights(tokenizer: PreTrainedTokenizerFast, tmp_path: Path) -> None:
    whole = train(_TINY, tokenizer, Outlet(tmp_path / "whole.pt", probe_every=0))
    interrupted = Outlet(tmp_path / "interrupted.pt", probe_every=0)
    halfway = train(_TINY, tokenizer, interrupted, stop_at=3)
    resumed = train(_TINY, tokenizer, interrupted)
    expected, actual = whole.state_dict(), resumed.state_dict()
    assert all(torch.equal(expected[name], actual[name]) for name in expected)
    assert any(not torch.equal(expected[name], value) for name, value in halfway.state_dict().items())


def test_the_batches_of_a_step_are_decided_by_its_number(tokenizer: PreTrainedTokenizerFast) -> None:
    maker = BatchMaker(tokenizer, Curriculum(documents=8), seed=0)
    for step in (0, 450, 2_000):
        first, again = maker.step(step), maker.step(step)
        assert all(torch.equal(a.tokens, b.tokens) for a, b in zip(first, again, strict=True))
        assert all((batch.weights[batch.tokens == 0] == 0).all() for batch in first)
        dealt = shares(first, 2)
        assert sum(map(len, dealt)) == len(first)


def test_orthogonalised_matrices_have_singular_values_near_one() -> None:
    matrices = torch.randn(3, 16, 40, generator=torch.Generator().manual_seed(0))
    values = torch.linalg.svdvals(orthogonalised(matrices))
    assert values.min() > 0.5
    assert values.max() < 1.5


def test_an_export_loads_as_float32_and_gives_the_same_tokens(
    tokenizer: PreTrainedTokenizerFast, tmp_path: Path
) -> None:
    model = train(_TINY, tokenizer, Outlet(tmp_path / "run.pt", probe_every=0), stop_at=1).eval()
    export(model, tokenizer, tmp_path / "model")
    loaded = AutoModelForCausalLM.from_pretrained(tmp_path / "model", dtype="auto")
    assert {parameter.dtype for parameter in loaded.parameters()} == {torch.float32}
    ids = torch.tensor([tokenizer("The cat Tom").input_ids])
    assert torch.allclose(loaded(ids).logits, model(ids).logits, atol=1e-2)
    assert AutoTokenizer.from_pretrained(tmp_path / "model")("The cat Tom").input_ids == ids[0].tolist()
