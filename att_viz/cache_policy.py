"""`CachePolicy`: which keys and values a smaller cache would keep."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from att_viz.errors import InvalidInputError

__all__ = ["CachePolicy"]

_WRITTEN = re.compile(r"(?:(?P<kind>sink|h2o):(?P<more>\d+)\+)?(?:window:)?(?P<window>\d+)")
_NAMED = re.compile(r"window:(\d+)")
_HELP = (
    "write window:64 (the last 64 tokens), sink:4+60 (the first 4 and the last 60) or h2o:32+32 (the last 32, and the "
    "32 before them that were looked at most)"
)


@dataclass(frozen=True)
class CachePolicy:
    """Which keys a row may look at: those that a smaller cache would still hold.

    A row at position i sees its own token and the window - 1 before it; of what came before these, the first tokens
    (StreamingLLM: Xiao et al. 2023, https://arxiv.org/abs/2309.17453), or those that earlier rows looked at most (H2O,
    "heavy hitters": Zhang et al. 2023, https://arxiv.org/abs/2306.14048). What was dropped once does not come back.

    Attributes:
        window: how many of the last tokens are kept, the row's own among them.
        sinks: how many of the first tokens are kept.
        heavy: how many heavy hitters before the window each key-value head keeps.
    """

    window: int
    sinks: int = 0
    heavy: int = 0

    def __post_init__(self) -> None:
        if self.window < 1 or self.sinks < 0 or self.heavy < 0:
            raise InvalidInputError(f"{self!r} keeps nothing, or less than that: window must be 1 or more; {_HELP}")
        if self.sinks and self.heavy:
            raise InvalidInputError(f"a cache policy keeps either first tokens or heavy hitters; {_HELP}")

    @classmethod
    def parse(cls, text: Any) -> CachePolicy:
        """Read a policy as it is written on the command line.

        Args:
            text: "window:64", "sink:4+60" or "h2o:32+32" (the window second); or a policy.

        Raises:
            InvalidInputError: if it is none of these.
        """
        if isinstance(text, cls):
            return text
        match = _WRITTEN.fullmatch(text.replace(" ", "")) if isinstance(text, str) else None
        if match is None or (match["kind"] is None and not _NAMED.fullmatch(text.replace(" ", ""))):
            raise InvalidInputError(f"{text!r} is no cache policy; {_HELP}")
        more = int(match["more"] or 0)
        kind = match["kind"]
        return cls(int(match["window"]), more if kind == "sink" else 0, more if kind == "h2o" else 0)

    def __str__(self) -> str:
        if self.heavy:
            return f"h2o:{self.heavy}+{self.window}"
        return f"sink:{self.sinks}+{self.window}" if self.sinks else f"window:{self.window}"
