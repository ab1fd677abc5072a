"""A quick look at a model in training: loss aside, do the heads stand and are questions answered."""

from __future__ import annotations

from random import Random

import numpy as np
import torch
from transformers import LlamaForCausalLM, PreTrainedTokenizerFast

from training.chat import ASSISTANT, END, SPECIAL_TOKENS, USER
from training.heads import best, induction_mass, previous_token_mass
from training.kinship import held_out_question
from training.names import Cast, held_out_pairs, is_girl
from training.repeats import periodic_tokens
from training.stories import plain_story

_PERIOD = 24


def held_out_questions(count: int, seed: int) -> list[tuple[str, str, str]]:
    """Prompts, answers and answering names about pairs that training never saw."""
    rng = Random(f"held out/{seed}")
    pairs = held_out_pairs()
    questions = []
    for _ in range(count):
        first, second = rng.sample(rng.choice(pairs), 2)
        girls = (is_girl(first), is_girl(second))
        questions.append(held_out_question(rng, (first, second), girls=girls, cast=Cast(rng)))
    return questions


def _attention(model: LlamaForCausalLM, tokens: torch.Tensor) -> np.ndarray:
    model.set_attn_implementation("eager")
    output = model(input_ids=tokens, output_attentions=True, use_cache=False)
    model.set_attn_implementation("sdpa")
    return torch.stack(output.attentions).numpy()


def _forced_kinship(model: LlamaForCausalLM, tokenizer: PreTrainedTokenizerFast) -> float:
    questions = held_out_questions(64, 0)
    rows = []
    for prompt, answer, name in questions:
        text = f"{USER} {prompt}{END}{ASSISTANT} {answer[: -len(name) - 2]}"
        rows.append(tokenizer(text).input_ids)
    length = max(map(len, rows))
    tokens = torch.tensor([row + [0] * (length - len(row)) for row in rows])
    ends = torch.tensor([len(row) - 1 for row in rows])
    predicted = model(input_ids=tokens, use_cache=False).logits[torch.arange(len(rows)), ends].argmax(-1)
    right = [
        tokenizer.decode([token]).strip() == name
        for token, (_, _, name) in zip(predicted.tolist(), questions, strict=True)
    ]
    return sum(right) / len(right)


@torch.no_grad()
def probe(model: LlamaForCausalLM, tokenizer: PreTrainedTokenizerFast) -> str:
    """One line of figures."""
    rng = np.random.default_rng(7)
    drawn, _ = periodic_tokens(
        rng, 8, 2 * _PERIOD, (_PERIOD, _PERIOD), vocabulary=(len(SPECIAL_TOKENS), model.config.vocab_size)
    )
    tokens = torch.tensor(np.concatenate([np.full((8, 1), tokenizer.bos_token_id), drawn], axis=1))
    attention = _attention(model, tokens)
    repeated = best(np.mean([previous_token_mass(attention[:, row]) for row in range(8)], axis=0))
    induction = best(np.mean([induction_mass(attention[:, row], 1, _PERIOD) for row in range(8)], axis=0))
    texts = [tokenizer(plain_story(Random(seed), Cast(Random(seed)))).input_ids for seed in range(8)]
    ordinary = best(
        np.mean([previous_token_mass(_attention(model, torch.tensor([text]))[:, 0]) for text in texts], axis=0)
    )
    return (
        f"previous token: text {ordinary}, repeats {repeated}; induction {induction}; "
        f"kinship {_forced_kinship(model, tokenizer):.2f}"
    )
