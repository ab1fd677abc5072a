"""The option that names parts of a text, for the commands that compare or show them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

import click

__all__ = ["position_range", "span_option"]

Command = TypeVar("Command", bound=Callable[..., Any])

_RANGE = re.compile(r"(\d{1,9}):(\d{1,9})")


def position_range(text: str) -> tuple[int, int] | None:
    """Both ends of a range such as 42:45; None for a text that is none."""
    match = _RANGE.fullmatch(text)
    return None if match is None else (int(match[1]), int(match[2]))


def span_option(help: str) -> Callable[[Command], Command]:
    """Make the option --span, which may be repeated; the command gets `spans`, a dict from names to both ends.

    Args:
        help: what the spans are for and what they are counted in.

    Returns:
        A decorator.
    """
    return click.option("--span", "spans", multiple=True, callback=_spans, metavar="NAME=A:B", help=help)


def _spans(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, tuple[int, int]]:
    spans: dict[str, tuple[int, int]] = {}
    for value in values:
        name, _, ends = value.rpartition("=")
        span = position_range(ends)
        if not name or span is None:
            raise click.BadParameter(
                f"{value!r} is no named span; write the name, its first place and the one after its last: "
                "source1=120:480"
            )
        if name in spans:
            raise click.BadParameter(f"two spans are named {name!r}")
        spans[name] = span
    return spans
