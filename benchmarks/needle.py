"""A needle in a long text, attributed from a streamed archive without any matrix: is it found, and at what price.

    python benchmarks/needle.py [--model needle] [--tokens 32768] [--rows 3] [--threads 1]
    python benchmarks/needle.py --model demo [--tokens 128 256 512 1024 2048]

Both models get symbols without meaning in which eight needles are hidden, each a key and four values that stand nowhere
else; at the end comes one of the keys, and the model says what follows it (`training/needle.py`). "needle" is the tiny
model of that module, in tests/gold/needle_model; "demo" is the bundled one, which has 2,048 positions.

Each row is captured in a process of its own by AttentionSaver(save_statistic_only=True, statistics=["entropy"]), once
without anything else and once with answer_from="generated". Printed are: how many of the four values the model says;
the place of the needle among passages of 64 tokens by direct logits and by contrast (1 is first); for how many of the
values that it says the strongest single token is that value in the needle (direct logits); CPU seconds and peak memory
of the whole process, with and without what attribution needs.
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
from typing import Any

import numpy as np
import torch

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from training.needle import NEEDLES, VALUES, hidden_needles  # noqa: E402

NEEDLE_MODEL = ROOT / "tests" / "gold" / "needle_model"
PASSAGE = 64
DEMO_SYMBOLS = range(64, 1024)


def loaded(name: str) -> Any:
    """The model, in float32."""
    if name == "demo":
        from att_viz import SelfAttentionModel

        return SelfAttentionModel("demo").model
    from transformers import AutoModelForCausalLM

    return AutoModelForCausalLM.from_pretrained(NEEDLE_MODEL, dtype=torch.float32).eval()


def row(name: str, tokens: int, number: int) -> tuple[list[int], list[int], int]:
    """The prompt, what is to be said after it, and where the needle begins."""
    rng = np.random.default_rng([tokens, number])
    options: dict[str, Any] = {"symbols": DEMO_SYMBOLS, "begin": 1} if name == "demo" else {}
    text, _, starts = hidden_needles(rng, tokens, NEEDLES, 1, **options)
    ids = text.tolist()
    return ids[:-VALUES], ids[-VALUES:], int(starts[0])


def capture(name: str, tokens: int, number: int, threads: int, answer: bool, path: Path) -> dict[str, Any]:
    """Generate the answer to a row while it is captured, in this process."""
    from att_viz import AttentionSaver

    warnings.simplefilter("ignore")
    torch.set_num_threads(threads)
    model = loaded(name)
    prompt, values, start = row(name, tokens, number)
    ids = torch.tensor([prompt])
    arguments = {"attention_mask": torch.ones_like(ids), "do_sample": False, "disable_compile": True}
    options: dict[str, Any] = {"answer_from": "generated"} if answer else {}
    began = time.process_time()
    with AttentionSaver(
        model,
        output_file=path,
        save_statistic_only=True,
        statistics=["entropy"],
        tokens=[f" {symbol}" for symbol in prompt],
        **options,
    ):
        # The last token is never fed in, so one more is generated.
        made = model.generate(ids, max_new_tokens=VALUES + 1, eos_token_id=None, pad_token_id=0, **arguments)
    seconds = time.process_time() - began
    said = made[0, len(prompt) :][:VALUES].tolist()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return {
        "right": [one == other for one, other in zip(said, values, strict=True)],
        "start": start,
        "cpu": seconds,
        "peak": peak,
    }


def attributed(path: Path, start: int, right: list[bool]) -> dict[str, Any]:
    """Where the needle comes among passages, by method, and how often a value's own token is the strongest."""
    from att_viz import AttentionMatrix
    from att_viz.analysis import attribute, attribute_tokens

    found: dict[str, Any] = {}
    with AttentionMatrix.open(path) as matrix:
        prompt = matrix.prompt_length
        spans = {f"{first}": (first, min(first + PASSAGE, prompt)) for first in range(0, prompt, PASSAGE)}
        holding = {
            first for first in range(0, prompt, PASSAGE) if start < first + PASSAGE and first < start + 1 + VALUES
        }
        for method in ("direct_logit", "contrast"):
            ranked = [unit.start for unit in attribute(matrix, units=spans, method=method).units]
            found[method] = 1 + min(ranked.index(first) for first in holding)
        by_token = attribute_tokens(matrix, (prompt, prompt + VALUES), "token", "direct_logit")
        strongest = [by_token.units[place].start for place in by_token.scores.argmax(0)]
    found["values"] = [place == start + 1 + number for number, place in enumerate(strongest) if right[number]]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", choices=["needle", "demo"], default="needle")
    parser.add_argument("--tokens", type=int, nargs="+", default=[32_768], help="of a row, with the answer")
    parser.add_argument("--rows", type=int, default=3, help="of each length")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="print a JSON object for each row, and no table")
    parser.add_argument("--capture", nargs=3, metavar=("NUMBER", "ANSWER", "PATH"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.capture:
        number, answer, path = options.capture
        found = capture(options.model, options.tokens[0], int(number), options.threads, answer == "1", Path(path))
        print(json.dumps(found))
        return
    if not options.json:
        print(f"torch {torch.__version__}, {options.threads} thread(s), model: {options.model}")
        print(
            f"{'tokens':>8}{'row':>5}{'said':>6}{'direct logit':>14}{'contrast':>10}{'values':>8}{'passages':>10}"
            f"{'CPU s':>8}{'without':>9}{'peak MB':>9}{'without':>9}"
        )
    for tokens in options.tokens:
        for number in range(options.rows):
            measured = one_row(options.model, tokens, number, options.threads)
            print(json.dumps(measured) if options.json else line(measured), flush=True)


def one_row(name: str, tokens: int, number: int, threads: int) -> dict[str, Any]:
    """A row, captured with and without what attribution needs, and attributed from the file."""
    with tempfile.TemporaryDirectory() as folder:
        captured = {}
        for answer in ("0", "1"):
            path = f"{folder}/{answer}.h5"
            arguments = ["--model", name, "--tokens", tokens, "--threads", threads, "--capture", number, answer, path]
            command = [sys.executable, __file__, *map(str, arguments)]
            done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
            captured[answer] = json.loads(done.stdout)
        measured = {"tokens": tokens, "row": number, **captured["1"]}
        measured |= {"cpu_without": captured["0"]["cpu"], "peak_without": captured["0"]["peak"]}
        return measured | attributed(Path(f"{folder}/1.h5"), measured["start"], measured["right"])


def line(measured: dict[str, Any]) -> str:
    """A row of the table."""
    passages = -(-(measured["tokens"] - VALUES) // PASSAGE)
    return (
        f"{measured['tokens']:>8,}{measured['row']:>5}{sum(measured['right']):>4}/{VALUES}"
        f"{measured['direct_logit']:>14}{measured['contrast']:>10}"
        f"{sum(measured['values']):>6}/{len(measured['values'])}{passages:>10}"
        f"{measured['cpu']:>8.1f}{measured['cpu_without']:>9.1f}"
        f"{measured['peak'] / 1e6:>9,.0f}{measured['peak_without'] / 1e6:>9,.0f}"
    )


if __name__ == "__main__":
    main()
