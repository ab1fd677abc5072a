"""A pickle is a program; this machine runs the harmless part of it and refuses everything else.

Python's own unpickler calls whatever a file names. Here a file can name only the entries of `Recipes`, each of
which checks its arguments and returns plain data. The instructions are decoded by `pickletools.genops`, which only
reads; no class of another library is ever created from a file, so none can be turned against the reader.

More than 300 lines because one method for each instruction is read best in one place.
"""

from __future__ import annotations

import pickletools
import warnings
from collections.abc import Callable, Mapping
from typing import IO, Any, BinaryIO, cast

from att_viz.errors import ArchiveError
from att_viz.formats.bounded_file import BoundedFile
from att_viz.formats.damage import DAMAGE
from att_viz.formats.pickles.recipe import Blank, Recipe, Recipes
from att_viz.formats.pickles.walk import check_extent

__all__ = ["PersistentLoad", "run_pickle"]

_MOST_INSTRUCTIONS = 20_000_000
_SCALARS = (str, bytes, int, float, bool, type(None))
_DEEPEST_MARK = 64
_NEWEST_PROTOCOL = 5
_TELL_EACH = 2**20

PersistentLoad = Callable[[Any], Any]


def run_pickle(
    source: BinaryIO,
    recipes: Recipes,
    persistent_load: PersistentLoad | None = None,
    on_bytes: Callable[[int], object] | None = None,
) -> Any:
    """Run one pickle and return the object that it builds.

    Args:
        source: a file that can be read and sought; it is left behind the pickle.
        recipes: (module, name) to what stands for it; nothing else can be named.
        persistent_load: what turns a persistent id into an object; by default persistent ids are refused.
        on_bytes: called now and then with how many more bytes were read.

    Returns:
        Scalars, strings, bytes, lists, tuples, dictionaries, sets and what the recipes return.

    Raises:
        ArchiveError: if the pickle is damaged, names anything else, or is built to exhaust the reader. The message
            is the reason, without the file's name.
    """
    machine = _Machine(recipes, persistent_load)
    count = told = 0
    try:
        with warnings.catch_warnings():
            # Python warns of backslashes in the names of damaged files.
            warnings.simplefilter("ignore")
            program = pickletools.genops(cast(IO[bytes], BoundedFile(source)))
            for count, (instruction, argument, place) in enumerate(program, start=1):
                if on_bytes is not None and place is not None and place - told >= _TELL_EACH:
                    on_bytes(place - told)
                    told = place
                if count > _MOST_INSTRUCTIONS:
                    raise ArchiveError("it has more instructions than any file of attention needs")
                machine.step(instruction.name, argument)
        value = machine.result()
    except DAMAGE as error:
        raise ArchiveError("it is no pickle, or a damaged one") from error
    check_extent(value, most_visits=10 * count + 1_000)
    return value


class _Machine:
    def __init__(self, recipes: Recipes, persistent_load: PersistentLoad | None) -> None:
        self._recipes = recipes
        self._persistent_load = persistent_load
        self._stack: list[Any] = []
        self._marked: list[list[Any]] = []
        self._memo: dict[int, Any] = {}

    def result(self) -> Any:
        (value,) = self._stack
        if self._marked:
            raise ValueError("a mark is left")
        return value

    def step(self, name: str, argument: Any) -> None:
        if name in _PUSHES:
            self._stack.append(argument)
        elif name in _CONSTANTS:
            self._stack.append(_CONSTANTS[name]())
        elif name not in _IGNORED:
            method = _METHODS.get(name)
            if method is None:
                raise ArchiveError(f"it uses the instruction {name}, which no file of attention needs")
            method(self, argument)

    def _protocol(self, argument: Any) -> None:
        if argument > _NEWEST_PROTOCOL:
            raise ValueError("an unknown protocol")

    def _mark(self, argument: Any) -> None:
        if len(self._marked) >= _DEEPEST_MARK:
            raise ArchiveError("its containers are nested too deeply")
        self._marked.append(self._stack)
        self._stack = []

    def _unmark(self) -> list[Any]:
        items = self._stack
        self._stack = self._marked.pop()
        return items

    def _pop(self, argument: Any) -> None:
        if self._stack:
            self._stack.pop()
        else:
            self._unmark()

    def _pop_mark(self, argument: Any) -> None:
        self._unmark()

    def _duplicate(self, argument: Any) -> None:
        self._stack.append(self._stack[-1])

    def _get(self, argument: Any) -> None:
        self._stack.append(self._memo[int(argument)])

    def _put(self, argument: Any) -> None:
        place = len(self._memo) if argument is None else int(argument)
        value = self._stack[-1]
        self._memo[place] = value
        if isinstance(value, Blank):
            value.places.append(place)

    def _tuple(self, argument: Any) -> None:
        items = self._unmark()
        self._stack.append(tuple(items))

    def _short_tuple(self, length: int) -> None:
        items = tuple(self._stack[-length:])
        if len(items) != length:
            raise IndexError("too few items")
        self._stack[-length:] = [items]

    def _list(self, argument: Any) -> None:
        items = self._unmark()
        self._stack.append(items)

    def _dict(self, argument: Any) -> None:
        items = self._unmark()
        self._stack.append({})
        self._fill(items)

    def _frozenset(self, argument: Any) -> None:
        items = self._unmark()
        self._stack.append(frozenset(_hashable(item) for item in items))

    def _append(self, argument: Any) -> None:
        item = self._stack.pop()
        self._extend([item])

    def _appends(self, argument: Any) -> None:
        self._extend(self._unmark())

    def _extend(self, items: list[Any]) -> None:
        target = self._stack[-1]
        if type(target) is not list:
            raise ArchiveError("it appends to something that is no list")
        target.extend(items)

    def _set_item(self, argument: Any) -> None:
        value, key = self._stack.pop(), self._stack.pop()
        self._fill([key, value])

    def _set_items(self, argument: Any) -> None:
        self._fill(self._unmark())

    def _fill(self, items: list[Any]) -> None:
        target = self._stack[-1]
        if type(target) is not dict or len(items) % 2:
            raise ArchiveError("it sets items of something that is no dictionary")
        for key, value in zip(items[::2], items[1::2], strict=True):
            target[_hashable(key)] = value

    def _add_items(self, argument: Any) -> None:
        items = self._unmark()
        target = self._stack[-1]
        if type(target) is not set:
            raise ArchiveError("it adds items to something that is no set")
        target.update(_hashable(item) for item in items)

    def _global(self, argument: Any) -> None:
        module, _, name = argument.partition(" ")
        self._stack.append(self._recipe(module, name))

    def _stack_global(self, argument: Any) -> None:
        name, module = self._stack.pop(), self._stack.pop()
        self._stack.append(self._recipe(module, name))

    def _recipe(self, module: Any, name: Any) -> Recipe:
        recipe = self._recipes.get((module, name)) if isinstance(module, str) and isinstance(name, str) else None
        if recipe is None:
            raise ArchiveError(
                f"it names {f'{module}.{name}'[:80]!r}; only arrays, tensors and plain containers are read, "
                "since anything else could run a program on this machine"
            )
        return recipe

    def _call(self, argument: Any) -> None:
        arguments, recipe = self._stack.pop(), self._stack.pop()
        if not isinstance(recipe, Recipe):
            raise ArchiveError("it calls something that is not to be called")
        self._stack.append(recipe.call(arguments))

    def _build(self, argument: Any) -> None:
        state, blank = self._stack.pop(), self._stack.pop()
        if not isinstance(blank, Blank):
            raise ArchiveError("it gives a state to something that has none")
        try:
            value = blank.build(state)
        except (TypeError, ValueError, OverflowError) as error:
            raise ArchiveError("it gives an object a state that does not belong to it") from error
        # Whoever fetches the object from the memo later on must get the finished one.
        for place in blank.places:
            self._memo[place] = value
        self._stack.append(value)

    def _persistent(self, argument: Any) -> None:
        if self._persistent_load is None:
            raise ArchiveError("it refers to an object outside of the file")
        self._stack.append(self._persistent_load(self._stack.pop()))


def _hashable(key: Any) -> Any:
    # Hashing a tuple hashes all that it holds, each time: nested tuples of nothing would take for ever.
    if type(key) not in _SCALARS:
        raise ArchiveError("it uses something else than a number or a string as a key")
    return key


_PUSHES = frozenset(
    {
        "INT",
        "BININT",
        "BININT1",
        "BININT2",
        "LONG",
        "LONG1",
        "LONG4",
        "FLOAT",
        "BINFLOAT",
        "STRING",
        "BINSTRING",
        "SHORT_BINSTRING",
        "BINBYTES",
        "SHORT_BINBYTES",
        "BINBYTES8",
        "BYTEARRAY8",
        "UNICODE",
        "BINUNICODE",
        "SHORT_BINUNICODE",
        "BINUNICODE8",
    }
)
_IGNORED = frozenset({"FRAME", "STOP"})
_CONSTANTS: Mapping[str, Callable[[], Any]] = {
    "NONE": lambda: None,
    "NEWTRUE": lambda: True,
    "NEWFALSE": lambda: False,
    "EMPTY_TUPLE": tuple,
    "EMPTY_LIST": list,
    "EMPTY_DICT": dict,
    "EMPTY_SET": set,
}
_METHODS: Mapping[str, Callable[[_Machine, Any], None]] = {
    "PROTO": _Machine._protocol,
    "MARK": _Machine._mark,
    "POP": _Machine._pop,
    "POP_MARK": _Machine._pop_mark,
    "DUP": _Machine._duplicate,
    "GET": _Machine._get,
    "BINGET": _Machine._get,
    "LONG_BINGET": _Machine._get,
    "PUT": _Machine._put,
    "BINPUT": _Machine._put,
    "LONG_BINPUT": _Machine._put,
    "MEMOIZE": _Machine._put,
    "TUPLE": _Machine._tuple,
    "TUPLE1": lambda machine, _: machine._short_tuple(1),
    "TUPLE2": lambda machine, _: machine._short_tuple(2),
    "TUPLE3": lambda machine, _: machine._short_tuple(3),
    "LIST": _Machine._list,
    "DICT": _Machine._dict,
    "FROZENSET": _Machine._frozenset,
    "APPEND": _Machine._append,
    "APPENDS": _Machine._appends,
    "SETITEM": _Machine._set_item,
    "SETITEMS": _Machine._set_items,
    "ADDITEMS": _Machine._add_items,
    "GLOBAL": _Machine._global,
    "STACK_GLOBAL": _Machine._stack_global,
    "REDUCE": _Machine._call,
    "NEWOBJ": _Machine._call,
    "BUILD": _Machine._build,
    "BINPERSID": _Machine._persistent,
}
