"""A real language model, loaded once; runs of it that many tests look at."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.models.real_model import LENGTHS, Models, Run
from support.numbers.real_prompts import prompt_of
from support.pages.chromium import chromium, open_looked, open_report  # noqa: F401

from att_viz import AttentionMatrix, Experiment, Renderer, SelfAttentionModel


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.real)


@pytest.fixture(scope="session")
def real_model() -> Path:
    """The directory of SmolLM2-135M-Instruct in bfloat16: 30 layers of 9 heads, 3 key-value heads."""
    named = os.environ.get("ATT_VIZ_REAL_MODEL")
    if named is None:
        pytest.skip("needs a real model: run make test-real, or set ATT_VIZ_REAL_MODEL to its directory")
    assert (Path(named) / "config.json").exists(), f"ATT_VIZ_REAL_MODEL is {named}, which holds no model"
    return Path(named)


@pytest.fixture(autouse=True)
def _two_threads() -> Iterator[None]:
    """As on the smallest machine that people use; tests that count threads set their own."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(2)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def models(real_model: Path) -> Callable[[str], Models]:
    """Gives the models that compute in a dtype, such as "float32"."""
    import torch
    from transformers import AutoModelForCausalLM

    loaded: dict[str, Models] = {}

    def load(dtype: str) -> Models:
        if dtype not in loaded:
            ours = SelfAttentionModel(real_model, dtype=getattr(torch, dtype))
            plain = AutoModelForCausalLM.from_pretrained(real_model, dtype=getattr(torch, dtype)).eval()
            loaded[dtype] = Models(ours, plain)
        return loaded[dtype]

    return load


@pytest.fixture(scope="session")
def float32(models: Callable[[str], Models]) -> Models:
    return models("float32")


@pytest.fixture(scope="session")
def runs(float32: Models, tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Run]:
    """Gives the run of a prompt of 50, 300 or 1,500 tokens."""
    made: dict[int, Run] = {}

    def run(length: int) -> Run:
        if length not in made:
            directory = tmp_path_factory.mktemp(f"run_{length}")
            prompt = prompt_of(float32.ours.tokenizer, length)
            report = Experiment(float32.ours, Renderer()).basic_experiment(
                prompt,
                max_new_tokens=LENGTHS[length],
                save_prefix=f"{directory}/saved",
                save_prefix_html=f"{directory}/saved_",
            )
            archive = directory / "saved.h5"
            with AttentionMatrix.open(archive) as matrix:
                assert matrix.token_ids is not None
                made[length] = Run(prompt, archive, list(report), matrix.token_ids.tolist(), matrix.prompt_length)
        return made[length]

    return run
