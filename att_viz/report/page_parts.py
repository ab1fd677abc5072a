"""What every page is made of: assets, templates, and the policy that holds them in."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from importlib.resources import files
from typing import Literal

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup

__all__ = ["asset", "content_security_policy", "stylesheet", "template"]

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_INDENTATION = re.compile(r"\s*\n\s*")
_STYLES = ("base", "layout", "text", "why", "looked", "heads", "lines", "matrix", "layers", "print")
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


def stylesheet(*more: str, part: Literal["whole", "frame", "views"] = "whole") -> Markup:
    """The style of a report: one sheet of `templates/css/report` for each part of a page, paper last.

    Args:
        more: the names of further sheets of `templates/css`, which come after these.
        part: "frame" for what is there before and without the viewer, "views" for the rest.

    Returns:
        The sheets without comments and indentation, always in the same order: of rules that weigh the same, the last
        one holds.
    """
    names = [f"report/{name}" for name in _STYLES if part == "whole" or (name in _FRAME) == (part == "frame")]
    text = "\n".join(asset(f"css/{name}.css") for name in (*names, *more))
    return Markup(_INDENTATION.sub("\n", _COMMENT.sub("", text)))


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
    )
    return environment.get_template(name)


def content_security_policy(scripts: Sequence[str], styles: Sequence[str]) -> str:
    """The policy that allows a page its own scripts and styles, by hash, and nothing else.

    Args:
        scripts: the text of each script element.
        styles: the text of each style element.

    Returns:
        The content of the meta element.
    """

    def allowed(texts: Sequence[str]) -> str:
        digests = [b64encode(sha256(text.encode()).digest()).decode("ascii") for text in texts]
        return " ".join(f"'sha256-{digest}'" for digest in digests) or "'none'"

    return (
        f"default-src 'none'; script-src {allowed(scripts)}; style-src {allowed(styles)}; "
        "base-uri 'none'; form-action 'none'"
    )
