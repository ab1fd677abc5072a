"""Options that every command that runs a model shares: which model, where, and in what numbers."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from att_viz.model_aliases import DEMO, MODEL_ALIASES, hub_name

if TYPE_CHECKING:
    from att_viz.self_attention_model import SelfAttentionModel

__all__ = ["ModelChoice", "model_options", "optional_model_options"]

_DEVICE = re.compile(r"auto|cpu|mps|cuda|(cuda:)?\d+")


@dataclass(frozen=True)
class ModelChoice:
    """The model that the options name.

    Attributes:
        model: a hub name, a directory, or "demo"; short names are resolved.
        tokenizer: where the tokenizer is, if not with the model.
        device: "auto", "cpu", "mps", or the number of a GPU.
        dtype: "auto", "float32", "float16" or "bfloat16".
        quantize: "8bit", "4bit" or None.
    """

    model: str
    tokenizer: str | None
    device: str
    dtype: str
    quantize: str | None

    def load(self) -> SelfAttentionModel:
        """Load the model; this imports torch.

        Raises:
            AttVizError: if it cannot be loaded, or not in the way that is asked for.
        """
        from att_viz.model.loading_arguments import loading_arguments
        from att_viz.self_attention_model import SelfAttentionModel

        arguments = loading_arguments(self.device, self.dtype, self.quantize)
        return SelfAttentionModel(self.model, tokenizer=self.tokenizer, **arguments)

    def identity(self) -> dict[str, Any]:
        """What of the choice determines the results: all but the device."""
        return {name: value for name, value in asdict(self).items() if name != "device"}


def model_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --model, --tokenizer, --device, --dtype and --quantize, which become one argument `model` of the command."""
    return _with_model_options(command, required=True)


def optional_model_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The same for a command that can also do without a model: without --model the argument `model` is None."""
    return _with_model_options(command, required=False)


def _with_model_options(command: Callable[..., Any], *, required: bool) -> Callable[..., Any]:
    @functools.wraps(command)
    def with_choice(
        *, model: str | None, tokenizer: str | None, device: str, dtype: str, quantize: str | None, **others: Any
    ) -> Any:
        choice = None if model is None else ModelChoice(hub_name(model), tokenizer, device, dtype, quantize)
        return command(model=choice, **others)

    wrapped: Callable[..., Any] = with_choice
    for option in (
        click.option(
            "--quantize",
            type=click.Choice(["8bit", "4bit"]),
            help="Quantize the model with bitsandbytes (extra 'quantize').",
        ),
        click.option(
            "--dtype",
            type=click.Choice(["auto", "float32", "float16", "bfloat16"]),
            default="auto",
            show_default=True,
            help="What the model computes in; auto: as its weights are stored.",
        ),
        click.option(
            "--device",
            default="auto",
            show_default=True,
            callback=_checked_device,
            help="Number of a GPU, cpu, mps, or auto: the GPUs that there are, else the CPU.",
        ),
        click.option(
            "--tokenizer",
            metavar="PATH",
            help="Directory or hub name of the tokenizer, if it is not with the model.",
        ),
        click.option(
            "--model",
            required=required,
            shell_complete=_complete_model,
            help="Hub name, short name (see att-viz models) or directory of a causal language model, or 'demo'.",
        ),
    ):
        wrapped = option(wrapped)
    return wrapped


def _checked_device(ctx: click.Context, parameter: click.Parameter, value: str) -> str:
    if not _DEVICE.fullmatch(value):
        raise click.BadParameter(f"{value!r} is none of auto, cpu, mps, or the number of a GPU, such as 0")
    return "0" if value == "cuda" else value


def _complete_model(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    names = [CompletionItem(name) for name in (DEMO, *MODEL_ALIASES) if name.startswith(incomplete)]
    # "dir" lets the shell complete directories as well.
    return [*names, CompletionItem(incomplete, type="dir")]
