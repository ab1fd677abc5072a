"""What capturing costs on a real language model: statistics of a prompt, and every row of a completion.

Run it with  python benchmarks/real_model.py MODEL [--threads 2] [--dtypes float32 bfloat16] [--rounds 5]

MODEL is a folder of HuggingFace files, or "demo". The ways are

  prefill, plain             a forward pass over the prompt with the model's own attention
  prefill, statistics        the same within AttentionSaver(save_statistic_only=True), four statistics of every row
  prefill, rows discarded    the same, every row computed and thrown away
  generate, plain            greedy `generate`
  generate, rows kept        what `SelfAttentionModel.generate_text` does: every row kept, and value norms
  decode, ...                of `generate`: from the first new token on, putting the rows together included

Ways of one kind are run in turn, so that a busy machine disturbs them alike. Printed are medians, the medians of the
ratios of one round, and the ratio of the smallest CPU times, which is what a busy machine disturbs least.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from capture_cost import Decoding

from att_viz import AttentionSaver, SelfAttentionModel
from att_viz.capture import capture_attention
from att_viz.capture.completion import complete

STATISTICS = ["entropy", "maximum", "mean_distance", "first_token"]
TEXT = "The old lighthouse keeper wrote down what he saw each night: ships, storms, stars, and now and then a whale. "
Seconds = tuple[float, float]
GREEDY: dict[str, Any] = {"do_sample": False, "pad_token_id": 0, "eos_token_id": None}


@torch.no_grad()
def forward(model: Any, ids: torch.Tensor) -> None:
    model(ids, use_cache=False, logits_to_keep=1)


def with_statistics(model: Any, ids: torch.Tensor, file: Path) -> None:
    with AttentionSaver(model, output_file=file, save_statistic_only=True, statistics=STATISTICS):
        forward(model, ids)


def rows_discarded(model: Any, ids: torch.Tensor) -> None:
    with capture_attention(model, lambda block: None, parallel=True):
        forward(model, ids)


def plain_generate(model: Any, ids: torch.Tensor, new_tokens: int) -> Decoding:
    decoding = Decoding()
    model.generate(
        ids,
        attention_mask=torch.ones_like(ids),
        max_new_tokens=new_tokens,
        stopping_criteria=[decoding],
        **GREEDY,
    )
    return decoding


def captured_generate(model: Any, ids: torch.Tensor, new_tokens: int) -> Decoding:
    decoding = Decoding()
    complete(model, ids, new_tokens, {"stopping_criteria": [decoding], **GREEDY}, show_progress=False)
    return decoding


def timed(way: Callable[[], Any]) -> dict[str, Seconds]:
    """Wall and CPU seconds of the whole, and of decoding if the way says when it began."""
    wall, cpu = time.perf_counter(), time.process_time()
    found = way()
    seconds = {"whole": (time.perf_counter() - wall, time.process_time() - cpu)}
    if isinstance(found, Decoding):
        seconds["decode"] = found.seconds()
    return seconds


def compare(what: str, ways: dict[str, Callable[[], Any]], rounds: int) -> None:
    """Run all ways in turn, and print them; the first is the measure of the others."""
    for way in ways.values():
        way()
    found: dict[str, dict[str, list[Seconds]]] = {}
    for _ in range(rounds):
        for name, way in ways.items():
            for part, seconds in timed(way).items():
                found.setdefault(part, {}).setdefault(name, []).append(seconds)
    for part, by_way in found.items():
        measure = next(iter(by_way.values()))
        for name, all_seconds in by_way.items():
            wall, cpu = (statistics.median(column) for column in zip(*all_seconds, strict=True))
            ratios = [
                statistics.median(one[place] / base[place] for one, base in zip(all_seconds, measure, strict=True))
                for place in (0, 1)
            ]
            least = min(cpu for _, cpu in all_seconds) / min(cpu for _, cpu in measure)
            title = what if part == "whole" else part
            print(
                f"{title:<14} {name:<16} {wall:>8.3f} {cpu:>8.3f} {ratios[0]:>8.3f} {ratios[1]:>8.3f} {least:>10.3f}",
                flush=True,
            )


def measure(options: argparse.Namespace, dtype: str) -> None:
    loaded = SelfAttentionModel(options.model, dtype=getattr(torch, dtype))
    model, tokenizer = loaded.model, loaded.tokenizer
    everything = tokenizer(TEXT * (1 + options.tokens // 8), return_tensors="pt").input_ids
    prompt, question = everything[:, : options.tokens], everything[:, : options.prompt_tokens]
    print(f"\n{dtype}, {options.threads} thread(s), {type(model).__name__}")
    print(f"{'what':<14} {'how':<16} {'wall s':>8} {'CPU s':>8} {'wall x':>8} {'CPU x':>8} {'least CPU x':>10}")
    with tempfile.TemporaryDirectory() as directory:
        file = Path(directory) / "statistics.h5"
        ways: dict[str, Callable[[], Any]] = {
            "plain": lambda: forward(model, prompt),
            "statistics": lambda: with_statistics(model, prompt, file),
            "rows discarded": lambda: rows_discarded(model, prompt),
        }
        if "prefill" in options.what:
            compare(f"prefill {prompt.shape[1]}", ways, options.rounds)
    ways = {
        "plain": lambda: plain_generate(model, question, options.new_tokens),
        "rows kept": lambda: captured_generate(model, question, options.new_tokens),
    }
    if "generate" in options.what:
        compare(f"generate {options.new_tokens}", ways, options.rounds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", help='a folder of HuggingFace files, or "demo"')
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--dtypes", nargs="+", default=["float32", "bfloat16"])
    parser.add_argument("--tokens", type=int, default=2048, help="of the prompt whose rows get statistics")
    parser.add_argument("--prompt-tokens", type=int, default=64, help="of the prompt that is completed")
    parser.add_argument("--new-tokens", type=int, default=120)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--what", nargs="+", choices=["prefill", "generate"], default=["prefill", "generate"])
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    print(f"torch {torch.__version__}, {options.model}, {options.rounds} rounds")
    for dtype in options.dtypes:
        measure(options, dtype)


if __name__ == "__main__":
    main()
