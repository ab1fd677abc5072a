"""`Example`: a prompt with what heads look at in it and what hiding its parts does, kept as soon as it is known."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from math import comb
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from att_viz.analysis.attribution.contrast import contrast_by_head
from att_viz.analysis.attribution.question import answer_span
from att_viz.analysis.head_fitting.regression import Labelled
from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.formats.safetensors_file import read_safetensors, write_safetensors
from att_viz.matrix.units import Unit

if TYPE_CHECKING:
    from att_viz.self_attention_model import SelfAttentionModel

__all__ = ["FEWEST_UNITS", "Example", "Examples", "Labelling", "TooFewUnitsError", "halves", "measured_example"]

FEWEST_UNITS = 4
"""With fewer there is hardly a ranking to learn, and there are too few halves to judge one by."""
_HALVES = 32
_KIND = "att_viz labels of head weights"
_FORMAT = 1


class TooFewUnitsError(InvalidInputError):
    """A prompt, or its answer, has too little to hide."""


@dataclass(frozen=True)
class Labelling:
    """How prompts are labelled.

    Attributes:
        units: what they are divided into.
        max_new_tokens: how long answers may be, in tokens.
        bare_prompt: whether the tokenizer's chat template is left out.
        system: the system message, or None.
    """

    units: Literal["sentence", "line"] = "sentence"
    max_new_tokens: int = 64
    bare_prompt: bool = False
    system: str | None = None


@dataclass(frozen=True, eq=False)
class Example:
    """A prompt that was answered.

    Attributes:
        heads: int32 [heads, 2], layer and head of each.
        features: float32 [units, heads], see `contrast_by_head`.
        effects: float64 [units], what hiding each does to the whole answer, in nats.
        form: how that was measured; see `Influence.form`.
        kept: bool [halves, units], which units random removals kept; none where the prompt is only learned from.
        masked: float64 [halves], by how much the answer's log-probability is less then, negated, in nats.
    """

    heads: NDArray[np.int32]
    features: NDArray[np.float32]
    effects: NDArray[np.float64]
    form: str
    kept: NDArray[np.bool_]
    masked: NDArray[np.float64]

    @property
    def labelled(self) -> Labelled:
        """What weights are learned from."""
        return Labelled(self.features.astype(np.float64), self.effects)


class Examples:
    """The folder in which labels are kept as they come, so that a run that was stopped goes on.

    Args:
        folder: where it is; None to keep nothing.
        fingerprint: of the model.
        labelling: how prompts are labelled.
    """

    def __init__(self, folder: Path | None, fingerprint: str, labelling: Labelling) -> None:
        self._folder = folder
        self._about = [_FORMAT, fingerprint, vars(labelling)]

    def read(self, prompt: str, judged: bool) -> Example | None:
        """What is kept of a prompt; None where nothing is, or what is there cannot be used."""
        file = self._file(prompt, judged)
        if file is None or not file.exists():
            return None
        try:
            arrays, metadata = read_safetensors(file)
            example = Example(
                arrays["heads"].astype(np.int32),
                arrays["features"].astype(np.float32),
                arrays["effects"].astype(np.float64),
                metadata["form"],
                arrays["kept"].astype(np.bool_),
                arrays["masked"].astype(np.float64),
            )
        except (ArchiveError, KeyError):
            # It is measured again.
            return None
        units, heads = len(example.effects), len(example.heads)
        fits = (
            metadata.get("kind") == _KIND
            and example.heads.shape == (heads, 2)
            and example.features.shape == (units, heads)
            and example.kept.shape == (len(example.masked), units)
            and example.effects.ndim == example.masked.ndim == 1
            and all(np.isfinite(part).all() for part in (example.features, example.effects, example.masked))
        )
        return example if fits else None

    def write(self, prompt: str, judged: bool, example: Example) -> None:
        """Keep a prompt's labels.

        Raises:
            ArchiveError: if they cannot be written.
        """
        file = self._file(prompt, judged)
        if file is not None:
            arrays: dict[str, NDArray[Any]] = {
                "heads": example.heads,
                "features": example.features,
                "effects": example.effects,
                "kept": example.kept.astype(np.uint8),
                "masked": example.masked,
            }
            write_safetensors(file, arrays, {"kind": _KIND, "form": example.form})

    def _file(self, prompt: str, judged: bool) -> Path | None:
        if self._folder is None:
            return None
        name = hashlib.sha256(json.dumps([*self._about, prompt, judged]).encode()).hexdigest()
        return self._folder / f"{name[:32]}.safetensors"


def measured_example(model: SelfAttentionModel, prompt: str, labelling: Labelling, *, judged: bool) -> Example:
    """Let a model answer a prompt, see what its heads look at, and hide the prompt's parts.

    Hidden are the units before the last question, each from the last question and the answer on ("suffix"); where there
    is no such short end, all units, from everything after them ("whole").

    Args:
        model: the model.
        prompt: the prompt.
        labelling: how.
        judged: whether random halves are hidden, too, from everything after them.

    Raises:
        TooFewUnitsError: if there are fewer than `FEWEST_UNITS` units, or the model says nothing.
        CaptureError: if the model's attention cannot be changed.
    """
    from att_viz.capture.influence import Measuring
    from att_viz.capture.influence.plan import last_question
    from att_viz.model.given_ids import given_ids
    from att_viz.model.live_model import live_model
    from att_viz.prompt_template import CHAT_TEMPLATE

    template: Any = None if labelling.bare_prompt else CHAT_TEMPLATE
    _, matrix, length = model.generate_text(prompt, labelling.max_new_tokens, None, template, system=labelling.system)
    if len(matrix.tokens) <= length:
        raise TooFewUnitsError("the model says nothing to it")
    target = answer_span(matrix)
    assert matrix.token_ids is not None
    ids = given_ids(matrix.token_ids, "the matrix's token_ids")[:, : target[1]]
    question = last_question(matrix.token_texts, target[0])
    running = live_model(model, "fit-heads")
    measuring = Measuring(running, ids, matrix.token_texts, target, suffix_from=question, show_progress=False)
    form = measuring.forms[-1]
    units = [unit for unit in measuring.units(labelling.units, form) if unit.end < target[0]]
    if len(units) < FEWEST_UNITS:
        raise TooFewUnitsError(
            f"it has {len(units)} {labelling.units}{'' if len(units) == 1 else 's'} before its question; "
            f"{FEWEST_UNITS} are needed"
        )
    effects = _totals(measuring.hidden([(_span(unit),) for unit in units], form))
    random = Random(f"{prompt} {labelling.units}")
    kept = halves(len(units), random) if judged else np.zeros((0, len(units)), dtype=np.bool_)
    removals = [tuple(_span(unit) for unit, stays in zip(units, row, strict=True) if not stays) for row in kept]
    masked = -_totals(measuring.hidden(removals, "whole")) if removals else np.zeros(0)
    heads, features = [], []
    for head, more in contrast_by_head(matrix, units, target, matrix.layers, together=True):
        heads.append(head)
        features.append(more[:, 0])
    return Example(
        np.array(heads, dtype=np.int32),
        np.stack(features, axis=1).astype(np.float32),
        effects,
        form,
        kept,
        masked,
    )


def halves(units: int, random: Random) -> NDArray[np.bool_]:
    """Random halves of some units, all different: 32, or as many as there are.

    Args:
        units: how many units.
        random: random numbers.

    Returns:
        bool [halves, units], True for what stays.
    """
    chosen: dict[tuple[int, ...], None] = {}
    while len(chosen) < min(_HALVES, comb(units, units // 2)):
        chosen[tuple(sorted(random.sample(range(units), units // 2)))] = None
    kept = np.zeros((len(chosen), units), dtype=np.bool_)
    for row, half in zip(kept, chosen, strict=True):
        row[list(half)] = True
    return kept


def _span(unit: Unit) -> tuple[int, int]:
    return unit.start, unit.end


def _totals(effects: NDArray[np.float32] | Sequence[Any]) -> NDArray[np.float64]:
    """float64 [removals], over the answer."""
    return np.asarray(np.nansum(effects, axis=1, dtype=np.float64))
