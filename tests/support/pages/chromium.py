"""A real Chromium, and reports opened in it: fixtures for the tests that need them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from support.pages.opened_report import OpenedReport

__all__ = ["OpenReport", "chromium", "open_looked", "open_report"]

# Every window has two pages of the browser's own, made for what its address line may show, which take half a second of
# a processor. Only the last --disable-features counts: those that Playwright asks for, as far as a page or what the
# browser does beside it has to do with them, are said again.
_OWN_PAGES = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup")
_OF_PLAYWRIGHT = (
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
)
CHROMIUM_ARGUMENTS = [
    f"--disable-features={','.join([*_OF_PLAYWRIGHT, *_OWN_PAGES])}",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

OpenReport = Callable[..., OpenedReport]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api")
    executable = os.environ.get("ATT_VIZ_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    arguments = [*CHROMIUM_ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        try:
            yield browser
        finally:
            browser.close()


@pytest.fixture
def open_report(chromium: Any) -> Iterator[OpenReport]:
    """Opens a file as `open_report(path, fragment="", **context_options)`; complaints fail the test at its end."""
    contexts: list[Any] = []
    opened: list[OpenedReport] = []

    def open_it(path: Path, fragment: str = "", *, ready: bool = True, init: str = "", **options: Any) -> OpenedReport:
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        report = OpenedReport(context, init)
        opened.append(report)
        report.goto(f"{path.resolve().as_uri()}{fragment}", ready=ready)
        return report

    try:
        yield open_it
        complaints = [complaint for report in opened for complaint in report.complaints()]
    finally:
        for context in contexts:
            context.close()
    assert complaints == []


@pytest.fixture
def open_looked(open_report: OpenReport) -> OpenReport:
    """Opens a file as `open_report` does, at the view "Where heads looked": both texts, and what rests shown.

    A fragment may say otherwise; `at` names the layer and the head, and None leaves them to the page.
    """

    def open_it(path: Path, fragment: str = "", *, at: tuple[int, int] | None = (0, 0), **options: Any) -> OpenedReport:
        wanted = fragment.removeprefix("#")
        parts = [part for part in ("view=looked", "sides=both", "hide=0") if f"{part.partition('=')[0]}=" not in wanted]
        if at is not None and "layer=" not in wanted and "head=" not in wanted:
            parts.append(f"layer={at[0]}&head={at[1]}")
        return open_report(path, f"#{'&'.join([*parts, wanted])}".rstrip("&"), **options)

    return open_it
