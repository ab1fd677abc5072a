"""`att-viz run --image`: decoders that read pictures, and vision encoders."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from support.models.pictures import colours, opened, save_reading_model, save_seeing_model
from support.pages.report_page import ReportPage
from support.processes.command_line import CommandLine

from att_viz import AttentionMatrix, SelfAttentionModel


@pytest.mark.models
def test_a_picture_belongs_to_a_prompt(command_line: CommandLine, tmp_path: Path) -> None:
    save_reading_model("llava", tmp_path / "model")
    opened(colours(40, 60)).save(tmp_path / "a.png")
    run = ["run", "--model", tmp_path / "model", "--image", tmp_path / "a.png", "-q", "-o", tmp_path]
    done = command_line(
        *run, "--prompt", "What?", "--completion", "Alice has", "--influence", "words", "--save-archive"
    )
    assert done.status == 0, done.err
    _, expected, _ = SelfAttentionModel(tmp_path / "model").generate_text(
        "What?", image=tmp_path / "a.png", completion="Alice has"
    )
    with AttentionMatrix.open(tmp_path / "att_viz.h5") as matrix:
        assert matrix.tokens == expected.tokens
        assert [picture.file for picture in matrix.pictures] == [picture.file for picture in expected.pictures]
        assert matrix.influence is not None
        assert "the picture" in [unit.text for unit in matrix.influence.units]
        # Rows are stored as float16.
        np.testing.assert_allclose(matrix.layer(1), expected.layer(1), atol=5e-4)
    page = ReportPage(tmp_path / "att_viz_report.html")
    assert page.data["why"]["measured"]
    assert len(page.data["why"]["patches"]["tokens"]) == 16
    for more, told in (([], "give both"), (["--prompt", "a", "--knockout", "2"], "a picture or a sound")):
        done = command_line(*run, *more)
        assert done.status != 0
        assert told in done.err


@pytest.mark.models
def test_a_vision_encoder_looks_at_a_picture(command_line: CommandLine, tmp_path: Path) -> None:
    save_seeing_model("vit", tmp_path / "model")
    opened(colours(40, 60)).save(tmp_path / "a.png")
    run = ["run", "--model", tmp_path / "model", "--image", tmp_path / "a.png", "-q", "-o", tmp_path]
    done = command_line(*run, "--save-archive")
    assert done.status == 0, done.err
    expected = SelfAttentionModel(tmp_path / "model").encode(image=tmp_path / "a.png")
    with AttentionMatrix.open(tmp_path / "att_viz.h5") as matrix:
        assert matrix.tokens == expected.tokens
        np.testing.assert_allclose(matrix.layer(0), expected.layer(0), atol=5e-4)
    assert ReportPage(tmp_path / "att_viz_report.html").data["kind"] == "encoder_self"
    for more in (["--prompt", "a"], ["--image", tmp_path / "a.png"], ["--completion", "a"]):
        done = command_line(*run, *more)
        assert done.status == 2
        assert "a vision encoder looks at one --image" in done.err
