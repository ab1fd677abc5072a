"""What hiding words does to an answer, from transformers alone: nothing here comes from att_viz.

The ground truth must not share a mistake with what it judges, so this is written a second time and in another way:
the hidden tokens are left out, while the others keep their positions. That is the same as cutting every attention
edge to them from the positions after them, because whoever cannot be looked at has no other way to be heard.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import AutoModelForCausalLM, AutoTokenizer, DynamicCache

__all__ = ["PlainAnswer", "PlainModel"]

FloatArray = NDArray[np.float32]


class PlainModel:
    """A causal language model in float32 with its tokenizer.

    Args:
        directory: a folder of HuggingFace files.
        attention: the attention of transformers that it is run with.

    Raises:
        SystemExit: if some of its layers see a window of the text only, or none: leaving tokens out would move it.
    """

    def __init__(self, directory: Path, attention: str = "sdpa") -> None:
        self.tokenizer = AutoTokenizer.from_pretrained(directory)
        self.model: Any = AutoModelForCausalLM.from_pretrained(
            directory, dtype=torch.float32, attn_implementation=attention
        ).eval()
        config = self.model.config.get_text_config()
        kinds = set(getattr(config, "layer_types", None) or ["full_attention"])
        if kinds != {"full_attention"} or getattr(config, "sliding_window", None) is not None:
            raise SystemExit(f"{directory}: some layers do not see the whole text; truth is measured by hiding tokens")

    def sha256(self) -> str:
        """A hash of all weights as float32 in the order of their names, whatever file they came from."""
        digest = hashlib.sha256()
        for name, weight in sorted(self.model.state_dict().items()):
            digest.update(f"{name} {list(weight.shape)}\n".encode())
            digest.update(np.ascontiguousarray(weight.numpy(), "<f4").tobytes())
        return digest.hexdigest()

    @torch.no_grad()
    def answer(self, prompt: list[int], new_tokens: int) -> list[int]:
        """The likeliest continuation, token by token; a token that ends the turn is not part of it."""
        ids = self.model.generate(
            torch.tensor([prompt]),
            attention_mask=torch.ones(1, len(prompt), dtype=torch.long),
            max_new_tokens=new_tokens,
            do_sample=False,
            pad_token_id=0,
        )[0].tolist()[len(prompt) :]
        ends = self.model.generation_config.eos_token_id
        ends = set(ends if isinstance(ends, list) else [ends])
        return ids[:-1] if ids and ids[-1] in ends else ids


class PlainAnswer:
    """An answer and what each part of the text before does to it.

    Args:
        plain: the model.
        ids: the tokens of prompt and answer.
        prompt_length: how many of them are the prompt.
    """

    def __init__(self, plain: PlainModel, ids: list[int], prompt_length: int) -> None:
        self._model = plain.model
        self._ids = torch.tensor(ids)
        self._prompt_length = prompt_length
        # The cache of the whole text: what stands before the first hidden token never changes.
        self._before: list[tuple[torch.Tensor, torch.Tensor]] = []
        everything = torch.ones(len(ids) - 1, dtype=torch.bool)
        self.log_probabilities, cache = self._run(everything, 0)
        self._before = [(layer.keys, layer.values) for layer in cache.layers]

    def without(self, spans: list[tuple[int, int]]) -> FloatArray:
        """The log-probability of each answer token with some parts of the prompt hidden.

        Args:
            spans: positions of tokens of the prompt, each the first and the one after the last. The last token of
                the prompt cannot be hidden: its row decides the first token of the answer.

        Returns:
            float32 [answer tokens], in nats.
        """
        kept = torch.ones(len(self._ids) - 1, dtype=torch.bool)
        for start, end in spans:
            if not 0 <= start < end < self._prompt_length:
                raise ValueError(f"tokens {start} to {end} cannot be hidden: the prompt has {self._prompt_length}")
            kept[start:end] = False
        if kept.all():
            return self.log_probabilities
        return self._run(kept, min(start for start, _ in spans))[0]

    @torch.no_grad()
    def _run(self, kept: torch.Tensor, cached: int) -> tuple[FloatArray, DynamicCache]:
        cache = DynamicCache()
        for number, (keys, values) in enumerate(self._before if cached else []):
            cache.update(keys[:, :, :cached], values[:, :, :cached], number)
        positions = kept.nonzero()[:, 0]
        positions = positions[positions >= cached]
        rows = len(positions)
        mask = torch.full((rows, cached + rows), torch.finfo(torch.float32).min).triu(cached + 1)
        targets = self._ids[self._prompt_length :]
        logits = self._logits(positions, mask, cache, len(targets))
        found = torch.log_softmax(logits, -1)[torch.arange(len(targets)), targets]
        return found.numpy(), cache

    def _logits(self, positions: torch.Tensor, mask: torch.Tensor, cache: DynamicCache, rows: int) -> torch.Tensor:
        """The logits of the last rows, given tokens by their positions and what each may look at.

        Args:
            positions: int64 [tokens].
            mask: float32 [tokens, cached and given tokens], 0 where a key is seen.
            cache: keys and values of what comes before; those of the given tokens are added.
            rows: of how many tokens, from the end, logits are wanted.

        Returns:
            float32 [rows, vocabulary].
        """
        logits: torch.Tensor = self._model(
            self._ids[positions][None],
            attention_mask=mask[None, None],
            position_ids=positions[None],
            past_key_values=cache,
            use_cache=True,
            logits_to_keep=rows,
        ).logits[0]
        return logits.float()
