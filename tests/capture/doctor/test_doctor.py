"""The doctor on real models: what it says is true, and it notices a capture that is wrong."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import pytest
import torch
from support.models.tiny_models import WINDOW, make_model

from att_viz import doctor
from att_viz.capture.doctor.self_check import check_capture
from att_viz.capture.tiles.tile_loop import attend
from att_viz.errors import CaptureError, InvalidInputError


@pytest.mark.parametrize("name", ["llama", "gemma2", "gpt_oss", "deepseek_v3", "gpt2", "bloom", "jamba", "gpt_neo"])
def test_captures_are_found_exact(name: str) -> None:
    model = make_model(name)
    before = model.config._attn_implementation
    diagnosis = doctor(model, 500)
    assert diagnosis.check.passed
    assert diagnosis.check.rows < 1e-5
    assert diagnosis.check.row_sums < 1e-5
    assert diagnosis.check.outputs < 1e-4
    assert model.config._attn_implementation == before == diagnosis.implementation
    assert "exact" in str(diagnosis)


def test_says_what_the_attention_is() -> None:
    gemma = doctor(make_model("gemma2"), 100)
    assert gemma.attention["sliding_window"] == WINDOW
    assert gemma.attention["softcap"] == 2.0
    assert f"{WINDOW} tokens in 1 of 2 layers" in str(gemma)
    assert "2 key-value heads (each shared by 2)" in str(gemma)
    assert doctor(make_model("gpt_oss"), 100).attention["learned_sinks"]
    jamba = doctor(make_model("jamba"), 100)
    assert (jamba.layers, jamba.layers_without) == ((1, 3), (0, 2))
    assert "2 without (0, 2)" in str(jamba)
    assert doctor(make_model("bloom"), 100).method == "eager"


def test_costs_are_what_they_turn_out_to_be() -> None:
    cost = doctor(make_model("llama"), 1000).cost
    assert cost.in_memory == 2 * 4 * 1000 * 1000 * 4
    assert cost.statistics == 2 * 4 * 1000 * 4
    assert 2 * 4 * 1000 * 1000 < cost.on_disk < 2 * 4 * 1000 * 1000 * 2 * 1.5
    assert 0 < cost.seconds < 600
    assert "fit in memory" in cost.advice
    huge = doctor(make_model("llama"), 10_000_000).cost
    assert "save_statistic_only" in huge.advice


def test_its_words_are_json() -> None:
    read = json.loads(json.dumps(doctor(make_model("llama"), 10).to_dict()))
    assert read["exact"] is True
    assert read["attention"]["heads"] == 4


def test_notices_a_capture_that_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    from att_viz.capture.hooks import attention_function

    right = attend

    def wrong(query: torch.Tensor, *arguments: Any, **options: Any) -> torch.Tensor:
        return right(query * 1.01, *arguments, **options)

    monkeypatch.setattr(attention_function, "attend", wrong)
    check = check_capture(make_model("llama"))
    assert not check.passed
    assert check.rows > check.rows_tolerance


def test_low_precision_has_a_tolerance_of_its_own() -> None:
    check = check_capture(make_model("gpt2").to(torch.bfloat16))
    assert check.passed
    assert not math.isnan(check.rows)
    assert check.rows_tolerance > check.tolerance


@pytest.mark.parametrize("rows", [3e-6, 0.057, 0.4])
def test_a_difference_that_is_rounding_is_called_that(rows: float) -> None:
    found = doctor(make_model("gpt2").to(torch.bfloat16), 10)
    line = str(replace(found, check=replace(found.check, rows=rows)))
    assert ("eager rounds its scores in half precision, by up to 0.2" in line) == (rows == 0.057)
    assert ("NOT EXACT" in line) == (rows == 0.4)


def test_refuses_what_it_cannot_examine() -> None:
    with pytest.raises(CaptureError, match="no attention"):
        doctor(make_model("mamba"))
    with pytest.raises(InvalidInputError, match="tokens is 0"):
        doctor(make_model("llama"), 0)
    with pytest.raises(InvalidInputError, match="transformers model"):
        doctor(torch.nn.Linear(1, 1))
