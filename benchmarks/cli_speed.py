"""Measure how long whole processes of the command line take, against the limits that we set ourselves.

    python benchmarks/cli_speed.py

Each command runs once to warm the disk cache and then eleven times; the median counts. Bare Python, and Python with
NumPy and h5py imported, show what of it is not ours.
"""

from __future__ import annotations

import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
from realistic_attention import attention_layer, word_sequence

from att_viz.attention_matrix import AttentionMatrix

LAYERS, HEADS, TOKENS = 4, 4, 64
REPEATS = 11


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        archive = Path(scratch) / "small.h5"
        save_archive(archive)
        print(f"{datetime.now(timezone.utc):%Y-%m-%d}, Python {platform.python_version()}: `{' '.join(sys.argv)}`\n")
        print("| whole process | seconds | limit | ratio |\n|---|---|---|---|")
        for arguments, limit in (
            (("--help",), 0.3),
            (("info", str(archive)), 0.5),
            (("render", str(archive), "-o", scratch), 1.0),
        ):
            shown = " ".join(["att-viz", *arguments]).replace(f"{scratch}/", "").replace(scratch, "reports")
            seconds = median_seconds([sys.executable, "-m", "att_viz", *arguments])
            print(f"| `{shown}` | {seconds:.2f} | {limit} | {seconds / limit:.2f} |")
        for code in ("pass", "import numpy, h5py"):
            print(f"| `python -c '{code}'` | {median_seconds([sys.executable, '-c', code]):.2f} | | |")


def save_archive(path: Path) -> None:
    """Save an archive of 4 layers x 4 heads x 64 tokens."""
    words = word_sequence(TOKENS)
    layers = {layer: np.asarray(attention_layer(layer, HEADS, words)) for layer in range(LAYERS)}
    AttentionMatrix(layers, words).save(path)


def median_seconds(command: Sequence[str]) -> float:
    """The median wall time of a process, in seconds."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
