"""Who may import whom: the rules of docs/architecture.md, held by walking the imports of every module."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "att_viz"
MODEL_LIBRARIES = {"torch", "transformers", "accelerate", "tokenizers", "safetensors", "huggingface_hub"}

MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}


def imports(path: Path, *, only_at_import: bool = False) -> set[str]:
    """The dotted names that a module imports, those of type checking left out.

    Args:
        path: the module's file.
        only_at_import: leave out what functions import when they run.
    """
    return set(_imported(ast.parse(path.read_text("utf-8")).body, only_at_import))


def _imported(body: list[ast.stmt], only_at_import: bool) -> Iterator[str]:
    for node in body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: imports are absolute in this package"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            yield from _imported(node.orelse, only_at_import)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and only_at_import:
            continue
        else:
            for _, value in ast.iter_fields(node):
                if isinstance(value, list):
                    statements = [part for item in value for part in _statements(item)]
                    yield from _imported(statements, only_at_import)


def _statements(item: object) -> list[ast.stmt]:
    if isinstance(item, ast.stmt):
        return [item]
    return list(item.body) if isinstance(item, (ast.ExceptHandler, ast.match_case)) else []


def in_room(name: str, room: str) -> bool:
    return name == room or name.startswith(f"{room}.")


def modules_outside(*rooms: str) -> list[str]:
    return [name for name in MODULES if not any(in_room(name, room) for room in rooms)]


def modules_in(*rooms: str) -> list[str]:
    return [name for name in MODULES if any(in_room(name, room) for room in rooms)]


@pytest.mark.parametrize("module", modules_outside("att_viz.capture"))
def test_only_capture_needs_a_model_library_to_be_imported(module: str) -> None:
    at_import = imports(MODULES[module], only_at_import=True)
    assert not {name for name in at_import if name.split(".")[0] in MODEL_LIBRARIES}
    assert not {name for name in at_import if in_room(name, "att_viz.capture")}


@pytest.mark.parametrize("module", modules_in("att_viz.report", "att_viz.archive"))
def test_report_and_archive_never_import_a_model_library_or_capture(module: str) -> None:
    everything = imports(MODULES[module])
    assert not {name for name in everything if name.split(".")[0] in MODEL_LIBRARIES}
    assert not {name for name in everything if in_room(name, "att_viz.capture")}


@pytest.mark.parametrize("module", modules_in("att_viz.capture"))
def test_capture_does_not_know_reports_or_archives(module: str) -> None:
    facades = ("att_viz.report", "att_viz.renderer", "att_viz.experiment", "att_viz.templates", "att_viz.views")
    assert not {name for name in imports(MODULES[module]) if any(in_room(name, facade) for facade in facades)}


@pytest.mark.parametrize("module", modules_outside("att_viz.cli", "att_viz.__main__"))
def test_nobody_imports_the_command_line(module: str) -> None:
    assert not {name for name in imports(MODULES[module]) if in_room(name, "att_viz.cli")}


@pytest.mark.parametrize(
    "module", modules_in("att_viz.report", "att_viz.archive", "att_viz.analysis", "att_viz.capture")
)
def test_rooms_do_not_import_the_facades_above_them(module: str) -> None:
    facades = ("att_viz.renderer", "att_viz.experiment", "att_viz.self_attention_model", "att_viz.views")
    assert not {name for name in imports(MODULES[module]) if any(in_room(name, facade) for facade in facades)}


def test_the_errors_stand_on_their_own() -> None:
    assert not {name for name in imports(MODULES["att_viz.errors"]) if in_room(name, "att_viz")}


def test_the_walk_sees_every_kind_of_import(tmp_path: Path) -> None:
    sample = tmp_path / "sample.py"
    sample.write_text(
        "import a\nfrom b import c\nfrom typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    import d\nelse:\n    import e\n"
        "try:\n    import f\nexcept ImportError:\n    import g\nfinally:\n    import h\n"
        "class K:\n    import i\n    def method(self):\n        with self:\n            import j\n"
    )
    assert imports(sample, only_at_import=True) == {"a", "b.c", "typing.TYPE_CHECKING", "e", "f", "g", "h", "i"}
    assert imports(sample) == {"a", "b.c", "typing.TYPE_CHECKING", "e", "f", "g", "h", "i", "j"}
