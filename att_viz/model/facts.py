"""What a model and its attention are, for the metadata of a capture."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import torch
import transformers
from transformers import (
    MODEL_FOR_MASKED_LM_MAPPING,
    MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING,
    MODEL_FOR_SPEECH_SEQ_2_SEQ_MAPPING,
    PreTrainedModel,
)

from att_viz.matrix.metadata import CaptureMetadata
from att_viz.version import __version__

__all__ = [
    "attention_facts",
    "capture_metadata",
    "encoder_window",
    "inputs_fingerprint",
    "is_encoder",
    "is_encoder_decoder",
    "is_listener",
    "library_versions",
    "local_part",
    "longest_sequence",
    "model_fingerprint",
    "saved_class",
    "total_heads",
]


def attention_facts(model: PreTrainedModel) -> dict[str, Any]:
    """What the config says about the attention.

    Args:
        model: a transformers model.

    Returns:
        "heads", "kv_heads" and "head_dim" (int; the largest where layers differ, as in Gemma 4), and where the model
        has them "sliding_window" (int, tokens; a list of int where layers differ), "chunk" (int, tokens), "softcap"
        (float), "layer_types" (list of str) and "both_ways_layers" (list of int: the only layers in which tokens of a
        picture look at each other both ways).
    """
    config: Any = model.config.get_text_config()
    heads = getattr(config, "num_attention_heads", None)
    kv_heads = _largest(config, "num_key_value_heads") or heads
    if getattr(config, "multi_query", False) and not getattr(config, "new_decoder_architecture", False):
        kv_heads = 1
    # T5 calls it so.
    width = _largest(config, "head_dim") or getattr(config, "d_kv", None)
    if width is None and heads:
        width = config.hidden_size // heads
    windowed = getattr(config, "use_sliding_window", True)
    facts = {
        "heads": heads,
        "kv_heads": kv_heads,
        "head_dim": width,
        "sliding_window": _longformer_window(config, "longformer")
        or (getattr(config, "sliding_window", None) if windowed else None),
        "chunk": getattr(config, "attention_chunk_size", None),
        "softcap": getattr(config, "attn_logit_softcapping", None),
        "layer_types": getattr(config, "layer_types", None),
        "both_ways_layers": _both_ways_layers(config),
    }
    return {name: value for name, value in facts.items() if value is not None}


def _largest(config: Any, name: str) -> int | None:
    """A number of a config, the largest one where each layer has its own; None where there is none."""
    number: int | None
    try:
        number = getattr(config, name, None)
    except RuntimeError:
        number = max(getattr(config.per_layer_config[layer], name) for layer in range(config.num_hidden_layers))
    return number


def _both_ways_layers(config: Any) -> list[int] | None:
    """The layers in which pictures look both ways where that is not all: in Gemma 4 those with a window."""
    if getattr(config, "use_bidirectional_attention", None) != "vision":
        return None
    return [layer for layer, kind in enumerate(config.layer_types) if kind == "sliding_attention"]


def encoder_window(config: Any) -> int | list[int] | None:
    """How far the encoder of an encoder-decoder looks to either side, in tokens; None where it looks at everything.

    Args:
        config: a transformers config. LED names the whole width of each layer's window, LongT5 the radius of its local
            attention.

    Returns:
        One number, or one for each layer where they differ.
    """
    if getattr(config, "encoder_attention_type", None) == "local":
        return int(config.local_radius)
    return _longformer_window(config, "led")


def _longformer_window(config: Any, model_type: str) -> int | list[int] | None:
    """Half of the width of the windows of a Longformer, or of LED, whose encoder is one."""
    widths = getattr(config, "attention_window", None)
    if not widths or getattr(config, "model_type", "") != model_type:
        return None
    halves = [int(width) // 2 for width in (widths if isinstance(widths, list | tuple) else [widths])]
    return halves if len(set(halves)) > 1 else halves[0]


def saved_class(config: Any) -> type[PreTrainedModel] | None:
    """The class that a model's weights were saved from.

    Args:
        config: a transformers config.

    Returns:
        A class of transformers for configs of this type; None where the config names none.
    """
    name = (getattr(config, "architectures", None) or [""])[0]
    found = getattr(transformers, name, None) if name.isidentifier() else None
    is_model = isinstance(found, type) and issubclass(found, PreTrainedModel)
    return found if is_model and getattr(found, "config_class", None) is type(config) else None


def is_encoder(config: Any) -> bool:
    """Whether a config is of a model that reads all of a text at once and continues none, as BERT does.

    Args:
        config: a transformers config.

    Returns:
        True where transformers knows the model as one that fills in masked words, and it was not set up as a decoder.
    """
    if getattr(config, "is_encoder_decoder", False) or getattr(config, "is_decoder", False):
        return False
    saved_from = getattr(config, "architectures", None) or ()
    if any(name.endswith(("ForCausalLM", "LMHeadModel")) for name in saved_from):
        return False
    return type(config) in MODEL_FOR_MASKED_LM_MAPPING


def is_encoder_decoder(config: Any) -> bool:
    """Whether a config is of a model whose encoder reads a text and whose decoder writes another, as T5 does.

    Args:
        config: a transformers config.

    Returns:
        True where transformers knows the model as one from text to text; those that hear or see are none.
    """
    is_both = bool(getattr(config, "is_encoder_decoder", False))
    return is_both and type(config) in MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING


def is_listener(config: Any) -> bool:
    """Whether a config is of a model whose encoder hears a sound and whose decoder writes a text, as Whisper does.

    Args:
        config: a transformers config.

    Returns:
        True where transformers knows the model as one from sound to text, with an encoder and a decoder; those that
        also read text (SeamlessM4T) are taken as readers.
    """
    is_both = bool(getattr(config, "is_encoder_decoder", False))
    return is_both and not is_encoder_decoder(config) and type(config) in MODEL_FOR_SPEECH_SEQ_2_SEQ_MAPPING


def total_heads(model: PreTrainedModel, layers: int) -> int:
    """The number of heads of `layers` layers together; at most so many where layers differ (Swin)."""
    heads = getattr(model.config.get_text_config(), "num_attention_heads", 1)
    return layers * int(max(heads) if isinstance(heads, list | tuple) else heads)


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


def local_part(tensor: Any) -> Any:
    """What this process has of a tensor that several share (a DTensor); any other tensor as it is."""
    to_local = getattr(tensor, "to_local", None)
    return tensor if to_local is None else to_local()


_VALUES = 8
"""How many values of each parameter are looked at."""


def model_fingerprint(model: PreTrainedModel) -> str:
    """A hash of the config and of some values of every parameter.

    Args:
        model: a transformers model.

    Returns:
        A hexadecimal SHA-256.
    """
    config = {name: value for name, value in model.config.to_dict().items() if not name.startswith("_")}
    digest = hashlib.sha256(json.dumps(config, sort_keys=True, default=str).encode())
    for name, parameter in model.named_parameters():
        digest.update(f"{name} {list(parameter.shape)} {parameter.dtype}".encode())
        if parameter.device.type != "meta":
            flat = local_part(parameter.detach()).reshape(-1)
            step = max(1, flat.numel() // _VALUES)
            digest.update(flat[::step][:_VALUES].float().cpu().numpy().tobytes())
    return digest.hexdigest()


def inputs_fingerprint(*tensors: torch.Tensor | None) -> str:
    """A hash of token ids and masks.

    Args:
        tensors: tensors of any dtype; None for what was not given.

    Returns:
        A hexadecimal SHA-256.
    """
    digest = hashlib.sha256()
    for tensor in tensors:
        if tensor is not None and tensor.is_floating_point():
            # Such as a picture: too many numbers to spell out, and every bit counts.
            digest.update(repr((tensor.dtype, tuple(tensor.shape))).encode())
            digest.update(tensor.detach().cpu().contiguous().view(torch.uint8).numpy().data)
            continue
        values: Any = None if tensor is None else tensor.to(torch.int64).tolist()
        digest.update(json.dumps(values).encode())
    return digest.hexdigest()
