"""att-viz fit-heads: weights from a file of prompts, for att-viz attribute."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.processes.command_line import CommandLine

from att_viz.analysis import HeadWeights

pytestmark = pytest.mark.models

STATEMENTS = "{} is the sister of Bob. {} is the wife of Paul. {} is the mother of Adam. Who is Bob's sister?"
NAMES = ["Anna", "Emma", "Carol", "Lucy", "Ruth", "Nora"]


@pytest.fixture
def prompts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Also written as prompts.jsonl and prompts.csv in the current directory."""
    monkeypatch.chdir(tmp_path)
    made = [
        STATEMENTS.replace("Who", "Julia is the aunt of Ben. Who").format(*NAMES[place : place + 3])
        for place in range(4)
    ]
    lines = [json.dumps({"prompt": prompt, "family": "kin" if place else None}) for place, prompt in enumerate(made)]
    Path("prompts.jsonl").write_text("\n".join(lines), "utf-8")
    Path("prompts.csv").write_text("\n".join(["text,kind", *(f'"{prompt}",kin' for prompt in made)]), "utf-8")
    return made


def test_weights_are_learned_and_used(
    prompts: list[str], command_line: CommandLine, caplog: pytest.LogCaptureFixture
) -> None:
    done = command_line(
        "fit-heads", "--model", "demo", "--prompts", "prompts.csv", "--field", "text", "--family-field", "kind",
        "--max-new-tokens", 8, "-o", "out/heads.safetensors",
    )  # fmt: skip
    assert done.status == 0, done.err
    weights = HeadWeights.open("out/heads.safetensors")
    (figures,) = weights.figures
    assert (figures.family, figures.trained, figures.held_out) == ("kin", 3, 1)
    rows = done.out.splitlines()
    assert rows[0].startswith("family  learned from  held out  LDS  all heads alike")
    assert rows[1].split() == ["kin", "3", "1", f"{figures.lds:.2f}", f"{figures.contrast_lds:.2f}"]
    assert "look like one family" in caplog.text
    assert len(list(Path("out/heads.safetensors.labels").iterdir())) == 4
    done = command_line(
        "attribute", "--model", "demo", "--prompt", prompts[0], "--max-new-tokens", 8, "--units", "sentence",
        "--method", "out/heads.safetensors", "--json",
    )  # fmt: skip
    assert done.status == 0, done.err
    assert json.loads(done.out)["method"] == "head_weights"
    done = command_line(
        "attribute", "--model", "demo", "--prompt", prompts[0], "--max-new-tokens", 8,
        "--method", "out/heads.safetensors",
    )  # fmt: skip
    assert "Estimated from attention with head weights learned on 3 prompts of demo_model" in done.out


def test_machines_get_figures(prompts: list[str], command_line: CommandLine) -> None:
    done = command_line(
        "fit-heads",
        "--model",
        "demo",
        "--prompts",
        "prompts.jsonl",
        "--max-new-tokens",
        8,
        "--labels",
        "kept",
        "--json",
    )
    assert done.status == 0, done.err
    printed = json.loads(done.out)
    assert printed["file"] == "heads.safetensors"
    assert [(one["family"], one["trained"], one["held_out"]) for one in printed["families"]] == [
        ("all prompts", 1, 0),
        ("kin", 3, 0),
    ]
    assert len(list(Path("kept").iterdir())) == 4


def test_what_cannot_be_used_is_said(prompts: list[str], command_line: CommandLine) -> None:
    Path("empty.txt").write_text("\n", "utf-8")
    Path("bad.jsonl").write_text('{"prompt": "a", "family": "b\\u001b"}', "utf-8")
    for arguments, said in (
        (["--prompts", "empty.txt"], "there is no prompt in empty.txt"),
        (["--prompts", "bad.jsonl"], "no name in printable letters"),
        (["--prompts", "prompts.jsonl", "--family-field", "group"], "--family-field"),
        (["--prompts", "missing.txt"], "could not be read"),
    ):
        done = command_line("fit-heads", "--model", "demo", *arguments)
        assert done.status != 0
        assert said in done.err
    for method, said in (("nonsense", "neither a file of head weights"), ("empty.txt", "not a safetensors file")):
        done = command_line(
            "attribute", "--model", "demo", "--prompt", "Hi.", "--max-new-tokens", 2, "--method", method
        )
        assert done.status != 0
        assert said in done.err
