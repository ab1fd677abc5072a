"""The three pickles of the HEVS att_viz (Indreias, Dolamic and Kucharavy 2024), which `save_completions` wrote there.

    {prefix}_attention_matrix.pickle    an object of its class AttentionMatrix, around what `generate` returned
    {prefix}_completion_tokens.pickle   a list of vocabulary pieces, prompt first
    {prefix}_input_length.pickle        an integer

Its class is not needed to read them: an object of it is kept as the dictionary of its attributes.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from att_viz.attention_matrix import AttentionMatrix
from att_viz.errors import ArchiveError
from att_viz.formats.pickles.recipe import Blank, Recipe, Recipes
from att_viz.formats.room import Room

__all__ = ["ANCESTOR_RECIPES", "SavedObject", "is_ancestor", "matrix_from_object", "part_of_ancestor", "prefix_of"]

_MATRIX, _TOKENS, _LENGTH = _PARTS = ("attention_matrix", "completion_tokens", "input_length")


_MOST_ATTRIBUTES = 64


class SavedObject(dict[str, Any]):
    """The attributes of an object of the ancestor's class."""


class _BlankObject(Blank):
    def build(self, state: Any) -> SavedObject:
        if not isinstance(state, dict) or len(state) > _MOST_ATTRIBUTES:
            raise ArchiveError("its AttentionMatrix does not have the attributes of one")
        return SavedObject(state)


def _new_object() -> Blank:
    return _BlankObject()


def _reconstructor(saved_class: Any, base: Any, state: Any) -> Blank:
    if saved_class is not _CLASS or base is not _OBJECT or state is not None:
        raise ArchiveError("it holds an object of a class other than AttentionMatrix")
    return _BlankObject()


_CLASS = Recipe("att_viz.attention_matrix.AttentionMatrix", _new_object)
_OBJECT = Recipe("object")

ANCESTOR_RECIPES: Recipes = {
    ("att_viz.attention_matrix", "AttentionMatrix"): _CLASS,
    **{(module, "object"): _OBJECT for module in ("builtins", "__builtin__")},
    **{(module, "_reconstructor"): Recipe("copyreg", _reconstructor) for module in ("copyreg", "copy_reg")},
}
"""What stands for the names that pickles of the ancestor's class hold."""


def prefix_of(path: Path) -> str | None:
    """The `{prefix}` of one of the three files, None for another name."""
    for part in _PARTS:
        if path.name.endswith(f"_{part}.pickle"):
            return str(path).removesuffix(f"_{part}.pickle")
    return None


def part_of_ancestor(prefix: str, part: str) -> Path:
    """The path of one of the three files."""
    return Path(f"{prefix}_{part}.pickle")


def is_ancestor(path: Path) -> bool:
    """Whether a path is the prefix of three files, or one of them."""
    prefix = prefix_of(path) or str(path)
    return part_of_ancestor(prefix, _MATRIX).is_file()


def matrix_from_object(
    saved: SavedObject, tokens: Sequence[str] | None, prompt_length: int | None, room: Room
) -> AttentionMatrix:
    """The attention matrix that an object of the ancestor's class holds.

    Args:
        saved: its attributes: `attention_matrix` holds a tensor [1, heads, queries, keys] for each step and layer.
        tokens: the vocabulary pieces, or None to show positions.
        prompt_length: how many of the tokens are the prompt, or None for the length of the first step.
        room: what the matrix may take.

    Raises:
        ArchiveError: if it was formatted, which threw the rows of the prompt away.
        InvalidInputError: if it does not hold what `generate` returned.
    """
    from att_viz.formats.tensor_list import matrix_from_arrays

    if saved.get("is_formatted"):
        raise ArchiveError(
            "its matrix was formatted for rendering, which keeps neither the rows of the prompt nor the attention to "
            "the first token; save it again before it is rendered"
        )
    return matrix_from_arrays(saved.get(_MATRIX), tokens, room, prompt_length)
