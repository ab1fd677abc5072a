"""Turning a prompt, whatever form it has, into token ids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from jinja2 import TemplateError

from att_viz.errors import InvalidInputError
from att_viz.model.given_ids import given_ids, looks_like_ids
from att_viz.prompt_template import CHAT_TEMPLATE, Prompt, PromptTemplate, fill_template

__all__ = ["given_messages", "prompt_ids"]

_OURS = ("conversation", "tokenize", "return_dict", "return_tensors", "padding", "truncation", "max_length")
"""Arguments of `apply_chat_template` that decide in what form ids come back."""


def prompt_ids(
    tokenizer: Any,
    prompt: Prompt,
    template: PromptTemplate,
    system: str | None = None,
    chat_template_kwargs: Mapping[str, Any] | None = None,
) -> torch.Tensor:
    """Tokenise a prompt.

    Args:
        tokenizer: a transformers tokenizer.
        prompt: the user's text, in which nothing is read as a template; or chat messages, each a mapping with "role"
            and "content", for the chat template (where the last of them is the assistant's, the model goes on with
            it); or token ids, which are taken as they are.
        template: `CHAT_TEMPLATE`; a string in which `{p}` stands for the prompt; or None for the bare prompt.
            Without a chat template the tokenizer adds its special tokens, except where the given template
            itself begins with the beginning-of-sequence token.
        system: the system message that stands before the prompt in the chat template.
        chat_template_kwargs: what the chat template is told besides, such as {"enable_thinking": False}.

    Returns:
        int64 tensor [1, tokens].

    Raises:
        InvalidInputError: if the prompt or the template cannot be used, or `system` and `chat_template_kwargs` would
            be ignored.
    """
    if template is not CHAT_TEMPLATE and template is not None and not isinstance(template, str):
        raise InvalidInputError(
            f"the prompt template is a {type(template).__name__}; give a string with {{p}}, or None"
        )
    if isinstance(prompt, str):
        _check_text(prompt, "the prompt")
        if template is not CHAT_TEMPLATE or not _has_template(tokenizer, chat_template_kwargs):
            _refuse_unused(system, chat_template_kwargs, "the prompt is put before the model without a chat template")
            ids = _plain_ids(tokenizer, prompt, template if isinstance(template, str) else None)
        else:
            ids = _chat_ids(tokenizer, [{"role": "user", "content": prompt}], system, chat_template_kwargs)
    elif looks_like_ids(prompt):
        _refuse_unused(system, chat_template_kwargs, "the prompt is token ids already, which no template is put around")
        if isinstance(template, str):
            raise InvalidInputError("a prompt template goes around a text, and the prompt is token ids already")
        return given_ids(prompt, "the prompt")
    else:
        messages = _messages(prompt)
        if template is not CHAT_TEMPLATE or not _has_template(tokenizer, chat_template_kwargs):
            why = "this tokenizer has none" if template is CHAT_TEMPLATE else "prompt_template takes its place"
            raise InvalidInputError(f"chat messages go through the tokenizer's chat template, and {why}; give a text")
        ids = _chat_ids(tokenizer, messages, system, chat_template_kwargs)
    if not ids:
        raise InvalidInputError("the prompt has no tokens; give some text")
    return torch.tensor([ids], dtype=torch.long)


def given_messages(
    prompt: Prompt, system: str | None = None, chat_template_kwargs: Mapping[str, Any] | None = None
) -> list[tuple[str, str]] | None:
    """The texts that somebody gave as a prompt, with whose they are; the arguments are those of `prompt_ids`.

    Returns:
        Roles and texts, in order; None for token ids, and where more than texts was given (tools, their calls, images),
        of which nobody knows how the template writes it.
    """
    switches = dict(chat_template_kwargs or {})
    switches.pop("chat_template", None)
    if any(not isinstance(value, (bool, int, float, type(None))) for value in switches.values()):
        return None
    if isinstance(prompt, str):
        return [*([] if system is None else [("system", system)]), ("user", prompt)]
    if looks_like_ids(prompt):
        return None
    messages = [] if system is None else [("system", system)]
    for message in _messages(prompt):
        content = message.get("content")
        if isinstance(content, list):
            parts = [part.get("text") if isinstance(part, Mapping) else None for part in content]
        else:
            parts = [content]
        if message.get("tool_calls") or not all(isinstance(part, str) for part in parts):
            return None
        messages += [(message["role"], str(part)) for part in parts]
    return messages


def _check_text(text: str, name: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InvalidInputError(f"{name} is not valid Unicode text: {error}") from error


def _has_template(tokenizer: Any, chat_template_kwargs: Any) -> bool:
    given = chat_template_kwargs.get("chat_template") if isinstance(chat_template_kwargs, Mapping) else None
    return bool(given or getattr(tokenizer, "chat_template", None))


def _refuse_unused(system: Any, chat_template_kwargs: Any, why: str) -> None:
    for name, value in (("system", system), ("chat_template_kwargs", chat_template_kwargs)):
        if value:
            raise InvalidInputError(f"{name} has no place to go: {why}")


def _messages(prompt: Any) -> list[dict[str, Any]]:
    if isinstance(prompt, Mapping):
        raise InvalidInputError("the prompt is a single mapping; put messages in a list: [{'role': …, 'content': …}]")
    if not isinstance(prompt, Sequence) or isinstance(prompt, (bytes, bytearray)):
        raise InvalidInputError(
            f"the prompt is a {type(prompt).__name__}; give one string, chat messages, or token ids (for several "
            "prompts, call once for each)"
        )
    for message in prompt:
        if not isinstance(message, Mapping):
            raise InvalidInputError(
                f"the prompt is a list with a {type(message).__name__} in it; give one string, chat messages, or token "
                "ids (for several prompts, call once for each)"
            )
        if not isinstance(message.get("role"), str) or not {"content", "tool_calls"} & set(message):
            raise InvalidInputError(
                f"a chat message needs 'role' and 'content'; this one has {', '.join(map(repr, message)) or 'neither'}"
            )
        content = message.get("content")
        if not isinstance(content, (str, list)) and (content is not None or not message.get("tool_calls")):
            raise InvalidInputError(f"the content of a chat message is a {type(content).__name__}; give a text")
    if not prompt:
        raise InvalidInputError("the prompt holds no messages; give at least one")
    return [dict(message) for message in prompt]


# verbose=False: that a prompt is too long is said, in our words, where it is refused or shortened.
def _chat_ids(
    tokenizer: Any, messages: list[dict[str, Any]], system: str | None, given: Mapping[str, Any] | None
) -> list[int]:
    if given is not None and not isinstance(given, Mapping):
        raise InvalidInputError(f"chat_template_kwargs is a {type(given).__name__}; give a dict")
    for name in given or ():
        if name in _OURS:
            raise InvalidInputError(f"{name!r} cannot be passed to the chat template: att_viz needs the token ids")
    if system is not None:
        if not isinstance(system, str):
            raise InvalidInputError(f"system is a {type(system).__name__}; give the text of the system message")
        if messages[0]["role"] == "system":
            raise InvalidInputError("the messages begin with a system message already; leave system= out")
        messages = [{"role": "system", "content": system}, *messages]
    for message in messages:
        if isinstance(message.get("content"), str):
            _check_text(message["content"], f"the {message['role']}'s message")
    going_on = messages[-1]["role"] == "assistant"
    arguments = {"add_generation_prompt": not going_on, "continue_final_message": going_on, **(given or {})}
    try:
        encoded = tokenizer.apply_chat_template(
            messages, tokenize=True, return_dict=True, tokenizer_kwargs={"verbose": False}, **arguments
        )
    except (TemplateError, TypeError, ValueError, KeyError) as error:
        raise InvalidInputError(
            f"the tokenizer's chat template refused the prompt ({error}); "
            "prompt_template=None gives the model the bare text"
        ) from error
    return list(encoded["input_ids"])


def _plain_ids(tokenizer: Any, prompt: str, template: str | None) -> list[int]:
    if template is None:
        return list(tokenizer(prompt, verbose=False)["input_ids"])
    begins = bool(tokenizer.bos_token) and template.startswith(tokenizer.bos_token)
    return list(tokenizer(fill_template(template, prompt), add_special_tokens=not begins, verbose=False)["input_ids"])
