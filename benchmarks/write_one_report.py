"""Write one report of saved attention and print what it cost, as JSON: a child process of other benchmarks.

Run by itself, so that its peak memory is its own:
python write_one_report.py SUBJECT DIRECTORY OUTPUT [PROMPT_LENGTH [LAYERS HEADS]]

The attention is that of the directory's layers, or, with LAYERS and HEADS, made while it is read.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Layers = list[NDArray[np.float32]]
LIGHT = "att_viz light"


def att_viz_writer(layers: Layers, words: list[str], output: Path, prompt_length: int) -> Callable[[], object]:
    """One file with all layers and heads."""
    from att_viz import AttentionMatrix, RenderConfig, Renderer

    renderer = Renderer(RenderConfig(max_file_size=2**31))

    def write() -> object:
        matrix = AttentionMatrix(dict(enumerate(layers)), words, prompt_length=prompt_length)
        (path,) = renderer.render(words, prompt_length, matrix, render_in_chunks=False, save_prefix=f"{output}_")
        return Path(path).replace(output)

    return write


def light_writer(layers: int, heads: int, words: list[str], output: Path, prompt_length: int) -> Callable[[], object]:
    """The light report alone, of rows that are made while they are read."""
    from realistic_attention import MadeWeights

    from att_viz import AttentionMatrix, Renderer

    def write() -> object:
        matrix = AttentionMatrix(MadeWeights(layers, heads, words), words, prompt_length=prompt_length)
        (path,) = Renderer().render(words, prompt_length, matrix, save_prefix=f"{output}_", light=True)
        return Path(path).replace(output)

    return write


def head_view_writer(layers: Layers, words: list[str], output: Path, prompt_length: int) -> Callable[[], object]:
    """The same through the function that bertviz' users call."""
    from att_viz import head_view

    def write() -> object:
        page = head_view([layer[None] for layer in layers], words, html_action="return")
        return output.write_text(page.data, encoding="utf-8")  # type: ignore[union-attr]

    return write


def bertviz_writer(view: str) -> Callable[[Layers, list[str], Path, int], Callable[[], object]]:
    """What bertviz's documentation says to do to keep a view as a file."""

    def writer(layers: Layers, words: list[str], output: Path, prompt_length: int) -> Callable[[], object]:
        import bertviz
        import torch

        show = getattr(bertviz, view)
        attention = [torch.from_numpy(layer)[None] for layer in layers]

        def write() -> object:
            with output.open("w") as file:
                return file.write(show(attention, words, html_action="return").data)

        return write

    return writer


WRITERS = {
    "att_viz": att_viz_writer,
    "att_viz head_view": head_view_writer,
    "bertviz head_view": bertviz_writer("head_view"),
    "bertviz model_view": bertviz_writer("model_view"),
}


def main() -> None:
    subject, directory, output = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    layers = [np.load(path) for path in sorted(directory.glob("layer_*.npy"))]
    words = json.loads((directory / "words.json").read_text())
    prompt_length = int(sys.argv[4]) if len(sys.argv) > 4 else len(words)
    if subject == LIGHT:
        write = light_writer(int(sys.argv[5]), int(sys.argv[6]), words, output, prompt_length)
    else:
        write = WRITERS[subject](layers, words, output, prompt_length)
    before, wall, cpu = peak_memory(), time.perf_counter(), time.process_time()
    write()
    measured = {
        "seconds": time.perf_counter() - wall,
        "cpu_seconds": time.process_time() - cpu,
        "peak_bytes": peak_memory(),
        "peak_bytes_before": before,
        "file_bytes": output.stat().st_size,
    }
    if subject.startswith("att_viz") and subject != LIGHT:
        measured["predicted_bytes"] = predicted_bytes(layers, words, measured["file_bytes"], output)
    print(json.dumps(measured))


def predicted_bytes(layers: Layers, words: list[str], written: int, output: Path) -> int:
    """What the renderer predicts for the file, from some rows of each head and what the page is without them."""
    from att_viz import AttentionMatrix
    from att_viz.report.file_plan import predict_head_bytes

    matrix = AttentionMatrix(dict(enumerate(layers)), words)
    text = output.read_text(encoding="utf-8")
    heads = re.findall(r'<script type="text/plain" id="att-viz-head-\d[^>]*>[^<]*</script>\n', text)
    return written - sum(map(len, heads)) + sum(predict_head_bytes(matrix.weights).values())


def peak_memory() -> int:
    """The largest resident size of this process so far, in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


if __name__ == "__main__":
    main()
