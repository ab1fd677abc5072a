"""The page's file: what is in it equals the matrix and the lens, and nothing in it can do harm."""

from __future__ import annotations

import base64
import zlib
from pathlib import Path

import numpy as np
import pytest
from lens.lens_samples import HOSTILE, random_lens
from support.random_attention import random_matrix
from support.report_page import ReportPage, digest

from att_viz.errors import InvalidInputError, ReportTooLargeError
from att_viz.report.lens import page as lens_page
from att_viz.report.lens.page import write_lens_page


def script(page: ReportPage, name: str) -> bytes:
    (text,) = [text for given, text in page.scripts if given.get("id") == name]
    return zlib.decompress(base64.b64decode(text))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> ReportPage:
    matrix = random_matrix(3, 2, 151)
    path = tmp_path_factory.mktemp("page") / "deeper" / "lens.html"
    return ReportPage(write_lens_page(matrix, random_lens(matrix, 3), path))


def test_attention_is_the_largest_of_all_heads(written: ReportPage) -> None:
    matrix = random_matrix(3, 2, 151)
    strongest = np.stack([np.max([matrix.rows(layer, head) for head in range(2)], axis=0) for layer in range(3)])
    for first in (0, 64, 128):
        data = np.frombuffer(script(written, f"att-viz-rows-{first}"), np.uint8)
        place = 0
        for row in range(first, min(first + 64, 150)):
            shown = (data[place : place + 3 * (row + 1)].reshape(3, row + 1) / 255.0) ** 2
            np.testing.assert_allclose(
                shown, strongest[:, row, : row + 1], atol=written.data["quantisationError"] + 1e-3
            )
            place += 3 * (row + 1)
        assert place == len(data)


def test_readings_are_the_lens(written: ReportPage) -> None:
    lens = random_lens(random_matrix(3, 2, 151), 3)
    data = script(written, "att-viz-lens")
    kept, cells = lens.top_ids.size, lens.rank.size
    places = np.frombuffer(data, "<u4", kept)
    page = written.data
    assert [page["vocabularyIds"][place] for place in places] == lens.top_ids.ravel().tolist()
    assert [page["vocabulary"][place] for place in places] == [
        lens.text(number) for number in lens.top_ids.ravel().tolist()
    ]
    np.testing.assert_array_equal(np.frombuffer(data, "<f4", kept, 4 * kept), lens.top_probabilities.ravel())
    np.testing.assert_array_equal(np.frombuffer(data, "<f4", cells, 8 * kept), lens.entropy.ravel())
    np.testing.assert_array_equal(np.frombuffer(data, "<u4", cells, 8 * kept + 4 * cells), lens.rank.ravel())


def test_only_its_own_script_and_styles_may_run(written: ReportPage) -> None:
    (program,) = written.executable
    assert written.allowed_digests("script-src") == {digest(program)}
    assert written.allowed_digests("style-src") == {digest(style) for style in written.styles}
    assert written.policy.startswith("default-src 'none'")
    assert written.loads == []
    assert written.handlers == []


def test_hostile_tokens_stay_data(written: ReportPage) -> None:
    assert set(HOSTILE) & set(written.data["vocabulary"]) >= {HOSTILE[0], HOSTILE[1]}
    assert "<script>window" not in written.text
    assert "<img" not in written.text


def test_a_long_sequence_keeps_the_rows_that_decided_new_tokens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    matrix = random_matrix(2, 1, 100)
    monkeypatch.setattr(lens_page, "_ALL_ROWS_BYTES", 1000)
    page = ReportPage(write_lens_page(matrix, random_lens(matrix, 2), tmp_path / "lens.html"))
    assert page.data["firstRow"] == matrix.prompt_length - 1 == 49
    assert [given["id"] for given, _ in page.scripts if str(given.get("id")).startswith("att-viz-rows")] == [
        "att-viz-rows-49"
    ]
    monkeypatch.setattr(lens_page, "_LARGEST_BYTES", 1000)
    with pytest.raises(ReportTooLargeError, match="use a shorter text"):
        write_lens_page(matrix, random_lens(matrix, 2), tmp_path / "other.html")
    assert [path.name for path in tmp_path.iterdir()] == ["lens.html"]


def test_a_lens_of_another_sequence_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="different sequences"):
        write_lens_page(random_matrix(2, 1, 9), random_lens(random_matrix(2, 1, 8), 2), tmp_path / "lens.html")
