"""The footer of a report: what was captured, and from what."""

from __future__ import annotations

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.extent import CROSS, DECODER_SELF, ENCODER_SELF

__all__ = ["facts", "sequence_fact"]

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
        return f"{len(matrix.tokens)} tokens, each of which could look at all others; {matrix.num_rows} attention rows"
    if matrix.kind == CROSS:
        return f"{len(matrix.tokens)} tokens of the decoder, which looked at {matrix.num_keys} of the encoder"
    told = "given" if matrix.metadata.generation.get("completion") == "given" else "generated"
    return (
        f"{matrix.prompt_length} prompt tokens, {len(matrix.tokens) - matrix.prompt_length} {told}; "
        f"{matrix.num_rows} attention rows"
    )


def _model(matrix: AttentionMatrix) -> str:
    metadata = matrix.metadata
    parts = [metadata.model_type, f"{matrix.num_layers} layers × {matrix.num_heads} heads"]
    if metadata.model_layers is not None and metadata.model_layers > matrix.num_layers:
        parts[1] += f" ({metadata.model_layers - matrix.num_layers} more layers have no attention)"
    labels = {"kv_heads": "{} key-value heads", "sliding_window": "sliding window of {}", "softcap": "softcap {}"}
    parts += [label.format(metadata.attention[key]) for key, label in labels.items() if metadata.attention.get(key)]
    if metadata.attention.get("learned_sinks"):
        parts.append("learned sinks")
    parts += [part for part in (metadata.compute_dtype, metadata.revision and f"revision {metadata.revision}") if part]
    return f"{metadata.model or 'not named'}: {', '.join(part for part in parts if part)}"
