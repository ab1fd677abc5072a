"""How pickles name torch tensors, and the NumPy arrays that are made of them.

A pickled tensor asks for `torch.storage._load_from_bytes`, which is `torch.load` without any restriction: a second
pickle inside the first. It is never called. The bytes go through `storage_from_bytes`.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from numpy.typing import NDArray

from att_viz.errors import ArchiveError
from att_viz.formats.pickles.recipe import Recipe, Recipes
from att_viz.formats.pickles.torch_streams import storage_from_bytes, tensor_as_array
from att_viz.formats.room import Room

__all__ = ["tensor_recipes"]


class _Storage:
    """A decoded storage: a flat torch tensor of its elements."""

    def __init__(self, elements: Any) -> None:
        self.elements = elements


def _load_from_bytes(room: Room, data: Any) -> _Storage:
    if not isinstance(data, bytes):
        raise ArchiveError("it holds a tensor without data")
    room.take(len(data))
    return _Storage(storage_from_bytes(data))


def _rebuild_tensor(
    room: Room, storage: Any, offset: Any, shape: Any, stride: Any, requires_grad: Any, hooks: Any, metadata: Any = None
) -> NDArray[Any]:
    if not isinstance(storage, _Storage):
        raise ArchiveError("it holds a tensor without data")
    sides = tuple(shape) if isinstance(shape, list) else shape
    return tensor_as_array(storage.elements, offset, sides, stride, room)


def _ordered_dict(items: Any = ()) -> dict[Any, Any]:
    # Tensors name it for their hooks, of which a saved one has none.
    if items not in ((), []):
        raise ArchiveError("it holds a tensor with hooks")
    return {}


def tensor_recipes(room: Room) -> Recipes:
    """What stands for the names that pickles of torch tensors hold.

    Args:
        room: what the arrays of the file may take.
    """
    return {
        ("torch._utils", "_rebuild_tensor_v2"): Recipe(
            "torch._utils._rebuild_tensor_v2", partial(_rebuild_tensor, room)
        ),
        ("torch.storage", "_load_from_bytes"): Recipe(
            "torch.storage._load_from_bytes", partial(_load_from_bytes, room)
        ),
        ("collections", "OrderedDict"): Recipe("collections.OrderedDict", _ordered_dict),
    }
