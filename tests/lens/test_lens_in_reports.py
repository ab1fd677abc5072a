"""The lens in a report: what is in the file equals the lens, and nothing in it can do harm."""

from __future__ import annotations

import base64
import zlib
from pathlib import Path

import numpy as np
import pytest
from lens.lens_samples import HOSTILE, random_lens
from support.numbers.random_attention import random_matrix
from support.pages.report_page import ReportPage, digest
from support.processes.command_runner import command_runner

from att_viz.archive.lens import save_lens
from att_viz.cli import _att_viz
from att_viz.errors import InvalidInputError
from att_viz.renderer import Renderer
from att_viz.report.lens.packing import lens_from, page_lens


def test_readings_are_the_lens_and_hostile_words_stay_data(tmp_path: Path) -> None:
    matrix = random_matrix(3, 2, 51)
    lens = random_lens(matrix, 3)
    (path,) = Renderer().render(
        matrix.tokens, matrix.prompt_length, matrix, save_prefix=f"{tmp_path}/", lens=lens, view="layers"
    )
    page = ReportPage(path)
    told = page.data["lens"]
    data = zlib.decompress(base64.b64decode(told["readings"]))
    kept, cells = lens.top_ids.size, lens.rank.size
    assert len(data) == 8 * (kept + cells)
    places = np.frombuffer(data, "<u4", kept)
    assert [told["ids"][place] for place in places] == lens.top_ids.ravel().tolist()
    assert [told["vocabulary"][place] for place in places] == [
        lens.text(each) for each in lens.top_ids.ravel().tolist()
    ]
    np.testing.assert_array_equal(np.frombuffer(data, "<f4", kept, 4 * kept), lens.top_probabilities.ravel())
    np.testing.assert_array_equal(np.frombuffer(data, "<f4", cells, 8 * kept), lens.entropy.ravel())
    np.testing.assert_array_equal(np.frombuffer(data, "<u4", cells, 8 * kept + 4 * cells), lens.rank.ravel())
    assert told["boundaries"] == list(lens.boundaries)
    assert page.data["view"] == "layers"
    assert set(HOSTILE) & set(told["vocabulary"]) >= {HOSTILE[0], HOSTILE[1]}
    assert "<script>window" not in page.text
    assert "<img" not in page.text
    _, script = page.viewer
    assert page.allowed_digests("script-src") == {digest(program) for program in [*page.executable, script]}
    assert page.loads == []
    assert page.handlers == []


def test_a_lens_of_another_sequence_and_unknown_views_are_refused(tmp_path: Path) -> None:
    matrix = random_matrix(2, 1, 9)
    with pytest.raises(InvalidInputError, match="different sequences"):
        Renderer().render(
            matrix.tokens, 4, matrix, save_prefix=f"{tmp_path}/", lens=random_lens(random_matrix(2, 1, 8), 2)
        )
    with pytest.raises(InvalidInputError, match="lens is a str"):
        Renderer().render(matrix.tokens, 4, matrix, save_prefix=f"{tmp_path}/", lens="x")  # type: ignore[arg-type]
    with pytest.raises(InvalidInputError, match="view is 'map'; give one of why, looked, heads, matrix, layers"):
        Renderer().render(matrix.tokens, 4, matrix, save_prefix=f"{tmp_path}/", view="map")  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_an_archives_lens_is_shown_by_render_too(tmp_path: Path) -> None:
    matrix = random_matrix(2, 2, 12)
    matrix.save(tmp_path / "a.h5")
    save_lens(tmp_path / "a.h5", random_lens(matrix, 2))
    for command in (["render"], ["lens", "--no-images"]):
        done = command_runner().invoke(_att_viz, [*command, str(tmp_path / "a.h5"), "-o", str(tmp_path)])
        assert done.exit_code == 0, done.output
    rendered, opened = (ReportPage(tmp_path / name).data for name in ("a_report.html", "lens.html"))
    assert rendered["lens"] == opened["lens"]
    assert (rendered["view"], opened["view"]) == ("", "layers")


def test_a_long_text_is_split_and_every_file_has_the_lens(tmp_path: Path) -> None:
    matrix = random_matrix(2, 2, 30)
    files = Renderer().render(
        matrix.tokens,
        matrix.prompt_length,
        matrix,
        render_in_chunks="layer",
        save_prefix=f"{tmp_path}/",
        lens=random_lens(matrix, 2),
    )
    pages = [ReportPage(path).data for path in files[1:]]
    assert all(page["lens"] == pages[0]["lens"] for page in pages)


@pytest.mark.parametrize(("room", "kept", "most"), [(10**6, 4, 20), (4_000, 3, 20), (1_500, 1, 11)])
def test_a_light_page_has_what_was_read_at_the_answer_as_far_as_there_is_room(room: int, kept: int, most: int) -> None:
    matrix = random_matrix(3, 2, 51)
    lens = random_lens(matrix, 3)
    part = lens_from(page_lens(lens, 50), 30, room)
    count = part["positions"]
    assert (part["first"], part["topK"]) == (30, kept)
    assert 0 < count <= most
    data = zlib.decompress(base64.b64decode(part["readings"]))
    cells = 4 * count
    assert len(data) == 8 * cells * (kept + 1)
    places = np.frombuffer(data, "<u4", cells * kept)
    wanted = lens.top_ids[:, 30 : 30 + count, :kept]
    assert [part["ids"][place] for place in places] == wanted.ravel().tolist()
    assert [part["vocabulary"][place] for place in places] == [lens.text(each) for each in wanted.ravel().tolist()]
    shares = np.frombuffer(data, "<f4", cells * kept, 4 * cells * kept)
    np.testing.assert_array_equal(shares, lens.top_probabilities[:, 30 : 30 + count, :kept].ravel())
    rest = np.frombuffer(data, "<f4", cells, 8 * cells * kept)
    np.testing.assert_array_equal(rest, lens.entropy[:, 30 : 30 + count].ravel())
    ranks = np.frombuffer(data, "<u4", cells, 8 * cells * kept + 4 * cells)
    np.testing.assert_array_equal(ranks, lens.rank[:, 30 : 30 + count].ravel())
    assert set(part["ids"]) == set(wanted.ravel().tolist())
