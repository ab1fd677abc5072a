"""A tiny model that copies at any distance: what needles in very long texts are tested with.

Run it with  python -m training.needle [--output tests/gold/needle_model] [--seed 0]

Two layers in the form of SmolLM3: the first sees a window of a few tokens, with rotary positions, and learns to look at
the token before; the second sees everything, without positions, and learns to look at what followed the same symbol
earlier. Nothing in either depends on distance, so what is learned from 2,048 tokens holds for 32,768, as long as the
one right key outweighs all others together: that is what the longer rows at the end are for.

A row is symbols without meaning ("hay"), in which needles are hidden: a key and four values after it, none of which
stands anywhere else. At the end come the keys again, in another order, each with its values, which count in the loss.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from transformers import SmolLM3Config, SmolLM3ForCausalLM

VOCABULARY = 128
BEGIN = 0
"""The first token of every row, where heads that find nothing rest."""
SYMBOLS = range(1, VOCABULARY)
HAY = 80
"""Different symbols of the hay of one row."""
VALUES = 4
NEEDLES = 8
WINDOW = 2
STAGES = ((300, 32, 64, 4), (100, 16, 128, 8), (80, 8, 512, 8), (40, 2, 2048, 8))
"""Steps, rows of each, tokens of each, and needles in each."""
_WARM_UP = 50
_RATE = 3e-3


def needle_config() -> SmolLM3Config:
    """Two layers of four heads of width 32, which share two key-value heads."""
    return SmolLM3Config(
        vocab_size=VOCABULARY,
        hidden_size=128,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        no_rope_layers=[1, 0],
        layer_types=["sliding_attention", "full_attention"],
        use_sliding_window=True,
        sliding_window=WINDOW,
        max_position_embeddings=2**17,
        rope_parameters={"rope_type": "default", "rope_theta": 1000.0},
        tie_word_embeddings=True,
        bos_token_id=BEGIN,
        eos_token_id=None,
        pad_token_id=None,
    )


def hidden_needles(
    rng: np.random.Generator, length: int, needles: int, asked: int, symbols: range = SYMBOLS, begin: int = BEGIN
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """A row of hay with needles, and questions for some of them at its end.

    Args:
        rng: The source of chance.
        length: Tokens, the beginning and the questions with their answers included.
        needles: How many are hidden.
        asked: How many of them are asked for.
        symbols: The tokens that hay and needles are made of.
        begin: The first token.

    Returns:
        The tokens [length]; bool [length], True for the values that answer; and where the needles that are asked for
        begin, in the order of the questions [asked].
    """
    drawn = rng.permutation(symbols)
    size = 1 + VALUES
    found = drawn[: needles * size].reshape(needles, size)
    hay = drawn[needles * size :][:HAY]
    text = hay[rng.integers(len(hay), size=length - asked * size)]
    text[0] = begin
    # So many places that no needle touches the next.
    slots = rng.choice((len(text) - 1) // size, size=needles, replace=False)
    starts = 1 + size * slots
    for start, needle in zip(starts, found, strict=True):
        text[start : start + size] = needle
    order = rng.permutation(needles)[:asked]
    tokens = np.concatenate([text, found[order].reshape(-1)])
    answers = np.zeros(length, dtype=bool)
    answers[len(text) :] = np.tile(np.arange(size) > 0, asked)
    return tokens, answers, starts[order]


def train(seed: int, stages: tuple[tuple[int, int, int, int], ...] = STAGES) -> SmolLM3ForCausalLM:
    """Train from nothing; a line is printed every fifty steps.

    Args:
        seed: Of weights and text.
        stages: See `STAGES`.

    Returns:
        The model, in float32.
    """
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    model = SmolLM3ForCausalLM(needle_config())
    optimizer = torch.optim.AdamW(model.parameters(), lr=_RATE, betas=(0.9, 0.98), weight_decay=0.0)
    number = 0
    for steps, rows, length, needles in stages:
        for _ in range(steps):
            drawn = [hidden_needles(rng, length, needles, needles) for _ in range(rows)]
            tokens = torch.from_numpy(np.stack([row for row, _, _ in drawn]))
            answers = torch.from_numpy(np.stack([counted for _, counted, _ in drawn]))[:, 1:]
            logits = model(tokens[:, :-1], use_cache=False).logits[answers]
            wanted = tokens[:, 1:][answers]
            loss = torch.nn.functional.cross_entropy(logits, wanted)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            for group in optimizer.param_groups:
                group["lr"] = _RATE * min(1.0, (number + 1) / _WARM_UP)
            optimizer.step()
            number += 1
            if number % 50 == 0:
                right = float((logits.argmax(-1) == wanted).float().mean())
                print(f"step {number}, {length} tokens: loss {loss.item():.4f}, right {right:.3f}", flush=True)
    return model.eval()


def save(model: SmolLM3ForCausalLM, folder: Path) -> None:
    """Write the model as HuggingFace files, its weights in float16."""
    folder.mkdir(parents=True, exist_ok=True)
    model.config.save_pretrained(folder)
    weights = {name: value.half() for name, value in model.state_dict().items() if name != "lm_head.weight"}
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})


def main() -> None:
    """Train the model and write it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=Path("tests/gold/needle_model"))
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    save(train(arguments.seed), arguments.output)


if __name__ == "__main__":
    main()
