"""Two processes that share a model give what one gives: weights of every head, statistics, text, metadata."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
from support.models.pictures import save_reading_model
from support.models.tiny_models import TinyModel, make_model
from support.processes.rank_program import generate, save, save_both_ways
from support.processes.torchrun import by_hand, torchrun

from att_viz import AttentionMatrix, SelfAttentionModel
from att_viz.archive import count_sequences
from att_viz.archive.checking.verify import verify
from att_viz.capture.hooks.attention_layers import find_attention_layers
from att_viz.capture.ranks.channel import lost_process
from att_viz.capture.ranks.ranks import Ranks, ranks_of
from att_viz.errors import InvalidInputError

FILES = ("generated.h5", "saved.h5", "batch.h5", "one_head.h5", "statistics.h5", "resumed.h5", "both.h5")
MODELS = ("llama", "gpt_oss")
"""Grouped heads; the same with learned sinks and sliding windows."""


class Runs(NamedTuple):
    """What two processes wrote, what one wrote, and what each of the two was told."""

    shared: Path
    alone: Path
    said: list[dict[str, str]]


@pytest.fixture(scope="module")
def runs(tiny_model: TinyModel, tmp_path_factory: pytest.TempPathFactory) -> Runs:
    shared, alone = tmp_path_factory.mktemp("shared"), tmp_path_factory.mktemp("alone")
    directories = [tmp_path_factory.mktemp("models") / "gemma3", *(tiny_model(name) for name in MODELS)]
    save_reading_model("gemma3", directories[0])
    for directory in directories:
        (shared / directory.name).mkdir()
        (alone / directory.name).mkdir()
        model = SelfAttentionModel(directory, dtype="float32", progress=False)
        if directory.name == "gemma3":
            save_both_ways(model, alone / directory.name)
            continue
        generate(model, alone / directory.name)
        save(model, alone / directory.name)
    uneven = tiny_model("llama", hidden_size=24, num_attention_heads=3, num_key_value_heads=3)
    ended = torchrun(2, "capture", shared, *directories, uneven)
    assert ended.returncode == 0, ended.stdout
    return Runs(shared, alone, [json.loads((shared / f"said_{rank}.json").read_text("utf-8")) for rank in range(2)])


def pairs(runs: Runs, file: str) -> Iterator[tuple[AttentionMatrix, AttentionMatrix]]:
    for alone in sorted(runs.alone.glob(f"*/{file}")):
        shared = runs.shared / alone.relative_to(runs.alone)
        assert count_sequences(shared) == count_sequences(alone)
        for sequence in range(count_sequences(alone)):
            with AttentionMatrix.open(shared, sequence) as one, AttentionMatrix.open(alone, sequence) as other:
                yield one, other


@pytest.mark.parametrize("file", FILES)
def test_two_processes_write_what_one_writes(runs: Runs, file: str) -> None:
    seen = 0
    for shared, alone in pairs(runs, file):
        seen += 1
        assert (shared.tokens, shared.token_texts, shared.prompt_length) == (
            alone.tokens,
            alone.token_texts,
            alone.prompt_length,
        )
        assert shared.metadata == alone.metadata
        assert shared.layers == alone.layers
        assert shared.both_ways == alone.both_ways
        assert bool(alone.both_ways) == (file == "both.h5")
        np.testing.assert_array_equal(shared.real, alone.real)
        for layer in alone.layers:
            assert shared.heads(layer) == alone.heads(layer)
            assert shared.statistic_names(layer) == alone.statistic_names(layer)
            same(shared.statistics(layer), alone.statistics(layer))
            for head in alone.heads(layer):
                if alone.has_weights:
                    same(shared.rows(layer, head), alone.rows(layer, head))
                for name in ("sink_mass", "value_norms"):
                    same(getattr(shared, name)(layer, head), getattr(alone, name)(layer, head))
                mine, theirs = shared.weights.key_means(layer, head), alone.weights.key_means(layer, head)
                assert (mine is None) == (theirs is None)
                for one, other in zip(mine or (), theirs or (), strict=True):
                    same(one, other)
    assert seen >= len(MODELS)


def same(one: Any, other: Any) -> None:
    """Equal up to the order in which the two processes' halves of a sum are added."""
    assert (one is None) == (other is None)
    if one is not None:
        np.testing.assert_allclose(one, other, rtol=2e-3, atol=1e-5, equal_nan=True)


def test_the_archive_of_two_processes_is_whole(runs: Runs) -> None:
    for path in sorted(runs.shared.glob("*/*.h5")):
        assert verify(path).fault is None
    assert [path.name for path in runs.shared.rglob("*.partial")] == ["left.h5.partial"]
    assert not (runs.shared / "other.h5").exists(), "what was refused was published"


def test_rows_are_in_the_first_process_only(runs: Runs) -> None:
    first, second = runs.said
    assert "rows" not in first
    for name in ("rows", "rollout"):
        assert "in process 0 of 2, and this is process 1" in second[name]


def test_what_needs_all_heads_in_one_process_says_so(runs: Runs) -> None:
    for said in runs.said:
        assert "leave influence out, or load the model without tp_plan" in said["influence"]
        assert "shared by 2 processes" in said["capture"]
        assert "without device and device_map" in said["device"]


def test_processes_with_other_inputs_are_refused(runs: Runs) -> None:
    for said in runs.said:
        assert "do not have the same inputs" in said["inputs"]
    assert "not run on the same inputs" in runs.said[0]["saver"]
    assert "could not begin" in runs.said[1]["saver"]


def test_an_archive_that_cannot_be_begun_is_told_to_all(runs: Runs) -> None:
    assert "resume" in runs.said[0]["left"]
    assert "process 0 could not begin the archive" in runs.said[1]["left"]


@pytest.mark.processes
def test_a_dead_process_is_named_and_nothing_is_published(tiny_model: TinyModel, tmp_path: Path) -> None:
    first, second = by_hand(2, "dies", tmp_path, tiny_model("llama"))
    assert second.returncode == 3
    assert first.returncode == 0, first.stdout
    said = json.loads((tmp_path / "said_0.json").read_text("utf-8"))
    assert "has stopped" in said["dead"]
    assert "Nothing was published" in said["dead"]
    assert not (tmp_path / "dead.h5").exists()


def test_a_process_alone_is_told_to_use_torchrun(tiny_model: TinyModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RANK", raising=False)
    with pytest.raises(InvalidInputError, match="torchrun --nproc-per-node 2"):
        SelfAttentionModel(tiny_model("llama"), tp_plan="auto")


def test_a_model_for_one_process_is_shared_by_none() -> None:
    model = make_model("llama")
    assert ranks_of(model, find_attention_layers(model)[1]) is None


def test_heads_that_cannot_be_dealt_out_evenly(runs: Runs) -> None:
    for said in runs.said:
        assert "3 heads of LlamaForCausalLM cannot be dealt out evenly to 2 processes" in said["uneven"]
        assert "start 3 processes (torchrun --nproc-per-node 3)" in said["uneven"]


def test_only_a_lost_process_is_explained_as_one() -> None:
    ranks = Ranks(0, (0, 1), 4, range(2), 2)
    assert lost_process(RuntimeError("shapes cannot be multiplied"), ranks) is None
    assert lost_process(RuntimeError("[..] Connection closed by peer"), None) is None
    found = lost_process(RuntimeError("[..] Connection closed by peer [127.0.0.1]"), ranks)
    assert found is not None
    assert "another of the 2 processes" in str(found)
