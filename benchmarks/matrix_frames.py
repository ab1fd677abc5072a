"""How long a frame of the matrix takes while a hand zooms and pans, in Chromium.

    python benchmarks/matrix_frames.py [--heads 8] [--tokens 4096]

The report is written of the attention that realistic_attention.py makes from a seed. The mouse wheel is turned from the
whole text down to single cells and back, and the picture is dragged at four distances. Counted is what each frame's own
callback takes on the page's thread (style, layout and paint come on top, and are the same for any canvas of this size).
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from browser_timing import FLAGS
from playwright.sync_api import Page, sync_playwright
from realistic_attention import attention_layer, word_sequence

from att_viz import AttentionMatrix, RenderConfig, Renderer

SIZE = {"width": 1280, "height": 800}
KEEP_TIMES = """
const ask = window.requestAnimationFrame.bind(window);
window.frames = [];
window.askUntimed = ask;
window.requestAnimationFrame = (act) => ask((time) => {
  const begun = performance.now();
  act(time);
  window.frames.push(performance.now() - begun);
});
"""
NEXT_FRAME = "() => new Promise((done) => askUntimed(() => setTimeout(done)))"
BOX = "() => document.getElementById('matrix').getBoundingClientRect().toJSON()"


def main() -> None:
    """Print one line for each way of moving."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--heads", type=int, default=8)
    parser.add_argument("--tokens", type=int, default=4096)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory, sync_playwright() as playwright:
        path = _report(Path(directory), arguments.heads, arguments.tokens)
        browser = playwright.chromium.launch(executable_path=os.environ.get("ATT_VIZ_CHROMIUM"), args=FLAGS)
        page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type]
        page.add_init_script(KEEP_TIMES)
        page.goto(f"{path.as_uri()}#view=matrix")
        page.wait_for_selector("html[data-ready]")
        page.wait_for_timeout(1000)
        _say("opening", _times(page))
        for name, times in _moves(page):
            _say(name, times)
        browser.close()


def _report(directory: Path, heads: int, tokens: int) -> Path:
    words = word_sequence(tokens)
    matrix = AttentionMatrix({0: attention_layer(0, heads, words)}, words, prompt_length=tokens - tokens // 8)
    renderer = Renderer(RenderConfig(max_file_size=2**31, rollout=False))
    (path,) = renderer.render(words, matrix.prompt_length, matrix, render_in_chunks=False, save_prefix=f"{directory}/")
    return Path(path)


def _moves(page: Page) -> list[tuple[str, list[float]]]:
    box = page.evaluate(BOX)
    # On the diagonal of the whole picture, where there is something at every distance.
    x, y = box["x"] + 104 + (box["height"] - 84) * 0.45, box["y"] + 84 + (box["height"] - 84) * 0.5
    page.mouse.move(x, y)
    found = []
    for name, turn in (("zooming in", -120), ("zooming out", 120)):
        for _ in range(40):
            page.mouse.wheel(0, turn)
            page.evaluate(NEXT_FRAME)
        found.append((name, _times(page)))
    for nearer in range(4):
        page.mouse.down()
        for step in range(30):
            page.mouse.move(x + 40 * np.sin(step / 4), y + 40 * np.cos(step / 3))
            page.evaluate(NEXT_FRAME)
        page.mouse.up()
        found.append((f"dragging, {2.0 ** (3 * nearer):.0f} times as near", _times(page)))
        for _ in range(3):
            page.mouse.move(x, y)
            page.mouse.wheel(0, -385)
            page.evaluate(NEXT_FRAME)
        _times(page)
    return found


def _times(page: Page) -> list[float]:
    times: Any = page.evaluate("() => window.frames.splice(0)")
    return [float(each) for each in times]


def _say(name: str, times: list[float]) -> None:
    median, high = np.percentile(times, [50, 95])
    print(f"{name}: {len(times)} frames, median {median:.1f} ms, 95% {high:.1f} ms, longest {max(times):.1f} ms")


if __name__ == "__main__":
    main()
