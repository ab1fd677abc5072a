"""What Python writes into a page and what the viewer reads from it have the same names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from att_viz.report.page_data import PageData, View

MODULES = Path(__file__).parents[2] / "templates" / "js"


def test_page_data_and_the_viewers_page_have_the_same_keys() -> None:
    described = (
        (MODULES / "shared" / "page.js").read_text("utf-8").partition("@typedef {object} Page")[2].partition("*/")[0]
    )
    properties = re.findall(r"@property \{.+\} \[?(\w+)", described)
    assert properties == list(PageData.__annotations__)


def test_python_and_the_viewer_have_the_same_views_in_the_same_order() -> None:
    listed = (MODULES / "report" / "reading" / "state.js").read_text("utf-8").partition("const VIEW_IDS = ")[2]
    assert tuple(re.findall(r'"(\w+)"', listed.partition(";")[0])) == get_args(View)
