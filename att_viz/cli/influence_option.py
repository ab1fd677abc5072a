"""--influence: whether what the answer used is measured, for commands that complete prompts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

__all__ = ["influence_option"]


def influence_option(default: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add --influence, which becomes the argument `influence` of the command.

    Args:
        default: what is measured where the option is not given.
    """
    return click.option(
        "--influence",
        type=click.Choice(["auto", "sentences", "words", "off"]),
        default=default,
        show_default=True,
        help="Measure what each word or sentence of the prompt did to the answer, by hiding it; auto: as much as takes "
        "about twice as long as the answer.",
    )
