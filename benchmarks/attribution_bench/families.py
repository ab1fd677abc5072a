"""Which prompts there are for which model."""

from __future__ import annotations

from attribution_bench.demo_prompts import kinship, kinship_duplicates, small_prompts
from attribution_bench.evidence_prompts import duplicates, facts, needles
from attribution_bench.ordinary_prompts import ordinary
from attribution_bench.passage_prompts import passages
from attribution_bench.tasks import Family

__all__ = ["DEMO_FAMILIES", "FAMILIES"]

FAMILIES = (
    Family("facts", facts, count=8, new_tokens=16),
    Family("needles", needles, count=8, new_tokens=16),
    Family("passages", passages, count=6, new_tokens=24),
    Family("duplicates", duplicates, count=10, new_tokens=16, removals=False),
    Family("words", ordinary, count=24, new_tokens=24, removals=False),
)
"""For models that answer questions."""

DEMO_FAMILIES = (
    Family("facts", kinship, count=24, new_tokens=16),
    Family("duplicates", kinship_duplicates, count=10, new_tokens=16),
    Family("words", small_prompts, count=16, new_tokens=24, removals=False),
)
"""For the bundled model, which knows relatives and stories only."""
