"""Attention rollout: ours against holding the attention of all layers, in time and in memory.

    python benchmarks/rollout.py [--threads 2] [--repeats 3] [--only batches|lengths]

Two tables. The first summarises whole batches with `compute_attention_attribution`, for a random llama-like model of
28 layers x 16 heads (width 16 per head). The peer runs the model with eager attention, keeps what
`output_attentions=True` returns, and multiplies afterwards: in float32, with torch.bmm. The second attributes the
last token of one long sequence without a matrix, for 2 layers x 16 heads (4 key-value heads, width 64), with
`attention_rollout(target=-1)`. The peer is the same naive computation, where its attention fits in half of the free
memory; where it does not, its size is stated instead. A plain forward pass is timed beside it.

Every measurement is a process of its own. Memory is the peak of the resident size above what it was once the model
was loaded and warm. Times are the median of the repeats. Peak and time of the peer include its forward pass, as ours
do.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from transformers import LlamaConfig, LlamaForCausalLM

from att_viz.analysis import attention_rollout, compute_attention_attribution
from att_viz.system.memory import available_bytes, readable_bytes

BATCHES = ((32, 256), (64, 128), (16, 512))
LENGTHS = (4096, 16384, 32768)
SHARE_OF_FREE_MEMORY = 0.5


def main() -> None:
    arguments = _arguments()
    torch.set_num_threads(arguments.threads)
    if arguments.measure:
        way, sequences, length = arguments.measure.split(",")
        print(json.dumps(measure(way, int(sequences), int(length), arguments.repeats)))
        return
    print(f"`python benchmarks/rollout.py {' '.join(sys.argv[1:])}`, torch {torch.__version__}\n")
    if arguments.only in (None, "batches"):
        batches(arguments)
    if arguments.only in (None, "lengths"):
        lengths(arguments)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--only", choices=["batches", "lengths"])
    parser.add_argument("--measure", metavar="WAY,SEQUENCES,LENGTH", help="what the child processes are called with")
    return parser.parse_args()


def batches(arguments: argparse.Namespace) -> None:
    print("| batch x tokens | all layers are | | ours | all layers held | ours / peer |")
    print("|---|---|---|---|---|---|")
    for sequences, length in BATCHES:
        size = 28 * 16 * length**2 * sequences * 4
        row = f"| {sequences} x {length} | {readable_bytes(size)} |"
        ours = _child(arguments, "summary", sequences, length)
        theirs = None if _too_large(size) else _child(arguments, "naive", sequences, length)
        _print_row(row, "peak memory", "bytes", readable_bytes, ours, theirs)
        _print_row(row, "time", "seconds", _seconds, ours, theirs)
    print()


def lengths(arguments: argparse.Namespace) -> None:
    print("| tokens | all layers are | | ours | all layers held | ours / peer |")
    print("|---|---|---|---|---|---|")
    for length in LENGTHS:
        size = 2 * 16 * length**2 * 4
        row = f"| {length:,} | {readable_bytes(size)} |"
        ours = _child(arguments, "token", 1, length)
        theirs = None if _too_large(size) else _child(arguments, "naive token", 1, length)
        forward = _child(arguments, "forward", 1, length)
        _print_row(row, "peak memory", "bytes", readable_bytes, ours, theirs)
        _print_row(row, "time", "seconds", _seconds, ours, theirs)
        print(f"{row} time of a plain forward pass | {_seconds(forward['seconds'])} | | |")


def _print_row(
    start: str,
    what: str,
    key: str,
    shown: Callable[[float], str],
    ours: dict[str, float],
    theirs: dict[str, float] | None,
) -> None:
    peer = "does not fit | " if theirs is None else f"{shown(theirs[key])} | {ours[key] / theirs[key]:.3f}"
    print(f"{start} {what} | {shown(ours[key])} | {peer} |", flush=True)


def _seconds(value: float) -> str:
    return f"{value:.2f} s"


def _too_large(size: int) -> bool:
    return size > SHARE_OF_FREE_MEMORY * (available_bytes() or 0)


def _child(arguments: argparse.Namespace, way: str, sequences: int, length: int) -> dict[str, float]:
    command = [sys.executable, __file__, "--threads", str(arguments.threads), "--repeats", str(arguments.repeats)]
    done = subprocess.run(
        [*command, "--measure", f"{way},{sequences},{length}"], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return measured


def measure(way: str, sequences: int, length: int, repeats: int) -> dict[str, float]:
    many = way in ("summary", "naive")
    model = llama(28, 16, 16, 16) if many else llama(2, 16, 4, 64)
    ids = torch.randint(0, 512, (sequences, length), generator=torch.Generator().manual_seed(1))
    work: Callable[[torch.Tensor], Any] = {
        "summary": lambda ids: compute_attention_attribution(model, {"input_ids": ids}),
        "naive": lambda ids: naive_rollout(model, ids),
        "token": lambda ids: attention_rollout(model, ids, target=-1),
        "naive token": lambda ids: naive_rollout(model, ids)[0, -1],
        "forward": lambda ids: forward(model, ids),
    }[way]
    work(ids[:1, :64])
    seconds, before = [], _memory("VmRSS")
    # Makes the system forget the peak so far.
    Path("/proc/self/clear_refs").write_text("5")
    for _ in range(repeats if many or length <= LENGTHS[0] else 1):
        start = time.perf_counter()
        work(ids)
        seconds.append(time.perf_counter() - start)
    return {"seconds": statistics.median(seconds), "bytes": _memory("VmHWM") - before}


def _memory(field: str) -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(f"{field}:"):
            return int(line.split()[1]) * 1024
    raise SystemExit("this system does not say how much memory a process has")


def llama(layers: int, heads: int, kv_heads: int, width: int) -> LlamaForCausalLM:
    config = LlamaConfig(
        hidden_size=heads * width,
        intermediate_size=2 * heads * width,
        num_hidden_layers=layers,
        num_attention_heads=heads,
        num_key_value_heads=kv_heads,
        head_dim=width,
        vocab_size=512,
        max_position_embeddings=65536,
    )
    torch.manual_seed(0)
    return LlamaForCausalLM(config).eval()


@torch.no_grad()
def forward(model: LlamaForCausalLM, ids: torch.Tensor) -> None:
    model.model(ids, use_cache=False)


@torch.no_grad()
def naive_rollout(model: LlamaForCausalLM, ids: torch.Tensor) -> torch.Tensor:
    """What one writes first: all layers at once, then the product."""
    model.set_attn_implementation("eager")
    attentions = model.model(ids, output_attentions=True, use_cache=False).attentions
    identity = torch.eye(ids.shape[1])
    rollout = identity.expand(len(ids), -1, -1)
    for layer in attentions:
        step = 0.5 * layer.mean(1) + 0.5 * identity
        rollout = torch.bmm(step / step.sum(-1, keepdim=True), rollout)
    return rollout


if __name__ == "__main__":
    main()
