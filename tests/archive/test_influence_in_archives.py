"""Measured influence in an archive: kept, checked, read without torch, and refused where it is damaged."""

from __future__ import annotations

import json
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np
import pytest
from support.numbers.random_attention import random_matrix
from support.numbers.random_influence import random_influence

from att_viz.archive.checking.verify import verify
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError
from att_viz.matrix.influence import Influence, JointRemoval

TOKENS, PROMPT = 14, 8
GROUP = "sequences/batch_0/influence"


def influence(names: bool = True) -> Influence:
    """Random effects of four units on six tokens."""
    return random_influence(PROMPT, TOKENS, names)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    matrix = random_matrix(tokens=TOKENS)
    matrix.influence = influence()
    matrix.save(tmp_path / "a.h5")
    return tmp_path / "a.h5"


def assert_same(found: Influence | None, expected: Influence) -> None:
    assert found is not None
    for name in ("units", "target", "form", "level", "passes", "compute_dtype"):
        assert getattr(found, name) == getattr(expected, name)
    for name in ("effects", "log_probabilities"):
        np.testing.assert_array_equal(getattr(found, name), getattr(expected, name))
        assert getattr(found, name).dtype == np.float32
    np.testing.assert_array_equal(found.alternatives.ids, expected.alternatives.ids)
    np.testing.assert_array_equal(found.alternatives.log_probabilities, expected.alternatives.log_probabilities)
    assert found.alternatives.texts == expected.alternatives.texts
    assert [joint.units for joint in found.joint] == [joint.units for joint in expected.joint]
    for one, other in zip(found.joint, expected.joint, strict=True):
        np.testing.assert_array_equal(one.effects, other.effects)


@pytest.mark.parametrize("names", [True, False])
def test_what_is_saved_is_read(tmp_path: Path, names: bool) -> None:
    matrix = random_matrix(tokens=TOKENS)
    matrix.influence = influence(names)
    matrix.save(tmp_path / "a.h5")
    with AttentionMatrix.open(tmp_path / "a.h5") as read:
        assert_same(read.influence, influence(names))
        # A second generation.
        read.save(tmp_path / "b.h5")
    with AttentionMatrix.open(tmp_path / "b.h5") as again:
        assert_same(again.influence, influence(names))
    assert verify(tmp_path / "b.h5").is_sound


def test_without_units_there_is_nothing_to_lose(tmp_path: Path) -> None:
    whole = influence()
    none = Influence(
        units=(),
        target=whole.target,
        effects=np.zeros((0, TOKENS - PROMPT), np.float32),
        form="whole",
        level="words",
        passes=1.0,
        compute_dtype="float32",
        log_probabilities=whole.log_probabilities,
        alternatives=whole.alternatives,
    )
    matrix = random_matrix(tokens=TOKENS)
    matrix.influence = none
    matrix.save(tmp_path / "a.h5")
    with AttentionMatrix.open(tmp_path / "a.h5") as read:
        assert_same(read.influence, none)
    assert verify(tmp_path / "a.h5").is_sound


def test_an_archive_without_it_has_none(tmp_path: Path) -> None:
    random_matrix(tokens=TOKENS).save(tmp_path / "a.h5")
    with AttentionMatrix.open(tmp_path / "a.h5") as read:
        assert read.influence is None
    with h5py.File(tmp_path / "a.h5") as file:
        assert GROUP not in file


def test_it_is_read_without_torch(archive: Path) -> None:
    program = (
        "import sys; sys.modules['torch'] = sys.modules['transformers'] = None\n"
        "from att_viz import AttentionMatrix\n"
        f"found = AttentionMatrix.open({str(archive)!r}).influence\n"
        "print(found, found.strongest(count=1)[0][0].start)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    strongest = influence().strongest(count=1)[0][0].start
    assert done.stdout == (
        f"<Influence of 4 units (mixed, whole form) on tokens 8 to 13, 3.2 forward passes> {strongest}\n"
    )


def test_the_specification_is_enough_to_read_it(archive: Path) -> None:
    """With nothing but h5py, by docs/archive-format.md."""
    expected = influence()
    with h5py.File(archive) as file:
        group = file[GROUP]
        assert group.attrs["target"].tolist() == [PROMPT, TOKENS]
        assert json.loads(group["unit_texts"].asstr()[()])[1] == ' "a\n\0'
        np.testing.assert_array_equal(group["effects"][:], expected.effects)
        for name in group:
            assert "crc32" in group[name].attrs, name
            data = group[name][()]
            assert group[name].attrs["crc32"] == zlib.crc32(data if isinstance(data, bytes) else data.tobytes())


def changed(name: str, change: Callable[[h5py.Group], None]) -> pytest.param:  # type: ignore[valid-type]
    return pytest.param(change, id=name)


def put(name: str, place: tuple[int, ...], value: float) -> Callable[[h5py.Group], None]:
    """Change a number, and the checksum with it."""

    def change(group: h5py.Group) -> None:
        values = group[name][()]
        values[place] = value
        group[name][...] = values
        group[name].attrs["crc32"] = np.uint32(zlib.crc32(values.tobytes()))

    return change


def damage(name: str) -> Callable[[h5py.Group], None]:
    """Change a number behind the checksum's back."""

    def change(group: h5py.Group) -> None:
        values = group[name][()]
        values.flat[0] += 1
        group[name][...] = values

    return change


def drop(name: str) -> Callable[[h5py.Group], None]:
    def change(group: h5py.Group) -> None:
        del group[name]

    return change


def link_out(group: h5py.Group) -> None:
    del group["effects"]
    group["effects"] = h5py.SoftLink("/sequences/batch_0/token_ids")


@pytest.mark.parametrize(
    "change",
    [
        changed("a number that its checksum does not know", damage("effects")),
        changed("units without a checksum", lambda group: group["units"].attrs.__delitem__("crc32")),
        changed("no effects", drop("effects")),
        changed("no texts of units", drop("unit_texts")),
        changed("a unit behind the end", put("units", (3, 1), 99)),
        changed("a unit before the beginning", put("units", (0, 0), -1)),
        changed("units that overlap", put("units", (2, 0), 3)),
        changed("a joint removal of a unit that is not there", put("joint_units", (0, 0), 4)),
        changed("no target", lambda group: group.attrs.__delitem__("target")),
        changed("a target behind the end", lambda group: group.attrs.modify("target", np.array([9, 15]))),
        changed("a target that is a text", lambda group: group.attrs.__setitem__("target", "all")),
        changed("a link out of the group", link_out),
    ],
)  # fmt: skip
def test_damage_is_refused(archive: Path, change: Callable[[h5py.Group], None]) -> None:
    with h5py.File(archive, "r+") as file:
        change(file[GROUP])
    with pytest.raises(ArchiveError, match="damaged"):
        AttentionMatrix.open(archive)
    report = verify(archive)
    assert report.fault is not None
    assert report.fault.check == "structure"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (put("log_probabilities", (2,), 0.5), "log-probability of the answer"),
        (put("log_probabilities", (2,), np.nan), "log-probability of the answer"),
        (put("alternative_log_probabilities", (1, 0), -99.0), "largest first"),
        (put("alternative_log_probabilities", (1, 2), np.nan), "alternatives"),
        (put("effects", (3, 0), 0.0), "effects of unit 3"),
        (put("effects", (1, 5), np.inf), "effects of unit 1"),
        (put("joint_effects", (1, 0), 1.0), "together"),
        (lambda group: group.attrs.modify("passes", -1.0), "no forward pass"),
    ],
)
def test_verify_finds_what_cannot_have_been_measured(
    archive: Path, change: Callable[[h5py.Group], None], words: str
) -> None:
    with h5py.File(archive, "r+") as file:
        change(file[GROUP])
    fault = verify(archive).fault
    assert fault is not None
    assert fault.check == "influence"
    assert words in fault.message


def test_strongest_and_stand_ins() -> None:
    found = influence()
    totals = np.nansum(found.effects, axis=1)
    assert [unit.start for unit, _ in found.strongest()] == [
        found.units[place].start for place in np.argsort(-totals, kind="stable")
    ]
    # Unit 3 ends with token 10, so it has no effect on token 11's row's predecessors.
    assert found.units[3] not in [unit for unit, _ in found.strongest(PROMPT)]
    apart = np.maximum(totals[[1, 0]], 0).sum()
    for together, expected in ((1.6 * apart + 0.3, True), (0.1, False)):
        row = np.full(TOKENS - PROMPT, np.nan, np.float32)
        row[-1] = together
        joint = JointRemoval((1, 0), row)
        assert found.stand_in_for_each_other(joint) is expected
    np.testing.assert_array_equal(np.asarray(found), found.effects)


def test_every_changed_byte_is_noticed(archive: Path) -> None:
    """Where the numbers and texts lie in the file, by HDF5's own account, one byte of each turned over."""
    with h5py.File(archive) as file:
        group = file[GROUP]
        places = {name: (group[name].id.get_offset(), group[name].id.get_storage_size()) for name in group}
    whole = archive.read_bytes()
    assert {"units", "unit_texts", "effects", "alternative_texts", "joint_effects"} <= places.keys()
    for name, (offset, size) in places.items():
        for place in (offset, offset + size // 2, offset + size - 1):
            archive.write_bytes(whole[:place] + bytes([whole[place] ^ 0x41]) + whole[place + 1 :])
            with pytest.raises(ArchiveError, match="damaged"):
                AttentionMatrix.open(archive)
            assert not verify(archive).is_sound, name
