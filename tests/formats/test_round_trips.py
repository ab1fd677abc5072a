"""Every format to every other, exactly for what both hold."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.numbers.random_attention import causal_attention

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.formats import convert, open_any
from att_viz.matrix.metadata import CaptureMetadata
from att_viz.matrix.weights import InMemoryWeights

FORMATS = ("h5", "npz", "safetensors", "pkl", "pt")
PAIRS = [
    pytest.param(*pair, marks=[pytest.mark.models] if "pt" in pair else [])
    for pair in itertools.product(FORMATS, FORMATS)
]
HOLDS_EVERYTHING = {"h5", "npz", "safetensors"}
QUIET = [HealthCheck.function_scoped_fixture]


@st.composite
def matrices(draw: st.DrawFn) -> AttentionMatrix:
    rows, extra = draw(st.integers(1, 9)), draw(st.integers(0, 1))
    heads = draw(st.integers(1, 3))
    layers = draw(st.sets(st.integers(0, 12), min_size=1, max_size=3))
    seed = draw(st.integers(0, 99))
    weights = {layer: causal_attention(heads, rows, seed + layer) for layer in layers}
    sinks = None
    if draw(st.booleans()):
        sinks = {min(layers): np.full((heads, rows), 0.25, np.float32)}
        weights[min(layers)] *= np.float32(0.75)
    sizes = np.arange(heads * rows, dtype=np.float32).reshape(heads, rows)
    norms = {max(layers): sizes} if draw(st.booleans()) else None
    numbers = draw(st.sets(st.integers(0, 20), min_size=heads, max_size=heads))
    texts = st.lists(st.text(st.characters()), min_size=rows + extra, max_size=rows + extra)
    return AttentionMatrix(
        InMemoryWeights(weights, sinks, {layer: tuple(sorted(numbers)) for layer in layers}, norms),
        draw(texts),
        token_texts=draw(texts),
        token_ids=range(rows + extra) if draw(st.booleans()) else None,
        # Something is no padding: a file without a row that holds anything is refused.
        real=[place > 0 for place in range(rows + extra)] if rows > 1 and draw(st.booleans()) else None,
        prompt_length=draw(st.integers(0, rows + extra)),
        metadata=CaptureMetadata(model=draw(st.text(max_size=5)), generation={"seed": seed}),
    )


def stacked(matrix: AttentionMatrix, layer: int) -> np.ndarray:
    return np.stack([matrix.rows(layer, head) for head in matrix.heads(layer)])


# 3/4, as near as float16 keeps the weights that are summed.
SUMS_WITHOUT_SINK = r"sums to 0\.7(4\d*|5)"


def goes_round(tmp_path: Path, matrix: AttentionMatrix, first: str, second: str, dtype: str) -> None:
    source, middle, last = (
        tmp_path / f"{name}.{kind}" for name, kind in zip("abc", ("h5", first, second), strict=True)
    )
    matrix.save(source, "float32")
    convert(source, middle, dtype=dtype)
    first_place = (matrix.layers[0], matrix.heads(matrix.layers[0])[0])
    if first not in HOLDS_EVERYTHING and matrix.sink_mass(*first_place) is not None:
        # Without the sink's share the rows look like damage.
        with pytest.raises(ArchiveError, match=SUMS_WITHOUT_SINK):
            convert(middle, last, dtype=dtype)
        return
    convert(middle, last, dtype=dtype)
    if last.suffix[1:] not in HOLDS_EVERYTHING and matrix.sink_mass(*first_place) is not None:
        with pytest.raises(ArchiveError, match=SUMS_WITHOUT_SINK):
            open_any(last)
        return
    with open_any(last) as back:
        assert back.layers == matrix.layers
        for layer in matrix.layers:
            expected = stacked(matrix, layer).astype(dtype).astype(np.float32)
            np.testing.assert_array_equal(stacked(back, layer), expected)
        if {first, second} <= HOLDS_EVERYTHING:
            assert (back.tokens, back.token_texts, back.prompt_length, back.metadata) == (
                matrix.tokens,
                matrix.token_texts,
                matrix.prompt_length,
                matrix.metadata,
            )
            assert (back.token_ids is None) == (matrix.token_ids is None)
            for layer in matrix.layers:
                assert back.heads(layer) == matrix.heads(layer)
                for head in matrix.heads(layer):
                    for was, now in (
                        (matrix.sink_mass(layer, head), back.sink_mass(layer, head)),
                        (matrix.value_norms(layer, head), back.value_norms(layer, head)),
                    ):
                        assert (was is None) == (now is None)
                        assert was is None or now is None or was.tolist() == now.tolist()
            assert back.real.tolist() == matrix.real.tolist()
        else:
            assert back.tokens == tuple(str(position) for position in range(matrix.num_rows))
            assert back.heads(back.layers[0]) == tuple(range(len(matrix.heads(back.layers[0]))))


@pytest.mark.parametrize(("first", "second"), PAIRS)
@settings(deadline=None, max_examples=8, suppress_health_check=QUIET)
@given(matrix=matrices(), dtype=st.sampled_from(["float32", "float16"]))
def test_every_pair(tmp_path: Path, first: str, second: str, matrix: AttentionMatrix, dtype: str) -> None:
    goes_round(tmp_path, matrix, first, second, dtype)


@pytest.mark.slow
@pytest.mark.parametrize(("first", "second"), PAIRS)
@settings(deadline=None, max_examples=300, suppress_health_check=QUIET)
@given(matrix=matrices(), dtype=st.sampled_from(["float32", "float16"]))
def test_every_pair_three_hundred_times(
    tmp_path: Path, first: str, second: str, matrix: AttentionMatrix, dtype: str
) -> None:
    goes_round(tmp_path, matrix, first, second, dtype)


def simple_matrix(**attributes: Any) -> AttentionMatrix:
    return AttentionMatrix({0: causal_attention(2, 4)}, ["0", "1", "2", "3"], **attributes)


@pytest.mark.models
def test_what_a_format_has_no_place_for_is_said(tmp_path: Path) -> None:
    source = tmp_path / "a.h5"
    simple_matrix().save(source)
    done = convert(source, tmp_path / "a.pkl")
    assert (done.left_out, done.can_be_opened) == ((), True)
    sinks = {0: np.full((2, 4), 0.5, np.float32)}
    AttentionMatrix(
        InMemoryWeights({0: causal_attention(2, 4) / 2}, sinks, {0: (1, 5)}),
        ["a", "b", "c", "d"],
        prompt_length=2,
        metadata=CaptureMetadata(model="m"),
    ).save(source)
    done = convert(source, tmp_path / "a.npz")
    assert (done.left_out, done.can_be_opened) == ((), True)
    done = convert(source, tmp_path / "a.pt")
    assert not done.can_be_opened
    with pytest.raises(ArchiveError, match=r"sums to 0\.5"):
        open_any(done.path)
    assert done.left_out == (
        "the tokens",
        "the length of the prompt",
        "where it came from",
        "the numbers of the heads",
        "the mass of the learned sinks",
    )


def test_scores_stay_scores_or_are_refused(tmp_path: Path) -> None:
    values = np.where(np.tri(4) > 0, np.arange(16.0).reshape(4, 4) - 5, -np.inf).astype(np.float32)
    source = tmp_path / "a.h5"
    AttentionMatrix(InMemoryWeights({0: values[None]}, weights_kind="scores"), list("abcd")).save(source, "float32")
    convert(convert(source, tmp_path / "b.npz").path, tmp_path / "b.safetensors")
    convert(tmp_path / "b.safetensors", tmp_path / "c.h5")
    for name in ("b.npz", "b.safetensors", "c.h5"):
        with open_any(tmp_path / name) as back:
            assert back.weights_kind == "scores"
            np.testing.assert_array_equal(back.rows(0, 0), values)
    for kind in ("pkl", "pt"):
        with pytest.raises(InvalidInputError, match="holds scores"):
            convert(source, tmp_path / f"b.{kind}")


def test_an_ending_that_is_not_known(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match=r"should end in one of \.h5"):
        convert("a.h5", tmp_path / "a.json")


def test_a_dtype_that_is_not_known(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="bfloat16"):
        convert("a.h5", tmp_path / "a.npz", dtype="bfloat16")


@pytest.mark.parametrize("kind", [*FORMATS[:-1], pytest.param("pt", marks=pytest.mark.models)])
def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = tmp_path / "a.h5", tmp_path / f"b.{kind}"
    simple_matrix().save(source, "float32")
    target.write_text("what was there before")
    truncated = tmp_path / "c.h5"
    truncated.write_bytes(source.read_bytes()[:-2_000])
    with pytest.raises(Exception, match=r"damaged|cannot be read"):
        convert(truncated, target)
    assert target.read_text() == "what was there before"
    convert(source, target)
    with open_any(target) as back:
        np.testing.assert_array_equal(back.rows(0, 1), causal_attention(2, 4)[1])
    assert {path.name for path in tmp_path.iterdir()} == {"a.h5", target.name, "c.h5"}
