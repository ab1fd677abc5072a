"""Simple Python functions with the requests that ask for them."""

from __future__ import annotations

from random import Random

_PAIRS = ["a b", "x y", "m n", "first second", "left right"]
_LISTS = ["numbers", "values", "items", "xs"]
_TEXTS = ["text", "word", "s", "name"]
_BINARY = {
    "adds two numbers": ("add", "{p} + {q}"),
    "subtracts two numbers": ("subtract", "{p} - {q}"),
    "multiplies two numbers": ("multiply", "{p} * {q}"),
    "divides two numbers": ("divide", "{p} / {q}"),
    "returns the larger of two numbers": ("larger", "{p} if {p} > {q} else {q}"),
    "returns the smaller of two numbers": ("smaller", "{p} if {p} < {q} else {q}"),
    "checks if two values are equal": ("is_equal", "{p} == {q}"),
}
_UNARY = {
    "doubles a number": ("double", "{n} * 2"),
    "squares a number": ("square", "{n} * {n}"),
    "adds one to a number": ("add_one", "{n} + 1"),
    "checks if a number is even": ("is_even", "{n} % 2 == 0"),
    "checks if a number is odd": ("is_odd", "{n} % 2 == 1"),
    "checks if a number is positive": ("is_positive", "{n} > 0"),
    "returns half of a number": ("half", "{n} / 2"),
}
_LIST = {
    "returns the sum of a list": ("total", "sum({n})"),
    "returns the length of a list": ("count", "len({n})"),
    "returns the first item of a list": ("first_item", "{n}[0]"),
    "returns the last item of a list": ("last_item", "{n}[-1]"),
    "sorts a list": ("sort_list", "sorted({n})"),
    "returns the largest item of a list": ("largest", "max({n})"),
    "returns the mean of a list": ("mean", "sum({n}) / len({n})"),
}
_TEXT = {
    "reverses a string": ("reverse", "{n}[::-1]"),
    "returns the length of a string": ("length", "len({n})"),
    "makes a string upper case": ("to_upper", "{n}.upper()"),
    "counts the words in a string": ("count_words", "len({n}.split())"),
}
_LOOPS = {
    "adds all numbers in a list": ("add_all", "total = 0", "total += item", "total"),
    "counts the items in a list": ("count_items", "count = 0", "count += 1", "count"),
    "doubles all items in a list": ("double_all", "result = []", "result.append(item * 2)", "result"),
    "copies a list": ("copy_list", "result = []", "result.append(item)", "result"),
}


def function(rng: Random) -> tuple[str, str]:
    """What a function does, in words, and its source."""
    shape = rng.choice(["binary", "binary", "unary", "list", "text", "loop"])
    if shape == "binary":
        does, (name, body) = rng.choice(list(_BINARY.items()))
        first, second = rng.choice(_PAIRS).split()
        return does, f"def {name}({first}, {second}):\n    return {body.format(p=first, q=second)}"
    if shape == "loop":
        does, (name, start, step, result) = rng.choice(list(_LOOPS.items()))
        values = rng.choice(_LISTS)
        body = f"    {start}\n    for item in {values}:\n        {step}\n    return {result}"
        return does, f"def {name}({values}):\n{body}"
    table, arguments = {
        "unary": (_UNARY, ["n", "x", "number", "value"]),
        "list": (_LIST, _LISTS),
        "text": (_TEXT, _TEXTS),
    }[shape]
    does, (name, body) = rng.choice(list(table.items()))
    argument = rng.choice(arguments)
    return does, f"def {name}({argument}):\n    return {body.format(n=argument)}"


def function_turn(rng: Random) -> tuple[str, str]:
    """A request for a function and the function."""
    does, source = function(rng)
    return f"Write a {rng.choice(['Python function', 'function'])} that {does}.", source


def plain_function(rng: Random) -> str:
    """A few functions below one another, without a request."""
    return "\n\n\n".join(function(rng)[1] for _ in range(rng.randint(1, 3)))
