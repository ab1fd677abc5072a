"""Measured influence, against a naive loop: one eager forward for each hidden unit, with a mask written by hand."""

from __future__ import annotations

import functools
import inspect
import math
import re
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Literal, NoReturn

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from support.models.tiny_models import make_model

from att_viz import AttentionMatrix, SelfAttentionModel
from att_viz.analysis import Influence, measure_influence
from att_viz.capture.influence import answer_head, hidden_runs, room
from att_viz.capture.influence.answer_head import find_answer_head
from att_viz.capture.influence.measure import Measuring
from att_viz.capture.influence.of_completion import influence_of_completion
from att_viz.errors import CaptureError, InvalidInputError
from att_viz.matrix.influence import Alternatives, InfluenceChoice
from att_viz.matrix.units import Unit, units_of

MODELS = ["gpt2", "llama", "mistral", "gemma2", "gpt_oss", "qwen3", "deepseek_v3"]
LENGTH, PROMPT = 40, 26
TARGET = (PROMPT, LENGTH)
SPANS = [(0, 1), (1, 3), (3, 9), (9, 10), (12, 15), (20, 25), (25, 26), (28, 30), (36, 38), (38, 39), (39, 40)]
"""Before the answer, at its border, within it, and where nothing is left to change."""

Span = tuple[int, int]


def token_ids(length: int = LENGTH, seed: int = 3) -> torch.Tensor:
    return torch.randint(1, 320, (1, length), generator=torch.Generator().manual_seed(seed))


@torch.no_grad()
def naive(
    model: Any, ids: torch.Tensor, spans: Sequence[Span], target: Span = TARGET, rows_from: int = 0
) -> NDArray[np.float64]:
    """The answer's log-probabilities when rows from `rows_from` on, after each span, do not see it."""
    before = model.config._attn_implementation
    model.set_attn_implementation("eager")
    inputs = ids[:, :-1]

    def cut(module: Any, args: Any, kwargs: Any) -> Any:
        given = inspect.signature(module.forward).bind(*args, **kwargs).arguments
        if given.get("attention_mask") is None:
            # A module around the one that computes.
            return None
        mask = given["attention_mask"]
        # The first token sees itself: True says so in Falcon's masks, False in MPT's; the others add numbers.
        hidden, mask = ~mask[0, 0, 0, 0] if mask.dtype == torch.bool else -math.inf, mask.clone()
        for start, end in spans:
            mask[:, :, max(end, rows_from) :, start:end] = hidden
        given.update(given.pop("kwargs", {}))
        return (), {**given, "attention_mask": mask}

    with ExitStack() as stack:
        stack.callback(model.set_attn_implementation, before)
        for name, module in model.named_modules():
            if re.search(r"(self_attn|\.attn|\.attn\.attention|self_attention)$", name) and ".attention." not in name:
                stack.callback(module.register_forward_pre_hook(cut, with_kwargs=True).remove)
        # A mask that is made without padding may be left out; with ones it is always there.
        logits = model(inputs, attention_mask=torch.ones_like(inputs), use_cache=False).logits[0].double()
    scores = logits.log_softmax(-1).gather(-1, ids[0, 1:, None])[:, 0]
    found: NDArray[np.float64] = scores[target[0] - 1 : target[1] - 1].numpy()
    return found


def expected_effects(
    model: Any, ids: torch.Tensor, spans: Sequence[Span], target: Span = TARGET, rows_from: int = 0
) -> NDArray[np.float64]:
    """The naive effects of spans hidden together; NaN for tokens whose row does not come after all of them."""
    effects = naive(model, ids, [], target) - naive(model, ids, spans, target, rows_from)
    for place, token in enumerate(range(*target)):
        if token - 1 < max(end for _, end in spans):
            effects[place] = np.nan
    return effects


def check(model: Any, ids: torch.Tensor, found: Influence, rows_from: int = 0) -> None:
    """Hold an influence against the naive loop."""
    np.testing.assert_allclose(found.log_probabilities, naive(model, ids, [], found.target), atol=1e-4)
    for unit, effects in zip(found.units, found.effects, strict=True):
        expected = expected_effects(model, ids, [(unit.start, unit.end)], found.target, rows_from)
        np.testing.assert_allclose(effects, expected, atol=1e-4)
    for joint in found.joint:
        spans = [(found.units[place].start, found.units[place].end) for place in joint.units]
        np.testing.assert_allclose(
            joint.effects, expected_effects(model, ids, spans, found.target, rows_from), atol=1e-4
        )


@pytest.mark.parametrize("name", [*MODELS, "jamba"])
@pytest.mark.filterwarnings("ignore:.*:DeprecationWarning")
def test_it_equals_the_naive_loop(name: str) -> None:
    """Windows, softcaps, sinks, grouped queries, latent attention; recurrent layers, of which no prefix is shared."""
    model, ids = make_model(name), token_ids()
    found = measure_influence(model, ids, units=SPANS, target=TARGET)
    check(model, ids, found)
    assert np.nanmax(np.abs(found.effects)) > 0.1
    assert (found.form, found.level, found.compute_dtype) == ("whole", "given", "float32")
    # The strongest two and three; of seven units before the answer each by itself and none; pairs of the four that say
    # or do most, of which some may have been hidden by then.
    before = sum(end < PROMPT for _, end in SPANS)
    sizes = [len(joint.units) for joint in found.joint]
    assert sizes[: 3 + before] == [2, 3, *[before - 1] * before, before]
    assert {*sizes[3 + before :]} == {2}
    assert len(sizes) <= 3 + before + 6
    assert len({frozenset(joint.units) for joint in found.joint}) == len(sizes)
    rows = LENGTH - 1
    hidden = [end for _, end in SPANS if end < rows]
    if name != "jamba":
        # Rows before a unit are not computed again, but for some that members of a batch share.
        assert found.passes <= 1 + 1.2 * sum(rows - end for end in hidden) / rows + len(sizes)


def test_logits_that_nobody_may_probe_are_taken_as_they_come() -> None:
    """Whoever has hooks on a model would take probing tokens for the caller's: its own head is run then."""
    model, ids = make_model("gemma2"), token_ids()
    handle = model.model.layers[0].register_forward_hook(lambda *_: None)
    assert find_answer_head(model) is None
    found = measure_influence(model, ids, units=SPANS, target=TARGET)
    handle.remove()
    check(model, ids, found)
    assert find_answer_head(model) is not None


@torch.no_grad()
def test_logits_are_made_a_part_of_the_vocabulary_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Softcaps, and tokens of every part; the last part is smaller than the others."""
    monkeypatch.setattr(answer_head, "_LOGITS_AT_ONCE", 7 * 45)
    model, ids = make_model("gemma2"), token_ids(7)
    head = find_answer_head(model)
    assert head is not None
    with head.rows_taken() as taken:
        assert model(ids).logits.shape[1] == 0
    chosen = torch.tensor([0, 44, 45, 160, 300, 315, 319])
    expected = model(ids).logits[0].double().log_softmax(-1).gather(-1, chosen[:, None])[:, 0]
    found = head.log_probabilities(taken[0][0], chosen)
    np.testing.assert_allclose(found.numpy(), expected.numpy(), atol=1e-5)


def test_the_alternatives_are_the_likeliest_other_tokens() -> None:
    model, ids = make_model("llama"), token_ids()
    found = measure_influence(model, ids, units=[(1, 3)], target=TARGET)
    with torch.no_grad():
        scores = model(ids).logits[0].double().log_softmax(-1)[PROMPT - 1 : -1]
    others = found.alternatives
    for row, token, other_ids, log_probabilities in zip(
        scores.numpy(),
        ids[0, PROMPT:].tolist(),
        others.ids,
        others.log_probabilities,
        strict=True,
    ):
        ranked = [number for number in np.argsort(-row) if number != token][:3]
        assert other_ids.tolist() == ranked
        np.testing.assert_allclose(log_probabilities, row[ranked], atol=1e-4)
    assert others.texts == ()


@pytest.mark.parametrize("name", ["llama", "mistral", "gemma2"])
def test_the_suffix_form_leaves_the_context_as_it_was(name: str) -> None:
    model, ids = make_model(name), token_ids()
    found = measure_influence(model, ids, units=SPANS, target=TARGET, form="suffix", suffix_from=18)
    assert found.form == "suffix"
    check(model, ids, found, rows_from=18)
    whole = measure_influence(model, ids, units=SPANS, target=TARGET)
    assert found.passes < whole.passes


def test_batches_do_not_depend_on_their_size(monkeypatch: pytest.MonkeyPatch) -> None:
    model, ids = make_model("gemma2"), token_ids()
    together = measure_influence(model, ids, units=SPANS, target=TARGET)
    monkeypatch.setattr(room, "CPU_ROWS", 1)
    one_by_one = measure_influence(model, ids, units=SPANS, target=TARGET)
    np.testing.assert_allclose(together.effects, one_by_one.effects, atol=1e-5)
    assert one_by_one.passes < together.passes


def test_a_batch_that_does_not_fit_is_halved(monkeypatch: pytest.MonkeyPatch) -> None:
    model, ids = make_model("llama"), token_ids()
    expected = measure_influence(model, ids, units=SPANS, target=TARGET)
    forward = model.forward

    @functools.wraps(forward)
    def small_memory(*args: Any, **kwargs: Any) -> Any:
        if len(kwargs["input_ids"]) > 2:
            raise torch.OutOfMemoryError("there is too little of it")
        return forward(*args, **kwargs)

    monkeypatch.setattr(model, "forward", small_memory)
    np.testing.assert_allclose(measure_influence(model, ids, units=SPANS, target=TARGET).effects, expected.effects)


def test_a_long_context_is_run_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    model, ids = make_model("mistral"), token_ids()
    monkeypatch.setattr(hidden_runs, "_TOKENS_AT_ONCE", 7)
    check(model, ids, measure_influence(model, ids, units=SPANS, target=TARGET))


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16])
def test_half_precision_is_said_and_near(dtype: torch.dtype) -> None:
    """The weights are the same rounded ones; only what is computed from them is rounded otherwise."""
    ids = token_ids()
    half = make_model("llama", dtype=dtype)
    found = measure_influence(half, ids, units=SPANS, target=TARGET)
    exact = measure_influence(half.float(), ids, units=SPANS, target=TARGET)
    assert found.compute_dtype == str(dtype).removeprefix("torch.")
    difference = np.nanmean(np.abs(found.effects - exact.effects))
    assert difference < 0.05 * np.nanmean(np.abs(exact.effects))


def test_the_model_is_left_as_it_was() -> None:
    model, ids = make_model("llama"), token_ids()
    model.train()
    before = model.config._attn_implementation
    measure_influence(model, ids, units=[(1, 3)], target=TARGET)
    assert model.training
    assert model.config._attn_implementation == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({}, "give prompt_length or target"),
        ({"target": (0, 5)}, "needs at least one token"),
        ({"target": (5, 41)}, "tokens 5 to 41 of 40"),
        ({"target": TARGET}, "their texts are needed"),
        ({"target": TARGET, "units": []}, "no unit to hide"),
        ({"target": TARGET, "units": [(3, 5), (4, 6)]}, "overlaps"),
        ({"target": TARGET, "units": [(5, 5)]}, "is empty"),
        ({"target": TARGET, "units": [(39, 41)]}, "does not lie before"),
        ({"target": TARGET, "units": [3]}, "is no unit"),
        ({"target": TARGET, "units": "letters"}, "must be one of"),
        ({"target": TARGET, "units": [(1, 3)], "form": "half"}, "must be one of"),
        ({"target": TARGET, "units": [(1, 3)], "form": "suffix"}, "no suffix form"),
        ({"target": TARGET, "units": [(1, 3)], "suffix_from": PROMPT}, "from 1 to 25"),
        ({"target": TARGET, "units": [(1, 3)], "max_passes": 0}, "a number above 0"),
        ({"target": TARGET, "units": SPANS, "max_passes": 0.5}, "too few"),
    ],
)
def test_what_cannot_be_measured_is_refused(arguments: dict[str, Any], words: str) -> None:
    with pytest.raises(InvalidInputError, match=words):
        measure_influence(make_model("llama"), token_ids(), **arguments)


@pytest.mark.parametrize("name", ["gptj", "gpt_neo", "bloom", "falcon", "mpt"])
def test_models_that_compute_their_attention_themselves(name: str) -> None:
    """They do not go through transformers' interface; some have ALiBi, a window of their own, or masks by place."""
    model, ids = make_model(name), token_ids()
    found = measure_influence(model, ids, units=SPANS, target=TARGET)
    check(model, ids, found)
    assert np.nanmax(np.abs(found.effects)) > 0.01
    # Rows before what is hidden are not computed again.
    assert found.passes < len(SPANS) + len(found.joint)
    suffix = measure_influence(model, ids, units=SPANS, target=TARGET, form="suffix", suffix_from=18)
    check(model, ids, suffix, rows_from=18)


def test_models_without_attention_are_refused() -> None:
    with pytest.raises(CaptureError, match="no attention to show"):
        measure_influence(make_model("mamba"), token_ids(), units=[(1, 3)], target=TARGET)


PROMPT_TEXT = "Tom is a grey cat. Alice and Bob are siblings. Who is Bob's sister?"


@pytest.fixture(scope="module")
def demo() -> SelfAttentionModel:
    return SelfAttentionModel("demo", progress=False)


@pytest.fixture(scope="module")
def completed(demo: SelfAttentionModel) -> AttentionMatrix:
    return demo.generate_text(PROMPT_TEXT, 6)[1]


def ids_of(matrix: AttentionMatrix) -> torch.Tensor:
    return torch.from_numpy(matrix.token_ids)[None]


def test_words_and_sentences_of_a_prompt(demo: SelfAttentionModel, completed: AttentionMatrix) -> None:
    words = measure_influence(demo, completed)
    expected = units_of(completed.token_texts, "word", 0, completed.prompt_length)
    assert list(words.units) == [unit for unit in expected if not unit.is_markup and unit.text.strip()]
    assert words.level == "words"
    check(demo.model, ids_of(completed), words)
    assert len(words.alternatives.texts) == len(words.log_probabilities)
    sentences = measure_influence(demo, completed, units="sentences")
    assert sentences.units[-1].text.strip().endswith("sister?")
    check(demo.model, ids_of(completed), sentences)
    assert len(sentences.units) < len(words.units)


def test_a_budget_leads_to_the_words_of_the_strongest_sentence(
    demo: SelfAttentionModel, completed: AttentionMatrix
) -> None:
    words = measure_influence(demo, completed)
    sentences = measure_influence(demo, completed, units="sentences")
    rows = len(completed.tokens) - 1
    cost = sum(rows - unit.end for unit in words.units) / rows
    mixed = measure_influence(demo, completed, units="auto", max_passes=0.9 * cost)
    assert mixed.level == "mixed"
    assert len(sentences.units) < len(mixed.units) < len(words.units)
    strongest = sentences.strongest(count=1)[0][0]
    of_strongest = [unit for unit in words.units if strongest.start <= unit.start and unit.end <= strongest.end]
    assert set(of_strongest) <= set(mixed.units)
    assert strongest not in mixed.units
    # Units lie beside each other and none is lost.
    assert sum(unit.end - unit.start for unit in mixed.units) == sum(unit.end - unit.start for unit in words.units)
    check(demo.model, ids_of(completed), mixed)
    few = measure_influence(demo, completed, units="auto", max_passes=len(sentences.units))
    assert few.level == "sentences"
    least = measure_influence(demo, completed, units="auto", max_passes=1.3)
    assert least.form == "suffix"
    # What follows the question is run again, and no row of the question itself.
    assert least.units[-1].start < words.units[-1].end < completed.prompt_length
    check(demo.model, ids_of(completed), least, rows_from=words.units[-1].end)


def test_units_of_the_answer_before_a_token(demo: SelfAttentionModel, completed: AttentionMatrix) -> None:
    last = len(completed.tokens)
    found = measure_influence(demo, completed, target=(last - 1, last))
    assert found.units[-1].end == last - 1
    assert found.units[-1].end > completed.prompt_length
    check(demo.model, ids_of(completed), found)


def test_auto_keeps_to_the_time_that_generating_took(
    demo: SelfAttentionModel,
    completed: AttentionMatrix,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from att_viz.capture.influence import of_completion

    assert completed.token_ids is not None
    ids, texts = completed.token_ids.tolist(), completed.token_texts

    def measured(seconds: float, choice: InfluenceChoice = "auto") -> Influence | None:
        return influence_of_completion(
            demo.model, demo.tokenizer, ids, texts, completed.prompt_length, choice, seconds, False
        )

    monkeypatch.setattr(of_completion, "ALWAYS_SECONDS", 0.0)
    whole = measured(1e6)
    assert whole is not None
    assert whole.level == "words"
    assert not caplog.records
    assert measured(0.0) is None
    (record,) = caplog.records
    assert "influence is not measured" in record.getMessage()
    assert "influence='sentences' does" in record.getMessage()
    assert measured(0.0, "sentences") is not None
    assert measured(0.0, "off") is None
    assert len(caplog.records) == 1


@pytest.mark.parametrize("choice", ["words", "sentences"])
def test_what_takes_long_is_announced_before_it_begins(
    demo: SelfAttentionModel,
    completed: AttentionMatrix,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    choice: InfluenceChoice,
) -> None:
    from att_viz.capture.influence import of_completion

    assert completed.token_ids is not None
    ids = completed.token_ids.tolist()

    def stopped(*_: Any) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(of_completion, "TOLD_FROM_SECONDS", 0.0)
    monkeypatch.setattr(Measuring, "of_texts", stopped)
    with pytest.raises(KeyboardInterrupt):
        influence_of_completion(
            demo.model, demo.tokenizer, ids, completed.token_texts, completed.prompt_length, choice, 1.0, False
        )
    (record,) = caplog.records
    assert f"hiding each {choice[:-1]} will take about " in record.getMessage()
    assert record.getMessage().endswith(("seconds", "minutes"))


def test_the_announced_cost_is_no_less_than_what_it_takes(demo: SelfAttentionModel, completed: AttentionMatrix) -> None:
    kinds: tuple[tuple[Literal["word", "sentence"], Literal["words", "sentences"]], ...]
    kinds = (("word", "words"), ("sentence", "sentences"))
    for kind, choice in kinds:
        target = (completed.prompt_length, len(completed.tokens))
        measuring = Measuring(demo.model, ids_of(completed), completed.token_texts, target, show_progress=False)
        found = measuring.of_texts(choice)
        assert found is not None
        # What a batch computes for nothing is an eighth of it at most.
        assert 0.5 * measuring.cost(kind) <= found.passes <= 1.125 * measuring.cost(kind)


def test_generate_text_measures_what_it_is_asked(demo: SelfAttentionModel) -> None:
    assert demo.generate_text(PROMPT_TEXT, 4)[1].influence is None
    matrix = demo.generate_text(PROMPT_TEXT, 4, influence="auto")[1]
    assert matrix.influence is not None
    assert matrix.influence.target == (matrix.prompt_length, len(matrix.tokens))
    assert demo.generate_text(PROMPT_TEXT, 0, influence="words")[1].influence is None
    with pytest.raises(InvalidInputError, match="influence is 'loud'"):
        demo.generate_text(PROMPT_TEXT, 4, influence="loud")  # type: ignore[arg-type]


def test_an_interrupted_measurement_leaves_nothing(
    demo: SelfAttentionModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: Any) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(hidden_runs.HiddenRuns, "_together", interrupted)
    before = demo.model.config._attn_implementation
    with pytest.raises(KeyboardInterrupt):
        demo.generate_text(PROMPT_TEXT, 4, f"{tmp_path}/a", influence="words")
    assert list(tmp_path.iterdir()) == []
    assert demo.model.config._attn_implementation == before


def test_an_influence_of_another_sequence_is_refused(completed: AttentionMatrix) -> None:
    unit = Unit(0, 2, "a")
    other = Influence(
        (unit,), (2, 4), np.zeros((1, 2), np.float32), "whole", "given", 1.0, "float32", np.zeros(2, np.float32),
        measure_influence_alternatives(2),
    )  # fmt: skip
    completed.influence = other
    completed.influence = None
    with pytest.raises(InvalidInputError, match="is of a sequence of 999 tokens"):
        completed.influence = Influence(
            (Unit(0, 999, "a"),), (2, 4), other.effects, "whole", "given", 1.0, "float32", other.log_probabilities,
            other.alternatives,
        )  # fmt: skip


def measure_influence_alternatives(tokens: int) -> Alternatives:
    return Alternatives(np.zeros((tokens, 3), np.int64), (), np.zeros((tokens, 3), np.float32))
