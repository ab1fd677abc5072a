"""Capturing attention: the only room that knows how transformers computes it.

`capture_attention(model, consumer)` hands every attention row that a model computes to a consumer, as
`RowBlock`s; `RowCollector` is the consumer that keeps them in memory. `capture_attention_calls(model, on_call)`
shows the queries, keys and values instead, before they are used.
"""

# ruff: noqa: E402
from __future__ import annotations

from att_viz.system.extras import require_models

# Whatever is wrong with torch or transformers is said here, before the modules below meet it one by one.
require_models()

from att_viz.capture.row_collector import RowCollector
from att_viz.capture.session import Capture, capture_attention, capture_attention_calls
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.capture.tiles.row_block import RowBlock, RowConsumer

__all__ = [
    "AttentionCall",
    "Capture",
    "RowBlock",
    "RowCollector",
    "RowConsumer",
    "capture_attention",
    "capture_attention_calls",
]
