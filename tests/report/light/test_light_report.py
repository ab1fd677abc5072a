"""Light reports as files: what they hold, how large they are, and how sizes are predicted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.numbers.random_attention import random_matrix
from support.pages.report_page import ReportPage

from att_viz.attention_aggregation_method import AttentionAggregationMethod
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError, ReportTooLargeError
from att_viz.renderer import RenderConfig, Renderer
from att_viz.report.file_plan import PlannedFile, element_bytes, most_head_bytes, predict_head_bytes, predicted_bytes
from att_viz.report.head_average import HeadAverage
from att_viz.report.written_report import WrittenReport

AVERAGED = AttentionAggregationMethod.HEADWISE_AVERAGING


def render(
    matrix: AttentionMatrix,
    tmp_path: Path,
    method: AttentionAggregationMethod = AttentionAggregationMethod.NONE,
    budget: int = 32 * 2**20,
    **options: Any,
) -> WrittenReport:
    renderer = Renderer(RenderConfig(max_file_size=budget), method)
    return renderer.render(matrix.tokens, matrix.prompt_length, matrix, save_prefix=f"{tmp_path}/r_", **options)


def test_a_light_report_is_one_file_without_the_bytes_of_heads(tmp_path: Path) -> None:
    matrix = random_matrix(layers=2, heads=3, tokens=60, sinks=True, norms=True)
    (path,) = render(matrix, tmp_path, light=True)
    page = ReportPage(path)
    assert path.name == "r_light.html"
    assert page.head_ids == []
    assert page.loads == []
    assert page.data["layers"] == page.data["allLayers"] == [{"layer": layer, "heads": [0, 1, 2]} for layer in (0, 1)]
    assert page.data["siblings"] == []
    assert page.data["valueNorms"] == []
    assert page.data["light"]["sinks"] == [0]
    assert len(page.data["light"]["roles"]) == 6
    assert sum(page.data["light"]["kept"]) == pytest.approx(1, abs=2e-4)
    assert len(page.executable) == 1


def test_the_index_of_a_split_report_is_a_light_report_that_leads_to_every_file(tmp_path: Path) -> None:
    report = render(random_matrix(layers=2, heads=3, tokens=60), tmp_path, render_in_chunks="layer")
    page = ReportPage(report[0])
    assert set(page.links) >= {path.name for path in report[1:]}
    assert [sibling["suffix"] for sibling in page.data["siblings"]] == ["Layer-0", "Layer-1", "All-layers"]
    assert page.data["suffix"] == "index"
    assert page.data["light"] is not None
    alone = ReportPage(render(random_matrix(layers=2, heads=3, tokens=60), tmp_path, light=True)[0])
    assert alone.data["light"] == page.data["light"]
    full = ReportPage(report[1])
    assert full.data["light"] is None
    # The head that a page opens on comes first there.
    assert full.data["headRoles"] == page.data["light"]["roles"][:3]


@pytest.mark.parametrize("method", list(AttentionAggregationMethod))
@pytest.mark.parametrize("budget", [32 * 2**20, 230_000])
def test_memory_and_archive_give_the_same_light_report(
    tmp_path: Path, method: AttentionAggregationMethod, budget: int
) -> None:
    matrix = random_matrix(layers=2, heads=9, tokens=150, sinks=True)
    matrix.save(tmp_path / "a.h5")
    direct = render(matrix, tmp_path / "direct", method, budget, light=True)[0].read_bytes()
    with AttentionMatrix.open(tmp_path / "a.h5") as archive:
        assert render(archive, tmp_path / "saved", method, budget, light=True)[0].read_bytes() == direct
    assert len(direct) <= budget


def test_a_light_report_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportTooLargeError):
        render(random_matrix(tokens=120), tmp_path / "out", budget=2000, light=True)
    assert list((tmp_path / "out").iterdir()) == []
    with pytest.raises(InvalidInputError, match="a light report is one file"):
        render(random_matrix(), tmp_path, light=True, render_in_chunks="layer")


@pytest.mark.parametrize("tokens", [12, 60, 150, 420])
@pytest.mark.parametrize("method", list(AttentionAggregationMethod))
@pytest.mark.parametrize("split", [False, "layer"])
def test_predicted_sizes_are_within_15_percent(
    tmp_path: Path, tokens: int, method: AttentionAggregationMethod, split: bool | str
) -> None:
    matrix = random_matrix(layers=3, heads=6, tokens=tokens)
    weights = HeadAverage(matrix.weights) if method is AVERAGED else matrix.weights
    predicted, most = predict_head_bytes(weights), most_head_bytes(weights)
    for path in render(matrix, tmp_path, method, render_in_chunks=split):
        page = ReportPage(path)
        heads = [
            (entry["layer"], head) for entry in page.data["layers"] for head in entry["heads"] if entry["layer"] >= 0
        ]
        if page.data["light"] or not heads:
            continue
        written = {head: len(page.head(*head)) + element_bytes(*head) for head in heads}
        total = sum(written.values())
        assert 0.85 * total <= predicted_bytes(PlannedFile("", tuple(heads)), predicted, 0) <= 1.15 * total
        assert all(written[head] <= most[head] for head in heads)
