"""The page of an encoder and a decoder: what it holds of each kind, and what it refuses."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from support.numbers.encoder_attention import encoder_matrix
from support.numbers.random_attention import causal_attention
from support.processes.command_runner import command_runner

from att_viz import AttentionAggregationMethod, AttentionMatrix, RenderConfig, Renderer, process_saved_completions
from att_viz.cli import _att_viz
from att_viz.encoder_decoder_attention import EncoderDecoderAttention
from att_viz.errors import InvalidInputError, ReportTooLargeError
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.stored_sequence import KeyTokens
from att_viz.report.kinds.joined import joined
from att_viz.report.packing import pack_head

INPUTS, OUTPUTS = 7, 5


def three_kinds() -> EncoderDecoderAttention:
    encoder = encoder_matrix(2, 3, INPUTS)
    tokens = ["<s>", " one", " small", " word", "</s>"]
    rows = np.exp(3 * np.random.default_rng(4).normal(size=(3, 2, OUTPUTS - 1, INPUTS)))
    rows /= rows.sum(axis=-1, keepdims=True)
    keys = KeyTokens(encoder.tokens, encoder.token_texts, encoder.real)
    decoder = AttentionMatrix(
        {layer: causal_attention(2, OUTPUTS - 1, seed=layer) for layer in range(3)},
        tokens,
        prompt_length=1,
        token_texts=tokens,
        metadata=encoder.metadata,
    )
    cross = AttentionMatrix(
        {layer: rows[layer].astype(np.float32) for layer in range(3)},
        tokens,
        prompt_length=1,
        token_texts=tokens,
        keys=keys,
        metadata=encoder.metadata,
    )
    return EncoderDecoderAttention(encoder, decoder, cross)


def render(matrix: AttentionMatrix, directory: Path, **options: Any) -> Path:
    (path,) = Renderer().render(matrix.tokens, matrix.prompt_length, matrix, save_prefix=f"{directory}/a_", **options)
    return Path(path)


def pages(path: Path) -> dict[str, Any]:
    """The data of each kind, by the prefix of its elements."""
    found = re.findall(
        r'<script type="application/json" id="att-viz-page-?(.*?)">(.*?)</script>', path.read_text("utf-8"), re.DOTALL
    )
    return {prefix: json.loads(data) for prefix, data in found}


def test_the_joined_text_holds_the_rectangle_and_nothing_else() -> None:
    cross = three_kinds()
    both = joined(cross)
    assert both.token_texts == (*cross.key_texts, *cross.token_texts)
    assert (both.prompt_length, both.num_rows, both.kind) == (INPUTS, INPUTS + OUTPUTS - 1, "decoder_self")
    for start, stop in ((0, both.num_rows), (INPUTS - 2, INPUTS + 2), (0, 3), (INPUTS + 1, INPUTS + 3)):
        rows = both.rows(1, 1, start, stop)
        whole = np.zeros((both.num_rows, both.num_keys), np.float32)
        whole[INPUTS:, :INPUTS] = cross.rows(1, 1)
        np.testing.assert_array_equal(rows, whole[start:stop])
    np.testing.assert_array_equal(both.block(1, 0, (8, 10), (2, 5)), cross.rows(1, 0)[1:3, 2:5])
    with pytest.raises(InvalidInputError, match="no cross attention"):
        joined(cross.encoder)


def test_what_is_empty_costs_next_to_nothing() -> None:
    rows = np.random.default_rng(0).dirichlet(np.full(300, 0.05), size=(1, 300)).astype(np.float32)
    texts = tuple(f" w{place}" for place in range(300))
    cross = AttentionMatrix({0: rows}, texts, keys=KeyTokens(texts, texts, np.ones(300, np.bool_)))
    square = AttentionMatrix({0: rows}, texts, kind="encoder_self")
    alone, within = (len(pack_head(each.weights, 0, 0).data) for each in (square, joined(cross)))
    assert within < 1.15 * alone


def test_one_file_holds_each_kind_as_a_page_of_its_own(tmp_path: Path) -> None:
    matrix = three_kinds()
    path = render(matrix, tmp_path)
    found = pages(path)
    assert list(found) == ["", "encoder_self-", "decoder_self-"]
    cross, encoder, decoder = found.values()
    assert [page.get("kind") for page in (cross, encoder, decoder)] == ["cross", "encoder_self", None]
    assert [each["kind"] for each in cross["kinds"]] == ["encoder_self", "decoder_self", "cross"]
    assert cross["sight"] == {"padding": [], "starts": [], "layers": {}, "ends": [[[0, 0, 0], [INPUTS, INPUTS, 0]]]}
    assert cross["text"]["turns"] == [["Input", 0, INPUTS], ["Output", INPUTS, INPUTS + OUTPUTS]]
    assert decoder["text"]["turns"] == [["Output", 0, OUTPUTS]]
    # The first word of the output that says something, and the head that looked hardest for it.
    assert cross["begin"] == INPUTS + 1
    row = {(layer, head): matrix.rows(layer, head)[0].max() for layer in range(3) for head in range(2)}
    assert tuple(cross["opening"]) == max(row, key=lambda head: row[head])
    row = {(layer, head): matrix.decoder.rows(layer, head)[1, 1:].max() for layer in range(3) for head in range(2)}
    assert (decoder["begin"], tuple(decoder["opening"])) == (2, max(row, key=lambda head: row[head]))
    assert [page["why"] for page in (cross, encoder, decoder)] == [None] * 3
    assert {entry["layer"] for entry in encoder["layers"]} == {-1, 0, 1}
    assert {entry["layer"] for entry in decoder["layers"]} == {0, 1, 2}
    assert cross["layers"][-1] == {"layer": -1, "heads": [0, 1]}
    assert cross["facts"] == [
        ["Model", "an encoder: an encoder and a decoder"],
        [
            "Cross",
            "5 tokens of the decoder, of which all but the last, which was never fed back, could look at all 7 of the "
            "encoder; 4 attention rows; 3 layers × 2 heads",
        ],
        ["Encoder", "7 tokens, each of which could look at all others; 7 attention rows; 2 layers × 3 heads"],
        [
            "Decoder",
            "5 tokens, of which all but the last, which was never fed back, could look at themselves and those before; "
            "4 attention rows; 3 layers × 2 heads",
        ],
        ["Capture", "taken over from tensors"],
    ]
    text = path.read_text("utf-8")
    for prefix, layers, heads in (("", 3, 2), ("encoder_self-", 2, 3), ("decoder_self-", 3, 2)):
        assert len(set(re.findall(rf'id="att-viz-head-{prefix}(\d+-\d+)"', text))) == layers * heads


def test_saved_files_give_the_same_page(tmp_path: Path) -> None:
    matrix = three_kinds()
    expected = render(matrix, tmp_path).read_bytes()
    matrix.save(tmp_path / "x.h5")
    ((path,),) = process_saved_completions(RenderConfig(), AttentionAggregationMethod.NONE, [str(tmp_path / "x")])
    assert Path(path).read_bytes() == expected
    done = command_runner().invoke(_att_viz, ["render", str(tmp_path / "x.h5"), "-o", str(tmp_path / "cli")])
    assert done.exit_code == 0, done.output
    assert (tmp_path / "cli" / "x_report.html").read_bytes() == expected
    done = command_runner().invoke(
        _att_viz, ["render", str(tmp_path / "x.h5"), "--sequence", "1", "-o", str(tmp_path / "one")]
    )
    assert done.exit_code == 0, done.output
    assert list(pages(tmp_path / "one" / "x_report.html")) == [""]
    done = command_runner().invoke(_att_viz, ["render", str(tmp_path / "x.h5"), "--light", "-o", str(tmp_path)])
    assert done.exit_code == 1
    assert "is one whole file" in str(done.exception)


def test_some_of_the_kinds(tmp_path: Path) -> None:
    matrix = three_kinds()
    alone = AttentionMatrix(matrix.weights, matrix.tokens, keys=matrix.keys, token_texts=matrix.token_texts)
    (page,) = pages(render(alone, tmp_path)).values()
    assert page["kind"] == "cross"
    assert "kinds" not in page
    found = pages(render(matrix.encoder, tmp_path, beside=[matrix.decoder]))
    assert list(found) == ["", "decoder_self-"]
    averaged = Renderer(aggregation_method=AttentionAggregationMethod.HEADWISE_AVERAGING).render(
        matrix.tokens, 1, matrix, save_prefix=f"{tmp_path}/mean_"
    )
    assert all(
        page["headNames"] == {"0": f"mean of {heads} heads"}
        for page, heads in zip(pages(Path(averaged[0])).values(), (2, 3, 2), strict=True)
    )


def test_an_encoder_without_room_is_left_out_and_said_to_be(tmp_path: Path) -> None:
    """With 600 places its heads are larger than all else together."""
    count = 600
    rows = np.random.default_rng(1).dirichlet(np.full(count, 0.5), size=(2, count)).astype(np.float32)
    texts = tuple(f" w{place}" for place in range(count))
    encoder = AttentionMatrix({0: rows, 1: rows}, texts, kind="encoder_self")
    cross = AttentionMatrix(
        {0: rows[:, :3]},
        ("<s>", " a", " b"),
        prompt_length=1,
        keys=KeyTokens(encoder.tokens, encoder.token_texts, encoder.real),
    )
    decoder = AttentionMatrix({0: causal_attention(2, 3, seed=1)}, cross.tokens, prompt_length=1)
    matrix = EncoderDecoderAttention(encoder, decoder, cross)
    whole = render(matrix, tmp_path)
    assert list(pages(whole)) == ["", "encoder_self-", "decoder_self-"]
    small = Renderer(RenderConfig(max_file_size=whole.stat().st_size - 200_000))
    (path,) = small.render(matrix.tokens, 1, matrix, save_prefix=f"{tmp_path}/b_")
    found = pages(Path(path))
    assert list(found) == ["", "decoder_self-"]
    assert [each["kind"] for each in found[""]["kinds"]] == ["decoder_self", "cross"]
    assert dict(found[""]["facts"])["Encoder"] == (
        "600 tokens, each of which could look at all others; 600 attention rows; 2 layers × 2 heads; left out here, as "
        "the page would be too large with it (max_file_size)"
    )
    # The rollout needs the encoder, and not its place on the page.
    assert found[""]["layers"][-1] == {"layer": -1, "heads": [0, 1]}


def test_what_makes_no_sense_is_refused(tmp_path: Path) -> None:
    matrix = three_kinds()
    with pytest.raises(InvalidInputError, match="is one whole file"):
        render(matrix, tmp_path, light=True)
    with pytest.raises(InvalidInputError, match="is one whole file"):
        render(matrix.decoder, tmp_path, beside=[matrix.encoder], render_in_chunks="layer")
    with pytest.raises(InvalidInputError, match="without knockouts"):
        render(matrix.decoder, tmp_path, beside=[matrix.encoder], knockouts=[{}])
    with pytest.raises(InvalidInputError, match="attributions"):
        render(matrix, tmp_path, attribution=cast(Any, "of another text"))
    with pytest.raises(InvalidInputError, match="given twice"):
        render(matrix, tmp_path, beside=[matrix.encoder])
    with pytest.raises(InvalidInputError, match=r"give matrix\.tokens"):
        Renderer().render(matrix.tokens, 2, matrix, save_prefix=f"{tmp_path}/a_")
    with pytest.raises(ReportTooLargeError, match="Nothing was written"):
        Renderer(RenderConfig(max_file_size=20_000)).render(matrix.tokens, 1, matrix, save_prefix=f"{tmp_path}/a_")
    assert not list(tmp_path.iterdir())


def test_what_is_said_of_the_tokens_counts_those_that_looked(tmp_path: Path) -> None:
    """Where every token of the output was fed, where there is one only, with padding, and with windows."""
    rows = np.full((1, 2, 4), 0.25, np.float32)
    padded = KeyTokens(tuple("abcd"), tuple("abcd"), np.array([True, True, True, False]))
    rows[..., 3], rows[..., :3] = 0, 1 / 3

    def fact(matrix: AttentionMatrix) -> str:
        (page,) = pages(render(matrix, tmp_path)).values()
        said = dict(page["facts"])
        return str(said.get("Cross") or said.get("Encoder") or said["Sequence"])

    both = AttentionMatrix({0: rows}, ("x", "y"), keys=padded, prompt_length=1)
    assert fact(both).startswith(
        "2 tokens of the decoder, each of which could look at all 3 of the encoder; 2 attention"
    )
    one = AttentionMatrix({0: rows[:, :1]}, ("x",), keys=padded, prompt_length=1)
    assert fact(one).startswith("1 token of the decoder, which could look at all 3 of the encoder; 1 attention row; ")
    tokens, band = tuple("abcd"), np.tri(4, 4, 1) - np.tri(4, 4, -2)
    near = (band / band.sum(axis=-1, keepdims=True)).astype(np.float32)[None]
    windowed = AttentionMatrix(
        {0: near, 1: near},
        tokens,
        kind="encoder_self",
        metadata=CaptureMetadata(
            attention={"sliding_window": 1, "layer_types": ["sliding_attention", "full_attention"]}
        ),
    )
    assert fact(windowed) == (
        "4 tokens, each of which could look at all others, in 1 of the layers within a window only (1 token to either "
        "side); 4 attention rows"
    )


def test_a_notebook_shows_it() -> None:
    shown = three_kinds()._repr_html_()
    assert shown is not None
    assert "<iframe srcdoc=" in shown
