"""Collecting samples from Python."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from support.pages.report_page import ReportPage

from att_viz.attention_matrix import AttentionMatrix
from att_viz.collection import CollectionOptions, Manifest, collect_samples
from att_viz.errors import InvalidInputError
from att_viz.matrix.text.given import prompt_text
from att_viz.renderer import Renderer
from att_viz.self_attention_model import SelfAttentionModel

if TYPE_CHECKING:
    from support.models.tiny_models import TinyModel

OPTIONS = CollectionOptions(max_new_tokens=2)


@pytest.fixture
def model(tiny_model: TinyModel) -> SelfAttentionModel:
    return SelfAttentionModel(tiny_model("llama"))


def test_it_gives_the_manifest_that_is_on_disk(model: SelfAttentionModel, tmp_path: Path) -> None:
    said: list[str] = []
    manifest = collect_samples(
        lambda: model, {"model": "llama"}, ("cat", "Tom"), tmp_path / "a" / "b", OPTIONS, said.append
    )
    assert manifest == Manifest.open(tmp_path / "a" / "b")
    assert manifest.options["model"] == "llama"
    assert [record.status for record in manifest.samples.values()] == ["done", "done"]
    assert manifest.runs[0]["versions"].keys() == {"att_viz", "torch", "transformers"}
    assert len([line for line in said if line.startswith("Processing sample")]) == 2


def test_no_model_is_loaded_when_nothing_is_left_to_do(model: SelfAttentionModel, tmp_path: Path) -> None:
    first = collect_samples(lambda: model, {}, ["cat"], tmp_path, OPTIONS, lambda line: None)

    def never() -> SelfAttentionModel:
        raise AssertionError

    assert collect_samples(never, {}, ["cat"], tmp_path, OPTIONS, lambda line: None) == first


def test_the_archive_is_what_generate_text_gives_with_the_seed_of_the_sample(
    model: SelfAttentionModel, tmp_path: Path
) -> None:
    options = CollectionOptions(max_new_tokens=6, temperature=1.5, seed=40)
    collect_samples(lambda: model, {}, ["cat", "Tom"], tmp_path, options, lambda line: None)
    _, expected, _ = model.generate_text("Tom", 6, seed=41, do_sample=True, temperature=1.5)
    with AttentionMatrix.open(tmp_path / "attention_sample_1.h5") as matrix:
        assert matrix.token_ids is not None
        assert expected.token_ids is not None
        assert matrix.token_ids.tolist() == expected.token_ids.tolist()
        assert matrix.metadata.generation["seed"] == 41


def test_a_reader_that_goes_away_is_no_fault_of_a_sample(model: SelfAttentionModel, tmp_path: Path) -> None:
    def say(line: str) -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        collect_samples(lambda: model, {}, ["cat"], tmp_path, OPTIONS, say)
    manifest = Manifest.open(tmp_path)
    assert manifest is not None
    assert manifest.samples == {}


def test_an_error_that_nobody_expected_is_recorded(model: SelfAttentionModel, tmp_path: Path) -> None:
    model.tokenizer.chat_template = "{{ 1 / 0 }}"
    said: list[str] = []
    manifest = collect_samples(lambda: model, {}, ["cat"], tmp_path, OPTIONS, said.append)
    assert manifest.samples[0].status == "failed"
    assert manifest.samples[0].error == "ZeroDivisionError: division by zero"
    assert said == ["Sample 0 failed: ZeroDivisionError: division by zero\n"]


def test_influence_is_measured_kept_and_recorded(model: SelfAttentionModel, tmp_path: Path) -> None:
    """Also by a run that goes on."""
    options = CollectionOptions(max_new_tokens=3, influence="words")
    collect_samples(lambda: model, {}, ["Tom is a cat"], tmp_path, options, print)
    manifest = collect_samples(lambda: model, {}, ["Tom is a cat", "Bob"], tmp_path, options, print)
    assert [manifest.samples[index].influence for index in range(2)] == ["words", "words"]
    for index in range(2):
        with AttentionMatrix.open(tmp_path / f"attention_sample_{index}.h5") as matrix:
            assert matrix.influence is not None
            assert matrix.influence.target == (matrix.prompt_length, len(matrix.tokens))
    with pytest.raises(InvalidInputError, match="begun with influence = words, and now it is off"):
        collect_samples(lambda: model, {}, ["Tom is a cat"], tmp_path, CollectionOptions(max_new_tokens=3), print)


def test_a_manifest_of_before_influence_was_measured_goes_on(model: SelfAttentionModel, tmp_path: Path) -> None:
    manifest = collect_samples(lambda: model, {}, ["Tom"], tmp_path, OPTIONS, print)
    del manifest.options["influence"]
    manifest.write()
    assert collect_samples(lambda: model, {}, ["Tom", "Bob"], tmp_path, OPTIONS, print).is_done(1)
    options = CollectionOptions(max_new_tokens=2, influence="words")
    with pytest.raises(InvalidInputError, match="begun with influence = off, and now it is words"):
        collect_samples(lambda: model, {}, ["Tom", "Bob"], tmp_path, options, print)


@pytest.mark.parametrize("place", [{"format": "pickle"}, {"save_attention": False}])
def test_influence_that_nobody_would_keep_is_not_measured(place: dict[str, Any]) -> None:
    with pytest.raises(InvalidInputError, match="only archives keep it"):
        CollectionOptions(influence="auto", **place)


@pytest.mark.models
@pytest.mark.parametrize("max_length", [None, 24])
def test_a_report_of_what_was_captured_knows_the_prompt_and_parts_of_it(max_length: int | None, tmp_path: Path) -> None:
    question = "Alice and Bob are siblings. Tom is a cat. Jerry is a mouse. Who is Bob's sister?"
    options = CollectionOptions(max_new_tokens=2, max_length=max_length, truncate="left")
    collect_samples(lambda: SelfAttentionModel("demo"), {}, [question], tmp_path, options, lambda line: None)
    with AttentionMatrix.open(tmp_path / "attention_sample_0.h5") as matrix:
        (given,) = matrix.metadata.given or ()
        text, _ = prompt_text(matrix.token_texts, matrix.prompt_length)
        said = text[given.start : given.end]
        assert question.endswith(said.strip())
        assert (said.strip() == question) == (max_length is None)
        name = said.index("sister")
        (path,) = Renderer().render(
            matrix.tokens,
            matrix.prompt_length,
            matrix,
            save_prefix=f"{tmp_path}/",
            spans={"the word": (name + given.skipped, name + given.skipped + 6)},
        )
        data = ReportPage(Path(path)).data
        ((label, start, end),) = data["text"]["spans"]
        assert (label, "".join(matrix.token_texts[start:end]).strip()) == ("the word", "sister")
        assert said.strip().startswith(data["title"].rstrip("…")[:20])
