"""The viewer of a report, deflated: its script and the style of its views are 2.5 times shorter so.

A page holds the packed text in an inert element. A small script (`templates/js/start`) inflates it and appends a style
and a script element; the policy allows exactly these by their hashes, as it allows what stands in the page openly.

The text is the style, a NUL (which neither can hold) and the script, in UTF-8, deflated (zlib format) and written in
letters (`att_viz.report.heads.letters`).
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from att_viz.report.heads.letters import in_letters
from att_viz.report.page_parts import asset, content_security_policy, stylesheet

__all__ = ["PackedViewer", "packed_viewer"]


@dataclass(frozen=True)
class PackedViewer:
    """What a report page holds of the viewer.

    Attributes:
        style: the open style sheet, that of the page's frame.
        starter: the open script.
        packed: the letters of the rest.
        policy: the Content-Security-Policy that allows the open parts and the packed ones.
    """

    style: Markup
    starter: Markup
    packed: Markup
    policy: str


@cache
def packed_viewer() -> PackedViewer:
    """The viewer of a report, packed once for all the reports of a process."""
    frame, views = stylesheet(part="frame"), stylesheet(part="views")
    starter, script = asset("start.js"), asset("viewer.js")
    packed = in_letters(zlib.compress(f"{views}\0{script}".encode(), level=9))
    return PackedViewer(frame, starter, Markup(packed), content_security_policy([starter, script], [frame, views]))
