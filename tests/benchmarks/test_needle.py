"""Needles in long texts, attributed from streamed archives that hold no matrix."""

from __future__ import annotations

import pytest
from needle import one_row

MORE_MEMORY = 1.1
"""Of what capture takes without attribution; the peaks of two such processes differ by some per cent by themselves."""


@pytest.mark.slow
def test_a_needle_in_32768_tokens() -> None:
    found = one_row("needle", 32_768, 0, threads=2)
    assert all(found["right"])
    assert found["direct_logit"] == found["contrast"] == 1
    assert all(found["values"])
    assert found["peak"] <= MORE_MEMORY * found["peak_without"]


@pytest.mark.slow
def test_a_needle_as_far_as_the_demo_model_copies() -> None:
    found = one_row("demo", 640, 0, threads=2)
    assert all(found["right"])
    assert found["direct_logit"] == 1
    assert found["peak"] <= MORE_MEMORY * found["peak_without"]
