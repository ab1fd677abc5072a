"""Compare att_viz with bertviz on the same attention in one run: file size, time to write, peak memory.

    make benchmarks                                     # everything, into .venv
    python benchmarks/report_size.py [--quick] [--browser] [--peer-views head_view model_view]

Each report is written by a process of its own, on the attention that realistic_attention.py makes from a seed, and
the results are printed as one Markdown table. With --browser each page is also opened in Chromium.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np
from realistic_attention import attention_layer, word_sequence

HERE = Path(__file__).resolve().parent
CONFIGURATIONS = ((12, 12, 128), (12, 12, 256), (12, 12, 512), (1, 8, 2048))
QUICK_CONFIGURATIONS = ((2, 4, 64), (4, 8, 128))
WRITING_LIMIT_SECONDS = 900

Measured = dict[str, Any]

MEGABYTE = 1e6
ROWS: tuple[tuple[str, str, float, str], ...] = (
    ("file", "file_bytes", MEGABYTE, "MB"),
    ("file, as predicted", "predicted_bytes", MEGABYTE, "MB"),
    ("writing, wall time", "seconds", 1, "s"),
    ("writing, CPU time", "cpu_seconds", 1, "s"),
    ("peak memory", "peak_bytes", MEGABYTE, "MB"),
    ("peak memory above what was loaded", "added_bytes", MEGABYTE, "MB"),
    ("until usable in Chromium", "usable_seconds", 1, "s"),
    ("hover to paint in Chromium", "hover_seconds", 0.001, "ms"),
)


def main() -> None:
    arguments = _arguments()
    configurations: tuple[tuple[int, int, int], ...] = QUICK_CONFIGURATIONS if arguments.quick else CONFIGURATIONS
    if arguments.tokens:
        configurations = ((12, 12, arguments.tokens),)
    peers = [f"bertviz {view}" for view in arguments.peer_views]
    print(f"{datetime.now(timezone.utc):%Y-%m-%d}, Python {platform.python_version()}: {_command()}\n")
    print("| layers x heads x tokens | measured | att_viz | peer | peer's figure | ratio |\n|---|---|---|---|---|---|")
    for configuration in configurations:
        with tempfile.TemporaryDirectory(dir=arguments.scratch) as scratch:
            directory = Path(scratch)
            _save_attention(directory, *configuration)
            ours = _measure(arguments.ours, directory, arguments.browser)
            if not peers:
                print("\n".join(_lines(configuration, ours, "", {}, arguments.browser)), flush=True)
            for peer in peers:
                hoverable = arguments.browser and peer == "bertviz head_view"
                theirs = _measure(peer, directory, hoverable)
                for line in _lines(configuration, ours, peer, theirs, hoverable):
                    print(line, flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="two small configurations")
    parser.add_argument("--browser", action="store_true", help="open each page in Chromium and hover")
    parser.add_argument("--peer-views", nargs="*", choices=["head_view", "model_view"], default=["head_view"])
    parser.add_argument("--ours", choices=["att_viz", "att_viz head_view"], default="att_viz", help="which way of ours")
    parser.add_argument("--tokens", type=int, help="12 x 12 heads of so many tokens, in place of what is measured else")
    parser.add_argument("--scratch", type=Path, help="a directory with room for 2 GB; by default the system's")
    return parser.parse_args()


def _command() -> str:
    return " ".join(["`python benchmarks/report_size.py", *sys.argv[1:]]) + "`"


def _save_attention(directory: Path, layers: int, heads: int, tokens: int) -> None:
    words = word_sequence(tokens)
    (directory / "words.json").write_text(json.dumps(words))
    for layer in range(layers):
        np.save(directory / f"layer_{layer:03}.npy", attention_layer(layer, heads, words))


def _measure(subject: str, directory: Path, in_browser: bool) -> Measured:
    """Let a child process write a report and, if asked to, open it; an empty answer if it could not be written."""
    output = directory / f"{subject.replace(' ', '_')}.html"
    command = [sys.executable, str(HERE / "write_one_report.py"), subject, str(directory), str(output)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=WRITING_LIMIT_SECONDS)
    except subprocess.TimeoutExpired:
        return {}
    if done.returncode != 0:
        print(f"{subject} could not write its report:\n{done.stderr}", file=sys.stderr)
        return {}
    measured: Measured = json.loads(done.stdout)
    measured["added_bytes"] = measured["peak_bytes"] - measured["peak_bytes_before"]
    if in_browser:
        from browser_timing import time_page

        usable, hover = time_page(output, subject.split()[0], HERE / "node_modules")
        measured["usable_seconds"], measured["hover_seconds"] = usable, hover
    output.unlink(missing_ok=True)
    return measured


def _lines(
    configuration: tuple[int, int, int], ours: Measured, peer: str, theirs: Measured, in_browser: bool
) -> list[str]:
    lines = []
    for name, key, unit, symbol in ROWS:
        if not in_browser and key in ("usable_seconds", "hover_seconds"):
            continue
        if key == "predicted_bytes":
            lines.append(
                f"| {' x '.join(map(str, configuration))} | {name} | {_shown(ours.get(key), unit, symbol)} | | | |"
            )
            continue
        mine, other = ours.get(key), theirs.get(key)
        cells = [
            " x ".join(map(str, configuration)),
            name,
            _shown(mine, unit, symbol),
            peer,
            _shown(other, unit, symbol) if peer else "",
            f"{other / mine:.1f}" if mine and other else "",
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def _shown(value: float | None, unit: float, symbol: str) -> str:
    if value is None:
        return "not within the limit"
    scaled = value / unit
    return f"{scaled:,.0f} {symbol}" if scaled >= 100 else f"{scaled:.3g} {symbol}"


if __name__ == "__main__":
    main()
