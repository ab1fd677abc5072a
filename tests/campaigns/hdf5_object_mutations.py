"""Changes to the objects of an HDF5 file, made with HDF5: attributes, links, shapes, dtypes, filters and chunks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import h5py
import numpy as np

from campaigns.byte_mutations import interesting


def with_changed_object(source: Path, path: Path, rng: np.random.Generator) -> tuple[str, bytes]:
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
