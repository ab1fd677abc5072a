"""Trains the demo model: `python -m training.train`; run it again to go on after an interruption."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import torch
import torch.distributed as dist
import torch.multiprocessing as multiprocessing
from transformers import AutoTokenizer, PreTrainedTokenizerFast

from training.tokenizer import train_tokenizer
from training.trainer import Outlet, Settings, train

DEFAULT_RUN = Path(__file__).parent / "runs" / "demo"


def run_tokenizer(run: Path, seed: int) -> PreTrainedTokenizerFast:
    """The run's tokenizer, trained the first time."""
    folder = run / "tokenizer"
    if not folder.is_dir():
        train_tokenizer(seed).save_pretrained(folder)
    return AutoTokenizer.from_pretrained(folder)


def _process(rank: int, world: int, settings: Settings, run: Path) -> None:
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    if world > 1:
        os.environ.setdefault("GLOO_SOCKET_IFNAME", "lo")
        dist.init_process_group("gloo", init_method=f"file://{run / 'rendezvous'}", rank=rank, world_size=world)
    train(settings, run_tokenizer(run, settings.seed), Outlet(run / "checkpoint.pt"), rank=rank, world=world)
    if world > 1:
        dist.destroy_process_group()


def main() -> None:
    """Reads the arguments and starts the processes."""
    defaults = Settings()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=DEFAULT_RUN, help="folder of the checkpoint and the tokenizer")
    parser.add_argument("--seed", type=int, default=defaults.seed)
    parser.add_argument("--steps", type=int, default=defaults.steps)
    parser.add_argument("--decay-steps", type=int, default=defaults.decay_steps)
    parser.add_argument("--processes", type=int, default=min(2, os.cpu_count() or 1))
    arguments = parser.parse_args()
    settings = Settings(seed=arguments.seed, steps=arguments.steps, decay_steps=arguments.decay_steps)
    run = arguments.run.resolve()
    run.mkdir(parents=True, exist_ok=True)
    run_tokenizer(run, settings.seed)
    (run / "rendezvous").unlink(missing_ok=True)
    multiprocessing.spawn(_process, args=(arguments.processes, settings, run), nprocs=arguments.processes)


if __name__ == "__main__":
    main()
