"""The page of an encoder and a decoder: its numbers are those that eager attention returns, in each of three kinds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
from numpy.typing import NDArray
from support.models.encoder_decoders import NAMES, returned_attentions, save_encoder_decoder
from support.pages.accessibility import violations
from support.pages.browser_reports import rendered
from support.pages.chromium import OpenReport
from support.pages.opened_report import OpenedReport
from support.pages.page_notes import note, notes, save_copy

from att_viz import SelfAttentionModel
from att_viz.encoder_decoder_attention import EncoderDecoderAttention
from att_viz.matrix.half_precision import stored_precision

TEXT = "Alice and Bob are siblings."
TOLERANCE = 0.005
"""What the page states for a weight that is not among the strongest of its row, rounded up."""


class Shown(NamedTuple):
    """A report, and what it must show.

    Attributes:
        path: the file.
        truth: for each kind what eager attention returns, one array [heads, queries, keys] a layer.
        inputs: how many tokens the input has.
        outputs: how many the output has, the start token included.
    """

    path: Path
    truth: dict[str, list[NDArray[np.float32]]]
    inputs: int
    outputs: int


def shown_of(name: str, directory: Path) -> Shown:
    model = SelfAttentionModel(save_encoder_decoder(name, directory / "model"))
    _, matrix, _ = model.generate_text(TEXT, completion="Bob is Alice.")
    assert isinstance(matrix, EncoderDecoderAttention)
    assert matrix.encoder.token_ids is not None
    assert matrix.token_ids is not None
    truth = returned_attentions(directory / "model", matrix.encoder.token_ids, matrix.token_ids[:-1])
    return Shown(rendered(matrix, directory), truth, matrix.num_keys, len(matrix.tokens))


@pytest.fixture(scope="module", params=NAMES)
def shown(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Shown:
    return shown_of(request.param, tmp_path_factory.mktemp(request.param))


@pytest.fixture(scope="module")
def bart(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    return shown_of("bart", tmp_path_factory.mktemp("bart"))


SAYS = {
    "encoder_self": "How the words of the input looked at each other.",
    "decoder_self": "How the words of the output looked at those before them.",
    "cross": "How the words of the output looked at those of the input.",
}


def wait_for_kind(tab: OpenedReport, kind: str) -> None:
    """The page starts anew with another kind, so that nothing can be evaluated until its sentence stands there."""
    tab.page.get_by_text(SAYS[kind], exact=True).wait_for()
    tab.wait_ready()
    assert tab.state["kind"] == kind


def change_kind(tab: OpenedReport, kind: str) -> None:
    tab.page.locator(f"input[name=kind][value={kind}]").click()
    wait_for_kind(tab, kind)


def test_cross_attention_is_told_in_both_directions(open_looked: OpenReport, shown: Shown) -> None:
    tab = open_looked(shown.path, at=(1, 1))
    weights, inputs = stored_precision(shown.truth["cross"][1][1]), shown.inputs
    for token in (inputs + 1, inputs + shown.outputs - 1):
        tab.hover("observer", token)
        row = weights[token - inputs - 1]
        came = tab.weights("observer")
        assert sorted(came) == list(range(inputs))
        np.testing.assert_allclose([came[key] for key in range(inputs)], row, atol=TOLERANCE)
        assert sum(came.values()) == pytest.approx(1.0, abs=0.01)
        key = int(row.argmax())
        said = tab.said("observer")
        assert re.fullmatch(
            rf"When the model produced “.*” \(token {token}\), head 1 of cross-attention layer 1 looked most at “.*” "
            rf"\(token {key}\): {row[key]:.3f} of its attention; an even spread would be {1 / inputs:.3f}\.",
            said,
        ), said
    for key in (0, inputs - 1):
        tab.hover("observed", key)
        went = tab.weights("observed")
        assert sorted(went) == list(range(inputs + 1, inputs + shown.outputs))
        np.testing.assert_allclose([went[token] for token in sorted(went)], weights[:, key], atol=TOLERANCE)
    query = int(weights[:, inputs - 1].argmax())
    said = tab.said("observed")
    assert "was looked at most when the model produced" in said
    assert f"(token {inputs + query + 1})" in said
    assert f"gave it {weights[query, inputs - 1]:.3f}" in said


def test_the_moment_of_reading_shows_the_row_of_the_token_itself(open_looked: OpenReport, shown: Shown) -> None:
    tab = open_looked(shown.path, "#alignment=position", at=(0, 3))
    tab.hover("observer", shown.inputs + 2)
    came = tab.weights("observer")
    row = shown.truth["cross"][0][3][2]
    np.testing.assert_allclose([came[key] for key in range(shown.inputs)], row, atol=TOLERANCE)
    assert tab.said("observer").startswith("When the model read ")


def test_each_kind_has_its_own_shape(open_looked: OpenReport, shown: Shown) -> None:
    tab = open_looked(shown.path)
    assert tab.state["kind"] == "cross"
    change_kind(tab, "encoder_self")
    tab.select(layer=1, head=2)
    for token in (0, 4):
        tab.hover("observer", token)
        came = tab.weights("observer")
        assert sorted(came) == list(range(shown.inputs))
        row = shown.truth["encoder_self"][1][2][token]
        np.testing.assert_allclose([came[key] for key in sorted(came)], row, atol=TOLERANCE)
    assert "head 2 of encoder layer 1" in tab.said("observer")
    change_kind(tab, "decoder_self")
    tab.select(layer=1, head=0)
    tab.hover("observer", 4)
    came = tab.weights("observer")
    assert sorted(came) == list(range(4))
    row = shown.truth["decoder_self"][1][0][3]
    np.testing.assert_allclose([came[key] for key in sorted(came)], row[:4], atol=TOLERANCE)
    assert "head 0 of decoder layer 1" in tab.said("observer")


def test_back_leads_to_the_kind_before(open_report: OpenReport, bart: Shown) -> None:
    tab = open_report(bart.path, "#view=lines")
    change_kind(tab, "decoder_self")
    assert tab.state["view"] == "lines"
    tab.page.go_back()
    wait_for_kind(tab, "cross")
    assert tab.state["view"] == "lines"


def test_the_matrix_of_the_encoder_is_the_whole_square(open_report: OpenReport, bart: Shown) -> None:
    tab = open_report(bart.path, "#kind=encoder_self&view=matrix&layer=1&head=3")
    weights = stored_precision(bart.truth["encoder_self"][1][3])
    shown = [tab.page.evaluate(f"attViz.matrix.pooled(0, {row})") for row in range(bart.inputs)]
    np.testing.assert_allclose(np.array(shown, dtype=float), weights, atol=TOLERANCE)
    tab.page.evaluate("attViz.matrix.point(1, 7)")
    assert f"gave {weights[1, 7]:.3f} of its attention" in tab.page.inner_text("#matrix-sentence")


def test_what_makes_no_sense_is_said_or_absent(open_looked: OpenReport, bart: Shown) -> None:
    tab = open_looked(bart.path)
    views = tab.page.evaluate("attViz.views.map(({id}) => id)")
    assert views == ["looked", "heads", "matrix", "lines"]
    tab.hover("observer", 2)
    assert "is of the input, which looks at nothing here" in tab.said("observer")
    assert tab.weights("observer") == {}
    tab.hover("observer", bart.inputs)
    assert "is what the decoder starts with" in tab.said("observer")
    tab.hover("observed", bart.inputs + 2)
    assert "is of the output, at which nothing looks here" in tab.said("observed")
    tab.double_click("observer", bart.inputs + 3)
    tab.hover("observer", bart.inputs + 1)
    assert "only the output looks, and only at the input" in tab.said("observer")
    shown = tab.page.inner_text("main")
    for untrue in ("earlier token", "later token", "looked back", "rests"):
        assert untrue not in shown, untrue
    assert "· output ·" in tab.said("observer", "detail")


def test_words_of_both_texts(open_looked: OpenReport, bart: Shown) -> None:
    """Told by words: sums over the input's tokens, means over the output's."""
    tab = open_looked(bart.path, "#unit=turn", at=(1, 1))
    tab.hover("observer", bart.inputs + 2)
    weights = tab.weights("observer")
    assert all(weight == pytest.approx(1.0, abs=0.01) for weight in weights.values())
    assert sorted(weights) == list(range(bart.inputs))


def test_the_matrix_is_the_rectangle(open_report: OpenReport, bart: Shown) -> None:
    tab = open_report(bart.path, "#view=matrix&layer=1&head=0")
    weights, inputs = stored_precision(bart.truth["cross"][1][0]), bart.inputs
    assert tab.state["area"] == f"{inputs}-{inputs + bart.outputs - 1}.0-{inputs}"
    for row in range(bart.outputs - 1):
        pooled = np.array(tab.page.evaluate(f"attViz.matrix.pooled(0, {inputs + row})"), dtype=float)
        np.testing.assert_allclose(pooled[:inputs], weights[row], atol=TOLERANCE)
        assert np.isnan(pooled[inputs:]).all()
    assert np.isnan(np.array(tab.page.evaluate(f"attViz.matrix.pooled(0, {inputs - 1})"), dtype=float)).all()
    tab.page.evaluate(f"attViz.matrix.point({inputs + 1}, 2)")
    said = tab.page.inner_text("#matrix-sentence")
    assert f"gave {weights[1, 2]:.3f} of its attention" in said, said
    tab.page.evaluate("attViz.matrix.point(3, 2)")
    assert "only the output looks" in tab.page.inner_text("#matrix-sentence")


def test_rollout_goes_through_encoder_and_decoder(open_looked: OpenReport, bart: Shown) -> None:
    """From the rows of eager attention, as the page says it: in each layer half stays, half comes from the encoder."""

    def mean(kind: str) -> list[NDArray[np.float64]]:
        return [stored_precision(layer).astype(np.float64).mean(axis=0) for layer in bart.truth[kind]]

    def step(rows: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray((np.eye(len(rows)) + rows / rows.sum(axis=1, keepdims=True)) / 2)

    encoder = np.linalg.multi_dot([step(rows) for rows in reversed(mean("encoder_self"))])
    source = np.zeros((bart.outputs - 1, bart.inputs))
    for own, across in zip(mean("decoder_self"), mean("cross"), strict=True):
        source = (step(own) @ source + across / across.sum(axis=1, keepdims=True) @ encoder) / 2
    tab = open_looked(bart.path, "#layer=all&head=1")
    token = bart.inputs + 3
    tab.hover("observer", token)
    row = source[2]
    came = tab.weights("observer")
    np.testing.assert_allclose([came[key] for key in range(bart.inputs)], row, atol=0.002)
    assert sum(came.values()) == pytest.approx(1 - 0.5**3, abs=0.01)
    key = int(row.argmax())
    times = row[key] * bart.inputs / (1 - 0.5**3)
    said = tab.said("observer")
    found = re.search(
        rf"from “.*” \(token {key}\): ([0-9.]+), ([0-9.]+)(?: ± [0-9.]+)? times what an even spread would bring", said
    )
    assert found, said
    assert float(found[1]) == pytest.approx(row[key], rel=0.01)
    assert float(found[2]) == pytest.approx(times, rel=0.02)
    note = tab.page.inner_text("#rollout-note")
    assert "half is taken from the encoder’s last layer" in note
    assert "early tokens" not in note
    shown = tab.page.eval_on_selector_all(
        "input[name=rollout]", "each => each.filter((one) => one.checkVisibility()).map((one) => one.value)"
    )
    assert shown == ["0", "1"]
    tab.select(layer=-1, head=0)
    tab.hover("observer", token)
    said = tab.said("observer")
    assert "was preferred most" in said, said
    assert violations(tab.page) == []


def test_heads_are_ranked_between_the_texts(open_report: OpenReport, bart: Shown) -> None:
    tab = open_report(bart.path, "#view=heads")
    inputs = bart.inputs
    found = tab.page.evaluate(f"attViz.findHeads({{from: [{inputs + 2}, {inputs + 4}], to: [1, 3], when: 'wrote'}})")
    assert len(found) == 12
    for one in found:
        rows = bart.truth["cross"][one["layer"]][one["head"]][1:3, 1:3]
        assert one["weight"] == pytest.approx(rows.sum(axis=1).mean(), abs=TOLERANCE)
        assert one["even"] == pytest.approx(2 / inputs)
    assert tab.state["order"] == "layer"
    assert tab.page.locator("#roles-table").is_hidden()
    detail = tab.page.inner_text("#head-detail")
    assert "How far it looks" not in detail
    got = bart.truth["cross"][0][0].mean(axis=0)
    assert f"({got.argmax()})" in detail.split("What gets most")[1].splitlines()[1]
    assert f"{got.max():.2f}" in detail.split("What gets most")[1]


def test_what_the_page_counts_is_what_the_model_returned(open_report: OpenReport, shown: Shown) -> None:
    """Footer and details of a head, against the shapes of eager attention."""
    tab = open_report(shown.path, "#view=heads")
    (layers, heads, rows, keys) = (len(shown.truth["cross"]), *shown.truth["cross"][0].shape)
    facts = dict(
        zip(
            tab.page.locator(".facts dt").all_inner_texts(),
            tab.page.locator(".facts dd").all_inner_texts(),
            strict=True,
        )
    )
    assert [int(number) for number in re.findall(r"\d+", facts["Cross"])] == [rows + 1, keys, rows, layers, heads]
    shape = shown.truth["encoder_self"][0].shape
    assert re.findall(r"\d+", facts["Encoder"])[:2] == [str(shape[2]), str(shape[1])]
    shape = shown.truth["decoder_self"][0].shape
    assert [int(number) for number in re.findall(r"\d+", facts["Decoder"])[:2]] == [shape[1] + 1, shape[1]]
    assert "all but the last, which was never fed back" in facts["Decoder"]
    assert f"The mean over the {rows} rows of the output" in tab.page.inner_text("#head-detail")


def test_lines_go_from_output_to_input(open_report: OpenReport, bart: Shown) -> None:
    tab = open_report(bart.path, "#view=lines&layer=2&lines=all")
    inputs, rows = bart.inputs, bart.outputs - 1
    assert tab.page.locator("#lines-queries span").count() == rows
    assert tab.page.locator("#lines-keys span").count() == inputs
    weights = np.zeros_like(bart.truth["cross"][2])
    for line in tab.state["lines"]["weights"]:
        weights[line["head"], line["row"] - inputs, line["key"]] = line["weight"]
    truth = bart.truth["cross"][2]
    assert ((weights > 0) | (truth < 0.0205)).all()
    np.testing.assert_allclose(weights[weights > 0], truth[weights > 0], atol=TOLERANCE)
    tab.page.locator("#lines-queries span").nth(3).hover()
    said = tab.page.inner_text("#lines-said")
    key = int(truth[0, 3].argmax())
    assert re.search(rf"Head 0: .*\(token {inputs + 3}\) looked at .*\(token {key}\) {truth[0, 3, key]:.3f}", said), (
        said
    )


def test_axe_finds_nothing(open_report: OpenReport, bart: Shown) -> None:
    for view, scheme in (("looked", "dark"), ("heads", "light"), ("matrix", "dark"), ("lines&lines=all", "light")):
        tab = open_report(bart.path, f"#view={view}", color_scheme=scheme)
        assert violations(tab.page) == []


def test_in_the_frame_of_a_notebook_the_kind_is_changed_too(
    open_report: OpenReport, bart: Shown, tmp_path: Path
) -> None:
    import html

    page = html.escape(bart.path.read_text("utf-8"), quote=True)
    file = tmp_path / "frame.html"
    file.write_text(
        f'<html data-ready><iframe width="1200" height="800" sandbox="allow-scripts allow-downloads allow-popups" '
        f'srcdoc="{page}"></iframe></html>'
    )
    tab = open_report(file)
    frame: Any = tab.page.frame_locator("iframe")
    frame.locator("html[data-ready]").wait_for(state="attached")
    frame.locator("input[name=kind][value=encoder_self]").click()
    frame.locator("input[name=kind][value=encoder_self]:checked").wait_for(state="attached")
    frame.get_by_text(SAYS["encoder_self"], exact=True).wait_for()


def test_each_kind_keeps_its_own_notes(open_report: OpenReport, bart: Shown, tmp_path: Path) -> None:
    path = bart.path
    for kind, text in (("", "of cross attention"), ("decoder_self", "of the output")):
        tab = open_report(path, f"#kind={kind}" if kind else "", accept_downloads=True)
        note(tab, 1, 2, text)
        path = save_copy(tab, tmp_path)
    for kind, texts in (("", ["of cross attention"]), ("decoder_self", ["of the output"]), ("encoder_self", [])):
        tab = open_report(path, f"#kind={kind}" if kind else "")
        assert [text for _, _, text in notes(tab)] == texts
