"""The rollout of some rows without a matrix: a row vector goes back through the layers, tile by tile."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace
from threading import Lock

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import PreTrainedModel

from att_viz.capture.rollout.fused_layers import SMALLEST_ROW_SUM, known_norms
from att_viz.capture.session import capture_attention_calls
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.capture.tiles.call_rows import call_rows, visible_ranges
from att_viz.capture.tiles.row_block import SoftmaxTile
from att_viz.capture.tiles.tile_loop import attend
from att_viz.capture.value_norms import capture_value_norms
from att_viz.errors import CaptureError
from att_viz.model.forward_passes import Batch, run_without_head
from att_viz.system.progress import track

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
    model: PreTrainedModel,
    batch: Batch,
    shares: NDArray[np.float64],
    residual: float,
    value_weighting: bool = False,
) -> tuple[NDArray[np.float64], list[BackwardLayer]]:
    """A weighted mean of rows of the rollout with heads fused by their mean, in O(layers x length x width) memory.

    With P_h the softmax of head h, H heads, w the residual weight and s_i the sum of row i of mean_h P_h, the row
    vector r becomes, for each layer from the last to the first,

        r_i <- r_i / (w + (1 - w) s_i)
        r   <- w r + (1 - w) / H * sum_h P_h^T r

    With value weighting P_h stands for its columns times the norms of the values that they bring, and each row of the
    mean is divided by its sum. Queries and keys of all layers are kept from one forward pass in the model's dtype;
    their softmax is computed again tile by tile, in float32, and summed up in float64.

    Args:
        model: a transformers model.
        batch: one sequence; see `headless_forward.batch_of`.
        shares: float64 [length], the weight of each row; 0 for padding.
        residual: w.
        value_weighting: whether weights are multiplied with the norms of the values that they bring.

    Returns:
        float64 [length]; and the layers, first to last.

    Raises:
        CaptureError: if the model's queries and keys cannot be seen, or norms are wanted and not known.
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

    with ExitStack() as stack:
        norms = stack.enter_context(capture_value_norms(model)) if value_weighting else None
        stack.enter_context(capture_attention_calls(model, keep))
        run_without_head(model, batch)
    layers = []
    for call in track(reversed(calls), len(calls), "Rolling out", "layer"):
        first, last = visible_ranges(call)
        layers.append(BackwardLayer(call.layer, first.numpy(), last.numpy()))
        weighting = None if norms is None else known_norms(norms, call.layer)[0]
        shares = _through_layer(call, shares, last.numpy() >= 0, residual, weighting)
    return shares, layers[::-1]


def _own(tensor: torch.Tensor) -> torch.Tensor:
    """The tensor without what else lies in its memory, such as the values that were projected together with it."""
    tensor = tensor.detach()
    return tensor.clone() if tensor.untyped_storage().nbytes() > tensor.nbytes else tensor


def _through_layer(
    call: AttentionCall,
    shares: NDArray[np.float64],
    sees: NDArray[np.bool_],
    residual: float,
    norms: torch.Tensor | None,
) -> NDArray[np.float64]:
    rows = np.flatnonzero(shares)
    if not len(rows):
        return shares
    start, stop = int(rows[0]), int(rows[-1]) + 1
    part = call_rows(call, start, stop)
    sums = sees[start:stop].astype(np.float64)
    if call.scoring.sinks is not None or norms is not None:
        sums = _row_sums(part, norms)
    carried = np.zeros_like(shares)
    if norms is None:
        carried[start:stop] = shares[start:stop] / (residual + (1.0 - residual) * sums)
        moved = _transposed_product(part, carried[start:stop], None)
    else:
        # Divided by their sums, the rows sum to 1, but for those that bring nothing.
        carried[start:stop] = shares[start:stop] / (residual + (1.0 - residual) * (sums > 0))
        moved = _transposed_product(part, carried[start:stop] / np.maximum(sums, SMALLEST_ROW_SUM), norms)
    return residual * carried + (1.0 - residual) * moved


def _row_sums(call: AttentionCall, norms: torch.Tensor | None) -> NDArray[np.float64]:
    """What the rows of the heads' mean sum to, float64 [queries], with columns weighted by norms [heads, keys]."""
    sums = torch.zeros(call.query.shape[1:3], dtype=torch.float64)

    def emit(tile: SoftmaxTile) -> None:
        heads, queries, keys = tile.weights.shape
        place = (slice(tile.first_head, tile.first_head + heads), slice(tile.first_query, tile.first_query + queries))
        if norms is None:
            sums[place] = tile.weights.sum(-1).cpu()
        else:
            weighting = norms[place[0], tile.keys_from : tile.keys_from + keys, None]
            sums[place] = (tile.weights @ weighting)[..., 0].cpu()

    attend(call.query, call.key, None, call.pattern, call.scoring, emit, parallel=True)
    result: NDArray[np.float64] = sums.mean(0).numpy()
    return result


def _transposed_product(
    call: AttentionCall, shares: NDArray[np.float64], norms: torch.Tensor | None
) -> NDArray[np.float64]:
    """mean_h P_h^T r for the rows of a call, with columns weighted by norms [heads, keys]; float64 [keys]."""
    total = torch.zeros(call.key.shape[2], dtype=torch.float64)
    carried = torch.from_numpy(shares / call.query.shape[1]).to(call.query.device, torch.float32)
    lock = Lock()

    def emit(tile: SoftmaxTile) -> None:
        heads, queries, keys = tile.weights.shape
        row = carried[tile.first_query : tile.first_query + queries]
        columns = slice(tile.keys_from, tile.keys_from + keys)
        if norms is None:
            part = row.repeat(heads) @ tile.weights.view(heads * queries, keys)
        else:
            part = ((row @ tile.weights) * norms[tile.first_head : tile.first_head + heads, columns]).sum(0)
        part = part.cpu()
        with lock:
            total[columns] += part

    attend(call.query, call.key, None, call.pattern, call.scoring, emit, parallel=True)
    result: NDArray[np.float64] = total.numpy()
    return result
