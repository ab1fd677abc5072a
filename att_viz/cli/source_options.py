"""Options of commands that read saved attention of any format, and how they open it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from att_viz.attention_matrix import AttentionMatrix

__all__ = ["check_names", "open_source", "source_options", "tokens_from"]

Command = TypeVar("Command", bound=Callable[..., Any])


def source_options(command: Command) -> Command:
    """Add --tokens and --sequence to a command."""
    for option in (
        click.option(
            "--sequence",
            type=click.IntRange(min=0),
            default=0,
            show_default=True,
            help="Which sequence of a file that holds several.",
        ),
        click.option(
            "--tokens",
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="Tokens for a file that holds none: a JSON list, or one on each line.  [default: show positions]",
        ),
    ):
        command = option(command)
    return command


def tokens_from(path: Path | None) -> list[str] | None:
    """The tokens in the file that --tokens names, if it was given."""
    from att_viz.formats import read_tokens

    return None if path is None else read_tokens(path)


def open_source(path: Path, tokens: Path | None, sequence: int) -> AttentionMatrix:
    """Open a file as the options say."""
    from att_viz.formats import open_any

    return open_any(path, tokens_from(tokens), sequence)


def check_names(paths: tuple[Path, ...]) -> None:
    """Refuse files whose results would have the same name.

    Raises:
        InvalidInputError: if two files have the same name but for directory and ending.
    """
    from att_viz.errors import InvalidInputError

    names = [path.stem for path in paths]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise InvalidInputError(
            f"two of the files are named {twice[0]}, so that one result would overwrite the other; "
            "give them one after the other, with another --output-dir"
        )
