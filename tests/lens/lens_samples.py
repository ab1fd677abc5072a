"""Seeded lenses that fit the random matrices of `random_attention`."""

from __future__ import annotations

import numpy as np

from att_viz.analysis import LogitLens
from att_viz.attention_matrix import AttentionMatrix

HOSTILE = (
    "</script><script>window.hacked = 1</script>",
    "<img src=x onerror=window.hacked=1>",
    "$\\frac{1}{0}$",
    "\u202edesrever",
    "\x00\x07",
    "\ud800",
    "",
    "   ",
    "\n\n",
    "東京",
    "🐈",
    "مرحبا",
    "⟨E2⟩",
    "a" * 500,
    "e\u0301\u0302",
    "\u0301",
)


def random_lens(matrix: AttentionMatrix, layers: int, k: int = 4, seed: int = 0, vocabulary: int = 50) -> LogitLens:
    """A lens of the positions of a matrix; every token of its vocabulary has a text, hostile ones first."""
    rng = np.random.default_rng(seed)
    shape = (layers + 1, matrix.num_rows)
    probabilities = np.sort(rng.dirichlet(np.ones(k + 1), size=shape)[..., :k], axis=-1)[..., ::-1]
    top_ids = rng.permuted(np.tile(np.arange(vocabulary), (*shape, 1)), axis=-1)[..., :k].astype(np.int32)
    texts = [HOSTILE[number] if number < len(HOSTILE) else f" word{number}" for number in range(vocabulary)]
    return LogitLens(
        boundaries=tuple(range(layers + 1)),
        top_ids=top_ids,
        top_probabilities=probabilities.astype(np.float32),
        entropy=rng.uniform(0, 5, size=shape).astype(np.float32),
        rank=rng.integers(1, 1000, size=shape).astype(np.int32),
        token_ids=np.arange(len(matrix.tokens), dtype=np.int64),
        prompt_length=matrix.prompt_length,
        vocabulary={int(number): texts[number] for number in np.unique(top_ids)},
    )
