"""--tokens: the tokens of a file whose format holds none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

__all__ = ["tokens_from", "tokens_option"]

Command = TypeVar("Command", bound=Callable[..., Any])


def tokens_option(command: Command) -> Command:
    """Add --tokens to a command."""
    option = click.option(
        "--tokens",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Tokens for a file that holds none: a JSON list, or one on each line.  [default: show positions]",
    )
    return option(command)


def tokens_from(path: Path | None) -> list[str] | None:
    """The tokens in the file that --tokens names, if it was given."""
    from att_viz.formats import read_tokens

    return None if path is None else read_tokens(path)
