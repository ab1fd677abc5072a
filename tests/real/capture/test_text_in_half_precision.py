"""In half precision the model says what it says without us, whatever it is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from support.models.plain_attention import greedy
from support.models.real_model import Models
from support.numbers.real_prompts import ORDINARY

NEW_TOKENS = 24
"""Texts that differ do so from token 6 to 17 on, where rows and output are computed alike."""


@pytest.mark.parametrize("dtype", ["bfloat16", "float16"])
def test_twenty_ordinary_prompts(models: Callable[[str], Models], dtype: str) -> None:
    ours, plain = models(dtype)
    assert len(ORDINARY) == 20
    differing = []
    for prompt in ORDINARY:
        _, matrix, prompt_length = ours.generate_text(prompt, max_new_tokens=NEW_TOKENS)
        assert matrix.token_ids is not None
        ids = matrix.token_ids.tolist()
        if ids != greedy(plain, ids[:prompt_length], NEW_TOKENS):
            differing.append(prompt)
    assert not differing
