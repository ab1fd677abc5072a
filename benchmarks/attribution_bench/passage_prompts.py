"""Prompts about texts that every Python brings along: its documentation and its licence."""

from __future__ import annotations

import os
import re
import sysconfig
from functools import cache
from pathlib import Path
from pydoc_data.topics import topics
from random import Random

from attribution_bench.tasks import Task

__all__ = ["passages"]

_REQUESTS = (
    "Summarize the text in one sentence.",
    "What is the most important point of the text?",
    "Explain the text to a beginner in one sentence.",
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_SENTENCES = (8, 9)
_LETTERS = (40, 110)
"""How long a sentence may be, in characters, to be taken."""


def passages(rng: Random, number: int) -> Task:
    """Some sentences that follow each other, and a request: what the answer hangs on is not known beforehand."""
    texts = _texts()
    name = rng.choice(sorted(texts))
    sentences = texts[name]
    count = min(rng.randint(*_SENTENCES), len(sentences))
    start = rng.randint(0, len(sentences) - count)
    return Task(name, "Text: ", tuple(sentences[start : start + count]), f"\n\n{rng.choice(_REQUESTS)}")


@cache
def _texts() -> dict[str, list[str]]:
    """The sentences of each text that has enough of them."""
    texts = {f"documentation: {name}": _prose(text) for name, text in topics.items()}
    licence = _licence()
    if licence is not None:
        texts["licence"] = _prose(licence)
    return {name: sentences for name, sentences in texts.items() if len(sentences) >= _SENTENCES[0]}


def _licence() -> str | None:
    """The licence of Python as it is installed here, where `license()` finds it; None where it was left out."""
    home = Path(os.__file__).parent
    for folder in (home, home.parent, Path(sysconfig.get_path("data"))):
        for name in ("LICENSE.txt", "LICENSE"):
            if (folder / name).is_file():
                return (folder / name).read_text("utf-8")
    return None


def _prose(text: str) -> list[str]:
    """The sentences of a text's plain paragraphs: no headings, examples, lists or grammar."""
    sentences: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text):
        if paragraph.startswith((" ", "*", "-", "|", ">", "[")) or "::=" in paragraph or "***" in paragraph:
            continue
        whole = " ".join(paragraph.split())
        sentences += [
            part
            for part in _SENTENCE_END.split(whole)
            if _LETTERS[0] <= len(part) <= _LETTERS[1] and part[0].isupper() and part.endswith((".", "!", "?"))
        ]
    return sentences
