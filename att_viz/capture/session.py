"""`capture_attention`: every attention row that a model computes, handed to a consumer."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from transformers import PreTrainedModel

from att_viz.capture.hooks.attention_layers import AttentionLayer, Method, find_attention_layers
from att_viz.capture.hooks.eager_weights import weights_to
from att_viz.capture.hooks.implementation_switch import switched_implementation
from att_viz.capture.hooks.listeners import RowRequest, listening
from att_viz.capture.row_collector import RowCollector
from att_viz.capture.tiles.attention_call import OnCall
from att_viz.capture.tiles.row_block import RowConsumer
from att_viz.capture.tiles.row_summary import SummaryRequest
from att_viz.capture.tiles.workers import thread_count
from att_viz.errors import CaptureError

__all__ = ["Capture", "capture_attention", "capture_attention_calls"]


@dataclass(frozen=True)
class Capture:
    """How a model's attention is being captured.

    Attributes:
        method: "interface" (exact float32 softmax in tiles) or "eager" (the model's own weights).
        layers: the layers that are captured.
    """

    method: Method
    layers: tuple[AttentionLayer, ...]


@contextmanager
def capture_attention(
    model: PreTrainedModel,
    consumer: RowConsumer,
    *,
    scores: bool = False,
    moments: bool = False,
    parallel: bool = False,
    memory_budget: int | None = None,
    rows: int | None = None,
    layers: Collection[int] | None = None,
    summaries: SummaryRequest | None = None,
    own_heads: bool = False,
) -> Iterator[Capture]:
    """Hand every attention row that a model computes to a consumer, while the context lasts.

    It does not matter how the model is run: forward passes, prefill in chunks, `generate` with a cache. Pass
    `disable_compile=True` to `generate`. When the context ends, also by an exception, the model is as it was.

    Args:
        model: a causal language model of transformers.
        consumer: called with each `RowBlock`, in no particular order within a forward pass of a layer; an exception
            it raises ends the forward pass.
        scores: whether the blocks carry the scores before the softmax as well (`block.tile.scores`).
        moments: whether `RowStatistics` of the blocks are wanted that follow from the scores.
        parallel: whether the consumer may be called from several threads at once.
        memory_budget: bytes for the tiles that are being computed; by default 256 MiB on a CPU and 1 GiB on a GPU.
        rows: how many queries are computed together; by default what fits the memory budget.
        layers: the numbers of the layers whose rows are wanted; by default all.
        summaries: who is to get summaries in place of rows, where that is faster; by default nobody.
        own_heads: whether the caller knows that of a model which several processes share (tensor parallelism) only
            the heads of this one come, counted from 0; see `att_viz.capture.ranks`.

    Yields:
        How the attention is captured.

    Raises:
        CaptureError: if the attention of this model cannot be captured exactly.
    """
    method, found = find_attention_layers(model)
    # Before the model computes anything in a thread that may not have used torch yet.
    thread_count()
    _refuse_shared(model, own_heads)
    wanted = tuple(layer for layer in found if layers is None or layer.number in layers)
    take_row = consumer.take_row if isinstance(consumer, RowCollector) and not (scores or memory_budget) else None
    request = RowRequest(consumer, scores, moments, parallel, memory_budget, rows, summaries, take_row)
    with ExitStack() as stack:
        stack.enter_context(listening(model, wanted, request))
        if method == "eager":
            if scores:
                raise CaptureError(
                    f"{type(model).__name__} returns its weights but not the scores before the softmax; "
                    "capture the weights instead"
                )
            stack.enter_context(weights_to(model, wanted, consumer))
        stack.enter_context(switched_implementation(model, method, found))
        yield Capture(method, wanted)


@contextmanager
def capture_attention_calls(
    model: PreTrainedModel, on_call: OnCall, *, own_heads: bool = False
) -> Iterator[tuple[AttentionLayer, ...]]:
    """Show what each attention layer is going to compute, while the context lasts.

    Args:
        model: a causal language model of transformers.
        on_call: called with each `AttentionCall` before the layer computes. It may return a changed call (see
            `dataclasses.replace`), which is computed instead; None leaves it as it is.
        own_heads: see `capture_attention`.

    Yields:
        The attention layers.

    Raises:
        CaptureError: if the model does not go through transformers' attention interface, so that its queries and
            keys cannot be seen.
    """
    method, layers = find_attention_layers(model)
    if method != "interface":
        raise CaptureError(
            f"{type(model).__name__} does not go through transformers' attention interface: its weights can be "
            "captured, its queries and keys cannot"
        )
    _refuse_shared(model, own_heads)
    thread_count()
    with listening(model, layers, on_call=on_call), switched_implementation(model, method, layers):
        yield layers


def _refuse_shared(model: PreTrainedModel, own_heads: bool) -> None:
    """Refuse to show a part of the heads to somebody who takes it for all of them."""
    count = getattr(model, "_tp_size", None) or 1
    if count > 1 and not own_heads:
        raise CaptureError(
            f"{type(model).__name__} is shared by {count} processes (tensor parallelism), each with some of its heads, "
            "and this needs all heads in one: load the model without tp_plan. What works with it is "
            "SelfAttentionModel.generate_text without influence, encode, and AttentionSaver"
        )
