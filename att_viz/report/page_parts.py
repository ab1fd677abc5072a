"""What every page is made of: assets, templates, and the policy that holds them in.

The viewer of a report is held deflated: its script and the style of its views are 2.5 times shorter so. A page holds
the packed text in an inert element. A small script (`templates/js/start`) inflates it and appends a style and a script
element; the policy allows exactly these by their hashes, as it allows what stands in the page openly. The text is the
style, the script, and what the script's workers run, with a NUL (which none of them can hold) between them, in UTF-8,
deflated (zlib format) and written in letters (`att_viz.report.heads.letters`).
"""

from __future__ import annotations

import re
import zlib
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any, Literal, get_args

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup

from att_viz.report.heads.letters import in_letters
from att_viz.report.page_data import View

__all__ = ["PackedViewer", "asset", "content_security_policy", "packed_viewer", "stylesheet", "template"]

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_INDENTATION = re.compile(r"\s*\n\s*")
_AFTER_PROPERTY = re.compile(r"(?m)^([\w-]+): ")
_LINE_ENDS = ((" {\n", "{"), (";\n}", "}"), (";\n", ";"), ("}\n", "}"), (",\n", ","))
_STYLES = ("base", "layout", "text", *get_args(View), "pictures", "tour", "notes", "pairs", "print")
_FRAME = ("base", "layout")


def asset(name: str) -> Markup:
    """A file that ships with the templates, as it stands in a page.

    Args:
        name: its path under `templates`.

    Returns:
        Its text, with line feeds.
    """
    text = files("att_viz.templates").joinpath(name).read_text(encoding="utf-8").replace("\r\n", "\n")
    return Markup(text)


@cache
def stylesheet(*more: str, part: Literal["whole", "frame", "views"] = "whole") -> Markup:
    """The style of a report: one sheet of `templates/css/report` for each part of a page, paper last.

    Args:
        more: the names of further sheets of `templates/css`, which come after these.
        part: "frame" for what is there before and without the viewer, "views" for the rest.

    Returns:
        The sheets without comments and without the white space between rules and declarations, always in the same
        order: of rules that weigh the same, the last one holds.
    """
    names = [f"report/{name}" for name in _STYLES if part == "whole" or (name in _FRAME) == (part == "frame")]
    text = "\n".join(asset(f"css/{name}.css") for name in (*names, *more))
    text = _AFTER_PROPERTY.sub(r"\1:", _INDENTATION.sub("\n", _COMMENT.sub("", text)))
    for written, kept in _LINE_ENDS:
        text = text.replace(written, kept)
    return Markup(text)


@cache
def template(name: str) -> Template:
    """A template that escapes what is put into it, and refuses to leave anything out.

    Args:
        name: its path under `templates`.

    Returns:
        The jinja2 template.
    """
    environment = Environment(
        loader=FunctionLoader(lambda wanted: str(asset(wanted))),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_as_it_is_read,
    )
    return environment.get_template(name)


def _as_it_is_read(value: Any) -> Any:
    """What browsers make of a text's NUL and carriage returns, so that a page can write its own file again."""
    if type(value) is not str:
        return value
    return value.replace("\0", "\ufffd").replace("\r\n", "\n").replace("\r", "\n")


def content_security_policy(
    scripts: Sequence[str], styles: Sequence[str], *, workers: bool = False, pictures: bool = False
) -> str:
    """The policy that allows a page its own scripts and styles, by hash, and nothing else.

    Args:
        scripts: the text of each script element.
        styles: the text of each style element.
        workers: whether the page's scripts may start workers, from what they have in memory.
        pictures: whether the page may show pictures that it holds itself.

    Returns:
        The content of the meta element.
    """

    def allowed(texts: Sequence[str]) -> str:
        digests = [b64encode(sha256(text.encode()).digest()).decode("ascii") for text in texts]
        return " ".join(f"'sha256-{digest}'" for digest in digests) or "'none'"

    return (
        f"default-src 'none'; script-src {allowed(scripts)}; style-src {allowed(styles)}; "
        f"{'worker-src blob:; ' if workers else ''}{'img-src data:; ' if pictures else ''}"
        "base-uri 'none'; form-action 'none'"
    )


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
def packed_viewer(pictures: bool = False) -> PackedViewer:
    """The viewer of a report, packed once for all the reports of a process.

    Args:
        pictures: whether the page holds pictures.
    """
    frame, views = stylesheet(part="frame"), stylesheet(part="views")
    starter, script = asset("start.js"), asset("viewer.js")
    packed = in_letters(zlib.compress(f"{views}\0{script}\0{asset('unpacker.js')}".encode(), level=9))
    policy = content_security_policy([starter, script], [frame, views], workers=True, pictures=pictures)
    return PackedViewer(frame, starter, Markup(packed), policy)
