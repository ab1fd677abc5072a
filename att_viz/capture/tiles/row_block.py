"""The unit of everything that is captured: a tile of the softmax, and the block of rows of a layer that it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz.capture.masks.attention_pattern import HIDDEN
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.capture.tiles.tile_softmax import RowMoments
from att_viz.errors import CaptureError
from att_viz.matrix.looking_ahead import ahead_place

__all__ = [
    "DECODER_SELF",
    "RowBlock",
    "RowConsumer",
    "SoftmaxTile",
    "as_blocks",
    "next_call",
    "refuse_looking_ahead",
    "refuse_nan",
]

DECODER_SELF = "decoder_self"

_CALLS = count(1)

Edit = tuple[int, int, torch.Tensor]


class SoftmaxTile(NamedTuple):
    """The attention of consecutive heads and queries of one sequence; its memory may be used again for the next tile.

    Positions are indices into the tensors of the call.

    Attributes:
        batch: which sequence.
        first_head: the first head.
        first_query: the first query.
        keys_from: the first key.
        weights: float32 [heads, queries, keys], the softmax, 0 where hidden.
        sink_mass: float32 [heads, queries], the probability of the learned sink; None without a sink.
        scores: float32 [heads, queries, keys], scaled, capped and masked, less than half of `HIDDEN` where hidden;
            None where they were not asked for.
        moments: what the softmax found out about the rows; None where it was not compiled.
        edits: see `attention_pattern.MaskTile`.
    """

    batch: int
    first_head: int
    first_query: int
    keys_from: int
    weights: torch.Tensor
    sink_mass: torch.Tensor | None = None
    scores: torch.Tensor | None = None
    moments: RowMoments | None = None
    edits: Sequence[Edit] = ()

    def visible(self) -> torch.Tensor:
        """Which keys each query sees, bool [1 or heads, queries, keys]."""
        seen = self.weights.new_ones((1, *self.weights.shape[1:]), dtype=torch.bool)
        for first, after, edit in self.edits:
            shown = edit > HIDDEN / 2
            if shown.shape[0] > seen.shape[0]:
                seen = seen.expand(shown.shape[0], -1, -1).clone()
            seen[..., first - self.keys_from : after - self.keys_from] &= shown
        return seen

    def visible_counts(self) -> torch.Tensor:
        """How many keys each query sees, float32 [1 or heads, queries]."""
        counts = self.weights.new_full((1, self.weights.shape[1]), self.weights.shape[2])
        for _, _, edit in self.edits:
            counts = counts - (edit <= HIDDEN / 2).sum(-1)
        return counts


def next_call() -> int:
    """The number of a call of an attention layer that begins now, larger than all before."""
    return next(_CALLS)


def refuse_nan(layer: int, numbers: torch.Tensor) -> None:
    """Refuse attention that is no number.

    Args:
        layer: the number of the layer.
        numbers: something of each row, such as its sum.

    Raises:
        CaptureError: if a row is NaN.
    """
    if bool(numbers.isnan().any()):
        raise CaptureError(
            f"the attention of layer {layer} is NaN (not a number): the model's weights or its activations hold NaN or "
            "infinity; look for damaged weights, or for an overflow in float16 (load it in float32 or bfloat16)"
        )


class RowBlock(NamedTuple):
    """Some attention rows of some heads of one layer.

    Positions count from 0 at the beginning of the sequence, padding and cached tokens included. A prefill
    gives blocks of many rows, a decoding step blocks of one row.

    Attributes:
        layer: the number of the layer, as the model counts from 0.
        kind: which attention it is; "decoder_self" is the self-attention of a causal language model.
        batch: which sequence of the batch.
        first_head: the number of the first head; the block holds consecutive heads.
        first_query: the position of the first row; the block holds consecutive rows.
        keys_from: the position of the first key; keys outside the block have no weight in any of its rows.
        keys_to: the position after the last key.
        tile: the numbers. Their memory may be used again for the next block: copy what is to be kept.
        call: which call of the layer made the rows. The blocks of a call come in no particular order, but all of
            them before those of the layer's next call, which has a larger number.
    """

    layer: int
    kind: str
    batch: int
    first_head: int
    first_query: int
    keys_from: int
    keys_to: int
    tile: SoftmaxTile
    call: int = 0

    @property
    def weights(self) -> torch.Tensor:
        """The exact softmax: float32 tensor [heads, queries, keys] on the model's device, in memory that may be reused.

        Rows sum to 1, less the mass of a learned sink; rows of padding tokens may be all 0.
        """
        return self.tile.weights

    @property
    def sink_mass(self) -> torch.Tensor | None:
        """The probability that each row gave to the learned sink (an extra logit without a key).

        float32 tensor [heads, queries]; None where the layer has none.
        """
        return self.tile.sink_mass


RowConsumer = Callable[[RowBlock], None]


def as_blocks(call: AttentionCall, consumer: RowConsumer) -> Callable[[SoftmaxTile], None]:
    """What hands the tiles of a call to a consumer of rows, with their positions in the sequence.

    Args:
        call: the attention of a layer, which begins now.
        consumer: called with each tile's block.

    Returns:
        A function for each tile. It raises `CaptureError` where a row is NaN.
    """
    number = next_call()

    def emit(tile: SoftmaxTile) -> None:
        # A row with one NaN has only NaN.
        if tile.moments is None or tile.moments.any_nan():
            refuse_nan(call.layer, tile.weights[..., :1])
        keys_from = call.pattern.key_offset + tile.keys_from
        consumer(
            RowBlock(
                layer=call.layer,
                kind=DECODER_SELF,
                batch=tile.batch,
                first_head=tile.first_head,
                first_query=call.pattern.query_offset + tile.first_query,
                keys_from=keys_from,
                keys_to=keys_from + tile.weights.shape[-1],
                tile=tile,
                call=number,
            )
        )

    return emit


def refuse_looking_ahead(
    block: RowBlock, padding: NDArray[np.bool_] | None = None, ends: NDArray[np.int64] | None = None
) -> None:
    """Refuse rows that look at later tokens than they may; see `att_viz.matrix.looking_ahead`.

    Args:
        block: the rows.
        padding: bool [queries], which rows are padding and mean nothing; None for none.
        ends: int64 [queries], the key after the last one that each may see; by default that after itself.

    Raises:
        CaptureError: naming the first row that does, or saying that rows are NaN.
    """
    # Keys up to the first query's end are seen by all of them.
    left = max((block.first_query + 1 if ends is None else int(ends.min())) - block.keys_from, 0)
    if left >= block.keys_to - block.keys_from:
        return
    later = block.weights[..., left:]
    if ends is None:
        ahead = later.triu(block.first_query + 1 - block.keys_from - left)
    else:
        keys = torch.arange(block.keys_from + left, block.keys_to, device=later.device)
        ahead = later.masked_fill(keys < torch.from_numpy(ends).to(later.device)[:, None], 0.0)
    if padding is not None and padding.any():
        ahead[:, torch.from_numpy(padding)] = 0.0
    if bool(ahead.any()):
        refuse_nan(block.layer, ahead)
        head, row, column = ahead.nonzero()[0].tolist()
        key = block.keys_from + left + column
        raise CaptureError(ahead_place(block.layer, block.first_head + head, block.first_query + row, key))
