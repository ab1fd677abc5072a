"""Measured influence inside an archive: docs/archive-format.md specifies the group."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from att_viz.archive.file.checked_objects import write_numbers, write_text, write_texts
from att_viz.archive.file.safe_objects import attribute, dataset, group, numbers, scalar_text, text
from att_viz.errors import ArchiveError, InvalidInputError
from att_viz.matrix.influence import Alternatives, Influence, JointRemoval

__all__ = ["fault_in_influence", "read_influence", "write_influence"]

_NAME = "influence"
_NOBODY = -1
"""Where a joint removal has fewer units than another one."""
_TEXTS = ("form", "level", "compute_dtype")


def write_influence(sequence: h5py.Group, influence: Influence) -> None:
    """Write an influence beside the tokens of its sequence, in place of an earlier one.

    Args:
        sequence: the group of the sequence.
        influence: what to write.
    """
    if _NAME in sequence:
        del sequence[_NAME]
    found = sequence.create_group(_NAME)
    found.attrs["target"] = np.asarray(influence.target, dtype=np.int64)
    found.attrs["passes"] = np.float64(influence.passes)
    for name in _TEXTS:
        write_texts(found, name, [getattr(influence, name)])
    units = influence.units
    write_numbers(found, "units", np.asarray([(unit.start, unit.end) for unit in units], np.int64).reshape(-1, 2))
    write_numbers(found, "units_are_markup", np.asarray([unit.is_markup for unit in units], dtype=np.bool_))
    write_text(found, "unit_texts", json.dumps([unit.text for unit in units]))
    write_numbers(found, "effects", np.ascontiguousarray(influence.effects, dtype="<f4"))
    write_numbers(found, "log_probabilities", np.ascontiguousarray(influence.log_probabilities, dtype="<f4"))
    others = influence.alternatives
    write_numbers(found, "alternative_ids", np.ascontiguousarray(others.ids, dtype="<i8"))
    write_numbers(found, "alternative_log_probabilities", np.ascontiguousarray(others.log_probabilities, dtype="<f4"))
    if others.texts:
        write_text(found, "alternative_texts", json.dumps([list(texts) for texts in others.texts]))
    if influence.joint:
        most = max(len(joint.units) for joint in influence.joint)
        places = [[*joint.units, *[_NOBODY] * (most - len(joint.units))] for joint in influence.joint]
        write_numbers(found, "joint_units", np.asarray(places, dtype="<i8"))
        write_numbers(found, "joint_effects", np.stack([joint.effects for joint in influence.joint]).astype("<f4"))


def read_influence(sequence: h5py.Group) -> Influence | None:
    """Read the influence beside the tokens of a sequence.

    Args:
        sequence: the group of the sequence.

    Returns:
        The influence; None where none is kept.

    Raises:
        ArchiveError: if it is damaged.
        InvalidInputError: if its parts do not belong together.
    """
    if _NAME not in sequence:
        return None
    # Imported here, because most archives hold no influence, and the regular expressions beside it take time.
    from att_viz.matrix.units import Unit

    found = group(sequence, _NAME)
    places = _array(found, "units", 2, "iu", (None, 2))
    texts = _list(found, "unit_texts", lambda item: isinstance(item, str))
    markup = numbers(found, "units_are_markup", (len(places),), "biu")
    if len(texts) != len(places):
        raise InvalidInputError(f"there are {len(places)} units and {len(texts)} texts of units")
    target = np.asarray(attribute(found, "target"))
    passes = np.asarray(attribute(found, "passes"))
    if target.shape != (2,) or target.dtype.kind not in "iu" or passes.shape != () or passes.dtype.kind not in "iuf":
        raise InvalidInputError("the target or the passes of its influence are no numbers")
    ids = _array(found, "alternative_ids", 2, "iu", (None, None))
    names: list[Any] = []
    if "alternative_texts" in found:
        names = _list(found, "alternative_texts", _are_texts)
    return Influence(
        units=tuple(
            Unit(int(start), int(end), shown, bool(flag))
            for (start, end), shown, flag in zip(places.tolist(), texts, markup.tolist(), strict=True)
        ),
        target=(int(target[0]), int(target[1])),
        effects=_array(found, "effects", 2, "f", (len(places), None)).astype(np.float32),
        passes=float(passes),
        log_probabilities=_array(found, "log_probabilities", 1, "f", (None,)).astype(np.float32),
        alternatives=Alternatives(
            ids.astype(np.int64),
            tuple(tuple(row) for row in names),
            _array(found, "alternative_log_probabilities", 2, "f", ids.shape).astype(np.float32),
        ),
        joint=_joint(found),
        form=text(found, "form"),
        level=text(found, "level"),
        compute_dtype=text(found, "compute_dtype"),
    )


def fault_in_influence(influence: Influence) -> str | None:
    """What cannot be in an influence that was measured, as one sentence; None where all is well."""
    log_probabilities, others = influence.log_probabilities, influence.alternatives.log_probabilities
    # Comparisons with NaN are false.
    if not (np.isfinite(log_probabilities) & (log_probabilities <= 0)).all():
        return "a log-probability of the answer is not a number of at most 0"
    if not (others <= 0).all() or (np.diff(others, axis=1) > 0).any():
        return "the log-probabilities of alternatives are not numbers of at most 0, the largest first"
    start, stop = influence.target
    tokens = np.arange(start, stop)
    for number, unit in enumerate(influence.units):
        if not np.array_equal(np.isfinite(influence.effects[number]), unit.end < tokens):
            return f"the effects of unit {number} are not numbers for just the tokens that it can have an effect on"
    for joint in influence.joint:
        end = max((influence.units[place].end for place in joint.units), default=0)
        if not np.array_equal(np.isfinite(joint.effects), end < tokens):
            return f"the effects of units {list(joint.units)} together are not numbers for just the tokens after them"
    if not influence.passes > 0:
        return "it took no forward pass"
    return None


def _joint(found: h5py.Group) -> tuple[JointRemoval, ...]:
    if "joint_units" not in found:
        return ()
    places = _array(found, "joint_units", 2, "i", (None, None))
    effects = _array(found, "joint_effects", 2, "f", (len(places), None)).astype(np.float32)
    return tuple(
        JointRemoval(tuple(int(place) for place in row if place != _NOBODY), effect)
        for row, effect in zip(places.tolist(), effects, strict=True)
    )


def _array(parent: h5py.Group, name: str, axes: int, kinds: str, shape: tuple[int | None, ...]) -> NDArray[Any]:
    """Numbers whose shape is known in part; what is not known (None) is what the file has."""
    found = dataset(parent, name)
    attribute(found, "crc32")
    if len(found.shape or ()) != axes:
        raise ArchiveError(f"{parent.file.filename} is damaged: {found.name} should have {axes} axes")
    whole = tuple(has if wanted is None else wanted for has, wanted in zip(found.shape, shape, strict=True))
    return numbers(parent, name, whole, kinds)


def _list(parent: h5py.Group, name: str, fits: Callable[[Any], bool]) -> list[Any]:
    parsed = json.loads(scalar_text(parent, name))
    if not isinstance(parsed, list) or not all(map(fits, parsed)):
        raise InvalidInputError(f"{name} is no list of texts")
    return parsed


def _are_texts(item: Any) -> bool:
    return isinstance(item, list) and all(isinstance(text, str) for text in item)
