"""The training loop: deterministic from the seed, resumable, one or more processes of one thread each."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import torch
import torch.distributed as dist
from torch.nn import functional
from transformers import LlamaForCausalLM, PreTrainedTokenizerFast

from training import checkpoints
from training.batches import Batch, BatchMaker, Curriculum, shares
from training.model import demo_config, new_model
from training.optimizer import MuonAdamW
from training.probe import probe


@dataclass(frozen=True)
class Settings:
    """Everything that decides which weights come out.

    Attributes:
        seed: Seed of the text and of the first weights.
        steps: Steps in all.
        decay_steps: How many of them, at the end, lower the learning rates to zero.
        hidden: Width of the model.
        layers: Its layers.
        matrix_rate: Learning rate of the weight matrices (Muon).
        other_rate: Learning rate of all other weights (AdamW).
        text_rate_factor: What both are multiplied with once the curriculum reaches text.
        warmup: Steps over which the rates rise.
        curriculum: What is trained when.
    """

    seed: int = 0
    steps: int = 2_700
    decay_steps: int = 900
    hidden: int = 192
    layers: int = 4
    matrix_rate: float = 4e-3
    other_rate: float = 4e-3
    text_rate_factor: float = 1.0
    warmup: int = 50
    curriculum: Curriculum = field(default_factory=Curriculum)

    def rate(self, step: int) -> float:
        """The learning rates' factor at a step: up, level, down to zero at the end."""
        level = 1.0 if self.curriculum.stage(step) is not None else self.text_rate_factor
        return level * min(1.0, (step + 1) / self.warmup, (self.steps - step) / max(1, self.decay_steps))


@dataclass(frozen=True)
class Outlet:
    """Where a run leaves its traces.

    Attributes:
        checkpoint: The file to resume from and to save to.
        every: Steps between checkpoints.
        probe_every: Steps between looks at the heads; 0 for none.
    """

    checkpoint: Path
    every: int = 50
    probe_every: int = 200


def _sum_over_processes(tensor: torch.Tensor) -> None:
    if dist.is_initialized():
        dist.all_reduce(tensor)


def _backward(model: LlamaForCausalLM, batch: Batch, total_weight: float) -> float:
    hidden = model.model(input_ids=batch.tokens, use_cache=False).last_hidden_state
    # Only positions that count go through the vocabulary: a good part of the work at this size.
    counts = batch.weights[:, 1:] > 0
    logits = model.lm_head(hidden[:, :-1][counts])
    losses = functional.cross_entropy(logits, batch.tokens[:, 1:][counts], reduction="none")
    loss = (losses * batch.weights[:, 1:][counts]).sum() / total_weight
    loss.backward()
    return float(loss.detach())


def _sum_gradients(model: LlamaForCausalLM) -> None:
    gradients = [p.grad for p in model.parameters() if p.grad is not None]
    if dist.is_initialized():
        flat = torch.cat([gradient.flatten() for gradient in gradients])
        dist.all_reduce(flat)
        for gradient, part in zip(gradients, flat.split([g.numel() for g in gradients]), strict=True):
            gradient.copy_(part.view_as(gradient))
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)


def train(
    settings: Settings,
    tokenizer: PreTrainedTokenizerFast,
    outlet: Outlet,
    *,
    rank: int = 0,
    world: int = 1,
    stop_at: int | None = None,
) -> LlamaForCausalLM:
    """Trains from the checkpoint, or from the start where there is none.

    Args:
        settings: Decides the weights.
        tokenizer: The trained tokenizer.
        outlet: Where checkpoints go.
        rank: Number of this process.
        world: Number of processes, which share each step's batches.
        stop_at: Ends early at this step, with a checkpoint, as if interrupted.

    Returns:
        The model as trained so far.
    """
    model = new_model(
        demo_config(vocabulary_size=len(tokenizer), hidden=settings.hidden, layers=settings.layers), settings.seed
    )
    optimizer = MuonAdamW(model, rank=rank, world=world, sum_over_processes=_sum_over_processes)
    batches = BatchMaker(tokenizer, settings.curriculum, settings.seed)
    step = tokens = 0
    if (state := checkpoints.load(outlet.checkpoint)) is not None:
        model.load_state_dict(state["model"])
        optimizer.restore(state["optimizer"])
        step, tokens = state["step"], state["tokens"]
    started, first_tokens, smooth = time.monotonic(), tokens, None
    end = settings.steps if stop_at is None else min(stop_at, settings.steps)
    while step < end:
        all_batches = batches.step(step)
        total = float(sum(batch.weights[:, 1:].sum() for batch in all_batches))
        loss = sum(_backward(model, batch, total) for batch in shares(all_batches, world)[rank])
        _sum_gradients(model)
        rate = settings.rate(step)
        optimizer.step(matrix_rate=settings.matrix_rate * rate, other_rate=settings.other_rate * rate)
        optimizer.zero_grad()
        step += 1
        tokens += sum(batch.tokens.numel() for batch in all_batches)
        shown = torch.tensor(loss)
        _sum_over_processes(shown)
        smooth = float(shown) if smooth is None else 0.95 * smooth + 0.05 * float(shown)
        if rank:
            continue
        if step % 20 == 0:
            speed = (tokens - first_tokens) / (time.monotonic() - started)
            print(
                f"step {step}/{settings.steps}  {tokens / 1e6:.2f}M tokens  {speed:,.0f}/s  loss {smooth:.3f}",
                flush=True,
            )
        if step % outlet.every == 0 or step == end:
            state = {"model": model.state_dict(), "optimizer": optimizer.state(), "step": step, "tokens": tokens}
            checkpoints.save(outlet.checkpoint, state)
        if outlet.probe_every and step % outlet.probe_every == 0:
            print(f"    {probe(model, tokenizer)}", file=sys.stdout, flush=True)
    return model
