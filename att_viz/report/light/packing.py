"""A light page's numbers as text, and how much of the attention they hold.

Each part is deflated (zlib format) and written in letters (`att_viz.report.heads.letters`):

* `shares`: for each head, the lower triangle of passages by passages as levels (`SHARE_LEVELS`): what the queries of
  one gave to the keys of another, summed over keys, the mean over queries; all passages by passages where tokens look
  both ways;
* `rests`: for each head and group of rows, what they gave to the first token, their mean, as levels (`REST_LEVELS`);
* `sinks`: the same of learned sinks, for the heads of layers that have them;
* `counts`: for each head and key, how many rows are kept that look at it; `gaps`: for each of these rows in turn, how
  far it is from the key (from row 0 where tokens look both ways), then from the row before; `codes`: their weights
  (`att_viz.report.light.codes`). A count or
  gap is a byte; 255 means that the next number of `counts+` or `gaps+`, a little-endian uint32, is to be added.

All heads of the report in order, then keys, then rows: many rows look at the same keys, so that gaps are small.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypedDict

import numpy as np
from numpy.typing import NDArray

from att_viz.report.heads.letters import in_letters
from att_viz.report.light.codes import STEPS
from att_viz.report.light.collected import LightHeads, LightLayout
from att_viz.report.light.kept import ANSWER_OCTAVES, KeptHead, worst_codes

__all__ = ["LightFacts", "LightPart", "OverviewFacts", "light_facts", "packed_light"]

_ESCAPE = 255
_FEWEST = 8
"""Weights of the prompt's rows with at most this code, those of more than a half, are always kept."""
_STRATEGIES = (zlib.Z_DEFAULT_STRATEGY, zlib.Z_RLE)
_COMPRESSION_LEVEL = 6


class OverviewFacts(TypedDict):
    """Which overviews a page has: the sides of their blocks, the finest first, and of the finest that is stored."""

    factors: list[int]
    stored: int


class LightFacts(TypedDict):
    """What a light page says of its numbers.

    `passages` are where passages begin, and the end; `first` is the first token that is no padding; `answerRow` the row
    that wrote the answer's first token; `worst` the largest codes kept in rows before it and from it on; `groups` how
    many rows the groups of `rests` have before it and from it on; `sinks` the layers with learned sinks; `kept` the
    shares of all attention that lie in the weights kept one by one, rest on the first token, and are known between
    passages only; `keptOfAnswer` the same of the rows that wrote the answer, nothing where there are none; `pairs` how
    many weights are kept; `roles` the text of each head's roles; `overviews` those that the page has (see
    `att_viz.report.light.overviews`).
    """

    passages: list[int]
    first: int
    answerRow: int
    worst: list[int]
    groups: list[int]
    sinks: list[int]
    kept: list[float]
    keptOfAnswer: list[float]
    pairs: int
    roles: list[str]
    overviews: OverviewFacts | None


@dataclass(frozen=True)
class LightPart:
    """One part of a light page's numbers.

    Attributes:
        name: its name.
        data: its text.
    """

    name: str
    data: str


def packed_light(heads: LightHeads, room: int) -> list[LightPart]:
    """Write the numbers of a light page, leaving out the weakest weights until there is room for the others.

    Args:
        heads: what was collected; what is left out is left out there, too.
        room: how many letters there may be.

    Returns:
        The parts. They are longer than the room where even the largest weights are too many.
    """
    always = [
        _part("shares", [np.concatenate(heads.shares)]),
        _part("rests", [np.concatenate(heads.rests)]),
        _part("sinks", heads.sinks),
    ]
    left = room - sum(len(part.data) for part in always)
    kept = heads.kept
    while True:
        parts = _kept_parts(kept.heads, heads.layout)
        size = sum(len(part.data) for part in parts)
        if size <= left or kept.worst <= _FEWEST or not any(len(head.rows) for head in kept.heads):
            return [*always, *parts]
        codes = np.concatenate(
            [
                np.where(
                    head.rows < heads.layout.answer_row,
                    head.codes,
                    head.codes.astype(np.int64) - STEPS * ANSWER_OCTAVES,
                )
                for head in kept.heads
            ]
        )
        # A weight takes more letters the fewer are kept, so this never leaves out too many at once.
        most = int(len(codes) * max(0, left) / size)
        wanted = int(np.sort(codes)[most]) - 1
        kept.raise_to(max(_FEWEST, min(kept.worst - 1, wanted)))


def light_facts(
    heads: LightHeads, roles: Sequence[str], sink_layers: Sequence[int], overviews: OverviewFacts | None = None
) -> LightFacts:
    """Say what a light page holds.

    Args:
        heads: what was collected and is left.
        roles: the text of each head's roles, in order.
        sink_layers: the layers with learned sinks.
        overviews: which overviews there are.
    """
    kept = np.zeros(2)
    for head in heads.kept.heads:
        weights, answers = head.patterns.view(np.float16).astype(np.float64), head.rows >= heads.layout.answer_row
        kept += [weights[~answers].sum(), weights[answers].sum()]
    return LightFacts(
        passages=[start for start, _ in heads.layout.passages] + [heads.layout.num_rows],
        first=heads.layout.first,
        answerRow=heads.layout.answer_row,
        worst=list(worst_codes(heads.kept.worst)),
        groups=list(heads.layout.group_sides),
        sinks=list(sink_layers),
        kept=_shares(kept.sum(), heads.rest_mass.sum(), heads.weight_mass.sum()),
        keptOfAnswer=_shares(kept[1], heads.rest_mass[1], heads.weight_mass[1]),
        pairs=sum(len(head.rows) for head in heads.kept.heads),
        roles=list(roles),
        overviews=overviews,
    )


def _shares(kept: float, rests: float, whole: float) -> list[float]:
    return [round(float(part / whole), 4) for part in (kept, rests, whole - kept - rests)] if whole > 0 else []


def _kept_parts(heads: Sequence[KeptHead], layout: LightLayout) -> list[LightPart]:
    counts, gaps, codes = [], [], []
    for head in heads:
        order = np.lexsort((head.rows, head.keys))
        keys, queries = head.keys[order], head.rows[order]
        counts.append(np.bincount(keys, minlength=layout.num_rows))
        begins = np.diff(keys, prepend=-1) != 0
        gaps.append(np.where(begins, queries - (keys if layout.is_causal else 0), np.diff(queries, prepend=0)))
        codes.append(head.codes[order])
    return [*_escaped("counts", counts), *_escaped("gaps", gaps), _part("codes", codes)]


def _escaped(name: str, numbers: Sequence[NDArray[np.integer[Any]]]) -> list[LightPart]:
    joined = np.concatenate(numbers)
    large = joined[joined >= _ESCAPE] - _ESCAPE
    return [
        _part(name, [np.minimum(joined, _ESCAPE).astype(np.uint8)]),
        _part(f"{name}+", [large.astype("<u4").view(np.uint8)]),
    ]


def _part(name: str, pieces: Sequence[NDArray[np.uint8]]) -> LightPart:
    data = b"".join(piece.tobytes() for piece in pieces)
    # Where nothing repeats, looking for it costs.
    return LightPart(name, in_letters(min((_deflated(data, each) for each in _STRATEGIES), key=len)))


def _deflated(data: bytes, strategy: int) -> bytes:
    stream = zlib.compressobj(_COMPRESSION_LEVEL, zlib.DEFLATED, zlib.MAX_WBITS, 9, strategy)
    return stream.compress(data) + stream.flush()
