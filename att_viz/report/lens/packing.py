"""What the logit lens reads, as bytes in a report.

For every boundary, position and place, the index of the token in the page's vocabulary (uint32), then all
probabilities (float32), then for every boundary and position the entropy (float32, nats) and the rank (uint32), all
little-endian; deflated (zlib format) and written as base64.
"""

from __future__ import annotations

import zlib
from base64 import b64encode
from typing import TypedDict

import numpy as np

from att_viz.errors import InvalidInputError
from att_viz.matrix.logit_lens import LogitLens

__all__ = ["PageLens", "page_lens"]

_COMPRESSION_LEVEL = 6


class PageLens(TypedDict):
    """A logit lens in a page: `vocabulary` has the texts of the tokens that it names, and `ids` their ids."""

    boundaries: list[int]
    topK: int
    vocabulary: list[str]
    ids: list[int]
    readings: str


def page_lens(lens: LogitLens, num_rows: int) -> PageLens:
    """Pack a lens for a page.

    Args:
        lens: the lens.
        num_rows: how many attention rows the page has.

    Returns:
        The data, ready for JSON; nothing is rounded.

    Raises:
        InvalidInputError: if it is no lens, or one of another sequence.
    """
    if not isinstance(lens, LogitLens):
        raise InvalidInputError(f"lens is a {type(lens).__name__}; give what att_viz.analysis.logit_lens returned")
    if lens.num_positions != num_rows:
        raise InvalidInputError(
            f"the lens has {lens.num_positions} positions and the attention {num_rows} rows; they are of different "
            "sequences"
        )
    ids = np.unique(lens.top_ids).astype(np.int64)
    readings = (
        np.searchsorted(ids, lens.top_ids).astype("<u4").tobytes()
        + lens.top_probabilities.astype("<f4").tobytes()
        + lens.entropy.astype("<f4").tobytes()
        + lens.rank.clip(0).astype("<u4").tobytes()
    )
    return PageLens(
        boundaries=list(lens.boundaries),
        topK=lens.top_k,
        vocabulary=[lens.text(number) for number in ids],
        ids=ids.tolist(),
        readings=b64encode(zlib.compress(readings, _COMPRESSION_LEVEL)).decode("ascii"),
    )
