"""What it costs to capture attention: ours against plain sdpa and against eager with output_attentions.

Run it with  python benchmarks/capture_cost.py [--threads 1] [--lengths 1024 2048] [--repeats 5]

The model is random and llama-like: 8 layers, 16 heads, 4 key-value heads, width 64 per head, float32. Each row is
the median over paired runs: the ways are run in turn, so that a busy machine disturbs them alike, and the ratios
are medians of the ratios of one round. Wall and CPU seconds are of the whole forward pass, or of `generate` from its
first new token on. Peak memory is not measured here; eager needs layers x heads x tokens² x 4 bytes for what it
returns.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from typing import Any

import torch
from transformers import LlamaConfig, LlamaForCausalLM

from att_viz.capture import RowBlock, RowCollector, capture_attention


def llama(layers: int, dtype: torch.dtype) -> LlamaForCausalLM:
    config = LlamaConfig(
        hidden_size=1024,
        intermediate_size=2816,
        num_hidden_layers=layers,
        num_attention_heads=16,
        num_key_value_heads=4,
        head_dim=64,
        vocab_size=512,
        max_position_embeddings=65536,
    )
    torch.manual_seed(0)
    return LlamaForCausalLM(config).to(dtype).eval()


def discard(block: RowBlock) -> None:
    """A consumer that looks at nothing: the cost of making the rows."""


@torch.no_grad()
def prefill(model: Any, ids: torch.Tensor, implementation: str) -> None:
    model.set_attn_implementation(implementation)
    model(ids, output_attentions=implementation == "eager", logits_to_keep=1, use_cache=False)


@torch.no_grad()
def captured_prefill(model: Any, ids: torch.Tensor, keep: bool) -> None:
    model.set_attn_implementation("sdpa")
    collector = RowCollector(model.config.num_hidden_layers * model.config.num_attention_heads)
    with capture_attention(model, collector if keep else discard):
        model(ids, logits_to_keep=1, use_cache=False)


class Decoding:
    """Takes the time from the first new token on, as a stopping criterion that never stops."""

    def __init__(self) -> None:
        self.began = None

    def __call__(self, ids: torch.Tensor, scores: Any, **_: Any) -> torch.Tensor:
        if self.began is None:
            self.began = time.perf_counter(), time.process_time()
        return torch.zeros(len(ids), dtype=torch.bool)

    def seconds(self) -> tuple[float, float]:
        return time.perf_counter() - self.began[0], time.process_time() - self.began[1]


def generate(model: Any, ids: torch.Tensor, new_tokens: int, implementation: str) -> tuple[float, float]:
    decoding = Decoding()
    model.set_attn_implementation(implementation)
    eager = implementation == "eager"
    model.generate(
        ids,
        attention_mask=torch.ones_like(ids),
        max_new_tokens=new_tokens,
        do_sample=False,
        pad_token_id=0,
        eos_token_id=None,
        output_attentions=eager,
        return_dict_in_generate=eager,
        stopping_criteria=[decoding],
    )
    return decoding.seconds()


def captured_generate(model: Any, ids: torch.Tensor, new_tokens: int) -> tuple[float, float]:
    decoding = Decoding()
    model.set_attn_implementation("sdpa")
    collector = RowCollector(model.config.num_hidden_layers * model.config.num_attention_heads)
    with capture_attention(model, collector):
        model.generate(
            ids,
            attention_mask=torch.ones_like(ids),
            max_new_tokens=new_tokens,
            do_sample=False,
            pad_token_id=0,
            eos_token_id=None,
            disable_compile=True,
            stopping_criteria=[decoding],
        )
        return decoding.seconds()


def compare(ways: dict[str, Callable[[], Any]], repeats: int) -> dict[str, list[tuple[float, float]]]:
    """Run all ways in turn; the first of them is the measure of the others.

    Returns:
        For each way the wall and CPU seconds of every round: of the whole call, or those that it returns.
    """
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for way in ways.values():
        way()
    for _ in range(repeats):
        for name, way in ways.items():
            wall, cpu = time.perf_counter(), time.process_time()
            seconds = way()
            found[name].append(seconds or (time.perf_counter() - wall, time.process_time() - cpu))
    return found


def print_rows(what: str, found: dict[str, list[tuple[float, float]]]) -> None:
    measure = next(iter(found.values()))
    for name, rounds in found.items():
        seconds = [statistics.median(column) for column in zip(*rounds, strict=True)]
        ratios = [
            statistics.median(one[place] / base[place] for one, base in zip(rounds, measure, strict=True))
            for place in (0, 1)
        ]
        print(
            f"{what:<24} {name:<26} {seconds[0]:>8.3f} {seconds[1]:>8.3f} {ratios[0]:>8.2f} {ratios[1]:>8.2f}",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--lengths", type=int, nargs="*", default=[1024, 2048])
    parser.add_argument("--layers", type=int, default=8)
    parser.add_argument("--eager-up-to", type=int, default=2048, help="longer prompts leave eager out")
    parser.add_argument("--new-tokens", type=int, default=32)
    parser.add_argument("--dtype", choices=["float32", "bfloat16"], default="float32")
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()

    torch.set_num_threads(options.threads)
    model = llama(options.layers, getattr(torch, options.dtype))
    print(f"torch {torch.__version__}, {options.threads} thread(s), {options.dtype}, {options.layers} layers")
    print(f"{'what':<24} {'how':<26} {'wall s':>8} {'CPU s':>8} {'wall x':>8} {'CPU x':>8}")
    for length in options.lengths:
        ids = torch.randint(0, 512, (1, length))
        ways: dict[str, Callable[[], Any]] = {
            "sdpa": lambda ids=ids: prefill(model, ids, "sdpa"),
            "ours, rows discarded": lambda ids=ids: captured_prefill(model, ids, keep=False),
            "ours, rows kept": lambda ids=ids: captured_prefill(model, ids, keep=True),
        }
        if length <= options.eager_up_to:
            ways["eager + output_attentions"] = lambda ids=ids: prefill(model, ids, "eager")
        print_rows(f"prefill {length}", compare(ways, options.repeats))
    ids, new_tokens = torch.randint(0, 512, (1, options.lengths[0])), options.new_tokens
    ways = {
        "sdpa": lambda: generate(model, ids, new_tokens, "sdpa"),
        "ours, rows kept": lambda: captured_generate(model, ids, new_tokens),
    }
    if ids.shape[1] <= options.eager_up_to:
        ways["eager + output_attentions"] = lambda: generate(model, ids, new_tokens, "eager")
    print_rows(f"decode {ids.shape[1]} + {new_tokens}", compare(ways, options.repeats))


if __name__ == "__main__":
    main()
