"""What a real model's answers used, estimated from files that it is not needed for any more."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from support.numbers.real_prompts import FLASK, SIBLINGS

from att_viz import AttentionMatrix, SelfAttentionModel
from att_viz.analysis import attribute, attribute_tokens
from att_viz.archive.checking.verify import verify

NAMED = {"siblings": (SIBLINGS, 8, {"Alice": "Alice"}), "flask": (FLASK[1], 24, {" Flask": "Flask", "inja": "Jinja2"})}


@pytest.mark.parametrize("name", NAMED)
def test_the_word_behind_a_token_is_named(real_model: Path, tmp_path: Path, name: str) -> None:
    prompt, tokens, words = NAMED[name]
    SelfAttentionModel(real_model).generate_text(prompt, tokens, save_prefix=str(tmp_path / name))
    file = tmp_path / f"{name}.h5"
    assert verify(file).is_sound
    with AttentionMatrix.open(file) as matrix:
        found = attribute_tokens(matrix)
        for token, word in words.items():
            place = matrix.token_texts.index(token, matrix.prompt_length)
            strongest = found.units[int(np.argmax(found.scores[:, place - matrix.prompt_length]))]
            assert strongest.text.strip() == word
            assert attribute(matrix, place).units[0].text == word
        assert found.method == "direct_logit"
        if name == "flask":
            assert attribute(matrix, "jinja2", method="contrast").units[0].text == "Jinja2"
