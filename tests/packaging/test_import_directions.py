"""Who may import whom: the table of docs/architecture.md, held by walking the imports of every module."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "att_viz"
MODEL_LIBRARIES = {"torch", "transformers", "accelerate", "tokenizers", "safetensors", "huggingface_hub"}
LAZY_DOORS = "_HOME"
"""The name of the tables by which `__init__` modules import on demand."""

MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
ROW = re.compile(r"^\| `([\w/]+(?:\.py)?/?)` \|.*\| ([^|]+) \|$", re.MULTILINE)


def read_table() -> dict[str, tuple[set[str], set[str]]]:
    """Each room's dotted name, the rooms that it may import, and the libraries."""
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    section = text[text.index("## Rooms") : text.index("## Where does it go?")]
    table = {}
    for name, allowed in ROW.findall(section):
        rooms = {dotted(room) for room in re.findall(r"`([^`]+)`", allowed)}
        words = {word.strip() for word in re.sub(r"`[^`]+`", "", allowed).split(",")} - {"", "nothing"}
        table[dotted(name)] = (rooms, words)
    return table


def dotted(room: str) -> str:
    return "att_viz." + room.removesuffix("/").removesuffix(".py").replace("/", ".")


TABLE = read_table()


def room_of(module: str) -> str:
    """The room that a module is in: its own row, or that of the nearest folder."""
    if module == "att_viz":
        return "att_viz.__init__"
    name = module
    while name not in TABLE:
        name = name.rpartition(".")[0]
        assert name, f"{module} is in no room of docs/architecture.md"
    return name


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
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == LAZY_DOORS:
            if not only_at_import:
                yield from (str(home) for home in ast.literal_eval(node.value).values())
        else:
            for _, value in ast.iter_fields(node):
                if isinstance(value, list):
                    statements = [part for item in value for part in _statements(item)]
                    yield from _imported(statements, only_at_import)


def _statements(item: object) -> list[ast.stmt]:
    if isinstance(item, ast.stmt):
        return [item]
    return list(item.body) if isinstance(item, (ast.ExceptHandler, ast.match_case)) else []


def modules_of(names: set[str]) -> set[str]:
    """The modules of this package among imported names, which may be those of functions in them."""
    found = set()
    for name in names:
        module = name
        while module.startswith("att_viz") and module not in MODULES:
            module = module.rpartition(".")[0]
        if module in MODULES:
            found.add(module)
    return found


def test_the_table_names_rooms_that_are_there() -> None:
    assert len(TABLE) > 40
    places = set(MODULES) | {"att_viz.__init__"}
    assert not TABLE.keys() - places
    assert not {room for rooms, _ in TABLE.values() for room in rooms} - TABLE.keys()


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_its_room_may(module: str) -> None:
    here = room_of(module)
    rooms, words = TABLE[here]
    used = {room_of(other) for other in modules_of(imports(MODULES[module]))} - {here}
    if "everything" not in words:
        assert not used - rooms
    at_import = imports(MODULES[module], only_at_import=True)
    if "torch" not in words:
        assert not {name for name in at_import if name.split(".")[0] in MODEL_LIBRARIES}
        needing_torch = {room for room, (_, libraries) in TABLE.items() if "torch" in libraries}
        assert not {room_of(other) for other in modules_of(at_import)} & needing_torch


def test_the_table_has_no_circle() -> None:
    graph = {room: allowed for room, (allowed, words) in TABLE.items() if "everything" not in words}
    try:
        order = list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(f"rooms import each other in a circle: {error.args[1]}")
    assert len(order) > 40


def test_nobody_imports_the_command_line() -> None:
    assert [room for room, (rooms, _) in TABLE.items() if "att_viz.cli" in rooms] == ["att_viz.__main__"]
    for module in MODULES:
        if room_of(module) not in ("att_viz.cli", "att_viz.__main__"):
            assert not {other for other in modules_of(imports(MODULES[module])) if room_of(other) == "att_viz.cli"}


@pytest.mark.parametrize("room", ["att_viz.report", "att_viz.report.lens", "att_viz.plots", "att_viz.formats"])
def test_saved_files_are_shown_without_a_model_library(room: str) -> None:
    for module in (name for name in MODULES if room_of(name) == room):
        names = {name.split(".")[0] for name in imports(MODULES[module])}
        assert not names & MODEL_LIBRARIES or module == "att_viz.formats.pickles.torch_streams"


def test_no_folder_but_that_of_the_commands_is_a_crowd() -> None:
    for folder in {path.parent for path in MODULES.values()} - {PACKAGE, PACKAGE / "cli"}:
        assert len(list(folder.glob("*.py"))) <= 16, f"{folder.name} wants rooms"
    for folder in filter(Path.is_dir, (ROOT / "templates" / "js").rglob("*")):
        assert len(list(folder.glob("*.js"))) <= 15, f"{folder} wants rooms"
    # A pattern that ends in a slash means folders alone from Python 3.11 on.
    for folder in filter(Path.is_dir, (ROOT / "tests").rglob("*")):
        modules = [path for path in folder.iterdir() if path.suffix in (".py", ".js") and path.name != "__init__.py"]
        assert len(modules) <= 15, f"{folder} wants rooms"


def test_long_modules_say_why_in_their_first_lines() -> None:
    for module, path in MODULES.items():
        lines = path.read_text("utf-8").splitlines()
        assert len(lines) <= 300 or any("lines because" in line for line in lines[:8]), module
    for path in (ROOT / "templates" / "js").rglob("*.js"):
        lines = path.read_text("utf-8").splitlines()
        opening = lines[: next(number for number, line in enumerate(lines, 1) if "*/" in line)]
        assert len(lines) <= 300 or any("lines because" in line for line in opening), path


def test_the_tasks_name_files_and_names_that_are_there() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    section = text[text.index("## Where does it go?") : text.index("## The row block")]
    named = re.findall(r"`((?:\w+/)+(?:\w+\.(?:py|js))?)`(?: \(((?:`\w+`(?:, )?)+)\))?", section)
    assert len(named) > 20
    for name, constants in named:
        path = ROOT / name if name.startswith(("templates/", "tests/")) else PACKAGE / name
        assert path.exists(), name
        missing = {word for word in re.findall(r"\w+", constants) if word not in path.read_text("utf-8")}
        assert not missing, f"{name} has no {missing}"


def test_contributors_are_sent_to_files_that_are_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    named = re.findall(r"`((?:att_viz|benchmarks|docs|scripts|templates|tests)/[\w./-]+)`", text)
    assert len(named) > 30
    # The recipe of a view makes one that is called so.
    assert [name for name in named if not (ROOT / name).exists() and "distances" not in name] == []


def test_the_walk_sees_every_kind_of_import(tmp_path: Path) -> None:
    sample = tmp_path / "sample.py"
    sample.write_text(
        "import a\nfrom b import c\nfrom typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    import d\nelse:\n    import e\n"
        "try:\n    import f\nexcept ImportError:\n    import g\nfinally:\n    import h\n"
        "class K:\n    import i\n    def method(self):\n        with self:\n            import j\n"
        "_HOME = {'x': 'k.l'}\n"
    )
    assert imports(sample, only_at_import=True) == {"a", "b.c", "typing.TYPE_CHECKING", "e", "f", "g", "h", "i"}
    assert imports(sample) == {"a", "b.c", "typing.TYPE_CHECKING", "e", "f", "g", "h", "i", "j", "k.l"}


def test_packing_loads_no_archive() -> None:
    program = "import sys, att_viz.report.packing; print([n for n in sys.modules if n == 'h5py' or '.archive' in n])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=600)
    assert done.stdout.strip() == "[]"
