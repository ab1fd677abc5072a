"""`fit_head_weights`: learn a weight for each head from prompts, and judge them by prompts that were held out."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.attribution.head_weights import FamilyFigures, HeadWeights, ModelIdentity
from att_viz.analysis.head_fitting.examples import Example, Examples, Labelling, TooFewUnitsError, measured_example
from att_viz.analysis.head_fitting.likeness import ALIKE, likeness
from att_viz.analysis.head_fitting.regression import fitted, rank_correlation
from att_viz.checked_arguments import one_of, whole_number
from att_viz.errors import InvalidInputError
from att_viz.system.extras import require_models
from att_viz.system.progress import progress_bar
from att_viz.version import __version__

if TYPE_CHECKING:
    from att_viz.self_attention_model import SelfAttentionModel

__all__ = ["HELD_OUT", "UNNAMED", "fit_head_weights"]

_log = logging.getLogger(__name__)

HELD_OUT = 4
"""Of each family every fourth prompt is held out."""
UNNAMED = "all prompts"
"""What prompts are called whose families are not named."""


def fit_head_weights(
    model: SelfAttentionModel,
    prompts: Sequence[str] | Mapping[str, Sequence[str]],
    *,
    units: Literal["sentence", "line"] = "sentence",
    max_new_tokens: int = 64,
    bare_prompt: bool = False,
    system: str | None = None,
    labels: str | PathLike[str] | None = None,
) -> HeadWeights:
    """Learn how much what each head looks at says of what an answer used.

    The model answers each prompt. Of each unit before the prompt's question, and for each head, is known how much more
    the answer looks at it than the prompt does (`contrast` in `attribute`, not squared); its label is what becomes of
    the answer when it is hidden from the question and the answer on (the suffix form of `measure_influence`). Weights
    are learned by ridge regression towards equal weights, with the penalty that does best on prompts left out in turn;
    like AT2 (Cohen-Wang et al. 2025, Learning to Attribute with Attention, https://arxiv.org/abs/2504.13752), with
    other features and labels.

    Every fourth prompt of each family is held out, and judges the weights: half of its units are hidden 32 times at
    random, and the figure (LDS) is the rank correlation of the answer's log-probability with what weights predict.
    Weights hold for prompts that are like those they were learned from: give families that are unlike each other.

    Args:
        model: the model.
        prompts: texts, or texts by the name of their family.
        units: what prompts are divided into.
        max_new_tokens: how long answers may be, in tokens.
        bare_prompt: do not use the tokenizer's chat template.
        system: the system message of the chat template.
        labels: a folder where labels are kept as they come: a run that was stopped goes on from there, and one with
            more prompts measures only these. By default nothing is kept.

    Returns:
        The weights with their figures, for `attribute(method=…)`; `save` writes them.

    Raises:
        MissingExtraError: if torch or transformers is not installed.
        InvalidInputError: if there are fewer than two prompts to learn from that can be used.
        CaptureError: if the model's attention cannot be changed.
        ArchiveError: if labels cannot be kept.
    """
    require_models()
    from att_viz.model.facts import capture_metadata, model_fingerprint
    from att_viz.model.live_model import live_model

    units = one_of(units, "units", ("sentence", "line"))
    labelling = Labelling(units, whole_number(max_new_tokens, "max_new_tokens", least=1), bare_prompt, system)
    families = _families(prompts)
    _ask_for_mixed_families(families)
    running = live_model(model, "fit_head_weights")
    fingerprint = model_fingerprint(running)
    kept = Examples(None if labels is None else Path(labels), fingerprint, labelling)
    learned, judged = _examples(model, families, labelling, kept)
    everything = [one for family in learned.values() for one in family]
    if len(everything) < 2:
        raise InvalidInputError(
            f"of {len(everything)} prompts nothing can be learned; give more that have several {units}s before their "
            "question"
        )
    weighing = fitted([one.labelled for one in everything])
    metadata = capture_metadata(running)
    return HeadWeights(
        everything[0].heads,
        weighing.weights.astype(np.float32),
        ModelIdentity(metadata.model, metadata.model_type, fingerprint),
        units,
        "suffix" if any(one.form == "suffix" for one in everything) else "whole",
        tuple(_figures(name, learned, judged, weighing.weights) for name in families),
        weighing.penalty,
        __version__,
    )


def _families(prompts: Sequence[str] | Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    if isinstance(prompts, str):
        raise InvalidInputError("prompts is one text; give a list of them, or lists by the name of their family")
    named = prompts if isinstance(prompts, Mapping) else {UNNAMED: prompts}
    families = {str(name): list(texts) for name, texts in named.items() if len(texts)}
    if not all(isinstance(text, str) and text.strip() for texts in families.values() for text in texts):
        raise InvalidInputError("a prompt is empty or is not text")
    return families


def _ask_for_mixed_families(families: Mapping[str, Sequence[str]]) -> None:
    alike = likeness([text for texts in families.values() for text in texts])
    if alike > ALIKE:
        _log.warning(
            "the prompts look like one family: two of them share %.0f%% of their words. What is learned from one kind "
            "of prompt says little of another; add kinds that you will ask about",
            100 * alike,
        )
    elif len(families) == 1 and UNNAMED in families:
        _log.warning("the prompts name no families, so figures are given for all of them together only")
    elif len(families) == 1:
        _log.warning(
            "all prompts are of the family %r; what is learned from one kind of prompt says little of another",
            *families,
        )


def _examples(
    model: SelfAttentionModel, families: Mapping[str, Sequence[str]], labelling: Labelling, kept: Examples
) -> tuple[dict[str, list[Example]], dict[str, list[Example]]]:
    """What is learned from and what is held out, by family."""
    learned: dict[str, list[Example]] = {name: [] for name in families}
    judged: dict[str, list[Example]] = {name: [] for name in families}
    with progress_bar(sum(map(len, families.values())), "hiding parts of prompts", "prompt") as bar:
        for name, texts in families.items():
            for number, prompt in enumerate(texts):
                held_out = number % HELD_OUT == HELD_OUT - 1
                example = kept.read(prompt, held_out)
                if example is None:
                    example = _measured(model, prompt, labelling, held_out, f"prompt {number + 1} of {name}")
                    if example is not None:
                        kept.write(prompt, held_out, example)
                if example is not None:
                    (judged if held_out else learned)[name].append(example)
                bar.update()
    return learned, judged


def _measured(
    model: SelfAttentionModel, prompt: str, labelling: Labelling, held_out: bool, name: str
) -> Example | None:
    try:
        return measured_example(model, prompt, labelling, judged=held_out)
    except TooFewUnitsError as reason:
        _log.warning("%s is left out: %s", name, reason)
        return None


def _figures(
    family: str,
    learned: Mapping[str, Sequence[Example]],
    judged: Mapping[str, Sequence[Example]],
    weights: NDArray[np.float64],
) -> FamilyFigures:
    """How weights, equal ones, and those of the other families do on what was held out of a family."""
    held_out = judged[family]
    others = [one.labelled for name, examples in learned.items() if name != family for one in examples]
    elsewhere = fitted(others).weights if len(others) > 1 else None
    return FamilyFigures(
        family,
        len(learned[family]),
        len(held_out),
        _lds(held_out, weights),
        _lds(held_out, np.ones_like(weights)),
        None if elsewhere is None else _lds(held_out, elsewhere),
    )


def _lds(examples: Sequence[Example], weights: NDArray[np.float64]) -> float | None:
    """The mean LDS; None without examples."""
    found = [rank_correlation(one.kept @ (one.features.astype(np.float64) @ weights), one.masked) for one in examples]
    return float(np.mean(found)) if found else None
