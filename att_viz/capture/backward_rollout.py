"""The rollout of some rows without a matrix: a row vector goes back through the layers, tile by tile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from threading import Lock

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import PreTrainedModel

from att_viz.capture.attention_call import AttentionCall
from att_viz.capture.attention_calls import capture_attention_calls
from att_viz.capture.call_rows import call_rows, visible_ranges
from att_viz.capture.headless_forward import Batch, run_without_head
from att_viz.capture.softmax_tile import SoftmaxTile
from att_viz.capture.tile_loop import attend
from att_viz.errors import CaptureError
from att_viz.progress import track

__all__ = ["BackwardLayer", "backward_rollout"]


@dataclass(frozen=True)
class BackwardLayer:
    """What is known of a layer after the pass.

    Attributes:
        number: the number of the layer.
        first_seen: int64 [length], the first key that each row sees; the length where it sees none.
        last_seen: int64 [length], the last one; -1 where there is none.
    """

    number: int
    first_seen: NDArray[np.int64]
    last_seen: NDArray[np.int64]


@torch.no_grad()
def backward_rollout(
    model: PreTrainedModel, batch: Batch, shares: NDArray[np.float64], residual: float
) -> tuple[NDArray[np.float64], list[BackwardLayer]]:
    """A weighted mean of rows of the rollout with heads fused by their mean, in O(layers x length x width) memory.

    With P_h the softmax of head h, H heads, w the residual weight and s_i the sum of row i of mean_h P_h, the row
    vector r becomes, for each layer from the last to the first,

        r_i <- r_i / (w + (1 - w) s_i)
        r   <- w r + (1 - w) / H * sum_h P_h^T r

    Queries and keys of all layers are kept from one forward pass in the model's dtype; their softmax is computed
    again tile by tile, in float32, and summed up in float64.

    Args:
        model: a transformers model.
        batch: one sequence; see `headless_forward.batch_of`.
        shares: float64 [length], the weight of each row; 0 for padding.
        residual: w.

    Returns:
        float64 [length]; and the layers, first to last.

    Raises:
        CaptureError: if the model's queries and keys cannot be seen.
    """
    calls: list[AttentionCall] = []

    def keep(call: AttentionCall) -> None:
        if call.query.shape[2] != len(shares) or call.key.shape[2] != len(shares):
            raise CaptureError(
                f"layer {call.layer} has {call.query.shape[2]:,} queries and {call.key.shape[2]:,} keys for "
                f"{len(shares):,} tokens, so positions cannot be followed through it"
            )
        no_value = call.value[:, :, :0]
        calls.append(replace(call, query=_own(call.query), key=_own(call.key), value=no_value.clone()))

    with capture_attention_calls(model, keep):
        run_without_head(model, batch)
    layers = []
    for call in track(reversed(calls), len(calls), "Rolling out", "layer"):
        first, last = visible_ranges(call)
        layers.append(BackwardLayer(call.layer, first.numpy(), last.numpy()))
        shares = _through_layer(call, shares, last.numpy() >= 0, residual)
    return shares, layers[::-1]


def _own(tensor: torch.Tensor) -> torch.Tensor:
    """The tensor without what else lies in its memory, such as the values that were projected together with it."""
    tensor = tensor.detach()
    return tensor.clone() if tensor.untyped_storage().nbytes() > tensor.nbytes else tensor


def _through_layer(
    call: AttentionCall, shares: NDArray[np.float64], sees: NDArray[np.bool_], residual: float
) -> NDArray[np.float64]:
    rows = np.flatnonzero(shares)
    if not len(rows):
        return shares
    start, stop = int(rows[0]), int(rows[-1]) + 1
    part = call_rows(call, start, stop)
    sums = sees[start:stop].astype(np.float64) if call.scoring.sinks is None else _row_sums(part)
    carried = np.zeros_like(shares)
    carried[start:stop] = shares[start:stop] / (residual + (1.0 - residual) * sums)
    moved = _transposed_product(part, carried[start:stop])
    return residual * carried + (1.0 - residual) * moved


def _row_sums(call: AttentionCall) -> NDArray[np.float64]:
    """What the rows of the heads' mean sum to; less than 1 where a learned sink has the rest."""
    heads, queries = call.query.shape[1:3]
    sums = torch.zeros(heads, queries, dtype=torch.float64)

    def emit(tile: SoftmaxTile) -> None:
        heads, queries, _ = tile.weights.shape
        place = (slice(tile.first_head, tile.first_head + heads), slice(tile.first_query, tile.first_query + queries))
        sums[place] = tile.weights.sum(-1).double().cpu()

    attend(call.query, call.key, None, call.pattern, call.scoring, emit, parallel=True)
    result: NDArray[np.float64] = sums.mean(0).numpy()
    return result


def _transposed_product(call: AttentionCall, shares: NDArray[np.float64]) -> NDArray[np.float64]:
    """mean_h P_h^T r for the rows of a call, float64 [keys]."""
    device = call.query.device
    total = torch.zeros(call.key.shape[2], dtype=torch.float64)
    carried = torch.from_numpy(shares / call.query.shape[1]).to(device, torch.float32)
    lock = Lock()

    def emit(tile: SoftmaxTile) -> None:
        heads, queries, keys = tile.weights.shape
        row = carried[tile.first_query : tile.first_query + queries].repeat(heads)
        part = (row @ tile.weights.view(heads * queries, keys)).double().cpu()
        with lock:
            total[tile.keys_from : tile.keys_from + keys] += part

    attend(call.query, call.key, None, call.pattern, call.scoring, emit, parallel=True)
    result: NDArray[np.float64] = total.numpy()
    return result
