"""The heads of a report, read and packed on worker threads, in order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from tempfile import SpooledTemporaryFile
from typing import Any, TypeVar

from att_viz.report.heads.first_lines import FirstLines
from att_viz.report.heads.first_row import FirstRow
from att_viz.report.heads.role_scores import role_text
from att_viz.report.light.collected import LightHead, LightHeads
from att_viz.report.packing import PackedHead, bands_of, pack_head
from att_viz.report.page_data import ReportContents
from att_viz.report.rollout_layer import ALL_LAYERS

__all__ = ["heads_after_roles", "light_roles", "packed_heads"]

Made = TypeVar("Made")

_THREADS = 2
_KEPT_BYTES = 2**24
"""Packed heads that wait for the roles of the last one take no more memory; the rest waits on disk."""


def packed_heads(
    contents: ReportContents,
    heads: Sequence[tuple[int, int]],
    light: LightHeads | None = None,
    first_row: int | None = None,
    lines: Collection[tuple[int, int]] = (),
) -> Iterator[PackedHead]:
    """Pack heads, holding only a few packed heads at a time; those of the rollout, which are packed, come last.

    Args:
        contents: what the report shows.
        heads: the (layer, head) pairs.
        light: what collects the same rows for a light page.
        first_row: the row of the first head that the page opens with, where it is to stand beside it.
        lines: the heads whose first lines are to stand beside them.

    Yields:
        The packed heads, in order.
    """

    def packed(layer: int, head: int) -> tuple[PackedHead, LightHead | None]:
        watching = light.begin() if light else None
        watch = watching.add if watching else None
        row = first_row if (layer, head) == heads[0] else None
        together = len(lines) if (layer, head) in lines else 0
        return pack_head(contents.shown, layer, head, contents.roles, watch, row, together), watching

    watched: dict[tuple[int, int], LightHead] = {}
    for made, watching in _in_order(packed, heads):
        if watching:
            watched[made.layer, made.head] = watching
        yield made
    if light:
        # It takes them in the order of the report; a page begins with the head that it opens on.
        for head in sorted(watched):
            light.take(watched[head], contents.shown.sink_mass(*head))
    yield from (made for made in contents.rollout if (made.layer, made.head) in heads)


@contextmanager
def heads_after_roles(
    heads: Iterable[PackedHead],
) -> Iterator[tuple[dict[tuple[int, int], str], dict[str, Any], Iterator[PackedHead]]]:
    """Take heads whose roles must be written before the first of them, so that a page need not be read to its end.

    Args:
        heads: the packed heads; all of them are taken at once.

    Yields:
        The roles of each (layer, head) that has some; `first` and `firstLines` of the page's data, as far as there are
        any; and the heads, in order, from a temporary file.
    """
    rows: list[FirstRow] = []
    lines: list[FirstLines] = []
    with SpooledTemporaryFile(max_size=_KEPT_BYTES) as waiting:
        taken: list[tuple[int, int, str, int]] = []
        for head in heads:
            taken.append((head.layer, head.head, head.roles, waiting.write(head.data.encode("ascii"))))
            rows += [head.first] if head.first else []
            lines += [head.lines] if head.lines else []
        waiting.seek(0)
        again = (
            PackedHead(layer, head, waiting.read(size).decode("ascii"), roles) for layer, head, roles, size in taken
        )
        begins = {**({"first": rows[0]} if rows else {}), **({"firstLines": lines} if lines else {})}
        yield {(layer, head): roles for layer, head, roles, _ in taken if roles}, begins, again


def light_roles(contents: ReportContents, heads: Sequence[tuple[int, int]], light: LightHeads) -> Iterator[str]:
    """Read heads for a light page alone.

    Args:
        contents: what the report shows.
        heads: the (layer, head) pairs.
        light: what collects them.

    Yields:
        The text of each head's roles, in order.
    """

    def read(layer: int, head: int) -> tuple[tuple[int, int], LightHead, str]:
        watching, roles = light.begin(), contents.roles.sums(layer) if contents.roles else None
        for band in bands_of(contents.shown, layer, head):
            watching.add(band)
            if roles:
                roles.add(band.weights(), band.first_query)
        return (layer, head), watching, role_text(roles, contents.shown.sink_mass(layer, head))

    for head, watching, roles in _in_order(read, heads):
        light.take(watching, contents.shown.sink_mass(*head))
        yield roles


def _in_order(work: Callable[[int, int], Made], heads: Sequence[tuple[int, int]]) -> Iterator[Made]:
    with ThreadPoolExecutor(_THREADS) as pool:
        waiting: list[Future[Made]] = []
        for layer, head in heads:
            if layer == ALL_LAYERS:
                continue
            waiting.append(pool.submit(work, layer, head))
            if len(waiting) > _THREADS:
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()
