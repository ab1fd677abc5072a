from __future__ import annotations

import pytest

from att_viz.errors import InvalidInputError
from att_viz.prompt_template import CHAT_TEMPLATE, fill_template


def test_only_the_place_of_the_prompt_is_replaced() -> None:
    assert fill_template("user\n{p}<|endoftext|>{x}{{", "a {p} {0} %s") == "user\na {p} {0} %s<|endoftext|>{x}{{"


def test_a_template_without_a_place_is_refused() -> None:
    with pytest.raises(InvalidInputError, match=r"has no \{p\}"):
        fill_template("no place", "prompt")


def test_the_default_explains_itself() -> None:
    assert repr(CHAT_TEMPLATE) == "CHAT_TEMPLATE"
