"""What it costs to extract attention: ours, with statistics and writing, against plain sdpa and eager + h5py.

Run it with  python benchmarks/extract.py [--tokens 8192] [--threads 1 2] [--dtype float32] [--rounds 5]

The model is random and llama-like: 8 layers, 16 heads, 4 key-value heads, width 64 per head. The ways are

  sdpa         a plain forward pass, nothing extracted
  tiles        every row is computed by our tile loop and thrown away ("computing alone")
  statistics   AttentionSaver(save_statistic_only=True) with four statistics of every row
  matrix-free  the same statistics but the maximum, from the fused kernel and the identities
               entropy = LSE - scale q·(P K), mean position and masses = P V for other V
  writing      AttentionSaver with all matrices as float16
  raw          as many bytes as "writing" writes, written to the same disk and synchronised, nothing computed
  eager        output_attentions=True, then h5py: what people do today (at --eager-tokens, with sdpa at that length)

Each way runs in a process of its own, in turn, `--rounds` times; printed are medians, and medians of the ratios of one
round to its sdpa. Peak memory is what the process had at most above the loaded model; bytes are those of the file.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch

STATISTICS = ["entropy", "maximum", "mean_distance", "first_token"]
WAYS = ["sdpa", "tiles", "statistics", "matrix-free", "writing", "raw", "eager"]


def load(options: argparse.Namespace) -> Any:
    from capture_cost import llama

    return llama(options.layers, getattr(torch, options.dtype)).to(options.device)


@torch.no_grad()
def run(model: Any, tokens: int, **arguments: Any) -> Any:
    ids = torch.randint(0, 512, (1, tokens), generator=torch.Generator().manual_seed(1)).to(model.device)
    found = model(ids, use_cache=False, logits_to_keep=1, **arguments)
    if model.device.type == "cuda":
        torch.cuda.synchronize()
    return found


def sdpa(model: Any, tokens: int, file: Path) -> None:
    model.set_attn_implementation("sdpa")
    run(model, tokens)


def tiles(model: Any, tokens: int, file: Path) -> None:
    from att_viz.capture import capture_attention

    with capture_attention(model, lambda block: None, parallel=True):
        run(model, tokens)


def with_statistics(model: Any, tokens: int, file: Path) -> None:
    from att_viz import AttentionSaver

    with AttentionSaver(model, output_file=file, save_statistic_only=True, statistics=STATISTICS):
        run(model, tokens)


def writing(model: Any, tokens: int, file: Path) -> None:
    from att_viz import AttentionSaver

    with AttentionSaver(model, output_file=file):
        run(model, tokens)


def raw(model: Any, tokens: int, file: Path) -> None:
    from att_viz.archive.writing.disk_space import bytes_needed
    from att_viz.archive.writing.options import StreamOptions

    heads = model.config.num_hidden_layers * model.config.num_attention_heads
    piece = os.urandom(2**20)
    with file.open("wb") as stream:
        for _ in range(bytes_needed(tokens, heads, StreamOptions()) // 2**20):
            stream.write(piece)
        stream.flush()
        os.fsync(stream.fileno())


def eager(model: Any, tokens: int, file: Path) -> None:
    import h5py

    model.set_attn_implementation("eager")
    attentions = run(model, tokens, output_attentions=True).attentions
    with h5py.File(file, "w") as archive:
        for layer, weights in enumerate(attentions):
            for head, matrix in enumerate(weights[0]):
                archive[f"layer_{layer}/head_{head}"] = matrix.half().cpu().numpy()


def matrix_free(model: Any, tokens: int, file: Path) -> None:
    from transformers import AttentionInterface, AttentionMaskInterface
    from transformers.masking_utils import sdpa_mask

    AttentionInterface.register("matrix_free", _matrix_free_attention)
    AttentionMaskInterface.register("matrix_free", sdpa_mask)
    model.set_attn_implementation("matrix_free")
    run(model, tokens)


def _matrix_free_attention(
    module: Any, query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, mask: Any, scaling: float, **_: Any
) -> tuple[torch.Tensor, None]:
    shared = query.shape[1] // key.shape[1]
    key, value = key.repeat_interleave(shared, 1), value.repeat_interleave(shared, 1)
    output, log_sum = _fused(query, key, value, scaling)
    mixed_keys, _ = _fused(query, key, key, scaling)
    columns = torch.zeros_like(value)
    columns[..., 0] = torch.arange(key.shape[2], device=key.device)
    columns[..., 0, 1] = 1.0
    places, _ = _fused(query, key, columns, scaling)
    entropy = log_sum - scaling * (query.float() * mixed_keys.float()).sum(-1)
    found = torch.stack([entropy, places[..., 0].float(), places[..., 1].float()], -1).cpu()
    assert found.shape[2] == query.shape[2]
    return output.transpose(1, 2), None


def _fused(
    query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, scaling: float
) -> tuple[torch.Tensor, torch.Tensor]:
    if query.device.type == "cuda":
        found = torch.ops.aten._scaled_dot_product_flash_attention(query, key, value, 0.0, True, False, scale=scaling)
    else:
        found = torch.ops.aten._scaled_dot_product_flash_attention_for_cpu(query, key, value, 0.0, True, scale=scaling)
    return found[0], found[1]


FUNCTIONS: dict[str, Callable[[Any, int, Path], None]] = {
    "sdpa": sdpa,
    "tiles": tiles,
    "statistics": with_statistics,
    "matrix-free": matrix_free,
    "writing": writing,
    "raw": raw,
    "eager": eager,
}


def measure(options: argparse.Namespace) -> None:
    """Run one way in this process and print its figures as JSON."""
    warnings.simplefilter("ignore")
    torch.set_num_threads(options.threads[0])
    model = load(options)
    tokens = options.tokens
    with tempfile.TemporaryDirectory(dir=options.directory) as directory:
        file = Path(directory) / "extracted.h5"
        if options.way != "raw":
            FUNCTIONS[options.way](model, 256, file)
            file.unlink(missing_ok=True)
        before = _reset_peak(options.device)
        wall, cpu = time.perf_counter(), time.process_time()
        FUNCTIONS[options.way](model, tokens, file)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        size = file.stat().st_size if file.exists() else 0
        print(json.dumps({"wall": wall, "cpu": cpu, "peak": _peak(options.device) - before, "bytes": size}))


def _reset_peak(device: str) -> int:
    if device == "cuda":
        torch.cuda.synchronize()
        torch.cuda.reset_peak_memory_stats()
        return torch.cuda.memory_allocated()
    Path("/proc/self/clear_refs").write_text("5")
    return _status("VmRSS")


def _peak(device: str) -> int:
    return torch.cuda.max_memory_allocated() if device == "cuda" else _status("VmHWM")


def _status(field: str) -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{field}:"))


def in_a_process(options: argparse.Namespace, way: str, threads: int, tokens: int) -> dict[str, float]:
    command = [sys.executable, __file__, "--way", way, "--threads", str(threads), "--tokens", str(tokens)]
    for name in ("dtype", "layers", "device", "directory"):
        command += [f"--{name}", str(getattr(options, name))]
    environment = {**os.environ, "OMP_NUM_THREADS": str(threads)}
    found = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    figures: dict[str, float] = json.loads(found.stdout.splitlines()[-1])
    return figures


def compare(options: argparse.Namespace, ways: list[str], threads: int, tokens: int) -> None:
    rounds = [{way: in_a_process(options, way, threads, tokens) for way in ways} for _ in range(options.rounds)]
    print(f"\n{tokens:,} tokens, {threads} thread(s), {options.dtype}, {options.device}")
    print(f"{'way':<14}{'wall s':>9}{'CPU s':>9}{'wall x':>8}{'CPU x':>8}{'peak MB':>10}{'file MB':>10}")
    for way in ways:
        figures = {name: statistics.median(one[way][name] for one in rounds) for name in rounds[0][way]}
        ratios = [
            statistics.median(one[way][name] / one["sdpa"][name] for one in rounds) if "sdpa" in ways else float("nan")
            for name in ("wall", "cpu")
        ]
        print(
            f"{way:<14}{figures['wall']:>9.2f}{figures['cpu']:>9.2f}{ratios[0]:>8.2f}{ratios[1]:>8.2f}"
            f"{figures['peak'] / 1e6:>10.0f}{figures['bytes'] / 1e6:>10.0f}",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tokens", type=int, default=8192)
    parser.add_argument("--eager-tokens", type=int, default=2048)
    parser.add_argument("--threads", type=int, nargs="+", default=[1])
    parser.add_argument("--dtype", choices=["float32", "bfloat16"], default="float32")
    parser.add_argument("--device", choices=["cpu", "cuda"], default="cpu")
    parser.add_argument("--layers", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=WAYS)
    parser.add_argument("--directory", default=tempfile.gettempdir(), help="where files are written")
    parser.add_argument("--way", choices=WAYS, help="run one way here and print its figures")
    options = parser.parse_args()
    if options.way:
        measure(options)
        return
    print(f"torch {torch.__version__}, {options.layers} layers, median of {options.rounds}")
    if options.device == "cuda":
        print(torch.cuda.get_device_name())
    for threads in options.threads:
        compare(options, [way for way in options.ways if way != "eager"], threads, options.tokens)
        if "eager" in options.ways:
            compare(options, ["sdpa", "statistics", "eager"], threads, options.eager_tokens)


if __name__ == "__main__":
    main()
