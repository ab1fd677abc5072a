"""Pickles that want to run something or to exhaust the reader: refused with one sentence, and nothing runs."""

from __future__ import annotations

import collections
import io
import pickle
import struct
import tarfile
import zipfile
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from att_viz.errors import ArchiveError
from att_viz.formats import open_any
from att_viz.formats.pickles import machine as pickle_machine

PROTOCOLS = range(6)


def refused(path: Path, data: bytes, because: str) -> str:
    path.write_bytes(data)
    with pytest.raises(ArchiveError, match=because) as caught:
        open_any(path)
    message = str(caught.value)
    assert message.startswith(f"{path} cannot be opened: ")
    assert "\n" not in message
    assert len(message) < 500
    return message


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "attention_sample_0.pkl"


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("place", ["alone", "tensor", "key", "shape"])
def test_a_command(path: Path, command: Any, protocol: int, place: str) -> None:
    value = {
        "alone": command,
        "tensor": {0: {"shape": [1, 1, 1, 1], "tensor": command}},
        "key": {command: 1},
        "shape": {0: {"shape": [command], "tensor": np.ones((1, 1, 1, 1), np.float32)}},
    }[place]
    refused(path, pickle.dumps(value, protocol), "system")


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_an_array_of_objects(path: Path, command: Any, protocol: int) -> None:
    refused(path, pickle.dumps({0: {"tensor": np.array([[[[command]]]], dtype=object)}}, protocol), "Python objects")


def test_an_array_with_a_field_of_objects(path: Path) -> None:
    array = np.zeros(1, dtype=[("weight", "f4"), ("payload", "O")])
    refused(path, pickle.dumps(array, 4), "something else than numbers")


@pytest.mark.parametrize(
    "name",
    [
        "builtins eval",
        "builtins getattr",
        "builtins __import__",
        "__builtin__ exec",
        "subprocess Popen",
        "numpy load",
        "numpy ndarray.tofile",
        "numpy.core.multiarray fromfile",
        "numpy.testing._private.utils runstring",
        "torch load",
        "torch.hub load",
        "torch._utils _rebuild_tensor_v2.__globals__",
        "att_viz.attention_matrix AttentionMatrix.open",
        "att_viz.formats.opening Path",
    ],
)
def test_a_name_that_no_array_needs(path: Path, name: str) -> None:
    module, attribute = name.split()
    refused(path, f"c{module}\n{attribute}\n(S'1'\ntR.".encode(), "it names")


def operations(*parts: str | bytes) -> bytes:
    return b"\x80\x04" + b"".join(part if isinstance(part, bytes) else part.encode() for part in parts) + b"."


def named(module: str, name: str) -> bytes:
    return f"c{module}\n{name}\n".encode()


def text(value: str) -> bytes:
    data = value.encode()
    return b"X" + struct.pack("<I", len(data)) + data


NDARRAY = named("numpy", "ndarray")
RECONSTRUCT = named("numpy._core.multiarray", "_reconstruct")
MATRIX = named("att_viz.attention_matrix", "AttentionMatrix")


@pytest.mark.parametrize(
    "program",
    [
        # A permitted class, called, to make room for whatever it is told to.
        operations(NDARRAY, b"(", b"J\xff\xff\xff\x7f", b"tR"),
        operations(NDARRAY, b")\x81"),
        # A permitted class with attributes that would be set on the class itself.
        operations(NDARRAY, b"}", text("__setstate__"), MATRIX, b"sb"),
        operations(MATRIX, b"N}", text("call"), NDARRAY, b"s\x86b"),
        operations(MATRIX, b")\x81N}", text("places"), b"]s\x86b"),
        operations(MATRIX, b"(K\x01t\x81"),
        # Methods of permitted objects as targets of APPEND, SETITEM and ADDITEMS.
        operations(MATRIX, b")\x81K\x01a"),
        operations(RECONSTRUCT, b"K\x01K\x02s"),
        operations(NDARRAY, b"(K\x01\x90"),
        # A method of a result as a function.
        operations(text("text"), b"(tR"),
        operations(b"]", b")R"),
        # A permitted function with arguments that it never needs.
        operations(RECONSTRUCT, MATRIX, b"K\x00\x85C\x01b\x87R"),
        operations(named("_codecs", "encode"), text("x"), text("zlib"), b"\x86R"),
        operations(named("collections", "OrderedDict"), b"]]K\x01ac\x85R"),
        operations(named("copyreg", "_reconstructor"), MATRIX, NDARRAY, b"N\x87R"),
        operations(named("copyreg", "_reconstructor"), MATRIX, named("builtins", "object"), b"K\x01\x87R"),
        operations(named("numpy", "dtype"), text("O"), b"\x89\x88\x87R"),
        operations(named("numpy", "dtype"), text("V8"), b"\x89\x88\x87R"),
        operations(named("torch.storage", "_load_from_bytes"), b"K\x01\x85R"),
        # Instructions that reach outside of the file or build without being asked.
        operations(b"i", "os\nsystem\n"),
        operations(b"(", NDARRAY, b"o"),
        operations(b"\x82\x01"),
        operations(b"P", "storage\n"),
        operations(text("storage"), b"Q"),
        operations(MATRIX, b")}\x92"),
        operations(b"\x97"),
        operations(b"\x97\x98"),
    ],
)
def test_a_gadget_through_what_is_permitted(path: Path, program: bytes) -> None:
    refused(path, program, ": it|: its")


@pytest.mark.parametrize(
    ("program", "because"),
    [
        (b"\x80\x02" + b"]" * 50_000 + b"a" * 49_999 + b".", "nested too deeply"),
        (b"\x80\x02)" + b"\x85" * 50_000 + b".", "nested too deeply"),
        (b"\x80\x02" + b"(" * 50_000 + b"t" * 50_000 + b".", "nested too deeply"),
        (b"\x80\x02]q\x00h\x00a.", "nested too deeply"),
        (b"\x80\x02)" + b"2\x86" * 28 + b".", "unfold into more"),
        (b"\x80\x02})" + b"2\x86" * 28 + b"K\x01s.", "as a key"),
        (b"\x80\x05\x96" + struct.pack("<Q", 2**60) + b"x.", "more data than it holds"),
        (b"\x80\x04\x8e" + struct.pack("<Q", 2**62) + b"x.", "more data than it holds"),
        (b"\x80\x02T" + struct.pack("<i", 2**30) + b"x.", "more data than it holds"),
        (b"\x80\x02r\xff\xff\xff\xff.", "damaged"),
        (b"\x80\x02I" + b"9" * 100_000 + b"\n.", "damaged"),
        (b"\x80\x02h\x07.", "damaged"),
        (b"\x80\x02K\x01", "ends too early"),
        (b"\x80\x02.", "damaged"),
        (b"\x80\x02K\x01K\x02.", "damaged"),
        (b"\x80\x02(K\x01.", "damaged"),
        (b"\x80\x99N.", "damaged"),
        (b"", "ends too early"),
    ],
)
def test_bombs_and_damage(path: Path, program: bytes, because: str) -> None:
    refused(path, program, because)


def test_more_instructions_than_any_file_needs(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pickle_machine, "_MOST_INSTRUCTIONS", 1_000)
    refused(path, b"\x80\x02" + b"N0" * 600 + b"N.", "more instructions")


@pytest.mark.parametrize("shape", [(1 << 40, 1 << 20), (2, 2, 2), (-1, 4), (3,), ("4",), (1,) * 9])
@pytest.mark.parametrize("protocol", [2, 5])
def test_an_array_that_declares_another_shape(path: Path, shape: Any, protocol: int) -> None:
    class Lie:
        def __reduce__(self) -> Any:
            function, arguments, *state = cast(tuple[Any, ...], np.zeros(4, np.float32).__reduce_ex__(protocol))
            if state:
                version, _, dtype, fortran, data = state[0]
                return function, arguments, (version, shape, dtype, fortran, data)
            buffer, dtype, _, order = arguments
            return function, (buffer, dtype, shape, order)

    refused(path, pickle.dumps(Lie(), protocol), "it holds an array")


class Reduced:
    """Pickles to a call."""

    def __init__(self, *call: Any) -> None:
        self.call = call

    def __reduce__(self) -> Any:
        return self.call


def tensor_around(data: Any, size: Any = (1, 1, 2, 2), stride: Any = (4, 4, 2, 1), offset: int = 0) -> bytes:
    """A pickled tensor whose inner stream is `data`."""
    import torch

    storage = Reduced(torch.storage._load_from_bytes, (data,))
    hooks: dict[int, Any] = collections.OrderedDict()
    arguments = (storage, offset, size, stride, False, hooks)
    tensor = Reduced(torch._utils._rebuild_tensor_v2, arguments)
    return pickle.dumps({0: {"shape": [1, 1, 2, 2], "tensor": tensor}}, 4)


def saved(value: Any, zipped: bool = False) -> bytes:
    import torch

    stream = io.BytesIO()
    torch.save(value, stream, _use_new_zipfile_serialization=zipped)
    return stream.getvalue()


def storage_of(tensor: Any) -> Any:
    return tensor.__reduce_ex__(4)[1][0]


@pytest.fixture
def good() -> bytes:
    import torch

    return saved(storage_of(torch.tensor([1.0, 0.0, 0.5, 0.5])))


def test_the_inner_stream_of_a_tensor_is_read(path: Path, good: bytes) -> None:
    path.write_bytes(tensor_around(good))
    with open_any(path) as matrix:
        np.testing.assert_array_equal(matrix.rows(0, 0), [[1, 0], [0.5, 0.5]])


def tar_of(data: bytes) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for name in ("storages", "tensors", "pickle"):
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return stream.getvalue()


def zip_of(data: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("archive/data.pkl", data)
    return stream.getvalue()


@pytest.mark.parametrize("wrapping", ["pickle", "torch", "torch zip", "after the magic number", "tar", "zip"])
def test_a_payload_inside_the_inner_stream(path: Path, command: Any, wrapping: str) -> None:
    import torch

    evil = pickle.dumps(command, 2)
    beginning = b"".join(pickle.dumps(value, 2) for value in (torch.serialization.MAGIC_NUMBER, 1001))
    data = {
        "pickle": evil,
        "torch": saved(command),
        "torch zip": saved(command, zipped=True),
        "after the magic number": beginning + evil * 3,
        "tar": tar_of(evil),
        "zip": zip_of(evil),
    }[wrapping]
    refused(path, tensor_around(data), "it names|what should be a tensor")


def test_an_inner_stream_that_holds_no_storage(path: Path) -> None:
    refused(path, tensor_around(saved([1, 2])), "what should be a tensor|it is damaged")


def test_an_inner_stream_that_declares_more_than_it_holds(path: Path, good: bytes) -> None:
    assert good.count(b"cpuq\x03K\x04N") == 1
    lying = good.replace(b"cpuq\x03K\x04N", b"cpuq\x03J\xff\xff\xff\x7fN")
    refused(path, tensor_around(lying), "declares more data")


def test_a_truncated_inner_stream(path: Path, good: bytes) -> None:
    for kept in (5, 20, 60, len(good) - 9):
        refused(path, tensor_around(good[:kept]), ": it is|: it ends|: what should")


@pytest.mark.parametrize(
    "view",
    [
        {"size": (1, 1, 2, 3)},
        {"size": (1, 1, 1 << 30, 1 << 30), "stride": (0, 0, 0, 0)},
        {"offset": 1},
        {"stride": (4, 4, 3, 1)},
        {"stride": (4, 4, -2, 1)},
        {"offset": -1},
        {"stride": (2, 1)},
        {"size": (1.0, 1, 2, 2)},
    ],
)
def test_a_tensor_that_reaches_beyond_its_storage(path: Path, view: dict[str, Any], good: bytes) -> None:
    refused(path, tensor_around(good, **view), "it holds a tensor")


@pytest.mark.parametrize("rounds", [300, pytest.param(20_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize("kind", ["array", "tensor"])
def test_random_damage_gives_no_other_error(path: Path, command: Any, rounds: int, kind: str) -> None:
    # Rows of attention: 1, then 1/2 twice, then 1/3 three times.
    array = np.broadcast_to(np.tri(3) / [[1], [2], [3]], (1, 2, 3, 3)).astype(np.float32)
    tensor: Any = array
    if kind == "tensor":
        import torch

        tensor = torch.from_numpy(array)
    data = pickle.dumps({0: {"shape": [1, 2, 3, 3], "tensor": tensor}}, 4)
    rng = np.random.default_rng(0)
    opened = 0
    for _ in range(rounds):
        damaged = bytearray(data)
        # One byte in a fifth of the cases leaves a sound file (a weight's last bits); three hardly ever do.
        for place in rng.integers(0, len(data), size=rng.integers(1, 4)):
            damaged[place] = rng.integers(256)
        path.write_bytes(damaged)
        try:
            open_any(path).close()
        except ArchiveError:
            continue
        opened += 1
    assert 0 < opened < rounds
