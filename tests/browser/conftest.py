"""Reports in a real Chromium: opened from disk, with no network, and with every complaint of the browser collected."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browser_reports import rendered
from opened_report import OpenedReport
from random_attention import random_matrix

from att_viz.attention_matrix import AttentionMatrix
from att_viz.renderer import Renderer

CHROMIUM_ARGUMENTS = [
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


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


OpenReport = Callable[..., OpenedReport]


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


@pytest.fixture(scope="session")
def matrix() -> AttentionMatrix:
    """2 layers x 3 heads over 24 tokens, 12 of them the prompt."""
    return random_matrix(2, 3, 24)


@pytest.fixture(scope="session")
def report(matrix: AttentionMatrix, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return rendered(matrix, tmp_path_factory.mktemp("report"))


@pytest.fixture(scope="session")
def sink_matrix() -> AttentionMatrix:
    return random_matrix(1, 2, 16, sinks=True)


@pytest.fixture(scope="session")
def sink_report(sink_matrix: AttentionMatrix, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return rendered(sink_matrix, tmp_path_factory.mktemp("sinks"))


@pytest.fixture(scope="session")
def value_matrix() -> AttentionMatrix:
    """2 layers x 3 heads over 24 tokens; the sizes of the values of layer 1 are known."""
    return random_matrix(2, 3, 24, norms=True)


@pytest.fixture(scope="session")
def value_report(value_matrix: AttentionMatrix, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return rendered(value_matrix, tmp_path_factory.mktemp("values"))


@pytest.fixture(scope="session")
def chunked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory of a report of 2 layers x 10 heads in four files and an index."""
    directory = tmp_path_factory.mktemp("a directory with #, % and spaces")
    matrix = random_matrix(2, 10, 12)
    Renderer().render(
        matrix.tokens, matrix.prompt_length, matrix, render_in_chunks=True, save_prefix=f"{directory}/my run #1 "
    )
    return directory
