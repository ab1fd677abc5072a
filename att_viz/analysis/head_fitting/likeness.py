"""Whether prompts look like one family: what is learned from one kind of prompt is of little use for another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import regex

__all__ = ["ALIKE", "likeness"]

ALIKE = 0.25
"""Prompts of one pattern share .30 to .36 (facts and codes of benchmarks/attribution.py), ordinary ones .03 to .16."""
_MOST_PROMPTS = 60
_WORD = regex.compile(r"\w+")


def likeness(prompts: Sequence[str]) -> float:
    """How alike prompts are.

    Args:
        prompts: their texts; of many, some spread over them are compared.

    Returns:
        For two of them, the words that both have as a share of the words that either has (Jaccard 1901): the median
        over pairs; 0 without a pair.
    """
    step = max(1, len(prompts) // _MOST_PROMPTS)
    words = [{word.casefold() for word in _WORD.findall(text)} for text in prompts[::step]]
    shares = [len(one & other) / max(1, len(one | other)) for one, other in combinations(words, 2)]
    return float(np.median(shares)) if shares else 0.0
