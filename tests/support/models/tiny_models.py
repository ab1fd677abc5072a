"""Tiny random models of many architectures, saved to a directory with a real tokenizer."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
import transformers
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers
from transformers import AutoModelForCausalLM, PreTrainedTokenizerFast

TinyModel = Callable[..., Path]
"""The fixture `tiny_model`: gives the directory of a model by its name and what `save_tiny_model` takes besides."""

TEXTS = [
    "The beautiful grey cat Tom is chasing after Jerry the mouse.",
    "Alice and Bob are siblings. Who is Bob's sister? Alice is Bob's sister.",
    "def add(first, second):\n    return first + second\n",
    "Größe, naïve, café: 東京 и Москва 🐈",
] * 5

CHAT_TEMPLATE = (
    "{{ bos_token }}{% for message in messages %}<|{{ message['role'] }}|>{{ message['content'] }}<|end|>{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>{% endif %}"
)

WINDOW = 8
"""The sliding window of the models that have one: shorter than any sequence in the tests."""


def byte_level_tokenizer(chat: bool = False, eos: bool = True) -> PreTrainedTokenizerFast:
    """A byte-level BPE as in GPT-2, trained on a few sentences."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    special = ["<|bos|>", "<|eos|>", "<|user|>", "<|assistant|>", "<|end|>"]
    trainer = trainers.BpeTrainer(
        show_progress=False,
        vocab_size=320,
        special_tokens=special,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
    )
    tokenizer.train_from_iterator(TEXTS, trainer)
    if chat:
        tokenizer.post_processor = processors.TemplateProcessing(
            single="<|bos|> $A", special_tokens=[("<|bos|>", tokenizer.token_to_id("<|bos|>"))]
        )
    wrapped = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        bos_token="<|bos|>",
        eos_token="<|eos|>" if eos else None,
        additional_special_tokens=["<|user|>", "<|assistant|>", "<|end|>"],
        clean_up_tokenization_spaces=False,
    )
    if chat:
        wrapped.chat_template = CHAT_TEMPLATE
    return wrapped


def with_named_tokens(tokenizer: PreTrainedTokenizerFast, named: dict[str, str]) -> PreTrainedTokenizerFast:
    """The same tokenizer with more special tokens, which it knows by names such as `image_token`."""
    tokenizer.add_special_tokens({"additional_special_tokens": list(named.values())})
    wrapped = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer.backend_tokenizer,
        bos_token=tokenizer.bos_token,
        eos_token=tokenizer.eos_token,
        extra_special_tokens=named,
        clean_up_tokenization_spaces=False,
    )
    wrapped.chat_template = tokenizer.chat_template
    return wrapped


def sentencepiece_tokenizer() -> PreTrainedTokenizerFast:
    """A BPE with visible spaces and byte fallback, as in Llama 2."""
    tokenizer = Tokenizer(models.BPE(byte_fallback=True, unk_token="<unk>", fuse_unk=True))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="first", split=True)
    tokenizer.decoder = decoders.Sequence(
        [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)]
    )
    special = ["<unk>", "<s>", "</s>", *(f"<0x{value:02X}>" for value in range(256))]
    trainer = trainers.BpeTrainer(show_progress=False, vocab_size=420, special_tokens=special, limit_alphabet=60)
    tokenizer.train_from_iterator(TEXTS, trainer)
    # Byte pieces have to be ordinary tokens: as special tokens the decoder would print their names.
    state = tokenizer.to_str()
    tokenizer = Tokenizer.from_str(_without_added_bytes(state))
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        bos_token="<s>",
        eos_token="</s>",
        unk_token="<unk>",
        clean_up_tokenization_spaces=False,
    )


def wordpiece_tokenizer() -> PreTrainedTokenizerFast:
    """A WordPiece as in BERT."""
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece(cleanup=False)
    trainer = trainers.WordPieceTrainer(
        show_progress=False, vocab_size=200, special_tokens=["[UNK]", "[CLS]", "[SEP]", "[PAD]"]
    )
    tokenizer.train_from_iterator(TEXTS, trainer)
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, unk_token="[UNK]", pad_token="[PAD]", clean_up_tokenization_spaces=False
    )


def _without_added_bytes(state: str) -> str:
    parsed = json.loads(state)
    parsed["added_tokens"] = [token for token in parsed["added_tokens"] if not token["content"].startswith("<0x")]
    return json.dumps(parsed)


def _llama_like(**changes: Any) -> dict[str, Any]:
    return {
        "hidden_size": 32,
        "intermediate_size": 48,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "head_dim": 8,
        "max_position_embeddings": 1024,
        **changes,
    }


CONFIGS: dict[str, Callable[[], Any]] = {
    "gpt2": lambda: transformers.GPT2Config(n_embd=32, n_layer=2, n_head=4, n_positions=1024),
    "llama": lambda: transformers.LlamaConfig(**_llama_like()),
    "mistral": lambda: transformers.MistralConfig(**_llama_like(sliding_window=WINDOW)),
    "qwen3": lambda: transformers.Qwen3Config(**_llama_like()),
    "gemma2": lambda: transformers.Gemma2Config(
        **_llama_like(sliding_window=WINDOW, attn_logit_softcapping=2.0, query_pre_attn_scalar=8)
    ),
    "gpt_oss": lambda: transformers.GptOssConfig(
        **_llama_like(sliding_window=WINDOW, num_local_experts=2, num_experts_per_tok=1),
        rope_parameters={"rope_type": "default", "rope_theta": 10000.0},
    ),
    "deepseek_v3": lambda: transformers.DeepseekV3Config(
        hidden_size=32,
        intermediate_size=48,
        moe_intermediate_size=16,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=4,
        n_routed_experts=4,
        num_experts_per_tok=2,
        n_group=1,
        topk_group=1,
        kv_lora_rank=8,
        q_lora_rank=8,
        qk_rope_head_dim=4,
        qk_nope_head_dim=8,
        v_head_dim=6,
        first_k_dense_replace=1,
        max_position_embeddings=1024,
    ),
    "jamba": lambda: transformers.JambaConfig(
        hidden_size=32,
        intermediate_size=48,
        num_hidden_layers=4,
        num_attention_heads=4,
        num_key_value_heads=2,
        attn_layer_period=2,
        attn_layer_offset=1,
        num_experts=1,
        mamba_d_state=4,
        use_mamba_kernels=False,
    ),
    "gptj": lambda: transformers.GPTJConfig(n_embd=32, n_layer=2, n_head=4, n_positions=1024, rotary_dim=4),
    "gpt_neo": lambda: transformers.GPTNeoConfig(
        hidden_size=32,
        num_layers=2,
        num_heads=4,
        attention_types=[[["global", "local"], 1]],
        window_size=WINDOW,
        max_position_embeddings=1024,
    ),
    "bloom": lambda: transformers.BloomConfig(hidden_size=32, n_layer=2, n_head=4),
    "falcon": lambda: transformers.FalconConfig(hidden_size=32, num_hidden_layers=2, num_attention_heads=4),
    "mpt": lambda: transformers.MptConfig(d_model=32, n_layers=2, n_heads=4, max_seq_len=1024),
    "mamba": lambda: transformers.MambaConfig(hidden_size=32, num_hidden_layers=2, state_size=4),
}


def make_model(name: str, vocab_size: int = 320, dtype: torch.dtype = torch.float32, **changes: Any) -> Any:
    """A random model whose attention is not flat.

    Args:
        name: a key of `CONFIGS`.
        vocab_size: the size of the vocabulary.
        dtype: what it computes in.
        **changes: config attributes to set afterwards.
    """
    config = CONFIGS[name]()
    config.vocab_size = vocab_size
    config.bos_token_id, config.eos_token_id, config.pad_token_id = 0, None, None
    for attribute, value in changes.items():
        setattr(config, attribute, value)
    torch.manual_seed(7)
    model = AutoModelForCausalLM.from_config(config).eval()
    with torch.no_grad():
        for key, parameter in model.named_parameters():
            if parameter.ndim > 1:
                parameter.mul_(10.0)
            elif key.endswith("sinks"):
                parameter.normal_()
    return model.to(dtype)


def save_tiny_model(
    directory: Path,
    name: str,
    *,
    chat: bool = False,
    tokenizer: PreTrainedTokenizerFast | None = None,
    dtype: torch.dtype = torch.float32,
    **changes: Any,
) -> Path:
    """Save a tiny random model and its tokenizer as `from_pretrained` expects them.

    Args:
        directory: where to save; it is created.
        name: a key of `CONFIGS`.
        chat: whether the tokenizer adds a beginning-of-sequence token and has a chat template.
        tokenizer: another tokenizer; by default a byte-level one.
        dtype: the dtype of the saved weights.
        **changes: config attributes to set.

    Returns:
        The directory.
    """
    tokenizer = tokenizer or byte_level_tokenizer(chat=chat)
    make_model(name, vocab_size=len(tokenizer), dtype=dtype, **changes).save_pretrained(directory)
    tokenizer.save_pretrained(directory)
    return directory
