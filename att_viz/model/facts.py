"""What a model and its attention are, for the metadata of a capture."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
import transformers
from transformers import PreTrainedModel

from att_viz.matrix.metadata import CaptureMetadata
from att_viz.version import __version__

__all__ = ["attention_facts", "capture_metadata", "library_versions", "longest_sequence", "total_heads"]


def attention_facts(model: PreTrainedModel) -> dict[str, Any]:
    """What the config says about the attention.

    Args:
        model: a transformers model.

    Returns:
        "heads", "kv_heads" and "head_dim" (int), and where the model has them "sliding_window" (int, tokens),
        "chunk" (int, tokens), "softcap" (float) and "layer_types" (list of str).
    """
    config: Any = model.config.get_text_config()
    heads = getattr(config, "num_attention_heads", None)
    kv_heads = getattr(config, "num_key_value_heads", None) or heads
    if getattr(config, "multi_query", False) and not getattr(config, "new_decoder_architecture", False):
        kv_heads = 1
    width = getattr(config, "head_dim", None)
    if width is None and heads:
        width = config.hidden_size // heads
    windowed = getattr(config, "use_sliding_window", True)
    facts = {
        "heads": heads,
        "kv_heads": kv_heads,
        "head_dim": width,
        "sliding_window": getattr(config, "sliding_window", None) if windowed else None,
        "chunk": getattr(config, "attention_chunk_size", None),
        "softcap": getattr(config, "attn_logit_softcapping", None),
        "layer_types": getattr(config, "layer_types", None),
    }
    return {name: value for name, value in facts.items() if value is not None}


def total_heads(model: PreTrainedModel, layers: int) -> int:
    """The number of heads of `layers` layers together."""
    return layers * int(getattr(model.config.get_text_config(), "num_attention_heads", 1))


def longest_sequence(model: PreTrainedModel) -> int | None:
    """For how many tokens the model has positions; None where there is no limit or none is known."""
    config: Any = model.config.get_text_config()
    for name in ("max_position_embeddings", "n_positions", "max_seq_len"):
        # XLNet says -1: its positions are relative, and there is no limit.
        if isinstance(limit := getattr(config, name, None), int) and limit > 0:
            return limit
    return None


def library_versions() -> dict[str, str]:
    """The versions of the libraries that computed the weights."""
    return {
        "att_viz": __version__,
        "torch": torch.__version__,
        "transformers": transformers.__version__,
    }


def capture_metadata(model: PreTrainedModel, method: str = "interface") -> CaptureMetadata:
    """What is known of a model whose attention is captured.

    Args:
        model: a transformers model.
        method: how its attention is captured, see `attention_layers.find_attention_layers`.

    Returns:
        The metadata, without generation arguments.
    """
    config: Any = model.config.get_text_config()
    source = str(getattr(model.config, "_name_or_path", "") or "")
    # A directory's parents are nobody's business; a hub name has one slash.
    name = Path(source).name if source.count("/") != 1 or Path(source).exists() else source
    return CaptureMetadata(
        model=name or type(model).__name__,
        revision=str(getattr(model.config, "_commit_hash", None) or ""),
        model_type=str(getattr(model.config, "model_type", "")),
        model_layers=getattr(config, "num_hidden_layers", None),
        compute_dtype=str(model.dtype).removeprefix("torch."),
        capture=method,
        attention=attention_facts(model),
        versions=library_versions(),
    )
