"""Direct logits in an archive: read as they were written, and every damage to them found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import h5py
import numpy as np
import pytest
from support.numbers.random_attention import causal_attention

from att_viz.archive.checking.verify import verify
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.formats import convert
from att_viz.matrix.direct_logit import DirectLogit

TOKENS, PROMPT, HEADS = 20, 12, 3
GROUP = "sequences/batch_0/direct_logit"


def direct_logit() -> DirectLogit:
    """As of 2 layers of 3 heads; each head has a part of each key."""
    answer = TOKENS - PROMPT
    parts = np.random.default_rng(1).normal(size=(2, HEADS, answer, TOKENS - 1))
    parts *= np.arange(TOKENS - 1) <= PROMPT - 1 + np.arange(answer)[:, None]
    return DirectLogit(
        (PROMPT, TOKENS),
        np.maximum(parts, 0).sum((0, 1)).astype(np.float32),
        np.minimum(parts, 0).sum((0, 1)).astype(np.float32),
        parts.sum(3).astype(np.float32),
    )


def matrix_with(given: DirectLogit | None) -> AttentionMatrix:
    layers = {layer: causal_attention(HEADS, TOKENS - 1, seed=layer) for layer in range(2)}
    return AttentionMatrix(layers, ["a"] * TOKENS, prompt_length=PROMPT, direct_logit=given)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "a.h5"
    matrix_with(direct_logit()).save(path)
    return path


def test_it_is_read_as_it_was_written(archive: Path) -> None:
    expected = direct_logit()
    with AttentionMatrix.open(archive) as matrix:
        found = matrix.direct_logit
        assert found is not None
        assert matrix.direct_logit is found
        again = archive.with_name("again.h5")
        matrix.save(again)
    for name in ("positive", "negative", "heads"):
        assert getattr(found, name).dtype == np.float32
        np.testing.assert_array_equal(getattr(found, name), getattr(expected, name))
    assert found.target == expected.target
    assert verify(archive).is_sound
    with h5py.File(archive) as one, h5py.File(again) as other:
        assert sorted(one[GROUP]) == sorted(other[GROUP])


def test_an_archive_without_has_none(tmp_path: Path) -> None:
    matrix_with(None).save(tmp_path / "a.h5")
    with AttentionMatrix.open(tmp_path / "a.h5") as matrix:
        assert matrix.direct_logit is None


def test_it_cannot_be_read_once_the_archive_is_closed(archive: Path) -> None:
    matrix = AttentionMatrix.open(archive)
    matrix.close()
    with pytest.raises(ArchiveError, match="closed"):
        _ = matrix.direct_logit


def _negative_positive(group: h5py.Group) -> None:
    rewrite(group, "positive", -group["positive"][:])


def _not_a_number(group: h5py.Group) -> None:
    values = group["negative"][:]
    values[2, 3] = np.nan
    rewrite(group, "negative", values)


def _ahead(group: h5py.Group) -> None:
    values = group["positive"][:]
    values[0, PROMPT] = 0.5
    rewrite(group, "positive", values)


def _other_sums(group: h5py.Group) -> None:
    rewrite(group, "heads", group["heads"][:] + 0.1)


def _other_shape(group: h5py.Group) -> None:
    rewrite(group, "heads", group["heads"][:, :2])


def _other_numbers(group: h5py.Group) -> None:
    group["positive"][1, 1] += 1


def _other_dtype(group: h5py.Group) -> None:
    rewrite(group, "positive", group["positive"][:].astype(np.float64))


def _no_checksum(group: h5py.Group) -> None:
    del group["heads"].attrs["crc32"]


def _missing(group: h5py.Group) -> None:
    del group["negative"]


def _no_answer(group: h5py.Group) -> None:
    group.attrs["target"] = np.array([PROMPT, TOKENS + 1])


def rewrite(group: h5py.Group, name: str, values: np.ndarray) -> None:
    from att_viz.archive.file.checked_objects import write_numbers

    del group[name]
    write_numbers(group, name, values)


DAMAGES = [
    _negative_positive,
    _not_a_number,
    _ahead,
    _other_sums,
    _other_shape,
    _other_numbers,
    _other_dtype,
    _no_checksum,
    _missing,
    _no_answer,
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_found(archive: Path, damage: Callable[[h5py.Group], None]) -> None:
    with h5py.File(archive, "r+") as file:
        damage(file[GROUP])
    report = verify(archive)
    assert report.fault is not None
    assert report.fault.check in ("checksum", "direct logits", "structure")


def test_a_group_that_leads_elsewhere_is_not_followed(archive: Path) -> None:
    with h5py.File(archive, "r+") as file:
        del file[GROUP]
        file[GROUP] = h5py.ExternalLink("other.h5", "/")
    assert not verify(archive).is_sound


@pytest.mark.parametrize(
    "other",
    [
        lambda given: replace(given, target=(0, 8)),
        lambda given: replace(given, target=(PROMPT, TOKENS - 1)),
        lambda given: replace(given, heads=given.heads[..., :-1]),
        lambda given: replace(given, positive=given.positive[:, :-4], negative=given.negative[:, :-4]),
        lambda given: matrix_with(replace(given, heads=given.heads[:1])),
        lambda given: matrix_with(replace(given, target=(PROMPT + 1, TOKENS + 1))),
    ],
)
def test_direct_logits_of_something_else_are_refused(other: Callable[[DirectLogit], object]) -> None:
    with pytest.raises(InvalidInputError):
        other(direct_logit())


def test_a_format_without_a_place_for_it_says_so(archive: Path) -> None:
    assert "the direct logits" in convert(archive, archive.with_suffix(".npz")).left_out
    assert not convert(archive, archive.with_name("b.h5")).left_out
