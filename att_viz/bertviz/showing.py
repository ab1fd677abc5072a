"""How a page is given back or shown, as `html_action` asks for it."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import Literal

from att_viz.errors import InvalidInputError
from att_viz.report.written_report import LARGEST_INLINE, WrittenReport
from att_viz.system.showing import in_notebook

__all__ = ["DisplayMode", "HtmlAction", "Page", "check_modes", "shown_page"]

HtmlAction = Literal["view", "return"]
DisplayMode = Literal["dark", "light"]


class Page:
    """A page that shows itself in a notebook.

    Attributes:
        data: its HTML, as `IPython.display.HTML` has it.
    """

    def __init__(self, data: str, framed: str) -> None:
        self.data = data
        self._framed = framed

    def _repr_html_(self) -> str:
        return self._framed


def check_modes(html_action: str, display_mode: str = "dark") -> None:
    """Refuse what bertviz' functions do not know.

    Raises:
        InvalidInputError: naming what is known.
    """
    if html_action not in ("view", "return"):
        raise InvalidInputError(f"html_action is {html_action!r}; give 'view' or 'return'")
    if display_mode not in ("dark", "light"):
        raise InvalidInputError(f"display_mode is {display_mode!r}; give 'dark' or 'light'")


def shown_page(write: Callable[[str], WrittenReport], html_action: str, function: str) -> Page | None:
    """Show a page, or give it back.

    Args:
        write: writes it into a directory.
        html_action: "view" shows it (in a notebook below the cell, elsewhere in a browser), "return" gives it.
        function: the name of what was called, to say how a page that is too large for a notebook is made smaller.

    Returns:
        The page; None where it was shown.
    """
    if html_action == "view" and not in_notebook():
        # The browser reads the file after this has ended, so that nobody knows when it may go.
        webbrowser.open(write(mkdtemp(prefix="att_viz_"))[0].as_uri())
        return None
    with TemporaryDirectory() as directory:
        report = write(directory)
        below = _smaller(function) if report[0].stat().st_size > LARGEST_INLINE else ""
        page = Page(Path(report[0]).read_text(encoding="utf-8"), report.frame(below))
    if html_action == "return":
        return page
    from IPython.display import display

    display(page)  # type: ignore[no-untyped-call]
    return None


def _smaller(function: str) -> str:
    return (
        "<p>Name some layers (include_layers=[5]) for a page that a notebook can hold, or write all of it to a file: "
        f'<code>open("page.html", "w").write({function}(…, html_action="return").data)</code></p>'
    )
