"""`Attribution`: the units of a text, ordered by how much an answer used each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import DTypeLike, NDArray

from att_viz.analysis.attribution.methods import LEAST_EFFECT, AttributionMethod
from att_viz.matrix.influence import Influence
from att_viz.matrix.overview import array_of
from att_viz.matrix.units import Unit
from att_viz.system.extras import needs_extra

__all__ = ["COLUMNS", "AttributedUnit", "Attribution", "Substitutes", "attribution_of", "substitutes_of", "times_less"]

_SHOWN_IN_HTML, _SHOWN_IN_REPR = 20, 3


class AttributedUnit(NamedTuple):
    """A unit of the text, and how much the answer used it.

    Attributes:
        text: what it says, or the name that the caller gave it.
        start: the position of its first token.
        end: the position after its last.
        score: measured: nats, the target's log-probability less that without the unit; direct_logit: logits; otherwise
            a number that only compares units with each other.
        share: what of the positive scores of all units it has, 0 to 1.
        rank: 1 for the strongest.
    """

    text: str
    start: int
    end: int
    score: float
    share: float
    rank: int


COLUMNS = AttributedUnit._fields


class Substitutes(NamedTuple):
    """Parts of the text that stand in for each other: without either alone little changes, without all of them much.

    Attributes:
        parts: text, first token and the one after the last of each, in the order of the text.
        together: nats, the target's log-probability less that without all of them.
        apart: nats, the sum of what each of them does alone.
    """

    parts: tuple[tuple[str, int, int], ...]
    together: float
    apart: float

    def sentence(self) -> str:
        """The same in words."""
        named = [f"“{_cut(' '.join(text.split()))}”" for text, _, _ in self.parts]
        together, apart = times_less(self.together), times_less(self.apart)
        return (
            f"{', '.join(named[:-1])} and {named[-1]} stand in for each other: without all of them it is {together} "
            f"times less likely; hidden one at a time they make {apart} times together"
        )


@dataclass(frozen=True, eq=False, repr=False)
class Attribution:
    """The units of a text, ordered by how much an answer, or a part of it, used each.

    As an array it is the scores, strongest first.

    Attributes:
        units: the units, strongest first; of equal ones the first in the text.
        target: the positions of the tokens that are explained: the first, and the one after the last.
        target_text: what these say.
        method: how scores were found, see `attribute`.
        measured: whether the model was run without each unit; otherwise the scores are an estimate.
        figures: how well the method did where that was measured, as a sentence.
        stand_ins: parts that stand in for each other, such as two copies of the same statement, as far as that was
            measured (see `Influence.stand_ins`); the scores of single units say too little of them.
    """

    units: tuple[AttributedUnit, ...]
    target: tuple[int, int]
    target_text: str
    method: AttributionMethod
    measured: bool
    figures: str
    stand_ins: tuple[Substitutes, ...] = ()

    @property
    def leading(self) -> AttributedUnit | None:
        """The strongest unit; None where no single one stands out.

        That is where nothing speaks for the target, or, measured, nothing by more than 0.2 nats: without it the target
        would still be 0.82 times as likely.
        """
        if not self.units or self.units[0].score <= (LEAST_EFFECT if self.measured else 0.0):
            return None
        return self.units[0]

    def to_records(self) -> list[dict[str, Any]]:
        """One dict for each unit, strongest first, with the fields of `AttributedUnit`."""
        return [unit._asdict() for unit in self.units]

    def to_dataframe(self) -> Any:
        """The same as a pandas DataFrame.

        Raises:
            MissingExtraError: if pandas is not installed.
        """
        with needs_extra("an attribution as a DataFrame", "analysis"):
            import pandas
        return pandas.DataFrame.from_records(self.to_records(), columns=list(COLUMNS))

    def to_json(self) -> dict[str, Any]:
        """What JSON can hold of it: method, measured, target (text, start, end), and units, strongest first.

        Where parts stand in for each other, also stand_ins: for each group parts, together and apart.
        """
        start, end = self.target
        stand_ins = [
            {
                "parts": [{"text": text, "start": first, "end": last} for text, first, last in group.parts],
                "together": group.together,
                "apart": group.apart,
            }
            for group in self.stand_ins
        ]
        return {
            "method": self.method,
            "measured": self.measured,
            "target": {"text": self.target_text, "start": start, "end": end},
            "units": [
                {"text": unit.text, "start": unit.start, "end": unit.end, "score": unit.score, "share": unit.share}
                for unit in self.units
            ],
            **({"stand_ins": stand_ins} if stand_ins else {}),
        }

    def __array__(self, dtype: DTypeLike | None = None, copy: bool | None = None) -> NDArray[Any]:
        """The scores, strongest first, float64 [units]."""
        return array_of(np.array([unit.score for unit in self.units], dtype=np.float64), dtype, copy)

    def __len__(self) -> int:
        return len(self.units)

    def __repr__(self) -> str:
        start, end = self.target
        where = f"token {start}" if end == start + 1 else f"tokens {start} to {end - 1}"
        named = ", ".join(f"{_cut(unit.text)!r} {unit.share:.0%}" for unit in self.units[:_SHOWN_IN_REPR])
        how = "measured" if self.measured else f"estimated by {self.method}"
        return f"<Attribution of {_cut(self.target_text)!r} ({where}), {how}: {named or 'no units'}>"

    def _repr_html_(self) -> str:
        """A table for notebooks; the text in it is escaped."""
        rows = "".join(
            f'<tr><td style="text-align:right">{unit.rank}</td>'
            f'<td style="text-align:left;white-space:pre-wrap">{escape(_cut(unit.text, 120))}</td>'
            f'<td style="text-align:right">{unit.share:.1%}</td>'
            f'<td><div style="background:#888;height:0.8em;width:{120 * unit.share:.1f}px"></div></td></tr>'
            for unit in self.units[:_SHOWN_IN_HTML]
        )
        more = len(self.units) - _SHOWN_IN_HTML
        rest = f"<p>and {more} more</p>" if more > 0 else ""
        rest += "".join(f"<p>{escape(group.sentence())}</p>" for group in self.stand_ins)
        how = "measured" if self.measured else "estimated"
        return (
            f"<div><p>What {escape(repr(_cut(self.target_text)))} used, {how}</p>"
            f"<table><thead><tr><th></th><th>text</th><th>share</th><th></th></tr></thead>"
            f"<tbody>{rows}</tbody></table>{rest}<p><small>{escape(self.figures)}</small></p></div>"
        )


def attribution_of(
    units: Sequence[Unit],
    scores: NDArray[np.float64],
    target: tuple[int, int],
    target_text: str,
    method: AttributionMethod,
    figures: str,
    stand_ins: tuple[Substitutes, ...] = (),
) -> Attribution:
    """Order units by their scores.

    Args:
        units: the units.
        scores: float64 [units]; NaN for units without one, which are left out.
        target: see `Attribution`.
        target_text: see `Attribution`.
        method: see `Attribution`.
        figures: see `Attribution`.
        stand_ins: see `Attribution`.
    """
    total = float(np.nansum(np.maximum(scores, 0.0)))
    known = [place for place in np.argsort(-scores, kind="stable").tolist() if not np.isnan(scores[place])]
    ordered = tuple(
        AttributedUnit(
            units[place].text.strip() or units[place].text,
            units[place].start,
            units[place].end,
            float(scores[place]),
            max(float(scores[place]), 0.0) / total if total > 0 else 0.0,
            rank,
        )
        for rank, place in enumerate(known, 1)
    )
    return Attribution(ordered, target, target_text, method, method == "measured", figures, stand_ins)


def substitutes_of(influence: Influence, units: Sequence[Unit], target: tuple[int, int]) -> tuple[Substitutes, ...]:
    """What stands in for each other for some tokens of an answer.

    Args:
        influence: what was measured.
        units: those that are asked about; groups with others are left out.
        target: the tokens, within the answer that was measured.
    """
    asked = {(unit.start, unit.end) for unit in units}
    tokens = slice(target[0] - influence.target[0], target[1] - influence.target[0])
    return tuple(
        Substitutes(
            tuple((part.text.strip(), part.start, part.end) for part in group.parts),
            float(np.nansum(group.together[tokens], dtype=np.float64)),
            float(np.nansum(group.apart[tokens], dtype=np.float64)),
        )
        for group in influence.stand_ins(target)
        if all((influence.units[place].start, influence.units[place].end) in asked for place in group.places)
    )


def times_less(nats: float) -> str:
    """How many times less likely something is by a difference of log-probabilities; below 1 it is more likely."""
    if nats > math.log(1e6):
        return "over 1e6"
    return f"{math.exp(nats):#.3g}" if nats < math.log(99.95) else f"{math.exp(nats):,.0f}"


def _cut(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
