"""Pickles, .npz files and files of torch, changed at random: bytes, opcodes, members of zip files and headers."""

from __future__ import annotations

import io
import pickle
import pickletools
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from support.files.foreign_files import AncestorMatrix, document, generated
from support.numbers.random_attention import causal_attention, random_matrix

import att_viz.attention_matrix
from att_viz.errors import AttVizError
from att_viz.formats import convert, open_any
from campaigns.byte_mutations import change_bytes, interesting

torch.set_num_threads(1)
_ZIP_PARTS = (b"PK\1\2", b"PK\3\4", b"PK\5\6", b"PK\6\6", b"PK\6\7", b"PK\7\x08")


class ObjectMutations:
    """Makes damaged pickles, .npz files and files of torch.

    Args:
        directory: where whole ones are made.
    """

    def __init__(self, directory: Path) -> None:
        self._samples = {**_pickles(), **_arrays(directory), **_tensors(directory)}
        self._names = sorted(self._samples)
        for name, data in self._samples.items():
            path = directory / name
            path.write_bytes(data)
            assert examine(path) == "opened", f"{name} cannot be opened"

    def case(self, rng: np.random.Generator) -> tuple[str, bytes, Callable[[Path], str]]:
        """A damaged file, and what examines it."""
        name = self._names[rng.integers(len(self._names))]
        data = self._samples[name]
        kind = "bytes" if rng.random() < 0.35 else "structure"
        if kind == "bytes":
            changed = bytearray(data)
            places = _zip_places(data) if data[:2] == b"PK" and rng.random() < 0.7 else None
            said = "; ".join(change_bytes(changed, rng, places) for _ in range(rng.integers(1, 4)))
            return f"{name}, {kind}, {said}", bytes(changed), examine
        said, data = change_members(data, rng) if data[:2] == b"PK" else change_opcodes(data, rng)
        return f"{name}, {kind}, {said}", data, examine


def examine(path: Path) -> str:
    """Read all that a file holds, as a user would."""
    try:
        with open_any(path) as matrix:
            for layer in matrix.layers:
                for head in matrix.heads(layer):
                    rows = matrix.rows(layer, head)
                    assert rows.shape == (matrix.num_rows, matrix.num_rows)
                    matrix.sink_mass(layer, head)
                    matrix.value_norms(layer, head)
            assert len(matrix.tokens) == len(matrix.token_texts)
            repr(matrix)
    except AttVizError:
        return "refused"
    return "opened"


def _pickles() -> dict[str, bytes]:
    found = {f"document{protocol}.pkl": pickle.dumps(document(), protocol) for protocol in range(6)}
    tensors = {layer: {**entry, "tensor": torch.from_numpy(entry["tensor"])} for layer, entry in document().items()}
    found["tensors.pkl"] = pickle.dumps(tensors, 4)
    steps = generated(causal_attention(2, 6)[None].repeat(2, 0), 4)
    found["steps.pkl"] = pickle.dumps(steps, 2)
    own = att_viz.attention_matrix.AttentionMatrix
    att_viz.attention_matrix.AttentionMatrix = AncestorMatrix  # type: ignore[misc, assignment]
    try:
        found["story_attention_matrix.pickle"] = pickle.dumps(AncestorMatrix(steps), 4)
    finally:
        att_viz.attention_matrix.AttentionMatrix = own  # type: ignore[misc]
    return found


def _arrays(directory: Path) -> dict[str, bytes]:
    random_matrix(layers=2, heads=2, tokens=9, sinks=True, norms=True).save(directory / "a.h5", "float32")
    found = {"own.npz": convert(directory / "a.h5", directory / "own.npz").path.read_bytes()}
    layers: dict[str, Any] = {f"layer_{layer}": causal_attention(2, 7, seed=layer)[None] for layer in range(2)}
    for name, save in (("plain.npz", np.savez), ("deflated.npz", np.savez_compressed)):
        buffer = io.BytesIO()
        save(buffer, **layers)
        found[name] = buffer.getvalue()
    return found


def _tensors(directory: Path) -> dict[str, bytes]:
    random_matrix(layers=2, heads=2, tokens=9).save(directory / "b.h5", "float32")
    whole = torch.from_numpy(causal_attention(2, 7)[None])
    found = {"own.pt": convert(directory / "b.h5", directory / "own.pt").path.read_bytes()}
    for name, value, is_zip in (
        ("half.pt", [whole.half(), whole.bfloat16()], True),
        ("views.pt", [whole, whole.transpose(0, 1).contiguous().transpose(0, 1)], True),
        ("legacy.pt", [whole, whole.double()], False),
        ("steps.pt", generated(causal_attention(2, 6)[None].repeat(2, 0), 4), False),
    ):
        buffer = io.BytesIO()
        torch.save(value, buffer, _use_new_zipfile_serialization=is_zip)
        found[name] = buffer.getvalue()
    return found


def _zip_places(data: bytes) -> list[int]:
    starts = [place for place in range(len(data)) if data[place : place + 4] in _ZIP_PARTS]
    return [place for start in starts for place in range(start, min(start + 60, len(data)))]


def change_opcodes(data: bytes, rng: np.random.Generator) -> tuple[str, bytes]:
    """Change the opcodes of pickles that follow each other: their order and number, and the numbers they carry."""
    parts: list[bytes] = []
    stream = io.BytesIO(data)
    while stream.tell() < len(data):
        start = stream.tell()
        try:
            places = [place for _, _, place in pickletools.genops(stream)]
        except ValueError:
            # What follows is no pickle.
            parts.append(data[start:])
            break
        parts.extend(data[one:other] for one, other in zip(places, [*places[1:], stream.tell()], strict=True))
    said = []
    for _ in range(rng.integers(1, 4)):
        place, other = (int(rng.integers(len(parts))) for _ in range(2))
        kind = ("number", "number", "number", "drop", "repeat", "move", "swap", "insert", "bytes")[rng.integers(9)]
        if kind == "number":
            place = _with_number(parts, place)
            parts[place] = _other_number(parts[place], rng)
        elif kind == "drop" and len(parts) > 1:
            del parts[place]
        elif kind == "repeat":
            parts[place:place] = [parts[place]] * int(rng.choice((1, 2, 1000)))
        elif kind == "move":
            parts.insert(min(other, len(parts) - 1), parts.pop(place))
        elif kind == "swap":
            parts[place], parts[other] = parts[other], parts[place]
        elif kind == "insert":
            opcode = pickletools.opcodes[rng.integers(len(pickletools.opcodes))]
            argument = b"" if opcode.arg is None else rng.bytes(max(opcode.arg.n, 4))
            parts.insert(place, opcode.code.encode("latin-1") + argument)
        else:
            changed = bytearray(parts[place])
            change_bytes(changed, rng)
            parts[place] = bytes(changed)
        said.append(f"{kind} at opcode {place}")
    return "; ".join(said), b"".join(parts)


def _with_number(parts: list[bytes], start: int) -> int:
    """The next opcode that carries a number, or where to begin if none does."""
    wanted = b"KMJI\x8aLhjqrgp"
    return next(
        (place for place in range(start, len(parts)) if parts[place][:1] in [bytes([c]) for c in wanted]), start
    )


def _other_number(part: bytes, rng: np.random.Generator) -> bytes:
    if part[:1] in (b"K", b"M", b"J", b"\x8a", b"I", b"L"):
        value = interesting(rng) if rng.random() < 0.6 else int(rng.integers(-3, 12))
        return pickle.dumps(value, 2)[2:-1]
    changed = bytearray(part)
    changed[-2 if part[-1:] == b"\n" else -1] = ord("1") if part[-1:] == b"\n" else int(rng.integers(12))
    return bytes(changed)


def change_members(data: bytes, rng: np.random.Generator) -> tuple[str, bytes]:
    """Change the members of a zip file, whose checksums are right afterwards."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [(entry.filename, archive.read(entry)) for entry in archive.infolist()]
    place, other = (int(rng.integers(len(members))) for _ in range(2))
    kind = ("content", "content", "content", "drop", "twice", "swap", "rename", "zeros")[rng.integers(8)]
    name, content = members[place]
    said = f"{kind} of {name}"
    if kind == "content":
        pickles = [number for number, (name, _) in enumerate(members) if name.endswith(".pkl")]
        if pickles and rng.random() < 0.7:
            place = pickles[0]
        name, content = members[place]
        if name.endswith(".pkl"):
            how, content = change_opcodes(content, rng)
        elif name.endswith(".npy"):
            how, content = _change_header(content, rng)
        else:
            changed = bytearray(content or b"\0")
            how = change_bytes(changed, rng)
            content = bytes(changed)
        members[place] = (name, content)
        said = f"{kind} of {name}: {how}"
    elif kind == "drop":
        del members[place]
    elif kind == "twice":
        members.append((name, members[other][1]))
    elif kind == "swap":
        members[place] = (name, members[other][1])
        members[other] = (members[other][0], content)
    elif kind == "rename":
        names = (members[other][0], "layer_7.npy", "heads_0.npy", "real.npy", "../a", "", "data.pkl", "a/byteorder")
        members[place] = (names[int(rng.integers(len(names)))], content)
    else:
        members[place] = (name, bytes(int(rng.choice((0, 1, len(content), 2**20)))))
    method = zipfile.ZIP_STORED if rng.random() < 0.7 else zipfile.ZIP_DEFLATED
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return said, buffer.getvalue()


def _change_header(content: bytes, rng: np.random.Generator) -> tuple[str, bytes]:
    """Change what an .npy file says of itself."""
    stream = io.BytesIO(content)
    np.lib.format.read_magic(stream)
    shape, fortran, dtype = np.lib.format.read_array_header_1_0(stream)
    rest = stream.read()
    sizes = list(shape) or [1]
    descr = dtype.str
    kind = ("shape", "dtype", "order", "dimensions", "bytes", "length")[rng.integers(6)]
    if kind == "shape":
        sizes[rng.integers(len(sizes))] = int(rng.choice((-1, 0, 1, 3, 10**9, 2**62)))
    elif kind == "dtype":
        choices = ("<f8", ">f4", "<f2", "|O", "<U3", "<c8", "|S4", "<M8[s]", "|b1", "<i8", "|V4", "<f16", "nonsense")
        descr = choices[rng.integers(len(choices))]
    elif kind == "order":
        fortran = not fortran
    elif kind == "dimensions":
        sizes = [1] * int(rng.choice((1, 5, 40))) + sizes
    header = f"{{'descr': {descr!r}, 'fortran_order': {fortran}, 'shape': {(*sizes,)!r}, }}".encode()
    if kind == "bytes":
        changed = bytearray(header)
        change_bytes(changed, rng)
        header = bytes(changed)
    length = len(header) + (int(rng.integers(-5, 70)) if kind == "length" else 0)
    version = (1, 0) if rng.random() < 0.9 else (int(rng.integers(5)), int(rng.integers(2)))
    return kind, np.lib.format.magic(*version) + (length % 2**16).to_bytes(2, "little") + header + rest
