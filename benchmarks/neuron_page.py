"""What the page of queries and keys costs: its size, opening it, pointing at dimensions, choosing tokens and heads.

    python benchmarks/neuron_page.py [--tokens 128 512]

12 layers x 12 heads x 64 dimensions, random queries and keys of a decoder whose heads rest on the first token. Each
figure is CPU time of the browser's processes, so that it can be compared on a machine that does other things as well:
the mean of several, from the event until a frame is painted.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil
from browser_timing import PAINTED, browser_page
from playwright.sync_api import Page

from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.neurons.layer_scores import LayerScores
from att_viz.report.neuron.page import neuron_html

LAYERS, HEADS, WIDTH = 12, 12, 64
TIMES = 10


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tokens", type=int, nargs="+", default=[128, 512])
    print("| tokens | page | writing | opening | pointing at a dimension | another token | another head |")
    print("|---|---|---|---|---|---|---|")
    for tokens in parser.parse_args().tokens:
        with tempfile.TemporaryDirectory() as directory:
            path = Path(directory) / "neurons.html"
            layers = [layer_of(number, tokens) for number in range(LAYERS)]
            made = time.process_time()
            texts = [f" word{place}" for place in range(tokens)]
            pieces = neuron_html(layers, texts, texts, CaptureMetadata(model="random"), None, (0, 0))
            path.write_text("".join(pieces), encoding="utf-8")
            writing = time.process_time() - made
            figures = [f"{value:.0f} ms" for value in measured(path)]
            size = f"{path.stat().st_size / 1e6:.1f} MB"
        print(f"| {tokens} | {size} | {writing:.1f} s | {' | '.join(figures)} |", flush=True)


def layer_of(number: int, tokens: int) -> LayerScores:
    """Random queries and keys, and their causal softmax."""
    random = np.random.default_rng(number)
    queries, keys = random.normal(size=(2, HEADS, tokens, WIDTH)).astype(np.float32)
    queries[..., 5], keys[:, 0, 5] = -2.0, -20.0
    visible = np.tri(tokens, dtype=np.bool_)[None]
    scale = WIDTH**-0.5
    scores = np.where(visible, scale * (queries @ keys.transpose(0, 2, 1)), -np.inf)
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    attention = (powers / powers.sum(-1, keepdims=True)).astype(np.float32)
    return LayerScores(number, queries, keys, attention, visible, scale)


def measured(path: Path) -> list[float]:
    """Milliseconds of CPU time: opening, pointing, another token, another head."""
    with browser_page(path.parent) as page:
        browser = max(psutil.Process().children(recursive=True), key=lambda each: len(each.children(recursive=True)))

        def spent(work: Callable[[], object], times: int = 1) -> float:
            page.evaluate(PAINTED)
            before = cpu_time(browser)
            for _ in range(times):
                work()
                page.evaluate(PAINTED)
            return 1000 * (cpu_time(browser) - before) / times

        opening = spent(lambda: opened(page, path))
        canvas = page.locator("#key-rows tr:nth-child(3) .strip-frame:last-child canvas")
        canvas.scroll_into_view_if_needed()
        box = canvas.bounding_box()
        assert box is not None
        places = iter(range(TIMES))
        pointing = spent(lambda: page.mouse.move(box["x"] + 1 + 7 * next(places), box["y"] + 2), TIMES)
        last = page.evaluate("attViz.state.query")
        queries = iter(range(last - 1, 0, -1))
        token = spent(lambda: page.evaluate("(query) => attViz.select({query, key: null})", next(queries)), TIMES)
        heads = iter(range(1, HEADS))
        head = spent(lambda: page.evaluate("(head) => attViz.select({head})", next(heads)), TIMES)
    return [opening, pointing, token, head]


def opened(page: Page, path: Path) -> None:
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]", state="attached")


def cpu_time(browser: psutil.Process) -> float:
    """Seconds that a browser and what it started have run for."""
    times = [each.cpu_times() for each in [browser, *browser.children(recursive=True)]]
    return sum(each.user + each.system for each in times)


if __name__ == "__main__":
    main()
