"""What a renderer hands back: the paths it wrote, which show themselves in a notebook."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

__all__ = ["WrittenReport"]

_FRAME_HEIGHT = 640
# Larger pages are linked rather than copied into the notebook.
_LARGEST_INLINE = 8 * 2**20


class WrittenReport(list[Path]):
    """The paths of a report's files, the one to open first.

    In a notebook the report shows itself: in a sandboxed frame of fixed height, so that several reports can
    stand in one notebook without touching each other or the notebook.

    Args:
        paths: the files that were written.
    """

    def __init__(self, paths: Iterable[Path] = ()) -> None:
        super().__init__(paths)

    def _repr_html_(self) -> str:
        if not self:
            return "<p>no report was written</p>"
        first = self[0]
        if not first.is_file():
            return f"<p>{escape(str(first))} is no longer there</p>"
        if len(self) > 1 or first.stat().st_size > _LARGEST_INLINE:
            names = "".join(f"<li><code>{escape(str(path))}</code></li>" for path in self[:12])
            more = f"<li>and {len(self) - 12} more</li>" if len(self) > 12 else ""
            return (
                f"<p>The report is too large to be shown here; open <code>{escape(str(first))}</code> "
                f"in a browser.</p><ul>{names}{more}</ul>"
            )
        page = escape(first.read_text(encoding="utf-8"), quote=True)
        return (
            f'<iframe srcdoc="{page}" sandbox="allow-scripts" width="100%" height="{_FRAME_HEIGHT}" '
            'style="border: 1px solid #8884; border-radius: 8px" title="attention report"></iframe>'
        )
