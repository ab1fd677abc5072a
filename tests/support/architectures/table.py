"""docs/architectures.md: one line for each architecture, written by the run of the coverage matrix."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from support.architectures.families import FAMILIES

__all__ = ["TABLE", "Line", "read_table", "write_line"]

TABLE = Path(__file__).parents[3] / "docs" / "architectures.md"

Outcome = Literal["exact", "refused", "not built"]

_EXACT_HEAD = "| Architecture | Attention | How | Largest difference |\n|---|---|---|---|\n"
_OTHER = {
    "refused": (
        "Refused, with the reason that att_viz gives",
        "| Architecture | As | What att_viz says |\n|---|---|---|\n",
    ),
    "not built": ("Not built small, and why", "| Architecture | As | Why |\n|---|---|---|\n"),
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """What became of an architecture.

    Attributes:
        family: a key of `FAMILIES`.
        name: the type of model.
        outcome: whether its rows are exact, att_viz refuses it, or it was not built small.
        how: how its rows are read ("interface" or "eager"); empty where there are none.
        bound: the largest difference as a power of ten that it does not exceed; empty where there is none.
        reason: why there are no rows; empty where there are.
    """

    family: str
    name: str
    outcome: Outcome
    how: str = ""
    bound: str = ""
    reason: str = ""

    @classmethod
    def exact(cls, family: str, name: str, how: str, error: float) -> Line:
        """The line of an architecture whose rows were compared."""
        return cls(family, name, "exact", how, "0" if error == 0 else f"10^{math.ceil(math.log10(error))}")

    def says_the_same(self, other: Line) -> bool:
        """Whether two lines differ in nothing but the rounding, which is another one on each machine."""
        return (self.outcome, self.how, self.reason) == (other.outcome, other.how, other.reason)


def read_table() -> dict[tuple[str, str], Line]:
    """The lines of the documents, by family and name."""
    found = {}
    heading = ""
    titles = {family.title: key for key, family in FAMILIES.items()}
    others: dict[str, Outcome] = {"refused": "refused", "not built": "not built"}
    outcomes = {_OTHER[key][0]: outcome for key, outcome in others.items()}
    for row in TABLE.read_text("utf-8").splitlines():
        if row.startswith("## "):
            heading = row.removeprefix("## ")
        if not row.startswith("| ") or row.startswith("| Architecture |"):
            continue
        cells = row.removeprefix("| ").removesuffix(" |").split(" | ")
        if heading in titles:
            name, _, how, bound = cells
            line = Line(titles[heading], name, "exact", how, bound)
        else:
            name, family, reason = cells
            line = Line(family, name, outcomes[heading], reason=reason)
        found[line.family, line.name] = line
    return found


def write_line(line: Line) -> None:
    """Put a line in its place in the documents; what stands before the first table is kept."""
    lines = {**read_table(), (line.family, line.name): line}
    exact = {each.name for each in lines.values() if each.outcome == "exact"}
    head = re.sub(r"\*\*\d+ architectures\*\*", f"**{len(exact)} architectures**", TABLE.read_text("utf-8"))
    head = head.partition("## ")[0]
    TABLE.write_text(head + _tables(sorted(lines.values(), key=lambda each: (each.name, each.family))), "utf-8")


def _tables(lines: Iterable[Line]) -> str:
    lines = list(lines)
    parts = []
    for key, family in FAMILIES.items():
        rows = [
            f"| {line.name} | {family.attention} | {line.how} | {line.bound} |\n"
            for line in lines
            if line.family == key and line.outcome == "exact"
        ]
        parts.append(f"## {family.title}\n\n{_EXACT_HEAD}{''.join(rows)}")
    for outcome, (title, head) in _OTHER.items():
        rows = [f"| {line.name} | {line.family} | {line.reason} |\n" for line in lines if line.outcome == outcome]
        parts.append(f"## {title}\n\n{head}{''.join(rows)}")
    return "\n".join(parts)
