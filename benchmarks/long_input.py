"""100,000 tokens through the demo model: time and memory of statistics and of chosen matrices, against n².

Run it with  python benchmarks/long_input.py [--tokens 12500 25000 50000 100000] [--means 12500] [--matrices 100000]
             [--threads 2]

Every layer and head of the bundled model; the text is att_viz's own documentation, repeated, and the rotary positions
go on beyond those that the model was trained for. "statistics" is AttentionSaver(save_statistic_only=True) with entropy
and mean distance; "means" is the same with answer_from, which also sums up what contrast compares; "matrices" streams
the whole matrices of two heads of one layer to disk as float16. Each run has a
process of its own; its peak memory is that of the whole process, Python, torch and the model included.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

import torch

ROOT = Path(__file__).parents[1]
HEADS = [0, 9]
LAYER = 1
ANSWER = 64
"""The last tokens are taken for the answer."""


def token_ids(tokenizer: object, count: int) -> torch.Tensor:
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("docs/*.md")))
    ids = tokenizer(text, return_tensors="pt", verbose=False)["input_ids"]  # type: ignore[operator]
    return ids.repeat(1, -(-count // ids.shape[1]))[:, :count]


def measure(kind: str, tokens: int, threads: int, directory: str) -> None:
    """Run one capture in this process and print its figures as JSON."""
    from att_viz import AttentionSaver, SelfAttentionModel
    from att_viz.model.forward_passes import run_over

    warnings.simplefilter("ignore")
    torch.set_num_threads(threads)
    demo = SelfAttentionModel("demo")
    ids = token_ids(demo.tokenizer, tokens)
    options: dict[str, object] = {"layer_ids": [LAYER], "head_ids": HEADS}
    if kind != "matrices":
        options = {"save_statistic_only": True, "statistics": ["entropy", "mean_distance"]}
    if kind == "means":
        options["answer_from"] = tokens - ANSWER
    with tempfile.TemporaryDirectory(dir=directory) as folder:
        file = Path(folder) / "long.h5"
        wall, cpu = time.perf_counter(), time.process_time()
        with AttentionSaver(demo.model, output_file=file, tokenizer=demo.tokenizer, **options):
            run_over(demo.model, ids)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        print(json.dumps({"wall": wall, "cpu": cpu, "peak": peak, "bytes": file.stat().st_size}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tokens", type=int, nargs="*", default=[12_500, 25_000, 50_000, 100_000])
    parser.add_argument("--means", type=int, nargs="*", default=[12_500])
    parser.add_argument("--matrices", type=int, nargs="*", default=[100_000])
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--directory", default=tempfile.gettempdir(), help="where files are written")
    parser.add_argument(
        "--kind", choices=["statistics", "means", "matrices"], help="run one kind here and print its figures"
    )
    options = parser.parse_args()
    if options.kind:
        measure(options.kind, options.tokens[0], options.threads, options.directory)
        return
    print(f"torch {torch.__version__}, {options.threads} thread(s), demo model: 4 layers x 16 heads")
    print(
        f"{'what':<12}{'tokens':>9}{'wall s':>10}{'CPU s':>10}{'CPU / n², first = 1':>21}{'peak MB':>9}{'file MB':>9}"
    )
    first = None
    kinds = {"statistics": options.tokens, "means": options.means, "matrices": options.matrices}
    for kind, lengths in kinds.items():
        for tokens in lengths:
            arguments = ["--kind", kind, "--tokens", tokens, "--threads", options.threads]
            command = [sys.executable, __file__, *map(str, arguments), "--directory", options.directory]
            found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            growth = found["cpu"] / tokens**2
            first = first or growth
            print(
                f"{kind:<12}{tokens:>9,}{found['wall']:>10.1f}{found['cpu']:>10.1f}{growth / first:>21.2f}"
                f"{found['peak'] / 1e6:>9,.0f}{found['bytes'] / 1e6:>9,.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
