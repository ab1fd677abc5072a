"""What the fixture `command_line` gives."""

from __future__ import annotations

from typing import NamedTuple, Protocol

__all__ = ["CommandLine", "Outcome"]


class Outcome(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


class CommandLine(Protocol):
    """Runs `att-viz` with arguments, in the current directory."""

    def __call__(self, *arguments: object, stdin: str | bytes = "") -> Outcome: ...
