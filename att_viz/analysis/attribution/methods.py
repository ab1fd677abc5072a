"""The ways to say what an answer used, and how well each of them did where the truth was measured."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

__all__ = ["LEAST_EFFECT", "METHODS", "AttributionMethod", "MethodFigures", "figures_of"]

AttributionMethod = Literal[
    "measured", "direct_logit", "contrast", "value_norms", "mean_attention", "rollout", "head_weights", "inseq"
]
"""How an attribution was made; "head_weights" is asked for by the weights themselves, see `attribute`, and "inseq" by
its file, see `inseq_attribution`."""

METHODS: tuple[AttributionMethod, ...] = (
    "measured",
    "direct_logit",
    "contrast",
    "value_norms",
    "mean_attention",
    "rollout",
)
"""Those with a name, the best first."""
LEAST_EFFECT = 0.2
"""Measured effects below this, in nats, are too small to name a single unit."""


@dataclass(frozen=True)
class MethodFigures:
    """How well a method did on SmolLM2-135M-Instruct, by `benchmarks/attribution.py`; see docs/why-this-word.md.

    Attributes:
        title: what the method is called in a sentence.
        sentences_lds: for whole answers and sentences, the rank correlation of what the method predicts with what the
            model says when random halves of the sentences are hidden (LDS).
        sentences_first: in which share of the prompts the sentence with the evidence came first.
        words_first: for one answer token that hangs on a word, in which share the word that costs most came first, in
            56 prompts by which nothing was chosen (direct logits: 40 others; rollout: the 24 committed ones); None
            where that is not known.
        is_truth: whether the method is what the others are judged by.
    """

    title: str
    sentences_lds: float
    sentences_first: float
    words_first: float | None
    is_truth: bool = False

    def sentence(self, words: bool) -> str:
        """What the figures say of single words, or of sentences."""
        if words and self.is_truth:
            least = f"{LEAST_EFFECT} nats ({math.exp(LEAST_EFFECT):.2g} times)"
            return f"{self.title}, which is what estimates are judged by; less than {least} is noise"
        if words and self.words_first is not None:
            return (
                f"{self.title}: on SmolLM2-135M-Instruct the word that a token hangs on most came first in "
                f"{self.words_first:.0%} of the cases"
            )
        return (
            f"{self.title}: on SmolLM2-135M-Instruct it predicts what hiding sentences does with a rank correlation "
            f"(LDS) of {self.sentences_lds:.2f}, and the evidence came first in {self.sentences_first:.0%} of the cases"
        )


_FIGURES: dict[AttributionMethod, MethodFigures] = {
    "measured": MethodFigures("measured by hiding each unit", 0.85, 1.0, None, is_truth=True),
    "direct_logit": MethodFigures("estimated from direct logits", 0.74, 0.94, 0.66),
    "contrast": MethodFigures("estimated from attention, answer against prompt", 0.65, 0.94, 0.57),
    "value_norms": MethodFigures("estimated from attention and value norms", 0.51, 0.44, 0.52),
    "mean_attention": MethodFigures("estimated from mean attention", 0.33, 0.12, 0.26),
    "rollout": MethodFigures("estimated from attention rollout", 0.21, 0.12, 0.07),
}
_SUFFIX = MethodFigures("measured by hiding each unit from the end of the text", 0.81, 1.0, None, is_truth=True)


def figures_of(method: AttributionMethod, form: str | None = None) -> MethodFigures:
    """The figures of a method.

    Args:
        method: its name.
        form: for "measured", which form of it was used, as in `Influence.form`.
    """
    return _SUFFIX if method == "measured" and form == "suffix" else _FIGURES[method]
