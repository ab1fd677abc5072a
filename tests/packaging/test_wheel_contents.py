"""The wheel ships what users need and nothing else."""

from __future__ import annotations

import zipfile
from pathlib import Path, PurePosixPath

import pytest


@pytest.fixture(scope="module")
def shipped(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_every_tracked_module_is_shipped(shipped: set[str], repository_files: list[str]) -> None:
    modules = {name for name in repository_files if name.startswith("att_viz/") and name.endswith(".py")}
    assert modules <= shipped, f"not shipped: {sorted(modules - shipped)}; their folders want an __init__.py"


def test_templates_are_shipped_and_their_sources_are_not(shipped: set[str], repository_files: list[str]) -> None:
    wanted = {
        f"att_viz/{name}"
        for name in repository_files
        if name.startswith("templates/") and not name.startswith("templates/js/")
    }
    assert {"att_viz/templates/__init__.py", "att_viz/templates/report.html", "att_viz/templates/viewer.js"} <= wanted
    assert any(name.endswith(".css") for name in wanted)
    assert {name for name in shipped if name.startswith("att_viz/templates/")} == wanted


def test_the_demo_model_is_shipped_whole(shipped: set[str], repository_files: list[str]) -> None:
    wanted = {name for name in repository_files if name.startswith("att_viz/demo_model/")}
    assert {"att_viz/demo_model/config.json", "att_viz/demo_model/tokenizer.json"} <= wanted
    assert any(name.endswith(".safetensors") for name in wanted)
    assert {name for name in shipped if name.startswith("att_viz/demo_model/")} == wanted


def test_the_types_and_the_licence_are_shipped(shipped: set[str]) -> None:
    assert "att_viz/py.typed" in shipped
    assert any(name.endswith("dist-info/licenses/LICENSE") for name in shipped)


def test_nothing_else_is_shipped(shipped: set[str]) -> None:
    rooms = {PurePosixPath(name).parts[0] for name in shipped}
    assert {room for room in rooms if not room.endswith(".dist-info")} == {"att_viz"}
    kinds = {PurePosixPath(name).suffix for name in shipped if name.startswith("att_viz/")}
    assert kinds <= {".py", ".typed", ".html", ".js", ".css", ".json", ".jinja", ".safetensors", ".md"}
    assert not [name for name in shipped if "__pycache__" in name or "node_modules" in name]


def test_the_wheel_is_small_enough_to_mail(wheel: Path) -> None:
    assert wheel.stat().st_size < 10 * 2**20
