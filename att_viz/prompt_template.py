"""How a prompt is put before a model: its chat template, a template of the caller's, or bare."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any

from att_viz.errors import InvalidInputError

__all__ = ["CHAT_TEMPLATE", "Completion", "Prompt", "PromptTemplate", "fill_template"]

_PLACE = "{p}"


class _Default(Enum):
    CHAT_TEMPLATE = "the tokenizer's chat template where there is one, else the bare prompt"

    def __repr__(self) -> str:
        return "CHAT_TEMPLATE"


CHAT_TEMPLATE = _Default.CHAT_TEMPLATE
"""Stands for the tokenizer's chat template; a tokenizer without one gets the bare prompt."""

PromptTemplate = _Default | str | None

Prompt = str | Sequence[Mapping[str, Any]] | Sequence[int] | Any
"""A text; chat messages, each with "role" and "content"; or token ids, as numbers, a tensor or an array."""

Completion = str | Sequence[int] | Any
"""A text, or token ids."""


def fill_template(template: str, prompt: str) -> str:
    """Put a prompt into a template.

    Args:
        template: a text with {p} where the prompt goes; other braces are ordinary text.
        prompt: the prompt; nothing in it is interpreted.

    Returns:
        The filled template.

    Raises:
        InvalidInputError: if there is no {p} in the template.
    """
    if _PLACE not in template:
        raise InvalidInputError(
            f"the prompt template {template!r} has no {_PLACE}, the place where the prompt goes; "
            "prompt_template=None gives the model the bare prompt"
        )
    return template.replace(_PLACE, prompt)
