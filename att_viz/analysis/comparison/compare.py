"""`compare`: two runs beside each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from os import PathLike
from typing import Any

from att_viz.analysis.comparison.alignment import Alignment, align
from att_viz.analysis.comparison.answer_under import AnswerUnder, answer_under
from att_viz.analysis.comparison.effects import Effects, effects_of
from att_viz.analysis.comparison.head_changes import HeadChange, head_changes, heads_fault
from att_viz.analysis.comparison.unit_changes import UnitChange, unit_changes
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError

__all__ = ["Comparison", "Run", "compare", "open_run"]

Run = AttentionMatrix | str | PathLike[str]
"""A run in memory, or the path of an archive."""


@dataclass(frozen=True, eq=False)
class Comparison:
    """Two runs beside each other.

    Attributes:
        a: the first run.
        b: the second run.
        alignment: which words and rows belong together.
        units: the words of the prompts, those that differ first, each kind by how much it changed.
        heads: all heads, the most changed first; empty where they cannot be compared.
        heads_fault: why not; "" where they can.
        effects: what words did to the answers; None where that is not known.
        under: the first answer read after the second prompt; None where no model was asked.
        policy: the cache policy that the second run was made with; "" for none.
        lost: for each (layer, head), the share of the first run's attention, in the rows that wrote the answer, that
            lay on what the policy no longer held; empty without one.
    """

    a: AttentionMatrix
    b: AttentionMatrix
    alignment: Alignment
    units: tuple[UnitChange, ...]
    heads: tuple[HeadChange, ...]
    heads_fault: str
    effects: Effects | None
    under: AnswerUnder | None
    policy: str = ""
    lost: Mapping[tuple[int, int], float] = field(default_factory=dict)

    @property
    def looks_back(self) -> bool:
        """Whether no token of either run looks at later ones."""
        return self.a.is_causal and self.b.is_causal

    def __repr__(self) -> str:
        differing = sum(piece.differs for piece in self.alignment.pieces)
        return f"<Comparison of {len(self.a.tokens)} and {len(self.b.tokens)} tokens, {differing} edits>"


def compare(a: Run, b: Run, *, model: Any = None) -> Comparison:
    """Compare two runs: two prompts of one model, or one prompt in two models.

    The texts are aligned word by word (see `att_viz.analysis.comparison.alignment`), the answers up to where they part.
    Heads are ranked by the mean total-variation distance of aligned rows, words by what they did
    (docs/compare.md has the formulas). Two runs that are the same give exact zeros.

    Args:
        a: the first run: an `AttentionMatrix`, or the path of an archive.
        b: the second run.
        model: the model of both runs (a causal language model of transformers, or what holds one): it reads the first
            answer after the second prompt, and after the first prompt with one edit at a time. Without it this is left
            out, and neither torch nor transformers is needed.

    Returns:
        The comparison. Runs that were opened from paths stay open with it.

    Raises:
        InvalidInputError: if a run is neither, or holds scores; or the model cannot read the runs.
        MissingExtraError: if a model is given and torch or transformers is not installed.
        ArchiveError: if an archive cannot be read.
    """
    first, second = open_run(a, "first"), open_run(b, "second")
    alignment = align(first, second)
    under = None if model is None else answer_under(model, first, second, alignment)
    effects = effects_of(first, second)
    fault = heads_fault(first, second)
    return Comparison(
        first,
        second,
        alignment,
        unit_changes(first, second, alignment, effects, under),
        () if fault else head_changes(first, second, alignment),
        fault,
        effects,
        under,
    )


def open_run(run: Run, name: str) -> AttentionMatrix:
    """A run as an attention matrix.

    Args:
        run: the run, or the path of its archive.
        name: which one it is, for messages.

    Raises:
        InvalidInputError: if it is neither, or holds scores.
        ArchiveError: if an archive cannot be read.
    """
    if isinstance(run, (str, PathLike)):
        run = AttentionMatrix.open(run)
    if not isinstance(run, AttentionMatrix):
        raise InvalidInputError(
            f"the {name} run is a {type(run).__name__}; give an AttentionMatrix or the path of an archive"
        )
    if run.weights_kind == "scores":
        raise InvalidInputError(
            f"the {name} run holds scores, from before the softmax, and a comparison is of weights; capture it again "
            "without scores"
        )
    return run
