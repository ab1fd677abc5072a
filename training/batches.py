"""The tokens of every training step, made from the seed and the step's number alone."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import torch
from transformers import PreTrainedTokenizerFast

from training.chat import SPECIAL_TOKENS, Document
from training.corpus import Mixture, document
from training.repeats import periodic_tokens, without_held_out_pairs
from training.tokenizer import name_tokens

_Row = tuple[list[int], list[float]]  # token ids and what each counts in the loss


@dataclass(frozen=True)
class Batch:
    """Rows of tokens and what each token counts in the loss.

    Attributes:
        tokens: Token ids [rows, length], padded on the right.
        weights: The loss weight of predicting each token, 0 for padding.
    """

    tokens: torch.Tensor
    weights: torch.Tensor


@dataclass(frozen=True)
class Stage:
    """Some steps on nothing but repeated sequences.

    Attributes:
        steps: How many steps.
        rows: Sequences in each of a step's two batches.
        length: Tokens in a sequence.
        periods: The shortest and the longest stretch that repeats.
    """

    steps: int
    rows: int
    length: int
    periods: tuple[int, int]


@dataclass(frozen=True)
class Curriculum:
    """What is trained when: repeats first, so that both heads stand before there is any text.

    Attributes:
        stages: The steps before there is text: longer sequences teach little while short ones are not copied yet.
        documents: Documents per step from then on.
        batch_tokens: About how many tokens a batch of documents of like lengths may hold.
        mixture: Which documents.
    """

    stages: tuple[Stage, ...] = (Stage(400, 48, 24, (4, 11)), Stage(80, 24, 64, (8, 30)))
    documents: int = 40
    batch_tokens: int = 1_200
    mixture: Mixture = field(default_factory=Mixture)

    @property
    def steps_before_text(self) -> int:
        """How many steps all stages take."""
        return sum(stage.steps for stage in self.stages)

    def stage(self, step: int) -> Stage | None:
        """The stage that a step belongs to, or None once there is text."""
        for stage in self.stages:
            if step < stage.steps:
                return stage
            step -= stage.steps
        return None


class BatchMaker:
    """Makes the batches of any step.

    Args:
        tokenizer: The trained tokenizer.
        curriculum: What is trained when.
        seed: Seed of all text.
    """

    def __init__(self, tokenizer: PreTrainedTokenizerFast, curriculum: Curriculum, seed: int) -> None:
        self._tokenizer = tokenizer
        self._curriculum = curriculum
        self._seed = seed
        self._names = name_tokens(tokenizer)
        self._bos = tokenizer.bos_token_id
        self._vocabulary = (len(SPECIAL_TOKENS), len(tokenizer))

    def step(self, number: int) -> list[Batch]:
        """All batches whose gradients one step adds up, the largest first."""
        plan, rng = self._curriculum, np.random.default_rng([self._seed, number])
        if (stage := plan.stage(number)) is not None:
            return [self._repeats(rng, stage.rows, stage.length, stage.periods) for _ in range(2)]
        first = number * plan.documents
        texts = [document(self._seed, first + index, plan.mixture) for index in range(plan.documents)]
        batches = [self._padded(rows) for rows in self._shards([self._encode(text) for text in texts])]
        # Now and then a long one, so that the heads hold at every distance that a long chat reaches.
        batches.append(self._repeats(rng, 1, 640, (40, 300)) if number % 8 == 0 else self._repeats(rng, 6, 64, (6, 28)))
        return sorted(batches, key=lambda batch: -batch.tokens.numel())

    def _repeats(self, rng: np.random.Generator, rows: int, length: int, periods: tuple[int, int]) -> Batch:
        drawn, period = periodic_tokens(rng, rows, length - 1, periods, vocabulary=self._vocabulary)
        without_held_out_pairs(drawn, self._names, self._vocabulary[0])
        tokens = np.concatenate([np.full((rows, 1), self._bos), drawn], axis=1)
        # The first copy cannot be foreseen, so only the later ones count.
        weights = (np.arange(length)[None] > period[:, None]).astype(np.float32)
        return Batch(torch.from_numpy(tokens), torch.from_numpy(weights))

    def _shards(self, rows: list[_Row]) -> list[list[_Row]]:
        shards: list[list[_Row]] = []
        for row in sorted(rows, key=lambda item: -len(item[0])):
            # The first row of a shard is its longest, which all others are padded to.
            if not shards or (len(shards[-1]) + 1) * len(shards[-1][0][0]) > self._curriculum.batch_tokens:
                shards.append([])
            shards[-1].append(row)
        return shards

    def _encode(self, text: Document) -> _Row:
        ids, weights = [self._bos], [0.0]
        for segment in text.segments:
            pieces = self._tokenizer(segment.text, add_special_tokens=False).input_ids
            ids += pieces
            weights += [segment.weight] * len(pieces)
        return ids, weights

    def _padded(self, rows: list[_Row]) -> Batch:
        length = max(len(ids) for ids, _ in rows)
        tokens = torch.zeros(len(rows), length, dtype=torch.long)
        weights = torch.zeros(len(rows), length)
        for index, (ids, counts) in enumerate(rows):
            tokens[index, : len(ids)] = torch.tensor(ids)
            weights[index, : len(ids)] = torch.tensor(counts)
        return Batch(tokens, weights)


def shares(batches: list[Batch], world: int) -> list[list[Batch]]:
    """Deals batches, the largest first, to processes so that all have about as much to do."""
    dealt: list[list[Batch]] = [[] for _ in range(world)]
    loads = [0] * world
    for batch in batches:
        least = loads.index(min(loads))
        dealt[least].append(batch)
        loads[least] += batch.tokens.numel()
    return dealt
