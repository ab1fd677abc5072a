"""What Python writes into a page and what the viewer reads from it have the same names."""

from __future__ import annotations

import re
from pathlib import Path

from att_viz.report.page_data import PageData

VIEWER = Path(__file__).parents[2] / "templates" / "js" / "shared" / "page.js"


def test_page_data_and_the_viewers_page_have_the_same_keys() -> None:
    described = VIEWER.read_text("utf-8").partition("@typedef {object} Page")[2].partition("*/")[0]
    properties = re.findall(r"@property \{.+\} \[?(\w+)", described)
    assert properties == list(PageData.__annotations__)
