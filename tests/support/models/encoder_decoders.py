"""Tiny random models with an encoder and a decoder, saved to a directory with a tokenizer; and what they return."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
import transformers
from numpy.typing import NDArray

from support.models.tiny_models import byte_level_tokenizer

NAMES = ("t5", "bart", "marian")
HEADS = 4
LAYERS = {"t5": (2, 2), "bart": (2, 3), "marian": (2, 3)}
"""Layers of the encoder and of the decoder: not equally many, so that none are taken for the others'. The cache of T5
in transformers 5.23 has room for as many as the encoder has."""

_T5: dict[str, Any] = {
    "d_model": 32, "d_kv": 8, "d_ff": 48, "num_layers": 2, "num_heads": HEADS,
}  # fmt: skip
_BART: dict[str, Any] = {
    "d_model": 32, "encoder_layers": 2, "decoder_layers": 3, "encoder_attention_heads": HEADS,
    "decoder_attention_heads": HEADS, "encoder_ffn_dim": 48, "decoder_ffn_dim": 48, "max_position_embeddings": 64,
}  # fmt: skip
_OTHERS: dict[str, dict[str, Any]] = {
    "t5": _T5,
    "led": {
        **_BART,
        "attention_window": 6,
        "max_encoder_position_embeddings": 64,
        "max_decoder_position_embeddings": 32,
    },
    "longt5": {**_T5, "local_radius": 3},
}
_GAINS = {"t5": 2.0, "bart": 5.0, "marian": 9.0, "led": 5.0, "longt5": 2.0}


def save_encoder_decoder(name: str, directory: Path, **changes: Any) -> Path:
    """A model whose attention is not flat, so that rows of wrong scores would differ.

    Args:
        name: one of `NAMES`, "led" or "longt5".
        directory: where to save it.
        changes: what its configuration shall have in place of what it has here.
    """
    tokenizer = byte_level_tokenizer()
    tokenizer.pad_token = tokenizer.bos_token
    start, end = tokenizer.bos_token_id, tokenizer.eos_token_id
    config = transformers.AutoConfig.for_model(
        name, vocab_size=len(tokenizer), pad_token_id=start, bos_token_id=start, eos_token_id=end,
        decoder_start_token_id=start, forced_eos_token_id=None, **{**_OTHERS.get(name, _BART), **changes},
    )  # fmt: skip
    torch.manual_seed(3)
    model: Any = transformers.AutoModelForSeq2SeqLM.from_config(config)
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.ndim > 1:
                parameter.mul_(_GAINS[name])
    model.save_pretrained(directory)
    tokenizer.save_pretrained(directory)
    return directory


def returned_attentions(directory: Path, source: Any, fed: Any) -> dict[str, list[NDArray[np.float32]]]:
    """What eager attention returns for an input and what the decoder is fed: for each kind one array a layer."""
    model: Any = transformers.AutoModelForSeq2SeqLM.from_pretrained(directory, attn_implementation="eager").eval()
    ids = torch.tensor([list(source)])
    with torch.no_grad():
        out = model(
            input_ids=ids,
            attention_mask=torch.ones_like(ids),
            decoder_input_ids=torch.tensor([list(fed)]),
            output_attentions=True,
            use_cache=False,
        )
    kinds = {
        "encoder_self": out.encoder_attentions,
        "decoder_self": out.decoder_attentions,
        "cross": out.cross_attentions,
    }
    return {kind: [layer[0].numpy() for layer in layers] for kind, layers in kinds.items()}
