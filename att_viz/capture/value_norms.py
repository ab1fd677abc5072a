"""The norms of what attention brings: ||v_j W_O^h|| for every head and key."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import PreTrainedModel
from transformers.pytorch_utils import Conv1D

from att_viz.capture.hooks.attention_layers import AttentionLayer, find_attention_layers
from att_viz.capture.layer_values import LayerValues
from att_viz.capture.session import capture_attention_calls
from att_viz.capture.tiles.attention_call import AttentionCall
from att_viz.capture.tiles.call_rows import call_rows
from att_viz.capture.tiles.tile_loop import attend
from att_viz.model.facts import local_part

__all__ = ["ValueNorms", "capture_value_norms", "weight_by_head"]

_PLAIN = (torch.float16, torch.bfloat16, torch.float32, torch.float64)
"""Dtypes of weights that are what they say; others (8 bits and fewer) need scales that their modules keep."""


class ValueNorms:
    """The norms of v_j W_O^h of the sequences that a model is run on; see `capture_value_norms`."""

    def __init__(self, keep_values: bool = False) -> None:
        self._layers: dict[int, LayerValues] = {}
        self._keep_values = keep_values

    @property
    def layers(self) -> tuple[int, ...]:
        """The numbers of the layers whose norms are known."""
        return tuple(sorted(number for number, layer in self._layers.items() if layer.gram is not None))

    def knows(self, layer: int) -> bool:
        """Whether the output projection of a layer has been found."""
        found = self._layers.get(layer)
        return found is not None and found.gram is not None

    def norms(self, layer: int) -> torch.Tensor | None:
        """The norms of a layer, of the sequences that were begun last.

        Args:
            layer: the number of the layer.

        Returns:
            float32 tensor [batch, heads, keys], key j at position j, padding included; 0 for keys that had left the
            cache before the capture began. None where the output projection could not be found.
        """
        known = self._layers.get(layer)
        if known is None or known.gram is None:
            return None
        known.compute()
        return known.norms

    def values(self, layer: int) -> torch.Tensor | None:
        """The values of the keys of a layer, of the sequences that were begun last.

        Args:
            layer: the number of the layer.

        Returns:
            [batch, key-value heads, keys, value width], in the model's dtype; 0 for keys that had left the cache before
            the capture began. None where the output projection could not be found, or values are not kept.
        """
        known = self._layers.get(layer)
        if known is None or known.gram is None or known.kept is None:
            return None
        known.compute()
        if len(known.kept) > 1:
            known.kept = [torch.cat(known.kept, 2)]
        return known.kept[0]

    def projection(self, layer: int) -> torch.nn.Module | None:
        """The output projection of a layer, a Linear or Conv1D; None where it could not be found."""
        known = self._layers.get(layer)
        return None if known is None else known.projection

    def of_sequence(self, batch: int) -> dict[int, NDArray[np.float32]]:
        """The norms of one sequence of the batch: layer number to float32 array [heads, keys]."""
        found = {layer: self.norms(layer) for layer in self.layers}
        return {layer: norms[batch].cpu().numpy() for layer, norms in found.items() if norms is not None}

    def on_call(self, call: AttentionCall) -> None:
        """An attention layer is going to compute this."""
        # Entering torch.no_grad takes a part of a decoding step, and it is on then.
        with torch.no_grad() if torch.is_grad_enabled() else nullcontext():
            self._on_call(call)

    def _on_call(self, call: AttentionCall) -> None:
        layer = self._layers.get(call.layer)
        if layer is None:
            layer = self._layers[call.layer] = LayerValues(kept=[] if self._keep_values else None)
        if layer.gram is not None:
            layer.take(call)
        elif not layer.lost:
            layer.call = call

    @torch.no_grad()
    def on_projection(self, number: int, projection: torch.nn.Module, entering: torch.Tensor) -> None:
        """A Linear or Conv1D of the attention module of a layer is going to be applied to something."""
        layer = self._layers.get(number)
        if layer is None or layer.call is None:
            return
        weight = weight_by_head(projection, layer.call.query.shape[1], layer.call.value.shape[3])
        if weight is not None and _is_output(entering, layer.call):
            with torch.autocast(weight.device.type, enabled=False):
                layer.gram = weight @ weight.transpose(1, 2)
            layer.projection = projection
            layer.take(layer.call)
            layer.call = None

    def on_leaving(self, number: int) -> None:
        """The attention module of a layer has computed its output."""
        layer = self._layers.get(number)
        if layer is not None and layer.call is not None:
            layer.call, layer.lost = None, True


@contextmanager
def capture_value_norms(model: PreTrainedModel, keep_values: bool = False) -> Iterator[ValueNorms]:
    """Keep the norm of what each key brings to each head, while the context lasts.

    The norm of key j in head h is ||v_j W_O^h||, with W_O^h the rows of the output projection that head h is
    multiplied with (Kobayashi et al. 2020, Attention is Not Only a Weight). It is sqrt(v G v^T) with the Gram matrix
    G = W_O^h W_O^hT, in float32, which costs value width^2 for each head and key.

    The output projection is not known by its name: it is the Linear or Conv1D child of the attention module that is
    applied to the attention's output, heads one after the other. Where something comes between (a gate, a norm), where
    weights are quantized, and where a model does not go through transformers' attention interface, norms are not known.

    Args:
        model: a causal language model of transformers. It does not matter how it is run; sequences that begin anew
            replace those before.
        keep_values: whether the values themselves are kept, too, which takes as much memory as their cache does.

    Yields:
        Where the norms can be read, within and after the context.
    """
    norms = ValueNorms(keep_values)
    method, layers = find_attention_layers(model)
    with ExitStack() as stack:
        if method == "interface":
            stack.enter_context(capture_attention_calls(model, norms.on_call, own_heads=True))
            for layer in layers:
                stack.enter_context(_projection_looked_for(norms, layer))
        yield norms


@contextmanager
def _projection_looked_for(norms: ValueNorms, layer: AttentionLayer) -> Iterator[None]:
    """Watch the linear children of an attention module until the output projection is found, or the context ends."""
    with ExitStack() as hooks:

        def before_child(projection: torch.nn.Module, args: tuple[Any, ...]) -> None:
            if args:
                norms.on_projection(layer.number, projection, args[0])
                if norms.knows(layer.number):
                    # Each hook takes time in every decoding step.
                    hooks.close()

        def after_module(module: Any, args: Any, output: Any) -> None:
            norms.on_leaving(layer.number)

        for child in layer.module.children():
            if isinstance(child, (torch.nn.Linear, Conv1D)):
                hooks.callback(child.register_forward_pre_hook(before_child).remove)
        hooks.callback(layer.module.register_forward_hook(after_module).remove)
        yield


def weight_by_head(projection: torch.nn.Module, heads: int, width: int) -> torch.Tensor | None:
    """The rows W_O^h of an output projection that each head is multiplied with.

    Args:
        projection: a Linear or Conv1D.
        heads: how many heads there are here, where several processes share the model.
        width: the width of a value.

    Returns:
        float32 [heads, value width, output width]; None if it cannot be such a projection.
    """
    weight: Any = local_part(projection.weight)
    if weight.ndim != 2 or weight.dtype not in _PLAIN or weight.is_meta:
        return None
    by_input = weight if isinstance(projection, Conv1D) else weight.T
    return by_input.float().reshape(heads, width, -1) if by_input.shape[0] == heads * width else None


def _is_output(entering: torch.Tensor, call: AttentionCall) -> bool:
    """Whether something is the attention's output, heads one after the other: its last row is looked at."""
    batch, _, queries, _ = call.query.shape
    row = attend(*_tensors(call_rows(call, queries - 1, queries))).flatten(1).float()
    if entering.numel() != row.numel() * queries:
        return False
    entered = entering.reshape(batch, queries, -1)[:, -1].float()
    largest = float(row.abs().max())
    return largest > 0 and float((entered - row).abs().max()) <= 0.01 * largest


def _tensors(call: AttentionCall) -> tuple[Any, ...]:
    return call.query, call.key, call.value, call.pattern, call.scoring
