"""Lists of numbers on the command line: 0,3,8-11 or -1."""

from __future__ import annotations

import re

import click

__all__ = ["NUMBERS"]

_PART = re.compile(r"(-?\d+)(?:-(\d+))?")


class _Numbers(click.ParamType):  # type: ignore[type-arg]  # generic in the newest click only
    """A list of layers or heads."""

    name = "numbers"

    def convert(self, value: str | list[int], param: click.Parameter | None, ctx: click.Context | None) -> list[int]:
        """The numbers of a text such as 0,3,8-11."""
        if not isinstance(value, str):
            return value
        numbers: list[int] = []
        for part in value.split(","):
            match = _PART.fullmatch(part.strip())
            if not match:
                self.fail(f"{value!r} is no list of numbers, such as 0,3,8-11", param, ctx)
            first = int(match[1])
            last = first if match[2] is None else int(match[2])
            if last < first or last - first > 100_000:
                self.fail(f"{part!r} is no range of numbers", param, ctx)
            numbers += range(first, last + 1)
        return numbers


NUMBERS = _Numbers()
