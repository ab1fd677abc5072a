"""What is said where an optional package is too old, or broken: packages of that kind, first on Python's path."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from att_viz.errors import BrokenExtraError, MissingExtraError
from att_viz.system.extras import LOWEST, needs_extra

ROOT = Path(__file__).resolve().parents[2]


def run_with(package: str, source: str, directory: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run att-viz where a package is another one."""
    (directory / package).mkdir()
    (directory / package / "__init__.py").write_text(source)
    return subprocess.run(
        [sys.executable, "-m", "att_viz", *arguments],
        env={**os.environ, "PYTHONPATH": str(directory)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.models
@pytest.mark.parametrize(
    "arguments",
    [["run", "--model", "demo", "--prompt", "a"], ["doctor", "demo"], ["extract", "README.md", "--model", "demo"]],
    ids=lambda arguments: arguments[0],
)
def test_a_version_that_is_too_old_is_named_beside_the_one_that_is_needed(tmp_path: Path, arguments: list[str]) -> None:

    done = run_with("transformers", "__version__ = '4.57.1'", tmp_path, *arguments)
    assert done.returncode == 1
    assert re.fullmatch(
        r"Error: running a model needs torch 2\.5 and transformers 5\.4 or newer, and torch \S+ and transformers "
        r"4\.57\.1 are installed: run  pip install --upgrade 'att_viz\[models\]'\n",
        done.stderr,
    )


def test_a_package_that_cannot_be_imported_is_not_called_missing(tmp_path: Path) -> None:
    done = run_with("torch", "import no_such_thing", tmp_path, "run", "--model", "demo", "--prompt", "a")
    assert done.returncode == 1
    assert done.stderr == (
        "Error: running a model needs packages that are installed and cannot be imported (No module named "
        "'no_such_thing'): run  pip install --upgrade --force-reinstall 'att_viz[models]'\n"
    )


def test_only_a_package_of_the_extra_is_called_missing() -> None:
    for name, kind in (("pandas", MissingExtraError), ("pandas.core", BrokenExtraError), ("os", BrokenExtraError)):
        with pytest.raises(kind), needs_extra("a table", "analysis"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    with pytest.raises(BrokenExtraError, match="cannot import name"), needs_extra("a table", "analysis"):
        from pandas import no_such_name  # noqa: F401


def test_the_lowest_versions_are_those_of_the_packaging() -> None:
    stated = dict(re.findall(r"^    (torch|transformers)>=(\S+)$", (ROOT / "setup.cfg").read_text(), re.MULTILINE))
    assert stated == LOWEST
