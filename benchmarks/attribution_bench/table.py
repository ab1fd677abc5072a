"""The benchmark's result as a table in Markdown."""

from __future__ import annotations

import math
from collections.abc import Iterator

from attribution_bench.figures import Interval
from attribution_bench.judging import Judgements

__all__ = ["CHOSEN_FOR", "SOURCE_FAMILIES", "table"]

SOURCE_FAMILIES = ("facts", "needles", "passages")
"""The families that the LDS is over: the evidence stands in them once, if it is known."""
CHOSEN_FOR = "mean attention"
"""What every other viewer shows, and every method is compared with."""

_TITLES = (
    "method",
    "LDS",
    "over mean attention",
    "passages",
    "evidence first",
    "both copies first",
    "right word first",
    "drop",
    "passes",
    "CPU s",
)


def table(judgements: Judgements) -> Iterator[str]:
    """Lines of Markdown, one for each method."""
    yield f"| {' | '.join(_TITLES)} |"
    yield f"|{'---|' * len(_TITLES)}"
    for method in judgements.methods:
        figures = (
            judgements.lds(method, *SOURCE_FAMILIES),
            judgements.lds_over(method, CHOSEN_FOR, *SOURCE_FAMILIES),
            judgements.lds(method, "passages"),
            judgements.evidence(method, "facts", "needles"),
            judgements.evidence(method, "duplicates"),
            judgements.words(method),
            judgements.drop(method),
        )
        passes, seconds = judgements.passes(method), judgements.seconds(method)
        spent = (f"{passes:.1f}" if passes > 0 else "", f"{seconds:.2f}")
        yield f"| {' | '.join((method, *map(_shown, figures), *spent))} |"


def _shown(figure: Interval) -> str:
    return "" if math.isnan(figure.value) else str(figure)
