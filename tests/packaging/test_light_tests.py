"""Most tests need no model, and run where none can: what `make test-light` does, told without such an environment."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
WITHOUT_MODELS = [sys.executable, "-m", "pytest", "-p", "support.models.models_hidden", "-p", "no:cacheprovider", "-q"]

LEAST = {
    "analysis": 130,
    "archive": 180,
    "browser": 65,
    "cli": 95,
    "formats": 190,
    "lens": 70,
    "matrix": 45,
    "collection": 25,
    "packaging": 250,
    "plots": 48,
    "report": 47,
}
"""How many tests of each folder need no model, at least; about a fifth below what there are."""


def pytest_without_models(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "tests")}
    command = [*WITHOUT_MODELS, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=300)


@pytest.mark.processes
def test_the_tests_of_every_room_that_needs_no_model_are_there() -> None:
    done = pytest_without_models("--collect-only", "-m", "not models and not real and not slow")
    assert done.returncode == 0, done.stdout + done.stderr
    found = Counter(line.split("/")[1] for line in done.stdout.splitlines() if "::" in line)
    assert {room: found[room] for room, least in LEAST.items() if found[room] < least} == {}
    assert "capture" not in found


def test_only_what_asks_for_a_model_is_skipped(tmp_path: Path) -> None:
    """Another library that is missing is an error, and so is a module of ours, but for capture's, that needs torch."""
    expected = {
        "import torch.nn": "skipped",
        "from att_viz.capture.tiles.tile_loop import attend": "skipped",
        "import no_such_library": "failure",
        "import numpy.no_such_module": "failure",
        "import needs_torch": "failure",
        "from att_viz import SelfAttentionModel; SelfAttentionModel('demo')": "failure",
    }
    code = compile("import torch", str(ROOT / "att_viz" / "archive" / "needs_torch.py"), "exec")
    (tmp_path / "needs_torch.py").write_text(f"import marshal\nexec(marshal.loads({marshal.dumps(code)!r}))\n")
    for number, line in enumerate(expected):
        (tmp_path / f"test_import_{number}.py").write_text(f"{line}\n\ndef test_it(): pass\n")
        (tmp_path / f"test_run_{number}.py").write_text(f"def test_it():\n    {line}\n")
    (tmp_path / "test_run_marked.py").write_text("import pytest\n@pytest.mark.models\ndef test_it(): assert False\n")
    (tmp_path / "test_run_tiny.py").write_text("def test_it(tiny_model): tiny_model('llama')\n")
    report = tmp_path / "report.xml"
    pytest_without_models(
        "-p", "conftest", "-c", os.devnull, "--rootdir", tmp_path, "--import-mode", "prepend",
        "--continue-on-collection-errors", "--junitxml", report, tmp_path,
    )  # fmt: skip
    outcomes = {
        (case.get("classname") or case.get("name") or ""): [outcome.tag for outcome in case]
        for case in ElementTree.parse(report).getroot().findall(".//testcase")
    }
    for number, outcome in enumerate(expected.values()):
        assert outcomes[f"test_import_{number}"] == ["error" if outcome == "failure" else outcome]
        assert outcomes[f"test_run_{number}"] == [outcome]
    assert outcomes["test_run_marked"] == outcomes["test_run_tiny"] == ["skipped"]
