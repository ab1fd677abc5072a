"""Prompts on the command line."""

from __future__ import annotations

import functools
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    import torch

    from att_viz.prompt_template import Prompt, PromptTemplate

__all__ = ["PromptChoice", "completion_text", "prompt_options", "prompt_text", "system_option"]

system_option = click.option("--system", metavar="TEXT", help="The system message of the chat template.")


@dataclass(frozen=True)
class PromptChoice:
    """What the options say to the model.

    Attributes:
        prompt: a text, or chat messages.
        system: the system message, or None.
        bare: whether the tokenizer's chat template is left out.
        from_input: whether it was read from standard input.
    """

    prompt: Prompt
    system: str | None
    bare: bool
    from_input: bool

    @property
    def template(self) -> PromptTemplate:
        """What is put around the prompt."""
        from att_viz.prompt_template import CHAT_TEMPLATE

        return None if self.bare else CHAT_TEMPLATE

    def ids(self, tokenizer: Any) -> torch.Tensor:
        """The prompt as token ids, int64 [1, tokens].

        Raises:
            InvalidInputError: if it cannot be used.
        """
        from att_viz.model.prompt_ids import prompt_ids

        return prompt_ids(tokenizer, self.prompt, self.template, self.system)


def prompt_options(*, required: bool = True) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add --prompt, --messages, --system and --bare-prompt, which become one argument `prompt` of the command.

    Args:
        required: whether one of --prompt and --messages must be given; the argument is None where neither is.
    """

    def add(command: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(command)
        def with_prompt(
            *, prompt: str | None, messages: str | None, system: str | None, bare_prompt: bool, **others: Any
        ) -> Any:
            if prompt is not None and messages is not None:
                raise click.UsageError("give either --prompt or --messages")
            if prompt is None and messages is None:
                if required:
                    raise click.UsageError("Missing option '--prompt' (or '--messages').")
                if system is not None:
                    raise click.UsageError("--system needs --prompt or --messages to stand before")
                return command(prompt=None, **others)
            said = _messages(messages) if messages is not None else prompt_text(str(prompt))
            return command(prompt=PromptChoice(said, system, bare_prompt, "-" in (prompt, messages)), **others)

        wrapped: Callable[..., Any] = with_prompt
        for option in (
            click.option("--bare-prompt", is_flag=True, help="Do not use the tokenizer's chat template."),
            system_option,
            click.option(
                "--messages",
                metavar="FILE",
                help='Chat messages instead of a prompt: a JSON list of {"role", "content"}; - reads standard input.',
            ),
            click.option("--prompt", help="What to say to the model; - reads it from standard input."),
        ):
            wrapped = option(wrapped)
        return wrapped

    return add


def prompt_text(prompt: str) -> str:
    """The prompt that --prompt names: itself, or for "-" all of standard input without its last line feed.

    Raises:
        UsageError: if it says nothing. A chat template would put its own words before the model all the same.
    """
    said = _read(prompt)
    if not said.strip():
        raise click.UsageError(f"{_source('--prompt', prompt)} is empty; give some text")
    return said


def completion_text(completion: str | None) -> str | None:
    """The completion that --completion names, in the same way; None where none is given.

    Raises:
        UsageError: if it is empty.
    """
    if completion is None:
        return None
    said = _read(completion)
    if not said:
        raise click.UsageError(
            f"{_source('--completion', completion)} is empty; give some text, or leave the option out to have the "
            "model answer"
        )
    return said


def _read(given: str) -> str:
    return sys.stdin.read().removesuffix("\n") if given == "-" else given


def _source(option: str, given: str) -> str:
    return f"{option} (standard input)" if given == "-" else option


def _messages(source: str) -> Any:
    """Read chat messages: a list of them, or an object that holds one as "messages", as requests to servers do."""
    from att_viz.errors import InvalidInputError

    name = "standard input" if source == "-" else source
    try:
        text = sys.stdin.read() if source == "-" else Path(source).read_text("utf-8-sig")
        read = json.loads(text)
    except OSError as error:
        raise InvalidInputError(f"{name} could not be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise InvalidInputError(f"{name} is not JSON: {error}") from error
    messages = read.get("messages") if isinstance(read, dict) else read
    if not isinstance(messages, list) or not all(isinstance(message, dict) for message in messages):
        raise InvalidInputError(f'{name} holds no chat messages; write [{{"role": "user", "content": "Hello"}}]')
    return messages
