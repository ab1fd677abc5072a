"""Node.js, for tests that hold Python and the modules of the pages against each other."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

__all__ = ["ROOT", "node"]

ROOT = Path(__file__).resolve().parents[3]
"""The checkout, in which programs find `./templates/js`."""


def node() -> str:
    """Where Node.js is: on the path, or where `scripts/setup_node.sh` puts it; where it is not, the test is skipped."""
    in_venv = ROOT / ".venv" / "node" / "bin" / "node"
    found = shutil.which("node") or (str(in_venv) if in_venv.exists() else None)
    if found is None:
        pytest.skip("Node.js is not installed")
    return found
