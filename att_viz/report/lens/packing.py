"""What the logit lens reads, as bytes in a report.

For every boundary, position that is kept and place, the index of the token in the page's vocabulary (uint32), then all
probabilities (float32), then for every boundary and position the entropy (float32, nats) and the rank (uint32), all
little-endian; deflated (zlib format) and written as base64.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from typing import Any, TypedDict

import numpy as np
from numpy.typing import NDArray

from att_viz.errors import InvalidInputError
from att_viz.matrix.logit_lens import LogitLens

__all__ = ["PageLens", "lens_from", "page_lens"]

_COMPRESSION_LEVEL = 6


class PageLens(TypedDict):
    """A logit lens in a page: `vocabulary` has the texts of the tokens that it names, and `ids` their ids.

    `positions` is how many positions are kept, from `first` on.
    """

    boundaries: list[int]
    first: int
    positions: int
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
    return PageLens(
        boundaries=list(lens.boundaries),
        first=0,
        positions=num_rows,
        topK=lens.top_k,
        vocabulary=[lens.text(number) for number in ids],
        ids=ids.tolist(),
        readings=_packed(np.searchsorted(ids, lens.top_ids), lens.top_probabilities, lens.entropy, lens.rank.clip(0)),
    )


def lens_from(lens: PageLens, first: int, room: int) -> PageLens:
    """The part of a page's lens that a smaller page has room for: the positions from one on.

    Args:
        lens: of all positions.
        first: the first position that is wanted.
        room: how many letters it may take. Where those are too few, fewer tokens of each reading are kept, then fewer
            positions, the first ones first.

    Returns:
        The data; nothing is rounded.
    """
    places, probabilities, entropy, rank = _read(lens)
    count, kept = lens["positions"] - first, lens["topK"]
    while True:
        chosen = np.s_[:, first : first + count]
        numbers = np.unique(places[chosen][..., :kept])
        part = PageLens(
            boundaries=lens["boundaries"],
            first=first,
            positions=count,
            topK=kept,
            vocabulary=[lens["vocabulary"][number] for number in numbers],
            ids=[lens["ids"][number] for number in numbers],
            readings=_packed(
                np.searchsorted(numbers, places[chosen][..., :kept]),
                probabilities[chosen][..., :kept],
                entropy[chosen],
                rank[chosen],
            ),
        )
        if count == 0 or len(json.dumps(part)) <= room:
            return part
        if kept > 1:
            kept -= 1
        else:
            count = count * 3 // 4


def _packed(
    places: NDArray[Any], probabilities: NDArray[np.float32], entropy: NDArray[np.float32], rank: NDArray[Any]
) -> str:
    readings = (
        places.astype("<u4").tobytes()
        + probabilities.astype("<f4").tobytes()
        + entropy.astype("<f4").tobytes()
        + rank.astype("<u4").tobytes()
    )
    return b64encode(zlib.compress(readings, _COMPRESSION_LEVEL)).decode("ascii")


def _read(lens: PageLens) -> tuple[NDArray[np.uint32], NDArray[np.float32], NDArray[np.float32], NDArray[np.uint32]]:
    """What `_packed` was given."""
    data = zlib.decompress(b64decode(lens["readings"]))
    cells = (len(lens["boundaries"]), lens["positions"])
    kept, single = cells[0] * cells[1] * lens["topK"], cells[0] * cells[1]
    return (
        np.frombuffer(data, "<u4", kept).reshape(*cells, lens["topK"]),
        np.frombuffer(data, "<f4", kept, 4 * kept).reshape(*cells, lens["topK"]),
        np.frombuffer(data, "<f4", single, 8 * kept).reshape(cells),
        np.frombuffer(data, "<u4", single, 8 * kept + 4 * single).reshape(cells),
    )
