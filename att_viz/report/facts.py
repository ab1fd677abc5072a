"""The footer of a report: what was captured, and from what."""

from __future__ import annotations

import numpy as np

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.extent import CROSS, DECODER_SELF, ENCODER_SELF, Extent

__all__ = ["facts", "looking_fact", "sequence_fact"]

_CAPTURE = {
    "interface": "every row of the model's own computation, softmax in float32",
    "eager": "every row, from the model's own attention modules run with eager attention",
    "given": "taken over from tensors",
}


def facts(matrix: AttentionMatrix) -> list[list[str]]:
    """Describe an attention matrix in plain words.

    Args:
        matrix: the attention matrix.

    Returns:
        [label, sentence] pairs. Nothing in them depends on the time or the machine that renders.
    """
    metadata = matrix.metadata
    generation = metadata.generation if matrix.kind == DECODER_SELF else {}
    entries = [
        ["Model", _model(matrix)],
        ["Sequence", sequence_fact(matrix)],
        ["Capture", _CAPTURE.get(metadata.capture, metadata.capture)],
        ["Generation", ", ".join(f"{name} = {value}" for name, value in sorted(generation.items()))],
        ["Versions", ", ".join(f"{name} {version}" for name, version in sorted(metadata.versions.items()))],
    ]
    return [entry for entry in entries if entry[1]]


def sequence_fact(matrix: AttentionMatrix) -> str:
    """How many tokens there are, and which of them looked at which.

    Args:
        matrix: the attention matrix.
    """
    if matrix.kind == ENCODER_SELF:
        return looking_fact(matrix, "", "at all others")
    if matrix.kind == CROSS:
        return looking_fact(matrix, " of the decoder", f"at all {np.count_nonzero(matrix.key_real)} of the encoder")
    told = "given" if matrix.metadata.generation.get("completion") == "given" else "generated"
    both = sum(stop - start for start, stop in matrix.both_ways)
    looking = f"; {both} of the tokens look at each other both ways, in {_counted(len(matrix.both_ways), 'span')}"
    layers = matrix.metadata.attention.get("both_ways_layers")
    if isinstance(layers, (list, tuple)):
        looking += f", in {len(set(layers) & set(matrix.layers))} of the layers"
    return (
        f"{matrix.prompt_length} prompt tokens, {len(matrix.tokens) - matrix.prompt_length} {told}; "
        f"{matrix.num_rows} attention rows{looking if both else ''}"
    )


def looking_fact(matrix: AttentionMatrix, whose: str, looked: str) -> str:
    """How many tokens there are, which of them could look, and how many rows there are of it.

    Args:
        matrix: the attention matrix.
        whose: what stands behind the word "tokens", with a space before it.
        looked: at what each token could look.
    """
    padding, rows = np.count_nonzero(~matrix.real), matrix.num_rows
    count = len(matrix.tokens) - padding
    tokens = f"{_counted(count, 'token')}{whose}" + (f" (and {padding} of padding)" if padding else "")
    if rows < len(matrix.tokens):
        who = f"of which all but the last, which was never fed back, could look {looked}"
    else:
        who = f"which could look {looked}" if count == 1 else f"each of which could look {looked}"
    windows = _layers_with_windows(matrix)
    within = f", in {windows} of the layers within a window only{_reach(matrix)}" if windows else ""
    return f"{tokens}, {who}{within}; {_counted(rows, 'attention row')}"


def _reach(matrix: AttentionMatrix) -> str:
    """How far an encoder's windows reach, in brackets; "" where it is not known."""
    windows = matrix.metadata.attention.get("sliding_window")
    if matrix.kind != ENCODER_SELF or windows is None:
        return ""
    if not isinstance(windows, (list, tuple)):
        return f" ({_counted(windows, 'token')} to either side)"
    known = [f"layer {layer}: {windows[layer]}" for layer in matrix.layers if layer < len(windows)]
    return f" (tokens to either side: {', '.join(known)})"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _layers_with_windows(matrix: AttentionMatrix) -> int:
    """How many layers let some token look at fewer tokens than a layer without a window would."""
    real, known = matrix.real[: matrix.num_rows], matrix.metadata.attention
    without = {name: known[name] for name in ("both_ways_layers",) if name in known}

    def whole(layer: int) -> Extent:
        return Extent.of_layer(layer, without, real, matrix.kind, matrix.key_real, matrix.both_ways)

    return sum(bool((matrix.extent(layer).counts < whole(layer).counts).any()) for layer in matrix.layers)


def _model(matrix: AttentionMatrix) -> str:
    metadata = matrix.metadata
    parts = [metadata.model_type, f"{matrix.num_layers} layers × {matrix.num_heads} heads"]
    if metadata.model_layers is not None and metadata.model_layers > matrix.num_layers:
        parts[1] += f" ({metadata.model_layers - matrix.num_layers} more layers have no attention)"
    labels = {"kv_heads": "{} key-value heads", "sliding_window": "sliding window of {}", "softcap": "softcap {}"}
    windows = metadata.attention.get("sliding_window")
    if isinstance(windows, (list, tuple)):
        each = ", ".join(f"{layer}: {windows[layer]}" for layer in matrix.layers if layer < len(windows))
        labels["sliding_window"] = f"sliding windows of layers {each}"
    parts += [label.format(metadata.attention[key]) for key, label in labels.items() if metadata.attention.get(key)]
    if metadata.attention.get("learned_sinks"):
        parts.append("learned sinks")
    parts += [part for part in (metadata.compute_dtype, metadata.revision and f"revision {metadata.revision}") if part]
    return f"{metadata.model or 'not named'}: {', '.join(part for part in parts if part)}"
