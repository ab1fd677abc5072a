"""What a comparison says in words, at the top of its page."""

from __future__ import annotations

import re
from math import exp

import numpy as np

from att_viz.analysis.comparison.compare import Comparison
from att_viz.matrix.units import units_of
from att_viz.report.text.title import one_line

__all__ = ["lead_sentences", "quoted", "sentence_parts"]

_MOST_TIMES = 1000
_LONGEST = 48
_SET_APART = re.compile("\u2068([^\u2068\u2069]*)\u2069")
_LEAST_NATS = 0.005


def lead_sentences(comparison: Comparison) -> list[str]:
    """Say what the comparison shows.

    Args:
        comparison: the comparison.

    Returns:
        Sentences; what is quoted from texts is set apart by U+2068 and U+2069 (see `sentence_parts`).
    """
    texts = [] if comparison.policy else [_prompts(comparison), _answers(comparison)]
    found = [*texts, _under(comparison), _edit(comparison), _heads(comparison), _lost(comparison)]
    return [sentence for sentence in found if sentence]


def sentence_parts(sentence: str) -> list[str]:
    """A sentence in parts: every second one is quoted, so that text of the other direction can be isolated."""
    return _SET_APART.split(sentence)


def quoted(text: str) -> str:
    """A text in quotation marks, on one line, set apart."""
    line = one_line(text, _LONGEST)
    if line:
        return f"“\u2068{line}\u2069”"
    return "a line break" if "\n" in text else "a blank" if text else "nothing"


def _prompts(comparison: Comparison) -> str:
    edits = [unit for unit in comparison.units if unit.differs]
    models = comparison.a.metadata.model, comparison.b.metadata.model
    of_models = f"A is of \u2068{models[0]}\u2069, B of \u2068{models[1]}\u2069. " if models[0] != models[1] else ""
    if not edits:
        return f"{of_models}Both prompts are the same."
    if len(edits) == 1:
        a, b = quoted(edits[0].text_a), quoted(edits[0].text_b)
        return f"{of_models}The prompts differ in one place: {a} in A, {b} in B."
    return f"{of_models}The prompts differ in {len(edits)} places."


def _answers(comparison: Comparison) -> str:
    a, b, alignment = comparison.a, comparison.b, comparison.alignment
    lengths = [len(matrix.tokens) - matrix.prompt_length for matrix in (a, b)]
    if not all(lengths):
        return "" if not any(lengths) else f"Only {'A' if lengths[0] else 'B'} has an answer."
    same = alignment.same_answer_tokens(a.prompt_length)
    if alignment.parted is None:
        if lengths[0] == lengths[1] == same:
            return "Both answers are the same."
        shorter, longer = ("A", "B") if lengths[0] < lengths[1] else ("B", "A")
        return f"The answer of {shorter} is the beginning of that of {longer}."
    at_a, at_b = alignment.parted
    says = f"A goes on with {quoted(_word(comparison, 0, at_a))}, B with {quoted(_word(comparison, 1, at_b))}."
    if same == 0:
        return f"The answers differ from the first word on: {says}"
    tokens = "token" if same == 1 else f"{same} tokens"
    return f"The answers begin with the same {tokens}; then {says}"


def _word(comparison: Comparison, side: int, at: int) -> str:
    matrix = comparison.b if side else comparison.a
    units = units_of(matrix.token_texts, "word", matrix.prompt_length)
    return next(unit.text for unit in units if unit.end > at)


def _under(comparison: Comparison) -> str:
    under = comparison.under
    if under is None:
        return ""
    change = under.change.astype(np.float64)
    total = float(change.sum())
    where = f"With the cache policy {comparison.policy}" if comparison.policy else "After B’s prompt"
    if abs(total) < _LEAST_NATS and float(np.abs(change).max()) < _LEAST_NATS:
        return f"{where}, the model finds A’s answer as likely as before."
    hardest = int(np.argmax(np.abs(change)))
    token = comparison.a.token_texts[comparison.a.prompt_length + hardest]
    at = f", most at {quoted(token)} ({_signed(float(change[hardest]))})" if len(change) > 1 else ""
    tokens = "token" if len(change) == 1 else "tokens"
    return f"{where}, the model finds A’s answer {times(total)}: {_signed(total)} nats over {len(change)} {tokens}{at}."


def _edit(comparison: Comparison) -> str:
    edits = [unit for unit in comparison.units if unit.swap is not None]
    if len(edits) < 2 or edits[0].swap is None:
        return ""
    first = edits[0]
    assert first.swap is not None
    return (
        f"Of single edits made to A’s prompt, {quoted(first.text_a)} → {quoted(first.text_b)} changes A’s answer most: "
        f"it becomes {times(first.swap)}."
    )


def _heads(comparison: Comparison) -> str:
    if comparison.heads_fault:
        return f"Heads are not compared: {comparison.heads_fault}."
    rows, count = len(comparison.alignment.rows), len(comparison.heads)
    if not rows or not count:
        return ""
    first = comparison.heads[0]
    if first.distance == 0:
        return f"No head changed: in all {count} heads, every one of the {rows} rows that can be compared is the same."
    return (
        f"The head that changed most is layer {first.layer}, head {first.head}: on average over {rows} words that both "
        f"texts have, {100 * first.distance:.1f}% of its attention lies elsewhere."
    )


def _lost(comparison: Comparison) -> str:
    if not comparison.lost:
        return ""
    (layer, head), share = max(comparison.lost.items(), key=lambda item: item[1])
    mean = sum(comparison.lost.values()) / len(comparison.lost)
    return (
        f"When the answer was written, {100 * mean:.1f}% of all heads’ attention lay on what the smaller cache would "
        f"have dropped; most in layer {layer}, head {head}: {100 * share:.1f}%."
    )


def times(nats: float) -> str:
    """A change of a log-probability in words."""
    size = exp(min(abs(nats), 50.0))
    told = f"more than {_MOST_TIMES:,}" if size > _MOST_TIMES else f"{float(f'{size:.3g}'):g}"
    return f"{told} times {'less' if nats < 0 else 'more'} likely"


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")
