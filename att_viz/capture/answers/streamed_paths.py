"""How attention reaches the logits of a model while it runs, and what the norms on that way do in each pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import PreTrainedModel

from att_viz.capture.answers.direct_logit import Unembedding
from att_viz.capture.answers.residual_paths import Norm, ResidualPaths, find_residual_paths
from att_viz.capture.hooks.attention_layers import find_attention_layers
from att_viz.capture.lens.parts import stream_of
from att_viz.capture.session import capture_attention_calls
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.capture.value_norms import capture_value_norms
from att_viz.model.live_model import in_evaluation_mode

__all__ = ["CallWatcher", "StreamedPaths", "find_streamed_paths", "watched_paths"]

_PROBE_TOKENS = 4

FloatArray = NDArray[np.float32]


class CallWatcher(Protocol):
    """Wants to know of each layer before its rows come."""

    def on_call(self, call: AttentionCall) -> None:
        """A layer is going to compute the rows of this pass."""


@dataclass
class StreamedPaths:
    """How attention reaches the logits of a model that is being run, and what its norms did in the rows of this pass.

    Attributes:
        paths: the way from each layer's attention to the logits.
        projections: the output projection of each layer, by its number.
        scales: by norm, float32 [batch, rows] of the rows of this pass, once it has gone through the norm.
    """

    paths: ResidualPaths
    projections: Mapping[int, torch.nn.Module]
    scales: dict[torch.nn.Module, FloatArray] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.unembedding = Unembedding(self.paths)


def find_streamed_paths(model: PreTrainedModel) -> StreamedPaths | None:
    """Run a model on a few tokens and find how its attention reaches its logits; see `find_residual_paths`.

    Args:
        model: a causal language model.

    Returns:
        The paths; None where something else stands between attention and logits, an output projection is not found, or
        the model does not go through transformers' attention interface.

    Raises:
        CaptureError: if the model is being captured already.
    """
    method, layers = find_attention_layers(model)
    if method != "interface":
        return None
    with in_evaluation_mode(model), torch.no_grad():
        paths = find_residual_paths(model, layers)
        if paths is None:
            return None
        with capture_value_norms(model) as norms:
            model(input_ids=torch.arange(1, _PROBE_TOKENS + 1, device=model.device)[None], use_cache=False)
    projections = {number: norms.projection(number) for number in paths.layers}
    known = {number: projection for number, projection in projections.items() if projection is not None}
    return StreamedPaths(paths, known) if len(known) == len(projections) else None


@contextmanager
def watched_paths(model: PreTrainedModel, found: StreamedPaths, streams: Sequence[CallWatcher]) -> Iterator[None]:
    """Tell the streams of a model's sequences what it is about to compute, while the context lasts.

    Args:
        model: the model.
        found: how its attention reaches the logits; its scales are kept up to date.
        streams: those of the sequences of this pass, in order; the list may change between passes.

    Yields:
        Nothing.
    """

    def on_call(call: AttentionCall) -> None:
        for stream in streams:
            stream.on_call(call)

    def before(norm: Norm) -> Any:
        def note(module: torch.nn.Module, args: tuple[Any, ...], named: dict[str, Any]) -> None:
            entering = stream_of((*args, *named.values()))
            if entering is not None:
                found.scales[module] = norm.scales(entering).cpu().numpy()

        return note

    norms = [found.paths.norm, *(path.norm for path in found.paths.layers.values() if path.norm is not None)]
    with ExitStack() as stack:
        for norm in norms:
            stack.callback(norm.module.register_forward_pre_hook(before(norm), with_kwargs=True).remove)
        stack.enter_context(capture_attention_calls(model, on_call))
        yield
