"""`lens.html`: layers x tokens, to scroll and point at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

import numpy as np

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError, ReportTooLargeError
from att_viz.matrix.logit_lens import LogitLens
from att_viz.report.assembly import write_partial, written_by_one
from att_viz.report.facts import facts
from att_viz.report.lens.packing import BAND, pack_lens, pack_rows
from att_viz.report.packing import QUANTISATION_ERROR
from att_viz.report.page_parts import asset, content_security_policy, stylesheet, template
from att_viz.system.byte_sizes import readable_bytes

__all__ = ["LensPageData", "lens_html", "write_lens_page"]

LENS_PAGE_FORMAT = 1
_ALL_ROWS_BYTES = 96 * 2**20
"""Up to this size, before compression, every row is in the page; beyond it, those that decided new tokens."""
_LARGEST_BYTES = 512_000_000


class LensPageData(TypedDict):
    """The JSON in the page; templates/js/lens/page.js reads it."""

    format: int
    title: str
    texts: list[str]
    ids: list[int] | None
    promptLength: int
    numRows: int
    firstRow: int
    band: int
    boundaries: list[int]
    attentionLayers: list[int]
    topK: int
    vocabulary: list[str]
    vocabularyIds: list[int]
    quantisationError: float
    facts: list[list[str]]


def write_lens_page(matrix: AttentionMatrix, lens: LogitLens, path: Path) -> Path:
    """Write the interactive page, completely or not at all.

    Args:
        matrix: the attention.
        lens: the lens of the same sequence.
        path: the file; its directory is made if it is missing.

    Returns:
        The path.

    Raises:
        InvalidInputError: if the lens is of another sequence.
        ReportTooLargeError: if the sequence is too long for one page.
        RenderError: if the file cannot be written.
    """
    with written_by_one([path]) as publish:
        write_partial(path, lens_html(matrix, lens))
        publish()
    return path


def lens_html(matrix: AttentionMatrix, lens: LogitLens) -> Iterator[str]:
    """Render the page piece by piece.

    Args:
        matrix: the attention.
        lens: the lens of the same sequence.

    Yields:
        Pieces of HTML. Nothing in them depends on the time, the machine or where files are.
    """
    if lens.num_positions != matrix.num_rows:
        raise InvalidInputError(
            f"the lens has {lens.num_positions} positions and the attention {matrix.num_rows} rows; they are of "
            "different sequences"
        )
    first_row = _first_row(matrix)
    vocabulary = np.unique(lens.top_ids).astype(np.int64)
    page = LensPageData(
        format=LENS_PAGE_FORMAT,
        title=matrix.metadata.model,
        texts=list(matrix.token_texts),
        ids=None if matrix.token_ids is None else [int(number) for number in matrix.token_ids],
        promptLength=matrix.prompt_length,
        numRows=matrix.num_rows,
        firstRow=first_row,
        band=BAND,
        boundaries=list(lens.boundaries),
        attentionLayers=list(matrix.layers),
        topK=lens.top_k,
        vocabulary=[lens.text(number) for number in vocabulary],
        vocabularyIds=vocabulary.tolist(),
        quantisationError=QUANTISATION_ERROR,
        facts=facts(matrix),
    )
    script, styles = asset("lens_viewer.js"), [stylesheet(), asset("css/lens.css")]
    yield from template("lens.html").generate(
        title=f"{page['title']} · logit lens" if page["title"] else "logit lens",
        csp=content_security_policy([script], styles),
        styles=styles,
        script=script,
        page=page,
        lens=pack_lens(lens, vocabulary),
        bands=pack_rows(matrix, first_row),
    )


def _first_row(matrix: AttentionMatrix) -> int:
    rows, layers = matrix.num_rows, matrix.num_layers
    if layers * rows * (rows + 1) // 2 <= _ALL_ROWS_BYTES:
        return 0
    first = min(max(matrix.prompt_length - 1, 0), rows - 1)
    size = layers * (rows - first) * rows
    if size > _LARGEST_BYTES:
        raise ReportTooLargeError(
            f"the attention of {rows - first:,} rows over {rows:,} tokens and {layers} layers takes "
            f"{readable_bytes(size)} in a page, and {readable_bytes(_LARGEST_BYTES)} is the most; use a shorter text"
        )
    return first
