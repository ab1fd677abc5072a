"""att-viz attribute: from files and from models, as a list with bars and for machines."""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas
import pytest
from support.numbers.random_attention import causal_attention

from att_viz.analysis import attribute, measure_influence
from att_viz.analysis.attribution.result import AttributedUnit, times_less
from att_viz.attention_matrix import AttentionMatrix
from att_viz.cli import attribute as attribute_command
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.text.given import find_given
from att_viz.self_attention_model import SelfAttentionModel

CommandLine = Callable[..., Any]
TOKENS = ["Who", "Ġis", "ĠBob", "'s", "Ġsister", "?", "ĠHis", "Ġsister", "Ġis", "ĠAlice", "."]
PROMPT = 6


@pytest.fixture
def matrix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AttentionMatrix:
    """Also saved as story.h5 in the current directory."""
    monkeypatch.chdir(tmp_path)
    layers = {layer: causal_attention(3, len(TOKENS) - 1, seed=layer) for layer in range(4)}
    made = AttentionMatrix(layers, TOKENS, prompt_length=PROMPT)
    made.save("story.h5", dtype="float32")
    return made


def test_the_list(matrix: AttentionMatrix, command_line: CommandLine) -> None:
    done = command_line("attribute", "story.h5", "--target", "Alice", "--top", 3)
    assert done.status == 0, done.err
    expected = attribute(matrix, "Alice")
    lines = done.out.splitlines()
    assert lines[0] == 'What "Alice" (token 9) used, estimated:'
    for line, unit in zip(lines[3:6], expected.units, strict=False):
        assert line.startswith(f"{unit.share:6.1%}  █")
        tokens = str(unit.start) if unit.end == unit.start + 1 else f"{unit.start} to {unit.end - 1}"
        assert line.split("█")[-1].split(maxsplit=1)[-1].endswith(f'"{unit.text}"')
        assert f" {tokens}  " in line
    assert lines[3].count("█") == 20
    assert lines[6] == f"and {len(expected.units) - 3} more"
    assert lines[-1].startswith("Estimated from attention, answer against prompt: on SmolLM2-135M-Instruct")


@pytest.mark.parametrize(
    ("nats", "shown"),
    [(0.0, "1.00x"), (-0.7, "0.497x"), (2.89, "18.0x"), (6.4, "602x"), (8.0, "2,981x"), (14, "over 1e6x")],
)
def test_measured_effects_are_shown_as_ratios(nats: float, shown: str) -> None:
    assert times_less(nats) + "x" == shown


def test_machines_get_all_units(matrix: AttentionMatrix, command_line: CommandLine) -> None:
    done = command_line("attribute", "story.h5", "--units", "token", "--top", 1, "-o", "units.csv", "--json")
    assert done.status == 0, done.err
    expected = attribute(matrix, units="token")
    printed = json.loads(done.out)
    assert printed == json.loads(json.dumps(expected.to_json()))
    assert len(printed["units"]) == PROMPT
    with open("units.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["text"] for row in rows] == [unit.text for unit in expected.units]
    assert [float(row["score"]) for row in rows] == [unit.score for unit in expected.units]


def test_parquet(matrix: AttentionMatrix, command_line: CommandLine) -> None:
    assert command_line("attribute", "story.h5", "-o", "units.parquet").status == 0
    pandas.testing.assert_frame_equal(pandas.read_parquet("units.parquet"), attribute(matrix).to_dataframe())


def test_named_spans(matrix: AttentionMatrix, command_line: CommandLine) -> None:
    spans = ("--span", "who=0:2", "--span", "bob=2:4", "--method", "mean_attention", "--target", "6:9", "--json")
    printed = json.loads(command_line("attribute", "story.h5", *spans).out)
    expected = attribute(matrix, (6, 9), {"who": (0, 2), "bob": (2, 4)}, "mean_attention")
    assert printed == json.loads(json.dumps(expected.to_json()))
    assert {unit["text"]: (unit["start"], unit["end"]) for unit in printed["units"]} == {"who": (0, 2), "bob": (2, 4)}


@pytest.mark.models
def test_a_model_and_its_file_say_the_same(
    command_line: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    prompt = ("--model", "demo", "--prompt", "Alice and Bob are siblings. Who is Bob's sister?")
    live = command_line("attribute", *prompt, "--max-new-tokens", 6, "--json")
    assert live.status == 0, live.err
    assert json.loads(live.out)["method"] == "direct_logit"
    assert (
        command_line("run", *prompt, "--max-new-tokens", 6, "--save-archive", "--influence", "off", "-o", ".").status
        == 0
    )
    (saved,) = tmp_path.glob("*.h5")
    assert json.loads(command_line("attribute", saved, "--json").out) == json.loads(live.out)


def test_a_marker_that_was_typed_is_named_where_it_is_left_out(
    command_line: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    texts = ["<|im_start|>", "user", "\n", "What", " is", "<|im_start|>", "?\n", "Say", "."]
    texts += ["<|im_end|>", "\n", "<|im_start|>", "assistant", "\n", "A", " marker", "."]
    prompt = 14
    said = "What is<|im_start|>?\nSay."
    for name, messages in (("typed", [("user", said)]), ("unknown", None)):
        given = None if messages is None else find_given(texts, prompt, messages)
        assert (given is None) == (messages is None)
        weights = {0: causal_attention(2, len(texts) - 1, seed=1)}
        metadata = CaptureMetadata(given=given)
        AttentionMatrix(weights, texts, prompt_length=prompt, token_texts=texts, metadata=metadata).save(f"{name}.h5")
    done = command_line("attribute", "typed.h5")
    assert done.status == 0, done.err
    (told,) = [line for line in done.out.splitlines() if "Left out" in line]
    assert told.endswith('marker of its chat template: "<|im_start|>"')
    assert "Left out" not in command_line("attribute", "unknown.h5").out
    machine = command_line("attribute", "typed.h5", "--json")
    assert "Left out" in machine.err
    assert "left out" not in machine.out


@pytest.mark.models
def test_measuring(command_line: CommandLine) -> None:
    prompt = ("--model", "demo", "--prompt", "Who is Bob's sister?", "--max-new-tokens", 4)
    done = command_line("attribute", *prompt, "--measure", "--json")
    assert done.status == 0, done.err
    printed = json.loads(done.out)
    assert printed["measured"] is True
    assert printed["method"] == "measured"
    model = SelfAttentionModel("demo")
    _, matrix, _ = model.generate_text("Who is Bob's sister?", 4)
    influence = measure_influence(model, matrix)
    stop = printed["target"]["end"] - influence.target[0]
    expected = {
        (unit.start, unit.end): float(influence.effects[place, :stop].astype(float).sum())
        for place, unit in enumerate(influence.units)
    }
    found = {(unit["start"], unit["end"]): unit["score"] for unit in printed["units"]}
    assert found == pytest.approx(expected, abs=1e-3)
    listed = command_line("attribute", *prompt, "--measure", "--span", "all=2:6")
    assert "used, measured:" in listed.out
    assert "less likely         tokens" in listed.out
    assert "Measured by hiding each unit: on" in listed.out
    assert "which is what estimates are judged by" in command_line("attribute", *prompt, "--measure").out
    assert '"all"' in listed.out


def test_what_speaks_against_the_answer_makes_it_more_likely(
    matrix: AttentionMatrix, capsys: pytest.CaptureFixture[str]
) -> None:
    scores = {"w3": math.log(3.0), "w1": -0.001, "w2": math.log(0.5), "w9": -20.0}
    units = tuple(
        AttributedUnit(text, place, place + 1, score, max(score, 0.0), place + 1)
        for place, (text, score) in enumerate(scores.items())
    )
    found = replace(attribute(matrix, "Alice"), method="measured", measured=True, units=units)
    attribute_command._print(found, 4)
    lines = capsys.readouterr().out.splitlines()
    effects = [line[6 + 2 + 20 + 2 :].rsplit(maxsplit=2)[0].strip() for line in lines[3:7]]
    assert effects == ["3.00x", "1.00x", "2.00x more", "over 1e6x more"]
    assert 'less likely: how many times less likely "Alice" is without it; “more”: more likely.' in lines
    attribute_command._print(found, 1)
    assert "more" not in capsys.readouterr().out.replace("and 3 more", "")


def test_the_answer_is_quoted_as_it_is_read(command_line: CommandLine, tmp_path: Path) -> None:
    texts = ["a", " b", " c", "⟨E6⟩⟨88⟩", "我", "⟨E6⟩"]
    layers = {0: causal_attention(2, 5)}
    AttentionMatrix(layers, texts, token_texts=texts, prompt_length=3).save(tmp_path / "a.h5")
    assert command_line("attribute", tmp_path / "a.h5").out.startswith('What "我" (tokens 3 to 5) used')
    # Where there is nothing but bytes, they are all that can be said.
    assert 'What "⟨E6⟩" (token 5)' in command_line("attribute", tmp_path / "a.h5", "--target", "5:6").out


def test_hostile_text_stays_text(command_line: CommandLine, tmp_path: Path) -> None:
    texts = ["\x1b[2J", " b", " c", "\x07", " d"]
    layers = {0: causal_attention(2, 4)}
    AttentionMatrix(layers, texts, token_texts=texts, prompt_length=3).save(tmp_path / "a.h5")
    done = command_line("attribute", tmp_path / "a.h5")
    assert done.status == 0
    assert "\x1b" not in done.out
    assert "\x07" not in done.out
    assert r"\x1b[2J" in done.out


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        ([], 2, "either the file FILE or --model"),
        (["story.h5", "--model", "demo"], 2, "either the file FILE or --model"),
        (["--model", "demo"], 2, "--model needs --prompt or --messages"),
        (["story.h5", "--prompt", "a"], 2, "a file needs neither"),
        (["story.h5", "--span", "source1"], 2, "is no named span"),
        (["story.h5", "--span", "=1:2"], 2, "is no named span"),
        (["story.h5", "--span", "a=1:2", "--span", "a=2:3"], 2, "two spans are named 'a'"),
        (["story.h5", "--span", "a=1:2", "--units", "word"], 2, "either --units or --span"),
        (["story.h5", "--span", "a=1:20"], 1, "cannot have had an effect"),
        (["story.h5", "--target", "Carol"], 1, "the answer does not hold 'Carol'"),
        (["story.h5", "--method", "direct_logit"], 1, "direct logits were not kept"),
        (["story.h5", "--measure"], 2, "--measure needs --model"),
        (["--model", "demo", "--prompt", "a", "--measure", "--method", "contrast"], 2, "takes no other --method"),
        (["story.h5", "--method", "measured"], 1, "nothing was measured"),
        (["story.h5", "-o", "a.xls"], 1, "let it end with .csv or .parquet"),
        (["missing.h5"], 1, "there is no file missing.h5"),
    ],
)
@pytest.mark.usefixtures("matrix")
def test_it_refuses_in_a_sentence(command_line: CommandLine, arguments: list[str], status: int, words: str) -> None:
    done = command_line("attribute", *arguments)
    assert done.status == status
    assert words in " ".join(done.err.split())
