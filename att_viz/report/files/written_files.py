"""The files of a report: one whole page, the pages of a split report behind a light one, or a light page alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from att_viz.errors import ReportTooLargeError
from att_viz.report.assembly import page_html, write_partial, written_by_one
from att_viz.report.file_plan import (
    WHOLE_REPORT,
    PlannedFile,
    RenderInChunks,
    candidate_plans,
    element_bytes,
    file_links,
    most_head_bytes,
    predict_head_bytes,
    too_large,
)
from att_viz.report.files.light_page import INDEX, LIGHT_REPORT, LightPage
from att_viz.report.head_stream import packed_heads
from att_viz.report.packing import PackedHead
from att_viz.report.page_data import ReportContents, first_lines_of, first_row_of, page_data
from att_viz.system.progress import progress_bar

__all__ = ["light_preview", "write_full_report", "write_light_report"]


def write_full_report(
    contents: ReportContents,
    prefix: str,
    max_file_size: int,
    render_in_chunks: RenderInChunks = None,
    *,
    needs_rollout: bool = False,
) -> list[Path]:
    """Write a report with every weight.

    Args:
        contents: what it shows.
        prefix: what file names begin with.
        max_file_size: the largest size of a file, in bytes.
        render_in_chunks: how it is split, see `att_viz.report.file_plan.candidate_plans`.
        needs_rollout: whether the rollout was asked for, so that it may not be left out where that makes it fit.

    Returns:
        The paths, the one to open first: the only one, or a light page and the full ones behind it.

    Raises:
        InvalidInputError: if it cannot be split so.
        ReportTooLargeError: if no permitted split fits; nothing is written.
        RenderError: if a file cannot be written, or somebody else is writing the same report.
    """
    largest = 0
    for plan in _plans(contents, render_in_chunks, max_file_size, needs_rollout=needs_rollout):
        files = [Path(f"{prefix}{file.suffix}.html") for file in plan]
        if len(plan) > 1:
            files.append(Path(f"{prefix}{INDEX}.html"))
        with written_by_one(files) as publish:
            largest = _write(contents, plan, files, max_file_size)
            if largest <= max_file_size:
                publish()
                return [*files[len(plan) :], *files[: len(plan)]]
    raise too_large(largest, max_file_size, finest=render_in_chunks in (None, True))


def write_light_report(contents: ReportContents, prefix: str, max_file_size: int) -> Path:
    """Write a light report alone.

    Args:
        contents: what it shows.
        prefix: what its name begins with.
        max_file_size: its largest size, in bytes.

    Returns:
        Its path.

    Raises:
        ReportTooLargeError: if even the largest weights do not fit; nothing is written.
        RenderError: if it cannot be written, or somebody else is writing it.
    """
    path, light = Path(f"{prefix}{LIGHT_REPORT}.html"), LightPage(contents)
    with written_by_one([path]) as publish:
        with progress_bar(len(light.heads), "rendering", "head") as bar:
            for _ in light.read():
                bar.update()
        size = write_partial(path, light.html(LIGHT_REPORT, max_file_size))
        if size > max_file_size:
            raise too_large(size, max_file_size, finest=True)
        publish()
    return path


def light_preview(contents: ReportContents, max_file_size: int) -> str:
    """A light page that stands for a report where its file is too large.

    Args:
        contents: what the report shows.
        max_file_size: the largest size, in bytes.

    Returns:
        HTML.
    """
    light = LightPage(contents)
    for _ in light.read():
        pass
    return "".join(light.html(LIGHT_REPORT, max_file_size))


def _plans(
    contents: ReportContents, render_in_chunks: RenderInChunks, budget: int, *, needs_rollout: bool
) -> list[list[PlannedFile]]:
    """The plans to try in turn; those that leave the rollout out, where it was not asked for, come last."""
    one_page = PlannedFile(WHOLE_REPORT, ())
    page_bytes = sum(
        len(piece.encode("utf-8", errors="replace"))
        for piece in page_html(page_data(contents, one_page, [one_page]), [])
    )
    sizes = {
        (head.layer, head.head): len(head.data) + element_bytes(head.layer, head.head) for head in contents.rollout
    }
    head_bytes = most_head_bytes(contents.shown)
    if render_in_chunks or page_bytes + sum({**head_bytes, **sizes}.values()) > budget:
        head_bytes = predict_head_bytes(contents.shown)
    choices = [sizes, {}] if sizes and not needs_rollout else [sizes]
    plans: list[list[PlannedFile]] = []
    for choice in choices:
        try:
            plans += candidate_plans(contents.shown, render_in_chunks, budget, head_bytes, page_bytes, choice)
        except ReportTooLargeError:
            if choice is choices[-1] and not plans:
                raise
    return plans


def _write(contents: ReportContents, plan: Sequence[PlannedFile], files: Sequence[Path], budget: int) -> int:
    """Write a plan's files under their partial names; returns the largest size, stopping once it is over budget."""
    largest = 0
    light = LightPage(contents) if len(plan) > 1 else None
    with progress_bar(sum(len(file.heads) for file in plan), "rendering", "head") as bar:

        def told(head: PackedHead) -> PackedHead:
            bar.update()
            return head

        for file, path in zip(plan, files, strict=False):
            data = page_data(contents, file, plan)
            opening, lines = tuple(data["opening"]), first_lines_of(data)
            # What a page opens with comes first: a browser shows it before it has read the other heads.
            heads = sorted(file.heads, key=lambda head: (head != opening, head not in lines))
            row = first_row_of(data)
            packed = light.watched(heads, row) if light else packed_heads(contents, heads, None, row, lines)
            largest = max(largest, write_partial(path, page_html(data, map(told, packed))))
            if largest > budget:
                return largest
    if light:
        links = file_links(plan, [path.name for path in files])
        largest = max(largest, write_partial(files[-1], light.html(INDEX, budget, plan, links)))
    return largest
