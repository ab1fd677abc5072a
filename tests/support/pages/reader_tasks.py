"""What a reader wants of a report, done in a browser as a person would, each action counted.

The truth comes from the matrix and from what was measured, never from the page.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.units import Unit
from support.pages.opened_report import OpenedReport

__all__ = [
    "KEEP_COPIES",
    "Reader",
    "assert_head_between_words",
    "assert_induction_head_is_found",
    "assert_line_is_explained",
    "assert_number_can_be_cited",
    "assert_word_is_explained",
    "assert_word_over_the_layers",
    "flow",
    "strongest_by_layer",
]

KEEP_COPIES = """
window.copied = [];
Object.defineProperty(navigator, "clipboard", {value: {writeText: async (text) => void window.copied.push(text)}});
"""


@dataclass
class Reader:
    """Somebody with a report before them.

    Attributes:
        tab: the report.
        matrix: what it was made of.
        actions: clicks and keys so far.
    """

    tab: OpenedReport
    matrix: AttentionMatrix
    actions: int = field(default=0)

    def click(self, selector: str, **where: Any) -> None:
        """One click."""
        self.actions += 1
        self.tab.page.locator(selector).first.click(**where)

    def title(self) -> str:
        """The headline of "Why this word?"."""
        return str(self.tab.page.inner_text("#why-title"))

    def token_of(self, text: str, start: int = 0) -> int:
        """The first token from `start` on that says something."""
        texts = self.matrix.token_texts
        return next(token for token in range(start, len(texts)) if texts[token].strip() == text)


def measured_cause(matrix: AttentionMatrix, span: tuple[int, int]) -> tuple[Unit, float]:
    """The unit of the prompt without which tokens of the answer would be least likely, and the effect in nats."""
    influence = matrix.influence
    assert influence is not None
    first = influence.target[0]
    effects = influence.effects[:, span[0] - first : span[1] - first]
    sums = np.where(np.isnan(effects).all(axis=1), -np.inf, np.nansum(effects, axis=1))
    best = int(sums.argmax())
    return influence.units[best], float(sums[best])


def times_text(nats: float) -> str:
    """A factor in words, to two figures."""
    factor = math.exp(nats)
    return "more than 1,000" if factor > 1000 else f"{float(f'{factor:.2g}'):g}"


def flow(matrix: AttentionMatrix, rows: tuple[int, int], keys: tuple[int, int]) -> dict[tuple[int, int], float]:
    """What flows in each head: the sum over keys, the mean over rows."""
    return {
        (layer, head): float(
            matrix.rows(layer, head)[rows[0] : rows[1], keys[0] : keys[1]].astype(np.float64).sum(axis=1).mean()
        )
        for layer in matrix.layers
        for head in matrix.heads(layer)
    }


def strongest_by_layer(heads: dict[tuple[int, int], float]) -> list[float]:
    """The largest number of each layer, in order."""
    layers = sorted({layer for layer, _ in heads})
    return [max(weight for (each, _), weight in heads.items() if each == layer) for layer in layers]


def assert_word_is_explained(reader: Reader, word: tuple[int, int], text: str) -> None:
    """What made it say the word that the page opens on: no action."""
    unit, effect = measured_cause(reader.matrix, word)
    cause = unit.text.strip()
    said = reader.tab.page.inner_text("#why-sentence")
    assert reader.title() == f"“{text}” hangs on “{cause}”"
    told = f"Without “{cause}”, “{text}” would have been {times_text(effect)} times less likely (measured)."
    # Parts that stand in for each other, where there are some, are told after it.
    assert said == told or re.fullmatch(re.escape(told) + r" “.*” stand in for each other: without .*", said), said
    assert reader.actions == 0


def assert_line_is_explained(reader: Reader, line: tuple[int, int]) -> None:
    """Which words drove a line: one click in its margin."""
    turn = reader.tab.page.locator(f'.why-text .line[data-from="{line[0]}"]').bounding_box()
    assert turn is not None
    reader.click(f'.why-text .line[data-from="{line[0]}"]', position={"x": turn["width"] - 3, "y": turn["height"] / 2})
    reader.tab.wait_for(f"String(attViz.state.chosen) === '{line[0]},{line[1]}'")
    unit, effect = measured_cause(reader.matrix, line)
    assert f"hangs on “{unit.text.strip()}”" in reader.title()
    assert f" {times_text(effect)} times less likely" in reader.tab.page.inner_text("#why-sentence")
    assert reader.actions == 1


def assert_head_between_words(reader: Reader, looking: str, at: str) -> tuple[int, int]:
    """The head that looks from a word of the prompt to one before it, as the model read it: three clicks."""
    key = reader.token_of(at)
    query = reader.token_of(looking, key)
    reader.click("#tab-heads")
    reader.click(f'#find-text [data-token="{query}"]')
    reader.click(f'#find-text [data-token="{key}"]')
    reader.tab.page.wait_for_selector(".ranked")
    (layer, head), weight = max(
        flow(reader.matrix, (query, query + 1), (key, key + 1)).items(), key=lambda each: each[1]
    )
    assert reader.tab.page.inner_text("#find-sentence").startswith(
        f"When the model read “{looking}” (token {query}), head {head} of layer {layer} gave {weight:.3f} of its "
        f"attention to “{at}” (token {key})"
    )
    assert reader.actions == 3
    return layer, head


def induction_scores(matrix: AttentionMatrix) -> dict[tuple[int, int], float]:
    """What each head gives, where a token has come before, to what followed it then: the mean over such rows."""
    ids = matrix.token_ids
    names: list[Any] = list(matrix.tokens) if ids is None else [int(each) for each in ids]
    targets = {
        row: [key + 1 for key in range(row) if names[key] == names[row] and key + 1 <= row]
        for row in range(matrix.num_rows)
    }
    repeated = {row: keys for row, keys in targets.items() if keys}
    return {
        (layer, head): float(
            np.mean([matrix.rows(layer, head)[row, keys].astype(np.float64).sum() for row, keys in repeated.items()])
        )
        for layer in matrix.layers
        for head in matrix.heads(layer)
    }


def assert_induction_head_is_found(reader: Reader) -> None:
    """An induction head: one click."""
    reader.click("#tab-heads")
    reader.tab.page.wait_for_selector("#heads .head-cell")
    group = reader.tab.page.locator("#heads .heads-group").first
    assert group.locator("h3").inner_text().startswith("Induction · ")
    named = re.match(
        r"Layer (\d+), head (\d+), induction ([\d.]+)", str(group.locator("button").first.get_attribute("aria-label"))
    )
    assert named
    scores = induction_scores(reader.matrix)
    assert abs(scores[int(named[1]), int(named[2])] - float(named[3])) <= 0.0051
    assert reader.actions == 1


def assert_word_over_the_layers(reader: Reader, token: int) -> None:
    """How one word was looked at over the layers: one click on it."""
    reader.click(f'.why-text [data-token="{token}"]')
    reader.tab.wait_for("document.getElementById('why-heads').getAttribute('aria-busy') === 'false'")
    choice = reader.tab.state["chosen"]
    assert choice[0] <= token < choice[1]
    bars = reader.tab.page.locator("#why-layers .layer")
    titles = [str(bars.nth(place).get_attribute("title")) for place in range(bars.count())]
    shown = [float(number) for title in titles for number in re.findall(r": (?:less than )?([\d.]+)", title)]
    unit, _ = measured_cause(reader.matrix, (choice[0], choice[1]))
    truth = strongest_by_layer(flow(reader.matrix, (choice[0] - 1, choice[1] - 1), (unit.start, unit.end)))
    assert len(shown) == len(truth)
    assert np.abs(np.array(shown) - truth).max() <= 0.011
    assert reader.actions == 1


def assert_number_can_be_cited(reader: Reader, token: int) -> str:
    """A number that can be quoted, of a word of one's choice: two clicks."""
    reader.click(f'.why-text [data-token="{token}"]')
    reader.click("#view-why .quote")
    reader.tab.wait_for("window.copied.length === 1")
    citation = str(reader.tab.page.evaluate("window.copied[0]"))
    assert citation.isascii()
    assert reader.tab.page.inner_text("#why-sentence")[:20].replace("“", '"').replace("”", '"') in citation
    for part in ("[att_viz: model ", "prompt sha256 ", " nats, kept to +- ", "chosen="):
        assert part in citation, part
    assert reader.actions == 2
    return citation
