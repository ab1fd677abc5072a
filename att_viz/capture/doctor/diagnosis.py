"""`doctor`: what a model's attention is, what capturing it will cost, and whether the capture is exact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from att_viz.capture.doctor.capture_cost import CaptureCost, estimate_cost
from att_viz.capture.doctor.self_check import SelfCheck, check_capture
from att_viz.capture.hooks.attention_layers import find_attention_layers
from att_viz.checked_arguments import whole_number
from att_viz.errors import InvalidInputError
from att_viz.model.facts import capture_metadata
from att_viz.model.live_model import live_model
from att_viz.system.durations import readable_duration
from att_viz.system.memory import readable_bytes

__all__ = ["Diagnosis", "doctor"]


@dataclass(frozen=True)
class Diagnosis:
    """What `doctor` found.

    Attributes:
        model: the model's name.
        architecture: the class of the model.
        implementation: the attention implementation that the model was loaded with.
        method: how its rows are captured: "interface" (in tiles, without a matrix in memory) or "eager" (each
            layer's own weights, one dense layer at a time).
        attention: heads, kv_heads, head_dim, and where the model has them sliding_window, chunk, softcap,
            layer_types and learned_sinks.
        layers: the numbers of the layers with attention.
        layers_without: the numbers of the layers without.
        cost: what capturing will cost.
        check: the comparison with the model itself.
    """

    model: str
    architecture: str
    implementation: str
    method: str
    attention: Mapping[str, Any]
    layers: tuple[int, ...]
    layers_without: tuple[int, ...]
    cost: CaptureCost
    check: SelfCheck

    def to_dict(self) -> dict[str, Any]:
        """Everything, as JSON can hold it."""
        return {**asdict(self), "advice": self.cost.advice, "exact": self.check.passed}

    def __str__(self) -> str:
        blocks = (self._model_lines(), self._cost_lines(), self._check_lines())
        return "\n\n".join("\n".join(f"{name:<22}{text}" for name, text in block) for block in blocks)

    def _model_lines(self) -> list[tuple[str, str]]:
        facts = self.attention
        heads = f"{facts.get('heads')}"
        if facts.get("kv_heads") not in (None, facts.get("heads")):
            heads += f", {facts['kv_heads']} key-value heads (each shared by {facts['heads'] // facts['kv_heads']})"
        lines = [
            ("Model", f"{self.model} ({self.architecture})"),
            ("Loaded with", f"{self.implementation} attention"),
            ("Captured by", _METHODS[self.method]),
            ("Layers", f"{len(self.layers)} with attention{_without(self.layers_without)}"),
            ("Heads", f"{heads}, width {facts.get('head_dim')}"),
        ]
        kinds = list(facts.get("layer_types") or ())
        if facts.get("sliding_window"):
            windowed = kinds.count("sliding_attention")
            which = f" in {windowed} of {len(kinds)} layers" if windowed else ""
            lines.append(("Sliding window", f"{facts['sliding_window']:,} tokens{which}"))
        if facts.get("chunk"):
            lines.append(("Chunks", f"{facts['chunk']:,} tokens"))
        if facts.get("softcap"):
            lines.append(("Softcap", f"{facts['softcap']:g}"))
        if facts.get("learned_sinks"):
            lines.append(("Learned sinks", "yes: rows sum to less than 1"))
        return lines

    def _cost_lines(self) -> list[tuple[str, str]]:
        cost = self.cost
        free = "" if cost.free_memory is None else f" ({readable_bytes(cost.free_memory)} free)"
        return [
            ("Capturing", f"{cost.tokens:,} tokens, all layers and heads"),
            ("  in memory", f"{readable_bytes(cost.in_memory)}{free}"),
            ("  streamed to disk", f"{readable_bytes(cost.on_disk)} ({readable_bytes(cost.free_disk)} free)"),
            ("  one statistic", readable_bytes(cost.statistics)),
            ("  memory to stream", f"about {readable_bytes(cost.streaming)} above the model"),
            ("  time", f"about {readable_duration(cost.seconds, 1)} for the forward pass, plus writing"),
            ("Choose", cost.advice),
        ]

    def _check_lines(self) -> list[tuple[str, str]]:
        check = self.check
        rows = "not comparable: the model does not return weights" if check.rows != check.rows else f"{check.rows:.1e}"
        if check.passed and check.rows > _CLOSE:
            rows += (
                f": eager rounds its scores in half precision, by up to {check.rows_tolerance:.1g}; float32 tells more"
            )
        verdict = "exact" if check.passed else "NOT EXACT: do not trust what is captured from this model"
        return [
            ("Self-check", f"{verdict} (on {check.tokens} random tokens; largest difference)"),
            ("  rows from eager", rows),
            ("  row sums from 1", f"{check.row_sums:.1e}"),
            ("  layers' outputs", f"{check.outputs:.1e} of the largest number"),
        ]


_CLOSE = 1e-3
"""A larger difference wants an explanation."""

_METHODS = {
    "interface": "att_viz's tile loop, inside the model's own computation (float32 softmax)",
    "eager": "the weights that the layers return; a dense matrix of one layer at a time is in memory",
}


def doctor(model: Any, tokens: int = 4096) -> Diagnosis:
    """Say what a model's attention is, what capturing costs, and whether it is exact.

    Args:
        model: a causal language model of transformers, or what holds one (see `AttentionSaver`).
        tokens: the input length to estimate costs for.

    Returns:
        The diagnosis; print it.

    Raises:
        InvalidInputError: if `tokens` is not positive or `model` is no transformers model.
        CaptureError: if the model has no attention that can be captured.
    """
    if whole_number(tokens, "tokens") < 1:
        raise InvalidInputError(f"tokens is {tokens}; give the number of tokens to estimate for, 1 or more")
    model = live_model(model, "doctor")
    method, layers = find_attention_layers(model)
    metadata = capture_metadata(model, method)
    facts = dict(metadata.attention)
    if any("sink" in name for layer in layers for name, _ in layer.module.named_parameters()):
        facts["learned_sinks"] = True
    numbers = tuple(layer.number for layer in layers)
    training = model.training
    model.train(False)
    try:
        check, cost = check_capture(model), estimate_cost(model, tokens)
    finally:
        model.train(training)
    return Diagnosis(
        model=metadata.model,
        architecture=type(model).__name__,
        implementation=str(model.config._attn_implementation),
        method=method,
        attention=facts,
        layers=numbers,
        layers_without=tuple(sorted(set(range(metadata.model_layers or 0)) - set(numbers))),
        cost=cost,
        check=check,
    )


def _without(numbers: tuple[int, ...]) -> str:
    return f"; {len(numbers)} without ({', '.join(str(number) for number in numbers)})" if numbers else ""
