"""Windows that are written in the background, against a plain array of bytes."""

from __future__ import annotations

import os
import resource
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from att_viz.archive.file import direct_output
from att_viz.archive.file.direct_output import DirectOutput

WINDOW = 8192


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "out"
    file.touch()
    return file


def read_all(output: DirectOutput, path: Path, size: int) -> bytes:
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
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]], seed: int
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
                output.wait_for(0, count)
                stop = min(count, output.start)
                assert path.read_bytes()[:stop] == wanted[:stop]
            assert read_all(output, path, len(wanted)) == wanted
        output.flush()
        assert path.read_bytes()[: len(wanted)] == wanted
        output.close()


def write_all(output: DirectOutput, data: bytes, taken: list[int]) -> None:
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
