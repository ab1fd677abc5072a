"""The attention function that transformers calls while attention is captured."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any

import torch
from transformers import AttentionInterface, AttentionMaskInterface

from att_viz.capture.hooks.listeners import Listener, RowRequest, TakeRow, listeners
from att_viz.capture.hooks.model_attention import give_blind_queries_their_output, model_output
from att_viz.capture.masks.attention_pattern import AttentionPattern, DensePattern, RulePattern
from att_viz.capture.masks.lazy_mask import LazyMask, lazy_mask
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.capture.tiles.online_attention import attend_online, can_attend_online
from att_viz.capture.tiles.row_block import as_blocks, next_call, refuse_nan
from att_viz.capture.tiles.row_summary import RowSummary
from att_viz.capture.tiles.scoring import Scoring, SelectedBlocks
from att_viz.capture.tiles.single_row import attend_single_row
from att_viz.capture.tiles.tile_loop import attend
from att_viz.errors import CaptureError

__all__ = ["IMPLEMENTATION", "register"]

IMPLEMENTATION = "att_viz"
"""The name of the attention implementation, as `set_attn_implementation` knows it."""

_UNSUPPORTED = ("cache", "head_mask")
"""Arguments that change the weights in ways the tile loop does not know."""
_KNOW_BLIND = (RulePattern, DensePattern)


def register() -> None:
    """Make the implementation known to transformers; doing it again changes nothing."""
    AttentionInterface.register(IMPLEMENTATION, attention_function)
    AttentionMaskInterface.register(IMPLEMENTATION, lazy_mask)


def attention_function(
    module: torch.nn.Module,
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor,
    attention_mask: torch.Tensor | None,
    **arguments: Any,
) -> tuple[torch.Tensor, None]:
    """Attention for any module that calls transformers' attention interface, shown to whoever listens to it.

    In float32 the output comes from the very tiles that are shown. In half precision, where implementations round
    at different places, it is made by the attention that the model was loaded with, so that the model says what it
    says without us; see `model_attention`. A call that a listener returned is always computed by us.

    Args:
        module: the attention module.
        query: [batch, heads, queries, width].
        key: [batch, key-value heads, keys, width].
        value: [batch, key-value heads, keys, value width].
        attention_mask: a `LazyMask`, or whatever the model made of it.
        **arguments: see `_call`, and what other implementations need.

    Returns:
        The output [batch, queries, heads, value width], and None for the weights.

    Raises:
        CaptureError: if the weights depend on something that the tile loop does not know.
    """
    listener = listeners.get(id(module))
    if listener:
        if listener.calls == listener.repeats:
            raise CaptureError(
                f"{listener.name} computes attention twice in one forward pass, so a layer has no single matrix to show"
            )
        listener.calls += 1
    call = _call(module, listener, query, key, value, attention_mask, **arguments)
    changed, blind = False, call.pattern.blind if isinstance(call.pattern, _KNOW_BLIND) else None
    for on_call in listener.on_calls if listener else ():
        other = on_call(call)
        if other is not None:
            call, changed = other, True
    request = listener.request if listener else None
    mask = attention_mask.of_model if isinstance(attention_mask, LazyMask) else attention_mask
    # A lazy mask that was made without a model says nothing about what the model would have got.
    if not changed and (mask is None) == (attention_mask is None):
        from_model = model_output(module, query, key, value, mask, arguments)
        if from_model is not None:
            if request is not None:
                _computed(call, request, rows_only=True)
            return from_model, None
    output = _computed(call, request)
    if blind is not None:
        with torch.no_grad():
            give_blind_queries_their_output(output, blind, module, call.query, call.key, call.value, mask, arguments)
    if query.requires_grad and torch.is_grad_enabled():
        return _OutputWithoutGradient.apply(query, output), None  # type: ignore[no-untyped-call]
    return output, None


def _call(
    module: torch.nn.Module,
    listener: Listener | None,
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor,
    attention_mask: torch.Tensor | None,
    dropout: float = 0.0,
    scaling: float | None = None,
    is_causal: bool | None = None,
    softcap: float | None = None,
    position_bias: torch.Tensor | None = None,
    s_aux: torch.Tensor | None = None,
    sinks: torch.Tensor | None = None,
    indices: torch.Tensor | None = None,
    block_indices: torch.Tensor | None = None,
    **others: Any,
) -> AttentionCall:
    """What a module is going to compute.

    Args:
        module: see `attention_function`.
        listener: who listens to the module.
        query: see `attention_function`.
        key: see `attention_function`.
        value: see `attention_function`.
        attention_mask: see `attention_function`.
        dropout: must be 0.
        scaling: what q·k is multiplied with; None for 1 / sqrt(width).
        is_causal: what a missing mask means; None for what the module says.
        softcap: see `Scoring`.
        position_bias: see `Scoring.bias`.
        s_aux: learned sinks, [heads].
        sinks: the same under another name, [heads] or [batch, heads, queries, 1].
        indices: see `Scoring.selected`.
        block_indices: the blocks of keys that queries chose, [batch, groups, queries, n].
        **others: what other implementations need.

    Returns:
        The call.

    Raises:
        CaptureError: if the weights depend on something that the tile loop does not know.
    """
    _refuse_unknown(listener.name if listener else type(module).__name__, dropout, others)
    scale = float(query.shape[-1] ** -0.5 if scaling is None else scaling)
    return AttentionCall(
        layer=listener.layer + listener.calls - 1 if listener else -1,
        module=module,
        query=query,
        key=key,
        value=value,
        pattern=_pattern(module, query, key, attention_mask, is_causal, listener),
        scoring=_plain_scoring(scale, softcap)
        if s_aux is None and sinks is None and position_bias is None and indices is None and block_indices is None
        else Scoring(
            scale,
            softcap,
            position_bias,
            _sink_logits(s_aux if sinks is None else sinks, query),
            indices,
            None if block_indices is None else SelectedBlocks.of_layer(module, query, block_indices),
        ),
    )


@lru_cache
def _plain_scoring(scale: float, softcap: float | None) -> Scoring:
    return Scoring(scale, softcap)


def _computed(call: AttentionCall, request: RowRequest | None, *, rows_only: bool = False) -> torch.Tensor:
    value = None if rows_only else call.value
    tensors = (call.query, call.key, value, call.pattern, call.scoring)
    if request is not None and request.take_row is not None and call.query.shape[:3:2] == (1, 1):
        output = _single(call, tensors, request.take_row)
        if output is not None:
            return output
    summaries = None if request is None else request.summaries
    if summaries is not None and not summaries.suits():
        summaries = None
    if (request is None or summaries is not None) and can_attend_online(call.query, call.key):
        if request is None or summaries is None:
            return attend_online(*tensors)
        emit = partial(_take_summary, call.layer, summaries.consumer)
        return attend_online(*tensors, emit, summaries.key_sets, parallel=request.parallel)
    if request is None:
        return attend(*tensors)
    return attend(
        *tensors,
        as_blocks(call, request.consumer),
        request.rows,
        scores=request.scores,
        moments=request.moments,
        parallel=request.parallel,
        memory_budget=request.memory_budget,
    )


def _single(call: AttentionCall, tensors: Any, take_row: TakeRow) -> torch.Tensor | None:
    """The output of a decoding step whose row is handed over as it is; None if it is not such a step."""
    query, offset = call.pattern.query_offset, call.pattern.key_offset
    found = attend_single_row(*tensors)
    if found is None:
        return None
    output, (row,) = found
    if row.moments.any_nan():
        refuse_nan(call.layer, row.moments.sum)
    keys_from = offset + row.keys_from
    if keys_from + row.weights.shape[2] > query + 1:
        return None
    take_row(call.layer, next_call(), query, keys_from, row.weights, row.sink_mass)
    return output


def _refuse_unknown(name: str, dropout: float, kwargs: dict[str, Any]) -> None:
    if dropout:
        raise CaptureError(f"{name} drops attention weights at random while training; call model.eval() first")
    for argument in _UNSUPPORTED:
        if kwargs.get(argument) is not None:
            raise CaptureError(f"{name} computes its attention with {argument!r}, which cannot be captured exactly yet")


def _pattern(
    module: torch.nn.Module,
    query: torch.Tensor,
    key: torch.Tensor,
    mask: torch.Tensor | None,
    is_causal: bool | None,
    listener: Listener | None,
) -> AttentionPattern:
    queries, keys = query.shape[2], key.shape[2]
    cached = listener.cached if listener else None
    if isinstance(mask, LazyMask):
        if (mask.pattern.queries, mask.pattern.keys) != (queries, keys):
            return _spread(module, mask, queries, keys)
        return mask.pattern
    if mask is None and queries > 1 and (getattr(module, "is_causal", True) if is_causal is None else is_causal):
        # Without a mask, queries and keys are aligned at their beginnings, as in PyTorch's own kernel.
        return lazy_mask(query.shape[0], queries, keys, device=query.device).pattern
    if listener is not None and listener.request is not None and listener.request.is_cross:
        # The keys are another text's, and are not counted with the queries.
        return DensePattern(mask, keys, query_offset=listener.cached, key_offset=0)
    if mask is None or cached is None:
        return DensePattern(mask, keys, query_offset=keys - queries, key_offset=0)
    # A static cache has more keys than there are tokens, a sliding window's fewer.
    return DensePattern(mask, keys, query_offset=cached, key_offset=max(cached + queries - keys, 0))


def _spread(module: torch.nn.Module, mask: LazyMask, queries: int, keys: int) -> DensePattern:
    """A mask for another number of keys, as a model adds it to its scores: that of one key counts for all.

    The caches of some models ask a layer without keys how many there are (MiniMax, whose first layer is linear).
    """
    made = mask.shape[2:]
    if made[0] != queries or made[1] != 1:
        raise CaptureError(
            f"{type(module).__name__} got a mask for {made[0]} queries and {made[1]} keys, but has {queries} queries "
            f"and {keys} keys, which is an error of the model or its cache; run it without a cache (use_cache=False), "
            "or feed it one token at a time after the prompt"
        )
    elements = mask.materialise()
    if not bool(elements.all()):
        raise CaptureError(
            f"{type(module).__name__} got a mask for 1 key, which is padding, but has {keys} keys, so it sees none of "
            "them, which is an error of the model or its cache; generate from prompts without padding, one at a time"
        )
    return DensePattern(None, keys, query_offset=keys - queries, key_offset=0)


def _sink_logits(sinks: torch.Tensor | None, query: torch.Tensor) -> torch.Tensor | None:
    if sinks is None:
        return None
    batch, heads, queries, _ = query.shape
    return sinks.reshape(heads) if sinks.numel() == heads else sinks.expand(batch, heads, queries, 1)[..., 0]


def _take_summary(layer: int, consumer: Callable[[int, RowSummary], None], summary: RowSummary) -> None:
    refuse_nan(layer, summary.moments.sum)
    consumer(layer, summary)


class _OutputWithoutGradient(torch.autograd.Function):
    """Passes the output on, and says so when someone asks for its gradient."""

    @staticmethod
    def forward(ctx: Any, query: torch.Tensor, output: torch.Tensor) -> torch.Tensor:
        """The output as it is."""
        return output.view_as(output)

    @staticmethod
    def backward(ctx: Any, *gradients: Any) -> Any:
        """Refuses."""
        raise CaptureError("no gradient flows through attention while it is captured; take the gradient outside")
