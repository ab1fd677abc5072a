"""What bertviz' functions are called with: an encoder's attention and its tokens."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz.bertviz.views import Page

__all__ = ["ATTENTION", "TOKENS", "encoder_attention", "returned"]

TOKENS = ["[CLS]", "the", "rabbit", "hopped", "[SEP]", "the", "turtle", "crawled", "[SEP]"]


def encoder_attention(layers: int = 3, heads: int = 4, tokens: int = len(TOKENS)) -> list[NDArray[np.float32]]:
    """As an encoder gives it: every token looks at all."""
    random = np.random.default_rng(5)
    scores = np.exp(2 * random.normal(size=(layers, 1, heads, tokens, tokens)))
    return list((scores / scores.sum(-1, keepdims=True)).astype(np.float32))


ATTENTION = encoder_attention()


def returned(view: Any, *arguments: Any, **options: Any) -> Page:
    page = view(*arguments, **options, html_action="return")
    assert isinstance(page, Page)
    return page
