"""An archive may be read from several threads at once, with every h5py that setup.cfg allows (make test-light)."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from support.numbers.random_attention import random_matrix

from att_viz.attention_matrix import AttentionMatrix


def test_several_threads_read_what_one_does(tmp_path: Path) -> None:
    path = tmp_path / "a.h5"
    random_matrix(layers=2, heads=4, tokens=300, norms=True).save(path)
    with AttentionMatrix.open(path) as matrix, ThreadPoolExecutor(4) as pool:
        places = [(layer, head) for layer in matrix.layers for head in matrix.heads(layer)]
        expected = [matrix.rows(*place) for place in places]
        for _ in range(5):
            for one, other in zip(expected, pool.map(lambda place: matrix.rows(*place), places), strict=True):
                np.testing.assert_array_equal(one, other)
