"""A real language model, loaded once; runs of it that many tests look at."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from support.chromium import chromium, open_looked, open_report  # noqa: F401
from support.real_prompts import prompt_of

from att_viz import AttentionMatrix, Experiment, Renderer, SelfAttentionModel

LENGTHS = {50: 32, 300: 32, 1500: 12}
"""Tokens of the prompts, and how many are generated after each."""

THREADS = (1, 2, 4)


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


class Models(NamedTuple):
    """The same weights twice, so that nothing that one does can be seen in the other.

    Attributes:
        ours: for `att_viz`.
        plain: for transformers alone.
    """

    ours: SelfAttentionModel
    plain: Any


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


class Run(NamedTuple):
    """A completion in float32, saved and rendered while it was in memory.

    Attributes:
        prompt: what was said.
        archive: the archive, in float16.
        report: the report's files, the one to open first.
        ids: all tokens, prompt first.
        prompt_length: how many are the prompt.
    """

    prompt: str
    archive: Path
    report: list[Path]
    ids: list[int]
    prompt_length: int

    def open(self) -> AttentionMatrix:
        return AttentionMatrix.open(self.archive)


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
