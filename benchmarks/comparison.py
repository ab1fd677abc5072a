"""Does a comparison find what was planted, and how large is its file?

Run it with  python benchmarks/comparison.py [MODEL] [--pairs 100] [--new-tokens 60]

MODEL is "demo" (the default) or a folder of HuggingFace files, and is used for the sizes only. Printed are

1. heads: in how many pairs of synthetic runs the heads whose attention was planted to change are the most changed.
   In each pair some words differ, are added or removed; all heads change a little (noise on the scores), three of them
   move part of their attention after the first edit elsewhere.
2. words: in how many pairs of prompts of the demo model the edit that decides the answer is the top-ranked word, among
   three edits of names, with the model asked (one edit at a time) and from the two saved runs alone (measured
   influence).
3. size: the comparison's file over that of a single report of the first run: for one word changed, for another wording,
   and for one text with a smaller cache.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from att_viz import AttentionMatrix, Renderer
from att_viz.analysis import Comparison, compare, replay_cache_policy

sys.path.insert(0, str(Path(__file__).parents[1]))
from training.names import BOYS, GIRLS

LAYERS, HEADS, PLANTED_HEADS = 4, 8, 3
VOCABULARY = tuple(f" word{number}" for number in range(200))
NOISE, MOVED = 0.3, 0.5


@dataclass(frozen=True)
class PlantedHeads:
    """Two synthetic runs, and which heads were planted to change."""

    a: AttentionMatrix
    b: AttentionMatrix
    heads: frozenset[tuple[int, int]]


def planted_heads(seed: int) -> PlantedHeads:
    """Make two runs of which some heads differ more than by noise."""
    numbers = np.random.default_rng(seed)
    length = int(numbers.integers(24, 60))
    words = [str(word) for word in numbers.choice(VOCABULARY, length, replace=False)]
    place = int(numbers.integers(2, length // 3))
    removed, added = int(numbers.integers(0, 3)), int(numbers.integers(0, 3))
    added = added or int(removed == 0)
    others = [word for word in VOCABULARY if word not in words]
    new = [str(word) for word in numbers.choice(others, added, replace=False)]
    texts_b = [*words[:place], *new, *words[place + removed :]]
    # Where each word of B stands in A; -1 for new ones.
    origin = np.array([*range(place), *[-1] * added, *range(place + removed, length)])
    chosen = numbers.choice(LAYERS * HEADS, PLANTED_HEADS, replace=False)
    heads = frozenset((int(number) // HEADS, int(number) % HEADS) for number in chosen)
    weights_a = {layer: np.empty((HEADS, length, length), np.float32) for layer in range(LAYERS)}
    weights_b = {layer: np.empty((HEADS, len(origin), len(origin)), np.float32) for layer in range(LAYERS)}
    for layer in range(LAYERS):
        for head in range(HEADS):
            scores = numbers.normal(size=(length, length)) * 2 + 4 * (np.arange(length) == 0)
            kept = np.where(origin >= 0, origin, 0)
            scores_b = scores[kept][:, kept]
            fresh = numbers.normal(size=scores_b.shape) * 2
            scores_b = np.where((origin < 0)[None, :] | (origin < 0)[:, None], fresh, scores_b)
            # Rows before the first edit are as they were.
            scores_b[place:] += NOISE * numbers.normal(size=scores_b[place:].shape)
            weights_a[layer][head] = softmax(scores)
            row = softmax(scores_b)
            if (layer, head) in heads:
                row[place:] = (1 - MOVED) * row[place:] + MOVED * softmax(fresh)[place:]
            weights_b[layer][head] = row
    return PlantedHeads(AttentionMatrix(weights_a, words), AttentionMatrix(weights_b, texts_b), heads)


def softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Causal rows of scores."""
    visible = np.tri(len(scores), dtype=bool)
    powers = np.where(visible, np.exp(scores - scores.max(axis=1, keepdims=True)), 0.0)
    found: NDArray[np.float64] = powers / powers.sum(axis=1, keepdims=True)
    return found


def finds_heads(pair: PlantedHeads) -> bool:
    """Whether the planted heads are the most changed ones."""
    found = compare(pair.a, pair.b).heads[: len(pair.heads)]
    return {(head.layer, head.head) for head in found} == pair.heads


@dataclass(frozen=True)
class PlantedEdit:
    """Two prompts that differ in three names, of which one decides the answer."""

    a: str
    b: str
    edit: tuple[str, str]


def planted_edit(seed: int) -> PlantedEdit:
    """Make two prompts for the demo model."""
    rng = Random(seed)
    girls, boys = rng.sample(GIRLS, 2), rng.sample(BOYS, 5)
    facts = [f"{girls[0]} and {boys[0]} are siblings.", f"{boys[1]} and {boys[2]} are friends."]
    changed = [f"{girls[1]} and {boys[0]} are siblings.", f"{boys[3]} and {boys[4]} are friends."]
    if rng.random() < 0.5:
        facts.reverse()
        changed.reverse()
    question = f"Who is {boys[0]}'s sister?"
    return PlantedEdit(" ".join([*facts, question]), " ".join([*changed, question]), (girls[0], girls[1]))


def top_edit(comparison: Comparison) -> tuple[str, str]:
    """The words of the top-ranked unit."""
    first = comparison.units[0]
    return first.text_a.strip(), first.text_b.strip()


def finds_edit(model: Any, pair: PlantedEdit) -> tuple[bool, bool]:
    """Whether the planted edit is the top-ranked word: with the model asked, and from the two runs alone."""
    runs = [model.generate_text(prompt, 16, influence="words")[1] for prompt in (pair.a, pair.b)]
    return tuple(top_edit(compare(*runs, model=asked)) == pair.edit for asked in (model, None))  # type: ignore[return-value]


def sizes(model: Any, new_tokens: int) -> dict[str, float]:
    """The file of a comparison over that of a single report of its first run."""
    from support.numbers.real_prompts import FLASK

    word = FLASK[1].replace("incorporates", "includes")
    runs = {prompt: model.generate_text(prompt, new_tokens, influence="off")[1] for prompt in (*FLASK, word)}
    found = {}
    with tempfile.TemporaryDirectory() as directory:
        for name, a, b in (("one word", word, FLASK[1]), ("another wording", *FLASK)):
            (page,) = Renderer().compare(runs[a], runs[b], f"{directory}/compare.html")
            found[name] = page.stat().st_size / single(runs[a], directory)
        comparison = replay_cache_policy(model, runs[word], "sink:4+28")
        (page,) = Renderer().compare(comparison, path=f"{directory}/compare.html")
        found["one text, sink:4+28"] = page.stat().st_size / single(runs[word], directory)
    return found


def single(matrix: AttentionMatrix, directory: str) -> int:
    """The bytes of a report."""
    files = Renderer().render(matrix.tokens, matrix.prompt_length, matrix, save_prefix=f"{directory}/single_")
    return sum(file.stat().st_size for file in files)


def main() -> None:
    """Print all three."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", nargs="?", default="demo")
    parser.add_argument("--pairs", type=int, default=100)
    parser.add_argument("--new-tokens", type=int, default=60)
    options = parser.parse_args()
    from att_viz import SelfAttentionModel

    heads = sum(finds_heads(planted_heads(seed)) for seed in range(options.pairs))
    print(f"heads: the {PLANTED_HEADS} planted heads are the most changed in {heads} of {options.pairs} pairs")
    demo = SelfAttentionModel("demo")
    edits = [finds_edit(demo, planted_edit(seed)) for seed in range(options.pairs)]
    for place, how in enumerate(("the model asked", "from the runs alone")):
        count = sum(each[place] for each in edits)
        print(f"words: the planted edit is the top-ranked word in {count} of {options.pairs} pairs, {how}")
    model = demo if options.model == "demo" else SelfAttentionModel(options.model)
    for name, ratio in sizes(model, options.new_tokens).items():
        print(f"size: {ratio:.2f} single reports for {name}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
    main()
