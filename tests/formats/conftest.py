"""Files of other programs, made as those programs make them."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.files.foreign_files import AncestorMatrix

import att_viz.attention_matrix


class Command:
    """Pickles to a command that makes a file."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> tuple[Any, ...]:
        import os

        return os.system, (f"touch {self.marker}",)


@pytest.fixture
def command(tmp_path: Path) -> Any:
    """An object that makes a file when it is unpickled without restraint; at the end the file must not be there."""
    made = Command(tmp_path / "marker")
    yield made
    assert not made.marker.exists(), "the payload ran"


@pytest.fixture
def save_ancestor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Writes the ancestor's three files and gives their prefix."""

    def save(attentions: Any, tokens: Any, length: Any, protocol: int = 5, **attributes: Any) -> str:
        prefix = str(tmp_path / "story")
        with monkeypatch.context() as patch:
            patch.setattr(att_viz.attention_matrix, "AttentionMatrix", AncestorMatrix)
            matrix = pickle.dumps(AncestorMatrix(attentions, **attributes), protocol)
        Path(f"{prefix}_attention_matrix.pickle").write_bytes(matrix)
        Path(f"{prefix}_completion_tokens.pickle").write_bytes(pickle.dumps(tokens, protocol))
        Path(f"{prefix}_input_length.pickle").write_bytes(pickle.dumps(length, protocol))
        return prefix

    return save
