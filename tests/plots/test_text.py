"""Tokens of any script and any content, as labels."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from support.numbers.random_attention import causal_attention, random_matrix

from att_viz import plots
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import MissingExtraError
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.token_text import WHITE_SPACE_SIGNS
from att_viz.plots.fonts import lettering_for
from att_viz.plots.token_labels import axis_labels

HOSTILE = [
    "$a_1$",
    "$\\frac{1}{0}$",
    "\\alpha",
    "x^2",
    "中文",
    "😀",
    "\ud800",
    "\0",
    "</text>",
    "&amp;",
    "",
    " ",
    "\n\n",
]


@pytest.mark.parametrize("file_format", ["png", "svg", "pdf"])
def test_any_token_can_be_drawn(tmp_path: Path, file_format: str) -> None:
    count = len(HOSTILE)
    matrix = AttentionMatrix(
        {0: causal_attention(2, count)},
        HOSTILE,
        token_texts=HOSTILE,
        metadata=CaptureMetadata(model="$model_1$ 中 \0"),
    )
    for number, figure in enumerate(
        [
            plots.heatmap(matrix, 0, 0),
            plots.heads_of_layer(matrix, 0),
            plots.layers_of_head(matrix, 1),
            plots.weight_histogram(matrix, 0),
            plots.distance_profile(matrix, 0),
            plots.entropy_profile(matrix, 0),
        ]
    ):
        path = tmp_path / f"{number}.{file_format}"
        figure.savefig(path)
        assert path.stat().st_size > 3_000
    texts = [label.get_text() for label in plots.heatmap(matrix, 0, 0).axes[0].get_xticklabels()]
    assert texts[:4] == ["$a_1$", "$\\frac{1}{0}$", "\\alpha", "x^2"]
    assert texts[6:] == ["⟨U+D800⟩", "⟨U+0000⟩", "</text>", "&amp;", "∅", "·", "↵↵"]


def test_figures_and_pages_have_one_sign_for_each_white_space() -> None:
    source = (Path(__file__).parents[2] / "templates" / "js" / "shared" / "token_text.js").read_text("utf-8")
    marks = set(re.findall(r'mark: "(.)"', source)) - {"∅", "◌"}
    # A carriage return is one of the control characters, whose pictures are computed there.
    assert marks == set(WHITE_SPACE_SIGNS.values()) - {"␍"}


def test_every_label_has_glyphs_or_code_points() -> None:
    lettering = lettering_for(["a", "é", "\ufffe"])
    assert lettering.families == ("DejaVu Sans",)
    assert lettering.legible("aé\ufffe") == "aé⟨U+FFFE⟩"


def test_long_tokens_are_shortened() -> None:
    labels = axis_labels(["a" * 14, "b" * 15], 1, 5.0)
    assert labels.texts == ("a" * 14, "b" * 13 + "…")


def test_nothing_touches_the_global_state_of_matplotlib() -> None:
    program = """
import io, sys
sys.path.insert(0, "tests")
from support.numbers.random_attention import random_matrix
from att_viz import plots
assert "matplotlib" not in sys.modules
plots.heatmap(random_matrix(), 0, 0).savefig(io.BytesIO())
assert "matplotlib.pyplot" not in sys.modules
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_figures_of_a_wider_style_do_not_interpret_text(monkeypatch: pytest.MonkeyPatch) -> None:
    import matplotlib

    monkeypatch.setitem(matplotlib.rcParams, "text.usetex", True)
    for text in plots.heatmap(random_matrix(), 0, 0).axes[0].get_xticklabels():
        assert not text.get_usetex()
        assert not text.get_parse_math()


def test_without_matplotlib_the_plots_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    for draw in (plots.heatmap, plots.distance_profile, plots.weight_histogram, plots.entropy_profile):
        with pytest.raises(MissingExtraError, match="drawing figures needs the 'plots' extra"):
            draw(random_matrix(), 0, 0)
    with pytest.raises(MissingExtraError, match="'plots' extra"):
        plots.heads_of_layer(random_matrix(), 0)
