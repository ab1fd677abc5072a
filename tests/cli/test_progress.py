"""Progress bars: in a terminal, on standard error, and not with --quiet."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.numbers.random_attention import random_matrix

pty = pytest.importorskip("pty")


def in_a_terminal(*arguments: object) -> str:
    """Run att-viz with standard error in a terminal 100 columns wide; returns what it wrote there."""
    import fcntl
    import struct
    import termios

    terminal, end = pty.openpty()
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    with subprocess.Popen(
        [sys.executable, "-m", "att_viz", *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=end
    ) as process:
        os.close(end)
        seen = b""
        try:
            while part := os.read(terminal, 4096):
                seen += part
        except OSError:
            # Linux says so when the last process that had the terminal open has ended.
            pass
        finally:
            os.close(terminal)
    assert process.returncode == 0, seen
    return seen.decode()


def test_bars_show_unless_they_are_not_wanted(tmp_path: Path) -> None:
    random_matrix(layers=2, tokens=20).save(tmp_path / "story.h5")
    call = ("render", tmp_path / "story.h5", "-o", tmp_path)
    assert "rendering: " in in_a_terminal(*call)
    assert in_a_terminal(*call, "--quiet") == ""
