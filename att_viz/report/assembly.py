"""One HTML file from a template, written completely or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, get_args

from att_viz.errors import ArchiveError, RenderError
from att_viz.report.head_stream import heads_after_roles
from att_viz.report.opening import first_sentence
from att_viz.report.packing import PackedHead
from att_viz.report.page_data import View
from att_viz.report.page_parts import packed_viewer, template
from att_viz.system.file_lock import file_lock
from att_viz.version import __version__

__all__ = ["page_html", "write_partial", "written_by_one"]

_PARTIAL_SUFFIX = ".partial"


def page_html(
    page: Any,
    heads: Iterable[PackedHead],
    light: Sequence[Any] = (),
    files: Sequence[Any] = (),
    others: Sequence[tuple[Any, Iterable[PackedHead]]] = (),
) -> Iterator[str]:
    """Render a report page piece by piece, so that it never has to be in memory as a whole.

    Args:
        page: the page's data (see `att_viz.report.page_data`).
        heads: its packed heads; packed, and put by, before the first piece is given.
        light: objects with `name` and `data`, the numbers of a light page.
        files: what leads to the full pages of a report (`att_viz.report.file_plan.file_links`).
        others: data and heads of the further kinds of attention that the page can show.

    Yields:
        Pieces of HTML.
    """
    with ExitStack() as stack:
        page, heads = stack.enter_context(_with_roles(page, heads))
        yield from template("report.html").generate(
            title=" · ".join(part for part in (page["title"], page["model"], "attention") if part),
            viewer=packed_viewer(pictures="pictures" in page),
            version=__version__,
            page=page,
            views=get_args(View),
            sentence=first_sentence(page["why"], page["texts"]),
            heads=heads,
            light=light,
            files=files,
            others=[stack.enter_context(_with_roles(*other)) for other in others],
        )


@contextmanager
def _with_roles(page: Any, heads: Iterable[PackedHead]) -> Iterator[tuple[Any, Iterator[PackedHead]]]:
    """A page's data with the roles of its heads, in the order of its layers, and what it begins with; and the heads."""
    with heads_after_roles(heads) as (roles, begins, again):
        places = [(entry["layer"], head) for entry in page["layers"] for head in entry["heads"]]
        told = {"headRoles": [roles.get(place, "") for place in places]} if roles else {}
        yield {**page, **told, **begins}, again


@contextmanager
def written_by_one(paths: Sequence[Path]) -> Iterator[Callable[[], None]]:
    """Keep other writers away from the files of a report until they have their final names.

    Args:
        paths: the final paths. The last one stands for all: however a report of several files is split, it has the
            same index.

    Yields:
        What gives the files that `write_partial` wrote their final names, to be called at last; if it is not, they are
        deleted.

    Raises:
        RenderError: if somebody else is writing a report there, in this process or in another, or nothing can be
            written there.
    """
    with ExitStack() as stack:
        try:
            paths[-1].parent.mkdir(parents=True, exist_ok=True)
            stack.enter_context(file_lock(_partial(paths[-1])))
        except ArchiveError as error:
            raise RenderError(str(error)) from error
        except OSError as error:
            raise RenderError(f"{paths[-1]} could not be written: {error.strerror or error}") from error
        # Once the last one is renamed, the next writer may begin: nothing of it must be touched.
        waiting = list(paths)

        def publish() -> None:
            while waiting:
                try:
                    os.replace(_partial(waiting[0]), waiting[0])
                except OSError as error:
                    raise RenderError(f"{waiting[0]} could not be written: {error.strerror or error}") from error
                del waiting[0]

        try:
            yield publish
        finally:
            for path in waiting:
                with suppress(OSError):
                    _partial(path).unlink(missing_ok=True)


def _partial(path: Path) -> Path:
    return path.with_name(path.name + _PARTIAL_SUFFIX)


def write_partial(path: Path, pieces: Iterable[str]) -> int:
    """Write a file under a name that does not look finished, within `written_by_one`.

    Args:
        path: the final path; ".partial" is appended.
        pieces: the text.

    Returns:
        The size in bytes.

    Raises:
        RenderError: if the file cannot be written.
    """
    try:
        with _partial(path).open("wb") as file:
            for piece in pieces:
                file.write(piece.encode("utf-8", errors="replace"))
            file.flush()
            os.fsync(file.fileno())
            return file.tell()
    except OSError as error:
        raise RenderError(f"{path} could not be written: {error.strerror or error}") from error
