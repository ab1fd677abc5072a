"""What a pickle may name, and the objects that are waiting for their contents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from att_viz.errors import ArchiveError

__all__ = ["Blank", "Recipe", "Recipes"]


class Blank:
    """An object whose contents follow: the result of a recipe, to be replaced by what `build` returns.

    Attributes:
        places: where the machine's memo holds it.
    """

    def __init__(self) -> None:
        self.places: list[int] = []

    def build(self, state: Any) -> Any:
        """What the object becomes with its state."""
        raise ArchiveError("it gives a state to an object that has none")


class Recipe:
    """What a file may name: a callable that checks its arguments, or a bare name.

    Args:
        name: the name as pickles spell it, for messages.
        make: called with the arguments of the file; None for a name that is only passed on.
    """

    def __init__(self, name: str, make: Callable[..., Any] | None = None) -> None:
        self.name = name
        self._make = make

    def call(self, arguments: Any) -> Any:
        """The plain data, or the `Blank`, that the file asks for.

        Raises:
            ArchiveError: if the arguments are not those of a harmless object.
        """
        if self._make is None or not isinstance(arguments, tuple):
            raise ArchiveError(f"it calls {self.name} in a way that it never needs to")
        try:
            return self._make(*arguments)
        except (TypeError, ValueError, OverflowError) as error:
            raise ArchiveError(f"it calls {self.name} with arguments that do not belong there") from error


Recipes = Mapping[tuple[str, str], Recipe]
"""(module, name), as a file spells them, to what stands for it."""
