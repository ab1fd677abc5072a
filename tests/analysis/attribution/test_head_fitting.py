"""Learning head weights: the regression, what labels are, and runs that stop and go on."""

from __future__ import annotations

import logging
import math
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
import torch

import att_viz.analysis.head_fitting.fit as fit
from att_viz import SelfAttentionModel
from att_viz.analysis import attribute, fit_head_weights, measure_influence
from att_viz.analysis.attribution.question import answer_span
from att_viz.analysis.head_fitting.examples import Labelling, TooFewUnitsError, halves, measured_example
from att_viz.analysis.head_fitting.likeness import ALIKE, likeness
from att_viz.analysis.head_fitting.regression import Labelled, fitted, rank_correlation, weights_of
from att_viz.capture.influence.plan import last_question
from att_viz.errors import InvalidInputError

KIN = (
    "Anna is the sister of Bob. Emma is the wife of Paul. Carol is the mother of Adam. Lucy is the aunt of Ben. "
    "Who is Bob's sister?"
)
OTHER = (
    "Ruth is the wife of Jack. Nora is the sister of Luke. Sara is the daughter of Eric. Julia is the mother of Kevin. "
    "Who is Eric's daughter?"
)


@pytest.fixture(scope="module")
def model() -> SelfAttentionModel:
    return SelfAttentionModel("demo", dtype=torch.float32, progress=False)


def made_up(weights: np.ndarray, prompts: int, seed: int, noise: float = 0.0) -> list[Labelled]:
    random = np.random.default_rng(seed)
    features = [np.abs(random.normal(size=(8, len(weights)))) for _ in range(prompts)]
    return [Labelled(one, 3 * (one @ weights) + 5 + noise * random.normal(size=8)) for one in features]


def test_the_right_heads_are_found() -> None:
    truth = np.array([0.0, 0.0, 5.0, 1.0, 0.0, 0.0, -2.0, 0.0, 0.0, 0.0])
    found = fitted(made_up(truth, 20, 1, noise=0.5))
    assert np.corrcoef(found.weights, truth)[0, 1] > 0.95
    assert math.isfinite(found.penalty)
    scores = [rank_correlation(one.features @ found.weights, one.effects) for one in made_up(truth, 10, 2)]
    assert np.mean(scores) > 0.9


def test_weights_stay_equal_where_prompts_say_no_more() -> None:
    random = np.random.default_rng(3)
    noise = [Labelled(np.abs(random.normal(size=(6, 40))), random.normal(size=6)) for _ in range(3)]
    equal = weights_of(noise, math.inf)
    assert np.ptp(equal) == 0
    assert equal[0] > 0
    assert np.ptp(fitted(noise[:1]).weights) == 0
    same = Labelled(np.ones((5, 4)), np.arange(5.0))
    np.testing.assert_array_equal(weights_of([same], 1.0), np.ones(4))


def test_weights_solve_the_regression() -> None:
    """Against the normal equations of the same problem, written in the heads instead of the rows."""
    prompts = made_up(np.array([1.0, 0.0, 2.0]), 4, 4, noise=1.0)
    rows, labels = [], []
    for one in prompts:
        centred = one.features - one.features.mean(0)
        rows.append(centred / centred.sum(1).std())
        labels.append((one.effects - one.effects.mean()) / one.effects.std())
    features, wanted = np.concatenate(rows), np.concatenate(labels)
    together = features.sum(1)
    common = together @ wanted / (together @ together)
    scale = 0.3 * (features**2).sum() / len(features)
    rest = np.linalg.solve(features.T @ features + scale * np.eye(3), features.T @ (wanted - common * together))
    np.testing.assert_allclose(weights_of(prompts, 0.3), common + rest, atol=1e-9)


def test_rank_correlation() -> None:
    assert rank_correlation(np.array([1.0, 2.0, 30.0]), np.array([5.0, 6.0, 7.0])) == pytest.approx(1)
    assert rank_correlation(np.ones(3), np.array([5.0, 6.0, 7.0])) == 0
    assert rank_correlation(np.array([1.0, 1.0, 2.0, 3.0]), np.array([0.0, 1.0, 2.0, 2.0])) == pytest.approx(
        np.corrcoef([1.5, 1.5, 3, 4], [1, 2, 3.5, 3.5])[0, 1]
    )


def test_halves_differ() -> None:
    for units, count in ((4, 6), (5, 10), (9, 32)):
        kept = halves(units, Random(1))
        assert len({tuple(row) for row in kept.tolist()}) == len(kept) == count
        assert (kept.sum(1) == units // 2).all()


def test_an_example_is_what_is_measured_elsewhere(model: SelfAttentionModel) -> None:
    found = measured_example(model, KIN, Labelling(max_new_tokens=8), judged=True)
    _, matrix, _ = model.generate_text(KIN, 8)
    target = answer_span(matrix)
    assert matrix.token_ids is not None
    ids = matrix.token_ids[: target[1]].tolist()
    assert found.form == "suffix"
    question = last_question(matrix.token_texts, target[0])
    influence = measure_influence(
        model, matrix, units="sentences", target=target, form="suffix", suffix_from=question, progress=False
    )
    sentences = [unit for unit in influence.units if "Who" not in unit.text]
    assert len(sentences) == len(found.effects) == 4
    by_start = dict(zip([unit.start for unit in influence.units], influence.total.tolist(), strict=True))
    np.testing.assert_allclose(found.effects, [by_start[unit.start] for unit in sentences], atol=1e-3)
    contrast = {unit.start: unit.score for unit in attribute(matrix, target, sentences, "contrast").units}
    np.testing.assert_allclose((found.features**2).sum(1), [contrast[unit.start] for unit in sentences], rtol=1e-4)
    # A half that is hidden, by removing its sentences from what the model is fed with, at their old positions.
    stays = found.kept[0]
    keep = np.ones(len(ids), dtype=np.bool_)
    for unit, kept in zip(sentences, stays, strict=True):
        keep[unit.start : unit.end] = kept
    places = torch.from_numpy(np.flatnonzero(keep))

    def log_probability(positions: torch.Tensor) -> float:
        tokens = torch.tensor(ids)[positions]
        with torch.no_grad():
            logits = model.model(tokens[None], position_ids=positions[None]).logits[0].log_softmax(-1)
        chosen = logits[:-1].gather(-1, tokens[1:, None])[:, 0]
        return float(chosen[-(target[1] - target[0]) :].sum())

    everything = torch.arange(len(ids))
    assert found.masked[0] == pytest.approx(log_probability(places) - log_probability(everything), abs=1e-3)


def test_prompts_with_nothing_to_hide_are_left_out(model: SelfAttentionModel, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(TooFewUnitsError, match="4 are needed"):
        measured_example(model, "Who is it?", Labelling(max_new_tokens=4), judged=False)
    with caplog.at_level(logging.WARNING, "att_viz"), pytest.raises(InvalidInputError, match="nothing can be learned"):
        fit_head_weights(model, ["Who is it?", "Hello."], max_new_tokens=4)
    assert "prompt 1 of all prompts is left out" in caplog.text


def test_prompts_that_are_none_are_refused(model: SelfAttentionModel) -> None:
    for prompts in ("a text", ["a", " "], [3]):
        with pytest.raises(InvalidInputError):
            fit_head_weights(model, prompts)  # type: ignore[arg-type]
    with pytest.raises(InvalidInputError, match="units"):
        fit_head_weights(model, [KIN], units="word")  # type: ignore[arg-type]


def test_mixed_families_are_asked_for(caplog: pytest.LogCaptureFixture) -> None:
    assert likeness([KIN, OTHER]) > ALIKE > likeness([KIN, "Write a Python function that reverses a string."])
    assert likeness(["one"]) == 0
    for families, said in (
        ({"kin": [KIN, OTHER]}, "look like one family: two of them share"),
        ({fit.UNNAMED: [KIN, "Name three fruits."]}, "name no families"),
        ({"kin": [KIN, "Name three fruits."]}, "all prompts are of the family 'kin'"),
        ({"kin": [KIN], "fruits": ["Name three fruits."]}, ""),
    ):
        caplog.clear()
        with caplog.at_level(logging.WARNING, "att_viz"):
            fit._ask_for_mixed_families(families)
        assert said in caplog.text if said else not caplog.text


def test_a_run_that_was_stopped_goes_on(
    model: SelfAttentionModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    families = {"sisters": [KIN, OTHER, KIN.replace("Anna", "Laura"), OTHER.replace("Sara", "Molly")], "two": [KIN]}
    measured: list[str] = []
    real = measured_example

    def counted(model: Any, prompt: str, labelling: Labelling, *, judged: bool) -> Any:
        if len(measured) == 2:
            raise KeyboardInterrupt
        measured.append(prompt)
        return real(model, prompt, labelling, judged=judged)

    monkeypatch.setattr(fit, "measured_example", counted)
    with pytest.raises(KeyboardInterrupt):
        fit_head_weights(model, families, max_new_tokens=8, labels=tmp_path / "labels")
    assert len(list((tmp_path / "labels").glob("*.safetensors"))) == 2
    # What was damaged meanwhile is measured again.
    next((tmp_path / "labels").glob("*.safetensors")).write_bytes(b"nonsense")
    measured.clear()
    monkeypatch.setattr(
        fit,
        "measured_example",
        lambda *a, **k: measured.append(a[1]) or real(*a, **k),  # type: ignore[func-returns-value]
    )
    resumed = fit_head_weights(model, families, max_new_tokens=8, labels=tmp_path / "labels")
    # The prompt of both families is measured once.
    assert len(measured) == 3
    again = fit_head_weights(model, families, max_new_tokens=8)
    np.testing.assert_allclose(resumed.weights, again.weights, atol=1e-5)
    assert [(one.family, one.trained, one.held_out) for one in resumed.figures] == [("sisters", 3, 1), ("two", 1, 0)]
    assert resumed.figures[0].lds is not None
    assert resumed.figures[1].lds is None
    assert resumed.model.name == "demo_model"
    _, matrix, _ = model.generate_text(KIN, 8)
    assert attribute(matrix, units="sentence", method=resumed).method == "head_weights"
