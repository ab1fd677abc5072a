"""Which keys a query can see, against a loop over the rules."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from att_viz.matrix.extent import Extent


@given(
    real=st.lists(st.booleans(), min_size=1, max_size=24),
    rule=st.sampled_from(["none", "window", "window of each layer", "chunk", "window of another layer"]),
    size=st.integers(1, 9),
)
def test_visible_keys_are_those_of_the_rules(real: list[bool], rule: str, size: int) -> None:
    rules: dict[str, dict[str, Any]] = {
        "none": {},
        "window": {"sliding_window": size},
        "window of each layer": {"sliding_window": [size, size + 1]},
        "chunk": {"chunk": size, "layer_types": ["chunked_attention"]},
        "window of another layer": {"sliding_window": size, "layer_types": ["full_attention"]},
    }
    extent = Extent.of_layer(0, rules[rule], np.array(real))
    begin = real.index(True) if True in real else 0
    expected = np.zeros((len(real), len(real)), bool)
    for query in range(len(real)):
        for key in range(query + 1):
            near = rule not in ("window", "window of each layer") or query - key < size
            together = rule != "chunk" or (query - begin) // size == (key - begin) // size
            expected[query, key] = near and together and real[query] and real[key]
    np.testing.assert_array_equal(extent.visible(0, len(real)), expected)
    np.testing.assert_array_equal(extent.visible(len(real) // 2, len(real)), expected[len(real) // 2 :])
    np.testing.assert_array_equal(extent.counts, expected.sum(axis=1))
