"""Time a report's views in Chromium, beside bertviz's head_view on the same attention in one run.

    make benchmarks                                        # sets everything up
    python benchmarks/report_browser.py [--only 12x12x512 ...] [--light 30x9x2000 ...] [--without-peer]

Each report is written by a process of its own, on the attention that realistic_attention.py makes from a seed, its last
64 tokens being the answer; each line of the table is measured in a browser of its own. What is measured stands in
page_measurements.py. bertviz's figures are those of browser_timing.py; its writer may take half of the free memory.
Light reports are of longer texts, whose rows are made while they are read: of 32,768 tokens that alone takes minutes.
"""

from __future__ import annotations

import argparse
import json
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
from browser_timing import LIMIT_SECONDS, SETTLING_SECONDS, awaited, browser_page, time_page, untouched_page
from page_measurements import FULL, LIGHT, MEASUREMENTS, START_CLOCKS, Measurement, Number, describe
from playwright.sync_api import Error
from realistic_attention import attention_layer, word_sequence

from att_viz.system.memory import available_bytes

HERE = Path(__file__).resolve().parent
CONFIGURATIONS = ("12x12x128", "12x12x512", "1x8x4096", "30x9x479")
LIGHT_CONFIGURATIONS = ("30x9x2000", "1x8x32768")
ANSWER_TOKENS = 64
WRITING_LIMIT_SECONDS = 900
PEER = "bertviz head_view"


def main() -> None:
    arguments = _arguments()
    print(f"{datetime.now(timezone.utc):%Y-%m-%d}, Python {platform.python_version()}: `python {' '.join(sys.argv)}`\n")
    print("| layers x heads x tokens | measured | att_viz | bertviz |\n|---|---|---|---|")
    for configuration in arguments.only:
        layers, heads, tokens = map(int, configuration.split("x"))
        with tempfile.TemporaryDirectory(dir=arguments.scratch) as scratch:
            directory = Path(scratch)
            _save_attention(directory, layers, heads, tokens)
            theirs = {"size": "", "usable": "", "hover": ""} if arguments.without_peer else _peer(directory, tokens)
            report, size = _written(FULL, directory, tokens)
            _print(configuration, f"file of {FULL}", describe(size, "MB"), theirs["size"])
            _print_measured(configuration, FULL, report, arguments, theirs)
    for configuration in arguments.light:
        layers, heads, tokens = map(int, configuration.split("x"))
        with tempfile.TemporaryDirectory(dir=arguments.scratch) as scratch:
            directory = Path(scratch)
            (directory / "words.json").write_text(json.dumps(word_sequence(tokens)))
            report, size = _written(LIGHT, directory, tokens, shape=(layers, heads))
            _print(configuration, f"file of {LIGHT}", describe(size, "MB"), "")
            _print_measured(configuration, LIGHT, report, arguments, {})


def _print_measured(
    configuration: str, subject: str, report: Path | None, arguments: argparse.Namespace, theirs: Mapping[str, str]
) -> None:
    for measurement in MEASUREMENTS:
        if measurement.subject == subject and report:
            ours = describe(_measured(report, measurement, arguments), measurement.unit)
            _print(configuration, measurement.name, ours, theirs.get(measurement.peer or "", ""))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*", default=CONFIGURATIONS, help="layers x heads x tokens, such as 2x4x64")
    parser.add_argument("--light", nargs="*", default=LIGHT_CONFIGURATIONS, help="the same of light reports")
    parser.add_argument("--events", type=int, default=20, help="how often a hand moves, at least 2")
    parser.add_argument("--openings", type=int, default=5, help="how often a page is opened to time that")
    parser.add_argument(
        "--rest", type=float, default=SETTLING_SECONDS, help="seconds that a browser is left alone after its start"
    )
    parser.add_argument("--without-peer", action="store_true", help="leave bertviz out")
    parser.add_argument("--scratch", type=Path, help="a directory with room for 4 GB; by default the system's")
    return parser.parse_args()


def _save_attention(directory: Path, layers: int, heads: int, tokens: int) -> None:
    words = word_sequence(tokens)
    (directory / "words.json").write_text(json.dumps(words))
    for layer in range(layers):
        np.save(directory / f"layer_{layer:03}.npy", attention_layer(layer, heads, words))


def _written(
    subject: str, directory: Path, tokens: int, memory: int | None = None, shape: tuple[int, int] | None = None
) -> tuple[Path | None, Number | str]:
    """Let a child process write a report; its path, and its size in MB or what went wrong."""
    output = directory / f"{subject.replace(' ', '_')}.html"
    command = [sys.executable, str(HERE / "write_one_report.py"), subject, str(directory), str(output)]

    def limit() -> None:
        if memory is not None:
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

    try:
        done = subprocess.run(
            [*command, str(max(1, tokens - ANSWER_TOKENS)), *map(str, shape or ())],
            capture_output=True,
            text=True,
            check=False,
            timeout=WRITING_LIMIT_SECONDS,
            preexec_fn=limit,
        )
    except subprocess.TimeoutExpired:
        return None, f"not written within {WRITING_LIMIT_SECONDS} s"
    if done.returncode != 0:
        print(f"{subject} could not write its report:\n{done.stderr}", file=sys.stderr)
        short = memory is not None and ("MemoryError" in done.stderr or "allocate memory" in done.stderr)
        return None, f"not written with {memory / 1e9:.1f} GB" if short and memory else "not written"
    return output, json.loads(done.stdout)["file_bytes"] / 1e6


def _peer(directory: Path, tokens: int) -> dict[str, str]:
    free = available_bytes()
    page, size = _written(PEER, directory, tokens, free and free // 2)
    told = {"size": describe(size, "MB"), "usable": "", "hover": ""}
    if page:
        usable, hover = time_page(page, "bertviz", HERE / "node_modules")
        never = f"not within {LIMIT_SECONDS} s"
        told["usable"] = never if usable is None else describe(usable, "s")
        told["hover"] = "" if hover is None else describe(1000 * hover, "ms")
        page.unlink()
    return told


def _measured(report: Path, measurement: Measurement, arguments: argparse.Namespace) -> Number | str:
    times = arguments.openings if measurement.is_opening else 1
    values = [_once(report, measurement, arguments) for _ in range(times)]
    numbers = [value for value in values if isinstance(value, float)]
    return statistics.median(numbers) if len(numbers) == len(values) > 1 else values[0]


def _once(report: Path, measurement: Measurement, arguments: argparse.Namespace) -> Number | str:
    url = f"{report.resolve().as_uri()}#view={measurement.view}"
    untouched, rest = measurement.is_opening, arguments.rest
    with untouched_page(url, rest) if untouched else browser_page(report.parent, rest=rest) as page:
        try:
            if not untouched:
                page.add_init_script(START_CLOCKS)
                page.goto(url, wait_until="commit")
            awaited(page, "() => globalThis.attViz !== undefined")
            if measurement.view not in page.evaluate("attViz.views.map(({id}) => id)"):
                return "no such view"
            return measurement.measure(page, arguments.events)
        except Error as error:
            print(f"{measurement.name}: {error}", file=sys.stderr)
            return "failed"


def _print(*cells: str) -> None:
    print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
