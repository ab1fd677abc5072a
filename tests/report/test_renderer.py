"""The files that a renderer writes, read without a browser (tests/browser has one)."""

from __future__ import annotations

import sys
import webbrowser
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest import mock

import numpy as np
import pytest
from support.numbers.random_attention import random_matrix
from support.pages.report_page import ReportPage, digest, unpack, unpack_norms

from att_viz.attention_aggregation_method import AttentionAggregationMethod
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError, RenderError, ReportTooLargeError
from att_viz.matrix.weights import InMemoryWeights
from att_viz.renderer import RenderConfig, Renderer
from att_viz.report.written_report import WrittenReport
from att_viz.version import __version__


def render(
    matrix: AttentionMatrix,
    tmp_path: Path,
    method: AttentionAggregationMethod = AttentionAggregationMethod.NONE,
    budget: int = 32 * 2**20,
    rollout: bool | None = None,
    **options: Any,
) -> WrittenReport:
    renderer = Renderer(RenderConfig(max_file_size=budget, rollout=rollout), method)
    return renderer.render(matrix.tokens, matrix.prompt_length, matrix, save_prefix=f"{tmp_path}/r_", **options)


def test_one_file_holds_everything(tmp_path: Path) -> None:
    matrix = random_matrix(layers=2, heads=3, tokens=20, sinks=True)
    report = render(matrix, tmp_path)
    assert [path.name for path in report] == ["r_report.html"]
    page = ReportPage(report[0])
    assert page.data["texts"] == list(matrix.token_texts)
    assert page.data["tokens"] == list(matrix.tokens)
    assert page.data["promptLength"] == 10
    assert page.data["numRows"] == 19
    assert page.data["learnedSinks"] is True
    assert page.data["siblings"] == []
    for layer in range(2):
        for head in range(3):
            dense, _ = unpack(page.head(layer, head), 19, sinks=layer == 0)
            assert np.abs(dense - matrix.rows(layer, head)).max() <= page.data["quantisationError"] + 1e-3


def test_the_page_can_load_nothing_and_run_only_its_own_script(tmp_path: Path) -> None:
    page = ReportPage(render(random_matrix(), tmp_path)[0])
    assert page.loads == []
    assert page.handlers == []
    assert "default-src 'none'" in page.policy
    assert "unsafe" not in page.policy
    style, script = page.viewer
    assert {digest(text) for text in [*page.executable, script]} == page.allowed_digests("script-src")
    assert {digest(text) for text in [*page.styles, style]} == page.allowed_digests("style-src")


def test_the_page_says_whose_program_it_holds(tmp_path: Path) -> None:
    text = ReportPage(render(random_matrix(), tmp_path)[0]).text
    assert f"<!-- att_viz {__version__}, Apache License 2.0" in text


def test_the_viewer_takes_a_third_of_what_it_is(tmp_path: Path) -> None:
    page = ReportPage(render(random_matrix(), tmp_path)[0])
    style, script = page.viewer
    shown = sum(len(text) for given, text in page.scripts if given.get("id") == "att-viz-viewer")
    assert 2.2 * shown < len(style) + len(script)
    assert len("".join(page.executable)) < 3_000


def test_hostile_tokens_stay_data(tmp_path: Path) -> None:
    hostile = [
        "</script><script>window.pwned=1</script>",
        "<!--",
        "<img src=x onerror=alert(1)>",
        "\0",
        "\ud800",
        "{{7*7}}",
    ]
    weights = {0: np.tril(np.ones((1, 6, 6))) / np.arange(1, 7)[None, :, None]}
    page = ReportPage(render(AttentionMatrix(weights, hostile), tmp_path)[0])
    assert page.data["tokens"] == hostile
    assert page.loads == []
    assert len(page.executable) == 1
    # As data and, for readers without scripts, as text: escaped in both.
    inert = page.text.replace(r"window.pwned=1\u003c/script", "").replace("window.pwned=1&lt;/script", "")
    assert "window.pwned" not in inert


def test_the_page_knows_the_sizes_of_values(tmp_path: Path) -> None:
    matrix = random_matrix(layers=3, heads=2, tokens=20, sinks=True, norms=True)
    page = ReportPage(render(matrix, tmp_path)[0])
    assert page.data["valueNorms"] == [1, 2]
    for layer in range(3):
        for head in range(2):
            wanted = matrix.value_norms(layer, head)
            shown = unpack_norms(page.head(layer, head), 19, sinks=layer == 0)
            np.testing.assert_array_equal(shown, [] if wanted is None else wanted)
    split = render(matrix, tmp_path, render_in_chunks="layer")
    assert [ReportPage(path).data["valueNorms"] for path in split[1:]] == [[], [1], [2], []]
    averaged = render(matrix, tmp_path, AttentionAggregationMethod.HEADWISE_AVERAGING)
    assert ReportPage(averaged[0]).data["valueNorms"] == []


def test_rendering_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    first = render(random_matrix(), tmp_path / "a")[0].read_bytes()
    assert render(random_matrix(), tmp_path / "b")[0].read_bytes() == first


@pytest.mark.parametrize("split", [False, "layer", True])
@pytest.mark.parametrize("method", list(AttentionAggregationMethod))
def test_memory_and_archive_give_the_same_bytes(
    tmp_path: Path, split: bool | str, method: AttentionAggregationMethod
) -> None:
    matrix = random_matrix(layers=2, heads=9, tokens=90, sinks=True, norms=True)
    matrix.save(tmp_path / "a.h5")
    direct = render(matrix, tmp_path / "direct", method, render_in_chunks=split)
    with AttentionMatrix.open(tmp_path / "a.h5") as archive:
        saved = render(archive, tmp_path / "saved", method, render_in_chunks=split)
    assert [path.name for path in direct] == [path.name for path in saved]
    for one, other in zip(direct, saved, strict=True):
        assert one.read_bytes() == other.read_bytes()


def test_one_file_for_each_layer(tmp_path: Path) -> None:
    matrix = random_matrix(layers=2, heads=9, tokens=20)
    report = render(matrix, tmp_path, render_in_chunks="layer")
    assert [path.name for path in report] == ["r_index.html", "r_Layer-0.html", "r_Layer-1.html", "r_All-layers.html"]
    page = ReportPage(report[2])
    assert page.data["layers"] == [{"layer": 1, "heads": list(range(9))}]
    assert page.data["allLayers"][0] == {"layer": 0, "heads": list(range(9))}
    assert [sibling["suffix"] for sibling in page.data["siblings"]] == ["Layer-0", "Layer-1", "All-layers"]
    assert sorted(page.head_ids) == [f"att-viz-head-1-{head}" for head in range(9)]
    assert page.head_ids[0] == "att-viz-head-{}-{}".format(*page.data["opening"])


def test_one_file_for_each_layer_and_eight_heads(tmp_path: Path) -> None:
    matrix = random_matrix(layers=2, heads=9, tokens=20)
    report = render(matrix, tmp_path, render_in_chunks=True)
    chunks = [f"r_Layer-{layer}__Chunk-{chunk}.html" for layer in (0, 1) for chunk in (0, 1)]
    names = ["r_index.html", *chunks, "r_All-layers.html"]
    assert [path.name for path in report] == names
    assert ReportPage(report[2]).data["layers"] == [{"layer": 0, "heads": [8]}]
    assert set(names[1:]) <= set(ReportPage(report[0]).links)
    assert ReportPage(report[0]).loads == []


def test_the_split_is_chosen_from_the_predicted_size(tmp_path: Path) -> None:
    matrix = random_matrix(layers=3, heads=16, tokens=120)
    sizes = {}
    for split in (False, "layer", True):
        report = render(matrix, tmp_path, render_in_chunks=split)
        # The light page before several is as large as it may be.
        sizes[split] = max(path.stat().st_size for path in report if not path.name.endswith("index.html"))
    for budget, files in ((2 * sizes[False], 1), (int(1.2 * sizes["layer"]), 5), (int(1.2 * sizes[True]), 8)):
        report = render(matrix, tmp_path / str(budget), budget=budget)
        assert len(report) == files
        assert max(path.stat().st_size for path in report) <= budget


@pytest.mark.parametrize("split", [None, False, "layer", True])
def test_a_budget_that_cannot_be_kept_is_refused_before_writing(tmp_path: Path, split: bool | str | None) -> None:
    with pytest.raises(ReportTooLargeError, match=r"would take about .* kB, and .* allows .* kB"):
        render(random_matrix(tokens=120), tmp_path / "out", budget=2000, render_in_chunks=split)
    assert not (tmp_path / "out").exists()


def test_a_prediction_that_was_too_low_leads_to_a_finer_split(tmp_path: Path) -> None:
    matrix = random_matrix(layers=3, heads=16, tokens=120)
    one_each = {(layer, head): 1 for layer in range(3) for head in range(16)}
    with mock.patch("att_viz.report.files.written_files.predict_head_bytes", return_value=one_each):
        whole = render(matrix, tmp_path / "whole", rollout=False, render_in_chunks=False)[0].stat().st_size
        report = render(matrix, tmp_path / "split", budget=whole - 1, rollout=False)
        assert len(report) == 4
        with pytest.raises(ReportTooLargeError):
            render(matrix, tmp_path / "none", budget=whole - 1, rollout=False, render_in_chunks=False)
    assert list((tmp_path / "none").iterdir()) == []


def test_nothing_half_written_is_left(tmp_path: Path) -> None:
    (tmp_path / "r_report.html").write_text("the one before")
    failing = mock.patch("os.fsync", side_effect=OSError(28, "No space left on device"))
    with failing, pytest.raises(RenderError, match="No space left"):
        render(random_matrix(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["r_report.html"]
    assert (tmp_path / "r_report.html").read_text() == "the one before"


def test_averaged_heads_have_a_name(tmp_path: Path) -> None:
    matrix = random_matrix(heads=4)
    page = ReportPage(render(matrix, tmp_path, AttentionAggregationMethod.HEADWISE_AVERAGING)[0])
    assert page.data["headNames"] == {"0": "mean of 4 heads"}
    assert page.data["allLayers"][:2] == [{"layer": 0, "heads": [0]}, {"layer": 1, "heads": [0]}]


def test_raw_tokens_can_be_shown(tmp_path: Path) -> None:
    matrix = random_matrix()
    page = ReportPage(render(matrix, tmp_path, prettify_tokens=False)[0])
    assert page.data["texts"] == list(matrix.tokens)


def test_tokens_of_the_callers_own(tmp_path: Path) -> None:
    matrix = random_matrix(tokens=4)
    renderer = Renderer()
    report = renderer.render(["a", "b", "c", "d"], 1, matrix, save_prefix=f"{tmp_path}/r_")
    data = ReportPage(report[0]).data
    assert (data["texts"], data["promptLength"]) == (["a", "b", "c", "d"], 1)
    with pytest.raises(InvalidInputError, match="3 tokens were given for the attention of 4"):
        renderer.render(["a", "b", "c"], 1, matrix)


def test_scores_are_no_weights() -> None:
    scores = InMemoryWeights({0: np.where(np.tri(3), -4.0, -np.inf)[None]}, weights_kind="scores")
    with pytest.raises(InvalidInputError, match="scores"):
        Renderer().render(["a", "b", "c"], 1, AttentionMatrix(scores, ["a", "b", "c"]))


def test_options_that_cannot_be_used() -> None:
    with pytest.raises(InvalidInputError, match="max_file_size"):
        RenderConfig(max_file_size=0)
    with pytest.raises(InvalidInputError, match="render_in_chunks"):
        Renderer().render(random_matrix().tokens, 6, random_matrix(), render_in_chunks="heads")  # type: ignore[arg-type]


def test_a_report_shows_itself_in_a_notebook(tmp_path: Path) -> None:
    report = render(random_matrix(), tmp_path)
    html = report._repr_html_()
    assert html.startswith("<iframe srcdoc=")
    assert 'sandbox="allow-scripts allow-downloads allow-popups"' in html
    # What Jupyter leaves of it in a notebook that is not trusted.
    assert f'<a href="{report[0].resolve().as_uri()}" target="_blank">' in html.partition("</iframe>")[2]
    several = render(random_matrix(), tmp_path, render_in_chunks="layer")
    below = several._repr_html_().partition("</iframe>")[2]
    assert [name in below for name in ("r_index.html", "r_Layer-0.html")] == [True, True]
    report[0].unlink()
    assert "no longer there" in report._repr_html_()
    with pytest.raises(InvalidInputError, match="no report to show"):
        report.show()


def test_what_stands_below_the_frame(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a b").mkdir()
    page = tmp_path / "a b" / "r&.html"
    page.write_text("<p>page</p>")
    shown = WrittenReport([page], "Who <b>?", "Without “x” it would be.", 40)._repr_html_()
    assert "“Who &lt;b&gt;?” Without “x” it would be." in shown
    assert '<a href="a%20b/r%26.html" target="_blank">' in shown
    assert 'srcdoc="&lt;p&gt;page&lt;/p&gt;"' in shown


@pytest.mark.parametrize(("num_tokens", "height"), [(0, 460), (200, 690), (100_000, 860)])
def test_the_frame_is_as_high_as_its_text_asks_for(tmp_path: Path, num_tokens: int, height: int) -> None:
    page = tmp_path / "r.html"
    page.write_text("page")
    report = WrittenReport([page], num_tokens=num_tokens)
    assert f'height="{height}"' in report._repr_html_()
    assert 'height="300"' in report.frame("", 300)
    for wrong in (0, -5, "700"):
        with pytest.raises(InvalidInputError, match="pixels"):
            report.show(wrong)  # type: ignore[arg-type]


def test_elsewhere_a_report_opens_in_a_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    # As in a program that runs notebooks in other processes.
    monkeypatch.setitem(sys.modules, "ipykernel", ModuleType("ipykernel"))
    report = render(random_matrix(), tmp_path)
    report.show()
    assert opened == [report[0].resolve().as_uri()]


def test_a_matrix_shows_itself_in_a_notebook() -> None:
    matrix = random_matrix()
    html = matrix._repr_html_()
    assert html is not None
    assert html.startswith("<iframe srcdoc=")
    assert "2 layers x 3 heads" in html.partition("</iframe>")[2]
