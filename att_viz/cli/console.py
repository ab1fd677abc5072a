"""What a command says: results and remarks on standard output, or JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeVar

import click

__all__ = ["be_quiet", "is_quiet", "json_option", "print_json", "printable", "say"]

Command = TypeVar("Command", bound=Callable[..., Any])

_QUIET = "att_viz.quiet"
_JSON = "att_viz.json"


def be_quiet(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:
    """The callback of --quiet: hide progress bars and remarks from now on."""
    if value:
        # Imported here, as below, because --help need not wait for tqdm.
        import logging

        from att_viz.system.progress import hide_progress

        ctx.meta[_QUIET] = True
        hide_progress()
        logging.getLogger("att_viz").setLevel(logging.ERROR)


def json_option(command: Command) -> Command:
    """Add --json to a command, as its argument `as_json`; `say` then leaves standard output to `print_json`."""

    def remember(ctx: click.Context, parameter: click.Parameter, value: bool) -> bool:
        ctx.meta[_JSON] = value
        return value

    option = click.option("--json", "as_json", is_flag=True, callback=remember, help="Print JSON, for machines.")
    return option(command)


def is_quiet() -> bool:
    """Whether --quiet was given."""
    return bool(click.get_current_context().meta.get(_QUIET))


def say(remark: str) -> None:
    """Print something that is good to know but not the result; --quiet hides it, --json moves it to standard error.

    Args:
        remark: one or more lines; control characters in them are escaped. It may be said while a progress bar shows.
    """
    if not is_quiet():
        from tqdm.std import tqdm

        with tqdm.external_write_mode():
            to_stderr = bool(click.get_current_context().meta.get(_JSON))
            click.echo("\n".join(map(printable, remark.split("\n"))), err=to_stderr)


def print_json(value: Any) -> None:
    """Print a value as indented JSON, in ASCII, on standard output.

    Args:
        value: anything that JSON can hold.
    """
    click.echo(json.dumps(value, indent=2))


def printable(text: str) -> str:
    """The text with control characters escaped, because those of a hostile token could rewrite the terminal."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)
