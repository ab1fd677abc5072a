"""Figures look as the pages of reports do: the same colours for the same weights, the same names beside them."""

from __future__ import annotations

import json
import subprocess

import numpy as np
import pytest
from matplotlib.colors import to_hex
from support.numbers.random_attention import random_matrix
from support.processes.node import ROOT, node

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import InvalidInputError
from att_viz.plots import heads_of_layer, heatmap
from att_viz.plots.colouring import colours
from att_viz.plots.ramp import swatches

PROGRAM = """
import { RAMPS, swatches } from "./templates/js/shared/colour.js";
import { colouring, levelOf } from "./templates/js/report/reading/matrix/matrix_colours.js";
const seen = { theme: "light", shades: "text", scale: "absolute", gamma: 0.6, cutoff: 0 };
const shading = { ...seen, maximum: 1, signed: false, top: 1 };
const of = colouring(shading);
console.log(JSON.stringify({
  swatches: swatches(RAMPS.light).map(({ background }) => background),
  shown: JSON.parse(process.argv[1]).map((weight) => of(levelOf(shading, weight)).background),
}));
"""


def test_a_weight_has_the_colour_that_it_has_in_a_report() -> None:
    weights = [0.0, 1e-5, 1e-4, 0.003, 0.02, 0.1, 0.25, 0.5, 0.77, 0.999, 1.0]
    command = [node(), "--input-type=module", "--eval", PROGRAM, json.dumps(weights)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    page = json.loads(done.stdout)
    assert swatches() == page["swatches"]
    colouring = colours(np.array([[0.5]], dtype=np.float32), "text", "att_viz")
    assert [to_hex(colouring.colour_map(colouring.norm(weight))) for weight in weights] == page["shown"]


def test_figures_are_the_same_by_default_as_the_page() -> None:
    figure = heatmap(random_matrix(tokens=9), 1, 2)
    image = figure.axes[0].images[0]
    assert image.get_cmap().name == "att_viz"
    assert (image.norm.vmin, image.norm.vmax, image.norm.gamma) == (0.0, 1.0, 0.6)
    axes = figure.axes[0]
    assert axes.get_xlabel().startswith("looked at")
    assert axes.get_ylabel().startswith("deciding")
    # The first row at the top, the first key at the left.
    assert (axes.get_ylim()[0] > axes.get_ylim()[1], axes.get_xlim()[0] < axes.get_xlim()[1]) == (True, True)
    assert figure.get_suptitle().startswith("Layer 1, head 2\n") if hasattr(figure, "get_suptitle") else True


def test_rows_of_a_text_that_was_only_read_end_with_what_is_not_there() -> None:
    even = np.tril(np.ones((1, 4, 4), dtype=np.float32)) / np.arange(1, 5, dtype=np.float32)[:, None]
    matrix = AttentionMatrix({0: even}, list("abcd"), token_texts=list("abcd"))
    texts = [label.get_text() for label in heatmap(matrix, 0, 0).axes[0].get_yticklabels()]
    assert texts == ["b", "c", "d", "…"]


def test_only_the_known_ways_to_pool() -> None:
    with pytest.raises(InvalidInputError, match="pool is 'sum'; use 'max' or 'mean'"):
        heads_of_layer(random_matrix(), 0, pool="sum")
