"""The light page of a report: the same views over data without the dense bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from att_viz.report.assembly import page_html
from att_viz.report.file_plan import PlannedFile
from att_viz.report.light.collected import LightHeads, LightLayout
from att_viz.report.light.packing import light_facts, packed_light
from att_viz.report.page_data import PageData, ReportContents, page_data

__all__ = ["INDEX", "LIGHT_REPORT", "heads_of_report", "light_heads", "light_page"]

INDEX = "index"
"""The suffix of the light page that leads to full ones."""
LIGHT_REPORT = "light"
"""The suffix of a light report alone."""

_BYTES = 1_150_000
"""What a light page takes at most for some 2,000 tokens and 270 heads."""
_HEAD_BYTES = 3_000
"""What each head may take, however many there are."""
_ROWS = 2048
"""Longer texts may take more, with the square root of their length."""
_ELEMENTS = 1000
"""Bytes of the elements that hold the parts."""


def heads_of_report(contents: ReportContents) -> list[tuple[int, int]]:
    """The (layer, head) pairs of a report that are heads of the model, in order."""
    return [(layer, head) for layer in contents.shown.layers for head in contents.shown.heads(layer)]


def light_heads(contents: ReportContents) -> LightHeads:
    """What collects the heads of a report's light page."""
    spans = [(start, end) for _, start, end in contents.text["spans"]]
    return LightHeads(LightLayout(contents.matrix, len(heads_of_report(contents)), spans))


def light_page(
    contents: ReportContents,
    suffix: str,
    plan: Sequence[PlannedFile],
    collected: LightHeads,
    roles: Sequence[str],
    max_file_size: int,
    links: Sequence[object] = (),
) -> Iterator[str]:
    """Render a light page.

    Args:
        contents: what the report shows.
        suffix: what follows the prefix in the page's file name.
        plan: the full pages beside it; none where it is alone.
        collected: all heads; the weakest weights are left out of it until there is room for the others.
        roles: the text of each head's roles.
        max_file_size: what no page may exceed, in bytes.
        links: what leads to the full pages (`file_links`).

    Yields:
        Pieces of HTML.
    """
    heads = heads_of_report(contents)
    sinks = [
        layer
        for layer in contents.shown.layers
        if contents.shown.sink_mass(layer, contents.shown.heads(layer)[0]) is not None
    ]
    file = PlannedFile(suffix, tuple(heads))

    def data() -> PageData:
        return page_data(contents, file, plan, light_facts(collected, roles, sinks))

    bare = sum(len(piece.encode("utf-8", errors="replace")) for piece in page_html(data(), [], [], links))
    longer = max(1.0, contents.matrix.num_rows / _ROWS) ** 0.5
    room = max(_BYTES - bare, int(_HEAD_BYTES * len(heads) * longer))
    parts = packed_light(collected, min(room, max_file_size - bare) - _ELEMENTS)
    yield from page_html(data(), [], parts, links)
