"""An archive that version 1 wrote once: whoever can no longer read it has changed the format."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.metadata import CaptureMetadata

GOLD = Path(__file__).parents[1] / "gold" / "archive_version_1.h5"


def test_it_reads_as_it_did() -> None:
    with AttentionMatrix.open(GOLD) as matrix:
        assert matrix.tokens == ("Ġa", "Ċ", "</script>", "\0")
        assert matrix.token_texts == (" a", "\n", "</script>", "\0")
        assert matrix.token_ids is not None
        assert matrix.token_ids.tolist() == [5, 6, 7, 8]
        assert matrix.prompt_length == 2
        assert matrix.layers == (4,)
        assert matrix.heads(4) == (2, 7)
        np.testing.assert_array_equal(matrix.rows(4, 2), [[1, 0, 0], [0.25, 0.75, 0], [0.125, 0.5, 0.375]])
        np.testing.assert_array_equal(matrix.rows(4, 7), [[0.5, 0, 0], [0.25, 0.25, 0], [0.0625, 0.1875, 0.25]])
        np.testing.assert_array_equal(matrix.sink_mass(4, 7), [0.5, 0.5, 0.5])
        assert matrix.metadata == CaptureMetadata(
            model="gold",
            revision="main",
            model_type="gpt_oss",
            model_layers=5,
            compute_dtype="bfloat16",
            capture="interface",
            attention={"kv_heads": 1},
            generation={"do_sample": False},
            versions={"att_viz": "0.1.0"},
        )
