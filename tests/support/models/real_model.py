"""What tests of the real model share: lengths of prompts, numbers of threads, models, and runs of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from att_viz import AttentionMatrix, SelfAttentionModel

LENGTHS = {50: 32, 300: 32, 1500: 12}
"""Tokens of the prompts, and how many are generated after each."""

THREADS = (1, 2, 4)


class Models(NamedTuple):
    """The same weights twice, so that nothing that one does can be seen in the other.

    Attributes:
        ours: for `att_viz`.
        plain: for transformers alone.
    """

    ours: SelfAttentionModel
    plain: Any


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
