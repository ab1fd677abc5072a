"""Notes on a report that is open in the browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from support.pages.opened_report import OpenedReport


def save_copy(tab: OpenedReport, directory: Path) -> Path:
    """Press the button that saves the annotated copy."""
    tab.page.evaluate("document.getElementById('notes').open = true")
    with tab.page.expect_download() as download:
        tab.page.get_by_role("button", name="Download annotated copy").click()
    path = directory / str(download.value.suggested_filename)
    download.value.save_as(path)
    return path


def note(tab: OpenedReport, start: int, end: int, text: str) -> None:
    tab.page.evaluate("([start, end, text]) => attViz.note([start, end], text)", [start, end, text])


def notes(tab: OpenedReport) -> list[tuple[int, int, str]]:
    found: list[dict[str, Any]] = tab.page.evaluate("attViz.notes")
    return [(each["from"], each["to"], each["text"]) for each in found]
