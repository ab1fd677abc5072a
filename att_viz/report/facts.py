"""The footer of a report: what was captured, and from what."""

from __future__ import annotations

from att_viz.attention_matrix import AttentionMatrix

__all__ = ["facts"]

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
    told = "given" if metadata.generation.get("completion") == "given" else "generated"
    entries = [
        ["Model", _model(matrix)],
        [
            "Sequence",
            f"{matrix.prompt_length} prompt tokens, {len(matrix.tokens) - matrix.prompt_length} {told}; "
            f"{matrix.num_rows} attention rows",
        ],
        ["Capture", _CAPTURE.get(metadata.capture, metadata.capture)],
        ["Generation", ", ".join(f"{name} = {value}" for name, value in sorted(metadata.generation.items()))],
        ["Versions", ", ".join(f"{name} {version}" for name, version in sorted(metadata.versions.items()))],
    ]
    return [entry for entry in entries if entry[1]]


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
