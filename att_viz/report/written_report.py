"""What a renderer hands back: the paths it wrote, which show themselves in a notebook."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterable
from html import escape
from pathlib import Path
from urllib.parse import quote

from att_viz.errors import InvalidInputError
from att_viz.system.showing import in_notebook

__all__ = ["LARGEST_INLINE", "WrittenReport"]

LARGEST_INLINE = 8 * 2**20
"""Bytes; larger pages are not copied into a notebook: a light page stands there for them."""
_LEAST_HEIGHT, _MOST_HEIGHT = 460, 860
_HEIGHT_AROUND, _LINE_HEIGHT, _TOKENS_A_LINE = 330, 30, 18
"""Pixels of what stands above and beside the text, pixels of a line, and how much goes on one."""
_FOLLOW = (
    "const b=document.body.dataset,f=this,s=()=>f.contentWindow.postMessage("
    "{attVizTheme:b.jpThemeLight==='false'?'dark':b.jpThemeLight==='true'?'light':'auto'},'*');"
    "s();new MutationObserver(s).observe(document.body,{attributes:true,attributeFilter:['data-jp-theme-light']})"
)
"""Tells the page in the frame which theme JupyterLab or Notebook has, now and when it changes."""


class WrittenReport(list[Path]):
    """The paths of a report's files, the one to open first.

    In a notebook the report shows itself, in a sandboxed frame as high as its text asks for, so that several reports
    can stand in one notebook without touching each other or the notebook. Below it stand what the report begins with
    and a link to the file: in a notebook that is not trusted, Jupyter takes the frame away and leaves these.

    Args:
        paths: the files that were written.
        title: what the model was asked; "" where that is not known.
        sentence: what the report begins with; "" where nothing is known of an answer.
        num_tokens: how long the text is, which decides the height of the frame.
        preview: HTML of a light page, to stand in a notebook for a first file that is too large for one.
    """

    def __init__(
        self,
        paths: Iterable[Path] = (),
        title: str = "",
        sentence: str = "",
        num_tokens: int = 0,
        preview: str | None = None,
    ) -> None:
        super().__init__(paths)
        self.title = title
        self.sentence = sentence
        self._num_tokens = num_tokens
        self._preview = preview

    def show(self, height: int | None = None) -> None:
        """Show the report: in a notebook below the cell, elsewhere in a browser.

        Args:
            height: how high the frame in a notebook is, in pixels; by default as high as the text asks for.

        Raises:
            InvalidInputError: if the height is not a positive number, or there is no report.
        """
        if height is not None and (not isinstance(height, int) or height < 1):
            raise InvalidInputError(f"height is {height!r}; give a number of pixels, such as 700")
        if not self or not self[0].is_file():
            raise InvalidInputError("there is no report to show: it was not written, or its file was moved")
        if in_notebook():
            from IPython.display import display

            shown = {"text/html": self._html(height), "text/plain": repr(self)}
            display(shown, raw=True)  # type: ignore[no-untyped-call]
        else:
            webbrowser.open(self[0].resolve().as_uri())

    def frame(self, below: str, height: int | None = None) -> str:
        """The first file in a frame.

        Args:
            below: HTML to stand below it.
            height: in pixels; by default as high as the text asks for.

        Returns:
            HTML; without the frame where the page is too large for a notebook.
        """
        page = self._preview or ""
        if self[0].stat().st_size <= LARGEST_INLINE:
            page = self[0].read_text(encoding="utf-8")
        elif page:
            below = f"<p>This is a light view of the report; every weight is in its file.</p>{below}"
        else:
            return f"<p>The report is too large to be shown here.</p>{below}"
        if height is None:
            lines = self._num_tokens // _TOKENS_A_LINE + 1
            height = min(_MOST_HEIGHT, max(_LEAST_HEIGHT, _HEIGHT_AROUND + _LINE_HEIGHT * lines))
        return (
            f'<iframe srcdoc="{escape(page, quote=True)}" sandbox="allow-scripts allow-downloads allow-popups" '
            f'width="100%" height="{height}" style="border: 1px solid #8884; border-radius: 8px" '
            'title="attention report" '
            f'onload="{_FOLLOW}"></iframe>{below}'
        )

    def _repr_html_(self) -> str:
        if not self:
            return "<p>no report was written</p>"
        if not self[0].is_file():
            return f"<p>{escape(str(self[0]))} is no longer there</p>"
        return self._html(None)

    def _html(self, height: int | None) -> str:
        said = " ".join(part for part in (self.title and f"“{self.title}”", self.sentence) if part)
        # Half of a surrogate pair is in no encoding that a notebook could be saved in.
        below = f"<p>{escape(said.encode('utf-8', 'replace').decode())}</p>" if said else ""
        below += f"<p>The report in a tab of its own: {_link(self[0])}</p>"
        if len(self) > 1:
            names = "".join(f"<li>{_link(path)}</li>" for path in self[1:13])
            more = f"<li>and {len(self) - 13} more</li>" if len(self) > 13 else ""
            below += f"<p>The files that belong to it:</p><ul>{names}{more}</ul>"
        return self.frame(below, height)


def _link(path: Path) -> str:
    """A link to a file, as the notebook's server finds it: by its way from the notebook's folder, where it has one."""
    try:
        href = quote(path.resolve().relative_to(Path.cwd().resolve()).as_posix())
    except ValueError:
        href = path.resolve().as_uri()
    return f'<a href="{escape(href, quote=True)}" target="_blank">{escape(str(path))}</a>'
