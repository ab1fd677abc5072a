"""The even spread that sentences compare with counts what the model could see, not what stands before."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from support.numbers.random_attention import causal_attention
from support.pages.browser_reports import rendered
from support.pages.chromium import OpenReport

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.metadata import CaptureMetadata

ROWS = 20


@pytest.mark.parametrize(
    ("attention", "padding", "keys"),
    [
        ({}, 0, 17),
        ({}, 4, 13),
        ({"sliding_window": 5}, 0, 5),
        ({"sliding_window": 15}, 4, 13),
        ({"chunk": 6, "layer_types": ["chunked_attention"]}, 0, 5),
        ({"chunk": 6, "layer_types": ["chunked_attention"]}, 4, 1),
    ],
)
def test_padding_windows_and_chunks_do_not_count(
    open_looked: OpenReport, tmp_path: Path, attention: dict[str, object], padding: int, keys: int
) -> None:
    """Row 16 sees `keys` keys, counted by hand."""
    weights = np.zeros((1, ROWS, ROWS), dtype=np.float32)
    for query in range(padding, ROWS):
        weights[0, query, max(padding, query - 2) : query + 1] = causal_attention(
            1, query - max(padding, query - 2) + 1
        )[0, -1]
    weights[0, 16] = 0
    weights[0, 16, 16] = 1
    matrix = AttentionMatrix(
        {0: weights},
        [f"w{token}" for token in range(ROWS)],
        prompt_length=8,
        real=np.arange(ROWS) >= padding,
        metadata=CaptureMetadata(model="m", model_type="t", attention=attention),
    )
    tab = open_looked(rendered(matrix, tmp_path), "#alignment=position&observer=16")
    assert f"an even spread would be {1 / keys:.3f}." in tab.said("observer")
    shown = tab.weights("observer")
    assert len(shown) == keys
    tab.hover("observer", 17 - keys - 1 if keys < 17 else 16)
    assert ("could not see" in tab.said("observer")) == (keys < 17)
