"""The strongest weights of all heads of a report, as many as there is room for: a threshold that rises with them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from att_viz.report.heads.strongest import STRONGEST, strongest_keys
from att_viz.report.heads.triangle import Band
from att_viz.report.light.codes import NOTHING, STEPS, code_of_half

__all__ = ["ANSWER_OCTAVES", "KeptBands", "KeptHead", "KeptWeights", "worst_codes"]

ANSWER_OCTAVES = 3
"""In rows that wrote the answer, weights are kept that are so many octaves smaller than in the prompt's rows."""
_MOST_AT_ONCE = 2_000_000
"""Weights held while heads are read; beyond them the threshold rises."""


def worst_codes(worst: int) -> tuple[int, int]:
    """The largest codes that are kept in the prompt's rows and in the answer's.

    Args:
        worst: the largest code of the prompt's rows; the smaller, the fewer weights are kept.
    """
    return min(worst, NOTHING - 1), min(worst + ANSWER_OCTAVES * STEPS, NOTHING - 1)


@dataclass(frozen=True, eq=False)
class KeptHead:
    """What is kept of a head, row by row.

    Attributes:
        rows: int32 [weights], ascending.
        keys: int32 [weights], ascending within a row.
        patterns: uint16 [weights], the weights as float16.
        codes: uint8 [weights], their codes.
    """

    rows: NDArray[np.int32]
    keys: NDArray[np.int32]
    patterns: NDArray[np.uint16]
    codes: NDArray[np.uint8]

    def only(self, chosen: NDArray[np.bool_]) -> KeptHead:
        """Those weights that are chosen."""
        return KeptHead(self.rows[chosen], self.keys[chosen], self.patterns[chosen], self.codes[chosen])


class KeptBands:
    """Collects the strongest weights of one head.

    Of each row at most the 16 strongest are kept, the first of equal ones, and of these what is as strong as the
    threshold. The first token, on which heads rest, is none of them.

    Args:
        first: the first token that is no padding.
        answer_row: the row that wrote the first token of the answer.
        worst: the largest code that is kept in the prompt's rows.
    """

    def __init__(self, first: int, answer_row: int, worst: int) -> None:
        self._first = first
        self._answer_row = answer_row
        self._worst = worst
        self._bands: list[KeptHead] = []

    def add(self, band: Band) -> None:
        """Take what is strong enough from the next rows."""
        patterns = band.patterns.copy()
        patterns[:, self._first : self._first + 1] = 0
        codes = code_of_half()[patterns]
        numbers = np.arange(band.first_query, band.first_query + len(codes), dtype=np.int32)
        strong = codes <= _worst_of_rows(numbers, self._answer_row, self._worst)[:, None]
        crowded = np.flatnonzero(strong.sum(axis=1) > STRONGEST)
        if len(crowded):
            strongest, _ = strongest_keys(patterns[crowded])
            among = np.zeros((len(crowded), patterns.shape[1]), dtype=np.bool_)
            np.put_along_axis(among, strongest, values=True, axis=1)
            strong[crowded] &= among
        rows, keys = np.nonzero(strong)
        self._bands.append(KeptHead(numbers[rows], keys.astype(np.int32), patterns[rows, keys], codes[rows, keys]))

    def whole(self) -> KeptHead:
        """What all bands gave."""
        bands = self._bands
        return KeptHead(
            np.concatenate([band.rows for band in bands]),
            np.concatenate([band.keys for band in bands]),
            np.concatenate([band.patterns for band in bands]),
            np.concatenate([band.codes for band in bands]),
        )


class KeptWeights:
    """What is kept of the heads of a report, in order.

    Args:
        first: the first token that is no padding.
        answer_row: the row that wrote the first token of the answer.
    """

    def __init__(self, first: int, answer_row: int) -> None:
        self.answer_row = answer_row
        self.worst = NOTHING - 1
        """The largest code that is kept in the prompt's rows."""
        self.heads: list[KeptHead] = []
        self._first = first
        self._count = 0

    def begin(self) -> KeptBands:
        """A head, which another thread may collect."""
        return KeptBands(self._first, self.answer_row, self.worst)

    def take(self, bands: KeptBands) -> None:
        """Add the next head. What is kept does not depend on how the threshold stood when the head was begun."""
        self.heads.append(self._strong(bands.whole()))
        self._count += len(self.heads[-1].rows)
        while self._count > _MOST_AT_ONCE:
            self.raise_to(self.worst - STEPS // 2)

    def raise_to(self, worst: int) -> None:
        """Keep no weights of the prompt's rows with larger codes than this."""
        self.worst = worst
        self.heads = [self._strong(head) for head in self.heads]
        self._count = sum(len(head.rows) for head in self.heads)

    def _strong(self, head: KeptHead) -> KeptHead:
        return head.only(head.codes <= _worst_of_rows(head.rows, self.answer_row, self.worst))


def _worst_of_rows(rows: NDArray[np.int32], answer_row: int, worst: int) -> NDArray[np.int64]:
    prompt, answer = worst_codes(worst)
    return np.where(rows < answer_row, prompt, answer)
