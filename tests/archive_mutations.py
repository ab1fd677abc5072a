"""Archives of every kind, changed at random: bytes, HDF5's structures with their checksums set right, and objects."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from byte_mutations import change_bytes, interesting
from lens.lens_samples import random_lens
from random_attention import causal_attention

from att_viz.archive.lens import read_lens, save_lens
from att_viz.archive.stream import ArchiveStream, StreamLayer, StreamOptions
from att_viz.archive.verify import verify
from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import AttVizError
from att_viz.metadata import CaptureMetadata

Numbers = dict[str, Any]

_OPTIONS = {
    "float16": (StreamOptions(statistics=("entropy", "largest")), 70, 1),
    "gzip": (StreamOptions(dtype="float32", compression="gzip", statistics=("entropy",)), 70, 1),
    "scores": (StreamOptions(weights="scores", statistics=("entropy",)), 70, 1),
    "statistics": (StreamOptions(weights=None, statistics=("entropy", "largest")), 70, 1),
    "two": (StreamOptions(), 20, 2),
    "long": (StreamOptions(), 1090, 1),
}
_SIGNATURES = re.compile(rb"GCOL|OHDR|OCHK|TREE|BTHD|BTLF|BTIN|FRHP|FHDB|FHIB|SNOD|HEAP")
_LONGEST_STRUCTURE = 700
_WORD = 2**32 - 1


class ArchiveMutations:
    """Makes damaged archives.

    Args:
        directory: where the whole ones are kept.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._samples = [_Sample(directory / f"{name}.h5", *options) for name, options in _OPTIONS.items()]

    def case(self, rng: np.random.Generator) -> tuple[str, bytes, Callable[[Path], str]]:
        """A damaged archive, and what examines it."""
        # Reading the long one takes ten times as long.
        sample = self._samples[rng.choice(len(self._samples), p=(0.25, 0.2, 0.15, 0.15, 0.2, 0.05))]
        kind = ("anywhere", "structures", "headers", "objects")[rng.choice(4, p=(0.15, 0.3, 0.3, 0.25))]
        if kind == "objects":
            said, data = _with_changed_object(sample.path, self._directory / "changed.h5", rng)
        else:
            changed = bytearray(sample.data)
            if kind == "headers":
                said = _change_checked(changed, sample.checked, rng)
            else:
                places = sample.structures if kind == "structures" else None
                said = "; ".join(change_bytes(changed, rng, places) for _ in range(rng.integers(1, 4)))
            data = bytes(changed)
        return f"{sample.path.name}, {kind}, {said}", data, sample.examine


class _Sample:
    """One whole archive."""

    def __init__(self, path: Path, options: StreamOptions, rows: int, sequences: int) -> None:
        self.path = path
        self._sequences = sequences
        _write(path, options, rows, sequences)
        self.data = path.read_bytes()
        found = [match.start() for match in _SIGNATURES.finditer(self.data)]
        ends = [*found[1:], len(self.data)]
        self.structures = [
            place for start, end in zip(found, ends, strict=True) for place in range(start, min(start + 400, end))
        ]
        self.checked = [part for start in found if (part := _checked_structure(self.data, start)) is not None]
        assert len(self.checked) > 10
        assert verify(path).is_sound
        self._numbers = _numbers(path, self._sequences)
        missing = [name for name, value in self._numbers.items() if value is None and "overview" not in name]
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


def _write(path: Path, options: StreamOptions, rows: int, sequences: int) -> None:
    stream = ArchiveStream(path, options, CaptureMetadata(capture="interface"))
    tokens = [f"t{place}" for place in range(rows)]
    plans = {0: StreamLayer((0, 2), sinks=True), 1: StreamLayer((1,))}
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
            stream.finish_layer(layer, batch)
    stream.close(True)
    with AttentionMatrix.open(path) as matrix:
        lens = random_lens(matrix, 2)
    save_lens(path, lens)


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
        0,
        0,
        0,
        kept,
        sums if options.weights == "softmax" else None,
        mass,
        values if options.statistics else None,
    )
    stream.put_value_norms(layer, batch, 0, rng.gamma(1, 2, size=(heads, rows)).astype(np.float32))


def _numbers(path: Path, sequences: int) -> Numbers:
    """All that can be read: bytes, or None for what is refused or not there. Heads are told by their places."""
    found: Numbers = {}
    for batch in range(sequences):
        with _refusal_allowed(), AttentionMatrix.open(path, batch) as matrix:
            found[f"tokens of {batch}"] = (matrix.tokens, matrix.token_texts)
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


def _reads(matrix: AttentionMatrix) -> Iterator[tuple[str, Callable[[], Any]]]:
    for layer in matrix.layers:
        if matrix.statistic_names(layer):
            yield f"statistics of layer {layer}", lambda layer=layer: matrix.statistics(layer)
        for place, head in enumerate(matrix.heads(layer)):
            where = f"layer {layer}, head at {place}"
            if matrix.has_weights:
                yield f"rows of {where}", lambda where=(layer, head): matrix.rows(*where)
                if matrix.weights_kind == "softmax":
                    yield f"sums of {where}", lambda where=(layer, head): matrix.weights.row_sums(*where)
                if matrix.num_rows > 1024:
                    yield f"overview of {where}", lambda where=(layer, head): matrix.overview(*where, 64) and None
            if layer == 0:
                yield f"sink mass of {where}", lambda where=(layer, head): matrix.sink_mass(*where)
            yield f"norms of {where}", lambda where=(layer, head): matrix.value_norms(*where)


class _refusal_allowed:
    """Lets an error of att_viz pass; much faster than a generator, which counts here."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> bool:
        return kind is not None and issubclass(kind, AttVizError)


def _change_checked(data: bytearray, checked: list[tuple[int, int]], rng: np.random.Generator) -> str:
    """Change what HDF5 has a checksum of, and set that right: sizes, shapes, dtypes, filters, attributes, links."""
    start, stop = checked[rng.integers(len(checked))]
    part = bytearray(data[start:stop])
    said = []
    for _ in range(rng.integers(1, 3)):
        place = int(rng.integers(5, len(part)))
        size = len(part)
        said.append(change_bytes(part, rng, [place]))
        part = (part + bytes(size))[:size]
    data[start:stop] = part
    data[stop : stop + 4] = _lookup3(bytes(part)).to_bytes(4, "little")
    return f"the structure at {start}: {'; '.join(said)}"


def _checked_structure(data: bytes, start: int) -> tuple[int, int] | None:
    """Where the structure at a place begins, and where its checksum does."""
    if data[start : start + 4] == b"OHDR":
        flags = data[start + 5]
        place = start + 6 + (16 if flags & 0x20 else 0) + (4 if flags & 0x10 else 0)
        width = 1 << (flags & 3)
        sizes = [place + width + int.from_bytes(data[place : place + width], "little") - start]
    elif data[start : start + 4] in (b"OCHK", b"BTHD", b"FRHP"):
        sizes = list(range(8, min(_LONGEST_STRUCTURE, len(data) - start - 4)))
    else:
        return None
    for size in sizes:
        stop = start + size
        if _lookup3(data[start:stop]) == int.from_bytes(data[stop : stop + 4], "little"):
            return start, stop
    return None


def _lookup3(data: bytes) -> int:
    """The checksum of HDF5's structures: Bob Jenkins' lookup3, `hashlittle` with 0."""

    def rotated(value: int, by: int) -> int:
        return ((value << by) | (value >> (32 - by))) & _WORD

    a = b = c = (0xDEADBEEF + len(data)) & _WORD
    if not data:
        return c
    blocks = (len(data) - 1) // 12
    padded = data + bytes(12 * (blocks + 1) - len(data))
    words = struct.unpack(f"<{3 * (blocks + 1)}I", padded)
    for block in range(blocks):
        x, y, z = words[3 * block : 3 * block + 3]
        a, b, c = (a + x) & _WORD, (b + y) & _WORD, (c + z) & _WORD
        for by in (4, 6, 8, 16, 19, 4):
            a, c, b = ((a - c) & _WORD) ^ rotated(c, by), (c + b) & _WORD, b
            a, b, c = b, c, a
    a, b, c = (a + words[-3]) & _WORD, (b + words[-2]) & _WORD, (c + words[-1]) & _WORD
    for by in (14, 11, 25, 16, 4, 14, 24):
        c = ((c ^ b) - rotated(b, by)) & _WORD
        a, b, c = b, c, a
    return b


def _with_changed_object(source: Path, path: Path, rng: np.random.Generator) -> tuple[str, bytes]:
    """Change an object as a program that uses HDF5 would, which knows nothing of the checksums in archives."""
    path.write_bytes(source.read_bytes())
    with h5py.File(path, "r+", locking=False) as file:
        names: list[str] = []
        file.visit(names.append)
        name = names[rng.integers(len(names))]
        target = file[name]
        changes = [_change_attribute, _drop, _change_dataset, _swap, _change_chunk]
        change = changes[rng.choice(len(changes), p=(0.35, 0.05, 0.3, 0.1, 0.2))]
        said = change(file, target, rng)
    return f"{name}: {said}", path.read_bytes()


def _change_attribute(file: h5py.File, target: Any, rng: np.random.Generator) -> str:
    holder = target if len(target.attrs) and rng.random() < 0.8 else file
    names = list(holder.attrs)
    name = names[rng.integers(len(names))]
    number = interesting(rng)
    values: tuple[Any, ...] = (
        np.uint64(number), np.array([number % 2**31] * 3), "x" * 70_000 if number == 7 else "y", np.float64(np.nan),
        np.zeros((0,), "i8"), h5py.Empty("f4"), np.array(["a", "ü"], dtype=h5py.string_dtype()), b"\xff\xfe",
        np.array([(1, 2.0)], dtype=[("a", "i4"), ("b", "f8")]), np.array([0, 2]), np.array([2, 0]), np.bool_(False),
        "softmax", "scores", "none", h5py.Reference() if holder is file else np.int8(-1), np.int64(rng.integers(100)),
    )  # fmt: skip
    value = values[rng.integers(len(values))]
    del holder.attrs[name]
    if rng.random() < 0.9:
        holder.attrs[name] = value
    return f"attribute {name} of {holder.name} is {value!r:.60}"


def _drop(file: h5py.File, target: Any, rng: np.random.Generator) -> str:
    del file[target.name]
    return "dropped"


def _change_dataset(file: h5py.File, target: Any, rng: np.random.Generator) -> str:
    """Another shape, dtype or storage, with as many of the old numbers as fit."""
    if not isinstance(target, h5py.Dataset) or target.shape == ():
        return _change_attribute(file, target, rng)
    name, values, attributes = target.name, target[()], dict(target.attrs)
    del file[name]
    kind = ("dtype", "transposed", "resized", "huge", "filters", "noise", "chunks")[rng.integers(7)]
    options: dict[str, Any] = {}
    if kind == "dtype":
        dtypes = ("<f2", ">f2", "<f4", ">f4", "<f8", ">i8", "<i2", "|b1", "<c8", ">u4", "|S4", "swapped")
        dtype = dtypes[rng.integers(len(dtypes))]
        # The same bytes in the other order are other numbers.
        with np.errstate(all="ignore"):
            values = values.view(values.dtype.newbyteorder()) if dtype == "swapped" else values.astype(dtype)
    elif kind == "transposed":
        values = values.T.copy()
    elif kind == "resized":
        values = np.resize(values, [max(0, side + int(rng.integers(-2, 3))) for side in values.shape])
    elif kind == "huge":
        shape = tuple(10**6 if side > 1 else 1 for side in values.shape)
        file.create_dataset(name, shape, values.dtype, chunks=tuple(min(side, 64) for side in shape))
    elif kind == "filters":
        choices = ({"compression": "gzip"}, {"compression": "lzf"}, {"fletcher32": True}, {"shuffle": True})
        options = choices[rng.integers(len(choices))]
    elif kind == "noise":
        flat = values.reshape(-1)
        flat[rng.integers(max(1, flat.size))] += flat.dtype.type(1)
    else:
        options = {"chunks": tuple(int(rng.integers(1, side + 1)) for side in values.shape)}
    if kind != "huge":
        file.create_dataset(name, data=values, **(options if values.size else {}))
    for key, value in attributes.items():
        file[name].attrs[key] = value
    return f"{kind}, {values.dtype}, {options}"


def _swap(file: h5py.File, target: Any, rng: np.random.Generator) -> str:
    """Two objects of one group change their names."""
    group = target.parent
    # Whole layers and sequences with each other would give another sound archive.
    names = [name for name in group if not name.startswith("batch_")] if group.name != "/" else []
    if len(names) < 2:
        return _change_attribute(file, target, rng)
    first, second = rng.choice(names, 2, replace=False)
    group.move(first, "aside")
    group.move(second, first)
    if rng.random() < 0.3:
        group[second] = group[first]
        del group["aside"]
    else:
        group.move("aside", second)
    return f"{first} and {second} swapped"


def _change_chunk(file: h5py.File, target: Any, rng: np.random.Generator) -> str:
    """A chunk of another size, other bytes or another filter mask, or at another place."""
    chunked: list[Any] = []
    file.visititems(lambda _, item: chunked.append(item) if isinstance(item, h5py.Dataset) and item.chunks else None)
    chosen = chunked[rng.integers(len(chunked))]
    count = chosen.id.get_num_chunks()
    if not count:
        return _change_attribute(file, target, rng)
    first, other = (chosen.id.get_chunk_info(int(rng.integers(count))).chunk_offset for _ in range(2))
    data = bytearray(chosen.id.read_direct_chunk(first)[1])
    kind = ("longer", "shorter", "byte", "mask", "place", "none")[rng.integers(6)]
    if kind == "longer":
        data += bytes(int(rng.choice((1, 4, 1000))))
    elif kind == "shorter":
        del data[int(rng.integers(len(data))) + 1 :]
    elif kind == "byte":
        data[rng.integers(len(data))] ^= 1 << int(rng.integers(8))
    elif kind == "none":
        data = data[:1]
    mask = int(rng.integers(1, 8)) if kind == "mask" else 0
    chosen.id.write_direct_chunk(other if kind == "place" else first, bytes(data), mask)
    return f"a chunk of {chosen.name} at {first}: {kind}"
