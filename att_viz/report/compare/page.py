"""The page of a comparison, in one file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from att_viz.analysis.comparison.compare import Comparison, compare, open_run
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError, ReportTooLargeError
from att_viz.report.assembly import write_partial, written_by_one
from att_viz.report.compare.packing import PackedPair, pack_pair
from att_viz.report.compare.page_data import ComparePageData, compare_page_data
from att_viz.report.compare.sentences import sentence_parts
from att_viz.report.file_plan import predict_head_bytes
from att_viz.report.page_parts import asset, content_security_policy, stylesheet, template
from att_viz.system.byte_sizes import readable_bytes
from att_viz.system.progress import track

__all__ = ["compare_html", "compared", "write_compare_page"]

_MOST_OF_ONE = 1.15
"""The maps of heads may take this many times what they are predicted to take in a report of the larger run."""
_ELEMENT = 100
"""Bytes of the element around a head's maps, at most."""
_ALWAYS = 8
"""Maps that are in the page however little they leave room for others."""


def compared(a: Any, b: Any, model: Any, opened: ExitStack) -> Comparison:
    """The comparison that somebody asks a renderer for.

    Args:
        a: a run, the path of one, or a comparison that was made already.
        b: the second run; None with a comparison.
        model: see `att_viz.analysis.compare`.
        opened: what closes the archives that were opened for it.

    Raises:
        InvalidInputError: if there is one run only.
    """
    if isinstance(a, Comparison):
        if b is not None or model is not None:
            raise InvalidInputError("a comparison was given already; leave the second run and the model out")
        return a
    if b is None:
        raise InvalidInputError("one run was given; give two to compare")
    runs = [
        run if isinstance(run, AttentionMatrix) else opened.enter_context(open_run(run, name))
        for run, name in ((a, "first"), (b, "second"))
    ]
    return compare(*runs, model=model)


def write_compare_page(comparison: Comparison, path: Path, max_file_size: int) -> Path:
    """Write the page, completely or not at all.

    Args:
        comparison: the comparison.
        path: the file; its directory is made if it is missing.
        max_file_size: the largest size, in bytes; the maps of heads that changed least are left out to keep it.

    Returns:
        The path.

    Raises:
        ReportTooLargeError: if the page is larger without any maps.
        RenderError: if the file cannot be written.
    """
    with written_by_one([path]) as publish:
        size = write_partial(path, compare_html(comparison, max_file_size))
        if size > max_file_size:
            raise ReportTooLargeError(
                f"the comparison takes {readable_bytes(size)}, more than the {readable_bytes(max_file_size)} that "
                "max_file_size allows; allow more, or compare shorter texts"
            )
        publish()
    return path


def compare_html(comparison: Comparison, max_file_size: int) -> Iterator[str]:
    """Render the page piece by piece.

    Args:
        comparison: the comparison.
        max_file_size: see `write_compare_page`.

    Yields:
        Pieces of HTML. Nothing in them depends on the time, the machine or where files are.
    """
    without = sum(
        len(piece.encode("utf-8", "replace")) for piece in _rendered(comparison, compare_page_data(comparison, 0), [])
    )
    pairs = _pairs(comparison, without, max_file_size)
    yield from _rendered(comparison, compare_page_data(comparison, len(pairs)), pairs)


def _pairs(comparison: Comparison, without: int, max_file_size: int) -> list[PackedPair]:
    """The maps of the heads that changed most, as many as there is room for."""
    if not comparison.heads:
        return []
    found: list[PackedPair] = []
    used = without
    for head in track(comparison.heads, len(comparison.heads), "rendering", "head"):
        pair = pack_pair(comparison, head.layer, head.head)
        used += len(pair.data) + _ELEMENT
        if used > max_file_size:
            break
        found.append(pair)
    of_one = max(sum(predict_head_bytes(run.weights).values()) for run in (comparison.a, comparison.b))
    used = 0
    for count, pair in enumerate(found):
        used += len(pair.data)
        if used > _MOST_OF_ONE * of_one and count >= _ALWAYS:
            return found[:count]
    return found


def _rendered(comparison: Comparison, page: ComparePageData, pairs: Sequence[PackedPair]) -> Iterator[str]:
    script, style = asset("compare_viewer.js"), stylesheet("compare")
    titles = [side["title"] for side in page["sides"]]
    yield from template("compare.html").generate(
        title=" · ".join(["comparison", *(title for title in dict.fromkeys(titles) if title)]),
        csp=content_security_policy([script], [style]),
        style=style,
        script=script,
        page=page,
        sentences=[sentence_parts(sentence) for sentence in page["sentences"]],
        heading=_heading(comparison),
        method=None if comparison.effects is None else _method(comparison.effects),
        rough="" if comparison.a.metadata.compute_dtype in ("", "float32") else comparison.a.metadata.compute_dtype,
        edits=any(unit.differs for unit in comparison.units),
        pairs=pairs,
    )


def _heading(comparison: Comparison) -> str:
    if comparison.policy:
        return "One run, and what a smaller cache would have lost"
    if comparison.a.metadata.model != comparison.b.metadata.model:
        return "Two models compared"
    same = (
        comparison.a.token_texts[: comparison.a.prompt_length] == comparison.b.token_texts[: comparison.b.prompt_length]
    )
    return "Two runs of one prompt compared" if same else "Two prompts compared"


def _method(effects: Any) -> dict[str, Any]:
    return {"measured": effects.measured, "inNats": effects.in_nats, "figure": effects.a.figures}
