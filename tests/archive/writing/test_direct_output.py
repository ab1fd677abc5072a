"""Windows that are written in the background, against a plain array of bytes."""

from __future__ import annotations

import gc
import os
import resource
import time
from pathlib import Path
from threading import Thread
from typing import Any

import h5py
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from att_viz.archive.file import direct_output
from att_viz.archive.file.chunks import write_chunk
from att_viz.archive.file.committed_file import CommittedFile
from att_viz.archive.file.direct_output import DirectOutput

WINDOW = 8192


@pytest.fixture
def path(tmp_path: Path) -> Any:
    file = tmp_path / "out"
    file.touch()
    return file


def read_all(output: Any, path: Any, size: Any) -> Any:
    found = bytearray(size)
    on_disk = path.read_bytes()[:size]
    found[: len(on_disk)] = on_disk
    output.read(0, memoryview(found))
    return bytes(found)


@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(["write", "append", "gap", "again", "flush", "read", "wait"]), st.integers(1, 3 * WINDOW)
        ),
        max_size=25,
    ),
    seed=st.integers(0, 255),
)
@settings(deadline=None)
def test_the_file_and_the_windows_hold_what_was_written(
    tmp_path_factory: pytest.TempPathFactory, steps: Any, seed: Any
) -> None:
    path = tmp_path_factory.mktemp("output") / "out"
    path.touch()
    wanted = bytearray()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(direct_output, "_WINDOW_BYTES", WINDOW)
        output = DirectOutput(path)
        for number, (step, count) in enumerate(steps):
            data = bytes((seed + number + place) % 256 for place in range(count))
            if step in ("write", "gap"):
                address = len(wanted) + (count % 700 if step == "gap" else 0)
                wanted += bytes(address - len(wanted)) + data
                output.write(address, memoryview(data))
            elif step == "append":
                if output.append(len(wanted), memoryview(data)):
                    wanted += data
            elif step == "again":
                address = max(output.start, len(wanted) - count)
                part = data[: len(wanted) - address]
                wanted[address : address + len(part)] = part
                output.write(address, memoryview(part))
            elif step == "flush":
                output.flush()
            elif step == "wait":
                while output.is_on_the_way(0, count):
                    time.sleep(0.0005)
                stop = min(count, output.start)
                assert path.read_bytes()[:stop] == wanted[:stop]
            assert read_all(output, path, len(wanted)) == wanted
        output.flush()
        assert path.read_bytes()[: len(wanted)] == wanted
        output.close()


def write_all(output: Any, data: Any, taken: Any) -> None:
    for address in range(0, 64 * 2**20, len(data)):
        output.write(address, memoryview(data))
        taken.append(address)


def test_bytes_that_cannot_be_written_are_reported_and_can_still_be_read(path: Path) -> None:
    output = DirectOutput(path)
    data = os.urandom(2**20)
    taken: list[int] = []
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (9 * 2**20, before[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            write_all(output, data, taken)
        # The third window does not fit; two more were filled meanwhile at most.
        assert 12 <= len(taken) <= 20
        assert read_all(output, path, len(taken) * len(data)) == data * len(taken)
        with pytest.raises(OSError, match="too large"):
            output.flush()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    output.close()


class Cycle:
    """Garbage that only the collector finds, and whose end needs the lock of h5py."""

    def __init__(self) -> None:
        self.itself, self.space = self, h5py.h5s.create_simple((1,))


def test_garbage_of_h5py_collected_by_the_thread_that_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """HDF5 writes under the lock of h5py, for which the collector waits: nobody may wait for that thread then."""
    write_out = DirectOutput._write_out

    def write_and_collect(self: DirectOutput, *arguments: Any) -> None:
        Cycle()
        gc.collect()
        write_out(self, *arguments)

    monkeypatch.setattr(DirectOutput, "_write_out", write_and_collect)
    monkeypatch.setattr(direct_output, "_WINDOW_BYTES", WINDOW)
    numbers = np.random.default_rng(0).integers(0, 256, (40, 3 * WINDOW), np.uint8)

    def write() -> None:
        storage = CommittedFile(tmp_path / "a.h5", resume=False)
        with h5py.File(storage, "w") as file:
            data = file.create_dataset("data", numbers.shape, np.uint8, chunks=(1, numbers.shape[1]))
            for place, row in enumerate(numbers):
                write_chunk(data.id, (place, 0), row)
                file.attrs["place"] = place
        storage.commit()
        storage.trim()
        storage.close()

    thread = Thread(target=write, daemon=True)
    # Each collection goes through all that other tests have left, which takes minutes in all on a busy machine.
    gc.collect()
    gc.freeze()
    try:
        thread.start()
        thread.join(120)
        assert not thread.is_alive()
    finally:
        gc.unfreeze()
    with h5py.File(tmp_path / "a.h5") as file:
        np.testing.assert_array_equal(file["data"][()], numbers)
