"""The style that a page holds is that of its sheets, in fewer characters."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import get_args

from att_viz.report.page_data import View
from att_viz.report.page_parts import stylesheet

SHEETS = ("base", "layout", "text", *get_args(View), "pictures", "tour", "notes", "pairs", "print")


def without_space(text: str) -> str:
    """Of declarations the last one needs no semicolon."""
    return re.sub(r"\s+", "", text).replace(";}", "}")


def test_nothing_but_comments_and_white_space_is_left_out() -> None:
    root = files("att_viz.templates").joinpath("css/report")
    written = "".join(root.joinpath(f"{name}.css").read_text(encoding="utf-8") for name in SHEETS)
    written = re.sub(r"(?s)/\*.*?\*/", "", written)
    assert without_space(str(stylesheet())) == without_space(written)


def test_white_space_is_left_out_where_it_means_nothing() -> None:
    style = str(stylesheet())
    # A combinator is a space, and areas of a grid are told apart by one.
    assert ".top h1{" in style
    assert re.search(r'grid-template-areas:"[a-z]+ [a-z]+" ', style)
    assert not re.search(r"[{};,]\n", style)
