"""What capturing a number of tokens will cost."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from transformers import PreTrainedModel

from att_viz.archive.layout import TILE_ROWS
from att_viz.archive.writing.disk_space import bytes_needed
from att_viz.archive.writing.options import StreamOptions
from att_viz.capture.hooks.attention_layers import find_attention_layers
from att_viz.capture.masks.lazy_mask import lazy_mask
from att_viz.capture.session import capture_attention_calls
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.capture.tiles.scoring import Scoring
from att_viz.capture.tiles.tile_loop import attend
from att_viz.capture.tiles.tile_size import DEFAULT_BUDGET, MOST_ROWS
from att_viz.model.facts import attention_facts, longest_sequence, total_heads
from att_viz.system.memory import available_bytes

__all__ = ["CaptureCost", "estimate_cost", "streaming_bytes"]

SHORT = 128
"""The tokens of the pass that is timed."""
LONG = 2048
"""The tokens of the attention that is timed."""
QUEUE = 128 * 2**20
"""Bytes of tiles that wait for the disk."""
OVERVIEW = 32
"""Bytes for each row of each head, in rows of the overviews' tiles that are not whole yet."""


@dataclass(frozen=True)
class CaptureCost:
    """What capturing `tokens` tokens in one forward pass will cost, all layers and heads.

    Attributes:
        tokens: how many.
        in_memory: bytes for all rows in memory, float32 (`SelfAttentionModel.generate_text`).
        on_disk: bytes for all matrices as float16 (`AttentionSaver`).
        statistics: bytes for one statistic of every row.
        streaming: bytes of memory that `AttentionSaver` takes above the model: tiles, queue, and one layer's keys,
            values and activations.
        seconds: how long a forward pass takes with every row captured, extrapolated from short inputs
            (sliding windows make it less).
        free_memory: bytes of memory that are free now; None where the system does not say.
        free_disk: bytes that are free where the program runs.
    """

    tokens: int
    in_memory: int
    on_disk: int
    statistics: int
    streaming: int
    seconds: float
    free_memory: int | None
    free_disk: int

    @property
    def advice(self) -> str:
        """What to use, in a sentence."""
        if self.free_memory is None or self.in_memory < self.free_memory // 2:
            return "All rows fit in memory: SelfAttentionModel.generate_text, or att-viz run."
        if self.on_disk < self.free_disk:
            return "The rows do not fit in memory but on disk: AttentionSaver, or att-viz extract."
        return (
            "All matrices fit neither in memory nor on this disk: AttentionSaver with save_statistic_only=True, or "
            "with fewer layer_ids or head_ids (att-viz extract --statistics-only, --layers, --heads)."
        )


def estimate_cost(model: PreTrainedModel, tokens: int, directory: Path | None = None) -> CaptureCost:
    """Estimate what capturing costs, by arithmetic and a short timed pass.

    Args:
        model: a causal language model.
        tokens: the length to estimate for.
        directory: where an archive would be written; by default the working directory.

    Returns:
        The estimate.

    Raises:
        CaptureError: if the model's attention cannot be captured.
    """
    _, layers = find_attention_layers(model)
    heads = total_heads(model, len(layers))
    return CaptureCost(
        tokens=tokens,
        in_memory=4 * heads * tokens**2,
        on_disk=bytes_needed(tokens, heads, StreamOptions()),
        statistics=4 * heads * tokens,
        streaming=streaming_bytes(model, tokens),
        seconds=_extrapolated(model, tokens),
        free_memory=available_bytes(),
        free_disk=shutil.disk_usage(directory or Path.cwd()).free,
    )


def streaming_bytes(
    model: PreTrainedModel, tokens: int, memory_budget: int | None = None, *, matrices: bool = True
) -> int:
    """The memory that a forward pass takes while its rows are streamed, above the model.

    Args:
        model: a causal language model.
        tokens: the length of the input.
        memory_budget: see `tile_size`.
        matrices: whether matrices are stored, and not statistics alone.

    Returns:
        Bytes for tiles, the archive's queue and the overviews that wait there, and one layer's keys, values and
        activations; for a model that returns its weights, one dense layer of them as well.
    """
    method, layers = find_attention_layers(model)
    facts, config = attention_facts(model), model.config.get_text_config()
    width, kv_heads = int(facts.get("head_dim", 64)), int(facts.get("kv_heads", 1))
    keys_and_values = 2 * tokens * kv_heads * width * (4 + model.dtype.itemsize)
    # Residual, normed input, queries, output and the widest product of the feed-forward network.
    widest = int(getattr(config, "intermediate_size", None) or 4 * config.hidden_size)
    activations = tokens * model.dtype.itemsize * (4 * int(config.hidden_size) + 3 * widest)
    # Eager attention holds the scores, the weights and their copy in the model's dtype, a layer at a time.
    heads = total_heads(model, len(layers)) // len(layers)
    dense = 0 if method == "interface" else heads * tokens**2 * (8 + model.dtype.itemsize)
    needed = keys_and_values + activations + dense + _tile_bytes(model, tokens, heads // kv_heads, memory_budget)
    return needed + (QUEUE + heads * tokens * OVERVIEW if matrices else 0)


def _tile_bytes(model: PreTrainedModel, tokens: int, shared: int, memory_budget: int | None) -> int:
    """What the tiles take that are computed at the same time, with room for their scores and their weights."""
    kind = model.device.type if model.device.type in DEFAULT_BUDGET else "cuda"
    workers = torch.get_num_threads() if kind == "cpu" else 1
    budget = DEFAULT_BUDGET[kind] if memory_budget is None else memory_budget
    return min(budget, workers * 2 * 4 * tokens * min(tokens, max(TILE_ROWS * shared, MOST_ROWS[kind])))


@torch.no_grad()
def _extrapolated(model: PreTrainedModel, tokens: int) -> float:
    """Seconds for a pass: what grows with n from a short pass, and attention, which grows with n², by itself."""
    length = min(SHORT, tokens, longest_sequence(model) or SHORT)
    ids = torch.zeros(1, length, dtype=torch.int64, device=model.device)
    calls: list[AttentionCall] = []
    method, layers = find_attention_layers(model)
    model(input_ids=ids, use_cache=False)
    began = time.perf_counter()
    model(input_ids=ids, use_cache=False)
    linear = (time.perf_counter() - began) / length
    if method == "eager":
        return linear * tokens
    with capture_attention_calls(model, calls.append):
        model(input_ids=ids[:, :2], use_cache=False)
    shape = calls[0].query.shape[1], calls[0].key.shape[1], calls[0].query.shape[3]
    long = min(LONG, max(tokens, 2))
    query, key = (torch.randn(1, heads, long, shape[2], device=model.device) for heads in shape[:2])
    began = time.perf_counter()
    attend(query, key, key, lazy_mask(1, long, long, device=model.device).pattern, Scoring(shape[2] ** -0.5))
    return linear * tokens + (time.perf_counter() - began) * len(layers) * (tokens / long) ** 2
