"""The way of a row from its tile to the disk is as short as docs/architecture.md says, and leads where it says."""

from __future__ import annotations

import ast
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import numpy as np
import torch
from transformers import AutoModelForCausalLM

from att_viz.archive.layout import TILE_ROWS
from att_viz.capture.saver.attention_saver import AttentionSaver

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = ROOT / "att_viz"
MOST_FILES, MOST_FORMS = 14, 5
NOT_OF_THE_ROW = {
    "archive/tiles/overview_writer.py",
    "archive/tiles/overview_level.py",
    "archive/writing/row_columns.py",
    "archive/file/file_view.py",
}
"""What takes the overview and the sums of rows, which go to the file beside them, and what HDF5 reads through."""
NUM_TOKENS = 17 * TILE_ROWS
"""Enough for an overview, and full tiles only."""


def read_way() -> tuple[list[str], dict[str, str]]:
    """The files of the list, in order, and of each form the file that names it."""
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    section = text[text.index("## The way of a row") : text.index("## Position and generation")]
    steps = re.findall(r"^\d+\. `([\w/]+\.py)`(.*)$", section, re.MULTILINE)
    forms = {form: file for file, line in steps for form in re.findall(r"`([A-Z]\w+)`", line)}
    return [file for file, _ in steps], forms


def test_the_way_is_short_and_its_files_are_there() -> None:
    files, forms = read_way()
    assert 10 <= len(files) == len(set(files)) <= MOST_FILES
    assert 3 <= len(forms) <= MOST_FORMS
    classes = {
        node.name
        for file in files
        for node in ast.parse((PACKAGE / file).read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
    }
    assert not forms.keys() - classes


@contextmanager
def noting_files(forms: set[str]) -> Iterator[set[str]]:
    """The files of this package whose functions are given a form of rows or, in the archive, the bytes of a tile."""
    found: set[str] = set()

    def is_row(file: str, value: Any) -> bool:
        if type(value).__name__ in forms:
            return True
        numbers = not isinstance(value, np.ndarray) or value.dtype.kind == "f"
        return file.startswith("archive/") and numbers and getattr(value, "nbytes", 0) >= TILE_ROWS * TILE_ROWS * 2

    def note(frame: FrameType, event: str, argument: Any) -> None:
        code = frame.f_code
        if event == "call" and code.co_filename.startswith(str(PACKAGE)):
            file = Path(code.co_filename).relative_to(PACKAGE).as_posix()
            names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount] + code.co_freevars
            if file not in found and any(is_row(file, frame.f_locals.get(name)) for name in names):
                found.add(file)

    threading.setprofile(note)
    sys.setprofile(note)
    try:
        yield found
    finally:
        sys.setprofile(None)
        threading.setprofile(None)


def test_rows_go_where_the_list_says(tmp_path: Path, tiny_model: Any) -> None:
    files, forms = read_way()
    model = AutoModelForCausalLM.from_pretrained(tiny_model("llama", max_position_embeddings=NUM_TOKENS))
    ids = torch.randint(0, 20, (1, NUM_TOKENS), generator=torch.Generator().manual_seed(0))
    with noting_files(set(forms)) as found, torch.no_grad(), AttentionSaver(model, output_file=tmp_path / "rows.h5"):
        model(input_ids=ids)
    assert not found - NOT_OF_THE_ROW - set(files)
    # One carries jobs, whatever they do, and the other is compiled.
    assert set(files) - found == {"archive/writing/thread.py", "capture/kernels/pack_kernel.py"}
