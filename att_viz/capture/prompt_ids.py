"""Turning a prompt into token ids."""

from __future__ import annotations

from typing import Any

import torch
from jinja2 import TemplateError

from att_viz.errors import InvalidInputError
from att_viz.prompt_template import CHAT_TEMPLATE, PromptTemplate, fill_template

__all__ = ["prompt_ids"]


def prompt_ids(tokenizer: Any, prompt: str, template: PromptTemplate) -> torch.Tensor:
    """Tokenise a prompt.

    Args:
        tokenizer: a transformers tokenizer.
        prompt: the user's text; nothing in it is read as a template.
        template: `CHAT_TEMPLATE`; a string in which `{p}` stands for the prompt; or None for the bare prompt.
            Without a chat template the tokenizer adds its special tokens, except where the given template
            itself begins with the beginning-of-sequence token.

    Returns:
        int64 tensor [1, tokens].

    Raises:
        InvalidInputError: if the prompt or the template cannot be used.
    """
    if not isinstance(prompt, str):
        raise InvalidInputError(
            f"the prompt is a {type(prompt).__name__}; give one string (for several prompts, call once for each)"
        )
    if template is not CHAT_TEMPLATE and template is not None and not isinstance(template, str):
        raise InvalidInputError(
            f"the prompt template is a {type(template).__name__}; give a string with {{p}}, or None"
        )
    try:
        prompt.encode()
    except UnicodeEncodeError as error:
        raise InvalidInputError(f"the prompt is not valid Unicode text: {error}") from error
    if template is CHAT_TEMPLATE and getattr(tokenizer, "chat_template", None):
        ids = _chat_ids(tokenizer, prompt)
    else:
        ids = _plain_ids(tokenizer, prompt, template if isinstance(template, str) else None)
    if not ids:
        raise InvalidInputError("the prompt has no tokens; give some text")
    return torch.tensor([ids], dtype=torch.long)


# verbose=False: that a prompt is too long is said, in our words, where it is refused or shortened.
def _chat_ids(tokenizer: Any, prompt: str) -> list[int]:
    try:
        encoded = tokenizer.apply_chat_template(
            [{"role": "user", "content": prompt}],
            tokenize=True,
            add_generation_prompt=True,
            return_dict=True,
            tokenizer_kwargs={"verbose": False},
        )
    except TemplateError as error:
        raise InvalidInputError(
            f"the tokenizer's chat template refused the prompt ({error}); "
            "prompt_template=None gives the model the bare prompt"
        ) from error
    return list(encoded["input_ids"])


def _plain_ids(tokenizer: Any, prompt: str, template: str | None) -> list[int]:
    if template is None:
        return list(tokenizer(prompt, verbose=False)["input_ids"])
    begins = bool(tokenizer.bos_token) and template.startswith(tokenizer.bos_token)
    return list(tokenizer(fill_template(template, prompt), add_special_tokens=not begins, verbose=False)["input_ids"])
