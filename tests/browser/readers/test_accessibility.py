"""Every view of a report is clean by axe-core's rules, in both themes and in forced colours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from support.numbers.random_attention import causal_attention
from support.pages.accessibility import violations
from support.pages.chromium import OpenReport

from att_viz.attention_matrix import AttentionMatrix
from att_viz.matrix.influence import Alternatives, Influence
from att_viz.matrix.units import units_of
from att_viz.renderer import Renderer

PROMPT = [
    *(
        "<|im_start|>",
        "user",
        "\n",
        "Who",
        " is",
        " Bob",
        "'s",
        " sister",
        "?",
        "\n",
        "\n",
        "שלום",
        " עולם",
        "<|im_end|>",
    ),
    *("\n", "<|im_start|>", "assistant", "\n"),
]
ANSWER = ["It", " is", " Alice", ",", "\n", "```", "\n", "print", "(", "1", ")", "\n", "```", "\t ", "."]
EDGE = {"layer": 0, "head": 1, "query": 19, "key": 5, "change": -0.7, "weight": 0.2, "attention": None}


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A chat with measured influence, a named part, heads that rest, sinks and two directions."""
    texts = [*PROMPT, *ANSWER]
    units = units_of(texts, "word", 0, len(PROMPT))
    effects = np.random.default_rng(1).normal(size=(len(units), len(ANSWER))).astype(np.float32)
    influence = Influence(
        units,
        (len(PROMPT), len(texts)),
        effects,
        "whole",
        "words",
        2.0,
        "float32",
        np.full(len(ANSWER), np.log(0.35), dtype=np.float32),
        Alternatives(
            np.ones((len(ANSWER), 3), dtype=np.int64),
            ((" Bob", "<b>x</b>", " The"),) * len(ANSWER),
            np.log(np.full((len(ANSWER), 3), 0.1)).astype(np.float32),
        ),
    )
    rows = len(texts) - 1
    matrix = AttentionMatrix(
        {layer: causal_attention(4, rows, layer) for layer in range(2)},
        texts,
        prompt_length=len(PROMPT),
        token_texts=texts,
        influence=influence,
    )
    directory = tmp_path_factory.mktemp("page")
    (path,) = Renderer().render(
        texts, len(PROMPT), matrix, save_prefix=f"{directory}/", spans={"the question": (24, 44)}
    )
    return Path(path)


@pytest.mark.parametrize("forced", ["none", "active"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "state",
    [
        "view=why",
        "view=why&chosen=5-7&unit=sentence",
        "view=looked&sides=both&observer=22&observed=5",
        "view=looked&sides=from&unit=line",
        "view=looked&layer=all&head=1",
        "view=heads&pair=7-8.3-4",
        "view=heads&order=layer",
        "view=matrix",
        "view=layers",
        "view=lines&lines=all",
    ],
)
def test_axe_finds_nothing(open_report: OpenReport, page: Path, state: str, scheme: str, forced: str) -> None:
    tab = open_report(page, f"#{state}", color_scheme=scheme, forced_colors=forced)
    tab.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    tab.settle()
    assert violations(tab.page) == []


def test_axe_finds_nothing_on_a_phone(open_report: OpenReport, page: Path) -> None:
    for state in ("view=why", "view=looked", "view=heads", "view=matrix", "view=layers", "view=lines"):
        tab = open_report(page, f"#{state}", viewport={"width": 390, "height": 844}, has_touch=True)
        assert violations(tab.page) == []
