"""Finding what the logit lens needs in a model: its layers, what closes the residual stream, and the output head."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch

from att_viz.errors import CaptureError

__all__ = ["Call", "LensParts", "find_lens_parts", "stream_of", "traced_calls"]


_PROBE_TOKENS = 4
_TOLERANCE = {torch.float64: 1e-9, torch.float32: 1e-4}
_ROUGH_TOLERANCE = 2e-2
"""For half precision, relative to the largest logit."""


@dataclass
class LensParts:
    """The parts of a causal language model that turn a residual into logits.

    Attributes:
        layers: the L decoder layers, in order. The residual that enters layer l is boundary l.
        closing: the modules between the last layer and the head, in order (the final norm, and a projection where
            the model has one). What enters them is boundary L.
        head: the output head.
        vocabulary_size: how many logits it gives.
        residual_bytes: the size of the residual of one position.
        scale: what the model multiplies the head's output by (1 for most).
        softcap: the c of c * tanh(logits / c), or None.
        busy: whether the parts are being used by the lens rather than by the model.
    """

    layers: tuple[torch.nn.Module, ...]
    closing: tuple[torch.nn.Module, ...]
    head: torch.nn.Module
    vocabulary_size: int
    residual_bytes: int
    scale: float = 1.0
    softcap: float | None = None
    busy: bool = False

    def logits(self, residual: torch.Tensor) -> torch.Tensor:
        """What the model would predict from a residual, by its own final norm and head.

        Args:
            residual: [1, positions, width], in the model's dtype.

        Returns:
            float32 tensor [positions, vocabulary].
        """
        with self.in_use():
            for module in self.closing:
                residual = module(residual)
            logits: torch.Tensor = self.head(residual)[0].float()
        if self.scale != 1.0:
            logits = logits * self.scale
        return logits if self.softcap is None else self.softcap * torch.tanh(logits / self.softcap)

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Mark calls of the parts as the lens's own, so that hooks on them pass them by."""
        self.busy = True
        try:
            yield
        finally:
            self.busy = False


@torch.no_grad()
def find_lens_parts(model: Any) -> LensParts:
    """Find the parts by watching a forward pass over a few tokens, and check that they give the model's own logits.

    Args:
        model: a causal language model of transformers.

    Returns:
        The parts.

    Raises:
        CaptureError: if the model has no output head, its layers are not a plain chain, or its logits are made
            from the last residual in a way that could not be reproduced.
    """
    name = type(model).__name__
    if getattr(getattr(model, "config", None), "is_encoder_decoder", False):
        raise CaptureError(f"{name} has an encoder and a decoder; the logit lens reads causal language models only")
    head = model.get_output_embeddings() if hasattr(model, "get_output_embeddings") else None
    if head is None:
        raise CaptureError(
            f"{name} has no output head, so its residuals cannot be read as tokens; load it with AutoModelForCausalLM"
        )
    ids = torch.arange(1, _PROBE_TOKENS + 1, device=model.device)[None]
    calls, logits = traced_calls(model, head, ids)
    head_call = next((call for call in reversed(calls) if call.module is head), None)
    if head_call is None:
        raise CaptureError(f"{name} does not call its output head, so the logit lens cannot be computed for it")
    layers, closing = _chain(calls, head_call, name)
    residual = next(call for call in reversed(calls) if call.module is layers[-1]).output
    parts = LensParts(layers, closing, head, logits.shape[-1], residual[0, 0].nbytes)
    _fit_to(parts, residual, logits, model)
    return parts


def _chain(
    calls: list[Call], head_call: Call, name: str
) -> tuple[tuple[torch.nn.Module, ...], tuple[torch.nn.Module, ...]]:
    """The layers and closing modules: the outermost list whose last output leads to the head."""
    before = calls[: calls.index(head_call)]
    lists: dict[str, list[Call]] = {}
    for call in before:
        if call.list_name is not None:
            lists.setdefault(call.list_name, []).append(call)
    for list_name in sorted(lists, key=lambda each: (each.count("."), -len(lists[each]))):
        members = lists[list_name]
        if [call.place for call in members] != sorted({call.place for call in members}):
            continue
        after = before[before.index(members[-1]) + 1 :]
        closing = _path(members[-1].output, after, head_call.input)
        if closing is not None:
            return tuple(call.module for call in members), closing
    raise CaptureError(
        f"the layers of {name} are not a plain chain that ends in a norm and the output head, so the logit lens "
        "cannot be computed for it"
    )


def _path(start: torch.Tensor, calls: list[Call], end: torch.Tensor) -> tuple[torch.nn.Module, ...] | None:
    """The modules that lead from one tensor to another, the outermost where they are nested; None if none do."""
    path: list[torch.nn.Module] = []
    here = start
    while not _same(here, end):
        steps = [call for call in calls if _same(call.input, here) and not _same(call.output, here)]
        if not steps or len(path) == len(calls):
            return None
        # A module that contains another returns after it.
        step = steps[-1]
        path.append(step.module)
        here = step.output
    return tuple(path)


def _same(one: torch.Tensor, other: torch.Tensor) -> bool:
    return one.shape == other.shape and one.dtype == other.dtype and torch.equal(one, other.to(one.device))


def _fit_to(parts: LensParts, residual: torch.Tensor, logits: torch.Tensor, model: Any) -> None:
    """Find what the model does to the head's output: nothing, a factor, a softcap, or both."""
    raw = parts.logits(residual)
    # A model that is spread over devices may hand its logits back on the first of them.
    wanted = logits[0].float().to(raw.device)
    if raw.shape != wanted.shape:
        raise CaptureError(
            f"the output head of {type(model).__name__} gives {raw.shape[-1]:,} logits and the model "
            f"{wanted.shape[-1]:,}, so the logit lens cannot be computed for it"
        )
    caps = (None, *_softcaps(model.config.get_text_config()))
    largest = float(wanted.abs().max())
    # A factor is fitted only where no plain candidate will do: it could imitate a softcap on small logits.
    for factors in ([(cap, 1.0) for cap in caps], [(cap, _fitted_scale(raw, wanted, cap)) for cap in caps]):
        differences = []
        for parts.softcap, parts.scale in factors:
            difference = float((parts.logits(residual) - wanted).abs().max())
            differences.append(difference if difference == difference else float("inf"))
        parts.softcap, parts.scale = factors[differences.index(min(differences))]
        if min(differences) <= _TOLERANCE.get(model.dtype, _ROUGH_TOLERANCE) * largest:
            return
    raise CaptureError(
        f"the logits of {type(model).__name__} could not be reproduced from its final norm and output head (they are "
        "changed in a way that is neither a factor nor a softcap), so the logit lens cannot be computed for it"
    )


def _fitted_scale(raw: torch.Tensor, wanted: torch.Tensor, softcap: float | None) -> float:
    """The factor that brings the head's output closest to the model's logits (least squares)."""
    target = wanted if softcap is None else softcap * torch.atanh(wanted / softcap)
    return float((raw.double() * target.double()).sum() / raw.double().square().sum())


def _softcaps(config: Any) -> list[float]:
    values = config.to_dict()
    return [float(value) for name, value in values.items() if "softcap" in name and isinstance(value, (int, float))]


@dataclass(frozen=True, eq=False)
class Call:
    """One finished call of a module.

    Attributes:
        module: the module.
        list_name: the name of the `ModuleList` that it is a member of, or None.
        place: its place in that list.
        input: the residual that it was given, [1, positions, width].
        output: what it made of it.
    """

    module: torch.nn.Module
    list_name: str | None
    place: int
    input: torch.Tensor
    output: torch.Tensor


def traced_calls(model: torch.nn.Module, head: torch.nn.Module, ids: torch.Tensor) -> tuple[list[Call], torch.Tensor]:
    """Run a model on a few tokens and note the calls that read and return a stream of hidden states.

    Args:
        model: a causal language model.
        head: its output head.
        ids: int64 [1, positions].

    Returns:
        The calls in the order in which they returned, and the model's logits [1, positions, vocabulary].
    """
    places = _list_members(model)
    calls: list[Call] = []

    def note(module: torch.nn.Module, arguments: tuple[Any, ...], named: dict[str, Any], result: Any) -> None:
        given = stream_of((*arguments, *named.values()))
        returned = stream_of(result if isinstance(result, (tuple, list)) else (result,))
        if given is not None and returned is not None and given.shape[:2] == returned.shape[:2] == ids.shape:
            list_name, place = places.get(module, (None, 0))
            calls.append(Call(module, list_name, place, given.clone(), returned.clone()))

    # Inside a layer nothing matters, and there is most of the model: only members of lists and what is outside.
    watched = [*_outside_lists(model, places), *places]
    handles = [module.register_forward_hook(note, with_kwargs=True) for module in dict.fromkeys((*watched, head))]
    try:
        with torch.no_grad():
            logits: torch.Tensor = model(input_ids=ids, use_cache=False).logits
    finally:
        for handle in handles:
            handle.remove()
    return calls, logits


def stream_of(values: Iterable[Any]) -> torch.Tensor | None:
    """The first tensor of hidden states, [batch, positions, width], among some values."""
    tensors = (value for value in values if isinstance(value, torch.Tensor))
    return next((tensor for tensor in tensors if tensor.ndim == 3 and tensor.is_floating_point()), None)


def _list_members(model: torch.nn.Module) -> dict[torch.nn.Module, tuple[str, int]]:
    """The members of every list that is not inside another list's member."""
    members: dict[torch.nn.Module, tuple[str, int]] = {}
    outer: list[str] = []
    for name, module in model.named_modules():
        if isinstance(module, torch.nn.ModuleList) and not any(name.startswith(f"{other}.") for other in outer):
            outer.append(name)
            members.update({member: (name, place) for place, member in enumerate(module)})
    return members


def _outside_lists(model: torch.nn.Module, places: dict[torch.nn.Module, tuple[str, int]]) -> list[torch.nn.Module]:
    prefixes = {f"{name}." for name, _ in places.values()}
    return [
        module
        for name, module in model.named_modules()
        if not any(name.startswith(prefix) for prefix in prefixes) and not isinstance(module, torch.nn.ModuleList)
    ]
