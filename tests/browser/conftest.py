"""Reports in a real Chromium: opened from disk, with no network, and with every complaint of the browser collected."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.numbers.random_attention import random_matrix
from support.pages.browser_reports import rendered
from support.pages.chromium import chromium, open_looked, open_report  # noqa: F401
from support.pages.text_component import open_text  # noqa: F401

from att_viz.attention_matrix import AttentionMatrix
from att_viz.renderer import Renderer


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


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
