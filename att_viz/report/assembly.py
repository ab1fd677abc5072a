"""One HTML file from a template, written completely or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from att_viz.errors import RenderError
from att_viz.report.page_parts import asset, content_security_policy, template

__all__ = ["PARTIAL_SUFFIX", "index_html", "page_html", "publish", "write_partial"]

PARTIAL_SUFFIX = ".partial"


def page_html(page: Any, heads: Iterable[Any]) -> Iterator[str]:
    """Render a report page piece by piece, so that it never has to be in memory as a whole.

    Args:
        page: the page's data (see `att_viz.report.page_data`).
        heads: objects with `layer`, `head` and `data`; consumed while the pieces are taken.

    Yields:
        Pieces of HTML.
    """
    script, style = asset("viewer.js"), asset("css/viewer.css")
    yield from template("report.html").generate(
        title=f"{page['title']} · attention" if page["title"] else "attention",
        csp=content_security_policy([script], [style]),
        style=style,
        script=script,
        page=page,
        heads=heads,
    )


def index_html(title: str, facts: Sequence[Sequence[str]], layers: Sequence[Any]) -> Iterator[str]:
    """Render the index of a report of several files.

    Args:
        title: the model's name.
        facts: [label, sentence] pairs.
        layers: mappings with `name` and `links`, the latter with `href`, `label` and `text` each.

    Yields:
        Pieces of HTML.
    """
    style = asset("css/viewer.css")
    yield from template("index.html").generate(
        title=f"{title} · attention" if title else "attention",
        csp=content_security_policy([], [style]),
        style=style,
        facts=facts,
        layers=layers,
    )


def write_partial(path: Path, pieces: Iterable[str]) -> int:
    """Write a file under a name that does not look finished.

    Args:
        path: the final path; ".partial" is appended.
        pieces: the text.

    Returns:
        The size in bytes.

    Raises:
        RenderError: if the file cannot be written.
    """
    partial = path.with_name(path.name + PARTIAL_SUFFIX)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as file:
            for piece in pieces:
                file.write(piece.encode("utf-8", errors="replace"))
            file.flush()
            os.fsync(file.fileno())
            return file.tell()
    except OSError as error:
        raise RenderError(f"{path} could not be written: {error.strerror or error}") from error


def publish(paths: Iterable[Path]) -> None:
    """Give files that `write_partial` wrote their final names.

    Args:
        paths: the final paths.

    Raises:
        RenderError: if a file cannot be renamed.
    """
    for path in paths:
        try:
            os.replace(path.with_name(path.name + PARTIAL_SUFFIX), path)
        except OSError as error:
            raise RenderError(f"{path} could not be written: {error.strerror or error}") from error
