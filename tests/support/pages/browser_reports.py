"""Reports for the browser to open, and what they should show, straight from the matrix."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from att_viz.attention_matrix import AttentionMatrix
from att_viz.renderer import Renderer


def rendered(matrix: AttentionMatrix, directory: Path) -> Path:
    """The one file of a report."""
    (path,) = Renderer().render(matrix.tokens, matrix.prompt_length, matrix, save_prefix=f"{directory}/att_viz_")
    return Path(path)


def report_of_tokens(tokens: list[str], directory: Path, prompt_length: int = 2) -> Path:
    """A report of given tokens, shown as they are, that look evenly at everything before them."""
    rows = len(tokens) - 1
    even = np.tril(np.ones((1, rows, rows), dtype=np.float32)) / np.arange(1, rows + 1, dtype=np.float32)[:, None]
    matrix = AttentionMatrix({0: even}, tokens, prompt_length=prompt_length, token_texts=tokens)
    return rendered(matrix, directory)


def expected(matrix: AttentionMatrix, layer: int, head: int, view: str, token: int, alignment: str) -> dict[int, float]:
    """The weights that a view should show, by token, straight from the matrix."""
    rows = matrix.rows(layer, head)
    shift = 1 if alignment == "generation" else 0
    if view == "observer":
        query = token - shift
        return {key: float(rows[query, key]) for key in range(query + 1)} if 0 <= query < len(rows) else {}
    return {
        query + shift: float(rows[query, token])
        for query in range(token, len(rows))
        if query + shift < len(matrix.tokens) and token < len(rows)
    }


def assert_close(shown: dict[int, float], wanted: dict[int, float], error: float) -> None:
    assert shown.keys() == wanted.keys()
    assert all(abs(shown[token] - wanted[token]) <= error + 1e-6 for token in wanted)
