"""Tests of rows run on one thread and on several."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(params=[1, 2, 4])
def threads(request: pytest.FixtureRequest) -> Iterator[int]:
    """How many threads torch uses; tiles of more than 2^20 scores are spread over them."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(request.param)
    yield request.param
    torch.set_num_threads(before)
