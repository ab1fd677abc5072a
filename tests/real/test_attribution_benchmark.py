"""What the answers of a real model used: the lines that its methods must keep on prompts whose truth was measured."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from attribution_bench.interventions import INTERVENTIONS
from attribution_bench.judging import Judgements, judge
from attribution_bench.methods import ESTIMATES
from attribution_bench.plain_model import PlainModel
from attribution_bench.table import SOURCE_FAMILIES
from attribution_bench.truth_file import Truth, committed_truth, read_truth

from att_viz import SelfAttentionModel
from att_viz.analysis import measure_influence


@pytest.fixture(scope="module")
def model(real_model: Path) -> SelfAttentionModel:
    return SelfAttentionModel(real_model, dtype=torch.float32, progress=False)


@pytest.fixture(scope="module")
def truth(real_model: Path) -> Truth:
    return read_truth(committed_truth(PlainModel(real_model).sha256()))


def test_the_package_measures_what_the_benchmark_measured(model: SelfAttentionModel, truth: Truth) -> None:
    families = list(dict.fromkeys(one.case.family for one in truth.measured))
    assert len(families) >= 5
    for family in families:
        one = next(one for one in truth.measured if one.case.family == family)
        spans = [(int(start), int(end)) for start, end in one.case.units]
        found = measure_influence(
            model, list(one.case.ids), units=spans, prompt_length=one.case.prompt_length, form="whole", progress=False
        )
        np.testing.assert_allclose(found.effects, one.effects, atol=1 / 512 + 1e-3)
        np.testing.assert_allclose(found.log_probabilities, one.log_probabilities, atol=1 / 512 + 1e-3)


def test_estimates_keep_their_lines(model: SelfAttentionModel, truth: Truth) -> None:
    judgements = Judgements(judge(model, truth.measured, ESTIMATES))
    for method in ("contrast, all layers", "direct logit"):
        better = judgements.lds_over(method, "mean attention", *SOURCE_FAMILIES)
        assert better.value >= 0.25
        assert better.low > 0
        assert judgements.evidence(method, "facts", "needles").value >= 0.9
    random = judgements.lds("random", *SOURCE_FAMILIES)
    # One draw in twenty leaves its interval, which is four standard errors wide; one in 370 leaves three of them.
    assert abs(random.value) < 3 * (random.high - random.low) / 4
    # Ten prompts with two copies, and 198 tokens that hang on a word: what these are said to reach is within reach.
    assert judgements.evidence("direct logit", "duplicates").high >= 0.8
    assert judgements.words("direct logit").value >= 0.6
    assert judgements.words("contrast, squared, upper half").value >= 0.55
    assert judgements.words("mean attention").high < judgements.words("direct logit").low


def test_the_end_of_the_text_tells_as_much_as_all_of_it(model: SelfAttentionModel, truth: Truth) -> None:
    chosen = [one for one in truth.measured if one.case.family in SOURCE_FAMILIES]
    judgements = Judgements(judge(model, chosen, INTERVENTIONS[:2]))
    suffix, whole = (judgements.lds(method.name).value for method in INTERVENTIONS[:2])
    assert suffix >= whole - 0.05
    # Two of the removals are the check for redundancy, and these texts are short: their ends are much of them.
    assert judgements.passes("suffix knockout") <= 2.5
