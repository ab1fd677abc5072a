"""How what attention writes reaches the logits: which norms and factors stand between, found by watching the model.

More than 300 lines because how attention reaches the logits is watched, checked and described in one go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import permutations
from typing import Any

import torch

from att_viz.capture.hooks.attention_layers import AttentionLayer
from att_viz.capture.hooks.listeners import RowRequest, listening
from att_viz.capture.lens.parts import LensParts, find_lens_parts
from att_viz.errors import CaptureError

__all__ = ["AttentionPath", "Norm", "ResidualPaths", "find_residual_paths"]

_TOLERANCE = {torch.float64: 1e-9, torch.float32: 1e-4}
_ROUGH_TOLERANCE = 1e-2
"""For half precision, relative to the numbers that are compared; a norm rounds twice."""
_NO_PATHS = (CaptureError, RuntimeError, ValueError, TypeError, AttributeError, LookupError)
"""What a model may answer that is not run as others are; it must be captured all the same."""
_EPSILONS = ("variance_epsilon", "eps", "epsilon", "norm_eps")
_COLUMNS = 64
_PLAIN = (torch.float16, torch.bfloat16, torch.float32, torch.float64)


@dataclass(frozen=True)
class Norm:
    """A normalisation of which all that is not linear is one number for each row.

    Attributes:
        module: the module.
        gain: what each number is multiplied by afterwards, float32 [width].
        centred: whether the mean is subtracted (LayerNorm) or not (RMSNorm).
        epsilon: what is added to the mean square.
    """

    module: torch.nn.Module
    gain: torch.Tensor
    centred: bool
    epsilon: float

    def scales(self, entering: torch.Tensor) -> torch.Tensor:
        """1 / sqrt(mean square + epsilon) of each row: float32 [...] for [..., width]."""
        rows = entering.detach().float()
        if self.centred:
            rows = rows - rows.mean(-1, keepdim=True)
        return torch.rsqrt(rows.square().mean(-1) + self.epsilon)

    def backwards(self, direction: torch.Tensor, scales: torch.Tensor) -> torch.Tensor:
        """The direction before the norm that its output's component along `direction` depends on.

        Args:
            direction: float32 [rows, width].
            scales: float32 [rows], as `scales` gives them.
        """
        before = direction * self.gain.to(direction.device) * scales.to(direction.device)[:, None]
        return before - before.mean(-1, keepdim=True) if self.centred else before


@dataclass(frozen=True)
class AttentionPath:
    """How the output of a layer's attention enters the residual stream.

    Attributes:
        factor: what it is multiplied by.
        norm: what it goes through first; None for nothing.
        ends: the modules within the attention whose output is the attention's output.
    """

    factor: float
    norm: Norm | None
    ends: frozenset[torch.nn.Module]


@dataclass(frozen=True)
class ResidualPaths:
    """How what attention writes reaches the logits.

    Attributes:
        layers: by the number of the layer, how its attention enters the residual stream.
        norm: the last normalisation.
        head: the unembedding.
        scale: what its output is multiplied by.
    """

    layers: dict[int, AttentionPath]
    norm: Norm
    head: torch.nn.Module
    scale: float


@dataclass
class _Step:
    """What one module was given and made of it, each [positions, width]."""

    module: torch.nn.Module
    given: torch.Tensor
    made: torch.Tensor


@dataclass
class _Seen:
    """What was seen of a decoder layer: itself, and its children in the order in which they returned."""

    whole: _Step | None = None
    steps: list[_Step] = field(default_factory=list)


@torch.no_grad()
def find_residual_paths(model: Any, layers: Sequence[AttentionLayer]) -> ResidualPaths | None:
    """Run a model on four tokens and find how its attention reaches its logits.

    Nothing is taken from names: each decoder layer's output must be its input plus what its children made, the
    attention's output among it, as it is, times a factor, or after one norm; each layer must take what the one before
    made, and one norm and the unembedding must make the logits of the last one's output.

    Whoever has hooks on the model would take these tokens for the caller's, so then nothing is run.

    Args:
        model: a causal language model of transformers.
        layers: its attention layers, of the kind that goes through transformers' attention interface.

    Returns:
        The paths; None where something else stands between attention and logits, or there are hooks on the model.

    Raises:
        CaptureError: if the model is being captured already.
    """
    if any(module._forward_hooks or module._forward_pre_hooks for module in model.modules()):
        return None
    names = {layer.number: layer.name.rpartition(".")[0] for layer in layers}
    watched = {name: model.get_submodule(name) for name in names.values()}
    lists = {name.rpartition(".")[0] for name in watched}
    if len(lists) != 1:
        return None
    chain = model.get_submodule(next(iter(lists)))
    if not isinstance(chain, torch.nn.ModuleList):
        return None
    seen = {module: _Seen() for module in chain}
    inside: dict[torch.nn.Module, list[_Step]] = {layer.module: [] for layer in layers}
    closing: list[_Step] = []
    with ExitStack() as hooks:
        # Whoever captures the model at this time, on another thread, would take these tokens for its own.
        hooks.enter_context(listening(model, tuple(layers), RowRequest(lambda block: None)))
        for module, record in seen.items():
            hooks.callback(_watch(module, lambda step, record=record: setattr(record, "whole", step)))
            for child in module.children():
                hooks.callback(_watch(child, record.steps.append))
        for layer in layers:
            for child in layer.module.children():
                hooks.callback(_watch(child, inside[layer.module].append))
        for module in _outside(model, chain):
            hooks.callback(_watch(module, closing.append))
        try:
            parts = find_lens_parts(model)
        except _NO_PATHS:
            return None
    return _paths(model, layers, list(seen.values()), inside, closing, parts)


def _paths(
    model: Any,
    layers: Sequence[AttentionLayer],
    seen: list[_Seen],
    inside: dict[torch.nn.Module, list[_Step]],
    closing: list[_Step],
    parts: LensParts,
) -> ResidualPaths | None:
    whole = [record.whole for record in seen if record.whole is not None]
    plain = getattr(parts.head, "weight", None)
    if len(whole) < len(seen) or len(parts.closing) != 1 or not _is_plain(plain):
        return None
    if not any(step.module is parts.head and _is_product(step) for step in closing):
        return None
    last = next((step for step in closing if step.module is parts.closing[0]), None)
    if last is None or not all(
        _equal(before.made, after.given) for before, after in zip(whole, [*whole[1:], last], strict=True)
    ):
        return None
    norm = _norm(last)
    if norm is None:
        return None
    factors = _factors(model)
    paths: dict[int, AttentionPath] = {}
    by_module = {layer.module: layer.number for layer in layers}
    for record in seen:
        sums = _sum(record, factors)
        if sums is None:
            return None
        for step in record.steps:
            if step.module in by_module:
                found = _path(step, record.steps, sums, inside[step.module])
                if found is None:
                    return None
                paths[by_module[step.module]] = found
    return ResidualPaths(paths, norm, parts.head, parts.scale) if len(paths) == len(layers) else None


def _path(
    attention: _Step, steps: list[_Step], sums: dict[torch.nn.Module, float], inside: list[_Step]
) -> AttentionPath | None:
    ends = frozenset(step.module for step in inside if _equal(step.made, attention.made))
    if attention.module in sums:
        return AttentionPath(sums[attention.module], None, ends)
    for step in steps:
        if step.module in sums and step is not attention and _equal(step.given, attention.made):
            norm = _norm(step)
            return None if norm is None else AttentionPath(sums[step.module], norm, ends)
    return None


def _sum(record: _Seen, factors: Sequence[float]) -> dict[torch.nn.Module, float] | None:
    """Which children's outputs, times what, a layer's output is the sum of, besides its input; None if of no such."""
    assert record.whole is not None
    start, end = record.whole.given, record.whole.made
    found = _one_by_one(start, end, record.steps, factors)
    if found is None:
        for first, second in permutations(record.steps, 2):
            for factor in factors:
                if _is_sum(end, start, first.made * factor, second.made * factor):
                    return {first.module: factor, second.module: factor}
    return found


def _one_by_one(
    start: torch.Tensor, end: torch.Tensor, steps: Sequence[_Step], factors: Sequence[float]
) -> dict[torch.nn.Module, float] | None:
    for place, step in enumerate(steps):
        for factor in factors:
            part = step.made * factor
            if _is_sum(end, start, part):
                return {step.module: factor}
            later = steps[place + 1 :]
            between = next((next_step.given for next_step in later if _is_sum(next_step.given, start, part)), None)
            if between is not None:
                rest = _one_by_one(between, end, later, factors)
                if rest is not None:
                    return {step.module: factor, **rest}
    return None


def _is_sum(total: torch.Tensor, *parts: torch.Tensor) -> bool:
    if any(part.shape != total.shape for part in parts):
        return False
    tolerance = _TOLERANCE.get(total.dtype, _ROUGH_TOLERANCE)
    total, *rest = (tensor.float() for tensor in (total, *parts))
    largest = torch.stack([part.abs() for part in rest]).sum(0)
    return bool(((total - sum(rest)).abs() <= tolerance * (largest + total.abs() + 1e-6)).all()) and all(
        bool((part.abs() > 2 * tolerance * largest).any()) for part in rest
    )


def _factors(model: Any) -> tuple[float, ...]:
    """What a residual may be multiplied by: nothing, or a number that the model's configuration names."""
    config = model.config.get_text_config()
    named = [getattr(config, "residual_multiplier", None)]
    depth = getattr(config, "scale_depth", None)
    if isinstance(depth, (int, float)):
        named.append(depth / config.num_hidden_layers**0.5)
    return (1.0, *(float(value) for value in named if isinstance(value, (int, float)) and value != 1))


def _is_product(step: _Step) -> bool:
    """Whether a head multiplies with its weight and does nothing else, as adapters do; some columns are looked at."""
    weight: Any = step.module.weight
    bias: Any = getattr(step.module, "bias", None)
    expected = step.given.float() @ weight[:_COLUMNS].float().T
    if bias is not None:
        expected = expected + bias[:_COLUMNS].float()
    made = step.made[:, :_COLUMNS].float()
    tolerance = _TOLERANCE.get(step.made.dtype, _ROUGH_TOLERANCE)
    return bool((made - expected).abs().max() <= tolerance * expected.abs().max())


def _norm(step: _Step) -> Norm | None:
    """The norm that a module is; None where it does something else."""
    weight, bias = getattr(step.module, "weight", None), getattr(step.module, "bias", None)
    given, made = step.given.float(), step.made.float()
    if not (weight is None or (_is_plain(weight) and weight.shape == given.shape[-1:])):
        return None
    if weight is None:
        gains = [torch.ones(given.shape[-1], device=given.device)]
    else:
        gains = [weight.detach().float(), 1.0 + weight.detach().float()]
    epsilons = [value for name in _EPSILONS if isinstance(value := getattr(step.module, name, None), float)]
    found: list[tuple[float, Norm]] = []
    for centred in (False, True):
        for gain in gains:
            for epsilon in epsilons or [0.0]:
                norm = Norm(step.module, gain, centred, epsilon)
                rows = given - given.mean(-1, keepdim=True) if centred else given
                expected = rows * norm.scales(given)[:, None] * gain + (0.0 if bias is None else bias.float())
                found.append((float((expected - made).abs().max()), norm))
    error, best = min(found, key=lambda pair: pair[0])
    tolerance = _TOLERANCE.get(step.made.dtype, 2 * _ROUGH_TOLERANCE)
    return best if error <= tolerance * float(made.abs().max()) else None


def _is_plain(weight: Any) -> bool:
    return isinstance(weight, torch.Tensor) and weight.dtype in _PLAIN and not weight.is_meta


def _equal(one: torch.Tensor, other: torch.Tensor) -> bool:
    return one.shape == other.shape and torch.equal(one, other.to(one.device))


def _outside(model: torch.nn.Module, chain: torch.nn.Module) -> Iterator[torch.nn.Module]:
    """The modules that are no part of the layers."""
    layers = set(chain.modules())
    return (module for module in model.modules() if module not in layers)


def _watch(module: torch.nn.Module, note: Any) -> Any:
    """Tell `note` of the calls of a module that take and return numbers for each position; returns what ends it."""

    def after(module: torch.nn.Module, args: tuple[Any, ...], named: dict[str, Any], result: Any) -> None:
        given = _numbers((*args, *named.values()))
        made = _numbers(result if isinstance(result, (tuple, list)) else (result,))
        if given is not None and made is not None:
            note(_Step(module, given, made))

    return module.register_forward_hook(after, with_kwargs=True).remove


def _numbers(values: Iterable[Any]) -> torch.Tensor | None:
    """The first floating-point tensor [1, positions, width] among some, copied without its first axis."""
    for value in values:
        if isinstance(value, torch.Tensor) and value.is_floating_point() and value.ndim in (2, 3):
            return value.detach().reshape(-1, value.shape[-1]).clone()
    return None
