"""Archives of every kind, changed at random: bytes, HDF5's structures with their checksums set right, and objects."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from lens.lens_samples import random_lens
from support.numbers.random_attention import causal_attention
from support.numbers.random_influence import random_influence

from att_viz.archive.answers.direct_logit import write_direct_logit
from att_viz.archive.answers.influence import write_influence
from att_viz.archive.checking.verify import verify
from att_viz.archive.lens import read_lens, save_lens
from att_viz.archive.reading.archive_weights import ArchiveWeights
from att_viz.archive.writing.options import LayerPlan, StreamOptions
from att_viz.archive.writing.stream import ArchiveStream, RowBatch
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import AttVizError
from att_viz.matrix.direct_logit import DirectLogit
from att_viz.matrix.metadata import CaptureMetadata
from campaigns.byte_mutations import change_bytes
from campaigns.hdf5_object_mutations import with_changed_object
from campaigns.hdf5_structure_mutations import change_checked, checked_structure

Numbers = dict[str, Any]

_OPTIONS = {
    "float16": (StreamOptions(statistics=("entropy", "largest")), 70, 1),
    "gzip": (StreamOptions(dtype="float32", compression="gzip", statistics=("entropy",)), 70, 1),
    "scores": (StreamOptions(weights="scores", statistics=("entropy",)), 70, 1),
    "statistics": (StreamOptions(weights=None, statistics=("entropy", "largest")), 70, 1),
    "two": (StreamOptions(), 20, 2),
    "long": (StreamOptions(), 1090, 1),
}
_ANSWERS = {
    "answer": (StreamOptions(key_means=True), 40, 1),
    "means": (StreamOptions(weights=None, statistics=("entropy",), key_means=True), 70, 1),
}
_SHARES = (0.25, 0.2, 0.15, 0.15, 0.2, 0.05)
"""How often each is damaged: reading the long one takes ten times as long."""
_SIGNATURES = re.compile(rb"GCOL|OHDR|OCHK|TREE|BTHD|BTLF|BTIN|FRHP|FHDB|FHIB|SNOD|HEAP")


class ArchiveMutations:
    """Makes damaged archives.

    Args:
        directory: where the whole ones are kept.
        answers: whether they are of one kind, with what is known of an answer, rather than of the other kinds. A case's
            number says what is damaged as long as the whole archives stay as they are.
    """

    def __init__(self, directory: Path, answers: bool = False) -> None:
        self._directory = directory
        kinds = _ANSWERS if answers else _OPTIONS
        self._samples = [_Sample(directory / f"{name}.h5", *options, answers) for name, options in kinds.items()]
        self._shares = (0.7, 0.3) if answers else _SHARES

    def case(self, rng: np.random.Generator) -> tuple[str, bytes, Callable[[Path], str]]:
        """A damaged archive, and what examines it."""
        sample = self._samples[rng.choice(len(self._samples), p=self._shares)]
        kind = ("anywhere", "structures", "headers", "objects")[rng.choice(4, p=(0.15, 0.3, 0.3, 0.25))]
        if kind == "objects":
            said, data = with_changed_object(sample.path, self._directory / "changed.h5", rng)
        else:
            changed = bytearray(sample.data)
            if kind == "headers":
                said = change_checked(changed, sample.checked, rng)
            else:
                places = sample.structures if kind == "structures" else None
                said = "; ".join(change_bytes(changed, rng, places) for _ in range(rng.integers(1, 4)))
            data = bytes(changed)
        return f"{sample.path.name}, {kind}, {said}", data, sample.examine


class _Sample:
    """One whole archive."""

    def __init__(self, path: Path, options: StreamOptions, rows: int, sequences: int, answers: bool) -> None:
        self.path = path
        self._sequences = sequences
        _write(path, options, rows, sequences, answers)
        if sequences > 1:
            _use_heaps(path)
        self.data = path.read_bytes()
        found = [match.start() for match in _SIGNATURES.finditer(self.data)]
        ends = [*found[1:], len(self.data)]
        self.structures = [
            place for start, end in zip(found, ends, strict=True) for place in range(start, min(start + 400, end))
        ]
        self.checked = [part for start in found if (part := checked_structure(self.data, start)) is not None]
        assert len(self.checked) > 10
        assert verify(path).is_sound
        self._numbers = _numbers(path, self._sequences)
        optional = ("overview",) if answers else ("overview", "direct logits", "influence", "means")
        missing = [
            name
            for name, value in self._numbers.items()
            if value is None and not any(part in name for part in optional)
        ]
        assert not missing, missing

    def examine(self, path: Path) -> str:
        """Read all of a damaged archive.

        Raises:
            AssertionError: if it is called sound and gives another number.
        """
        report = verify(path)
        found = _numbers(path, self._sequences)
        if not report.is_sound:
            return "refused"
        for name, value in found.items():
            if value is not None and name in self._numbers:
                expected = self._numbers[name]
                assert value == expected, f"sound, but {name} differs"
        return "sound" if found == self._numbers else "sound, less to read"


def _write(path: Path, options: StreamOptions, rows: int, sequences: int, answers: bool) -> None:
    stream = ArchiveStream(path, options, CaptureMetadata(capture="interface"))
    tokens = [f"t{place}" for place in range(rows)]
    plans = {0: LayerPlan((0, 2), sinks=True), 1: LayerPlan((1,))}
    for batch in range(sequences):
        stream.begin_sequence(
            batch,
            plans,
            num_rows=rows,
            token_ids=range(rows),
            tokens=tokens,
            token_texts=tokens,
            prompt_length=rows // 2,
            real=np.arange(rows) > 2,
        )
        for layer, plan in plans.items():
            _put(stream, layer, batch, len(plan.heads), plan.sinks, rows, options)
            if answers:
                means = np.random.default_rng(layer).uniform(size=(2, len(plan.heads), rows)).astype(np.float32)
                stream.put_key_means(layer, batch, *means)
            stream.finish_layer(layer, batch)
        if answers:
            stream.put_beside_tokens(batch, partial(write_direct_logit, direct_logit=_direct_logit(rows)))
            measured = random_influence(rows // 2, rows)
            stream.put_beside_tokens(batch, partial(write_influence, influence=measured))
    stream.close(True)
    with AttentionMatrix.open(path) as matrix:
        lens = random_lens(matrix, 2)
    save_lens(path, lens)


def _direct_logit(rows: int) -> DirectLogit:
    answer = rows - rows // 2
    parts = np.random.default_rng(5).normal(size=(2, 2, answer, rows))
    parts *= np.arange(rows) < rows // 2 + np.arange(answer)[:, None]
    signed = (np.maximum(parts, 0).sum((0, 1)), np.minimum(parts, 0).sum((0, 1)), parts.sum(3))
    return DirectLogit((rows // 2, rows), *(array.astype(np.float32) for array in signed))


def _use_heaps(path: Path) -> None:
    """Let texts have variable lengths, which HDF5 keeps in heaps; so did the first archives."""
    with h5py.File(path, "r+", libver=("v108", "v108")) as file:
        for name in ("metadata", "sequences/batch_0/tokens", "sequences/batch_0/token_texts"):
            text, attributes = file[name][()], dict(file[name].attrs)
            del file[name]
            file.create_dataset(name, data=text, dtype=h5py.string_dtype("utf-8")).attrs.update(attributes)


def _put(
    stream: ArchiveStream, layer: int, batch: int, heads: int, sinks: bool, rows: int, options: StreamOptions
) -> None:
    rng = np.random.default_rng(layer + 10 * batch)
    weights = causal_attention(heads, rows, seed=layer + 10 * batch) * np.float32(0.75 if sinks else 1)
    # Padding neither looks nor is looked at.
    weights[:, :, :3] = 0
    weights[:, :3] = 0
    weights /= np.maximum(weights.sum(axis=2, keepdims=True), 1e-30) / np.float32(0.75 if sinks else 1)
    sums = weights.sum(axis=2, dtype=np.float32)
    mass = np.where(np.arange(rows) > 2, 1 - sums, 0).astype(np.float32) if sinks else None
    if options.weights == "scores":
        with np.errstate(divide="ignore"):
            weights = np.log(weights)
    kept = None if options.weights is None else weights
    values = rng.normal(size=(heads, rows, len(options.statistics))).astype(np.float32)
    stream.put(
        layer,
        batch,
        RowBatch.of(
            0, 0, 0, kept, sums if options.weights == "softmax" else None, mass, values if options.statistics else None
        ),
    )
    stream.put_value_norms(layer, batch, 0, rng.gamma(1, 2, size=(heads, rows)).astype(np.float32))


def _numbers(path: Path, sequences: int) -> Numbers:
    """All that can be read: bytes, or None for what is refused or not there. Heads are told by their places."""
    found: Numbers = {}
    for batch in range(sequences):
        with _refusal_allowed(), AttentionMatrix.open(path, batch) as matrix:
            found[f"tokens of {batch}"] = (matrix.tokens, matrix.token_texts)
            found[f"influence of {batch}"] = _influence(matrix)
            found[f"ids of {batch}"] = None if matrix.token_ids is None else matrix.token_ids.tolist()
            for name, read in _reads(matrix):
                found[f"{name} of {batch}"] = None
                with _refusal_allowed():
                    value = read()
                    found[f"{name} of {batch}"] = None if value is None else np.asarray(value, "<f4").tobytes()
    found["lens"] = None
    with _refusal_allowed():
        lens = read_lens(path)
        if lens is not None:
            arrays = (lens.top_ids, lens.top_probabilities, lens.entropy, lens.rank)
            found["lens"] = [(array.tolist(), array.shape) for array in arrays]
    return found


def _direct_logits(matrix: AttentionMatrix, name: str) -> Any:
    return getattr(matrix.direct_logit, name, None)


def _influence(matrix: AttentionMatrix) -> Any:
    influence = matrix.influence
    if influence is None:
        return None
    others = influence.alternatives
    arrays = (influence.effects, influence.log_probabilities, others.ids, others.log_probabilities)
    joint = [(joint.units, joint.effects.tobytes()) for joint in influence.joint]
    return influence.units, influence.target, [array.tobytes() for array in arrays], others.texts, joint


def _look_at_overview(matrix: AttentionMatrix, layer: int, head: int) -> None:
    matrix.overview(layer, head, 64)


def _reads(matrix: AttentionMatrix) -> Iterator[tuple[str, Callable[[], Any]]]:
    weights = matrix.weights
    for name in ("positive", "negative", "heads"):
        yield f"{name} direct logits", partial(_direct_logits, matrix, name)
    for layer in matrix.layers:
        if matrix.statistic_names(layer):
            yield f"statistics of layer {layer}", partial(matrix.statistics, layer)
        for place, head in enumerate(matrix.heads(layer)):
            where = f"layer {layer}, head at {place}"
            if matrix.has_weights:
                yield f"rows of {where}", partial(matrix.rows, layer, head)
                if matrix.weights_kind == "softmax":
                    assert isinstance(weights, ArchiveWeights)
                    yield f"sums of {where}", partial(weights.row_sums, layer, head)
                if matrix.num_rows > 1024:
                    yield f"overview of {where}", partial(_look_at_overview, matrix, layer, head)
            if layer == 0:
                yield f"sink mass of {where}", partial(matrix.sink_mass, layer, head)
            yield f"means of {where}", partial(matrix.key_means, layer, head)
            yield f"norms of {where}", partial(matrix.value_norms, layer, head)


class _refusal_allowed:
    """Lets an error of att_viz pass; much faster than a generator, which counts here."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> bool:
        return kind is not None and issubclass(kind, AttVizError)
