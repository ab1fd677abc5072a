"""The light page of a report: the same views over data without the dense bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from att_viz.report.assembly import page_html
from att_viz.report.file_plan import PlannedFile
from att_viz.report.head_stream import light_roles, packed_heads
from att_viz.report.lens.packing import lens_from
from att_viz.report.light.collected import LightHeads, LightLayout
from att_viz.report.light.overviews import packed_overviews
from att_viz.report.light.packing import OverviewFacts, light_facts, packed_light
from att_viz.report.packing import PackedHead
from att_viz.report.page_data import PageData, ReportContents, page_data

__all__ = ["INDEX", "LIGHT_REPORT", "LightPage"]

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
_OVERVIEWS = 0.5
"""What part of the largest size of a file the overviews of a long text may take."""
_LENS_BYTES = 80_000
"""What the logit lens may take: that of the rows that wrote the answer."""
_ELEMENTS = 1000
"""Bytes of the elements that hold the parts."""


class LightPage:
    """The light page of a report. It is filled while all heads are read, for full pages or for itself.

    Args:
        contents: what the report shows.

    Attributes:
        heads: the (layer, head) pairs that are heads of the model, in order.
    """

    def __init__(self, contents: ReportContents) -> None:
        self.heads = [(layer, head) for layer in contents.shown.layers for head in contents.shown.heads(layer)]
        spans = [(start, end) for _, start, end in contents.text["spans"]]
        self._collected = LightHeads(LightLayout(contents.matrix, len(self.heads), spans))
        lens = contents.lens and lens_from(contents.lens, self._collected.layout.answer_row, _LENS_BYTES)
        self._contents = replace(contents, lens=lens)
        self._roles: dict[tuple[int, int], str] = {}

    def watched(self, heads: Sequence[tuple[int, int]], first_row: int | None = None) -> Iterator[PackedHead]:
        """Pack heads for a full page, and keep what this page has of them.

        Args:
            heads: the (layer, head) pairs of the full page; those of all pages together are in the order of the report
                but for the first of each page.
            first_row: see `packed_heads`.

        Yields:
            The packed heads, in order.
        """
        for head in packed_heads(self._contents, heads, self._collected, first_row):
            self._roles[head.layer, head.head] = head.roles
            yield head

    def read(self) -> Iterator[None]:
        """Read all heads for this page alone, one at each step."""
        for head, roles in zip(self.heads, light_roles(self._contents, self.heads, self._collected), strict=True):
            self._roles[head] = roles
            yield

    def html(
        self, suffix: str, max_file_size: int, plan: Sequence[PlannedFile] = (), links: Sequence[object] = ()
    ) -> Iterator[str]:
        """Render the page, once all heads were read; the weakest weights are left out until there is room for the rest.

        Args:
            suffix: what follows the prefix in the page's file name.
            max_file_size: what no page may exceed, in bytes.
            plan: the full pages beside it; none where it is alone.
            links: what leads to the full pages (`file_links`).

        Yields:
            Pieces of HTML.
        """
        contents, collected = self._contents, self._collected
        shown = contents.shown
        sinks = [layer for layer in shown.layers if shown.sink_mass(layer, shown.heads(layer)[0]) is not None]
        roles = [self._roles[head] for head in self.heads]
        file = PlannedFile(suffix, tuple(self.heads))

        def data(overviews: OverviewFacts | None = None) -> PageData:
            return page_data(contents, file, plan, light_facts(collected, roles, sinks, overviews))

        bare = sum(len(piece.encode("utf-8", errors="replace")) for piece in page_html(data(), [], [], links))
        longer = max(1.0, contents.matrix.num_rows / _ROWS) ** 0.5
        room = max(_BYTES - bare, int(_HEAD_BYTES * len(self.heads) * longer))
        parts = packed_light(collected, min(room, max_file_size - bare) - _ELEMENTS)
        overviews = None
        # Overviews are written as triangles, and what lies above their diagonal would be missing.
        if shown is contents.matrix.weights and shown.is_causal:
            left = max_file_size - bare - sum(len(part.data) for part in parts) - _ELEMENTS * (2 + len(self.heads))
            overviews, more = packed_overviews(
                contents.matrix.weights, self.heads, min(left, int(_OVERVIEWS * max_file_size))
            )
            parts += more
        yield from page_html(data(overviews), [], parts, links)
