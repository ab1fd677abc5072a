"""The benchmark of attribution: its ground truth is true, and the methods keep their lines on the demo model."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from attribution_bench.cases import Case, Measured, cases, measure
from attribution_bench.families import DEMO_FAMILIES, FAMILIES
from attribution_bench.figures import interval, linear_datamodelling_score, spearman
from attribution_bench.interventions import INTERVENTIONS
from attribution_bench.judging import Judgements, judge
from attribution_bench.lasso import lasso_weights
from attribution_bench.methods import ESTIMATES, LEARNED_HEADS, Method, Run, Scores, learned_heads
from attribution_bench.plain_model import PlainAnswer, PlainModel
from attribution_bench.table import table
from attribution_bench.tasks import tasks
from attribution_bench.truth_file import Truth, committed_truth, read_truth, write_truth

import att_viz
from att_viz import SelfAttentionModel
from att_viz.analysis import HeadWeights, attribute, measure_influence
from att_viz.analysis.attribution.head_weights import ModelIdentity
from att_viz.report.why import why_of

DEMO = Path(att_viz.__file__).parent / "demo_model"
FRESH_SEED = 150_001
"""Of prompts that are not in the repository."""


@pytest.fixture(scope="module")
def plain() -> PlainModel:
    return PlainModel(DEMO)


@pytest.fixture(scope="module")
def model() -> SelfAttentionModel:
    return SelfAttentionModel("demo", dtype=torch.float32, progress=False)


@pytest.fixture(scope="module")
def truth(plain: PlainModel) -> Truth:
    return read_truth(committed_truth(plain.sha256()))


def some(truth: Truth) -> list[Measured]:
    """Five prompts: of every family at least one."""
    chosen = [[one for one in truth.measured if one.case.family == family.name] for family in DEMO_FAMILIES]
    return [*chosen[0][:2], chosen[1][0], *chosen[2][:2]]


def same(first: Case, second: Case) -> bool:
    unlike = np.zeros((0, 2), np.int32)
    return np.array_equal(first.units, second.units) and replace(first, units=unlike) == replace(second, units=unlike)


def log_probabilities_by_mask(plain: PlainModel, case: Case, hidden: list[tuple[int, int]]) -> np.ndarray:
    """The whole text in one forward pass, with the edges from later positions to the hidden tokens cut."""
    rows = torch.arange(len(case.ids))
    seen = rows[None] <= rows[:, None]
    for start, end in hidden:
        seen[end:, start:end] = False
    mask = torch.zeros(seen.shape).masked_fill(~seen, torch.finfo(torch.float32).min)
    plain.model.set_attn_implementation("eager")
    try:
        with torch.no_grad():
            logits = plain.model(torch.tensor([case.ids]), attention_mask=mask[None, None]).logits[0]
    finally:
        plain.model.set_attn_implementation("sdpa")
    found = torch.log_softmax(logits, -1)[rows[:-1], torch.tensor(case.ids[1:])]
    return found[case.prompt_length - 1 :].numpy()


def test_leaving_tokens_out_is_cutting_the_edges_to_them(plain: PlainModel, truth: Truth) -> None:
    for one in some(truth):
        case, answer = one.case, PlainAnswer(plain, list(one.case.ids), one.case.prompt_length)
        spans: list[tuple[int, int]] = [(int(start), int(end)) for start, end in case.units]
        for hidden in ([], [spans[0]], [spans[-1]], spans[1::2]):
            expected = log_probabilities_by_mask(plain, case, hidden)
            np.testing.assert_allclose(answer.without(hidden), expected, atol=1e-4)


def test_what_cannot_be_hidden_is_refused(plain: PlainModel, truth: Truth) -> None:
    case = truth.measured[0].case
    with pytest.raises(ValueError, match="cannot be hidden"):
        PlainAnswer(plain, list(case.ids), case.prompt_length).without([(1, case.prompt_length)])


def test_the_committed_truth_is_what_is_measured(plain: PlainModel, truth: Truth) -> None:
    for one in some(truth):
        again = measure(plain, one.case, truth.seed, removals=len(one.kept) > 0)
        np.testing.assert_allclose(again.effects, one.effects, atol=1 / 512 + 1e-3)
        np.testing.assert_allclose(again.log_probabilities, one.log_probabilities, atol=1 / 512 + 1e-3)
        np.testing.assert_array_equal(again.kept, one.kept)
        np.testing.assert_allclose(again.masked, one.masked, atol=1e-3)


def test_the_committed_prompts_come_from_their_seed(plain: PlainModel, truth: Truth) -> None:
    for family in DEMO_FAMILIES:
        stored = [one.case for one in truth.measured if one.case.family == family.name]
        assert len(stored) == family.count
        for case, made in zip(stored[:3], cases(plain, family, truth.seed, 3), strict=True):
            assert same(case, made)


def test_a_file_holds_what_was_written(truth: Truth, tmp_path: Path) -> None:
    write_truth(tmp_path / "again.npz", truth)
    again = read_truth(tmp_path / "again.npz")
    assert (again.model, again.sha256, again.seed, again.versions) == (
        truth.model,
        truth.sha256,
        truth.seed,
        truth.versions,
    )
    for first, second in zip(truth.measured, again.measured, strict=True):
        assert same(first.case, second.case)
        for name in ("log_probabilities", "effects", "kept", "masked"):
            np.testing.assert_array_equal(getattr(first, name), getattr(second, name))


def test_prompts_are_made_from_seeds_and_hold_their_evidence() -> None:
    for family in (*FAMILIES, *DEMO_FAMILIES):
        made = [task for task, _ in zip(tasks(family, 7), range(40), strict=False)]
        assert made == [task for task, _ in zip(tasks(family, 7), range(40), strict=False)]
        assert made != [task for task, _ in zip(tasks(family, 8), range(40), strict=False)]
        for task in made:
            spans = list(task.source_spans())
            assert [task.message[start:end].strip() for start, end in spans] == [one.strip() for one in task.sources]
            holders = {place for place, source in enumerate(task.sources) if task.answer and task.answer in source}
            assert set(task.evidence) <= holders
            assert len(task.evidence) == {"duplicates": 2, "words": 0, "passages": 0}.get(family.name, 1)


def test_the_package_measures_what_the_benchmark_measured(model: SelfAttentionModel, truth: Truth) -> None:
    for one in some(truth):
        spans = [(int(start), int(end)) for start, end in one.case.units]
        found = measure_influence(
            model, list(one.case.ids), units=spans, prompt_length=one.case.prompt_length, form="whole", progress=False
        )
        np.testing.assert_allclose(found.effects, one.effects, atol=1 / 512 + 1e-3)
        np.testing.assert_allclose(found.log_probabilities, one.log_probabilities, atol=1 / 512 + 1e-3)


@pytest.mark.parametrize("fresh", [False, True], ids=["committed", "fresh seed"])
def test_methods_keep_their_lines(plain: PlainModel, model: SelfAttentionModel, truth: Truth, fresh: bool) -> None:
    measured = list(truth.measured)
    if fresh:
        measured = [
            measure(plain, case, FRESH_SEED, removals=family.removals)
            for family in DEMO_FAMILIES
            for case in cases(plain, family, FRESH_SEED, 8)
        ]
    judgements = Judgements(judge(model, measured, ESTIMATES))
    for method, evidence in (("contrast, all layers", 0.9), ("direct logit", 0.9)):
        assert judgements.lds_over(method, "mean attention", "facts").low > 0
        assert judgements.evidence(method, "facts").value >= evidence
        assert judgements.evidence(method, "duplicates").value >= 0.8
    random = judgements.lds("random", "facts")
    if fresh:
        # One draw in twenty leaves its interval, which is four standard errors wide; one in 370 leaves three of them.
        assert abs(random.value) < 3 * (random.high - random.low) / 4
    else:
        assert random.low <= 0 <= random.high
    assert judgements.words("direct logit").value > judgements.words("random").high
    rows = list(table(judgements))
    assert [row.split(" | ")[0] for row in rows[2:]] == [f"| {one.name}" for one in ESTIMATES]


def test_an_oracle_is_judged_perfect(model: SelfAttentionModel, truth: Truth) -> None:
    """The measured effects themselves: whatever comes out below 1 would be a mistake of the judging."""

    def words(run: Run) -> Scores:
        return Scores(run.measured.effects)

    def sentences(run: Run) -> Scores:
        return Scores(run.measured.effects.sum(1), predicted=run.measured.masked)

    judgements = Judgements(judge(model, some(truth), [Method("oracle", sentences, words)]))
    assert judgements.words("oracle") == judgements.drop("oracle") == (1.0, 1.0, 1.0)
    assert judgements.lds("oracle", "facts") == pytest.approx((1.0, 1.0, 1.0))


def test_each_alone_is_all_others_hidden(plain: PlainModel, model: SelfAttentionModel, truth: Truth) -> None:
    one = next(one for one in truth.measured if one.case.family == "duplicates")
    case = one.case
    ids, start = list(case.ids), case.prompt_length
    _, matrix, _ = model.generate_text(ids[:start], prompt_template=None, completion=ids[start:])
    method = next(one for one in INTERVENTIONS if one.name.startswith("each alone"))
    scores = method.sentences(Run(one, model, matrix, np.random.default_rng(0)))
    assert scores is not None
    answer = PlainAnswer(plain, ids, start)
    spans: list[tuple[int, int]] = [(int(first), int(end)) for first, end in case.units]
    for place, value in enumerate(scores.values):
        alone = answer.without([span for other, span in enumerate(spans) if other != place])
        assert value == pytest.approx((alone - answer.log_probabilities).sum(), abs=1e-3)


def test_both_copies_of_doubled_evidence_are_named(model: SelfAttentionModel, truth: Truth) -> None:
    """By measured influence, by an attribution of it, and on a page; one at a time they hardly ever are."""
    doubled = [one for one in truth.measured if one.case.family == "duplicates"]
    method = next(one for one in INTERVENTIONS if one.name == "leave-one-out")
    assert Judgements(judge(model, doubled, [method])).evidence(method.name, "duplicates").value >= 0.8
    case = doubled[0].case
    ids, start = list(case.ids), case.prompt_length
    _, matrix, _ = model.generate_text(ids[:start], prompt_template=None, completion=ids[start:])
    spans: list[tuple[int, int]] = [(int(first), int(end)) for first, end in case.units]
    matrix.influence = measure_influence(model, matrix, units=spans, progress=False)
    copies = [spans[place] for place in case.evidence]
    found = attribute(matrix)
    assert [(first, end) for _, first, end in found.stand_ins[0].parts] == copies
    assert found.stand_ins[0].together > 1.5 * found.stand_ins[0].apart
    assert "stand in for each other" in found.stand_ins[0].sentence()
    assert found.to_json()["stand_ins"][0]["together"] == found.stand_ins[0].together
    why = why_of(matrix)
    assert why is not None
    assert [list(span) for span in copies] in [group["parts"] for group in why["stand_ins"]]


def test_learned_heads_are_judged(model: SelfAttentionModel, truth: Truth) -> None:
    places = [(layer, head) for layer in range(4) for head in range(16)]
    identity = ModelIdentity("demo_model", "llama", "")
    equal = HeadWeights(
        np.array(places, np.int32), np.ones(len(places), np.float32), identity, "sentence", "suffix", (), 1.0, ""
    )
    facts = [one for one in some(truth) if one.case.family == "facts"]
    contrast = next(one for one in ESTIMATES if one.name == "contrast, not squared")
    judged = list(judge(model, facts, [contrast, learned_heads(equal)]))
    by_contrast, by_heads = (
        [one.lds for one in judged if one.method == name] for name in (contrast.name, LEARNED_HEADS)
    )
    assert by_contrast == pytest.approx(by_heads)
    assert len(by_heads) == len(facts)


def test_rank_correlation() -> None:
    assert spearman(np.array([1.0, 2.0, 30.0]), np.array([5.0, 6.0, 7.0])) == pytest.approx(1)
    assert spearman(np.array([1.0, 2.0, 3.0]), np.array([7.0, 6.0, 5.0])) == pytest.approx(-1)
    assert spearman(np.ones(3), np.array([7.0, 6.0, 5.0])) == 0
    # Ties share their mean rank: ranks 1.5 1.5 3 4 and 1 2 3.5 3.5.
    assert spearman(np.array([1.0, 1.0, 2.0, 3.0]), np.array([0.0, 1.0, 2.0, 2.0])) == pytest.approx(
        np.corrcoef([1.5, 1.5, 3, 4], [1, 2, 3.5, 3.5])[0, 1]
    )
    nearly = np.array([0.1 + 0.2, 0.3, 0.5])
    assert linear_datamodelling_score(nearly, np.array([1.0, 2.0, 3.0])) == pytest.approx(np.sqrt(3) / 2)


def test_intervals() -> None:
    found = interval([0.0, 1.0] * 50)
    assert found.value == 0.5
    # The standard error of the mean of 100 coin flips is 0.05.
    assert found.low == pytest.approx(0.4, abs=0.02)
    assert found.high == pytest.approx(0.6, abs=0.02)
    assert interval([1.0, 0.0], [3.0, 1.0]).value == 0.25
    assert np.isnan(interval([]).value)
    assert str(interval([-0.25, -0.25])) == "-.25 [-.25, -.25]"


def test_the_regression_is_optimal() -> None:
    random = np.random.default_rng(3)
    kept = random.random((32, 9)) < 0.5
    outputs = kept @ np.array([3.0, -2.0, *np.zeros(7)]) + random.normal(size=32) * 0.1
    weights = lasso_weights(kept, outputs, 2)
    assert weights[:2] == pytest.approx([3, -2], abs=0.2)
    # At the optimum, each feature's gradient is the penalty where its weight is not 0, and at most that elsewhere.
    scale = kept.std(0)
    features = (kept - kept.mean(0)) / scale
    inner = weights * scale / 2
    gradient = features.T @ ((outputs - outputs.mean()) / 2 - features @ inner) / 32
    np.testing.assert_allclose(gradient[inner != 0], 0.01 * np.sign(inner[inner != 0]), atol=1e-5)
    assert np.abs(gradient).max() <= 0.01 + 1e-5


def test_a_model_without_truth_is_refused() -> None:
    with pytest.raises(SystemExit, match="--measure"):
        committed_truth("0" * 64)
