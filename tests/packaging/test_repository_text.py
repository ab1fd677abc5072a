"""What is published names no machine of its authors and holds no generated files."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOME_DIRECTORY = re.compile(r"(?<![\w.])/(?:home|root|work|Users)/[\w.-]+")
TEXT_SUFFIXES = {".py", ".js", ".css", ".html", ".md", ".cfg", ".toml", ".json", ".ipynb", ".yaml", ".sh", ".txt", ""}


def text_files(names: list[str]) -> list[Path]:
    return [ROOT / name for name in names if Path(name).suffix in TEXT_SUFFIXES]


def test_no_file_names_a_directory_of_somebody(repository_files: list[str]) -> None:
    named = {
        str(path.relative_to(ROOT)): found
        for path in text_files(repository_files)
        if (found := HOME_DIRECTORY.findall(path.read_text("utf-8")))
    }
    assert not named


def test_lock_files_name_no_registry_mirror(repository_files: list[str]) -> None:
    lock = ROOT / "package-lock.json"
    assert "package-lock.json" in repository_files
    hosts = set(re.findall(r'"resolved": "https?://([^/"]+)', lock.read_text("utf-8")))
    assert hosts <= {"registry.npmjs.org"}


def test_generated_files_are_not_tracked(repository_files: list[str]) -> None:
    generated = ("__pycache__", ".egg-info", "node_modules/", "demo_report/", ".partial")
    assert not [name for name in repository_files if any(part in name for part in generated)]
