"""What measured influence costs, and how exact it is, beside a naive loop.

Run it with  python benchmarks/influence.py MODEL [--threads 1] [--new-tokens 400] [--units 60] [--rounds 3]
             [--torch-products]

MODEL is a folder of HuggingFace files, or "demo". The prompt is the second of the att_viz paper's example application
(79 tokens with SmolLM2's chat template). The naive loop hides each word in a forward pass of its own over the whole
sequence: eager attention, float32, a mask [1, 1, tokens, tokens], no cache. Printed are CPU seconds for each word,
interleaved round by round so that a busy machine disturbs both alike, the median of the rounds' ratios, passes, and the
largest difference in nats. Ours also runs the text as it is, and hides several units together to notice those that
stand in for each other; a word's seconds are the share of all of them that its passes have.

What is shared (rows before a word, logits of the prompt's rows, half of each attention matrix) is less than half of the
naive loop's work where the answer is much longer than the prompt: then nearly all rows come after every word, and
their products with the weights have to be computed for each. --new-tokens 40 shows the opposite.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from att_viz import SelfAttentionModel
from att_viz.analysis import measure_influence
from att_viz.capture.influence import weight_products
from att_viz.matrix.units import Unit, units_of
from att_viz.prompt_template import CHAT_TEMPLATE

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from support.numbers.real_prompts import FLASK


@torch.no_grad()
def naive(model: Any, ids: torch.Tensor, prompt: int, units: Sequence[Unit]) -> NDArray[np.float32]:
    """The answer's log-probabilities without each unit, [units, answer tokens]."""
    length = ids.shape[1] - 1
    found = []
    lowest = torch.finfo(torch.float32).min
    for unit in units:
        mask = torch.full((length, length), lowest).triu(1)
        mask[unit.end :, unit.start : unit.end] = lowest
        logits = model(ids[:, :-1], attention_mask=mask[None, None], use_cache=False).logits[0]
        found.append(logits.log_softmax(-1).gather(-1, ids[0, 1:, None])[prompt - 1 :, 0].numpy())
    return np.stack(found)


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    began = time.process_time()
    result = work()
    return time.process_time() - began, result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--new-tokens", type=int, default=400)
    parser.add_argument("--units", type=int, help="as many words, spread over the prompt; by default all")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--torch-products", action="store_true", help="leave products with weights to torch")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    if options.torch_products:
        weight_products._mkl_is_slow = lambda: False  # type: ignore[assignment]
    ours = SelfAttentionModel(options.model, dtype=torch.float32, progress=False)
    model = ours.model
    _, matrix, prompt = ours.generate_text(
        FLASK[1], options.new_tokens, prompt_template=CHAT_TEMPLATE, min_new_tokens=options.new_tokens
    )
    assert matrix.token_ids is not None
    ids = torch.from_numpy(matrix.token_ids)[None]
    words = [unit for unit in units_of(matrix.token_texts, "word", 0, prompt) if not unit.is_markup]
    if options.units is not None:
        words = [words[place] for place in np.unique(np.linspace(0, len(words) - 1, options.units).astype(int))]
    print(
        f"{prompt} prompt tokens, {ids.shape[1] - prompt} answer tokens, {len(words)} words, {options.threads} threads"
    )
    own = model.config._attn_implementation
    ratios = []
    for number in range(options.rounds):
        model.set_attn_implementation("eager")
        naive_seconds, hidden = timed(lambda: naive(model, ids, prompt, words))
        model.set_attn_implementation(own)
        our_seconds, found = timed(lambda: measure_influence(ours, matrix, units=words, progress=False))
        rows = ids.shape[1] - 1
        of_words = sum(rows - unit.end for unit in words) / rows / found.passes
        ratios.append(of_words * our_seconds / naive_seconds)
        expected = found.log_probabilities - hidden
        valid = np.isfinite(found.effects)
        print(
            f"round {number + 1}: naive {naive_seconds / len(words):.3f} s a word, ours "
            f"{of_words * our_seconds / len(words):.3f}, ratio {ratios[-1]:.2f}; with the plain pass and what is "
            f"hidden together {our_seconds:.1f} s in {found.passes:.1f} passes; largest difference "
            f"{np.abs(found.effects - expected)[valid].max():.1e} nats",
            flush=True,
        )
    print(f"median ratio {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
