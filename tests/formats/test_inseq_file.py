"""What inseq saved is read as inseq shows it; damage is an error in plain words, and nothing is taken on trust."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.files.inseq_files import array, content, instance, safetensors, saved

from att_viz.errors import ArchiveError, InvalidInputError, NotAnArchiveError
from att_viz.formats.explanations.inseq_file import read_inseq
from att_viz.formats.room import LIMIT_VARIABLE

TOKENS, IDS = ["The", "Ġcat", "Ġsat", "Ġon", "Ġit"], [5, 6, 7, 8, 9]
SCORES = np.array([[0.5, 0.1], [-0.25, 0.2], [0.25, 0.3], [np.nan, 0.4], [np.nan, np.nan]], np.float32)


GOLD = Path(__file__).parents[1] / "gold" / "inseq"
"""What inseq 0.7.1 saved of a tiny random GPT-2 (`compress=True`), and the scores that it shows (`aggregate`)."""


@pytest.mark.parametrize("method", ["saliency", "attention"])
def test_scores_are_those_that_inseq_shows(method: str) -> None:
    found = read_inseq(GOLD / f"{method}.json.gz")
    np.testing.assert_allclose(found.scores, np.load(GOLD / f"{method}.npy"), rtol=1e-6)
    assert (found.method, found.model, found.target) == (method, "gpt2s", (4, 6))
    assert found.tokens == ("Wh", "o", "Ġis", "ĠBob", "'s", "Ġsister")


def file(tmp_path: Path, scores: Any, **changes: Any) -> Path:
    return saved(tmp_path / "out.json", content(TOKENS, IDS, 3, scores, **changes))


@pytest.mark.parametrize(
    "form",
    [
        lambda: safetensors(SCORES),
        lambda: safetensors(SCORES.astype(np.float64)),
        lambda: array(SCORES),
        lambda: array(SCORES, deflated=True),
        lambda: array(SCORES, compact=False),
        lambda: array(SCORES.astype(np.float64)),
        lambda: SCORES.tolist(),
    ],
)
def test_scores_are_read_in_every_form(tmp_path: Path, form: Callable[[], Any]) -> None:
    found = read_inseq(file(tmp_path, form()))
    np.testing.assert_array_equal(found.scores, SCORES)
    assert (found.tokens, found.token_ids, found.target) == (tuple(TOKENS), tuple(IDS), (3, 5))
    assert (found.method, found.model) == ("occlusion", "tiny/model")


def test_a_deflated_file_and_one_of_plain_values(tmp_path: Path) -> None:
    whole = content(TOKENS, IDS, 3, array(SCORES))
    np.testing.assert_array_equal(read_inseq(saved(tmp_path / "a.json.gz", whole, deflated=True)).scores, SCORES)

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            value = value.get("attributes", value)
            return {name: plain(each) for name, each in value.items()}
        return [plain(each) for each in value] if isinstance(value, list) else value

    listed = plain(content(TOKENS, IDS, 3, SCORES.tolist()))
    np.testing.assert_array_equal(read_inseq(saved(tmp_path / "b.json", listed)).scores, SCORES)


def test_dimensions_of_embeddings_become_their_norm_and_layers_and_heads_their_mean(tmp_path: Path) -> None:
    granular = np.random.default_rng(0).normal(size=(5, 2, 7)).astype(np.float32)
    norms = np.sqrt((granular.astype(float) ** 2).sum(2))
    found = read_inseq(file(tmp_path, array(granular), kind="GranularFeatureAttributionSequenceOutput"))
    np.testing.assert_allclose(found.scores, norms / norms.sum(0), rtol=1e-6)
    heads = np.abs(np.random.default_rng(1).normal(size=(5, 2, 3, 4))).astype(np.float32)
    mean = heads.astype(float).mean((2, 3))
    found = read_inseq(file(tmp_path, array(heads), kind="MultiDimensionalFeatureAttributionSequenceOutput"))
    np.testing.assert_allclose(found.scores, mean / mean.sum(0), rtol=1e-6)


@pytest.mark.parametrize(
    ("change", "error", "words"),
    [
        ({"scores": array(SCORES[:4])}, ArchiveError, "shape .4, 2., but there are 5 tokens"),
        ({"scores": None}, ArchiveError, "no scores of tokens"),
        ({"scores": array(SCORES[:, :1])}, ArchiveError, "explains tokens 3 to 5 of 5, but has scores for 1"),
        ({"scores": {**array(SCORES), "shape": [5, 3]}}, ArchiveError, "more or fewer numbers"),
        ({"scores": {**array(SCORES), "shape": [5, 2**31 - 1]}}, ArchiveError, "unfold to far more"),
        ({"scores": {**array(SCORES), "dtype": "object"}}, ArchiveError, "the dtype 'object'"),
        ({"scores": np.full((5, 2), np.inf).tolist()}, ArchiveError, "infinite"),
        ({"scores": array(np.zeros((5, 2, 2, 2), np.float32))}, InvalidInputError, "aggregate"),
        ({"source_attributions": [[1.0]]}, InvalidInputError, "an encoder and a decoder"),
        ({"attr_pos_start": -1}, ArchiveError, "whole number"),
        ({"target": [{"token": 3, "id": 4}]}, ArchiveError, "no texts"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, change: dict[str, Any], error: type[Exception], words: str) -> None:
    scores = change.pop("scores", array(SCORES))
    with pytest.raises(error, match=words):
        read_inseq(file(tmp_path, scores, **change))


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"\x1f\x8bnothing", b'{"sequence_attributions": 3}', b"{" * 3000])
def test_another_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(data)
    with pytest.raises(ArchiveError, match=r"other\.json cannot be opened"):
        read_inseq(path)


def test_there_is_no_such_sequence_or_file(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="1 sequences, counted from 0, and no sequence 1"):
        read_inseq(file(tmp_path, array(SCORES)), 1)
    with pytest.raises(ArchiveError, match="cannot be read"):
        read_inseq(tmp_path / "missing.json")


def test_a_small_file_that_unfolds_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LIMIT_VARIABLE, "0.001")
    path = tmp_path / "bomb.json.gz"
    path.write_bytes(gzip.compress(b"{" + b" " * 2_000_000))
    with pytest.raises(ArchiveError, match="unfold to far more data"):
        read_inseq(path)
    letters = array(np.zeros((5, 2), np.float32), deflated=True)
    letters["__ndarray__"] = array(np.zeros(100_000, np.float32), deflated=True)["__ndarray__"]
    with pytest.raises(ArchiveError, match="unfolds to more data than its arrays have"):
        read_inseq(file(tmp_path, letters))


def test_no_class_of_a_file_is_looked_for(tmp_path: Path) -> None:
    whole = content(TOKENS, IDS, 3, array(SCORES))
    named = instance("system", whole["attributes"], "os")
    np.testing.assert_array_equal(read_inseq(saved(tmp_path / "out.json", named)).scores, SCORES)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just("b64:AAAA"),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["__ndarray__", "attributes", "shape", "dtype", "token", "id"]), inner, max_size=4
        )
    ),
    max_leaves=8,
)


@settings(max_examples=150)
@given(data=st.data())
def test_whatever_a_file_holds_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    whole = content(TOKENS, IDS, 3, array(SCORES) if data.draw(st.booleans()) else SCORES.tolist())
    node: Any = {"": whole}
    key: Any = ""
    for _ in range(data.draw(st.integers(0, 8))):
        inner = node[key]
        keys = list(inner) if isinstance(inner, dict) else list(range(len(inner))) if isinstance(inner, list) else []
        if not keys:
            break
        node, key = inner, data.draw(st.sampled_from(keys))
    node[key] = data.draw(JSON)
    path = tmp_path_factory.mktemp("inseq") / "out.json"
    path.write_text(json.dumps(whole), "utf-8")
    try:
        found = read_inseq(path)
    except (ArchiveError, InvalidInputError):
        return
    assert found.scores.shape == (len(found.tokens), found.target[1] - found.target[0])
    assert not np.isinf(found.scores).any()


@settings(max_examples=60)
@given(st.binary(max_size=60), st.booleans())
def test_bytes_are_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes, deflated: bool) -> None:
    path = tmp_path_factory.mktemp("bytes") / "out.json"
    path.write_bytes(gzip.compress(data) if deflated else data)
    with pytest.raises((ArchiveError, NotAnArchiveError)):
        read_inseq(path)
