"""Tiny random models that hear, saved with tokenizer and feature extractor; sounds for them, and what they return."""

from __future__ import annotations

import wave
from pathlib import Path
from typing import Any

import numpy as np
import torch
import transformers
from numpy.typing import NDArray

from support.models.tiny_models import byte_level_tokenizer

HEADS, SECONDS = 4, 1
"""Of the models; and how much sound Whisper hears at once, silence put behind shorter ones."""
RATE = 16_000

_SIZES: dict[str, Any] = {
    "d_model": 32, "encoder_layers": 2, "decoder_layers": 3, "encoder_attention_heads": HEADS,
    "decoder_attention_heads": HEADS, "encoder_ffn_dim": 48, "decoder_ffn_dim": 48, "max_target_positions": 24,
}  # fmt: skip


def sound(seconds: float, rate: int = RATE) -> NDArray[np.float32]:
    """A tone that rises, with some noise."""
    time = np.arange(round(seconds * rate)) / rate
    noise = np.random.default_rng(5).normal(size=len(time))
    return (0.4 * np.sin(2 * np.pi * (200 + 900 * time) * time) + 0.02 * noise).astype(np.float32)


def write_wav(path: Path, samples: NDArray[np.float32], *, channels: int = 1, rate: int = RATE, width: int = 2) -> Path:
    """A WAV file of whole numbers, the same samples in every channel."""
    whole = np.round(samples * (2 ** (8 * width - 1) - 1)).astype(np.int64)[:, None].repeat(channels, 1)
    data = (whole + 128 if width == 1 else whole).astype("<i8").reshape(-1, 1).view(np.uint8)[:, :width]
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(data.tobytes())
    return path


def save_listener(name: str, directory: Path) -> Path:
    """A model that hears ("whisper", "speech_to_text", "moonshine", "speecht5"), whose attention is not flat."""
    tokenizer = byte_level_tokenizer()
    tokenizer.pad_token = tokenizer.bos_token
    start, end = tokenizer.bos_token_id, tokenizer.eos_token_id
    shared = {
        **_SIZES, "vocab_size": len(tokenizer), "pad_token_id": start, "bos_token_id": start, "eos_token_id": end,
        "decoder_start_token_id": start,
    }  # fmt: skip
    torch.manual_seed(3)
    if name == "whisper":
        config: Any = transformers.WhisperConfig(
            **shared, num_mel_bins=16, max_source_positions=50 * SECONDS, suppress_tokens=[], begin_suppress_tokens=[]
        )
        extractor: Any = transformers.WhisperFeatureExtractor(feature_size=16, chunk_length=SECONDS)
        model: Any = transformers.WhisperForConditionalGeneration(config)
        # The decoder is given three tokens: its start, the language, which is detected, and that no times are wanted.
        for option, value in {
            "is_multilingual": True, "lang_to_id": {"<|en|>": 40, "<|de|>": 41}, "task_to_id": {"transcribe": 42},
            "no_timestamps_token_id": 43, "_from_model_config": False,
        }.items():  # fmt: skip
            setattr(model.generation_config, option, value)
    elif name == "moonshine":
        # It hears samples, and makes of 384 of them a place.
        config = transformers.MoonshineConfig(
            **_whose(shared, "vocab_size", "pad_token_id", "bos_token_id", "eos_token_id", "decoder_start_token_id"),
            hidden_size=32, intermediate_size=48, encoder_num_hidden_layers=2, decoder_num_hidden_layers=3,
            encoder_num_attention_heads=HEADS, decoder_num_attention_heads=HEADS, max_position_embeddings=64,
        )  # fmt: skip
        extractor = transformers.Wav2Vec2FeatureExtractor(do_normalize=False)
        model = transformers.MoonshineForConditionalGeneration(config)
    elif name == "speecht5":
        config = transformers.SpeechT5Config(
            **_whose(shared, "vocab_size", "pad_token_id", "bos_token_id", "eos_token_id", "decoder_start_token_id"),
            hidden_size=32, encoder_layers=2, decoder_layers=3, encoder_attention_heads=HEADS,
            decoder_attention_heads=HEADS, encoder_ffn_dim=48, decoder_ffn_dim=48, max_text_positions=64,
            conv_dim=[16] * 7, num_conv_pos_embeddings=16, num_conv_pos_embedding_groups=2,
        )  # fmt: skip
        extractor = transformers.SpeechT5FeatureExtractor()
        model = transformers.SpeechT5ForSpeechToText(config)
    else:
        config = transformers.Speech2TextConfig(**shared, input_feat_per_channel=16, conv_channels=16)
        extractor = transformers.Speech2TextFeatureExtractor(feature_size=16, num_mel_bins=16)
        model = transformers.Speech2TextForConditionalGeneration(config)
    with torch.no_grad():
        for key, parameter in model.named_parameters():
            if ("attn" in key or "attention" in key) and parameter.ndim > 1:
                parameter.mul_(40.0 if name == "whisper" and "encoder_attn" in key else 9.0)
    model.save_pretrained(directory)
    tokenizer.save_pretrained(directory)
    extractor.save_pretrained(directory)
    return directory


def _whose(options: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: options[name] for name in names}


def returned_of_sound(directory: Path, samples: NDArray[np.float32], fed: Any) -> dict[str, list[NDArray[np.float32]]]:
    """What eager attention returns for a sound and what the decoder is fed: for each kind one array a layer."""
    model: Any = transformers.AutoModelForSpeechSeq2Seq.from_pretrained(directory, attn_implementation="eager").eval()
    extractor: Any = transformers.AutoFeatureExtractor.from_pretrained(directory)
    inputs = extractor(samples, sampling_rate=RATE, return_tensors="pt")
    with torch.no_grad():
        out = model(**inputs, decoder_input_ids=torch.tensor([list(fed)]), output_attentions=True, use_cache=False)
    kinds = {
        "encoder_self": out.encoder_attentions,
        "decoder_self": out.decoder_attentions,
        "cross": out.cross_attentions,
    }
    return {kind: [layer[0].numpy() for layer in layers] for kind, layers in kinds.items()}
